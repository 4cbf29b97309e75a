"""What would give a person of the register away: names, numbers and days, found in any text.

A surname may also be an ordinary word or a place («Лес», «Кировский»). Words that the
program, the checklists, the indicators or the municipality's own name use anyway are *common*:
they count as a surname only beside initials or a given name.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from mms_desktop.domain.text import fold
from mms_desktop.services.packages.word_forms import forms

_WORD = re.compile(r"[A-Za-zА-Яа-яЁё\u0400-\u04ff]+(?:[-\u2010-\u2015][A-Za-zА-Яа-яЁё\u0400-\u04ff]+)*")
_ELEVEN = re.compile(r"(?<![0-9])[0-9]{11}(?![0-9])")
_SNILS = re.compile(r"(?<![0-9])[0-9]{3}[\s\u2010-\u2015-]?[0-9]{3}[\s\u2010-\u2015-]?[0-9]{3}[\s\u2010-\u2015-]?[0-9]{2}(?![0-9])")
_EMAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_PHONE = re.compile(r"(?<![\w-])(?:\+7|8)[\s(-]*[0-9]{3}[\s)-]*[0-9]{3}[\s-]*[0-9]{2}[\s-]*[0-9]{2}(?![\w-])")
_DAY = re.compile(r"(?<![0-9])(?:([0-9]{1,2})[./-]([0-9]{1,2})[./-]([0-9]{4})|([0-9]{4})[./-]([0-9]{1,2})[./-]([0-9]{1,2}))(?![0-9])")
_BETWEEN = re.compile(r"[\s.,\xa0]*")
_DIGITS = re.compile("[0-9]+")


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
    """The people of a register as a text may betray them."""

    def __init__(self, people: Iterable[Any], common: Iterable[str] = ()) -> None:
        people = list(people)
        self._common = {word.folded for text in common for word in _words(text)}
        self._surnames = {fold(person.surname) for person in people if person.surname}
        self._declined = _all_forms(self._surnames) - self._surnames
        self._given = _all_forms({fold(person.given_name) for person in people})
        self._patronymics = _all_forms({fold(person.patronymic) for person in people})
        self._called = {
            pair
            for person in {(fold(one.given_name), fold(one.patronymic)) for one in people}
            for pair in _pairs(*person)
        }
        self._phrases = [name for name in self._surnames if not _WORD.fullmatch(name)]
        self._snils = {person.snils for person in people if person.snils}
        self._days = {person.birth_date for person in people if person.birth_date}
        self._phones = {_digits(person.phone)[-10:] for person in people if person.phone} - {""}

    def traces(self, text: str) -> list[Trace]:
        """Return every place that points to a person, in order, none inside another."""
        found = sorted([*self._names(text), *self._numbers(text)], key=_place)
        return [*_merged(found)]

    def _names(self, text: str) -> Iterator[Trace]:
        words = list(_words(text))
        hits = {place for place in range(len(words)) if self._is_name(words, place, text)}
        for place in sorted(hits):
            first, last = self._with_neighbours(words, place, text)
            yield Trace(words[first].start, words[last].end, "фамилия или имя человека из реестра")
        for phrase in self._phrases:
            start = fold(text).find(phrase) if phrase else -1
            if start >= 0:
                yield Trace(start, min(start + len(phrase), len(text)), "фамилия человека из реестра")

    def _is_name(self, words: list[_Word], place: int, text: str) -> bool:
        word = words[place]
        if self._is_surname(word):
            return word.folded not in self._common or self._beside_name(words, place, text)
        after = place + 1
        return (
            after < len(words)
            and (word.folded, words[after].folded) in self._called
            and _adjacent(text, word, words[after])
        )

    def _is_surname(self, word: _Word) -> bool:
        parts = [word.folded, *(word.folded.split("-") if "-" in word.folded else ())]
        if any(part in self._surnames for part in parts):
            return True
        return word.capital and any(part in self._declined for part in parts)

    def _beside_name(self, words: list[_Word], place: int, text: str) -> bool:
        around = [other for other in (place - 1, place + 1) if 0 <= other < len(words)]
        return any(
            self._names_somebody(words[other]) and _adjacent(text, *_in_order(words, place, other))
            for other in around
        )

    def _names_somebody(self, word: _Word) -> bool:
        """Tell whether the word is an initial or a given name or patronymic of the register."""
        if not word.capital:
            return False
        initial = word.end - word.start == 1
        return initial or word.folded in self._given or word.folded in self._patronymics

    def _with_neighbours(self, words: list[_Word], place: int, text: str) -> tuple[int, int]:
        first = last = place
        while first > 0 and self._belongs(words, first - 1, first, text):
            first -= 1
        while last + 1 < len(words) and self._belongs(words, last + 1, last, text):
            last += 1
        return first, last

    def _belongs(self, words: list[_Word], other: int, place: int, text: str) -> bool:
        return self._names_somebody(words[other]) and _adjacent(
            text, *_in_order(words, place, other)
        )

    def _numbers(self, text: str) -> Iterator[Trace]:
        for match in (*_SNILS.finditer(text), *_ELEVEN.finditer(text)):
            if _digits(match.group()) in self._snils:
                yield Trace(match.start(), match.end(), "СНИЛС")
        for match in _EMAIL.finditer(text):
            yield Trace(match.start(), match.end(), "адрес электронной почты")
        for match in _PHONE.finditer(text):
            yield Trace(match.start(), match.end(), "телефон")
        for match in _DIGITS.finditer(text):
            if match.group()[-10:] in self._phones:
                yield Trace(match.start(), match.end(), "телефон")
        for match in _DAY.finditer(text):
            if self._is_birthday(match):
                yield Trace(match.start(), match.end(), "дата рождения")

    def _is_birthday(self, match: re.Match[str]) -> bool:
        numbers = [int(part) for part in match.groups() if part]
        day = tuple(numbers) if match[4] else tuple(reversed(numbers))
        return day in {(one.year, one.month, one.day) for one in self._days}


def _words(text: str) -> Iterator[_Word]:
    for match in _WORD.finditer(text):
        word = match.group()
        yield _Word(match.start(), match.end(), fold(word), word[0].isupper())


def _all_forms(names: set[str]) -> set[str]:
    return {form for name in names if name for form in forms(name)}


def _pairs(given: str, patronymic: str) -> Iterator[tuple[str, str]]:
    if given and patronymic:
        for first in forms(given):
            for second in forms(patronymic):
                yield first, second


def _adjacent(text: str, first: _Word, second: _Word) -> bool:
    return _BETWEEN.fullmatch(text, first.end, second.start) is not None


def _in_order(words: list[_Word], one: int, other: int) -> tuple[_Word, _Word]:
    return words[min(one, other)], words[max(one, other)]


def _merged(traces: list[Trace]) -> Iterator[Trace]:
    end = 0
    for trace in traces:
        if trace.start >= end:
            yield trace
            end = trace.end


def _place(trace: Trace) -> tuple[int, int]:
    return trace.start, -trace.end


def _digits(text: str) -> str:
    return "".join(sign for sign in text if sign in "0123456789")
