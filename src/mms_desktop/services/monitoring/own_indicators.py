"""The indicators users composed for their base: kept in it, shown with the others."""

import json
from pathlib import Path
from typing import Any

from mms_desktop.catalog.own_indicators import OwnIndicator, as_indicator, own_of, read_own
from mms_desktop.catalog.reading import DeclarationError
from mms_desktop.domain.indicators import Indicator
from mms_desktop.services.action import action
from mms_desktop.storage.connection import Database
from mms_desktop.storage.meta import Settings
from mms_desktop.storage.populations import POPULATIONS, SECTIONS
from mms_desktop.storage.populations.population import Population

_KEY = "own_indicator:"
_PLACE = "Свой показатель"
TITLES = {name: one.title for name, one in POPULATIONS.items()}


def available_populations() -> tuple[Population, ...]:
    """Return the populations an indicator may be composed of."""
    return tuple(POPULATIONS.values())


def own_indicators(database: Database) -> tuple[Indicator, ...]:
    """Return the indicators of the base by code.

    One made with a population that this version does not know is left out.
    """
    found = []
    for declared in declared_own(database):
        try:
            found.append(_evaluable(declared, _PLACE))
        except DeclarationError:
            continue
    return tuple(found)


def declared_own(database: Database) -> list[OwnIndicator]:
    """Return the indicators as they were written, by code."""
    with database.snapshot() as connection:
        stored = Settings(connection).starting_with(_KEY)
    return [own_of(json.loads(text), _PLACE) for _, text in sorted(stored.items())]


def add_own(database: Database, path: Path) -> tuple[Indicator, ...]:
    """Keep the indicators of a file in the base, all or none; one of the same code is replaced.

    Raises ``DeclarationError``.
    """
    written = read_own(path)
    return save_own(database, written, path.name)


def save_own(
    database: Database, written: tuple[OwnIndicator, ...], place: str = _PLACE
) -> tuple[Indicator, ...]:
    """Keep indicators in the base, all or none; raises ``DeclarationError``."""
    found = tuple(_evaluable(one, place) for one in written)
    with action(database, "Свои показатели") as run:
        run.settings.put({_KEY + one.code: _text(one.plain) for one in written})
    return found


def remove_own(database: Database, code: str) -> bool:
    """Forget one indicator; tell whether there was one."""
    known = {one.code for one in declared_own(database)}
    with action(database, "Свои показатели") as run:
        run.settings.forget([_KEY + code])
    return code in known


def _evaluable(written: OwnIndicator, place: str) -> Indicator:
    return as_indicator(written, SECTIONS, TITLES, place)


def _text(plain: dict[str, Any]) -> str:
    return json.dumps(plain, ensure_ascii=False, sort_keys=True)
