"""The commands of the analysis, as somebody types them."""

import json
from datetime import date

import pytest
from openpyxl import load_workbook

from mms_desktop.cli.main import run
from mms_desktop.services.monitoring.periods import add_period
from mms_desktop.services.workspace import open_workspace
from oracle.town import Town

CODE = "2023-H2"


@pytest.fixture
def base(base_path):
    """A base with twelve teachers, two of them diagnosed."""
    workspace = open_workspace(base_path)
    town = Town(workspace.database, workspace.monitoring.definitions, None)
    school = town.place(short_name="СОШ № 1")
    for number in range(12):
        person = town.teacher(school, birth_date="31.12.1988", teaching_since="01.09.2022")
        if number < 2:
            town.add("diagnostics", person=person, kind="subject", date="01.10.2023")
    for code in ("2023-H1", CODE):
        add_period(workspace.database, code)
    workspace.close()
    return base_path


@pytest.fixture
def mms(base, capsys):
    def call(*arguments, expected=0):
        asked = [str(one) for one in arguments]
        assert run([*asked, "--base", str(base), "--json"]) == expected
        return json.loads(capsys.readouterr().out)

    return call


def test_closed_period_is_read_from_its_snapshot(mms, base):
    opened = mms("indicators", "--period", CODE)
    assert opened["frozen"] is False
    assert mms("period", "close", CODE)["state"] == "closed"
    workspace = open_workspace(base)
    workspace.registry.delete("diagnostics", [1])
    workspace.close()
    closed = mms("indicators", "--period", CODE)
    assert closed["frozen"] is True
    assert closed["closed_on"] == date.today().isoformat()
    assert closed["indicators"] == opened["indicators"]
    (found,) = [one for one in closed["differences"] if one["code"] == "diagnosed_share"]
    assert (found["frozen"]["numerator"], found["now"]["numerator"]) == (2, 1)
    listed = mms("indicator", "diagnosed_share", "--period", CODE, "--list", "numerator")
    assert len(listed["items"]) == 2
    assert mms("period", "reopen", CODE)["state"] == "open"
    assert mms("indicators", "--period", CODE)["frozen"] is False


def test_all_indicators_hold_the_quality_of_data(mms):
    found = {one["code"]: one for one in mms("indicators", "--period", CODE, "--all")["indicators"]}
    assert found["hygiene.birth_date"]["shown"] == "100,0 %"
    assert found["hygiene.snils"]["shown"] == "0,0 %"


def test_goal(mms, tmp_path):
    out = tmp_path / "tasks.xlsx"
    found = mms("goal", "diagnosed_share", "--period", CODE, "--target", "70", "--out", out)
    assert found["missing"] == 7
    assert len(found["candidates"]) == 10
    assert found["candidates"][0]["action"]
    assert load_workbook(out).sheetnames == ["СОШ № 1"]
    assert mms("goal", "diagnosed_share", "--period", CODE)["missing"] is None


@pytest.mark.parametrize("target", ["сто", "101", "-1", "nan"])
def test_wrong_target_is_a_wrong_usage(mms, target):
    command = ("goal", "diagnosed_share", "--period", CODE, "--target", target)
    assert mms(*command, expected=2)["error"]["code"] == "usage"


def test_tasks(mms, tmp_path):
    found = mms("tasks", "--period", CODE, "--out", tmp_path / "tasks.xlsx")
    assert found == {"period": CODE, "goals": [], "lists": []}


def test_no_tasks_are_told_in_words(mms, base, capsys):
    assert run(["tasks", "--period", CODE, "--base", str(base)]) == 0
    assert capsys.readouterr().out.startswith("Заданий нет")


def test_sensitivity(mms):
    found = mms("sensitivity", "young_supported_share", "--period", CODE)
    assert found["status"] == "no_objects"
    variants = {one["key"]: one for one in found["variants"]}
    assert variants["age_35_inclusive"]["denominator"] == 12
    assert len(variants["age_35_inclusive"]["entered"]["denominator"]) == 12


def test_dynamics_and_explanation(mms):
    found = mms("dynamics", "diagnosed_share")
    assert [one["numerator"] for one in found["periods"]] == [0, 2]
    told = mms("explain", "diagnosed_share", "--from", "2023-H1", "--to", CODE)
    assert [(one["kind"], one["numerator"]) for one in told["changes"]] == [("gained", 2)]


