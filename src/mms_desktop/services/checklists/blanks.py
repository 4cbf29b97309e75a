"""The XLSX blank of a checklist: what a school deputy fills in and sends back."""

from pathlib import Path
from typing import Any

from mms_desktop.domain.checklists import EVIDENCE_LIMIT, Checklist
from mms_desktop.services.checklists.identity import BlankIdentity
from mms_desktop.services.checklists.subjects import ChecklistSubject
from mms_desktop.storage.files import atomic_make

IDENTITY_SHEET = "mms"
HEADERS = ("Код", "№", "Критерий", "Показатель", "Балл", "Комментарий") + tuple(
    f"Ссылка {number}" for number in range(1, EVIDENCE_LIMIT + 1)
)
WIDTHS = (7, 6, 30, 62, 9, 36) + (24,) * EVIDENCE_LIMIT
HEADER_ROW = 6
SCORE_COLUMN, COMMENT_COLUMN = 5, 6
NOT_APPLICABLE = "н/п"
LINE_HEIGHT = 15

INSTRUCTIONS = (
    "Как заполнить бланк",
    "1. Поставьте балл в столбце «Балл» каждой строки: выберите его из списка в ячейке.",
    "2. Пустой балл значит «ещё не отвечено», а не ноль: чек-лист без него не считается готовым.",
    "3. «н/п» (не применяется) ставится только там, где это разрешает список.",
    "4. В «Комментарии» поясните балл, в «Ссылках 1…5» укажите страницы или документы.",
    "5. Остальные ячейки защищены: строки и столбцы не удаляйте и не переставляйте.",
    "6. Сохраните файл под любым именем в формате XLSX и верните его в методическую службу.",
    "Бланк можно заполнять и присылать повторно: учитывается последний.",
)


def write_blank(
    form: Checklist,
    subject: ChecklistSubject,
    period: Any,
    identity: BlankIdentity,
    out: Path,
) -> None:
    """Write a blank that a deputy opens in any spreadsheet program and fills in."""
    from openpyxl import Workbook

    def make(aside: Path) -> None:
        book = Workbook()
        sheet = book.worksheets[0]
        sheet.title = "Чек-лист"
        _write_heading(sheet, form, subject, period)
        _write_table(sheet, form)
        _protect(sheet)
        _write_instructions(book.create_sheet("Как заполнить"), form)
        _write_identity(book.create_sheet(IDENTITY_SHEET), identity)
        with aside.open("wb") as file:
            book.save(file)

    atomic_make(out, make)


def _write_heading(sheet: Any, form: Checklist, subject: ChecklistSubject, period: Any) -> None:
    from openpyxl.styles import Alignment, Font

    lines = (
        form.title,
        f"Кто заполняет: {subject.name}",
        f"Период: {period.code} ({period.start:%d.%m.%Y} – {period.end:%d.%m.%Y})",
        f"Источник: {form.source.document}",
    )
    for number, line in enumerate(lines, start=1):
        cell = sheet.cell(number, 1, line)
        cell.data_type = "s"
        cell.font = Font(bold=number == 1, size=13 if number == 1 else 10)
        cell.alignment = Alignment(wrap_text=True, vertical="top")
        sheet.merge_cells(start_row=number, end_row=number, start_column=1, end_column=6)
    sheet.row_dimensions[1].height = 2 * 18
    sheet.row_dimensions[4].height = 2 * LINE_HEIGHT


def _write_table(sheet: Any, form: Checklist) -> None:
    from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
    from openpyxl.utils import get_column_letter

    thin = Side(style="thin", color="B8C2CF")
    border = Border(left=thin, right=thin, top=thin, bottom=thin)
    wrap = Alignment(wrap_text=True, vertical="top")
    for place, (title, width) in enumerate(zip(HEADERS, WIDTHS, strict=True), start=1):
        cell = sheet.cell(HEADER_ROW, place, title)
        cell.font, cell.border, cell.alignment = Font(bold=True), border, wrap
        cell.fill = PatternFill("solid", fgColor="E6F0F9")
        sheet.column_dimensions[get_column_letter(place)].width = width
    for row, item in enumerate(form.items, start=HEADER_ROW + 1):
        words = (item.code, item.number, form.criterion(item) if item.scored else "", item.text)
        for place in range(1, len(HEADERS) + 1):
            cell = sheet.cell(row, place, words[place - 1] if place <= len(words) else None)
            cell.border, cell.alignment = border, wrap
            if place <= len(words):
                cell.data_type = "s"
            elif item.scored:
                _open_cell(cell)
        sheet.row_dimensions[row].height = _height(words[2], words[3])
        if item.scored:
            _offer_scores(sheet, form, row, na_allowed=item.na_allowed)
    sheet.freeze_panes = sheet.cell(HEADER_ROW + 1, 1)


def _open_cell(cell: Any) -> None:
    from openpyxl.styles import PatternFill, Protection

    cell.protection = Protection(locked=False)
    cell.fill = PatternFill("solid", fgColor="FFFDF5")
    if cell.column != SCORE_COLUMN:
        cell.number_format = "@"


def _offer_scores(sheet: Any, form: Checklist, row: int, *, na_allowed: bool) -> None:
    from openpyxl.worksheet.datavalidation import DataValidation

    choices = [str(points) for points in form.points] + ([NOT_APPLICABLE] if na_allowed else [])
    rule = DataValidation(type="list", formula1=f'"{",".join(choices)}"', allow_blank=True)
    rule.showErrorMessage = True
    rule.errorTitle, rule.error = "Балл", f"Допустимо: {', '.join(choices)}."
    rule.add(sheet.cell(row, SCORE_COLUMN).coordinate)
    sheet.add_data_validation(rule)


def _height(criterion: str, text: str) -> float:
    """Return a row height for the longer of two wrapped texts, in points."""
    lines = max(_lines(criterion, WIDTHS[2]), _lines(text, WIDTHS[3]), 2)
    return float(min(lines * LINE_HEIGHT, 409))


def _lines(text: str, width: int) -> int:
    return sum(1 + len(line) // width for line in text.split("\n"))


def _protect(sheet: Any) -> None:
    sheet.protection.sheet = True
    sheet.protection.formatColumns = False
    sheet.protection.formatRows = False
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = sheet.PAPERSIZE_A4
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.print_title_rows = f"{HEADER_ROW}:{HEADER_ROW}"
    sheet.oddFooter.center.text = "Страница &P из &N"


def _write_instructions(sheet: Any, form: Checklist) -> None:
    from openpyxl.styles import Alignment, Font

    scale = [f"{step.text.strip()}: {step.points}" for step in form.scale]
    lines = (*INSTRUCTIONS, "", "Шкала, как в документе:", *scale)
    sheet.column_dimensions["A"].width = 110
    for number, line in enumerate(lines, start=1):
        cell = sheet.cell(number, 1, line)
        cell.alignment = Alignment(wrap_text=True, vertical="top")
        cell.font = Font(bold=number == 1)
    sheet.protection.sheet = True


def _write_identity(sheet: Any, identity: BlankIdentity) -> None:
    for number, (key, value) in enumerate(identity.entries().items(), start=1):
        sheet.cell(number, 1, key)
        sheet.cell(number, 2, value).data_type = "s"
    sheet.sheet_state = "hidden"
    sheet.protection.sheet = True
