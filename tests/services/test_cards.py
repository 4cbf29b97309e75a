"""Cards: one value with everything about a person or an organization."""

from datetime import date

import pytest

from mms_desktop.domain.issues import RecordInvalid
from mms_desktop.services.cards import PERSON_PARTS, organization_card, person_card

TODAY = date(2024, 3, 1)


def test_card_of_a_person_shows_every_part(filled):
    filled.registry.save("former_names", {"person": 1, "surname": "Старая"})
    card = person_card(filled.database, 1, TODAY)
    assert (card.name, card.former_surnames) == ("Ёлкина Анна Петровна", ("Старая",))
    assert (card.age, card.seniority) == (39, 15)
    assert [part.section for part in card.parts] == list(PERSON_PARTS)
    posts = card.parts[0]
    assert [line.record for line in posts.lines] == [1]
    assert "Организация: СОШ № 1" in posts.lines[0].words
    assert not any(word.startswith("Педагог:") for word in posts.lines[0].words)
    pairs = next(part for part in card.parts if part.section == "mentorships")
    assert len(pairs.lines) == 2
    assert any(word.startswith("Наставляемый:") for word in pairs.lines[0].words)
    assert [entry.title for entry in card.history] == ["Добавлено: Педагоги и руководители"]


def test_card_of_an_organization_counts_who_works_there_now(filled):
    post = {"organization": 1, "kind": "main", "started": date(2024, 1, 1)}
    teacher, methodist = post | {"position": "Учитель"}, post | {"position": "Методист"}
    filled.registry.save("employments", teacher | {"person": 1})
    filled.registry.save("employments", teacher | {"person": 2, "ended": TODAY})
    filled.registry.save("employments", methodist | {"person": 2, "ended": date(2024, 2, 29)})
    card = organization_card(filled.database, 1, TODAY)
    assert card.people == 2
    assert card.posts == (("Учитель", 2),)
    assert "sites" in [part.section for part in card.parts]


def test_nobody_has_no_card(filled):
    with pytest.raises(RecordInvalid):
        person_card(filled.database, 99, TODAY)
    with pytest.raises(RecordInvalid):
        organization_card(filled.database, 99, TODAY)