def test_comparison(mms):
    (row,) = mms("compare", "diagnosed_share", "--period", CODE)["organizations"]
    assert (row["name"], row["rank"], row["shown"]) == ("СОШ № 1", 1, "16,7 % (2 из 12)")


@pytest.mark.parametrize(
    "command",
    [
        ("goal", "нет", "--period", CODE),
        ("sensitivity", "нет", "--period", CODE),
        ("dynamics", "нет"),
        ("explain", "нет", "--from", CODE, "--to", CODE),
        ("compare", "нет", "--period", CODE),
        ("goal", "diagnosed_share", "--period", "1999"),
    ],
)
def test_unknown_code_is_a_wrong_usage(mms, command):
    assert mms(*command, expected=2)["error"]["code"] == "usage"


def test_every_command_speaks_to_people_too(base, capsys):
    asked = ["--base", str(base)]
    for command in (
        ("goal", "diagnosed_share", "--period", CODE, "--target", "70"),
        ("tasks", "--period", CODE),
        ("sensitivity", "young_supported_share", "--period", CODE),
        ("dynamics", "diagnosed_share"),
        ("explain", "diagnosed_share", "--from", "2023-H1", "--to", CODE),
        ("compare", "diagnosed_share", "--period", CODE),
        ("indicators", "--period", CODE),
    ):
        assert run([*command, *asked]) == 0
    assert "Засчитаны вновь: +2 из +0" in capsys.readouterr().out


def test_measures(mms, base):
    workspace = open_workspace(base)
    town = Town(workspace.database, workspace.monitoring.definitions, None)
    usual = {"addressee": "СОШ № 1", "direction": "Диагностика", "period": "2023-H1"}
    advised = town.add(
        "recommendations", text="Провести диагностику", basis="diagnosed_share", **usual
    )
    town.add(
        "decisions", recommendation=advised, text="Провести", date="01.08.2023",
        done_on="01.09.2023",
    )  # fmt: skip
    town.add("recommendations", text="Распространить опыт", **usual)
    town.add("recommendations", text="Устранить недостатки", **usual)
    town.add("deficits", person=1, kind="subject", date="01.10.2023", title="Оценивание")
    town.add("acts", kind="regulation", date="01.01.2020", until="01.01.2021")
    town.add("roadmap", number="1", direction="ИОМ", due="01.01.2021")
    workspace.close()
    found = mms("loop", "--write-effects")
    assert [one["stage"] for one in found["turns"]] == ["unanswered", "unanswered", "measured"]
    assert found["turns"][2]["effect"].endswith("+16,7 п. п., улучшение")
    assert (len(found["contradictions"]), found["effects_written"]) == (1, 1)
    assert len(mms("loop", "--late")["turns"]) == 2
    assert mms("radar")["terms"][0]["act"]
    told = mms("deficits", "--period", CODE)
    assert told["deficits"][0]["organizations"] == {"СОШ № 1": 1}
    assert [step["people"] for step in told["funnel"]] == [2, 0, 0, 0]
    (direction,) = mms("progress", "--period", CODE)["directions"]
    assert (direction["total"], direction["overdue"]) == (1, 1)
    assert mms("suggest", "--period", CODE)["suggestions"]


def test_reconciliation_is_incomplete_until_explained(mms):
    assert mms("reconcile", "--period", CODE)["lines"][0]["counted"] == 12
    found = mms("reconcile", "--period", CODE, "--set", "total=11", expected=1)
    assert (found["lines"][0]["official"], found["lines"][0]["difference"]) == (11, 1)
    told = mms("reconcile", "--period", CODE, "--set", "total=11: один принят позже")
    assert told["lines"][0]["note"] == "один принят позже"


@pytest.mark.parametrize("figure", ["total", "total=сто", "total=-1", "нет=1"])
def test_wrong_figure_is_a_wrong_usage(mms, figure):
    found = mms("reconcile", "--period", CODE, "--set", figure, expected=2)
    assert found["error"]["code"] == "usage"


def test_measures_speak_to_people_too(base, capsys):
    for command in (
        ("loop",), ("suggest", "--period", CODE), ("radar",), ("deficits", "--period", CODE),
        ("reconcile", "--period", CODE), ("progress", "--period", CODE),
    ):  # fmt: skip
        assert run([*command, "--base", str(base)]) == 0
    assert "Прошли диагностику в периоде" in capsys.readouterr().out
