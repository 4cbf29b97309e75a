"""Staff lists that come back: the same people, new surnames, newcomers and leavers."""

from datetime import date

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
