"""What can be done with a list: filters of every kind, columns, many records at once, clipboard."""

from datetime import date
from decimal import Decimal

import openpyxl
import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QMenu

from mms_desktop.domain.computed import shown_fields
from mms_desktop.domain.conditions import Around, Between, Filled, Holds, Is, Leads, OneOf
from mms_desktop.domain.fields import Flag
from mms_desktop.domain.sections import ALL_SECTIONS, SECTIONS
from mms_desktop.ui.dialogs.adding_dialog import AddingDialog
from mms_desktop.ui.dialogs.changing_dialog import ChangingDialog
from mms_desktop.ui.dialogs.filter_dialog import FilterDialog
from mms_desktop.ui.dialogs.import_dialog import ImportDialog
from mms_desktop.ui.dialogs.saved_filters_dialog import NameDialog, SavedFiltersDialog
from mms_desktop.ui.dialogs.shown_columns import ShownColumnsDialog
from mms_desktop.ui.models.condition_words import condition_words
from mms_desktop.ui.pages.sections.page import SectionPage
from mms_desktop.ui.shell.search import found_records, found_screens
from mms_desktop.ui.widgets.filter_panels import FlagPanel, panel_for
from mms_desktop.ui.widgets.filters import FilterChip
from mms_desktop.ui.widgets.record_list import MOST_RANGES, kept_ranges

SURNAMES = ("Яковлева", "Ёлкина", "Жуков", "Елин")
ORDER = ["Елин", "Ёлкина", "Жуков", "Яковлева"]


@pytest.fixture
def fill():
    def people(workspace):
        keep = workspace.registry
        for number, surname in enumerate(SURNAMES):
            values = {"surname": surname, "given_name": "Анна", "sex": "m" if number > 1 else ""}
            keep.save("people", values | {"birth_date": f"0{number + 1}.03.1980"})
        for code, name in (("s1", "СОШ № 10"), ("s2", "СОШ № 2")):
            keep.save("organizations", {"code": code, "short_name": name, "kind": "school"})
        for person, organization in ((1, 1), (2, 2)):
            post = {"person": person, "organization": organization, "position": "Учитель"}
            keep.save("employments", post | {"kind": "main"})
        event = {"code": "e1", "title": "Семинар", "kind": "seminar", "level": "municipal"}
        keep.save("events", event | {"date": "01.03.2026"})
        keep.save("participations", {"event": 1, "person": 1})

    return people


@pytest.fixture
def make(qtbot, desk, idle, theme):
    def opened(key="people"):
        page = SectionPage(SECTIONS[key], desk)
        qtbot.addWidget(page)
        page.resize(1100, 640)
        page.show()
        desk.session.data_changed.connect(page.refresh)
        page.refresh()
        idle()
        return page

    return opened


@pytest.fixture
def page(make):
    return make()


def first_cells(page):
    model = page.list.model
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def dialog_of(kind, page):
    found = [one for one in page.window().findChildren(QDialog) if isinstance(one, kind)]
    return found[-1]


def chips(page):
    return [chip.text() for chip in page.list.chips.findChildren(FilterChip) if not chip.isHidden()]


def test_a_filter_is_asked_for_and_shown_as_a_chip(page, idle):
    page.list.filter_button.ask("birth_date")
    dialog = dialog_of(FilterDialog, page)
    dialog.panel.low.line.setText("2.3.1980")
    dialog.panel.high.line.setText("03.03.1980")
    dialog.submit()
    idle()
    assert first_cells(page) == ["Ёлкина", "Жуков"]
    assert chips(page) == ["Дата рождения: с 02.03.1980 по 03.03.1980"]

    page.list.filter_button.ask("birth_date")
    dialog_of(FilterDialog, page).take_off()
    idle()
    assert first_cells(page) == ORDER
    assert not page.list.chips.isVisible()


def test_a_filter_is_asked_for_by_the_keyboard_alone(qtbot, page, idle):
    page.list.filter_button.ask("surname")
    dialog = dialog_of(FilterDialog, page)
    for letter in "жук":
        key = QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, letter)
        QApplication.sendEvent(dialog.focusWidget(), key)
    qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Return)
    idle()
    assert first_cells(page) == ["Жуков"]


