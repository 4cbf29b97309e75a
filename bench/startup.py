"""First paint of the program, against a bare QMainWindow in a fresh process."""

import subprocess
import sys

from ratio import report

BARE = (
    "from PySide6.QtWidgets import QApplication, QMainWindow\n"
    "a = QApplication([]); w = QMainWindow(); w.resize(1366, 768); w.show(); w.grab()\n"
    "import os; os._exit(0)"
)
SHELL = (
    "from mms_desktop import app\n"
    "from mms_desktop.ui.settings import Settings\n"
    "from mms_desktop.ui.theme import Theme\n"
    "from PySide6.QtCore import QSettings\n"
    "a = app.make_application(); t = Theme(a)\n"
    "p = app.Program(Settings(QSettings()), app.own_folder()); p.window.resize(1366, 768)\n"
    "p.window.show(); p.window.grab()\nimport os; os._exit(0)"
)


def run(program: str) -> None:
    """Run the program in a process of its own."""
    subprocess.run([sys.executable, "-c", program], check=True, capture_output=True)


def bare() -> None:
    """Paint an empty window."""
    run(BARE)


def shell() -> None:
    """Paint the shell."""
    run(SHELL)


if __name__ == "__main__":
    report("First paint: shell ÷ bare QMainWindow", bare, shell, goal=2.0)
