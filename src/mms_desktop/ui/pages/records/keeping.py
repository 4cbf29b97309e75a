"""A form of a record kept while it is typed: a crash or a lost base takes nothing of it."""

from PySide6.QtCore import QObject, QTimer, Slot

from mms_desktop.ui.dialogs.record_dialog import RecordDialog
from mms_desktop.ui.keeping import FormKeeping

PAUSE_MS = 500


class RecordKeeping(QObject):
    """Keeps what one dialog holds, half a second after the last key.

    Attributes:
        is_held: The base could not take the form: it stays kept when the dialog is closed.
    """

    def __init__(self, dialog: RecordDialog, keeping: FormKeeping) -> None:
        super().__init__(dialog)
        self.is_held = False
        self._dialog = dialog
        self._keeping = keeping
        self._section = dialog.form.section.key
        self._kept: set[int] = set()
        self._timer = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._timer.timeout.connect(self.keep)
        dialog.form.changed.connect(self._timer.start)
        dialog.stored.connect(self.forget)
        dialog.refused.connect(self.hold)
        dialog.finished.connect(self._on_finished)

    @Slot()
    def keep(self) -> None:
        """Keep now what the form holds."""
        self._timer.stop()
        if self._dialog.changed:
            self._kept.add(self._dialog.record_id)
            self._keeping.keep(self._section, self._dialog.record_id, self._dialog.form.typed())

    def know_kept(self) -> None:
        """The form was brought back: its kept copy is ours."""
        self._kept.add(self._dialog.record_id)

    @Slot()
    def hold(self) -> None:
        """The base has refused the form for reasons of its own: keep it past the dialog."""
        self.is_held = True
        self.keep()

    @Slot()
    def forget(self) -> None:
        """The form is stored or not wanted: its copy goes."""
        self._timer.stop()
        self.is_held = False
        for record_id in self._kept:
            self._keeping.drop(self._section, record_id)
        self._kept.clear()

    @Slot()
    def _on_finished(self) -> None:
        self._timer.stop()
        if not self.is_held:
            self.forget()
