"""What would give a person of the register away: names, numbers and days, found in any text.

A surname may also be an ordinary word or a place («Лес», «Кировский»). Words that the
program, the checklists, the indicators or the municipality's own name use anyway are *common*:
they count as a surname only beside initials or a given name.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from mms_desktop.domain.text import fold
from mms_desktop.services.packages.word_forms import forms

NAME, SNILS, EMAIL, PHONE, BIRTHDAY = (
    "имя человека из реестра",
    "СНИЛС",
    "адрес электронной почты",
    "телефон",
    "дата рождения",
)

_DASH = "[-\u2010-\u2015]"
_LETTERS = "[A-Za-z\u0400-\u04ff]+"
_WORD = re.compile(f"{_LETTERS}(?:{_DASH}{_LETTERS})*")
_BETWEEN = re.compile(r"[\s.,]*")
_GAP = rf"(?:\s|{_DASH})?"
_SNILS = re.compile(
    rf"(?<![0-9])[0-9]{{3}}{_GAP}[0-9]{{3}}{_GAP}[0-9]{{3}}{_GAP}[0-9]{{2}}(?![0-9])"
)
_EMAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_PHONE = re.compile(r"(?<![0-9])\+?[0-9](?:[\s()-]{0,2}[0-9]){4,14}(?![0-9])")
_DAY = re.compile(
    r"(?<![0-9])(?:"
    r"(?P<d>[0-9]{1,2})[./-](?P<m>[0-9]{1,2})[./-](?P<y>[0-9]{4}|[0-9]{2})"
    r"|(?P<y2>[0-9]{4})[./-](?P<m2>[0-9]{1,2})[./-](?P<d2>[0-9]{1,2})"
    r"|(?P<d3>[0-9]{1,2})\s+(?P<word>[а-яё]{3,8})\s+(?P<y3>[0-9]{4})"
    r")(?![0-9])",
    re.IGNORECASE,
)
_MONTHS = ("янв", "фев", "мар", "апр", "мая", "июн", "июл", "авг", "сен", "окт", "ноя", "дек")
_PHONE_DIGITS = 10


@dataclass(frozen=True, slots=True)
class Trace:
    """A place in a text that points to a person: from, to and what it is."""

    start: int
    end: int
    what: str


@dataclass(frozen=True, slots=True)
class _Word:
    start: int
    end: int
    folded: str
    capital: bool


class PeopleWords:
    """The people of a register as a text may betray them.

    ``common`` are texts that are no secret: their words and days may be told.
    """

    def __init__(self, people: Iterable[Any], common: Iterable[str] = ()) -> None:
        people, common = list(people), list(common)
        self._common = {word.folded for text in common for word in _words(text)}
        self._surnames = {fold(one.surname) for one in people} - {""}
        self._declined = _by_form(self._surnames).keys() - self._surnames
        self._given = _by_form({fold(one.given_name) for one in people})
        self._patronymics = _by_form({fold(one.patronymic) for one in people})
        self._called = {(fold(one.given_name), fold(one.patronymic)) for one in people}
        self._phrases = _phrases(self._surnames)
        self._snils = {one.snils for one in people} - {""}
        self._emails = {one.email.casefold() for one in people} - {""}
        self._phones = {phone_digits(one.phone) for one in people} - {""}
        births = {one.birth_date for one in people if one.birth_date}
        self._days = {(day.year, day.month, day.day) for day in births} - _days_in(common)

    def traces(self, text: str) -> list[Trace]:
        """Return every place that points to a person of the register, in order."""
        return merged([*self._names(text), *self._numbers(text)])

    def _names(self, text: str) -> Iterator[Trace]:
        # A table of marks is millions of words and a handful of different ones.
        different = {_folded(word) for word in _WORD.findall(text)}
        words = list(_words(text)) if any(map(self._may_name, different)) else []
        for place in range(len(words)):
            if self._is_name(words, place, text):
                first, last = self._with_neighbours(words, place, text)
                yield Trace(words[first].start, words[last].end, NAME)
        if self._phrases:
            for match in self._phrases.finditer(text):
                yield Trace(match.start(), match.end(), NAME)

    def _may_name(self, folded: str) -> bool:
        parts = (folded, *folded.split("-")) if "-" in folded else (folded,)
        named = (self._surnames, self._declined, self._given)
        return any(part in known for part in parts for known in named)

    def _is_name(self, words: list[_Word], place: int, text: str) -> bool:
        word = words[place]
        if self._is_surname(word):
            return word.folded not in self._common or self._beside_name(words, place, text)
        if place + 1 == len(words) or not _adjacent(text, word, words[place + 1]):
            return False
        given = self._given.get(word.folded, ())
        patronymics = self._patronymics.get(words[place + 1].folded, ())
        return any((one, other) in self._called for one in given for other in patronymics)

    def _is_surname(self, word: _Word) -> bool:
        parts = [word.folded, *(word.folded.split("-") if "-" in word.folded else ())]
        if any(part in self._surnames for part in parts):
            return True
        return word.capital and any(part in self._declined for part in parts)

    def _beside_name(self, words: list[_Word], place: int, text: str) -> bool:
        return self._belongs(words, place - 1, text) or self._belongs(words, place + 1, text, -1)

    def _belongs(self, words: list[_Word], place: int, text: str, side: int = 1) -> bool:
        """Tell whether a word is a given name or an initial next to the word at that side of it."""
        if not 0 <= place < len(words) or not 0 <= place + side < len(words):
            return False
        word, other = words[place], words[place + side]
        initial = word.end - word.start == 1
        named = initial or word.folded in self._given or word.folded in self._patronymics
        first, second = (word, other) if side > 0 else (other, word)
        return word.capital and named and _adjacent(text, first, second)

    def _with_neighbours(self, words: list[_Word], place: int, text: str) -> tuple[int, int]:
        first = last = place
        while self._belongs(words, first - 1, text):
            first -= 1
        while self._belongs(words, last + 1, text, -1):
            last += 1
        return first, last

    def _numbers(self, text: str) -> Iterator[Trace]:
        for match in _SNILS.finditer(text):
            if digits(match.group()) in self._snils:
                yield Trace(match.start(), match.end(), SNILS)
        for match in _EMAIL.finditer(text):
            if match.group().casefold() in self._emails:
                yield Trace(match.start(), match.end(), EMAIL)
        for match in _PHONE.finditer(text) if self._phones else ():
            if phone_digits(match.group()) in self._phones:
                yield Trace(match.start(), match.end(), PHONE)
        for match in _DAY.finditer(text) if self._days else ():
            if _days_of(match.groupdict()) & self._days:
                yield Trace(match.start(), match.end(), BIRTHDAY)


def digits(text: str) -> str:
    """Return the digits of a text."""
    return "".join(sign for sign in text if sign in "0123456789")


def phone_digits(text: str) -> str:
    """Return the digits of a telephone number without the country's; empty when it is too short."""
    found = digits(text)[-_PHONE_DIGITS:]
    return found if len(found) > _PHONE_DIGITS // 2 else ""


