"""Filled checklists of a base, read once for a whole action: collecting asks for hundreds."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from mms_desktop.domain.sections.checklist_papers import (
    EVIDENCE_FILES,
    RETURN_REASONS,
    EvidenceFile,
)
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
        self._reasons = _by_response(records.all(RETURN_REASONS))
        self._files = _by_response(records.all(EVIDENCE_FILES))

    def find(self, key: ResponseKey) -> Any:
        """Return the response with that key, or ``None``."""
        return self._responses.get(key)

    def of_period(self, period: int) -> list[Any]:
        """Return the responses of a period, in the order they were first stored."""
        return [one for one in self._responses.values() if one.period == period]

    def answers(self, response: Any) -> list[Any]:
        """Return the stored answers of a response."""
        return self._answers[response.id]

    def reasons(self, response: Any) -> dict[str, str]:
        """Return why items of the response stand returned, by item code."""
        return {
            one.item: one.reason
            for one in self._reasons.get(response.id, ())
            if one.settled_on is None
        }

    def files(self, response: Any) -> dict[str, tuple[EvidenceFile, ...]]:
        """Return the files that prove the answers of the response, by item code."""
        found: dict[str, tuple[EvidenceFile, ...]] = {}
        for line in self._files.get(response.id, ()):
            found[line.item] = (*found.get(line.item, ()), line)
        return found

    def put(self, response: Any, answers: Iterable[Any]) -> None:
        """Remember what was written."""
        self._responses[key_of(response)] = response
        self._answers[response.id] = list(answers)


def _by_response(records: Iterable[Any]) -> dict[int, list[Any]]:
    found: dict[int, list[Any]] = defaultdict(list)
    for record in records:
        found[record.response].append(record)
    return found
