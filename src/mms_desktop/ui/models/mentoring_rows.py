"""The lists of the board of mentorships in words."""

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from mms_desktop.domain.days import shown_day
from mms_desktop.ui.models.window_model import Column
from mms_desktop.ui.tokens import Tone
from mms_desktop.ui.widgets.chip import ChipLook
from mms_desktop.ui.widgets.rows_list import Rows, TabOfRows
from mms_desktop.ui.words import counted

if TYPE_CHECKING:
    from mms_desktop.services.mentoring_board import Board, EndingPair, Mentor, WithoutMentor
    from mms_desktop.services.workspace import Workspace

WITHOUT, MENTORS, ENDING = "without", "mentors", "ending"
TABS = {WITHOUT: "Без наставника", MENTORS: "Наставники", ENDING: "Пары заканчиваются"}
NOTHING = {
    WITHOUT: "У каждого молодого педагога есть наставник.",
    MENTORS: "Пар пока нет: здесь будут наставники и те, кого они ведут.",
    ENDING: "В ближайшее время пары не заканчиваются.",
}
SOMEBODY, NOBODY = "есть кого предложить", "некого предложить"
TOO_MANY, ROOM = "слишком много пар", "нагрузка в норме"
OVER, SOON = "срок истёк", "скоро"
LOOKS = (
    (SOMEBODY, ChipLook(Tone.ACCENT, "account-check-outline", SOMEBODY)),
    (NOBODY, ChipLook(Tone.WARN, "account-alert-outline", NOBODY)),
    (TOO_MANY, ChipLook(Tone.BAD, "alert-circle-outline", TOO_MANY)),
    (ROOM, ChipLook(Tone.GOOD, "check-circle-outline", ROOM)),
    (OVER, ChipLook(Tone.BAD, "alert-circle-outline", OVER)),
    (SOON, ChipLook(Tone.WARN, "clock-alert-outline", SOON)),
)
COLUMNS = (
    Column("who", "Кто", 0),
    Column("state", "Состояние", 3, chips=LOOKS),
    Column("place", "Организация", 1),
    Column("more", "Подробнее", 2),
)
PAIRS = ("пара", "пары", "пар")


def read_board(workspace: "Workspace", today: date) -> "Board":
    """Return the board; runs on the worker thread."""
    from mms_desktop.services.mentoring_board import mentoring_board

    settings = workspace.monitoring.definitions.profile.settings
    return mentoring_board(workspace.database, workspace.positions, settings, today)


def board_tabs(board: "Board", place: int) -> list[TabOfRows]:
    """Return the lists of one organization, of all of them when ``place`` is 0."""
    rows: dict[str, Rows] = {
        WITHOUT: [
            (one.person, waiting_cells(one))
            for one in board.without_mentor
            if _is_of(one.places, place)
        ],
        MENTORS: [
            (one.person, mentor_cells(one)) for one in board.mentors if _is_of(one.places, place)
        ],
        ENDING: [
            (one.record, ending_cells(one)) for one in board.ending if _is_of(one.places, place)
        ],
    }
    return [TabOfRows(key, title, rows[key], NOTHING[key]) for key, title in TABS.items()]


def waiting_cells(one: "WithoutMentor") -> tuple[str, ...]:
    """Return a young teacher without a mentor as the cells of a row."""
    since = f"работает с {shown_day(one.since)}" if one.since else ""
    more = " · ".join(filter(None, (one.posts, since)))
    return one.name, one.organization, more, SOMEBODY if one.suggestions else NOBODY


def mentor_cells(one: "Mentor") -> tuple[str, ...]:
    """Return a mentor as the cells of a row."""
    more = f"{counted(one.pairs, *PAIRS)}: {', '.join(one.mentees)}"
    return one.name, one.organization, more, TOO_MANY if one.overloaded else ROOM


def ending_cells(one: "EndingPair") -> tuple[str, ...]:
    """Return a pair that ends as the cells of a row."""
    more = f"наставник {one.mentor}, до {shown_day(one.ends)}"
    return one.mentee, one.organization, more, OVER if one.days < 0 else SOON


def _is_of(places: Sequence[int], place: int) -> bool:
    return not place or place in places
