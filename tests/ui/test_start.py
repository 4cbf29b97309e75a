"""From the command line to the first screen: what is imported, opened, made, refused."""

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialogButtonBox, QFileDialog

from mms_desktop import app
from mms_desktop.services.workspace import create_workspace
from mms_desktop.ui.dialogs.base_dialogs import NewBaseDialog
from mms_desktop.ui.dialogs.password_dialog import PasswordDialog

HEAVY = (
    "sqlalchemy",
    "sqlcipher3",
    "openpyxl",
    "xlsxwriter",
    "reportlab",
    "docx",
    "alembic",
    "cryptography",
    "argon2",
    "python_calamine",
)
FIRST_PAINT = """
import sys
from pathlib import Path
from PySide6.QtCore import QSettings
from mms_desktop.app import Program, make_application
from mms_desktop.ui.settings import Settings
from mms_desktop.ui.theme import Theme

application = make_application()
Theme(application)
folder = Path(sys.argv[1])
store = QSettings(str(folder / "window.ini"), QSettings.Format.IniFormat)
program = Program(Settings(store), folder)
program.window.show_opening()
program.window.show()
assert not program.window.grab().isNull()
print(*sorted({name.split(".")[0] for name in sys.modules}))
"""


def done(qtbot, program):
    qtbot.waitUntil(lambda: not program.operations.busy, timeout=20_000)
    QCoreApplication.sendPostedEvents()


def test_the_shell_is_painted_before_the_base_and_the_heavy_libraries_are_imported(tmp_path):
    run = subprocess.run(
        [sys.executable, "-c", FIRST_PAINT, str(tmp_path)],
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )

    assert run.returncode == 0, run.stderr
    assert set(run.stdout.split()) & set(HEAVY) == set()


def test_standard_dialogs_speak_russian(qapp):
    app.make_application()
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)

    assert box.button(QDialogButtonBox.StandardButton.Cancel).text() == "Отмена"


def test_without_a_base_the_first_screen_offers_what_to_do(qtbot, program):
    program.show()

    assert program.window.start_page.isVisible()


def test_the_base_of_the_command_line_is_opened_after_the_shell_is_shown(
    qtbot, program, workspace_path
):
    program.show(workspace_path)
    assert program.session.facts is None
    assert program.window.pages.waiting.isVisible()

    qtbot.waitUntil(lambda: program.session.facts is not None, timeout=10_000)
    done(qtbot, program)
    assert program.window.pages.current_key == "dashboard"
    assert program.desk.settings.recent_bases == (workspace_path,)


@pytest.mark.parametrize("content", [None, b"", b"not a base" * 100])
def test_what_cannot_be_opened_is_told_on_the_first_screen(qtbot, program, tmp_path, content):
    path = tmp_path / "нет.mms"
    if content is not None:
        path.write_bytes(content)
    program.show(path)
    qtbot.waitUntil(program.window.start_page.banner.isVisible, timeout=10_000)

    text = program.window.start_page.banner.words.text()
    assert "нет.mms" in text
    assert "Traceback" not in text


def test_a_base_with_a_password_asks_for_it_until_it_fits(qtbot, program, tmp_path):
    path = tmp_path / "secret.mms"
    create_workspace(
        path, profile="lenobl", name="Район", oktmo="41625000", password="пароль 1"
    ).close()
    program.show(path)
    qtbot.waitUntil(lambda: program.window.findChild(PasswordDialog) is not None, timeout=10_000)
    wrong = program.window.findChild(PasswordDialog)
    wrong.password.setText("не тот")
    wrong.submit()
    done(qtbot, program)
    qtbot.waitUntil(lambda: program.window.findChild(PasswordDialog) not in (None, wrong))

    right = program.window.findChild(PasswordDialog)
    right.password.setText("пароль 1")
    assert not right.open_button.isEnabled()
    assert "Следующая попытка через" in right.waiting.text()
    qtbot.waitUntil(right.open_button.isEnabled, timeout=5_000)
    right.submit()
    qtbot.waitUntil(lambda: program.session.facts is not None, timeout=10_000)
    assert not program.session.facts.open_slot


def test_a_new_base_is_made_and_opened(qtbot, program, tmp_path, monkeypatch):
    path = tmp_path / "новая"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    program.show()
    program.opening.create()
    done(qtbot, program)
    dialog = program.window.findChild(NewBaseDialog)
    assert dialog.profile.findData("lenobl") >= 0

    dialog.submit()
    assert dialog.message.text() == "Напишите, как называется муниципалитет."

    dialog.name.setText("Кировский район")
    dialog.oktmo.setText("41625000")
    dialog.submit()
    qtbot.waitUntil(lambda: program.session.facts is not None, timeout=10_000)
    assert program.session.facts.path == path.with_name("новая.mms")
    assert program.session.facts.oktmo == "41625000"
    done(qtbot, program)


def test_an_empty_base_shows_how_to_begin(qtbot, program, workspace_path):
    program.show(workspace_path)
    qtbot.waitUntil(lambda: program.session.facts is not None, timeout=10_000)
    done(qtbot, program)
    page = program.window.pages.currentWidget()
    qtbot.waitUntil(page.empty.isVisible)

    assert page.empty.primary.text().strip() == "Загрузить список"


def test_wrong_usage_ends_with_2(capsys):
    with pytest.raises(SystemExit) as ended:
        app.main(["--no-such-option"])

    assert ended.value.code == 2
    capsys.readouterr()


def test_pictures_of_every_page_are_taken(tmp_path, workspace_path):
    folder = tmp_path / "pictures"
    run = subprocess.run(
        [
            sys.executable,
            "-c",
            "import sys; from mms_desktop.app import main; sys.exit(main())",
            str(workspace_path),
            "--screenshots",
            str(folder),
        ],
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )

    names = {path.stem for path in Path(folder).glob("*.png")}
    assert run.returncode == 0, run.stderr
    assert {"start", "dashboard", "people", "journal", "checklists-form"} <= names
