"""The indicators of the sample counted from its truth, sharing no code with the program.

The definitions are those of the monitoring regulation, written out as plain loops: what
the program finds with its queries must come out the same.
"""

import calendar
from datetime import date

from generator.model import REFERENCE_DATE, WINDOW_START, Diagnosis, Job, Person, Team, Town
from generator.places import LEADING, PEDAGOGICAL

YEARS_OF_AGE, YEARS_OF_WORK = 35, 3


def expected_indicators(town: Town) -> dict[str, tuple[int, int | None]]:
    """Return numerator and denominator of each indicator; a count has no denominator."""
    teachers, workforce = _holding(town, PEDAGOGICAL), _holding(town, PEDAGOGICAL | LEADING)
    young, _ = young_teachers(town)
    teams = [team for team in town.teams if _open(team.since, team.until)]
    trained = [team for team in teams if _trained(team)]
    services = [school for school in town.schools if school.methodical_service]
    return {
        "registry_training_share": (len(_trained_by_diagnosis(town) & teachers), len(teachers)),
        "team_training_count": (len(trained), None),
        "team_training_share": (len(trained), len(teams)),
        "diagnosed_share": (len(_diagnosed(town) & workforce), len(workforce)),
        "route_share": (len(_routed(town) & workforce), len(workforce)),
        "young_supported_share": (len(supported(town) & young), len(young)),
        "assigned_methodists_count": (len(_assigned(town)), None),
        "methodical_services_count": (len(services), None),
        "methodical_services_share": (len(services), len(town.schools)),
    }


def population_sizes(town: Town) -> dict[str, int]:
    """Return how many people are on the staff, teach, lead, and lack a date that decides."""
    young, unknown = young_teachers(town)
    return {
        "staff": len({job.person for job in town.jobs if _on_staff(job)}),
        "teachers": len(_holding(town, PEDAGOGICAL)),
        "managers": len(_holding(town, LEADING)),
        "workforce": len(_holding(town, PEDAGOGICAL | LEADING)),
        "young": len(young),
        "young_unknown": len(unknown),
    }


def young_teachers(town: Town) -> tuple[set[Person], set[Person]]:
    """Return the young teachers, and those of whom a missing date leaves it open."""
    young, unknown = set(), set()
    for person in _holding(town, PEDAGOGICAL):
        by_age, by_work = _young_by_age(person), _young_by_work(person)
        if by_age and by_work:
            young.add(person)
        elif by_age is not False and by_work is not False:
            unknown.add(person)
    return young, unknown


def supported(town: Town) -> set[Person]:
    """Return everybody with a fact of support that touches the window."""
    people = {pair.mentee for pair in town.pairs if _touches(pair.started, pair.ended)}
    people |= {
        route.person
        for route in town.routes
        if route.status != "draft"
        and _touches(route.starts or route.approved, route.closed or route.ends)
    }
    people |= {
        guest
        for event in town.events
        if event.direction == "young_support" and _in_window(event.day)
        for guest, _ in event.guests
    }
    people |= {
        member
        for community in town.communities
        if community.kind == "young_teachers"
        and (community.since is None or community.since <= REFERENCE_DATE)
        for member in community.members
    }
    return people


def _on_staff(job: Job) -> bool:
    return job.kind in {"main", "internal"} and _open(job.started, job.ended)


def _holding(town: Town, positions: frozenset[str]) -> set[Person]:
    return {job.person for job in town.jobs if _on_staff(job) and job.position in positions}


def _trained_by_diagnosis(town: Town) -> set[Person]:
    return {
        training.person
        for training in town.trainings
        if _in_window(training.finished)
        and training.programme.registry
        and _rests_on(training.diagnosis, training.person, training.finished)
    }


def _routed(town: Town) -> set[Person]:
    return {
        route.person
        for route in town.routes
        if _in_window(route.approved)
        and route.status != "draft"
        and _rests_on(route.diagnosis, route.person, route.approved)
    }


def _diagnosed(town: Town) -> set[Person]:
    return {diagnosis.person for diagnosis in town.diagnostics if _in_window(diagnosis.day)}


def _rests_on(diagnosis: Diagnosis | None, person: Person, day: date) -> bool:
    return diagnosis is not None and diagnosis.person is person and diagnosis.day <= day


def _trained(team: Team) -> bool:
    return any(_in_window(day) for _, day in team.trained)


def _assigned(town: Town) -> set[Person]:
    return {
        methodist.person
        for methodist in town.methodists
        if methodist.level == "municipal" and _open(methodist.since, methodist.until)
        for assignment in methodist.assignments
        if _open(assignment.since, assignment.until)
    }


def _open(since: date | None, until: date | None) -> bool:
    """Tell whether something holds on the reference date, which may be its last."""
    return (since or date.min) <= REFERENCE_DATE <= (until or date.max)


def _in_window(day: date) -> bool:
    return WINDOW_START <= day <= REFERENCE_DATE


def _touches(started: date, ended: date | None) -> bool:
    return started <= REFERENCE_DATE and (ended or date.max) >= WINDOW_START


def _young_by_age(person: Person) -> bool | None:
    born = person.birth_date
    if born is None:
        return None
    year = born.year + YEARS_OF_AGE
    leap_day = (born.month, born.day) == (2, 29) and not calendar.isleap(year)
    birthday = date(year, 3, 1) if leap_day else date(year, born.month, born.day)
    return birthday > REFERENCE_DATE


def _young_by_work(person: Person) -> bool | None:
    since = person.teaching_since
    if since is None:
        return None
    month = since.month - 1 + YEARS_OF_WORK * 12 + person.teaching_breaks
    year, month = since.year + month // 12, month % 12 + 1
    last = calendar.monthrange(year, month)[1]
    return date(year, month, min(since.day, last)) > REFERENCE_DATE
