"""The look of the program: style, font, palette and style sheet, light or dark after the system."""

from string import Template

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication

from mms_desktop.paths import resources_dir
from mms_desktop.ui.tokens import DARK, LIGHT, Tokens

FONT_FAMILY = "PT Sans"
FONT_PIXELS = 13

Role = QPalette.ColorRole


class Theme(QObject):
    """Dresses the application and follows the system from light to dark and back."""

    def __init__(self, application: QApplication, *, dark: bool | None = None) -> None:
        super().__init__(application)
        self._application = application
        self._forced = dark
        self._sheet = Template((resources_dir() / "styles" / "window.qss").read_text("utf-8"))
        application.setStyle("Fusion")
        application.setFont(interface_font())
        application.styleHints().colorSchemeChanged.connect(self.follow_system)
        self.follow_system()

    @Slot()
    def follow_system(self) -> None:
        """Show the palette the system asks for, unless one was asked for at the start."""
        dark = self._forced
        if dark is None:
            dark = self._application.styleHints().colorScheme() is Qt.ColorScheme.Dark
        shown = DARK if dark else LIGHT
        self._application.setPalette(palette_of(shown))
        self._application.setStyleSheet(self._sheet.substitute(sheet_words(shown)))


def interface_font() -> QFont:
    """Return the font of the window: ours where it is shipped, else the system's."""
    for file in sorted((resources_dir() / "fonts").glob("PTSans-*.ttf")):
        QFontDatabase.addApplicationFont(str(file))
    font = QFont()
    if FONT_FAMILY in QFontDatabase.families():
        font.setFamily(FONT_FAMILY)
    font.setPixelSize(FONT_PIXELS)
    return font


def sheet_words(shown: Tokens) -> dict[str, str]:
    """Return what the style sheet's names stand for."""
    return shown.words() | {"icons": (resources_dir() / "styles").as_posix()}


def palette_of(shown: Tokens) -> QPalette:
    """Return a palette for what the style draws without the style sheet."""
    palette = QPalette()
    for role, word in {
        Role.Window: shown.background,
        Role.WindowText: shown.text,
        Role.Base: shown.surface,
        Role.AlternateBase: shown.zebra,
        Role.Text: shown.text,
        Role.Button: shown.surface,
        Role.ButtonText: shown.text,
        Role.BrightText: shown.bad,
        Role.Highlight: shown.primary,
        Role.HighlightedText: shown.on_primary,
        Role.Accent: shown.primary,
        Role.Link: shown.accent,
        Role.LinkVisited: shown.accent,
        Role.PlaceholderText: shown.muted,
        Role.ToolTipBase: shown.surface,
        Role.ToolTipText: shown.text,
        Role.Light: shown.surface,
        Role.Midlight: shown.hover,
        Role.Mid: shown.line,
        Role.Dark: shown.strong_line,
        Role.Shadow: shown.line,
    }.items():
        palette.setColor(role, QColor(word))
    for role in (Role.WindowText, Role.Text, Role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(shown.muted))
    return palette
