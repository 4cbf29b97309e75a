import pytest

from mms_desktop.catalog.positions import read_positions
from mms_desktop.catalog.reading import DeclarationError
from mms_desktop.catalog.reconciliation import Measure, read_sheets
from mms_desktop.domain.periods import period_of
from mms_desktop.domain.positions import PositionGroup
from mms_desktop.paths import forms_dir
from mms_desktop.services.action import undo
from mms_desktop.services.monitoring.reconciliation import (
    Asked,
    Figure,
    FigureWrong,
    people_behind,
    reconciliation,
    type_in,
)


@pytest.fixture
def town(town):
    town.school = town.place()
    return town


def asked(town, sheet="oo1", organization=""):
    return Asked(town.period, sheet, organization)


def lines(town, *of):
    found = reconciliation(town.database, town.definitions, asked(town, *of))
    return {one.code: one for one in found}


def counted(town, *of, only=("total", "women", "age_", "category_", "higher")):
    return {
        code: line.counted
        for code, line in lines(town, *of).items()
        if line.counted and code.startswith(only)
    }


def test_age_is_that_of_1_january_of_the_next_year(town):
    town.teacher(town.school, birth_date="01.01.1989", sex="f")
    town.teacher(town.school, birth_date="02.01.1989", sex="m")
    town.teacher(town.school, birth_date="31.12.1958")
    town.teacher(town.school)
    assert counted(town) == {
        "total": 4,
        "women": 1,
        "age_35_39": 1,
        "age_30_34": 1,
        "age_65": 1,
        "age_unknown": 1,
    }


def test_bands_of_age_add_up_to_the_total(town):
    for year in range(1950, 2004):
        town.teacher(town.school, birth_date=f"15.06.{year}")
    found = lines(town)
    banded = sum(line.counted for code, line in found.items() if code.startswith("age_"))
    assert banded == found["total"].counted == 54


def test_external_staff_and_managers_are_not_counted(town):
    town.teacher(town.school, {"kind": "external"})
    town.job(town.person(), town.school, position="Директор")
    assert counted(town) == {}
    assert counted(town, only=("leading",)) == {"leading": 1}


def test_highest_category_in_force_is_counted_once(town):
    one, two, three = (town.teacher(town.school, education="higher") for _ in range(3))
    for person, category, granted in (
        (one, "first", "01.10.2020"), (one, "highest", "01.10.2022"),
        (two, "first", "30.12.2018"), (three, "highest", "01.01.2024"),
    ):  # fmt: skip
        values = {"category": category, "granted": granted, "position": "Учитель"}
        town.add("attestations", person=person, **values)
    found = counted(town)
    assert (found["category_highest"], found["higher"]) == (1, 3)
    assert "category_first" not in found


def test_figures_are_kept_beside_the_register(town):
    town.teacher(town.school)
    assert lines(town)["total"].difference is None
    type_in(town.database, asked(town), {"total": Figure(3), "women": Figure(0)})
    line = lines(town)["total"]
    assert (line.counted, line.official, line.difference, line.explained) == (1, 3, -2, False)
    type_in(town.database, asked(town), {"total": Figure(3, "двое приняты после 20 сентября")})
    assert lines(town)["total"].explained
    assert lines(town)["women"].official == 0
    town.period = period_of("2023")
    assert lines(town)["total"].official is None


@pytest.mark.parametrize(
    ("code", "figure"),
    [("нет", Figure(1)), ("total", Figure(-1)), ("total", Figure(1, "а" * 1001))],
)
def test_wrong_figure_is_refused_and_nothing_is_kept(town, code, figure):
    with pytest.raises(FigureWrong):
        type_in(town.database, asked(town), {"women": Figure(1), code: figure})
    assert lines(town)["women"].official is None


