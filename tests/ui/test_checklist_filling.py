"""One checklist on one screen: it fits, it is filled in by keys, everything known stands beside."""

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QGuiApplication, QWheelEvent
from PySide6.QtWidgets import QApplication

from checklist_samples import FORMS
from mms_desktop.domain.checklists import Answer
from mms_desktop.domain.sections.responses import Assessor
from mms_desktop.services.monitoring.periods import add_period
from mms_desktop.ui.desk import PageRequest
from mms_desktop.ui.models.checklist_state import Background, ChecklistState
from mms_desktop.ui.shell.window import ShellWindow
from mms_desktop.ui.theme import Theme
from ui_keys import press

PERIOD, BEFORE, SPRING = "2023-H2", "2023-H1", "2024-H1"
SUBJECTS = {
    "methodical_work": "service",
    "young": "service",
    "rmo": "rmo-math",
    "school_site": "school-1",
    "school_service": "school-1",
}
MOST_KEYS = 30


@pytest.fixture
def fill():
    def subjects(workspace):
        add_period(workspace.database, BEFORE)
        add_period(workspace.database, PERIOD)
        add_period(workspace.database, SPRING)
        for code, title in (("rmo-math", "РМО математики"), ("rmo-phys", "РМО физики")):
            values = {"code": code, "title": title, "level": "municipal", "kind": "subject"}
            workspace.registry.save("associations", values)
        school = {"code": "school-1", "short_name": "СОШ № 1", "kind": "school"}
        workspace.registry.save("organizations", school)

    return subjects


@pytest.fixture(params=[False, True], ids=["light", "dark"])
def dark(request):
    return request.param


@pytest.fixture
def window(qtbot, desk, idle, theme):
    desk.choose_period(PERIOD)
    window = ShellWindow(desk)
    qtbot.addWidget(window)
    window.setFixedSize(1366, 768)
    window.show_opening()
    window.show()
    return window


@pytest.fixture
def settle(idle):
    def wait():
        for _ in range(4):
            idle()
            QApplication.processEvents()

    return wait


@pytest.fixture
def open_form(window, settle):
    def show(place, period=PERIOD):
        window.desk.choose_period(period)
        window.show_page(PageRequest("checklists", search=place))
        settle()
        return window.pages.currentWidget().work.panel

    return show


@pytest.fixture
def keys(window):
    """Press keys where the focus is and count them."""
    pressed = []

    def count(*wanted):
        press(window, *wanted)
        pressed.extend(wanted)
        return len(pressed)

    return count


def wait_saved(qtbot, page, settle):
    qtbot.waitUntil(lambda: not page.work.saving.is_pending, timeout=20_000)
    settle()


def inked_edges(widget):
    """Return the edges of a text at which its letters are cut: told by the pixels there."""
    image = widget.grab().toImage()
    background = image.pixelColor(image.width() - 1, image.height() - 1)
    right = [image.pixelColor(image.width() - 1, y) for y in range(image.height())]
    bottom = [image.pixelColor(x, image.height() - 1) for x in range(image.width())]
    edges = {"right": right, "bottom": bottom}
    return [name for name, line in edges.items() if any(one != background for one in line)]


def is_whole(part, view):
    """Tell whether all of the part is seen in the view."""
    return view.rect().contains(part.rect().translated(part.mapTo(view, part.rect().topLeft())))


def cut_at_an_edge(parts, view):
    """Return the parts of which the view shows something, but not all."""
    places = [part.rect().translated(part.mapTo(view, part.rect().topLeft())) for part in parts]
    return [one for one in places if view.rect().intersects(one) and not view.rect().contains(one)]


@pytest.mark.parametrize("key", SUBJECTS)
def test_every_item_is_on_the_screen_and_no_text_is_cut(qapp, open_form, settle, key, dark):
    Theme(qapp, dark=dark)
    sheet = open_form(f"{key}/{SUBJECTS[key]}").sheet
    settle()

    assert len(sheet.rows) == len(FORMS[key].items)
    scrolls = key == "methodical_work"
    assert bool(sheet.list.verticalScrollBar().maximum()) == scrolls
    for row in sheet.rows:
        assert is_whole(row, sheet.list.viewport()) or scrolls, row.item.number
        assert inked_edges(row.text) == [], row.item.number
        assert row.text.height() >= row.text.needed(row.text.width())
    for part in (sheet.keys_line, sheet.titles):
        assert part.isVisible()


