"""Accepting a filled checklist, or returning it with a reason per item.

The reasons stay in the base, so they stand beside the answers when the corrected checklist
comes back, until the item is accepted.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

from mms_desktop.domain.changes import ChangeSet
from mms_desktop.domain.checklists import Checklist, GapPolicy
from mms_desktop.domain.sections.periods import PeriodState
from mms_desktop.domain.sections.responses import RESPONSES, Assessor, ResponseStatus
from mms_desktop.services.action import Action, action
from mms_desktop.services.checklists.blanks import write_blank
from mms_desktop.services.checklists.distributing import prepare_blank
from mms_desktop.services.checklists.html_blank import write_html_blank
from mms_desktop.services.checklists.issuing import issuer_of
from mms_desktop.services.checklists.reasons import (
    CannotJudge,
    checked_reasons,
    settle_reasons,
    state_reasons,
)
from mms_desktop.services.checklists.responses import Editions, Filled, filled
from mms_desktop.services.checklists.stored import ResponseKey, StoredResponses
from mms_desktop.services.checklists.subjects import find_subject
from mms_desktop.services.checklists.words import quoted
from mms_desktop.storage.connection import Database
from mms_desktop.storage.records import Records


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
    database: Database,
    editions: Editions,
    choice: Choice,
    gap_policy: GapPolicy,
    today: date | None = None,
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
        settle_reasons(run, one.response.id, today or date.today())
        judged = stated(run, one, ResponseStatus.ACCEPTED, {})
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
        checked = checked_reasons(one.form, reasons)
        state_reasons(run, one.response.id, checked, today)
        judged = stated(run, one, ResponseStatus.RETURNED, checked)
    return Judged(judged, run.done)


def write_returned(
    database: Database, one: Filled, period: Any, reasons: Mapping[str, str], out: Path
) -> Path:
    """Write a blank with the answers given and the reasons beside them: to correct and resend."""
    blank = replace(
        prepare_blank(one.form, one.subject, period, issuer=issuer_of(database)),
        given={answer.item: answer for answer in one.answers},
        remarks=checked_reasons(one.form, reasons),
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
    response = known.find(
        ResponseKey(
            choice.form.key,
            choice.period.id,
            subject.organization,
            subject.association,
            Assessor.SELF,
        )
    )
    if response is None or (response.form, response.edition) not in editions:
        text = (
            f"Чек-листа «{choice.form.short_title}» за период «{choice.period.code}» "
            f"от {quoted(subject.name)} ещё нет: сначала соберите его."
        )
        raise CannotJudge(text)
    return filled(records, editions, response, gap_policy, known)


def stated(run: Action, one: Filled, status: ResponseStatus, reasons: Mapping[str, str]) -> Filled:
    """Write the status of a response and return it with the reasons that stand now."""
    response = replace(one.response, status=status)
    run.update(RESPONSES, one.response, response)
    return replace(one, response=response, reasons=dict(reasons))
