"""Section «Аттестация»."""

from dataclasses import dataclass
from datetime import date

from mms_desktop.domain.fields import Option, TextFormat, choice, day, link, text
from mms_desktop.domain.section import Record, Section
from mms_desktop.domain.sections.rules import not_before


class Category(Option):
    """What an attestation established; the last one exists only in old records."""

    NONE = "none", "Без категории"
    CONFORMITY = "conformity", "СЗД"
    FIRST = "first", "Первая"
    HIGHEST = "highest", "Высшая"
    METHODIST = "methodist", "Педагог-методист"
    MENTOR = "mentor", "Педагог-наставник"
    SECOND = "second", "Вторая (старого порядка)"


@dataclass(frozen=True, kw_only=True)
class Attestation(Record):
    """The result of one attestation of a person in one post."""

    person: int = link("Педагог", to="people", required=True, search=True)
    position: str = text(
        "Должность",
        search=True,
        format=TextFormat.POSITION,
        hint="Должность, по которой установлена категория",
    )
    category: Category = choice("Категория", Category, required=True)
    granted: date = day("Дата", required=True, hint="Дата решения комиссии")
    expires: date | None = day(
        "Действует до",
        hint="Пусто — по правилу: СЗД и категории до 01.09.2023 — пять лет, новые — бессрочно",
    )
    act: str = text("Акт", hint="Номер и дата распорядительного акта")


ATTESTATIONS = Section(
    key="attestations",
    title="Аттестация",
    record_type=Attestation,
    natural_key=("person", "position", "category", "granted"),
    rules=(not_before("expires", "Действует до", "granted", "Дата"),),
)
