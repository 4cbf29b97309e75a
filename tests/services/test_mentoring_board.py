"""Who has no mentor, how loaded mentors are, and whom the board suggests and why."""

from datetime import date

import pytest

from mms_desktop.services.mentoring_board import mentoring_board

TODAY = date(2024, 3, 1)


def board_of(workspace, day):
    settings = workspace.monitoring.definitions.profile.settings
    return mentoring_board(workspace.database, workspace.positions, settings, day)


@pytest.fixture
def town(workspace):
    save = workspace.registry.save
    for number, cluster in ((1, "Север"), (2, "Север"), (3, "Юг")):
        school = {"code": f"s{number}", "short_name": f"СОШ № {number}", "kind": "school"}
        save("organizations", school | {"cluster": cluster})
    people = (
        ("Юная", "01.03.1995", "01.09.2022", 1, "Математика"),
        ("Опытная", "01.01.1970", "01.09.1995", 1, "Математика"),
        ("Соседка", "01.01.1970", "01.09.1995", 2, "Физика"),
        ("Дальняя", "01.01.1970", "01.09.1995", 3, "Математика"),
        ("Чужая", "01.01.1970", "01.09.1995", 3, "Химия"),
    )
    for number, (surname, born, since, school, subject) in enumerate(people, start=1):
        names = {"surname": surname, "given_name": "Анна"}
        save("people", names | {"birth_date": born, "teaching_since": since})
        post = {"person": number, "organization": school, "position": "Учитель", "kind": "main"}
        save("employments", post | {"subjects": subject})
    return workspace


def test_suggestions_come_with_reasons_the_best_first(town):
    (one,) = board_of(town, TODAY).without_mentor
    assert (one.name, one.organization) == ("Юная Анна", "СОШ № 1")
    assert [who.name for who in one.suggestions] == ["Опытная Анна", "Дальняя Анна", "Соседка Анна"]
    assert one.suggestions[0].reasons == (
        "тот же предмет: Математика",
        "та же организация",
        "пар пока нет",
    )
    assert one.suggestions[2].reasons == ("тот же кластер", "пар пока нет")


def test_a_pair_takes_the_mentee_off_the_board_while_it_lasts(town):
    pair = {"mentor": 2, "mentee": 1, "started": "01.09.2023"}
    town.registry.save("mentorships", pair)
    board = board_of(town, TODAY)
    assert board.without_mentor == ()
    assert [(one.name, one.pairs, one.overloaded) for one in board.mentors] == [
        ("Опытная Анна", 1, False)
    ]
    town.registry.save("mentorships", pair | {"ended": "29.02.2024"}, 1)
    assert len(board_of(town, TODAY).without_mentor) == 1


def test_the_full_mentor_is_not_suggested(town):
    for mentee in (3, 4, 5):
        town.registry.save("mentorships", {"mentor": 2, "mentee": mentee, "started": "01.09.2023"})
    (one,) = board_of(town, TODAY).without_mentor
    assert "Опытная Анна" not in [who.name for who in one.suggestions]


@pytest.mark.parametrize(("day", "count"), [(date(2025, 8, 31), 1), (date(2025, 9, 1), 0)])
def test_three_years_make_nobody_young(town, day, count):
    assert len(board_of(town, day).without_mentor) == count
