"""How a record on a card stands today: holds, runs out, has run out, is over."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum
from typing import Any

from mms_desktop.catalog.terms import TermKey, read_terms
from mms_desktop.domain.days import shown_day
from mms_desktop.domain.section import Section
from mms_desktop.domain.sections.attestations import default_end
from mms_desktop.domain.sections.routes import RouteStatus
from mms_desktop.paths import forms_dir

ENDS = ("ended", "until", "closed", "revoked")
TERM_OF = {
    "attestations": TermKey.CATEGORY,
    "consents": TermKey.CONSENT,
    "mentorships": TermKey.MENTORSHIP,
    "routes": TermKey.ROUTE,
}


class Mark(StrEnum):
    """How a line stands today."""

    NONE = ""
    HOLDS = "holds"
    SOON = "soon"
    ALERT = "alert"
    PAST = "past"


@dataclass(frozen=True, slots=True)
class State:
    """How a line stands today, in a word or two."""

    mark: Mark = Mark.NONE
    words: str = ""


@dataclass(frozen=True, slots=True)
class Today:
    """The day a card is of, and how many days before an end a section is warned of."""

    day: date
    warn_days: Mapping[str, int] = field(default_factory=dict)

    def term(self, section: str, end: date | None) -> State:
        """Return how a term that ends on the day stands."""
        if end is None:
            return State()
        if end < self.day:
            return State(Mark.ALERT, f"истекло {shown_day(end)}")
        near = end <= self.day + timedelta(days=self.warn_days.get(section, 0))
        return State(Mark.SOON if near else Mark.HOLDS, f"до {shown_day(end)}")


def today_by_terms(day: date) -> Today:
    """Return the day with the terms of ``forms/rules/terms.toml``; raises ``DeclarationError``."""
    terms = read_terms(forms_dir())
    return Today(
        day, {key: terms[term].warn_days for key, term in TERM_OF.items() if term in terms}
    )


def state_of(section: Section[Any], record: Any, today: Today) -> State:
    """Return how the record stands."""
    special = _STATES.get(section.key)
    if special is not None:
        return special(record, today)
    ends = [getattr(record, name, None) for name in ENDS]
    if any(day is not None and day < today.day for day in ends):
        return State(Mark.PAST, "завершено")
    return State()


def _attestation(record: Any, today: Today) -> State:
    return today.term("attestations", record.expires or default_end(record))


def _consent(record: Any, today: Today) -> State:
    if record.revoked is not None and record.revoked <= today.day:
        return State(Mark.ALERT, f"отозвано {shown_day(record.revoked)}")
    return today.term("consents", record.until)


def _deficit(record: Any, _today: Today) -> State:
    if record.resolved is not None:
        return State(Mark.HOLDS, "устранён")
    return State(Mark.SOON, "не устранён")


def _mentorship(record: Any, today: Today) -> State:
    if record.ended is not None and record.ended < today.day:
        return State(Mark.PAST, "завершена")
    if record.planned_end is None:
        return State(Mark.HOLDS, "действует")
    if record.planned_end < today.day:
        return State(Mark.SOON, f"срок истёк {shown_day(record.planned_end)}")
    return today.term("mentorships", record.planned_end)


def _route(record: Any, today: Today) -> State:
    if record.status is None:
        return State()
    if record.status == RouteStatus.ACTIVE and record.ends is not None:
        if record.ends < today.day:
            return State(Mark.SOON, f"срок истёк {shown_day(record.ends)}")
        return today.term("routes", record.ends)
    return State(_ROUTE_MARKS[record.status], record.status.label.lower())


_ROUTE_MARKS = {
    RouteStatus.DRAFT: Mark.SOON,
    RouteStatus.ACTIVE: Mark.HOLDS,
    RouteStatus.COMPLETED: Mark.HOLDS,
    RouteStatus.INTERRUPTED: Mark.PAST,
}


def _step(record: Any, today: Today) -> State:
    if record.done:
        return State(Mark.HOLDS, "выполнено")
    if record.due is not None and record.due < today.day:
        return State(Mark.ALERT, "просрочено")
    return State()


_STATES: dict[str, Callable[[Any, Today], State]] = {
    "attestations": _attestation,
    "consents": _consent,
    "deficits": _deficit,
    "mentorships": _mentorship,
    "routes": _route,
    "route_steps": _step,
}