def test_a_form_longer_than_the_screen_is_read_row_by_row(open_form, keys, settle):
    sheet = open_form("methodical_work/service").sheet
    view = sheet.list.viewport()
    for row in sheet.list.scored:
        assert sheet.list.current is row
        assert is_whole(row, view), row.item.number
        assert cut_at_an_edge(sheet.rows, view) == [], row.item.number
        checks, scroll = sheet.side.checks, sheet.side.text.parent().parent()
        assert cut_at_an_edge([sheet.side.text, *checks], scroll) == [], row.item.number
        keys(Qt.Key.Key_Down)
        settle()
    for _ in sheet.list.scored:
        keys(Qt.Key.Key_Up)
        assert is_whole(sheet.list.current, view)
        assert cut_at_an_edge(sheet.rows, view) == []


def turned(view, delta):
    """Turn the wheel over the view."""
    middle = QPointF(view.rect().center())
    event = QWheelEvent(
        middle, view.mapToGlobal(middle), QPoint(), QPoint(0, delta),
        Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(view, event)


def test_a_notch_of_the_wheel_goes_on_by_one_row(open_form):
    sheet = open_form("methodical_work/service").sheet
    view, bar = sheet.list.viewport(), sheet.list.verticalScrollBar()
    turned(view, -120)
    assert bar.value() == sheet.rows[1].y()
    for _ in range(8):
        # A touchpad tells the same turn in pieces.
        turned(view, -15)
    assert bar.value() == sheet.rows[2].y()
    assert cut_at_an_edge(sheet.rows, view) == []
    turned(view, 240)
    assert bar.value() == 0
    for _ in range(20):
        turned(view, -120)
    assert is_whole(sheet.rows[-1], view)


def test_the_bar_goes_on_by_whole_rows_to_the_end_and_back(open_form):
    sheet = open_form("methodical_work/service").sheet
    view, bar = sheet.list.viewport(), sheet.list.verticalScrollBar()
    tops = set()
    for _ in range(len(sheet.rows)):
        bar.setValue(bar.value() + bar.singleStep())
        tops.add(bar.value())
        assert cut_at_an_edge(sheet.rows, view) == []
    assert is_whole(sheet.rows[-1], view)
    assert len(tops) > 3
    for _ in range(len(sheet.rows)):
        bar.setValue(bar.value() - bar.singleStep())
        assert cut_at_an_edge(sheet.rows, view) == []
    assert bar.value() == 0
    bar.setValue(bar.maximum())
    assert is_whole(sheet.rows[-1], view)


def test_all_parts_of_an_item_are_reached_in_the_side_panel(open_form, keys, settle):
    sheet = open_form("methodical_work/service").sheet
    keys(Qt.Key.Key_Down)
    settle()
    scroll, seen = sheet.side.text.parent().parent(), set()
    for _ in range(4):
        seen |= {check.place for check in sheet.side.checks if is_whole(check, scroll)}
        keys(Qt.Key.Key_PageDown)
    assert seen == set(range(9))


def test_the_criterion_and_the_parts_stand_in_the_side_panel(open_form, keys):
    sheet = open_form("methodical_work/service").sheet
    keys(Qt.Key.Key_Down)
    item = sheet.list.current.item

    assert item.number == "3"
    assert sheet.side.isVisible()
    assert [check.accessibleName() for check in sheet.side.checks] == [
        f"Не отмечено: {text}" for text in item.sub_checks
    ]
    assert "как в пункте 1" in sheet.side.text.accessibleName()


def test_a_form_of_twelve_items_takes_at_most_thirty_keys(window, settle, keys):
    """From the list of forms to the last mark, by keys alone."""
    window.show_page(PageRequest("checklists"))
    settle()
    board = window.pages.currentWidget().work.board
    board.forms.setFocus()
    place = board.forms.entries.row_of("rmo")
    start = board.forms.currentIndex().row()
    step = Qt.Key.Key_Down if place > start else Qt.Key.Key_Up
    keys(*[step] * abs(place - start))
    keys(Qt.Key.Key_Return)
    assert window.focusWidget() is board.list.table
    keys(Qt.Key.Key_Return)
    settle()
    count = keys(*"221120212021")

    panel = window.pages.currentWidget().work.panel
    assert panel.sheet.state.result.is_complete
    assert panel.score.points.text() == "16 из 24"
    assert count <= MOST_KEYS


def test_esc_goes_back_to_the_board(window, open_form, keys, settle):
    open_form("rmo/rmo-math")
    keys("2", Qt.Key.Key_Escape)
    settle()

    work = window.pages.currentWidget().work
    assert not work.is_filling
    assert work.board.chosen.subject.code == "rmo-math"
    assert window.focusWidget() is work.board.list.table


def test_a_comment_is_reached_and_left_by_keys(open_form, keys, window):
    sheet = open_form("young/service").sheet
    assert not sheet.side.isVisible()
    keys(Qt.Key.Key_Down, Qt.Key.Key_Return)
    assert window.focusWidget() is sheet.side.comment
    assert sheet.side.isVisible()
    sheet.side.comment.insertPlainText("Приказ № 14")
    keys(Qt.Key.Key_Escape)

    assert window.focusWidget() is sheet.rows[1]
    assert not sheet.side.isVisible()
    assert sheet.state.answer("y2").comment == "Приказ № 14"


def test_self_and_expert_with_the_difference(qtbot, window, open_form, settle, keys):
    panel = open_form("rmo/rmo-math")
    keys(*"222222222222")
    wait_saved(qtbot, window.pages.currentWidget(), settle)
    panel.buttons[Assessor.EXPERT].click()
    settle()
    keys(*"222222222210")
    wait_saved(qtbot, window.pages.currentWidget(), settle)

    words = panel.sheet.rows[11].aside.words
    assert (words.other, words.difference) == (2, 2)
    assert panel.score.other.text() == "самооценка: 24 из 24 (+3)"


def test_as_in_the_period_before_for_one_and_for_all(qtbot, window, open_form, settle, keys):
    open_form("rmo/rmo-math", BEFORE)
    keys(*"221100221100")
    wait_saved(qtbot, window.pages.currentWidget(), settle)
    panel = open_form("rmo/rmo-math", PERIOD)
    sheet = panel.sheet
    assert [row.aside.words.previous for row in sheet.rows[:5]] == [2, 2, 1, 1, 0]
    keys("п", "0")
    assert sheet.state.answer("r1").carried_from == BEFORE
    assert sheet.rows[1].aside.words.changed
    assert "изменено" in sheet.rows[1].accessibleName()
    assert not sheet.rows[0].aside.words.changed
    panel.score.as_before.click()

    assert sheet.state.result.is_complete
    assert panel.score.points.text() == "10 из 24"
    assert not panel.score.as_before.isVisible()
    assert sheet.state.answer("r2").carried_from == ""


def test_answers_of_the_school_year_are_carried_over_on_their_own(
    qtbot, window, open_form, settle, keys
):
    open_form("young/service", PERIOD)
    keys(*"21021021021")
    wait_saved(qtbot, window.pages.currentWidget(), settle)
    panel = open_form("young/service", SPRING)
    sheet = panel.sheet
    assert panel.score.for_year.isVisible()
    panel.score.for_year.click()

    assert {one.item: one.carried_from for one in sheet.state.answers} == {"y11": PERIOD}
    assert [row.aside.words.carried for row in sheet.rows] == [False] * 10 + [True]
    assert "перенесено" in sheet.rows[10].accessibleName()
    assert not panel.score.for_year.isVisible()
    assert panel.score.as_before.isVisible()
    sheet.list.make_current(sheet.rows[10])
    sheet.focus_current()
    keys("1")
    wait_saved(qtbot, window.pages.currentWidget(), settle)
    assert not sheet.rows[10].aside.words.carried


def test_nothing_is_carried_over_from_another_school_year(qtbot, window, open_form, settle, keys):
    open_form("young/service", BEFORE)
    keys(*"21021021021")
    wait_saved(qtbot, window.pages.currentWidget(), settle)
    panel = open_form("young/service", PERIOD)
    assert panel.score.as_before.isVisible()
    assert not panel.score.for_year.isVisible()


def test_ticked_parts_suggest_a_score_that_a_person_puts(open_form, keys):
    sheet = open_form("methodical_work/service").sheet
    checks = sheet.side.checks
    for check in checks[:2]:
        check.setFocus()
        keys(Qt.Key.Key_Space)
    assert sheet.state.mark("m1") is None
    assert sheet.state.answer("m1").checked == (0, 1)
    assert "предлагается 1" in sheet.side.suggestion.text()
    sheet.focus_current()
    keys("=")

    assert sheet.state.mark("m1") == 1


def test_not_applicable_only_where_the_form_allows_it(open_form, keys):
    sheet = open_form("rmo/rmo-math").sheet
    keys("н")

    assert sheet.state.mark("r1") is None
    assert "не предусмотрено" in sheet.keys_line.text()


def test_links_are_pasted_and_taken_away(qtbot, open_form, window):
    sheet = open_form("rmo/rmo-math").sheet
    QGuiApplication.clipboard().setText("https://a.example.ru\nhttps://b.example.ru")
    qtbot.keyClick(sheet.rows[0], Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    evidence = sheet.side.evidence
    assert [proof.text for proof in evidence.proofs] == [
        "https://a.example.ru",
        "https://b.example.ru",
    ]
    assert evidence.title.text() == "Подтверждения: 2 из 5"
    evidence.links_changed.emit(("https://b.example.ru",))

    assert sheet.state.answer("r1").evidence == ("https://b.example.ru",)


def test_a_dropped_file_is_kept_in_the_base(window, open_form, settle, tmp_path):
    file = tmp_path / "Приказ 14.pdf"
    file.write_bytes(b"%PDF-1.4 text")
    sheet = open_form("rmo/rmo-math").sheet
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file))])
    sheet.side.evidence.take(data)
    settle()
    (proof,) = sheet.side.evidence.proofs
    assert proof.text == "Приказ 14.pdf"
    assert proof.file_id
    assert sheet.rows[0].aside.words.links == 1
    sheet.side.evidence.file_dropped.emit(proof.file_id)
    settle()

    assert sheet.side.evidence.proofs == []


