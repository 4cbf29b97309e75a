"""Population: a named set of records of one section, with the reasons for not being in it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from mms_desktop.storage.populations.frame import Build, Frame, Ids

Reasons = Callable[[Frame], Mapping[str, Ids]]
"""Gives the reasons that may hold in a frame, the first that fits first."""


def no_reasons(_frame: Frame) -> Mapping[str, Ids]:
    """Return nothing: the last resort alone says why."""
    return {}


@dataclass(frozen=True, slots=True, kw_only=True)
class Population:
    """One of the closed set of sets that indicators are composed of.

    As a *denominator* it says who could have been expected in it (``candidates``) and
    why they are not (``left_out``, else ``otherwise``). As a *numerator* it says what
    those lack who are in the denominator only (``nearly``, else ``missing``).

    Attributes:
        dated: Belonging is a fact of the window, so that whoever has it can be expected
            in the denominator.
        widened: Whoever has the numerator's fact is a candidate too.
    """

    name: str
    title: str
    section: str
    ids: Build
    dated: bool = False
    missing: str = "не входит"
    nearly: Reasons = no_reasons
    candidates: Build | None = None
    widened: bool = False
    left_out: Reasons = no_reasons
    otherwise: str = "не входит"
