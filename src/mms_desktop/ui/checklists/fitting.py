"""How the rows of a checklist are made to fit into one screen, the roomiest way that does."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol


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
        brief: Whether the criteria are told by the side panel only.
    """

    density: Density
    with_side: bool = True
    brief: bool = False


class Measured(Protocol):
    """A row that tells how high it is."""

    def height_in(self, width: int, density: Density, *, brief: bool) -> int:
        """Return the height of the row in that width."""


def fitted(
    rows: Sequence[Measured], beside: int, alone: int, room: int, *, side_wanted: bool = False
) -> Fit:
    """Return the roomiest way in which all rows fit into the height ``room``.

    ``beside`` is the width of the rows beside the side panel, ``alone`` without it. The panel
    gives way before the rows have to be scrolled, unless it is wanted. A text is never
    shortened: it is what is to be judged. Where it takes scrolling, the panel tells the criteria.
    """
    fits = [Fit(density) for density in DENSITIES]
    if not side_wanted:
        fits += [Fit(density, with_side=False) for density in (CLOSE, TIGHT)]
    for fit in fits:
        width = beside if fit.with_side else alone
        if total_height(rows, width, fit) <= room:
            return fit
    return Fit(TIGHT, brief=True)


def total_height(rows: Sequence[Measured], width: int, fit: Fit) -> int:
    """Return the height the rows take that way, the gaps between them left out."""
    return sum(row.height_in(width, fit.density, brief=fit.brief) for row in rows)
