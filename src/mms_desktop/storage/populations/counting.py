"""Counts: every population of a frame as a set of ids, each asked for once."""

from collections.abc import Iterable, Mapping

from sqlalchemy import Connection

from mms_desktop.storage.populations import POPULATIONS
from mms_desktop.storage.populations.frame import Frame, Ids

NOBODY: frozenset[int] = frozenset()


class Counts:
    """The populations of one frame in one state of the base.

    One statement a population, however many people there are: sets are put together here.
    """

    def __init__(self, connection: Connection, frame: Frame) -> None:
        self.connection = connection
        self.frame = frame
        self._members: dict[str, frozenset[int]] = {}
        self._candidates: dict[str, frozenset[int]] = {}

    def members(self, name: str) -> frozenset[int]:
        """Return the ids of a population."""
        if name not in self._members:
            self._members[name] = self.run(POPULATIONS[name].ids(self.frame))
        return self._members[name]

    def excluded(self, base: str, fact: str = "") -> frozenset[int]:
        """Return those who could be expected in a population and are not in it.

        ``fact`` names the numerator: who has it can be expected in the denominator.
        """
        expected = self._expected(base)
        if fact and POPULATIONS[base].widened and POPULATIONS[fact].dated:
            expected |= self.members(fact)
        return expected - self.members(base)

    def person_flags(self) -> dict[str, frozenset[int]]:
        """Return the members of every population of people, by its name."""
        return {
            name: self.members(name)
            for name, population in POPULATIONS.items()
            if population.section == "people"
        }

    def why_missing(self, fact: str, ids: Iterable[int]) -> dict[int, str]:
        """Return what each of these lacks to be in a population."""
        population = POPULATIONS[fact]
        return self._first_fitting(population.nearly(self.frame), population.missing, ids)

    def why_excluded(self, base: str, ids: Iterable[int]) -> dict[int, str]:
        """Return why each of these is left out of a population."""
        population = POPULATIONS[base]
        return self._first_fitting(population.left_out(self.frame), population.otherwise, ids)

    def run(self, ids: Ids) -> frozenset[int]:
        """Return the ids a select gives."""
        return frozenset(self.connection.execute(ids).scalars())

    def _expected(self, base: str) -> frozenset[int]:
        candidates = POPULATIONS[base].candidates
        if base not in self._candidates:
            self._candidates[base] = self.run(candidates(self.frame)) if candidates else NOBODY
        return self._candidates[base]

    def _first_fitting(
        self, reasons: Mapping[str, Ids], otherwise: str, ids: Iterable[int]
    ) -> dict[int, str]:
        left = set(ids)
        found: dict[int, str] = {}
        for text, fitting in reasons.items():
            if not left:
                break
            here = left & self.run(fitting)
            found.update(dict.fromkeys(here, text))
            left -= here
        return found | dict.fromkeys(left, otherwise)
