"""The posts of a staff row: position cells with subjects, rates, terms and leave."""

import re
from collections.abc import Mapping
from datetime import date, datetime
from decimal import ROUND_HALF_UP, Decimal

from mms_desktop.domain.positions import PositionList, Recognised
from mms_desktop.domain.post_text import MOST_RATE, read_rate, without_hours
from mms_desktop.domain.remarks import RemarkCode
from mms_desktop.domain.subjects import SUBJECT_SEPARATOR
from mms_desktop.domain.text import tidy
from mms_desktop.services.exchange.cells import cell_text
from mms_desktop.services.exchange.staff_row import CellReader
from mms_desktop.services.exchange.staff_words import (
    bare_mark,
    read_kind,
    read_leave,
    take_marks,
)

# A comma between digits belongs to a rate: «0,5 ст.».
_COMMA = r"(?<!\d),|,(?!\d)"
_DIVIDERS = (
    re.compile(r"[;\n/]+"),
    re.compile(rf"[;\n/+]+|{_COMMA}"),
    re.compile(rf"[;\n/+]+|{_COMMA}|\s+и\s+"),
    # «Директор (учитель математики)» is two posts, «Учитель (математика)» one.
    re.compile(rf"[;\n/+()]+|{_COMMA}|\s+и\s+"),
)
_RATE_DIVIDERS = re.compile(r"[;\n/+]+")
_ADDED = re.compile(r"^[^;\n/]+\+[^;\n/]+$")
_LONG_FRACTION = re.compile(r"\d{1,2}[.,]\d{3,}")
_HUNDREDTH = Decimal("0.01")
_MOST_BARE_RATE = 2


def read_employments(
    reader: CellReader, positions: PositionList, beside_name: Mapping[str, str]
) -> tuple[dict[str, object], ...]:
    """Return the posts of a row, the first one being what the row is about.

    ``beside_name`` holds terms and leave that were written in the name's cell.
    """
    taken = take_marks(reader.lines("position"))
    if mark := bare_mark(taken.rest):
        message = (
            f"«{mark}»: внутренний или внешний совместитель? Напишите, какой: внешних статистика "
            "не учитывает."
        )
        reader.refuse("position", RemarkCode.WORD_UNCLEAR, message)
    posts = _posts(positions, taken.rest)
    common = _common(
        reader, beside_name.get("kind") or taken.kind, beside_name.get("leave") or taken.leave
    )
    rates = _rates(reader, posts)
    subjects = reader.lines("subjects").replace("\n", SUBJECT_SEPARATOR)
    teaching = next((place for place, post in enumerate(posts) if post.teaches), 0)
    employments = []
    for place, post in enumerate(posts):
        reader.remark("position", post.notes)
        if post.problem:
            reader.refuse("position", RemarkCode.RATE_UNCLEAR, post.problem)
        values = {**common, "position": post.position, "rate": rates[place]}
        values["subjects"] = _subjects(
            reader, positions, post.subject, subjects if place == teaching else ""
        )
        if post.position != posts[0].position:
            values["kind"] = _second_kind(reader, common, post)
        employments.append({key: value for key, value in values.items() if value not in (None, "")})
    return tuple(_united(reader, employments))


def _united(reader: CellReader, posts: list[dict[str, object]]) -> list[dict[str, object]]:
    """Return the posts with one position named twice made one: its rates add up."""
    united: dict[object, dict[str, object]] = {}
    for post in posts:
        known = united.setdefault(post["position"], post)
        if known is post:
            continue
        subjects = (str(one.get("subjects", "")) for one in (known, post))
        known["subjects"] = together(*subjects)
        rates = [rate for one in (known, post) if isinstance(rate := one.get("rate"), Decimal)]
        if rates:
            known["rate"] = sum(rates, Decimal(0))
        shown = f"Должность «{post['position']}» названа дважды; записана одна, ставки сложены."
        reader.note("position", RemarkCode.SEVERAL_POSITIONS, shown)
    return list(united.values())


def _posts(positions: PositionList, text: str) -> list[Recognised]:
    """Return the positions of a cell: several only where each part is one of the list."""
    for divider in _DIVIDERS:
        parts = [positions.recognise(part) for part in divider.split(text) if tidy(part)]
        if len(parts) > 1 and all(part.known for part in parts):
            return parts
    whole = positions.recognise(text)
    return [whole] if whole.position else []


def _common(reader: CellReader, kind: str, leave: str) -> dict[str, object]:
    return {
        "kind": _kind(reader, kind),
        "started": reader.day("started"),
        "ended": reader.day("ended"),
        "leave": _leave(reader, leave),
    }


def _kind(reader: CellReader, beside: str) -> str:
    text = reader.text("kind")
    code = read_kind(text)
    if text and not code:
        message = (
            f"«{text}»: напишите «основное», «внутреннее совместительство», "
            "«внешнее совместительство» или «ГПХ»."
        )
        reader.refuse("kind", RemarkCode.WORD_UNCLEAR, message)
    if code and beside and code != beside:
        message = f"«{text}» расходится с тем, что написано рядом с именем или должностью."
        reader.refuse("kind", RemarkCode.CONFLICT, message)
    return code or beside


