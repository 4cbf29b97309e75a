"""The way of a filled checklist: не начат → черновик → … → принят / возвращён.

The words are those of the ОО-1 system, which schools know (domain facts 1.14 and 6).
"""

from mms_desktop.domain.sections.responses import ResponseStatus

NOT_STARTED_LABEL = "Не начат"

SENDABLE = frozenset((ResponseStatus.READY, ResponseStatus.CHECKING))
"""What becomes «отправлен» with a package to the region, when it is complete."""

_FIRST_TIME = frozenset((ResponseStatus.DRAFT, ResponseStatus.READY))


def next_status(before: ResponseStatus | None, *, complete: bool) -> ResponseStatus:
    """Return the status of new answers; those to a judged or sent response need a look."""
    if before is None or before in _FIRST_TIME:
        return ResponseStatus.READY if complete else ResponseStatus.DRAFT
    return ResponseStatus.CHECKING if complete else ResponseStatus.REWORK
