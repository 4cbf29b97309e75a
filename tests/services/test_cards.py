"""Cards: one value with everything about a person or an organization."""

from datetime import date

import pytest

from mms_desktop.domain.issues import RecordInvalid
from mms_desktop.services.card_states import Mark
from mms_desktop.services.cards import (
    ORGANIZATION_PARTS,
    PERSON_PARTS,
    organization_card,
    person_card,
)
from mms_desktop.services.data_check import check_data

TODAY = date(2024, 3, 1)


@pytest.fixture
def card(workspace):
    def card(person=1, day=TODAY):
        return person_card(workspace.database, workspace.positions, person, day)

    return card


@pytest.fixture
def anna(workspace):
    save = workspace.registry.save
    save("organizations", {"code": "1", "short_name": "СОШ № 1", "kind": "school"})
    names = {"given_name": "Анна", "patronymic": "Петровна"}
    save("people", names | {"surname": "Ёлкина", "birth_date": "01.05.1990"})
    save("people", names | {"surname": "Жукова", "birth_date": "01.05.1970"})
    return workspace


def part(card, section):
    return next(one.lines for one in card.parts if one.section == section)


def test_card_of_a_person_shows_every_part(filled, card):
    filled.registry.save("former_names", {"person": 1, "surname": "Старая"})
    shown = card()
    assert shown.name == "Ёлкина Анна Петровна"
    assert (shown.age, shown.seniority) == (39, 15)
    assert [one.section for one in shown.parts if one.lines] == list(PERSON_PARTS)
    (post,) = part(shown, "employments")
    assert post.record == 1
    assert post.title.endswith("СОШ № 1")
    assert "Ёлкина" not in post.title + post.details
    assert [line.title for line in part(shown, "former_names")] == ["Старая"]
    assert len(part(shown, "mentorships")) == 2


def test_the_other_of_a_pair_is_named_with_the_role(anna, card):
    anna.registry.save("mentorships", {"mentor": 2, "mentee": 1, "started": "01.09.2023"})
    assert part(card(1), "mentorships")[0].title == "Наставник: Жукова Анна Петровна"
    assert part(card(2), "mentorships")[0].title == "Наставляемый: Ёлкина Анна Петровна"
    assert "наставник" in part(card(2), "mentorships")[0].details


def test_a_line_says_how_it_stands(anna, card):
    save = anna.registry.save
    grade = {"person": 1, "category": "first", "position": "Учитель"}
    save("attestations", grade | {"granted": "01.02.2019"})
    save("attestations", grade | {"granted": "01.05.2019"})
    save("attestations", grade | {"granted": "01.10.2023"})
    save(
        "deficits", {"person": 1, "kind": "subject", "date": "01.09.2023", "title": "Тригонометрия"}
    )
    states = {line.details[:10]: line.state for line in part(card(), "attestations")}
    assert states["01.02.2019"].mark is Mark.ALERT
    assert (states["01.05.2019"].mark, states["01.05.2019"].words) == (Mark.SOON, "до 01.05.2024")
    assert states["01.10.2023"].mark is Mark.NONE
    assert part(card(), "deficits")[0].state.words == "не устранён"


def test_what_is_over_comes_last(anna, card):
    post = {"person": 1, "organization": 1, "position": "Учитель", "kind": "main"}
    anna.registry.save("employments", post | {"started": "01.09.2020", "ended": "31.08.2022"})
    anna.registry.save("employments", post | {"started": "01.09.2023"})
    assert [line.record for line in part(card(), "employments")] == [2, 1]
    assert part(card(), "employments")[1].state.mark is Mark.PAST
    assert card().summary == ("Учитель, СОШ № 1",)


def test_steps_stand_below_their_route(anna, card):
    save = anna.registry.save
    save("routes", {"code": "М-1", "person": 1, "approved": "01.09.2023", "status": "active"})
    save("route_steps", {"route": 1, "number": 1, "activity": "Курсы", "due": "01.02.2024"})
    save("route_steps", {"route": 1, "number": 2, "activity": "Урок", "done": True})
    (route,) = part(card(), "routes")
    assert [(step.title, step.state.words) for step in route.steps] == [
        ("1 · Курсы", "просрочено"),
        ("2 · Урок", "выполнено"),
    ]


def test_the_escort_of_a_route_is_told_as_one(anna, card):
    route = {"code": "М-1", "person": 1, "escort": 2, "approved": "01.09.2023"}
    anna.registry.save("routes", route)
    assert part(card(2), "routes")[0].details.startswith("сопровождающий")
    assert not part(card(1), "routes")[0].details.startswith("педагог")


def test_doubts_of_the_person_and_of_their_records_are_listed(anna, card):
    anna.registry.save("attestations", {"person": 1, "category": "first", "granted": "01.02.2019"})
    anna.registry.save("people", {"surname": "Без", "given_name": "Даты"})
    assert [(one.section, one.record) for one in card().doubts] == [("attestations", 1)]
    assert [one.doubt.field for one in card(3).doubts] == ["birth_date"]


def test_doubts_that_several_records_give_rise_to_are_listed(anna, card):
    save = anna.registry.save
    save("organizations", {"code": "2", "short_name": "СОШ № 2", "kind": "school"})
    post = {"person": 2, "position": "Учитель", "kind": "main"}
    for school in (1, 2):
        save("employments", post | {"organization": school})
    for number in range(4):
        save("people", {"surname": f"Ведомый{chr(1072 + number)}", "given_name": "Анна",
                        "birth_date": "01.05.1990"})  # fmt: skip
        save("mentorships", {"mentor": 2, "mentee": 3 + number, "started": "01.09.2023",
                             "consent_date": "01.09.2023"})  # fmt: skip
    codes = {one.doubt.code for one in card(2).doubts if one.section == "people"}
    whole = check_data(anna.database, anna.positions, TODAY)
    expected = {one.doubt.code for one in whole if (one.section, one.record) == ("people", 2)}
    assert codes == expected
    assert len(codes) == 2


def test_card_of_an_organization_shows_what_refers_to_it(filled):
    shown = organization_card(filled.database, filled.positions, 1, TODAY)
    assert [one.section for one in shown.parts if one.lines] == list(ORGANIZATION_PARTS)
    (pair, *_) = part(shown, "mentorships")
    assert "Наставник: " in pair.title
    assert "Наставляемый: " in pair.title


def test_nobody_has_no_card(filled, card):
    with pytest.raises(RecordInvalid):
        card(99)
    with pytest.raises(RecordInvalid):
        organization_card(filled.database, filled.positions, 99, TODAY)
