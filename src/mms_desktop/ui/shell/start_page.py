"""What is seen while no base is open: open one, make one, look at the sample."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from mms_desktop.ui import metrics
from mms_desktop.ui.icons import pixmap
from mms_desktop.ui.settings import Settings
from mms_desktop.ui.tokens import Tone
from mms_desktop.ui.widgets.banner import Banner
from mms_desktop.ui.widgets.buttons import Button
from mms_desktop.ui.widgets.card import Card
from mms_desktop.ui.widgets.labels import Role, label

COLUMN_WIDTH = 560
LINE = (
    "Реестр педагогов, чек-листы, показатели и пакет мониторинга муниципальной методической "
    "службы. Работает без интернета, данные остаются на этом компьютере."
)


class RecentButton(Button):
    """Opens one of the bases opened before."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"{path.stem}   ·   {path.parent}", "database-outline")
        self.path = path
        self.setProperty("role", "recent")
        self.setToolTip(str(path))
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)


class StartPage(QFrame):
    """The first screen.

    Signals:
        open_chosen: «Открыть базу» was pressed.
        create_chosen: «Создать базу» was pressed.
        demo_chosen: The sample is wanted.
        recent_chosen: (Path) A base opened before is wanted.
    """

    open_chosen = Signal()
    create_chosen = Signal()
    demo_chosen = Signal()
    recent_chosen = Signal(object)

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
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
        inner.addLayout(self._buttons())
        inner.addWidget(self._recent)
        centre = QVBoxLayout(self)
        centre.addStretch(2)
        centre.addWidget(self._column, 0, Qt.AlignmentFlag.AlignHCenter)
        centre.addStretch(3)
        self.refresh()

    def refresh(self) -> None:
        """Show the bases opened before."""
        while self._recent.body.count() > 1:
            old = self._recent.body.takeAt(1).widget()
            old.deleteLater()
        recent = self._settings.recent_bases
        for path in recent:
            button = RecentButton(path)
            button.clicked.connect(self._on_recent)
            self._recent.body.addWidget(button)
        self._recent.setVisible(bool(recent))

    @Slot()
    def _on_recent(self) -> None:
        button = self.sender()
        if isinstance(button, RecentButton):
            self.recent_chosen.emit(button.path)

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


def heading() -> QHBoxLayout:
    """Return the sign and the name of the program."""
    row = QHBoxLayout()
    row.setSpacing(metrics.GAP)
    sign = QLabel()
    sign.setPixmap(pixmap("book-education", Tone.ACCENT, 40))
    row.addWidget(sign)
    row.addWidget(label("Методист", Role.BIG_NUMBER))
    row.addStretch(1)
    return row
