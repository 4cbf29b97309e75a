"""Which stored record a row means: natural keys, and the stricter rules for people."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import Any

from mms_desktop.domain.issues import Issue, IssueCode, issue
from mms_desktop.domain.section import Record, Section
from mms_desktop.domain.sections.people import full_name
from mms_desktop.domain.surnames import is_other_surname
from mms_desktop.domain.text import fold


@dataclass(frozen=True, slots=True)
class Match:
    """The stored record a row means, if any; ``warning`` is for a person to read.

    ``keep`` are fields in which the row is out of date and takes nothing over.
    """

    record: Any = None
    problem: Issue | None = None
    warning: Issue | None = None
    keep: frozenset[str] = frozenset()


class KeyMatcher:
    """Finds the record with the same natural key; words are compared folded."""

    def __init__(self, section: Section[Any], records: Iterable[Any]) -> None:
        self._section = section
        self._by_key: dict[tuple[Hashable, ...], Any] = {}
        for record in records:
            self.add(record)

    def add(self, record: Record) -> None:
        """Make a record known; it takes the place of an earlier state of itself."""
        self._by_key[self._key(record)] = record

    def match(self, record: Record) -> Match:
        """Return the stored record the new one means."""
        return Match(self._by_key.get(self._key(record)))

    def _key(self, record: Record) -> tuple[Hashable, ...]:
        values = (getattr(record, name) for name in self._section.natural_key)
        return tuple(fold(value) if isinstance(value, str) else value for value in values)


class PersonMatcher:
    """Finds a person by СНИЛС, else by names and birth date; never by names alone.

    Two people whose СНИЛС or birth dates differ are two people (register.md).
    ``colleagues`` tells, for a staff list, the ids of those who work in its
    organization: there the same names are the same person.
    """

    def __init__(
        self,
        people: Iterable[Any],
        colleagues: Callable[[], AbstractSet[int]] = frozenset,
    ) -> None:
        self._by_id: dict[int, Any] = {}
        self._by_snils: dict[str, int] = {}
        self._by_names: dict[tuple[str, ...], set[int]] = defaultdict(set)
        self._by_former: dict[str, set[int]] = defaultdict(set)
        self._colleagues = colleagues
        for person in people:
            self.add(person)

    def add(self, person: Any) -> None:
        """Make a person known, or known anew after a change."""
        before = self._by_id.get(person.id)
        if before is not None:
            self._by_names[_names(before)].discard(before.id)
        self._by_id[person.id] = person
        self._by_names[_names(person)].add(person.id)
        if person.snils:
            self._by_snils[person.snils] = person.id

    def add_former(self, person: int, surname: str) -> None:
        """Make known that a person had another surname."""
        self._by_former[fold(surname)].add(person)

    def match(self, person: Any) -> Match:
        """Return the stored person the row means, or why that cannot be told."""
        if person.snils and person.snils in self._by_snils:
            known = self._by_id[self._by_snils[person.snils]]
            return self._former(known, person) or _same_snils(known, person)
        namesakes = self._namesakes(person)
        possible = [known for known in namesakes if not _differ(known, person)]
        certain = [known for known in possible if self._certain(known, person)]
        if len(certain) == 1:
            return self._former(certain[0], person) or Match(certain[0])
        if certain:
            advice = "СНИЛС или дату рождения"
            problem = issue(IssueCode.AMBIGUOUS_RECORD, count=len(certain), advice=advice)
            return Match(problem=problem)
        return Match(warning=_perhaps(person) if possible else None)

    def _namesakes(self, person: Any) -> list[Any]:
        """Return the people who have the names now, or had the surname before."""
        names = _names(person)
        former = self._by_former.get(names[0], set())
        had = {found for found in former if _names(self._by_id[found])[1:] == names[1:]}
        return [self._by_id[found] for found in sorted(self._by_names[names] | had)]

    def _former(self, known: Any, person: Any) -> Match | None:
        """Return the match of a row with a surname the person no longer has."""
        surname, given_name, _ = _names(person)
        now, known_given_name, _ = _names(known)
        if surname == now or given_name != known_given_name:
            return None
        if known.id not in self._by_former.get(surname, set()):
            return None
        text = (
            f"«{person.surname}» — прежняя фамилия; в реестре «{full_name(known)}», "
            "фамилия оставлена нынешняя."
        )
        warning = issue(IssueCode.UNCLEAR, "surname", reason=text)
        return Match(known, warning=warning, keep=frozenset({"surname"}))

    def _certain(self, known: Any, person: Any) -> bool:
        if known.id in self._colleagues():
            return True
        if person.birth_date:
            return bool(known.birth_date == person.birth_date)
        return not (person.snils or known.snils or known.birth_date)


def _names(person: Any) -> tuple[str, ...]:
    return fold(person.surname), fold(person.given_name), fold(person.patronymic)


def _differ(known: Any, person: Any) -> bool:
    other_snils = known.snils and person.snils and known.snils != person.snils
    other_birth = known.birth_date and person.birth_date and known.birth_date != person.birth_date
    return bool(other_snils or other_birth)


def _same_snils(known: Any, person: Any) -> Match:
    if _names(known) == _names(person):
        return Match(known)
    surname = _names(known)[0] == _names(person)[0]
    given_name = _names(known)[1] == _names(person)[1]
    if not surname and not given_name:
        reason = (
            f"СНИЛС {person.snils} уже записан за человеком «{full_name(known)}». "
            "Проверьте номер в этой строке."
        )
        return Match(problem=issue(IssueCode.CONFLICTING_RECORD, "snils", reason=reason))
    text = f"Имя изменится: было «{full_name(known)}», станет «{full_name(person)}»."
    if is_other_surname(known.surname, person.surname):
        text += f" «{known.surname}» запоминается как прежняя фамилия."
    return Match(known, warning=issue(IssueCode.UNCLEAR, "surname", reason=text))


def _perhaps(person: Any) -> Issue:
    reason = (
        f"Человек с именем «{full_name(person)}» уже есть в реестре; добавлен ещё один. "
        "Если это один и тот же человек, укажите СНИЛС или дату рождения."
    )
    return issue(IssueCode.UNCLEAR, "surname", reason=reason)