def test_a_program_is_no_proof(open_form, settle, tmp_path):
    file = tmp_path / "отчёт.exe"
    file.write_bytes(b"MZ")
    sheet = open_form("rmo/rmo-math").sheet
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file))])
    sheet.side.evidence.take(data)
    settle()

    assert "не прикладываются" in sheet.side.evidence.message.text()
    assert sheet.side.evidence.proofs == []


def test_only_addresses_of_the_web_are_opened(qtbot, window, open_form, monkeypatch):
    opened = []
    monkeypatch.setattr("PySide6.QtGui.QDesktopServices.openUrl", opened.append)
    sheet = open_form("rmo/rmo-math").sheet
    evidence = sheet.side.evidence
    evidence.add_links(["file:///etc/passwd", "https://a.example.ru/план"])
    for proof in evidence.proofs:
        evidence.opened.emit(proof)

    assert [url.host() for url in opened] == ["a.example.ru"]
    assert QGuiApplication.clipboard().text() == "file:///etc/passwd"


def test_the_level_names_the_rule_for_scores_without_one(open_form, keys):
    panel = open_form("young/service")
    keys(*"22222222000")

    assert panel.score.points.text() == "16 из 22"
    assert "Балл без уровня в документе" in panel.score.remarks.text()


def test_levels_copied_from_another_form_say_so(open_form, keys):
    panel = open_form("methodical_work/service")
    keys(*"22222222222")

    assert "перенесены из формы о районных" in panel.score.remarks.text()


@pytest.mark.parametrize("mark", [2, 1, 0])
def test_taking_over_keeps_what_was_typed(mark):
    before = {"r1": Answer("r1", mark, comment="тогда", evidence=("https://x.ru",))}
    known = Background(previous=before, previous_code=BEFORE)
    state = ChecklistState(FORMS["rmo"], [Answer("r1", comment="сейчас")], background=known)
    state.take_previous("r1")

    assert state.answer("r1") == Answer(
        "r1", mark, comment="сейчас", evidence=("https://x.ru",), carried_from=BEFORE
    )
