"""Files out of the checklists page and back: blanks, decisions, returns, reminders, dossiers."""

import zipfile
from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QFileDialog, QLabel

from checklist_files import fill as fill_blank
from checklist_samples import FORMS
from mms_desktop.domain.checklists import Answer
from mms_desktop.domain.sections.responses import ResponseStatus
from mms_desktop.services.checklists.comparing import ItemPair
from mms_desktop.services.checklists.distributing import BlankOrder, write_blanks
from mms_desktop.services.monitoring.periods import add_period, close_period
from mms_desktop.ui.checklists.wrapping import WrappedText
from mms_desktop.ui.desk import PageRequest
from mms_desktop.ui.dialogs.checklist_blanks import BlanksDialog, WantedBlanks
from mms_desktop.ui.dialogs.checklist_difference import DifferenceDialog, both_told
from mms_desktop.ui.dialogs.checklist_items import ItemLines
from mms_desktop.ui.dialogs.checklist_reminders import RemindersDialog
from mms_desktop.ui.dialogs.checklist_return import ReturnDialog
from mms_desktop.ui.pages.checklists.page import ChecklistsPage
from mms_desktop.ui.pages.checklists.steps import PERMITTED, Step

PERIOD, FORM = "2023-H2", "school_site"
ITEMS = [f"s{number}" for number in range(1, 10)]


@pytest.fixture
def blanks(tmp_path):
    return tmp_path / "blanks"


@pytest.fixture
def fill(blanks):
    def schools(workspace):
        period = add_period(workspace.database, PERIOD)
        for number in (1, 2, 3):
            values = {"code": f"school-{number}", "short_name": f"СОШ № {number}", "kind": "school"}
            workspace.registry.save("organizations", values)
        period = workspace.monitoring.period(PERIOD)
        order = BlankOrder(everyone=True)
        write_blanks(workspace.database, workspace.forms[FORM], period, blanks, order=order)

    return schools


@pytest.fixture
def page(qtbot, desk, idle, theme):
    desk.choose_period(PERIOD)
    page = ChecklistsPage(desk)
    qtbot.addWidget(page)
    page.resize(1142, 688)
    page.show()
    desk.session.data_changed.connect(page.refresh)
    page.take(PageRequest("checklists", search=FORM))
    wait(idle)
    return page


@pytest.fixture
def saved_as(monkeypatch, tmp_path):
    """Answer every question about a file with this one."""
    file = tmp_path / "out.xlsx"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(file), ""))
    return file


def wait(idle):
    for _ in range(4):
        idle()


def answered(blanks, number, mark, minutes=0):
    """Fill in the blank of a school, saved so many minutes from now."""
    (blank,) = blanks.glob(f"*school-{number}_*.xlsx")
    moment = datetime.now(UTC) + timedelta(minutes=minutes)
    saved = f"{moment:%Y-%m-%dT%H:%M:%SZ}"
    return fill_blank(blank, dict.fromkeys(ITEMS, mark), saved=saved)


def receive(page, idle, *files):
    page.receiving.collect(files)
    wait(idle)


def test_new_files_are_taken_in_at_once(page, idle, blanks, notices):
    receive(page, idle, answered(blanks, 1, 2), answered(blanks, 2, 1))

    assert page.receiving.dialog is None
    assert notices[-1].text == "Загружено: 2 чек-листа."
    assert page.work.board.summary.text() == "ожидается 3 · прислали 2 · полностью 2"


def test_changed_answers_are_looked_at_first(page, idle, blanks, tmp_path):
    receive(page, idle, answered(blanks, 1, 2))
    foreign = tmp_path / "заметки.csv"
    foreign.write_text("а;б\n1;2\n", encoding="utf-8")
    receive(page, idle, answered(blanks, 1, 1, 5), answered(blanks, 2, 2), foreign)

    dialog = page.receiving.dialog
    assert {row.file: row.look.word for row in dialog.rows} == {
        "заметки.csv": "не принят",
        f"{FORM}_school-1_{PERIOD}.xlsx": "есть изменения",
        f"{FORM}_school-2_{PERIOD}.xlsx": "новый",
    }
    assert dialog.load.text().strip() == "Загрузить: 2 файла"
    assert dialog.current.look.word == "есть изменения"
    dialog.load.click()
    wait(idle)

    assert sorted(row.look.word for row in dialog.rows) == ["не принят", "принят", "принят"]
    assert not dialog.load.isVisible()
    dialog.close()


