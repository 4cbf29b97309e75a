"""Legal terms radar: what runs out soon or has run out, each with the act it comes from."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from mms_desktop.catalog.terms import Term, TermKey, read_terms
from mms_desktop.domain.periods import period_of
from mms_desktop.domain.section import Section
from mms_desktop.domain.sections import SECTIONS
from mms_desktop.domain.sections.attestations import Category
from mms_desktop.domain.sections.routes import RouteStatus
from mms_desktop.domain.spans import MONTHS_A_YEAR, add_months
from mms_desktop.paths import forms_dir
from mms_desktop.services.monitoring.definitions import Definitions
from mms_desktop.storage.connection import Database
from mms_desktop.storage.populations.counting import Counts
from mms_desktop.storage.populations.naming import named
from mms_desktop.storage.records import Records

_RANKED = (Category.SECOND, Category.FIRST, Category.HIGHEST)
_FINISHED_ROUTES = (RouteStatus.DRAFT, RouteStatus.COMPLETED, RouteStatus.INTERRUPTED)


@dataclass(frozen=True, slots=True)
class Alert:
    """One term that is near or over; ``days`` is negative when it is over.

    Attributes:
        section, record: Where to open it.
        person: Whom it is about, 0 for a paper.
    """

    key: TermKey
    title: str
    act: str
    section: str
    record: int
    person: int
    what: str
    due: date
    days: int
    name: str = ""
    organization: str = ""


def radar(
    database: Database, definitions: Definitions, today: date, *, horizon: int | None = None
) -> list[Alert]:
    """Return the terms that are near or over, the earliest first.

    ``horizon`` days replace those of the declaration. People who do not work today are
    left out; a category or consent that was replaced by a later one is not counted.
    """
    period = period_of(str(today.year), reference_date=today)
    with database.snapshot() as connection:
        counts = Counts(connection, definitions.frame(period))
        records = _ReadOnce(Records(connection))
        workforce = counts.members("workforce")
        found = [
            alert
            for term in read_terms(forms_dir()).values()
            for alert in _alerts(records, term, workforce, today)
            if alert.days <= (term.warn_days if horizon is None else horizon)
        ]
        people = {alert.person for alert in found if alert.person}
        lines = (
            {line.id: line for line in named(connection, "people", people, counts.frame)}
            if people
            else {}
        )
    whole = [_with_name(alert, lines) for alert in found]
    return sorted(whole, key=_by_due)


class _ReadOnce:
    """The records of each section, read when first asked for: three terms look at one section."""

    def __init__(self, records: Records) -> None:
        self._records = records
        self._known: dict[str, list[Any]] = {}

    def all(self, section: Section[Any]) -> list[Any]:
        """Return every record of the section."""
        if section.key not in self._known:
            self._known[section.key] = list(self._records.all(section))
        return self._known[section.key]


def _alerts(
    records: _ReadOnce, term: Term, workforce: frozenset[int], today: date
) -> Iterator[Alert]:
    for section, record, person, what, due in _FINDERS[term.key](records, term, today):
        if not person or person in workforce:
            days = (due - today).days
            yield Alert(term.key, term.title, term.act, section, record, person, what, due, days)


_Found = Iterator[tuple[str, int, int, str, date]]
"""Section, record, person, what it is, and the last day."""


def _categories(records: _ReadOnce, term: Term, _today: date) -> _Found:
    """Yield categories of the old order; those given since then have no term."""
    for one in _newest(records, _RANKED).values():
        is_old = term.since is not None and one.granted < term.since
        due = one.expires or (_years_later(one.granted, term) if is_old else None)
        if due is not None:
            yield "attestations", one.id, one.person, _category_words(one), due


def _conformities(records: _ReadOnce, term: Term, _today: date) -> _Found:
    """Yield the conformity of those who hold no category (order № 196)."""
    holders = {person for person, _ in _newest(records, _RANKED)}
    for one in _newest(records, (Category.CONFORMITY,)).values():
        if one.person not in holders:
            due = one.expires or _years_later(one.granted, term)
            yield "attestations", one.id, one.person, _category_words(one), due


def _newest(records: _ReadOnce, categories: Iterable[Category]) -> Mapping[tuple[int, str], Any]:
    """Return the newest attestation of every person and post among these categories."""
    wanted = set(categories)
    found: dict[tuple[int, str], Any] = {}
    for one in records.all(SECTIONS["attestations"]):
        key = one.person, one.position
        if one.category in wanted and (key not in found or found[key].granted < one.granted):
            found[key] = one
    return found


def _trainings(records: _ReadOnce, term: Term, _today: date) -> _Found:
    newest: dict[int, Any] = {}
    for one in records.all(SECTIONS["trainings"]):
        if one.person not in newest or newest[one.person].finished < one.finished:
            newest[one.person] = one
    for one in newest.values():
        words = f"последнее обучение закончено {one.finished:%d.%m.%Y}"
        yield "trainings", one.id, one.person, words, _years_later(one.finished, term)


def _pairs(records: _ReadOnce, _term: Term, today: date) -> _Found:
    for one in records.all(SECTIONS["mentorships"]):
        if one.planned_end and (one.ended is None or one.ended > today):
            yield "mentorships", one.id, one.mentee, "плановое окончание пары", one.planned_end


def _pairs_without_papers(records: _ReadOnce, term: Term, today: date) -> _Found:
    """Yield pairs that lack the mentor's consent or the agreement; due the day they began."""
    for one in records.all(SECTIONS["mentorships"]):
        if term.since is None or one.started < term.since:
            continue
        if one.ended is not None and one.ended < today:
            continue
        lacking = [
            words
            for words, day in (
                ("согласия наставника", one.consent_date),
                ("дополнительного соглашения", one.agreement_date),
            )
            if day is None
        ]
        if lacking:
            words = f"нет {' и '.join(lacking)}"
            yield "mentorships", one.id, one.mentor, words, one.started


