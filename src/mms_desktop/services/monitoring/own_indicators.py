"""The indicators users composed for their base: a section of it, shown with the others."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from mms_desktop.catalog.own_indicators import PREFIX, OwnIndicator, as_indicator, read_own
from mms_desktop.catalog.reading import DeclarationError
from mms_desktop.domain.changes import ChangeSet
from mms_desktop.domain.fields import Option
from mms_desktop.domain.indicators import Indicator, Periodicity
from mms_desktop.domain.sections.own_indicators import (
    OWN_INDICATORS,
    OwnDirection,
    OwnIndicatorRecord,
    OwnPeriodicity,
)
from mms_desktop.domain.targets import Direction, Target
from mms_desktop.services.action import Action, action
from mms_desktop.storage.connection import Database
from mms_desktop.storage.populations import POPULATIONS, SECTIONS
from mms_desktop.storage.populations.population import Population
from mms_desktop.storage.records import Records

_PLACE = "Свой показатель"
_JOINT = "; "
TITLES = {name: one.title for name, one in POPULATIONS.items()}


@dataclass(frozen=True, slots=True)
class Broken:
    """An indicator that cannot be evaluated, and why."""

    written: OwnIndicator
    reason: str


@dataclass(frozen=True, slots=True)
class OwnSet:
    """The indicators of a base by code.

    Attributes:
        broken: Those made with what this version of the program does not know.
    """

    written: tuple[OwnIndicator, ...]
    indicators: tuple[Indicator, ...]
    targets: tuple[Target, ...]
    broken: tuple[Broken, ...]


def available_populations() -> tuple[Population, ...]:
    """Return the populations an indicator may be composed of."""
    return tuple(POPULATIONS.values())


def own_set(database: Database) -> OwnSet:
    """Return everything that users of the base composed."""
    written = tuple(declared_own(database))
    indicators, broken = [], []
    for one in written:
        try:
            indicators.append(_evaluable(one, _PLACE))
        except DeclarationError as error:
            broken.append(Broken(one, str(error)))
    known = {one.code for one in indicators}
    targets = [one.set_target for one in written if one.code in known]
    return OwnSet(written, tuple(indicators), tuple(filter(None, targets)), tuple(broken))


def declared_own(database: Database) -> list[OwnIndicator]:
    """Return the indicators as they were written, by code."""
    with database.snapshot() as connection:
        stored = Records(connection).all(OWN_INDICATORS)
    return [_written(record) for record in sorted(stored, key=_code)]


def add_own(database: Database, path: Path) -> tuple[Indicator, ...]:
    """Keep the indicators of a file in the base, all or none; one of the same code is replaced.

    Raises ``DeclarationError``.
    """
    return save_own(database, read_own(path), path.name)


def save_own(
    database: Database, written: Sequence[OwnIndicator], place: str = _PLACE
) -> tuple[Indicator, ...]:
    """Keep indicators in the base, all or none; raises ``DeclarationError``."""
    found = tuple(_evaluable(one, place) for one in written)
    store_own(database, written, place)
    return found


def store_own(
    database: Database, written: Sequence[OwnIndicator], place: str = _PLACE
) -> ChangeSet:
    """Do the same and return what has changed; raises ``DeclarationError``."""
    found = tuple(_evaluable(one, place) for one in written)
    named = f": {found[0].title}" if len(found) == 1 else ""
    with action(database, f"Свои показатели{named}") as run:
        stored = {one.code: one for one in run.records.all(OWN_INDICATORS)}
        for one in written:
            _save(run, stored.get(one.code), _record(one))
        return run.done


def remove_own(database: Database, code: str) -> bool:
    """Forget one indicator; tell whether there was one."""
    return bool(forget_own(database, code).changes)


def forget_own(database: Database, code: str) -> ChangeSet:
    """Forget one indicator and return what has changed."""
    with action(database, f"Свой показатель убран: {code}") as run:
        gone = [one for one in run.records.all(OWN_INDICATORS) if one.code == code]
        run.delete(OWN_INDICATORS, gone)
        return run.done


def own_of(code: str, values: Mapping[str, Any]) -> OwnIndicator:
    """Return an indicator of the words of a form, its choices by their codes."""
    chosen = {
        "periodicity": Periodicity(values["periodicity"]),
        "direction": Direction(values["direction"]),
    }
    return OwnIndicator(code=code, **{**values, **chosen})


def free_code(title: str, taken: Iterable[str]) -> str:
    """Return a code for a new indicator, so that nobody has to think of one."""
    known = set(taken)
    return next(code for code in _codes(title) if code not in known)


def _codes(title: str) -> Iterator[str]:
    stem = "".join(_LATIN.get(letter, "") for letter in title.casefold()).strip("_")[:40]
    stem = stem if stem[:1].isalpha() else f"n{stem}"
    yield f"{PREFIX}{stem}"
    number = 2
    while True:
        yield f"{PREFIX}{stem}_{number}"
        number += 1


_LATIN = dict(zip("абвгдезийклмнопрстуфыэ", "abvgdezijklmnoprstufye", strict=True))
_LATIN |= {"ё": "e", "ж": "zh", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "sch", "ю": "yu"}
_LATIN |= {"я": "ya", " ": "_"}
_LATIN |= {letter: letter for letter in "abcdefghijklmnopqrstuvwxyz0123456789_"}


def _save(run: Action, before: OwnIndicatorRecord | None, after: OwnIndicatorRecord) -> None:
    if before is None:
        run.insert(OWN_INDICATORS, [after])
    else:
        run.update(OWN_INDICATORS, before, replace(after, id=before.id))


def _record(own: OwnIndicator) -> OwnIndicatorRecord:
    values: dict[str, Any] = {name: getattr(own, name).strip() for name in _TEXTS}
    return OwnIndicatorRecord(
        **values,
        numerator=_JOINT.join(own.numerator),
        periodicity=_option(OwnPeriodicity, own.periodicity),
        target=own.target,
        direction=None if own.target is None else _option(OwnDirection, own.direction),
        target_year=own.target_year,
    )


def _written(record: OwnIndicatorRecord) -> OwnIndicator:
    values: dict[str, Any] = {name: getattr(record, name) for name in _TEXTS}
    return OwnIndicator(
        **values,
        numerator=tuple(filter(None, (one.strip() for one in record.numerator.split(";")))),
        periodicity=Periodicity(record.periodicity or OwnPeriodicity.HALF_YEAR),
        target=record.target,
        direction=Direction(record.direction or OwnDirection.AT_LEAST),
        target_year=record.target_year,
    )


def _option(kind: type[Option], code: str) -> Any:
    return next(option for option in kind if option == code)


_TEXTS = ("code", "title", "denominator", "definition", "source", "responsible")


def _code(record: OwnIndicatorRecord) -> str:
    return record.code


def _evaluable(written: OwnIndicator, place: str) -> Indicator:
    return as_indicator(written, SECTIONS, TITLES, place)
