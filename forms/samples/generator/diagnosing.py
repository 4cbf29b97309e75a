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


class _Office:
    """Enters diagnoses into the town."""

    def __init__(self, town: Town) -> None:
        self._town = town
        self._chance = seeded("diagnostics")

    def enter(self, person: Person, kind: str, first: date, last: date) -> Diagnosis:
        """Enter a diagnosis made on a day between the two and return it."""
        day = first + timedelta(self._chance.randrange((last - first).days + 1))
        made = Diagnosis(person=person, kind=kind, day=day, score=self._chance.randint(38, 97))
        self._town.diagnostics.append(made)
        return made

    def enter_all(self, people: list[Person], span: tuple[date, date]) -> list[Diagnosis]:
        """Enter a diagnosis of everybody, each of some kind."""
        return [self.enter(person, self._chance.choice(_KINDS), *span) for person in people]

    def enter_cast(self) -> dict[str, Diagnosis]:
        """Enter the diagnoses of those who play a part and return them by part."""
        spans = dict.fromkeys(_HEADS, ("managerial", *_AUTUMN))
        spans |= dict.fromkeys((*_YOUNG, *_NOT_STAFF), ("methodical", *_AUTUMN))
        spans[_EARLY[0]] = ("subject", _EARLY[1], _EARLY[1])
        return {cast: self.enter(self._town.actor(cast), *span) for cast, span in spans.items()}

    def enter_odd(self, diagnosed: list[Diagnosis], others: list[Person]) -> None:
        """Enter second diagnoses of some, and one of each of four at an end of the window."""
        for first, kind in zip(diagnosed, _MORE_KINDS * len(diagnosed), strict=False):
            self.enter(first.person, kind, *_AUTUMN)
        for person, day in zip(others, _ENDS_OF_WINDOW, strict=True):
            self.enter(person, "methodical", day, day)


def diagnose(town: Town) -> Diagnosed:
    """Add the diagnoses to the town and return them by group."""
    office = _Office(town)
    people = crowd(town, "growth")
    spring, autumn = people[:SPRING_SIZE], people[SPRING_SIZE : SPRING_SIZE + AUTUMN_SIZE]
    groups = Diagnosed(
        spring=office.enter_all(spring, _SPRING),
        autumn=office.enter_all(autumn, _AUTUMN),
        rest=people[SPRING_SIZE + AUTUMN_SIZE :],
        cast=office.enter_cast(),
    )
    office.enter_odd(groups.autumn[80:85], groups.rest[30:34])
    return groups
