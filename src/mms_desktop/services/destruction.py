"""Destroying a person's data with an act, as order № 179 of 28.10.2022 of РКН demands.

Records about the person go; where others merely name the person, the name goes. The
journal keeps its chain and loses the values. None of it can be undone.
"""

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Any

from mms_desktop.domain.changes import Change, ChangeSet
from mms_desktop.domain.fields import Links
from mms_desktop.domain.issues import IssueCode, RecordInvalid, issue
from mms_desktop.domain.sections.checklist_papers import EVIDENCE_FILES
from mms_desktop.domain.sections.identity import MERGES
from mms_desktop.domain.sections.people import PEOPLE
from mms_desktop.services.evidence_search import is_readable, names_any
from mms_desktop.services.exchange.references import full_name
from mms_desktop.services.printed import write_document
from mms_desktop.services.reports.document import (
    Block,
    Cell,
    ColumnStyle,
    Document,
    Grid,
    Heading,
    Paragraph,
    Signatures,
)
from mms_desktop.storage.backup_store import BackupStore
from mms_desktop.storage.connection import Database
from mms_desktop.storage.destruction import (
    compact,
    destroy_in_journal,
    past_traces,
    places_of,
)
from mms_desktop.storage.evidence import EvidenceContents
from mms_desktop.storage.journal import EntryKind, Journal
from mms_desktop.storage.records import Records
from mms_desktop.storage.schema import STORED_SECTIONS

TITLE = "Уничтожены персональные данные субъекта"
SHORTEST = 6
"""Shorter values (an empty phone, an initial) say nothing when they occur elsewhere."""


@dataclass(frozen=True, slots=True)
class ActRequest:
    """What the act has to name: the operator, who destroys, why; ``path`` is PDF or DOCX."""

    operator: str
    done_by: str
    reason: str
    path: Path


@dataclass(frozen=True, slots=True)
class Destroyed:
    """What was destroyed: records by section title, journal entries, and what still names them.

    ``left`` are places where the person's values still occur in what others wrote,
    ``backups`` the copies made before.
    """

    records: dict[str, int]
    entries: int
    left: tuple[str, ...]
    backups: tuple[str, ...]

    def as_json(self) -> dict[str, object]:
        """Return the result in the form of the command line."""
        return {
            "records": self.records,
            "journal_entries": self.entries,
            "left": list(self.left),
            "backups": list(self.backups),
        }


def destroy_person(database: Database, person: int, act: ActRequest) -> Destroyed:
    """Destroy everything about a person and write the act; raises ``RecordInvalid``.

    The act is written before the base is changed for good: no data goes without it.
    """
    now = datetime.now().replace(microsecond=0)
    backups = tuple(backup.path.name for backup in BackupStore(database.path).backups())
    with database.transaction() as connection:
        records = Records(connection)
        stored = records.get(PEOPLE, person)
        if stored is None:
            raise RecordInvalid((issue(IssueCode.LINK_MISSING, label=PEOPLE.title),))
        people = {person, *(one.gone for one in records.all(MERGES) if one.kept == person)}
        doomed = _doomed(records, person)
        changes = _remove(records, doomed)
        traces = past_traces(connection, people)
        for key, ids in doomed.items():
            traces.setdefault(key, set()).update(ids)
        contents = EvidenceContents(connection)
        _destroy_detached(contents, traces)
        entries = destroy_in_journal(connection, traces)
        journal = Journal(connection)
        journal.write(ChangeSet(TITLE, tuple(changes)), now, EntryKind.DESTROYED)
        values = _telling_values(stored)
        left = (*places_of(connection, values), *_naming_files(records, contents, values))
        counts = {STORED_SECTIONS[key].title: len(ids) for key, ids in doomed.items() if ids}
        done = Destroyed(counts, len(entries), left, backups)
        document = _act(act, full_name(stored), done, entries, now)
        write_document(document, act.path, now)
    compact(database)
    return done


def _destroy_detached(contents: EvidenceContents, traces: dict[str, set[int]]) -> None:
    """Destroy the files no answer has any more: from now on nobody can bring them back."""
    unneeded = contents.unneeded()
    traces.setdefault(EVIDENCE_FILES.key, set()).update(contents.remembered(unneeded))
    contents.forget(unneeded)


def _naming_files(
    records: Records, contents: EvidenceContents, values: Collection[str]
) -> list[str]:
    """Return the files of checklists that name the person, and how many cannot be read."""
    names: dict[str, str] = {}
    for line in records.all(EVIDENCE_FILES):
        names.setdefault(line.sha256, line.name)
    found, closed = [], 0
    for sha256, content in contents.all():
        if not is_readable(content):
            closed += 1
        elif names_any(content, values):
            found.append(f"файл подтверждения «{names.get(sha256, sha256)}»")
    unread = [f"файлы подтверждений, которые программа не читает (PDF, снимки): {closed}"]
    return found + (unread if closed else [])


