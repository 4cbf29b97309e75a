"""A document as DOCX, for those who edit it before they sign."""

import zipfile
from collections.abc import Sequence
from datetime import datetime
from io import BytesIO
from typing import Any

from mms_desktop.services.reports.document import (
    Bars,
    Block,
    Cell,
    Document,
    Figures,
    Grid,
    Heading,
    Paragraph,
    Signatures,
    Tone,
)
from mms_desktop.services.reports.look import LINE, MUTED, SOFT, TONES

# Every office has it; a font that is missing there would change the lines.
_FONT = "Times New Roman"
_BODY, _CELL, _QUIET, _HEADING, _TITLE, _FIGURE, _FOOT = 12, 10, 10, 13, 16, 13, 8
_WIDTH_MM = 175
_NO_TIME = (1980, 1, 1, 0, 0, 0)


def as_docx(document: Document, made: datetime) -> bytes:
    """Return the document as DOCX; the same document and moment give the same bytes."""
    import docx

    word = docx.Document()
    _prepare(word, document, made)
    _line(word, document.title, size=_TITLE, bold=True)
    for line in document.lines:
        _line(word, line, color=MUTED)
    for block in document.blocks:
        _write(word, block)
    _write_footer(word, document.footer)
    written = BytesIO()
    word.save(written)
    return _without_times(written.getvalue())


def _prepare(word: Any, document: Document, made: datetime) -> None:
    from docx.oxml.ns import qn
    from docx.shared import Mm, Pt

    section = word.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin, section.right_margin = Mm(20), Mm(15)
    section.top_margin, section.bottom_margin = Mm(16), Mm(20)
    style = word.styles["Normal"]
    style.font.name, style.font.size = _FONT, Pt(_BODY)
    style.element.rPr.rFonts.set(qn("w:eastAsia"), _FONT)
    style.paragraph_format.space_after = Pt(4)
    known = word.core_properties
    known.title, known.language, known.revision = document.title, "ru-RU", 1
    known.author = known.last_modified_by = document.lines[0] if document.lines else ""
    known.comments = known.keywords = known.subject = ""
    known.created = known.modified = made.replace(tzinfo=None, microsecond=0)


def _write(word: Any, block: Block) -> None:
    match block:
        case Heading():
            line = _line(word, block.text, size=_HEADING, bold=True, before=12)
            line.paragraph_format.keep_with_next = True
        case Paragraph():
            color, size = (MUTED, _QUIET) if block.quiet else ("", _BODY)
            _line(word, block.text, size=size, color=color)
        case Figures():
            _write_figures(word, block)
        case Grid():
            _write_grid(word, block)
        case Bars():
            # The shares stand in the table above; a drawing here could not be edited.
            return
        case Signatures():
            for post in block.posts:
                _line(word, f"{post}  ______________  ______________", before=24)


def _write_figures(word: Any, figures: Figures) -> None:
    for number, title in figures.items:
        line = _line(word, f"{title}: ")
        _run(line, number, size=_FIGURE, bold=True)


def _write_grid(word: Any, grid: Grid) -> None:
    head = [Cell(column.title, Tone.MUTED) for column in grid.columns]
    rows: list[Sequence[Cell]] = [head, *grid.rows]
    table = word.add_table(rows=len(rows), cols=len(head))
    table.autofit = False
    _set_borders(table)
    _set_widths(table, grid)
    # Asking the table for one cell at a time takes quadratic time.
    places = iter(table._cells)  # noqa: SLF001
    for number, row in enumerate(rows):
        for column, cell in zip(grid.columns, row, strict=True):
            place = next(places)
            _fill(place, cell, column.width, numeric=column.numeric)
            if number == 0:
                _shade(place)
    _repeat_header(table)
    _line(word, "", size=6)


