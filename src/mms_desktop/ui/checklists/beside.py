"""What is known beside the answers of a sheet: the other assessor, the files, the period before."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from mms_desktop.domain.checklists import Answer
from mms_desktop.ui.checklists.aside import AsideWords
from mms_desktop.ui.checklists.marks import mark_word
from mms_desktop.ui.checklists.side_text import SideWords
from mms_desktop.ui.models.checklist_state import NOT_APPLICABLE, ChecklistState, Mark

Files = Sequence[tuple[int, str]]


@dataclass(frozen=True, slots=True)
class Beside:
    """The other assessor's answers under its title, and files as (id, name), by item."""

    title: str = ""
    other: Mapping[str, Answer] = field(default_factory=dict)
    files: Mapping[str, Files] = field(default_factory=dict)

    def aside(self, state: ChecklistState, code: str) -> AsideWords:
        """Return what the columns of a row say."""
        answer, mark = state.answer(code), state.mark(code)
        other = mark_of(self.other.get(code))
        more = other - mark if isinstance(other, int) and isinstance(mark, int) else None
        return AsideWords(
            other=other,
            difference=more,
            previous=state.previous_mark(code),
            changed=state.is_changed(code),
            carried=bool(answer.carried_from),
            comment=bool(answer.comment),
            links=len(answer.evidence) + len(self.files.get(code, ())),
            returned=code in state.background.reasons,
        )

    def side(self, state: ChecklistState, code: str, *, criterion: bool) -> SideWords:
        """Return what the side panel says of an item."""
        known, other = state.background, told(self.other.get(code))
        can_take = bool(known.previous_code) and code in known.previous
        return SideWords(
            criterion=criterion,
            previous=known.previous_words.get(code, "") or told(known.previous.get(code)),
            previous_title=known.previous_title,
            other=f"{self.title}: {other}" if other else "",
            reason=known.reasons.get(code, ""),
            reworded=code in known.reworded,
            carried_from=state.answer(code).carried_from,
            can_take_previous=can_take and state.mark(code) is None,
        )


def mark_of(answer: Answer | None) -> Mark:
    """Return the mark of an answer that may be missing."""
    if answer is None:
        return None
    return NOT_APPLICABLE if answer.na else answer.score


def told(answer: Answer | None) -> str:
    """Return an answer in words: mark, comment, number of links."""
    if answer is None:
        return ""
    mark = mark_word(mark_of(answer)) if answer.is_given else ""
    links = f"ссылок: {len(answer.evidence)}" if answer.evidence else ""
    return " · ".join(filter(None, (mark, answer.comment, links)))
