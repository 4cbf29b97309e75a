"""Rows of a section's table: the words of the records, and what is computed beside them."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

from mms_desktop.domain.computed import COMPUTED
from mms_desktop.domain.fields import Amount, FieldKind, Flag, Links, Number
from mms_desktop.domain.section import Section
from mms_desktop.ui.models.window_model import Column
from mms_desktop.ui.tokens import Tone
from mms_desktop.ui.widgets.chip import ChipLook

if TYPE_CHECKING:
    from mms_desktop.services.registry import Row
    from mms_desktop.services.workspace import Workspace

COMPUTED_FROM = {
    key: frozenset(
        part
        for one in computed
        for part in (one.source, one.kind.to if isinstance(one.kind, Links) else one.source)
    )
    for key, computed in COMPUTED.items()
}
"""Sections whose changes show in the computed columns of a section."""

YES = ChipLook(Tone.GOOD, "check", "да")


def section_rows(workspace: "Workspace", key: str, ids: Sequence[int]) -> "list[Row]":
    """Return the rows in words, computed cells last; runs on the worker thread."""
    rows = workspace.registry.rows(key, ids)
    if key not in COMPUTED:
        return rows
    from mms_desktop.services.computed_cells import computed_cells

    cells = computed_cells(workspace.database, key, ids, date.today())
    return [replace(row, cells=(*row.cells, *cells[row.id])) for row in rows]


def columns_of(section: Section[Any]) -> list[Column]:
    """Return the columns of the section's table; those of long texts are put away at first."""
    columns = [column_of(kind, place) for place, kind in enumerate(section.fields)]
    for place, computed in enumerate(COMPUTED.get(section.key, ()), start=len(section.fields)):
        names = [column.key for column in columns]
        behind = names.index(computed.after) + 1 if computed.after else len(names)
        columns.insert(behind, column_of(computed.kind, place))
    return columns


def column_of(kind: FieldKind, place: int) -> Column:
    """Return the column of a field whose words stand at that place of the cells."""
    return Column(
        kind.name,
        kind.label,
        place,
        right=is_number(kind),
        chips=chips_of(kind),
        at_first=kind.in_table,
    )


def is_number(kind: FieldKind) -> bool:
    """Tell whether the values stand right in their column."""
    return isinstance(kind, Number | Amount)


def chips_of(kind: FieldKind) -> tuple[tuple[str, ChipLook], ...]:
    """Return the words of the field that are shown as chips."""
    return (("да", YES), ("нет", ChipLook(Tone.MUTED, "", "нет"))) if isinstance(kind, Flag) else ()
