"""A table from the clipboard: the same plan as of a file, nothing on the disk."""

import pytest

from mms_desktop.services.exchange.importing import ImportRequest
from mms_desktop.services.exchange.plan import RowStatus

PEOPLE = "Фамилия\tИмя\tДата рождения\nЁлкина\tАнна\t01.02.1990\nЖуков\tПётр\t3.4.91\n"


def plan_of(workspace, text, section="people", **rest):
    return workspace.plan_import(ImportRequest(section, (), pasted=text, **rest))


def messages(plan):
    return " ".join(one.message for one in (*plan.errors, *plan.warnings))


def test_a_table_is_planned_applied_and_taken_back(workspace):
    plan = plan_of(workspace, PEOPLE)
    assert plan.count(RowStatus.CREATED) == 2
    assert {row.place.file for row in plan.rows} == {"Буфер обмена"}

    workspace.apply_import(plan)
    assert [one.surname for one in workspace.registry.records("people")] == ["Ёлкина", "Жуков"]
    workspace.registry.undo()
    assert workspace.registry.total("people") == 0


def test_what_is_pasted_again_changes_nothing(workspace):
    workspace.apply_import(plan_of(workspace, PEOPLE))
    assert plan_of(workspace, PEOPLE).count(RowStatus.UNCHANGED) == 2


def test_a_cell_of_two_lines_stays_one_cell(workspace):
    text = 'Фамилия\tИмя\tПримечание\nЁлкина\tАнна\t"первая\nвторая"\n'
    plan = plan_of(workspace, text)
    assert plan.count(RowStatus.CREATED) == 1


def test_rows_without_a_header_wait_for_a_word_about_their_columns(workspace):
    rows = "Ёлкина\tАнна\t01.02.1990\nЖуков\tПётр\t03.04.1991"
    plan = plan_of(workspace, rows)
    assert plan.count(RowStatus.REJECTED) == 2
    assert "«Фамилия», «Имя»" in messages(plan)
    assert "A — Ёлкина" in messages(plan)
    unknown = [one.place.column for one in plan.warnings if one.code == "unknown_column"]
    assert unknown == ["Столбец A", "Столбец B", "Столбец C"]

    mapping = {"Столбец A": "surname", "Столбец B": "given_name", "Столбец C": "birth_date"}
    told = plan_of(workspace, rows, mapping=mapping)
    assert told.count(RowStatus.CREATED) == 2
    assert [row.place.row for row in told.rows] == [1, 2]
    workspace.apply_import(told)
    assert workspace.registry.total("people") == 2


def test_a_staff_list_is_read_as_one(workspace):
    workspace.registry.save(
        "organizations", {"code": "s1", "short_name": "СОШ № 1", "kind": "school"}
    )
    text = "ФИО\tДолжность\nЁлкина Анна Петровна\tучитель математики (0,5 ст.)\n"
    plan = plan_of(workspace, text, section="staff", organization="s1")
    assert plan.count(RowStatus.CREATED) == 1


@pytest.mark.parametrize("text", ["\n \n", "   ", "слово", "\x00\x01\x02\t\x03", "\t\t\t\n\t\t"])
def test_what_is_no_table_is_told(workspace, text):
    plan = plan_of(workspace, text)
    assert plan.errors
    assert plan.count(RowStatus.CREATED) == 0


def test_a_title_nobody_sees_is_no_title(workspace):
    text = "Фамилия\tИмя\t\u200b\nЁлкина\tАнна\tнечто\n"
    assert plan_of(workspace, text).count(RowStatus.CREATED) == 1


def test_too_much_is_refused(workspace, monkeypatch):
    from mms_desktop.services import limits

    monkeypatch.setattr(limits, "CSV_BYTES", limits.MEBIBYTE)
    plan = plan_of(workspace, "Фамилия\tИмя\n" + "Ёлкина\tАнна\n" * 60_000)
    assert plan.errors
    assert not plan.rows
