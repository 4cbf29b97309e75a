"""ODS files: values, repeats, merges, hidden sheets, formulas without values."""

import zipfile
from datetime import date, datetime, time
from pathlib import Path

import pytest

from mms_desktop.services.exchange.cells import FORMULA, Broken
from mms_desktop.services.exchange.reading import read_tables
from mms_desktop.services.exchange.sheets import RawSheet
from mms_desktop.services.exchange.unreadable import FileUnreadable, Unreadable

MIMETYPE = "application/vnd.oasis.opendocument.spreadsheet"
NAMES = " ".join(
    f'xmlns:{name}="urn:{name}"' for name in ("office", "table", "text", "style", "calcext")
)


def write_ods(path: Path, tables: str, *, styles: str = "", manifest: str = "<m/>") -> Path:
    content = (
        f"<office:document-content {NAMES}>"
        f"<office:automatic-styles>{styles}</office:automatic-styles>"
        f"<office:body><office:spreadsheet>{tables}</office:spreadsheet></office:body>"
        "</office:document-content>"
    )
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", MIMETYPE)
        archive.writestr("content.xml", content)
        archive.writestr("META-INF/manifest.xml", manifest)
    return path


def table(rows: str, **attributes: str) -> str:
    given = "".join(
        f' table:{name.replace("_", "-")}="{value}"' for name, value in attributes.items()
    )
    return f'<table:table table:name="Лист1"{given}>{rows}</table:table>'


def row(*cells: str, times: int = 1) -> str:
    repeated = f'table:number-rows-repeated="{times}"'
    return f"<table:table-row {repeated}>{''.join(cells)}</table:table-row>"


def text(words: str, extra: str = "") -> str:
    kind = f'office:value-type="string"{extra}'
    return f"<table:table-cell {kind}><text:p>{words}</text:p></table:table-cell>"


def typed(kind: str, attribute: str, value: str) -> str:
    return (
        f'<table:table-cell office:value-type="{kind}" office:{attribute}="{value}">'
        "<text:p>?</text:p></table:table-cell>"
    )


def read(path: Path, rows: str) -> RawSheet:
    (sheet,) = read_tables(write_ods(path / "a.ods", table(rows)))
    return sheet


def test_cells_keep_their_types(tmp_path: Path) -> None:
    cells = row(
        text("Иванова"),
        typed("float", "value", "5"),
        typed("float", "value", "0.5"),
        typed("percentage", "value", "0.25"),
        typed("date", "date-value", "2019-09-01"),
        typed("date", "date-value", "2019-09-01T10:30:00"),
        typed("time", "time-value", "PT09H30M00S"),
        typed("time", "time-value", "PT30H15M00S"),
        typed("boolean", "boolean-value", "true"),
    )

    assert read(tmp_path, cells).rows == [
        [
            "Иванова",
            5,
            0.5,
            0.25,
            date(2019, 9, 1),
            datetime(2019, 9, 1, 10, 30),
            time(9, 30),
            "30:15:00",
            True,
        ]
    ]


def test_paragraphs_spaces_and_notes_of_a_cell(tmp_path: Path) -> None:
    cell = (
        '<table:table-cell office:value-type="string">'
        "<office:annotation><text:p>примечание</text:p></office:annotation>"
        '<text:p>Иванова<text:s text:c="2"/>Мария</text:p><text:p>Петровна</text:p>'
        "</table:table-cell>"
    )

    assert read(tmp_path, row(cell)).rows == [["Иванова  Мария\nПетровна"]]


def test_errors_and_formulas_without_values_are_broken(tmp_path: Path) -> None:
    error = (
        '<table:table-cell office:value-type="string" calcext:value-type="error" '
        'table:formula="x"><text:p>#Н/Д</text:p></table:table-cell>'
    )
    formula = '<table:table-cell table:formula="of:=1+1"/>'

    assert read(tmp_path, row(error, formula)).rows == [[Broken("#Н/Д"), Broken(FORMULA)]]


def test_repeats_are_laid_out_up_to_the_limits(tmp_path: Path) -> None:
    empty = '<table:table-cell table:number-columns-repeated="16384"/>'
    rows = (
        row(
            text("ФИО"), '<table:table-cell table:number-columns-repeated="2"/>', text("Пол"), empty
        )
        + row(empty, times=3)
        + row(text("Иванова"), times=2)
        + row(empty, times=1_048_570)
    )

    assert read(tmp_path, rows).rows == [
        ["ФИО", None, None, "Пол"],
        [],
        [],
        [],
        ["Иванова"],
        ["Иванова"],
    ]


@pytest.mark.parametrize(
    ("cell", "times", "code"),
    [
        (text("x", ' table:number-columns-repeated="16384"'), 1, Unreadable.TOO_MANY_COLUMNS),
        (text("x"), 1_048_576, Unreadable.TOO_MANY_ROWS),
    ],
)
def test_billions_of_cells_in_a_kilobyte_are_refused(
    tmp_path: Path, cell: str, times: int, code: Unreadable
) -> None:
    with pytest.raises(FileUnreadable) as caught:
        read(tmp_path, row(cell, times=times))

    assert caught.value.code is code


def test_merged_cells_are_known(tmp_path: Path) -> None:
    spanned = ' table:number-rows-spanned="2" table:number-columns-spanned="1"'
    rows = row(text("Иванова", spanned), text("а")) + row("<table:covered-table-cell/>", text("б"))

    sheet = read(tmp_path, rows)

    assert sheet.rows == [["Иванова", "а"], ["Иванова", "б"]]
    assert sheet.filled == {(1, 0)}


def test_hidden_sheets_are_marked(tmp_path: Path) -> None:
    hidden = '<style:table-properties table:display="false"/>'
    style = f'<style:style style:name="ta2">{hidden}</style:style>'
    tables = table(row(text("а"))) + table(row(text("б")), style_name="ta2")

    sheets = read_tables(write_ods(tmp_path / "a.ods", tables, styles=style))

    assert [sheet.hidden for sheet in sheets] == [False, True]


def test_protected_document_asks_to_take_the_password_off(tmp_path: Path) -> None:
    path = write_ods(tmp_path / "a.ods", "", manifest="<manifest:encryption-data/>")

    with pytest.raises(FileUnreadable) as caught:
        read_tables(path)

    assert caught.value.code is Unreadable.PASSWORD


def test_document_sealed_as_a_whole_asks_the_same(tmp_path: Path) -> None:
    path = tmp_path / "a.ods"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("encrypted-package", bytes(range(256)))
        archive.writestr("META-INF/manifest.xml", "<m/>")

    with pytest.raises(FileUnreadable) as caught:
        read_tables(path)

    assert caught.value.code is Unreadable.PASSWORD


@pytest.mark.parametrize("rows", ["<table:table-row>", row(typed("float", "value", "много"))])
def test_broken_content_is_damaged(tmp_path: Path, rows: str) -> None:
    with pytest.raises(FileUnreadable) as caught:
        read(tmp_path, rows)

    assert caught.value.code is Unreadable.DAMAGED
