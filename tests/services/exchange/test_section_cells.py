"""Cells of any section's file that a spreadsheet has changed, and rows that come twice."""

from datetime import UTC, date, datetime

import pytest

from exchange_tables import write_xlsx
from mms_desktop.services.exchange.importing import ImportRequest
from mms_desktop.services.exchange.reading import read_tables
from mms_desktop.services.exchange.rejected import write_rejected
from mms_desktop.services.exchange.templates import write_template

ORGANIZATION = ("code", "short_name", "kind", "opened", "phone")
PERSON = ("surname", "given_name", "sex")
POINT = ("number", "direction", "title")
STRANGE = ("Кто", "Дата рождения", "Кем трудится")
SOMOV = ("Сомов Олег Ильич", "01.01.1970", "учитель")
TOLD = {"Кто": "full_name", "Кем трудится": "position"}


@pytest.fixture
def plan(workspace, tmp_path):
    def plan(section, *rows, more=None, **request):
        path = write_xlsx(tmp_path / "файл.xlsx", rows, more=more)
        return workspace.plan_import(ImportRequest(section, (path,), **request))

    return plan


def stored(plan):
    return [write.after for write in plan.writes]


def told(remarks):
    return [(one.place.row, one.place.column, one.code) for one in remarks]


def test_row_that_says_otherwise_than_one_above_is_told(plan):
    first, second = ("z1", "Первая", "school", None, "1"), ("z1", "Вторая", "school", None, "1")
    found = plan("organizations", ORGANIZATION, first, second)
    assert told(found.warnings) == [(3, "short_name", "repeated_record")]


def test_same_row_twice_is_nothing_to_tell(plan):
    row = ("z1", "Первая", "school", "01.09.2000", "1")
    assert not plan("organizations", ORGANIZATION, row, row).warnings


def test_bare_number_counts_in_the_day_system_of_the_file(plan):
    def in_1904(book):
        from openpyxl.utils.datetime import CALENDAR_MAC_1904

        book.epoch = CALENDAR_MAC_1904

    serial = (date(1981, 7, 6) - date(1904, 1, 1)).days
    found = plan("organizations", ORGANIZATION, ("z1", "Первая", "school", serial), more=in_1904)
    assert [one.opened for one in stored(found)] == [date(1981, 7, 6)]
    assert told(found.warnings) == [(2, "opened", "repaired")]


def test_number_made_a_day_by_the_spreadsheet_is_told(plan):
    day = datetime(2024, 1, 1, tzinfo=UTC).replace(tzinfo=None)
    found = plan("roadmap", POINT, (day, "Управление", "Совещание"), ("1.2", "Управление", True))
    assert [(one.number, one.title) for one in stored(found)] == [
        ("01.01.2024", "Совещание"),
        ("1.2", "да"),
    ]
    assert told(found.warnings) == [(2, "number", "day_as_text")]


@pytest.mark.parametrize(
    ("written", "code"),
    [("м", "m"), ("Ж", "f"), ("жен.", "f"), ("муж", "m"), ("Мужской", "m"), ("F", "f")],
)
def test_sex_is_read_as_people_write_it(plan, written, code):
    found = plan("people", PERSON, ("Сомов", "Олег", written))
    assert [one.sex for one in stored(found)] == [code]


def test_sheet_of_advice_in_our_blank_is_not_warned_about(workspace, tmp_path):
    path = tmp_path / "бланк.xlsx"
    write_template("people", path)
    found = workspace.plan_import(ImportRequest("people", (path,)))
    assert not found.warnings
    assert not found.errors


@pytest.mark.parametrize(
    "written", ["МОУ «СОШ №1»", 'моу "сош № 1"', "МОУ  «СОШ № 1»", "МОУ«СОШ№1»"]
)
def test_spaces_and_quotes_in_the_name_of_a_school_do_not_matter(plan, workspace, written):
    values = {"code": "s1", "short_name": "МОУ «СОШ № 1»", "kind": "school"}
    workspace.registry.save("organizations", values)
    header = ("code", "title", "level", "kind", "organization")
    found = plan("associations", header, ("a", "МО", "school", "subject", written))
    assert [one.organization for one in stored(found)] == [1]


def test_two_schools_whose_names_differ_by_a_space_are_not_guessed(plan, workspace):
    for code, name in (("s1", "СОШ № 1"), ("s2", "СОШ №1")):
        values = {"code": code, "short_name": name, "kind": "school"}
        workspace.registry.save("organizations", values)
    header = ("code", "title", "level", "kind", "organization")
    rows = (("a", "МО", "school", "subject", "СОШ №  1"), ("b", "МО", "school", "subject", "СОШ№1"))
    found = plan("associations", header, *rows)
    assert [one.organization for one in stored(found)] == [1]
    assert told(found.errors) == [(3, "organization", "link_ambiguous")]


def test_mended_workbook_of_rejected_rows_is_read_without_a_word(plan, workspace, tmp_path):
    rows = (PERSON, ("Сомов", "Олег", "м"), ("Гусев", None, "м"))
    path = tmp_path / "ошибки.xlsx"
    assert write_rejected(plan("people", *rows), path) == 1
    mended = read_tables(path)[0].rows
    mended[1][mended[0].index("given_name")] = "Пётр"
    found = plan("people", *mended)
    assert [one.given_name for one in stored(found)] == ["Пётр"]
    assert not found.warnings


def test_columns_told_by_a_person_find_a_strange_header_and_are_remembered(plan, workspace):
    values = {"code": "s1", "short_name": "СОШ № 1", "kind": "school"}
    workspace.registry.save("organizations", values)
    assert told(plan("staff", STRANGE, SOMOV, organization="s1").errors) == [
        (None, "", "header_not_found")
    ]
    explained = plan("staff", STRANGE, SOMOV, organization="s1", mapping=TOLD)
    assert [row.status for row in explained.rows] == ["created"]
    workspace.apply_import(explained)
    again = plan("staff", STRANGE, SOMOV, organization="s1")
    assert [row.status for row in again.rows] == ["unchanged"]
    assert [one.code for one in again.warnings] == ["known_columns"]
    # Another header is not taken for that one.
    other = plan("staff", (*STRANGE, "Где"), (*SOMOV, "тут"), organization="s1")
    assert [one.code for one in other.errors] == ["header_not_found"]
