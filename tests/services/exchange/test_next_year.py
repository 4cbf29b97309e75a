"""Staff lists that come back: the same people, new surnames, newcomers and leavers."""

from datetime import date
from decimal import Decimal

import pytest

from exchange_tables import write_xlsx
from mms_desktop.services.exchange.importing import ImportRequest
from mms_desktop.services.exchange.plan import RowStatus
from mms_desktop.services.registry import Query

HEADER = ("ФИО", "Дата рождения", "СНИЛС", "Должность", "Принят")
IVANOVA = ("Иванова Мария Петровна", "01.09.1980", "112-233-445 95", "Учитель математики", None)
PETROVA = ("Петрова Анна", "02.03.1975", None, "Директор", None)
SIDOROV = ("Сидоров Олег Львович", "05.06.1990", None, "Педагог-психолог", None)
DISMISSED = date(2024, 8, 31)


@pytest.fixture
def school(workspace):
    for code in ("s1", "s2"):
        values = {"code": code, "short_name": f"СОШ {code}", "kind": "school"}
        workspace.registry.save("organizations", values)
    return workspace


@pytest.fixture
def load(school, tmp_path):
    def load(*rows, organization="s1", dismiss_on=None, header=HEADER, **request):
        path = write_xlsx(tmp_path / "список.xlsx", [header, *rows])
        plan = school.plan_import(
            ImportRequest("staff", (path,), organization=organization, **request)
        )
        school.apply_import(plan, dismiss_on=dismiss_on)
        return plan

    return load


def people(school):
    return {f"{one.surname} {one.given_name}": one for one in school.registry.records("people")}


def posts(school):
    return {one.position: one for one in school.registry.records("employments")}


def test_same_list_again_changes_nothing(school, load):
    load(IVANOVA, PETROVA)
    again = load(IVANOVA, PETROVA)
    assert [row.status for row in again.rows] == [RowStatus.UNCHANGED] * 2
    assert again.staff.as_json() == {"newcomers": [], "leavers": [], "moved": []}


def test_new_surname_by_snils_keeps_the_old_one(school, load):
    load(IVANOVA)
    plan = load(("Сергеева Мария Петровна", *IVANOVA[1:]))
    assert list(people(school)) == ["Сергеева Мария"]
    assert [one.surname for one in school.registry.records("former_names")] == ["Иванова"]
    assert [one.place.row for one in plan.warnings] == [2]


def test_list_out_of_date_does_not_take_the_new_surname_back(school, load):
    load(IVANOVA)
    load(("Сергеева Мария Петровна", *IVANOVA[1:]))
    plan = load(IVANOVA, organization="s2")
    assert list(people(school)) == ["Сергеева Мария"]
    assert "прежняя фамилия" in plan.warnings[0].message
    without_snils = load(("Иванова Мария Петровна", "01.09.1980", None, "Учитель математики", None))
    assert list(people(school)) == ["Сергеева Мария"]
    assert without_snils.rows[0].status is RowStatus.UNCHANGED


def test_former_surname_in_brackets_finds_a_person_without_snils(school, load):
    load(PETROVA)
    load(("Котова (Петрова) Анна", "02.03.1975", None, "Директор", None))
    assert list(people(school)) == ["Котова Анна"]
    assert [one.surname for one in school.registry.records("former_names")] == ["Петрова"]


def test_nobody_is_merged_by_name_alone(school, load):
    load(PETROVA)
    plan = load(("Петрова Анна", None, None, "Учитель физики", None), organization="s2")
    assert school.registry.total("people") == 2
    assert [one.code for one in plan.warnings] == ["unclear"]


def test_leavers_are_offered_and_stay_until_asked(school, load):
    load(IVANOVA, PETROVA)
    plan = load(IVANOVA, SIDOROV)
    told = plan.staff.as_json()
    assert [one["name"] for one in told["newcomers"]] == ["Сидоров Олег Львович"]
    assert [one["name"] for one in told["leavers"]] == ["Петрова Анна"]
    assert posts(school)["Директор"].ended is None


def test_dismissed_people_keep_their_record_and_undo_takes_them_back(school, load):
    load(IVANOVA, PETROVA)
    load(IVANOVA, dismiss_on=DISMISSED)
    assert posts(school)["Директор"].ended == DISMISSED
    assert "Петрова Анна" in people(school)
    school.registry.undo()
    assert posts(school)["Директор"].ended is None


def test_nobody_ends_before_they_started(school, load):
    load(IVANOVA, (*PETROVA[:4], "01.09.2024"))
    load(IVANOVA, dismiss_on=DISMISSED)
    assert posts(school)["Директор"].ended is None


