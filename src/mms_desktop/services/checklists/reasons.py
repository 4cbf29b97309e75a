"""Reasons for which items of a checklist are returned: kept in a section of their own."""

from collections.abc import Collection, Mapping
from dataclasses import replace
from datetime import date

from mms_desktop.domain.checklists import Checklist, ItemUnknown
from mms_desktop.domain.fields import Text
from mms_desktop.domain.issues import Explained
from mms_desktop.domain.sections.checklist_papers import RETURN_REASONS, ReturnReason
from mms_desktop.services.action import Action
from mms_desktop.storage.connection import Database
from mms_desktop.storage.records import Records

ReasonLine = ReturnReason


class CannotJudge(Explained):
    """A checklist cannot be accepted or returned; the message says why and what to do."""


def reasons_of(database: Database, response_id: int) -> tuple[ReasonLine, ...]:
    """Return every reason ever stated about a response, settled ones too, the first first."""
    with database.snapshot() as connection:
        return _of_response(Records(connection), response_id)


def checked_reasons(form: Checklist, reasons: Mapping[str, str]) -> dict[str, str]:
    """Return the reasons by item code; raises ``CannotJudge`` for what cannot be one."""
    kind = RETURN_REASONS.field("reason")
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


def state_reasons(run: Action, response: int, reasons: Mapping[str, str], today: date) -> None:
    """Write a new return of the response; reasons stated before no longer stand."""
    earlier = _of_response(run.records, response)
    settle_reasons(run, response, today)
    number = max((one.round for one in earlier), default=0) + 1
    run.insert(
        RETURN_REASONS,
        [
            ReturnReason(response=response, item=item, round=number, reason=words, stated_on=today)
            for item, words in reasons.items()
        ],
    )


def settle_reasons(
    run: Action, response: int, today: date, items: Collection[str] | None = None
) -> None:
    """Mark the open reasons of the response as settled; all of them, or those of the items."""
    for one in _of_response(run.records, response):
        if one.settled_on is None and (items is None or one.item in items):
            run.update(RETURN_REASONS, one, replace(one, settled_on=today))


def _of_response(records: Records, response: int) -> tuple[ReturnReason, ...]:
    return tuple(one for one in records.all(RETURN_REASONS) if one.response == response)
