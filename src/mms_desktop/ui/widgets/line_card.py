"""A card of rows with its count, folded to the first few while there are many."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout

from mms_desktop.ui.widgets.buttons import LinkButton
from mms_desktop.ui.widgets.card import Card
from mms_desktop.ui.widgets.labels import Role, label
from mms_desktop.ui.widgets.line_row import LineRow, RowLook
from mms_desktop.ui.words import grouped

FEW = 5


class LineCard(Card):
    """Shows rows.

    Signals:
        opened: (str) The record of a row is to be shown.
        add_wanted: (str) A record is to be added; carries the key of the card.
        delete_wanted: (str) The record of a row is to be deleted.
        menu_requested: (str, QPoint) The menu of a row is wanted at this place of the screen.
    """

    opened = Signal(str)
    add_wanted = Signal(str)
    delete_wanted = Signal(str)
    menu_requested = Signal(str, QPoint)

    def __init__(self, key: str, title: str, *, adding: str = "", narrow: bool = False) -> None:
        super().__init__(title)
        self._narrow = narrow
        self.key = key
        self.rows: list[LineRow] = []
        self._looks: list[RowLook] = []
        self.count = label("", Role.MUTED)
        self.head.insertWidget(1, self.count)
        self.add = LinkButton("Добавить")
        self.add.setAccessibleName(adding or f"Добавить: {title}")
        self.add_action(self.add)
        self.add.setVisible(bool(adding))
        self._lines = QVBoxLayout()
        self._lines.setSpacing(2)
        self.more = LinkButton("")
        self.body.addLayout(self._lines)
        self.body.addWidget(self.more)
        self._unfolded = False
        self.add.clicked.connect(self._tell_add)
        self.more.clicked.connect(self._unfold)

    def show_rows(self, looks: Sequence[RowLook]) -> None:
        """Show these rows instead of those before."""
        for old in self.rows:
            self._lines.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.rows.clear()
        self._looks = list(looks)
        outer = sum(not look.inner for look in looks)
        self.count.setText(grouped(outer) if outer > 1 else "")
        self.more.setText(f"Показать все: {grouped(outer)}")
        self._fill()

    def fold(self) -> None:
        """Show the first few again, from the next rows on: they are of another record."""
        self._unfolded = False

    def _row(self, look: RowLook) -> LineRow:
        row = LineRow(look, stacked=self._narrow)
        row.opened.connect(self.opened)
        row.delete_pressed.connect(self.delete_wanted)
        row.menu_requested.connect(self.menu_requested)
        self._lines.addWidget(row)
        return row

    def _fill(self) -> None:
        """Make the rows in sight that are not there yet: hundreds at once would be felt."""
        shown = 0
        for place, look in enumerate(self._looks):
            shown += not look.inner
            if not self._unfolded and shown > FEW:
                break
            if place >= len(self.rows):
                self.rows.append(self._row(look))
        self.more.setVisible(not self._unfolded and shown > FEW)

    @Slot()
    def _unfold(self) -> None:
        self._unfolded = True
        self._fill()

    @Slot()
    def _tell_add(self) -> None:
        self.add_wanted.emit(self.key)
