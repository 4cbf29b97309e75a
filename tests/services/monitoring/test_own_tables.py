"""Own indicators and figures of official forms come and go as tables, and in the journal."""

import csv

import pytest

from mms_desktop.cli.main import run
from mms_desktop.services.monitoring.own_indicators import declared_own, own_set
from mms_desktop.services.workspace import open_workspace

OWN = "Код;Наименование;Числитель;Знаменатель;Цель;Год цели;Какая цель\n"
HEADER = "Период;Форма;Строка;В форме;Пояснение\n"
FIGURES = "period,sheet,row,organization,official,note\n2023-H2,oo1,total,,41,по отчёту\n"


@pytest.fixture
def mms(base_path, tmp_path, capsys):
    def call(*arguments, expected=0, **files):
        paths = []
        for name, text in files.items():
            path = tmp_path / f"{name}.csv"
            path.write_text(text, encoding="utf-8")
            paths.append(str(path))
        code = run([*arguments[:2], *paths, *arguments[2:], "--base", str(base_path)])
        assert code == expected, capsys.readouterr()
        return capsys.readouterr().out

    return call


def opened(base_path, ask):
    workspace = open_workspace(base_path)
    try:
        return ask(workspace)
    finally:
        workspace.close()


def test_table_of_own_indicators_is_read_and_undone(mms, base_path):
    rows = OWN + "own.a;Доля своих;diagnosed, routed;teachers;70;2024;Не менее\n"
    mms("import", "own_indicators", own=rows.replace("diagnosed, routed", '"diagnosed; routed"'))
    found = opened(base_path, lambda one: one.monitoring.definitions)
    (own,) = found.own
    (target,) = found.targets_of("own.a")
    assert (own.numerator, own.also, own.denominator) == ("diagnosed", ("routed",), "teachers")
    assert (float(target.value), target.year) == (0.7, 2024)
    mms("undo", "--json")
    assert opened(base_path, lambda one: one.monitoring.definitions.own) == ()


def test_indicator_of_unknown_populations_is_told_not_hidden(mms, base_path):
    mms("import", "own_indicators", own=OWN + "own.a;Доля;нет такой;teachers;;;\n")
    (broken,) = opened(base_path, lambda one: own_set(one.database)).broken
    assert "совокупности «нет такой» нет" in broken.reason
    assert "нет такой" in mms("own", "list", expected=1)


def test_target_of_a_share_beyond_the_whole_is_refused(mms, base_path):
    mms("import", "own_indicators", own=OWN + "own.a;Д;young;teachers;170;;\n", expected=1)
    assert opened(base_path, lambda one: declared_own(one.database)) == []


def test_export_is_read_as_unchanged(mms, base_path, tmp_path):
    mms("import", "own_indicators", own=OWN + "own.a;Доля;young;teachers;12,5;;\n")
    out = tmp_path / "own_indicators.csv"
    mms("export", "own_indicators", "--out", str(out))
    with out.open(encoding="utf-8-sig", newline="") as file:
        (row,) = csv.DictReader(file)
    assert row["code"] == "own.a"
    told = mms("import", "own_indicators", "--json", again=out.read_text("utf-8-sig"))
    assert '"unchanged": 1' in told


def test_figures_are_read_from_a_table(mms, base_path):
    mms("import", "official_figures", figures=FIGURES)
    mms("period", "add", "2023-H2")
    told = mms("reconcile", "--period", "2023-H2")
    assert "в форме 41 (-41) — по отчёту" in told


@pytest.mark.parametrize(
    ("row", "words"),
    [
        ("2023-H2;oo9;total;41;", "значения «oo9» нет в списке"),
        ("2023-H2;oo1;нет такой;41;", "значения «нет такой» нет в списке"),
    ],
)
def test_figure_of_an_unknown_cell_is_refused_not_hidden(mms, base_path, row, words):
    mms("period", "add", "2023-H2")
    told = mms("import", "official_figures", figures=f"{HEADER}{row}\n", expected=1)
    assert words in told


def test_figure_named_by_titles_is_shown_where_it_belongs(mms, base_path):
    mms("period", "add", "2023-H2")
    row = "2023-H2;ОО-1;Педагогические работники, всего;41;\n"
    mms("import", "official_figures", figures=HEADER + row)
    assert "в форме 41" in mms("reconcile", "--period", "2023-H2", expected=1)


def test_figure_of_a_period_to_come_is_kept_and_told(mms, base_path):
    told = mms("import", "official_figures", figures=FIGURES)
    assert "Периода «2023-H2» в базе нет" in told


def test_targets_are_told_with_the_values_and_an_expired_one_says_so(mms, base_path):
    rows = "own.a;Доля;young;teachers;69,96;2022;Не менее\n"
    mms("import", "own_indicators", own=OWN + rows)
    mms("period", "add", "2023-H2")
    (line,) = [
        one for one in mms("indicators", "--period", "2023-H2").splitlines() if "69,96" in one
    ]
    assert line.strip().startswith("цель не менее 69,96 % к 2022 году")
    assert line.endswith("срок цели истёк")
