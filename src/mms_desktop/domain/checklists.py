"""Checklists («чек-листы»): what an edition of a form says, and the answers given to it.

The texts are those of the source document, literally; how they are read is kept beside them.
"""

from dataclasses import dataclass
from enum import StrEnum

from mms_desktop.domain.issues import Explained
from mms_desktop.domain.text import to_cyrillic

EVIDENCE_LIMIT = 5


class Subject(StrEnum):
    """Whose work a form is about."""

    SERVICE = "service"
    ASSOCIATION = "association"
    ORGANIZATION = "organization"


class LevelCode(StrEnum):
    """What a response amounts to; the value is the code of the command line."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"
    UNDEFINED = "undefined"
    INCOMPLETE = "incomplete"


class GapPolicy(StrEnum):
    """How a score that the document gives no level is read (a setting of the profile)."""

    AS_PUBLISHED = "as_published"
    LOWER_BOUND = "lower_bound"

    @property
    def words(self) -> str:
        """The policy as it is printed with a level."""
        if self is GapPolicy.LOWER_BOUND:
            return "Балл без уровня в документе: ближайший уровень ниже (правило профиля)"
        return "Балл без уровня в документе: уровень не определяется (как опубликовано)"


class FootnoteScope(StrEnum):
    """What a footnote belongs to: one form may use the same mark for both."""

    ITEM = "item"
    TOTAL = "total"


@dataclass(frozen=True, slots=True)
class Source:
    """The document a form is taken from and the place in it."""

    document: str
    place: str


@dataclass(frozen=True, slots=True)
class ScaleStep:
    """One mark that may be given, with the heading of its column as printed."""

    points: int
    text: str


@dataclass(frozen=True, slots=True)
class Item:
    """One row («пункт») as printed; answers are stored under its code.

    The code survives renumbering; the number is what the paper says in this edition.
    """

    code: str
    number: str
    text: str
    criterion: str = ""
    sub_checks: tuple[str, ...] = ()
    scored: bool = True
    na_allowed: bool = False
    evidence_required: bool = False


@dataclass(frozen=True, slots=True)
class Band:
    """The scores, both ends included, that the document calls one level."""

    code: LevelCode
    low: int
    high: int
    name: str
    printed: str


@dataclass(frozen=True, slots=True)
class Footnote:
    """A note under the table; ``item`` is the code of its row when the scope is an item."""

    mark: str
    scope: FootnoteScope
    text: str
    item: str = ""


class ItemUnknown(LookupError):
    """The form has no such row."""


@dataclass(frozen=True, slots=True)
class Checklist:
    """One edition of a form; a published edition never changes, answers stay with theirs."""

    key: str
    edition: str
    title: str
    short_title: str
    subject: Subject
    source: Source
    scale: tuple[ScaleStep, ...]
    items: tuple[Item, ...]
    bands: tuple[Band, ...] = ()
    footnotes: tuple[Footnote, ...] = ()
    total_label: str = ""
    level_remark: str = ""
    notes: tuple[str, ...] = ()

    @property
    def scored_items(self) -> tuple[Item, ...]:
        """Return the rows that are given a score; a placeholder row is only printed."""
        return tuple(item for item in self.items if item.scored)

    @property
    def points(self) -> tuple[int, ...]:
        """Return the marks that may be given, as printed from left to right."""
        return tuple(step.points for step in self.scale)

    @property
    def top_points(self) -> int:
        """Return the best mark of one row."""
        return max(self.points)

    @property
    def maximum(self) -> int:
        """Return the best possible score, every scored row counted."""
        return self.top_points * len(self.scored_items)

    @property
    def unassigned_scores(self) -> tuple[int, ...]:
        """Return the scores that can be reached and that the document gives no level."""
        if not self.bands:
            return ()
        levels = [(band.low, band.high) for band in self.bands]
        return tuple(
            points
            for points in range(self.maximum + 1)
            if not any(low <= points <= high for low, high in levels)
        )

    def item(self, reference: str) -> Item:
        """Return the row with this code or, failing that, this printed number."""
        wanted = reference.strip().casefold()
        number = wanted.removeprefix("пункт").removeprefix("п.").removeprefix("№")
        # Spreadsheets store a typed 5 as 5.0.
        number = number.strip().removesuffix(".0").removesuffix(".")
        # «М11» typed in the Russian layout looks the same as the code.
        code = to_cyrillic(wanted.upper())
        for item in self.items:
            if to_cyrillic(item.code.upper()) == code:
                return item
        for item in self.items:
            if item.number.casefold() == number:
                return item
        raise ItemUnknown(reference)

    def criterion(self, item: Item) -> str:
        """Return the criterion the row falls under, its own or that of a row above."""
        source = self.criterion_source(item)
        return source.criterion if source else ""

    def criterion_source(self, item: Item) -> Item | None:
        """Return the row the criterion is printed in; None when the row falls under none."""
        if not item.scored:
            return None
        above = self.items[: self.items.index(item) + 1]
        return next((row for row in reversed(above) if row.criterion), None)


@dataclass(frozen=True, slots=True)
class Answer:
    """What an assessor says about one row; no score and not «н/п» means not answered yet.

    ``checked`` are the places of the sub-checks ticked, the first is 0; ``carried_from`` is
    the period the answer was carried over from («Перенесено»).
    """

    item: str
    score: int | None = None
    na: bool = False
    comment: str = ""
    evidence: tuple[str, ...] = ()
    checked: tuple[int, ...] = ()
    carried_from: str = ""

    @property
    def is_given(self) -> bool:
        """Tell whether the row has been answered."""
        return self.na or self.score is not None

    @property
    def says_anything(self) -> bool:
        """Tell whether anything at all is written about the row."""
        return bool(self.is_given or self.comment or self.evidence or self.checked)

    @property
    def said(self) -> tuple[object, ...]:
        """Return what a reader sees of the answer, to tell whether two of them differ."""
        return (self.score, self.na, self.comment, self.evidence)


@dataclass(frozen=True, slots=True)
class AnswerProblem:
    """Why an answer cannot be taken; ``item`` is the row as the answer names it."""

    code: str
    message: str
    item: str


class AnswersInvalid(Explained):
    """Answers do not fit the form; carries every problem at once."""

    def __init__(self, problems: tuple[AnswerProblem, ...]) -> None:
        super().__init__(" ".join(problem.message for problem in problems))
        self.problems = problems
