"""In what a closed period differs from a recomputation: every record by name, and how."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from mms_desktop.domain.periods import period_title
from mms_desktop.services.monitoring.closing import Difference
from mms_desktop.services.monitoring.definitions import Definitions
from mms_desktop.services.monitoring.drilldown import Item, lines_of
from mms_desktop.services.monitoring.export import write_rows
from mms_desktop.services.monitoring.indicators import counting
from mms_desktop.storage.connection import Database
from mms_desktop.storage.populations.counting import Counts

ENTERED = {
    "numerator": "теперь в числителе",
    "denominator": "теперь в знаменателе",
    "excluded": "теперь исключён",
}
LEFT = {
    "numerator": "больше не в числителе",
    "denominator": "больше не в знаменателе",
    "excluded": "больше не исключён",
}
REDEFINED = "другое определение или цель"
ANSWERED = "другие ответы чек-листов"
COLUMNS = (("Показатель", 52), ("При закрытии", 16), ("Сейчас", 16), ("Кто", 40),
           ("Организация", 32), ("Что изменилось", 44))  # fmt: skip


@dataclass(frozen=True, slots=True)
class NamedDifference:
    """One indicator that comes to something else now, with the records that make it so.

    Attributes:
        items: Each record once; ``reason`` says where it is now and where no longer.
        why: What else is different: the definition, the target, the answers of checklists.
    """

    difference: Difference
    items: tuple[Item, ...]
    why: str


def named_differences(
    database: Database, definitions: Definitions, period: Any, found: Iterable[Difference]
) -> tuple[NamedDifference, ...]:
    """Return the differences with the names of their records, in Russian order."""
    with counting(database, definitions, period) as counts:
        return tuple(_named(counts, one) for one in found)


def write_differences(path: Path, period: Any, found: Iterable[NamedDifference]) -> None:
    """Write the differences to an XLSX file, a row for a record."""
    rows = [row for one in found for row in _rows(one)]
    lines = (f"{period_title(period)}: закрытые числа и пересчёт",)
    write_rows(path, "Расхождения", lines, COLUMNS, rows)


def _named(counts: Counts, one: Difference) -> NamedDifference:
    words: dict[int, list[str]] = defaultdict(list)
    for texts, lists in ((ENTERED, one.entered), (LEFT, one.left)):
        for name, text in texts.items():
            for record in lists.get(name, ()):
                words[record].append(text)
    reasons = {record: ", ".join(texts) for record, texts in words.items()}
    section = one.now.section or one.frozen.section
    items = lines_of(counts, section, reasons, reasons)
    why = REDEFINED if one.redefined else "" if items else ANSWERED
    return NamedDifference(one, items, why)


def _rows(one: NamedDifference) -> list[tuple[str, ...]]:
    difference = one.difference
    values = (
        difference.frozen.indicator.title,
        difference.frozen.shown,
        difference.now.shown,
    )
    rows = [(*values, item.name, item.organization, item.reason) for item in one.items]
    return [*([(*values, "", "", one.why)] if one.why else []), *rows]
