from datetime import date

import pytest

from mms_desktop.catalog.reading import DeclarationError
from mms_desktop.cli.main import run
from mms_desktop.services.monitoring.drilldown import ListName
from mms_desktop.services.monitoring.own_indicators import (
    add_own,
    available_populations,
    own_set,
    remove_own,
)
from mms_desktop.services.monitoring.periods import add_period
from mms_desktop.services.monitoring.sensitivity import sensitivity
from oracle.town import Town

GOOD = """
[[indicator]]
code = "own.trained_and_routed"
title = "Доля обученных, у которых есть маршрут и диагностика"
numerator = ["routed", "diagnosed"]
denominator = "trained"

[[indicator]]
code = "own.young_mentors"
title = "Молодые наставники"
numerator = ["mentors", "young"]
definition = "Числитель: молодые педагоги, которые наставляют."
source = "Решение методического совета № 3"
"""


@pytest.fixture
def declared(tmp_path):
    path = tmp_path / "own.toml"

    def write(text=GOOD):
        path.write_text(text, encoding="utf-8")
        return path

    return write


@pytest.fixture
def town(workspace, declared):
    add_own(workspace.database, declared())
    town = Town(workspace.database, workspace.monitoring.definitions, None)
    town.period = add_period(workspace.database, "2023-H2").period
    town.monitoring = workspace.monitoring
    return town


def test_numerator_is_the_intersection_of_the_populations(town):
    school = town.place()
    both, routed, diagnosed, neither = (town.teacher(school) for _ in range(4))
    programme = town.add("programmes", kind="advanced")
    for person in (both, routed, diagnosed, neither):
        town.add("trainings", person=person, programme=programme, finished="01.11.2023")
    for person in (both, routed):
        town.add("routes", person=person, approved="01.10.2023")
    for person in (both, diagnosed):
        town.add("diagnostics", person=person, kind="ict", date="01.09.2023")
    found = {one.indicator.code: one for one in town.monitoring.evaluate(town.period)}
    one = found["own.trained_and_routed"]
    assert (one.shown, one.numerator) == ("25,0 %", {both})
    lists = town.monitoring.drill_down(town.period, "own.trained_and_routed")
    assert {item.id: item.reason for item in lists.items[ListName.MISSING]} == {
        routed: "нет диагностики в периоде",
        diagnosed: "нет ИОМ в периоде",
        neither: "нет ИОМ в периоде",
    }
    shifts = sensitivity(
        town.database, town.definitions, town.period, "own.trained_and_routed"
    ).shifts
    assert not any(shift.changed for shift in shifts)


def test_own_indicators_come_after_those_of_the_profile(town):
    codes = [one.indicator.code for one in town.monitoring.evaluate(town.period)]
    assert codes[-2:] == ["own.trained_and_routed", "own.young_mentors"]
    assert tuple(codes[:-2]) == town.definitions.profile.indicators
    assert not [one for one in town.definitions.of_profile if one.code.startswith("own.")]


def test_closed_period_keeps_an_indicator_that_was_removed(town):
    closed = town.monitoring.close("2023-H2", date(2024, 1, 15))
    assert remove_own(town.database, "own.young_mentors")
    codes = [one.indicator.code for one in town.monitoring.evaluate(closed)]
    assert codes[-1] == "own.young_mentors"
    assert not remove_own(town.database, "own.young_mentors")


def test_formula_in_words_is_made_of_the_populations(town):
    first, second = own_set(town.database).indicators
    assert first.definition == (
        "Числитель: «С индивидуальным образовательным маршрутом в периоде», а также «Прошли"
        " диагностику в периоде».\nЗнаменатель: «Прошли обучение в периоде»."
    )
    assert second.definition == "Числитель: молодые педагоги, которые наставляют."
    assert second.sources[0].document == "Решение методического совета № 3"


def test_same_code_is_replaced(town, declared):
    text = GOOD.replace("Молодые наставники", "Наставники из молодых")
    add_own(town.database, declared(text))
    assert [one.title for one in own_set(town.database).indicators][1] == "Наставники из молодых"


@pytest.mark.parametrize(
    ("before", "after", "words"),
    [
        ("own.young_mentors", "young_mentors", "own."),
        ("own.young_mentors", "own.Ы", "own."),
        ("own.young_mentors", "own.trained_and_routed", "повторяется"),
        ('"mentors", "young"', '"mentors", "teams"', "считают разное"),
        ('"mentors", "young"', '"наставники"', "допустимы"),
        ('"mentors", "young"', '"mentors", "mentors"', "повторяется"),
        ('["mentors", "young"]', "[]", "от одной"),
        ('"Молодые наставники"', '" "', "название"),
        ('source = "', 'formula = "', "лишние ключи"),
        ("[[indicator]]", "[indicator", "запись не понята"),
    ],
)
def test_wrong_declaration_is_named_and_nothing_is_kept(workspace, declared, before, after, words):
    with pytest.raises(DeclarationError, match=words):
        add_own(workspace.database, declared(GOOD.replace(before, after)))
    assert own_set(workspace.database).indicators == ()


def test_every_population_may_be_counted(workspace, declared):
    lines = [
        f'[[indicator]]\ncode = "own.p{number}"\ntitle = "П"\nnumerator = ["{one.name}"]\n'
        for number, one in enumerate(available_populations())
    ]
    add_own(workspace.database, declared("\n".join(lines)))
    period = add_period(workspace.database, "2023").period
    found = [one for one in workspace.monitoring.evaluate(period) if "own." in one.indicator.code]
    assert len(found) == len(available_populations())
    assert {one.shown for one in found} == {"0"}


def test_commands(base_path, declared, capsys):
    base = ["--base", str(base_path)]
    assert run(["own", "add", str(declared()), *base, "--json"]) == 0
    assert run(["own", "list", *base]) == 0
    assert "own.young_mentors" in capsys.readouterr().out
    assert run(["own", "remove", "own.young_mentors", *base]) == 0
    assert run(["own", "remove", "own.young_mentors", *base]) == 2
    assert run(["own", "add", str(declared("[[")), *base]) == 2
    assert run(["own", "add", str(base_path.with_name("нет.toml")), *base]) == 2
    assert run(["own", "populations"]) == 0
