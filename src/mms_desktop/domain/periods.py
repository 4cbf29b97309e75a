"""Monitoring periods by their codes."""

import re
from datetime import date
from typing import Any

from mms_desktop.domain.days import shown_day
from mms_desktop.domain.issues import Explained
from mms_desktop.domain.sections.periods import Period

MAX_CODE_LENGTH = 20
FIRST_YEAR, LAST_YEAR = 1990, 2199

_HALF_YEAR = re.compile(r"(\d{4})-H([0-9]+)")
_YEAR = re.compile(r"\d{4}")
_SCHOOL_YEAR = re.compile(r"(\d{4})/(\d{4}|\d{2})")
_KNOWN = "«2023-H1», «2023-H2», «2023», «2023/24»"

Window = tuple[date, date]


class PeriodUnclear(Explained):
    """A code and dates do not make a period; the message says what to write instead."""


def period_of(
    code: str,
    *,
    start: date | None = None,
    end: date | None = None,
    reference_date: date | None = None,
    due: date | None = None,
) -> Period:
    """Return the period a code means; dates given stand above those of the code.

    The reference date is the end of the window unless given (indicators.md, «Period»).
    Raises ``PeriodUnclear``.
    """
    known = canonical_code(code)
    first, last = window_of(known) or (None, None)
    start, end = start or first, end or last
    if start is None or end is None:
        raise PeriodUnclear(
            f"Период «{known}»: по коду даты не определяются. Укажите начало и конец"
            f" или один из кодов вида {_KNOWN}."
        )
    if end < start:
        raise PeriodUnclear(
            f"Период «{known}»: конец {shown_day(end)} раньше начала {shown_day(start)}."
            " Проверьте даты."
        )
    return Period(code=known, start=start, end=end, reference_date=reference_date or end, due=due)


def canonical_code(code: str) -> str:
    """Return the code as it is stored; raises ``PeriodUnclear`` when it cannot be one."""
    # «Н» of the Russian keyboard looks like the latin letter that is meant.
    text = re.sub(r"\s+", " ", code).strip()
    if re.fullmatch(r"\d{4}-[hHнН]\d+", text):
        text = f"{text[:5]}H{text[6:]}"
    if not text:
        raise PeriodUnclear(f"Укажите код периода, например {_KNOWN}.")
    if len(text) > MAX_CODE_LENGTH:
        raise PeriodUnclear(
            f"Код периода «{text[:MAX_CODE_LENGTH]}…» длиннее {MAX_CODE_LENGTH} знаков:"
            " сократите его."
        )
    _check_half_year(text)
    return _short_school_year(text)


def window_of(code: str) -> Window | None:
    """Return the first and last day a canonical code means; ``None`` for a code of one's own."""
    year = int(code[:4]) if _YEAR.match(code) else 0
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return None
    if _YEAR.fullmatch(code):
        return date(year, 1, 1), date(year, 12, 31)
    if half := _HALF_YEAR.fullmatch(code):
        first = half[2] == "1"
        return (
            (date(year, 1, 1), date(year, 6, 30))
            if first
            else (date(year, 7, 1), date(year, 12, 31))
        )
    if _SCHOOL_YEAR.fullmatch(code):
        return date(year, 9, 1), date(year + 1, 8, 31)
    return None


def period_title(period: Any) -> str:
    """Return how a period is called: «2-е полугодие 2023», «2023/24 учебный год»."""
    code: str = period.code
    if window_of(code) != (period.start, period.end):
        return f"{code} ({shown_day(period.start)} — {shown_day(period.end)})"
    if half := _HALF_YEAR.fullmatch(code):
        return f"{half[2]}-е полугодие {half[1]}"
    if _SCHOOL_YEAR.fullmatch(code):
        return f"{code} учебный год"
    return f"{code} год"


def _check_half_year(code: str) -> None:
    half = _HALF_YEAR.fullmatch(code)
    if half and half[2] not in ("1", "2"):
        raise PeriodUnclear(
            f"Период «{code}»: в году два полугодия. Напишите {half[1]}-H1 или {half[1]}-H2."
        )


def _short_school_year(code: str) -> str:
    school = _SCHOOL_YEAR.fullmatch(code)
    if school is None:
        return code
    following = str(int(school[1]) + 1)
    if school[2] not in (following, following[-2:]):
        raise PeriodUnclear(
            f"Период «{code}»: учебный год длится с 1 сентября по 31 августа следующего года."
            f" Напишите {school[1]}/{following[-2:]}."
        )
    return f"{school[1]}/{following[-2:]}"
