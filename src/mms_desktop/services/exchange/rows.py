"""From a row of any section's file to the record it means."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, time
from typing import Any

from mms_desktop.domain.days import read_day
from mms_desktop.domain.doubts import Importance
from mms_desktop.domain.fields import Day, Link, Links, Text, TextFormat
from mms_desktop.domain.issues import Issue, IssueCode, RecordInvalid, issue
from mms_desktop.domain.positions import PositionList
from mms_desktop.domain.section import Section
from mms_desktop.domain.sections.employments import EMPLOYMENTS
from mms_desktop.domain.sections.identity import FORMER_NAMES
from mms_desktop.domain.sections.official_figures import OFFICIAL_FIGURES
from mms_desktop.domain.sections.people import PEOPLE
from mms_desktop.domain.surnames import is_other_surname
from mms_desktop.domain.text import fold, tidy
from mms_desktop.services.exchange.cells import Cell, cell_text
from mms_desktop.services.exchange.index import Index
from mms_desktop.services.exchange.matching import Match
from mms_desktop.services.exchange.official_rows import OfficialCells
from mms_desktop.services.exchange.plan import PlannedWrite, RowStatus
from mms_desktop.services.exchange.references import split_references
from mms_desktop.services.exchange.row_findings import (
    Finding,
    cleared,
    said_otherwise,
    two_main_places,
)
from mms_desktop.services.exchange.staff_row import normal_cell


@dataclass(slots=True)
class Understood:
    """What was made of a row: writes when there are no problems."""

    writes: list[PlannedWrite] = field(default_factory=list)
    problems: list[Finding] = field(default_factory=list)
    warnings: list[Finding] = field(default_factory=list)
    changed: list[RowStatus] = field(default_factory=list)

    def refuse(self, *issues: Issue) -> None:
        """Add problems; one field is complained of once."""
        known = {problem.field for problem in self.problems if problem.field}
        self.problems += [finding(item) for item in issues if item.field not in known]

    def warn(self, *issues: Issue) -> None:
        """Add warnings."""
        self.warnings += [finding(item) for item in issues]

    @property
    def status(self) -> RowStatus:
        """The row's part in the counts of the report."""
        if self.problems:
            return RowStatus.REJECTED
        for status in (RowStatus.CREATED, RowStatus.UPDATED):
            if status in self.changed:
                return status
        return RowStatus.UNCHANGED


class SectionReader:
    """Understands the rows of one section's files against an index of the base."""

    def __init__(self, section: Section[Any], index: Index, positions: PositionList) -> None:
        self._section = section
        self._index = index
        self._positions = positions
        names = {kind.name for kind in section.fields}
        self._has_posts = {"position", "subjects", "rate"} <= names
        self._cells = OfficialCells(index) if section.key == OFFICIAL_FIGURES.key else None

    def understand(self, cells: Mapping[str, Cell], *, epoch_1904: bool = False) -> Understood:
        """Return the record a row means: new, changed or as it was."""
        found = Understood()
        if epoch_1904:
            cells = self._in_days_of_1904(cells, found)
        values = self._values(cells, found)
        try:
            record, notes = self._section.parse_noted(values)
        except RecordInvalid as error:
            found.refuse(*error.issues)
            return found
        found.warnings += [Finding("repaired", note.text, note.field) for note in notes]
        if self._cells:
            record, problems = self._cells.settled(record)
            found.refuse(*problems)
            found.warn(*self._cells.remarks(record))
        if not found.problems:
            place(self._index, self._section, record, frozenset(cells), found)
        return found

    def _in_days_of_1904(self, cells: Mapping[str, Cell], found: Understood) -> dict[str, Cell]:
        """Return the cells with bare numbers in fields of days made the days they count."""
        days = {kind.name for kind in self._section.fields if isinstance(kind, Day)}
        values = dict(cells)
        for name in days.intersection(cells):
            cell = cells[name]
            if isinstance(cell, int | float) and not isinstance(cell, bool):
                day = read_day(cell, epoch_1904=True)
                if day.value:
                    values[name] = day.value
                    found.warnings.append(Finding("repaired", day.note, name))
        return values

    def _values(self, cells: Mapping[str, Cell], found: Understood) -> dict[str, object]:
        values: dict[str, object] = {}
        for kind in self._section.fields:
            if kind.name not in cells:
                continue
            cell, problem = normal_cell(cells[kind.name])
            if problem:
                found.refuse(issue(IssueCode.UNREADABLE_CELL, kind.name, reason=problem))
            elif isinstance(kind, Link | Links):
                values[kind.name] = self._referred(kind, cell_text(cell), found)
            elif isinstance(kind, Text) and kind.format is TextFormat.POSITION:
                values[kind.name] = self._position(kind, cell_text(cell), found)
            elif isinstance(kind, Text) and isinstance(cell, bool | date | time):
                values[kind.name] = _as_text(kind, cell, found)
            else:
                values[kind.name] = cell
        for name, value in self._named_with_post(cells).items():
            if values.get(name) in (None, ""):
                values[name] = value
        return values

    def _referred(self, kind: Link | Links, written: str, found: Understood) -> object:
        references = self._index.references(kind.to)
        parts = (
            split_references(written, people=kind.to == "people")
            if isinstance(kind, Links)
            else [written]
        )
        ids = []
        for part in filter(None, parts):
            target, problem = references.find(kind, part)
            if problem:
                found.refuse(problem)
            elif target is not None:
                ids.append(target)
        if isinstance(kind, Links):
            return tuple(ids)
        return ids[0] if ids else None

    def _position(self, kind: Text, written: str, found: Understood) -> str:
        recognised = self._positions.recognise(written)
        if recognised.known:
            found.warnings += [
                Finding(note.code, note.message, kind.name) for note in recognised.notes
            ]
            return recognised.position
        if written:
            reason = (
                f"Должности «{written}» нет в перечне: сохранена как написана "
                "и не входит ни в один показатель."
            )
            found.warnings.append(Finding("unknown_position", reason, kind.name))
        return tidy(written)

    def _named_with_post(self, cells: Mapping[str, Cell]) -> dict[str, object]:
        """Return what the name of a post says beside it: «Учитель математики, 0,5 ст.»."""
        if not self._has_posts:
            return {}
        recognised = self._positions.recognise(cell_text(cells.get("position")))
        said = {"subjects": recognised.subject, "rate": recognised.rate}
        return {name: value for name, value in said.items() if recognised.known and value}


