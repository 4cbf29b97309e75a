"""The page «Формы чек-листов»: editions, what the linter says of them, forms of one's own."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mms_desktop.services.progress import Progress
from mms_desktop.ui import metrics
from mms_desktop.ui.desk import Desk, PageRequest
from mms_desktop.ui.dialogs.form_import import FormImportDialog, show_whole
from mms_desktop.ui.files import EXCEL, ask_open_path, ask_save_path
from mms_desktop.ui.models.forms_words import (
    COLUMNS,
    edition_entry,
    heading_of,
    source_of,
    tabs_of,
)
from mms_desktop.ui.pages.listing_saving import save_listing
from mms_desktop.ui.pages.page import Page
from mms_desktop.ui.tokens import Tone
from mms_desktop.ui.widgets.banner import Banner
from mms_desktop.ui.widgets.card import Card
from mms_desktop.ui.widgets.entry_list import SIDE, EntryList
from mms_desktop.ui.widgets.labels import Role, label
from mms_desktop.ui.widgets.rows_list import RowsList

if TYPE_CHECKING:
    from mms_desktop.services.checklists.catalogue import LintedForm
    from mms_desktop.services.workspace import Workspace

PRINTED = "Документ PDF (*.pdf);;Документ Word (*.docx)"
LIST_WIDTH = 290
TABS = "Пункты и замечания"


@dataclass(frozen=True, slots=True)
class Library:
    """The editions known, and own files that could not be read."""

    forms: "tuple[LintedForm, ...]"
    problems: tuple[str, ...]


class FormsPage(Page):
    """Shows every edition of every checklist with its findings."""

    watches = frozenset()
    watches_period = False

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, "Формы чек-листов", "Тексты документов и что о них надо знать")
        self._forms: dict[str, LintedForm] = {}
        self._wanted = ""
        self.banner = Banner(Tone.WARN)
        self.editions = EntryList("Редакции чек-листов")
        self.title = label("", Role.HEADING, wrap=True)
        self.facts = label("", Role.SECONDARY, wrap=True)
        self.source = label("", Role.NOTE, wrap=True)
        self.list = RowsList(TABS, COLUMNS)
        show_whole(self.list)
        self.editions.chosen.connect(self._show_form)
        self.list.export_wanted.connect(self._export)
        self._add_buttons()
        self._lay_out()

    @Slot()
    def refresh(self) -> None:
        def question(_workspace: "Workspace", _progress: Progress) -> Library:
            from mms_desktop.services.checklists.catalogue import linted_forms
            from mms_desktop.services.checklists.own_forms import known_editions

            known = known_editions()
            return Library(tuple(linted_forms(known.editions)), known.problems)

        self.desk.session.ask(question, self, self._show_library)

    def take(self, request: PageRequest) -> None:
        if request.search:
            self._wanted = request.search
            self.refresh()

    def _show_library(self, library: Library) -> None:
        self._forms = {f"{one.form.key}/{one.form.edition}": one for one in library.forms}
        found = sum(len(one.problems) for one in library.forms)
        self.head.set_subtitle(f"Редакций: {len(library.forms)} · замечаний: {found}")
        self.banner.tell(" ".join(library.problems), Tone.WARN)
        wanted, self._wanted = self._wanted or self.editions.key, ""
        self.editions.entries.show_entries([edition_entry(one) for one in library.forms])
        keys = [key for key in self._forms if key.partition("/")[0] == wanted]
        before = self.editions.key
        self.editions.choose(keys[-1] if keys else wanted)
        if self.editions.key == before:
            self._show_form(before)

    @Slot(str)
    def _show_form(self, key: str) -> None:
        one = self._forms.get(key)
        if one is None:
            return
        self.title.setText(one.form.title)
        self.facts.setText(heading_of(one.form))
        self.source.setText(source_of(one.form))
        self.list.show_tabs(tabs_of(one))

    @Slot()
    def _import(self) -> None:
        path = ask_open_path(self, self.desk.settings, EXCEL)
        if path is not None:
            self.offer(path)

    def offer(self, path: Path) -> None:
        """Show what the workbook makes and what the linter says; nothing is written yet."""
        dialog = FormImportDialog(path, self.desk, self)
        dialog.imported.connect(self._on_imported)
        dialog.open()

    @Slot(object)
    def _on_imported(self, one: "LintedForm") -> None:
        self.desk.notify(f"Форма добавлена: «{one.form.short_title}», редакция {one.form.edition}.")
        self._wanted = f"{one.form.key}/{one.form.edition}"
        self.refresh()
        # Pages of the period show the forms the base knows, and it knows one more now.
        self.desk.period_changed.emit(self.desk.period)

    @Slot()
    def _write_xlsform(self) -> None:
        one = self._forms.get(self.editions.key)
        if one is None:
            return
        form, name = one.form, f"{one.form.key}-{one.form.edition}-xlsform.xlsx"
        path = ask_save_path(self, self.desk.settings, name, EXCEL)
        if path is None:
            return
        out = path

        def question(_workspace: "Workspace", _progress: Progress) -> Path:
            from mms_desktop.services.checklists.xlsform import write_xlsform

            write_xlsform(form, out)
            return out

        self.desk.session.ask(question, self, self._on_written, self.desk.tell)

    @Slot()
    def _print(self) -> None:
        one = self._forms.get(self.editions.key)
        if one is None:
            return
        form, name = one.form, f"{one.form.key}-{one.form.edition}.pdf"
        path = ask_save_path(self, self.desk.settings, name, PRINTED)
        if path is None:
            return
        out = path

        def question(_workspace: "Workspace", _progress: Progress) -> Path:
            from mms_desktop.services.checklists.printed_answers import write_empty

            return write_empty(form, out)

        self.desk.session.ask(question, self, self._on_written, self.desk.tell)

    def _on_written(self, out: Path) -> None:
        self.desk.notify(f"Сохранено: «{out.name}».")

    @Slot()
    def _go_to_blanks(self) -> None:
        self.desk.show_page("checklists", search=self.editions.key.partition("/")[0])

    @Slot()
    def _export(self) -> None:
        one = self._forms.get(self.editions.key)
        if one is not None:
            lines = (heading_of(one.form), source_of(one.form))
            save_listing(self, one.form.short_title, lines, self.list.model)

    def _add_buttons(self) -> None:
        for words, name, slot in (
            ("Бланки для школ", "arrow-right", self._go_to_blanks),
            ("Пустая форма…", "printer-outline", self._print),
            ("XLSForm…", "file-export-outline", self._write_xlsform),
        ):
            self.head.add_button(words, name).clicked.connect(slot)
        load = self.head.add_button("Загрузить свою форму…", "file-import-outline", primary=True)
        load.setToolTip("Книга в виде XLSForm: листы survey, choices, settings")
        load.clicked.connect(self._import)

    def _lay_out(self) -> None:
        card = Card("Редакции")
        card.body.setContentsMargins(6, metrics.CARD_TOP, 6, 6)
        card.head.setContentsMargins(SIDE, 0, SIDE, 0)
        card.body.addWidget(self.editions, 1)
        card.setFixedWidth(LIST_WIDTH)
        right = QVBoxLayout()
        right.setSpacing(metrics.SMALL_GAP)
        right.addLayout(stacked(self.title, self.facts, self.source))
        right.addWidget(self.list, 1)
        row = QHBoxLayout()
        row.setSpacing(metrics.GAP)
        row.addWidget(card)
        row.addLayout(right, 1)
        self.body.addWidget(self.banner)
        self.body.addLayout(row, 1)


def stacked(*widgets: QWidget) -> QVBoxLayout:
    """Return the widgets one close below another."""
    column = QVBoxLayout()
    column.setSpacing(2)
    for widget in widgets:
        column.addWidget(widget)
    return column
