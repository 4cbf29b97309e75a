"""Marking whole checklists of a period as sent to the region: «готов» becomes «отправлен».

The program does not know when a package leaves the building, so a person says it.
"""

from dataclasses import replace
from typing import Any

from mms_desktop.domain.checklists import GapPolicy
from mms_desktop.domain.response_status import SENDABLE
from mms_desktop.domain.sections.periods import PeriodState
from mms_desktop.domain.sections.responses import RESPONSES, Assessor, ResponseStatus
from mms_desktop.services.action import action
from mms_desktop.services.checklists.reasons import CannotJudge
from mms_desktop.services.checklists.responses import Editions, Filled, filled
from mms_desktop.services.checklists.stored import StoredResponses
from mms_desktop.storage.connection import Database


def mark_sent(
    database: Database, editions: Editions, period: Any, gap_policy: GapPolicy
) -> list[Filled]:
    """Mark every whole checklist of the period as sent and return those marked.

    One undoable action. Raises ``CannotJudge`` when the period is closed.
    """
    if period.state == PeriodState.CLOSED:
        text = f"Период «{period.code}» закрыт: состояние чек-листов в нём не меняется."
        raise CannotJudge(text)
    marked: list[Filled] = []
    with action(database, f"Отправлены чек-листы за период «{period.code}»") as run:
        known = StoredResponses(run.records)
        for response in known.of_period(period.id):
            ready = response.assessor is Assessor.SELF and response.status in SENDABLE
            if not ready or (response.form, response.edition) not in editions:
                continue
            one = filled(run.records, editions, response, gap_policy, known)
            if one.result.is_complete and not one.reasons:
                sent = replace(response, status=ResponseStatus.SENT)
                run.update(RESPONSES, response, sent)
                marked.append(replace(one, response=sent))
    return marked
