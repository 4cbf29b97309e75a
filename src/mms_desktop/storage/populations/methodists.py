"""Municipal methodists and whom they look after."""

from collections.abc import Mapping

from sqlalchemy import ColumnElement, exists, select

from mms_desktop.domain.sections.methodists import MethodistLevel
from mms_desktop.storage.populations.frame import Frame, Ids, active, spans
from mms_desktop.storage.populations.population import Population
from mms_desktop.storage.schema import TABLES

METHODISTS = TABLES["methodists"]
ASSIGNMENTS = TABLES["methodist_assignments"]

_MUNICIPAL = METHODISTS.c.level == MethodistLevel.MUNICIPAL


def municipal_methodists(frame: Frame) -> Ids:
    """People who are municipal methodists on the reference date, each once."""
    return _people(_MUNICIPAL, _now(frame))


def assigned_methodists(frame: Frame) -> Ids:
    """Those of them with an assignment active on the reference date."""
    return _people(_MUNICIPAL, _now(frame), _assigned(frame))


def methodist_candidates(frame: Frame) -> Ids:
    """People who were methodists of any level in the window or on the reference date."""
    first, last = min(frame.start, frame.day), max(frame.end, frame.day)
    return _people(spans(METHODISTS.c.since, METHODISTS.c.until, first, last))


def _now(frame: Frame) -> ColumnElement[bool]:
    return active(METHODISTS.c.since, METHODISTS.c.until, frame)


def _assigned(frame: Frame) -> ColumnElement[bool]:
    return exists(
        select(ASSIGNMENTS.c.id).where(
            ASSIGNMENTS.c.methodist == METHODISTS.c.person,
            active(ASSIGNMENTS.c.since, ASSIGNMENTS.c.until, frame),
        )
    )


def _people(*conditions: ColumnElement[bool]) -> Ids:
    return select(METHODISTS.c.person).where(*conditions)


def _left_out(frame: Frame) -> Mapping[str, Ids]:
    return {
        "региональный методист": _people(~_MUNICIPAL, _now(frame)),
        "закончил работать методистом до отчётной даты": _people(METHODISTS.c.until < frame.day),
        "стал методистом после отчётной даты": _people(METHODISTS.c.since > frame.day),
    }


def _not_assigned(frame: Frame) -> Mapping[str, Ids]:
    return {"нет действующего закрепления": municipal_methodists(frame), **_left_out(frame)}


POPULATIONS = (
    Population(
        name="municipal_methodists",
        title="Муниципальные методисты",
        section="people",
        ids=municipal_methodists,
        missing="не муниципальный методист",
        candidates=methodist_candidates,
        left_out=_left_out,
        otherwise="не муниципальный методист",
    ),
    Population(
        name="assigned_methodists",
        title="Муниципальные методисты, закреплённые за организациями и педагогами",
        section="people",
        ids=assigned_methodists,
        missing="нет действующего закрепления",
        candidates=methodist_candidates,
        left_out=_not_assigned,
        otherwise="нет действующего закрепления",
    ),
)
