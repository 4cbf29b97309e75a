"""Loading files in the window: nothing changes before the button, nothing is a surprise after."""

from time import monotonic

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFileDialog, QWidget

from mms_desktop.ui.dialogs.import_columns import ColumnsDialog
from mms_desktop.ui.dialogs.import_dialog import ImportDialog
from mms_desktop.ui.models.import_rows import REMARKS, STATUS, WHAT

GOOD = "code;short_name;kind\nschool-1;СОШ № 1;school\nschool-2;СОШ № 2;school\n"
MIXED = f"{GOOD};Без кода;school\nschool-4;СОШ № 4;космос\n"
CROWD = 5000
# The promise is 200 ms; the rest is for a machine shared with other tests.
LONGEST_STALL = 1.0


@pytest.fixture
def write(tmp_path):
    def file(text, name="организации.csv"):
        path = tmp_path / name
        path.write_text(text, encoding="utf-8")
        return path

    return file


@pytest.fixture
def window(qtbot, theme):
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1366, 768)
    window.show()
    return window


@pytest.fixture
def dialog(window, desk, idle):
    dialog = ImportDialog("organizations", desk, window)
    dialog.open()
    yield dialog
    idle()


def chips(dialog):
    row = dialog.view.preview.chips
    widgets = [row.itemAt(place).widget() for place in range(row.count())]
    return [widget.look.word for widget in widgets if widget]


def cells(dialog, column):
    model = dialog.view.preview.model
    return [model.index(row, column).data() for row in range(model.rowCount())]


@pytest.fixture
def codes(session, idle):
    def stored():
        found = []
        session.ask(
            lambda w, _progress: [r.code for r in w.registry.records("organizations")],
            session,
            found.extend,
        )
        idle()
        return found

    return stored


def test_before_files_are_chosen_there_is_nothing_to_load(dialog):
    assert dialog.view.start.isVisible()
    assert not dialog.view.load.isEnabled()
    assert dialog.view.title.text() == "Организации: загрузка из файлов"


def test_the_plan_is_shown_and_nothing_is_stored(dialog, write, codes, idle):
    dialog.take_files((write(GOOD),))
    idle()

    assert chips(dialog) == ["новых: 2"]
    assert cells(dialog, STATUS) == ["новая", "новая"]
    assert cells(dialog, WHAT)[0].startswith("school-1 · СОШ № 1")
    assert dialog.view.load.text().strip() == "Загрузить 2 строки"
    assert codes() == []


def test_loading_stores_all_good_rows(dialog, write, codes, idle, notices):
    dialog.take_files((write(MIXED),))
    idle()
    dialog.view.load.click()
    idle()

    assert codes() == ["school-1", "school-2"]
    assert notices[-1].text == "Загружено: 2 строки."
    assert notices[-1].undoable


def test_a_loading_is_taken_back_whole(dialog, write, codes, idle, desk):
    dialog.take_files((write(MIXED),))
    idle()
    dialog.view.load.click()
    idle()
    desk.undo()
    idle()

    assert codes() == []


def test_errors_stand_at_their_rows_and_can_be_seen_alone(dialog, write, idle):
    dialog.take_files((write(MIXED),))
    idle()

    assert chips(dialog) == ["новых: 2", "с ошибками: 2"]
    assert dialog.view.preview.only_remarks.isChecked()
    assert cells(dialog, STATUS) == ["ошибка", "ошибка"]
    assert all(cells(dialog, REMARKS))
    dialog.view.preview.only_remarks.setChecked(False)
    assert cells(dialog, STATUS) == ["новая", "новая", "ошибка", "ошибка"]


def test_the_details_name_file_row_and_what_to_do(dialog, write, idle):
    dialog.take_files((write(MIXED),))
    idle()

    words = dialog.view.preview.details.text()
    assert "организации.csv" in words
    assert "строка 4" in words
    assert "Заполните поле «Код»." in words


def test_rows_with_errors_are_saved_to_be_mended(dialog, write, idle, tmp_path, monkeypatch):
    out = tmp_path / "ошибки.xlsx"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(out), ""))
    dialog.take_files((write(MIXED),))
    idle()
    dialog.view.save_rejected.click()
    idle()

    assert out.is_file()
    assert dialog.view.message.words.text() == "Записано: 2 строки с пояснениями."
    assert dialog.view.load.isEnabled()


def test_the_same_file_again_has_nothing_to_load(dialog, window, write, desk, idle):
    path = write(GOOD)
    dialog.take_files((path,))
    idle()
    dialog.view.load.click()
    idle()
    again = ImportDialog("organizations", desk, window)
    again.open()
    again.take_files((path,))
    idle()

    assert chips(again) == ["новых: 0", "без изменений: 2"]
    assert again.view.load.text().strip() == "Загружать нечего"
    assert not again.view.load.isEnabled()
    again.close()


