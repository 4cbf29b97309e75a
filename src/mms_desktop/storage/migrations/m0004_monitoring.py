"""Own indicators and figures of official forms become sections; closed periods a table.

Before, all three were texts in ``meta``: outside the journal, beyond undo.
"""

import json
from collections.abc import Iterator
from typing import Any

from alembic.operations import Operations

from mms_desktop.domain.text import search_key, sort_key
from mms_desktop.storage.migrations.script import run_script

OWN = "own_indicator:"
FIGURES = "reconciliation:"
SNAPSHOT = "snapshot:"
SHEET = "oo1"
"""The one sheet there was."""


def upgrade(op: Operations) -> None:
    """Create the tables and bring over what ``meta`` held."""
    bind = op.get_bind()
    run_script(op, "m0004_monitoring.sql")
    _fill(bind, "own_indicators", [_own(json.loads(text)) for _, text in _taken(bind, OWN)])
    figures = [row for period, text in _taken(bind, FIGURES) for row in _figures(period, text)]
    _fill(bind, "official_figures", figures)
    for key, text in _taken(bind, SNAPSHOT):
        period, _, entry = key.partition(":")
        bind.exec_driver_sql(
            "INSERT INTO kept_periods (period, entry, kind, content) VALUES (?, ?, 'numbers', ?)",
            (int(period), int(entry), text.encode("ascii")),
        )
    for prefix in (OWN, FIGURES, SNAPSHOT):
        bind.exec_driver_sql("DELETE FROM meta WHERE substr(key, 1, ?) = ?", (len(prefix), prefix))


def _taken(bind: Any, prefix: str) -> list[tuple[str, str]]:
    """Return the entries of one kind by the rest of their keys, in order."""
    found = bind.exec_driver_sql(
        "SELECT key, value FROM meta WHERE substr(key, 1, ?) = ? ORDER BY key",
        (len(prefix), prefix),
    )
    return [(key.removeprefix(prefix), value) for key, value in found]


def _own(written: dict[str, Any]) -> dict[str, object]:
    numerator = written["numerator"]
    words = (written["code"], written["title"])
    return {
        "code": written["code"],
        "title": written["title"],
        "numerator": "; ".join([numerator] if isinstance(numerator, str) else numerator),
        "denominator": written.get("denominator", ""),
        "definition": written.get("definition", ""),
        "source": written.get("source", ""),
        "periodicity": written.get("periodicity"),
        "responsible": "",
        "sort_key": sort_key(written["title"]),
        "search_key": search_key(words),
    }


def _figures(period: str, text: str) -> Iterator[dict[str, object]]:
    for row, (official, note) in json.loads(text).items():
        yield {
            "period": period,
            "sheet": SHEET,
            "row": row,
            "organization": "",
            "official": official,
            "note": note,
            "sort_key": sort_key(f"{period} {SHEET} {row}"),
            "search_key": search_key((period, SHEET, row)),
        }


def _fill(bind: Any, table: str, rows: list[dict[str, object]]) -> None:
    for number, row in enumerate(rows, start=1):
        values = {"id": number, **row}
        columns, marks = ", ".join(values), ", ".join("?" * len(values))
        bind.exec_driver_sql(
            f"INSERT INTO {table} ({columns}) VALUES ({marks})",  # noqa: S608 - names are ours
            tuple(values.values()),
        )
