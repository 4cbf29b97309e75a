"""Suggested recommendations as the dialog shows them, and those that were adopted before."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mms_desktop.domain.text import fold

if TYPE_CHECKING:
    from mms_desktop.services.monitoring.suggestions import Suggestion
    from mms_desktop.services.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Suggested:
    """One suggestion.

    Attributes:
        adopted: Whether the period has a recommendation to the addressee on this basis already.
    """

    suggestion: "Suggestion"
    adopted: bool


def read_suggested(workspace: "Workspace", period_code: str) -> tuple[Suggested, ...]:
    """Return what the rules suggest for the period; runs on the worker thread."""
    from mms_desktop.services.monitoring.suggestions import suggestions

    period = workspace.monitoring.period(period_code)
    found = suggestions(workspace.database, workspace.monitoring, period)
    adopted = {
        (fold(one.addressee), one.basis)
        for one in workspace.registry.records("recommendations")
        if one.period == period.code
    }
    return tuple(Suggested(one, (fold(one.addressee), one.basis) in adopted) for one in found)
