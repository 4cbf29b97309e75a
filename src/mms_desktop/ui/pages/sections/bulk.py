"""What can be done with all the chosen records of a section at once."""

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from mms_desktop.domain.sections.people import PEOPLE
from mms_desktop.ui.dialogs.adding_dialog import PERSON, TITLES, AddingDialog
from mms_desktop.ui.dialogs.changing_dialog import TITLE, ChangingDialog
from mms_desktop.ui.icons import icon
from mms_desktop.ui.pages.page import Page
from mms_desktop.ui.sections import SECTION_LOOKS
from mms_desktop.ui.widgets.record_list import RecordList


class SectionBulk(QObject):
    """Serves the page of a section: adding people to something, changing one field."""

    def __init__(self, page: Page, records: RecordList) -> None:
        super().__init__(page)
        self._page = page
        self._list = records
        self._section = records.section
        links = records.section.link_fields
        has_person = any(
            kind.name == PERSON and kind.to == PEOPLE.key and kind.required for kind in links
        )
        self._of_people = records.section is PEOPLE or has_person

    def fill(self, menu: QMenu) -> None:
        """Add to the menu of the chosen rows what can be done with them."""
        may = not self._page.desk.refusal
        if self._of_people:
            adding = menu.addMenu(icon("account-plus-outline"), "Добавить людей")
            adding.setEnabled(may)
            adding.triggered.connect(self._on_adding)
            for key, words in TITLES.items():
                action = adding.addAction(icon(SECTION_LOOKS[key].icon), f"{words}…")
                action.setData(key)
        changing = menu.addAction(icon("pencil-outline"), f"{TITLE}…", self.change)
        changing.setEnabled(may)

    @Slot()
    def change(self) -> None:
        """Ask for a field and its value for all the chosen records."""
        desk = self._page.desk
        ids = self._list.selected_ids()
        ChangingDialog(self._section, ids, desk, self._page.window()).open()

    def add_to(self, section: str) -> None:
        """Ask what the people of the chosen records are to be added to."""
        ids = self._list.selected_ids()
        desk = self._page.desk
        AddingDialog(section, self._section.key, ids, desk, self._page.window()).open()

    @Slot(QAction)
    def _on_adding(self, action: QAction) -> None:
        if action.data() in TITLES:
            self.add_to(str(action.data()))
