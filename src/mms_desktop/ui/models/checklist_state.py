"""A checklist while it is being filled in: the answers so far and what they amount to."""

from collections.abc import Iterable
from dataclasses import replace

from mms_desktop.domain.checklist_answers import check_answers
from mms_desktop.domain.checklist_scoring import Result, score
from mms_desktop.domain.checklists import EVIDENCE_LIMIT, Answer, Checklist, GapPolicy

NOT_APPLICABLE = "na"
Mark = int | str | None
"""Points, ``NOT_APPLICABLE``, or None for «not answered»."""


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
    ) -> None:
        self.form = form
        self.version = 0
        self._gap_policy = gap_policy
        self._answers = {form.item(answer.item).code: answer for answer in answers}

    @property
    def answers(self) -> tuple[Answer, ...]:
        """What has been said about any row, in the order of the form."""
        rows = [self.answer(item.code) for item in self.form.items]
        return tuple(row for row in rows if row.is_given or row.comment or row.evidence)

    @property
    def result(self) -> Result:
        """What the answers amount to now."""
        return score(self.form, self.answers, self._gap_policy)

    @property
    def answered(self) -> int:
        """The number of rows answered."""
        return len(self.form.scored_items) - len(self.result.missing)

    @property
    def has_waivers(self) -> bool:
        """Whether «н/п» may be put anywhere in the form."""
        return any(item.na_allowed for item in self.form.items)

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
        wanted = replace(self.answer(code), score=points, na=mark == NOT_APPLICABLE)
        problems = check_answers(self.form, (wanted,))
        if problems:
            return problems[0].message
        self._put(wanted)
        return ""

    def put_comment(self, code: str, text: str) -> None:
        """Put the comment of the row."""
        self._put(replace(self.answer(code), comment=text.strip()))

    def put_evidence(self, code: str, text: str) -> str:
        """Put the links, one a line, and return what is wrong with them."""
        links = tuple(line.strip() for line in text.splitlines() if line.strip())
        self._put(replace(self.answer(code), evidence=links[:EVIDENCE_LIMIT]))
        if len(links) > EVIDENCE_LIMIT:
            return f"Ссылок указано {len(links)}, а можно пять: сохранены первые пять."
        return ""

    def _put(self, wanted: Answer) -> None:
        if wanted != self.answer(wanted.item):
            self._answers[wanted.item] = wanted
            self.version += 1
