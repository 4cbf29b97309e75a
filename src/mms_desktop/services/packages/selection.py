"""Which records of the register belong to a package of a period."""

from collections.abc import Callable, Sequence
from typing import Any

from mms_desktop.domain.sections.events import EventLevel
from mms_desktop.domain.spans import active, during, happened
from mms_desktop.services.packages.source import PackageSource

_Keep = Callable[[Any, Any], bool]


def selected(source: PackageSource, section: str) -> Sequence[Any]:
    """Return the records of a section that the package tells of, in the order of the base.

    A record that an indicator counts always belongs to them: the count must be provable.
    """
    records = source.records[section]
    if section == "decisions":
        return _decisions(source)
    keep = _RULES.get(section)
    if keep is None:
        return records
    counted = {
        record
        for indicator in source.indicators
        for objects in (indicator.counted, indicator.out_of)
        if objects is not None and objects.section == section
        for record in objects.ids
    }
    return [record for record in records if record.id in counted or keep(record, source.period)]


def route_span(route: Any) -> tuple[Any, Any]:
    """Return the first and the last day of a route (indicators.md, «In the window»)."""
    return route.starts or route.approved, route.closed or route.ends


def _decisions(source: PackageSource) -> list[Any]:
    """Return what was decided in the period, and later on what the period had shown."""
    advice = {record.id for record in selected(source, "recommendations")}
    return [
        record
        for record in source.records["decisions"]
        if happened(record.date, source.period) or record.recommendation in advice
    ]


def _association(association: Any, period: Any) -> bool:
    return during(association.opened, association.closed, period)


def _mentorship(pair: Any, period: Any) -> bool:
    return during(pair.started, pair.ended, period)


def _diagnosis(diagnosis: Any, period: Any) -> bool:
    return happened(diagnosis.date, period)


def _route(route: Any, period: Any) -> bool:
    return during(*route_span(route), period) or happened(route.approved, period)


def _training(training: Any, period: Any) -> bool:
    return happened(training.finished, period)


def _team(team: Any, period: Any) -> bool:
    return active(team.since, team.until, period.reference_date)


def _methodist(methodist: Any, period: Any) -> bool:
    return active(methodist.since, methodist.until, period.reference_date)


def _event(event: Any, period: Any) -> bool:
    # What a school holds for itself is no business of the region.
    return happened(event.date, period) and event.level != EventLevel.SCHOOL


def _site(site: Any, period: Any) -> bool:
    return during(site.since, site.until, period)


def _practice(practice: Any, period: Any) -> bool:
    return practice.published is None or bool(practice.published <= period.end)


def _community(community: Any, period: Any) -> bool:
    return community.since is None or bool(community.since <= period.end)


def _document(document: Any, period: Any) -> bool:
    return active(document.date, document.until, period.reference_date)


def _recommendation(recommendation: Any, period: Any) -> bool:
    return bool(recommendation.period.strip() == period.code)


_RULES: dict[str, _Keep] = {
    "associations": _association,
    "mentorships": _mentorship,
    "diagnostics": _diagnosis,
    "routes": _route,
    "trainings": _training,
    "teams": _team,
    "methodists": _methodist,
    "events": _event,
    "sites": _site,
    "practices": _practice,
    "communities": _community,
    "agreements": _document,
    "acts": _document,
    "recommendations": _recommendation,
}
