"""Dialogs about a base as a whole: making a new one, asking for its password."""

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from mms_desktop.domain.identifiers import check_oktmo
from mms_desktop.ui import metrics
from mms_desktop.ui.base_facts import NewBase
from mms_desktop.ui.widgets.buttons import Button
from mms_desktop.ui.widgets.dialog import Dialog
from mms_desktop.ui.widgets.labels import MessageLabel, Role, label

NAME_EMPTY = "Напишите, как называется муниципалитет."
PASSWORDS_DIFFER = "Пароли не совпадают: повторите пароль ещё раз."
PASSWORD_HINT = "Можно оставить пустым: тогда базу откроет каждый, у кого есть её файлы."  # noqa: S105
WIDTH = 520


class NewBaseDialog(Dialog):
    """Collects what a new base needs; the caller makes it.

    Signals:
        submitted: (NewBase) What was filled in, after it was found sound.
    """

    submitted = Signal(NewBase)

    def __init__(
        self, path: Path, profiles: Mapping[str, str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle("Новая база")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._path = path
        self.name = QLineEdit()
        self.name.setPlaceholderText("Кировский муниципальный район")
        self.oktmo = QLineEdit()
        self.oktmo.setPlaceholderText("8 или 11 цифр")
        self.profile = QComboBox()
        for key, title in profiles.items():
            self.profile.addItem(title, key)
        self.password, self.repeated = password_line(), password_line()
        self.message = MessageLabel()
        form = QFormLayout()
        form.setVerticalSpacing(metrics.SMALL_GAP)
        form.setHorizontalSpacing(metrics.CARD_MARGIN)
        form.addRow("Муниципалитет *", self.name)
        form.addRow("ОКТМО *", self.oktmo)
        form.addRow("Регион *", self.profile)
        form.addRow("Пароль", self.password)
        form.addRow("Пароль ещё раз", self.repeated)
        form.addRow("", label(PASSWORD_HINT, Role.NOTE, wrap=True))
        column = frame_dialog(
            self, "Новая база", f"Файл «{path.name}» в папке «{path.parent}»", form
        )
        column.addWidget(self.message)
        add_buttons(column, self, "Создать базу").clicked.connect(self.submit)
        self.setFixedWidth(WIDTH)

    @Slot()
    def submit(self) -> None:
        """Offer what was filled in, or say what is missing."""
        problem = self._problem()
        self.message.show_problem(problem)
        if not problem:
            self.submitted.emit(
                NewBase(
                    path=self._path,
                    profile=str(self.profile.currentData()),
                    name=self.name.text().strip(),
                    oktmo=self.oktmo.text().strip(),
                    password=self.password.text() or None,
                )
            )
            self.accept()

    def _problem(self) -> str:
        if not self.name.text().strip():
            return NAME_EMPTY
        if self.password.text() != self.repeated.text():
            return PASSWORDS_DIFFER
        return check_oktmo(self.oktmo.text().strip()) or ""


def password_line() -> QLineEdit:
    """Return a field that hides what is typed."""
    line = QLineEdit()
    line.setEchoMode(QLineEdit.EchoMode.Password)
    return line


def frame_dialog(dialog: QDialog, title: str, line: str, form: QFormLayout) -> QVBoxLayout:
    """Lay out a small dialog: title, one line, form; return the column to go on with."""
    column = QVBoxLayout(dialog)
    side, top = metrics.PAGE_MARGIN, metrics.PAGE_TOP
    column.setContentsMargins(side, top, side, top)
    column.setSpacing(metrics.GAP)
    column.addWidget(label(title, Role.TITLE))
    column.addWidget(label(line, Role.MUTED, wrap=True))
    column.addLayout(form)
    return column


def add_buttons(column: QVBoxLayout, dialog: QDialog, verb: str) -> Button:
    """Put «Отмена» and the main button at the foot of a dialog; return the main one."""
    cancel, main = Button("Отмена"), Button(verb, primary=True)
    cancel.clicked.connect(dialog.reject)
    row = QHBoxLayout()
    row.setSpacing(metrics.SMALL_GAP)
    row.addStretch(1)
    row.addWidget(cancel)
    row.addWidget(main)
    column.addLayout(row)
    return main
