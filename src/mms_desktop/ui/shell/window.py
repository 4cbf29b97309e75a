"""The window: navigation on the left, bars above and below, one page at a time."""

from PySide6.QtCore import QByteArray, Slot
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QMainWindow,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from mms_desktop.ui import metrics
from mms_desktop.ui.catalogue import PAGES, MakeImportDialog
from mms_desktop.ui.desk import Desk, Notice, PageRequest
from mms_desktop.ui.icons import icon
from mms_desktop.ui.messages import show_error
from mms_desktop.ui.session import BaseFacts
from mms_desktop.ui.shell.access_banner import AccessBanner
from mms_desktop.ui.shell.backup_keeping import BackupKeeping
from mms_desktop.ui.shell.help_opener import HelpOpener
from mms_desktop.ui.shell.navigation import Navigation
from mms_desktop.ui.shell.pages import PageHost
from mms_desktop.ui.shell.progress_line import ProgressLine
from mms_desktop.ui.shell.start_page import StartPage
from mms_desktop.ui.shell.status_bar import StatusBar
from mms_desktop.ui.shell.top_bar import TopBar
from mms_desktop.ui.tokens import Tone
from mms_desktop.ui.widgets.toast import Toast

PROGRAM = "Методист"
FIRST_PAGE = "dashboard"


class ShellWindow(QMainWindow):
    """Frames the pages; knows no business word."""

    def __init__(self, desk: Desk, make_import_dialog: MakeImportDialog | None = None) -> None:
        super().__init__()
        self.desk = desk
        self._make_import_dialog = make_import_dialog
        self.setWindowTitle(PROGRAM)
        self.setWindowIcon(icon("book-education", Tone.ACCENT))
        self.navigation = Navigation()
        self.top_bar = TopBar(desk)
        self.pages = PageHost(desk)
        self.access = AccessBanner(desk.session)
        self.keeping = BackupKeeping(desk, self)
        self.help = HelpOpener(self, self.pages, desk)
        self.progress_line = ProgressLine(desk.session.operations)
        self.status = StatusBar()
        self.start_page = StartPage(desk.settings)
        self._screens = QStackedWidget()
        self._screens.addWidget(self.start_page)
        self._work_area = self._arranged()
        self._screens.addWidget(self._work_area)
        self.setCentralWidget(self._screens)
        self.toast = Toast(self._work_area)
        self.setMinimumSize(metrics.SMALLEST_WIDTH, metrics.SMALLEST_HEIGHT)
        self.resize(metrics.WINDOW_WIDTH, metrics.WINDOW_HEIGHT)
        self._connect()

    def restore_place(self, geometry: QByteArray) -> None:
        """Stand where the window stood last time, if that is still on a screen."""
        if not geometry.isEmpty():
            self.restoreGeometry(geometry)

    @Slot()
    def show_start(self) -> None:
        """Show the first screen: no base is open."""
        self.start_page.refresh()
        self._screens.setCurrentWidget(self.start_page)

    @Slot()
    def show_opening(self) -> None:
        """Show the frame while the base is being opened."""
        self.start_page.banner.hide()
        self.pages.forget_pages()
        self._screens.setCurrentWidget(self._work_area)

    @Slot(BaseFacts)
    def show_base(self, facts: BaseFacts) -> None:
        """Show whose base is opened; its first page follows when the periods are known."""
        self.setWindowTitle(f"{PROGRAM} — {facts.name}")
        self.desk.settings.remember_base(facts.path)
        self.status.show_base(facts)
        self.show_opening()

    @Slot(PageRequest)
    def show_page(self, request: PageRequest) -> None:
        """Show a page, once a base is open."""
        if self.desk.session.facts is not None:
            self.navigation.show_current(PAGES[request.key].under or request.key)
            self.pages.show_page(request)

    @Slot(str)
    def load_into(self, section: str) -> None:
        """Open the dialog that loads files into the section."""
        facts = self.desk.session.facts
        if self._make_import_dialog is None or facts is None or facts.read_only:
            return
        dialog = self._make_import_dialog(section, self.desk, self)
        dialog.setParent(self, dialog.windowFlags())
        dialog.open()

    def closeEvent(self, event: QCloseEvent) -> None:
        for dialog in self.findChildren(QDialog):
            if dialog.isVisible() and not dialog.close():
                event.ignore()
                return
        self.pages.leave_current()
        self.desk.settings.geometry = self.saveGeometry()
        self.desk.session.close()
        super().closeEvent(event)

    @Slot()
    def _show_first_page(self) -> None:
        if not self.pages.current_key:
            self.show_page(PageRequest(FIRST_PAGE))
            self.pages.setFocus()

    @Slot(str)
    def _on_page_chosen(self, key: str) -> None:
        self.show_page(PageRequest(key))

    @Slot(Notice)
    def _on_notice(self, notice: Notice) -> None:
        self.toast.show_message(notice.text, undoable=notice.undoable)

    @Slot(Exception)
    def _on_failed(self, error: Exception) -> None:
        show_error(error, self)

    @Slot()
    def _show_backups(self) -> None:
        self.show_page(PageRequest("backups"))

    def _arranged(self) -> QWidget:
        area = QWidget()
        area.setObjectName("shell")
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(self.top_bar)
        line = QHBoxLayout()
        line.setContentsMargins(metrics.PAGE_MARGIN, 0, metrics.PAGE_MARGIN, 0)
        line.addWidget(self.access)
        column.addLayout(line)
        column.addWidget(self.pages, 1)
        column.addWidget(self.progress_line)
        column.addWidget(self.status)
        row = QHBoxLayout(area)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.navigation)
        row.addLayout(column, 1)
        return area

    def _connect(self) -> None:
        desk, session = self.desk, self.desk.session
        self.navigation.page_chosen.connect(self._on_page_chosen)
        desk.page_requested.connect(self.show_page)
        self.top_bar.help.clicked.connect(self.help.open)
        desk.notice_posted.connect(self._on_notice)
        desk.import_requested.connect(self.load_into)
        self.toast.undo_chosen.connect(desk.undo)
        session.opened.connect(self.show_base)
        self.top_bar.period.read.connect(self._show_first_page)
        session.data_changed.connect(self.status.show_saved)
        session.operations.failed.connect(self._on_failed)
        self.keeping.told.connect(self.status.show_backups)
        self.status.backups.clicked.connect(self._show_backups)
        for keys, slot in (
            ("Ctrl+K", self.top_bar.search.start),
            ("Ctrl+Z", desk.undo),
            ("Ctrl+Shift+Z", desk.redo),
            ("Ctrl+Y", desk.redo),
        ):
            QShortcut(QKeySequence(keys), self, slot)
