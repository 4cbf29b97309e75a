"""A document as PDF: PT Sans, A4, repeated headers, «Страница N из M» at the foot."""

from collections.abc import Iterator
from functools import cache
from io import BytesIO
from typing import Any
from xml.sax.saxutils import escape

from mms_desktop.paths import resources_dir
from mms_desktop.services.reports.charts import bars_drawing
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
)
from mms_desktop.services.reports.look import ACCENT, BOLD, INK, LINE, MUTED, REGULAR, SOFT, TONES

_MM = 72 / 25.4
_WIDTH, _HEIGHT = 210 * _MM, 297 * _MM
_LEFT, _RIGHT, _TOP, _BOTTOM = 20 * _MM, 15 * _MM, 16 * _MM, 20 * _MM
_INSIDE = _WIDTH - _LEFT - _RIGHT
_FOOT = 11 * _MM
_FOOT_SIZE = 8
_RIGHTWARDS = 2
"""How the PDF library calls text aligned to the right."""


def as_pdf(document: Document) -> bytes:
    """Return the document as PDF; the same document gives the same bytes."""
    from reportlab.platypus import Frame, PageTemplate
    from reportlab.platypus.doctemplate import BaseDocTemplate

    register_fonts()
    written = BytesIO()
    template = BaseDocTemplate(
        written,
        pagesize=(_WIDTH, _HEIGHT),
        title=document.title,
        author=document.lines[0] if document.lines else "",
        creator="Методист",
        lang="ru-RU",
        invariant=1,
        initialFontName=REGULAR,
    )
    frame = Frame(_LEFT, _BOTTOM, _INSIDE, _HEIGHT - _TOP - _BOTTOM, 0, 0, 0, 0)
    template.addPageTemplates([PageTemplate("page", [frame])])
    template.build(list(_story(document)), canvasmaker=_canvas(document.footer))
    return written.getvalue()


@cache
def register_fonts() -> None:
    """Make PT Sans known to the PDF library, once."""
    from reportlab.lib.fonts import addMapping
    from reportlab.pdfbase.pdfmetrics import registerFont
    from reportlab.pdfbase.ttfonts import TTFont

    for name, file in ((REGULAR, "PTSans-Regular.ttf"), (BOLD, "PTSans-Bold.ttf")):
        registerFont(TTFont(name, str(resources_dir() / "fonts" / file)))
    addMapping(REGULAR, 0, 0, REGULAR)
    addMapping(REGULAR, 1, 0, BOLD)


_STYLES: dict[str, tuple[str, dict[str, Any]]] = {
    "quiet": ("body", {"fontSize": 8.5, "leading": 11.5, "textColor": MUTED}),
    "title": ("body", {"fontName": BOLD, "fontSize": 18, "leading": 22, "spaceAfter": 6}),
    "line": ("body", {"fontSize": 10.5, "leading": 14, "spaceAfter": 0, "textColor": MUTED}),
    "heading": (
        "body",
        {"fontName": BOLD, "fontSize": 13, "leading": 17, "spaceBefore": 16, "spaceAfter": 6},
    ),
    "figure": ("body", {"fontName": BOLD, "fontSize": 20, "leading": 24, "spaceAfter": 0}),
    "cell": ("body", {"fontSize": 9, "leading": 11.5, "spaceAfter": 0}),
    "number": ("cell", {"alignment": _RIGHTWARDS}),
    "head": ("cell", {"textColor": MUTED, "fontSize": 8.5}),
    "head_number": ("head", {"alignment": _RIGHTWARDS}),
}
"""Every style by its name: the one it is made from, and what is different."""


@cache
def _styles() -> dict[str, Any]:
    from reportlab.lib.colors import HexColor
    from reportlab.lib.styles import ParagraphStyle

    ink = HexColor(INK)
    body = ParagraphStyle(
        "body", fontName=REGULAR, fontSize=10, leading=13.5, textColor=ink, spaceAfter=4
    )
    made = {"body": body}
    for name, (parent, different) in _STYLES.items():
        made[name] = ParagraphStyle(name, made[parent], **different)
    return made


def _story(document: Document) -> Iterator[Any]:
    yield _text(document.title, "title")
    for line in document.lines:
        yield _text(line, "line")
    pending: list[Any] = []
    for block in document.blocks:
        flowables = list(_flowables(block))
        if isinstance(block, Heading):
            pending += flowables
            continue
        yield from _with_heading(pending, flowables)
        pending = []


def _with_heading(heading: list[Any], flowables: list[Any]) -> Iterator[Any]:
    """Yield a heading together with what follows, so that it never ends a page."""
    from reportlab.platypus import CondPageBreak

    if heading:
        yield CondPageBreak(40 * _MM)
        yield from heading
    yield from flowables


