"""A look through the whole register for what is allowed and yet doubtful (domain.md 4.4)."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from typing import Any

from mms_desktop.domain.days import shown_day
from mms_desktop.domain.doubts import Doubt, DoubtCode, Importance, doubt
from mms_desktop.domain.fields import Text, TextFormat
from mms_desktop.domain.positions import PositionGroup, PositionList
from mms_desktop.domain.section import Section
from mms_desktop.domain.sections import ALL_SECTIONS, SECTIONS
from mms_desktop.domain.sections.employments import EmploymentKind
from mms_desktop.domain.spans import active, full_years, is_open
from mms_desktop.storage import queries
from mms_desktop.storage.connection import Database
from mms_desktop.storage.records import Records

MOST_MENTEES = 3
LEAST_MEMBERS = 5
MOST_TEACHERS = 250
YOUNG_AGE, YOUNG_YEARS = 35, 3
ALONE = timedelta(days=90)
NO_DECISION = timedelta(days=30)
HALF_YEAR = timedelta(days=183)

Doubtful = tuple[str, int, Doubt]
"""Section, record, doubt."""


@dataclass(frozen=True, slots=True)
class DataDoubt:
    """One doubt about a stored record, with the words that name it; ``record`` 0 is the base."""

    section: str
    record: int
    caption: str
    doubt: Doubt

    def as_json(self) -> dict[str, object]:
        """Return the doubt in the form of the command line."""
        return {
            "section": self.section,
            "record": self.record,
            "caption": self.caption,
            "field": self.doubt.field,
            "code": self.doubt.code,
            "importance": str(self.doubt.importance),
            "message": self.doubt.message,
        }


def check_data(database: Database, positions: PositionList, today: date) -> list[DataDoubt]:
    """Return every doubt about the register, the most important first."""
    with database.snapshot() as connection:
        records = Records(connection)
        whole = {section.key: records.all(section) for section in ALL_SECTIONS}
        register = _Register(whole, positions, today)
        found = [*register.single(), *register.together()]
        captions: dict[str, dict[int, str]] = {}
        for key in {section for section, _, _ in found}:
            ids = [record for section, record, _ in found if section == key and record]
            captions[key] = queries.captions(connection, SECTIONS[key], ids)
    doubts = [
        DataDoubt(section, record, captions[section].get(record, ""), item)
        for section, record, item in found
    ]
    order = list(Importance)
    return sorted(doubts, key=lambda one: (order.index(one.doubt.importance), one.section))


def doubts_of(
    records: Records, section: Section[Any], record_id: int, positions: PositionList
) -> tuple[Doubt, ...]:
    """Return the doubts about one record that the record alone gives rise to."""
    record = records.get(section, record_id)
    if record is None:
        return ()
    return (*section.doubts(record, date.today()), *_unknown_positions(section, record, positions))


def _unknown_positions(
    section: Section[Any], record: Any, positions: PositionList
) -> Iterator[Doubt]:
    for kind in section.fields:
        if not isinstance(kind, Text) or kind.format is not TextFormat.POSITION:
            continue
        written = getattr(record, kind.name)
        # Populations compare with the titles of the list: anything else counts nowhere.
        certain = positions.certain(written)
        if not written or (certain.known and certain.position == written):
            continue
        known = positions.recognise(written)
        if known.known:
            code, title = DoubtCode.UNCLEAR_POSITION, known.position
            yield doubt(code, kind.name, position=written, title=title)
        else:
            yield doubt(DoubtCode.UNKNOWN_POSITION, kind.name, position=written)


def doubts_about_person(
    found: Mapping[str, Sequence[Any]], positions: PositionList, today: date
) -> list[Doubtful]:
    """Return the doubts that several records of one person give rise to.

    ``found`` is the person with the employments, pairs and organizations they are in.
    """
    empty: dict[str, Sequence[Any]] = {section.key: () for section in ALL_SECTIONS}
    return list(_Register({**empty, **found}, positions, today).of_people())


class _Register:
    """Everything in the register at once, for doubts that several records give rise to."""

    def __init__(
        self, found: Mapping[str, Sequence[Any]], positions: PositionList, today: date
    ) -> None:
        self._all = found
        self._positions = positions
        self._today = today

    def single(self) -> Iterator[Doubtful]:
        """Yield what single records give rise to."""
        for section in ALL_SECTIONS:
            for record in self._all[section.key]:
                for item in section.doubts(record, self._today):
                    yield section.key, record.id, item
                for item in _unknown_positions(section, record, self._positions):
                    yield section.key, record.id, item

    def together(self) -> Iterator[Doubtful]:
        """Yield what only several records together show."""
        yield from self.of_people()
        yield from self._associations()
        yield from self._methodists()
        yield from self._without_service()
        yield from self._without_decision()

    def of_people(self) -> Iterator[Doubtful]:
        """Yield what the posts and pairs of people show."""
        yield from self._main_posts()
        yield from self._mentors()
        yield from self._left_mentees()
        yield from self._young_alone()

    @cached_property
    def _posts(self) -> dict[int, list[Any]]:
        posts = defaultdict(list)
        for post in self._all["employments"]:
            if active(post.started, post.ended, self._today):
                posts[post.person].append(post)
        return posts

    @cached_property
    def _pairs(self) -> list[Any]:
        return [
            one for one in self._all["mentorships"] if active(one.started, one.ended, self._today)
        ]

    @cached_property
    def _young(self) -> set[int]:
        """People under 35 in the first three years of teaching (domain.md 1.9)."""
        return {
            one.id
            for one in self._all["people"]
            if one.birth_date
            and one.teaching_since
            and full_years(one.birth_date, self._today) < YOUNG_AGE
            and full_years(one.teaching_since, self._today) < YOUNG_YEARS
        }

    def _main_posts(self) -> Iterator[Doubtful]:
        schools = {one.id: one.short_name for one in self._all["organizations"]}
        for person, posts in self._posts.items():
            main = {post.organization for post in posts if post.kind is EmploymentKind.MAIN}
            if len(main) > 1:
                places = ", ".join(schools[one] for one in sorted(main))
                yield "people", person, doubt(DoubtCode.TWO_MAIN_POSTS, places=places)

    def _mentors(self) -> Iterator[Doubtful]:
        load = Counter(pair.mentor for pair in self._pairs)
        for mentor, count in load.items():
            if count > MOST_MENTEES:
                yield "people", mentor, doubt(DoubtCode.MANY_MENTEES, count=count)
            if mentor in self._young:
                yield "people", mentor, doubt(DoubtCode.YOUNG_MENTOR)

    def _left_mentees(self) -> Iterator[Doubtful]:
        ended: dict[int, date] = {}
        for post in self._all["employments"]:
            if post.ended:
                ended[post.person] = max(post.ended, ended.get(post.person, post.ended))
        for pair in self._pairs:
            if pair.mentee in ended and not self._posts[pair.mentee]:
                day = shown_day(ended[pair.mentee])
                yield "mentorships", pair.id, doubt(DoubtCode.MENTEE_LEFT, "mentee", day=day)

    def _associations(self) -> Iterator[Doubtful]:
        members = Counter(
            one.association
            for one in self._all["association_members"]
            if active(one.since, one.until, self._today)
        )
        recent = {
            one.association
            for one in self._all["association_meetings"]
            if one.date > self._today - HALF_YEAR
        }
        for one in self._all["associations"]:
            if not is_open(one, self._today):
                continue
            count = members[one.id]
            if count < LEAST_MEMBERS:
                item = doubt(DoubtCode.FEW_MEMBERS, count=count, least=LEAST_MEMBERS)
                yield "associations", one.id, item
            if one.id not in recent:
                yield "associations", one.id, doubt(DoubtCode.NO_MEETINGS)

    def _methodists(self) -> Iterator[Doubtful]:
        methodists = {
            one.person
            for one in self._all["methodists"]
            if active(one.since, one.until, self._today)
        }
        group = self._positions.group_of
        teachers = sum(
            any(group(post.position) is PositionGroup.PEDAGOGICAL for post in posts)
            for posts in self._posts.values()
        )
        if methodists and teachers > MOST_TEACHERS * len(methodists):
            item = doubt(DoubtCode.MANY_TEACHERS, count=round(teachers / len(methodists)))
            yield "methodists", 0, item

    def _without_service(self) -> Iterator[Doubtful]:
        for one in self._all["organizations"]:
            if not one.methodical_service and is_open(one, self._today):
                item = doubt(DoubtCode.NO_SERVICE, "methodical_service")
                yield "organizations", one.id, item

    def _young_alone(self) -> Iterator[Doubtful]:
        mentees = {pair.mentee for pair in self._pairs}
        born = {one.id: one.teaching_since for one in self._all["people"]}
        for person in sorted(self._young - mentees):
            if self._posts[person] and born[person] < self._today - ALONE:
                yield "people", person, doubt(DoubtCode.YOUNG_ALONE)

    def _without_decision(self) -> Iterator[Doubtful]:
        decided = {one.recommendation for one in self._all["decisions"]}
        for one in self._all["recommendations"]:
            if one.id not in decided and one.due and one.due < self._today - NO_DECISION:
                yield "recommendations", one.id, doubt(DoubtCode.NO_DECISION)
