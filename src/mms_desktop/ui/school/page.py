"""The page of school mode: buttons above, the blank or an invitation to open one below."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from mms_desktop.ui import metrics
from mms_desktop.ui.files import dropped_files
from mms_desktop.ui.school.panel import SchoolPanel
from mms_desktop.ui.widgets.buttons import IconButton
from mms_desktop.ui.widgets.empty_state import EmptyState
from mms_desktop.ui.widgets.page_head import PageHead

TITLE = "Чек-лист школы"
LINE = "Заполните, сохраните и отправьте файл методической службе"
INVITATION = (
    "Бланк прислала методическая служба: это файл XLSX. Его можно перетащить в это окно. "
    "База и интернет не нужны."
)


class SchoolPage(QWidget):
    """Everything seen in school mode.

    Signals:
        dropped: (Path) A file was dropped here.
    """

    dropped = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAcceptDrops(True)
        self.panel = SchoolPanel()
        self.start = EmptyState(
            "clipboard-check-outline",
            "Откройте бланк чек-листа",
            explanation=INVITATION,
            primary="Открыть бланк",
            primary_icon="folder-open-outline",
        )
        head = PageHead(TITLE, LINE)
        self.open = head.add_button("Открыть…", "folder-open-outline")
        self.print = head.add_button("Печать…", "printer-outline")
        self.save_as = head.add_button("Сохранить как…", "content-save-outline")
        self.save = head.add_button("Сохранить", "content-save-outline", primary=True)
        self.help = IconButton("help-circle-outline", "Справка (F1)")
        head.add_widget(self.help)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.start)
        self._stack.addWidget(self.panel)
        column = QVBoxLayout(self)
        side, top = metrics.PAGE_MARGIN, metrics.PAGE_TOP
        column.setContentsMargins(side, top, side, top)
        column.setSpacing(metrics.GAP)
        column.addWidget(head)
        column.addWidget(self._stack, 1)
        self._offer(filling=False)
        self.start.primary.setFocus()

    def show_panel(self) -> None:
        """Show the blank and what may be done with it."""
        self._stack.setCurrentWidget(self.panel)
        self._offer(filling=True)

    def refuse(self, words: str) -> None:
        """Say why a file cannot be opened or saved."""
        if self._stack.currentWidget() is self.start:
            self.start.explanation.setText(words)
        else:
            self.panel.refuse(words)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped_files(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        self.dropped.emit(dropped_files(event.mimeData())[0])
        event.acceptProposedAction()

    def _offer(self, *, filling: bool) -> None:
        self.open.setVisible(filling)
        for button in (self.print, self.save_as, self.save):
            button.setVisible(filling)
