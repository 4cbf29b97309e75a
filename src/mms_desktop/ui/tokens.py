"""The colours of the window, light and dark; every widget takes its colours from here."""

from dataclasses import asdict, dataclass
from enum import StrEnum

from PySide6.QtGui import QColor, QGuiApplication, QPalette

HALF = 128


class Tone(StrEnum):
    """What a colour says; a state has a tone, an icon and a word, never a tone alone."""

    TEXT = "text"
    MUTED = "muted"
    ACCENT = "accent"
    GOOD = "good"
    WARN = "warn"
    BAD = "bad"
    ON_PRIMARY = "on_primary"


@dataclass(frozen=True, slots=True)
class Tokens:
    """One palette; ``*_soft`` is the tint behind text of that tone."""

    background: str
    surface: str
    navigation: str
    zebra: str
    hover: str
    line: str
    strong_line: str
    text: str
    muted: str
    accent: str
    accent_soft: str
    good: str
    good_soft: str
    warn: str
    warn_soft: str
    bad: str
    bad_soft: str
    muted_soft: str
    primary: str
    primary_hover: str
    on_primary: str

    def color(self, tone: Tone) -> QColor:
        """Return the colour of text and icons of the tone."""
        return QColor(self.words()[tone])

    def soft(self, tone: Tone) -> QColor:
        """Return the tint behind text of the tone."""
        return QColor(self.words()[f"{tone}_soft"])

    def words(self) -> dict[str, str]:
        """Return the colours by name, to be put into a style sheet."""
        return asdict(self)


LIGHT = Tokens(
    background="#F5F7FA",
    surface="#FFFFFF",
    navigation="#FFFFFF",
    zebra="#FAFBFD",
    hover="#F1F5F9",
    line="#E3E8EF",
    strong_line="#C6CFDB",
    text="#1B2430",
    muted="#5D697B",
    accent="#1F6FB2",
    accent_soft="#E6F0F9",
    good="#1B7548",
    good_soft="#E4F4EB",
    warn="#8A5800",
    warn_soft="#FFF3D9",
    bad="#B3261E",
    bad_soft="#FCE9E7",
    muted_soft="#EEF1F5",
    primary="#1F6FB2",
    primary_hover="#185C95",
    on_primary="#FFFFFF",
)

DARK = Tokens(
    background="#14181F",
    surface="#1C222B",
    navigation="#181D25",
    zebra="#1F2630",
    hover="#252D38",
    line="#2C3440",
    strong_line="#434E5E",
    text="#E6EAF0",
    muted="#98A2B3",
    accent="#6AB0F3",
    accent_soft="#20344A",
    good="#6FCF97",
    good_soft="#1D3529",
    warn="#F2C66D",
    warn_soft="#3A3020",
    bad="#F28B82",
    bad_soft="#3D2322",
    muted_soft="#29313C",
    primary="#1F6FB2",
    primary_hover="#2A80C8",
    on_primary="#FFFFFF",
)


def tokens() -> Tokens:
    """Return the palette the program is shown in now; told by the application's own palette."""
    window = QGuiApplication.palette().color(QPalette.ColorRole.Window)
    return DARK if window.lightness() < HALF else LIGHT
