"""A printed report as a list of blocks; every renderer shows the same ones."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction


class Tone(StrEnum):
    """What a word says about a number, shown by its colour as well."""

    PLAIN = "plain"
    GOOD = "good"
    BAD = "bad"
    MUTED = "muted"


@dataclass(frozen=True, slots=True)
class Heading:
    """The title of a part."""

    text: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text; ``quiet`` is for remarks and sources."""

    text: str
    quiet: bool = False


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a grid."""

    text: str
    tone: Tone = Tone.PLAIN


@dataclass(frozen=True, slots=True)
class ColumnStyle:
    """A column of a grid: its title, share of the width and whether it holds numbers."""

    title: str
    width: float
    numeric: bool = False


@dataclass(frozen=True, slots=True)
class Grid:
    """A table; its header is repeated on every page."""

    columns: tuple[ColumnStyle, ...]
    rows: tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True, slots=True)
class Figures:
    """A row of numbers that matter, each with what it counts."""

    items: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Bar:
    """A share with its words; ``goal`` is the target it is compared with."""

    label: str
    share: Fraction
    shown: str
    goal: Fraction | None = None
    tone: Tone = Tone.PLAIN


@dataclass(frozen=True, slots=True)
class Bars:
    """Shares side by side, all on one scale from 0 to 100 %."""

    items: tuple[Bar, ...]
    note: str


@dataclass(frozen=True, slots=True)
class Signatures:
    """Lines on which somebody signs: the post, then room for the signature and the name."""

    posts: tuple[str, ...]


Block = Heading | Paragraph | Grid | Figures | Bars | Signatures


@dataclass(frozen=True, slots=True)
class Document:
    """A report: its title, the lines under it, the blocks, and what stands at every page's foot."""

    title: str
    lines: tuple[str, ...]
    blocks: tuple[Block, ...]
    footer: str


def strings(document: Document) -> Iterator[str]:
    """Yield every text of a document, to look through what will be printed."""
    yield document.title
    yield from document.lines
    yield document.footer
    for block in document.blocks:
        yield from _strings_of(block)


def _strings_of(block: Block) -> Iterator[str]:
    match block:
        case Heading() | Paragraph():
            yield block.text
        case Grid():
            yield from (column.title for column in block.columns)
            yield from (cell.text for row in block.rows for cell in row)
        case Figures():
            yield from (text for item in block.items for text in item)
        case Bars():
            yield block.note
            yield from (text for bar in block.items for text in (bar.label, bar.shown))
        case Signatures():
            yield from block.posts