def _as_text(kind: Text, cell: Cell, found: Understood) -> str:
    """Return a day or a time as text: a spreadsheet makes a day of the number «1.1»."""
    text = cell_text(cell)
    if not isinstance(cell, bool):
        message = (
            f"В ячейке дата или время; записано «{text}». Если там был номер вроде «1.1», задайте "
            "ячейке текстовый вид и введите его заново."
        )
        found.warnings.append(Finding("day_as_text", message, kind.name))
    return text


def place(
    index: Index,
    section: Section[Any],
    record: Any,
    given: frozenset[str],
    found: Understood,
    *,
    keep_filled: bool = False,
    known: Any = None,
    united: bool = False,
) -> Any:
    """Plan storing the record: new, or over the one it means; return it with its id.

    Fields that are not ``given`` keep what is stored; with ``keep_filled`` so do
    those given empty (a staff list that leaves a cell blank takes nothing back).
    ``known`` is the record meant, where the caller has found it; ``united`` says that
    it is put together from this row and one above.
    """
    match = Match(known) if known is not None else index.matcher(section).match(record)
    if match.warning:
        found.warn(match.warning)
    if match.problem:
        found.refuse(match.problem)
        return None
    if match.record is None:
        after = record.numbered(index.new_id(section))
        found.changed.append(RowStatus.CREATED)
    else:
        given -= match.keep
        after = _merged(section, match.record, record, given, keep_filled=keep_filled)
        if not keep_filled:
            found.warnings += cleared(section, match.record, after)
        if not united and (section.key, after.id) in index.named:
            found.warnings += said_otherwise(section, match.record, after)
        same = after == match.record
        found.changed.append(RowStatus.UNCHANGED if same else RowStatus.UPDATED)
    index.named.add((section.key, after.id))
    if after != match.record:
        _plan(index, section, match.record, after, found)
    return after


def _plan(index: Index, section: Section[Any], before: Any, after: Any, found: Understood) -> None:
    """Plan one write, with what is doubtful about the record as it will be."""
    found.warnings += [
        Finding(item.code, item.message, item.field)
        for item in section.doubts(after, index.today)
        if item.importance is not Importance.INFO
    ]
    if section.key == EMPLOYMENTS.key:
        found.warnings += two_main_places(index, after)
    found.writes.append(PlannedWrite(section, before, after))
    index.plan(section, after)
    # A slip corrected is no former surname: nobody can be asked about it here.
    if (
        section.key == PEOPLE.key
        and before is not None
        and is_other_surname(before.surname, after.surname)
    ):
        remember_surname(index, after, before.surname, found)


def remember_surname(index: Index, person: Any, surname: str, found: Understood) -> None:
    """Plan keeping a surname that a person had and has no longer."""
    if not surname or fold(surname) == fold(person.surname):
        return
    former = index.remember_surname(person.id, surname)
    if former is not None:
        found.writes.append(PlannedWrite(FORMER_NAMES, None, former))


def _merged(
    section: Section[Any], known: Any, record: Any, given: frozenset[str], *, keep_filled: bool
) -> Any:
    values: dict[str, Any] = {}
    for kind in section.fields:
        new, old = getattr(record, kind.name), getattr(known, kind.name)
        absent = kind.name not in given or (keep_filled and new in (None, "", ()))
        key = kind.name in section.natural_key
        values[kind.name] = old if absent or (key and _without_yo(new, old)) else new
    return replace(known, **values)


def _without_yo(new: object, old: object) -> bool:
    """Tell whether a word of the key is only written without the dots of «ё»."""
    if not isinstance(new, str) or not isinstance(old, str) or len(new) != len(old):
        return False
    plain = {"ё": "е", "Ё": "Е"}
    return all(after in (before, plain.get(before)) for after, before in zip(new, old, strict=True))


def finding(item: Issue) -> Finding:
    """Return an issue of a record as a finding of a row."""
    return Finding(item.code.value[0], item.message, item.field)
