"""The package and the reports of a closed period: made when it is closed, and kept.

A closed period shows the numbers of the day it was closed. A package must also prove them,
from its own rows; rows taken from a register that has changed since would not. So the
whole package is made at closing and kept as it is, byte for byte: it holds no name of
anybody, and no later version of the program, of the declarations or of the register
makes anything else of it. The words of the reports are kept the same way.
"""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from mms_desktop.domain.days import shown_day
from mms_desktop.domain.issues import Explained
from mms_desktop.domain.periods import period_title
from mms_desktop.domain.sections.periods import PeriodState
from mms_desktop.services.monitoring.closing import Difference
from mms_desktop.services.packages.building import draft
from mms_desktop.services.packages.publishing import (
    BuiltPackage,
    Prepared,
    prepared,
    stamp_of,
    written,
)
from mms_desktop.services.packages.scrubbing import Masked
from mms_desktop.services.packages.source import PackageSource
from mms_desktop.services.packages.troubles import LeaksFound
from mms_desktop.services.progress import Progress, share, silent
from mms_desktop.services.reports.content import ReportContent
from mms_desktop.services.reports.kept_content import content_of_text, content_text
from mms_desktop.storage.connection import Database
from mms_desktop.storage.meta import write_meta
from mms_desktop.storage.snapshots import Kept, kept

_NAMED = 5
# How far the work has come, in hundredths, when the package is drafted.
_DRAFTED, _DONE = 40, 100


class PackageChanged(Explained):
    """A closed period has no package of its own, and its numbers would not be proved now."""

    def __init__(self, period: Any, differences: Iterable[Difference]) -> None:
        found = [
            f"«{one.frozen.indicator.title}»: {one.frozen.shown} → {one.now.shown}"
            for one in differences
        ]
        more = f" и ещё {len(found) - _NAMED}" if len(found) > _NAMED else ""
        super().__init__(
            f"Пакет за закрытый период ({period_title(period)}) не был сохранён при закрытии, а"
            f" реестр с тех пор изменился: {'; '.join(found[:_NAMED])}{more}. Откройте период"
            " снова, закройте его и соберите пакет."
        )


@dataclass(frozen=True, slots=True)
class Keepsake:
    """What is kept of a period: contents by kind, and what the base must remember with them."""

    contents: dict[Kept, bytes]
    remembered: dict[str, str]


def keepsake(
    database: Database,
    source: PackageSource,
    progress: Progress = silent,
) -> Keepsake:
    """Return the package and the words of the reports as they stand; writes nothing.

    Personal data in a text keep the package out, never the closing of a period.
    """
    made = draft(source, share(progress, 0, _DRAFTED))
    report = content_text(made.report)
    try:
        ready = prepared(database, made, share(progress, _DRAFTED, _DONE))
    except LeaksFound:
        return Keepsake({Kept.REPORT: report}, {})
    (entry,) = ready.remembered.items()
    record = {
        "name": ready.name,
        "key": entry[0],
        "entry": json.loads(entry[1]),
        "masked": [[one.place, one.what] for one in ready.masked],
    }
    contents = {
        Kept.REPORT: report,
        Kept.PACKAGE: ready.packed,
        Kept.PACKAGE_RECORD: json.dumps(record, ensure_ascii=False).encode(),
    }
    return Keepsake(contents, ready.remembered)


def kept_package(database: Database, period: Any) -> Prepared | None:
    """Return the package kept when the period was closed; ``None`` when there is none."""
    if period.state != PeriodState.CLOSED:
        return None
    with database.snapshot() as connection:
        packed = kept(connection, period.id, Kept.PACKAGE)
        text = kept(connection, period.id, Kept.PACKAGE_RECORD)
    if packed is None or text is None:
        return None
    record = json.loads(text)
    return Prepared(
        record["name"],
        packed,
        stamp_of(record["entry"]),
        unchanged=True,
        masked=tuple(Masked(*one) for one in record["masked"]),
        remembered={record["key"]: json.dumps(record["entry"])},
        closed_on=period.closed_on,
    )


def write_kept(database: Database, ready: Prepared, folder: Path) -> BuiltPackage:
    """Write the package kept into the folder, byte for byte; a base only read allows it too."""
    if database.refusal is None:
        with database.transaction() as connection:
            write_meta(connection, ready.remembered)
    return written(ready, folder)


def kept_report(database: Database, period: Any) -> ReportContent | None:
    """Return what the reports of a closed period say; ``None`` when it is not kept."""
    if period.state != PeriodState.CLOSED:
        return None
    with database.snapshot() as connection:
        text = kept(connection, period.id, Kept.REPORT)
    return content_of_text(text) if text else None


def kept_remark(database: Database, period: Any) -> str:
    """Return what to tell who has closed a period, when its package could not be kept."""
    if period.state != PeriodState.CLOSED or kept_package(database, period):
        return ""
    return (
        "Пакет периода не сохранён: в его текстах остались персональные данные. Попробуйте"
        " собрать пакет: программа назовёт места. Затем откройте период, исправьте их и"
        " закройте его снова."
    )


def refuse_changed(period: Any, differences: Sequence[Difference]) -> None:
    """Refuse a package of a closed period made now when it would prove other numbers.

    Raises ``PackageChanged``.
    """
    if period.state == PeriodState.CLOSED and differences:
        raise PackageChanged(period, differences)


def as_of_closing(content: ReportContent, period: Any) -> ReportContent:
    """Return the same content; of a closed period it says as of when it is."""
    if period.state != PeriodState.CLOSED:
        return content
    closed = f"Период закрыт {shown_day(period.closed_on)}" if period.closed_on else "Период закрыт"
    note = f"{closed}: числа приведены на день закрытия и не меняются."
    return replace(content, notes=(note, *content.notes), footer=closed)
