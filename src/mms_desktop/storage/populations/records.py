"""Routes, events, agreements and acts counted as such."""

from collections.abc import Mapping

from sqlalchemy import ColumnElement, and_, select

from mms_desktop.domain.sections.acts import ActKind
from mms_desktop.domain.sections.events import EventKind, EventLevel
from mms_desktop.storage.populations.development import NOT_DRAFT, ROUTES, route_overlaps
from mms_desktop.storage.populations.frame import Build, Frame, Ids, active, in_window, spans
from mms_desktop.storage.populations.population import Population, Reasons
from mms_desktop.storage.schema import TABLES

EVENTS = TABLES["events"]
AGREEMENTS = TABLES["agreements"]
ACTS = TABLES["acts"]

LEVELS_COUNTED = (EventLevel.MUNICIPAL, EventLevel.REGIONAL, EventLevel.FEDERAL)

_CONTEST = EVENTS.c.kind == EventKind.CONTEST


def routes(frame: Frame) -> Ids:
    """Routes, not draft, overlapping the window."""
    return select(ROUTES.c.id).where(NOT_DRAFT, route_overlaps(frame))


def escorted_routes(_frame: Frame) -> Ids:
    """Routes with somebody who escorts them."""
    return select(ROUTES.c.id).where(ROUTES.c.escort.is_not(None))


def events(frame: Frame) -> Ids:
    """Events of municipal level and above in the window."""
    return _held(frame, EVENTS.c.level.in_(LEVELS_COUNTED))


def contests(frame: Frame) -> Ids:
    """Contests of municipal level and above in the window."""
    return _held(frame, EVENTS.c.level.in_(LEVELS_COUNTED), _CONTEST)


def agreements(frame: Frame) -> Ids:
    """Agreements in force on the reference date."""
    return select(AGREEMENTS.c.id).where(active(AGREEMENTS.c.date, AGREEMENTS.c.until, frame))


def _held(frame: Frame, *conditions: ColumnElement[bool]) -> Ids:
    return select(EVENTS.c.id).where(in_window(EVENTS.c.date, frame), *conditions)


def _route_candidates(frame: Frame) -> Ids:
    return select(ROUTES.c.id).where(route_overlaps(frame))


def _event_candidates(frame: Frame) -> Ids:
    return _held(frame)


def _contest_candidates(frame: Frame) -> Ids:
    return _held(frame, _CONTEST)


def _agreement_candidates(frame: Frame) -> Ids:
    first, last = min(frame.start, frame.day), max(frame.end, frame.day)
    during = spans(AGREEMENTS.c.date, AGREEMENTS.c.until, first, last)
    return select(AGREEMENTS.c.id).where(during)


def _no_agreement(frame: Frame) -> Mapping[str, Ids]:
    ids = select(AGREEMENTS.c.id)
    return {
        "срок действия истёк до отчётной даты": ids.where(AGREEMENTS.c.until < frame.day),
        "заключено после отчётной даты": ids.where(AGREEMENTS.c.date > frame.day),
    }


def _acts_of(kind: ActKind) -> tuple[Build, Build, Reasons]:
    """Return the acts of a kind in force on the reference date, all of it, and why not."""
    of_kind = ACTS.c.kind == kind

    def in_force(frame: Frame) -> Ids:
        return select(ACTS.c.id).where(and_(of_kind, active(ACTS.c.date, ACTS.c.until, frame)))

    def candidates(_frame: Frame) -> Ids:
        return select(ACTS.c.id).where(of_kind)

    def left_out(frame: Frame) -> Mapping[str, Ids]:
        ids = candidates(frame)
        return {
            "срок действия истёк до отчётной даты": ids.where(ACTS.c.until < frame.day),
            "принят после отчётной даты": ids.where(ACTS.c.date > frame.day),
        }

    return in_force, candidates, left_out


def _act_population(name: str, title: str, kind: ActKind) -> Population:
    in_force, candidates, left_out = _acts_of(kind)
    return Population(
        name=name,
        title=title,
        section="acts",
        ids=in_force,
        missing="не действует на отчётную дату",
        candidates=candidates,
        left_out=left_out,
    )


POPULATIONS = (
    Population(
        name="routes",
        title="Индивидуальные образовательные маршруты периода",
        section="routes",
        ids=routes,
        missing="не действует в периоде",
        candidates=_route_candidates,
        otherwise="ИОМ в статусе проекта",
    ),
    Population(
        name="escorted_routes",
        title="Маршруты с сопровождающим",
        section="routes",
        ids=escorted_routes,
        missing="нет сопровождающего",
    ),
    Population(
        name="events",
        title="Мероприятия муниципального уровня и выше",
        section="events",
        ids=events,
        dated=True,
        missing="не проведено в периоде",
        candidates=_event_candidates,
        otherwise="школьный уровень",
    ),
    Population(
        name="contests",
        title="Конкурсы муниципального уровня и выше",
        section="events",
        ids=contests,
        dated=True,
        missing="не конкурс",
        candidates=_contest_candidates,
        otherwise="школьный уровень",
    ),
    Population(
        name="agreements",
        title="Соглашения, действующие на отчётную дату",
        section="agreements",
        ids=agreements,
        missing="не действует на отчётную дату",
        candidates=_agreement_candidates,
        left_out=_no_agreement,
    ),
    _act_population("regulations", "Действующие положения", ActKind.REGULATION),
    _act_population("roadmaps", "Действующие дорожные карты", ActKind.ROADMAP),
    _act_population("event_plans", "Действующие планы мероприятий", ActKind.EVENT_PLAN),
    _act_population("passports", "Действующие паспорта", ActKind.PASSPORT),
    _act_population("monitoring_acts", "Положения о мониторинге", ActKind.MONITORING),
)
