"""What was typed and not saved is there after a crash, a lost base, a base taken over."""

import os
import signal
import subprocess
import sys
from datetime import datetime
from pathlib import Path

import platformdirs
import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLineEdit

from mms_desktop.app import Program
from mms_desktop.domain.checklists import Answer
from mms_desktop.domain.sections import SECTIONS
from mms_desktop.domain.sections.responses import Assessor
from mms_desktop.domain.troubles import BaseUnusable, Trouble
from mms_desktop.services.checklists.editing import open_sheet
from mms_desktop.services.checklists.kept import FormGone, as_kept, store_kept
from mms_desktop.services.checklists.responses import Submission
from mms_desktop.services.monitoring.periods import add_period
from mms_desktop.services.rescue import Rescue, RescuedForm
from mms_desktop.services.workspace import open_workspace
from mms_desktop.ui.desk import PageRequest
from mms_desktop.ui.dialogs.record_dialog import RecordDialog
from mms_desktop.ui.dialogs.rescued_dialog import RescuedDialog
from mms_desktop.ui.messages import Leaving
from mms_desktop.ui.pages.records.editing import RecordEditing
from mms_desktop.ui.pages.records.keeping import PAUSE_MS
from mms_desktop.ui.rescued_checklists import CHECKLIST
from mms_desktop.ui.shell.waking import line_of

SCHOOL = {"code": "s1", "short_name": "Школа № 1", "kind": "school"}
WINDOW = Path(__file__).with_name("crashing_window.py")


@pytest.fixture(autouse=True)
def state(tmp_path, monkeypatch):
    """Keep rescued forms of the test in its own folder, for child processes too."""
    folder = tmp_path / "state"
    monkeypatch.setenv("XDG_STATE_HOME", str(folder))
    monkeypatch.setattr(platformdirs, "user_state_path", lambda name, **_kw: folder / name)
    return folder


@pytest.fixture
def fill():
    def district(workspace):
        workspace.registry.save("people", {"surname": "Ёлкина", "given_name": "Анна"})
        workspace.registry.save("organizations", SCHOOL)
        add_period(workspace.database, "2023-H2")

    return district


@pytest.fixture
def program(qtbot, settings, theme, tmp_path):
    program = Program(settings, tmp_path)
    qtbot.addWidget(program.window, before_close_func=calmed)
    yield program
    program.session.close()
    program.desk.keeping.finish()
    program.window.instance.release()


def calmed(window):
    """Keep a form left as it was typed from asking what to do with it."""
    for dialog in window.findChildren(RecordDialog):
        dialog._kept = dialog.form.values()
        dialog.form.unfinished = dict


def settle(qtbot, program):
    for _ in range(4):
        program.desk.keeping.finish()
        qtbot.waitUntil(lambda: not program.operations.busy, timeout=20_000)
        QCoreApplication.sendPostedEvents()
        qtbot.wait(20)


def opened(qtbot, program, path):
    program.show(path)
    qtbot.waitUntil(lambda: program.session.facts is not None, timeout=20_000)
    settle(qtbot, program)


def typed(dialog, name, text):
    line = dialog.form.editors[name].findChild(QLineEdit)
    line.setText(text)
    line.textEdited.emit(text)


def kept_of(path):
    workspace = open_workspace(path)
    try:
        return Rescue(workspace.database.key).waiting(datetime.now())
    finally:
        workspace.close()


def killed(path, folder, what):
    with subprocess.Popen(
        [sys.executable, str(WINDOW), str(path), str(folder), what],
        stdout=subprocess.PIPE,
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
        text=True,
    ) as process:
        assert process.stdout.readline() == "typed\n"
        process.send_signal(signal.SIGKILL)


@pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL is of POSIX")
def test_new_record_is_brought_back_after_the_program_was_killed(
    qtbot, program, workspace_path, tmp_path
):
    killed(workspace_path, tmp_path, "new")
    opened(qtbot, program, workspace_path)
    waking = program.window.waking
    assert "закрылась не сама" in waking.words.text()
    assert "Не записано в базу: 1 форма" in waking.words.text()
    waking.show_forms.click()
    dialog = program.window.findChild(RescuedDialog)
    assert "Набранная Ольга" in dialog.model.index(0, 2).data()
    dialog.bring_back()
    settle(qtbot, program)
    form = program.window.findChild(RecordDialog)
    values = form.values()
    assert (values["surname"], values["birth_date"]) == ("Набранная", "31.02")
    assert form.changed

    typed(form, "birth_date", "")
    form.submit()
    settle(qtbot, program)
    assert waking.isHidden() or "Не записано" not in waking.words.text()
    program.session.close()
    assert kept_of(workspace_path) == []
    workspace = open_workspace(workspace_path)
    assert workspace.registry.total("people") == 2
    workspace.close()


@pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL is of POSIX")
def test_change_of_a_stored_record_is_brought_back_over_it(
    qtbot, program, workspace_path, tmp_path
):
    killed(workspace_path, tmp_path, "change")
    opened(qtbot, program, workspace_path)
    program.window.waking.show_forms.click()
    program.window.findChild(RescuedDialog).bring_back()
    settle(qtbot, program)
    form = program.window.findChild(RecordDialog)
    assert form.record_id == 1
    assert form.values()["surname"] == "Исправленная"
    assert form.values()["given_name"] == "Анна"


def form_of(qtbot, program):
    program.window.show_page(PageRequest("people"))
    settle(qtbot, program)
    program.window.pages.currentWidget().editing.add()
    settle(qtbot, program)
    return program.window.findChildren(RecordDialog)[-1]


def test_saved_form_leaves_nothing(qtbot, program, workspace_path):
    opened(qtbot, program, workspace_path)
    form = form_of(qtbot, program)
    typed(form, "surname", "Жуков")
    typed(form, "given_name", "Пётр")
    qtbot.wait(PAUSE_MS + 200)
    settle(qtbot, program)
    key = Rescue(program.session._held[0].database.key)
    assert len(key.waiting(datetime.now())) == 1
    form.submit()
    settle(qtbot, program)
    assert key.waiting(datetime.now()) == []


def test_form_given_up_leaves_nothing(qtbot, program, workspace_path, monkeypatch):
    opened(qtbot, program, workspace_path)
    form = form_of(qtbot, program)
    typed(form, "surname", "Жуков")
    qtbot.wait(PAUSE_MS + 200)
    monkeypatch.setattr(
        "mms_desktop.ui.dialogs.record_dialog.ask_leaving", lambda _parent: Leaving.DISCARD
    )
    form.reject()
    settle(qtbot, program)
    program.session.close()
    assert kept_of(workspace_path) == []


def test_form_the_base_refused_is_kept_past_its_dialog(qtbot, program, workspace_path, monkeypatch):
    opened(qtbot, program, workspace_path)
    form = form_of(qtbot, program)
    typed(form, "surname", "Жуков")
    typed(form, "given_name", "Пётр")
    right = program.session._held[0].database.right
    right.refuse(BaseUnusable(Trouble.TAKEN_OVER, workspace_path, "ivanova (компьютер KAB-12)"))
    form.submit()
    settle(qtbot, program)
    assert program.session.facts.read_only
    assert "Несохранённые формы не пропадут" in program.window.access.words.text()
    monkeypatch.setattr(
        "mms_desktop.ui.dialogs.record_dialog.ask_leaving", lambda _parent: Leaving.DISCARD
    )
    form.reject()
    settle(qtbot, program)
    program.session.close()
    (kept,) = kept_of(workspace_path)
    assert kept.values["surname"] == "Жуков"


def test_unwanted_form_is_forgotten(qtbot, program, workspace_path):
    workspace = open_workspace(workspace_path)
    rescue = Rescue(workspace.database.key)
    rescue.keep("people", 0, {"surname": "Лишний"}, datetime.now())
    rescue.keep("gone_section", 0, {"x": "y"}, datetime.now())
    workspace.close()
    opened(qtbot, program, workspace_path)
    waking = program.window.waking
    assert waking.words.text() == "Не записано в базу: 1 форма."
    waking.show_forms.click()
    program.window.findChild(RescuedDialog).forget()
    settle(qtbot, program)
    assert waking.isHidden()
    assert [form.section for form in rescue.waiting(datetime.now())] == ["gone_section"]


def test_form_of_a_record_that_is_gone_becomes_a_new_one(qtbot, program, workspace_path):
    workspace = open_workspace(workspace_path)
    Rescue(workspace.database.key).keep("people", 77, {"surname": "Жук"}, datetime.now())
    workspace.close()
    opened(qtbot, program, workspace_path)
    program.window.waking.show_forms.click()
    program.window.findChild(RescuedDialog).bring_back()
    settle(qtbot, program)
    form = program.window.findChild(RecordDialog)
    assert (form.record_id, form.values()["surname"]) == (0, "Жук")


