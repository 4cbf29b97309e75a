"""Checklists («чек-листы»): what an edition of a form says, and what answers to it are worth.

The texts are those of the source document, literally; how they are read is kept beside them.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum
from fractions import Fraction

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

    def item(self, reference: str) -> Item:
        """Return the row with this code or, failing that, this printed number."""
        wanted = reference.strip().casefold()
        number = wanted.removeprefix("пункт").removeprefix("п.").removeprefix("№")
        # Spreadsheets store a typed 5 as 5.0.
        number = number.strip().removesuffix(".0").removesuffix(".")
        for item in self.items:
            if item.code.casefold() == wanted:
                return item
        for item in self.items:
            if item.number.casefold() == number:
                return item
        raise ItemUnknown(reference)

    def criterion(self, item: Item) -> str:
        """Return the criterion the row falls under, its own or that of a row above."""
        source = self.criterion_source(item)
        return source.criterion if source else ""

    def inherits_criterion(self, item: Item) -> bool:
        """Tell whether the document leaves the criterion of the row to a row above."""
        source = self.criterion_source(item)
        return source is not None and source is not item

    def criterion_source(self, item: Item) -> Item | None:
        """Return the row the criterion is printed in; None when the row falls under none."""
        if not item.scored:
            return None
        above = self.items[: self.items.index(item) + 1]
        return next((row for row in reversed(above) if row.criterion), None)


@dataclass(frozen=True, slots=True)
class Answer:
    """What an assessor says about one row; no score and not «н/п» means not answered yet."""

    item: str
    score: int | None = None
    na: bool = False
    comment: str = ""
    evidence: tuple[str, ...] = ()

    @property
    def is_given(self) -> bool:
        """Tell whether the row has been answered."""
        return self.na or self.score is not None


@dataclass(frozen=True, slots=True)
class AnswerProblem:
    """Why an answer cannot be taken; ``item`` is the row as the answer names it."""

    code: str
    message: str
    item: str


class AnswersInvalid(Exception):
    """Answers do not fit the form; carries every problem at once."""

    def __init__(self, problems: tuple[AnswerProblem, ...]) -> None:
        super().__init__(" ".join(problem.message for problem in problems))
        self.problems = problems


@dataclass(frozen=True, slots=True)
class Result:
    """What a response amounts to.

    ``bounds`` are the lowest and the highest score the response can still reach; ``share`` is
    exact and missing while the response is incomplete; ``missing`` and ``without_evidence``
    hold codes of rows.
    """

    score: int
    possible: int
    maximum: int
    share: Fraction | None
    level: str
    level_code: LevelCode
    bounds: tuple[int, int]
    missing: tuple[str, ...] = ()
    not_applicable: tuple[str, ...] = ()
    without_evidence: tuple[str, ...] = ()
    remarks: tuple[str, ...] = field(default=())

    @property
    def points_text(self) -> str:
        """Return the score as it is shown: «14 из 22», or «12…18 из 22» while incomplete."""
        low, high = self.bounds
        reached = f"{low}…{high}" if self.missing else f"{self.score}"
        return f"{reached} из {self.possible}"


def given_answers(checklist: Checklist, answers: Iterable[Answer]) -> dict[str, Answer]:
    """Return the answers of scored rows by item code, unanswered ones left out."""
    given = {checklist.item(answer.item).code: answer for answer in answers if answer.is_given}
    return {item.code: given[item.code] for item in checklist.scored_items if item.code in given}
