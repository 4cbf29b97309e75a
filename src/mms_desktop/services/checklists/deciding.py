"""Judging a received file item by item: some answers are accepted, others go back with a reason.

What is refused stays as it was before the file («было»); the school gets its own answers back
with the reasons beside them and corrects only those.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from mms_desktop.domain.checklists import Answer, GapPolicy
from mms_desktop.domain.sections.periods import PERIODS, PeriodState
from mms_desktop.domain.sections.responses import Assessor, ResponseStatus
from mms_desktop.services.action import Action, action
from mms_desktop.services.checklists.blanks import write_blank
from mms_desktop.services.checklists.differences import Incoming
from mms_desktop.services.checklists.distributing import prepare_blank
from mms_desktop.services.checklists.html_blank import write_html_blank
from mms_desktop.services.checklists.reasons import (
    CannotJudge,
    checked_reasons,
    settle_reasons,
    state_reasons,
)
from mms_desktop.services.checklists.responses import Editions, Submission, filled, store
from mms_desktop.services.checklists.returning import Judged, stated
from mms_desktop.services.checklists.revisions import after_looking, highest
from mms_desktop.services.checklists.stored import StoredResponses
from mms_desktop.storage.connection import Database


@dataclass(frozen=True, slots=True)
class Decision:
    """What a methodist decided about a file.

    ``refused`` names items by code or number with the reason; ``accepted`` those whose sent
    answers are taken; ``None`` takes all that are not refused, and an item in neither stays as
    it was.
    """

    refused: Mapping[str, str] = field(default_factory=dict)
    accepted: frozenset[str] | None = None


def decide(
    database: Database,
    editions: Editions,
    incoming: Incoming,
    decision: Decision,
    *,
    gap_policy: GapPolicy,
    today: date,
) -> Judged:
    """Store the accepted answers and the reasons of refusal as one action.

    The whole file counts as looked at: collected again, it is older than what is stored.
    Nothing refused and everything answered makes the checklist accepted. Raises ``CannotJudge``.
    """
    sent = incoming.submission
    refused = _refused(incoming, decision)
    title = "Возвращён чек-лист" if refused else "Чек-лист"
    with action(database, f"{title} «{sent.form.short_title}»: {sent.subject.name}") as run:
        _check_open(run, sent)
        answers = _chosen(run, incoming, decision, refused)
        looked = replace(sent, answers=answers, revision=_looked_at(incoming))
        response, _ = store(run, looked, today)
        one = filled(run.records, editions, response, gap_policy)
        if refused:
            state_reasons(run, response.id, refused, today)
            return Judged(stated(run, one, ResponseStatus.RETURNED, refused), run.done)
        taken = None if decision.accepted is None else decision.accepted
        settle_reasons(run, response.id, today, taken)
        one = filled(run.records, editions, response, gap_policy)
        if one.result.is_complete and not one.reasons and sent.assessor is Assessor.SELF:
            one = stated(run, one, ResponseStatus.ACCEPTED, {})
    return Judged(one, run.done)


def write_decided(incoming: Incoming, decision: Decision, out: Path) -> Path:
    """Write the file for the school: what it sent, with the reasons beside the refused items.

    Raises ``CannotJudge`` when nothing is refused.
    """
    sent = incoming.submission
    blank = replace(
        prepare_blank(sent.form, sent.subject, sent.period, sent.assessor, issuer=sent.issuer),
        given={answer.item: answer for answer in sent.answers},
        remarks=checked_reasons(sent.form, decision.refused),
    )
    if out.suffix.casefold() in (".htm", ".html"):
        write_html_blank(blank, out)
    else:
        write_blank(blank, out)
    return out


def _refused(incoming: Incoming, decision: Decision) -> dict[str, str]:
    if not decision.refused:
        return {}
    form = incoming.submission.form
    refused = checked_reasons(form, decision.refused)
    both = [form.item(code).number for code in refused if code in (decision.accepted or ())]
    if both:
        raise CannotJudge(f"Пункт {', '.join(both)}: выберите одно, принять или вернуть.")
    return refused


def _check_open(run: Action, sent: Submission) -> None:
    period = run.records.get(PERIODS, sent.period.id)
    if period is None or period.state == PeriodState.CLOSED:
        text = f"Период «{sent.period.code}» закрыт: ответы в нём больше не меняются."
        raise CannotJudge(text)


def _chosen(
    run: Action, incoming: Incoming, decision: Decision, refused: Mapping[str, str]
) -> tuple[Answer, ...]:
    """Return the answers to store: those sent where they are accepted, else those before."""
    known = StoredResponses(run.records)
    before = known.find(incoming.submission.key)
    seen = incoming.stored.response if incoming.stored else None
    if (before and before.fingerprint) != (seen and seen.fingerprint):
        text = "Ответы изменились, пока файл сравнивали: сравните его ещё раз."
        raise CannotJudge(text)
    chosen = []
    for pair in incoming.pairs:
        code = pair.item.code
        taken = code not in refused and (decision.accepted is None or code in decision.accepted)
        answer = pair.other if taken else pair.one
        if answer is not None:
            chosen.append(answer)
    return tuple(chosen)


def _looked_at(incoming: Incoming) -> int | None:
    stored = incoming.stored.response.revision if incoming.stored else None
    newest = highest(incoming.submission.revision, stored)
    return None if newest is None else after_looking(newest)
