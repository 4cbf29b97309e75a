"""The titles above the columns of a checklist's rows, and the keys below them."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from mms_desktop.ui.checklists.aside import MARK_WIDTH, AsideColumns
from mms_desktop.ui.checklists.marks import CELL
from mms_desktop.ui.checklists.row import BETWEEN, NUMBER_WIDTH, SIDE
from mms_desktop.ui.tokens import Tone, tokens
from mms_desktop.ui.widgets.chip import chip_font
from mms_desktop.ui.widgets.labels import ElidedLabel, Role, restyle

HEIGHT = KEYS = 18
WORDS = (
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


class KeysLine(ElidedLabel):
    """Which keys do what, or why the last one did nothing."""

    def __init__(self) -> None:
        super().__init__("")
        self._keys = ""
        self.setProperty("role", str(Role.NOTE))
        self.setFixedHeight(KEYS)

    def show_keys(self, *, waiver: bool, previous: bool) -> None:
        """Name the keys that mean something in this form."""
        self._keys = WORDS.format(
            waiver=", н (н/п)" if waiver else "",
            previous=" · п — как в прошлом периоде" if previous else "",
        )
        self.setToolTip(self._keys)
        self.show_problem("")

    def show_problem(self, text: str) -> None:
        """Say why a mark cannot be put; nothing brings the keys back."""
        restyle(self, "role", str(Role.PROBLEM if text else Role.NOTE))
        self.setText(text or self._keys)
