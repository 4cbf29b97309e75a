"""The rows of every table of a package, without personal data."""

from collections.abc import Iterator, Mapping
from typing import Any, assert_never

from mms_desktop.domain import fields as kinds
from mms_desktop.domain.sections import SECTIONS
from mms_desktop.services.packages.extras import Extras
from mms_desktop.services.packages.layout import EXPORTED, PERSONS, Exported
from mms_desktop.services.packages.layout_results import (
    INDICATORS,
    denominator_column,
    numerator_column,
    with_indicators,
)
from mms_desktop.services.packages.persons import People
from mms_desktop.services.packages.result_rows import (
    RESPONSES,
    answer_rows,
    indicator_rows,
    target_rows,
    total_rows,
)
from mms_desktop.services.packages.scrubbing import Pseudonyms, Scrubber
from mms_desktop.services.packages.selection import selected
from mms_desktop.services.packages.source import PackageSource
from mms_desktop.services.packages.tables import Cell, FilledTable
from mms_desktop.services.packages.witnesses import WITNESSES, marked, witnessed

# The table in whose rows the records of a section are counted.
_COUNTED_IN = {"people": PERSONS, RESPONSES: "checklist_totals"}

_Marked = list[tuple[int, dict[str, Cell]]]


class RowMaker:
    """Makes the tables of one package; every text goes through the scrubber."""

    def __init__(self, source: PackageSource, scrubber: Scrubber, pseudonyms: Pseudonyms) -> None:
        self._source = source
        self._scrubber = scrubber
        self._pseudonyms = pseudonyms
        self._people = People(source, pseudonyms)
        self._extras = Extras(source, self._people, scrubber)
        self._kept = {one.section: selected(source, one.section) for one in EXPORTED}
        self._codes = {one.section: self._codes_of(one) for one in EXPORTED}

    def tables(self) -> dict[str, FilledTable]:
        """Return every table filled, in the order of the package."""
        rows = self._rows()
        for indicator in self._source.indicators:
            self._mark(indicator.line.code, indicator.counted, rows, numerator_column)
            self._mark(indicator.line.code, indicator.out_of, rows, denominator_column)
        tables = with_indicators(row for _, row in rows[INDICATORS])
        filled = {
            name: FilledTable(table, tuple(row for _, row in rows[name]))
            for name, table in tables.items()
        }
        _confirm(rows[INDICATORS], filled)
        return filled

    def _rows(self) -> dict[str, _Marked]:
        checklists, scrubber = self._source.checklists, self._scrubber
        return {
            INDICATORS: indicator_rows(self._source.indicators, _table_of),
            "targets": target_rows(self._source.indicators),
            "checklist_totals": total_rows(checklists, scrubber),
            "checklist_answers": answer_rows(checklists, scrubber),
            PERSONS: self._people.rows(self._mentioned(), self._codes["organizations"]),
            **{one.section: self._exported(one) for one in EXPORTED},
        }

    def _exported(self, exported: Exported) -> _Marked:
        section = SECTIONS[exported.section]
        fields = [section.field(name) for name in exported.fields]
        rows = []
        for record in self._kept[section.key]:
            code = self._codes[section.key][record.id]
            values = {
                kind.name: self._cell(kind, record, f"{section.key} «{code}»") for kind in fields
            }
            own_key = {exported.key: code}
            rows.append((record.id, values | own_key | self._extras.of(section.key, record)))
        return rows

    def _cell(self, kind: kinds.FieldKind, record: Any, place: str) -> Cell:
        value = getattr(record, kind.name)
        match kind:
            case kinds.Text():
                make = self._scrubber.link if kind.name == "url" else self._scrubber.text
                return make(value, f"{place}, поле «{kind.label}»")
            case kinds.Link():
                return self._linked(kind.to, value)
            case kinds.Choice():
                return None if value is None else str(value)
            case kinds.Number() | kinds.Amount() | kinds.Day() | kinds.Flag():
                return _plain(value)
            case kinds.Links():
                raise TypeError(f"{kind.name}: several references do not fit one cell")
            case _:
                assert_never(kind)

    def _linked(self, section: str, record_id: int | None) -> str | None:
        if record_id is None:
            return None
        if section == "people":
            return self._people.pseudonym(record_id)
        return self._codes[section].get(record_id)

    def _codes_of(self, exported: Exported) -> dict[int, str]:
        """Return the key of every record; a code that names a person becomes a number."""
        section = exported.section
        if exported.key == "id":
            return {one.id: self._pseudonyms.of(section, one.id) for one in self._kept[section]}
        title = SECTIONS[section].title
        return {
            one.id: self._scrubber.code(
                getattr(one, exported.key), f"{section}: код в разделе «{title}»"
            )
            for one in self._kept[section]
        }

    def _mentioned(self) -> Iterator[int]:
        """Yield the ids of people to whom any row of the package refers."""
        for exported in EXPORTED:
            links = [SECTIONS[exported.section].field(name) for name in exported.fields]
            names = [
                kind.name for kind in links if isinstance(kind, kinds.Link) and kind.to == "people"
            ]
            for record in self._kept[exported.section]:
                yield from (getattr(record, name) for name in names if getattr(record, name))
        for practice in self._kept["practices"]:
            yield from practice.authors
        for indicator in self._source.indicators:
            for objects in (indicator.counted, indicator.out_of):
                if objects is not None and objects.section == "people":
                    yield from objects.ids

    def _mark(self, code: str, objects: Any, rows: Mapping[str, _Marked], column: Any) -> None:
        if objects is not None:
            for record_id, row in rows[_table_of(objects.section)]:
                row[column(code)] = record_id in objects.ids


def _table_of(section: str) -> str:
    return _COUNTED_IN.get(section, section)


def _confirm(indicators: _Marked, tables: Mapping[str, FilledTable]) -> None:
    """Say of which indicators the facts in the package confirm the marks, person by person."""
    for _, row in indicators:
        code = str(row["code"])
        proved = code in WITNESSES and row["counted_in"] == row["out_of"] == PERSONS
        row["witnessed"] = proved and marked(code, tables) == witnessed(code, tables)


def _plain(value: Any) -> Cell:
    plain: Cell = value
    return plain
