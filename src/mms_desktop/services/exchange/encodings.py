"""Which encoding a text file is in: marks first, then strict UTF-8, then the look of Russian.

Ready-made detectors take cp866 and koi8-r for other code pages; the frequencies of
Russian letters and the order of capitals tell them apart.
"""

import codecs
from dataclasses import dataclass

UTF_8 = "utf-8"
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_ONE_BYTE = ("cp1251", "cp866", "koi8-r")
# From the most to the least frequent letter of Russian texts.
_FREQUENT = "оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъё"
_WEIGHTS = {letter: len(_FREQUENT) - place for place, letter in enumerate(_FREQUENT)}
_USUAL = frozenset("«»№—–…“”„’ °\u00a0§±½¼¾²³•·")
_ALIEN = -30
_CAPITAL_INSIDE = -30
_SAMPLE = 65_536
# In UTF-16 every second byte of Russian and Latin text is one of these two.
_HIGH_BYTES = (0x00, 0x04)


@dataclass(frozen=True, slots=True)
class Decoded:
    """Text and the encoding it was in; ``sure`` is false where the look decided."""

    text: str
    encoding: str
    sure: bool = True


def decode(data: bytes) -> Decoded | None:
    """Return the text of a file, or None if it is no text in any known encoding."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _strictly(data, encoding)
    # Russian UTF-16 is made of ASCII bytes, so this comes before UTF-8.
    if wide := _utf_16(data):
        return _strictly(data, wide)
    if (exact := _strictly(data, UTF_8)) is not None:
        return exact
    best = max(_ONE_BYTE, key=lambda name: _russian_look(data[:_SAMPLE].decode(name, "replace")))
    text = data.decode(best, "replace")
    return Decoded(text, best, sure=False)


def decode_as(data: bytes, encoding: str) -> Decoded | None:
    """Return the text in the encoding a person has chosen, or None if it does not fit."""
    return _strictly(data, encoding)


def _strictly(data: bytes, encoding: str) -> Decoded | None:
    try:
        return Decoded(data.decode(encoding).removeprefix("\ufeff"), encoding)
    except (UnicodeDecodeError, LookupError):
        return None


def _utf_16(data: bytes) -> str:
    sample = data[:_SAMPLE]
    half = max(len(sample) // 2, 1)
    for encoding, offset in (("utf-16-le", 1), ("utf-16-be", 0)):
        high = sample[offset::2]
        if sum(high.count(byte) for byte in _HIGH_BYTES) > half * 0.7:
            return encoding
    return ""


def _russian_look(text: str) -> int:
    score = 0
    previous = " "
    for letter in text:
        if not letter.isascii():
            known = 0 if letter in _USUAL else _ALIEN
            score += _WEIGHTS.get(letter.lower(), known)
        if previous.islower() and letter.isupper():
            score += _CAPITAL_INSIDE
        previous = letter
    return score
