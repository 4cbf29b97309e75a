"""Who answered, as files name it."""

from mms_desktop.domain.sections.responses import Assessor
from mms_desktop.domain.text import fold

_BY_NAME = {
    "": Assessor.SELF,
    **{str(one): one for one in Assessor},
    **{fold(one.label): one for one in Assessor},
}


def assessor_of(name: str) -> Assessor | None:
    """Return the assessor of that code or word, the subject itself where nothing is named."""
    return _BY_NAME.get(fold(name))
