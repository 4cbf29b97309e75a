"""Category cells: «первая, приказ № 5 от 12.03.2021, до 12.03.2026» is an attestation.

By приказ Минпросвещения № 196 of 2023 a category set from 01.09.2023 has no term; the
register works the term out itself, so only what is written is read here.
"""

import re
from dataclasses import dataclass
from datetime import date

from mms_desktop.domain.days import read_day, shown_day
from mms_desktop.domain.remarks import Remark, RemarkCode
from mms_desktop.domain.text import fold, tidy

_NUMBERED = r"(?=\s*-?я?\s*(?:кв|кат|кк|к\.к|к/к))"
_CONFORMITY = (
    r"\bсзд\b|соотв(?:етств\w*)?\.?(?:\s+занимаемой)?(?:\s+должности|\s+зан\.?\s*долж\w*\.?)?|"
    r"\bсоот\.?|\bconformity\b"
)
_NONE = (
    r"\bб/\s?к(?:ат\w*)?\b\.?|\bб/категории|\bбк\b|без\s+кв\w*\.?\s*кат\w*\.?|"
    r"без\s+кат\w*\.?|не\s+имеет|нет\s+категории|не\s+аттестован\w*|отсутствует|"
    r"^нет\.?$|^none$|не\s+установлена"
)
_CATEGORIES = (
    ("methodist", r"педагог-?\s?методист|\bmethodist\b"),
    ("mentor", r"педагог-?\s?наставник|\bmentor\b"),
    ("conformity", _CONFORMITY),
    ("highest", r"\bвысшая|\bвысш\.?|\bвк{1,2}\b|\bвыс\b\.?|\bв/к\b|\bhighest\b"),
    (
        "second",
        rf"\bвторая|\bвтор\b\.?|\bii\b|(?<![\d.])2{_NUMBERED}|^2(?:-я)?$|\bsecond\b",
    ),
    (
        "first",
        rf"\bпервая|\bперв\b\.?|\bпкк\b|\bi\b|(?<![\d.])1{_NUMBERED}|^1(?:-я)?$|\bfirst\b",
    ),
    ("none", _NONE),
)
_PATTERNS = tuple((code, re.compile(pattern)) for code, pattern in _CATEGORIES)
_FILLERS = re.compile(
    r"(?:квалификационная|квалификационной|квалиф\.?|кв\.?|к\.к\.?|к/к|кк|категория|категории|катег\.?|кат\.?|"
    r"присвоена|установлена|дата|аттестац\w*|старого|порядка|бессрочно|бессроч\.?|-?я\b|г\.?(?:од\w?)?)"
    r"(?!\w)"
)
_DAY = (
    r"(?:\d{1,2}[./]\d{1,2}[./]\d{4}|\d{1,2}[./]\d{1,2}[./]\d{2}(?!\d)|"
    r"\d{4}-\d{2}-\d{2}|\d{1,2}[./]\d{4}|"
    r"(?:\d{1,2}\s+)?(?:янв|фев|мар|апр|ма[йя]|июн|июл|авг|сен|окт|ноя|дек)[а-я]*\.?\s*\d{4}|(?:19|20)\d{2})"
)
_ACT = re.compile(
    rf"\(?\s*(?P<act>(?:приказ|пр\.|распоряж\w*|расп\.|протокол)"
    rf"[^,;()]*?(?:№|n)?\s*[\w\-/]+\s*"
    rf"(?:от\s+(?P<day>{_DAY})(?:\s*г\.?)?)?)\s*\)?(?=[,;()]|$)"
)
_ORDERED = re.compile(rf"от\s+({_DAY})")
_UNTIL = re.compile(rf"(?:действ\w*\.?\s+|срок\s+(?:действия\s+)?)?(?:до|по)\s+(?P<day>{_DAY})")
_RANGE = re.compile(rf"(?P<first>{_DAY})\s*(?:г\.?)?\s*-\s*(?P<last>{_DAY})")
_SINCE = re.compile(rf"(?:с\s+|от\s+)?(?P<day>{_DAY})")
_YEAR = re.compile(r"\d{4}")