def _flowables(block: Block) -> Iterator[Any]:
    from reportlab.platypus import KeepTogether, Spacer

    match block:
        case Heading():
            yield _text(block.text, "heading")
        case Paragraph():
            yield _text(block.text, "quiet" if block.quiet else "body")
        case Figures():
            yield _figures(block)
        case Grid():
            yield _grid(block)
            yield Spacer(0, 6)
        case Bars():
            yield Spacer(0, 4)
            for bar in block.items:
                yield bars_drawing(bar, _INSIDE)
            yield _text(block.note, "quiet")
        case Signatures():
            yield KeepTogether([Spacer(0, 24), *(_signature(post) for post in block.posts)])


def _text(text: str, style: str, color: str = "") -> Any:
    from reportlab.platypus import Paragraph as Flowing

    marked = escape(text).replace("\n", "<br/>")
    return Flowing(f'<font color="{color}">{marked}</font>' if color else marked, _styles()[style])


def _cell(cell: Cell, *, numeric: bool) -> Any:
    return _text(cell.text, "number" if numeric else "cell", TONES[cell.tone])


def _grid(grid: Grid) -> Any:
    from reportlab.lib.colors import HexColor
    from reportlab.platypus import LongTable

    numeric = [column.numeric for column in grid.columns]
    head = [
        _text(column.title, "head_number" if column.numeric else "head") for column in grid.columns
    ]
    rows = [
        [_cell(cell, numeric=right) for cell, right in zip(row, numeric, strict=True)]
        for row in grid.rows
    ]
    table = LongTable(
        [head, *rows], [column.width * _INSIDE for column in grid.columns], repeatRows=1
    )
    table.setStyle(
        [
            ("VALIGN", (0, 0), (-1, -1), "TOP"),
            ("FONTNAME", (0, 0), (-1, -1), REGULAR),
            ("BACKGROUND", (0, 0), (-1, 0), HexColor(SOFT)),
            ("LINEBELOW", (0, 0), (-1, -1), 0.5, HexColor(LINE)),
            ("LEFTPADDING", (0, 0), (-1, -1), 5),
            ("RIGHTPADDING", (0, 0), (-1, -1), 5),
            ("TOPPADDING", (0, 0), (-1, -1), 4),
            ("BOTTOMPADDING", (0, 0), (-1, -1), 5),
        ]
    )
    return table


def _figures(figures: Figures) -> Any:
    from reportlab.lib.colors import HexColor
    from reportlab.platypus import Table

    numbers = [_text(number, "figure", ACCENT) for number, _ in figures.items]
    titles = [_text(title, "quiet") for _, title in figures.items]
    table = Table([numbers, titles], [_INSIDE / len(numbers)] * len(numbers))
    table.setStyle(
        [
            ("VALIGN", (0, 0), (-1, -1), "TOP"),
            ("FONTNAME", (0, 0), (-1, -1), REGULAR),
            ("LEFTPADDING", (0, 0), (-1, -1), 0),
            ("TOPPADDING", (0, 0), (-1, -1), 2),
            ("BOTTOMPADDING", (0, 0), (-1, -1), 2),
            ("LINEBELOW", (0, -1), (-1, -1), 0.5, HexColor(LINE)),
        ]
    )
    return table


def _signature(post: str) -> Any:
    from reportlab.lib.colors import HexColor
    from reportlab.platypus import Table

    table = Table(
        [[_text(post, "body"), "", "", ""]],
        [0.5 * _INSIDE, 0.22 * _INSIDE, 0.03 * _INSIDE, 0.25 * _INSIDE],
    )
    ink = HexColor(INK)
    table.setStyle(
        [
            ("LEFTPADDING", (0, 0), (-1, -1), 0),
            ("VALIGN", (0, 0), (-1, -1), "BOTTOM"),
            ("FONTNAME", (0, 0), (-1, -1), REGULAR),
            ("LINEBELOW", (1, 0), (1, 0), 0.5, ink),
            ("LINEBELOW", (3, 0), (3, 0), 0.5, ink),
        ]
    )
    return table


def _canvas(footer: str) -> Any:
    """Return the class of canvas that knows the number of pages before it writes them."""
    from reportlab.lib.colors import HexColor
    from reportlab.pdfgen.canvas import Canvas

    class NumberedCanvas(Canvas):
        """Keeps the pages back until all are there."""

        def __init__(self, *arguments: Any, **named: Any) -> None:
            super().__init__(*arguments, **named)
            self._pages: list[dict[str, Any]] = []

        def showPage(self) -> None:  # noqa: N802
            self._pages.append(dict(self.__dict__))
            # The stubs of the library leave its own method out.
            self._startPage()  # type: ignore[attr-defined]

        def save(self) -> None:
            total = len(self._pages)
            for number, page in enumerate(self._pages, start=1):
                self.__dict__.update(page)
                self.setFont(REGULAR, _FOOT_SIZE)
                self.setFillColor(HexColor(MUTED))
                self.drawString(_LEFT, _FOOT, footer)
                self.drawRightString(_WIDTH - _RIGHT, _FOOT, f"Страница {number} из {total}")
                Canvas.showPage(self)
            Canvas.save(self)

    return NumberedCanvas