def merged(traces: Iterable[Trace]) -> list[Trace]:
    """Return the traces in order, those that overlap made one."""
    found: list[Trace] = []
    for trace in sorted(traces, key=_start):
        if found and trace.start < found[-1].end:
            last = found.pop()
            found.append(Trace(last.start, max(last.end, trace.end), last.what))
        else:
            found.append(trace)
    return found


def _words(text: str) -> Iterator[_Word]:
    for match in _WORD.finditer(text):
        word = match.group()
        yield _Word(match.start(), match.end(), _folded(word), word[0].isupper())


@lru_cache(maxsize=65_536)
def _folded(word: str) -> str:
    return fold(word)


def _by_form(names: Iterable[str]) -> dict[str, set[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for name in names:
        for form in forms(name) if name else ():
            found[form].add(name)
    return dict(found)


def _phrases(surnames: Iterable[str]) -> re.Pattern[str] | None:
    """Return a pattern of the surnames that are no single word: «Ван дер Берг»."""
    several = sorted(name for name in surnames if not _WORD.fullmatch(name))
    patterns = [r"\W+".join(map(_spelled, re.findall(r"\w+", name))) for name in several]
    found = "|".join(filter(None, patterns))
    return re.compile(rf"(?<!\w)(?:{found})(?!\w)", re.IGNORECASE) if found else None


def _spelled(word: str) -> str:
    return re.escape(word).replace("е", "[её]")


def _days_in(texts: Iterable[str]) -> set[tuple[int, int, int]]:
    matches = (match for text in texts for match in _DAY.finditer(text))
    return {day for match in matches for day in _days_of(match.groupdict())}


def _days_of(parts: Mapping[str, str | None]) -> set[tuple[int, int, int]]:
    if parts["d"]:
        year = int(parts["y"] or 0)
        years = [year] if year > 99 else [1900 + year, 2000 + year]
        return {(one, int(parts["m"] or 0), int(parts["d"])) for one in years}
    if parts["y2"]:
        return {(int(parts["y2"]), int(parts["m2"] or 0), int(parts["d2"] or 0))}
    month = (parts["word"] or "").casefold()[:3]
    if month not in _MONTHS:
        return set()
    return {(int(parts["y3"] or 0), _MONTHS.index(month) + 1, int(parts["d3"] or 0))}


def _adjacent(text: str, first: _Word, second: _Word) -> bool:
    return _BETWEEN.fullmatch(text, first.end, second.start) is not None


def _start(trace: Trace) -> tuple[int, int]:
    return trace.start, -trace.end
