"""Workbooks read as they are: types, merges, formulas, errors, hidden sheets, day systems."""

import re
import zipfile
from datetime import date, datetime, time
from pathlib import Path
from typing import Any

import pytest

from exchange_tables import rewritten, write_xlsx
from mms_desktop.services.exchange.cells import FORMULA, Broken
from mms_desktop.services.exchange.reading import read_tables

HEADER = ["ФИО", "Возраст"]


def test_cells_keep_their_types_and_places(tmp_path: Path) -> None:
    rows = [
        [],
        [None, "текст", 5, 2.5, True, datetime(2019, 9, 1), time(9, 30), "0012345"],
        ["  ", None, 7707083893, 1e22, -3, None],
    ]

    (sheet,) = read_tables(write_xlsx(tmp_path / "a.xlsx", rows))

    assert sheet.rows[0] == []
    assert sheet.rows[1] == [
        None,
        "текст",
        5,
        2.5,
        True,
        date(2019, 9, 1),
        time(9, 30),
        "0012345",
    ]
    assert sheet.rows[2] == [None, None, 7707083893, 1e22, -3]
    assert isinstance(sheet.rows[2][2], int)
    assert [sheet.row_number(index) for index in range(3)] == [1, 2, 3]


def test_formulas_without_values_and_errors_are_broken_cells(tmp_path: Path) -> None:
    rows = [HEADER, ["Иванова", "=1+1"], ["Петрова", "#N/A"], ["=HYPERLINK(1)", 3], [None, "=B2"]]

    (sheet,) = read_tables(write_xlsx(tmp_path / "a.xlsx", rows))

    assert sheet.rows[1][1] == Broken(FORMULA)
    assert sheet.rows[2][1] == Broken("#N/A")
    assert sheet.rows[3] == [Broken(FORMULA), 3]
    assert sheet.rows[4] == [None, Broken(FORMULA)]
    assert "сохраните" in Broken(FORMULA).message
    assert "#N/A" in Broken("#N/A").message


def test_computed_formulas_are_plain_values(tmp_path: Path) -> None:
    path = write_xlsx(tmp_path / "a.xlsx", [["=1+1", '=""', '="а"']])
    cached = iter(
        [
            '<c r="A1"><f>1+1</f><v>2</v>',
            '<c r="B1" t="str"><f>""</f><v></v>',
            '<c r="C1" t="str"><f>"а"</f><v>а</v>',
        ]
    )

    def compute(text: str) -> str:
        return re.sub(r"<c r=.*?(?=</c>)", lambda _: next(cached), text)

    (sheet,) = read_tables(rewritten(path, "xl/worksheets/sheet1.xml", compute))

    assert sheet.rows == [[2, None, "а"]]


def test_hidden_sheets_are_given_and_marked(tmp_path: Path) -> None:
    def hide(book: Any) -> None:
        book.create_sheet("скрытый").append(["тайна"])
        book["скрытый"].sheet_state = "hidden"
        book.create_sheet("глубоко").sheet_state = "veryHidden"

    sheets = read_tables(write_xlsx(tmp_path / "a.xlsx", [HEADER], more=hide))

    assert [(sheet.name, sheet.hidden) for sheet in sheets] == [
        ("Лист1", False),
        ("скрытый", True),
        ("глубоко", True),
    ]
    assert sheets[1].rows == [["тайна"]]


def test_filled_hidden_rows_are_read_and_told_of(tmp_path: Path) -> None:
    def hide(book: Any) -> None:
        for row in (2, 3, 9):
            book.active.row_dimensions[row].hidden = True

    seen = write_xlsx(tmp_path / "a.xlsx", [["ФИО"], ["а"], ["б"], ["в"]])
    path = write_xlsx(tmp_path / "b.xlsx", [["ФИО"], ["а"], ["б"], ["в"]], more=hide)

    assert read_tables(seen)[0].notes == ()
    (sheet,) = read_tables(path)
    assert sheet.rows == [["ФИО"], ["а"], ["б"], ["в"]]
    assert sheet.notes == ("Скрытые в файле строки тоже прочитаны (2): 2, 3.",)


def test_tall_merged_cells_are_repeated_down_and_marked(tmp_path: Path) -> None:
    rows = [HEADER, ["Иванова", 1], [None, 2], [None, None], ["Петрова", 3]]

    (sheet,) = read_tables(write_xlsx(tmp_path / "a.xlsx", rows, merges=["A2:A4"]))

    assert sheet.rows[2] == ["Иванова", 2]
    assert sheet.rows[3] == []
    assert sheet.filled == {(2, 0)}


