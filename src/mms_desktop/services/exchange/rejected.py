"""The rejected rows of an import as a workbook to mend and load again."""

from dataclasses import replace
from pathlib import Path

from mms_desktop.services.exchange.cells import cell_text
from mms_desktop.services.exchange.plan import ImportPlan, PlannedRow, RowStatus
from mms_desktop.storage.files import atomic_make

ADVICE = "Что исправить"
WHERE = "Откуда строка"


def write_rejected(plan: ImportPlan, out: Path) -> int:
    """Write the rows that did not go in, with their errors, and return how many there are."""
    import xlsxwriter

    rows = [row for row in plan.rows if row.status is RowStatus.REJECTED]
    titles = list(dict.fromkeys(title for row in rows for title, _ in row.cells))

    def make(aside: Path) -> None:
        options = {"strings_to_formulas": False, "strings_to_urls": False}
        with xlsxwriter.Workbook(str(aside), options) as book:
            sheet = book.add_worksheet("С ошибками")
            head = book.add_format({"bold": True, "bg_color": "#FCE9E7", "bottom": 1})
            wrap = book.add_format({"text_wrap": True, "valign": "top"})
            sheet.freeze_panes(1, 0)
            sheet.set_column(0, len(titles) - 1, 20)
            sheet.set_column(len(titles), len(titles) + 1, 50)
            for place, title in enumerate((*titles, ADVICE, WHERE)):
                sheet.write_string(0, place, title, head)
            for number, row in enumerate(rows, start=1):
                for place, words in enumerate(_words(row, titles, plan)):
                    sheet.write_string(number, place, words, wrap)

    atomic_make(out, make)
    return len(rows)


def _words(row: PlannedRow, titles: list[str], plan: ImportPlan) -> list[str]:
    cells = dict(row.cells)
    found = [
        f"«{error.place.column}»: {error.message}" if error.place.column else error.message
        for error in plan.errors
        if replace(error.place, column="") == row.place
    ]
    where = f"{row.place.file}, лист «{row.place.sheet}», строка {row.place.row}"
    written = [cell_text(cells[title]) if title in cells else "" for title in titles]
    return [*written, "\n".join(found), where]
