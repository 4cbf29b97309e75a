"""Columns computed at home: counts and yes/no facts whose days must not leave the base."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from mms_desktop.domain.spans import active, happened, is_open
from mms_desktop.services.packages.persons import People
from mms_desktop.services.packages.scrubbing import Scrubber
from mms_desktop.services.packages.source import PackageSource
from mms_desktop.services.packages.tables import Cell

Extra = Callable[[Any], dict[str, Cell]]


class Extras:
    """Computes the columns that no field of the register holds."""

    def __init__(self, source: PackageSource, people: People, scrubber: Scrubber) -> None:
        self._source = source
        self._people = people
        self._scrubber = scrubber
        self._day = source.period.reference_date
        self._programmes = {one.id: one for one in source.records["programmes"]}
        self._diagnoses = _diagnoses(source.records["diagnostics"])
        self._staffed = self._places()
        self._counts = self._count()
        self._by_section: Mapping[str, Extra] = {
            "organizations": self._organization,
            "associations": self._association,
            "mentorships": self._mentorship,
            "routes": self._route,
            "trainings": self._training,
            "teams": self._team,
            "methodists": self._methodist,
            "events": self._event,
            "practices": self._practice,
            "communities": self._community,
        }

    def of(self, section: str, record: Any) -> dict[str, Cell]:
        """Return the computed columns of a record."""
        compute = self._by_section.get(section)
        return compute(record) if compute else {}

    def _organization(self, record: Any) -> dict[str, Cell]:
        return {
            "open": is_open(record, self._day),
            "staff": self._staffed["staff"][record.id],
            "teachers": self._staffed["teachers"][record.id],
        }

    def _association(self, record: Any) -> dict[str, Cell]:
        return {
            "open": is_open(record, self._day),
            "members": self._counts["members"][record.id],
            "meetings": self._counts["meetings"][record.id],
        }

    def _mentorship(self, record: Any) -> dict[str, Cell]:
        return {
            "active": active(record.started, record.ended, self._day),
            "consent": record.consent_date is not None,
            "agreement": bool(record.agreement_number) or record.agreement_date is not None,
            "programme": record.programme_approved is not None,
        }

    def _route(self, record: Any) -> dict[str, Cell]:
        return {
            "approved_in_window": happened(record.approved, self._source.period),
            "based_on_diagnosis": self._rests_on(record, record.approved),
            "escorted": record.escort is not None,
        }

    def _training(self, record: Any) -> dict[str, Cell]:
        programme = self._programmes[record.programme]
        code = self._scrubber.code(programme.code, "programmes: код программы")
        place = f"programmes «{code}»"
        return {
            "programme": code,
            "programme_title": self._scrubber.text(programme.title, place),
            "programme_kind": str(programme.kind),
            "hours": programme.hours,
            "federal_registry": self._scrubber.text(programme.federal_registry, place),
            "based_on_diagnosis": self._rests_on(record, record.finished),
        }

    def _team(self, record: Any) -> dict[str, Cell]:
        return {
            "members": len(record.members),
            "trainings": self._counts["team_trainings"][record.id],
        }

    def _methodist(self, record: Any) -> dict[str, Cell]:
        return {"assignments": self._counts["assignments"][record.id]}

    def _event(self, record: Any) -> dict[str, Cell]:
        return {"participants": self._counts["participants"][record.id]}

    def _practice(self, record: Any) -> dict[str, Cell]:
        authors = sorted(self._people.pseudonym(person) for person in record.authors)
        return {"authors": ";".join(authors)}

    def _community(self, record: Any) -> dict[str, Cell]:
        return {"members": len(record.members)}

    def _rests_on(self, record: Any, day: Any) -> bool:
        """Tell whether the record names a diagnosis of that person dated on the day or before."""
        named = (record.person, record.diagnosis_kind, record.diagnosis_date)
        return named in self._diagnoses and bool(record.diagnosis_date <= day)

    def _places(self) -> dict[str, Counter[int]]:
        found: dict[str, Counter[int]] = {}
        for name in ("staff", "teachers"):
            people = self._source.populations.get(name, ())
            places = (self._people.place(person) for person in people)
            found[name] = Counter(place.organization for place in places if place)
        return found

    def _count(self) -> dict[str, Counter[int]]:
        records, period, day = self._source.records, self._source.period, self._day
        members: dict[int, set[int]] = defaultdict(set)
        for one in records["association_members"]:
            if active(one.since, one.until, day):
                members[one.association].add(one.person)
        return {
            "members": Counter({key: len(people) for key, people in members.items()}),
            "meetings": Counter(
                one.association
                for one in records["association_meetings"]
                if happened(one.date, period)
            ),
            "team_trainings": Counter(
                one.team for one in records["team_trainings"] if happened(one.finished, period)
            ),
            "assignments": Counter(
                one.methodist
                for one in records["methodist_assignments"]
                if active(one.since, one.until, day)
            ),
            "participants": Counter(one.event for one in records["participations"]),
        }


def _diagnoses(records: Iterable[Any]) -> set[tuple[Any, Any, Any]]:
    return {(one.person, one.kind, one.date) for one in records}
