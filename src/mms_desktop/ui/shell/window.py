"""The window: navigation on the left, bars above and below, one page at a time."""

import logging

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
from mms_desktop.ui.base_facts import BaseFacts
from mms_desktop.ui.catalogue import PAGES, MakeImportDialog
from mms_desktop.ui.desk import Desk, Notice, PageRequest
from mms_desktop.ui.icons import icon
from mms_desktop.ui.messages import show_error
from mms_desktop.ui.shell.access_banner import AccessBanner
from mms_desktop.ui.shell.backup_keeping import BackupKeeping
from mms_desktop.ui.shell.help_opener import HelpOpener
from mms_desktop.ui.shell.instance import Instance
from mms_desktop.ui.shell.live_view import LiveView
from mms_desktop.ui.shell.navigation import Navigation
from mms_desktop.ui.shell.pages import PageHost
from mms_desktop.ui.shell.progress_line import ProgressLine
from mms_desktop.ui.shell.protecting import Protecting
from mms_desktop.ui.shell.reporting import Reporting
from mms_desktop.ui.shell.restoring import Restoring
from mms_desktop.ui.shell.start_page import StartPage
from mms_desktop.ui.shell.status_bar import StatusBar
from mms_desktop.ui.shell.title import WindowTitle
from mms_desktop.ui.shell.top_bar import TopBar
from mms_desktop.ui.shell.trouble_strip import TroubleStrip
from mms_desktop.ui.shell.waking import WakingBanner
from mms_desktop.ui.tokens import Tone
from mms_desktop.ui.widgets.toast import Toast

LOG = logging.getLogger("mms_desktop.window")

FIRST_PAGE = "dashboard"


class ShellWindow(QMainWindow):
    """Frames the pages; knows no business word."""

    def __init__(self, desk: Desk, make_import_dialog: MakeImportDialog | None = None) -> None:
        super().__init__()
        self.desk = desk
        self._make_import_dialog = make_import_dialog
        self.title = WindowTitle(desk.session, self)
        self.setWindowIcon(icon("book-education", Tone.ACCENT))
        self.navigation = Navigation()
        self.top_bar = TopBar(desk)
        self.pages = PageHost(desk)
        self.access = AccessBanner(desk.session)
        self.waking = WakingBanner(desk)
        self.trouble = TroubleStrip(desk)
        self.keeping = BackupKeeping(desk, self)
        self.restoring = Restoring(desk, self)
        self.protecting = Protecting(desk, self)
        self.reporting = Reporting(desk, self)
        self.live = LiveView(desk.session, self)
        self.instance = Instance(self)
        self.help = HelpOpener(self, self.pages, desk)
        self.progress_line = ProgressLine(desk.session.operations)
        self.status = StatusBar(desk)
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
        if self.desk.session.facts is None:
            self.instance.release()
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
        if facts.preview_of is None:
            self.instance.hold(facts.path)
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
        self.desk.keeping.finish()
        self.keeping.remember_closing()
        self.instance.release()
        super().closeEvent(event)

    @Slot(object)
    def show_fault(self, error: BaseException) -> None:
        """Tell about a fault that is in the log already."""
        show_error(error, self, self.desk.report_requested.emit)

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
        LOG.error("told", exc_info=error)
        self.show_fault(error)

    def _arranged(self) -> QWidget:
        area = QWidget()
        area.setObjectName("shell")
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(self.top_bar)
        line = QHBoxLayout()
        line.setContentsMargins(metrics.PAGE_MARGIN, 0, metrics.PAGE_MARGIN, 0)
        strips = QVBoxLayout()
        strips.setSpacing(0)
        for strip in (self.trouble, self.access, self.waking):
            strip.setProperty("strip", True)
            strips.addWidget(strip)
        line.addLayout(strips)
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
        for changed in (session.access_changed, session.slot_changed):
            changed.connect(self.status.show_base)
        self.keeping.told.connect(self.status.show_backups)
        self.keeping.failed.connect(self.trouble.show_problem)
        self.access.restore_wanted.connect(self.restoring.restore_previewed)
        self.start_page.help_chosen.connect(self.help.open)
        self.start_page.about_chosen.connect(desk.about_requested)
        for keys, slot in (
            ("Ctrl+K", self.top_bar.search.start),
            ("Ctrl+Z", desk.undo),
            ("Ctrl+Shift+Z", desk.redo),
            ("Ctrl+Y", desk.redo),
        ):
            QShortcut(QKeySequence(keys), self, slot)
