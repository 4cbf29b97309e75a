"""Many records in one action: people added to something, one field changed, both taken back."""

from datetime import date

import pytest

from mms_desktop.domain.issues import RecordInvalid
from mms_desktop.domain.sections import SECTIONS
from mms_desktop.services.bulk_adding import (
    Addition,
    apply_addition,
    joining_field,
    people_of,
    plan_addition,
)
from mms_desktop.services.bulk_changing import (
    FieldChange,
    apply_change,
    changeable,
    plan_change,
)
from mms_desktop.services.exchange.applying import PlanOutdated
from samples import sample_values

COUNT = 30


@pytest.fixture
def keep(workspace):
    registry = workspace.registry
    for number in range(COUNT):
        values = {"surname": f"Орлов{chr(1072 + number)}", "given_name": "Пётр"}
        registry.save("people", values)
    event = {"code": "e1", "title": "Семинар", "kind": "seminar", "level": "municipal",
             "date": "01.03.2026"}  # fmt: skip
    registry.save("events", event)
    registry.save("programmes", sample_values(SECTIONS["programmes"], 1))
    association = {"code": "a1", "title": "РМО", "level": "municipal", "kind": "subject"}
    registry.save("associations", association)
    return workspace


def add(workspace, section, people, **values):
    plan = plan_addition(workspace.database, Addition(section, tuple(people), values))
    return plan, apply_addition(workspace.database, workspace.backups, plan)


def change(workspace, section, ids, field, value):
    wanted = FieldChange(section, tuple(ids), field, value)
    return plan_change(workspace.database, workspace.positions, wanted)


def test_every_joined_section_names_its_target():
    targets = {
        "participations": "events",
        "trainings": "programmes",
        "association_members": "associations",
    }
    assert {key: joining_field(SECTIONS[key]).to for key in targets} == targets


def test_people_are_added_once_and_the_rest_is_told(keep):
    keep.registry.save("participations", {"event": 1, "person": 3})
    plan, done = add(keep, "participations", range(1, COUNT + 1), event=1, role="speaker")

    assert plan.target == "Семинар · 01.03.2026"
    assert len(plan.records) == COUNT - 1
    assert plan.there == ("Орловв Пётр",)
    assert len(done.changes) == COUNT - 1
    assert keep.registry.total("participations") == COUNT
    kept = {one.person: one.role for one in keep.registry.records("participations")}
    assert str(kept[4]) == "speaker"
    assert kept[3] is None

    keep.registry.undo()
    assert keep.registry.total("participations") == 1
    again, _ = add(keep, "participations", range(1, COUNT + 1), event=1)
    assert len(again.records) == COUNT - 1


def test_a_backup_is_made_before_many(keep):
    before = len(keep.backups.listed())
    add(keep, "participations", range(1, 21), event=1)
    assert len(keep.backups.listed()) == before
    add(keep, "participations", range(1, COUNT + 1), event=1)
    assert len(keep.backups.listed()) == before
    keep.registry.undo()
    keep.registry.undo()
    add(keep, "participations", range(1, COUNT + 1), event=1)
    assert len(keep.backups.listed()) == before + 1


def test_whoever_is_in_an_association_cannot_enter_again(keep):
    member = {"association": 1, "person": 1, "since": "01.09.2020"}
    keep.registry.save("association_members", member)
    left = member | {"person": 2, "until": "31.08.2021"}
    keep.registry.save("association_members", left)
    plan, _ = add(keep, "association_members", (1, 2, 3), association=1, since="01.09.2024")

    assert [one.person for one in plan.records] == [2, 3]
    assert len(plan.there) == 1


def test_training_of_another_day_is_another_training(keep):
    common = {"programme": 1}
    add(keep, "trainings", (1, 2), **common, finished="01.02.2025")
    plan, _ = add(keep, "trainings", (1, 2, 3), **common, finished="01.02.2026")
    assert len(plan.records) == 3
    plan = plan_addition(
        keep.database, Addition("trainings", (1, 2, 3), {**common, "finished": "01.02.2025"})
    )
    assert [one.person for one in plan.records] == [3]


@pytest.mark.parametrize(
    ("section", "values", "words"),
    [
        ("participations", {}, "«Мероприятие»"),
        ("participations", {"event": 77}, "«Мероприятие»"),
        ("trainings", {"programme": 1}, "«Окончание»"),
        ("trainings", {"programme": 1, "finished": "32.01.2025"}, "32.01.2025"),
        (
            "trainings",
            {"programme": 1, "finished": "01.01.2025", "started": "01.02.2025"},
            "раньше",
        ),
        ("association_members", {"association": 1, "since": "завтра"}, "завтра"),
    ],
)
def test_wrong_common_values_are_told_before_anything(keep, section, values, words):
    with pytest.raises(RecordInvalid, match=words):
        plan_addition(keep.database, Addition(section, (1, 2), values))
    assert keep.registry.total(section) == 0


def test_one_consent_of_many_is_noted_once(keep):
    people = range(1, 4)
    _, done = add(keep, "consents", people, purpose="register", given="01.09.2025")
    assert len(done.changes) == 3
    open_ended = {"purpose": "register", "given": "02.09.2025", "until": "01.09.2026"}
    again = plan_addition(keep.database, Addition("consents", (1, 4), open_ended))
    assert (len(again.new), len(again.there)) == (1, 1)
    assert again.target == "Ведение реестра"
    published = {"purpose": "publication", "given": "01.09.2025"}
    other = plan_addition(keep.database, Addition("consents", (1,), published))
    assert len(other.new) == 1
    keep.registry.undo()
    assert not keep.registry.records("consents")


