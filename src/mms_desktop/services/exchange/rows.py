"""From a row of any section's file to the record it means."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from mms_desktop.domain.doubts import Importance
from mms_desktop.domain.fields import Link, Links, Text, TextFormat
from mms_desktop.domain.issues import Issue, IssueCode, RecordInvalid, issue
from mms_desktop.domain.names import is_other_surname
from mms_desktop.domain.positions import PositionList
from mms_desktop.domain.section import Section
from mms_desktop.domain.sections.identity import FORMER_NAMES
from mms_desktop.domain.sections.people import PEOPLE
from mms_desktop.domain.text import fold, tidy
from mms_desktop.services.exchange.cells import Cell, cell_text
from mms_desktop.services.exchange.index import Index
from mms_desktop.services.exchange.matching import Match
from mms_desktop.services.exchange.plan import PlannedWrite, RowStatus
from mms_desktop.services.exchange.references import split_references
from mms_desktop.services.exchange.staff_cells import normal_cell


@dataclass(frozen=True, slots=True)
class Finding:
    """One problem or warning of a row; ``field`` is empty when it concerns the whole row."""

    code: str
    message: str
    field: str = ""


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

    def understand(self, cells: Mapping[str, Cell]) -> Understood:
        """Return the record a row means: new, changed or as it was."""
        found = Understood()
        values = self._values(cells, found)
        try:
            record, notes = self._section.parse_noted(values)
        except RecordInvalid as error:
            found.refuse(*error.issues)
            return found
        found.warnings += [Finding("repaired", note.text, note.field) for note in notes]
        if not found.problems:
            place(self._index, self._section, record, frozenset(cells), found)
        return found

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


def place(
    index: Index,
    section: Section[Any],
    record: Any,
    given: frozenset[str],
    found: Understood,
    *,
    keep_filled: bool = False,
    known: Any = None,
) -> Any:
    """Plan storing the record: new, or over the one it means; return it with its id.

    Fields that are not ``given`` keep what is stored; with ``keep_filled`` so do
    those given empty (a staff list that leaves a cell blank takes nothing back).
    ``known`` is the record meant, where the caller has found it.
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
            found.warnings += _cleared(section, match.record, after)
        same = after == match.record
        found.changed.append(RowStatus.UNCHANGED if same else RowStatus.UPDATED)
        if same:
            return after
    found.warnings += [
        Finding(item.code, item.message, item.field)
        for item in section.doubts(after, index.today)
        if item.importance is not Importance.INFO
    ]
    found.writes.append(PlannedWrite(section, match.record, after))
    index.plan(section, after)
    if section.key == PEOPLE.key and match.record is not None:
        before = match.record.surname
        # A slip corrected is no former surname: nobody can be asked about it here.
        if is_other_surname(before, after.surname):
            remember_surname(index, after, before, found)
    return after


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


def _cleared(section: Section[Any], before: Any, after: Any) -> list[Finding]:
    return [
        Finding(
            "value_cleared",
            f"«{kind.label}»: в файле пусто, прежнее значение будет стёрто.",
            kind.name,
        )
        for kind in section.fields
        if getattr(before, kind.name) not in (None, "", (), False)
        and getattr(after, kind.name) in (None, "", ())
    ]


def finding(item: Issue) -> Finding:
    """Return an issue of a record as a finding of a row."""
    return Finding(item.code.value[0], item.message, item.field)
