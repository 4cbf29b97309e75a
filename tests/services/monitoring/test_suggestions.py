from dataclasses import replace
from datetime import date
from fractions import Fraction

import pytest

from mms_desktop.catalog.reading import DeclarationError
from mms_desktop.catalog.recommending import read_recommending
from mms_desktop.domain.targets import Direction, Target
from mms_desktop.services.monitoring.periods import add_period
from mms_desktop.services.monitoring.suggestions import (
    SERVICE,
    Adopted,
    adopt,
    contradictions,
    suggestions,
)
from oracle.town import Town


@pytest.fixture
def town(workspace):
    town = Town(workspace.database, workspace.monitoring.definitions, None)
    town.monitoring = workspace.monitoring
    town.period = add_period(workspace.database, "2023-H2").period
    return town


def suggested(town):
    found = suggestions(town.database, town.monitoring, town.period)
    return {(one.rule, one.addressee): one for one in found}


def test_nothing_is_suggested_about_an_empty_base(town):
    assert suggested(town) == {}


def test_rule_that_fired_is_named_with_the_numbers(town):
    school = town.place(short_name="СОШ № 1", methodical_service="да")
    for number in range(3):
        person = town.teacher(school, birth_date="01.01.1995", teaching_since="01.09.2022")
        if number == 0:
            town.add("mentorships", mentor=town.person(), mentee=person, started="01.09.2023")
    found = suggested(town)
    low = found["young_low", SERVICE]
    assert "33,3 %" in low.text
    assert "без поддержки 2 чел." in low.text
    assert low.why.startswith("«Доля педагогических работников в возрасте до 35 лет")
    assert "» — 33,3 %, доля меньше" in low.why
    assert low.why.endswith("(правило «young_low»)")
    of_school = found["young_unsupported_in_organization", "СОШ № 1"]
    assert of_school.text.startswith("Закрепить наставников")
    assert of_school.addressee == "СОШ № 1"
    assert of_school.basis == "young_supported_share"
    assert ("methodical_service_absent", "СОШ № 1") not in found
    assert ("diagnosis_low_in_organization", "СОШ № 1") not in found


def test_unmet_target_is_suggested_with_what_is_missing(town):
    school = town.place(methodical_service="да")
    for _ in range(10):
        town.teacher(school, birth_date="01.01.1970", teaching_since="01.09.1995")
    target = Target("diagnosed_share", Fraction(1, 4), Direction.AT_LEAST, "Акт, п. 1")
    profile = replace(town.definitions.profile, targets=(target,))
    changed = replace(town.definitions, profile=profile)
    town.monitoring.__dict__["_declared"] = changed
    one = suggested(town)["diagnosis_below_target", SERVICE]
    assert "не хватает 3 чел." in one.text
    assert "Акт, п. 1" in one.why


def test_suggestion_is_adopted_with_the_text_of_a_person(town):
    town.place(short_name="СОШ № 1")
    one = suggested(town)["methodical_service_absent", "СОШ № 1"]
    changes = adopt(
        town.database,
        town.period,
        [Adopted(one, "Создать совет", date(2024, 3, 1)), Adopted(one, "Ещё раз")],
    )
    first, second = (change.after for change in changes.changes)
    assert (first["code"], second["code"]) == ("2023-H2-1", "2023-H2-2")
    assert (first["text"], first["basis"]) == ("Создать совет", "methodical_services_share")
    assert (first["due"], second["due"]) == (date(2024, 3, 1), None)
    (third,) = adopt(town.database, town.period, [Adopted(one, "И ещё")]).changes
    assert third.after["code"] == "2023-H2-3"


def advise(town, text, **values):
    usual = {"period": "2023-H2", "addressee": "Гатчинский район", "direction": "Деятельность МО"}
    return town.add("recommendations", text=text, **usual | values)


def test_exemplary_and_to_be_corrected_at_once_is_a_contradiction(town):
    advise(town, "Распространить опыт работы МО", code="А")
    advise(town, "Устранить недостатки в работе МО", code="Б", addressee="гатчинский  район")
    (found,) = contradictions(town.database, town.monitoring)
    assert (found.exemplary, found.correction) == (("А",), ("Б",))
    assert (found.addressee, found.direction) == ("Гатчинский район", "Деятельность МО")


@pytest.mark.parametrize(
    "other", [{"period": "2024-H1"}, {"addressee": "Кировский район"}, {"direction": "ИОМ"}]
)
def test_another_period_addressee_or_direction_is_no_contradiction(town, other):
    advise(town, "Распространить опыт работы МО")
    advise(town, "Устранить недостатки", **other)
    assert contradictions(town.database, town.monitoring) == []


def test_one_text_that_praises_and_corrects_is_no_contradiction(town):
    advise(town, "Распространить опыт и устранить недостатки")
    advise(town, "Распространить опыт")
    assert contradictions(town.database, town.monitoring) == []


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ('indicator = "нет"\nwhen = "below_target"', "показателя «нет» нет"),
        ('indicator = "route_share"\nwhen = "below"', "percent"),
        ('indicator = "route_share"\nwhen = "below"\npercent = 101', "percent"),
        ('indicator = "route_share"\nwhen = "below"\npercent = 5\nat_least = 0', "at_least"),
        ('indicator = "route_share"\nwhen = "иногда"', "иногда"),
    ],
)
def test_wrong_rule_is_named(tmp_path, line, words):
    (tmp_path / "rules").mkdir()
    head = "[signs]\nexemplary = []\ncorrection = []\n"
    rule = f'[[rule]]\nkey = "a"\n{line}\ndirection = "Д"\ntext = "Т"\n'
    (tmp_path / "rules" / "recommendations.toml").write_text(head + rule, encoding="utf-8")
    with pytest.raises(DeclarationError, match=words):
        read_recommending(tmp_path, {"route_share"})
