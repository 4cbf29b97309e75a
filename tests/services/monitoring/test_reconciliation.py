import pytest

from mms_desktop.catalog.reading import DeclarationError
from mms_desktop.catalog.reconciliation import read_sheet
from mms_desktop.domain.periods import period_of
from mms_desktop.services.monitoring.reconciliation import (
    Figure,
    FigureWrong,
    reconciliation,
    type_in,
)
from oracle.town import Town


@pytest.fixture
def town(database, definitions):
    town = Town(database, definitions, period_of("2023-H2"))
    town.school = town.place()
    return town


def lines(town):
    return {one.code: one for one in reconciliation(town.database, town.definitions, town.period)}


def counted(town):
    return {code: line.counted for code, line in lines(town).items() if line.counted}


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
    type_in(town.database, town.period, {"total": Figure(3), "women": Figure(0)})
    line = lines(town)["total"]
    assert (line.counted, line.official, line.difference, line.explained) == (1, 3, -2, False)
    type_in(town.database, town.period, {"total": Figure(3, "двое приняты после 20 сентября")})
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
        type_in(town.database, town.period, {"women": Figure(1), code: figure})
    assert lines(town)["women"].official is None


@pytest.mark.parametrize(
    "row",
    ['measure = "age"', 'measure = "sex"', 'measure = "sex"\nvalues = ["ж"]',
     'measure = "all"\nsince = 3', 'measure = "age"\nsince = 30\nupto = 20'],
)  # fmt: skip
def test_wrong_row_is_named(tmp_path, row):
    (tmp_path / "rules").mkdir()
    text = f'title = "Т"\nsource = "И"\n[[row]]\ncode = "a"\ntitle = "А"\n{row}\n'
    (tmp_path / "rules" / "reconciliation.toml").write_text(text, encoding="utf-8")
    with pytest.raises(DeclarationError, match="«a»"):
        read_sheet(tmp_path)
