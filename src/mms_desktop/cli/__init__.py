"""The command line: the same services as the window, every command with ``--json``.

Exit codes: 0 done; 1 done, but something was rejected, invalid or missing;
2 wrong usage; 3 the base or file cannot be used (design.md 5).
"""

from mms_desktop.cli.main import main

__all__ = ["main"]
