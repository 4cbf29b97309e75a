"""How the rows of a checklist are made to fit into one screen, the roomiest way that does."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

MOST_LINES = 6


@dataclass(frozen=True, slots=True)
class Density:
    """How large the texts are and how much air is between the rows."""

    pixels: int
    padding: int
    marks: int


ROOMY = Density(pixels=13, padding=8, marks=28)
CLOSE = Density(pixels=13, padding=4, marks=26)
TIGHT = Density(pixels=12, padding=2, marks=24)
DENSITIES = (ROOMY, CLOSE, TIGHT)


@dataclass(frozen=True, slots=True)
class Fit:
    """A way to show the rows.

    Attributes:
        with_side: Whether the side panel stands beside them.
        limit: How many lines of a text are shown; zero is all of them.
    """

    density: Density
    with_side: bool = True
    limit: int = 0


class Measured(Protocol):
    """A row that tells how high it is."""

    def height_in(self, width: int, density: Density, limit: int) -> int:
        """Return the height of the row in that width."""


def fitted(rows: Sequence[Measured], beside: int, alone: int, room: int) -> Fit:
    """Return the roomiest way in which all rows fit into the height ``room``.

    ``beside`` is the width of the rows beside the side panel, ``alone`` without it. Whole texts
    come first: the panel gives way before a text is shortened, and shortened texts need the
    panel, which shows the current one whole.
    """
    for density, with_side in (
        (ROOMY, True), (CLOSE, True), (TIGHT, True), (CLOSE, False), (TIGHT, False),
    ):  # fmt: skip
        width = beside if with_side else alone
        if _height(rows, width, density, 0) <= room:
            return Fit(density, with_side)
    for limit in range(MOST_LINES, 1, -1):
        if _height(rows, beside, TIGHT, limit) <= room:
            return Fit(TIGHT, with_side=True, limit=limit)
    return Fit(TIGHT, with_side=True, limit=1)


def _height(rows: Sequence[Measured], width: int, density: Density, limit: int) -> int:
    return sum(row.height_in(width, density, limit) for row in rows)
