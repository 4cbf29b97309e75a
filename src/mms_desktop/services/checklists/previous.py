"""The answers a subject gave to the same form in the period before: «как в прошлом периоде»."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from mms_desktop.domain.checklist_answers import check_answers
from mms_desktop.domain.checklist_rules import ChecklistRules, school_year
from mms_desktop.domain.checklists import Answer, Checklist, ItemUnknown
from mms_desktop.domain.periods import period_title
from mms_desktop.domain.sections.periods import PERIODS
from mms_desktop.domain.sections.responses import Assessor
from mms_desktop.services.checklists.responses import Editions, answer_of
from mms_desktop.services.checklists.stored import ResponseKey, StoredResponses
from mms_desktop.services.checklists.subjects import ChecklistSubject
from mms_desktop.storage.records import Records


@dataclass(frozen=True, slots=True)
class Previous:
    """What was answered before, by item code; empty where there is nothing.

    Attributes:
        code: The period the answers were given in, ``title`` its words.
        carried: Answers that still hold: their items count by the school year both periods
            belong to (domain facts 4.1, row 15).
        changed_texts: Items whose words differ from those answered then.
    """

    code: str = ""
    title: str = ""
    answers: Mapping[str, Answer] = field(default_factory=dict)
    carried: Mapping[str, Answer] = field(default_factory=dict)
    changed_texts: frozenset[str] = frozenset()

    def changed(self, answers: Iterable[Answer]) -> frozenset[str]:
        """Return the items that are answered now, and differently from the period before."""
        return frozenset(
            one.item
            for one in answers
            if one.is_given and one.item in self.answers and one.said != self.answers[one.item].said
        )

    def as_now(self, answers: Iterable[Answer]) -> tuple[Answer, ...]:
        """Return the answers with those of the period before wherever none is given yet.

        What was typed stays; each answer taken over says from which period it is.
        """
        return self._filled(answers, self.answers)

    def with_carried(self, answers: Iterable[Answer]) -> tuple[Answer, ...]:
        """Return the answers with those that hold for the whole school year put in."""
        return self._filled(answers, self.carried)

    def _filled(
        self, answers: Iterable[Answer], source: Mapping[str, Answer]
    ) -> tuple[Answer, ...]:
        present = {one.item: one for one in answers}
        for item, before in source.items():
            now = present.get(item)
            if before.is_given and (now is None or not now.is_given):
                typed = now or Answer(item)
                present[item] = replace(
                    before,
                    comment=typed.comment or before.comment,
                    evidence=typed.evidence or before.evidence,
                    carried_from=self.code,
                )
        return tuple(present.values())


class PreviousPeriods:
    """The periods before one, newest first, with what was answered in them."""

    def __init__(self, records: Records, period: Any, known: StoredResponses | None = None) -> None:
        self._known = known or StoredResponses(records)
        self._period = period
        earlier = [one for one in records.all(PERIODS) if one.end < period.end]
        self._periods = sorted(earlier, key=_end, reverse=True)

    def find(
        self,
        form: Checklist,
        subject: ChecklistSubject,
        assessor: Assessor,
        *,
        editions: Editions | None = None,
        rules: ChecklistRules | None = None,
    ) -> Previous:
        """Return the newest earlier answers to the items that the form still has."""
        codes = {item.code for item in form.scored_items}
        for period in self._periods:
            key = ResponseKey(
                form.key, period.id, subject.organization, subject.association, assessor
            )
            response = self._known.find(key)
            stored = self._known.answers(response) if response else []
            answers = {one.item: _plain(answer_of(one)) for one in stored if one.item in codes}
            answers = {
                code: one for code, one in answers.items() if not check_answers(form, (one,))
            }
            if answers:
                then = (editions or {}).get((response.form, response.edition), form)
                carried = rules.carried_items(form) if rules else frozenset()
                same_year = school_year(period.end) == school_year(self._period.end)
                return Previous(
                    period.code,
                    period_title(period),
                    answers,
                    {code: answers[code] for code in carried if same_year and code in answers},
                    _changed_texts(form, then),
                )
        return Previous()


def _changed_texts(form: Checklist, then: Checklist) -> frozenset[str]:
    changed = set()
    for item in form.scored_items:
        try:
            if then.item(item.code).text != item.text:
                changed.add(item.code)
        except ItemUnknown:
            changed.add(item.code)
    return frozenset(changed)


def _plain(answer: Answer) -> Answer:
    """Return the answer as a new one: sub-checks were ticked for the period before."""
    return replace(answer, checked=(), carried_from="")


def _end(period: Any) -> Any:
    return period.end
