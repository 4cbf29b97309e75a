"""Rows under a header: data, or skipped with a reason; never lost."""

import pytest

from exchange_tables import sheet_of
from mms_desktop.services.exchange.aliases import STAFF
from mms_desktop.services.exchange.cells import Broken
from mms_desktop.services.exchange.headers import find_header, read_rows, section_vocabulary
from mms_desktop.services.exchange.sheets import Merge
from mms_desktop.services.exchange.table_rows import Rows, SkipReason

HEADER = ["№ п/п", "ФИО", "Дата рождения", "Должность", "Ставка"]
PERSON = [1, "Иванова Мария Петровна", "01.09.1980", "Учитель", 1]
OTHER = [2, "Петров Пётр Петрович", "02.09.1980", "Директор", 1]


def staff_rows(*rows: list[object], merges: tuple[Merge, ...] = ()) -> Rows:
    sheet = sheet_of([HEADER, *rows], merges=merges)
    header = find_header(sheet, STAFF, loose=True)
    assert header is not None
    return read_rows(sheet, header, staff=True)


def test_data_rows_carry_their_excel_numbers_and_all_mapped_cells() -> None:
    rows = staff_rows(PERSON, [], [2, "Петров Пётр"])

    assert [row.number for row in rows.rows] == [2, 4]
    assert rows.rows[0].cells == {
        "full_name": "Иванова Мария Петровна",
        "birth_date": "01.09.1980",
        "position": "Учитель",
        "rate": 1,
    }
    assert rows.rows[1].cells["rate"] is None
    assert rows.skipped == ()


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        (["Итого:", None, None, None, 25.5], SkipReason.TOTAL),
        ([None, "Всего педагогов", 12], SkipReason.TOTAL),
        ([None, "ИТОГО", None, "ставок: 5", 12], SkipReason.TOTAL),
        ([None, "Директор ______________ И.И. Иванова"], SkipReason.SIGNATURE),
        (["Директор", None, None, "Иванова И.И."], SkipReason.SIGNATURE),
        (["Исполнитель: Петрова А.А., тел. 8-900-000-00-00"], SkipReason.SIGNATURE),
        ([None, "М.П."], SkipReason.SIGNATURE),
        ([None, "Администрация"], SkipReason.HEADING),
        (["Учителя начальных классов"], SkipReason.HEADING),
        ([3, "Вакансия", None, "Учитель", 1], SkipReason.VACANCY),
        ([3, "вакантно", None, "Учитель", 1], SkipReason.VACANCY),
        (HEADER, SkipReason.REPEATED_HEADER),
    ],
)
def test_what_is_no_data_is_skipped_with_the_reason(row: list[object], reason: SkipReason) -> None:
    rows = staff_rows(PERSON, row, OTHER)

    assert [skipped.reason for skipped in rows.skipped] == [reason]
    assert rows.skipped[0].number == 3
    assert rows.skipped[0].text
    assert reason.label
    assert [data.number for data in rows.rows] == [2, 4]


def test_row_of_column_numbers_is_skipped_only_under_the_header() -> None:
    numbers = [1, 2, 3, 4, 5]

    assert staff_rows(numbers, PERSON).skipped[0].reason is SkipReason.COLUMN_NUMBERS
    assert staff_rows([str(n) for n in numbers], PERSON).skipped[0].number == 2
    assert staff_rows(PERSON, numbers).skipped == ()


def test_lines_below_a_signature_belong_to_it() -> None:
    rows = staff_rows(PERSON, [], ["Итого", 1], ["01.09.2024"], ["тел. 5-55"])

    assert [row.number for row in rows.rows] == [2]
    assert [skipped.number for skipped in rows.skipped] == [4, 5, 6]


def test_person_with_nothing_but_a_name_is_data() -> None:
    assert len(staff_rows([None, "Иванова Мария Петровна"]).rows) == 1


def test_director_in_the_column_of_posts_is_data() -> None:
    assert len(staff_rows([None, None, None, "Директор", 1]).rows) == 1


def test_heading_merged_over_the_table_is_skipped() -> None:
    rows = staff_rows(["Иванова Группа"], PERSON, merges=(Merge(1, 0, 1, 4),))

    assert [skipped.reason for skipped in rows.skipped] == [SkipReason.HEADING]


def test_tall_merged_name_belongs_to_every_row_with_data() -> None:
    rows = staff_rows(
        PERSON, [None, None, None, "Педагог-психолог", 0.5], merges=(Merge(1, 1, 2, 1),)
    )

    assert rows.rows[1].cells["full_name"] == "Иванова Мария Петровна"
    assert rows.rows[1].filled == {"full_name"}
    assert rows.rows[0].filled == frozenset()


def test_row_of_a_tall_cell_with_only_a_post_is_data() -> None:
    rows = staff_rows(PERSON, [None, None, None, "Тьютор"], merges=(Merge(1, 1, 2, 1),))

    assert len(rows.rows) == 2


def test_frame_of_a_tall_cell_makes_no_row() -> None:
    assert len(staff_rows(PERSON, [], OTHER, merges=(Merge(1, 1, 2, 1),)).rows) == 2


def test_broken_cell_keeps_its_row() -> None:
    rows = staff_rows([None, Broken("#N/A"), None, None, None])

    assert rows.rows[0].cells["full_name"] == Broken("#N/A")


def test_sections_keep_rows_that_only_staff_lists_would_skip() -> None:
    vocabulary = section_vocabulary({"code": "Код", "title": "Наименование", "date": "Дата"})
    sheet = sheet_of(
        [
            ["Код", "Наименование", "Дата"],
            ["Е1"],
            ["Е2", "Всего понемногу", "05.05.2024 г. в школе"],
            ["Е3", "Директор года"],
            ["Вакансия", "Вакансия"],
            ["Итого", 3],
        ]
    )
    header = find_header(sheet, vocabulary)
    assert header is not None

    rows = read_rows(sheet, header)

    assert [row.number for row in rows.rows] == [2, 3, 4, 5]
    assert [skipped.reason for skipped in rows.skipped] == [SkipReason.TOTAL]


def test_every_row_is_either_read_or_named() -> None:
    rows = staff_rows(PERSON, OTHER, ["Итого", 2], [], ["Директор ____"], ["x", "y", "z", "w", "v"])

    numbers = [row.number for row in rows.rows] + [skipped.number for skipped in rows.skipped]
    assert sorted(numbers) == [2, 3, 4, 6, 7]
