"""A window in a process of its own that dies with forms open; for the tests of rescue."""

import os
import sys
from pathlib import Path

from PySide6.QtCore import QSettings, QTimer
from PySide6.QtWidgets import QApplication, QLineEdit

from mms_desktop.app import Program, make_application
from mms_desktop.ui.desk import PageRequest
from mms_desktop.ui.dialogs.record_dialog import RecordDialog
from mms_desktop.ui.settings import Settings

WAIT_MS = 1_500


def typed_record(window):
    """Type a new person and say so."""
    window.show_page(PageRequest("people"))
    window.pages.currentWidget().editing.add()
    form = window.findChild(RecordDialog).form
    for name, text in (("surname", "Набранная"), ("given_name", "Ольга"), ("birth_date", "31.02")):
        line = form.editors[name].findChild(QLineEdit)
        line.setText(text)
        line.textEdited.emit(text)


def changed_record(window):
    """Change a stored person."""
    window.show_page(PageRequest("people"))
    window.pages.currentWidget().editing.open(1)


def finish_change(window):
    """Type over the surname of the stored person."""
    line = window.findChild(RecordDialog).form.editors["surname"].findChild(QLineEdit)
    line.setText("Исправленная")
    line.textEdited.emit("Исправленная")


def main():
    """Open the base, type, and be killed by the parent when «typed» was printed."""
    base, folder, what = Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3]
    application = make_application()
    store = QSettings(str(folder / "w.ini"), QSettings.Format.IniFormat)
    program = Program(Settings(store), folder)
    program.show(base)

    def wait():
        while program.operations.busy or program.session.facts is None:
            application.processEvents()
        application.processEvents()

    def type_in():
        wait()
        if what == "new":
            typed_record(program.window)
        else:
            changed_record(program.window)
            wait()
            finish_change(program.window)
        QTimer.singleShot(WAIT_MS, tell)

    def tell():
        sys.stdout.write("typed\n")
        sys.stdout.flush()

    QTimer.singleShot(0, type_in)
    QApplication.exec()


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    main()
