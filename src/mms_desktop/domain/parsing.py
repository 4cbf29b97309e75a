"""From what a person typed or a file holds to a typed value, and back to words."""

import re
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any, assert_never

from mms_desktop.domain.days import read_day
from mms_desktop.domain.fields import (
    Amount,
    Choice,
    Day,
    FieldKind,
    Flag,
    Link,
    Links,
    Number,
    Text,
    TextFormat,
)
from mms_desktop.domain.identifiers import (
    Identifier,
    read_inn,
    read_ogrn,
    read_oktmo,
    read_snils,
    shown_snils,
)
from mms_desktop.domain.issues import Issue, IssueCode, issue
from mms_desktop.domain.text import fold, tidy

DAY_FORMAT = "%d.%m.%Y"
YES = frozenset({"да", "1", "true", "+", "yes", "истина"})
NO = frozenset({"нет", "0", "false", "-", "no", "ложь"})
EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s.]+")

IDENTIFIERS = {
    TextFormat.SNILS: read_snils,
    TextFormat.INN: read_inn,
    TextFormat.OGRN: read_ogrn,
    TextFormat.OKTMO: read_oktmo,
}


@dataclass(frozen=True, slots=True)
class Parsed:
    """A typed value; ``note`` says what was repaired on the way."""

    value: object
    problem: Issue | None = None
    note: str = ""


def parse_value(kind: FieldKind, raw: object) -> Parsed:
    """Return the typed value of one field with the issue found, if any."""
    if isinstance(raw, str) and not (isinstance(kind, Text) and kind.multiline):
        raw = tidy(raw)
    if raw is None or raw in ("", ()):
        missing = issue(IssueCode.REQUIRED, kind.name, label=kind.label) if kind.required else None
        return Parsed(_empty(kind), missing)
    match kind:
        case Text():
            return _parse_text(kind, raw)
        case Number():
            return _parse_number(kind, raw)
        case Amount():
            return _parse_amount(kind, raw)
        case Day():
            return _parse_day(kind, raw)
        case Flag():
            return _parse_flag(kind, raw)
        case Choice():
            return _parse_choice(kind, str(raw))
        case Link() | Links():
            return _parse_link(kind, raw)
        case _:
            assert_never(kind)


def present_value(kind: FieldKind, value: Any) -> str:
    """Return the value as it is shown in tables, dialogs and spreadsheets.

    Links are shown by captions, which only the base knows; here they are empty.
    """
    if value is None or value == "":
        return ""
    match kind:
        case Day():
            return f"{value:{DAY_FORMAT}}"
        case Flag():
            return "да" if value else "нет"
        case Choice():
            return kind.option(value).label
        case Amount():
            return str(value).replace(".", ",")
        case Text():
            return shown_snils(value) if kind.format is TextFormat.SNILS else str(value)
        case Number():
            return str(value)
        case Link() | Links():
            return ""
        case _:
            assert_never(kind)


def _empty(kind: FieldKind) -> object:
    match kind:
        case Text():
            return ""
        case Flag():
            return False
        case Links():
            return ()
        case _:
            return None


def _parse_text(kind: Text, raw: object) -> Parsed:
    if kind.format in IDENTIFIERS:
        written = raw if isinstance(raw, str | int | float) else str(raw)
        return _identifier(kind, IDENTIFIERS[kind.format](written))
    text = _number_as_text(raw)
    if kind.multiline:
        text = "\n".join(line.rstrip() for line in text.replace("\r\n", "\n").split("\n")).strip()
    if kind.format is TextFormat.SEVERAL:
        text = "; ".join(filter(None, (tidy(part) for part in text.split(";"))))
    if len(text) > kind.max_length:
        limit = kind.max_length
        return Parsed(text, issue(IssueCode.TOO_LONG, kind.name, label=kind.label, limit=limit))
    if kind.format is TextFormat.EMAIL and not EMAIL.fullmatch(text):
        return Parsed(text, issue(IssueCode.BAD_EMAIL, kind.name, label=kind.label, value=text))
    return Parsed(text)


