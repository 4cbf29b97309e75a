"""Consents and the people they are of, as rows of the page «Персональные данные»."""

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from mms_desktop.domain.days import shown_day
from mms_desktop.services.progress import Progress
from mms_desktop.ui.models.window_model import Column
from mms_desktop.ui.widgets.rows_list import TabOfRows

if TYPE_CHECKING:
    from mms_desktop.services.consents import ConsentBoard, ConsentLine
    from mms_desktop.services.workspace import Workspace

COLUMNS = (
    Column("name", "Педагог", 0),
    Column("organizations", "Где работает", 1),
    Column("purpose", "Цель согласия", 2),
    Column("given", "Дано", 3),
    Column("until", "Действует до", 4),
    Column("revoked", "Отозвано", 5),
)
NONE = "согласий нет"


def read_consents(workspace: "Workspace", _progress: Progress) -> "ConsentBoard":
    """Return how the consents stand today; runs on the worker thread."""
    from mms_desktop.services.consents import consent_board

    return consent_board(workspace.database, date.today())


def tabs_of(board: "ConsentBoard") -> list[TabOfRows]:
    """Return the lists of the page; the id of a row is the person's."""
    return [
        TabOfRows(
            "ending", "Заканчиваются", rows_of(board.ending), "Ни одно не кончается за 60 дней."
        ),
        TabOfRows("ended", "Истекли", rows_of(board.ended), "Истёкших согласий нет."),
        TabOfRows("revoked", "Отозваны", rows_of(board.revoked), "Отозванных согласий нет."),
        TabOfRows(
            "without",
            "Без согласия",
            rows_of(board.without),
            "У каждого, кто работает, есть действующее согласие.",
        ),
    ]


def rows_of(lines: "Sequence[ConsentLine]") -> list[tuple[int, tuple[str, ...]]]:
    """Return a row for each line."""
    return [(line.person, (line.name, line.organizations, *_words(line))) for line in lines]


def _words(line: "ConsentLine") -> tuple[str, ...]:
    consent = line.consent
    if consent is None:
        return NONE, "", "", ""
    days = (consent.given, consent.until, consent.revoked)
    return consent.purpose.label, *(shown_day(day) if day else "" for day in days)
