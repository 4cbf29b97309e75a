"""From a row of a school's staff list to a person, their posts and attestations."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal
from typing import Any

from mms_desktop.domain.fields import Link
from mms_desktop.domain.issues import RecordInvalid
from mms_desktop.domain.positions import PositionList
from mms_desktop.domain.sections.attestations import ATTESTATIONS
from mms_desktop.domain.sections.employments import EMPLOYMENTS, EmploymentKind
from mms_desktop.domain.sections.people import PEOPLE
from mms_desktop.services.exchange.cells import Cell
from mms_desktop.services.exchange.index import Index
from mms_desktop.services.exchange.row_findings import Finding
from mms_desktop.services.exchange.rows import Understood, place, remember_surname
from mms_desktop.services.exchange.staff_cells import read_staff_row
from mms_desktop.services.exchange.staff_posts import together
from mms_desktop.services.exchange.staff_row import CellRemark, StaffRow

EMPLOYMENT_FIELDS = tuple(kind.name for kind in EMPLOYMENTS.fields)
ORGANIZATION = Link(label="Организация", name="organization", to="organizations")


class StaffReader:
    """Understands rows of staff lists; ``organization`` is the code given for the whole file.

    Attributes:
        named: The posts the lists name so far, by organization.
    """

    def __init__(self, index: Index, positions: PositionList, organization: str = "") -> None:
        self._index = index
        self._positions = positions
        self._organization = organization
        self.named: dict[int, set[int]] = defaultdict(set)
        self._rows_of: dict[int, list[tuple[str, Decimal | None]]] = {}

    def understand(
        self,
        cells: Mapping[str, Cell],
        *,
        epoch_1904: bool = False,
        filled: frozenset[str] = frozenset(),
        heading: str = "",
    ) -> Understood:
        """Return the person, posts and attestations a row means."""
        row = read_staff_row(
            cells, self._positions, epoch_1904=epoch_1904, filled=filled, heading=heading
        )
        found = Understood()
        found.problems += [_finding(problem) for problem in row.problems]
        found.warnings += [_finding(note) for note in row.notes]
        organization = self._employer(row, found)
        if not row.employments and not found.problems:
            reason = "Не указана должность: без неё непонятно, кем человек работает."
            found.problems.append(Finding("position_missing", reason, "position"))
        if organization is None or found.problems:
            return found
        self._index.organization = organization
        try:
            self._place(row, organization, found)
        except RecordInvalid as error:
            found.refuse(*error.issues)
        if found.problems:
            found.writes.clear()
        return found

    def _employer(self, row: StaffRow, found: Understood) -> int | None:
        written = row.organization or self._organization
        if not written:
            reason = "Не указана организация: добавьте столбец «Организация» или её код."
            found.problems.append(Finding("organization_missing", reason, "organization"))
            return None
        target, problem = self._index.references("organizations").find(ORGANIZATION, written)
        if problem:
            found.refuse(problem)
        return target

    def _place(self, row: StaffRow, organization: int, found: Understood) -> None:
        # Every record is checked before the first is planned: a row goes in whole or not at all.
        new_person = PEOPLE.parse(row.person)
        posts = [
            EMPLOYMENTS.parse({**_on_main_terms(post), "person": 0, "organization": organization})
            for post in row.employments
        ]
        grades = [ATTESTATIONS.parse({**grade, "person": 0}) for grade in row.attestations]
        person = self._person(new_person, row, found)
        if person is None:
            return
        for written, post in zip(row.employments, posts, strict=True):
            given = frozenset(EMPLOYMENT_FIELDS) - ({"kind"} if not written.get("kind") else set())
            self._employment(replace(post, person=person.id), given, found)
        for grade in grades:
            given = frozenset(name for name in ("person", "position", "category", "granted",
                                                "expires", "act"))  # fmt: skip
            place(self._index, ATTESTATIONS, replace(grade, person=person.id), given, found,
                  keep_filled=True)  # fmt: skip

    def _person(self, person: Any, row: StaffRow, found: Understood) -> Any:
        if row.initials:
            return self._by_initials(person, found)
        given = frozenset(kind.name for kind in PEOPLE.fields)
        known = self._under_former_surname(person, row)
        stored = place(self._index, PEOPLE, person, given, found, keep_filled=True, known=known)
        if stored is not None:
            remember_surname(self._index, stored, row.former_surname, found)
        return stored

    def _under_former_surname(self, person: Any, row: StaffRow) -> Any:
        """Return the person stored under the surname the list calls former."""
        matcher = self._index.matcher(PEOPLE)
        if not row.former_surname or matcher.match(person).record is not None:
            return None
        return matcher.match(replace(person, surname=row.former_surname)).record

    def _by_initials(self, person: Any, found: Understood) -> Any:
        """Return the one colleague the surname and initials fit."""
        people = self._index.records(PEOPLE)
        colleagues = (people[known] for known in self._index.colleagues())
        staff = [known for known in colleagues if _fits(known, person)]
        if len(staff) == 1:
            given = frozenset(
                kind.name
                for kind in PEOPLE.fields
                if kind.name not in ("surname", "given_name", "patronymic")
            )
            return self._overwrite(staff[0], person, given, found)
        shown = f"{person.surname} {person.given_name} {person.patronymic}".strip()
        reason = (
            f"«{shown}»: по инициалам человека не определить. Напишите имя и отчество полностью."
        )
        found.problems.append(Finding("initials", reason, "full_name"))
        return None

    def _overwrite(self, known: Any, person: Any, given: frozenset[str], found: Understood) -> Any:
        named = replace(
            person,
            surname=known.surname,
            given_name=known.given_name,
            patronymic=known.patronymic,
            snils=person.snils or known.snils,
            birth_date=person.birth_date or known.birth_date,
        )
        return place(self._index, PEOPLE, named, given, found, keep_filled=True)

    def _employment(self, post: Any, given: frozenset[str], found: Understood) -> None:
        """Plan the post over the one the list means: a list often leaves out since when."""
        same = [
            known
            for known in self._index.posts_of(post.person)
            if (known.organization, known.position) == (post.organization, post.position)
        ]
        dated = [known for known in same if known.started == post.started]
        open_ended = [known for known in same if post.started is None or known.started is None]
        known = open_ended[0] if not dated and len(open_ended) == 1 else None
        if known is not None and post.started is None:
            post = replace(post, started=known.started)
        target = dated[0] if dated else known
        again = target is not None and target.id in self.named[post.organization]
        if again:
            post = self._together(target, post, found)
        elif target is None and "kind" not in given and post.kind is EmploymentKind.MAIN:
            post = self._beside_main(post, found)
        stored = place(
            self._index,
            EMPLOYMENTS,
            post,
            given,
            found,
            keep_filled=True,
            known=known,
            united=again,
        )
        self.named[post.organization].add(stored.id)
        if not again:
            self._rows_of[stored.id] = [(post.subjects, post.rate)]

    def _together(self, target: Any, post: Any, found: Understood) -> Any:
        """Return a post named in several rows of the list: subjects joined, rates added up.

        Only what the rows say is put together: what is stored would be added once more
        each time the list is read.
        """
        rows = self._rows_of[target.id]
        said = post.subjects, post.rate
        if said not in rows:
            rows.append(said)
            if any(said):
                reason = (
                    f"«{post.position}» есть и в строках выше: предметы объединены, ставки сложены."
                )
                found.warnings.append(Finding("several_positions", reason, "position"))
        rates = [rate for _, rate in rows if rate is not None]
        return replace(
            post,
            subjects=together(*(subjects for subjects, _ in rows)),
            rate=sum(rates, Decimal(0)) if rates else None,
            kind=target.kind,
        )

    def _beside_main(self, post: Any, found: Understood) -> Any:
        """Return a new post as one beside the main post the same list names in another row."""
        named = self.named[post.organization]
        mains = [
            known.position
            for known in self._index.posts_of(post.person)
            if known.id in named and known.kind is EmploymentKind.MAIN and known.ended is None
        ]
        if not mains or post.ended is not None:
            return post
        reason = (
            f"Этот человек уже назван в списке: «{mains[0]}» — основное место работы; "
            f"«{post.position}» записано как внутреннее совместительство."
        )
        found.warnings.append(Finding("several_positions", reason, "position"))
        return replace(post, kind=EmploymentKind.INTERNAL)


def _on_main_terms(post: Mapping[str, object]) -> dict[str, object]:
    """Return the post as of the main place of work where the list does not say otherwise."""
    return {**post, "kind": post.get("kind") or EmploymentKind.MAIN}


def _fits(known: Any, person: Any) -> bool:
    parts = ("given_name", "patronymic")
    return known.surname == person.surname and all(
        getattr(known, part).startswith(getattr(person, part).rstrip(".")) for part in parts
    )


def _finding(remark: CellRemark) -> Finding:
    return Finding(remark.code, remark.message, remark.field)
