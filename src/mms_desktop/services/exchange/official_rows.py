"""Rows of figures of official forms: each must name a cell that the reconciliation shows."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from mms_desktop.catalog.reconciliation import Sheet, read_sheets
from mms_desktop.domain.issues import Issue, IssueCode, issue
from mms_desktop.domain.sections.official_figures import OfficialFigure
from mms_desktop.domain.sections.organizations import ORGANIZATIONS
from mms_desktop.domain.sections.periods import PERIODS
from mms_desktop.domain.text import fold
from mms_desktop.paths import forms_dir
from mms_desktop.services.exchange.index import Index

_SHOWN = 10


class OfficialCells:
    """The cells there are: forms and their rows by key or title, organizations, periods."""

    def __init__(self, index: Index) -> None:
        self._index = index
        self._sheets = {
            name: sheet
            for sheet in read_sheets(forms_dir())
            for name in (fold(sheet.title), fold(sheet.title.partition(":")[0]), fold(sheet.key))
        }

    def settled(self, figure: OfficialFigure) -> tuple[OfficialFigure, tuple[Issue, ...]]:
        """Return the figure under the keys the program knows it by, and what it does not know."""
        sheet = self._sheets.get(fold(figure.sheet))
        places = {fold(one.code): one.code for one in self._index.records(ORGANIZATIONS).values()}
        found = {"organization": places.get(fold(figure.organization), "")}
        problems = []
        if figure.organization and not found["organization"]:
            problems.append(_unknown("organization", figure.organization, places.values()))
        if sheet is None:
            keys = dict.fromkeys(one.key for one in self._sheets.values())
            problems.append(_unknown("sheet", figure.sheet, keys))
        else:
            rows = _rows(sheet)
            found |= {"sheet": sheet.key, "row": rows.get(fold(figure.row), figure.row)}
            if fold(figure.row) not in rows:
                problems.append(_unknown("row", figure.row, (row.code for row in sheet.rows)))
        return replace(figure, **found), tuple(problems)

    def remarks(self, figure: OfficialFigure) -> tuple[Issue, ...]:
        """Return what keeps the figure from being shown yet."""
        if any(one.code == figure.period for one in self._index.records(PERIODS).values()):
            return ()
        reason = (
            f"Периода «{figure.period}» в базе нет: число будет видно в сверке, когда он появится."
        )
        return (issue(IssueCode.UNCLEAR, "period", reason=reason),)


def _rows(sheet: Sheet) -> Mapping[str, str]:
    return {name: row.code for row in sheet.rows for name in (fold(row.title), fold(row.code))}


def _unknown(name: str, value: str, known: Iterable[str]) -> Issue:
    options = list(known)
    more = f" и ещё {len(options) - _SHOWN}" if len(options) > _SHOWN else ""
    label = {"sheet": "Форма", "row": "Строка", "organization": "Организация"}[name]
    return issue(
        IssueCode.UNKNOWN_OPTION,
        name,
        label=label,
        value=value,
        options=", ".join(options[:_SHOWN]) + more if options else "организаций в базе нет",
    )
