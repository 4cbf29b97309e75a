"""Where a text names a person, in whatever case and spelling, and the text without it."""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

MARK = "[данные уничтожены]"
"""What stands where the person was named."""

SHORTEST_ALONE = 5
"""A shorter surname is too likely to be another word."""
SHORTEST_DIGITS = 6
_ENDING = 2
_SMALLEST_STEM = 3


@dataclass(frozen=True)
class PersonMentions:
    """Finds one person in texts of others.

    Attributes:
        names: (surname, given name, patronymic) of the person, those of earlier years too.
        values: СНИЛС, phones and addresses of the person.
        alone: Whether nobody else has the surname, so that it alone means the person.
    """

    names: frozenset[tuple[str, str, str]]
    values: frozenset[str]
    alone: bool

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
            return {key: self.without(one) for key, one in value.items()}
        if isinstance(value, list | tuple):
            return type(value)(self.without(one) for one in value)
        return value

    @cached_property
    def _patterns(self) -> tuple[re.Pattern[str], ...]:
        found = [*_of_values(self.values)]
        for surname, given, patronymic in sorted(self.names):
            found += _of_name(surname, given, patronymic)
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
            # 8 911 … and +7 911 … are one phone; signs between the digits are anybody's.
            tail = digits[-10:] if len(digits) == 11 and digits[0] in "78" and _is_phone(value) else ""
            start = r"(?:\+?[78][\s()-]*)?" if tail else ""
            yield rf"(?<!\d){start}" + r"[\s()-]*".join(tail or digits) + r"(?!\d)"


def _is_phone(value: str) -> bool:
    return value.startswith(("+", "7 ", "8 ", "8(", "7(", "8-", "7-")) or " " in value


def _of_name(surname: str, given: str, patronymic: str) -> Iterator[str]:
    """Yield patterns of the surname with the name, in full or as initials, before or behind."""
    if not surname or not given:
        return
    family = _any_case(surname)
    first = rf"(?:{_any_case(given)}\b|{_letter(given)}\.)"
    second = rf"(?:\s*(?:{_any_case(patronymic)}\b|{_letter(patronymic)}\.))?" if patronymic else ""
    yield rf"\b{family}\s+{first}{second}"
    yield rf"\b{first}{second}\s*{family}\b"


def _any_case(word: str) -> str:
    """Return a pattern of the word in any grammatical case, in capitals too; ё is е."""
    short = len(word) - _ENDING < _SMALLEST_STEM
    stem = word if short else word[:-_ENDING]
    return "".join(map(_letter_in_any_size, stem[1:])).join([_letter(word), r"\w{0,4}"])


def _letter(word: str) -> str:
    capital = word[:1].upper()
    return "[ЕЁ]" if capital in "ЕЁ" else re.escape(capital)


def _letter_in_any_size(letter: str) -> str:
    if letter in "еёЕЁ":
        return "[еёЕЁ]"
    if letter.isalpha():
        return f"[{letter.lower()}{letter.upper()}]"
    return re.escape(letter)