@pytest.mark.parametrize("mac", [False, True])
def test_both_day_systems_give_the_same_days(tmp_path: Path, mac: bool) -> None:
    from openpyxl.utils.datetime import CALENDAR_MAC_1904, CALENDAR_WINDOWS_1900

    def choose(book: Any) -> None:
        book.epoch = CALENDAR_MAC_1904 if mac else CALENDAR_WINDOWS_1900

    (sheet,) = read_tables(write_xlsx(tmp_path / "a.xlsx", [[datetime(2019, 9, 1)]], more=choose))

    assert sheet.rows == [[date(2019, 9, 1)]]
    assert sheet.epoch_1904 is mac


def test_a_workbook_is_known_by_its_bytes_not_by_its_name(tmp_path: Path) -> None:
    path = write_xlsx(tmp_path / "a.xlsx", [HEADER])

    for name in ("список.xls", "список.csv", "список.ods", "без расширения", "a.xlsm"):
        copy = tmp_path / name
        copy.write_bytes(path.read_bytes())
        assert read_tables(copy)[0].rows == [HEADER]


def test_macros_are_mentioned_and_not_run(tmp_path: Path) -> None:
    path = write_xlsx(tmp_path / "a.xlsx", [HEADER])
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr("xl/vbaProject.bin", b"\xd0\xcf")

    (sheet,) = read_tables(path)

    assert any("Макросы" in note for note in sheet.notes)


def test_styles_no_program_understands_do_not_matter(tmp_path: Path) -> None:
    path = write_xlsx(tmp_path / "a.xlsx", [HEADER])
    odd = rewritten(
        path,
        "xl/styles.xml",
        lambda text: re.sub(r"<fills.*?</fills>", "<fills><fill/></fills>", text),
    )

    assert read_tables(odd)[0].rows == [HEADER]


def test_prefixed_namespaces_are_understood(tmp_path: Path) -> None:
    path = write_xlsx(tmp_path / "a.xlsx", [["ФИО", "=1+1"]])

    def prefix(text: str) -> str:
        text = text.replace('xmlns="', 'xmlns:x="')
        return re.sub(r"<(/?)(?=[a-zA-Z])", r"<\1x:", text)

    (sheet,) = read_tables(rewritten(path, "xl/worksheets/sheet1.xml", prefix))

    assert sheet.rows[0][1] == Broken(FORMULA)


def test_painted_empty_rows_are_no_rows(tmp_path: Path) -> None:
    from openpyxl.styles import PatternFill

    def paint(book: Any) -> None:
        for number in range(3, 3000):
            book.active.cell(number, 1).fill = PatternFill("solid", fgColor="FFFF00")

    (sheet,) = read_tables(write_xlsx(tmp_path / "a.xlsx", [HEADER, ["Иванова", 1]], more=paint))

    assert len(sheet.rows) == 2
    assert sheet.notes == ()


@pytest.mark.parametrize(("gap", "rows", "notes"), [(1000, 1002, 0), (1001, 1, 1)])
def test_reading_stops_after_a_thousand_blank_rows(
    tmp_path: Path, gap: int, rows: int, notes: int
) -> None:
    def put(book: Any) -> None:
        book.active.cell(gap + 2, 1).value = "внизу"

    (sheet,) = read_tables(write_xlsx(tmp_path / "a.xlsx", [HEADER], more=put))

    assert len(sheet.rows) == rows
    assert len(sheet.notes) == notes


def test_cell_in_the_last_row_of_a_sheet_costs_no_memory(tmp_path: Path) -> None:
    def put(book: Any) -> None:
        book.active.cell(1_048_576, 1).value = "x"

    (sheet,) = read_tables(write_xlsx(tmp_path / "a.xlsx", [HEADER, ["Иванова", 1]], more=put))

    assert sheet.rows == [HEADER, ["Иванова", 1]]
    assert "не прочитано" in sheet.notes[0]


def test_rows_longer_than_others_are_kept(tmp_path: Path) -> None:
    (sheet,) = read_tables(write_xlsx(tmp_path / "a.xlsx", [HEADER, ["а", "б", "в", "г"]]))

    assert sheet.rows == [HEADER, ["а", "б", "в", "г"]]


def test_empty_sheet_beside_a_filled_one_is_no_trouble(tmp_path: Path) -> None:
    def add(book: Any) -> None:
        book.create_sheet("Лист2")

    sheets = read_tables(write_xlsx(tmp_path / "a.xlsx", [HEADER], more=add))

    assert [len(sheet.rows) for sheet in sheets] == [1, 0]
