"""Recomputing every declared count from the rows of the package alone."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

from mms_desktop.domain.indicators import IndicatorKind
from mms_desktop.services.packages.layout import PERSONS
from mms_desktop.services.packages.layout_results import (
    ANSWERS,
    INDICATORS,
    POPULATIONS,
    TOP_POINTS,
    TOTALS,
    denominator_column,
    numerator_column,
)
from mms_desktop.services.packages.names import MANIFEST, table_member
from mms_desktop.services.packages.tables import Cell, FilledTable, Row
from mms_desktop.services.packages.witnesses import WITNESSES, marked, witnessed

Tables = Mapping[str, FilledTable]

_PLACES = Decimal("0.000000001")


@dataclass(frozen=True, slots=True)
class Comparison:
    """One declared value beside the same value recomputed."""

    member: str
    what: str
    declared: Cell
    recomputed: Cell

    @property
    def agrees(self) -> bool:
        """Tell whether both are the same."""
        return self.declared == self.recomputed

    def as_json(self) -> dict[str, object]:
        """Return a mismatch in the shape of the command line."""
        declared, recomputed = _shown(self.declared), _shown(self.recomputed)
        return {
            "member": self.member,
            "count": self.what,
            "declared": declared,
            "recomputed": recomputed,
            "message": f"{self.what}: указано {declared}, по строкам пакета {recomputed}.",
        }


def rounded(share: Fraction) -> Decimal:
    """Return a share as the package writes it: nine places, half up."""
    exact = Decimal(share.numerator) / Decimal(share.denominator)
    return exact.quantize(_PLACES, ROUND_HALF_UP).normalize() + 0


def control_totals(tables: Tables) -> dict[str, int]:
    """Return the counts that both sides can compare over the telephone."""
    totals = {name: len(filled.rows) for name, filled in tables.items()}
    people = tables[PERSONS].rows
    for name in POPULATIONS:
        totals[f"{PERSONS}.{name}"] = sum(row[name] is True for row in people)
    totals[f"{TOTALS}.score"] = sum(_number(row["score"]) for row in tables[TOTALS].rows)
    return totals


def compare(tables: Tables, declared_totals: Mapping[str, int]) -> Iterator[Comparison]:
    """Yield every declared value of the package with what its rows give."""
    yield from _totals(tables, declared_totals)
    for row in tables[INDICATORS].rows:
        yield from _indicator(row, tables)
    yield from _checklists(tables)
    yield from _organizations(tables)


def _totals(tables: Tables, declared: Mapping[str, int]) -> Iterator[Comparison]:
    found = control_totals(tables)
    for name in sorted({*found, *declared}):
        yield Comparison(
            MANIFEST, f"Контрольный итог «{name}»", declared.get(name), found.get(name)
        )


def _indicator(row: Row, tables: Tables) -> Iterator[Comparison]:
    code, member = str(row["code"]), table_member(INDICATORS)
    numerator, denominator = row["numerator"], row["denominator"]
    counted, out_of = row["counted_in"], row["out_of"]
    if isinstance(counted, str) and counted in tables:
        found = _sum(tables[counted], numerator_column(code), "score")
        yield Comparison(member, f"Показатель «{code}», числитель", numerator, found)
    if isinstance(out_of, str) and out_of in tables:
        found = _sum(tables[out_of], denominator_column(code), "possible")
        yield Comparison(member, f"Показатель «{code}», знаменатель", denominator, found)
        if counted == out_of and row["kind"] != IndicatorKind.RATIO:
            outside = _outside(tables[out_of], code)
            yield Comparison(member, f"Показатель «{code}», числитель вне знаменателя", 0, outside)
    yield from _value(row)
    if row["witnessed"] is True and code in WITNESSES:
        different = len(marked(code, tables) ^ witnessed(code, tables))
        what = f"Показатель «{code}», людей, чья отметка расходится с фактами"
        yield Comparison(table_member(PERSONS), what, 0, different)


def _value(row: Row) -> Iterator[Comparison]:
    numerator, denominator = row["numerator"], row["denominator"]
    if row["status"] != "ok" or not isinstance(numerator, int):
        return
    member, what = table_member(INDICATORS), f"Показатель «{row['code']}», значение"
    if row["kind"] == IndicatorKind.FLAG:
        yield Comparison(member, what, row["value"], Decimal(int(numerator > 0)))
    elif denominator is None or row["kind"] == IndicatorKind.COUNT:
        yield Comparison(member, what, row["value"], Decimal(numerator))
    elif isinstance(denominator, int) and denominator:
        yield Comparison(member, what, row["value"], rounded(Fraction(numerator, denominator)))


def _sum(filled: FilledTable, column: str, points: str) -> int:
    """Return how many rows are marked; of checklists, the sum of their points."""
    rows = [row for row in filled.rows if row[column] is True]
    if filled.table.name == TOTALS:
        return sum(_number(row[points]) for row in rows)
    return len(rows)


def _outside(filled: FilledTable, code: str) -> int:
    counted, out_of = numerator_column(code), denominator_column(code)
    return sum(row[counted] is True and row[out_of] is not True for row in filled.rows)


def _checklists(tables: Tables) -> Iterator[Comparison]:
    answers: dict[tuple[Cell, ...], list[Row]] = defaultdict(list)
    key = tables[TOTALS].table.key
    for row in tables[ANSWERS].rows:
        answers[tuple(row[name] for name in key)].append(row)
    for row in tables[TOTALS].rows:
        found = _checklist_counts(answers[tuple(row[name] for name in key)])
        where = f"Чек-лист «{row['form']}», {row['code']}"
        for name, value in found.items():
            yield Comparison(table_member(TOTALS), f"{where}, {name}", row[name], value)


def _checklist_counts(answers: Iterable[Row]) -> dict[str, Cell]:
    rows = list(answers)
    waived = sum(row["not_applicable"] is True for row in rows)
    given = [_number(row["score"]) for row in rows if row["score"] is not None]
    missing = len(rows) - waived - len(given)
    score, possible = sum(given), TOP_POINTS * (len(rows) - waived)
    complete = possible and not missing
    return {
        "score": score,
        "possible": possible,
        "maximum": TOP_POINTS * len(rows),
        "share": rounded(Fraction(score, possible)) if complete else None,
        "lowest": score,
        "highest": score + TOP_POINTS * missing,
        "answered": waived + len(given),
        "items": len(rows),
    }


def _organizations(tables: Tables) -> Iterator[Comparison]:
    counted: dict[tuple[Cell, str], int] = defaultdict(int)
    for row in tables[PERSONS].rows:
        for name in ("staff", "teachers"):
            counted[row["organization"], name] += row[name] is True
    for row in tables["organizations"].rows:
        for name in ("staff", "teachers"):
            what = f"Организация «{row['code']}», {name}"
            found = counted[row["code"], name]
            yield Comparison(table_member("organizations"), what, row[name], found)


def _number(value: Cell) -> int:
    return value if isinstance(value, int) else 0


def _shown(value: Cell) -> str | int | None:
    if value is None or isinstance(value, int):
        return value
    return f"{value:f}" if isinstance(value, Decimal) else str(value)