def test_a_change_is_told_as_it_was_and_will_be(dialog, window, write, desk, idle):
    dialog.take_files((write(GOOD),))
    idle()
    dialog.view.load.click()
    idle()
    again = ImportDialog("organizations", desk, window)
    again.open()
    again.take_files((write(GOOD.replace("СОШ № 2", "Лицей № 2"), "новые.csv"),))
    idle()
    preview = again.view.preview
    preview.table.selectRow(1)

    assert chips(again) == ["новых: 0", "изменится: 1", "без изменений: 1"]
    assert "Краткое наименование: было «СОШ № 2», станет «Лицей № 2»" in preview.details.text()
    again.close()


def test_unknown_columns_are_named(dialog, write, idle):
    dialog.take_files((write("code;short_name;kind;Любимый цвет\na;А;school;синий\n"),))
    idle()

    assert dialog.view.preview.unknown.text() == "Не загружаются: Любимый цвет."
    assert "code, short_name, kind" in dialog.view.preview.columns.text()


def test_a_column_the_program_does_not_know_is_explained(dialog, write, codes, idle):
    dialog.take_files((write("code;short_name;kind;Где\na;А;school;Озёрск, 1\n"),))
    idle()
    preview = dialog.view.preview
    preview.explain.click()
    columns = preview.findChild(ColumnsDialog)
    choice = columns.choices["Где"]
    assert choice.currentText() == "Не загружать"
    choice.setCurrentText("Адрес")
    columns.accept()
    idle()

    assert preview.unknown.isHidden()
    assert "Озёрск, 1" in cells(dialog, WHAT)[0]
    assert dialog.view.load.text().strip() == "Загрузить 1 строку"


def test_a_file_that_is_no_table_says_so(dialog, write, idle):
    dialog.take_files((write("%PDF-1.7 и так далее", "приказ.csv"),))
    idle()

    assert "приказ.csv" in dialog.view.preview.troubles.words.text()
    assert not dialog.view.load.isEnabled()


def test_a_plan_the_base_has_outgrown_is_made_anew(dialog, write, session, idle):
    dialog.take_files((write(GOOD),))
    idle()
    session.ask(
        lambda workspace, _progress: workspace.registry.save(
            "organizations", {"code": "school-1", "short_name": "Другая", "kind": "school"}
        ),
        session,
    )
    idle()
    dialog.view.load.click()
    idle()
    idle()

    assert "план составлен заново" in dialog.view.message.words.text()
    assert chips(dialog) == ["новых: 1", "изменится: 1"]


def test_stopping_leaves_no_trace(dialog, write, codes, idle):
    rows = "".join(f"s-{n};Школа {n};school\n" for n in range(CROWD))
    dialog.take_files((write(f"code;short_name;kind\n{rows}"),))
    idle()
    dialog.view.load.click()
    dialog.view.stop.click()
    idle()

    assert codes() == []
    assert dialog.view.message.words.text() == "Загрузка прервана: в базе ничего не изменилось."
    assert dialog.view.load.isEnabled()


def test_five_thousand_rows_do_not_freeze_the_window(dialog, write, codes, idle):
    rows = "".join(f"s-{n};Школа {n};{'school' if n % 7 else 'космос'}\n" for n in range(CROWD))
    stalls = []
    timer = QTimer(interval=20)
    seen = [monotonic()]

    def tick():
        now = monotonic()
        stalls.append(now - seen[0])
        seen[0] = now

    timer.timeout.connect(tick)
    path = write(f"code;short_name;kind\n{rows}")
    timer.start()
    dialog.take_files((path,))
    idle()
    dialog.view.load.click()
    idle()
    timer.stop()

    assert len(codes()) == CROWD - (CROWD + 6) // 7
    assert max(stalls) < LONGEST_STALL


def test_a_staff_list_asks_for_its_organization(window, desk, write, session, idle):
    school = {"code": "school-1", "short_name": "СОШ № 1", "kind": "school"}
    session.ask(lambda w, _progress: w.registry.save("organizations", school), session)
    dialog = ImportDialog("staff", desk, window)
    dialog.open()
    idle()
    view = dialog.view
    assert view.organizations.itemText(1) == "СОШ № 1"
    dialog.take_files((write("ФИО;Должность\nЁлкина Вера Ильинична;Учитель физики\n", "штат.csv"),))
    idle()
    assert chips(dialog) == ["новых: 0", "с ошибками: 1"]

    view.organizations.setCurrentIndex(1)
    view.organizations.activated.emit(1)
    idle()
    assert chips(dialog) == ["новых: 1"]
    dialog.close()
