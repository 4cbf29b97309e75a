"""«Всё, что хранится о человеке»: one document of every record and journal entry about them."""

import re
from collections import defaultdict
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from mms_desktop.domain.fields import Link, Links
from mms_desktop.domain.issues import IssueCode, RecordInvalid, issue
from mms_desktop.domain.parsing import present_value
from mms_desktop.domain.section import Section
from mms_desktop.domain.sections.people import PEOPLE, full_name
from mms_desktop.services.exchange.references import References
from mms_desktop.services.reports.document import (
    Block,
    Cell,
    ColumnStyle,
    Document,
    Grid,
    Heading,
    Paragraph,
)
from mms_desktop.storage import queries
from mms_desktop.storage.connection import Database
from mms_desktop.storage.journal import Entry, Journal
from mms_desktop.storage.records import Records
from mms_desktop.storage.schema import STORED_SECTIONS

_NUMBER = re.compile(r"№\s*(\d{1,9})")

Fact = tuple[str, str]
"""The label of a field and its value in words."""


@dataclass(frozen=True, slots=True)
class StoredRecord:
    """One record about the person, field by field; ``id`` is its number in its section."""

    id: int
    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class SubjectData:
    """Everything stored about one person, by the titles of the sections."""

    name: str
    records: dict[str, tuple[StoredRecord, ...]]
    journal: tuple[Entry, ...]

    def as_json(self) -> dict[str, object]:
        """Return everything in the form of the command line."""
        return {
            "person": self.name,
            "sections": [
                {"title": title, "records": [dict(record.facts) for record in records]}
                for title, records in self.records.items()
            ],
            "journal": [
                {"id": entry.id, "at": entry.at, "title": entry.title} for entry in self.journal
            ],
        }

    def document(self, made: datetime) -> Document:
        """Return everything as a document to print."""
        blocks: list[Block] = []
        for title, records in self.records.items():
            blocks.append(Heading(f"{title} ({len(records)})"))
            blocks += [_grid_of_facts(record.facts) for record in records]
        blocks.append(Heading(f"Журнал ({len(self.journal)})"))
        blocks.append(journal_grid(self.journal))
        return Document(
            "Всё, что хранится о человеке",
            (self.name, f"по состоянию на {made:%d.%m.%Y}"),
            tuple(blocks),
            f"Составлено {made:%d.%m.%Y} в программе «Методист»",
        )


def find_person(database: Database, written: str) -> int:
    """Return the person meant by СНИЛС, «ФИО; дата рождения» or «№ 12»; raises ``RecordInvalid``.

    The number of the record tells two people apart whom nothing else does.
    """
    kind = Link(label="Человек", name="person", to=PEOPLE.key)
    number = _NUMBER.fullmatch(written.strip())
    with database.snapshot() as connection:
        if number and Records(connection).get(PEOPLE, int(number[1])) is not None:
            return int(number[1])
        found, problem = References(PEOPLE, Records(connection).all(PEOPLE)).find(kind, written)
    if found is None:
        raise RecordInvalid((problem,) if problem else ())
    return found


def everything_about(database: Database, person: int) -> SubjectData:
    """Return everything stored about a person; raises ``RecordInvalid`` when they are gone."""
    with database.snapshot() as connection:
        records = Records(connection)
        stored = records.get(PEOPLE, person)
        if stored is None:
            raise RecordInvalid((issue(IssueCode.LINK_MISSING, label=PEOPLE.title),))
        found: dict[str, tuple[StoredRecord, ...]] = {}
        entries: dict[int, Entry] = {}
        journal = Journal(connection)
        for key, ids in {PEOPLE.key: [person], **records.referring(PEOPLE, person)}.items():
            section = STORED_SECTIONS[key]
            several = list(records.by_ids(section, ids).values())
            captions = queries.link_captions(connection, section, several)
            found[section.title] = tuple(
                StoredRecord(one.id, _facts(section, one, captions)) for one in several
            )
            for record_id in ids:
                entries.update((entry.id, entry) for entry, _ in journal.of_record(key, record_id))
    return SubjectData(full_name(stored), found, tuple(entries[key] for key in sorted(entries)))


def journal_grid(entries: tuple[Entry, ...] | list[Entry]) -> Grid:
    """Return entries of the journal as a table."""
    columns = (
        ColumnStyle("№", 0.1, numeric=True),
        ColumnStyle("Когда", 0.25),
        ColumnStyle("Действие", 0.65),
    )
    rows = tuple(
        (Cell(str(entry.id)), Cell(entry.at.replace("T", " ")), Cell(entry.title))
        for entry in entries
    )
    return Grid(columns, rows)


def _grid_of_facts(facts: tuple[Fact, ...]) -> Block:
    if not facts:
        return Paragraph("Пусто.", quiet=True)
    columns = (ColumnStyle("Поле", 0.35), ColumnStyle("Значение", 0.65))
    return Grid(columns, tuple((Cell(label), Cell(value)) for label, value in facts))


def _facts(
    section: Section[Any], record: Any, captions: dict[str, dict[int, str]]
) -> tuple[Fact, ...]:
    words = captions or defaultdict(dict)
    facts = []
    for kind in section.fields:
        value = getattr(record, kind.name)
        if isinstance(kind, Link):
            shown = words[kind.to].get(value, "") if value else ""
        elif isinstance(kind, Links):
            shown = "; ".join(words[kind.to].get(one, "") for one in value)
        else:
            shown = present_value(kind, value)
        if shown:
            facts.append((kind.label, shown))
    return tuple(facts)
