"""People by their diagnoses, routes, events and expert work in the window."""

from collections.abc import Mapping

from sqlalchemy import ColumnElement, func, select

from mms_desktop.domain.sections.events import EventDirection
from mms_desktop.domain.sections.routes import RouteStatus
from mms_desktop.storage.populations.frame import Frame, Ids, in_window, overlaps
from mms_desktop.storage.populations.population import Population
from mms_desktop.storage.populations.training import names_diagnosis
from mms_desktop.storage.schema import TABLES

DIAGNOSTICS = TABLES["diagnostics"]
ROUTES = TABLES["routes"]
EVENTS = TABLES["events"]
PARTICIPATIONS = TABLES["participations"]
EXPERTISE = TABLES["expertise"]

NOT_DRAFT = ROUTES.c.status.is_distinct_from(RouteStatus.DRAFT)


def route_overlaps(frame: Frame) -> ColumnElement[bool]:
    """Whether a route's span (to its closing, else as planned) shares a day with the window."""
    since = func.coalesce(ROUTES.c.starts, ROUTES.c.approved)
    until = func.coalesce(ROUTES.c.closed, ROUTES.c.ends)
    return overlaps(since, until, frame)


def diagnosed(frame: Frame) -> Ids:
    """People with a diagnosis in the window."""
    return select(DIAGNOSTICS.c.person).where(in_window(DIAGNOSTICS.c.date, frame))


def routed(frame: Frame) -> Ids:
    """People with a route, not draft, overlapping the window."""
    return select(ROUTES.c.person).where(NOT_DRAFT, route_overlaps(frame))


def routed_by_diagnosis(frame: Frame) -> Ids:
    """People with a route approved in the window that rests on a diagnosis not later than it."""
    in_time = ROUTES.c.diagnosis_date <= ROUTES.c.approved
    return _approved(frame, NOT_DRAFT, names_diagnosis(ROUTES), in_time)


def took_part(frame: Frame, *conditions: ColumnElement[bool]) -> Ids:
    """People who took part in an event in the window, with conditions on the event."""
    joined = PARTICIPATIONS.join(EVENTS, PARTICIPATIONS.c.event == EVENTS.c.id)
    held = in_window(EVENTS.c.date, frame)
    return select(PARTICIPATIONS.c.person).select_from(joined).where(held, *conditions)


def event_participants(frame: Frame) -> Ids:
    """People who took part in any event in the window."""
    return took_part(frame)


def burnout_prevented(frame: Frame) -> Ids:
    """People who took part in an event that prevents burnout in the window."""
    return took_part(frame, EVENTS.c.direction == EventDirection.BURNOUT_PREVENTION)


def experts(frame: Frame) -> Ids:
    """People whose expert work overlaps the window."""
    during = overlaps(EXPERTISE.c.since, EXPERTISE.c.until, frame)
    return select(EXPERTISE.c.person).where(during)


def _approved(frame: Frame, *conditions: ColumnElement[bool]) -> Ids:
    approved = in_window(ROUTES.c.approved, frame)
    return select(ROUTES.c.person).where(approved, *conditions)


def _without_route(frame: Frame) -> Mapping[str, Ids]:
    draft = ROUTES.c.status == RouteStatus.DRAFT
    return {"ИОМ в статусе проекта": select(ROUTES.c.person).where(draft, route_overlaps(frame))}


def _without_diagnosis(frame: Frame) -> Mapping[str, Ids]:
    late = ROUTES.c.diagnosis_date > ROUTES.c.approved
    named = ROUTES.c.diagnosis_kind.is_not(None)
    return {
        "диагностика позже утверждения ИОМ": _approved(
            frame, NOT_DRAFT, names_diagnosis(ROUTES), late
        ),
        "указанной в ИОМ диагностики нет в реестре": _approved(frame, NOT_DRAFT, named),
        "ИОМ без диагностики": _approved(frame, NOT_DRAFT),
        "ИОМ в статусе проекта": _approved(frame),
        "ИОМ утверждён вне периода": routed(frame),
    }


POPULATIONS = (
    Population(
        name="diagnosed",
        title="Прошли диагностику в периоде",
        section="people",
        ids=diagnosed,
        dated=True,
        missing="нет диагностики в периоде",
    ),
    Population(
        name="routed",
        title="С индивидуальным образовательным маршрутом в периоде",
        section="people",
        ids=routed,
        dated=True,
        missing="нет ИОМ в периоде",
        nearly=_without_route,
    ),
    Population(
        name="routed_by_diagnosis",
        title="С маршрутом, утверждённым в периоде на основе диагностики",
        section="people",
        ids=routed_by_diagnosis,
        dated=True,
        missing="нет ИОМ, утверждённого в периоде",
        nearly=_without_diagnosis,
    ),
    Population(
        name="event_participants",
        title="Участвовали в мероприятиях периода",
        section="people",
        ids=event_participants,
        dated=True,
        missing="нет участия в мероприятиях периода",
    ),
    Population(
        name="burnout_prevented",
        title="Участвовали в мероприятиях по профилактике выгорания",
        section="people",
        ids=burnout_prevented,
        dated=True,
        missing="нет участия в мероприятиях по профилактике выгорания",
    ),
    Population(
        name="experts",
        title="Ведут экспертную деятельность",
        section="people",
        ids=experts,
        dated=True,
        missing="нет экспертной деятельности в периоде",
    ),
)
