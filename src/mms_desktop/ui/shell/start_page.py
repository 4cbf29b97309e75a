"""What is seen while no base is open: open one, make one, look at the sample."""

from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from mms_desktop.ui import metrics
from mms_desktop.ui.files import dropped_files, is_blank_name
from mms_desktop.ui.settings import Settings
from mms_desktop.ui.tokens import Tone
from mms_desktop.ui.widgets.banner import Banner
from mms_desktop.ui.widgets.buttons import Button, LinkButton
from mms_desktop.ui.widgets.card import Card
from mms_desktop.ui.widgets.clickable_row import ClickableRow
from mms_desktop.ui.widgets.icon_label import IconLabel
from mms_desktop.ui.widgets.labels import ElidedLabel, Role, label

COLUMN_WIDTH = 560
LINE = (
    "Реестр педагогов, чек-листы, показатели и пакет мониторинга муниципальной методической "
    "службы. Работает без интернета, данные остаются на этом компьютере."
)


class StartPage(QFrame):
    """The first screen.

    Signals:
        open_chosen: «Открыть базу» was pressed.
        create_chosen: «Создать базу» was pressed.
        demo_chosen: The sample is wanted.
        recent_chosen: (Path) A base opened before is wanted.
        help_chosen: «Справка» was pressed.
        about_chosen: «О программе» was pressed.
        blank_chosen: (Path) A blank of a checklist is to be filled in; None means it is still
            to be chosen.
    """

    open_chosen = Signal()
    create_chosen = Signal()
    demo_chosen = Signal()
    recent_chosen = Signal(object)
    help_chosen = Signal()
    about_chosen = Signal()
    blank_chosen = Signal(object)

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self.setAcceptDrops(True)
        self._settings = settings
        self.banner = Banner(Tone.BAD)
        self._recent = Card("Недавние базы")
        self._column = QWidget()
        self._column.setFixedWidth(COLUMN_WIDTH)
        inner = QVBoxLayout(self._column)
        inner.setSpacing(metrics.CARD_MARGIN)
        inner.addLayout(heading())
        inner.addWidget(label(LINE, Role.MUTED, wrap=True))
        inner.addWidget(self.banner)
        self.remedies = QGridLayout()
        self.remedies.setSpacing(metrics.SMALL_GAP)
        inner.addLayout(self.remedies)
        inner.addLayout(self._buttons())
        inner.addWidget(self._recent)
        inner.addLayout(self._links())
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(self._column)
        middle.addStretch(1)
        centre = QVBoxLayout(self)
        centre.addStretch(2)
        centre.addLayout(middle)
        centre.addStretch(3)
        self.refresh()

    def refresh(self) -> None:
        """Show the bases opened before."""
        while self._recent.body.count() > 1:
            old = self._recent.body.takeAt(1).widget()
            old.deleteLater()
        recent = self._settings.recent_bases
        for path in recent:
            row = recent_row(path)
            row.opened.connect(self._on_recent)
            self._recent.body.addWidget(row)
        self._recent.setVisible(bool(recent))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped_files(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        file = dropped_files(event.mimeData())[0]
        (self.blank_chosen if is_blank_name(file) else self.recent_chosen).emit(file)
        event.acceptProposedAction()

    @Slot()
    def _choose_blank(self) -> None:
        self.blank_chosen.emit(None)

    @Slot(str)
    def _on_recent(self, path: str) -> None:
        self.recent_chosen.emit(Path(path))

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(metrics.SMALL_GAP)
        for text, name, primary, signal in (
            ("Открыть базу", "folder-open-outline", True, self.open_chosen),
            ("Создать базу", "plus", False, self.create_chosen),
            ("Посмотреть на примере", "play-circle-outline", False, self.demo_chosen),
        ):
            button = Button(text, name, primary=primary)
            button.clicked.connect(signal)
            row.addWidget(button)
        row.addStretch(1)
        return row

    def _links(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(metrics.GAP)
        for text, signal in (
            ("Открыть бланк школы…", self._choose_blank),
            ("Справка", self.help_chosen),
            ("О программе и отчёт об ошибке…", self.about_chosen),
        ):
            link = LinkButton(text)
            link.clicked.connect(signal)
            row.addWidget(link)
        row.addStretch(1)
        return row


def heading() -> QHBoxLayout:
    """Return the sign and the name of the program."""
    row = QHBoxLayout()
    row.setSpacing(metrics.GAP)
    row.addWidget(IconLabel("book-education", Tone.ACCENT, 40))
    row.addWidget(label("Методист", Role.BIG_NUMBER))
    row.addStretch(1)
    return row


def recent_row(path: Path) -> ClickableRow:
    """Return a row that opens a base opened before."""
    row = ClickableRow(str(path), f"Открыть базу {path.stem}")
    row.setFixedHeight(metrics.ROW)
    line = QHBoxLayout(row)
    line.setContentsMargins(metrics.TINY_GAP, 0, metrics.TINY_GAP, 0)
    line.setSpacing(metrics.SMALL_GAP)
    line.addWidget(IconLabel("database-outline", Tone.ACCENT))
    line.addWidget(label(path.stem))
    folder = ElidedLabel(str(path.parent))
    folder.setProperty("role", str(Role.SECONDARY))
    line.addWidget(folder, 1)
    return row
