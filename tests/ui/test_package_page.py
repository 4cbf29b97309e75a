"""Handing over in the window: readiness, building, checking; periods and reports beside it."""

from datetime import date

import pytest
from PySide6.QtWidgets import QFileDialog

from mms_desktop.domain.sections.periods import PeriodState
from mms_desktop.services.monitoring.periods import add_period
from mms_desktop.ui.desk import PageRequest
from mms_desktop.ui.pages.package.page import PackagePage
from mms_desktop.ui.pages.periods.dialog import PeriodDialog, suggested_codes
from mms_desktop.ui.pages.periods.page import PeriodsPage
from mms_desktop.ui.pages.reports import FormatButton, ReportsPage

PERIOD = "2023-H2"


@pytest.fixture
def fill():
    def municipality(workspace):
        add_period(workspace.database, PERIOD, due=date(2024, 1, 20))
        save = workspace.registry.save
        save("organizations", {"code": "s-1", "short_name": "СОШ № 1", "kind": "school"})
        save("people", {"surname": "Ёлкина", "given_name": "Вера"})
        save(
            "employments",
            {"person": 1, "organization": 1, "position": "Учитель", "kind": "main"},
        )

    return municipality


@pytest.fixture
def shown(qtbot, desk, idle, theme):
    kept = []

    def show(page_type):
        page = page_type(desk)
        kept.append(page)
        qtbot.addWidget(page)
        page.resize(1142, 688)
        page.show()
        desk.session.data_changed.connect(page.refresh)
        page.refresh()
        idle()
        idle()
        return page

    desk.choose_period(PERIOD)
    yield show
    # In the program a page belongs to the window: it does not end with its last name.
    kept.clear()


def rows(model):
    columns = range(model.columnCount())
    return [
        tuple(model.index(row, column).data() for column in columns)
        for row in range(model.rowCount())
    ]


def facts(page):
    form = page.result._form
    return {
        form.itemAt(row, form.ItemRole.LabelRole).widget().text(): form.itemAt(
            row, form.ItemRole.FieldRole
        )
        .widget()
        .text()
        for row in range(form.rowCount())
    }


def test_readiness_says_what_is_not_done(shown):
    page = shown(PackagePage)
    said = {what: (state, details) for what, state, details in rows(page.model)}

    assert said["Молодые педагоги и наставничество"] == ("не всё", "готово 0 из 1, не начато 1")
    assert said["Срок сдачи"] == ("готово", "20.01.2024")
    state, details = said["Карточки педагогов"]
    assert state == "внимание"
    assert "дата рождения: 1" in details


def test_what_is_not_done_opens_where_it_is_done(shown, desk):
    page = shown(PackagePage)
    asked = []
    desk.page_requested.connect(asked.append)
    named = [what for what, _, _ in rows(page.model)]
    page.table.opened.emit(named.index("Молодые педагоги и наставничество"))

    assert asked == [PageRequest("checklists", search="young")]


def test_a_built_package_is_shown_with_its_digest(shown, idle, tmp_path, monkeypatch, notices):
    from hashlib import sha256

    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path))
    page = shown(PackagePage)
    page.build_button.click()
    idle()

    file = tmp_path / "mms_41625000_2023-H2_r1.zip"
    assert page.result.chip.look.word == "пакет верен"
    assert facts(page)["Файл"] == file.name
    assert facts(page)["SHA-256"] == sha256(file.read_bytes()).hexdigest()
    assert facts(page)["Ревизия"] == "1"
    assert "Протокол сборки пакета" in page.result.protocol.toPlainText()
    assert notices[-1].text == f"Пакет собран: «{file.name}»."
    assert page.build_button.isEnabled()


def test_a_changed_byte_is_found_and_named(shown, idle, tmp_path, monkeypatch):
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path))
    page = shown(PackagePage)
    page.build_button.click()
    idle()
    file = tmp_path / "mms_41625000_2023-H2_r1.zip"
    content = bytearray(file.read_bytes())
    content[len(content) // 2] ^= 1
    file.write_bytes(content)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(file), ""))
    page.verify()
    idle()

    assert page.result.chip.look.word == "есть замечания"
    member, message = rows(page.result.model)[0]
    assert member in message or message


