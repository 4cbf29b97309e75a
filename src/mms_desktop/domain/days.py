"""Calendar days as spreadsheets and people write them, read strictly.

What is exact is taken, what had to be repaired comes with a note, what allows two
readings (or none) comes with a problem: a wrong birth date is worse than an empty one.
"""

import calendar
import math
import re
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import lru_cache

from mms_desktop.domain.text import fold, tidy

FIRST_YEAR = 1925
LAST_YEAR = 2100
# Excel takes 00–29 for this century and 30–99 for the last; people are used to it.
_PIVOT = 30

# Excel counts days from 1 and believes in 29.02.1900, hence the 30th, not the 31st.
_EPOCH_1900 = date(1899, 12, 30)
_EPOCH_1904 = date(1904, 1, 1)
_LONGEST_SERIAL = 100_000

_MONTHS = ("янв", "фев", "мар", "апр", "ма", "июн", "июл", "авг", "сен", "окт", "ноя", "дек")
_IN_MONTH = (
    "в январе", "в феврале", "в марте", "в апреле", "в мае", "в июне",
    "в июле", "в августе", "в сентябре", "в октябре", "в ноябре", "в декабре",
)  # fmt: skip

_GAP = r"[.,/\-\s]+"
_DAY_FIRST = rf"(?P<day>\d{{1,2}}){_GAP}(?P<month>\d{{1,2}}){_GAP}(?P<year>\d{{4}}|\d{{2}})(?!\d)"
_YEAR_FIRST = r"(?P<year>\d{4})[./\-](?P<month>\d{1,2})[./\-](?P<day>\d{1,2})(?!\d)"
_MONTH_WORD = (
    r"(?P<word>январ[ья]|янв|феврал[ья]|фев|март|марта|мар|апрел[ья]|апр|ма[йя]|июн[ья]|июн|"
    r"июл[ья]|июл|август|августа|авг|сентябр[ья]|сент|сен|октябр[ья]|окт|ноябр[ья]|ноя|декабр[ья]|дек)\.?"
)
_TIME = r"(?:[t\s]+(?P<time>\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?)z?)?"
_YEAR_WORD = r"\s*(?:г\.?\s?р\.?|год[а]?|г)?\.?"
_BEFORE = r"(?:(?:с|от|по|до)\s+)?"

_WHOLE = tuple(
    re.compile(_BEFORE + pattern + _TIME + _YEAR_WORD)
    for pattern in (
        _DAY_FIRST,
        _YEAR_FIRST,
        rf"«?(?P<day>\d{{1,2}})»?\s*{_MONTH_WORD}\s*(?P<year>\d{{4}}|\d{{2}})(?!\d)",
    )
)
_MONTH_ONLY = tuple(
    re.compile(_BEFORE + pattern + _YEAR_WORD)
    for pattern in (rf"{_MONTH_WORD}\s*(?P<year>\d{{4}})", r"(?P<month>\d{1,2})[./](?P<year>\d{4})")
)
_ORDER = r"(?:приказ|пр\.|распоряжение|протокол|договор)"
_BESIDE_ORDER = (
    re.compile(rf"{_ORDER}[^.]*?\.?.*?\sот\s+{_DAY_FIRST}{_YEAR_WORD}"),
    re.compile(rf"{_BEFORE}{_DAY_FIRST}{_YEAR_WORD}\s*[,;(]?\s*{_ORDER}.*"),
    re.compile(
        rf"{_BEFORE}{_DAY_FIRST}{_YEAR_WORD}\s*[,\-]?\s*(?:по\s+)?(?:н\.?\s?в\.?|настоящее время)"
    ),
)
_ANY_DAY = re.compile(_DAY_FIRST)
# Days repeat down a list, and to understand one costs more than all else of its row.
_REMEMBERED = 50_000
_YEAR_ONLY = re.compile(r"(\d{4})" + _YEAR_WORD)
_SERIAL = re.compile(r"\d{4,6}(?:[.,]0+)?")
# A letter «О» typed for a zero looks right to everybody but a program.
_LETTER_ZERO = re.compile(r"(?<=[\d.])[oо](?=[\d.])|^[oо](?=\d)")


@dataclass(frozen=True, slots=True)
class ReadDay:
    """A day, what was repaired to get it, or why there is none."""

    value: date | None = None
    note: str = ""
    problem: str = ""


def read_day(written: object, *, epoch_1904: bool = False) -> ReadDay:
    """Return the day understood from a cell, a typed text or a ready date.

    Nothing written is no problem: the day is then None. ``epoch_1904`` is the day
    system of the workbook the value comes from.
    """
    match written:
        case None:
            return ReadDay()
        case bool() | time():
            return _unclear(str(written))
        case datetime():
            return _from_moment(written)
        case date():
            return _in_range(written, f"{written:%d.%m.%Y}")
        case int() | float():
            return _from_number(written, epoch_1904=epoch_1904)
        case str():
            return _from_text(tidy(written), epoch_1904=epoch_1904)
        case _:
            return _unclear(str(written))


