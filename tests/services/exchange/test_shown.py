"""A list as it is shown: text for the clipboard and a workbook, columns and rows as seen."""

from datetime import datetime

import openpyxl
import pytest

from mms_desktop.domain.computed import shown_fields
from mms_desktop.domain.sections import ALL_SECTIONS
from mms_desktop.services.exchange.importing import ImportRequest
from mms_desktop.services.exchange.plan import RowStatus
from mms_desktop.services.exchange.shown import ShownList, shown_text, write_shown
from mms_desktop.services.progress import Cancelled


@pytest.fixture
def keep(workspace):
    registry = workspace.registry
    for surname, born in (("Ёлкина", "01.02.1990"), ("=Жуков", "")):
        values = {"surname": surname, "given_name": "Анна", "birth_date": born}
        rest = {"teaching_breaks": 7, "note": "первая\nвторая\tтретья"}
        registry.save("people", values | rest)
    for code, name in (("s1", "СОШ № 1"), ("s2", "СОШ № 2")):
        registry.save("organizations", {"code": code, "short_name": name, "kind": "school"})
    for organization, kind in ((2, "external"), (1, "main")):
        post = {"person": 1, "organization": organization, "position": "Учитель", "kind": kind}
        registry.save("employments", post)
    return workspace


SHOWN = ShownList("people", (2, 1), ("works_at", "surname", "birth_date", "teaching_breaks"))


def test_the_text_has_the_columns_and_rows_as_seen(keep):
    lines = [line.split("\t") for line in shown_text(keep.database, SHOWN).split("\n")]
    assert lines == [
        ["Организация", "Фамилия", "Дата рождения", "Перерывы, мес."],
        ["", "'=Жуков", "", "7"],
        ["СОШ № 1; СОШ № 2", "Ёлкина", "01.02.1990", "7"],
    ]


def test_a_cell_never_breaks_its_row(keep):
    text = shown_text(keep.database, ShownList("people", (1,), ("note", "surname")))
    assert text == "Примечание\tФамилия\nпервая вторая третья\tЁлкина"


def test_the_workbook_holds_real_days_and_numbers(keep, tmp_path):
    out = tmp_path / "список.xlsx"
    done = write_shown(keep.database, SHOWN, out)
    assert done.rows == 2
    rows = list(openpyxl.load_workbook(out).active.iter_rows(values_only=True))
    assert rows == [
        ("Организация", "Фамилия", "Дата рождения", "Перерывы, мес."),
        (None, "=Жуков", None, 7),
        ("СОШ № 1; СОШ № 2", "Ёлкина", datetime(1990, 2, 1), 7),
    ]


def test_a_record_gone_meanwhile_is_left_out(keep, tmp_path):
    shown = ShownList("people", (1, 99, 2), ("surname",))
    assert write_shown(keep.database, shown, tmp_path / "a.xlsx").rows == 2


def test_an_empty_list_is_a_header(keep, tmp_path):
    out = tmp_path / "пусто.xlsx"
    assert write_shown(keep.database, ShownList("people", (), ("surname",)), out).rows == 0
    assert openpyxl.load_workbook(out).active.max_row == 1


def test_stopping_leaves_no_file(keep, tmp_path):
    def stop(_done, _total):
        raise Cancelled

    with pytest.raises(Cancelled):
        write_shown(keep.database, SHOWN, tmp_path / "нет.xlsx", stop)
    assert not list(tmp_path.glob("*нет*"))


def test_what_was_copied_is_read_back(keep):
    columns = ("surname", "given_name", "birth_date")
    text = shown_text(keep.database, ShownList("people", (1, 2), columns))
    plan = keep.plan_import(ImportRequest("people", (), pasted=text))
    assert plan.count(RowStatus.UNCHANGED) == 2


@pytest.mark.parametrize("section", ALL_SECTIONS, ids=lambda section: section.key)
def test_every_section_with_all_its_columns(filled, section, tmp_path):
    columns = tuple(kind.name for kind in shown_fields(section))
    shown = ShownList(section.key, (1, 2), columns)
    assert len(shown_text(filled.database, shown).split("\n")) == 3
    assert write_shown(filled.database, shown, tmp_path / "все.xlsx").rows == 2
