"""Filled checklists of a base, read once for a whole action: collecting asks for hundreds."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from mms_desktop.domain.sections.responses import RESPONSE_ANSWERS, RESPONSES, Assessor
from mms_desktop.storage.records import Records


@dataclass(frozen=True, slots=True)
class ResponseKey:
    """What tells one response from another: a subject answers a form once a period."""

    form: str
    period: int
    organization: int | None
    association: int | None
    assessor: Assessor


def key_of(response: Any) -> ResponseKey:
    """Return the key of a stored response."""
    return ResponseKey(
        response.form,
        response.period,
        response.organization,
        response.association,
        response.assessor,
    )


class StoredResponses:
    """Every response of a base with its answers, kept true while an action writes."""

    def __init__(self, records: Records) -> None:
        self._responses = {key_of(one): one for one in records.all(RESPONSES)}
        self._answers: dict[int, list[Any]] = defaultdict(list)
        for answer in records.all(RESPONSE_ANSWERS):
            self._answers[answer.response].append(answer)

    def find(self, key: ResponseKey) -> Any:
        """Return the response with that key, or ``None``."""
        return self._responses.get(key)

    def of_period(self, period: int) -> list[Any]:
        """Return the responses of a period, in the order they were first stored."""
        return [one for one in self._responses.values() if one.period == period]

    def answers(self, response: Any) -> list[Any]:
        """Return the stored answers of a response."""
        return self._answers[response.id]

    def put(self, response: Any, answers: Iterable[Any]) -> None:
        """Remember what was written."""
        self._responses[key_of(response)] = response
        self._answers[response.id] = list(answers)
