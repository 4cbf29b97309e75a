"""Asking for the password of a base, or for the code of its recovery sheet."""

from pathlib import Path
from time import monotonic

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QFormLayout, QLineEdit, QWidget

from mms_desktop.ui.dialogs.base_dialogs import add_buttons, frame_dialog, password_line
from mms_desktop.ui.widgets.dialog import Dialog
from mms_desktop.ui.widgets.labels import MessageLabel, Role, label
from mms_desktop.ui.words import counted

WIDTH, TICK_MS = 520, 200
HINT = "Вместо пароля подойдёт код с листа восстановления: дефисы и пробелы не важны."
WAIT = "Следующая попытка через {seconds}."


class PasswordDialog(Dialog):
    """Asks for the password of a base; after a wrong one makes a person wait.

    Signals:
        submitted: (Path, str) The base and the password typed.
    """

    submitted = Signal(object, str)

    def __init__(
        self,
        path: Path,
        message: str,
        parent: QWidget | None = None,
        *,
        wait: float = 0.0,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle("Пароль базы")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._path = path
        self._until = monotonic() + wait
        self.password = password_line()
        self.seen = QCheckBox("Показать набранное")
        self.seen.toggled.connect(self._show_typed)
        self.waiting = MessageLabel()
        form = QFormLayout()
        form.addRow("Пароль", self.password)
        form.addRow("", self.seen)
        form.addRow("", label(HINT, Role.NOTE, wrap=True))
        column = frame_dialog(self, "Пароль базы", message, form)
        column.addWidget(self.waiting)
        self.open_button = add_buttons(column, self, "Открыть")
        self.open_button.clicked.connect(self.submit)
        self.setFixedWidth(WIDTH)
        self._clock = QTimer(self, interval=TICK_MS)
        self._clock.timeout.connect(self._tick)
        self._clock.start()
        self._tick()

    @Slot()
    def submit(self) -> None:
        """Offer the password, unless it is too early."""
        if self.open_button.isEnabled():
            self.submitted.emit(self._path, self.password.text())
            self.accept()

    @Slot()
    def _tick(self) -> None:
        left = self._until - monotonic()
        self.open_button.setEnabled(left <= 0)
        if left > 0:
            seconds = counted(int(left) + 1, "секунду", "секунды", "секунд")
            self.waiting.show_note(WAIT.format(seconds=seconds))
        else:
            self.waiting.show_note("")
            self._clock.stop()

    @Slot(bool)
    def _show_typed(self, seen: bool) -> None:
        mode = QLineEdit.EchoMode.Normal if seen else QLineEdit.EchoMode.Password
        self.password.setEchoMode(mode)
