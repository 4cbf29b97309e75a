"""The titles above the columns of a checklist's rows, and the keys below them."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from mms_desktop.ui.checklists.aside import MARK_WIDTH, AsideColumns
from mms_desktop.ui.checklists.marks import CELL
from mms_desktop.ui.checklists.row import BETWEEN, NUMBER_WIDTH, SIDE
from mms_desktop.ui.tokens import Tone, tokens
from mms_desktop.ui.widgets.chip import chip_font

HEIGHT = 18
KEYS = (
    "2, 1, 0{waiver} — балл и дальше · ↑ ↓ — пункт{previous} · Enter — комментарий · "
    "Insert — ссылка · Delete — убрать"
)


class ColumnTitles(QWidget):
    """«№», «Показатель», «Балл» and the columns beside, level with the rows below."""

    def __init__(self) -> None:
        super().__init__()
        self._columns = AsideColumns()
        self._places = 3
        self._margin = 0
        self.setFixedHeight(HEIGHT)

    def show_columns(self, columns: AsideColumns, places: int, margin: int) -> None:
        """Show other columns; ``margin`` is what the scroll bar takes."""
        self._columns, self._places, self._margin = columns, places, margin
        spoken = ", ".join(filter(None, ("Балл", columns.other, columns.previous)))
        self.setAccessibleName(f"Столбцы: {spoken}")
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(200, HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setFont(chip_font(self.font()))
        painter.setPen(tokens().color(Tone.MUTED))
        right = self.width() - self._margin - SIDE
        columns, marks = self._columns, CELL * self._places
        left = right - columns.width - BETWEEN - marks
        middle, start = Qt.AlignmentFlag.AlignCenter, Qt.AlignmentFlag.AlignLeft
        text = SIDE + NUMBER_WIDTH + BETWEEN
        for place, width, words, side in (
            (SIDE, NUMBER_WIDTH, "№", start),
            (text, left - text, "Показатель", start),
            (left, marks, "Балл", middle),
        ):
            painter.drawText(QRect(place, 0, width, HEIGHT), side, words)
        place = right - columns.width
        for words in filter(None, (columns.other, columns.previous)):
            painter.drawText(QRect(place, 0, MARK_WIDTH, HEIGHT), middle, words)
            place += MARK_WIDTH


def keys_line(*, waiver: bool, previous: bool) -> str:
    """Return which keys do what."""
    return KEYS.format(
        waiver=", н (н/п)" if waiver else "",
        previous=" · п — как в прошлом периоде" if previous else "",
    )
