"""By what a person is known in a base: names of all years, identifiers, phones.

What others have too does not mean the person: the phone of a school, the name of a namesake.
"""

from collections.abc import Collection, Iterable
from typing import Any

from mms_desktop.domain.sections.identity import FORMER_NAMES, MERGES
from mms_desktop.domain.sections.organizations import ORGANIZATIONS
from mms_desktop.domain.sections.people import PEOPLE
from mms_desktop.domain.text import fold
from mms_desktop.services.merge_story import gone_person
from mms_desktop.services.person_mentions import PersonMentions, same_surname
from mms_desktop.storage.journal import Journal
from mms_desktop.storage.records import Records

Names = tuple[str, str, str]
State = dict[str, Any]


def mentions_of(
    records: Records, journal: Journal, person: int, removed: Iterable[State] = ()
) -> PersonMentions:
    """Return what finds the person in texts: as now, as before, as joined records had it.

    ``removed`` are the people in the bin: they may be namesakes as well.
    """
    everybody = records.all(PEOPLE)
    known = [one for one in everybody if one.id == person]
    known += [gone_person(one) for one in records.all(MERGES) if one.kept == person]
    own = {person, *(one.id for one in known)}
    states = [dict(vars(one)) for one in known] + _earlier(journal, own)
    names = {_name(state) for state in states}
    for former in records.all(FORMER_NAMES):
        if former.person == person:
            names |= {(former.surname, given, patronymic) for _, given, patronymic in names}
    others = [dict(vars(one)) for one in everybody if one.id not in own] + list(removed)
    theirs = {_name(state) for state in others}
    shared = {name for name in names if _meets(name, theirs, whole=True)}
    return PersonMentions(
        names=frozenset(name for name in names if name[0]) - shared,
        values=_only(states, others, "snils", "email"),
        phones=_only(states, [*others, *map(_state, records.all(ORGANIZATIONS))], "phone"),
        alone=not any(same_surname(one[0], other[0]) for one in names for other in theirs),
        full_only=frozenset(name for name in names if _meets(name, theirs, whole=False)),
    )


def _meets(name: Names, others: Collection[Names], *, whole: bool) -> bool:
    """Tell whether another has the surname with the same name, or with its first letter."""
    given = name[1] if whole else name[1][:1]
    return any(
        same_surname(name[0], other[0]) and fold(given) == fold(other[1] if whole else other[1][:1])
        for other in others
        if name[0]
    )


def _earlier(journal: Journal, ids: Collection[int]) -> list[State]:
    told = [change for one in sorted(ids) for _, change in journal.of_record(PEOPLE.key, one)]
    return [dict(values) for one in told for values in (one.before, one.after) if values]


def _state(record: Any) -> State:
    return dict(vars(record))


def _name(state: State) -> Names:
    names = (str(state.get(field) or "") for field in ("surname", "given_name", "patronymic"))
    surname, given, patronymic = names
    return surname, given, patronymic


def _only(states: Iterable[State], others: Iterable[State], *fields: str) -> frozenset[str]:
    """Return the values of the fields that nobody else has."""
    mine = {str(state.get(field) or "") for state in states for field in fields}
    theirs = {str(state.get(field) or "") for state in others for field in fields}
    return frozenset(mine - theirs - {""})
