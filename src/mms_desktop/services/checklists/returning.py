"""Accepting a filled checklist, or returning it with a reason per item.

The reasons stay in the base as the expert's comments to the items, so they stand beside the
answers when the corrected checklist comes back.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

from mms_desktop.domain.changes import ChangeSet
from mms_desktop.domain.checklists import Answer, Checklist, GapPolicy, ItemUnknown
from mms_desktop.domain.fields import Text
from mms_desktop.domain.sections.periods import PeriodState
from mms_desktop.domain.sections.responses import (
    RESPONSE_ANSWERS,
    RESPONSES,
    Assessor,
    ResponseStatus,
)
from mms_desktop.services.action import Action, action
from mms_desktop.services.checklists.blanks import write_blank
from mms_desktop.services.checklists.distributing import prepare_blank
from mms_desktop.services.checklists.html_blank import write_html_blank
from mms_desktop.services.checklists.responses import (
    Editions,
    Filled,
    Submission,
    answer_of,
    filled,
    store,
)
from mms_desktop.services.checklists.stored import ResponseKey, StoredResponses
from mms_desktop.services.checklists.subjects import ChecklistSubject, find_subject
from mms_desktop.storage.connection import Database
from mms_desktop.storage.records import Records


class CannotJudge(Exception):
    """A checklist cannot be accepted or returned; the message says why and what to do."""


@dataclass(frozen=True, slots=True)
class Choice:
    """Which filled checklist is meant: the form, the period and the code of the subject."""

    form: Checklist
    period: Any
    subject: str


@dataclass(frozen=True, slots=True)
class Judged:
    """The response after it was judged, and what that changed."""

    filled: Filled
    done: ChangeSet


def accept_response(
    database: Database, editions: Editions, choice: Choice, gap_policy: GapPolicy
) -> Judged:
    """Mark a whole response as accepted; raises ``CannotJudge`` and ``SubjectUnknown``."""
    with action(database, f"Принят чек-лист «{choice.form.short_title}»: {choice.subject}") as run:
        one = _found(run.records, editions, choice, gap_policy)
        if not one.result.is_complete:
            numbers = ", ".join(one.form.item(code).number for code in one.result.missing)
            text = (
                f"Чек-лист «{one.form.short_title}» заполнен не полностью "
                f"(нет пунктов: {numbers}): верните его на доработку."
            )
            raise CannotJudge(text)
        judged = _stated(run, one, ResponseStatus.ACCEPTED)
    return Judged(judged, run.done)


def return_response(
    database: Database,
    editions: Editions,
    choice: Choice,
    reasons: Mapping[str, str],
    *,
    gap_policy: GapPolicy,
    today: date,
) -> Judged:
    """Mark a response as returned and keep the reasons, given by code or number of the item.

    Raises ``CannotJudge`` and ``SubjectUnknown``.
    """
    with action(
        database, f"Возвращён чек-лист «{choice.form.short_title}»: {choice.subject}"
    ) as run:
        one = _found(run.records, editions, choice, gap_policy)
        remarks = _checked(one.form, reasons)
        store(run, _with_remarks(run.records, choice.period, one, remarks), today)
        judged = _stated(run, one, ResponseStatus.RETURNED)
    return Judged(judged, run.done)


def write_returned(one: Filled, period: Any, reasons: Mapping[str, str], out: Path) -> Path:
    """Write a blank with the answers given and the reasons beside them: to correct and resend."""
    blank = replace(
        prepare_blank(one.form, one.subject, period),
        given={answer.item: answer for answer in one.answers},
        remarks=_checked(one.form, reasons),
    )
    if out.suffix.casefold() in (".htm", ".html"):
        write_html_blank(blank, out)
    else:
        write_blank(blank, out)
    return out


def _found(records: Records, editions: Editions, choice: Choice, gap_policy: GapPolicy) -> Filled:
    if choice.period.state == PeriodState.CLOSED:
        text = f"Период «{choice.period.code}» закрыт: состояние чек-листов в нём не меняется."
        raise CannotJudge(text)
    subject = find_subject(records, choice.form, choice.subject)
    known = StoredResponses(records)
    response = known.find(_key(choice.form, choice.period, subject, Assessor.SELF))
    if response is None or (response.form, response.edition) not in editions:
        text = (
            f"«{subject.name}» не присылала чек-лист «{choice.form.short_title}» "
            f"за период «{choice.period.code}»: сначала соберите его."
        )
        raise CannotJudge(text)
    return filled(records, editions, response, gap_policy, known)


def _key(
    form: Checklist, period: Any, subject: ChecklistSubject, assessor: Assessor
) -> ResponseKey:
    return ResponseKey(form.key, period.id, subject.organization, subject.association, assessor)


def _stated(run: Action, one: Filled, status: ResponseStatus) -> Filled:
    response = replace(one.response, status=status)
    run.update(RESPONSES, one.response, response)
    return replace(one, response=response)


def _checked(form: Checklist, reasons: Mapping[str, str]) -> dict[str, str]:
    """Return the reasons by item code; raises ``CannotJudge`` for what cannot be one."""
    kind = RESPONSE_ANSWERS.field("comment")
    longest = kind.max_length if isinstance(kind, Text) else 0
    checked: dict[str, str] = {}
    for reference, words in reasons.items():
        try:
            item = form.item(reference)
        except ItemUnknown as error:
            text = f"Пункта «{reference}» в чек-листе «{form.short_title}» нет."
            raise CannotJudge(text) from error
        if not item.scored:
            raise CannotJudge(f"Пункт {item.number} не оценивается: причину укажите у другого.")
        if not words.strip() or len(words.strip()) > longest:
            text = f"Пункт {item.number}: напишите причину возврата, не длиннее {longest} знаков."
            raise CannotJudge(text)
        checked[item.code] = words.strip()
    if not checked:
        raise CannotJudge("Укажите хотя бы один пункт и причину возврата.")
    return checked


def _with_remarks(
    records: Records, period: Any, one: Filled, remarks: Mapping[str, str]
) -> Submission:
    """Return the expert's answers with the reasons as comments; scores given stay."""
    known = StoredResponses(records)
    stored = known.find(_key(one.form, period, one.subject, Assessor.EXPERT))
    codes = {item.code for item in one.form.items}
    given = [answer_of(item) for item in known.answers(stored)] if stored else []
    answers = {answer.item: answer for answer in given if answer.item in codes}
    for code, words in remarks.items():
        answers[code] = replace(answers.get(code) or Answer(code), comment=words)
    return Submission(one.form, period, one.subject, Assessor.EXPERT, tuple(answers.values()))