def test_changed_post_ends_the_old_one_the_day_before(school, load):
    load(IVANOVA)
    plan = load((*IVANOVA[:3], "Методист", "01.09.2024"), dismiss_on=date(2025, 1, 1))
    assert [one["was"] for one in plan.staff.as_json()["moved"]] == [["Учитель"]]
    assert posts(school)["Учитель"].ended == DISMISSED
    assert posts(school)["Методист"].ended is None


def test_row_with_an_error_is_no_leaver(school, load):
    load(IVANOVA, PETROVA)
    plan = load(IVANOVA, (PETROVA[0], "31.02.1975", *PETROVA[2:]))
    assert plan.count(RowStatus.REJECTED) == 1
    assert plan.staff.leavers == ()


def test_other_schools_do_not_leave(school, load):
    load(PETROVA, organization="s2")
    assert load(IVANOVA).staff.leavers == ()


def test_columns_explained_once_are_remembered(school, load):
    header = ("Кто", "Дата рождения", "СНИЛС", "Должность", "Принят")
    first = load(IVANOVA, header=header)
    assert [one.code for one in first.errors] == ["column_missing"]
    assert first.count(RowStatus.REJECTED) == 1
    load(IVANOVA, header=header, mapping={"Кто": "full_name"})
    again = load(IVANOVA, header=header)
    assert [row.status for row in again.rows] == [RowStatus.UNCHANGED]
    assert "known_columns" in [one.code for one in again.warnings]
    school.registry.undo()
    assert school.registry.ids("people", Query()) == ()


TWICE = (
    ("Юдин Лев Ильич", "01.02.1980", None, "учитель математики (0,5 ст.)", None),
    ("Юдин Лев Ильич", "01.02.1980", None, "учитель физики (0,25 ст.)", None),
    ("Юдин Лев Ильич", "01.02.1980", None, "педагог-психолог", None),
    ("Юдин Лев Ильич", "01.02.1980", None, "учитель физики (0,25 ст.)", None),
)


def codes(plan):
    return [(one.place.row, one.place.column, one.code) for one in plan.warnings]


def test_post_of_several_rows_is_put_together_with_a_word(school, load):
    first = load(*TWICE)
    assert codes(first) == [
        (3, "Должность", "several_positions"),
        (4, "Должность", "several_positions"),
    ]
    found = posts(school)
    assert (found["Учитель"].subjects, found["Учитель"].rate) == (
        "Математика; Физика",
        Decimal("0.75"),
    )
    assert [found[one].kind for one in ("Учитель", "Педагог-психолог")] == ["main", "internal"]


def test_post_of_several_rows_read_again_changes_nothing(school, load):
    load(*TWICE)
    again = load(*TWICE)
    assert [row.status for row in again.rows] == [RowStatus.UNCHANGED] * 4
    assert not again.writes


def test_rate_said_by_one_row_of_several_does_not_grow(school, load):
    rows = (
        ("Юдин Лев Ильич", "01.02.1980", None, "учитель", None),
        ("Юдин Лев Ильич", "01.02.1980", None, "учитель физики (0,5 ст.)", None),
    )
    for _ in range(3):
        load(*rows)
        assert posts(school)["Учитель"].rate == Decimal("0.5")


def test_value_another_row_gave_otherwise_is_told(school, load):
    header = (*HEADER, "Телефон")
    plan = load((*IVANOVA, "111"), (*IVANOVA, "222"), header=header)
    assert (3, "Телефон", "repeated_record") in codes(plan)
    assert people(school)["Иванова Мария"].phone == "222"


def test_first_day_now_known_comes_with_all_the_list_says(school, load):
    load(PETROVA)
    header = (*HEADER, "Отпуск", "Условия работы")
    load((*PETROVA[:4], "01.09.2020", "декрет", "внешнее"), header=header)
    found = posts(school)["Директор"]
    assert (found.started, found.leave, found.kind) == (
        date(2020, 9, 1),
        "parental",
        "external",
    )


def test_table_lower_on_the_sheet_without_posts_is_refused(school, load):
    plan = load(
        IVANOVA, (None,), ("ФИО", "Дата рождения", "Телефон"), ("Сомов Пётр", "01.01.1970", "2")
    )
    assert [(one.place.row, one.code) for one in plan.errors] == [(4, "column_missing")]
    assert [row.status for row in plan.rows] == [RowStatus.CREATED, RowStatus.REJECTED]


def test_second_main_place_of_work_in_another_school_is_told(school, load):
    load(IVANOVA)
    plan = load(IVANOVA, organization="s2")
    assert codes(plan) == [(2, "Должность", "two_main_posts")]
    header = (*HEADER, "Условия работы")
    load((*IVANOVA, "внешнее"), organization="s2", header=header)
    assert not codes(load((*IVANOVA, "внешнее"), organization="s2", header=header))