def test_a_file_that_is_no_package_is_refused_in_words(shown, idle, tmp_path, monkeypatch):
    file = tmp_path / "письмо.zip"
    file.write_text("это не пакет", encoding="utf-8")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(file), ""))
    page = shown(PackagePage)
    page.verify()
    idle()

    assert page.result.chip.look.word == "есть замечания"
    assert rows(page.result.model)


def test_thinking_better_of_it_builds_nothing(shown, idle, tmp_path, monkeypatch):
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: "")
    page = shown(PackagePage)
    page.build_button.click()
    idle()

    assert page.result.nothing.isVisible()
    assert list(tmp_path.glob("*.zip")) == []


def test_a_period_is_added_by_its_code(shown, desk, idle):
    page = shown(PeriodsPage)
    page.add()
    dialog = page.findChild(PeriodDialog)
    dialog.code.setCurrentText("2024-h1")
    assert dialog.meaning.text() == "1-е полугодие 2024"
    assert dialog.days["reference_date"].read() == "30.06.2024"
    dialog.days["due"].line.setText("20.07.2024")
    dialog.submit()
    idle()
    idle()

    assert rows(page.model)[0] == ("1-е полугодие 2024", "20.07.2024", "срок прошёл")
    assert page.current.code == "2024-H1"


def test_a_code_that_means_nothing_is_explained_at_once(shown, idle):
    page = shown(PeriodsPage)
    page.add()
    dialog = page.findChild(PeriodDialog)
    dialog.code.setCurrentText("2024-H3")
    for editor in dialog.days.values():
        editor.write(None)
    dialog.submit()

    assert "в году два полугодия" in dialog.message.text()
    dialog.days["start"].line.setText("31.02.2024")
    dialog.submit()
    assert dialog.days["start"].message.text()
    dialog.close()


def test_a_period_of_one_s_own_has_its_own_dates(shown, idle):
    page = shown(PeriodsPage)
    page.add()
    dialog = page.findChild(PeriodDialog)
    dialog.code.setCurrentText("Весна 2024")
    dialog.days["start"].line.setText("1.3.2024")
    dialog.days["end"].line.setText("31.5.2024")
    dialog.days["reference_date"].line.setText("")
    dialog.submit()
    idle()
    idle()

    assert page.current.code == "Весна 2024"
    assert page.current.reference_date == date(2024, 5, 31)


def test_a_period_is_closed_and_opened_again(shown, desk, idle, notices):
    page = shown(PeriodsPage)
    page.turn_button.click()
    idle()
    idle()
    assert page.current.state == PeriodState.CLOSED
    assert notices[-1].text == "Период «2-е полугодие 2023» закрыт."
    page.edit()
    assert page.findChild(PeriodDialog) is None

    desk.undo()
    idle()
    idle()
    assert page.current.state == PeriodState.OPEN


def test_the_period_says_who_has_not_submitted(shown, desk):
    page = shown(PeriodsPage)
    asked = []
    desk.page_requested.connect(asked.append)

    assert page.due.count.text().startswith("0 из ")
    assert ("СОШ № 1", "Страница методической службы на сайте", "не начат") in rows(page.due.model)
    page.due.table.opened.emit([who for who, _, _ in rows(page.due.model)].index("СОШ № 1"))
    assert asked[0].key == "checklists"
    assert asked[0].search.endswith("/s-1")


@pytest.mark.parametrize(
    ("newest", "codes"),
    [
        (date(2023, 12, 31), ("2024-H1", "2024-H2", "2024", "2024/25")),
        (date(2023, 6, 30), ("2023-H2", "2024-H1", "2023", "2023/24")),
        (None, ("2026-H2", "2027-H1", "2026", "2026/27")),
    ],
)
def test_likely_codes_are_suggested(newest, codes):
    assert suggested_codes(newest, date(2026, 11, 22)) == codes


@pytest.mark.parametrize("ending", ["pdf", "docx", "xlsx"])
def test_a_report_is_saved_in_its_format(shown, idle, tmp_path, monkeypatch, ending):
    out = tmp_path / f"отчёт.{ending}"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(out), ""))
    page = shown(ReportsPage)
    button = next(one for one in page.findChildren(FormatButton) if one.ending == ending)
    button.click()
    idle()

    assert out.stat().st_size > 1000
    assert page.written.text() == f"Сохранено: {out}"
