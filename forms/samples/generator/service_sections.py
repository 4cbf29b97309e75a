"""Rows of the sections about organizations and the methodological service."""

from collections.abc import Iterator
from datetime import date

from generator.model import Town
from generator.numbers import inn, ogrn
from generator.places import OKTMO
from generator.references import References

Row = dict[str, object]


def organizations(town: Town, _names: References) -> Iterator[Row]:
    """Yield the organizations."""
    for serial, school in enumerate(town.schools, start=1):
        yield {
            "code": school.code,
            "short_name": school.short_name,
            "full_name": school.full_name,
            "kind": school.kind,
            "inn": inn(100 + serial * 7),
            "ogrn": ogrn(200 + serial * 11),
            "oktmo": OKTMO,
            "address": school.address,
            "website": f"https://{school.site}.ozersk-edu.example",
            "email": f"{school.site}@ozersk-edu.example",
            "phone": f"8 (900) 001-00-{serial:02d}",
            "low_results": _yes(school.low_results),
            "difficult_conditions": _yes(school.difficult_conditions),
            "methodical_service": _yes(school.methodical_service),
            "mentoring_model": _yes(school.mentoring_model),
            "cluster": school.cluster,
        }


def attestations(town: Town, names: References) -> Iterator[Row]:
    """Yield the categories of the two organizations whose lists do not tell them."""
    for job in town.jobs:
        if job.school == "kolledzh" and job.category:
            yield {
                "person": names.who(job.person),
                "position": job.position,
                "category": job.category,
                "granted": job.granted,
                "act": "Распоряжение комитета" if job.category != "conformity" else "Протокол",
            }


def associations(town: Town, names: References) -> Iterator[Row]:
    """Yield the associations."""
    for association in town.associations:
        yield {
            "code": association.code,
            "title": association.title,
            "level": association.level,
            "kind": association.kind,
            "subject": association.subject,
            "organization": association.school,
            "head": names.who(association.head),
            "cluster": association.cluster,
            "topic": "Единое методическое пространство района",
            "act": "Приказ комитета образования от 25.08.2021 № 214",
            "opened": date(2021, 9, 1),
        }


def association_members(town: Town, names: References) -> Iterator[Row]:
    """Yield who belongs to the associations."""
    for association in town.associations:
        for member in association.members:
            yield {
                "association": association.code,
                "person": names.who(member.person),
                "role": member.role,
                "since": member.since,
                "until": member.until,
            }


def methodists(town: Town, names: References) -> Iterator[Row]:
    """Yield the methodists."""
    for methodist in town.methodists:
        yield {
            "person": names.who(methodist.person),
            "level": methodist.level,
            "engagement": methodist.engagement,
            "direction": methodist.direction,
            "since": methodist.since,
            "until": methodist.until,
        }


def assignments(town: Town, names: References) -> Iterator[Row]:
    """Yield what the methodists look after."""
    for methodist in town.methodists:
        for assignment in methodist.assignments:
            yield {
                "methodist": names.who(methodist.person),
                "organization": assignment.school,
                "person": names.who(assignment.person),
                "since": assignment.since,
                "until": assignment.until,
            }


def mentorships(town: Town, names: References) -> Iterator[Row]:
    """Yield the mentorships."""
    for serial, pair in enumerate(town.pairs, start=1):
        yield {
            "mentor": names.who(pair.mentor),
            "mentee": names.who(pair.mentee),
            "organization": pair.school,
            "form": pair.form,
            "kind": pair.kind,
            "started": pair.started,
            "planned_end": date(2024, 5, 31),
            "ended": pair.ended,
            "outcome": pair.outcome,
            "reason": pair.reason,
            "order_number": f"{40 + serial}-од",
            "order_date": pair.started,
            "consent_date": pair.started,
            "pay": "yes" if serial % 3 else "no",
            "programme_approved": pair.started,
        }


def _yes(value: bool) -> str:
    return "да" if value else "нет"
