"""The page «Дубли»: candidates, the choice per field, joining, taking apart, telling apart."""

import pytest
from PySide6.QtCore import QItemSelectionModel
from PySide6.QtWidgets import QMenu

from mms_desktop.domain.sections import SECTIONS
from mms_desktop.ui.desk import PageRequest
from mms_desktop.ui.models.duplicate_rows import DISTINCT, MERGED
from mms_desktop.ui.pages.duplicates.page import DuplicatesPage
from mms_desktop.ui.pages.sections.page import SectionPage

ANNA = {"given_name": "Анна", "patronymic": "Петровна", "birth_date": "01.05.1990"}
VERA = {"given_name": "Вера", "birth_date": "02.06.1980"}


@pytest.fixture
def fill():
    def district(workspace):
        save = workspace.registry.save
        save("organizations", {"code": "1", "short_name": "СОШ № 1", "kind": "school"})
        save("people", ANNA | {"surname": "Ёлкина", "phone": "111"})
        save("people", ANNA | {"surname": "Жукова", "phone": "222", "email": "a@b.ru"})
        save("people", VERA | {"surname": "Щукина"})
        save("people", VERA | {"surname": "Щукина", "patronymic": "Львовна"})
        post = {"organization": 1, "position": "Учитель", "kind": "main"}
        save("employments", post | {"person": 1})

    return district


@pytest.fixture
def page(qtbot, desk, idle, theme):
    page = DuplicatesPage(desk)
    qtbot.addWidget(page)
    page.resize(1100, 660)
    page.show()
    desk.session.data_changed.connect(page.refresh)
    page.refresh()
    idle()
    return page


@pytest.fixture
def notices(desk):
    found = []
    desk.notice_posted.connect(found.append)
    return found


@pytest.fixture
def stored(desk, idle):
    def stored(section="people"):
        found = []

        def question(workspace, _progress):
            return workspace.registry.records(section)

        desk.session.ask(question, desk, found.extend)
        idle()
        return found

    return stored


def pairs(page):
    model = page.lists.model
    return [model.cells_of(row)[:2] for row in range(model.rowCount())]


def choose(page, surname):
    row = next(n for n, cells in enumerate(pairs(page)) if surname in " ".join(cells))
    page.lists.table.selectRow(row)


def test_candidates_come_with_how_sure_and_why(page, idle):
    assert pairs(page) == [("Щукина Вера", "Щукина Вера Львовна"),
                           ("Ёлкина Анна Петровна", "Жукова Анна Петровна")]  # fmt: skip
    assert page.head.subtitle.text() == "Похожих записей: 2 пары; решение за вами"
    choose(page, "Ёлкина")
    idle()
    assert "дата рождения совпадает" in page.pair.why.text()


def test_fields_that_differ_are_chosen_and_equal_ones_folded(page, idle):
    choose(page, "Ёлкина")
    idle()
    assert set(page.pair.choices) == {"surname", "phone"}
    assert all(group.checkedId() == 0 for group in page.pair.choices.values())
    assert page.pair.equal.text() == "Совпадает: 3 поля. Показать"
    hidden = [words for words in page.pair._equal_rows if words.isHidden()]
    page.pair.equal.click()
    assert hidden
    assert not any(words.isHidden() for words in hidden)
    assert "Места работы — 1 и 0" in page.pair.references.text()


def test_two_become_one_as_chosen_and_the_step_is_undone(page, notices, stored, desk, idle):
    choose(page, "Ёлкина")
    idle()
    page.pair.choices["surname"].button(1).setChecked(True)
    assert page.pair.remember.isChecked()
    page.pair.merge.click()
    idle()
    kept = next(one for one in stored() if one.id == 1)
    assert (kept.surname, kept.phone, kept.email) == ("Жукова", "111", "a@b.ru")
    assert [one.surname for one in stored("former_names")] == ["Ёлкина"]
    assert notices[-1].undoable
    assert len(pairs(page)) == 1

    desk.undo()
    idle()
    assert len(stored()) == 4
    assert len(pairs(page)) == 2


