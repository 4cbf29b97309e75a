"""Pictures of every page, for the README, for `make screenshots` and for looking at."""

from collections import deque
from pathlib import Path

from PySide6.QtCore import QObject, QSize, QTimer, Slot
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from mms_desktop.ui import metrics
from mms_desktop.ui.catalogue import PAGES
from mms_desktop.ui.desk import PageRequest
from mms_desktop.ui.pages.checklists.board import ChecklistBoard
from mms_desktop.ui.pages.checklists.page import ChecklistsPage
from mms_desktop.ui.pages.sections.page import SectionPage
from mms_desktop.ui.shell.window import ShellWindow

# Long enough for what a page asks in answer to being shown; the queue is waited for besides.
SETTLE_MS = 120
FORMS = ("people", "mentorships", "checklists")
FORM_ENDING = "-form"
# The checklist of most items.
FILLED = "rmo"
# Cards are of one record: the first one.
EXAMPLES = {"person": 1, "organization": 1}


class Photographer(QObject):
    """Shows the pages one after another and writes each to a PNG; then ends the program."""

    def __init__(self, window: ShellWindow, folder: Path) -> None:
        super().__init__(window)
        self._window = window
        self._folder = folder
        self._left = deque([*PAGES, *(key + FORM_ENDING for key in FORMS)])
        self._current = ""
        self._pause = QTimer(self, singleShot=True, interval=SETTLE_MS)
        self._pause.timeout.connect(self._look)
        folder.mkdir(parents=True, exist_ok=True)
        window.setFixedSize(QSize(metrics.WINDOW_WIDTH, metrics.WINDOW_HEIGHT))
        window.desk.session.opened.connect(self._next)
        window.desk.session.open_failed.connect(self._give_up)

    def picture(self, widget: QWidget, name: str) -> None:
        """Write what the widget looks like now, everything laid out."""
        QApplication.sendPostedEvents()
        widget.grab().save(str(self._folder / f"{name}.png"))

    @Slot()
    def _next(self) -> None:
        if not self._left:
            self._window.close()
            QApplication.exit(0)
            return
        self._current = self._left.popleft()
        key = self._current.removesuffix(FORM_ENDING)
        self._window.show_page(PageRequest(key, EXAMPLES.get(key, 0)))
        page = self._window.pages.currentWidget()
        if self._current.endswith(FORM_ENDING) and isinstance(page, SectionPage):
            for record_id in page.list.model.ids[:1]:
                page.editing.open(record_id)
        if self._current.endswith(FORM_ENDING) and isinstance(page, ChecklistsPage):
            self._fill_in(page.work.board)
        self._pause.start()

    def _fill_in(self, board: ChecklistBoard) -> None:
        """Open a checklist that has been answered, or the first there is."""
        board.forms.choose(FILLED)
        board.list.choose("judge")
        if not board.open.isEnabled():
            board.list.choose("all")
        board.open.click()

    @Slot()
    def _look(self) -> None:
        if self._window.desk.session.operations.busy:
            self._pause.start()
            return
        shown = [dialog for dialog in self._window.findChildren(QDialog) if dialog.isVisible()]
        form = shown[0] if shown else None
        self.picture(form or self._window, self._current)
        if form is not None:
            form.close()
        self._next()

    @Slot(object, Exception)
    def _give_up(self, _path: object, error: Exception) -> None:
        del error
        QApplication.exit(1)
