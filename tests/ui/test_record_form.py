"""The form: every kind of field is filled as people do it, and judged where they stand."""

from datetime import date

import pytest
from PySide6.QtCore import QDate, QModelIndex, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QCompleter, QLabel

from mms_desktop.domain.sections import ALL_SECTIONS, SECTIONS
from mms_desktop.ui.dialogs import record_dialog
from mms_desktop.ui.dialogs.record_dialog import RecordDialog
from mms_desktop.ui.messages import Leaving
from samples import sample_values


@pytest.fixture
def fill():
    def school(workspace):
        registry = workspace.registry
        registry.save("organizations", {"code": "1", "short_name": "СОШ № 1", "kind": "school"})
        for surname in ("Ёлкина", "Жуков"):
            registry.save("people", {"surname": surname, "given_name": "Анна"})

    return school


@pytest.fixture
def dialog_of(qtbot, session, theme, monkeypatch):
    # Nobody is there to answer when a test is over and its dialogs are closed.
    monkeypatch.setattr(record_dialog, "ask_leaving", lambda _dialog: Leaving.DISCARD)

    def make(key):
        dialog = RecordDialog(SECTIONS[key], session)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
        qtbot.addWidget(dialog)
        dialog.show()
        qtbot.waitUntil(dialog.isActiveWindow)
        return dialog

    return make


def typed(qtbot, dialog, name, text):
    line = dialog.form.editors[name].line
    line.setFocus()
    line.selectAll()
    # The key clicks of QTest know Latin letters only.
    event = QInputMethodEvent()
    event.setCommitString(text)
    QApplication.sendEvent(line, event)
    return line


def offered(line):
    popup = line.findChild(QCompleter).popup()
    return [popup.model().index(row, 0).data() for row in range(popup.model().rowCount())]


@pytest.mark.parametrize("section", ALL_SECTIONS, ids=lambda section: section.key)
def test_values_shown_are_values_read(dialog_of, section):
    dialog = dialog_of(section.key)
    values = sample_values(section)
    captions = {kind.to: dict.fromkeys(range(1, 5), "имя") for kind in section.link_fields}
    dialog.fill(1, values, captions, "запись")

    assert section.parse(dialog.values()) == section.parse(values)
    assert not dialog.changed


@pytest.mark.parametrize(
    ("written", "shown"),
    [("1.9.2023", "01.09.2023"), ("2023-09-01", "01.09.2023"), ("1 сентября 2023", "01.09.2023")],
)
def test_a_day_is_typed_freely(qtbot, dialog_of, written, shown):
    dialog = dialog_of("people")
    line = typed(qtbot, dialog, "birth_date", written)
    qtbot.keyClick(line, Qt.Key.Key_Return)

    assert line.text() == shown


def test_a_day_that_is_none_stays_as_typed_with_a_message(qtbot, dialog_of):
    dialog = dialog_of("people")
    line = typed(qtbot, dialog, "birth_date", "31.02.1990")
    qtbot.keyClick(line, Qt.Key.Key_Return)

    assert line.text() == "31.02.1990"
    assert "такой даты нет" in dialog.form.editors["birth_date"].message.text()


def test_a_day_is_picked_from_the_calendar(qtbot, dialog_of):
    dialog = dialog_of("people")
    editor = dialog.form.editors["birth_date"]
    editor.write(date(1990, 5, 17))
    editor.open_calendar()
    calendar = editor._popup.calendar
    assert calendar.selectedDate() == QDate(1990, 5, 17)

    calendar.clicked.emit(QDate(1991, 6, 18))
    assert editor.read() == "18.06.1991"


def test_a_record_is_found_by_typing(qtbot, dialog_of, idle):
    dialog = dialog_of("mentorships")
    line = typed(qtbot, dialog, "mentor", "елк")
    qtbot.wait(200)
    idle()
    assert offered(line) == ["Ёлкина Анна"]

    completer = line.findChild(QCompleter)
    completer.activated[QModelIndex].emit(completer.popup().model().index(0, 0))
    assert dialog.values()["mentor"] == 1
    assert line.text() == "Ёлкина Анна"


