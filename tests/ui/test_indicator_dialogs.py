"""Behind an indicator: definitions, goals, organizations, changes, passports, one's own."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QFileDialog

from mms_desktop.services.exchange.reading import read_tables
from mms_desktop.services.monitoring.periods import add_period
from mms_desktop.ui.desk import PageRequest
from mms_desktop.ui.dialogs.breakdown_dialog import BreakdownDialog
from mms_desktop.ui.dialogs.dynamics_dialog import DynamicsDialog
from mms_desktop.ui.dialogs.own_indicator_dialog import OwnIndicatorDialog, number_of
from mms_desktop.ui.dialogs.passport_dialog import PassportDialog
from mms_desktop.ui.pages.indicators.page import IndicatorsPage

EARLIER, PERIOD = "2023-H1", "2023-H2"
SURNAMES = ("Абрамова", "Ёлкина", "Жукова")


@pytest.fixture
def fill():
    def municipality(workspace):
        for code in (EARLIER, PERIOD):
            add_period(workspace.database, code)
        save = workspace.registry.save
        for number in (1, 2):
            school = {"code": f"s-{number}", "short_name": f"СОШ № {number}", "kind": "school"}
            save("organizations", school)
        for number, surname in enumerate(SURNAMES, start=1):
            save("people", {"surname": surname, "given_name": "Анна"})
            post = {"person": number, "organization": 1, "position": "Учитель", "kind": "main"}
            save("employments", post)
        save("people", {"surname": "Новикова", "given_name": "Вера"})
        hired = {"person": 4, "organization": 2, "position": "Учитель", "kind": "main"}
        save("employments", hired | {"started": date(2023, 9, 1)})
        for person, day in ((2, date(2023, 10, 5)), (1, date(2023, 3, 5))):
            save("diagnostics", {"person": person, "kind": "subject", "date": day})

    return municipality


@pytest.fixture
def page(qtbot, desk, idle, theme):
    desk.choose_period(PERIOD)
    page = IndicatorsPage(desk)
    qtbot.addWidget(page)
    page.resize(1142, 688)
    page.show()
    desk.session.data_changed.connect(page.refresh)
    page.take(PageRequest("indicators", search="diagnosed_share"))
    idle()
    idle()
    return page


@pytest.fixture
def opened(page, idle):
    """Run what opens a dialog over the page and return the dialog."""

    def run(action):
        action()
        idle()
        idle()
        (dialog,) = (one for one in page.findChildren(QDialog) if one.isVisible())
        return dialog

    return run


def rows(model):
    return [
        tuple(model.index(row, column).data() for column in range(model.columnCount()))
        for row in range(model.rowCount())
    ]


def test_other_definitions_name_who_flips(page, opened, desk):
    dialog = opened(page.card.definitions.click)
    assert isinstance(dialog, BreakdownDialog)
    assert ("Основное место работы и внутреннее совместительство (так в профиле)") in [
        row[0] for row in rows(dialog.view.model)
    ]
    assert {row[1] for row in rows(dialog.view.model)} == {"25,0 %"}


def test_goal_groups_by_what_is_to_be_done(page, opened, desk):
    dialog = opened(page.card.goal.click)
    (row,) = rows(dialog.view.model)
    assert row[1] == "3"
    assert [one[0] for one in rows(dialog.view.records_model)] == [
        "Абрамова Анна", "Жукова Анна", "Новикова Вера",
    ]  # fmt: skip


def test_a_record_behind_a_row_opens_and_the_dialog_goes(page, opened, desk):
    asked = []
    desk.page_requested.connect(asked.append)
    dialog = opened(page.card.goal.click)
    dialog.view.records.opened.emit(1)
    assert asked == [PageRequest("people", 3)]
    assert not dialog.isVisible()


def test_organizations_are_compared_and_the_few_have_no_place(page, opened, desk):
    asked = []
    desk.page_requested.connect(asked.append)
    dialog = opened(page.card.comparison.click)
    assert [(row[0], row[1], row[3]) for row in rows(dialog.view.model)] == [
        ("—", "СОШ № 1", "1 из 3"), ("—", "СОШ № 2", "0 из 1"),
    ]  # fmt: skip
    assert all("меньше 10" in row[4] for row in rows(dialog.view.model))
    assert [one[0] for one in rows(dialog.view.records_model)] == ["Абрамова Анна", "Жукова Анна"]
    dialog.view.table.opened.emit(1)
    assert asked == [PageRequest("organizations", 2)]


def test_change_between_two_periods_is_explained_by_people(page, opened, idle):
    dialog = opened(page.card.dynamics.click)
    assert isinstance(dialog, DynamicsDialog)
    assert dialog.first.currentText() == "1-е полугодие 2023"
    found = {row[0]: row[1:] for row in rows(dialog.view.model)}
    assert found == {
        "Пришли": ("1", "0", "+1"),
        "Засчитаны вновь": ("1", "+1", "0"),
        "Больше не засчитаны": ("1", "−1", "0"),
    }
    assert "33,3 % (1 из 3) → 25,0 % (1 из 4)" in dialog.line.text()
    assert "−8,3 п. п." in dialog.line.text()
    (came,) = rows(dialog.view.records_model)
    assert came == ("Новикова Вера", "СОШ № 2", "в первом периоде: принят после отчётной даты")
    dialog.first.setCurrentIndex(dialog.second.currentIndex())
    idle()
    idle()
    assert rows(dialog.view.model) == []
    assert "никто не пришёл" in dialog.view.nobody.text()


def test_breakdown_goes_to_excel_row_by_row(page, opened, idle, tmp_path, monkeypatch):
    out = tmp_path / "список.xlsx"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(out), ""))
    dialog = opened(page.card.comparison.click)
    dialog.excel.click()
    idle()
    (sheet,) = read_tables(out)
    told = [row for row in sheet.rows if "Жукова Анна" in row]
    assert told[0][1] == "СОШ № 1"


def test_passport_is_read_and_printed(page, opened, idle, tmp_path, monkeypatch):
    out = tmp_path / "паспорт"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(out), ""))
    dialog = opened(page.card.passport.click)
    assert isinstance(dialog, PassportDialog)
    dialog.pdf.click()
    dialog.docx.click()
    idle()
    assert out.with_suffix(".pdf").read_bytes()[:5] == b"%PDF-"
    assert out.with_suffix(".docx").read_bytes()[:2] == b"PK"


def test_passport_of_every_indicator_can_be_read(page, session, idle):
    from mms_desktop.ui.dialogs.passport_dialog import read_passport

    found = []

    def question(workspace, _progress):
        return [read_passport(workspace, one.code) for one in workspace.monitoring.definitions.all]

    session.ask(question, page, found.extend)
    idle()
    assert len(found) > 30
    for words in found:
        told = dict(words.rows)
        assert {"Наименование", "Единица измерения", "Порядок формирования"} <= set(told)
        assert {"Источник", "Периодичность", "Ответственный"} <= set(told)


def tick(dialog, *titles):
    items = [dialog.counted.item(row) for row in range(dialog.counted.count())]
    for item in items:
        if item.text() in titles:
            item.setCheckState(Qt.CheckState.Checked)


def shown(page):
    entries = page.list.entries
    return [entries.key_at(row) for row in range(entries.rowCount())]


def test_indicator_of_ones_own_is_composed_changed_and_removed(page, opened, desk, idle):
    dialog = opened(page.own.add)
    assert isinstance(dialog, OwnIndicatorDialog)
    dialog.submit()
    assert dialog.message.text() == "Назовите показатель."
    dialog.name.setText("Доля прошедших диагностику")
    dialog.submit()
    assert "Отметьте, кто засчитывается" in dialog.message.text()
    tick(dialog, "Прошли диагностику в периоде")
    dialog.base.setCurrentIndex(dialog.base.findData("teachers"))
    assert "Показатель — доля" in dialog.formula.text()
    dialog.target.setText("много")
    dialog.submit()
    assert dialog.message.text().startswith("Цель: ")
    dialog.target.setText("20,5")
    dialog.year.setText("2024")
    dialog.submit()
    for _ in range(4):
        idle()
    code = "own.dolya_proshedshikh_diagnostiku"
    assert page.list.key == code
    assert page.card.number.text() == "25,0 %"
    assert page.card.chip.isVisible()
    assert page.card.edit.isVisible()
    dialog = opened(page.card.edit.click)
    assert (dialog.name.text(), dialog.target.text()) == ("Доля прошедших диагностику", "20,5")
    dialog.target.setText("100,5")
    dialog.submit()
    idle()
    assert "не больше 100" in dialog.message.text()
    dialog.target.setText("30")
    dialog.submit()
    for _ in range(4):
        idle()
    assert "не хватает 1" in page.card.facts.text()
    page.card.remove.click()
    for _ in range(4):
        idle()
    assert code not in shown(page)
    desk.undo()
    for _ in range(4):
        idle()
    assert code in shown(page)


def test_quality_and_all_indicators_are_a_choice_away(page, idle):
    page.scope.setCurrentIndex(page.scope.findData("quality"))
    for _ in range(3):
        idle()
    assert shown(page)
    assert all(code.startswith("hygiene.") for code in shown(page))
    page.scope.setCurrentIndex(page.scope.findData("every"))
    for _ in range(3):
        idle()
    assert {"mentor_schools_share", "events_count", "hygiene.snils"} <= set(shown(page))


def test_indicator_outside_the_profile_is_found_when_asked_for(page, idle):
    page.take(PageRequest("indicators", search="hygiene.snils"))
    for _ in range(3):
        idle()
    assert page.scope.currentData() == "quality"
    assert page.list.key == "hygiene.snils"


def test_tasks_of_a_profile_without_targets_say_so(page, desk, idle, tmp_path, monkeypatch):
    told = []
    desk.notice_posted.connect(told.append)
    out = tmp_path / "задания.xlsx"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(out), ""))
    page.tasks.write()
    idle()
    assert out.exists()
    assert told[-1].text.startswith("Заданий нет")


@pytest.mark.parametrize(
    ("typed", "number"),
    [("70", "70"), ("12,5 %", "12.5"), ("", None), ("много", None), ("nan", None), ("1e999", None)],
)
def test_target_is_read_as_people_write_it(typed, number):
    found = number_of(typed)
    assert (None if found is None else str(found)) == number
