"""«Методист»: register, checklists and monitoring package of a methodological service."""

__version__ = "0.1.0"
