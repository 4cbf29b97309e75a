"""Filled checklists as they are stored: reading them with their results, replacing answers."""

import hashlib
import json
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from mms_desktop.domain.checklist_scoring import Result, score
from mms_desktop.domain.checklists import Answer, Checklist, GapPolicy
from mms_desktop.domain.sections.responses import (
    RESPONSE_ANSWERS,
    RESPONSES,
    Assessor,
    Response,
    ResponseAnswer,
    ResponseStatus,
)
from mms_desktop.services.action import Action
from mms_desktop.services.checklists.subjects import ChecklistSubject, subject_of
from mms_desktop.storage.connection import Database
from mms_desktop.storage.records import Records

Editions = Mapping[tuple[str, str], Checklist]


@dataclass(frozen=True, slots=True)
class Submission:
    """Answers that came from a file or the window, checked against their form."""

    form: Checklist
    period: Any
    subject: ChecklistSubject
    assessor: Assessor
    answers: tuple[Answer, ...]
    instance: str = ""
    revision: int | None = None


@dataclass(frozen=True, slots=True)
class Filled:
    """A stored response with its form, subject, answers and what they amount to."""

    response: Any
    form: Checklist
    subject: ChecklistSubject
    answers: tuple[Answer, ...]
    result: Result

    def as_json(self) -> dict[str, object]:
        """Return the response in the form of the command line."""
        result = self.result
        return {
            "form": self.form.key,
            "edition": self.form.edition,
            "subject": self.subject.code,
            "subject_name": self.subject.name,
            "assessor": str(self.response.assessor),
            "status": str(self.response.status),
            "score": result.score,
            "possible": result.possible,
            "share": None if result.share is None else float(result.share),
            "level": result.level,
            "level_code": str(result.level_code),
            "range": list(result.bounds),
            "missing": list(result.missing),
            "remarks": list(result.remarks),
        }


def filled_of_period(
    database: Database, editions: Editions, period: Any, gap_policy: GapPolicy
) -> list[Filled]:
    """Return every response of the period."""
    with database.snapshot() as connection:
        records = Records(connection)
        answers = _answers_by_response(records.all(RESPONSE_ANSWERS))
        return [
            _filled(records, editions, response, answers[response.id], gap_policy)
            for response in records.all(RESPONSES)
            if response.period == period.id
        ]


def store(run: Action, submission: Submission, today: date) -> tuple[Any, bool]:
    """Put the answers in place of earlier ones of the same form, period, subject and assessor.

    Returns the response and whether anything changed.
    """
    known = _stored(run.records, submission)
    wanted = _response(submission, today, known)
    if known is None:
        wanted = replace(wanted, id=run.insert(RESPONSES, [wanted])[0])
    elif known.fingerprint == wanted.fingerprint:
        return known, False
    else:
        run.update(RESPONSES, known, wanted)
    _store_answers(run, wanted.id, submission.answers)
    return wanted, True


def filled(records: Records, editions: Editions, response: Any, gap_policy: GapPolicy) -> Filled:
    """Return one stored response with its result."""
    answers = [answer for answer in records.all(RESPONSE_ANSWERS) if answer.response == response.id]
    return _filled(records, editions, response, answers, gap_policy)


def _filled(
    records: Records,
    editions: Editions,
    response: Any,
    stored: Sequence[Any],
    gap_policy: GapPolicy,
) -> Filled:
    form = editions[response.form, response.edition]
    answers = tuple(
        Answer(
            answer.item,
            answer.score,
            answer.not_applicable,
            answer.comment,
            tuple(filter(None, answer.evidence.split("\n"))),
        )
        for answer in stored
    )
    result = score(form, answers, gap_policy)
    return Filled(response, form, subject_of(records, response), answers, result)


def _answers_by_response(stored: Sequence[Any]) -> dict[int, list[Any]]:
    found: dict[int, list[Any]] = defaultdict(list)
    for answer in stored:
        found[answer.response].append(answer)
    return found


def _stored(records: Records, submission: Submission) -> Any:
    wanted = (
        submission.form.key,
        submission.period.id,
        submission.subject.organization,
        submission.subject.association,
        submission.assessor,
    )
    for response in records.all(RESPONSES):
        key = (
            response.form,
            response.period,
            response.organization,
            response.association,
            response.assessor,
        )
        if key == wanted:
            return response
    return None


def _response(submission: Submission, today: date, known: Any) -> Response:
    complete = score(submission.form, submission.answers).is_complete
    return Response(
        id=known.id if known else 0,
        form=submission.form.key,
        edition=submission.form.edition,
        period=submission.period.id,
        organization=submission.subject.organization,
        association=submission.subject.association,
        assessor=submission.assessor,
        status=ResponseStatus.READY if complete else ResponseStatus.DRAFT,
        instance=submission.instance,
        revision=submission.revision,
        received_on=today,
        fingerprint=_fingerprint(submission),
    )


def _fingerprint(submission: Submission) -> str:
    answers = sorted(
        (answer.item, str(answer.score), answer.na, answer.comment, answer.evidence)
        for answer in submission.answers
        if answer.is_given or answer.comment or answer.evidence
    )
    content = json.dumps([submission.form.edition, answers], ensure_ascii=False)
    return hashlib.sha256(content.encode()).hexdigest()


def _store_answers(run: Action, response: int, answers: Sequence[Answer]) -> None:
    known = {
        answer.item: answer
        for answer in run.records.all(RESPONSE_ANSWERS)
        if answer.response == response
    }
    wanted = {
        answer.item: ResponseAnswer(
            response=response,
            item=answer.item,
            score=answer.score,
            not_applicable=answer.na,
            comment=answer.comment,
            evidence="\n".join(answer.evidence),
        )
        for answer in answers
        if answer.is_given or answer.comment or answer.evidence
    }
    run.insert(RESPONSE_ANSWERS, [one for item, one in wanted.items() if item not in known])
    for item in wanted.keys() & known.keys():
        run.update(RESPONSE_ANSWERS, known[item], replace(wanted[item], id=known[item].id))
    run.delete(RESPONSE_ANSWERS, [one for item, one in known.items() if item not in wanted])