def test_words_nobody_was_chosen_by_are_not_lost_and_not_saved(qtbot, dialog_of, idle):
    dialog = dialog_of("mentorships")
    submitted = []
    dialog.submitted.connect(submitted.append)
    typed(qtbot, dialog, "mentor", "Никто")
    dialog.submit()
    idle()

    assert submitted == []
    assert "«Никто» не выбрано" in dialog.form.editors["mentor"].message.text()
    assert dialog.form.editors["mentor"].line.text() == "Никто"


def test_what_is_not_there_is_said(qtbot, dialog_of, idle):
    dialog = dialog_of("mentorships")
    line = typed(qtbot, dialog, "mentor", "щщщ")
    qtbot.wait(200)
    idle()

    assert offered(line) == ["Ничего не найдено"]


def test_several_records_are_chips_that_can_be_removed(dialog_of):
    dialog = dialog_of("practices")
    editor = dialog.form.editors["authors"]
    editor.line.chosen.emit(1, "Ёлкина Анна")
    editor.line.chosen.emit(2, "Жуков Анна")
    editor.line.chosen.emit(1, "Ёлкина Анна")
    assert editor.read() == (1, 2)

    editor._chips.itemAt(0).widget().click()
    assert editor.read() == (2,)


def test_enter_goes_to_the_next_field(qtbot, dialog_of):
    dialog = dialog_of("people")
    line = typed(qtbot, dialog, "surname", "Ёлкина")
    qtbot.keyClick(line, Qt.Key.Key_Return)

    assert dialog.form.editors["given_name"].line.hasFocus()


def test_save_and_add_leaves_an_empty_form(qtbot, dialog_of):
    dialog = dialog_of("people")
    dialog.submitted.connect(lambda asked: asked.saved())
    line = typed(qtbot, dialog, "surname", "Ёлкина")
    qtbot.keyClick(line, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    assert dialog.isVisible()
    assert dialog.form.editors["surname"].line.text() == ""
    assert dialog.form.editors["surname"].line.hasFocus()


def test_escape_asks_nothing_when_nothing_was_typed(qtbot, dialog_of, monkeypatch):
    monkeypatch.setattr(record_dialog, "ask_leaving", lambda _dialog: pytest.fail("asked"))
    dialog = dialog_of("people")
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)

    assert not dialog.isVisible()


@pytest.mark.parametrize(
    ("answer", "stays", "submits"),
    [(Leaving.STAY, True, 0), (Leaving.DISCARD, False, 0), (Leaving.SAVE, True, 1)],
)
def test_escape_asks_about_what_was_typed(qtbot, dialog_of, monkeypatch, *, answer, stays, submits):
    monkeypatch.setattr(record_dialog, "ask_leaving", lambda _dialog: answer)
    dialog = dialog_of("people")
    submitted = []
    dialog.submitted.connect(submitted.append)
    typed(qtbot, dialog, "surname", "Ёлкина")
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)

    assert dialog.isVisible() is stays
    assert len(submitted) == submits


def test_required_fields_are_marked_and_hints_stand_under_their_fields(dialog_of):
    dialog = dialog_of("mentorships")
    labels = [label for label in dialog.form.findChildren(QLabel) if label.buddy()]
    buddies = {label.buddy().objectName(): label for label in labels}

    assert buddies["mentor"].text() == "Наставник *"
    assert buddies["organization"].text() == "Организация"
    assert dialog.form.editors["organization"].message.text() == "Где работает наставляемый"


@pytest.mark.parametrize("section", ALL_SECTIONS, ids=lambda section: section.key)
def test_every_editor_has_a_name_for_those_who_cannot_see_it(dialog_of, section):
    dialog = dialog_of(section.key)

    editors = dialog.form.editors.values()
    assert [editor.kind.name for editor in editors if not editor.control.accessibleName()] == []
