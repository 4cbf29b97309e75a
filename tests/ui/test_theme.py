"""The look as numbers: contrast, fonts, icons; both palettes have the same rules."""

import dataclasses
import re

import pytest
from PySide6.QtGui import QColor, QImage

from mms_desktop.paths import resources_dir
from mms_desktop.ui.catalogue import PAGES
from mms_desktop.ui.icons import icon, outline
from mms_desktop.ui.theme import Theme, palette_of
from mms_desktop.ui.tokens import DARK, LIGHT, Tone, tokens

READABLE = 4.5
ON_SOFT = [Tone.GOOD, Tone.WARN, Tone.BAD, Tone.ACCENT, Tone.MUTED]


def luminance(color):
    def linear(part):
        return part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4

    red, green, blue, _ = QColor(color).getRgbF()
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)


def contrast(one, other):
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("place", ["background", "surface", "zebra", "hover", "accent_soft"])
def test_words_can_be_read_everywhere(palette, place):
    behind = getattr(palette, place)

    assert contrast(palette.text, behind) >= READABLE
    assert contrast(palette.muted, behind) >= READABLE


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("tone", ON_SOFT)
def test_a_chip_can_be_read(palette, tone):
    assert contrast(palette.color(tone), palette.soft(tone)) >= READABLE
    assert contrast(palette.color(tone), palette.surface) >= READABLE


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
def test_the_primary_button_can_be_read(palette):
    assert contrast(palette.on_primary, palette.primary) >= READABLE


def test_the_palette_of_the_moment_is_told_by_the_application(qapp):
    before = qapp.palette()
    qapp.setPalette(palette_of(DARK))
    dark = tokens()
    qapp.setPalette(palette_of(LIGHT))
    light = tokens()
    qapp.setPalette(before)

    assert (dark, light) == (DARK, LIGHT)


def test_the_window_is_set_in_the_font_that_is_shipped(qapp, theme):
    assert qapp.font().family() == "PT Sans"


def test_no_colour_is_written_outside_the_tokens(qapp):
    sheet = (resources_dir() / "styles" / "window.qss").read_text("utf-8")
    names = {field.name for field in dataclasses.fields(LIGHT)} | {"icons"}

    assert re.findall(r"#[0-9A-Fa-f]{6}\b|rgb", sheet) == []
    assert set(re.findall(r"(?<!\$)\$(\w+)", sheet)) <= names


@pytest.mark.parametrize("page", PAGES.values(), ids=lambda page: page.key)
def test_every_page_has_its_icon(page):
    assert "<path " in outline(page.icon)


def test_an_icon_takes_the_colour_of_its_tone(qapp, theme):
    image = icon("check", Tone.GOOD).pixmap(32, 32).toImage()
    colours = {
        image.pixelColor(x, y).name()
        for x in range(image.width())
        for y in range(image.height())
        if image.pixelColor(x, y).alpha() == 255
    }

    assert tokens().color(Tone.GOOD).name() in colours
    assert image.format() != QImage.Format.Format_Invalid


def test_dark_can_be_asked_for(qapp):
    Theme(qapp, dark=True)
    shown = tokens()
    Theme(qapp, dark=False)

    assert shown == DARK
