"""What importing files would do, arranged for reading: rows with their remarks, columns, counts."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from mms_desktop.domain.fields import Link, Links
from mms_desktop.domain.parsing import present_value
from mms_desktop.services.exchange.cells import cell_text
from mms_desktop.services.exchange.plan import (
    ImportPlan,
    Place,
    PlannedRow,
    PlannedWrite,
    Remark,
    RowStatus,
)

SKIPPED = "skipped"
UNKNOWN_COLUMN = "unknown_column"
SHOWN_CELLS = 4

RowKey = tuple[str, str, int]


@dataclass(frozen=True, slots=True)
class PreviewRow:
    """One row of a file: what becomes of it and what is to be known about it.

    Attributes:
        status: A ``RowStatus`` or ``SKIPPED``.
        what: The first words of the row.
    """

    file: str
    sheet: str
    number: int
    status: str
    what: str
    errors: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()
    changes: tuple[str, ...] = ()

    @property
    def remarks(self) -> tuple[str, ...]:
        """Everything said about the row, errors first."""
        return self.errors + self.warnings


@dataclass(frozen=True, slots=True)
class Preview:
    """A plan as the window shows it; ``plan`` is what is applied."""

    plan: ImportPlan
    rows: tuple[PreviewRow, ...]
    counts: dict[str, int]
    troubles: tuple[str, ...]
    notes: tuple[str, ...]
    columns: tuple[str, ...]
    unknown_columns: tuple[str, ...]

    @property
    def writable(self) -> int:
        """How many rows would change the base."""
        return self.counts[RowStatus.CREATED] + self.counts[RowStatus.UPDATED]


def preview_of(plan: ImportPlan) -> Preview:
    """Return the plan arranged for reading; may take a while for long files."""
    titles = frozenset(title for row in plan.rows for title, _ in row.cells)
    errors, warnings = _by_row(plan.errors, titles), _by_row(plan.warnings, titles)
    rows = [_row(row, errors, warnings) for row in plan.rows]
    known = {_key(row.place) for row in plan.rows}
    skipped = [key for key in warnings if key not in known]
    rows += [PreviewRow(*key, SKIPPED, "", (), tuple(warnings[key])) for key in skipped]
    order = {file: place for place, file in enumerate(dict.fromkeys(row.file for row in rows))}
    rows.sort(key=lambda row: (order[row.file], row.sheet, row.number))
    counts = {status.value: plan.count(status) for status in RowStatus}
    unknown = [one.place.column for one in plan.warnings if one.code == UNKNOWN_COLUMN]
    unread = frozenset(unknown)
    return Preview(
        plan=plan,
        rows=tuple(rows),
        counts=counts | {SKIPPED: len(skipped)},
        # What is wrong with a header concerns no row in particular.
        troubles=tuple(_sentence(one) for one in plan.errors if _key(one.place) not in known),
        notes=tuple(
            one.message
            for one in plan.warnings
            if one.place.row is None and one.code != UNKNOWN_COLUMN
        ),
        columns=tuple(
            dict.fromkeys(
                title for row in plan.rows for title, _ in row.cells if title not in unread
            )
        ),
        unknown_columns=tuple(dict.fromkeys(unknown)),
    )


def _by_row(remarks: tuple[Remark, ...], titles: frozenset[str]) -> dict[RowKey, list[str]]:
    found: dict[RowKey, list[str]] = defaultdict(list)
    for remark in remarks:
        if remark.place.row is not None:
            column = remark.place.column
            # A field without a column has no title, and some messages name theirs themselves.
            named = column in titles and f"«{column}»" not in remark.message
            words = f"«{column}»: {remark.message}" if named else remark.message
            found[_key(remark.place)].append(words)
    return found


def _row(
    row: PlannedRow, errors: dict[RowKey, list[str]], warnings: dict[RowKey, list[str]]
) -> PreviewRow:
    key = _key(row.place)
    texts = [cell_text(cell) for _, cell in row.cells]
    what = " · ".join([text for text in texts if text][:SHOWN_CELLS])
    return PreviewRow(
        *key,
        str(row.status),
        what,
        tuple(errors.get(key, ())),
        tuple(warnings.get(key, ())),
        tuple(line for write in row.writes for line in _changes(write)),
    )


def _changes(write: PlannedWrite) -> Iterator[str]:
    if write.before is None or write.before == write.after:
        return
    for kind in write.section.fields:
        before: Any = getattr(write.before, kind.name)
        after: Any = getattr(write.after, kind.name)
        if before == after:
            continue
        if isinstance(kind, Link | Links):
            yield f"{kind.label}: другая запись"
            continue
        old, new = present_value(kind, before) or "пусто", present_value(kind, after) or "пусто"
        yield f"{kind.label}: было «{old}», станет «{new}»"


def _key(place: Place) -> RowKey:
    return place.file, place.sheet, place.row or 0


def _sentence(remark: Remark) -> str:
    name = remark.place.file
    return remark.message if name in remark.message else f"{name}: {remark.message}"
