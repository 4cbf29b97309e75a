"""The XLSX blank of a checklist: what a school deputy fills in and sends back."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from mms_desktop.domain.checklists import EVIDENCE_LIMIT, Item
from mms_desktop.services.checklists.blank import Blank
from mms_desktop.services.checklists.blank_layout import (
    HEADERS,
    IDENTITY_SHEET,
    PREVIOUS_HEADER,
    REMARK_HEADER,
)
from mms_desktop.services.checklists.blank_words import (
    NOT_APPLICABLE,
    advice,
    heading,
    mark_of,
    previous_words,
)
from mms_desktop.storage.files import atomic_make

BARE_CRITERION_WIDTH, CRITERION_WIDTH, READ_WIDTH = 10, 26, 84
COMMENT_WIDTH, LINK_WIDTH, ASIDE_WIDTH = 30, 12, 24
HEADER_ROW = 6
SCORE_COLUMN, COMMENT_COLUMN, FIRST_LINK_COLUMN = 5, 6, 7
# Every office has it or a font of the same widths.
FONT = "Arial"
TEXT_SIZE, LINE_HEIGHT, MOST_HEIGHT = 10, 13.5, 409.0
LETTERS_PER_WIDTH = 1.0
"""Cyrillic letters of the text size that fit into a unit of column width."""
PROMPT_LENGTH = 255
LINE_COLOR, HEAD_COLOR, OPEN_COLOR, ASIDE_COLOR = "B8C2CF", "E6F0F9", "FFFDF5", "F4F4F4"


def write_blank(blank: Blank, out: Path) -> None:
    """Write a blank that a deputy opens in any spreadsheet program and fills in."""
    from openpyxl import Workbook

    def make(aside: Path) -> None:
        book = Workbook()
        sheet = book.worksheets[0]
        sheet.title = "Чек-лист"
        _write_heading(sheet, blank)
        _write_table(sheet, blank)
        _protect(sheet)
        _set_page(sheet)
        _write_instructions(book.create_sheet("Как заполнить"), blank)
        _write_identity(book.create_sheet(IDENTITY_SHEET), blank)
        with aside.open("wb") as file:
            book.save(file)

    atomic_make(out, make)


def _write_heading(sheet: Any, blank: Blank) -> None:
    from openpyxl.styles import Alignment, Font

    wide = sum(_widths(blank)[:COMMENT_COLUMN])
    lines = [*heading(blank)[: HEADER_ROW - 2], *[""] * (HEADER_ROW - 2)][: HEADER_ROW - 2]
    for number, line in enumerate((*lines, _running_score(blank)), start=1):
        cell = sheet.cell(number, 1, line)
        if number < HEADER_ROW - 1:
            cell.data_type = "s"
        bold, size = number in (1, HEADER_ROW - 1), 13 if number == 1 else TEXT_SIZE
        cell.font = Font(name=FONT, bold=bold, size=size)
        cell.alignment = Alignment(wrap_text=True, vertical="top")
        sheet.merge_cells(
            start_row=number, end_row=number, start_column=1, end_column=COMMENT_COLUMN
        )
        letters = int(wide * (0.75 if number == 1 else LETTERS_PER_WIDTH))
        height = 18 if number == 1 else LINE_HEIGHT
        sheet.row_dimensions[number].height = height * _lines(line, letters)


def _running_score(blank: Blank) -> str:
    """Return the formula that counts along: «12…18 из 24», as the program itself shows it."""
    first, last = HEADER_ROW + 1, HEADER_ROW + len(blank.form.items)
    scores = f"E{first}:E{last}"
    top, rows = blank.form.top_points, len(blank.form.scored_items)
    highest = f"SUM({scores})+{top}*({rows}-COUNTA({scores}))"
    possible = f'{blank.form.maximum}-{top}*COUNTIF({scores},"{NOT_APPLICABLE}")'
    return (
        f'="Отвечено пунктов: "&COUNTA({scores})&" из {rows}. Баллов: "&SUM({scores})'
        f'&IF(COUNTA({scores})<{rows},"…"&({highest}),"")&" из "&({possible})'
    )


def _write_table(sheet: Any, blank: Blank) -> None:
    asides, widths = _asides(blank), _widths(blank)
    _write_header(sheet, (*HEADERS, *asides), widths)
    for row, item in enumerate(blank.form.items, start=HEADER_ROW + 1):
        criterion = blank.form.criterion(item) if item.scored else ""
        words = [item.code, item.number, criterion, item.text]
        aside = [_aside_words(blank, title, item) for title in asides]
        _write_row(sheet, row, [*words, *[None] * (len(HEADERS) - len(words)), *aside])
        if item.scored:
            _write_answer(sheet, row, blank, item)
        beside = ((text, ASIDE_WIDTH) for text in aside)
        texts = ((criterion, widths[2]), (item.text, widths[3]), *beside)
        sheet.row_dimensions[row].height = _height(texts)
    sheet.freeze_panes = sheet.cell(HEADER_ROW + 1, 1)


def _widths(blank: Blank) -> tuple[int, ...]:
    """Return the widths of the columns; where no criterion is printed, the text gets its room."""
    bare = not any(item.criterion for item in blank.form.items)
    criterion = BARE_CRITERION_WIDTH if bare else CRITERION_WIDTH
    links = (LINK_WIDTH,) * EVIDENCE_LIMIT
    asides = (ASIDE_WIDTH,) * len(_asides(blank))
    return (6, 5, criterion, READ_WIDTH - criterion, 7, COMMENT_WIDTH, *links, *asides)


def _asides(blank: Blank) -> tuple[str, ...]:
    """Return the columns to the right of the answers that this blank needs."""
    return ((PREVIOUS_HEADER,) if previous_words(blank) else ()) + (
        (REMARK_HEADER,) if blank.remarks else ()
    )


def _aside_words(blank: Blank, title: str, item: Item) -> str:
    if title == REMARK_HEADER:
        return blank.remarks.get(item.code, "")
    return previous_words(blank).get(item.code, "")


def _write_header(sheet: Any, titles: Sequence[str], widths: Sequence[int]) -> None:
    from openpyxl.styles import Alignment, Font, PatternFill
    from openpyxl.utils import get_column_letter

    for place, (title, width) in enumerate(zip(titles, widths, strict=True), start=1):
        cell = sheet.cell(HEADER_ROW, place, title)
        cell.font, cell.border = Font(name=FONT, bold=True, size=TEXT_SIZE), _border()
        cell.alignment = Alignment(wrap_text=True, vertical="center")
        cell.fill = PatternFill("solid", fgColor=HEAD_COLOR)
        sheet.column_dimensions[get_column_letter(place)].width = width
    sheet.row_dimensions[HEADER_ROW].height = 2 * LINE_HEIGHT


def _write_row(sheet: Any, row: int, words: Sequence[str | None]) -> None:
    from openpyxl.styles import Alignment, Font, PatternFill

    for place, text in enumerate(words, start=1):
        cell = sheet.cell(row, place, text)
        cell.border, cell.font = _border(), Font(name=FONT, size=TEXT_SIZE)
        across = "center" if place == SCORE_COLUMN else None
        cell.alignment = Alignment(wrap_text=True, vertical="top", horizontal=across)
        if text is not None:
            # A text that begins with «=» must not become a formula.
            cell.data_type = "s"
        if place > len(HEADERS):
            cell.fill = PatternFill("solid", fgColor=ASIDE_COLOR)


def _write_answer(sheet: Any, row: int, blank: Blank, item: Item) -> None:
    from openpyxl.styles import PatternFill, Protection

    for place in range(SCORE_COLUMN, len(HEADERS) + 1):
        cell = sheet.cell(row, place)
        cell.protection = Protection(locked=False)
        cell.fill = PatternFill("solid", fgColor=OPEN_COLOR)
        if place != SCORE_COLUMN:
            cell.number_format = "@"
    _offer_scores(sheet, row, blank, item)
    given = blank.given.get(item.code)
    if given is None:
        return
    score = sheet.cell(row, SCORE_COLUMN)
    score.value = mark_of(given) if given.na else given.score
    texts = (given.comment, *given.evidence)
    for place, text in enumerate(texts, start=COMMENT_COLUMN):
        if text:
            cell = sheet.cell(row, place, text)
            cell.data_type = "s"


def _offer_scores(sheet: Any, row: int, blank: Blank, item: Item) -> None:
    from openpyxl.worksheet.datavalidation import DataValidation

    choices = [str(points) for points in blank.form.points]
    choices += [NOT_APPLICABLE] if item.na_allowed else []
    rule = DataValidation(type="list", formula1=f'"{",".join(choices)}"', allow_blank=True)
    rule.showErrorMessage = True
    rule.errorTitle, rule.error = "Балл", f"Допустимо: {', '.join(choices)}."
    earlier = previous_words(blank).get(item.code, "")
    if earlier:
        rule.showInputMessage = True
        rule.promptTitle, rule.prompt = PREVIOUS_HEADER, earlier[:PROMPT_LENGTH]
    rule.add(sheet.cell(row, SCORE_COLUMN).coordinate)
    sheet.add_data_validation(rule)


def _border() -> Any:
    from openpyxl.styles import Border, Side

    thin = Side(style="thin", color=LINE_COLOR)
    return Border(left=thin, right=thin, top=thin, bottom=thin)


def _height(texts: Sequence[tuple[str, int]]) -> float:
    """Return a row height for the longest of wrapped texts, in points."""
    lines = max(_lines(text, int(width * LETTERS_PER_WIDTH)) for text, width in texts)
    return min(max(lines, 2) * LINE_HEIGHT + 3, MOST_HEIGHT)


def _lines(text: str, letters: int) -> int:
    """Return how many lines a text takes when words are not divided."""
    count = 0
    for paragraph in text.split("\n"):
        left = 0
        count += 1
        for word in paragraph.split():
            if left and len(word) > left:
                count, left = count + 1, letters
            left = (left or letters) - len(word) - 1
    return count


def _protect(sheet: Any) -> None:
    sheet.protection.sheet = True
    sheet.protection.formatColumns = False
    sheet.protection.formatRows = False


def _set_page(sheet: Any) -> None:
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = sheet.PAPERSIZE_A4
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.page_margins.left = sheet.page_margins.right = 0.4
    sheet.page_margins.top, sheet.page_margins.bottom = 0.4, 0.7
    sheet.page_margins.footer = 0.3
    sheet.print_title_rows = f"{HEADER_ROW}:{HEADER_ROW}"
    sheet.oddFooter.center.text = "Страница &P из &N"


def _write_instructions(sheet: Any, blank: Blank) -> None:
    from openpyxl.styles import Alignment, Font

    sheet.column_dimensions["A"].width = 110
    for number, line in enumerate(advice(blank), start=1):
        cell = sheet.cell(number, 1, line)
        cell.data_type = "s"
        cell.alignment = Alignment(wrap_text=True, vertical="top")
        cell.font = Font(name=FONT, size=TEXT_SIZE + 1, bold=number == 1)
    sheet.protection.sheet = True
    sheet.page_setup.paperSize = sheet.PAPERSIZE_A4
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True


def _write_identity(sheet: Any, blank: Blank) -> None:
    entries = blank.identity.entries() | (blank.stamp.entries() if blank.stamp else {})
    for number, (key, value) in enumerate(entries.items(), start=1):
        sheet.cell(number, 1, key)
        sheet.cell(number, 2, value).data_type = "s"
    sheet.sheet_state = "hidden"
    sheet.protection.sheet = True
