"""A package on the page: what is known of it, what is wrong in it, its protocol."""

from PySide6.QtCore import Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFormLayout, QLabel, QLineEdit, QPlainTextEdit, QWidget

from mms_desktop.ui import metrics
from mms_desktop.ui.dialogs.import_wrapping import wrap_rows
from mms_desktop.ui.models.rows_model import RowsModel
from mms_desktop.ui.models.window_model import Column
from mms_desktop.ui.pages.package.reading import PackageFacts
from mms_desktop.ui.tokens import Tone
from mms_desktop.ui.widgets.buttons import LinkButton
from mms_desktop.ui.widgets.card import Card
from mms_desktop.ui.widgets.chip import Chip, ChipLook
from mms_desktop.ui.widgets.labels import Role, label
from mms_desktop.ui.widgets.table import Table

VALID = ChipLook(Tone.GOOD, "check-circle-outline", "пакет верен")
INVALID = ChipLook(Tone.BAD, "alert-circle-outline", "есть замечания")
NOTHING = (
    "Здесь появится собранный или проверенный пакет: файл, размер, контрольная сумма, ревизия "
    "и протокол. Пакет обезличен: имён, СНИЛС, дат рождения и телефонов в нём нет."
)
COLUMNS = (Column("member", "Где", 0), Column("message", "Что не так", 1))
MEMBER_WIDTH = 150
LONGEST_WORD = 40


class PackageResult(Card):
    """Shows one package file."""

    def __init__(self) -> None:
        super().__init__("Пакет")
        self._folder = ""
        self.chip = Chip(VALID)
        self.nothing = label(NOTHING, Role.MUTED, wrap=True)
        self.facts = QWidget()
        self._form = QFormLayout(self.facts)
        self._form.setContentsMargins(0, 0, 0, 0)
        self._form.setVerticalSpacing(metrics.SMALL_GAP)
        self._form.setHorizontalSpacing(metrics.GAP)
        self._form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft)
        self.folder = LinkButton("Показать в папке")
        self.model = RowsModel(COLUMNS, self)
        self.problems = Table("Замечания к пакету", framed=False)
        self.problems.setModel(self.model)
        self.problems.setColumnWidth(0, MEMBER_WIDTH)
        wrap_rows(self.problems)
        self.protocol_title = label("Протокол", Role.HEADING)
        self.protocol = QPlainTextEdit()
        self.protocol.setReadOnly(True)
        self.protocol.setAccessibleName("Протокол сборки")
        self.head.insertWidget(1, self.chip)
        self.add_action(self.folder)
        for widget in (self.nothing, self.facts, self.problems):
            self.body.addWidget(widget)
        self.body.addWidget(self.protocol_title)
        self.body.addWidget(self.protocol, 1)
        self.body.addStretch(0)
        self.folder.clicked.connect(self._show_folder)
        self.clear()

    def clear(self) -> None:
        """Show that there is nothing yet."""
        self.title.setText("Пакет")
        self.nothing.show()
        for widget in (
            self.chip,
            self.facts,
            self.folder,
            self.problems,
            self.protocol_title,
            self.protocol,
        ):
            widget.hide()

    def show_facts(self, title: str, package: PackageFacts) -> None:
        """Show what is known of the package."""
        self._folder = str(package.path.parent)
        self.title.setText(title)
        self.nothing.hide()
        self.chip.set_look(VALID if package.valid else INVALID)
        while self._form.rowCount():
            self._form.removeRow(0)
        for name, words in package.facts:
            self._form.addRow(label(name, Role.SECONDARY), selectable(words))
        self.model.show_rows([(0, problem) for problem in package.problems])
        hidden = "\n".join(f"Скрыто: {place} — {what}" for place, what in package.masked)
        self.protocol.setPlainText(package.protocol or hidden)
        for widget in (self.chip, self.facts, self.folder):
            widget.show()
        self.problems.setVisible(bool(package.problems))
        for widget in (self.protocol_title, self.protocol):
            widget.setVisible(bool(package.protocol))

    @Slot()
    def _show_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(self._folder))


def selectable(words: str) -> QLabel | QLineEdit:
    """Return a text that can be copied; a digest cannot be broken and is scrolled instead."""
    if len(words) > LONGEST_WORD and " " not in words and "/" not in words:
        line = QLineEdit(words)
        line.setReadOnly(True)
        line.setCursorPosition(0)
        return line
    made = label(words, wrap=True)
    made.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse
        | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    return made
