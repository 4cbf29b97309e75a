"""What became of the blanks taken in, when some of them could not be."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from mms_desktop.ui import metrics
from mms_desktop.ui.dialogs.import_bar import dialog_bar
from mms_desktop.ui.dialogs.import_wrapping import wrap_rows
from mms_desktop.ui.models.rows_model import RowsModel
from mms_desktop.ui.models.window_model import Column
from mms_desktop.ui.tokens import Tone
from mms_desktop.ui.widgets.buttons import Button
from mms_desktop.ui.widgets.chip import Chip, ChipLook
from mms_desktop.ui.widgets.labels import Role, label
from mms_desktop.ui.widgets.table import Table
from mms_desktop.ui.words import grouped

if TYPE_CHECKING:
    from mms_desktop.services.checklists.collecting import Collected

COLUMNS = (
    Column("file", "Файл", 0),
    Column("row", "Строка", 1),
    Column("message", "Что исправить", 2),
)
WIDTH, HEIGHT = 860, 440
WIDTHS = (220, 76)


class CollectedDialog(QDialog):
    """Counts and the reasons, file by file."""

    def __init__(self, collected: "Collected", parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle("Загрузка бланков")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.model = RowsModel(COLUMNS, self)
        self.table = Table("Замечания к бланкам", framed=False)
        self.table.setModel(self.model)
        self.model.show_rows(
            [
                (0, (one.place.file, str(one.place.row or ""), one.message))
                for one in collected.errors
            ]
        )
        for column, width in enumerate(WIDTHS):
            self.table.setColumnWidth(column, width)
        wrap_rows(self.table)
        self.chips = QHBoxLayout()
        self.chips.setSpacing(metrics.SMALL_GAP)
        for look in chips_of(collected):
            self.chips.addWidget(Chip(look))
        self.chips.addStretch(1)
        self._lay_out()
        self.resize(WIDTH, HEIGHT)

    def _lay_out(self) -> None:
        head = QVBoxLayout()
        side = metrics.PAGE_MARGIN
        head.setContentsMargins(side, metrics.PAGE_TOP, side, metrics.SMALL_GAP)
        head.setSpacing(metrics.SMALL_GAP)
        head.addWidget(label("Загрузка бланков", Role.TITLE))
        head.addLayout(self.chips)
        head.addWidget(self.table, 1)
        close = Button("Закрыть", primary=True)
        close.clicked.connect(self.accept)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head, 1)
        column.addWidget(dialog_bar((close,)))


def chips_of(collected: "Collected") -> list[ChipLook]:
    """Return the counts as chips, those of nothing left out."""
    changed = collected.accepted - collected.unchanged
    counts = (
        (changed, Tone.GOOD, "check-circle-outline", "принято"),
        (collected.unchanged, Tone.MUTED, "minus-circle-outline", "уже загружено"),
        (collected.rejected, Tone.BAD, "alert-circle-outline", "не принято"),
    )
    return [ChipLook(tone, icon, f"{word}: {grouped(n)}") for n, tone, icon, word in counts if n]
