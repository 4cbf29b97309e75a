"""F1: the help about what is seen, over whatever is open."""

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QWidget

from mms_desktop.ui.desk import Desk
from mms_desktop.ui.models.help_pages import topic_of
from mms_desktop.ui.shell.pages import PageHost


class HelpOpener(QObject):
    """Opens the window of the help at the page that goes with the page in sight."""

    def __init__(self, window: QWidget, pages: PageHost, desk: Desk) -> None:
        super().__init__(window)
        self._window = window
        self._pages = pages
        self._desk = desk
        QShortcut(QKeySequence(QKeySequence.StandardKey.HelpContents), window, self.open)
        desk.help_requested.connect(self.open_topic)

    @Slot()
    def open(self) -> None:
        """Open the help about the page in sight."""
        self.open_topic(topic_of(self._pages.current_key))

    @Slot(str)
    def open_topic(self, name: str) -> None:
        """Open a page of the help; a dialog that is open does not block it."""
        from mms_desktop.ui.dialogs.help_window import HelpWindow

        over = QApplication.activeModalWidget() or self._window
        window = over.findChild(HelpWindow)
        if not isinstance(window, HelpWindow):
            window = HelpWindow(over)
            window.about_wanted.connect(self._desk.about_requested)
        window.show_topic(name)
        window.show()
        window.raise_()
        window.activateWindow()
