"""Reconciliation sheet «сверка»: the register beside the figures of an official form."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from mms_desktop.catalog.reconciliation import Measure, Posts, Sheet, SheetRow, read_sheets
from mms_desktop.domain.changes import ChangeSet
from mms_desktop.domain.issues import Explained
from mms_desktop.domain.sections.attestations import ATTESTATIONS, Category
from mms_desktop.domain.sections.official_figures import (
    LONGEST_NOTE,
    OFFICIAL_FIGURES,
    OfficialFigure,
)
from mms_desktop.domain.spans import MONTHS_A_YEAR, add_months, full_years
from mms_desktop.paths import forms_dir
from mms_desktop.services.action import action
from mms_desktop.services.monitoring.definitions import Definitions
from mms_desktop.services.monitoring.drilldown import Item, lines_of
from mms_desktop.services.monitoring.indicators import counting
from mms_desktop.storage.connection import Database
from mms_desktop.storage.populations.cards import Card, Where, employed_cards
from mms_desktop.storage.records import Records

FIRST_SHEET = "oo1"
_RANKED = (Category.SECOND, Category.FIRST, Category.HIGHEST)
_NEW_ORDER = date(2023, 9, 1)
"""Categories given since then have no term (order № 196); before, five years."""
_GREATEST = 1_000_000
_OLD_TERM = 5 * MONTHS_A_YEAR


@dataclass(frozen=True, slots=True)
class Figure:
    """What the official form says, and why it may differ."""

    official: int | None
    note: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """One row: counted by the register, typed in, and the difference (counted − official).

    Attributes:
        people: Ids of those the register counts: always as many as ``counted``.
    """

    code: str
    title: str
    people: frozenset[int]
    official: int | None
    note: str

    @property
    def counted(self) -> int:
        """How many the register counts."""
        return len(self.people)

    @property
    def difference(self) -> int | None:
        """How many more the register counts; ``None`` until a figure is typed in."""
        return None if self.official is None else self.counted - self.official

    @property
    def explained(self) -> bool:
        """Tell whether there is nothing left to explain."""
        return not self.difference or bool(self.note)


@dataclass(frozen=True, slots=True)
class Asked:
    """Which sheet of a period is meant; ``organization`` is a code, of all when empty."""

    period: Any
    sheet: str = FIRST_SHEET
    organization: str = ""

    def is_of(self, figure: OfficialFigure) -> bool:
        """Tell whether a figure stands in this sheet."""
        place = figure.period, figure.sheet, figure.organization
        return place == (self.period.code, self.sheet, self.organization)


class FigureWrong(Explained):
    """A figure cannot be kept; the message says why."""


def sheets() -> tuple[Sheet, ...]:
    """Return the forms one can reconcile with; raises ``DeclarationError``."""
    return read_sheets(forms_dir())


def sheet_of(key: str) -> Sheet:
    """Return the sheet of a key; raises ``FigureWrong``."""
    known = {one.key: one for one in sheets()}
    if key not in known:
        raise FigureWrong(f"Формы «{key}» нет. Есть: {', '.join(known)}.")
    return known[key]


def reconciliation(database: Database, definitions: Definitions, asked: Asked) -> tuple[Line, ...]:
    """Return the rows of a sheet; raises ``DeclarationError`` and ``FigureWrong``."""
    sheet = sheet_of(asked.sheet)
    frame = definitions.frame(asked.period)
    kinds = tuple(one.value for one in sheet.staff_kinds)
    where = Where(kinds, tuple(one.value for one in sheet.organizations), asked.organization)
    posts = {
        Posts.PEDAGOGICAL: frame.positions.pedagogical,
        Posts.LEADING: frame.positions.leading,
    }
    with database.snapshot() as connection:
        cards = {
            group: employed_cards(connection, frame, titles, where)
            for group, titles in posts.items()
        }
        records = Records(connection)
        attestations, stored = records.all(ATTESTATIONS), records.all(OFFICIAL_FIGURES)
    figures = {one.row: one for one in stored if asked.is_of(one)}
    days = _Days(frame.day, _categories(attestations, frame.day))
    return tuple(_line(row, cards[row.posts], days, figures.get(row.code)) for row in sheet.rows)


def people_behind(
    database: Database, definitions: Definitions, asked: Asked, code: str
) -> tuple[Item, ...]:
    """Return who stands behind a row, in Russian order; raises ``FigureWrong``."""
    lines = {one.code: one for one in reconciliation(database, definitions, asked)}
    if code not in lines:
        raise FigureWrong(f"Строки «{code}» нет. Есть: {', '.join(sorted(lines))}.")
    with counting(database, definitions, asked.period) as counts:
        return lines_of(counts, "people", lines[code].people, {})


def type_in(database: Database, asked: Asked, figures: Mapping[str, Figure]) -> ChangeSet:
    """Keep figures of the official form and return what changed; other rows stay as they were.

    Neither a figure nor a note takes a figure back. Raises ``FigureWrong``.
    """
    known = {row.code for row in sheet_of(asked.sheet).rows}
    for code, figure in figures.items():
        _check(code, figure, known)
    with action(database, f"Сверка: {asked.period.code}") as run:
        stored = {one.row: one for one in run.records.all(OFFICIAL_FIGURES) if asked.is_of(one)}
        for code, figure in figures.items():
            wanted = _stored(asked, code, figure)
            before = stored.get(code)
            if figure.official is None and not figure.note:
                run.delete(OFFICIAL_FIGURES, [before] if before else [])
            elif before is None:
                run.insert(OFFICIAL_FIGURES, [wanted])
            else:
                run.update(OFFICIAL_FIGURES, before, replace(wanted, id=before.id))
        return run.done


def _stored(asked: Asked, code: str, figure: Figure) -> OfficialFigure:
    return OfficialFigure(
        period=asked.period.code,
        sheet=asked.sheet,
        row=code,
        organization=asked.organization,
        official=figure.official,
        note=figure.note,
    )


def _check(code: str, figure: Figure, known: Collection[str]) -> None:
    if code not in known:
        raise FigureWrong(f"Строки «{code}» нет. Есть: {', '.join(sorted(known))}.")
    if figure.official is not None and figure.official < 0:
        raise FigureWrong(f"«{code}»: число не может быть меньше нуля.")
    if figure.official is not None and figure.official > _GREATEST:
        raise FigureWrong(f"«{code}»: число слишком велико.")
    if len(figure.note) > LONGEST_NOTE:
        raise FigureWrong(f"«{code}»: пояснение длиннее {LONGEST_NOTE} знаков.")


@dataclass(frozen=True, slots=True)
class _Days:
    """What a row is counted on: the day and the categories in force on it."""

    day: date
    categories: Mapping[int, str]

    @property
    def age_day(self) -> date:
        """Ages are those of 1 January of the next year (domain.md 1.14)."""
        return date(self.day.year + 1, 1, 1)


def _line(
    row: SheetRow, cards: Collection[Card], days: _Days, figure: OfficialFigure | None
) -> Line:
    people = frozenset(card.id for card in cards if _belongs(row, card, days))
    official, note = (figure.official, figure.note) if figure else (None, "")
    return Line(row.code, row.title, people, official, note)


def _belongs(row: SheetRow, card: Card, days: _Days) -> bool:
    match row.measure:
        case Measure.ALL:
            return True
        case Measure.AGE:
            return _in_band(row, card.birth_date, days.age_day)
        case Measure.SENIORITY:
            return _in_band(row, _work_began(card), days.day)
        case Measure.CATEGORY:
            return days.categories.get(card.id) in row.values
        case Measure.POSITION:
            return not card.posts.isdisjoint(row.values)
        case Measure.UNKNOWN:
            return any(getattr(card, name) is None for name in row.values)
        case Measure.SEX | Measure.EDUCATION:
            return getattr(card, row.measure.value) in row.values


def _work_began(card: Card) -> date | None:
    """Return the day from which the years of work run, breaks moving it on."""
    if card.teaching_since is None:
        return None
    return add_months(card.teaching_since, card.teaching_breaks or 0)


def _in_band(row: SheetRow, since: date | None, day: date) -> bool:
    if since is None:
        return False
    years = max(full_years(since, day), 0)
    return (row.since or 0) <= years and (row.upto is None or years <= row.upto)


def _categories(attestations: list[Any], day: date) -> dict[int, str]:
    """Return the highest category of every person in force on a day."""
    found: dict[int, Any] = {}
    for one in attestations:
        if one.category not in _RANKED or one.granted > day or _is_over(one, day):
            continue
        held = found.get(one.person)
        if held is None or _RANKED.index(one.category) > _RANKED.index(held):
            found[one.person] = one.category
    return {person: category.value for person, category in found.items()}


def _is_over(one: Any, day: date) -> bool:
    ends: date | None = one.expires
    if ends is None and one.granted < _NEW_ORDER:
        ends = add_months(one.granted, _OLD_TERM)
    return ends is not None and ends < day
