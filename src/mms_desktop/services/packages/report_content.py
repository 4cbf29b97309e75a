"""The content of the reports, drawn from the same values as the package."""

from collections import Counter
from collections.abc import Callable
from typing import Any

from mms_desktop.domain.sections import SECTIONS
from mms_desktop.domain.spans import is_open
from mms_desktop.domain.text import sort_key
from mms_desktop.services.checklists.responses import Filled
from mms_desktop.services.packages.layout import EXPORTED
from mms_desktop.services.packages.persons import main_places
from mms_desktop.services.packages.selection import selected
from mms_desktop.services.packages.source import PackageSource
from mms_desktop.services.reports.content import (
    ChecklistLine,
    OrganizationLine,
    PeriodLine,
    ReportContent,
)

Clean = Callable[[str, str], str]
"""Returns a text fit for the reader; the second argument says where it stands."""

_HEADCOUNTS = (
    ("Педагогических работников", "teachers"),
    ("Управленческих кадров", "managers"),
    ("Молодых педагогов", "young"),
)


def as_typed(text: str, _place: str) -> str:
    """Return the text as it is: for reports that stay in the municipality."""
    return text


def without_names(_text: str, _place: str) -> str:
    """Return nothing in place of what people typed: what is left are the program's own words."""
    return ""


def content_of(source: PackageSource, clean: Clean) -> ReportContent:
    """Return what the reports of this base and period say."""
    period = source.period
    organizations = _organizations(source, clean)
    people = tuple((title, len(source.populations.get(name, ()))) for title, name in _HEADCOUNTS)
    return ReportContent(
        municipality=source.municipality,
        oktmo=source.oktmo,
        profile=source.profile_title,
        period=PeriodLine(
            code=period.code,
            start=period.start,
            end=period.end,
            reference_date=period.reference_date,
            collect_from=period.collect_from,
            collect_to=period.collect_to,
            due=period.due,
        ),
        indicators=tuple(one.line for one in source.indicators),
        checklists=tuple(_checklist(one, clean) for one in source.checklists),
        organizations=organizations,
        headcounts=(("Организаций", len(organizations)), *people),
        records=tuple(
            (SECTIONS[one.section].title, len(selected(source, one.section))) for one in EXPORTED
        ),
        notes=source.notes,
    )


def _organizations(source: PackageSource, clean: Clean) -> tuple[OrganizationLine, ...]:
    places = main_places(source)
    counts = {
        name: Counter(
            places[one].organization for one in source.populations.get(name, ()) if one in places
        )
        for name in ("staff", "teachers", "young")
    }
    open_ones = [
        one for one in source.records["organizations"] if is_open(one, source.period.reference_date)
    ]
    return tuple(
        OrganizationLine(
            code=(code := clean(one.code, "organizations: код")),
            name=clean(one.short_name, f"organizations «{code}», наименование в отчётах"),
            kind=one.kind.label,
            staff=counts["staff"][one.id],
            teachers=counts["teachers"][one.id],
            young=counts["young"][one.id],
            low_results=one.low_results,
            methodical_service=one.methodical_service,
        )
        for one in sorted(open_ones, key=_name_order)
    )


def _name_order(organization: Any) -> tuple[str, int]:
    return sort_key(organization.short_name), organization.id


def _checklist(one: Filled, clean: Clean) -> ChecklistLine:
    code = clean(one.subject.code, "checklist_totals: код")
    return ChecklistLine(
        form=one.form.key,
        title=one.form.short_title,
        subject=clean(one.subject.name, f"checklist_totals «{code}», наименование в отчётах"),
        assessor=one.response.assessor.label,
        status=one.response.status.label,
        points=one.result.points_text,
        share=one.result.share,
        level=one.result.level,
        level_code=str(one.result.level_code),
        remarks=one.result.remarks,
    )
