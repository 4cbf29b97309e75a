"""Rows of the sections about diagnostics, learning, events and communities."""

from collections.abc import Iterator

from generator.model import Town
from generator.programmes import PROGRAMMES
from generator.references import References

DIAGNOSIS_MAXIMUM = 100
_BASIC_FROM, _HIGH_FROM = 50, 80
Row = dict[str, object]


def diagnostics(town: Town, names: References) -> Iterator[Row]:
    """Yield the diagnoses."""
    for diagnosis in town.diagnostics:
        yield {
            "person": names.who(diagnosis.person),
            "kind": diagnosis.kind,
            "date": diagnosis.day,
            "instrument": "Диагностика профессиональных компетенций",
            "organizer": "ЦНППМ",
            "score": diagnosis.score,
            "max_score": DIAGNOSIS_MAXIMUM,
            "level": _level(diagnosis.score),
        }


def routes(town: Town, names: References) -> Iterator[Row]:
    """Yield the routes."""
    for route in town.routes:
        yield {
            "code": route.code,
            "person": names.who(route.person),
            "diagnosis_kind": route.diagnosis.kind if route.diagnosis else "",
            "diagnosis_date": route.diagnosis.day if route.diagnosis else "",
            "approved": route.approved,
            "starts": route.starts,
            "ends": route.ends,
            "status": route.status,
            "escort": names.who(route.escort),
            "closed": route.closed,
        }


def programmes(_town: Town, _names: References) -> Iterator[Row]:
    """Yield the programmes."""
    for programme in PROGRAMMES.values():
        yield {
            "code": programme.code,
            "title": programme.title,
            "provider": programme.provider,
            "kind": programme.kind,
            "hours": programme.hours,
            "federal_registry": programme.registry,
            "direction": programme.direction,
        }


def trainings(town: Town, names: References) -> Iterator[Row]:
    """Yield who finished which programme."""
    for serial, training in enumerate(town.trainings, start=1):
        diploma = training.programme.kind == "retraining"
        yield {
            "person": names.who(training.person),
            "programme": training.programme.code,
            "started": training.started,
            "finished": training.finished,
            "diagnosis_kind": training.diagnosis.kind if training.diagnosis else "",
            "diagnosis_date": training.diagnosis.day if training.diagnosis else "",
            "document": "Диплом" if diploma else "Удостоверение",
            "number": f"47{serial:010d}",
            "registration": f"{serial}/23",
            "issued": training.finished,
        }


def teams(town: Town, names: References) -> Iterator[Row]:
    """Yield the teams of heads."""
    for team in town.teams:
        yield {
            "code": team.code,
            "organization": team.school,
            "title": team.title,
            "since": team.since,
            "until": team.until,
            "members": names.all(team.members),
        }


def team_trainings(town: Town, _names: References) -> Iterator[Row]:
    """Yield what the teams finished."""
    for team in town.teams:
        for programme, day in team.trained:
            yield {"team": team.code, "programme": programme, "finished": day}


def events(town: Town, _names: References) -> Iterator[Row]:
    """Yield the events."""
    for event in town.events:
        yield {
            "code": event.code,
            "title": event.title,
            "kind": event.kind,
            "direction": event.direction,
            "level": event.level,
            "date": event.day,
            "ends": event.ends,
            "place": event.place,
            "organizer": event.organizer,
        }


def participations(town: Town, names: References) -> Iterator[Row]:
    """Yield who took part in which event."""
    for event in town.events:
        for guest, role in event.guests:
            yield {"event": event.code, "person": names.who(guest), "role": role}


def communities(town: Town, names: References) -> Iterator[Row]:
    """Yield the communities."""
    for community in town.communities:
        yield {
            "code": community.code,
            "title": community.title,
            "platform": community.platform,
            "url": f"https://vk.example/{community.code[-2:]}",
            "kind": community.kind,
            "since": community.since,
            "members": names.all(community.members),
        }


def _level(score: int) -> str:
    if score < _BASIC_FROM:
        return "низкий"
    return "базовый" if score < _HIGH_FROM else "высокий"
