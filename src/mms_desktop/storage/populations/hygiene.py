"""People by how complete their cards are: the quality of data is itself an indicator."""

from sqlalchemy import select

from mms_desktop.storage.populations.frame import Frame, Ids
from mms_desktop.storage.populations.population import Population
from mms_desktop.storage.populations.staff import PEOPLE


def with_birth_date(_frame: Frame) -> Ids:
    """People whose birth date is known."""
    return select(PEOPLE.c.id).where(PEOPLE.c.birth_date.is_not(None))


def with_teaching_since(_frame: Frame) -> Ids:
    """People of whom it is known since when they teach."""
    return select(PEOPLE.c.id).where(PEOPLE.c.teaching_since.is_not(None))


def with_snils(_frame: Frame) -> Ids:
    """People whose СНИЛС is known."""
    return select(PEOPLE.c.id).where(PEOPLE.c.snils != "")


POPULATIONS = (
    Population(
        name="with_birth_date",
        title="Указана дата рождения",
        section="people",
        ids=with_birth_date,
        missing="не указана дата рождения",
    ),
    Population(
        name="with_teaching_since",
        title="Указано начало педагогической деятельности",
        section="people",
        ids=with_teaching_since,
        missing="не указано начало педагогической деятельности",
    ),
    Population(
        name="with_snils",
        title="Указан СНИЛС",
        section="people",
        ids=with_snils,
        missing="не указан СНИЛС",
    ),
)
