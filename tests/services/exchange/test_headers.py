"""Headers: found wherever they stand, understood whatever they are called."""

import pytest

from exchange_tables import sheet_of
from mms_desktop.services.exchange.aliases import STAFF
from mms_desktop.services.exchange.header_text import normal_header
from mms_desktop.services.exchange.headers import (
    Header,
    apply_mapping,
    find_header,
    find_headers,
    section_vocabulary,
)
from mms_desktop.services.exchange.sheets import Merge, RawSheet

ORGANIZATIONS = section_vocabulary(
    {"code": "Код", "short_name": "Краткое наименование", "kind": "Тип", "opened": "Открыта"}
)
PERSON = ["Иванова Мария Петровна", "01.09.1980", "Учитель"]


def found(rows: list[list[object]], merges: tuple[Merge, ...] = ()) -> Header:
    header = find_header(sheet_of(rows, merges=merges), STAFF, loose=True)
    assert header is not None
    return header


@pytest.mark.parametrize(
    ("text", "normal"),
    [
        ("Ф.И.О.", "фио"),
        ("Ф. И. О. *", "фио"),
        ("Дата\nрождения", "дата рождения"),
        ("Долж-\nность", "должность"),
        ("  ПРИЁМ ", "прием"),
        ("№ п/п", "пп"),
        ("E-mail", "e mail"),
        ("Пед.стаж с", "пед стаж с"),
    ],
)
def test_header_texts_are_brought_to_one_form(text: str, normal: str) -> None:
    assert normal_header(text) == normal


def test_no_synonym_stands_for_two_fields() -> None:
    known: dict[str, str] = {}
    for key, synonyms in STAFF.items():
        for synonym in synonyms:
            form = " > ".join(normal_header(part) for part in synonym.split(">"))
            assert known.setdefault(form, key) == key, synonym


def test_header_in_the_first_row() -> None:
    header = found([["ФИО", "Дата рождения", "Должность"], PERSON])

    assert (header.first_row, header.last_row) == (0, 0)
    assert header.columns == {0: "full_name", 1: "birth_date", 2: "position"}
    assert header.unknown == ()


def test_title_rows_above_the_header_are_passed_over() -> None:
    header = found(
        [
            ["Список педагогических работников МБОУ «СОШ № 1»"],
            ["на 01.09.2024"],
            [],
            ["№ п/п", "Ф.И.О. педагога", "Дата рожд.", "Должность/предмет", "Принят", "Телефон"],
            [1, *PERSON],
        ],
        merges=(Merge(0, 0, 0, 5),),
    )

    assert header.first_row == 3
    assert header.columns == {
        1: "full_name",
        2: "birth_date",
        3: "position",
        4: "started",
        5: "phone",
    }
    assert header.unknown == ()


def test_merged_header_of_two_rows() -> None:
    header = found(
        [
            ["№", "ФИО", None, None, "Дата", None, "Категория", None],
            [None, "Фамилия", "Имя", "Отчество", "рождения", "приёма", "категория", "дата"],
            [1, "Иванова", "Мария", "Петровна", "01.09.1980", "01.09.2010", "первая", "12.03.2021"],
        ],
        merges=(Merge(0, 0, 1, 0), Merge(0, 1, 0, 3), Merge(0, 4, 0, 5), Merge(0, 6, 0, 7)),
    )

    assert (header.first_row, header.last_row) == (0, 1)
    assert list(header.columns.values()) == [
        "surname",
        "given_name",
        "patronymic",
        "birth_date",
        "started",
        "category",
        "category_granted",
    ]
    assert header.title_of("birth_date") == "Дата рождения"


def test_tall_header_with_unknown_lower_row_is_taken_whole() -> None:
    header = found(
        [
            ["ФИО", "Должность", "Курсы", None],
            [None, None, "место", "год"],
            ["Иванова Мария Петровна", "Учитель", "ЛОИРО", 2020],
        ],
        merges=(Merge(0, 0, 1, 0), Merge(0, 1, 1, 1), Merge(0, 2, 0, 3)),
    )

    assert header.last_row == 1
    assert header.unknown == ("Курсы место", "Курсы год")


