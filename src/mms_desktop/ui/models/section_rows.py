"""Rows of a section's table: the words of the records, and what is computed beside them."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

from mms_desktop.domain.fields import Amount, FieldKind, Flag, Number
from mms_desktop.domain.section import Section
from mms_desktop.ui.models.window_model import Column
from mms_desktop.ui.tokens import Tone
from mms_desktop.ui.widgets.chip import ChipLook

if TYPE_CHECKING:
    from mms_desktop.services.registry import Row
    from mms_desktop.services.workspace import Workspace

PEOPLE = "people"
COMPUTED = ("Организация", "Должность")
AFTER_NAME = 3
"""Computed columns of people follow surname, name and patronymic."""

COMPUTED_FROM = {PEOPLE: frozenset({"employments", "organizations"})}
"""Sections whose changes show in the computed columns of a section."""

YES = ChipLook(Tone.GOOD, "check", "да")


def section_rows(workspace: "Workspace", key: str, ids: Sequence[int]) -> "list[Row]":
    """Return the rows in words, computed cells last; runs on the worker thread."""
    rows = workspace.registry.rows(key, ids)
    if key != PEOPLE:
        return rows
    from mms_desktop.services.workplaces import Workplace, workplaces

    places = workplaces(workspace.database, ids, date.today())
    nowhere = Workplace("", "")
    return [
        replace(row, cells=(*row.cells, place.organizations, place.positions))
        for row in rows
        for place in (places.get(row.id, nowhere),)
    ]


def columns_of(section: Section[Any]) -> list[Column]:
    """Return the columns of the section's table; computed ones have no key to sort by."""
    columns = [
        Column(kind.name, kind.label, place, right=is_number(kind), chips=chips_of(kind))
        for place, kind in enumerate(section.fields)
        if kind.in_table
    ]
    if section.key == PEOPLE:
        first = len(section.fields)
        columns[AFTER_NAME:AFTER_NAME] = [
            Column("", title, first + place) for place, title in enumerate(COMPUTED)
        ]
    return columns


def is_number(kind: FieldKind) -> bool:
    """Tell whether the values stand right in their column."""
    return isinstance(kind, Number | Amount)


def chips_of(kind: FieldKind) -> tuple[tuple[str, ChipLook], ...]:
    """Return the words of the field that are shown as chips."""
    return (("да", YES), ("нет", ChipLook(Tone.MUTED, "", "нет"))) if isinstance(kind, Flag) else ()
