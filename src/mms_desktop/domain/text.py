"""Russian text as people type it, brought to forms that compare, sort and search well.

SQLite folds case for Latin letters only and puts «Ё» before «А», so both keys are
computed here and stored beside every record (``sort_key``, ``search_key``).
"""

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

# A keyboard left in the Latin layout writes these letters without anybody seeing it.
_LOOK_ALIKES = str.maketrans("ABCEHKMOPTXYaceopxykË\u00eb", "АВСЕНКМОРТХУасеорхукЁё")
_LATIN = "A-Za-z\u00cb\u00eb"
_CYRILLIC = "\u0400-\u04ff"
_MIXED_SIGN = re.compile(f"[{_CYRILLIC}][{_LATIN}]|[{_LATIN}][{_CYRILLIC}]")
_WORD = re.compile(f"[{_CYRILLIC}{_LATIN}]+")
_LATIN_LETTER = re.compile(f"[{_LATIN}]")
_CYRILLIC_LETTER = re.compile(f"[{_CYRILLIC}]")

_HYPHENS = dict.fromkeys(
    map(ord, "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u2043\ufe58\ufe63\uff0d"), "-"
)
_INVISIBLE = re.compile(
    "[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff"
    "\u0000-\u0008\u000e-\u001b\u007f]"
)
_SPACES = re.compile(r"\s+")
_NOT_WORDS = re.compile(r"[^\w\-]+")
_DIGITS = re.compile("[0-9]+")
# Names, posts and codes repeat: folding one again costs as much as storing a field.
_REMEMBERED = 50_000
# The longest number anybody sorts by is an ОГРНИП of 15 digits.
_NUMBER_WIDTH = 15


def tidy(text: str) -> str:
    """Return the text with every run of spaces made one and invisible signs dropped.

    Letters, case and hyphens stay as they were: the result may be stored.
    """
    # Nearly every text is tidy already, and an import tidies hundreds of thousands.
    if text.isprintable() and "  " not in text and unicodedata.is_normalized("NFC", text):
        return text.strip()
    composed = unicodedata.normalize("NFC", text)
    return _SPACES.sub(" ", _INVISIBLE.sub("", composed)).strip()


@lru_cache(maxsize=_REMEMBERED)
def fold(text: str) -> str:
    """Return the text in the form in which two spellings of one name are equal.

    Case, «ё», kinds of spaces and hyphens and Latin look-alikes no longer differ.
    """
    repaired, _ = repair_homoglyphs(tidy(text))
    return repaired.translate(_HYPHENS).casefold().replace("ё", "е")


def search_key(parts: Iterable[str]) -> str:
    """Return the folded words of a record as one line to search inside."""
    return " ".join(folded for part in parts if (folded := fold(part)))


def listed(parts: Iterable[str]) -> str:
    """Return the parts that are not empty in their order, each once, as one cell shows them."""
    return "; ".join(dict.fromkeys(filter(None, parts)))


def sort_key(text: str) -> str:
    """Return a string whose binary order is the order a Russian reader expects.

    «СОШ № 2» comes before «СОШ № 10», «Ёлкина» between «Елина» and «Жукова»; the
    original breaks ties, behind a tab, which no folded text can hold.
    """
    words = _NOT_WORDS.sub(" ", fold(text)).strip()
    if not words:
        return tidy(text)
    natural = _DIGITS.sub(_padded, words)
    return f"{natural}\t{tidy(text)}"


def repair_homoglyphs(text: str) -> tuple[str, bool]:
    """Return the text with Latin look-alikes inside Cyrillic words replaced, and whether any were.

    A word is left alone when one of its Latin letters has no Cyrillic twin: that is
    no slip of the keyboard layout, and what was meant is not known.
    """
    if not _MIXED_SIGN.search(text):
        return text, False
    repaired = _WORD.sub(_repaired_word, text)
    return repaired, repaired != text


def to_cyrillic(word: str) -> str:
    """Return a word of Latin look-alikes in Cyrillic; unchanged if it cannot be one."""
    twin = word.translate(_LOOK_ALIKES)
    return word if _LATIN_LETTER.search(twin) else twin


def has_latin(text: str) -> bool:
    """Tell whether a Latin letter occurs in the text."""
    return _LATIN_LETTER.search(text) is not None


def has_cyrillic(text: str) -> bool:
    """Tell whether a Cyrillic letter occurs in the text."""
    return _CYRILLIC_LETTER.search(text) is not None


def _repaired_word(match: re.Match[str]) -> str:
    word = match.group()
    return to_cyrillic(word) if has_cyrillic(word) and has_latin(word) else word


def _padded(match: re.Match[str]) -> str:
    return match.group().lstrip("0").zfill(_NUMBER_WIDTH)