@pytest.mark.parametrize(
    "row",
    ['measure = "age"', 'measure = "sex"', 'measure = "sex"\nvalues = ["ж"]',
     'measure = "all"\nsince = 3', 'measure = "position"', 'measure = "all"\nsheets = ["85-k"]',
     'measure = "seniority"', 'measure = "age"\nsince = 30\nupto = 20'],
)  # fmt: skip
def test_wrong_row_is_named(tmp_path, row):
    (tmp_path / "rules").mkdir()
    sheet = 'title = "Т"\nsource = "И"\norganizations = ["school"]\nstaff_kinds = ["main"]'
    text = f'[[sheet]]\nkey = "oo1"\n{sheet}\n[[row]]\ncode = "a"\ntitle = "А"\n{row}\n'
    (tmp_path / "rules" / "reconciliation.toml").write_text(text, encoding="utf-8")
    with pytest.raises(DeclarationError, match="«a»"):
        read_sheets(tmp_path)


def test_positions_named_in_the_sheets_are_those_of_the_list():
    known = set(read_positions(forms_dir()).titles_of(PositionGroup.PEDAGOGICAL))
    rows = [row for sheet in read_sheets(forms_dir()) for row in sheet.rows]
    named = {title for row in rows if row.measure is Measure.POSITION for title in row.values}
    assert named
    assert named <= known


def test_form_counts_its_organizations_and_posts(town):
    garden = town.place(kind="kindergarten")
    teacher = town.teacher(town.school)
    both = town.teacher(garden, {"position": "Воспитатель"})
    town.job(both, town.school, kind="internal")
    assert lines(town)["total"].people == {teacher, both}
    assert lines(town)["post_teacher"].people == {teacher, both}
    assert "post_music" not in lines(town)
    assert lines(town, "85-k")["total"].people == {both}
    assert lines(town, "85-k")["post_educator"].people == {both}
    assert lines(town, "all")["total"].people == {teacher, both}


def test_form_of_one_organization_has_figures_of_its_own(town):
    second = town.add("organizations", code="вторая", kind="school")
    one, two = town.teacher(town.school), town.teacher(second)
    assert lines(town)["total"].people == {one, two}
    assert lines(town, "oo1", "вторая")["total"].people == {two}
    type_in(town.database, asked(town, "oo1", "вторая"), {"total": Figure(1)})
    assert lines(town, "oo1", "вторая")["total"].official == 1
    assert lines(town)["total"].official is None


@pytest.mark.parametrize(
    ("since", "breaks", "code"),
    [
        ("31.12.2020", None, "seniority_3_4"), ("01.01.2021", None, "seniority_under_3"),
        ("31.12.2020", 1, "seniority_under_3"), ("31.12.2003", 0, "seniority_20"),
        ("01.01.2004", 0, "seniority_15_19"), ("01.06.2024", None, "seniority_under_3"),
        (None, None, "seniority_unknown"),
    ],
)  # fmt: skip
def test_seniority_is_that_of_the_reference_date(town, since, breaks, code):
    town.teacher(town.school, teaching_since=since, teaching_breaks=breaks)
    assert counted(town, only=("seniority_",)) == {code: 1}


def test_row_is_as_long_as_its_number(town):
    town.teacher(town.school, surname="Ёлкина", birth_date="01.01.1990")
    town.teacher(town.school, surname="Абрамова", birth_date="01.01.1990")
    items = people_behind(town.database, town.definitions, asked(town), "age_30_34")
    assert [item.name.split()[0] for item in items] == ["Абрамова", "Ёлкина"]
    with pytest.raises(FigureWrong, match="Строки «нет»"):
        people_behind(town.database, town.definitions, asked(town), "нет")
    with pytest.raises(FigureWrong, match="Формы «нет»"):
        lines(town, "нет")


def test_typed_figure_is_one_step_of_undo(town):
    type_in(town.database, asked(town), {"total": Figure(3), "women": Figure(2)})
    type_in(town.database, asked(town), {"total": Figure(4), "women": Figure(None)})
    assert (lines(town)["total"].official, lines(town)["women"].official) == (4, None)
    undo(town.database)
    assert (lines(town)["total"].official, lines(town)["women"].official) == (3, 2)
    undo(town.database)
    assert lines(town)["total"].official is None
