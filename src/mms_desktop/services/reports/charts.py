"""Charts as vector drawings, one source for PDF and later for the window."""

from typing import Any

from mms_desktop.services.reports.document import Bar, Tone
from mms_desktop.services.reports.look import ACCENT, INK, LINE, MUTED, REGULAR, TONES

_SIZE = 9
_LEADING = 11
_THICK = 8
_GAP = 8
_SHOWN_WIDTH = 0.22


def bars_drawing(bar: Bar, width: float) -> Any:
    """Return one bar with its words above it, on the scale from 0 to 100 %."""
    from reportlab.graphics.shapes import Drawing, Line, String
    from reportlab.lib.colors import HexColor
    from reportlab.lib.utils import simpleSplit

    lines = simpleSplit(bar.label, REGULAR, _SIZE, width * (1 - _SHOWN_WIDTH))
    height = _THICK + _GAP + _LEADING * len(lines)
    drawing = Drawing(width, height, initialFontName=REGULAR)
    for number, line in enumerate(lines, start=1):
        place = height - _LEADING * number + 2
        drawing.add(
            String(0, place, line, fontName=REGULAR, fontSize=_SIZE, fillColor=HexColor(INK))
        )
    drawing.add(
        String(
            width,
            height - _LEADING + 2,
            bar.shown,
            textAnchor="end",
            fontName=REGULAR,
            fontSize=_SIZE,
            fillColor=HexColor(MUTED),
        )
    )
    bottom = _GAP - 2
    color = HexColor(ACCENT if bar.tone is Tone.PLAIN else TONES[bar.tone])
    drawing.add(_strip(width, bottom, HexColor(LINE)))
    filled = width * min(1.0, float(bar.share))
    if filled > 0:
        drawing.add(_strip(filled, bottom, color))
    if bar.goal is not None:
        mark = width * min(1.0, float(bar.goal))
        top = bottom + _THICK + 2
        drawing.add(Line(mark, bottom - 2, mark, top, strokeColor=HexColor(INK), strokeWidth=1.2))
    return drawing


def _strip(width: float, bottom: float, color: Any) -> Any:
    from reportlab.graphics.shapes import Rect

    look: dict[str, Any] = {"rx": 2, "ry": 2, "fillColor": color, "strokeColor": None}
    return Rect(0, bottom, width, _THICK, **look)
