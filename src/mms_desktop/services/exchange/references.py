"""What the words of a file refer to: people, organizations and coded records by id.

A reference that fits nobody or several is an error of its row, never a guess
(register.md, «How a reference is written in a file»).
"""

import re
from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from typing import Any

from mms_desktop.domain.days import read_day
from mms_desktop.domain.fields import Link, Links
from mms_desktop.domain.identifiers import normal_digits, read_snils
from mms_desktop.domain.issues import Issue, IssueCode, issue
from mms_desktop.domain.section import Section
from mms_desktop.domain.sections import SECTIONS
from mms_desktop.domain.sections.people import full_name
from mms_desktop.domain.text import fold, tidy

PEOPLE_ADVICE = "СНИЛС или дату рождения после точки с запятой"
CODE_ADVICE = "код"

_BETWEEN = re.compile(r"[\s\"'«»\u201c-\u201f]")

Found = tuple[int | None, Issue | None]


class References:
    """Ids by the words that name the records of one section."""

    def __init__(self, section: Section[Any], records: Iterable[Any]) -> None:
        self.section = section
        self._by_word: dict[str, set[int]] = defaultdict(set)
        self._by_letters: dict[str, set[int]] = defaultdict(set)
        self._births: dict[int, date | None] = {}
        for record in records:
            self.add(record)

    def add(self, record: Any) -> None:
        """Make a record known under every word that may name it."""
        for word in _words(self.section.key, record):
            self._by_word[word].add(record.id)
        if self.section.key == "organizations":
            self._by_letters[_letters(record.short_name)].add(record.id)
        if self.section.key == "people":
            self._births[record.id] = record.birth_date

    def find(self, kind: Link | Links, written: str) -> Found:
        """Return the id of the record meant, or what is wrong."""
        ids = self._people(written) if self.section.key == "people" else self._plain(written)
        if len(ids) == 1:
            return next(iter(ids)), None
        if ids:
            advice = PEOPLE_ADVICE if self.section.key == "people" else CODE_ADVICE
            return None, issue(
                IssueCode.LINK_AMBIGUOUS,
                kind.name,
                label=kind.label,
                value=written,
                count=len(ids),
                advice=advice,
            )
        return None, issue(
            IssueCode.LINK_NOT_FOUND,
            kind.name,
            label=kind.label,
            value=written,
            section=self.section.title,
        )

    def _plain(self, written: str) -> set[int]:
        return (
            self._by_word.get(fold(written))
            or self._by_word.get(normal_digits(written))
            or self._by_letters.get(_letters(written), set())
        )

    def _people(self, written: str) -> set[int]:
        name, _, born = written.partition(";")
        snils = read_snils(name).value if any(sign.isdigit() for sign in name) else ""
        if snils:
            return self._by_word.get(snils, set())
        ids = self._by_word.get(fold(name), set())
        if not tidy(born):
            return ids
        day = read_day(tidy(born)).value
        return {found for found in ids if day is not None and self._births[found] == day}


def _letters(text: str) -> str:
    """Return a name without spaces and quotes: «СОШ №1» and «СОШ № 1» are one name."""
    return _BETWEEN.sub("", fold(text))


def split_references(written: str, *, people: bool) -> list[str]:
    """Return the references of a field that holds several, divided by semicolons.

    A birth date after a name is part of the reference before it.
    """
    parts: list[str] = []
    for part in (tidy(part) for part in written.split(";")):
        if people and parts and part and part[0].isdigit() and read_day(part).value:
            parts[-1] = f"{parts[-1]}; {part}"
        elif part:
            parts.append(part)
    return parts


def written_reference(section: str, record: Any) -> str:
    """Return the words by which a file of ours names the record."""
    if section == "people":
        if record.snils:
            return str(record.snils)
        names = full_name(record)
        return f"{names}; {record.birth_date:%d.%m.%Y}" if record.birth_date else names
    return str(getattr(record, SECTIONS[section].natural_key[0]))


def _words(section: str, record: Any) -> Iterable[str]:
    if section == "people":
        snils = getattr(record, "snils", "")
        return [fold(full_name(record)), *([snils] if snils else [])]
    if section == "organizations":
        fields = ("code", "inn", "short_name")
        return {fold(word) for name in fields if (word := getattr(record, name))}
    natural = SECTIONS[section].natural_key[0] if section in SECTIONS else "code"
    return [fold(str(getattr(record, natural)))]
