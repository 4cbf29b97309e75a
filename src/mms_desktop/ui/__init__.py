"""The window: PySide6 only here. It talks to services on a worker thread and never to the base."""
