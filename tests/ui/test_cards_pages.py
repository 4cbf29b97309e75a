"""The cards of a person and of an organization: ways in and back, blocks, adding, deleting."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLabel, QMenu, QPushButton, QToolButton, QWidget

from mms_desktop.services.monitoring.periods import add_period
from mms_desktop.ui.desk import PageRequest
from mms_desktop.ui.dialogs.entry_dialog import EntryDialog
from mms_desktop.ui.dialogs.record_dialog import RecordDialog
from mms_desktop.ui.shell.window import ShellWindow

MANY = 7


@pytest.fixture
def fill():
    def district(workspace):
        save = workspace.registry.save
        school = {"short_name": "СОШ № 1", "kind": "school", "cluster": "Север"}
        save("organizations", school | {"code": "1"})
        save("people", {"surname": "Ёлкина", "given_name": "Анна", "birth_date": "01.05.1990",
                        "phone": "8 900 000-00-00"})  # fmt: skip
        save("people", {"surname": "Жуков", "given_name": "Пётр", "birth_date": "01.05.1970"})
        post = {"organization": 1, "position": "Учитель", "kind": "main", "started": "01.09.2020"}
        save("employments", post | {"person": 1})
        save("employments", post | {"person": 2})
        save("mentorships", {"mentor": 2, "mentee": 1, "started": "01.09.2023"})
        for number in range(1, MANY + 1):
            save("deficits", {"person": 1, "kind": "subject", "date": "01.09.2023",
                              "title": f"Дефицит {number}"})  # fmt: skip
        add_period(workspace.database, "2023-H2")

    return district


@pytest.fixture
def window(qtbot, theme, desk, idle):
    window = ShellWindow(desk)
    qtbot.addWidget(window)
    window.show_base(desk.session.facts)
    window.resize(1366, 768)
    window.show()
    desk.choose_period("2023-H2")
    idle()
    return window


@pytest.fixture
def show(window, idle):
    def show(key, record_id=0):
        window.show_page(PageRequest(key, record_id))
        idle()
        return window.pages.currentWidget()

    return show


@pytest.fixture
def card(show):
    return show("people", 1)


def texts(card):
    return [row.title.text() for row in card.rows]


def dialog_of(qtbot, page):
    qtbot.waitUntil(lambda: page.findChild(RecordDialog) is not None)
    return page.findChild(RecordDialog)


def test_a_person_asked_for_anywhere_is_shown_on_the_card(window, card):
    assert window.pages.current_key == "person"
    assert card.head.title.text() == "Ёлкина Анна"
    assert card.head.subtitle.text() == "Учитель, СОШ № 1"
    assert texts(card.parts["employments"]) == ["Учитель · СОШ № 1"]
    assert texts(card.parts["mentorships"]) == ["Наставник: Жуков Пётр"]
    told = [label.text() for label in card.facts.findChildren(QLabel)]
    assert "8 900 000-00-00" in told


def test_the_list_stays_marked_in_the_navigation(window, card):
    marked = [
        button.key
        for group in window.navigation._groups
        for button in group.buttons
        if button.isChecked()
    ]
    assert marked == ["people"]


def test_empty_parts_are_words_and_not_boxes(card):
    assert card.parts["attestations"].isHidden()
    assert card.empties.links["attestations"].isVisible()
    assert card.empties.links["employments"].isHidden()


def test_many_records_are_folded_anew_for_another_person(card, show, idle):
    shown = card.parts["deficits"]
    assert shown.count.text() == str(MANY)
    assert len(shown.rows) == 5
    shown.more.click()
    assert len(shown.rows) == MANY
    idle()
    assert not any(row.isHidden() for row in shown.rows)
    assert shown.more.isHidden()
    show("people", 2)
    show("people", 1)
    assert len(shown.rows) == 5


def test_escape_and_the_arrow_go_back_step_by_step(qtbot, window, show, idle):
    people = show("people")
    show("people", 1)
    show("organizations", 1)
    window.pages.currentWidget().back.click()
    idle()
    assert window.pages.current_key == "person"
    assert window.pages.currentWidget().head.title.text() == "Ёлкина Анна"

    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.pages.currentWidget().back.setFocus()
    qtbot.keyClick(window.pages.currentWidget().back, Qt.Key.Key_Escape)
    idle()
    assert window.pages.currentWidget() is people
    assert people.findChild(RecordDialog) is None


def test_back_from_the_first_page_leads_to_the_list(window, card, idle):
    window.pages.currentWidget().back.click()
    idle()
    assert window.pages.current_key == "people"


def test_a_new_record_has_the_person_in_it(qtbot, card):
    card.empties.links["attestations"].click()
    dialog = dialog_of(qtbot, card)
    assert dialog.form.editors["person"].read() == 1
    assert dialog.form.editors["person"].line.text() == "Ёлкина Анна"
    assert dialog.form.section.key == "attestations"


def test_a_pair_is_added_as_the_one_or_the_other(qtbot, card):
    card.parts["mentorships"].add.click()
    (menu,) = [one for one in card.findChildren(QMenu) if one.isVisible()]
    assert [action.text() for action in menu.actions()] == ["Как наставляемый", "Как наставник"]
    menu.actions()[1].trigger()
    dialog = dialog_of(qtbot, card)
    assert dialog.form.editors["mentor"].read() == 1
    assert dialog.form.editors["mentee"].read() is None


def test_a_row_opens_its_record_and_the_card_follows_the_change(qtbot, card, idle):
    qtbot.keyClick(card.parts["employments"].rows[0], Qt.Key.Key_Return)
    dialog = dialog_of(qtbot, card)
    dialog.form.editors["position"].line.setText("Педагог-психолог")
    dialog.submit()
    qtbot.waitUntil(lambda: texts(card.parts["employments"]) == ["Педагог-психолог · СОШ № 1"])
    idle()
    assert card.history.rows[0].title.text().endswith("Места работы: изменено")
    assert "Учитель → Педагог-психолог" in card.history.rows[0].details.text()


def test_delete_on_a_row_is_undoable(qtbot, card, desk, idle):
    notices = []
    desk.notice_posted.connect(notices.append)
    qtbot.keyClick(card.parts["mentorships"].rows[0], Qt.Key.Key_Delete)
    idle()
    assert card.parts["mentorships"].isHidden()
    assert notices[0].undoable
    desk.undo()
    idle()
    assert texts(card.parts["mentorships"]) == ["Наставник: Жуков Пётр"]


def test_the_menu_of_a_row_opens_and_deletes(card, idle):
    card.records.show_menu("mentorships:1", QPoint(0, 0))
    (menu,) = [one for one in card.findChildren(QMenu) if one.isVisible()]
    menu.actions()[1].trigger()
    idle()
    assert card.parts["mentorships"].isHidden()


def test_indicators_and_history_lead_on(qtbot, window, card, idle):
    looks = {row.key: row.look for row in card.standings.rows}
    assert looks["indicators:diagnosed_share"].chip.word == "не охвачен"
    assert looks["indicators:diagnosed_share"].details
    card.history.opened.emit(card.history.rows[0].key)
    idle()
    shown = window.findChild(EntryDialog)
    assert shown.model.rowCount()
    shown.accept()
    card.standings.opened.emit("indicators:diagnosed_share")
    idle()
    assert window.pages.current_key == "indicators"


def test_the_form_of_the_person_opens_from_the_button(qtbot, card):
    card.edit.click()
    assert dialog_of(qtbot, card).form.section.key == "people"


def test_a_person_deleted_meanwhile_is_told_so(show, desk, idle):
    card = show("people", 2)

    def delete(workspace, _progress):
        workspace.registry.delete("mentorships", [1])
        workspace.registry.delete("employments", [2])
        return workspace.registry.delete("people", [2])

    desk.session.ask(delete, card)
    idle()
    assert card.gone.isVisible()
    assert "больше нет" in card.head.subtitle.text()
    assert not card.edit.isVisible()
    card.gone.primary.click()
    idle()


def test_a_person_others_refer_to_is_not_deleted_from_the_menu(card, desk, idle):
    notices = []
    desk.notice_posted.connect(notices.append)
    card.menu.actions()[-1].trigger()
    idle()
    assert notices[0].text.startswith("Запись нельзя удалить")
    assert card.head.title.text() == "Ёлкина Анна"


def test_the_card_of_an_organization_counts_its_staff(show, idle, window):
    card = show("organizations", 1)
    assert window.pages.current_key == "organization"
    assert card.head.title.text() == "СОШ № 1"
    assert sorted(texts(card.people)) == ["Ёлкина Анна", "Жуков Пётр"]
    facts = [label.text() for label in card.staff.findChildren(QLabel)]
    assert facts[facts.index("Педагогические работники") + 1] == "2"
    assert {row.look.chip.word for row in card.forms.rows} == {"не начат"}
    assert "0 из 2" in {row.look.chip.word for row in card.shares.rows}

    card.people.opened.emit(card.people.rows[0].key)
    idle()
    assert window.pages.current_key == "person"


def test_a_checklist_of_the_organization_opens_in_its_period(show, idle, window):
    card = show("organizations", 1)
    card.forms.opened.emit(card.forms.rows[0].key)
    idle()
    assert window.pages.current_key == "checklists"
    assert window.desk.period == "2023-H2"


@pytest.mark.parametrize("key", ["people", "organizations"])
def test_nothing_is_cut_or_nameless_on_a_filled_card(qtbot, show, window, key):
    card = show(key, 1)

    def cut():
        return [
            one.text()
            for one in card.findChildren(QLabel)
            if one.isVisible() and one.wordWrap()
            if one.height() < one.heightForWidth(one.width()) - 1
        ]

    # What was answered last is laid out a moment after it is shown.
    qtbot.waitUntil(lambda: cut() == [])
    shown = [one for one in card.findChildren(QWidget) if one.isVisible()]
    clipped = [
        one.text()
        for one in shown
        if isinstance(one, QToolButton | QPushButton) and one.text()
        if one.width() < one.minimumSizeHint().width()
    ]
    nameless = [
        one
        for one in shown
        if one.focusPolicy() != Qt.FocusPolicy.NoFocus
        if not QAccessible.queryAccessibleInterface(one).text(QAccessible.Text.Name)
    ]
    assert (window.width(), window.height()) == (1366, 768)
    assert (clipped, nameless) == ([], [])


def test_the_card_only_shows_where_the_base_is_read_only(show, desk, idle, monkeypatch):
    monkeypatch.setattr(type(desk), "refusal", "База только для чтения.")
    notices = []
    desk.notice_posted.connect(notices.append)
    card = show("people", 1)
    assert not card.parts["employments"].add.isEnabled()
    card.records.delete("mentorships:1")
    idle()
    assert notices[0].text == "База только для чтения."
    assert texts(card.parts["mentorships"]) == ["Наставник: Жуков Пётр"]
