"""Colours and fonts of printed reports, those of the light palette of the window."""

from mms_desktop.services.reports.document import Tone

REGULAR, BOLD = "PTSans", "PTSans-Bold"

INK = "#1B2430"
MUTED = "#667085"
LINE = "#E3E8EF"
SOFT = "#F5F7FA"
ACCENT = "#1F6FB2"
GOOD = "#1E7F4F"
BAD = "#B3261E"

TONES = {Tone.PLAIN: INK, Tone.GOOD: GOOD, Tone.BAD: BAD, Tone.MUTED: MUTED}
