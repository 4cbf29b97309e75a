"""Where one person, or one organization, stands in the indicators of a period."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from mms_desktop.services.monitoring.drilldown import ListName
from mms_desktop.services.monitoring.indicators import Evaluated, counting, why_missing
from mms_desktop.services.monitoring.monitoring import Monitoring
from mms_desktop.storage.connection import Database
from mms_desktop.storage.populations.counting import Counts
from mms_desktop.storage.populations.places import places_of


@dataclass(frozen=True, slots=True)
class Standing:
    """In which list of an indicator a person is, and why where it is not the numerator."""

    code: str
    title: str
    place: ListName
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Share:
    """What an organization gives to an indicator; ``below`` is None where nothing is divided."""

    code: str
    title: str
    above: int
    below: int | None
    missing: int


def person_standings(
    database: Database, monitoring: Monitoring, period: Any, person: int
) -> list[Standing]:
    """Return where a person stands, in the order of the indicators; of a closed period as frozen.

    Indicators that neither count the person nor could have are left out.
    """
    evaluated = [one for one in monitoring.evaluate(period) if one.section == "people"]
    taken = monitoring.snapshot(period)
    found = []
    with counting(database, monitoring.definitions, period) as counts:
        for one in evaluated:
            place = _list_of(one, person)
            if place is None:
                continue
            if taken is None:
                reason = _reason(counts, one, place, person)
            else:
                line = taken.line(one.indicator.code)
                reason = _of(place, line.why_missing, line.why_excluded).get(person, "")
            found.append(Standing(one.indicator.code, one.indicator.title, place, reason))
    return found


def organization_shares(
    database: Database, monitoring: Monitoring, period: Any, organization: int
) -> list[Share]:
    """Return what an organization gives to the indicators that count anything of it.

    Those who work in two organizations count in both, so shares do not add up to the whole.
    """
    evaluated = [one for one in monitoring.evaluate(period) if one.section]
    found = []
    with counting(database, monitoring.definitions, period) as counts:
        members = _Members(counts, organization)
        for one in evaluated:
            indicator = one.indicator
            of_base = members.of(one.section, indicator.denominator or indicator.numerator)
            of_fact = members.of(one.section, indicator.numerator) | of_base
            above = len(one.numerator & of_fact)
            below = len(one.denominator & of_base) if indicator.denominator else None
            if above or below:
                missing = len(one.missing & of_base)
                found.append(Share(indicator.code, indicator.title, above, below, missing))
    return found


class _Members:
    """The records of an organization, each section and base asked for once."""

    def __init__(self, counts: Counts, organization: int) -> None:
        self._counts = counts
        self._organization = organization
        self._known: dict[tuple[str, str], frozenset[int]] = {}

    def of(self, section: str, base: str) -> frozenset[int]:
        """Return the ids of the records that belong to the organization."""
        if (section, base) not in self._known:
            frame = self._counts.frame
            places = places_of(self._counts.connection, section, base, frame)
            self._known[section, base] = frozenset(_in(places, self._organization))
        return self._known[section, base]


def _in(places: Mapping[int, tuple[int, ...]], organization: int) -> Iterable[int]:
    return (record for record, where in places.items() if organization in where)


def _list_of(one: Evaluated, person: int) -> ListName | None:
    if person in one.numerator:
        return ListName.NUMERATOR
    if person in one.missing:
        return ListName.MISSING
    if person in one.denominator:
        return ListName.DENOMINATOR
    return ListName.EXCLUDED if person in one.excluded else None


def _reason(counts: Counts, one: Evaluated, place: ListName, person: int) -> str:
    indicator = one.indicator
    if place is ListName.MISSING:
        return why_missing(counts, indicator, {person}).get(person, "")
    if place is ListName.EXCLUDED:
        base = indicator.denominator or indicator.numerator
        return counts.why_excluded(base, {person}).get(person, "")
    return ""


def _of(
    place: ListName, missing: Mapping[int, str], excluded: Mapping[int, str]
) -> Mapping[int, str]:
    return {ListName.MISSING: missing, ListName.EXCLUDED: excluded}.get(place, {})