def test_a_merge_is_listed_and_taken_apart(page, stored, idle):
    choose(page, "Ёлкина")
    idle()
    page.pair.remember.setChecked(False)
    page.pair.merge.click()
    idle()
    assert stored("former_names") == []
    page.lists.choose(MERGED)
    idle()
    assert pairs(page) == [("Ёлкина Анна Петровна", "Жукова Анна Петровна")]
    assert page.pair.isHidden()
    page.back.click()
    idle()
    assert len(stored()) == 4
    assert pairs(page) == []


def test_different_people_are_remembered_and_withdrawn(page, idle):
    choose(page, "Ёлкина")
    idle()
    page.pair.apart.click()
    idle()
    assert len(pairs(page)) == 1
    page.lists.choose(DISTINCT)
    idle()
    assert len(pairs(page)) == 1
    assert page.pair.apart.isHidden()
    page.back.click()
    idle()
    assert pairs(page) == []
    page.lists.choose("candidates")
    assert len(pairs(page)) == 2


def test_only_almost_certain_pairs_are_joined_together(page, idle):
    page.lists.table.selectAll()
    assert page.merge_chosen.isVisible()
    assert not page.merge_chosen.isEnabled()
    assert "почти точно" in page.merge_chosen.toolTip()


def test_two_asked_for_are_compared_though_they_are_not_alike(page, idle):
    page.take(PageRequest("duplicates", filters=(("first", 1), ("second", 3))))
    page.refresh()
    idle()
    assert {page.pair.first.text(), page.pair.second.text()} == {
        "Ёлкина Анна Петровна",
        "Щукина Вера",
    }
    choose(page, "Жукова")
    idle()
    assert page.pair.second.text() == "Жукова Анна Петровна"


def test_pairs_of_the_person_asked_for_come_first(page, idle):
    page.take(PageRequest("duplicates", filters=(("person", 2),)))
    idle()
    assert pairs(page)[0] == ("Ёлкина Анна Петровна", "Жукова Анна Петровна")


def test_what_cannot_be_joined_says_why(page, desk, stored, idle):
    def pair_up(workspace, _progress):
        values = {"mentor": 1, "mentee": 2, "started": "01.09.2023"}
        return workspace.registry.save("mentorships", values)

    desk.session.ask(pair_up, page)
    idle()
    choose(page, "Ёлкина")
    idle()
    page.pair.merge.click()
    idle()
    assert "Наставник и наставляемый" in page.pair.message.text()
    assert page.pair.message.isVisible()
    assert len(stored()) == 4


def test_nothing_alike_is_said_in_words(qtbot, page, desk, idle):
    def part(workspace, _progress):
        from mms_desktop.services.duplicates import tell_apart

        tell_apart(workspace.database, 1, 2)
        return tell_apart(workspace.database, 3, 4)

    desk.session.ask(part, page)
    idle()
    assert page.lists.empty.isVisible()
    assert page.head.subtitle.text().startswith("Похожих записей нет")


def test_two_rows_of_the_list_of_people_lead_to_a_comparison(qtbot, desk, idle, theme):
    people = SectionPage(SECTIONS["people"], desk)
    qtbot.addWidget(people)
    people.show()
    people.refresh()
    idle()
    asked = []
    desk.page_requested.connect(asked.append)
    table = people.list.table
    flags = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
    for row in (0, 2):
        table.selectionModel().select(table.model().index(row, 0), flags)
    menu = QMenu(people)
    people.links.fill(menu)
    assert [action.text() for action in menu.actions()] == ["Карточка", "Сравнить двух…"]
    menu.actions()[1].trigger()
    ids = people.list.selected_ids()
    assert asked == [PageRequest("duplicates", filters=(("first", ids[0]), ("second", ids[1])))]


def test_tabs_and_names_are_whole_where_there_is_room(page, idle):
    choose(page, "Ёлкина")
    page.pair.merge.click()
    idle()
    tabs = page.lists.tabs
    page.lists.choose(MERGED)
    idle()
    last = tabs.count() - 1
    assert tabs.tabRect(last).right() <= tabs.width()
    table = page.lists.table
    for column in (0, 1):
        assert table.columnWidth(column) >= table.sizeHintForColumn(column)