@dataclass(frozen=True, slots=True)
class Category:
    """An attestation as a cell tells it; ``problem`` when it could not be understood."""

    code: str = ""
    granted: date | None = None
    expires: date | None = None
    act: str = ""
    notes: tuple[Remark, ...] = ()
    problem: str = ""


def read_category(text: str) -> Category:
    """Return the category, its days and its act that a cell names."""
    line = fold(tidy(text))
    found = [(code, match) for code, pattern in _PATTERNS if (match := pattern.search(line))]
    if len(found) != 1:
        return Category(problem=_unclear(text, several=bool(found)))
    code, match = found[0]
    rest = line[: match.start()] + " , " + line[match.end() :]
    reading = _Reading(text)
    rest = reading.take_act(rest)
    rest = reading.take_days(rest)
    left = tidy(_FILLERS.sub(" ", rest)).strip(" ,.;:()-")
    if left:
        reading.notes.append(
            Remark(RemarkCode.TEXT_DROPPED, f"Из «{tidy(text)}» не взято «{left}».")
        )
    if reading.problem:
        return Category(problem=reading.problem)
    return Category(code, reading.granted, reading.expires, reading.act, tuple(reading.notes))


class _Reading:
    """Days and act gathered from a category cell, piece by piece."""

    def __init__(self, text: str) -> None:
        self.text = tidy(text)
        self.granted: date | None = None
        self.expires: date | None = None
        self.act = ""
        self.notes: list[Remark] = []
        self.problem = ""

    def take_act(self, line: str) -> str:
        """Take the order's number, and its day as the day of the category."""
        match = _ACT.search(line)
        if not match:
            return line
        start = fold(self.text).find(match["act"])
        written = self.text[start : start + len(match["act"])] if start >= 0 else match["act"]
        self.act = written.strip(" ,")
        # «приказ № 5 от 12.03.2021» and «приказ от 12.03.2021 № 5» alike.
        day = match["day"] or next(iter(_ORDERED.findall(match["act"])), "")
        if day:
            self.granted = self._day(day)
        return line[: match.start()] + " , " + line[match.end() :]

    def take_days(self, line: str) -> str:
        """Take the days of granting and expiry, in any of the usual orders."""
        if match := _RANGE.search(line):
            self.granted, self.expires = self._day(match["first"]), self._day(match["last"])
            line = line[: match.start()] + " " + line[match.end() :]
        if match := _UNTIL.search(line):
            self.expires = self._day(match["day"])
            line = line[: match.start()] + " " + line[match.end() :]
        if match := _SINCE.search(line):
            day = self._day(match["day"])
            if self.granted and day and day != self.granted:
                # The day of the order and the day of the category may differ by law.
                self.notes.append(
                    Remark(RemarkCode.CATEGORY_UNCLEAR, f"Из двух дат записана {shown_day(day)}.")
                )
            self.granted = day or self.granted
            line = line[: match.start()] + " " + line[match.end() :]
        return line

    def _day(self, written: str) -> date | None:
        if _YEAR.fullmatch(written):
            note = f"«{self.text}»: указан только год; записано 01.01.{written}."
            self.notes.append(Remark(RemarkCode.DAY_REPAIRED, note))
            return date(int(written), 1, 1)
        found = read_day(written)
        if found.note:
            self.notes.append(Remark(RemarkCode.DAY_REPAIRED, found.note))
        self.problem = self.problem or found.problem
        return found.value


def _unclear(text: str, *, several: bool) -> str:
    if several:
        return (
            f"«{tidy(text)}»: указано несколько категорий; оставьте одну или разнесите по строкам."
        )
    return (
        f"«{tidy(text)}» — не категория; напишите «высшая», «первая», «СЗД» или «б/к», "
        "можно с датой."
    )
