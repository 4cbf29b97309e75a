"""Files that come back from schools: filled blanks and tables of answers."""

import csv
import zipfile

from openpyxl import load_workbook

HEADER_ROW = 6
ANSWER_COLUMNS = (
    "form", "edition", "period", "subject", "item", "score", "comment", "evidence", "assessor",
)  # fmt: skip


def fill(blank, marks, out=None, *, comments=None, links=None, saved=None):
    """Write the marks into a blank by item code and return the file saved."""
    book = load_workbook(blank)
    sheet = book.worksheets[0]
    titles = [cell.value for cell in sheet[HEADER_ROW]]
    score, comment, link = (titles.index(name) + 1 for name in ("Балл", "Комментарий", "Ссылка 1"))
    for row in range(HEADER_ROW + 1, sheet.max_row + 1):
        code = sheet.cell(row, 1).value
        if code in marks:
            sheet.cell(row, score).value = marks[code]
        if comments and code in comments:
            sheet.cell(row, comment).value = comments[code]
        for place, text in enumerate((links or {}).get(code, ())):
            sheet.cell(row, link + place).value = text
    out = out or blank
    book.save(out)
    if saved:
        set_saved(out, saved)
    return out


def set_saved(path, moment):
    """Give a workbook the moment of saving that its own properties tell."""
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    text = parts["docProps/core.xml"].decode()
    start = text.index(">", text.index("<dcterms:modified")) + 1
    end = text.index("</dcterms:modified>")
    parts["docProps/core.xml"] = (text[:start] + moment + text[end:]).encode()
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)


def write_answers(path, form, marks, **rest):
    """Write a table of answers of one subject; ``rest`` overrides the other columns."""
    common = {
        "form": form.key, "edition": form.edition, "period": "2023-H2", "subject": "service",
        "comment": "", "evidence": "", "assessor": "self", **rest,
    }  # fmt: skip
    rows = [{**common, "item": item, "score": mark} for item, mark in marks.items()]
    return write_rows(path, rows)


def write_rows(path, rows):
    """Write a table of answers as it is."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, ANSWER_COLUMNS)
        writer.writeheader()
        writer.writerows(rows)
    return path


def every(form, mark=2):
    """Return the same mark for every scored item of a form."""
    return {item.code: mark for item in form.scored_items}
