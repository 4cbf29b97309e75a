"""A roadmap as a region published it, and the days its terms mean in a given year."""

import re
from dataclasses import dataclass
from datetime import date

from mms_desktop.domain.spans import last_day
from mms_desktop.domain.text import fold

_DAY = re.compile(r"(?<!\d)(\d{2})\.(\d{2})\.(\d{4})")
_MONTH = re.compile(r"(?<![\d.])(\d{2})\.(\d{4})")
_YEAR = re.compile(r"20\d{2}")
_MONTHS = (
    "январ", "феврал", "март", "апрел", "ма[йя]", "июн", "июл", "август", "сентябр", "октябр",
    "ноябр", "декабр",
)  # fmt: skip
_HALVES = (("1, 2 полугод", 1, 12), ("1 полугод", 1, 6), ("первое полугод", 1, 6),
           ("2 полугод", 7, 12), ("второе полугод", 7, 12))  # fmt: skip
_WHOLE_YEAR = ("в течение года", "ежегодно", "в течение 20")


@dataclass(frozen=True, kw_only=True)
class TemplatePoint:
    """One row of the document; ``measure`` is the larger measure it belongs to, if any."""

    number: str
    direction: str
    title: str
    responsible: str
    term: str
    measure: str = ""
    result: str = ""

    @property
    def full_title(self) -> str:
        """The title under which the point stands in the register."""
        return f"{self.measure}: {self.title}" if self.measure else self.title


@dataclass(frozen=True, kw_only=True)
class RoadmapTemplate:
    """The roadmap of one profile, with its document and the year it is for."""

    key: str
    title: str
    source: str
    year: int
    points: tuple[TemplatePoint, ...]


_MONTH_WORD = rf"(?:{'|'.join(_MONTHS)})[а-я]*"
_PLAIN_TERM = re.compile(
    rf"(?:до )?(?:\d{{1,2}}\.)?\d{{1,2}}\.\d{{4}}|"
    rf"{_MONTH_WORD}(?:\s*-\s*{_MONTH_WORD})?(?: \d{{4}}(?: года?)?)?|"
    r"(?:1|2|перво[ег]о?|второ[ег]о?) полугоди[ея]|в течение года"
)


def term_days(term: str, year: int) -> tuple[date | None, date | None]:
    """Return the first and the last day of a term in a year; nothing where it names none.

    Of several years' days that of the year, else the last named. «Постоянно» and «по плану»
    name no day.
    """
    words = fold(term)
    days = [date(int(y), int(m), int(d)) for d, m, y in _DAY.findall(words)]
    days += [last_day(int(y), int(m)) for m, y in _MONTH.findall(_DAY.sub(" ", words))]
    if days:
        of_year = [day for day in days if day.year == year]
        return None, of_year[0] if of_year else max(days)
    named = [int(found) for found in _YEAR.findall(words)]
    if named and year not in named:
        year = max(named)
    months = [number for number, word in enumerate(_MONTHS, start=1) if re.search(word, words)]
    if months:
        return date(year, months[0], 1), last_day(year, months[-1])
    for beginning, first, last in _HALVES:
        if beginning in words:
            return date(year, first, 1), last_day(year, last)
    if words.startswith(_WHOLE_YEAR):
        return date(year, 1, 1), date(year, 12, 31)
    return None, None


def is_said_by_days(term: str) -> bool:
    """Tell whether the first and the last day say all that a term says.

    «Май, ноябрь ежегодно» and «01.06.2023 01.06.2024» say more than one stretch of days.
    """
    return _PLAIN_TERM.fullmatch(fold(term).strip(" .")) is not None
