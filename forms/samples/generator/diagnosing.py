"""Who was diagnosed, when and in what."""

from dataclasses import dataclass
from datetime import date, timedelta

from generator.crowd import crowd
from generator.model import Diagnosis, Person, Town
from generator.numbers import seeded

SPRING_SIZE, AUTUMN_SIZE = 26, 88
_SPRING = date(2023, 2, 13), date(2023, 4, 21)
_AUTUMN = date(2023, 9, 11), date(2023, 11, 10)
_KINDS = ("subject", "subject", "methodical", "methodical", "psychological", "ict")
_MORE_KINDS = ("functional_literacy", "legal")
_HEADS = ("head-sosh-2", "head-licey", "deputy-licey", "unit-kolledzh", "deputy-ddt")
_YOUNG = ("young-1", "young-6", "young-10", "young-17")
# They were diagnosed but are not on the staff of the last day, or work here beside their main job.
_NOT_STAFF = ("left-december", "left-young", "guest-1")
_EARLY = ("young-8", date(2023, 2, 6))
_ENDS_OF_WINDOW = (date(2023, 6, 30), date(2023, 7, 1), date(2023, 12, 31), date(2024, 1, 10))


@dataclass(frozen=True, slots=True)
class Diagnosed:
    """The diagnoses by group; ``rest`` was not diagnosed, ``cast`` is known by part."""

    spring: list[Diagnosis]
    autumn: list[Diagnosis]
    rest: list[Person]
    cast: dict[str, Diagnosis]


def diagnose(town: Town) -> Diagnosed:
    """Add the diagnoses to the town and return them by group."""
    chance = seeded("diagnostics")

    def diagnosis(person: Person, kind: str, first: date, last: date) -> Diagnosis:
        day = first + timedelta(chance.randrange((last - first).days + 1))
        made = Diagnosis(person=person, kind=kind, day=day, score=chance.randint(38, 97))
        town.diagnostics.append(made)
        return made

    people = crowd(town, "growth")
    spring, autumn = people[:SPRING_SIZE], people[SPRING_SIZE : SPRING_SIZE + AUTUMN_SIZE]
    rest = people[SPRING_SIZE + AUTUMN_SIZE :]
    groups = Diagnosed(
        spring=[diagnosis(person, chance.choice(_KINDS), *_SPRING) for person in spring],
        autumn=[diagnosis(person, chance.choice(_KINDS), *_AUTUMN) for person in autumn],
        rest=rest,
        cast={
            **{cast: diagnosis(town.actor(cast), "managerial", *_AUTUMN) for cast in _HEADS},
            **{
                cast: diagnosis(town.actor(cast), "methodical", *_AUTUMN)
                for cast in (*_YOUNG, *_NOT_STAFF)
            },
            _EARLY[0]: diagnosis(town.actor(_EARLY[0]), "subject", _EARLY[1], _EARLY[1]),
        },
    )
    for first in groups.autumn[80:85]:
        diagnosis(first.person, chance.choice(_MORE_KINDS), *_AUTUMN)
    # Nobody else in these four: each shows one end of the window.
    for person, day in zip(rest[30:34], _ENDS_OF_WINDOW, strict=True):
        diagnosis(person, "methodical", day, day)
    return groups
