"""People by their employments on the reference date (indicators.md, «Populations on D»)."""

from collections.abc import Mapping

from sqlalchemy import ColumnElement, and_, select

from mms_desktop.domain.sections.employments import EmploymentKind
from mms_desktop.storage.populations.frame import Frame, Ids, active, is_open, spans
from mms_desktop.storage.populations.population import Population
from mms_desktop.storage.schema import TABLES

EMPLOYMENTS = TABLES["employments"]
ORGANIZATIONS = TABLES["organizations"]
PEOPLE = TABLES["people"]

KIND_REASONS = {
    EmploymentKind.MAIN: "основное место работы не учитывается профилем",
    EmploymentKind.INTERNAL: "внутренний совместитель",
    EmploymentKind.EXTERNAL: "внешний совместитель",
    EmploymentKind.CONTRACT: "работает по договору ГПХ",
}

_JOB = EMPLOYMENTS.c


def staff(frame: Frame) -> Ids:
    """People with an employment that counts on the reference date."""
    return employed(counts_on_day(frame))


def teachers(frame: Frame) -> Ids:
    """Staff with such an employment in a pedagogical position."""
    return employed(counts_on_day(frame), _JOB.position.in_(sorted(frame.positions.pedagogical)))


def managers(frame: Frame) -> Ids:
    """Staff with such an employment in a leading position."""
    return employed(counts_on_day(frame), _JOB.position.in_(sorted(frame.positions.leading)))


def workforce(frame: Frame) -> Ids:
    """Teachers and managers, each person once."""
    return employed(counts_on_day(frame), _JOB.position.in_(sorted(frame.positions.either)))


def counts_on_day(frame: Frame) -> ColumnElement[bool]:
    """Whether an employment makes its person staff on the reference date."""
    return and_(
        active(_JOB.started, _JOB.ended, frame),
        _JOB.kind.in_(frame.staff_kinds),
        is_open(ORGANIZATIONS, frame),
    )


def employed(*conditions: ColumnElement[bool]) -> Ids:
    """Select the people of employments with these conditions on them and their organization."""
    joined = EMPLOYMENTS.join(ORGANIZATIONS, _JOB.organization == ORGANIZATIONS.c.id)
    return select(_JOB.person).select_from(joined).where(*conditions)


def within(base: Ids, *conditions: ColumnElement[bool]) -> Ids:
    """Select those of a set of people who meet conditions on their record."""
    return select(PEOPLE.c.id).where(PEOPLE.c.id.in_(base), *conditions)


def teacher_candidates(frame: Frame) -> Ids:
    """People in a pedagogical position at any time in the window or on the reference date."""
    return _seen_in(frame.positions.pedagogical, frame)


def workforce_candidates(frame: Frame) -> Ids:
    """The same of pedagogical or leading positions."""
    return _seen_in(frame.positions.either, frame)


def manager_candidates(frame: Frame) -> Ids:
    """The same of leading positions."""
    return _seen_in(frame.positions.leading, frame)


def not_teachers(frame: Frame) -> Mapping[str, Ids]:
    """Say why somebody is no teacher on the reference date."""
    return _left_out(frame, frame.positions.pedagogical, "не педагогическая должность")


def not_workforce(frame: Frame) -> Mapping[str, Ids]:
    """Say why somebody is neither teacher nor manager on the reference date."""
    other = "должность не педагогическая и не руководящая"
    return _left_out(frame, frame.positions.either, other)


def not_managers(frame: Frame) -> Mapping[str, Ids]:
    """Say why somebody is no manager on the reference date."""
    return _left_out(frame, frame.positions.leading, "не руководящая должность")


def not_staff(frame: Frame) -> Mapping[str, Ids]:
    """Say why somebody does not belong to the staff on the reference date."""
    return _left_out(frame, None, "")


def _seen_in(positions: frozenset[str] | None, frame: Frame) -> Ids:
    first, last = min(frame.start, frame.day), max(frame.end, frame.day)
    return employed(_in(positions), spans(_JOB.started, _JOB.ended, first, last))


def staff_candidates(frame: Frame) -> Ids:
    """People employed at any time in the window or on the reference date."""
    return _seen_in(None, frame)


def _in(positions: frozenset[str] | None) -> ColumnElement[bool]:
    return _JOB.id.is_not(None) if positions is None else _JOB.position.in_(sorted(positions))


def _left_out(frame: Frame, positions: frozenset[str] | None, other: str) -> Mapping[str, Ids]:
    """Give the reasons in the order in which they explain most."""
    post = _in(positions)
    now = active(_JOB.started, _JOB.ended, frame)
    opening = ORGANIZATIONS.c.opened > frame.day
    reasons: dict[str, tuple[ColumnElement[bool], ...]] = {
        text: (post, now, is_open(ORGANIZATIONS, frame), _JOB.kind == kind)
        for kind, text in KIND_REASONS.items()
        if kind not in frame.staff_kinds
    }
    reasons["организация ещё не открыта"] = (post, now, opening)
    reasons["организация закрыта"] = (post, now, ORGANIZATIONS.c.closed <= frame.day)
    if other:
        reasons[other] = (counts_on_day(frame),)
    reasons["уволен до отчётной даты"] = (post, _JOB.ended < frame.day)
    reasons["принят после отчётной даты"] = (post, _JOB.started > frame.day)
    return {text: employed(*conditions) for text, conditions in reasons.items()}


_NO_PLACE = "нет места работы, которое учитывается"

POPULATIONS = (
    Population(
        name="staff",
        title="Работники",
        section="people",
        ids=staff,
        missing="не работает на отчётную дату",
        candidates=staff_candidates,
        widened=True,
        left_out=not_staff,
        otherwise=_NO_PLACE,
    ),
    Population(
        name="teachers",
        title="Педагогические работники",
        section="people",
        ids=teachers,
        missing="не педагогическая должность",
        candidates=teacher_candidates,
        widened=True,
        left_out=not_teachers,
        otherwise=_NO_PLACE,
    ),
    Population(
        name="managers",
        title="Управленческие кадры",
        section="people",
        ids=managers,
        missing="не руководящая должность",
        candidates=manager_candidates,
        widened=True,
        left_out=not_managers,
        otherwise=_NO_PLACE,
    ),
    Population(
        name="workforce",
        title="Педагогические работники и управленческие кадры",
        section="people",
        ids=workforce,
        missing="должность не педагогическая и не руководящая",
        candidates=workforce_candidates,
        widened=True,
        left_out=not_workforce,
        otherwise=_NO_PLACE,
    ),
)
