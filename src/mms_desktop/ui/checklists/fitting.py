"""How the rows of a checklist are made to fit into one screen, the roomiest way that does."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

MOST_LINES, SCROLLED_LINES = 6, 3


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


def fitted(
    rows: Sequence[Measured], beside: int, alone: int, room: int, *, side_wanted: bool = False
) -> Fit:
    """Return the roomiest way in which all rows fit into the height ``room``.

    ``beside`` is the width of the rows beside the side panel, ``alone`` without it. Whole texts
    come first: the panel gives way before a text is shortened, unless it is wanted, and
    shortened texts need the panel, which shows the current one whole.
    """
    wholes = [Fit(density) for density in DENSITIES]
    if not side_wanted:
        wholes += [Fit(density, with_side=False) for density in (CLOSE, TIGHT)]
    shortened = [Fit(TIGHT, limit=limit) for limit in range(MOST_LINES, 0, -1)]
    for fit in (*wholes, *shortened):
        width = beside if fit.with_side else alone
        if total_height(rows, width, fit) <= room:
            return fit
    # The rows are scrolled in any case: then a few lines of each tell more than one.
    return Fit(TIGHT, limit=SCROLLED_LINES)


def total_height(rows: Sequence[Measured], width: int, fit: Fit) -> int:
    """Return the height the rows take that way, the gaps between them left out."""
    return sum(row.height_in(width, fit.density, fit.limit) for row in rows)
