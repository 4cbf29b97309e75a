"""Tables of a package: columns, keys and references, as Frictionless Table Schema and as checks.

The field types are the few of Table Schema that the package needs; days of personal
facts leave the base as months only.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from enum import StrEnum

from mms_desktop.services.packages.names import table_member


class ColumnType(StrEnum):
    """What a cell may hold; the value is the name in Table Schema."""

    STRING = "string"
    INTEGER = "integer"
    NUMBER = "number"
    BOOLEAN = "boolean"
    DATE = "date"
    MONTH = "yearmonth"


@dataclass(frozen=True, slots=True)
class Column:
    """One column; ``options`` are the only values allowed, any when there are none."""

    name: str
    title: str
    type: ColumnType = ColumnType.STRING
    required: bool = False
    options: tuple[str, ...] = ()
    minimum: int | None = None
    maximum: int | None = None

    def schema(self) -> dict[str, object]:
        """Return the field of Table Schema."""
        limits: dict[str, object] = {}
        if self.required:
            limits["required"] = True
        if self.options:
            limits["enum"] = list(self.options)
        if self.minimum is not None:
            limits["minimum"] = self.minimum
        if self.maximum is not None:
            limits["maximum"] = self.maximum
        field: dict[str, object] = {"name": self.name, "type": self.type.value, "title": self.title}
        return field | ({"constraints": limits} if limits else {})


@dataclass(frozen=True, slots=True)
class Reference:
    """Columns that hold the key of a row in another table (empty: in none)."""

    columns: tuple[str, ...]
    table: str
    target: tuple[str, ...]

    def schema(self) -> dict[str, object]:
        """Return the foreign key of Table Schema."""
        reference = {"resource": self.table, "fields": list(self.target)}
        return {"fields": list(self.columns), "reference": reference}


@dataclass(frozen=True, slots=True)
class Table:
    """One table of the package, kept in the member ``data/NAME.csv``."""

    name: str
    title: str
    key: tuple[str, ...]
    columns: tuple[Column, ...]
    references: tuple[Reference, ...] = ()

    @property
    def member(self) -> str:
        """Return the member the table is kept in."""
        return table_member(self.name)

    @property
    def header(self) -> tuple[str, ...]:
        """Return the names of the columns in order."""
        return tuple(column.name for column in self.columns)

    def with_columns(self, columns: Iterable[Column]) -> "Table":
        """Return the table with columns added at its end."""
        return replace(self, columns=(*self.columns, *columns))

    def schema(self) -> dict[str, object]:
        """Return the Table Schema of the table."""
        schema: dict[str, object] = {
            "fields": [column.schema() for column in self.columns],
            "primaryKey": list(self.key),
            "missingValues": [""],
        }
        if self.references:
            schema["foreignKeys"] = [reference.schema() for reference in self.references]
        return schema


Cell = str | int | bool | Decimal | date | None
"""A value as a row is made of it; None is an empty cell."""

Row = Mapping[str, Cell]


@dataclass(frozen=True, slots=True)
class FilledTable:
    """A table with its rows, ready to be written or as it was read."""

    table: Table
    rows: tuple[Row, ...]