@pytest.mark.parametrize(
    ("stored", "wanted"),
    [
        ({"given": "01.09.2024", "until": "01.09.2025"}, {"given": "01.06.2025"}),
        ({"given": "01.09.2024", "revoked": "01.10.2024"}, {"given": "01.09.2025"}),
        ({"given": "01.09.2025"}, {"given": "01.09.2024"}),
    ],
    ids=["ends before", "revoked", "begins after"],
)
def test_a_consent_that_does_not_cover_the_term_is_no_hindrance(keep, stored, wanted):
    keep.registry.save("consents", {"person": 1, "purpose": "register", **stored})
    addition = Addition("consents", (1,), {"purpose": "register", **wanted})
    assert len(plan_addition(keep.database, addition).new) == 1


def test_a_plan_of_yesterday_is_refused(keep):
    plan = plan_addition(keep.database, Addition("participations", (1,), {"event": 1}))
    keep.registry.save("participations", {"event": 1, "person": 1})
    with pytest.raises(PlanOutdated):
        apply_addition(keep.database, keep.backups, plan)


def test_those_gone_meanwhile_are_counted(keep):
    keep.registry.delete("people", [2])
    plan, _ = add(keep, "participations", (1, 2, 3, 3), event=1)
    assert (len(plan.records), plan.gone) == (2, 1)


def test_posts_stand_for_their_people(keep):
    school = {"code": "s1", "short_name": "СОШ", "kind": "school"}
    keep.registry.save("organizations", school)
    for person, post in ((1, "Учитель"), (1, "Методист"), (2, "Учитель")):
        values = {"person": person, "organization": 1, "position": post, "kind": "main"}
        keep.registry.save("employments", values)
    assert people_of(keep.database, "employments", (3, 1, 2)) == (2, 1)
    assert people_of(keep.database, "people", (3, 1, 3)) == (3, 1)


def test_one_field_of_many_records(keep):
    keep.registry.save("people", {"surname": "Я", "given_name": "Я", "sex": "m"})
    ids = (*range(1, COUNT + 2), 999)
    plan = change(keep, "people", ids, "sex", "m")
    assert (len(plan.updates), plan.same, plan.gone) == (COUNT, 1, 1)

    before = len(keep.backups.listed())
    done = apply_change(keep.database, keep.backups, plan)
    assert "«Пол»" in done.title
    assert len(keep.backups.listed()) == before + 1
    assert {str(one.sex) for one in keep.registry.records("people")} == {"m"}

    keep.registry.undo()
    assert sum(one.sex is None for one in keep.registry.records("people")) == COUNT


def test_a_value_that_breaks_a_rule_is_refused_for_that_record_only(keep):
    values = {"surname": "Юный", "given_name": "Я", "birth_date": "01.01.2000"}
    keep.registry.save("people", values)
    plan = change(keep, "people", (1, COUNT + 1), "teaching_since", "01.01.1995")
    assert len(plan.updates) == 1
    assert [one.caption for one in plan.refused] == ["Юный Я"]
    assert "раньше" in plan.refused[0].reason


def test_two_records_do_not_become_one(keep):
    for person in (1, 2):
        keep.registry.save("participations", {"event": 1, "person": person})
    plan = change(keep, "participations", (1, 2), "person", 3)
    assert len(plan.updates) == 1
    assert len(plan.refused) == 1
    plan = change(keep, "participations", (1,), "person", 2)
    assert not plan.updates
    assert "уже есть" in plan.refused[0].reason


def test_a_post_is_named_as_the_list_names_it(keep):
    school = {"code": "s1", "short_name": "СОШ", "kind": "school"}
    keep.registry.save("organizations", school)
    for person in (1, 2):
        post = {"person": person, "organization": 1, "position": "Методист", "kind": "main"}
        keep.registry.save("employments", post | ({"subjects": "Химия"} if person == 2 else {}))
    plan = change(keep, "employments", (1, 2), "position", "учитель математики")
    assert {after.position for _, after in plan.updates} == {"Учитель"}
    assert plan.updates[0][1].subjects
    assert plan.updates[1][1].subjects == "Химия"


@pytest.mark.parametrize(
    ("section", "field", "value"),
    [
        ("people", "birth_date", "31.02.2000"),
        ("people", "given_name", ""),
        ("people", "email", "почта"),
        ("people", "teaching_breaks", "7000"),
        ("events", "kind", ""),
    ],
)
def test_a_value_that_cannot_be_is_told_at_once(keep, section, field, value):
    with pytest.raises(RecordInvalid):
        change(keep, section, (1,), field, value)


def test_a_reference_to_nothing_is_refused(keep):
    plan = change(keep, "associations", (1,), "head", 999)
    assert not plan.updates
    assert "больше нет" in plan.refused[0].reason


def test_what_tells_records_apart_is_not_offered():
    assert "code" not in {kind.name for kind in changeable(SECTIONS["events"])}
    people = {kind.name for kind in changeable(SECTIONS["people"])}
    assert not people & {"surname", "snils", "birth_date"}
    assert "organization" in {kind.name for kind in changeable(SECTIONS["employments"])}


def test_emptying_a_field(keep):
    keep.registry.save("people", {"surname": "Я", "given_name": "Я", "birth_date": "01.01.1990",
                                  "teaching_since": date(2015, 9, 1).isoformat()})  # fmt: skip
    plan = change(keep, "people", (COUNT + 1,), "teaching_since", "")
    assert plan.updates[0][1].teaching_since is None
