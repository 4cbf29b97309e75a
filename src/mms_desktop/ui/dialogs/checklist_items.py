"""Items of a checklist one below another in a dialog, each with what is to be decided on it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QGridLayout,
    QLineEdit,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from mms_desktop.domain.checklists import Item
from mms_desktop.ui import metrics
from mms_desktop.ui.checklists.whole_parts import WholeParts
from mms_desktop.ui.checklists.wrapping import Paragraph, WrappedText
from mms_desktop.ui.widgets.labels import Role, label

NUMBER, MARK, WORDS, REASON = 26, 50, 190, 250
PIXELS, TEXT_LINES = 13, 2
REASON_LENGTH = 4000


class ItemLine(QWidget):
    """One item: number, text, cells, and a reason to be written."""

    def __init__(self, item: Item, cells: Sequence[str], *, ticked: bool | None = None) -> None:
        super().__init__()
        self.item = item
        self.text = WrappedText()
        self.text.set_look(PIXELS, TEXT_LINES)
        self.text.show_paragraphs([Paragraph(" ".join(item.text.split()))])
        self.text.setToolTip(item.text)
        self.take = QCheckBox()
        self.take.setAccessibleName(f"Принять пункт {item.number}")
        self.take.setVisible(ticked is not None)
        self.take.setChecked(bool(ticked))
        self.reason = QLineEdit()
        self.reason.setAccessibleName(f"Причина возврата пункта {item.number}")
        self.reason.setPlaceholderText("Причина возврата")
        self.reason.setMaxLength(REASON_LENGTH)
        self._lay_out(item, cells)
        self.take.toggled.connect(self._on_toggled)
        if ticked:
            self._on_toggled(True)

    def _lay_out(self, item: Item, cells: Sequence[str]) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, metrics.TINY_GAP, 0, metrics.TINY_GAP)
        grid.setHorizontalSpacing(metrics.SMALL_GAP)
        number = label(item.number, Role.HEADING)
        number.setFixedWidth(NUMBER)
        self.reason.setFixedWidth(REASON)
        grid.addWidget(number, 0, 0, Qt.AlignmentFlag.AlignVCenter)
        grid.addWidget(self.text, 0, 1)
        for place, words in enumerate(cells, start=2):
            cell = WrappedText()
            cell.set_look(PIXELS)
            cell.show_paragraphs([Paragraph(words)])
            cell.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
            cell.setFixedWidth(WORDS if len(cells) > 1 else MARK)
            cell.setAccessibleName(words)
            grid.addWidget(cell, 0, place)
        grid.addWidget(self.take, 0, len(cells) + 2, Qt.AlignmentFlag.AlignVCenter)
        grid.addWidget(self.reason, 0, len(cells) + 3, Qt.AlignmentFlag.AlignVCenter)
        grid.setColumnStretch(1, 1)

    @Slot(bool)
    def _on_toggled(self, taken: bool) -> None:
        self.reason.setEnabled(not taken)
        if not taken:
            self.reason.setFocus()


def column_titles(names: Sequence[str], *, ticks: bool = False) -> QWidget:
    """Return the titles above the lines, level with their columns."""
    titles = QWidget()
    grid = QGridLayout(titles)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(metrics.SMALL_GAP)
    number = label("№", Role.SECONDARY)
    number.setFixedWidth(NUMBER)
    grid.addWidget(number, 0, 0)
    grid.addWidget(label("Показатель", Role.SECONDARY), 0, 1)
    for place, words in enumerate(names, start=2):
        cell = label(words, Role.SECONDARY)
        cell.setFixedWidth(WORDS if len(names) > 1 else MARK)
        grid.addWidget(cell, 0, place)
    reason = label("Принять, а если нет — причина" if ticks else "Причина возврата", Role.SECONDARY)
    reason.setFixedWidth(REASON + (metrics.SMALL_GAP + 24 if ticks else 0))
    grid.addWidget(reason, 0, len(names) + 2)
    grid.setColumnStretch(1, 1)
    return titles


class ItemLines(QWidget):
    """Lines under the titles of their columns; they scroll by whole lines."""

    def __init__(
        self, lines: Sequence[ItemLine], names: Sequence[str], *, ticks: bool = False
    ) -> None:
        super().__init__()
        self._titles = column_titles(names, ticks=ticks)
        self._area = WholeParts()
        inside = QWidget()
        inside.setObjectName("dialogBody")
        under = QVBoxLayout(inside)
        under.setContentsMargins(0, 0, metrics.GAP, 0)
        under.setSpacing(0)
        for line in lines:
            under.addWidget(line)
        under.addStretch(1)
        self._area.setWidget(inside)
        self._area.take_parts(lines)
        self._area.verticalScrollBar().rangeChanged.connect(self._stand_level)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(metrics.TINY_GAP)
        column.addWidget(self._titles)
        column.addWidget(self._area, 1)

    @Slot(int, int)
    def _stand_level(self, _lowest: int, highest: int) -> None:
        """Leave beside the titles the room that a scroll bar takes from the lines."""
        bar = self._area.verticalScrollBar().sizeHint().width() if highest else 0
        layout = self._titles.layout()
        if layout is not None:
            layout.setContentsMargins(0, 0, metrics.GAP + bar, 0)
