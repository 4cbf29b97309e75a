"""Reading the tables of a package: the layout is ours, whatever the package says of itself."""

from collections.abc import Iterable, Mapping
from itertools import islice

from mms_desktop.services import limits
from mms_desktop.services.packages.checking import (
    cell_problems,
    key_problems,
    reference_problems,
)
from mms_desktop.services.packages.csv_text import header_and_rows, typed
from mms_desktop.services.packages.layout_results import (
    INDICATORS,
    INDICATORS_TABLE,
    TABLES,
    with_indicators,
)
from mms_desktop.services.packages.tables import FilledTable, Table
from mms_desktop.services.packages.troubles import PackageError, Problem, ProblemCode


def read_tables(contents: Mapping[str, bytes]) -> tuple[dict[str, FilledTable], list[Problem]]:
    """Return the tables that could be read, and what is wrong with these and the others."""
    problems: list[Problem] = []
    tables: dict[str, FilledTable] = {}
    known = {table.member for table in TABLES.values()}
    for member in contents:
        if member.endswith(".csv") and member not in known:
            message = f"Таблицы «{member}» в формате пакета нет."
            problems.append(Problem(ProblemCode.EXTRA, message, member))
    indicators = _read(INDICATORS_TABLE, contents, problems)
    # Which yes/no columns the other tables have follows from the rows of indicators.
    expected = with_indicators(indicators.rows) if indicators else {}
    for table in expected.values():
        filled = indicators if table.name == INDICATORS else _read(table, contents, problems)
        if filled is not None:
            tables[table.name] = filled
    for filled in tables.values():
        problems += _first(key_problems(filled))
        problems += _first(reference_problems(filled, tables))
    return tables, problems


def _read(
    table: Table, contents: Mapping[str, bytes], problems: list[Problem]
) -> FilledTable | None:
    member = table.member
    if member not in contents:
        problems.append(Problem(ProblemCode.MISSING, f"В пакете нет файла «{member}».", member))
        return None
    try:
        header, rows = header_and_rows(contents[member], member)
    except PackageError as error:
        problems.append(error.problem)
        return None
    if tuple(header) != table.header:
        message = f"Файл «{member}»: столбцы не те, что положены по формату."
        problems.append(Problem(ProblemCode.TABLE, message, member))
        return None
    found = _first(cell_problems(table, rows))
    problems += found
    return None if found else FilledTable(table, typed(table, rows))


def _first(problems: Iterable[Problem]) -> list[Problem]:
    # One wrong separator makes every row wrong; the first hundred say as much as all.
    return list(islice(problems, limits.PACKAGE_PROBLEMS))
