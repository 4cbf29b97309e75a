"""Where a person and an organization stand in the indicators: the same numbers as the lists."""

from datetime import date

import pytest

from mms_desktop.services.monitoring.drilldown import ListName
from mms_desktop.services.monitoring.periods import add_period
from mms_desktop.services.monitoring.standing import organization_shares, person_standings

CODE = "diagnosed_share"


@pytest.fixture
def town(workspace):
    save = workspace.registry.save
    for code in "12":
        save("organizations", {"code": code, "short_name": f"СОШ № {code}", "kind": "school"})
    for number, surname in enumerate(("Ёлкина", "Жукова", "Лишняя"), start=1):
        save("people", {"surname": surname, "given_name": "Анна"})
        post = {"person": number, "organization": 1 + number % 2, "position": "Учитель",
                "kind": "external" if surname == "Лишняя" else "main"}  # fmt: skip
        save("employments", post | {"started": "01.09.2020"})
    save("diagnostics", {"person": 1, "kind": "subject", "date": "01.10.2023"})
    add_period(workspace.database, "2023-H2")
    return workspace


@pytest.fixture
def period(town):
    return town.monitoring.period("2023-H2")


def standing(town, period, person):
    found = person_standings(town.database, town.monitoring, period, person)
    return {one.code: one for one in found}.get(CODE)


def test_a_person_is_where_the_lists_have_them(town, period):
    assert standing(town, period, 1).place is ListName.NUMERATOR
    missing = standing(town, period, 2)
    assert missing.place is ListName.MISSING
    assert missing.reason
    left_out = standing(town, period, 3)
    assert left_out.place is ListName.EXCLUDED
    assert left_out.reason


def test_every_standing_agrees_with_the_list_of_its_indicator(town, period):
    for person in (1, 2, 3):
        for one in person_standings(town.database, town.monitoring, period, person):
            lists = town.monitoring.drill_down(period, one.code)
            items = {item.id: item.reason for item in lists.items[one.place]}
            assert person in items
            if one.place in (ListName.MISSING, ListName.EXCLUDED):
                assert one.reason == items[person]


def test_a_closed_period_keeps_its_reasons(town, period):
    before = standing(town, period, 2)
    town.monitoring.close("2023-H2", date(2024, 1, 10))
    town.registry.save("diagnostics", {"person": 2, "kind": "subject", "date": "02.10.2023"})
    assert standing(town, town.monitoring.period("2023-H2"), 2) == before


def test_an_organization_gives_its_own_people(town, period):
    shares = {
        number: {
            one.code: one
            for one in organization_shares(town.database, town.monitoring, period, number)
        }
        for number in (1, 2)
    }
    assert [(shares[1][CODE].above, shares[1][CODE].below, shares[1][CODE].missing)] == [(0, 1, 1)]
    assert [(shares[2][CODE].above, shares[2][CODE].below, shares[2][CODE].missing)] == [(1, 1, 0)]
