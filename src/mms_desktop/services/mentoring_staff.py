"""Teachers on one day as the board of mentorships compares them."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from datetime import date
from enum import Enum, auto
from typing import Any

from mms_desktop.domain.positions import PositionGroup, PositionList
from mms_desktop.domain.profiles import Settings
from mms_desktop.domain.sections.attestations import ATTESTATIONS, Category, default_end
from mms_desktop.domain.sections.employments import EMPLOYMENTS, Leave
from mms_desktop.domain.sections.mentorships import MENTORSHIPS
from mms_desktop.domain.sections.organizations import ORGANIZATIONS
from mms_desktop.domain.sections.people import PEOPLE, full_name
from mms_desktop.domain.spans import active
from mms_desktop.domain.subjects import SUBJECT_SEPARATOR
from mms_desktop.domain.text import listed, sort_key
from mms_desktop.services.data_check import MOST_MENTEES
from mms_desktop.services.organization_staff import is_young
from mms_desktop.storage.records import Records

STRONG = {
    Category.MENTOR: "педагог-наставник",
    Category.METHODIST: "педагог-методист",
    Category.HIGHEST: "высшая категория",
}


class Trait(Enum):
    """What two teachers may have in common."""

    SUBJECT = auto()
    PLACE = auto()
    CLUSTER = auto()


class MentoringStaff:
    """Who teaches what and where on one day, by what category, and who is paired with whom.

    Attributes:
        people: Those with a pedagogical post and those in a pair, by id.
        load: How many pairs that last each mentor has.
        pairs: The pairs that last.
    """

    def __init__(
        self, records: Records, positions: PositionList, settings: Settings, today: date
    ) -> None:
        self._today = today
        self._settings = settings
        self._organizations = {one.id: one for one in records.all(ORGANIZATIONS)}
        self._posts: dict[int, list[Any]] = defaultdict(list)
        for post in records.all(EMPLOYMENTS):
            group = positions.group_of(post.position)
            if group is PositionGroup.PEDAGOGICAL and active(post.started, post.ended, today):
                self._posts[post.person].append(post)
        self.pairs = [
            one for one in records.all(MENTORSHIPS) if active(one.started, one.ended, today)
        ]
        self.load = Counter(pair.mentor for pair in self.pairs)
        paired = {one for pair in self.pairs for one in (pair.mentor, pair.mentee)}
        self.people = {
            one.id: one for one in records.all(PEOPLE) if one.id in self._posts or one.id in paired
        }
        self.sort_keys = {one: sort_key(self.name(one)) for one in self.people}
        self.categories = self._categories(records)
        self._traits: dict[tuple[Trait, int], frozenset[object]] = {}
        self._by_trait: dict[tuple[Trait, object], list[int]] = defaultdict(list)
        self._read_traits()

    def is_young(self, person: int) -> bool:
        """Tell whether the person teaches and is young by the profile (domain.md 1.9)."""
        return person in self._posts and is_young(self.people[person], self._settings, self._today)

    def alike(self, person: int, trait: Trait) -> set[int]:
        """Return those who could mentor and share a value of the trait with the person."""
        values = self.traits(person, trait)
        return {other for value in values for other in self._by_trait[trait, value]}

    def traits(self, person: int, trait: Trait) -> frozenset[object]:
        """Return what the person has of the trait: subjects, organizations, clusters."""
        return self._traits.get((trait, person), frozenset())

    def name(self, person: int) -> str:
        """Return the full name."""
        return full_name(self.people[person])

    def schools(self, person: int) -> tuple[int, ...]:
        """Return the organizations the person teaches in."""
        return tuple(dict.fromkeys(post.organization for post in self._posts.get(person, ())))

    def place_name(self, organization: int) -> str:
        """Return the short name of an organization."""
        name: str = self._organizations[organization].short_name
        return name

    def places_words(self, person: int) -> str:
        """Return the short names of the organizations of the person."""
        return listed(self.place_name(one) for one in self.schools(person))

    def posts_words(self, person: int) -> str:
        """Return the posts of the person with their subjects."""
        posts = self._posts.get(person, ())
        return listed(" · ".join(filter(None, (one.position, one.subjects))) for one in posts)

    def _categories(self, records: Records) -> dict[int, str]:
        """Return the category in force that recommends a person, the strongest one."""
        held: dict[int, set[Category]] = defaultdict(set)
        for one in records.all(ATTESTATIONS):
            ends = one.expires or default_end(one)
            if ends is None or ends >= self._today:
                held[one.person].add(one.category)
        return {
            person: words
            for person, categories in held.items()
            for words in [next((STRONG[one] for one in STRONG if one in categories), "")]
            if words
        }

    def _can_mentor(self, person: int) -> bool:
        """Tell whether the person teaches now, is no beginner and has room for a pair."""
        at_work = any(post.leave in (None, Leave.NONE) for post in self._posts[person])
        return at_work and self.load[person] < MOST_MENTEES and not self.is_young(person)

    def _read_traits(self) -> None:
        for person, posts in self._posts.items():
            written = [part for post in posts for part in post.subjects.split(SUBJECT_SEPARATOR)]
            places = self.schools(person)
            clusters = {self._organizations[one].cluster for one in places}
            found: dict[Trait, Iterable[object]] = {
                Trait.SUBJECT: filter(None, (part.strip() for part in written)),
                Trait.PLACE: places,
                Trait.CLUSTER: filter(None, clusters),
            }
            able = self._can_mentor(person)
            for trait, values in found.items():
                self._traits[trait, person] = frozenset(values)
                for value in self._traits[trait, person] if able else ():
                    self._by_trait[trait, value].append(person)
