"""Where a row of a section leads besides its form: to the card, to a comparison of two people."""

from PySide6.QtCore import QEvent, QObject, Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QMenu

from mms_desktop.domain.sections.people import PEOPLE
from mms_desktop.ui.catalogue import CARD_OF
from mms_desktop.ui.desk import PageRequest
from mms_desktop.ui.icons import icon
from mms_desktop.ui.pages.page import Page
from mms_desktop.ui.pages.records.editing import RecordEditing
from mms_desktop.ui.pages.records.history import RecordHistory
from mms_desktop.ui.widgets.record_list import RecordList

PAIR = 2


class SectionLinks(QObject):
    """Serves the page of a section; sections without a card have only their forms."""

    def __init__(self, page: Page, records: RecordList, editing: RecordEditing) -> None:
        super().__init__(page)
        self._desk = page.desk
        self._list = records
        self._editing = editing
        self._key = records.section.key
        self._history = RecordHistory(page.desk, page)
        if self._key in CARD_OF:
            # Enter leads to the card there, so F2 alone opens the form.
            records.table.installEventFilter(self)

    def open(self, record_id: int) -> None:
        """Show the card of the record, its form where there is no card."""
        if self._key in CARD_OF:
            self._desk.show_page(self._key, record_id)
        else:
            self._editing.open(record_id)

    def fill(self, menu: QMenu) -> None:
        """Add to the menu of the chosen rows what can be done with them."""
        if self._key in CARD_OF:
            menu.addAction(icon("account-outline"), "Карточка", self._open_card)
        if self._key == PEOPLE.key and len(self._list.selected_ids()) == PAIR:
            menu.addAction(icon("account-multiple-outline"), "Сравнить двух…", self._compare)
        if len(self._list.selected_ids()) == 1:
            menu.addAction(icon("history"), "История", self._open_history)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            chosen = self._list.selected_ids()[:1]
            if event.key() == Qt.Key.Key_F2 and chosen:
                self._editing.open(chosen[0])
                return True
        return super().eventFilter(watched, event)

    @Slot()
    def _open_card(self) -> None:
        for record_id in self._list.selected_ids()[:1]:
            self.open(record_id)

    @Slot()
    def _open_history(self) -> None:
        for record_id in self._list.selected_ids()[:1]:
            self._history.open(self._key, record_id)

    @Slot()
    def _compare(self) -> None:
        ids = self._list.selected_ids()
        filters = (("first", ids[0]), ("second", ids[-1]))
        self._desk.page_requested.emit(PageRequest("duplicates", filters=filters))
