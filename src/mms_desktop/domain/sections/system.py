"""Sections the program keeps for itself: same tables, journal and undo, own pages."""

from typing import Any

from mms_desktop.domain.section import Section
from mms_desktop.domain.sections.checklist_papers import EVIDENCE_FILES, RETURN_REASONS
from mms_desktop.domain.sections.identity import DISTINCT_PAIRS, FORMER_NAMES, MERGES
from mms_desktop.domain.sections.official_figures import OFFICIAL_FIGURES
from mms_desktop.domain.sections.own_indicators import OWN_INDICATORS
from mms_desktop.domain.sections.periods import PERIODS
from mms_desktop.domain.sections.responses import RESPONSE_ANSWERS, RESPONSES

SYSTEM_SECTIONS: tuple[Section[Any], ...] = (
    PERIODS,
    RESPONSES,
    RESPONSE_ANSWERS,
    FORMER_NAMES,
    DISTINCT_PAIRS,
    MERGES,
    RETURN_REASONS,
    EVIDENCE_FILES,
    OWN_INDICATORS,
    OFFICIAL_FIGURES,
)
