"""Sections about who is who: former surnames, namesakes told apart, merged records."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from mms_desktop.domain.fields import day, link, number, text
from mms_desktop.domain.section import Record, Section

LONGEST_STORY = 10_000_000


@dataclass(frozen=True, kw_only=True)
class FormerName(Record):
    """A surname a person had before; lists that are out of date still use it."""

    person: int = link("Педагог", to="people", required=True)
    surname: str = text(
        "Прежняя фамилия", required=True, search=True, max_length=100, personal=True
    )
    until: date | None = day("По")


@dataclass(frozen=True, kw_only=True)
class DistinctPair(Record):
    """Two people who look like one and are not: nobody is asked about them again."""

    first: int = link("Первый", to="people", required=True)
    second: int = link("Второй", to="people", required=True)


@dataclass(frozen=True, kw_only=True)
class Merge(Record):
    """Two records made one; ``story`` is every record before and after, to take it apart again."""

    kept: int = link("Оставлен", to="people", required=True)
    gone: int = number("Номер объединённой записи", required=True)
    merged_on: date | None = day("Когда")
    story: str = text(
        "Что изменено", required=True, multiline=True, max_length=LONGEST_STORY, personal=True
    )


FORMER_NAMES = Section(
    key="former_names",
    title="Прежние фамилии",
    record_type=FormerName,
    natural_key=("person", "surname"),
)

DISTINCT_PAIRS = Section(
    key="distinct_pairs",
    title="Не дубли",
    record_type=DistinctPair,
    natural_key=("first", "second"),
)

MERGES = Section(
    key="merges",
    title="Объединённые записи",
    record_type=Merge,
    natural_key=("kept", "gone"),
)

PEOPLE_BELONGINGS: tuple[Section[Any], ...] = (
    FORMER_NAMES,
    DISTINCT_PAIRS,
    MERGES,
)
"""What is kept about a person only while the person is."""
