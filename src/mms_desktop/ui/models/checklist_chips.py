"""The states and levels of checklists as chips."""

from mms_desktop.domain.checklists import LevelCode
from mms_desktop.ui.tokens import Tone
from mms_desktop.ui.widgets.chip import ChipLook

STATUS_CHIPS = {
    "not_started": ChipLook(Tone.MUTED, "circle-outline", "не начат"),
    "draft": ChipLook(Tone.WARN, "pencil-outline", "черновик"),
    "checking": ChipLook(Tone.ACCENT, "eye-outline", "на проверке"),
    "rework": ChipLook(Tone.WARN, "pencil-outline", "на доработке"),
    "ready": ChipLook(Tone.GOOD, "check-circle-outline", "готов"),
    "sent": ChipLook(Tone.GOOD, "send-outline", "отправлен"),
    "accepted": ChipLook(Tone.GOOD, "check-circle", "принят"),
    "returned": ChipLook(Tone.BAD, "close-circle-outline", "возвращён"),
}

LEVEL_TONES = {
    LevelCode.HIGH: (Tone.GOOD, "check-circle-outline"),
    LevelCode.MEDIUM: (Tone.WARN, "minus-circle-outline"),
    LevelCode.LOW: (Tone.BAD, "alert-circle-outline"),
    LevelCode.UNDEFINED: (Tone.MUTED, "help-circle-outline"),
    LevelCode.INCOMPLETE: (Tone.MUTED, "clock-outline"),
}


def level_chip(code: LevelCode, word: str) -> ChipLook:
    """Return the chip of a level as the document names it."""
    tone, icon = LEVEL_TONES[code]
    return ChipLook(tone, icon, word)
