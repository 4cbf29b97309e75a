"""Charts as vector drawings, one source for PDF and later for the window."""

from typing import Any

from mms_desktop.services.reports.document import Bar, Tone
from mms_desktop.services.reports.look import ACCENT, INK, LINE, MUTED, REGULAR, TONES

_SIZE = 9
_LEADING = 11
_THICK = 8
_GAP = 8
_BOTTOM = _GAP - 2
_SHOWN_WIDTH = 0.22


def bars_drawing(bar: Bar, width: float) -> Any:
    """Return one bar with its words above it, on the scale from 0 to 100 %."""
    from reportlab.graphics.shapes import Drawing
    from reportlab.lib.colors import HexColor
    from reportlab.lib.utils import simpleSplit

    lines = simpleSplit(bar.label, REGULAR, _SIZE, width * (1 - _SHOWN_WIDTH))
    height = _THICK + _GAP + _LEADING * len(lines)
    drawing = Drawing(width, height, initialFontName=REGULAR)
    for number, line in enumerate(lines, start=1):
        drawing.add(_words(line, 0, height - _LEADING * number + 2, INK))
    drawing.add(_words(bar.shown, width, height - _LEADING + 2, MUTED, anchor="end"))
    drawing.add(_strip(width, HexColor(LINE)))
    if bar.share > 0:
        color = ACCENT if bar.tone is Tone.PLAIN else TONES[bar.tone]
        drawing.add(_strip(width * min(1.0, float(bar.share)), HexColor(color)))
    if bar.goal is not None:
        drawing.add(_mark(width * min(1.0, float(bar.goal))))
    return drawing


def _words(text: str, x: float, y: float, color: str, anchor: str = "start") -> Any:
    from reportlab.graphics.shapes import String
    from reportlab.lib.colors import HexColor

    look: dict[str, Any] = {"fontName": REGULAR, "fontSize": _SIZE, "textAnchor": anchor}
    return String(x, y, text, fillColor=HexColor(color), **look)


def _mark(x: float) -> Any:
    from reportlab.graphics.shapes import Line
    from reportlab.lib.colors import HexColor

    top = _BOTTOM + _THICK + 2
    return Line(x, _BOTTOM - 2, x, top, strokeColor=HexColor(INK), strokeWidth=1.2)


def _strip(width: float, color: Any) -> Any:
    from reportlab.graphics.shapes import Rect

    look: dict[str, Any] = {"rx": 2, "ry": 2, "fillColor": color, "strokeColor": None}
    return Rect(0, _BOTTOM, width, _THICK, **look)
