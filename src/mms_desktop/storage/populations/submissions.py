"""Organizations by what they have handed in: cards, staff lists, checklists, in time or late."""

from collections.abc import Mapping

from sqlalchemy import ColumnElement, and_, func, or_, select, true

from mms_desktop.domain.sections.responses import Assessor, ResponseStatus
from mms_desktop.storage.populations.frame import Frame, Ids
from mms_desktop.storage.populations.population import Population
from mms_desktop.storage.populations.staff import EMPLOYMENTS, ORGANIZATIONS, counts_on_day
from mms_desktop.storage.schema import TABLES

RESPONSES = TABLES["responses"]

HANDED_IN = (
    ResponseStatus.CHECKING,
    ResponseStatus.READY,
    ResponseStatus.SENT,
    ResponseStatus.ACCEPTED,
)
"""Statuses of a checklist that its organization has finished with (domain.md 1.14)."""

TURNED_BACK = (ResponseStatus.REWORK, ResponseStatus.RETURNED)
"""Statuses of one that was received and must be handed in again."""


def with_inn(_frame: Frame) -> Ids:
    """Organizations whose ИНН is known."""
    return select(ORGANIZATIONS.c.id).where(ORGANIZATIONS.c.inn != "")


def with_staff(frame: Frame) -> Ids:
    """Organizations in which somebody works on the reference date."""
    joined = EMPLOYMENTS.join(ORGANIZATIONS, EMPLOYMENTS.c.organization == ORGANIZATIONS.c.id)
    places = select(EMPLOYMENTS.c.organization).select_from(joined)
    return places.where(counts_on_day(frame)).distinct()


def submitted(frame: Frame) -> Ids:
    """Organizations that have handed in every checklist collected in the period."""
    return _handed_in_all(frame, true())


def submitted_on_time(frame: Frame) -> Ids:
    """Organizations that have handed in every one by the term; without a term nobody is late."""
    received = RESPONSES.c.received_on
    in_time = true() if frame.due is None else or_(received.is_(None), received <= frame.due)
    return _handed_in_all(frame, in_time)


def _handed_in_all(frame: Frame, condition: ColumnElement[bool]) -> Ids:
    """Leave out those who have handed in one checklist and owe another."""
    columns = RESPONSES.c
    forms = func.count(columns.form.distinct())
    collected = select(forms).where(_own(frame)).scalar_subquery()
    return (
        select(columns.organization)
        .where(_own(frame), _is_handed_in(), condition)
        .group_by(columns.organization)
        .having(forms == collected)
    )


def _own(frame: Frame) -> ColumnElement[bool]:
    """Begun by an organization itself: a form nobody has begun is not collected."""
    columns = RESPONSES.c
    return and_(
        columns.organization.is_not(None),
        columns.period == frame.period,
        columns.assessor == Assessor.SELF,
    )


def _is_handed_in() -> ColumnElement[bool]:
    columns = RESPONSES.c
    taken = and_(columns.received_on.is_not(None), columns.status.not_in(TURNED_BACK))
    return or_(columns.status.in_(HANDED_IN), taken)


def _begun(frame: Frame) -> Mapping[str, Ids]:
    """Tell what is owed: another checklist, a better one, the rest of one, or all."""
    columns = RESPONSES.c
    begun = select(columns.organization).where(_own(frame))
    return {
        "сданы не все чек-листы": begun.where(_is_handed_in()),
        "чек-лист возвращён на доработку": begun.where(columns.status.in_(TURNED_BACK)),
        "чек-лист начат, но не сдан": begun,
    }


def _late(frame: Frame) -> Mapping[str, Ids]:
    return {"сдан после срока": submitted(frame), **_begun(frame)}


POPULATIONS = (
    Population(
        name="with_inn",
        title="Указан ИНН",
        section="organizations",
        ids=with_inn,
        missing="не указан ИНН",
    ),
    Population(
        name="with_staff",
        title="Внесены работники",
        section="organizations",
        ids=with_staff,
        missing="работники не внесены",
    ),
    Population(
        name="submitted",
        title="Сдали чек-листы",
        section="organizations",
        ids=submitted,
        missing="чек-листы не сданы",
        nearly=_begun,
    ),
    Population(
        name="submitted_on_time",
        title="Сдали чек-листы в срок",
        section="organizations",
        ids=submitted_on_time,
        missing="чек-листы не сданы",
        nearly=_late,
    ),
)