def shown_day(day: date) -> str:
    """Return the day as Russian documents write it."""
    return f"{day:%d.%m.}{day.year:04d}"


def _from_moment(moment: datetime) -> ReadDay:
    day = moment.date()
    note = "" if moment.time() == time() else f"Время {moment:%H:%M} отброшено."
    return _in_range(day, shown_day(day), note)


def _from_number(number: float, *, epoch_1904: bool) -> ReadDay:
    shown = f"{number:.15g}".replace(".", ",")
    if not math.isfinite(number) or not 0 < number < _LONGEST_SERIAL:
        return _unclear(shown)
    if FIRST_YEAR <= number <= LAST_YEAR and number == int(number):
        return _year_only(shown)
    day = (_EPOCH_1904 if epoch_1904 else _EPOCH_1900) + timedelta(days=int(number))
    note = f"Число {shown} прочитано как дата {shown_day(day)}."
    return _in_range(day, shown, note)


@lru_cache(maxsize=_REMEMBERED)
def _from_text(text: str, *, epoch_1904: bool) -> ReadDay:
    if not text:
        return ReadDay()
    if _SERIAL.fullmatch(text):
        return _from_number(float(text.replace(",", ".")), epoch_1904=epoch_1904)
    line = fold(text)
    repaired = _LETTER_ZERO.sub("0", line)
    found = _from_line(repaired, text)
    if repaired != line and found.value:
        letters = f"В «{text}» буква «О» прочитана как ноль."
        return ReadDay(found.value, f"{letters} {found.note}".strip())
    return found


def _from_line(line: str, text: str) -> ReadDay:
    for pattern in _WHOLE:
        if match := pattern.fullmatch(line):
            return _from_parts(match, text)
    for pattern in _MONTH_ONLY:
        if match := pattern.fullmatch(line):
            return _first_of_month(match, text)
    if _YEAR_ONLY.fullmatch(line):
        return _year_only(text)
    if len(_ANY_DAY.findall(line)) == 1:
        for pattern in _BESIDE_ORDER:
            if match := pattern.fullmatch(line):
                return _from_words(match, text)
    return _unclear(text)


def _from_parts(match: re.Match[str], text: str) -> ReadDay:
    year, note = _full_year(match["year"], text)
    parts = match.groupdict()
    month = _month_number(parts)
    problem = _impossible(int(match["day"]), month, year, text)
    if problem:
        return ReadDay(problem=problem)
    if (parts.get("time") or "0").strip("0:.,"):
        note = f"{note} Время {parts['time']} отброшено.".strip()
    return _in_range(date(year, month, int(match["day"])), text, note)


def _first_of_month(match: re.Match[str], text: str) -> ReadDay:
    month, year = _month_number(match.groupdict()), int(match["year"])
    problem = _impossible(1, month, year, text)
    if problem:
        return ReadDay(problem=problem)
    day = date(year, month, 1)
    return _in_range(day, text, f"«{text}»: день не указан; записано {shown_day(day)}.")


def _from_words(match: re.Match[str], text: str) -> ReadDay:
    found = _from_parts(match, text)
    if not found.value:
        return found
    note = f"Из «{text}» взята только дата {shown_day(found.value)}. {found.note}"
    return ReadDay(found.value, note.strip())


def _full_year(written: str, text: str) -> tuple[int, str]:
    year = int(written)
    if len(written) > 2:
        return year, ""
    year += 2000 if year < _PIVOT else 1900
    return year, f"«{text}»: год из двух цифр прочитан как {year}."


def _month_number(parts: dict[str, str | None]) -> int:
    word = parts.get("word")
    if word:
        return next(n for n, stem in enumerate(_MONTHS, start=1) if word.startswith(stem))
    return int(parts["month"] or 0)


def _impossible(day: int, month: int, year: int, text: str) -> str:
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return _odd_year(text)
    if not 1 <= month <= len(_MONTHS):
        return f"«{text}» — такой даты нет: месяца {month} не бывает."
    last = calendar.monthrange(year, month)[1]
    if not 1 <= day <= last:
        return f"«{text}» — такой даты нет: {_IN_MONTH[month - 1]} {year} года {_days(last)}."
    return ""


def _days(count: int) -> str:
    return f"{count} день" if count % 10 == 1 else f"{count} дней"


def _in_range(day: date, text: str, note: str = "") -> ReadDay:
    if FIRST_YEAR <= day.year <= LAST_YEAR:
        return ReadDay(day, note)
    return ReadDay(problem=_odd_year(text))


def _odd_year(text: str) -> str:
    return f"«{text}»: год должен быть от {FIRST_YEAR} до {LAST_YEAR}; проверьте дату."


def _year_only(text: str) -> ReadDay:
    return ReadDay(problem=f"«{text}»: указан только год; напишите дату в виде ДД.ММ.ГГГГ.")


def _unclear(text: str) -> ReadDay:
    return ReadDay(problem=f"«{text}» — не дата; напишите её в виде ДД.ММ.ГГГГ.")
