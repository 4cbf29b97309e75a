"""Where a text names a person, in whatever case and spelling, and the text without it."""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from mms_desktop.storage.sealing import MARK

SHORTEST_ALONE = 5
"""A shorter surname is too likely to be another word."""
SHORTEST_DIGITS = 6
LONG_PHONE = 11
_SMALLEST_STEM = 3


@dataclass(frozen=True)
class PersonMentions:
    """Finds one person in texts of others.

    Attributes:
        names: (surname, given name, patronymic) of the person, those of earlier years too.
        values: СНИЛС and addresses of the person.
        phones: Their phones: 8 and +7 are one beginning.
        full_only: Those of the names whose initials may be another person's.
        alone: Whether nobody else has the surname, so that it alone means the person.
    """

    names: frozenset[tuple[str, str, str]]
    values: frozenset[str]
    phones: frozenset[str]
    alone: bool
    full_only: frozenset[tuple[str, str, str]] = frozenset()

    def found(self, text: str) -> bool:
        """Tell whether the text names the person."""
        return any(pattern.search(text) for pattern in self._patterns)

    def without(self, value: Any) -> Any:
        """Return a text, or lists and tables of texts, with the mark for the person."""
        if isinstance(value, str):
            for pattern in self._patterns:
                value = pattern.sub(MARK, value)
            return value
        if isinstance(value, dict):
            return {self.without(key): self.without(one) for key, one in value.items()}
        if isinstance(value, list | tuple):
            return type(value)(self.without(one) for one in value)
        return value

    @cached_property
    def _patterns(self) -> tuple[re.Pattern[str], ...]:
        found = [*_of_values(self.values), *_of_phones(self.phones)]
        for name in sorted(self.names):
            found += _of_name(*name, initials=name not in self.full_only)
        if self.alone:
            surnames = {surname for surname, _, _ in self.names if len(surname) >= SHORTEST_ALONE}
            # A surname is written with a capital letter; the same word without one is a word.
            found += [rf"\b{_any_case(one)}\b" for one in sorted(surnames)]
        return tuple(re.compile(one) for one in dict.fromkeys(found))


def _of_values(values: Collection[str]) -> Iterator[str]:
    for value in sorted(filter(None, values)):
        digits = re.sub(r"\D", "", value)
        if "@" in value:
            yield rf"(?i:{re.escape(value)})"
        elif len(digits) >= SHORTEST_DIGITS:
            yield _digits(digits)


def _of_phones(phones: Collection[str]) -> Iterator[str]:
    for phone in sorted(phones):
        digits = re.sub(r"\D", "", phone)
        if len(digits) == LONG_PHONE and digits[0] in "78":
            yield _digits(digits[1:], r"(?:\+?[78][\s()-]*)?")
        elif len(digits) >= SHORTEST_DIGITS:
            yield _digits(digits)


def _digits(digits: str, before: str = "") -> str:
    """Return a pattern of the digits, whatever signs stand between them."""
    return r"(?<!\d)" + before + r"[\s()-]*".join(digits) + r"(?!\d)"


def same_surname(surname: str, other: str) -> bool:
    """Tell whether two surnames are one in different cases or genders."""
    return re.fullmatch(_any_case(surname), other) is not None


def _of_name(surname: str, given: str, patronymic: str, *, initials: bool) -> Iterator[str]:
    """Yield patterns of the surname with the name, in full or as initials, before or behind."""
    if not surname or not given:
        return
    family = _any_case(surname)
    first = rf"(?:{_any_case(given)}\b|{_letter(given)}\.)" if initials else _any_case(given)
    second = rf"(?:\s*(?:{_any_case(patronymic)}\b|{_letter(patronymic)}\.))?" if patronymic else ""
    yield rf"\b{family}\s+{first}{second}"
    yield rf"\b{first}{second}\s*{family}\b"


def _any_case(word: str) -> str:
    """Return a pattern of the word in any grammatical case, in capitals too; ё is е."""
    stem = next((word[:-cut] for cut in (2, 1) if len(word) - cut >= _SMALLEST_STEM), word)
    rest = "".join(map(_letter_in_any_size, stem[1:]))
    return rf"{_letter(word)}{rest}\w{{0,4}}"


def _letter(word: str) -> str:
    capital = word[:1].upper()
    return "[ЕЁ]" if capital in "ЕЁ" else re.escape(capital)


def _letter_in_any_size(letter: str) -> str:
    if letter in "еёЕЁ":
        return "[еёЕЁ]"
    if letter.isalpha():
        return f"[{letter.lower()}{letter.upper()}]"
    return re.escape(letter)