def test_what_cannot_be_asked_is_told_in_the_dialog(page):
    page.list.filter_button.ask("birth_date")
    dialog = dialog_of(FilterDialog, page)
    for low, high in (("31.02.1980", ""), ("02.03.1980", "01.03.1980")):
        dialog.panel.low.line.setText(low)
        dialog.panel.high.line.setText(high)
        dialog.submit()
        assert dialog.isVisible()
        assert dialog.message.isVisible()
    dialog.reject()
    assert page.list.filter_button.filters == ()


def test_filters_search_and_order_go_together(qtbot, page, idle):
    page.list.columns.sort_by("works_at", descending=False)
    page.list.filter_button.set_filters((("works_at", Filled()),))
    idle()
    assert first_cells(page) == ["Ёлкина", "Яковлева"]
    page.list.search.setText("яков")
    qtbot.wait(250)
    idle()
    assert first_cells(page) == ["Яковлева"]
    page.list.search.clear()
    page.list.filter_button.clear()
    qtbot.wait(250)
    idle()
    assert first_cells(page) == ["Ёлкина", "Яковлева", "Елин", "Жуков"]


def test_records_of_a_filter_are_named_in_its_chip(page, idle):
    page.list.filter_button.set_filters((("works_at", Leads((2,))),))
    idle()
    assert chips(page) == ["Организация: СОШ № 2"]
    assert first_cells(page) == ["Ёлкина"]


def test_all_chips_are_taken_off_at_once(page, idle):
    filters = (("sex", OneOf(("m",))), ("surname", Holds("ж")))
    page.list.filter_button.set_filters(filters)
    idle()
    assert len(chips(page)) == 2
    page.list.chips.cleared.emit()
    idle()
    assert first_cells(page) == ORDER


WORDS = [
    ("surname", Holds("ёлк"), "Фамилия: содержит «ёлк»"),
    ("surname", Filled(yes=False), "Фамилия: не заполнено"),
    ("sex", OneOf(("m", "")), "Пол: Мужской, не указано"),
    ("birth_date", Between(date(1980, 2, 1), date(1980, 2, 29)), "Дата рождения: февраль 1980"),
    ("birth_date", Between(None, date(1980, 2, 1)), "Дата рождения: по 01.02.1980"),
    ("birth_date", Around(21), "Дата рождения: ближайшие 21 день"),
    ("birth_date", Around(-3), "Дата рождения: последние 3 дня"),
    ("birth_date", Around(0), "Дата рождения: сегодня"),
    ("teaching_breaks", Between(Decimal(3), None), "Перерывы, мес.: от 3"),
    ("teaching_breaks", Between(Decimal(1), Decimal(10)), "Перерывы, мес.: от 1 до 10"),
    ("works_at", Leads((1, 2, 9, 10)), "Организация: А, Б и ещё 2"),
    ("works_at", Leads((9,)), "Организация: запись удалена"),
]


@pytest.mark.parametrize(("name", "condition", "words"), WORDS)
def test_conditions_in_words(name, condition, words):
    kind = next(kind for kind in shown_fields(SECTIONS["people"]) if kind.name == name)
    assert condition_words(kind, condition, {1: "А", 2: "Б"}) == words


@pytest.mark.parametrize(("name", "condition", "words"), WORDS)
def test_a_panel_shows_and_returns_what_is_asked(qtbot, session, name, condition, words):
    kind = next(kind for kind in shown_fields(SECTIONS["people"]) if kind.name == name)
    panel = panel_for(kind, session)
    qtbot.addWidget(panel)
    assert panel.read() is None
    if isinstance(condition, Filled) and kind.required:
        return
    panel.learn({1: "А", 2: "Б"})
    panel.write(condition)
    assert panel.read() == condition
    assert panel.problem() == ""
    assert words.startswith(kind.label)


def test_a_flag_is_yes_or_no(qtbot):
    panel = FlagPanel(Flag(label="Сетевое", name="networked"))
    qtbot.addWidget(panel)
    for condition in (Is(yes=False), Is(yes=True)):
        panel.write(condition)
        assert panel.read() == condition


@pytest.mark.parametrize("section", ALL_SECTIONS, ids=lambda section: section.key)
def test_every_column_of_every_section_has_a_panel(qtbot, session, section):
    for kind in shown_fields(section):
        panel = panel_for(kind, session)
        qtbot.addWidget(panel)
        assert panel.problem() == ""


