"""What is read from tables and written to them: the register and what users add to it."""

from typing import Any

from mms_desktop.domain.section import Section
from mms_desktop.domain.sections import SECTIONS
from mms_desktop.domain.sections.official_figures import OFFICIAL_FIGURES
from mms_desktop.domain.sections.own_indicators import OWN_INDICATORS

EXCHANGED: dict[str, Section[Any]] = {
    **SECTIONS,
    **{section.key: section for section in (OWN_INDICATORS, OFFICIAL_FIGURES)},
}
"""Sections by their key."""