def submission(workspace, answers):
    form = next(one for one in workspace.forms.values() if str(one.subject) == "organization")
    period = workspace.monitoring.period("2023-H2")
    sheet = open_sheet(
        workspace.database,
        workspace.editions,
        period,
        form=form.key,
        subject="s1",
        gap_policy=workspace.monitoring.gap_policy,
    )
    items = [item.code for item in form.scored_items[: len(answers)]]
    given = tuple(
        Answer(item, score=s, comment="к") for item, s in zip(items, answers, strict=True)
    )
    return Submission(form, period, sheet.subject, Assessor.SELF, given)


def test_answers_of_a_checklist_are_brought_back_as_one_action(qtbot, program, workspace_path):
    workspace = open_workspace(workspace_path)
    kept = submission(workspace, (1, 0))
    name = f"{CHECKLIST}{kept.form.key}|s1|2023-H2|self"
    Rescue(workspace.database.key).keep(name, 0, as_kept(kept), datetime.now())
    workspace.close()
    opened(qtbot, program, workspace_path)
    program.window.waking.show_forms.click()
    dialog = program.window.findChild(RescuedDialog)
    assert dialog.model.index(0, 1).data() == "Чек-лист"
    dialog.bring_back()
    settle(qtbot, program)
    assert program.window.pages.current_key == "checklists"
    assert "Ответы вернулись" in program.window.toast.words.text()
    program.session.close()
    workspace = open_workspace(workspace_path)
    assert workspace.registry.total("response_answers") == 2
    workspace.registry.undo()
    assert workspace.registry.total("response_answers") == 0
    workspace.close()
    assert kept_of(workspace_path) == []


def test_kept_answers_do_not_wipe_what_the_base_has_since(workspace_path):
    workspace = open_workspace(workspace_path)
    first, later = submission(workspace, (1,)), submission(workspace, (0, 1, 1))
    kept = as_kept(first)
    store_kept(workspace, as_kept(later), datetime.now())
    store_kept(workspace, kept, datetime.now())
    assert workspace.registry.total("response_answers") == 3
    with pytest.raises(FormGone):
        store_kept(workspace, kept | {"edition": "нет такой"}, datetime.now())
    workspace.close()


def test_words_typed_in_a_link_and_not_chosen_are_kept(qtbot, program, workspace_path):
    opened(qtbot, program, workspace_path)
    editing = RecordEditing(SECTIONS["practices"], program.desk, program.window)
    editing.add()
    settle(qtbot, program)
    form = program.window.findChildren(RecordDialog)[-1]
    for name, text in (("authors", "Ёлк"), ("organization", "Школа № "), ("title", "Опыт")):
        typed(form, name, text)
    qtbot.wait(PAUSE_MS + 200)
    settle(qtbot, program)
    kept = Rescue(program.session._held[0].database.key).waiting(datetime.now())[0]

    form.done(0)
    editing.bring_back(0, kept.values | {"authors": [1, "Ёлк"]})
    settle(qtbot, program)
    back = program.window.findChildren(RecordDialog)[-1].form
    assert back.editors["organization"].line.text() == "Школа №"
    assert back.editors["organization"].read() is None
    assert back.editors["authors"].line.text() == "Ёлк"
    assert back.editors["authors"].read() == (1,)
    assert set(back.unfinished()) == {"authors", "organization"}


def test_codes_are_told_in_words(qtbot, program):
    form = RescuedForm(
        "organizations", 0, {"code": "s2", "kind": "school", "short_name": "Лицей"}, datetime.now()
    )
    assert line_of(form).words == "s2 Лицей Общеобразовательная (новая запись)"


def test_double_click_on_save_stores_a_record_once_and_tells_no_error(
    qtbot, program, workspace_path
):
    opened(qtbot, program, workspace_path)
    failures = []
    program.operations.failed.connect(failures.append)
    form = form_of(qtbot, program)
    typed(form, "surname", "Жуков")
    typed(form, "given_name", "Пётр")
    for _ in range(3):
        form.submit()
    settle(qtbot, program)
    assert failures == []
    assert program.session._held[0].registry.total("people") == 2
