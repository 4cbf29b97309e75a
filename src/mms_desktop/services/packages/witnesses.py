"""Facts in the package that confirm the numerator of an indicator, row by row.

An indicator of people counts yes/no marks. For those listed here the marks can be derived
once more from the facts themselves: whoever has such a fact must be marked, nobody else.
The conditions are those of indicators.md.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from mms_desktop.services.packages.layout import PERSONS
from mms_desktop.services.packages.layout_results import denominator_column, numerator_column
from mms_desktop.services.packages.tables import Cell, FilledTable, Row


@dataclass(frozen=True, slots=True)
class Witness:
    """The facts an indicator rests on: rows of a table that belong to people."""

    table: str
    counts: Callable[[Row], bool]
    person: str = "person"


def _any(_row: Row) -> bool:
    return True


def _in_registry(row: Row) -> bool:
    return bool(row["federal_registry"])


def _chosen_by_diagnosis(row: Row) -> bool:
    return _in_registry(row) and row["based_on_diagnosis"] is True


def _internship(row: Row) -> bool:
    return row["programme_kind"] == "internship"


def _route_on_diagnosis(row: Row) -> bool:
    approved, based = row["approved_in_window"], row["based_on_diagnosis"]
    return approved is True and based is True and row["status"] != "draft"


WITNESSES = {
    "diagnosed_share": Witness("diagnostics", _any),
    "registry_training_annual_share": Witness("trainings", _in_registry),
    "registry_training_share": Witness("trainings", _chosen_by_diagnosis),
    "internship_share": Witness("trainings", _internship),
    "route_share": Witness("routes", _route_on_diagnosis),
}


def witnessed(code: str, tables: Mapping[str, FilledTable]) -> frozenset[Cell]:
    """Return the people of the denominator who have a fact that counts."""
    witness = WITNESSES[code]
    facts = tables[witness.table].rows
    having = {row[witness.person] for row in facts if witness.counts(row)}
    column = denominator_column(code)
    return frozenset(
        row["person"]
        for row in tables[PERSONS].rows
        if row[column] is True and row["person"] in having
    )


def marked(code: str, tables: Mapping[str, FilledTable]) -> frozenset[Cell]:
    """Return the people the indicator counts."""
    column = numerator_column(code)
    return frozenset(row["person"] for row in tables[PERSONS].rows if row[column] is True)
