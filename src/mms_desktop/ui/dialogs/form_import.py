"""A form of one's own: what the workbook makes, what the linter says, and whether to keep it."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from mms_desktop.domain.checklists import Subject
from mms_desktop.services.progress import Progress
from mms_desktop.ui import metrics
from mms_desktop.ui.desk import Desk
from mms_desktop.ui.dialogs.import_wrapping import wrap_rows
from mms_desktop.ui.messages import told
from mms_desktop.ui.models.forms_words import COLUMNS, heading_of, tabs_of
from mms_desktop.ui.tokens import Tone
from mms_desktop.ui.widgets.banner import Banner
from mms_desktop.ui.widgets.buttons import Button
from mms_desktop.ui.widgets.dialog import Dialog
from mms_desktop.ui.widgets.labels import Role, label
from mms_desktop.ui.widgets.rows_list import RowsList
from mms_desktop.ui.words import counted

if TYPE_CHECKING:
    from mms_desktop.services.checklists.catalogue import LintedForm
    from mms_desktop.services.workspace import Workspace

WIDTH, HEIGHT = 980, 600
WIDTHS = (150, 430)
WHO = (
    ("Как сказано в книге", ""),
    ("Организации", Subject.ORGANIZATION.value),
    ("Районные объединения", Subject.ASSOCIATION.value),
    ("Муниципальная служба", Subject.SERVICE.value),
)
FINDINGS = ("замечание", "замечания", "замечаний")
CLEAN = "Замечаний нет: форму можно принять."


class FormImportDialog(Dialog):
    """Shows the form before it is kept; a published edition never changes afterwards.

    Signals:
        imported: (LintedForm) The form was kept.
    """

    imported = Signal(object)

    def __init__(self, path: Path, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle("Своя форма чек-листа")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._path = path
        self._desk = desk
        self._form: LintedForm | None = None
        self.title = label(f"«{path.name}»", Role.TITLE, wrap=True)
        self.facts = label("Читаю книгу…", Role.SECONDARY, wrap=True)
        self.banner = Banner(Tone.ACCENT)
        self.who = QComboBox()
        self.who.setAccessibleName("Кто заполняет форму")
        for words, code in WHO:
            self.who.addItem(words, code)
        self.list = RowsList("Пункты и замечания", COLUMNS)
        self.list.excel.setVisible(False)
        show_whole(self.list)
        self.keep = Button("Принять форму", "check", primary=True)
        self.keep.clicked.connect(self._keep)
        self.who.activated.connect(self.read)
        self._lay_out()
        self.read()

    @property
    def subject(self) -> str:
        """Who fills the form in, empty when the book says it."""
        return str(self.who.currentData())

    @Slot()
    def read(self) -> None:
        """Read the workbook and let the linter look at it."""
        path, subject = self._path, self.subject
        self.keep.setEnabled(False)

        def question(_workspace: "Workspace", _progress: Progress) -> "LintedForm":
            from mms_desktop.services.checklists.own_forms import preview_form

            return preview_form(path, subject)

        self._desk.session.ask(question, self, self._show_form, self._refuse)

    @Slot()
    def _keep(self) -> None:
        path, subject = self._path, self.subject

        def question(workspace: "Workspace", _progress: Progress) -> bool:
            from mms_desktop.services.checklists.own_forms import import_form

            import_form(path, subject)
            workspace.forget_forms()
            return True

        def on_done(_kept: bool) -> None:
            self.imported.emit(self._form)
            self.accept()

        self._desk.session.ask(question, self, on_done, self._refuse)

    def _show_form(self, one: "LintedForm") -> None:
        self._form = one
        self.title.setText(one.form.title)
        self.facts.setText(heading_of(one.form))
        found = len(one.problems)
        words = f"{counted(found, *FINDINGS)}: посмотрите их до того, как принять форму."
        self.banner.tell(words if found else CLEAN, Tone.WARN if found else Tone.GOOD)
        self.list.show_tabs(tabs_of(one))
        self.list.choose("problems" if found else "items")
        self.keep.setEnabled(True)

    def _refuse(self, error: Exception) -> None:
        self.facts.setText("")
        self.banner.tell(told(error).text, Tone.BAD)

    def _lay_out(self) -> None:
        cancel = Button("Отмена")
        cancel.clicked.connect(self.reject)
        line = QHBoxLayout()
        line.setSpacing(metrics.SMALL_GAP)
        line.addWidget(self.facts, 1)
        line.addWidget(label("Кто заполняет", Role.SECONDARY))
        line.addWidget(self.who)
        inside = QVBoxLayout()
        side = metrics.PAGE_MARGIN
        inside.setContentsMargins(side, metrics.PAGE_TOP, side, metrics.GAP)
        inside.setSpacing(metrics.SMALL_GAP)
        inside.addWidget(self.title)
        inside.addLayout(line)
        inside.addWidget(self.banner)
        inside.addWidget(self.list, 1)
        self.arrange(inside, buttons=(cancel, self.keep))
        self.resize(WIDTH, HEIGHT)


def show_whole(list_shown: RowsList) -> None:
    """Let the texts of a form be read whole: wrapped rows, the words of the document widest."""
    wrap_rows(list_shown.table)
    header = list_shown.table.horizontalHeader()
    for column, width in enumerate(WIDTHS):
        header.resizeSection(column, width)
    list_shown.tabs.setUsesScrollButtons(False)
    tabs = list_shown.tabs.sizePolicy()
    tabs.setHorizontalPolicy(QSizePolicy.Policy.Expanding)
    list_shown.tabs.setSizePolicy(tabs)
