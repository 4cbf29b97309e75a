"""Doubts about valid data: said on saving, on import and by the check of the whole base."""

from datetime import date, timedelta

import pytest

from mms_desktop.domain.doubts import DoubtCode, Importance
from mms_desktop.domain.sections import SECTIONS
from mms_desktop.services.data_check import check_data
from samples import snils

TODAY = date(2024, 3, 1)
PERSON = {"surname": "Иванова", "given_name": "Мария", "birth_date": date(1980, 1, 1)}


def codes(section, today=TODAY, **values):
    described = SECTIONS[section]
    return [item.code for item in described.doubts(described.parse(values), today)]


@pytest.mark.parametrize(
    ("born", "expected"),
    [
        (date(2006, 3, 1), []),
        (date(2006, 3, 2), ["too_young"]),
        (date(1943, 3, 2), []),
        (date(1943, 3, 1), ["too_old"]),
        (None, ["no_birth_date"]),
    ],
)
def test_age_is_doubted_at_its_bounds(born, expected):
    assert codes("people", **(PERSON | {"birth_date": born})) == expected


@pytest.mark.parametrize(
    ("since", "expected"),
    [(date(1996, 1, 1), []), (date(1995, 12, 31), ["long_seniority"])],
)
def test_seniority_before_sixteen(since, expected):
    assert codes("people", **PERSON, teaching_since=since) == expected


def test_three_equal_digits_of_a_snils():
    assert codes("people", **PERSON, snils=snils(123_444_567)) == ["strange_snils"]
    assert codes("people", **PERSON, snils=snils(112_233_445)) == []


@pytest.mark.parametrize(
    ("category", "granted", "expires", "expected"),
    [
        ("first", date(2019, 3, 1), None, []),
        ("first", date(2019, 2, 28), None, ["category_expired"]),
        ("first", date(2023, 8, 31), None, []),
        ("conformity", date(2018, 9, 1), None, ["category_expired"]),
        ("highest", date(2023, 9, 1), None, []),
        ("second", date(2010, 9, 1), None, ["old_category"]),
        ("first", date(2024, 3, 2), None, ["future_day"]),
        ("first", date(2020, 3, 1), date(2024, 2, 29), ["category_expired"]),
    ],
)
def test_categories(category, granted, expires, expected):
    values = {"person": 1, "category": category, "granted": granted, "expires": expires}
    assert codes("attestations", **values) == expected


def test_category_without_end_never_expires():
    values = {"person": 1, "category": "first", "granted": date(2023, 9, 1)}
    assert codes("attestations", today=date(2040, 1, 1), **values) == []


@pytest.mark.parametrize(
    ("kind", "hours", "expected"),
    [
        ("advanced", 15, ["few_hours"]),
        ("advanced", 16, []),
        ("retraining", 249, ["few_hours"]),
        ("retraining", 250, []),
        ("internship", 8, []),
        ("advanced", None, []),
    ],
)
def test_hours_of_programmes(kind, hours, expected):
    assert codes("programmes", code="p", title="П", kind=kind, hours=hours) == expected


def test_papers_and_term_of_a_pair():
    pair = {"mentor": 1, "mentee": 2, "consent_date": date(2022, 1, 1)}
    assert codes("mentorships", **pair, started=date(2022, 3, 2)) == []
    assert codes("mentorships", **pair, started=date(2022, 3, 1)) == ["long_pair"]
    late = date(2025, 4, 1)
    assert codes("mentorships", late, **pair, started=date(2025, 2, 28)) == []
    assert codes("mentorships", late, **pair, started=date(2025, 3, 1)) == ["no_agreement"]
    assert codes("mentorships", mentor=1, mentee=2, started=TODAY) == ["no_consent"]


def test_codes_differ_and_each_has_a_sentence():
    keys = [code.value[0] for code in DoubtCode]
    assert len(set(keys)) == len(keys)
    assert all(code.value[2].endswith(".") for code in DoubtCode)