def test_items_are_accepted_and_refused_one_by_one(page, idle, blanks, saved_as, asked_page):
    receive(page, idle, answered(blanks, 1, 2))
    receive(page, idle, answered(blanks, 1, 0, 5))
    page.receiving.dialog.look.click()
    difference = page.receiving.dialog.findChild(DifferenceDialog)
    assert len(difference.lines) == len(ITEMS)
    difference.lines[0].take.setChecked(False)
    difference.lines[0].reason.setText("Страница открывается")
    difference.lines[1].take.setChecked(False)
    difference.apply.click()
    wait(idle)

    one = asked_page("school-1")
    assert [one.filled.answers[place].score for place in (0, 1, 2)] == [2, 2, 0]
    assert one.words == "Возвращён"
    assert one.filled.reasons == {"s1": "Страница открывается"}
    assert saved_as.is_file()
    assert page.receiving.dialog.rows[0].look.word == "разобран"
    page.receiving.dialog.close()


def test_links_that_changed_are_named_one_by_one():
    item = FORMS[FORM].items[0]
    one = Answer("s1", 2, comment="план", evidence=("https://a.ru", "https://b.ru"))
    other = Answer("s1", 2, comment="план", evidence=("https://a.ru", "https://c.ru"))
    assert both_told(ItemPair(item, one, other)) == (
        "2 · план\nhttps://a.ru\nhttps://b.ru",
        "2 · план\nhttps://a.ru\nhttps://c.ru",
    )
    same = Answer("s1", 1, comment="план", evidence=one.evidence)
    assert both_told(ItemPair(item, one, same)) == ("2 · план · ссылок: 2", "1 · план · ссылок: 2")
    assert both_told(ItemPair(item, None, other))[0] == "нет ответа"


def test_lines_stand_under_their_titles_and_none_is_cut(page, idle, blanks):
    receive(page, idle, answered(blanks, 1, 2))
    receive(page, idle, answered(blanks, 1, 0, 5))
    page.receiving.dialog.look.click()
    difference = page.receiving.dialog.findChild(DifferenceDialog)
    difference.resize(1000, 420)
    wait(idle)
    assert difference.findChild(ItemLines) is not None
    titles = {one.text(): one for one in difference.findChildren(QLabel) if one.text()}
    cells = [one for one in difference.lines[0].findChildren(WrappedText) if one.accessibleName()]
    lefts = [one.mapTo(difference, one.rect().topLeft()).x() for one in cells]
    for name, left in zip(("Было", "Прислано"), lefts, strict=True):
        assert abs(titles[name].mapTo(difference, titles[name].rect().topLeft()).x() - left) <= 2
    for _ in difference.lines:
        view = difference.lines[0].parent().parent()
        places = [line.geometry().translated(line.parent().pos()) for line in difference.lines]
        seen = [one for one in places if view.rect().intersects(one)]
        assert seen
        assert all(view.rect().contains(one) for one in seen)
        bar = view.parent().verticalScrollBar()
        bar.setValue(bar.value() + bar.singleStep())
    assert view.rect().contains(places[-1])
    page.receiving.dialog.close()


@pytest.fixture
def asked_page(page):
    def ask(code):
        return page._board.subject(FORM, code)

    return ask


def test_an_older_file_says_so(page, idle, blanks):
    receive(page, idle, answered(blanks, 1, 2, 5))
    receive(page, idle, answered(blanks, 1, 1))
    dialog = page.receiving.dialog

    assert dialog.rows[0].look.word == "старше принятого"
    dialog.close()


def test_the_same_file_again_changes_nothing(page, idle, blanks, notices):
    file = answered(blanks, 1, 2)
    receive(page, idle, file)
    receive(page, idle, file)

    assert notices[-1].text == "Эти бланки уже загружены: в базе ничего не изменилось."


def test_a_checklist_is_accepted(page, idle, blanks, asked_page, notices):
    receive(page, idle, answered(blanks, 1, 2))
    page.work.board.step_chosen.emit(Step.ACCEPT, FORM, "school-1")
    wait(idle)

    assert asked_page("school-1").words == "Принят"
    assert notices[-1].undoable


