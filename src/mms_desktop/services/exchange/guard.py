"""Guards CSV against cells that a spreadsheet would take for formulas (CWE-1236).

The guard is one apostrophe before a leading ``= + - @``; reading takes one away, so
that every text comes back exactly, one that began with apostrophes included.
"""

import re

_DANGEROUS = re.compile("'*[=+\\-@\t\r\uff1d\uff0b\uff0d\uff20]")
_GUARDED = re.compile("'+[=+\\-@\t\r\uff1d\uff0b\uff0d\uff20]")


def guarded(text: str) -> str:
    """Return the text as it may be written into a CSV cell."""
    return f"'{text}" if _DANGEROUS.match(text) else text


def unguarded(text: str) -> str:
    """Return the text that a CSV cell stands for."""
    return text[1:] if _GUARDED.match(text) else text
