"""School mode: one blank opened alone, filled in by keys, saved, printed; no base anywhere."""

import subprocess
import sys
from datetime import date

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication, QFileDialog

from checklist_files import set_saved
from mms_desktop.app import parsed
from mms_desktop.services.checklists.distributing import BlankOrder, write_blanks
from mms_desktop.services.checklists.returning import Choice, return_response, write_returned
from mms_desktop.services.monitoring.periods import add_period
from mms_desktop.services.workspace import create_workspace
from mms_desktop.ui.dialogs.help_window import HelpWindow
from mms_desktop.ui.school.window import SchoolWindow
from ui_keys import press

PERIOD = "2023-H2"


@pytest.fixture
def workspace(tmp_path):
    workspace = create_workspace(
        tmp_path / "base.mms", profile="lenobl", name="Кировский район", oktmo="41625000"
    )
    add_period(workspace.database, PERIOD)
    school = {"code": "school-1", "short_name": "СОШ № 1", "kind": "school"}
    workspace.registry.save("organizations", school)
    yield workspace
    workspace.close()


@pytest.fixture
def blank(workspace, tmp_path):
    period = workspace.monitoring.period(PERIOD)
    order = BlankOrder(codes=("school-1",))
    out = tmp_path / "бланк.xlsx"
    write_blanks(workspace.database, workspace.forms["school_service"], period, out, order=order)
    return out


@pytest.fixture
def window(qtbot, settings, tmp_path, theme):
    window = SchoolWindow(settings, tmp_path / "drafts")
    qtbot.addWidget(window)
    window.resize(1366, 768)
    window.show()
    return window


@pytest.fixture
def opened(qtbot, window):
    def show(path):
        window.open(path)
        settle(qtbot, window)
        return window.page.panel

    return show


@pytest.fixture
def saved_as(tmp_path, monkeypatch):
    """Answer the next question about a file with a file of that name."""

    def answer(name):
        out = tmp_path / name
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(out), ""))
        return out

    return answer


@pytest.fixture
def reopened(qtbot, settings, tmp_path):
    def show(path):
        again = SchoolWindow(settings, tmp_path / "drafts")
        qtbot.addWidget(again)
        again.open(path)
        settle(qtbot, again)
        return again

    return show


@pytest.fixture
def returned(workspace, tmp_path):
    """Return the blank to the school for its third item."""

    def give_back(blank):
        set_saved(blank, "2024-01-10T10:00:00Z")
        workspace.collect([blank])
        period = workspace.monitoring.period(PERIOD)
        choice = Choice(workspace.forms["school_service"], period, "school-1")
        reasons = {"f3": "Приложите план"}
        judged = return_response(
            workspace.database,
            workspace.editions,
            choice,
            reasons,
            gap_policy=workspace.monitoring.gap_policy,
            today=date(2024, 1, 11),
        )
        return write_returned(
            workspace.database, judged.filled, period, reasons, tmp_path / "на доработку.xlsx"
        )

    return give_back


def settle(qtbot, window):
    qtbot.waitUntil(lambda: not window.operations.busy, timeout=20_000)
    QApplication.processEvents()


def test_a_blank_is_filled_in_saved_and_collected(qtbot, window, opened, blank, workspace):
    panel = opened(blank)
    assert panel.score.subject.text() == "Организация: СОШ № 1"
    assert panel.left.text().startswith("Осталось 10: 1, 2, 3")
    press(window, *"2222211110")
    assert panel.left.text() == "Всё отвечено: сохраните бланк и отправьте файл"
    assert window.isWindowModified()
    window.save()
    settle(qtbot, window)
    assert not window.isWindowModified()
    assert panel.score.saved.text().startswith("Сохранено")

    collected = workspace.collect([blank])
    assert collected.errors == []
    assert collected.responses[0].result.points_text == "14 из 20"


