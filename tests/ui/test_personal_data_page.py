"""The page «Персональные данные»: lists, one document, destruction with its act."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QMessageBox

from mms_desktop.domain.sections import SECTIONS
from mms_desktop.services.consents import consent_board
from mms_desktop.ui.dialogs.destruction_dialog import DestructionDialog
from mms_desktop.ui.pages.personal_data.page import NOBODY, PersonalDataPage
from samples import sample_values

TODAY = date.today()
ANNA, BELA, VERA, GALA, DINA = 1, 2, 3, 4, 5


@pytest.fixture
def fill():
    def put(workspace):
        save = workspace.registry.save
        save("organizations", {"code": "s1", "short_name": "СОШ № 1", "kind": "school"})
        for number, surname in enumerate(("Аннина", "Белова", "Верина", "Галина", "Дуброва")):
            save("people", {"surname": surname, "given_name": "Анна", "phone": f"55544{number}"})
            post = {"person": number + 1, "organization": 1, "kind": "main", "position": "Учитель"}
            save("employments", post | ({"ended": "01.09.2020"} if surname == "Дуброва" else {}))

        def consent(person, **days):
            save("consents", {"person": person, "purpose": "register", **days})

        consent(ANNA, given="01.09.2023", until=TODAY + timedelta(days=60))
        consent(BELA, given="01.09.2020", until=TODAY - timedelta(days=1))
        consent(VERA, given="01.09.2020", until="01.09.2021")
        consent(VERA, given="01.09.2021")
        consent(GALA, given="01.09.2020", revoked="01.09.2022")
        act = sample_values(SECTIONS["acts"], 1)
        save("acts", act | {"issuer": "Белова А."})
        workspace.backups.make()

    return put


@pytest.fixture
def page(qtbot, desk, idle):
    page = PersonalDataPage(desk)
    qtbot.addWidget(page)
    page.show()
    page.refresh()
    idle()
    return page


def names(page, key):
    page.list.choose(key)
    model = page.list.model
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def test_lists_tell_what_ends_has_ended_was_revoked_and_lacks(page):
    assert names(page, "ending") == ["Аннина Анна"]
    assert names(page, "ended") == ["Белова Анна"]
    assert names(page, "revoked") == ["Галина Анна"]
    # A later consent stands for the earlier; who works nowhere is not asked for one.
    assert names(page, "without") == ["Белова Анна", "Галина Анна"]


def test_term_of_sixty_days_is_inside_and_the_next_day_outside(workspace_path):
    from mms_desktop.services.workspace import open_workspace

    workspace = open_workspace(workspace_path)
    try:
        later = consent_board(workspace.database, TODAY - timedelta(days=1))
        assert [one.name for one in later.ending] == ["Белова Анна"]
    finally:
        workspace.close()


def test_everything_is_written_as_one_document(qtbot, page, idle, tmp_path, monkeypatch):
    path = tmp_path / "всё.docx"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    assert not page.everything.isEnabled() or page.person
    page.list.choose("ended")
    page.list.table.selectRow(0)
    page.saving.save_word()
    idle()
    from docx import Document

    said = "\n".join(
        cell.text
        for table in Document(str(path)).tables
        for row in table.rows
        for cell in row.cells
    )
    assert "Белова" in said
    assert "СОШ № 1" in said


@pytest.fixture
def act(tmp_path, monkeypatch):
    path = tmp_path / "акт.docx"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    return path


def test_data_are_destroyed_only_after_the_surname_is_typed(qtbot, page, idle, desk, act):
    page.list.choose("ended")
    page.list.table.selectRow(0)
    page.destroy_button.click()
    idle()
    dialog = page.findChild(DestructionDialog)
    assert dialog.operator.text()
    dialog.done_by.setText("Петрова А. А., методист")
    dialog.surname.setText("Белов")
    assert not dialog.go.isEnabled()
    dialog.surname.setText("белова")
    assert dialog.go.isEnabled()
    qtbot.mouseClick(dialog.go, Qt.MouseButton.LeftButton)
    idle()
    assert act.is_file()
    assert "акт записан" in page.outcome.words.text()
    # Nobody is chosen any more, and no name is left in sight.
    assert (page.found.text(), page.chosen.text()) == ("", NOBODY)
    assert not page.destroy_button.isEnabled()
    assert "Удалено прежних копий: 1 копия" in page.outcome.words.text()
    answers = []

    def left(workspace, _progress):
        return (
            workspace.registry.total("people"),
            workspace.registry.records("acts")[0].issuer,
            len(workspace.backups.listed()),
        )

    desk.session.ask(left, page, answers.append)
    page.refresh()
    idle()
    assert answers == [(4, "[данные уничтожены]", 1)]
    assert names(page, "ended") == []


def test_another_name_being_typed_lets_the_chosen_person_go(qtbot, page):
    page.list.choose("ended")
    page.list.table.selectRow(0)
    assert page.destroy_button.isEnabled()
    qtbot.keyClicks(page.found, "A")
    assert (page.person, page.destroy_button.isEnabled()) == (0, False)


def test_person_deleted_elsewhere_is_not_offered_any_more(page, idle, desk):
    def added(workspace, _progress):
        values = {"surname": "Лишняя", "given_name": "Анна"}
        return workspace.registry.save("people", values).changes[0].record_id

    def delete(workspace, _progress):
        return workspace.registry.delete("people", [page.person])

    added_ids = []
    desk.session.ask(added, page, added_ids.append)
    idle()
    page._choose(added_ids[0], "Лишняя Анна")
    page.refresh()
    idle()
    assert page.person == added_ids[0]

    desk.session.ask(delete, page)
    idle()
    page.refresh()
    idle()
    assert (page.person, page.chosen.text()) == (0, NOBODY)


def test_escape_destroys_nothing(qtbot, page, idle, desk):
    page.list.choose("ended")
    page.list.table.selectRow(0)
    page.destroying.start()
    idle()
    dialog = page.findChild(DestructionDialog)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert names(page, "ended") == ["Белова Анна"]


@pytest.fixture(params=[("Отмена", 2), ("Заменить", 1)], ids=["stays", "replaced"])
def answer(request, monkeypatch):
    pressed, kept = request.param
    shown = []

    def press(box):
        shown.extend(one for one in box.buttons() if one.text() == pressed)

    monkeypatch.setattr(QMessageBox, "exec", press)
    monkeypatch.setattr(QMessageBox, "clickedButton", lambda _box: shown[-1])
    return kept


def test_backups_are_replaced_only_on_a_word(page, idle, desk, answer):
    def make(workspace, _progress):
        workspace.backups.make()

    desk.session.ask(make, page)
    idle()
    page.destroying.purge()
    idle()
    counted = []
    desk.session.ask(lambda w, _p: len(w.backups.listed()), page, counted.append)
    idle()
    assert counted == [answer]
