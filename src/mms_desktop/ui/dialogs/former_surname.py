"""The question about a surname changed in the form of a person: is the old one a former one."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QCheckBox, QVBoxLayout

from mms_desktop.domain.sections.people import PEOPLE
from mms_desktop.domain.surnames import is_other_surname
from mms_desktop.domain.text import fold
from mms_desktop.ui.dialogs.record_dialog import RecordDialog

FIELD = "surname"


class FormerSurname(QCheckBox):
    """Stands under the surname while it is not the stored one.

    Another surname is proposed as a former one; a slip corrected is not, and can be ticked.
    """

    def __init__(self, dialog: RecordDialog, stored: str) -> None:
        super().__init__()
        self._editor = dialog.form.editors[FIELD]
        self._stored = stored
        self._by_hand = False
        self.setText(f"«{stored}» — прежняя фамилия, запомнить")
        self.setToolTip("По прежней фамилии человек найдётся в старых списках.")
        self.hide()
        column = self._editor.layout()
        if isinstance(column, QVBoxLayout):
            column.addWidget(self)
        self._editor.changed.connect(self._look)
        self.clicked.connect(self._keep_choice)

    @property
    def surname(self) -> str:
        """The surname to be remembered, empty when none is."""
        return self._stored if self.isVisibleTo(self._editor) and self.isChecked() else ""

    @Slot()
    def _look(self) -> None:
        typed = str(self._editor.read() or "")
        changed = bool(typed.strip()) and fold(typed) != fold(self._stored)
        if changed and not self._by_hand:
            self.setChecked(is_other_surname(self._stored, typed))
        self.setVisible(changed)

    @Slot()
    def _keep_choice(self) -> None:
        self._by_hand = True


def ask_former_surname(dialog: RecordDialog, stored: object) -> None:
    """Make the form of a stored person ask about a changed surname."""
    if dialog.form.section.key == PEOPLE.key and dialog.record_id and stored:
        FormerSurname(dialog, str(stored))


def former_surname(dialog: RecordDialog) -> str:
    """Return the surname the person at the form wants remembered, empty when none."""
    asked = dialog.findChild(FormerSurname)
    return asked.surname if asked is not None and dialog.record_id else ""