def _fill(place: Any, cell: Cell, width: float, *, numeric: bool) -> None:
    from docx.enum.text import WD_ALIGN_PARAGRAPH
    from docx.shared import Mm, Pt

    place.width = Mm(width * _WIDTH_MM)
    line = place.paragraphs[0]
    line.paragraph_format.space_after = Pt(2)
    line.paragraph_format.space_before = Pt(2)
    if numeric:
        line.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    color = "" if cell.tone is Tone.PLAIN else TONES[cell.tone]
    _run(line, cell.text, size=_CELL, color=color)


def _line(
    word: Any, text: str, *, size: int = _BODY, bold: bool = False, color: str = "", before: int = 0
) -> Any:
    from docx.shared import Pt

    line = word.add_paragraph()
    line.paragraph_format.space_before = Pt(before)
    if text:
        _run(line, text, size=size, bold=bold, color=color)
    return line


def _run(line: Any, text: str, *, size: int, bold: bool = False, color: str = "") -> Any:
    from docx.shared import Pt, RGBColor

    run = line.add_run(text)
    run.font.size, run.font.bold = Pt(size), bold
    if color:
        run.font.color.rgb = RGBColor.from_string(color.removeprefix("#"))
    return run


def _element(name: str, **attributes: str) -> Any:
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    made = OxmlElement(name)
    for key, value in attributes.items():
        made.set(qn(f"w:{key}"), value)
    return made


def _set_borders(table: Any) -> None:
    borders = _element("w:tblBorders")
    for side in ("top", "bottom", "insideH"):
        borders.append(
            _element(f"w:{side}", val="single", sz="4", space="0", color=LINE.removeprefix("#"))
        )
    table._tbl.tblPr.append(borders)  # noqa: SLF001


def _set_widths(table: Any, grid: Grid) -> None:
    """Write the widths into the grid of the table: LibreOffice looks there, Word at the cells."""
    from docx.shared import Mm

    for column, wanted in zip(table.columns, grid.columns, strict=True):
        column.width = Mm(wanted.width * _WIDTH_MM)


def _shade(place: Any) -> None:
    fill = _element("w:shd", val="clear", color="auto", fill=SOFT.removeprefix("#"))
    place._tc.get_or_add_tcPr().append(fill)  # noqa: SLF001


def _repeat_header(table: Any) -> None:
    for number, row in enumerate(table._tbl.tr_lst):  # noqa: SLF001
        properties = row.get_or_add_trPr()
        properties.append(_element("w:cantSplit"))
        if number == 0:
            properties.append(_element("w:tblHeader"))


def _write_footer(word: Any, text: str) -> None:
    from docx.enum.text import WD_TAB_ALIGNMENT
    from docx.shared import Mm

    word.styles["Footer"].paragraph_format.tab_stops.clear_all()
    line = word.sections[0].footer.paragraphs[0]
    line.paragraph_format.tab_stops.add_tab_stop(Mm(_WIDTH_MM), WD_TAB_ALIGNMENT.RIGHT)
    _run(line, f"{text}\tСтраница ", size=_FOOT, color=MUTED)
    _add_field(line, "PAGE")
    _run(line, " из ", size=_FOOT, color=MUTED)
    _add_field(line, "NUMPAGES")


def _add_field(line: Any, code: str) -> None:
    """Add a number that the word processor counts itself."""
    words = _element("w:instrText")
    words.text = code
    parts = (
        _element("w:fldChar", fldCharType="begin"),
        words,
        _element("w:fldChar", fldCharType="separate"),
        None,
        _element("w:fldChar", fldCharType="end"),
    )
    for part in parts:
        run = _run(line, "" if part is not None else "1", size=_FOOT, color=MUTED)
        if part is not None:
            run._r.append(part)  # noqa: SLF001


def _without_times(content: bytes) -> bytes:
    """Return the zip with the times of its parts set to one and the same."""
    written = BytesIO()
    with zipfile.ZipFile(BytesIO(content)) as source, zipfile.ZipFile(written, "w") as target:
        for entry in source.infolist():
            part = zipfile.ZipInfo(entry.filename, _NO_TIME)
            part.compress_type = zipfile.ZIP_DEFLATED
            target.writestr(part, source.read(entry))
    return written.getvalue()