def _leave(reader: CellReader, beside: str) -> str:
    text = tidy(cell_text(reader.cell("leave")))
    code = read_leave(text)
    if text and not code:
        message = (
            f"«{text}»: вид отпуска не понят; напишите «декрет», «длительный», «служба» или «нет»."
        )
        reader.refuse("leave", RemarkCode.WORD_UNCLEAR, message)
    return beside or code


def _second_kind(reader: CellReader, common: Mapping[str, object], post: Recognised) -> object:
    """Return the terms of a further post in the same cell: it cannot be the main one too."""
    if common["kind"] in ("external", "contract"):
        return common["kind"]
    shown = f"Вторая должность «{post.position}» записана как внутреннее совместительство."
    reader.note("position", RemarkCode.SEVERAL_POSITIONS, shown)
    return "internal"


def _subjects(reader: CellReader, positions: PositionList, named: str, column: str) -> str:
    """Return the subjects of the position's cell and of their own column, each once."""
    if not column.strip(" -\u2013\u2014") or column.casefold() == "нет":
        return named
    for title in positions.unknown_subjects(column):
        shown = f"Предмет «{title}» записан как в файле."
        reader.note("subjects", RemarkCode.UNKNOWN_SUBJECT, shown)
    return together(named, positions.subject(column))


def together(*listed: str) -> str:
    """Return several lists of subjects as one, each subject once."""
    subjects = (subject for line in listed for subject in line.split(SUBJECT_SEPARATOR))
    return SUBJECT_SEPARATOR.join(dict.fromkeys(filter(None, subjects)))


def _rates(reader: CellReader, posts: list[Recognised]) -> list[Decimal | None]:
    """Return a rate for each post, from the position's cell or the column of rates."""
    named = [post.rate for post in posts]
    field, written = _written_rates(reader)
    if not written or not posts:
        return named
    if len(posts) == 1 and _ADDED.search(cell_text(reader.cell(field))):
        total = sum(written, Decimal(0))
        if total <= MOST_RATE:
            shown = f"Ставки одной должности сложены: {_shown(total)}."
            reader.note(field, RemarkCode.RATE_UNCLEAR, shown)
            written = [total]
    if len(written) != len(posts):
        shown = "Ставка не записана: не ясно, к какой из должностей она относится."
        reader.note(field, RemarkCode.RATE_UNCLEAR, shown)
        return named
    for post, rate in zip(posts, written, strict=True):
        if post.rate is not None and rate != post.rate:
            message = (
                f"Ставка {_shown(rate)} расходится со ставкой {_shown(post.rate)} у должности."
            )
            reader.refuse(field, RemarkCode.CONFLICT, message)
    return list(written)


def _written_rates(reader: CellReader) -> tuple[str, list[Decimal]]:
    """Return the column the rates stand in and the rates, without those refused."""
    cell = reader.cell("rate")
    if cell is None:
        return "load", _rate_of_load(reader)
    if isinstance(cell, date | datetime):
        message = "Таблица приняла ставку за дату; задайте ячейке числовой вид и введите её заново."
        reader.refuse("rate", RemarkCode.RATE_UNCLEAR, message)
        return "rate", []
    parts = filter(tidy, _RATE_DIVIDERS.split(cell_text(cell)))
    rates = [_rounded_rate(reader, part) for part in parts]
    if any(rate is None or not 0 < rate <= MOST_RATE for rate in rates):
        message = (
            f"«{tidy(cell_text(cell))}» — не ставка; нужно число больше 0 и не больше {MOST_RATE}."
        )
        reader.refuse("rate", RemarkCode.RATE_UNCLEAR, message)
        return "rate", []
    return "rate", [rate for rate in rates if rate is not None]


def _rounded_rate(reader: CellReader, part: str) -> Decimal | None:
    """Return a rate with two decimals: a formula gives «1,33333333» for 24 hours of 18."""
    words, hours = without_hours(tidy(part))
    if hours:
        shown = f"Из «{tidy(part)}» взята ставка, часы «{hours}» не записаны."
        reader.note("rate", RemarkCode.TEXT_DROPPED, shown)
    if not _LONG_FRACTION.fullmatch(words):
        return read_rate(words)
    exact = Decimal(words.replace(",", "."))
    rate = exact.quantize(_HUNDREDTH, ROUND_HALF_UP)
    if rate in (exact, 0):
        return exact
    shown = f"Ставка «{words}» округлена до {_shown(rate)}."
    reader.note("rate", RemarkCode.RATE_UNCLEAR, shown)
    return rate


def _rate_of_load(reader: CellReader) -> list[Decimal]:
    """Return a rate written in the column «Нагрузка»; hours of teaching are not kept."""
    text = tidy(cell_text(reader.cell("load")))
    rate = read_rate(text) if text else None
    if rate is not None and 0 < rate <= _MOST_BARE_RATE:
        if tidy(text).replace(",", "").replace(".", "").isdecimal():
            reader.note("load", RemarkCode.RATE_UNCLEAR, f"Нагрузка «{text}» понята как ставка.")
        return [rate]
    if text:
        reader.note("load", RemarkCode.TEXT_DROPPED, f"Нагрузка «{text}» не записана: это часы.")
    return []


def _shown(rate: Decimal) -> str:
    return str(rate).replace(".", ",")
