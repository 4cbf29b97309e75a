"""Section «Аттестация»."""

from dataclasses import dataclass
from datetime import date

from mms_desktop.domain.days import shown_day
from mms_desktop.domain.doubts import Doubt, DoubtCode, doubt
from mms_desktop.domain.fields import Option, TextFormat, choice, day, link, text
from mms_desktop.domain.section import Record, Section
from mms_desktop.domain.sections.cautions import not_in_future
from mms_desktop.domain.sections.rules import not_before

TERM = 5
UNLIMITED_SINCE = date(2023, 9, 1)
"""Categories set since that day have no end (order № 196 of 24.03.2023)."""


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


def still_valid(attestation: Attestation, today: date) -> Doubt | None:
    """A category of the old order lives five years, СЗД too; returns the doubt, if any."""
    if attestation.category is Category.SECOND:
        return doubt(DoubtCode.OLD_CATEGORY, "category")
    expires = attestation.expires or default_end(attestation)
    if expires is None or expires >= today:
        return None
    return doubt(DoubtCode.CATEGORY_EXPIRED, "expires", day=shown_day(expires))


def default_end(attestation: Attestation) -> date | None:
    """Return when a category given without a term ends: domain.md 1.5."""
    limited = attestation.category is Category.CONFORMITY or attestation.granted < UNLIMITED_SINCE
    if attestation.category is Category.NONE or not limited:
        return None
    day = attestation.granted
    leap_day = (day.month, day.day) == (2, 29)
    return day.replace(year=day.year + TERM, day=28 if leap_day else day.day)


ATTESTATIONS = Section(
    key="attestations",
    title="Аттестация",
    record_type=Attestation,
    natural_key=("person", "position", "category", "granted"),
    rules=(not_before("expires", "Действует до", "granted", "Дата"),),
    cautions=(not_in_future("granted", "Дата"), still_valid),
)
