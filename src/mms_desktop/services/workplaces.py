"""Where people work now, in words: what a list of people shows beside their names."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from mms_desktop.domain.sections.employments import EMPLOYMENTS, Employment, EmploymentKind
from mms_desktop.domain.sections.mentorships import Mentorship
from mms_desktop.domain.sections.organizations import ORGANIZATIONS
from mms_desktop.storage import queries
from mms_desktop.storage.connection import Database
from mms_desktop.storage.lookups import ids_referring
from mms_desktop.storage.records import Records

JOINT = "; "
KIND_ORDER = {kind: place for place, kind in enumerate(EmploymentKind)}


@dataclass(frozen=True, slots=True)
class Workplace:
    """Organizations and posts of one person, the main one first."""

    organizations: str
    positions: str


def workplaces(database: Database, people: Sequence[int], day: date) -> dict[int, Workplace]:
    """Return where each of the people works on the day; who works nowhere is left out."""
    with database.snapshot() as connection:
        ids = ids_referring(connection, EMPLOYMENTS, "person", people)
        found: list[Employment] = list(Records(connection).by_ids(EMPLOYMENTS, ids).values())
        current = sorted((one for one in found if is_current(one, day)), key=_by_kind)
        wanted = [one.organization for one in current]
        names = queries.captions(connection, ORGANIZATIONS, wanted)
    grouped: dict[int, list[Employment]] = {}
    for one in current:
        grouped.setdefault(one.person, []).append(one)
    return {
        person: Workplace(
            joined(names.get(one.organization, "") for one in posts),
            joined(one.position for one in posts),
        )
        for person, posts in grouped.items()
    }


def is_current(employment: Employment | Mentorship, day: date) -> bool:
    """Tell whether the post is held, or the pair lasts, on the day."""
    started = employment.started is None or employment.started <= day
    return started and (employment.ended is None or employment.ended >= day)


def joined(words: Iterable[str]) -> str:
    """Return the words once each, in their order."""
    return JOINT.join(dict.fromkeys(filter(None, words)))


def _by_kind(employment: Employment) -> tuple[int, int]:
    return KIND_ORDER[employment.kind], employment.id
