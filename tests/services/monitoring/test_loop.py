from datetime import date

import pytest

from mms_desktop.services.monitoring.loop import (
    Stage,
    deadline_words,
    turns,
    write_effects,
)
from mms_desktop.services.monitoring.periods import add_period
from oracle.town import Town

TODAY = date(2024, 7, 15)


@pytest.fixture
def town(workspace):
    town = Town(workspace.database, workspace.monitoring.definitions, None)
    town.monitoring = workspace.monitoring
    for code in ("2023-H1", "2023-H2", "2023", "2024-H1", "2024-H2"):
        add_period(workspace.database, code)
    school = town.place()
    town.people = [town.teacher(school) for _ in range(4)]
    for person, day in zip(town.people, ("01.03.2023", "01.10.2023", "01.03.2024"), strict=False):
        town.add("diagnostics", person=person, kind="ict", date=day)
    town.add("diagnostics", person=town.people[3], kind="ict", date="02.03.2024")
    return town


def advise(town, **values):
    usual = {"period": "2023-H1", "addressee": "СОШ № 1", "direction": "Диагностика"}
    return town.add("recommendations", text="Провести диагностику", **usual | values)


def decide(town, **values):
    return town.add("decisions", text="Провести", **{"date": "01.09.2023"} | values)


def found(town, today=TODAY):
    return turns(town.database, town.monitoring, today)


@pytest.mark.parametrize(
    ("due", "today", "stage"),
    [
        (None, date(2023, 7, 30), Stage.WAITING),
        (None, date(2023, 7, 31), Stage.UNANSWERED),
        ("01.09.2023", date(2023, 9, 1), Stage.WAITING),
        ("01.09.2023", date(2023, 9, 2), Stage.UNANSWERED),
    ],
)
def test_recommendation_without_a_decision(town, due, today, stage):
    advise(town, due=due)
    (turn,) = found(town, today)
    assert (turn.stage, turn.decision, turn.effect) == (stage, None, None)


def test_recommendation_about_an_unknown_period_waits(town):
    advise(town, period="когда-то")
    (turn,) = found(town)
    assert (turn.stage, deadline_words(turn)) == (Stage.WAITING, "ждёт решения")


@pytest.mark.parametrize(
    ("today", "stage"),
    [(date(2023, 12, 1), Stage.ACTIVE), (date(2023, 12, 2), Stage.OVERDUE)],
)
def test_decision_is_overdue_after_its_term(town, today, stage):
    decide(town, recommendation=advise(town), due="01.12.2023")
    (turn,) = found(town, today)
    assert turn.stage is stage


def test_effect_is_the_indicator_before_and_after(town):
    advised = advise(town, period="2023-H2")
    decide(
        town, recommendation=advised, date="15.01.2024", done_on="01.02.2024",
        indicator="diagnosed_share",
    )  # fmt: skip
    (turn,) = found(town)
    assert turn.stage is Stage.MEASURED
    assert turn.effect.better is True
    assert turn.effect.words == (
        "25,0 % (2-е полугодие 2023) → 50,0 % (1-е полугодие 2024): +25,0 п. п., улучшение"
    )
    assert len(write_effects(town.database, town.monitoring, TODAY).changes) == 1
    assert found(town)[0].decision.effect == turn.effect.words
    assert write_effects(town.database, town.monitoring, TODAY).changes == ()


def test_periods_compared_are_of_one_kind_and_ended(town):
    advised = advise(town, basis="diagnosed_share")
    decide(town, recommendation=advised, done_on="01.10.2023")
    (turn,) = found(town)
    assert [period.code for period, _ in (turn.effect.before, turn.effect.after)] == [
        "2023-H1",
        "2023-H2",
    ]
    assert turn.effect.better is None
    assert turn.effect.words.endswith("+0,0 п. п., без изменений")
    (early,) = found(town, date(2023, 12, 31))
    assert (early.stage, early.effect) == (Stage.DONE, None)


def test_closed_period_gives_its_frozen_number(town):
    town.monitoring.close("2023-H1", TODAY)
    town.add("diagnostics", person=town.people[1], kind="ict", date="02.03.2023")
    decide(town, recommendation=advise(town, basis="diagnosed_share"), done_on="01.10.2023")
    assert found(town)[0].effect.before[1].shown == "25,0 %"


def test_decision_without_a_recommendation_starts_from_the_last_period(town):
    decide(town, date="01.02.2024", done_on="01.03.2024", indicator="diagnosed_share")
    (turn,) = found(town)
    assert turn.recommendation is None
    assert turn.effect is None or turn.effect.before[0].end < date(2024, 2, 1)


def test_less_is_better_for_a_ratio(town):
    town.add("methodists", person=town.people[0], level="municipal", since="01.01.2020")
    other = town.person()
    town.add("methodists", person=other, level="municipal", since="01.10.2023")
    advised = advise(town, basis="teachers_per_methodist")
    decide(town, recommendation=advised, done_on="01.10.2023")
    (turn,) = found(town)
    assert turn.effect.words == (
        "4,0 (1-е полугодие 2023) → 2,0 (2-е полугодие 2023): −2,0, улучшение"
    )


def test_decision_that_nobody_measures_is_named_after_two_periods(town):
    decide(town, recommendation=advise(town), done_on="01.10.2023")
    assert found(town)[0].stage is Stage.UNMEASURED
    assert found(town, date(2024, 1, 1))[0].stage in (Stage.DONE, Stage.UNMEASURED)


def test_no_objects_have_no_effect(town):
    decide(town, recommendation=advise(town, basis="young_supported_share"), done_on="01.10.2023")
    assert found(town)[0].effect is None
