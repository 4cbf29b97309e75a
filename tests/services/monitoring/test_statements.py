"""Nothing here asks the base more often because there are more people."""

from datetime import date

import pytest
from sqlalchemy import event

from mms_desktop.domain.sections import SECTIONS
from mms_desktop.domain.sections.diagnostics import Diagnosis, DiagnosisKind
from mms_desktop.domain.sections.employments import Employment
from mms_desktop.domain.sections.people import Person
from mms_desktop.services.action import action
from mms_desktop.services.monitoring.comparison import compared
from mms_desktop.services.monitoring.deficits import deficit_bank, funnel
from mms_desktop.services.monitoring.dynamics import explained
from mms_desktop.services.monitoring.goal_seek import goal_of
from mms_desktop.services.monitoring.periods import add_period, reopen_period
from mms_desktop.services.monitoring.radar import radar
from mms_desktop.services.monitoring.reconciliation import Asked, reconciliation
from mms_desktop.services.monitoring.sensitivity import sensitivity
from mms_desktop.services.monitoring.suggestions import suggestions
from mms_desktop.services.monitoring.task_lists import task_lists
from oracle.town import Town

TODAY = date(2024, 1, 15)
CODE = "young_supported_share"


@pytest.fixture
def town(workspace):
    town = Town(workspace.database, workspace.monitoring.definitions, None)
    town.monitoring = workspace.monitoring
    town.earlier = add_period(workspace.database, "2023-H1").period
    town.period = add_period(workspace.database, "2023-H2").period
    town.place()
    return town


def add_teachers(town, count):
    with action(town.database, "много") as run:
        born = {"birth_date": date(1995, 1, 1), "teaching_since": date(2022, 9, 1)}
        people = [Person(surname=f"П{one}", given_name="Вера", **born) for one in range(count)]
        ids = run.insert(SECTIONS["people"], people)
        jobs = [Employment(person=one, organization=1, position="Учитель") for one in ids]
        run.insert(SECTIONS["employments"], jobs)
        found = [
            Diagnosis(person=one, kind=DiagnosisKind.ICT, date=date(2023, 10, 1)) for one in ids
        ]
        run.insert(SECTIONS["diagnostics"], found[::2])


def statements(town, call):
    seen = []

    def remember(_connection, _cursor, statement, *_rest):
        seen.append(statement)

    event.listen(town.database.engine, "before_cursor_execute", remember)
    call()
    event.remove(town.database.engine, "before_cursor_execute", remember)
    return len(seen)


def goal(town):
    found = goal_of(town.database, town.definitions, town.period, CODE)
    task_lists(town.database, town.definitions.frame(town.period), [found])


def close(town):
    period = town.monitoring.close("2023-H2", TODAY)
    town.monitoring.evaluate(period)
    town.monitoring.drill_down(period, CODE)
    town.monitoring.differences(period)
    reopen_period(town.database, "2023-H2")


CALLS = {
    "goal": goal,
    "close": close,
    "sensitivity": lambda town: sensitivity(town.database, town.definitions, town.period, CODE),
    "explained": lambda town: explained(
        town.database, town.monitoring, town.earlier, town.period, "diagnosed_share"
    ),
    "compared": lambda town: compared(
        town.database, town.definitions, town.period, town.evaluated(CODE)
    ),
    "radar": lambda town: radar(town.database, town.definitions, TODAY),
    "bank": lambda town: deficit_bank(town.database, town.definitions, town.period),
    "funnel": lambda town: funnel(town.database, town.definitions, town.period),
    "reconciliation": lambda town: reconciliation(
        town.database, town.definitions, Asked(town.period)
    ),
    "suggestions": lambda town: suggestions(town.database, town.monitoring, town.period),
}


def test_number_of_statements_does_not_grow_with_people(town):
    add_teachers(town, 4)
    few = {name: statements(town, lambda call=call: call(town)) for name, call in CALLS.items()}
    add_teachers(town, 1500)
    many = {name: statements(town, lambda call=call: call(town)) for name, call in CALLS.items()}
    assert many == few


def test_a_record_of_several_lists_is_looked_up_once(town):
    add_teachers(town, 4)
    lists = town.monitoring.drill_down(town.period, "diagnosed_share").items
    assert all(lists[name] for name in ("numerator", "missing", "denominator"))
    # Beside what the number costs: why they are missing, the names, the places of work.
    counted = statements(town, lambda: town.monitoring.evaluated(town.period, "diagnosed_share"))
    looked_up = statements(town, lambda: town.monitoring.drill_down(town.period, "diagnosed_share"))
    numbers = {one.id for one in lists["missing"]} | {one.id for one in lists["numerator"]}
    assert {one.id for one in lists["denominator"]} == numbers
    assert all(one.reason for one in lists["missing"])
    assert not any(one.reason for one in lists["denominator"])
    assert looked_up - counted == 3


def add_city(town, count):
    """Put so many teachers into the base at once, past the journal: it is not what is counted."""
    numbers = f"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {count}) "
    people = (
        "INSERT INTO people (surname, given_name, patronymic, birth_date, sex, snils, email, phone,"
        " education, degree, teaching_since, teaching_breaks, note, sort_key, search_key) "
        + numbers
        + "SELECT 'П' || i, 'Вера', '', date('1960-01-01', '+' || (i % 16000) || ' days'), 'f', '',"
        " '', '', 'higher', '', date('2000-01-01', '+' || (i % 8000) || ' days'), 0, '', 'п' || i,"
        " 'п' || i FROM n"
    )
    jobs = (
        "INSERT INTO employments (person, organization, position, subjects, kind, leave,"
        " sort_key, search_key)"
        " SELECT id, 1, 'Учитель', '', 'main', 'none', '', '' FROM people"
    )
    found = (
        "INSERT INTO diagnostics (person, kind, date, instrument, organizer, level, sort_key,"
        " search_key) SELECT id, 'ict', '2023-10-01', '', '', '', '', '' FROM people WHERE id % 2"
    )
    with town.database.transaction() as connection:
        for statement in (people, jobs, found):
            connection.exec_driver_sql(statement)


def test_all_indicators_of_50_000_people_take_as_many_statements_as_of_five(workspace):
    monitoring = workspace.monitoring
    counted = {}
    for size in (5, 50_000):
        town = Town(workspace.database, monitoring.definitions, None)
        if size == 5:
            town.place()
            town.period = add_period(workspace.database, "2023-H2").period
        else:
            town.period = monitoring.period("2023-H2")
        add_city(town, size)
        counted[size] = statements(town, lambda town=town: monitoring.evaluate_all(town.period))
    found = {one.indicator.code: one for one in monitoring.evaluate_all(town.period)}
    share = found["diagnosed_share"].value
    assert (share.numerator, share.denominator) == (25_003, 50_005)
    assert counted[50_000] == counted[5]
