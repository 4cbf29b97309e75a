"""Answers that did not get into the base, as they are kept aside, and the way back."""

from collections.abc import Mapping
from dataclasses import asdict, fields
from datetime import datetime
from typing import TYPE_CHECKING, Any

from mms_desktop.domain.changes import ChangeSet
from mms_desktop.domain.checklists import Answer
from mms_desktop.domain.issues import Explained
from mms_desktop.domain.sections.responses import Assessor
from mms_desktop.services.checklists.editing import open_sheet, save_answers
from mms_desktop.services.checklists.responses import Submission

if TYPE_CHECKING:
    from mms_desktop.services.workspace import Workspace

ANSWER_FIELDS = frozenset(field.name for field in fields(Answer))
LISTED = frozenset({"evidence", "checked"})


class FormGone(Explained):
    """The form or edition of the kept answers is not known any more."""

    def __init__(self) -> None:
        super().__init__(
            "Чек-листа, который заполняли, в программе больше нет: вернуть ответы некуда."
        )


def as_kept(submission: Submission) -> dict[str, object]:
    """Return the answers as plain values, with whose they are."""
    return {
        "form": submission.form.key,
        "edition": submission.form.edition,
        "title": submission.form.short_title,
        "period": submission.period.code,
        "subject": submission.subject.code,
        "subject_name": submission.subject.name,
        "assessor": str(submission.assessor),
        "instance": submission.instance,
        "answers": [asdict(answer) for answer in submission.answers],
    }


def store_kept(workspace: "Workspace", kept: Mapping[str, Any], now: datetime) -> ChangeSet:
    """Store kept answers as one undoable action, over what the base holds for their rows.

    Rows the kept form says nothing about stay as they are in the base.
    Raises ``FormGone``, ``SubjectUnknown``, ``PeriodClosed``, ``RecordInvalid``.
    """
    form = workspace.editions.get((kept["form"], kept["edition"]))
    if form is None:
        raise FormGone
    period = workspace.monitoring.period(kept["period"])
    sheet = open_sheet(
        workspace.database,
        workspace.editions,
        period,
        form=form.key,
        subject=kept["subject"],
        gap_policy=workspace.monitoring.gap_policy,
    )
    assessor = next(one for one in Assessor if one == kept["assessor"])
    answers = {answer.item: answer for answer in sheet.answers(assessor)}
    answers |= {raw["item"]: _answer(raw) for raw in kept["answers"]}
    submission = Submission(
        form=form,
        period=period,
        subject=sheet.subject,
        assessor=assessor,
        answers=tuple(answers.values()),
        instance=kept.get("instance", ""),
    )
    return save_answers(workspace.database, submission, now)


def _answer(raw: Mapping[str, Any]) -> Answer:
    known: dict[str, Any] = {name: raw[name] for name in ANSWER_FIELDS & raw.keys()}
    for name in LISTED & known.keys():
        known[name] = tuple(known[name])
    return Answer(**known)
