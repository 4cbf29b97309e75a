"""Recommendations suggested from the results, and those that contradict each other."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import count
from typing import Any

from mms_desktop.catalog.recommending import Recommending, Rule, Signs, When, read_recommending
from mms_desktop.domain.changes import ChangeSet
from mms_desktop.domain.indicators import IndicatorKind
from mms_desktop.domain.sections.recommendations import RECOMMENDATIONS, Recommendation
from mms_desktop.domain.shortfall import shortfall
from mms_desktop.domain.text import fold
from mms_desktop.paths import forms_dir
from mms_desktop.services.action import action
from mms_desktop.services.monitoring.comparison import NOWHERE, compared
from mms_desktop.services.monitoring.indicators import Evaluated
from mms_desktop.services.monitoring.monitoring import Monitoring
from mms_desktop.storage.connection import Database
from mms_desktop.storage.records import Records

SERVICE = "Муниципальная методическая служба"


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A recommendation to be edited by a person; ``why`` says which rule fired on what."""

    rule: str
    addressee: str
    direction: str
    text: str
    basis: str
    why: str


@dataclass(frozen=True, slots=True)
class Adopted:
    """A suggestion with the text and the term a person gave it."""

    suggestion: Suggestion
    text: str
    due: date | None = None


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Two recommendations of one addressee: the one praises what the other corrects."""

    period: str
    addressee: str
    direction: str
    exemplary: tuple[str, ...]
    correction: tuple[str, ...]


def suggestions(database: Database, monitoring: Monitoring, period: Any) -> list[Suggestion]:
    """Return what the rules suggest for a period, in the order of the rules."""
    definitions = monitoring.definitions
    # «Количество методических служб» asks for the same as the share of them.
    asked = {one.numerator for one in definitions.asked}
    found: list[Suggestion] = []
    evaluated: dict[str, Evaluated] = {}
    for rule in _rules(monitoring).rule:
        of_data = rule.indicator.startswith("hygiene.")
        if not of_data and definitions.indicator(rule.indicator).numerator not in asked:
            continue
        if rule.indicator not in evaluated:
            evaluated[rule.indicator] = monitoring.evaluated(period, rule.indicator)
        one = evaluated[rule.indicator]
        if rule.when is When.ORGANIZATION_BELOW:
            found += _to_organizations(database, monitoring, period, (rule, one))
        else:
            found += _to_service(rule, one)
    return found


def adopt(database: Database, period: Any, adopted: Sequence[Adopted]) -> ChangeSet:
    """Store suggestions as recommendations with the texts a person gave them, as one action."""
    with action(database, f"Рекомендации: {len(adopted)}") as run:
        taken = {one.code for one in run.records.all(RECOMMENDATIONS)}
        codes = (f"{period.code}-{number}" for number in count(1))
        free = (code for code in codes if code not in taken)
        records = [
            RECOMMENDATIONS.parse(
                {
                    "code": code,
                    "period": period.code,
                    "addressee": one.suggestion.addressee,
                    "direction": one.suggestion.direction,
                    "text": one.text,
                    "basis": one.suggestion.basis,
                    "due": one.due,
                }
            )
            for one, code in zip(adopted, free, strict=False)
        ]
        run.insert(RECOMMENDATIONS, records)
        return run.done


def contradictions(database: Database, monitoring: Monitoring) -> list[Contradiction]:
    """Return where an addressee is exemplary and to be corrected in one direction and period.

    Гатчинский of source 004 (domain.md 4.1, item 20) is both in «деятельность МО».
    """
    signs = _rules(monitoring).signs
    with database.snapshot() as connection:
        records = Records(connection).all(RECOMMENDATIONS)
    groups: dict[tuple[str, str, str], list[Recommendation]] = defaultdict(list)
    for one in records:
        groups[one.period, fold(one.addressee), fold(one.direction)].append(one)
    return [found for several in groups.values() for found in _opposed(several, signs)]


def _rules(monitoring: Monitoring) -> Recommending:
    return read_recommending(forms_dir(), set(monitoring.definitions.indicators))


def _to_service(rule: Rule, one: Evaluated) -> Iterator[Suggestion]:
    exact = one.value.exact
    if rule.when is When.BELOW_TARGET:
        unmet = [reached.target for reached in one.targets if reached.met is False]
        lacking = [shortfall(one.value, target) or 0 for target in unmet]
        if unmet:
            sources = "; ".join(target.source for target in unmet)
            yield _suggestion(rule, one, SERVICE, max(lacking), f"ниже цели: {sources}")
    elif exact is not None and exact < rule.limit:
        why = f"доля меньше {rule.percent} %"
        yield _suggestion(rule, one, SERVICE, len(one.missing), why)


def _to_organizations(
    database: Database, monitoring: Monitoring, period: Any, fired: tuple[Rule, Evaluated]
) -> Iterator[Suggestion]:
    rule, one = fired
    if one.indicator.kind is not IndicatorKind.SHARE:
        return
    for row in compared(database, monitoring.definitions, period, one).rows:
        exact = row.value.exact
        missing = (row.value.denominator or 0) - (row.value.numerator or 0)
        if row.organization == NOWHERE or exact is None:
            continue
        if exact < rule.limit and missing >= rule.at_least:
            why = f"в организации {row.shown}, меньше {rule.percent} %"
            yield _suggestion(rule, one, row.name, missing, why, shown=row.shown)


def _suggestion(
    rule: Rule, one: Evaluated, addressee: str, missing: int, why: str, *, shown: str = ""
) -> Suggestion:
    text = rule.worded(
        addressee=addressee,
        shown=shown or one.shown,
        missing=missing,
        indicator=one.indicator.title,
    )
    words = f"«{one.indicator.title}» — {one.shown}, {why} (правило «{rule.key}»)"
    return Suggestion(rule.key, addressee, rule.direction, text, one.indicator.code, words)


def _opposed(several: Iterable[Recommendation], signs: Signs) -> Iterator[Contradiction]:
    several = list(several)
    praising = {one.code for one in several if _has(one.text, signs.exemplary)}
    correcting = {one.code for one in several if _has(one.text, signs.correction)}
    # One text may praise a part and correct another: that is no contradiction.
    both = praising & correcting
    praising, correcting = praising - both, correcting - both
    if praising and correcting:
        first = several[0]
        yield Contradiction(
            first.period,
            first.addressee,
            first.direction,
            tuple(sorted(praising)),
            tuple(sorted(correcting)),
        )


def _has(text: str, beginnings: Iterable[str]) -> bool:
    folded = f" {fold(text)}"
    return any(f" {fold(one)}" in folded for one in beginnings)
