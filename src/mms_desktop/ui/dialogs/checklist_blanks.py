"""Blanks to be sent: of which form, to whom, in which kind."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QComboBox, QFormLayout, QVBoxLayout, QWidget

from mms_desktop.ui import metrics
from mms_desktop.ui.widgets.buttons import Button
from mms_desktop.ui.widgets.dialog import Dialog
from mms_desktop.ui.widgets.labels import Role, label
from mms_desktop.ui.words import counted

WIDTH = 600
BLANKS = ("бланк", "бланка", "бланков")
KINDS = (
    (".xlsx", "Таблица XLSX: Excel, LibreOffice, Р7-Офис, МойОфис"),
    (".html", "Страница HTML: любой браузер, программы и интернет не нужны"),
)
ADVICE = {
    ".xlsx": "Рядом с бланками лягут тексты писем. Заполненный файл школа присылает обратно.",
    ".html": "Рядом лягут тексты писем. Школа присылает файл, который сохранит сама страница.",
}
ONE_ONLY = "Письмо прикладывается, когда бланки готовятся для всех."


@dataclass(frozen=True, slots=True)
class WantedBlanks:
    """What was chosen; without a subject the blanks are everybody's."""

    form: str
    subject: str
    kind: str
    expert: bool


class BlanksDialog(Dialog):
    """Asks which blanks are wanted.

    Signals:
        submitted: (WantedBlanks) What was chosen.
    """

    submitted = Signal(object)

    def __init__(
        self, form: tuple[str, str], expected: int, subject: tuple[str, str], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle("Бланки чек-листа")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._form = form[0]
        self.who = choice("Для кого")
        if expected:
            self.who.addItem(f"Для всех, от кого ожидается: {counted(expected, *BLANKS)}", "")
        if subject[0]:
            self.who.addItem(f"Только: {subject[1]}", subject[0])
        self.kind = choice("Вид бланка")
        for ending, words in KINDS:
            self.kind.addItem(words, ending)
        self.assessor = choice("Кто заполняет")
        self.assessor.addItem("Самооценка", False)
        self.assessor.addItem("Эксперт", True)
        self.advice = label("", Role.NOTE, wrap=True)
        self.give = Button("Сохранить…", "file-export-outline", primary=True)
        self.give.clicked.connect(self._submit)
        self.who.currentIndexChanged.connect(self._advise)
        self.kind.currentIndexChanged.connect(self._advise)
        self._lay_out(form[1])
        self._advise()

    @property
    def wanted(self) -> WantedBlanks:
        """What is chosen now."""
        return WantedBlanks(
            self._form,
            str(self.who.currentData() or ""),
            str(self.kind.currentData()),
            bool(self.assessor.currentData()),
        )

    def choose_subject(self) -> None:
        """Offer the blank of the one subject first."""
        self.who.setCurrentIndex(self.who.count() - 1)

    @Slot()
    def _advise(self) -> None:
        self.advice.setText(ONE_ONLY if self.wanted.subject else ADVICE[self.wanted.kind])

    @Slot()
    def _submit(self) -> None:
        self.submitted.emit(self.wanted)
        self.accept()

    def _lay_out(self, title: str) -> None:
        cancel = Button("Отмена")
        cancel.clicked.connect(self.reject)
        fields = QFormLayout()
        fields.setSpacing(metrics.SMALL_GAP)
        fields.addRow("Для кого", self.who)
        fields.addRow("Вид бланка", self.kind)
        fields.addRow("Кто заполняет", self.assessor)
        inside = QVBoxLayout()
        side = metrics.PAGE_MARGIN
        inside.setContentsMargins(side, metrics.PAGE_TOP, side, metrics.GAP)
        inside.setSpacing(metrics.SMALL_GAP)
        inside.addWidget(label("Бланки чек-листа", Role.TITLE))
        inside.addWidget(label(title, Role.SECONDARY, wrap=True))
        inside.addLayout(fields)
        inside.addWidget(self.advice)
        self.arrange(inside, buttons=(cancel, self.give))
        self.setFixedWidth(WIDTH)


def choice(name: str) -> QComboBox:
    """Return an empty list to choose from."""
    made = QComboBox()
    made.setAccessibleName(name)
    return made