def _identifier(kind: Text, found: Identifier) -> Parsed:
    if found.problem:
        problem = issue(IssueCode.BAD_IDENTIFIER, kind.name, label=kind.label, reason=found.problem)
        return Parsed(found.value, problem)
    return Parsed(found.value, None, found.note)


def _number_as_text(raw: object) -> str:
    if isinstance(raw, float) and raw.is_integer():
        return str(int(raw))
    return f"{raw:{DAY_FORMAT}}" if isinstance(raw, date) else str(raw)


def _parse_number(kind: Number, raw: object) -> Parsed:
    amount = _decimal(raw)
    if amount is None or amount != amount.to_integral_value():
        problem = issue(IssueCode.NOT_A_NUMBER, kind.name, label=kind.label, value=raw)
        return Parsed(None, problem)
    value = int(amount)
    if kind.minimum is not None and value < kind.minimum:
        return Parsed(value, _out_of_range(kind, f"от {kind.minimum}", value))
    if kind.maximum is not None and value > kind.maximum:
        return Parsed(value, _out_of_range(kind, f"до {kind.maximum}", value))
    return Parsed(value)


def _parse_amount(kind: Amount, raw: object) -> Parsed:
    amount = _decimal(raw)
    if amount is None or amount != round(amount, 2):
        problem = issue(IssueCode.NOT_AN_AMOUNT, kind.name, label=kind.label, value=raw)
        return Parsed(None, problem)
    if amount < 0 or (kind.maximum is not None and amount > kind.maximum):
        bounds = "от 0" if kind.maximum is None else f"от 0 до {kind.maximum}"
        return Parsed(amount, _out_of_range(kind, bounds, present_value(kind, amount)))
    return Parsed(amount.normalize() + 0)


def _out_of_range(kind: FieldKind, bounds: str, value: object) -> Issue:
    return issue(IssueCode.OUT_OF_RANGE, kind.name, label=kind.label, bounds=bounds, value=value)


def _decimal(raw: object) -> Decimal | None:
    if isinstance(raw, bool):
        return None
    try:
        value = Decimal(str(raw).replace(" ", "").replace(",", "."))
    except InvalidOperation:
        return None
    # Beyond 15 digits a spreadsheet rounds, and the base counts in 64 bits.
    return value if value.is_finite() and abs(value) < Decimal(10) ** 15 else None


def _parse_day(kind: Day, raw: object) -> Parsed:
    found = read_day(raw)
    if found.problem:
        reason = found.problem
        return Parsed(None, issue(IssueCode.NOT_A_DAY, kind.name, label=kind.label, reason=reason))
    return Parsed(found.value, None, found.note)


def _parse_flag(kind: Flag, raw: object) -> Parsed:
    if isinstance(raw, bool):
        return Parsed(raw)
    word = fold(_number_as_text(raw))
    if word in YES or word in NO:
        return Parsed(word in YES)
    return Parsed(False, issue(IssueCode.NOT_A_FLAG, kind.name, label=kind.label, value=raw))


def _parse_choice(kind: Choice, raw: str) -> Parsed:
    word = fold(raw)
    for option in kind.options:
        if word in (option.value, fold(option.label)) or word.rstrip(".") in option.short:
            return Parsed(option)
    options = ", ".join(option.label for option in kind.options)
    problem = issue(
        IssueCode.UNKNOWN_OPTION, kind.name, label=kind.label, value=raw, options=options
    )
    return Parsed(None, problem)


def _parse_link(kind: Link | Links, raw: object) -> Parsed:
    if isinstance(kind, Links) and isinstance(raw, list | tuple):
        return Parsed(tuple(dict.fromkeys(int(target) for target in raw)))
    if isinstance(kind, Link) and isinstance(raw, int):
        return Parsed(raw)
    # Words become ids before this: only the base knows what they refer to.
    raise TypeError(f"{kind.name}: {raw!r} is not an id")
