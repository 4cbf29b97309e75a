"""The answers a subject gave to the same form in the period before."""

from dataclasses import dataclass
from typing import Any

from mms_desktop.domain.checklists import Answer, Checklist
from mms_desktop.domain.sections.periods import PERIODS
from mms_desktop.domain.sections.responses import Assessor
from mms_desktop.services.checklists.responses import answer_of
from mms_desktop.services.checklists.stored import ResponseKey, StoredResponses
from mms_desktop.services.checklists.subjects import ChecklistSubject
from mms_desktop.storage.records import Records


@dataclass(frozen=True, slots=True)
class PreviousAnswers:
    """Answers by item code and the period they were given in; empty where there are none."""

    code: str
    answers: dict[str, Answer]


class PreviousPeriods:
    """The periods before one, newest first, with what was answered in them."""

    def __init__(self, records: Records, period: Any, known: StoredResponses | None = None) -> None:
        self._known = known or StoredResponses(records)
        earlier = [one for one in records.all(PERIODS) if one.end < period.end]
        self._periods = sorted(earlier, key=_end, reverse=True)

    def answers(
        self, form: Checklist, subject: ChecklistSubject, assessor: Assessor
    ) -> PreviousAnswers:
        """Return the newest earlier answers to the items that the form still has."""
        codes = {item.code for item in form.scored_items}
        for period in self._periods:
            key = ResponseKey(
                form.key, period.id, subject.organization, subject.association, assessor
            )
            response = self._known.find(key)
            stored = self._known.answers(response) if response else []
            answers = {one.item: answer_of(one) for one in stored if one.item in codes}
            if answers:
                return PreviousAnswers(period.code, answers)
        return PreviousAnswers("", {})


def _end(period: Any) -> Any:
    return period.end