def test_a_checklist_is_returned_with_reasons_as_a_file(page, idle, blanks, asked_page, saved_as):
    from openpyxl import load_workbook

    receive(page, idle, answered(blanks, 1, 2))
    page.work.board.step_chosen.emit(Step.RETURN, FORM, "school-1")
    dialog = page.findChild(ReturnDialog)
    dialog.give.click()
    assert "хотя бы у одного пункта" in dialog.message.text()
    dialog.lines[2].reason.setText("Нет ссылки на страницу")
    dialog.give.click()
    wait(idle)

    assert asked_page("school-1").words == "Возвращён"
    cells = [cell.value for row in load_workbook(saved_as).worksheets[0].rows for cell in row]
    assert "Нет ссылки на страницу" in cells
    page.take(PageRequest("checklists", search=f"{FORM}/school-1"))
    wait(idle)
    panel = page.work.panel
    assert panel.status.look.word == "возвращён"
    assert panel.sheet.rows[2].aside.words.returned


def test_an_incomplete_checklist_is_not_accepted(page, idle, blanks, notices, asked_page):
    (blank,) = blanks.glob("*school-1_*.xlsx")
    receive(page, idle, fill_blank(blank, {"s1": 2}))
    page.work.board.step_chosen.emit(Step.ACCEPT, FORM, "school-1")
    wait(idle)

    assert "заполнен не полностью" in notices[-1].text
    assert asked_page("school-1").words == "Черновик"


def test_every_status_has_its_steps():
    assert set(PERMITTED) == {"not_started", *(str(status) for status in ResponseStatus)}
    for status, steps in PERMITTED.items():
        assert (Step.ACCEPT in steps) == (status in {"checking", "ready", "sent"})
    assert Step.RETURN not in PERMITTED["not_started"]


def test_the_menu_follows_the_status(page, idle, blanks):
    board = page.work.board
    receive(page, idle, answered(blanks, 1, 2))
    board.list.table.selectRow(0)
    words = [action.text() for action in board.steps.menu().actions()]
    assert words[:2] == ["Принять", "Вернуть с причинами…"]
    board.list.table.selectRow(1)

    assert [action.text() for action in board.steps.menu().actions()] == [
        "Бланк…",
        "Напоминание…",
    ]


def test_a_closed_period_changes_nothing(page, idle, blanks, session, desk):
    receive(page, idle, answered(blanks, 1, 2))
    today = datetime.now().date()
    session.ask(lambda w, _p: close_period(w.database, PERIOD, today), session)
    page.refresh()
    wait(idle)
    page.work.board.list.table.selectRow(1)
    page.work.board.list.table.selectRow(0)
    enabled = {one.text(): one.isEnabled() for one in page.work.board.steps.menu().actions()}

    assert not enabled["Принять"]
    assert enabled["Подтверждения в файл…"]


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path))
    return tmp_path


def test_whole_checklists_are_marked_as_sent(page, idle, blanks, asked_page, notices):
    page.desk.period_changed.connect(page.refresh)
    (half,) = blanks.glob("*school-2_*.xlsx")
    receive(page, idle, answered(blanks, 1, 2), fill_blank(half, {"s1": 2}))
    page.work.board.sent.click()
    wait(idle)

    assert [asked_page(f"school-{number}").words for number in (1, 2)] == ["Отправлен", "Черновик"]
    assert notices[-1].text == "Отмечено отправленными: 1 чек-лист."
    assert notices[-1].undoable


def test_reminders_are_copied_and_saved(page, idle, blanks, folder, notices):
    receive(page, idle, answered(blanks, 1, 2))
    page.reminders.click()
    wait(idle)
    dialog = page.findChild(RemindersDialog)
    assert dialog.list.entries.rowCount() == 3
    dialog.copy.click()
    assert "Тема: о представлении чек-листов" in QGuiApplication.clipboard().text()
    dialog.save.click()
    wait(idle)

    assert len(list(folder.glob("*_напоминание.txt"))) == 3
    assert "3 текста" in notices[-1].text
    dialog.close()


@pytest.mark.parametrize("kind", [".xlsx", ".html"])
def test_blanks_for_all_with_letters(page, idle, tmp_path, kind, notices):
    out = tmp_path / "out"
    out.mkdir()
    page.sending.write_blanks(WantedBlanks(FORM, "", kind, expert=False), PERIOD, out)
    wait(idle)

    assert len(list(out.glob(f"*{kind}"))) == 3
    assert len(list(out.glob("*_письмо.txt"))) == 3
    assert notices[-1].text == "Готово: 3 бланка в папке «out»."


