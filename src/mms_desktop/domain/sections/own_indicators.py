"""Section «Свои показатели»: what a municipality counts besides what its documents ask for."""

from dataclasses import dataclass
from decimal import Decimal

from mms_desktop.domain.fields import Option, TextFormat, amount, choice, number, text
from mms_desktop.domain.issues import Issue, IssueCode, issue
from mms_desktop.domain.section import Record, Section

MAX_TITLE = 300
MAX_WORDS = 2000
FIRST_YEAR, LAST_YEAR = 2000, 2100
WHOLE = 100


class OwnPeriodicity(Option):
    """How often the municipality looks at it."""

    HALF_YEAR = "half_year", "Каждое полугодие"
    YEAR = "year", "Каждый год"
    ONCE = "once", "Однократно"


class OwnDirection(Option):
    """Which side of its target is good."""

    AT_LEAST = "at_least", "Не менее"
    AT_MOST = "at_most", "Не более"


@dataclass(frozen=True, kw_only=True)
class OwnIndicatorRecord(Record):
    """An indicator composed of named populations, as a person wrote it.

    Attributes:
        numerator: Names of populations; whoever is counted belongs to each of them.
        periodicity: Every half-year when empty.
        target: Percent of a share, a number of a count.
        direction: At least when empty.
    """

    code: str = text("Код", required=True, search=True, max_length=64)
    title: str = text("Наименование", required=True, search=True, max_length=MAX_TITLE)
    numerator: str = text(
        "Числитель", required=True, max_length=MAX_WORDS, format=TextFormat.SEVERAL
    )
    denominator: str = text("Знаменатель", hint="Пусто — показатель-количество")
    definition: str = text("Порядок формирования", multiline=True, max_length=MAX_WORDS)
    source: str = text("Источник", max_length=MAX_TITLE)
    periodicity: OwnPeriodicity | None = choice("Периодичность", OwnPeriodicity)
    responsible: str = text("Ответственный", max_length=MAX_TITLE)
    target: Decimal | None = amount("Цель", hint="Доля — в процентах")
    direction: OwnDirection | None = choice("Какая цель", OwnDirection)
    target_year: int | None = number("Год цели", minimum=FIRST_YEAR, maximum=LAST_YEAR)


def _share_within_whole(record: OwnIndicatorRecord) -> Issue | None:
    if record.denominator and record.target is not None and record.target > WHOLE:
        value = f"{record.target:f}".replace(".", ",")
        details = {"label": "Цель", "bounds": f"от 0 до {WHOLE} %", "value": value}
        return issue(IssueCode.OUT_OF_RANGE, "target", **details)
    return None


OWN_INDICATORS = Section(
    key="own_indicators",
    title="Свои показатели",
    record_type=OwnIndicatorRecord,
    natural_key=("code",),
    caption=("title",),
    rules=(_share_within_whole,),
)
