"""The form asks whether the surname changed was another one or a slip."""

import pytest

from mms_desktop.domain.sections import SECTIONS
from mms_desktop.ui.dialogs.former_surname import FormerSurname
from mms_desktop.ui.dialogs.record_dialog import RecordDialog
from mms_desktop.ui.pages.sections.page import SectionPage


@pytest.fixture
def fill():
    def people(workspace):
        workspace.registry.save("people", {"surname": "Петрова", "given_name": "Анна"})

    return people


@pytest.fixture
def dialog(qtbot, desk, idle, theme):
    page = SectionPage(SECTIONS["people"], desk)
    qtbot.addWidget(page)
    page.show()
    page.editing.open(1)
    qtbot.waitUntil(lambda: page.findChild(RecordDialog) is not None)
    idle()
    return page.findChild(RecordDialog)


@pytest.fixture
def former(desk, idle):
    def former():
        found = []

        def question(workspace, _progress):
            return [one.surname for one in workspace.registry.records("former_names")]

        desk.session.ask(question, desk, found.extend)
        idle()
        return found

    return former


def typed(dialog, surname):
    editor = dialog.form.editors["surname"]
    editor.line.setText(surname)
    editor.line.textEdited.emit(surname)
    return dialog.findChild(FormerSurname)


def test_nothing_is_asked_while_the_surname_stands(dialog):
    assert dialog.findChild(FormerSurname).isHidden()


def test_another_surname_is_proposed_and_kept_with_the_record(dialog, former, idle):
    asked = typed(dialog, "Сергеева")
    assert asked.isVisible()
    assert asked.isChecked()
    dialog.submit()
    idle()
    assert former() == ["Петрова"]


@pytest.mark.parametrize("surname", ["Петровa", "петрова", "Пётрова"])
def test_the_same_surname_spelled_otherwise_is_not_asked_about(dialog, surname):
    assert typed(dialog, surname).isHidden()


def test_a_slip_is_asked_about_and_not_kept(dialog, former, idle):
    asked = typed(dialog, "Петрава")
    assert asked.isVisible()
    assert not asked.isChecked()
    dialog.submit()
    idle()
    assert former() == []


def test_the_answer_given_by_hand_stays(dialog, former, idle):
    asked = typed(dialog, "Сергеева")
    asked.click()
    typed(dialog, "Сергеевская")
    assert not asked.isChecked()
    dialog.submit()
    idle()
    assert former() == []


def test_the_surname_put_back_is_not_asked_about(dialog):
    typed(dialog, "Сергеева")
    assert typed(dialog, "Петрова").isHidden()
