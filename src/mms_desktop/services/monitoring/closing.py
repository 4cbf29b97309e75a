"""Closing a period with a snapshot of its numbers, and what has become different since."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Protocol

from mms_desktop.domain.indicators import Indicator
from mms_desktop.domain.sections.periods import PeriodState
from mms_desktop.services.action import action
from mms_desktop.services.monitoring.definitions import Definitions
from mms_desktop.services.monitoring.frozen import Snapshot, frozen
from mms_desktop.services.monitoring.frozen_text import snapshot_of, snapshot_text
from mms_desktop.services.monitoring.indicators import Evaluated, Forms, counting
from mms_desktop.services.monitoring.periods import close_in, closing_title, find_period
from mms_desktop.services.progress import Progress, share, silent
from mms_desktop.storage.connection import Database
from mms_desktop.storage.journal import Journal
from mms_desktop.storage.snapshots import Kept, kept

_NUMBERS, _ALL = 20, 100
"""How much of the work the numbers are, in hundredths: the rest is the package."""


@dataclass(frozen=True, slots=True)
class Difference:
    """One indicator that comes to something else when it is computed now.

    Attributes:
        redefined: Whether the declaration, a definition or a target is another one.
        entered, left: Ids by the list they are new in or gone from.
    """

    frozen: Evaluated
    now: Evaluated
    redefined: bool
    entered: Mapping[str, frozenset[int]]
    left: Mapping[str, frozenset[int]]


class Keepsake(Protocol):
    """What else is kept of a period: contents by kind, and what the base remembers with them."""

    @property
    def contents(self) -> Mapping[Kept, bytes]:
        """The contents."""

    @property
    def remembered(self) -> Mapping[str, str]:
        """Entries of what the base remembers beside its records."""


Keeping = Callable[[Any, Progress], Keepsake]
"""Gives what else is kept of a period that is about to be closed."""


def close_with_snapshot(
    database: Database,
    definitions: Definitions,
    code: str,
    today: date,
    *,
    forms: Forms,
    keeping: Keeping | None = None,
    progress: Progress = silent,
) -> Any:
    """Close a period and keep its numbers, definitions and lists; return the period.

    One that is closed already stays as it is. ``progress`` may stop it until it is written.
    Raises ``PeriodMissing``.
    """
    period = find_period(database, code)
    if period.state == PeriodState.CLOSED:
        return period
    while True:
        with counting(database, definitions, period) as counts:
            head = Journal(counts.connection).head()
            taking = share(progress, 0, _NUMBERS)
            taken = frozen(counts, definitions, period, today, forms, progress=taking)
            text = snapshot_text(taken)
        more = keeping(period, share(progress, _NUMBERS, _ALL)) if keeping else None
        progress(_ALL, _ALL)
        with action(database, closing_title(period.code)) as run:
            # Whatever was changed in between is not in the numbers: they are taken again.
            if run.head == head:
                closed = close_in(run, period.code, today)
                contents = {Kept.NUMBERS: text.encode(), **(more.contents if more else {})}
                run.kept.put(closed.id, run.head + 1, contents)
                run.settings.put(more.remembered if more else {})
                return closed


def snapshot_in_force(database: Database, period: Any) -> Snapshot | None:
    """Return what a closed period came to; ``None`` while it is open."""
    if period.state != PeriodState.CLOSED:
        return None
    with database.snapshot() as connection:
        text = kept(connection, period.id, Kept.NUMBERS)
    return snapshot_of(text.decode()) if text else None


def differences(taken: Snapshot, now: list[Evaluated], settings: Any) -> tuple[Difference, ...]:
    """Return the indicators whose numbers, lists or definitions are not those of the snapshot.

    An indicator that is not declared any more has nothing to be compared with.
    """
    computed = {one.indicator.code: one for one in now}
    pairs = (
        (line.evaluated, computed[line.evaluated.indicator.code])
        for line in taken.lines
        if line.evaluated.indicator.code in computed
    )
    redefined = taken.settings != settings
    found = (_difference(before, after, changed=redefined) for before, after in pairs)
    return tuple(one for one in found if _matters(one))


def _difference(before: Evaluated, after: Evaluated, *, changed: bool) -> Difference:
    names = ("numerator", "denominator", "excluded")
    lists = {name: (getattr(before, name), getattr(after, name)) for name in names}
    targets = [one.target for one in before.targets] != [one.target for one in after.targets]
    declared = _formula(before.indicator) != _formula(after.indicator)
    # Another setting redefines only the indicators in which it moves somebody.
    moved = changed and any(old != new for old, new in lists.values())
    return Difference(
        before,
        after,
        moved or targets or declared,
        {name: new - old for name, (old, new) in lists.items() if new - old},
        {name: old - new for name, (old, new) in lists.items() if old - new},
    )


def _formula(indicator: Indicator) -> tuple[object, ...]:
    return (
        indicator.kind, indicator.numerator, indicator.also, indicator.denominator, indicator.form,
        indicator.definition,
    )  # fmt: skip


def _matters(one: Difference) -> bool:
    return bool(one.redefined or one.entered or one.left or one.frozen.value != one.now.value)
