"""Header texts without all that people write in them differently."""

import re
from functools import lru_cache

from mms_desktop.domain.text import fold

_NOT_WORDS = re.compile(r"[\W_]+")
_WRAPPED = re.compile(r"(?<=\w)-\s*\n\s*(?=\w)")
_SINGLE_LETTERS = re.compile(r"\b\w(?: \w\b)+")

# What stands in the cells of a table repeats, and every row is asked whether it is a header.
_REMEMBERED = 50_000


def unwrapped(text: str) -> str:
    """Return a text whose words, broken at the end of a line, are whole again."""
    return _WRAPPED.sub("", text)


@lru_cache(maxsize=_REMEMBERED)
def normal_header(text: str) -> str:
    """Return a text without case, punctuation and line breaks: «Ф.И.О.*» is ``фио``."""
    words = _NOT_WORDS.sub(" ", fold(unwrapped(text))).strip()
    return _SINGLE_LETTERS.sub(_glued, words)


def _glued(match: re.Match[str]) -> str:
    return match.group().replace(" ", "")
