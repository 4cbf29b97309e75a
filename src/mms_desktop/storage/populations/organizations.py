"""Organizations and management teams."""

from collections.abc import Mapping

from sqlalchemy import ColumnElement, and_, or_, select

from mms_desktop.domain.sections.organizations import OrganizationKind
from mms_desktop.storage.populations.development import took_part
from mms_desktop.storage.populations.frame import Frame, Ids, active, in_window, is_open, spans
from mms_desktop.storage.populations.population import Population
from mms_desktop.storage.populations.staff import EMPLOYMENTS, ORGANIZATIONS, counts_on_day
from mms_desktop.storage.schema import TABLES

TEAMS = TABLES["teams"]
TEAM_TRAININGS = TABLES["team_trainings"]

_GENERAL = ORGANIZATIONS.c.kind == OrganizationKind.SCHOOL


def organizations(frame: Frame) -> Ids:
    """Organizations open on the reference date."""
    return _select(is_open(ORGANIZATIONS, frame))


def with_methodical_service(_frame: Frame) -> Ids:
    """Organizations with a methodical service or council."""
    return _select(ORGANIZATIONS.c.methodical_service.is_(True))


def general_schools(frame: Frame) -> Ids:
    """General schools open on the reference date."""
    return _select(_GENERAL, is_open(ORGANIZATIONS, frame))


def with_mentoring_model(_frame: Frame) -> Ids:
    """Organizations that follow the target model of mentoring."""
    return _select(ORGANIZATIONS.c.mentoring_model.is_(True))


def low_results(frame: Frame) -> Ids:
    """Organizations with low results that are open on the reference date."""
    return _select(ORGANIZATIONS.c.low_results.is_(True), is_open(ORGANIZATIONS, frame))


def engaged(frame: Frame) -> Ids:
    """Organizations with a member of staff who took part in an event in the window."""
    joined = EMPLOYMENTS.join(ORGANIZATIONS, EMPLOYMENTS.c.organization == ORGANIZATIONS.c.id)
    return (
        select(EMPLOYMENTS.c.organization)
        .select_from(joined)
        .where(counts_on_day(frame), EMPLOYMENTS.c.person.in_(took_part(frame)))
    )


def with_trained_team(frame: Frame) -> Ids:
    """Organizations whose team finished a programme in the window."""
    return select(TEAMS.c.organization).where(TEAMS.c.id.in_(trained_teams(frame)))


def teams(frame: Frame) -> Ids:
    """Management teams active on the reference date."""
    return select(TEAMS.c.id).where(active(TEAMS.c.since, TEAMS.c.until, frame))


def trained_teams(frame: Frame) -> Ids:
    """Teams that finished a programme in the window."""
    return select(TEAM_TRAININGS.c.team).where(in_window(TEAM_TRAININGS.c.finished, frame))


def _select(*conditions: ColumnElement[bool]) -> Ids:
    return select(ORGANIZATIONS.c.id).where(*conditions)


def _seen(frame: Frame) -> ColumnElement[bool]:
    """Whether an organization was open at any time in the window or on the reference date."""
    first, last = min(frame.start, frame.day), max(frame.end, frame.day)
    columns = ORGANIZATIONS.c
    return and_(
        or_(columns.opened.is_(None), columns.opened <= last),
        or_(columns.closed.is_(None), columns.closed > first),
    )


def _organization_candidates(frame: Frame) -> Ids:
    return _select(_seen(frame))


def _school_candidates(frame: Frame) -> Ids:
    return _select(_seen(frame), or_(_GENERAL, ORGANIZATIONS.c.mentoring_model.is_(True)))


def _low_results_candidates(frame: Frame) -> Ids:
    return _select(_seen(frame), ORGANIZATIONS.c.low_results.is_(True))


def _team_candidates(frame: Frame) -> Ids:
    first, last = min(frame.start, frame.day), max(frame.end, frame.day)
    return select(TEAMS.c.id).where(spans(TEAMS.c.since, TEAMS.c.until, first, last))


def _closed(frame: Frame) -> Mapping[str, Ids]:
    return {
        "закрыта на отчётную дату": _select(ORGANIZATIONS.c.closed <= frame.day),
        "открыта после отчётной даты": _select(ORGANIZATIONS.c.opened > frame.day),
    }


def _not_general(frame: Frame) -> Mapping[str, Ids]:
    return {"не общеобразовательная организация": _select(~_GENERAL), **_closed(frame)}


def _no_team(frame: Frame) -> Mapping[str, Ids]:
    return {
        "команда закончила работу до отчётной даты": _team(TEAMS.c.until < frame.day),
        "команда создана после отчётной даты": _team(TEAMS.c.since > frame.day),
    }


def _team(condition: ColumnElement[bool]) -> Ids:
    return select(TEAMS.c.id).where(condition)


POPULATIONS = (
    Population(
        name="organizations",
        title="Организации",
        section="organizations",
        ids=organizations,
        missing="закрыта на отчётную дату",
        candidates=_organization_candidates,
        left_out=_closed,
    ),
    Population(
        name="with_methodical_service",
        title="Организации с методической службой (советом)",
        section="organizations",
        ids=with_methodical_service,
        missing="нет методической службы (совета)",
    ),
    Population(
        name="general_schools",
        title="Общеобразовательные организации",
        section="organizations",
        ids=general_schools,
        missing="не общеобразовательная организация",
        candidates=_school_candidates,
        left_out=_not_general,
    ),
    Population(
        name="with_mentoring_model",
        title="Организации с целевой моделью наставничества",
        section="organizations",
        ids=with_mentoring_model,
        missing="не реализует целевую модель наставничества",
    ),
    Population(
        name="low_results",
        title="Организации с низкими образовательными результатами (ШНОР)",
        section="organizations",
        ids=low_results,
        missing="не ШНОР",
        candidates=_low_results_candidates,
        left_out=_closed,
    ),
    Population(
        name="engaged",
        title="Организации, чьи работники участвовали в мероприятиях",
        section="organizations",
        ids=engaged,
        dated=True,
        missing="работники не участвовали в мероприятиях периода",
    ),
    Population(
        name="with_trained_team",
        title="Организации, чьи команды прошли повышение квалификации",
        section="organizations",
        ids=with_trained_team,
        dated=True,
        missing="нет обучения команды в периоде",
    ),
    Population(
        name="teams",
        title="Управленческие команды",
        section="teams",
        ids=teams,
        missing="не действует на отчётную дату",
        candidates=_team_candidates,
        widened=True,
        left_out=_no_team,
    ),
    Population(
        name="trained_teams",
        title="Управленческие команды, прошедшие повышение квалификации",
        section="teams",
        ids=trained_teams,
        dated=True,
        missing="нет обучения команды в периоде",
    ),
)
