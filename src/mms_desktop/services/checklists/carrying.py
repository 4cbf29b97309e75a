"""Answers of the period before taken over: those that hold for the school year, or all of them."""

from datetime import datetime
from typing import Any

from mms_desktop.domain.changes import ChangeSet
from mms_desktop.domain.checklists import GapPolicy
from mms_desktop.domain.sections.responses import Assessor
from mms_desktop.services.checklists.editing import open_sheet, save_answers
from mms_desktop.services.checklists.responses import Editions, Submission
from mms_desktop.storage.connection import Database


def carry_over(
    database: Database,
    editions: Editions,
    period: Any,
    *,
    form: str,
    subject: str,
    gap_policy: GapPolicy,
    now: datetime,
    everything: bool = False,
) -> ChangeSet:
    """Fill what is not answered yet from the period before, each answer marked as carried over.

    Only the items counted by the school year, or with ``everything`` all of them («как в
    прошлом периоде»). One undoable action. Raises ``SubjectUnknown`` and ``PeriodClosed``.
    """
    sheet = open_sheet(
        database, editions, period, form=form, subject=subject, gap_policy=gap_policy
    )
    answers = sheet.answers(Assessor.SELF)
    taken = sheet.previous.as_now(answers) if everything else sheet.previous.with_carried(answers)
    sent = Submission(sheet.form(Assessor.SELF), period, sheet.subject, Assessor.SELF, taken)
    return save_answers(database, sent, now)