def test_wide_cell_divided_below_makes_the_header_tall_without_tall_cells() -> None:
    header = found(
        [
            ["ФИО", "Должность", "Аттестация", None],
            [None, None, "категория", "приказ №"],
            ["Иванова Мария Петровна", "Учитель", "первая", "5"],
        ],
        merges=(Merge(0, 2, 0, 3),),
    )

    assert header.last_row == 1


def test_column_understood_by_its_beginning_is_marked_as_guessed() -> None:
    header = found([["ФИО", "Должность", "Образование, что окончил, когда"], PERSON])

    assert header.columns[2] == "education"
    assert header.guessed == {2}


def test_strict_search_guesses_nothing() -> None:
    sheet = sheet_of(
        [["Код", "Краткое наименование", "Тип организации"], ["S1", "СОШ № 1", "школа"]]
    )

    header = find_header(sheet, ORGANIZATIONS)

    assert header is not None
    assert header.columns == {0: "code", 1: "short_name"}
    assert header.unknown == ("Тип организации",)


@pytest.mark.parametrize("title", ["code", "CODE", "Код", "код *", " КОД "])
def test_sections_are_headed_by_keys_or_labels(title: str) -> None:
    header = find_header(sheet_of([[title, "short_name"], ["S1", "СОШ № 1"]]), ORGANIZATIONS)

    assert header is not None
    assert header.column_of("code") == 0


def test_remark_in_parentheses_does_not_matter() -> None:
    header = found(
        [["ФИО (полностью)", "Дата рождения (дд.мм.гггг)", "Должность [по штату]"], PERSON]
    )

    assert set(header.columns.values()) == {"full_name", "birth_date", "position"}


def test_repeated_column_is_not_read_but_named() -> None:
    header = found([["ФИО", "Должность", "Телефон", "Телефон"], [*PERSON, "1"]])

    assert header.repeated == (3,)
    assert header.unknown == ("Телефон",)


def test_data_column_without_a_title_is_named() -> None:
    header = found([["ФИО", "Должность", None, "Телефон"], ["Иванова Мария", "Учитель", "?", "1"]])

    assert header.unknown == ("C (без заголовка)",)


@pytest.mark.parametrize(
    "rows",
    [
        [],
        [["просто текст"]],
        [["Иванова Мария Петровна", "01.09.1980", "Учитель"]],
        [["Директору школы", "от родителей", "заявление"]],
        [[None]] * 40 + [["ФИО", "Должность"]],
    ],
)
def test_sheet_without_a_header_has_none(rows: list[list[object]]) -> None:
    assert find_header(sheet_of(rows), STAFF, loose=True) is None


def test_header_in_the_thirtieth_row_is_still_found() -> None:
    assert find_header(sheet_of([[]] * 29 + [["ФИО", "Должность"]]), STAFF) is not None
    assert find_header(sheet_of([[]] * 30 + [["ФИО", "Должность"]]), STAFF) is None


def test_hidden_sheets_are_left_out() -> None:
    rows: list[list[object]] = [["ФИО", "Должность"], PERSON]
    visible = sheet_of(rows)
    hidden = RawSheet("скрытый", visible.rows, hidden=True)

    assert [one.sheet.name for one in find_headers([hidden, visible], STAFF)] == ["Лист1"]


def test_equal_headers_share_a_fingerprint() -> None:
    one = found([["ФИО", "Должность"], PERSON])
    other = found([["Список"], ["Ф.И.О.*", "ДОЛЖНОСТЬ:"], PERSON])
    third = found([["ФИО", "Должность", "Пол"], PERSON])

    assert one.fingerprint == other.fingerprint
    assert one.fingerprint != third.fingerprint
    assert len(one.fingerprint) == 16


def test_remembered_mapping_comes_back() -> None:
    header = found([["ФИО", "Должность", "Шифр", "Телефон"], [*PERSON, "1"]])

    changed = apply_mapping(header, {"шифр": "snils", "Телефон": ""})

    assert changed.columns == {0: "full_name", 1: "position", 2: "snils"}
    assert changed.unknown == ("Телефон",)
    assert apply_mapping(header, changed.mapping).columns[2] == "snils"


def test_corrected_column_replaces_the_one_read_before() -> None:
    header = found([["ФИО", "Должность", "Вторая должность"], PERSON])

    assert apply_mapping(header, {"Вторая должность": "position"}).columns == {
        0: "full_name",
        2: "position",
    }
