"""People by how complete their cards are: the quality of data is itself an indicator."""

from collections.abc import Mapping

from sqlalchemy import ColumnElement, and_, func, literal, or_, select

from mms_desktop.domain.sections.consents import ConsentPurpose
from mms_desktop.domain.sections.employments import EmploymentKind
from mms_desktop.storage.populations.frame import Frame, Ids, active
from mms_desktop.storage.populations.population import Population
from mms_desktop.storage.populations.staff import (
    EMPLOYMENTS,
    PEOPLE,
    counts_on_day,
    employed,
)
from mms_desktop.storage.schema import TABLES

CONSENTS = TABLES["consents"]
DISTINCT_PAIRS = TABLES["distinct_pairs"]

YOUNGEST, OLDEST = 16, 90
"""Nobody begins to teach younger nor is older: a date beyond is a slip of the pen."""

_CARD = PEOPLE.c
_FILLED: dict[str, ColumnElement[bool]] = {
    "birth_date": _CARD.birth_date.is_not(None),
    "sex": _CARD.sex.is_not(None),
    "snils": _CARD.snils != "",
    "education": _CARD.education.is_not(None),
    "teaching_since": _CARD.teaching_since.is_not(None),
}


def _having(name: str) -> Ids:
    return select(_CARD.id).where(_FILLED[name])


def with_birth_date(_frame: Frame) -> Ids:
    """People whose birth date is known."""
    return _having("birth_date")


def with_teaching_since(_frame: Frame) -> Ids:
    """People of whom it is known since when they teach."""
    return _having("teaching_since")


def with_snils(_frame: Frame) -> Ids:
    """People whose СНИЛС is known."""
    return _having("snils")


def with_sex(_frame: Frame) -> Ids:
    """People whose sex is known."""
    return _having("sex")


def with_education(_frame: Frame) -> Ids:
    """People whose education is known."""
    return _having("education")


def with_whole_card(_frame: Frame) -> Ids:
    """People of whose card no key field is empty."""
    return select(_CARD.id).where(*_FILLED.values())


def with_consent(frame: Frame) -> Ids:
    """People with a consent to keep their data in force on the reference date."""
    columns = CONSENTS.c
    return select(columns.person).where(
        columns.purpose == ConsentPurpose.REGISTER,
        active(columns.given, columns.until, frame),
        or_(columns.revoked.is_(None), columns.revoked > frame.day),
    )


def with_known_posts(frame: Frame) -> Ids:
    """People none of whose posts on the reference date is outside the list of positions."""
    unknown = EMPLOYMENTS.c.position.not_in(sorted(frame.positions.known))
    return select(_CARD.id).where(_CARD.id.not_in(employed(counts_on_day(frame), unknown)))


def without_contradictions(frame: Frame) -> Ids:
    """People whose dates and main places of work do not contradict each other."""
    doubted = [_CARD.id.not_in(ids) for ids in _contradictions(frame).values()]
    return select(_CARD.id).where(*doubted)


def _contradictions(frame: Frame) -> Mapping[str, Ids]:
    mains = (
        select(EMPLOYMENTS.c.person)
        .where(
            EMPLOYMENTS.c.kind == EmploymentKind.MAIN,
            active(EMPLOYMENTS.c.started, EMPLOYMENTS.c.ended, frame),
        )
        .group_by(EMPLOYMENTS.c.person)
        .having(func.count(EMPLOYMENTS.c.organization.distinct()) > 1)
    )
    first_day = func.date(_CARD.birth_date, f"+{YOUNGEST} years")
    last_day = func.date(_CARD.birth_date, f"+{OLDEST} years")
    too_early = select(_CARD.id).where(_CARD.teaching_since < first_day)
    impossible = or_(_CARD.birth_date > frame.day, last_day < frame.day.isoformat())
    return {
        "дата рождения невозможна": select(_CARD.id).where(impossible),
        f"педагогическая деятельность раньше {YOUNGEST} лет": too_early,
        "два основных места работы": mains,
    }


def possible_duplicates(_frame: Frame) -> Ids:
    """People with a namesake from whom nothing tells them apart and nobody has told them apart."""
    other = PEOPLE.alias("other")
    apart = or_(
        and_(_CARD.birth_date.is_not(None), other.c.birth_date != _CARD.birth_date),
        and_(_CARD.snils != "", other.c.snils != "", other.c.snils != _CARD.snils),
    )
    pairs = DISTINCT_PAIRS.c
    judged = select(literal(1)).where(
        or_(
            and_(pairs.first == _CARD.id, pairs.second == other.c.id),
            and_(pairs.first == other.c.id, pairs.second == _CARD.id),
        )
    )
    # A sort key is the folded name, a tab, the name as written: «ё» is «е» before the tab.
    tab = func.instr(_CARD.sort_key, "\t")
    first = func.substr(_CARD.sort_key, 1, tab)
    beyond = func.substr(_CARD.sort_key, 1, tab - 1).concat("\n")
    namesakes = select(literal(1)).where(
        other.c.sort_key > first,
        other.c.sort_key < beyond,
        other.c.id != _CARD.id,
        func.coalesce(apart, literal(value=False)).is_(False),
        ~judged.exists(),
    )
    return select(_CARD.id).where(namesakes.exists())


_WORDS = {
    "birth_date": "не указана дата рождения",
    "snils": "не указан СНИЛС",
    "teaching_since": "не указано начало педагогической деятельности",
    "education": "не указано образование",
    "sex": "не указан пол",
}


def _empty_fields(_frame: Frame) -> Mapping[str, Ids]:
    """Say which key field is empty: of several the one that matters most."""
    return {words: select(_CARD.id).where(~_FILLED[name]) for name, words in _WORDS.items()}


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
    Population(
        name="with_sex",
        title="Указан пол",
        section="people",
        ids=with_sex,
        missing="не указан пол",
    ),
    Population(
        name="with_education",
        title="Указано образование",
        section="people",
        ids=with_education,
        missing="не указано образование",
    ),
    Population(
        name="with_whole_card",
        title="Заполнены все ключевые поля карточки",
        section="people",
        ids=with_whole_card,
        missing="пустые ключевые поля",
        nearly=_empty_fields,
    ),
    Population(
        name="with_consent",
        title="Есть согласие на ведение реестра",
        section="people",
        ids=with_consent,
        missing="нет действующего согласия на ведение реестра",
    ),
    Population(
        name="with_known_posts",
        title="Должности есть в перечне",
        section="people",
        ids=with_known_posts,
        missing="должности нет в перечне: не входит в показатели",
    ),
    Population(
        name="without_contradictions",
        title="Данные карточки не противоречат друг другу",
        section="people",
        ids=without_contradictions,
        missing="данные противоречат друг другу",
        nearly=_contradictions,
    ),
    Population(
        name="possible_duplicates",
        title="Возможные дубли: полные тёзки, которых никто не различил",
        section="people",
        ids=possible_duplicates,
        missing="тёзок нет",
    ),
)
