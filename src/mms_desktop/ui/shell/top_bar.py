"""The bar over the pages: period, search, loading of files, undo and redo."""

from PySide6.QtCore import Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QToolButton, QWidget

from mms_desktop.ui import metrics
from mms_desktop.ui.base_facts import BaseFacts
from mms_desktop.ui.catalogue import PAGE_GROUPS
from mms_desktop.ui.desk import Desk
from mms_desktop.ui.icons import icon
from mms_desktop.ui.sections import SECTION_LOOKS
from mms_desktop.ui.shell.periods import PeriodButton
from mms_desktop.ui.shell.search import GlobalSearch
from mms_desktop.ui.tokens import Tone
from mms_desktop.ui.widgets.buttons import IconButton

STAFF = "staff"


class TopBar(QFrame):
    """What is at hand on every page."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("topBar")
        self.setFixedHeight(metrics.TOP_BAR)
        self._desk = desk
        self.period = PeriodButton(desk)
        self.search = GlobalSearch(desk)
        self.undo = IconButton("undo", "Отменить (Ctrl+Z)")
        self.redo = IconButton("redo", "Повторить (Ctrl+Shift+Z)")
        self.help = IconButton("help-circle-outline", "Справка (F1)")
        self.load = IconButton("file-import-outline", "Загрузить из файла")
        self.load.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.load.setMenu(self._load_menu())
        self.undo.clicked.connect(desk.undo)
        self.redo.clicked.connect(desk.redo)
        row = QHBoxLayout(self)
        row.setContentsMargins(metrics.PAGE_MARGIN, 0, metrics.PAGE_MARGIN, 0)
        row.setSpacing(metrics.SMALL_GAP)
        desk.session.opened.connect(self._show_access)
        desk.session.access_changed.connect(self._show_access)
        row.addWidget(self.period)
        row.addStretch(1)
        for widget in (self.search, self.load, self.undo, self.redo, self.help):
            row.addWidget(widget)

    @Slot(BaseFacts)
    def _show_access(self, facts: BaseFacts) -> None:
        for button in (self.load, self.undo, self.redo):
            button.setEnabled(not facts.read_only)
            button.setToolTip(facts.refusal or button.accessibleName())

    def _load_menu(self) -> QMenu:
        menu = QMenu(self)
        menu.triggered.connect(self._on_load)
        staff = menu.addAction(icon("account-group", Tone.MUTED), "Список сотрудников организации")
        staff.setData(STAFF)
        menu.addSeparator()
        for group in PAGE_GROUPS:
            listed = [page for page in group.pages if page.key in SECTION_LOOKS]
            target = menu.addMenu(group.title) if listed else None
            for page in listed:
                if target is not None:
                    action = target.addAction(icon(page.icon, Tone.MUTED), page.name)
                    action.setData(page.key)
        return menu

    @Slot(QAction)
    def _on_load(self, action: QAction) -> None:
        self._desk.import_requested.emit(str(action.data()))
