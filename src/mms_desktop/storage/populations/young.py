"""Young teachers and what supports them (indicators.md, ``young``; domain.md 1.9)."""

from collections.abc import Mapping

from sqlalchemy import ColumnElement, and_, or_, select, union

from mms_desktop.domain.sections.communities import CommunityKind
from mms_desktop.domain.sections.events import EventDirection
from mms_desktop.storage.populations.development import EVENTS, routed, took_part
from mms_desktop.storage.populations.frame import Frame, Ids, is_newer, is_younger, overlaps
from mms_desktop.storage.populations.population import Population
from mms_desktop.storage.populations.staff import (
    PEOPLE,
    not_teachers,
    teacher_candidates,
    teachers,
    within,
)
from mms_desktop.storage.schema import LINKS, TABLES

MENTORSHIPS = TABLES["mentorships"]
COMMUNITIES = TABLES["communities"]
MEMBERS = LINKS["communities", "members"]

_BIRTH = PEOPLE.c.birth_date
_SINCE = PEOPLE.c.teaching_since
_MONTHS_A_YEAR = 12


def young(frame: Frame) -> Ids:
    """Teachers below the age limit and in their first years of work on the reference date."""
    return within(teachers(frame), _is_young(frame))


def mentees(frame: Frame) -> Ids:
    """People with a mentor in the window."""
    return _paired(MENTORSHIPS.c.mentee, frame)


def mentors(frame: Frame) -> Ids:
    """People who mentor somebody in the window."""
    return _paired(MENTORSHIPS.c.mentor, frame)


def supported(frame: Frame) -> Ids:
    """People with at least one support fact overlapping the window."""
    return _any_of(_supported_as_young(frame), routed(frame))


def young_candidates(frame: Frame) -> Ids:
    """People one would look for among the young.

    Teachers about whom it is not known; teachers who ceased to be young within the window
    or whom the forms for young teachers support; people who are young but no teachers on D.
    """
    known = and_(_BIRTH.is_not(None), _SINCE.is_not(None))
    supported_ones = PEOPLE.c.id.in_(_supported_as_young(frame))
    was_young = and_(_is_younger_at_start(frame), _is_newer_at_start(frame))
    return _any_of(
        _unknown(frame),
        within(teachers(frame), known, or_(was_young, supported_ones)),
        within(teacher_candidates(frame), _is_young(frame)),
        within(_supported_as_young(frame), _is_young(frame)),
    )


def not_young(frame: Frame) -> Mapping[str, Ids]:
    """Say why somebody is not among the young."""
    base = teachers(frame)
    unknown, age, start = _unknown(frame), _BIRTH.is_(None), _SINCE.is_(None)
    years = frame.seniority_months // _MONTHS_A_YEAR
    return {
        "нет данных: не указаны дата рождения и начало педагогической деятельности": (
            unknown.where(age, start)
        ),
        "нет данных: не указана дата рождения": unknown.where(age),
        "нет данных: не указано начало педагогической деятельности": unknown.where(start),
        f"исполнилось {frame.age_years} {_years(frame.age_years)}": within(
            base, ~_is_younger(frame)
        ),
        f"стаж {_counted(years)} и больше": within(base, ~_is_newer(frame)),
        **not_teachers(frame),
    }


def _is_young(frame: Frame) -> ColumnElement[bool]:
    return and_(_is_younger(frame), _is_newer(frame))


def _is_younger(frame: Frame) -> ColumnElement[bool]:
    return is_younger(_BIRTH, frame.age_day, frame.age_years)


def _is_newer(frame: Frame) -> ColumnElement[bool]:
    return is_newer(_SINCE, PEOPLE.c.teaching_breaks, frame.day, frame.seniority_months)


def _is_younger_at_start(frame: Frame) -> ColumnElement[bool]:
    return is_younger(_BIRTH, frame.age_at_start, frame.age_years)


def _is_newer_at_start(frame: Frame) -> ColumnElement[bool]:
    return is_newer(_SINCE, PEOPLE.c.teaching_breaks, frame.start, frame.seniority_months)


def _unknown(frame: Frame) -> Ids:
    """Teachers with a date missing whom the other one does not rule out."""
    return within(
        teachers(frame),
        or_(_BIRTH.is_(None), _SINCE.is_(None)),
        or_(_BIRTH.is_(None), _is_younger(frame)),
        or_(_SINCE.is_(None), _is_newer(frame)),
    )


def _paired(side: ColumnElement[int], frame: Frame) -> Ids:
    return select(side).where(overlaps(MENTORSHIPS.c.started, MENTORSHIPS.c.ended, frame))


def _supported_as_young(frame: Frame) -> Ids:
    """People supported otherwise than by a route, which anybody may have."""
    joined = MEMBERS.join(COMMUNITIES, MEMBERS.c.record == COMMUNITIES.c.id)
    members = (
        select(MEMBERS.c.target)
        .select_from(joined)
        .where(
            COMMUNITIES.c.kind == CommunityKind.YOUNG_TEACHERS,
            or_(COMMUNITIES.c.since.is_(None), COMMUNITIES.c.since <= frame.end),
        )
    )
    events = took_part(frame, EVENTS.c.direction == EventDirection.YOUNG_SUPPORT)
    return _any_of(mentees(frame), events, members)


def _any_of(*parts: Ids) -> Ids:
    together = union(*parts).subquery()
    return select(together.c[0])


def _years(count: int) -> str:
    if count % 10 == 1 and count % 100 != 11:
        return "год"
    if count % 10 in (2, 3, 4) and count % 100 not in (12, 13, 14):
        return "года"
    return "лет"


def _counted(years: int) -> str:
    words = {1: "один год", 2: "два года", 3: "три года", 4: "четыре года", 5: "пять лет"}
    return words.get(years, f"{years} {_years(years)}")


POPULATIONS = (
    Population(
        name="young",
        title="Молодые педагоги",
        section="people",
        ids=young,
        missing="не молодой педагог",
        candidates=young_candidates,
        left_out=not_young,
        otherwise="нет места работы, которое учитывается",
    ),
    Population(
        name="mentees",
        title="Имеют наставника в периоде",
        section="people",
        ids=mentees,
        dated=True,
        missing="нет наставника в периоде",
    ),
    Population(
        name="mentors",
        title="Наставляют в периоде",
        section="people",
        ids=mentors,
        dated=True,
        missing="не наставляет в периоде",
    ),
    Population(
        name="supported",
        title="Участвуют в формах поддержки и сопровождения",
        section="people",
        ids=supported,
        dated=True,
        missing="нет наставника, ИОМ, мероприятий и сообщества молодых педагогов",
    ),
)
