"""People by the programmes they finished in the window."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import ColumnElement, and_, exists, select

from mms_desktop.domain.sections.programmes import ProgrammeKind
from mms_desktop.storage.populations.frame import Frame, Ids, in_window
from mms_desktop.storage.populations.population import Population
from mms_desktop.storage.populations.staff import not_teachers, teachers
from mms_desktop.storage.schema import TABLES

TRAININGS = TABLES["trainings"]
PROGRAMMES = TABLES["programmes"]
DIAGNOSTICS = TABLES["diagnostics"]

_IN_REGISTRY = PROGRAMMES.c.federal_registry != ""


def names_diagnosis(fact: Any) -> ColumnElement[bool]:
    """Whether a training or a route names a diagnosis of its person that the register holds."""
    return exists(
        select(DIAGNOSTICS.c.id).where(
            DIAGNOSTICS.c.person == fact.c.person,
            DIAGNOSTICS.c.kind == fact.c.diagnosis_kind,
            DIAGNOSTICS.c.date == fact.c.diagnosis_date,
        )
    )


def trained(frame: Frame) -> Ids:
    """People who finished any programme in the window."""
    return _finished(frame)


def trained_registry(frame: Frame) -> Ids:
    """People who finished a programme of the federal registry in the window."""
    return _finished(frame, _IN_REGISTRY)


def trained_registry_by_diagnosis(frame: Frame) -> Ids:
    """The same with a diagnosis of that person dated on or before the finish."""
    chosen = and_(names_diagnosis(TRAININGS), TRAININGS.c.diagnosis_date <= TRAININGS.c.finished)
    return _finished(frame, _IN_REGISTRY, chosen)


def interned(frame: Frame) -> Ids:
    """People who finished an internship in the window."""
    return _finished(frame, PROGRAMMES.c.kind == ProgrammeKind.INTERNSHIP)


def trained_registry_teachers(frame: Frame) -> Ids:
    """Teachers who finished a programme of the federal registry in the window."""
    return trained_registry(frame).where(TRAININGS.c.person.in_(teachers(frame)))


def _finished(frame: Frame, *conditions: ColumnElement[bool]) -> Ids:
    joined = TRAININGS.join(PROGRAMMES, TRAININGS.c.programme == PROGRAMMES.c.id)
    done = in_window(TRAININGS.c.finished, frame)
    return select(TRAININGS.c.person).select_from(joined).where(done, *conditions)


def _without_registry(frame: Frame) -> Mapping[str, Ids]:
    return {"обучен, но программа не в Федеральном реестре": trained(frame)}


def _without_diagnosis(frame: Frame) -> Mapping[str, Ids]:
    named = TRAININGS.c.diagnosis_date
    late = _finished(frame, _IN_REGISTRY, names_diagnosis(TRAININGS), named > TRAININGS.c.finished)
    return {
        "обучен, но диагностика позже окончания обучения": late,
        "обучен, но указанной диагностики нет в реестре": _finished(
            frame, _IN_REGISTRY, TRAININGS.c.diagnosis_kind.is_not(None)
        ),
        "обучен, но программа подобрана без диагностики": trained_registry(frame),
        **_without_registry(frame),
    }


POPULATIONS = (
    Population(
        name="trained",
        title="Прошли обучение в периоде",
        section="people",
        ids=trained,
        dated=True,
        missing="нет обучения в периоде",
    ),
    Population(
        name="trained_registry",
        title="Освоили программы ДПО из Федерального реестра",
        section="people",
        ids=trained_registry,
        dated=True,
        missing="нет обучения в периоде",
        nearly=_without_registry,
    ),
    Population(
        name="trained_registry_by_diagnosis",
        title="Освоили программы ДПО из Федерального реестра, подобранные с учётом диагностики",
        section="people",
        ids=trained_registry_by_diagnosis,
        dated=True,
        missing="нет обучения в периоде",
        nearly=_without_diagnosis,
    ),
    Population(
        name="trained_registry_teachers",
        title="Педагоги, освоившие программы ДПО из Федерального реестра",
        section="people",
        ids=trained_registry_teachers,
        dated=True,
        missing="нет обучения в периоде",
        nearly=_without_registry,
        candidates=trained_registry,
        left_out=not_teachers,
        otherwise="нет места работы, которое учитывается",
    ),
    Population(
        name="interned",
        title="Прошли стажировку в периоде",
        section="people",
        ids=interned,
        dated=True,
        missing="нет стажировки в периоде",
    ),
)
