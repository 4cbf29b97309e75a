"""The page «Персональные данные»: consents, all that is stored of a person, destruction."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QMenu

from mms_desktop.domain.issues import RecordInvalid
from mms_desktop.services.progress import Progress
from mms_desktop.ui import metrics
from mms_desktop.ui.desk import Desk, PageRequest
from mms_desktop.ui.editors.link import RecordSearch
from mms_desktop.ui.icons import icon
from mms_desktop.ui.models.consent_rows import COLUMNS, read_consents, tabs_of
from mms_desktop.ui.pages.listing_saving import save_listing
from mms_desktop.ui.pages.page import Page
from mms_desktop.ui.pages.personal_data.destroying import Destroying
from mms_desktop.ui.pages.personal_data.subject_saving import SubjectSaving
from mms_desktop.ui.tokens import Tone
from mms_desktop.ui.widgets.banner import Banner
from mms_desktop.ui.widgets.labels import Role, label
from mms_desktop.ui.widgets.rows_list import RowsList

if TYPE_CHECKING:
    from mms_desktop.services.consents import ConsentBoard
    from mms_desktop.services.workspace import Workspace

LINE = "Согласия и их сроки, всё о человеке одним документом, уничтожение по акту"
NOBODY = "Найдите человека или выберите строку, чтобы показать или уничтожить его данные."


@dataclass(frozen=True, slots=True)
class _Chosen:
    person: int
    name: str


class PersonalDataPage(Page):
    """Controller: the person is found by name or chosen in a list."""

    watches = frozenset({"people", "consents", "employments", "organizations"})
    watches_period = False

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, "Персональные данные", LINE)
        self.person = 0
        self.everything = self.head.add_button("Всё о человеке", "file-document-outline")
        self.destroy_button = self.head.add_button("Уничтожить данные…", "delete-outline")
        self.purge = self.head.add_button("Заменить копии одной новой…", "backup-restore")
        self.found = RecordSearch(desk.session, "people")
        self.found.setAccessibleName("Найти человека")
        self.found.setPlaceholderText("Найти человека: фамилия или СНИЛС")
        self.found.setFixedWidth(metrics.FILTER_SEARCH_WIDTH)
        self.chosen = label(NOBODY, Role.SECONDARY)
        self.outcome = Banner(Tone.GOOD)
        self.list = RowsList("Согласия", COLUMNS)
        self.saving = SubjectSaving(self)
        self.destroying = Destroying(self)
        self._arrange()
        self._connect()
        desk.needs_writing(self.destroy_button, self.purge)
        self._choose(0, "")

    def refresh(self) -> None:
        self.desk.session.ask(read_consents, self, self._show)

    def take(self, request: PageRequest) -> None:
        """Choose the person the page was asked for with."""
        person = request.record_id

        def question(workspace: "Workspace", _progress: Progress) -> _Chosen:
            named = workspace.registry.captions("people", [person])
            return _Chosen(person, named.get(person, ""))

        if person:
            self.desk.session.ask(question, self, self._on_asked_for)

    def _on_asked_for(self, answer: _Chosen) -> None:
        if answer.name:
            self._choose(answer.person, answer.name)
        else:
            self.let_go()

    @Slot()
    def let_go(self) -> None:
        """Nobody is chosen any more: the data are destroyed, or the record is gone."""
        self.found.clear()
        self._choose(0, "")

    def _show(self, board: "ConsentBoard") -> None:
        kept, name = self.person, self.chosen.text()
        self.list.show_tabs(tabs_of(board))
        if kept:
            self._choose(kept, name)
            # Deleted or merged elsewhere, the person is not to be offered for anything.
            self.take(PageRequest("personal_data", kept))

    @Slot(int, str)
    def _choose(self, person: int, name: str) -> None:
        self.person = person
        self.chosen.setText(name if person else NOBODY)
        for button in (self.everything, self.destroy_button):
            button.setEnabled(bool(person))

    @Slot()
    def _forget(self) -> None:
        # Another name is typed: what the buttons do must not befall the one before.
        self._choose(0, "")

    @Slot(int)
    def _choose_row(self, person: int) -> None:
        if person:
            row = self.list.table.currentIndex().row()
            self._choose(person, str(self.list.model.cells_of(row)[0]))

    @Slot(int)
    def _open(self, person: int) -> None:
        self.desk.show_page("people", person)

    @Slot()
    def _export(self) -> None:
        save_listing(self, "Согласия", (self.list.shown.title,), self.list.model)

    @Slot(str)
    def say(self, words: str) -> None:
        """Say under the head what came of the last action."""
        self.outcome.tell(words, Tone.GOOD)

    def on_failed(self, error: Exception) -> None:
        """Say why the action came to nothing."""
        if isinstance(error, RecordInvalid):
            self.outcome.tell(str(error), Tone.WARN)
        else:
            self.desk.session.operations.failed.emit(error)

    def _arrange(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(metrics.GAP)
        row.addWidget(self.found)
        row.addWidget(self.chosen, 1)
        self.body.addLayout(row)
        self.body.addWidget(self.outcome)
        self.body.addWidget(self.list, 1)

    def _connect(self) -> None:
        menu = QMenu(self)
        menu.addAction(icon("file-document-outline"), "Документ Word…", self.saving.save_word)
        menu.addAction(icon("file-pdf-box"), "Документ PDF…", self.saving.save_pdf)
        self.everything.setMenu(menu)
        self.everything.setProperty("menu", True)
        self.found.chosen.connect(self._choose)
        self.found.textEdited.connect(self._forget)
        self.list.chosen.connect(self._choose_row)
        self.list.opened.connect(self._open)
        self.list.export_wanted.connect(self._export)
        self.destroy_button.clicked.connect(self.destroying.start)
        self.purge.clicked.connect(self.destroying.purge)