def test_the_header_offers_its_column(page, idle):
    table = page.list.table
    place = QPoint(table.header.sectionViewportPosition(0) + 5, 5)
    table._choose_columns(place)
    menu = table.findChildren(QMenu)[-1]
    actions = {action.text(): action for action in menu.actions()}
    actions["По убыванию"].trigger()
    idle()
    assert first_cells(page)[0] == "Яковлева"
    actions["Скрыть столбец"].trigger()
    assert table.isColumnHidden(0)
    actions["Фильтр по столбцу…"].trigger()
    assert dialog_of(FilterDialog, page).kind.name == "surname"


def test_the_funnel_in_the_header_asks_for_the_filter(qtbot, page):
    header = page.list.table.header
    viewport = header.viewport()
    qtbot.mouseClick(viewport, Qt.MouseButton.LeftButton, pos=header.funnel(1).center())
    assert dialog_of(FilterDialog, page).kind.name == "given_name"


def test_alt_down_asks_for_the_filter_of_the_current_column(qtbot, page):
    page.list.table.setCurrentIndex(page.list.model.index(0, 2))
    qtbot.keyClick(page.list.table, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert dialog_of(FilterDialog, page).kind.name == "patronymic"


def test_columns_are_chosen_put_in_order_and_kept(make, page, idle):
    page.list.columns.choose()
    dialog = dialog_of(ShownColumnsDialog, page)
    titles = [dialog.list.item(row).text() for row in range(dialog.list.count())]
    assert len(titles) == len(shown_fields(SECTIONS["people"]))
    for row, title in enumerate(titles):
        wanted = title in ("Фамилия", "Телефон")
        state = Qt.CheckState.Checked if wanted else Qt.CheckState.Unchecked
        dialog.list.item(row).setCheckState(state)
    dialog.list.setCurrentRow(titles.index("Телефон"))
    for _ in titles[: titles.index("Телефон")]:
        dialog.move_up()
    dialog.submit()
    assert page.list.columns.shown_names() == ("phone", "surname")

    again = make()
    assert again.list.columns.shown_names() == ("phone", "surname")
    again.list.columns.choose()
    dialog_of(ShownColumnsDialog, again).take_first_look()
    assert again.list.columns.shown_names()[:4] == (
        "surname", "given_name", "patronymic", "works_at",
    )  # fmt: skip


def test_a_list_without_columns_is_refused(page):
    page.list.columns.choose()
    dialog = dialog_of(ShownColumnsDialog, page)
    for row in range(dialog.list.count()):
        dialog.list.item(row).setCheckState(Qt.CheckState.Unchecked)
    dialog.submit()
    assert dialog.isVisible()
    assert dialog.message.isVisible()


def test_the_order_kept_is_the_order_of_the_first_look(make, page, idle):
    page.list.columns.sort_by("surname", descending=True)
    idle()
    assert first_cells(make()) == ORDER[::-1]


def test_a_filter_is_named_chosen_renamed_and_deleted(qtbot, page, idle):
    page.list.filter_button.set_filters((("works_at", Filled(yes=False)),))
    page.list.columns.sort_by("surname", descending=True)
    idle()
    page.list.saved.ask_name()
    dialog = dialog_of(NameDialog, page)
    dialog.submit()
    assert dialog.message.isVisible()
    dialog.line.setText("Без места работы")
    qtbot.keyClick(dialog.line, Qt.Key.Key_Return)
    idle()
    page.list.show_all()
    page.list.columns.sort_by("", descending=False)
    qtbot.wait(250)
    idle()
    assert first_cells(page) == ORDER

    page.list.saved.choose("Без места работы")
    qtbot.wait(250)
    idle()
    assert first_cells(page) == ["Жуков", "Елин"]
    assert chips(page) == ["Организация: не заполнено"]

    page.list.saved.arrange()
    dialog = dialog_of(SavedFiltersDialog, page)
    dialog.lines["Без места работы"].setText("Нигде")
    dialog.submit()
    idle()
    assert page.list.saved.names == ["Нигде"]
    page.list.saved.arrange()
    dialog = dialog_of(SavedFiltersDialog, page)
    dialog._rows.itemAt(0).layout().itemAt(1).widget().click()
    dialog.submit()
    idle()
    assert page.list.saved.names == []


def test_named_filters_are_there_for_the_next_page(make, page, idle):
    page.list.saved.ask_name()
    dialog = dialog_of(NameDialog, page)
    dialog.line.setText("Все")
    dialog.submit()
    idle()
    assert make().list.saved.names == ["Все"]
    assert make("events").list.saved.names == []


def test_what_was_chosen_stays_chosen(qtbot, page, idle):
    table = page.list.table
    table.choose_ranges(((0, 1), (3, 3)), 0)
    assert page.list.selected_ids() == [4, 2, 1]
    page.list.columns.sort_by("surname", descending=True)
    idle()
    assert page.list.selected_ids() == [1, 2, 4]
    page.list.search.setText("е")
    qtbot.wait(250)
    idle()
    assert set(page.list.selected_ids()) == {1, 2, 4}
    assert "выбрано 3" in page.list.count.text()
    assert page.list.tools.chosen_button.isVisible()


def test_a_scattered_choice_is_let_go():
    old = tuple(range(5_000))
    new = tuple(number for pair in zip(old, range(5_000, 10_000), strict=True) for number in pair)
    assert len(kept_ranges(old, [(0, MOST_RANGES - 1)], new)) == MOST_RANGES
    assert kept_ranges(old, [(0, 4_999)], new) == ((0, 0),)
    assert kept_ranges(old, [(0, 4_999)], old) == ((0, 4_999),)
    assert kept_ranges(old, [], new) == ()


def test_people_are_added_to_an_event_and_the_action_is_taken_back(page, desk, idle):
    notices = []
    desk.notice_posted.connect(notices.append)
    page.list.table.selectAll()
    page.bulk.add_to("participations")
    dialog = dialog_of(AddingDialog, page)
    idle()
    assert not dialog.do.isEnabled()
    assert "«Мероприятие»" in dialog.summary.text()

    dialog.form.editors["event"].write(1)
    dialog.foresee()
    idle()
    assert "будет добавлено: 3 человека" in dialog.summary.text()
    assert "уже среди участников — 1" in dialog.summary.text()
    assert dialog.do.text() == "Добавить 3 человек"
    dialog.do.click()
    idle()
    assert notices[-1].text == "Добавлено: 3 человека."
    assert notices[-1].undoable

    counts = []
    desk.session.ask(lambda w, _p: w.registry.total("participations"), desk, counts.append)
    desk.undo()
    idle()
    desk.session.ask(lambda w, _p: w.registry.total("participations"), desk, counts.append)
    idle()
    assert counts == [4, 1]


def test_the_posts_chosen_stand_for_their_people(make, idle):
    page = make("employments")
    page.list.table.selectAll()
    page.bulk.add_to("participations")
    dialog = dialog_of(AddingDialog, page)
    dialog.form.editors["event"].write(1)
    dialog.foresee()
    idle()
    assert dialog.do.text() == "Добавить 1 человека"


def test_a_change_meanwhile_makes_the_plan_anew(page, desk, idle):
    page.list.table.selectAll()
    page.bulk.add_to("participations")
    dialog = dialog_of(AddingDialog, page)
    dialog.form.editors["event"].write(1)
    dialog.foresee()
    idle()
    values = {"event": 1, "person": 2}
    desk.session.ask(lambda w, _p: w.registry.save("participations", values), desk)
    idle()
    dialog.do.click()
    idle()
    assert dialog.isVisible()
    assert "составлен заново" in dialog.message.words.text()
    assert dialog.do.text() == "Добавить 2 человек"


def test_one_field_is_changed_in_many_records(page, desk, idle):
    page.list.table.selectAll()
    page.bulk.change()
    dialog = dialog_of(ChangingDialog, page)
    dialog.fields.setCurrentIndex(dialog.fields.findData("sex"))
    idle()
    assert not dialog.do.isEnabled()
    dialog.editor.write("m")
    dialog.touch()
    dialog.foresee()
    idle()
    assert "Изменится: 2 записи; уже так — 2." in dialog.summary.text()
    dialog.do.click()
    idle()
    page.list.filter_button.set_filters((("sex", OneOf(("m",))),))
    idle()
    assert len(first_cells(page)) == 4


def test_a_wrong_value_is_told_and_nothing_can_be_done(page, idle):
    page.list.table.selectAll()
    page.bulk.change()
    dialog = dialog_of(ChangingDialog, page)
    dialog.fields.setCurrentIndex(dialog.fields.findData("teaching_since"))
    dialog.editor.line.setText("32.01.2020")
    dialog.touch()
    dialog.foresee()
    idle()
    assert "32.01.2020" in dialog.summary.text()
    assert not dialog.do.isEnabled()


def test_the_menu_of_the_chosen_rows(page):
    page.list.table.selectAll()
    page._show_menu(QPoint(10, 10))
    menu = next(menu for menu in page.findChildren(QMenu) if menu.isVisible())
    words = [action.text() for action in menu.actions() if action.text()]
    assert words == [
        "Карточка", "Копировать", "Записать в Excel…", "Добавить людей", "Изменить поле…",
        "Удалить",
    ]  # fmt: skip
    menu.close()


def test_copying_and_excel_give_what_is_shown(qapp, page, idle, *, tmp_path, monkeypatch):
    out = tmp_path / "список.xlsx"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(out), ""))
    header = page.list.table.header
    header.moveSection(header.visualIndex(3), 0)
    page.list.table.setColumnHidden(1, True)
    page.list.columns.sort_by("works_at", descending=True)
    page.list.filter_button.set_filters((("works_at", Filled()),))
    idle()
    page.list.table.clearSelection()
    page.output.export()
    idle()
    rows = list(openpyxl.load_workbook(out).active.iter_rows(values_only=True))
    assert rows[0][:3] == ("Организация", "Фамилия", "Отчество")
    assert [row[:2] for row in rows[1:]] == [("СОШ № 10", "Яковлева"), ("СОШ № 2", "Ёлкина")]

    page.list.table.selectRow(1)
    page.list.table.copy_selection()
    idle()
    lines = [line.split("\t") for line in qapp.clipboard().text().split("\n")]
    assert [line[:2] for line in lines] == [["Организация", "Фамилия"], ["СОШ № 2", "Ёлкина"]]
    page.output.export_chosen()
    idle()
    assert openpyxl.load_workbook(out).active.max_row == 2


