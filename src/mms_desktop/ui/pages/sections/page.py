"""The page of one section: list, search, form, deletion, exchange; any section."""

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPoint, Qt, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QMenu

from mms_desktop.domain.changes import ChangeSet
from mms_desktop.domain.section import Section
from mms_desktop.domain.sections.roadmap import ROADMAP
from mms_desktop.services.progress import Progress
from mms_desktop.ui.desk import Desk, PageRequest
from mms_desktop.ui.icons import icon
from mms_desktop.ui.models.section_rows import COMPUTED_FROM
from mms_desktop.ui.pages.page import Page
from mms_desktop.ui.pages.records.editing import RecordEditing
from mms_desktop.ui.pages.roadmap.loading import RoadmapLoading
from mms_desktop.ui.pages.sections.bulk import SectionBulk
from mms_desktop.ui.pages.sections.links import SectionLinks
from mms_desktop.ui.pages.sections.output import STAFF, SectionOutput
from mms_desktop.ui.sections import SECTION_LOOKS
from mms_desktop.ui.widgets.record_list import RecordList
from mms_desktop.ui.words import counted

if TYPE_CHECKING:
    from mms_desktop.services.workspace import Workspace

RECORDS = ("запись", "записи", "записей")
MANY = 20
"""Deleting more records than this at once is worth a backup of its own."""


class SectionPage(Page):
    """Controller of one section: turns a gesture into one service call."""

    watches_period = False

    def __init__(self, section: Section[Any], desk: Desk) -> None:
        super().__init__(desk, section.title, SECTION_LOOKS[section.key].line)
        self.section = section
        shown = COMPUTED_FROM.get(section.key, frozenset())
        self.watches = shown | {section.key, *(kind.to for kind in section.link_fields)}
        self.list = RecordList(section, desk)
        self.editing = RecordEditing(section, desk, self)
        self.editing.saved.connect(self.list.choose)
        self.links = SectionLinks(self, self.list, self.editing)
        self.output = SectionOutput(self, self.list)
        self.bulk = SectionBulk(self, self.list)
        self.body.addWidget(self.list, 1)
        if section.key == ROADMAP.key:
            self.loading = RoadmapLoading(self)
        self._add_buttons()
        table = self.list.table
        table.opened.connect(self._open_row)
        table.delete_pressed.connect(self.delete)
        table.menu_requested.connect(self._show_menu)
        self.list.empty.primary_chosen.connect(self.load)
        self.list.empty.link_chosen.connect(self.editing.add)
        self.list.loaded.connect(self._on_loaded)
        for keys, slot in (
            (QKeySequence.StandardKey.New, self.editing.add),
            (QKeySequence.StandardKey.Find, self.list.search.setFocus),
        ):
            # Wherever the focus is: after a click in the navigation it is not in the page.
            QShortcut(QKeySequence(keys), self, slot)

    @Slot()
    def refresh(self) -> None:
        self.list.refresh()
        self.list.saved.refresh()

    def take(self, request: PageRequest) -> None:
        if request.search or request.filters:
            self.list.search.setText(request.search)
            self.list.filter_button.set_filters(request.filters)
        if request.record_id:
            self.list.choose(request.record_id)
            self.editing.open(request.record_id)

    @Slot()
    def delete(self) -> None:
        """Delete the chosen records; «Отменить» in the message brings them back."""
        ids, key = self.list.selected_ids(), self.section.key

        def question(workspace: "Workspace", _progress: Progress) -> ChangeSet:
            from mms_desktop.services.backups import Reason

            if len(ids) > MANY:
                workspace.backups.before(Reason.MERGE)
            return workspace.registry.delete(key, ids)

        if ids and self.desk.refusal:
            self.desk.notify(self.desk.refusal)
        elif ids:
            self.desk.session.ask(question, self, self._on_deleted, self.desk.tell, title="Удаляю")

    @Slot()
    def load(self) -> None:
        """Ask for files to be loaded into the section; people come in staff lists."""
        key = self.section.key
        self.desk.import_requested.emit(STAFF if key == "people" else key)

    @Slot()
    def export(self) -> None:
        """Write what the list shows to an Excel file."""
        self.output.export()

    @Slot(int, int)
    def _on_loaded(self, _found: int, total: int) -> None:
        # An empty page has its own main button.
        for button in self._buttons:
            button.setVisible(bool(total))

    def _on_deleted(self, changes: ChangeSet) -> None:
        self.desk.notify(f"Удалено: {counted(len(changes.changes), *RECORDS)}.", undoable=True)

    @Slot(int)
    def _open_row(self, row: int) -> None:
        self.links.open(self.list.model.ids[row])

    @Slot()
    def _open_chosen(self) -> None:
        for record_id in self.list.selected_ids()[:1]:
            self.editing.open(record_id)

    @Slot(QPoint)
    def _show_menu(self, place: QPoint) -> None:
        if not self.list.table.selected_count:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.aboutToShow.connect(self._fill_menu)
        menu.popup(place)

    @Slot()
    def _fill_menu(self) -> None:
        menu = self.sender()
        if not isinstance(menu, QMenu):
            return
        menu.clear()
        self.links.fill(menu)
        if self.list.table.selected_count == 1:
            menu.addAction(icon("pencil-outline"), "Изменить", self._open_chosen)
        menu.addSeparator()
        menu.addAction(icon("content-copy"), "Копировать", self.output.copy)
        menu.addAction(icon("microsoft-excel"), "Записать в Excel…", self.output.export_chosen)
        menu.addSeparator()
        self.bulk.fill(menu)
        menu.addSeparator()
        deleting = menu.addAction(icon("delete-outline"), "Удалить", self.delete)
        deleting.setEnabled(not self.desk.refusal)

    def _add_buttons(self) -> None:
        self._buttons = [
            self.head.add_button("В Excel", "microsoft-excel"),
            self.head.add_button("Загрузить список", "file-import-outline"),
            self.head.add_button("Добавить", "plus", primary=True),
        ]
        self.output.offer(self._buttons[0])
        self._buttons[1].clicked.connect(self.load)
        self._buttons[2].clicked.connect(self.editing.add)
        menu = QMenu(self)
        menu.aboutToShow.connect(self._fill_menu)
        self.list.tools.chosen_button.setMenu(menu)
        self._buttons[-1].setToolTip("Ctrl+N")
        self.desk.needs_writing(*self._buttons[1:], self.list.empty.primary)
        self.list.empty.link.setEnabled(not self.desk.refusal)
