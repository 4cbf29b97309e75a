"""Reconciliation sheet «сверка»: the register beside the figures of the official form."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from mms_desktop.catalog.reconciliation import Measure, SheetRow, read_sheet
from mms_desktop.domain.periods import MONTHS_A_YEAR, add_months, full_years
from mms_desktop.domain.sections.attestations import ATTESTATIONS, Category
from mms_desktop.paths import forms_dir
from mms_desktop.services.action import action
from mms_desktop.services.monitoring.definitions import Definitions
from mms_desktop.storage.connection import Database
from mms_desktop.storage.meta import Settings
from mms_desktop.storage.populations.cards import Card, cards_of
from mms_desktop.storage.populations.staff import teachers
from mms_desktop.storage.records import Records

_KEY = "reconciliation:"
_RANKED = (Category.SECOND, Category.FIRST, Category.HIGHEST)
_NEW_ORDER = date(2023, 9, 1)
"""Categories given since then have no term (order № 196); before, five years."""
_OLD_TERM = 5 * MONTHS_A_YEAR
_MAX_NOTE = 1000


@dataclass(frozen=True, slots=True)
class Figure:
    """What the official form says, and why it may differ."""

    official: int | None
    note: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """One row: counted by the register, typed in, and the difference (counted − official)."""

    code: str
    title: str
    counted: int
    official: int | None
    note: str

    @property
    def difference(self) -> int | None:
        """How many more the register counts; ``None`` until a figure is typed in."""
        return None if self.official is None else self.counted - self.official

    @property
    def explained(self) -> bool:
        """Tell whether there is nothing left to explain."""
        return not self.difference or bool(self.note)


class FigureWrong(Exception):
    """A figure cannot be kept; the message says why."""

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.message = message


def reconciliation(database: Database, definitions: Definitions, period: Any) -> tuple[Line, ...]:
    """Return the sheet of a period; raises ``DeclarationError``."""
    frame = definitions.frame(period)
    with database.snapshot() as connection:
        cards = cards_of(connection, teachers(frame))
        attestations = Records(connection).all(ATTESTATIONS)
        stored = Settings(connection).starting_with(_KEY + period.code)
    figures = _figures(stored.get("", "{}"))
    categories = _categories(attestations, frame.day)
    age_day = date(frame.day.year + 1, 1, 1)
    lines = []
    for row in read_sheet(forms_dir()).row:
        counted = sum(_belongs(row, card, categories, age_day) for card in cards)
        figure = figures.get(row.code, Figure(None))
        lines.append(Line(row.code, row.title, counted, figure.official, figure.note))
    return tuple(lines)


def type_in(database: Database, period: Any, figures: Mapping[str, Figure]) -> None:
    """Keep figures of the official form; the rows not named stay as they were.

    Raises ``FigureWrong``.
    """
    known = {row.code for row in read_sheet(forms_dir()).row}
    for code, figure in figures.items():
        if code not in known:
            raise FigureWrong(f"Строки «{code}» нет. Есть: {', '.join(sorted(known))}.")
        if figure.official is not None and figure.official < 0:
            raise FigureWrong(f"«{code}»: число не может быть меньше нуля.")
        if len(figure.note) > _MAX_NOTE:
            raise FigureWrong(f"«{code}»: пояснение длиннее {_MAX_NOTE} знаков.")
    key = _KEY + period.code
    with action(database, f"Сверка: {period.code}") as run:
        stored = _figures(run.settings.starting_with(key).get("", "{}"))
        kept = {**stored, **figures}
        written = {code: [one.official, one.note] for code, one in kept.items()}
        run.settings.put({key: json.dumps(written, ensure_ascii=False, sort_keys=True)})


def _figures(text: str) -> dict[str, Figure]:
    return {code: Figure(*pair) for code, pair in json.loads(text).items()}


def _belongs(row: SheetRow, card: Card, categories: Mapping[int, str], age_day: date) -> bool:
    match row.measure:
        case Measure.ALL:
            return True
        case Measure.AGE:
            if card.birth_date is None:
                return False
            age = full_years(card.birth_date, age_day)
            return (row.since or 0) <= age and (row.upto is None or age <= row.upto)
        case Measure.CATEGORY:
            return categories.get(card.id) in row.values
        case Measure.UNKNOWN:
            return any(getattr(card, name) is None for name in row.values)
        case Measure.SEX | Measure.EDUCATION:
            return getattr(card, row.measure.value) in row.values


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