def _consents(records: _ReadOnce, _term: Term, _today: date) -> _Found:
    newest: dict[tuple[int, str], Any] = {}
    for one in records.all(SECTIONS["consents"]):
        key = one.person, one.purpose
        if key not in newest or newest[key].given < one.given:
            newest[key] = one
    for one in newest.values():
        if one.until is not None and one.revoked is None:
            yield "consents", one.id, one.person, one.purpose.label, one.until


def _routes(records: _ReadOnce, _term: Term, _today: date) -> _Found:
    for one in records.all(SECTIONS["routes"]):
        if one.ends and one.closed is None and one.status not in _FINISHED_ROUTES:
            yield "routes", one.id, one.person, f"маршрут {one.code}", one.ends


def _acts(records: _ReadOnce, _term: Term, _today: date) -> _Found:
    for one in records.all(SECTIONS["acts"]):
        if one.until is not None:
            yield "acts", one.id, 0, one.title, one.until


def _agreements(records: _ReadOnce, _term: Term, _today: date) -> _Found:
    for one in records.all(SECTIONS["agreements"]):
        if one.until is not None:
            yield "agreements", one.id, 0, one.parties, one.until


_FINDERS: Mapping[TermKey, Callable[[_ReadOnce, Term, date], _Found]] = {
    TermKey.CATEGORY: _categories,
    TermKey.CONFORMITY: _conformities,
    TermKey.TRAINING: _trainings,
    TermKey.MENTORSHIP: _pairs,
    TermKey.MENTORSHIP_PAPERS: _pairs_without_papers,
    TermKey.CONSENT: _consents,
    TermKey.ROUTE: _routes,
    TermKey.ACT: _acts,
    TermKey.AGREEMENT: _agreements,
}


def _years_later(day: date, term: Term) -> date:
    return add_months(day, term.years * MONTHS_A_YEAR)


def _category_words(one: Any) -> str:
    return ", ".join(filter(None, (one.category.label, one.position)))


def _with_name(alert: Alert, lines: Mapping[int, Any]) -> Alert:
    if alert.person not in lines:
        return replace(alert, name=alert.what)
    line = lines[alert.person]
    return replace(alert, name=line.name, organization=line.organization)


def _by_due(alert: Alert) -> tuple[date, str, int]:
    return alert.due, alert.key, alert.record
