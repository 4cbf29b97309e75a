"""Widths of columns at first sight: everything fits the table, nothing is cut at its edge."""

from collections.abc import Collection, Sequence

from PySide6.QtWidgets import QHeaderView

from mms_desktop.ui import metrics
from mms_desktop.ui.widgets.table import Table

SHORTEST_WORDS = 180
"""What a long text keeps at least when its column has to give way."""

STRETCH = QHeaderView.ResizeMode.Stretch

FEWEST = 3
"""Columns that are shown even where there is no room for them."""


def fit_columns(table: Table, put_away: Collection[int] = ()) -> None:
    """Make the columns fit; those at the end that cannot are hidden, the chooser shows them.

    Columns to be put away are hidden whatever room there is.
    """
    header = table.horizontalHeader()
    # The scroll bar comes after the rows: without its room the columns would not fit.
    room = table.width() - table.verticalScrollBar().sizeHint().width() - 2
    columns = [column for column in range(header.count()) if column not in put_away]
    titles = [header.sectionSizeHint(c) + metrics.CARD_MARGIN for c in columns]
    wishes = [
        min(max(table.sizeHintForColumn(c) + metrics.CARD_MARGIN, title), metrics.WIDEST_COLUMN)
        for c, title in zip(columns, titles, strict=True)
    ]
    floors = [
        max(title, min(wish, SHORTEST_WORDS)) for title, wish in zip(titles, wishes, strict=True)
    ]
    shown = fitting(floors, room)
    widths = shared_out(wishes[:shown], floors[:shown], room)
    if any(header.sectionResizeMode(c) is STRETCH for c in columns[:shown]):
        # What stretches takes all that is spare: the others are as wide as what they hold.
        bare = (max(table.sizeHintForColumn(c), header.sectionSizeHint(c)) for c in columns)
        widths = [min(pair) for pair in zip(widths, bare, strict=False)]
    for column, width in zip(columns[:shown], widths, strict=True):
        header.resizeSection(column, width)
    for column in (*columns[shown:], *put_away):
        table.setColumnHidden(column, True)


def fitting(floors: Sequence[int], room: int) -> int:
    """Return how many columns from the first on fit at their narrowest."""
    shown = len(floors)
    while shown > FEWEST and sum(floors[:shown]) > room:
        shown -= 1
    return shown


def shared_out(wishes: Sequence[int], floors: Sequence[int], room: int) -> list[int]:
    """Return widths that fill the room: what is short is taken from those that can give."""
    spare = room - sum(wishes)
    if spare >= 0:
        return [wish + spare // max(1, len(wishes)) for wish in wishes]
    give = [wish - floor for wish, floor in zip(wishes, floors, strict=True)]
    part = min(1.0, -spare / max(1, sum(give)))
    return [int(wish - able * part) for wish, able in zip(wishes, give, strict=True)]
