"""The passport of an indicator: to read, and to print as PDF or DOCX."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QWidget

from mms_desktop.services.progress import Progress
from mms_desktop.ui import metrics
from mms_desktop.ui.desk import Desk
from mms_desktop.ui.files import ask_save_path
from mms_desktop.ui.widgets.buttons import Button
from mms_desktop.ui.widgets.dialog import Dialog
from mms_desktop.ui.widgets.labels import Role, label

if TYPE_CHECKING:
    from mms_desktop.services.workspace import Workspace

WIDTH, HEIGHT = 760, 620
NAME_WIDTH = 190
PDF, DOCX = "Документ PDF (*.pdf)", "Документ Word (*.docx)"


@dataclass(frozen=True, slots=True)
class PassportWords:
    """A passport as pairs of words."""

    code: str
    title: str
    rows: tuple[tuple[str, str], ...]


def read_passport(workspace: "Workspace", code: str) -> PassportWords:
    """Return the passport of an indicator; runs on the worker thread."""
    from mms_desktop.services.monitoring.passports import passport
    from mms_desktop.services.reports.document import Grid

    definitions = workspace.monitoring.definitions
    document = passport(workspace.database, definitions, code)
    (grid,) = (block for block in document.blocks if isinstance(block, Grid))
    rows = tuple((name.text, text.text) for name, text in grid.rows)
    return PassportWords(code, definitions.indicator(code).title, rows)


class PassportDialog(Dialog):
    """Shows one passport."""

    def __init__(self, words: PassportWords, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("Паспорт показателя")
        self._words, self._desk = words, desk
        self.pdf = Button("В PDF", "file-pdf-box")
        self.docx = Button("В Word", "file-document-outline")
        close = Button("Закрыть", primary=True)
        self.pdf.clicked.connect(self.write_pdf)
        self.docx.clicked.connect(self.write_docx)
        close.clicked.connect(self.accept)
        self.arrange(self._sheet(), buttons=(self.pdf, self.docx, close))
        self.resize(WIDTH, HEIGHT)
        close.setFocus()

    @Slot()
    def write_pdf(self) -> None:
        """Ask where to and write the passport as PDF."""
        self._write(".pdf", PDF)

    @Slot()
    def write_docx(self) -> None:
        """Ask where to and write the passport as DOCX."""
        self._write(".docx", DOCX)

    def _write(self, ending: str, kind: str) -> None:
        code = self._words.code
        name = f"Паспорт {code}{ending}"
        path = ask_save_path(self, self._desk.settings, name, kind)

        def question(workspace: "Workspace", _progress: Progress) -> str:
            from mms_desktop.services.monitoring.passports import passport, write_passport

            if path is None:
                return ""
            definitions = workspace.monitoring.definitions
            write_passport(passport(workspace.database, definitions, code), path)
            return path.name

        if path is not None:
            self._desk.session.ask(question, self, self._on_written, title="Пишу паспорт")

    def _on_written(self, name: str) -> None:
        self._desk.notify(f"Паспорт сохранён: «{name}».")

    def _sheet(self) -> QScrollArea:
        sheet = QWidget()
        grid = QGridLayout(sheet)
        side, top = metrics.PAGE_MARGIN, metrics.PAGE_TOP
        grid.setContentsMargins(side, top, side, top)
        grid.setHorizontalSpacing(metrics.CARD_MARGIN)
        grid.setVerticalSpacing(metrics.SMALL_GAP)
        grid.setColumnMinimumWidth(0, NAME_WIDTH)
        grid.setColumnStretch(1, 1)
        grid.addWidget(label(self._words.title, Role.TITLE, wrap=True), 0, 0, 1, 2)
        for row, (name, text) in enumerate(self._words.rows, start=1):
            grid.addWidget(label(name, Role.SECONDARY), row, 0, Qt.AlignmentFlag.AlignTop)
            words = label(text, wrap=True)
            words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            grid.addWidget(words, row, 1)
        grid.setRowStretch(len(self._words.rows) + 1, 1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidget(sheet)
        scroll.setAccessibleName("Паспорт показателя")
        return scroll