def test_closing_saves_what_was_answered(qtbot, window, opened, blank, workspace):
    opened(blank)
    press(window, *"21")
    window.close()

    collected = workspace.collect([blank])
    assert [answer.score for answer in collected.responses[0].answers] == [2, 1]


def test_a_draft_survives_a_program_killed(qtbot, window, opened, blank, reopened):
    opened(blank)
    press(window, *"20")
    window.keeping.keep_draft()
    settle(qtbot, window)
    again = reopened(blank)

    assert "черновик" in again.page.panel.banner.words.text()
    assert [again.keeping.state.mark(code) for code in ("f1", "f2")] == [2, 0]
    assert again.isWindowModified()


def test_another_file_can_be_saved(qtbot, window, opened, blank, saved_as):
    out, before = saved_as("копия.xlsx"), blank.read_bytes()
    opened(blank)
    press(window, *"2")
    window.save_as()
    settle(qtbot, window)

    assert out.is_file()
    assert blank.read_bytes() == before
    assert window.windowTitle().startswith("копия.xlsx")


def test_a_paper_is_printed(qtbot, window, opened, blank, saved_as):
    out = saved_as("бланк.pdf")
    opened(blank)
    press(window, *"2222211110")
    window.print_out()
    settle(qtbot, window)

    assert out.read_bytes().startswith(b"%PDF")


def test_a_foreign_file_is_refused_in_words(qtbot, window, tmp_path):
    file = tmp_path / "смета.xlsx"
    file.write_bytes(b"not a workbook")
    window.open(file)
    settle(qtbot, window)

    assert "смета.xlsx" in window.page.start.explanation.text()
    assert not window.page.save.isVisible()
    assert window.keeping.sheet is None


def test_a_blank_is_dropped_onto_the_window(qtbot, window, blank):
    drop(window.page, blank)
    settle(qtbot, window)

    assert window.keeping.sheet.path == blank


def test_a_dropped_proof_leaves_its_name_in_the_blank(qtbot, window, opened, blank, tmp_path):
    panel = opened(blank)
    panel.sheet.side.evidence.files_added.emit([tmp_path / "Приказ 14.pdf"])

    assert panel.sheet.state.answer("f1").evidence == ("Приказ 14.pdf",)
    assert "приложите к письму" in panel.sheet.side.evidence.message.text()


def test_reasons_of_a_return_are_shown(qtbot, window, opened, blank, returned):
    opened(blank)
    press(window, *"2222211110")
    window.save()
    settle(qtbot, window)
    panel = opened(returned(blank))

    assert "возвращён на доработку" in panel.banner.words.text()
    assert panel.sheet.rows[2].aside.words.returned
    panel.sheet.list.go_to(panel.sheet.rows[2])
    assert "Приложите план" in panel.sheet.side.text.accessibleName()


def test_help_for_deputies_opens_by_f1(window):
    window.show_help()
    shown = window.findChild(HelpWindow)

    assert shown.contents.key == "school"
    shown.close()


def test_the_command_line_opens_a_blank_alone(qtbot, program, blank):
    assert parsed([str(blank)]).base == blank
    program.open_blank(blank)
    qtbot.addWidget(program.school)
    settle(qtbot, program.school)

    assert program.school.isVisible()
    assert not program.window.isVisible()
    assert program.session.facts is None
    assert program.school.keeping.sheet.path == blank


def test_a_blank_is_dropped_onto_the_start_page(qtbot, program, blank):
    program.window.show()
    drop(program.window.start_page, blank)
    qtbot.addWidget(program.school)
    settle(qtbot, program.school)

    assert program.school.keeping.sheet.path == blank


def test_the_storage_waits_until_a_blank_is_read():
    code = (
        "import sys, mms_desktop.app; "
        "print([name for name in sys.modules if name.startswith(('sqlalchemy', 'openpyxl'))])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert done.stdout.strip() == "[]"


def drop(widget, file):
    """Drop a file onto the widget, as a file manager does."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file))])
    event = QDropEvent(
        QPointF(10, 10),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    widget.dropEvent(event)
