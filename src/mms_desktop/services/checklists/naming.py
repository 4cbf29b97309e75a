"""Names of files that go to schools: every disk allows them, Windows too."""

import re

from mms_desktop.domain.sections.responses import Assessor
from mms_desktop.services.checklists.blank import Blank

LENGTH = 100
# Names that Windows keeps for devices, whatever their ending.
_DEVICES = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?", re.IGNORECASE)
_FORBIDDEN = re.compile(r'[\\/:*?"<>|\x00-\x1f]')


def file_stem(blank: Blank) -> str:
    """Return the name of a blank's files without the ending."""
    expert = "_expert" if blank.identity.assessor == Assessor.EXPERT else ""
    return safe_name(f"{blank.form.key}_{blank.subject.code}_{blank.period.code}{expert}")


def safe_name(name: str) -> str:
    """Return a file name that Windows allows; forbidden signs become dashes."""
    safe = _FORBIDDEN.sub("-", name)[:LENGTH].rstrip(" .") or "-"
    return f"-{safe}" if _DEVICES.fullmatch(safe) else safe
