"""Who works in an organization: counts by group, the young, those who work part-time."""

from datetime import date

import pytest

from mms_desktop.services.organization_staff import staff_of

TODAY = date(2024, 3, 1)


@pytest.fixture
def school(workspace):
    save = workspace.registry.save
    for code in "12":
        save("organizations", {"code": code, "short_name": f"СОШ № {code}", "kind": "school"})
    people = (("Директорова", "1970"), ("Молодая", "1996"), ("Опытная", "1975"), ("Чужая", "1980"))
    for surname, year in people:
        since = "01.09.2022" if surname == "Молодая" else "01.09.2000"
        save("people", {"surname": surname, "given_name": "Анна", "birth_date": f"05.05.{year}",
                        "teaching_since": since})  # fmt: skip
    post = {"organization": 1, "kind": "main", "started": "01.09.2022"}
    save("employments", post | {"person": 1, "position": "Директор"})
    save("employments", post | {"person": 1, "position": "Учитель", "kind": "internal"})
    save("employments", post | {"person": 2, "position": "Учитель"})
    save("employments", post | {"person": 3, "position": "Учитель", "rate": "0,5"})
    save("employments", post | {"person": 4, "position": "Учитель", "ended": "29.02.2024"})
    save("employments", post | {"person": 4, "position": "Учитель", "organization": 2})
    return workspace


@pytest.fixture
def staff(school):
    def staff(day=TODAY):
        settings = school.monitoring.definitions.profile.settings
        return staff_of(school.database, school.positions, settings, 1, day)

    return staff


def test_people_are_counted_by_group_and_once_in_all(staff):
    found = staff()
    assert [one.name for one in found.people] == [
        "Директорова Анна",
        "Молодая Анна",
        "Опытная Анна",
    ]
    assert found.groups == (("Руководители", 1), ("Педагогические работники", 3))
    assert found.posts == (("Учитель", 3), ("Директор", 1))
    assert (found.young, found.part_time, found.contract) == (1, 2, 0)


def test_a_post_ended_that_day_still_counts(staff):
    assert len(staff(date(2024, 2, 29)).people) == 4


def test_events_of_the_staff_come_newest_first(school, staff):
    save = school.registry.save
    for code, day in (("1", "01.10.2023"), ("2", "01.02.2024")):
        save("events", {"code": code, "title": f"Семинар {code}", "kind": "seminar",
                        "level": "municipal", "date": day})  # fmt: skip
    for event, person in ((1, 1), (1, 2), (2, 2), (2, 4)):
        save("participations", {"event": event, "person": person})
    assert [(one.title, one.people) for one in staff().events] == [
        ("Семинар 2", 1),
        ("Семинар 1", 2),
    ]