def test_a_blank_of_one_subject_is_offered(page, idle):
    page.work.board.step_chosen.emit(Step.BLANK, FORM, "school-2")
    dialog = page.findChild(BlanksDialog)

    assert dialog.wanted == WantedBlanks(FORM, "school-2", ".xlsx", expert=False)
    dialog.kind.setCurrentIndex(1)
    assert dialog.wanted.kind == ".html"
    dialog.close()


def test_a_dossier_is_written(page, idle, blanks, tmp_path, monkeypatch):
    receive(page, idle, answered(blanks, 1, 2))
    out = tmp_path / "dossier.zip"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(out), ""))
    page.work.board.step_chosen.emit(Step.DOSSIER, FORM, "school-1")
    wait(idle)

    with zipfile.ZipFile(out) as archive:
        assert "checksums.sha256" in archive.namelist()


def test_the_board_tells_who_owes(page, idle, blanks):
    (half,) = blanks.glob("*school-2_*.xlsx")
    receive(page, idle, answered(blanks, 1, 2), fill_blank(half, {"s1": 2}))
    board = page.work.board
    titles = [board.list.tabs.tabText(place) for place in range(board.list.tabs.count())]

    assert titles == ["Все: 3", "Не представили: 2", "Ждут решения: 1", "Приняты: 0"]
    board.list.choose("waiting")
    assert [board.list.model.cells_of(row)[0] for row in range(2)] == ["СОШ № 2", "СОШ № 3"]


def test_the_board_goes_to_excel(page, idle, saved_as):
    page.work.board.list.excel.click()
    wait(idle)

    assert saved_as.is_file()


def test_enter_on_the_board_opens_the_checklist(qtbot, page, idle):
    table = page.work.board.list.table
    table.setFocus()
    qtbot.keyClick(table, Qt.Key.Key_Return)
    wait(idle)

    assert page.work.is_filling
    assert page.head.isHidden()
    assert page.work.panel.score.subject.text() == "СОШ № 1"


def tab_chain(widget):
    """Return the visible controls that Tab reaches inside the widget, in order."""
    found, one = [], widget.nextInFocusChain()
    for _ in range(2000):
        if one is widget:
            break
        inside = widget.isAncestorOf(one) and one.isVisibleTo(widget) and one.isEnabledTo(widget)
        if inside and one.focusPolicy() & Qt.FocusPolicy.TabFocus:
            found.append(one)
        one = one.nextInFocusChain()
    return found


def nameless(widgets):
    """Return the controls that a screen reader could not name."""
    return [
        type(one).__name__
        for one in widgets
        if not (one.accessibleName() or getattr(one, "text", str)())
    ]


def test_every_control_is_reached_by_tab_and_has_a_name(page, idle, blanks):
    receive(page, idle, answered(blanks, 1, 2))
    board = tab_chain(page)
    work = page.work
    for control in (
        page.reminders, page.blanks, work.board.forms, work.board.sent, work.board.steps,
        work.board.open, work.board.list.tabs, work.board.list.table,
    ):  # fmt: skip
        assert control in board, control
    assert nameless(board) == []
    page.take(PageRequest("checklists", search=f"{FORM}/school-1"))
    wait(idle)
    filling, panel = tab_chain(page), work.panel
    side = panel.sheet.side
    for control in (
        panel.back, panel.steps, *panel.buttons.values(), *panel.sheet.rows, side.comment,
        side.evidence.edit, side.evidence.choose,
    ):  # fmt: skip
        assert control in filling, control
    assert nameless(filling) == []


@pytest.mark.parametrize("step", [Step.RETURN, Step.BLANK, Step.REMIND])
def test_dialogs_name_their_controls_and_close_by_esc(qtbot, page, idle, blanks, step):
    receive(page, idle, answered(blanks, 1, 2))
    page.work.board.step_chosen.emit(step, FORM, "school-1")
    wait(idle)
    dialog = next(one for one in page.findChildren(QDialog) if one.isVisible())
    controls = tab_chain(dialog)
    assert controls
    assert nameless(controls) == []
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)

    assert not dialog.isVisible()
