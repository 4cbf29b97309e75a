"""Filling in a checklist in the window: keys in, words on the screen and in the base out."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from mms_desktop.domain.sections.responses import Assessor
from mms_desktop.services.monitoring.periods import add_period, close_period
from mms_desktop.ui.checklists.row import EMPTY_ROW
from mms_desktop.ui.desk import PageRequest
from mms_desktop.ui.dialogs.checklist_blanks import WantedBlanks
from mms_desktop.ui.pages.checklists.page import ChecklistsPage
from mms_desktop.ui.shell.window import ShellWindow
from ui_keys import press

PERIOD = "2023-H2"
RMO = [("rmo-math", "РМО учителей математики"), ("rmo-phys", "РМО учителей физики")]


@pytest.fixture
def fill():
    def subjects(workspace):
        add_period(workspace.database, PERIOD)
        for code, title in RMO:
            values = {"code": code, "title": title, "level": "municipal", "kind": "subject"}
            workspace.registry.save("associations", values)
        school = {"code": "school-1", "short_name": "СОШ № 1", "kind": "school"}
        workspace.registry.save("organizations", school)

    return subjects


@pytest.fixture
def page(qtbot, desk, idle, theme):
    desk.choose_period(PERIOD)
    page = ChecklistsPage(desk)
    qtbot.addWidget(page)
    page.resize(1142, 688)
    page.show()
    desk.session.data_changed.connect(page.refresh)
    page.refresh()
    idle()
    return page


@pytest.fixture
def open_form(page, idle):
    def show(place):
        page.take(PageRequest("checklists", search=place))
        for _ in range(3):
            idle()
        page.work.panel.sheet.start()
        return page.work.panel

    return show


def test_names_and_states_of_the_board_are_whole(page, idle):
    page.resize(1142, 688)
    for form in ("young", "rmo", "school_site"):
        page.work.board.forms.choose(form)
        idle()
        table = page.work.board.list.table
        for column in range(table.model().columnCount()):
            assert table.columnWidth(column) >= table.sizeHintForColumn(column), (form, column)


ALL_XLSX = WantedBlanks("rmo", "", ".xlsx", expert=False)


@pytest.fixture
def saved(qtbot, page, idle):
    """Wait until the autosave has done its work and the page shows it."""

    def wait():
        qtbot.waitUntil(lambda: not page.work.saving.is_pending, timeout=20_000)
        for _ in range(3):
            idle()

    return wait


@pytest.fixture
def asked(session, idle):
    """Ask the base and return the list it answers with."""

    def ask(question):
        found = []
        session.ask(lambda workspace, _progress: question(workspace), session, found.extend)
        idle()
        return found

    return ask


@pytest.fixture
def stored(asked):
    """Return the answers in the base by item."""

    def answers(form, subject, assessor=Assessor.SELF):
        wanted = form, subject, assessor
        filled = asked(lambda w: w.monitoring.filled_forms(w.monitoring.period(PERIOD)))
        return {
            answer.item: answer
            for one in filled
            if (one.form.key, one.subject.code, one.response.assessor) == wanted
            for answer in one.answers
        }

    return answers


def test_twelve_items_take_twelve_keys_and_one_action(qtbot, open_form, saved, stored, asked):
    panel = open_form("rmo/rmo-math")
    press(panel.window(), *"222222111110")

    assert panel.score.points.text() == "17 из 24"
    assert panel.score.level.look.word == "средняя эффективность"
    saved()
    assert len(stored("rmo", "rmo-math")) == 12
    titles = asked(lambda w: [entry.title for entry in w.registry.journal()])
    assert (
        titles.count("Чек-лист «Районные методические объединения»: РМО учителей математики") == 1
    )
    assert panel.score.saved.text().startswith("Сохранено")


def test_half_filled_shows_the_range_and_no_level(qtbot, open_form):
    panel = open_form("rmo/rmo-math")
    press(panel.window(), *"222222000")

    assert panel.score.points.text() == "12…18 из 24"
    assert panel.score.level.look.word == "не завершено"
    assert panel.score.progress.text() == "отвечено 9 из 12"


@pytest.mark.parametrize(
    ("marks", "points", "level"),
    [
        ("22222100000", "11 из 22", "низкая"),
        ("22222200000", "12 из 22", "средняя"),
        ("22222222000", "16 из 22", "уровень документом не определён"),
        ("22222222100", "17 из 22", "высокая"),
    ],
)
def test_levels_at_the_boundaries(qtbot, open_form, marks, points, level):
    panel = open_form("young/service")
    press(panel.window(), *marks)

    assert panel.score.points.text() == points
    assert panel.score.level.look.word.startswith(level)


def test_not_applicable_only_where_the_form_allows_it(qtbot, open_form):
    panel = open_form("rmo/rmo-math")
    press(panel.window(), *"н")
    assert panel.sheet.keys_line.text() == (
        "Пункт 1: «н/п» здесь не предусмотрено. Поставьте 2, 1 или 0."
    )

    panel = open_form("methodical_work/service")
    row = next(row for row in panel.sheet.rows if row.item.number == "11")
    row.setFocus()
    press(panel.window(), *"y")
    assert panel.score.points.text() == "0…20 из 20"
    assert row.accessibleName().startswith("Пункт 11, балл н/п")


def test_the_empty_row_of_the_document_is_passed_over(qtbot, open_form):
    panel = open_form("methodical_work/service")
    press(panel.window(), *"22")

    second = panel.sheet.rows[1]
    assert "пустая" in EMPTY_ROW
    assert not second.marks.isVisible()
    assert [row.marks.mark for row in panel.sheet.rows[:3]] == [2, None, 2]


def test_leaving_saves_at_once(qtbot, page, open_form, idle, stored):
    panel = open_form("rmo/rmo-math")
    press(panel.window(), *"2")
    page.hide()
    idle()

    assert stored("rmo", "rmo-math")["r1"].score == 2


def test_another_subject_saves_the_former_one(qtbot, open_form, stored):
    press(open_form("rmo/rmo-math").window(), *"21")
    panel = open_form("rmo/rmo-phys")

    assert panel.score.points.text() == "0…24 из 24"
    answers = stored("rmo", "rmo-math")
    assert [answers[code].score for code in ("r1", "r2")] == [2, 1]


def test_undo_takes_the_burst_back(qtbot, open_form, saved, desk, stored):
    panel = open_form("rmo/rmo-math")
    press(panel.window(), *"212")
    saved()
    desk.undo()
    saved()

    assert panel.score.points.text() == "0…24 из 24"
    assert [row.marks.mark for row in panel.sheet.rows[:3]] == [None, None, None]
    assert stored("rmo", "rmo-math") == {}


def test_comment_and_links_are_kept_with_the_row(qtbot, open_form, saved, stored):
    panel = open_form("rmo/rmo-math")
    qtbot.keyClick(panel.sheet.rows[0], Qt.Key.Key_Return)
    side = panel.sheet.side
    assert panel.window().focusWidget() is side.comment
    side.comment.insertPlainText("Приказ № 14")
    for link in ("https://a.example.ru", "https://b.example.ru"):
        side.evidence.edit.setText(link)
        qtbot.keyClick(side.evidence.edit, Qt.Key.Key_Return)
    saved()

    answer = stored("rmo", "rmo-math")["r1"]
    assert answer.comment == "Приказ № 14"
    assert answer.evidence == ("https://a.example.ru", "https://b.example.ru")
    assert "есть комментарий, подтверждений 2" in panel.sheet.rows[0].accessibleName()
    assert side.comment.toPlainText() == "Приказ № 14"


def test_a_sixth_link_is_refused_in_words(qtbot, open_form):
    panel = open_form("rmo/rmo-math")
    panel.sheet.side.evidence.add_links(list("абвгде"))

    assert "Больше пяти" in panel.sheet.side.evidence.message.text()
    assert len(panel.sheet.state.answer("r1").evidence) == 5


def test_self_and_expert_stand_side_by_side(qtbot, open_form, saved, stored):
    panel = open_form("rmo/rmo-math")
    press(panel.window(), *"21")
    qtbot.mouseClick(panel.buttons[Assessor.EXPERT], Qt.MouseButton.LeftButton)
    saved()
    assert "другая оценка 2" in panel.sheet.rows[0].accessibleName()
    panel.sheet.start()
    press(panel.window(), *"1")
    saved()

    mine = stored("rmo", "rmo-math")
    expert = stored("rmo", "rmo-math", Assessor.EXPERT)
    assert (mine["r1"].score, expert["r1"].score) == (2, 1)


def test_the_mouse_sets_a_mark_and_takes_it_away(qtbot, open_form):
    panel = open_form("rmo/rmo-math")
    marks = panel.sheet.rows[0].marks
    qtbot.mouseClick(marks, Qt.MouseButton.LeftButton, pos=marks.cell(1).center())
    assert marks.mark == 1
    qtbot.mouseClick(marks, Qt.MouseButton.LeftButton, pos=marks.cell(1).center())
    assert marks.mark is None


def test_lists_say_who_has_filled_in_what(qtbot, page, open_form, saved):
    press(open_form("rmo/rmo-math").window(), *"222222222222")
    saved()

    forms = page.work.board.forms.entries
    named = [forms.index(row).data() for row in range(forms.rowCount())]
    place = forms.index(named.index("Районные методические объединения"))
    assert place.data(Qt.ItemDataRole.AccessibleTextRole).endswith("готово 1 из 2")
    cells = page.work.board.list.model.cells_of(0)
    assert cells[:2] == ("РМО учителей математики", "готов")
    assert cells[4] == "24 из 24"
    assert page.work.board.summary.text() == "ожидается 2 · прислали 1 · полностью 1"
    assert "готово 1 из" in page.head.subtitle.text()


def test_a_closed_period_is_shown_and_not_changed(qtbot, page, open_form, saved, asked):
    press(open_form("rmo/rmo-math").window(), *"2")
    saved()
    asked(lambda w: [close_period(w.database, PERIOD, date(2024, 2, 1))])
    page.refresh()
    saved()
    panel = open_form("rmo/rmo-math")
    press(panel.window(), *"1")

    assert panel.banner.words.text() == "Период закрыт: ответы можно смотреть, но не менять."
    assert panel.sheet.rows[0].marks.mark == 2
    assert panel.sheet.rows[1].marks.mark is None


def test_a_base_without_periods_says_what_to_do(qtbot, desk, idle, theme):
    asked = []
    desk.page_requested.connect(asked.append)
    page = ChecklistsPage(desk)
    qtbot.addWidget(page)
    page.show()
    page.refresh()
    qtbot.mouseClick(page.no_period.primary, Qt.MouseButton.LeftButton)

    assert asked == [PageRequest("periods")]


@pytest.fixture
def folder(tmp_path, monkeypatch):
    folder = tmp_path / "бланки"
    folder.mkdir()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(folder))
    return folder


def test_blanks_go_out_and_come_back_filled(page, open_form, idle, folder, notices):
    open_form("rmo/rmo-math")
    page.sending.write_blanks(ALL_XLSX, PERIOD, folder)
    idle()
    blanks = sorted(folder.glob("*.xlsx"))
    assert len(blanks) == 2
    answer_everything(blanks[0])
    page.receiving.collect(blanks[:1])
    idle()
    idle()

    assert notices[-1].text == "Загружено: 1 чек-лист."
    assert notices[-1].undoable
    assert page.work.panel.score.points.text() == "24 из 24"


def test_a_foreign_file_is_refused_with_its_reason(page, idle, tmp_path):
    file = tmp_path / "заметки.csv"
    file.write_text("а;б\n1;2\n", encoding="utf-8")
    page.receiving.collect([file])
    idle()

    row = page.receiving.dialog.rows[0]
    assert row.cells[:3] == ("заметки.csv", "", "не принят")
    assert "не бланк чек-листа" in row.details
    assert not page.receiving.dialog.load.isEnabled()
    page.receiving.dialog.close()


def answer_everything(path):
    from openpyxl import load_workbook

    book = load_workbook(path)
    sheet = book.worksheets[0]
    header = next(cell for row in sheet.iter_rows() for cell in row if cell.value == "Балл")
    code = next(cell for cell in sheet[header.row] if cell.value == "Код")
    for row in range(header.row + 1, sheet.max_row + 1):
        if str(sheet.cell(row, code.column).value or "").startswith("r"):
            sheet.cell(row, header.column).value = 2
    book.save(path)


def test_closing_the_window_keeps_what_was_typed_a_moment_ago(qtbot, desk, idle, theme):
    from mms_desktop.services.workspace import open_workspace

    path = desk.session.facts.path
    desk.choose_period(PERIOD)
    window = ShellWindow(desk)
    qtbot.addWidget(window)
    window.show_opening()
    window.show()
    window.show_page(PageRequest("checklists", search="rmo/rmo-math"))
    idle()
    idle()
    panel = window.pages.currentWidget().work.panel
    panel.sheet.start()
    press(panel.window(), *"2")
    window.close()

    workspace = open_workspace(path)
    (filled,) = workspace.monitoring.filled_forms(workspace.monitoring.period(PERIOD))
    assert filled.answers[0].score == 2
    workspace.close()


def test_a_blank_saved_before_the_answers_does_not_replace_them(
    qtbot, page, open_form, saved, folder
):
    panel = open_form("rmo/rmo-math")
    page.sending.write_blanks(ALL_XLSX, PERIOD, folder)
    saved()
    blank = min(folder.glob("*rmo-math*.xlsx"))
    answer_everything(blank)
    press(panel.window(), *"0")
    saved()
    page.receiving.collect([blank])
    saved()

    assert panel.sheet.rows[0].marks.mark == 0
    dialog = page.receiving.dialog
    assert dialog.rows[0].look.word == "старше принятого"
    dialog.load.click()
    saved()
    assert "сохранённые позже" in dialog.rows[0].details
    assert panel.sheet.rows[0].marks.mark == 0
    dialog.close()


def test_a_mark_put_and_taken_away_leaves_no_trace(qtbot, open_form, saved, asked):
    panel = open_form("rmo/rmo-math")
    before = asked(lambda w: w.registry.journal())
    press(panel.window(), *"2")
    panel.sheet.rows[0].setFocus()
    qtbot.keyClick(panel.sheet.rows[0], Qt.Key.Key_Delete)
    saved()

    assert len(asked(lambda w: w.registry.journal())) == len(before)