def test_a_pasted_table_is_loaded_after_a_look(qtbot, qapp, page, desk, idle):
    qapp.clipboard().setText("Фамилия\tИмя\nАбрамова\tВера\nЩукин\tОлег\n")
    qtbot.keyClick(page.list.table, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    dialog = dialog_of(ImportDialog, page)
    idle()
    assert "буфера обмена" in dialog.view.files.text()
    assert "Загрузить 2 строки" in dialog.view.load.text()
    assert len(first_cells(page)) == 4
    dialog.load()
    idle()
    assert {"Абрамова", "Щукин"} <= set(first_cells(page))
    desk.undo()
    idle()
    assert first_cells(page) == ORDER


def test_a_table_with_posts_is_a_staff_list(qapp, page, idle):
    qapp.clipboard().setText("ФИО\tДолжность\nАбрамова Вера\tучитель\n")
    page.output.paste()
    assert "Списки сотрудников" in dialog_of(ImportDialog, page).view.title.text()
    idle()


def test_nothing_worth_pasting_is_told(qapp, page, desk):
    notices = []
    desk.notice_posted.connect(notices.append)
    qapp.clipboard().setText("слово")
    page.output.paste()
    assert "нет таблицы" in notices[0].text


def test_columns_of_pasted_rows_are_named_by_a_person(qapp, page, idle):
    qapp.clipboard().setText("Абрамова\tВера\nЩукин\tОлег")
    page.output.paste()
    dialog = dialog_of(ImportDialog, page)
    idle()
    assert not dialog.view.load.isEnabled()
    assert dialog.view.preview.explain.isVisible()
    dialog.view.preview.mapping = {"Столбец A": "surname", "Столбец B": "given_name"}
    dialog.view.preview.mapping_changed.emit()
    idle()
    assert "Загрузить 2 строки" in dialog.view.load.text()


@pytest.mark.parametrize("text", ["ёлкина", "ЕЛКИНА", "tkrbyf", "анна елкина", "Ёлкина А."])
def test_the_search_over_everything_finds_people(desk, idle, text):
    found = []
    desk.session.ask(lambda workspace, _p: found_records(workspace, text), desk, found.extend)
    idle()
    assert [hit.record_id for hit in found if hit.key == "people"] == [2]


@pytest.mark.parametrize("text", ["Педагоги", "педаг", "GTLFU", "gtlfujub", "ПЕДАГОГИ"])
def test_the_search_over_everything_finds_pages(text):
    assert "people" in {hit.key for hit in found_screens(text)}


def test_a_word_from_nowhere_finds_no_page():
    assert found_screens("ыщырыщ") == []
