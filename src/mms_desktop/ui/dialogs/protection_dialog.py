"""«Пароль и восстановление»: who can open the base, and what if the password is forgotten."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from mms_desktop.ui import metrics
from mms_desktop.ui.dialogs.base_dialogs import PASSWORDS_DIFFER, password_line
from mms_desktop.ui.widgets.buttons import Button
from mms_desktop.ui.widgets.card import Card
from mms_desktop.ui.widgets.dialog import Dialog
from mms_desktop.ui.widgets.labels import MessageLabel, Role, label

WIDTH = 600
OPEN_NOW = "Пароля нет: базу откроет каждый, у кого есть её файлы."
CLOSED_NOW = "Базу защищает пароль."
NO_SHEET = "Листа восстановления нет. Забудете пароль — данные не вернёт никто."
SHEET = "Лист восстановления выпущен: его код открывает базу вместо пароля."
SHEET_IDLE = "Лист восстановления нужен базе с паролем: он заменит забытый пароль."
EMPTY = "Напишите новый пароль."
OLD_EMPTY = "Напишите нынешний пароль или код с листа восстановления."
BACKUPS_KEEP = "Резервные копии, сделанные раньше, открываются прежним паролем."


@dataclass(frozen=True, slots=True)
class ProtectionState:
    """How the opened base is protected."""

    has_password: bool
    has_recovery: bool
    refusal: str = ""


class ProtectionDialog(Dialog):
    """Collects passwords; changing them is the caller's business.

    Signals:
        change_wanted: (str, str) The present password and the new one; an empty one is none.
        sheet_wanted: A new recovery sheet is to be made.
        typed: (str) The new password as it is being typed.
    """

    change_wanted = Signal(str, str)
    sheet_wanted = Signal()
    typed = Signal(str)

    def __init__(self, state: ProtectionState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Пароль и восстановление")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.old, self.new, self.repeated = password_line(), password_line(), password_line()
        self.message, self.remark = MessageLabel(), MessageLabel()
        self.words = label("", Role.PLAIN, wrap=True)
        self.sheet_words = label("", Role.PLAIN, wrap=True)
        self.set_button = Button("Задать пароль", primary=True)
        self.remove_button = Button("Снять пароль")
        self.sheet_button = Button("Выпустить лист…", "printer-outline")
        self._form = QFormLayout()
        self._lay_out()
        self.new.textChanged.connect(self.typed)
        self.set_button.clicked.connect(self.change)
        self.remove_button.clicked.connect(self.remove)
        self.sheet_button.clicked.connect(self.sheet_wanted)
        self.setFixedWidth(WIDTH)
        self.show_state(state)

    def show_state(self, state: ProtectionState) -> None:
        """Show how the base is protected now; the fields are empty again."""
        for line in (self.old, self.new, self.repeated):
            line.clear()
        self.message.show_problem("")
        protected = state.has_password
        self.words.setText(CLOSED_NOW if protected else OPEN_NOW)
        self._form.setRowVisible(self.old, protected)
        self.remove_button.setVisible(protected)
        self.set_button.setText("Сменить пароль" if protected else "Задать пароль")
        if not protected:
            self.sheet_words.setText(SHEET_IDLE)
        else:
            self.sheet_words.setText(SHEET if state.has_recovery else NO_SHEET)
        self.sheet_button.setText(" Выпустить новый…" if state.has_recovery else " Выпустить лист…")
        self.sheet_button.setEnabled(protected)
        for button in (self.set_button, self.remove_button, self.sheet_button):
            button.refuse(state.refusal)
        (self.old if protected else self.new).setFocus()

    def show_remark(self, text: str) -> None:
        """Say what is weak about the new password; an empty text says nothing."""
        self.remark.show_note(text)

    def show_refusal(self, text: str, wait: float) -> None:
        """Say why the password was not changed; nothing can be tried for so many seconds."""
        self.message.show_problem(text)
        self.old.selectAll()
        self.old.setFocus()
        self._switch(wait <= 0)

    @Slot()
    def wake(self) -> None:
        """The wait is over."""
        self._switch(True)

    @Slot()
    def change(self) -> None:
        """Offer the new password."""
        problem = self._problem()
        self.message.show_problem(problem)
        if not problem:
            self.change_wanted.emit(self.old.text(), self.new.text())

    @Slot()
    def remove(self) -> None:
        """Offer to go on without a password."""
        problem = "" if self.old.text() else OLD_EMPTY
        self.message.show_problem(problem)
        if not problem:
            self.change_wanted.emit(self.old.text(), "")

    def _problem(self) -> str:
        if self._form.isRowVisible(self.old) and not self.old.text():
            return OLD_EMPTY
        if not self.new.text():
            return EMPTY
        return "" if self.new.text() == self.repeated.text() else PASSWORDS_DIFFER

    def _switch(self, enabled: bool) -> None:
        self.set_button.setEnabled(enabled)
        self.remove_button.setEnabled(enabled)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        side, top = metrics.PAGE_MARGIN, metrics.PAGE_TOP
        column.setContentsMargins(side, top, side, top)
        column.setSpacing(metrics.GAP)
        column.addWidget(label("Пароль и восстановление", Role.TITLE))
        column.addWidget(self._password_card())
        column.addWidget(self._sheet_card())
        close = Button("Закрыть")
        close.clicked.connect(self.reject)
        column.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)

    def _password_card(self) -> Card:
        card = Card("Пароль")
        form = self._form
        form.setVerticalSpacing(metrics.SMALL_GAP)
        form.setHorizontalSpacing(metrics.CARD_MARGIN)
        rows: tuple[tuple[str, QLineEdit], ...] = (
            ("Нынешний пароль", self.old),
            ("Новый пароль", self.new),
            ("Новый ещё раз", self.repeated),
        )
        for words, line in rows:
            line.setAccessibleName(words)
            form.addRow(words, line)
        card.body.addWidget(self.words)
        card.body.addLayout(form)
        card.body.addWidget(self.remark)
        card.body.addWidget(self.message)
        card.body.addWidget(label(BACKUPS_KEEP, Role.NOTE, wrap=True))
        card.body.addLayout(beside(self.set_button, self.remove_button))
        return card

    def _sheet_card(self) -> Card:
        card = Card("Лист восстановления")
        card.body.addWidget(self.sheet_words)
        card.body.addLayout(beside(self.sheet_button))
        return card


def beside(*buttons: Button) -> QHBoxLayout:
    """Return the buttons in a row, to the left."""
    row = QHBoxLayout()
    row.setSpacing(metrics.SMALL_GAP)
    for button in buttons:
        row.addWidget(button)
    row.addStretch(1)
    return row
