"""What stands beside a mark: the other assessor's, the one of the period before, what was added."""

from dataclasses import dataclass

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from mms_desktop.ui.checklists.marks import mark_tone, mark_word
from mms_desktop.ui.icons import icon
from mms_desktop.ui.models.checklist_state import Mark
from mms_desktop.ui.tokens import Tone, tokens

MARK_WIDTH, ADDED_WIDTH = 56, 40
ICON = 14
CHANGED = "≠"
CARRIED = "→"


@dataclass(frozen=True, slots=True)
class AsideColumns:
    """Which columns there are: titles, empty for a column left out."""

    other: str = ""
    previous: str = ""

    @property
    def width(self) -> int:
        """How much room the columns take."""
        return ADDED_WIDTH + MARK_WIDTH * (bool(self.other) + bool(self.previous))


@dataclass(frozen=True, slots=True)
class AsideWords:
    """What the columns say of one row.

    Attributes:
        difference: How many points the other assessor gives more.
        changed: Whether the mark differs from the one of the period before.
        carried: Whether the mark was taken over from the period before.
        returned: Whether the item was returned with a reason.
    """

    other: Mark = None
    difference: int | None = None
    previous: Mark = None
    changed: bool = False
    carried: bool = False
    comment: bool = False
    links: int = 0
    returned: bool = False

    @property
    def spoken(self) -> str:
        """The same in words, for those who cannot see it."""
        parts = []
        if self.other is not None:
            parts.append(f"другая оценка {mark_word(self.other)}")
        if self.previous is not None:
            differs = ", изменено" if self.changed else ""
            parts.append(f"в прошлом периоде {mark_word(self.previous)}{differs}")
        parts += ["перенесено"] if self.carried else []
        parts += ["есть комментарий"] if self.comment else []
        parts += [f"подтверждений {self.links}"] if self.links else []
        parts += ["возвращён"] if self.returned else []
        return ", ".join(parts)


class RowAside(QWidget):
    """The columns at the right end of a row."""

    def __init__(self) -> None:
        super().__init__()
        self.words = AsideWords()
        self._columns = AsideColumns()
        self._height = ICON
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)

    def show_words(self, columns: AsideColumns, words: AsideWords, height: int) -> None:
        """Show other words, level with a mark so high."""
        self._columns, self.words, self._height = columns, words, height
        self.setFixedWidth(columns.width)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._columns.width, ICON)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        left = 0
        if self._columns.other:
            self._paint_other(painter, QRect(left, 0, MARK_WIDTH, self._height))
            left += MARK_WIDTH
        if self._columns.previous:
            self._paint_previous(painter, QRect(left, 0, MARK_WIDTH, self._height))
            left += MARK_WIDTH
        self._paint_added(painter, QRect(left, 0, ADDED_WIDTH, self._height))

    def _paint_other(self, painter: QPainter, place: QRect) -> None:
        words, more = self.words, self.words.difference
        tone = Tone.MUTED if words.other is None else mark_tone(words.other)
        text = mark_word(words.other)
        if more:
            text += f"  {more:+d}".replace("-", "−")
        painter.setPen(tokens().color(tone))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, text)

    def _paint_previous(self, painter: QPainter, place: QRect) -> None:
        words = self.words
        tone, sign = sign_of(words)
        if sign:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(tokens().soft(tone))
            pill = QRectF(0, 0, 44, 20)
            pill.moveCenter(QRectF(place).center())
            painter.drawRoundedRect(pill, 10, 10)
        mark = mark_word(words.previous)
        text = f"{sign} {mark}" if sign else mark
        painter.setPen(tokens().color(tone))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, text)

    def _paint_added(self, painter: QPainter, place: QRect) -> None:
        words, left = self.words, place.left()
        middle = place.center().y() - ICON // 2
        for shown, name, tone in (
            (words.returned, "close-circle-outline", Tone.BAD),
            (words.comment, "comment-text-outline", Tone.MUTED),
            (bool(words.links), "link-variant", Tone.MUTED),
        ):
            if shown:
                icon(name, tone).paint(painter, QRect(left, middle, ICON, ICON))
                left += ICON + 2
        if words.links > 1:
            painter.setPen(tokens().color(Tone.MUTED))
            room = QRect(left, 0, place.right() - left, place.height())
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, str(words.links))


def sign_of(words: AsideWords) -> tuple[Tone, str]:
    """Return the tone and the sign of the mark before: changed since, or taken over."""
    if words.changed:
        return Tone.WARN, CHANGED
    return (Tone.ACCENT, CARRIED) if words.carried else (Tone.MUTED, "")
