"""The lists of the page of duplicates, read at once: candidates, told apart, merged."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from mms_desktop.domain.days import shown_day
from mms_desktop.services.progress import Progress
from mms_desktop.ui.models.window_model import Column
from mms_desktop.ui.tokens import Tone
from mms_desktop.ui.widgets.chip import ChipLook

if TYPE_CHECKING:
    from mms_desktop.domain.sections.identity import DistinctPair
    from mms_desktop.services.duplicates import Candidate
    from mms_desktop.services.merging import MergedPair
    from mms_desktop.services.workspace import Workspace

CANDIDATES, DISTINCT, MERGED = "candidates", "distinct", "merged"
CERTAIN = 95
"""From this score on several pairs may be joined at once, unseen one by one."""
LIKELY, MOST = 75, 100
WHY_CELL = 3
NOTHING = {
    CANDIDATES: "Похожих записей нет: каждый педагог записан один раз.",
    DISTINCT: "Здесь будут пары, о которых вы сказали: это разные люди.",
    MERGED: "Здесь будут объединённые записи: их можно разъединить в любое время.",
}
LOOKS = (
    ("почти точно", ChipLook(Tone.BAD, "alert-circle-outline", "почти точно")),
    ("вероятно", ChipLook(Tone.WARN, "alert-outline", "вероятно")),
    ("возможно", ChipLook(Tone.MUTED, "help-circle-outline", "возможно")),
)
COLUMNS = (
    Column("first", "Первая запись", 0),
    Column("second", "Вторая запись", 1),
    Column("sure", "Один человек?", 2, chips=LOOKS, order=4),
    Column("why", "Почему", 3),
)


@dataclass(frozen=True, slots=True)
class PairRow:
    """One pair of the lists; ``record`` is what is taken back, for candidates 0."""

    first: int
    second: int
    cells: tuple[str, ...]
    score: int = 0
    record: int = 0


@dataclass(frozen=True, slots=True)
class DuplicateLists:
    """The pairs by the key of their list."""

    pairs: dict[str, tuple[PairRow, ...]]


def read_duplicates(workspace: "Workspace", progress: Progress) -> DuplicateLists:
    """Return the three lists; runs on the worker thread."""
    from mms_desktop.services.duplicates import find_duplicates
    from mms_desktop.services.merging import merged_pairs

    found = find_duplicates(workspace.database, progress)
    apart = workspace.registry.records("distinct_pairs")
    ids = {person for one in (*found, *apart) for person in (one.first, one.second)}
    names = workspace.registry.captions("people", sorted(ids))
    lists = {
        CANDIDATES: tuple(candidate_row(one, names) for one in found),
        DISTINCT: tuple(distinct_row(one, names) for one in reversed(apart)),
        MERGED: tuple(merged_row(one) for one in merged_pairs(workspace.database)),
    }
    return DuplicateLists(lists)


def candidate_row(one: "Candidate", names: Mapping[int, str]) -> PairRow:
    """Return two people who may be one as a row."""
    why = ", ".join(one.reasons)
    # The likeliest come first when the column is sorted, too.
    order = f"{MOST - one.score:03}"
    cells = (names[one.first], names[one.second], sure_word(one.score), why, order)
    return PairRow(one.first, one.second, cells, one.score)


def distinct_row(one: "DistinctPair", names: Mapping[int, str]) -> PairRow:
    """Return two people told apart as a row."""
    cells = (names[one.first], names[one.second], "", "отмечены как разные люди", "")
    return PairRow(one.first, one.second, cells, record=one.id)


def merged_row(one: "MergedPair") -> PairRow:
    """Return a merge as a row."""
    cells = (one.kept_name, one.gone_name, "", merged_words(one.merged_on), "")
    return PairRow(one.kept, 0, cells, record=one.id)


def sure_word(score: int) -> str:
    """Return how likely a candidate is, in words."""
    if score >= CERTAIN:
        return "почти точно"
    return "вероятно" if score >= LIKELY else "возможно"


def merged_words(day: date | None) -> str:
    """Return when two records were joined."""
    return f"объединены {shown_day(day)}" if day else "объединены"
