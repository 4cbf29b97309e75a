"""The table of people: who stands in it and what it tells of them instead of their names."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from mms_desktop.domain.positions import LEADING_GROUPS
from mms_desktop.domain.sections.attestations import Category
from mms_desktop.domain.sections.employments import EmploymentKind
from mms_desktop.domain.spans import active, birthday, full_years, is_open
from mms_desktop.services.packages.layout_results import AGE_BANDS, POPULATIONS
from mms_desktop.services.packages.scrubbing import Pseudonyms
from mms_desktop.services.packages.source import PackageSource
from mms_desktop.services.packages.tables import Cell

# Приказ Минпросвещения 24.03.2023 № 196: categories granted from this day on have no end.
_LASTING_SINCE = date(2023, 9, 1)
_YEARS = 5
_RANKS = (
    Category.NONE,
    Category.CONFORMITY,
    Category.SECOND,
    Category.FIRST,
    Category.HIGHEST,
    Category.METHODIST,
    Category.MENTOR,
)
_YOUNGEST, _OLDEST, _WIDTH = 25, 65, 5


class People:
    """People of the register as rows of a package."""

    def __init__(self, source: PackageSource, pseudonyms: Pseudonyms) -> None:
        self._source = source
        self._pseudonyms = pseudonyms
        self._day = source.period.reference_date
        self._by_id = {person.id: person for person in source.records["people"]}
        self._places = main_places(source)
        self._categories = self._best_categories()

    def pseudonym(self, person: int) -> str:
        """Return the number under which a person appears."""
        return self._pseudonyms.of("people", person)

    def place(self, person: int) -> Any:
        """Return the employment that counts on the reference date; None when there is none."""
        return self._places.get(person)

    def rows(
        self, mentioned: Iterable[int], organizations: Mapping[int, str]
    ) -> list[tuple[int, dict[str, Cell]]]:
        """Return the staff and everybody else mentioned, in the order of their pseudonyms.

        The order of the base would tell who was entered after whom.
        """
        wanted = {*mentioned, *self._source.populations.get("staff", ())} & self._by_id.keys()
        return [
            (person, self._row(person, organizations))
            for person in sorted(wanted, key=self.pseudonym)
        ]

    def _row(self, person: int, organizations: Mapping[int, str]) -> dict[str, Cell]:
        place = self._places.get(person)
        populations = self._source.populations
        return {
            "person": self.pseudonym(person),
            "organization": organizations.get(place.organization) if place else None,
            "age_band": age_band(self._by_id[person].birth_date, self._day),
            "position_group": str(self._source.group_of(place.position)) if place else None,
            "category": self._categories.get(person),
            **{name: person in populations.get(name, ()) for name in POPULATIONS},
        }

    def _best_categories(self) -> dict[int, str]:
        found: dict[int, list[Category]] = defaultdict(list)
        for attestation in self._source.records["attestations"]:
            if attestation.granted <= self._day and not _expired(attestation, self._day):
                found[attestation.person].append(attestation.category)
        return {person: str(max(held, key=_RANKS.index)) for person, held in found.items()}


def main_places(source: PackageSource) -> dict[int, Any]:
    """Return where each person works on the reference date: the main place, a leading post."""
    day = source.period.reference_date
    open_ones = {one.id for one in source.records["organizations"] if is_open(one, day)}

    def weight(employment: Any) -> tuple[bool, bool, int]:
        leading = source.group_of(employment.position) in LEADING_GROUPS
        return employment.kind != EmploymentKind.MAIN, not leading, employment.id

    found: dict[int, Any] = {}
    for employment in sorted(source.records["employments"], key=weight):
        counted = employment.kind in source.staff_kinds and employment.organization in open_ones
        if counted and active(employment.started, employment.ended, day):
            found.setdefault(employment.person, employment)
    return found


def age_band(birth: date | None, day: date) -> str | None:
    """Return the age band of the staff statistics; None when the birth date is not known."""
    if birth is None:
        return None
    age = full_years(birth, day)
    if age < _YOUNGEST:
        return AGE_BANDS[0]
    return AGE_BANDS[1 + min(age - _YOUNGEST, _OLDEST - _YOUNGEST) // _WIDTH]


def _expired(attestation: Any, day: date) -> bool:
    """Tell whether a category has ended, by its own date or by the rule of domain.md 1.5."""
    if attestation.expires is not None:
        return bool(attestation.expires < day)
    lasting = attestation.granted >= _LASTING_SINCE and attestation.category != Category.CONFORMITY
    return not lasting and birthday(attestation.granted, _YEARS) <= day
