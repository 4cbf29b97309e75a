"""What stands in a position cell beside the position: rate, hours, category, «и. о.».

«и.о. учителя математики (0,5 ст., 9 ч.)» is four facts; this module takes them apart
and leaves the words of the position.
"""

import re
from dataclasses import dataclass
from decimal import Decimal

from mms_desktop.domain.remarks import Remark, RemarkCode
from mms_desktop.domain.text import tidy

MOST_RATE = 3

_NUMBER = r"(?P<number>\d{1,2}(?:[.,]\d{1,3})?|[½¼¾])"
_RATE_WORD = r"(?:ст\.|ст(?!\w)|ставк\w*|ставок|шт\.?\s?ед\.?)"
_RATE = re.compile(rf"(?:\bна\s+)?(?<![\w.,]){_NUMBER}\s*{_RATE_WORD}", re.IGNORECASE)
_RATE_AFTER = re.compile(rf"{_RATE_WORD}\s*[-:=\u2013\u2014]?\s*{_NUMBER}(?![\w])", re.IGNORECASE)
_HALF = re.compile(r"(?:\bна\s+)?\bпол\s?ставки\b", re.IGNORECASE)
_BARE_RATE = re.compile(r"[(,;\s\u2013\u2014-]\s*(?P<number>[0-2][.,]\d{1,3})\s*(?:\)|$)")
_HOURS = re.compile(
    r"(?:\bнагрузка\s*[-:]?\s*)?(?<![\w.,])\d{1,2}(?:[.,]\d)?\s*(?:час\w*|ч\.|ч(?!\w))"
    r"(?:\s*(?:в\s+|/\s*)?нед\w*\.?)?",
    re.IGNORECASE,
)
_CATEGORY = re.compile(
    r"(?:\b(?:высшей|первой|второй)|\b(?:[12]|I|II)(?:-?[йя]|-?ой)?)\s+"
    r"(?:квалификационной\s+|кв\.?\s*)?(?:категории|категория|кат\.?)(?!\w)",
    re.IGNORECASE,
)
_ACTING = re.compile(
    r"^\s*(?:и\.?\s?о\.?(?!\w)|вр\.?\s?и\.?\s?о\.?(?!\w)|(?:временно\s+)?исполняющ\w+\s+обязанности)\s*",
    re.IGNORECASE,
)
_EMPTY_BRACKETS = re.compile(r"\(\s*[,;.]?\s*\)")
_FRACTIONS = {"½": Decimal("0.5"), "¼": Decimal("0.25"), "¾": Decimal("0.75")}


@dataclass(frozen=True, slots=True)
class PostText:
    """The words of the position and what stood beside them."""

    words: str
    rate: Decimal | None = None
    acting: bool = False
    notes: tuple[Remark, ...] = ()
    problem: str = ""


def take_apart(text: str) -> PostText:
    """Return the position's words with rate, hours, category and «и. о.» taken out."""
    line = tidy(text)
    notes: list[Remark] = []
    acting = _ACTING.match(line)
    if acting:
        line = line[acting.end() :]
    for pattern in (_HOURS, _CATEGORY):
        notes += [_not_taken(found.group().strip(), text) for found in pattern.finditer(line)]
        line = pattern.sub("", line)
    rates, line = _rates(line, notes)
    problem = _wrong_rates(rates, text)
    line = tidy(_EMPTY_BRACKETS.sub(" ", line)).strip(" ,;-")
    rate = rates[0] if rates and not problem else None
    return PostText(line, rate, acting is not None, tuple(notes), problem)


def read_rate(text: str) -> Decimal | None:
    """Return a rate written alone, with or without its word; None if it is not one."""
    line = tidy(text)
    if re.fullmatch(_NUMBER, line):
        return _decimal(line)
    rates, rest = _rates(line, [])
    return rates[0] if len(rates) == 1 and not rest.strip(" .()") else None


def without_hours(text: str) -> tuple[str, str]:
    """Return a rate's text without the hours beside it, and the hours: «1 (18 ч.)»."""
    hours = _HOURS.search(text)
    if hours is None or not (rest := text.replace(hours.group(), "")).strip(" ()"):
        return text, ""
    return tidy(_EMPTY_BRACKETS.sub(" ", rest)).strip(" ,;-"), tidy(hours.group())


def _rates(line: str, notes: list[Remark]) -> tuple[list[Decimal], str]:
    rates: list[Decimal] = []
    for pattern in (_RATE, _RATE_AFTER):
        rates += [_decimal(found["number"]) for found in pattern.finditer(line)]
        line = pattern.sub("", line)
    if _HALF.search(line):
        rates.append(Decimal("0.5"))
        line = _HALF.sub("", line)
    if not rates and (bare := _BARE_RATE.search(line)):
        rates.append(_decimal(bare["number"]))
        number = bare["number"]
        notes.append(Remark(RemarkCode.RATE_UNCLEAR, f"Число «{number}» понято как ставка."))
        line = line[: bare.start()] + " " + line[bare.end() :]
    return rates, line


def _wrong_rates(rates: list[Decimal], text: str) -> str:
    if len(set(rates)) > 1:
        return f"«{tidy(text)}»: указано несколько ставок; разнесите по строкам."
    if rates and not 0 < rates[0] <= MOST_RATE:
        return f"«{tidy(text)}»: ставка должна быть больше 0 и не больше {MOST_RATE}."
    return ""


def _decimal(number: str) -> Decimal:
    return _FRACTIONS.get(number) or Decimal(number.replace(",", "."))


def _not_taken(part: str, text: str) -> Remark:
    return Remark(RemarkCode.TEXT_DROPPED, f"Из «{tidy(text)}» не взято «{part}».")
