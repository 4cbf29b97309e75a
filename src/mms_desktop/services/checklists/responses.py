"""Filled checklists as they are stored: reading them with their results, replacing answers."""

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from mms_desktop.domain.checklist_scoring import Result, score
from mms_desktop.domain.checklists import Answer, Checklist, GapPolicy
from mms_desktop.domain.response_status import next_status
from mms_desktop.domain.sections.checklist_papers import EvidenceFile
from mms_desktop.domain.sections.responses import (
    RESPONSE_ANSWERS,
    RESPONSES,
    Assessor,
    Response,
    ResponseAnswer,
    ResponseStatus,
)
from mms_desktop.services.action import Action
from mms_desktop.services.checklists.revisions import Version, highest
from mms_desktop.services.checklists.stored import ResponseKey, StoredResponses
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
    issuer: str = ""

    @property
    def key(self) -> ResponseKey:
        """Whose answers these are: what a later submission of the same replaces."""
        return ResponseKey(
            self.form.key,
            self.period.id,
            self.subject.organization,
            self.subject.association,
            self.assessor,
        )

    @property
    def version(self) -> Version:
        """The moment of saving and the digest of the answers."""
        given = sum(answer.is_given for answer in self.answers)
        return Version(self.revision, _fingerprint(self), given)

    @property
    def is_empty(self) -> bool:
        """Whether nothing at all is answered."""
        return not any(answer.says_anything for answer in self.answers)


@dataclass(frozen=True, slots=True)
class Filled:
    """A stored response with its form, subject, answers and what they amount to.

    Attributes:
        reasons: Why items stand returned, by item code.
        files: Files that prove the answers, by item code.
    """

    response: Any
    form: Checklist
    subject: ChecklistSubject
    answers: tuple[Answer, ...]
    result: Result
    reasons: Mapping[str, str] = field(default_factory=dict)
    files: Mapping[str, tuple[EvidenceFile, ...]] = field(default_factory=dict)

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
            "gap_policy": str(result.policy),
            "reasons": dict(self.reasons),
        }


def filled_of_period(
    database: Database, editions: Editions, period: Any, gap_policy: GapPolicy
) -> list[Filled]:
    """Return every response of the period whose edition the program knows."""
    with database.snapshot() as connection:
        records = Records(connection)
        known = StoredResponses(records)
        return [
            filled(records, editions, response, gap_policy, known)
            for response in known.of_period(period.id)
            if (response.form, response.edition) in editions
        ]


def store(
    run: Action, submission: Submission, today: date, known: StoredResponses | None = None
) -> tuple[Any, bool]:
    """Put the answers in place of earlier ones of the same form, period, subject and assessor.

    Returns the response and whether its content changed. ``known`` saves reading the base
    again when many are stored in one action.
    """
    known = known or StoredResponses(run.records)
    before = known.find(submission.key)
    wanted = _response(submission, today, before)
    if before is None:
        wanted = replace(wanted, id=run.insert(RESPONSES, [wanted])[0])
    elif before.fingerprint == wanted.fingerprint:
        # The newest moment of saving is kept, else the order of arrival would matter.
        kept = replace(before, revision=wanted.revision, instance=wanted.instance)
        run.update(RESPONSES, before, kept)
        known.put(kept, known.answers(before))
        return kept, False
    else:
        run.update(RESPONSES, before, wanted)
    known.put(wanted, _store_answers(run, wanted, submission.answers, known.answers(wanted)))
    return wanted, True


def filled(
    records: Records,
    editions: Editions,
    response: Any,
    gap_policy: GapPolicy,
    known: StoredResponses | None = None,
) -> Filled:
    """Return one stored response with its result."""
    known = known or StoredResponses(records)
    form = editions[response.form, response.edition]
    answers = tuple(answer_of(answer) for answer in known.answers(response))
    return Filled(
        response,
        form,
        subject_of(records, response),
        answers,
        score(form, answers, gap_policy, known.files(response).keys()),
        known.reasons(response),
        known.files(response),
    )


def answer_of(stored: Any) -> Answer:
    """Return a stored answer as the form knows it."""
    return Answer(
        stored.item,
        stored.score,
        stored.not_applicable,
        stored.comment,
        tuple(filter(None, stored.evidence.split("\n"))),
        tuple(int(place) for place in stored.sub_checks.split()),
        stored.carried_from,
    )


def _response(submission: Submission, today: date, before: Any) -> Response:
    complete = score(submission.form, submission.answers).is_complete
    return Response(
        id=before.id if before else 0,
        form=submission.form.key,
        edition=submission.form.edition,
        period=submission.period.id,
        organization=submission.subject.organization,
        association=submission.subject.association,
        assessor=submission.assessor,
        status=next_status(before.status if before else None, complete=complete),
        instance=submission.instance or (before.instance if before else ""),
        revision=highest(submission.revision, before.revision if before else None),
        received_on=_received_on(before, today),
        fingerprint=_fingerprint(submission),
    )


def _received_on(before: Any, today: date) -> date:
    """Return the day of the first whole response: a correction does not make it late."""
    unfinished = (ResponseStatus.DRAFT, ResponseStatus.REWORK)
    if before is None or before.received_on is None or before.status in unfinished:
        return today
    day: date = before.received_on
    return day


def _fingerprint(submission: Submission) -> str:
    answers = sorted(
        (answer.item, str(answer.score), answer.na, answer.comment, answer.evidence)
        + ((answer.checked, answer.carried_from) if answer.checked or answer.carried_from else ())
        for answer in submission.answers
        if answer.says_anything
    )
    content = json.dumps([submission.form.edition, answers], ensure_ascii=False)
    return hashlib.sha256(content.encode()).hexdigest()


def _store_answers(
    run: Action, response: Any, answers: Sequence[Answer], stored: Sequence[Any]
) -> list[Any]:
    known = {answer.item: answer for answer in stored}
    wanted = {
        answer.item: ResponseAnswer(
            id=known[answer.item].id if answer.item in known else 0,
            response=response.id,
            item=answer.item,
            score=answer.score,
            not_applicable=answer.na,
            comment=answer.comment,
            evidence="\n".join(answer.evidence),
            carried_from=answer.carried_from,
            sub_checks=" ".join(map(str, sorted(set(answer.checked)))),
        )
        for answer in answers
        if answer.says_anything
    }
    added = [one for one in wanted.values() if not one.id]
    ids = run.insert(RESPONSE_ANSWERS, added)
    kept = [one for one in wanted.values() if one.id]
    for one in kept:
        run.update(RESPONSE_ANSWERS, known[one.item], one)
    run.delete(RESPONSE_ANSWERS, [one for item, one in known.items() if item not in wanted])
    return kept + [replace(one, id=number) for one, number in zip(added, ids, strict=True)]