def _doomed(records: Records, person: int) -> dict[str, set[int]]:
    """Return the records that cannot be without the person, and those that hang on these."""
    doomed: dict[str, set[int]] = {PEOPLE.key: {person}}
    open_ends = [(PEOPLE.key, person)]
    while open_ends:
        key, target = open_ends.pop()
        for other, ids in records.referring(STORED_SECTIONS[key], target).items():
            section = STORED_SECTIONS[other]
            needed = [k.name for k in section.link_fields if k.to == key and k.required]
            for record in records.by_ids(section, ids).values():
                bound = any(target in _targets(getattr(record, name)) for name in needed)
                if bound and record.id not in doomed.setdefault(other, set()):
                    doomed[other].add(record.id)
                    open_ends.append((other, record.id))
    return doomed


def _targets(value: Any) -> Collection[int]:
    return value if isinstance(value, tuple) else (value,)


def _remove(records: Records, doomed: dict[str, set[int]]) -> list[Change]:
    """Remove the records, and their names from the records of others."""
    records.defer_references()
    changes: list[Change] = []
    for key, ids in doomed.items():
        for target in ids:
            changes += _forget(records, key, target, doomed)
    for key, ids in doomed.items():
        records.delete(STORED_SECTIONS[key], sorted(ids))
        changes += [Change(key, record_id, None, None) for record_id in sorted(ids)]
    return changes


def _forget(records: Records, key: str, target: int, doomed: dict[str, set[int]]) -> list[Change]:
    changes = []
    for other, ids in records.referring(STORED_SECTIONS[key], target).items():
        section = STORED_SECTIONS[other]
        kept = [one for one in ids if one not in doomed.get(other, ())]
        for record in records.by_ids(section, kept).values():
            values: dict[str, Any] = {}
            for kind in section.link_fields:
                value = getattr(record, kind.name)
                if kind.to == key and target in _targets(value):
                    rest = tuple(one for one in _targets(value) if one != target)
                    values[kind.name] = rest if isinstance(kind, Links) else None
            after = replace(record, **values)
            records.update(section, after)
            changes.append(Change(other, record.id, section.values(record), section.values(after)))
    return changes


def _telling_values(person: Any) -> list[str]:
    """Return values by which the person would be recognised wherever they stand."""
    values = [full_name(person), person.snils, person.email, person.phone]
    return [value for value in values if len(value) >= SHORTEST]


def _act(
    act: ActRequest,
    name: str,
    done: Destroyed,
    entries: list[tuple[int, str, str]],
    now: datetime,
) -> Document:
    """Return the act with the requisites of the order and the extract of the journal."""
    blocks: list[Block] = [
        _table(("Реквизит", 0.35), ("Содержание", 0.65), rows=_requisites(act, name, done, now)),
        Heading("Выгрузка из журнала: записи, в которых уничтожены значения"),
        _table(
            ("№", 0.1),
            ("Когда", 0.25),
            ("Действие", 0.65),
            rows=tuple((str(key), at.replace("T", " "), title) for key, at, title in entries),
        ),
    ]
    if done.left:
        places = "; ".join(done.left)
        blocks.append(Paragraph(f"Упоминания в чужих записях, проверьте их: {places}."))
    blocks.append(Signatures((act.done_by,)))
    lines = ("приказ Роскомнадзора от 28.10.2022 № 179", "хранить три года")
    return Document(
        "Акт об уничтожении персональных данных",
        lines,
        tuple(blocks),
        f"Составлено {now:%d.%m.%Y} в программе «Методист»",
    )


def _requisites(
    act: ActRequest, name: str, done: Destroyed, now: datetime
) -> tuple[tuple[str, str], ...]:
    return (
        ("Оператор", act.operator),
        ("Субъект персональных данных", name),
        ("Уничтожил (фамилия, имя, отчество, должность)", act.done_by),
        ("Перечень уничтоженных категорий", "; ".join(_listed(done))),
        ("Информационная система", "«Методист», база муниципальной методической службы"),
        (
            "Способ",
            "удаление записей и значений журнала, перезапись файла базы без свободных страниц",
        ),
        ("Причина", act.reason),
        ("Дата и время", f"{now:%d.%m.%Y %H:%M}"),
        ("Резервные копии", _about_backups(done.backups)),
    )


def _listed(done: Destroyed) -> list[str]:
    return [f"{title} ({count})" for title, count in done.records.items()]


def _about_backups(names: tuple[str, ...]) -> str:
    if not names:
        return "нет"
    listed = ", ".join(names)
    return f"{len(names)}: {listed}. Содержат прежние данные; уничтожить по истечении срока."


def _table(*columns: tuple[str, float], rows: Collection[tuple[str, ...]]) -> Grid:
    styles = tuple(ColumnStyle(title, width) for title, width in columns)
    return Grid(styles, tuple(tuple(Cell(text) for text in row) for row in rows))
