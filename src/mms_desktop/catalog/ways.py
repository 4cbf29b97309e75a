"""Ways to a target from ``forms/rules/ways.toml``: what to do about whom, the easiest first."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from mms_desktop.catalog.reading import DeclarationError, read_declaration

FILE = Path("rules") / "ways.toml"


@dataclass(frozen=True, slots=True)
class Way:
    """What brings somebody into a numerator.

    Attributes:
        reason: The reason why they are missing, empty for any.
        has: Populations they belong to already.
    """

    numerator: str
    action: str
    reason: str = ""
    has: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _File:
    way: tuple[Way, ...]


def read_ways(forms: Path, populations: Mapping[str, str]) -> dict[str, tuple[Way, ...]]:
    """Return the ways by the numerator they lead to; raises ``DeclarationError``."""
    path = forms / FILE
    found: dict[str, tuple[Way, ...]] = {}
    for number, way in enumerate(read_declaration(path, _File).way, start=1):
        place = f"{path.name}: way, запись {number}"
        for name in (way.numerator, *way.has):
            if name not in populations:
                raise DeclarationError(f"{place}: совокупности «{name}» нет.")
            if populations[name] != populations[way.numerator]:
                raise DeclarationError(f"{place}: «{name}» считает не то, что «{way.numerator}».")
        if not way.action.strip():
            raise DeclarationError(f"{place}: action: напишите, что сделать.")
        found[way.numerator] = (*found.get(way.numerator, ()), way)
    return found