@pytest.fixture
def town(workspace):
    save = workspace.registry.save
    for number in (1, 2):
        values = {"code": f"s{number}", "short_name": f"СОШ № {number}", "kind": "school"}
        save("organizations", values | {"methodical_service": "да"})
    for number in range(1, 7):
        save("people", PERSON | {"given_name": f"Мария{'аеиоуя'[number - 1]}"})
        post = {"person": number, "organization": 1, "position": "Учитель", "kind": "main"}
        save("employments", post)
    return workspace


def found(workspace):
    doubts = check_data(workspace.database, workspace.positions, TODAY)
    return [(one.section, one.record, one.doubt.code) for one in doubts]


def test_sound_register_raises_no_doubt(town):
    assert found(town) == []


def test_two_main_posts_are_an_error_only_while_both_last(town):
    post = {"person": 1, "organization": 2, "position": "Учитель", "kind": "main"}
    town.registry.save("employments", post | {"started": TODAY + timedelta(days=1)})
    assert found(town) == []
    town.registry.save("employments", post | {"started": TODAY})
    assert found(town) == [("people", 1, "two_main_posts")]
    (one,) = check_data(town.database, town.positions, TODAY)
    assert one.doubt.importance is Importance.ERROR
    assert "СОШ № 1, СОШ № 2" in one.doubt.message


def test_fourth_mentee_is_too_many(town):
    pair = {"mentor": 1, "started": date(2024, 1, 1), "consent_date": date(2024, 1, 1)}
    for mentee in (2, 3, 4):
        town.registry.save("mentorships", pair | {"mentee": mentee})
    assert found(town) == []
    town.registry.save("mentorships", pair | {"mentee": 5})
    assert found(town) == [("people", 1, "many_mentees")]


def test_pair_outlives_the_work_of_its_mentee(town):
    pair = {"mentor": 1, "mentee": 2, "started": date(2024, 1, 1), "consent_date": TODAY}
    town.registry.save("mentorships", pair)
    post = town.registry.values("employments", 2)
    town.registry.save("employments", post | {"ended": date(2024, 2, 29)}, 2)
    assert found(town) == [("mentorships", 1, "mentee_left")]


def test_association_small_and_silent(town):
    values = {"code": "m1", "title": "РМО", "level": "municipal", "kind": "subject"}
    town.registry.save("associations", values)
    assert [code for _, _, code in found(town)] == ["few_members", "no_meetings"]
    for person in range(1, 6):
        town.registry.save(
            "association_members", {"association": 1, "person": person, "since": date(2023, 9, 1)}
        )
    town.registry.save(
        "association_meetings", {"association": 1, "date": date(2024, 1, 10), "topic": "План"}
    )
    assert found(town) == []


def test_warnings_of_one_record_are_told_after_saving(town):
    town.registry.save("people", PERSON | {"given_name": "Юлия", "birth_date": date(1930, 1, 1)})
    assert [one.code for one in town.registry.warnings("people", 7)] == ["too_old"]
    post = {"person": 7, "organization": 1, "position": "Звездочёт", "kind": "main"}
    town.registry.save("employments", post)
    assert [one.code for one in town.registry.warnings("employments", 7)] == ["unknown_position"]
    assert town.registry.warnings("people", 99) == ()


def test_post_that_only_resembles_one_of_the_list_is_told_because_it_counts_nowhere(town):
    post = {"person": 1, "organization": 1, "position": "психолог", "kind": "internal"}
    record = town.registry.save("employments", post).changes[0].record_id
    assert town.registry.values("employments", record)["position"] == "психолог"
    (doubt,) = town.registry.warnings("employments", record)
    assert (doubt.code, doubt.field) == ("unclear_position", "position")
    assert "«Педагог-психолог»" in doubt.message
    assert ("employments", record, "unclear_position") in found(town)
    town.registry.save("employments", post | {"position": "Педагог-психолог"}, record)
    assert town.registry.warnings("employments", record) == ()
