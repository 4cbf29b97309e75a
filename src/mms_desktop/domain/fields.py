"""Field kinds: the closed vocabulary in which every section is described.

The set is closed on purpose. A new kind is rare and touches every adapter
(SQL column, editor, spreadsheet cell, package schema); ``assert_never`` makes
mypy list those places. A new section touches none of them.
"""

from dataclasses import MISSING, dataclass, field
from enum import Enum, StrEnum, auto
from typing import Any

METADATA_KEY = "mms.field"


class TextFormat(Enum):
    """What a text must look like beyond its length."""

    PLAIN = auto()
    SNILS = auto()
    INN = auto()
    OGRN = auto()
    OKTMO = auto()
    EMAIL = auto()
    POSITION = auto()
    SEVERAL = auto()
    """Several words divided by a semicolon."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Field:
    """What all kinds have in common: how a person sees and fills the field.

    ``personal`` marks a value by which a living person can be recognised: it
    never leaves the base in a package and lies outside the journal's chain.
    """

    label: str
    name: str = ""
    required: bool = False
    search: bool = False
    in_table: bool = True
    hint: str = ""
    group: str = ""
    personal: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class Text(Field):
    """A string; ``multiline`` only changes the editor, not the storage."""

    max_length: int = 255
    multiline: bool = False
    format: TextFormat = TextFormat.PLAIN


@dataclass(frozen=True, kw_only=True, slots=True)
class Number(Field):
    """A whole number within optional bounds."""

    minimum: int | None = 0
    maximum: int | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Amount(Field):
    """A decimal number of at most two places, zero or more."""

    maximum: int | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Day(Field):
    """A calendar day without time."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Flag(Field):
    """Yes or no; an empty cell means no."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Choice(Field):
    """One of a fixed list; the stored code is stable, the label may change."""

    options: type["Option"]

    def option(self, code: object) -> "Option":
        """Return the option with the stored code; ``StopIteration`` if none."""
        return next(option for option in self.options if option.value == code)


@dataclass(frozen=True, kw_only=True, slots=True)
class Link(Field):
    """A reference to a record of another section, stored as its id."""

    to: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Links(Field):
    """References to several records of another section, in the order given."""

    to: str


FieldKind = Text | Number | Amount | Day | Flag | Choice | Link | Links


class Option(StrEnum):
    """Base for choice lists: members carry a stored code and a label.

    ``ACTIVE = "active", "Действует"``; short forms that mean it too may follow the label.
    """

    label: str
    short: tuple[str, ...]

    def __new__(cls, code: str, label: str, *short: str) -> "Option":  # noqa: D102, PYI034
        member = str.__new__(cls, code)
        member._value_ = code
        member.label = label
        member.short = short
        return member


def text(label: str, **options: Any) -> Any:
    """Declare a text attribute of a record; empty text when not given."""
    return _attribute(Text(label=label, **options), "")


def number(label: str, **options: Any) -> Any:
    """Declare a whole-number attribute of a record."""
    return _attribute(Number(label=label, **options), None)


def amount(label: str, **options: Any) -> Any:
    """Declare a decimal attribute of a record."""
    return _attribute(Amount(label=label, **options), None)


def day(label: str, **options: Any) -> Any:
    """Declare a calendar-day attribute of a record."""
    return _attribute(Day(label=label, **options), None)


def flag(label: str, **options: Any) -> Any:
    """Declare a yes/no attribute of a record."""
    return _attribute(Flag(label=label, **options), False)


def choice(label: str, options: type[Option], *, default: Option | None = None, **rest: Any) -> Any:
    """Declare an attribute with a fixed list of values."""
    return _attribute(Choice(label=label, options=options, **rest), default)


def link(label: str, *, to: str, **options: Any) -> Any:
    """Declare a reference to a record of another section."""
    return _attribute(Link(label=label, to=to, **options), None)


def links(label: str, *, to: str, **options: Any) -> Any:
    """Declare references to several records of another section."""
    return _attribute(Links(label=label, to=to, **options), ())


def _attribute(kind: FieldKind, default: Any) -> Any:
    if kind.required and default in (None, ""):
        default = MISSING
    return field(default=default, metadata={METADATA_KEY: kind})
