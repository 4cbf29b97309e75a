"""A checklist while it is being filled in: the answers so far and what they amount to."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Protocol

from mms_desktop.domain.checklist_answers import check_answers
from mms_desktop.domain.checklist_scoring import Result, score
from mms_desktop.domain.checklists import EVIDENCE_LIMIT, Answer, Checklist, GapPolicy, Item

NOT_APPLICABLE = "na"
Mark = int | str | None
"""Points, ``NOT_APPLICABLE``, or None for «not answered»."""


class Suggesting(Protocol):
    """Says which score ticked sub-checks suggest, and who says so."""

    @property
    def note(self) -> str:
        """Whose rule it is."""

    def suggest(self, form: Checklist, item: Item, checked: Collection[int]) -> int | None:
        """Return the score; None when nothing is suggested."""


class NoRules:
    """Suggests nothing: the rules are data, and here none are known."""

    @property
    def note(self) -> str:
        """Whose rule it is."""
        return ""

    def suggest(self, form: Checklist, item: Item, checked: Collection[int]) -> int | None:
        """Return nothing."""
        del form, item, checked
        return None


@dataclass(frozen=True, slots=True)
class Background:
    """What is known beside the answers: the period before, reasons of a return, rules.

    Attributes:
        previous: Answers of the period before, by item.
        previous_code: Which period that was; empty when there is none.
        previous_title: The same in words.
        previous_words: Answers of the period before as a blank tells them, in words only.
        carried: Items whose answer then holds for the whole school year.
        reworded: Items whose text was another one then.
        reasons: Why an item was returned, by item.
    """

    previous: Mapping[str, Answer] = field(default_factory=dict)
    previous_code: str = ""
    previous_title: str = ""
    previous_words: Mapping[str, str] = field(default_factory=dict)
    carried: Collection[str] = ()
    reworded: Collection[str] = ()
    reasons: Mapping[str, str] = field(default_factory=dict)
    rules: Suggesting = field(default_factory=NoRules)

    def waiting(self, missing: Iterable[str], *, year: bool = False) -> tuple[str, ...]:
        """Return the unanswered items that were answered before; only those of the year."""
        known = self.carried if year else self.previous
        return tuple(code for code in missing if code in known)


class ChecklistState:
    """Answers to one form by one assessor; plain values, no Qt.

    Attributes:
        version: Grows with every change, so that a save knows whether more was typed meanwhile.
    """

    def __init__(
        self,
        form: Checklist,
        answers: Iterable[Answer] = (),
        gap_policy: GapPolicy = GapPolicy.AS_PUBLISHED,
        background: Background | None = None,
    ) -> None:
        self.form = form
        self.version = 0
        self.background = background or Background()
        self._gap_policy = gap_policy
        self._answers = {form.item(answer.item).code: answer for answer in answers}

    @property
    def answers(self) -> tuple[Answer, ...]:
        """What has been said about any row, in the order of the form."""
        rows = [self.answer(item.code) for item in self.form.items]
        return tuple(row for row in rows if row != Answer(row.item))

    @property
    def result(self) -> Result:
        """What the answers amount to now."""
        return score(self.form, self.answers, self._gap_policy)

    @property
    def answered(self) -> int:
        """The number of rows answered."""
        return len(self.form.scored_items) - len(self.result.missing)

    def answer(self, code: str) -> Answer:
        """Return what has been said about the row."""
        return self._answers.get(code, Answer(code))

    def mark(self, code: str) -> Mark:
        """Return the mark of the row."""
        answer = self.answer(code)
        return NOT_APPLICABLE if answer.na else answer.score

    def put_mark(self, code: str, mark: Mark) -> str:
        """Put the mark and return why it cannot be put, empty when it was."""
        points = mark if isinstance(mark, int) else None
        given = self.answer(code)
        wanted = replace(given, score=points, na=mark == NOT_APPLICABLE, carried_from="")
        problems = check_answers(self.form, (wanted,))
        if problems:
            return problems[0].message
        self._put(wanted)
        return ""

    def put_comment(self, code: str, text: str) -> None:
        """Put the comment of the row."""
        self._put(replace(self.answer(code), comment=text.strip()))

    def put_evidence(self, code: str, links: Iterable[str], *, files: int = 0) -> str:
        """Put the links and return what is wrong with them; files take places of links."""
        wanted = tuple(" ".join(link.split()) for link in links)
        room = max(EVIDENCE_LIMIT - files, 0)
        kept = tuple(dict.fromkeys(filter(None, wanted)))
        self._put(replace(self.answer(code), evidence=kept[:room]))
        if len(kept) > room:
            return "Больше пяти подтверждений у пункта не бывает: лишние не добавлены."
        return ""

    def tick(self, code: str, place: int, *, ticked: bool) -> None:
        """Tick a sub-check of the row, or take the tick away."""
        given = self.answer(code)
        places = set(given.checked) | {place} if ticked else set(given.checked) - {place}
        self._put(replace(given, checked=tuple(sorted(places))))

    def suggestion(self, code: str) -> int | None:
        """Return the score that the ticked sub-checks suggest; None when they suggest nothing."""
        item, checked = self.form.item(code), self.answer(code).checked
        if not item.sub_checks or not checked:
            return None
        return self.background.rules.suggest(self.form, item, checked)

    def previous_mark(self, code: str) -> Mark:
        """Return the mark of the period before."""
        answer = self.background.previous.get(code)
        if answer is None:
            return None
        return NOT_APPLICABLE if answer.na else answer.score

    def is_changed(self, code: str) -> bool:
        """Tell whether the row is answered otherwise than in the period before."""
        mark, previous = self.mark(code), self.previous_mark(code)
        return mark is not None and previous is not None and mark != previous

    def take_previous(self, *codes: str) -> int:
        """Answer the rows as in the period before and return how many could be."""
        before = self.version
        for code in codes:
            found = self.background.previous.get(code)
            if found is None or not found.is_given:
                continue
            given = self.answer(code)
            wanted = replace(
                found,
                comment=given.comment or found.comment,
                evidence=given.evidence or found.evidence,
                carried_from=self.background.previous_code,
            )
            if not check_answers(self.form, (wanted,)):
                self._put(wanted)
        return self.version - before

    def _put(self, wanted: Answer) -> None:
        if wanted != self.answer(wanted.item):
            self._answers[wanted.item] = wanted
            self.version += 1
