"""Recommendations, decisions and their effect as rows of the page «Меры и эффект»."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from mms_desktop.domain.days import shown_day
from mms_desktop.services.progress import Progress
from mms_desktop.ui.models.window_model import Column
from mms_desktop.ui.tokens import Tone
from mms_desktop.ui.widgets.chip import ChipLook
from mms_desktop.ui.widgets.rows_list import TabOfRows

if TYPE_CHECKING:
    from mms_desktop.services.monitoring.loop import Turn
    from mms_desktop.services.monitoring.suggestions import Contradiction
    from mms_desktop.services.workspace import Workspace

LOOKS = {
    "waiting": ChipLook(Tone.ACCENT, "clock-outline", "ждёт решения"),
    "unanswered": ChipLook(Tone.BAD, "alert-circle-outline", "нет решения в срок"),
    "active": ChipLook(Tone.ACCENT, "progress-clock", "исполняется"),
    "overdue": ChipLook(Tone.BAD, "alert-circle-outline", "просрочено"),
    "done": ChipLook(Tone.GOOD, "check", "исполнено"),
    "unmeasured": ChipLook(Tone.WARN, "help-circle-outline", "эффект не измерен"),
    "measured": ChipLook(Tone.GOOD, "check-circle-outline", "эффект измерен"),
}
COLUMNS = (
    Column("stage", "Где в пути", 0, chips=tuple((one.word, one) for one in LOOKS.values())),
    Column("deadline", "Срок", 1, order=7),
    Column("addressee", "Адресат", 2),
    Column("advice", "Рекомендация", 3),
    Column("decision", "Решение", 4),
    Column("responsible", "Ответственный", 5),
    Column("effect", "Эффект", 6),
)
TABS: dict[str, tuple[str, frozenset[str], str]] = {
    "": ("Все", frozenset(LOOKS), ""),
    "waiting": (
        "Без решения",
        frozenset({"waiting", "unanswered"}),
        "По каждой рекомендации решение принято.",
    ),
    "late": ("Просрочено", frozenset({"unanswered", "overdue"}), "Просроченного нет."),
    "active": ("В работе", frozenset({"active"}), "Решений в работе нет."),
    "unmeasured": (
        "Не измерено",
        frozenset({"done", "unmeasured"}),
        "Исполненных решений без измеренного эффекта нет.",
    ),
    "measured": ("Измерено", frozenset({"measured"}), "Измеренных эффектов пока нет."),
}


@dataclass(frozen=True, slots=True)
class LoopBoard:
    """Everything on the page; ``titles`` are the names of the indicators by code."""

    turns: "tuple[Turn, ...]"
    contradictions: "tuple[Contradiction, ...]"
    titles: dict[str, str]


def read_loop(workspace: "Workspace", _progress: Progress) -> LoopBoard:
    """Return the loop as it stands today; runs on the worker thread."""
    from mms_desktop.services.monitoring.loop import turns
    from mms_desktop.services.monitoring.suggestions import contradictions

    database, monitoring = workspace.database, workspace.monitoring
    found = turns(database, monitoring, date.today())
    titles = {one.code: one.title for one in monitoring.definitions.all}
    return LoopBoard(tuple(found), tuple(contradictions(database, monitoring)), titles)


def tabs_of(turns: "Sequence[Turn]") -> list[TabOfRows]:
    """Return the lists of the page; the id of a row is the place of its turn, from one on."""
    rows = [(number, str(one.stage), cells_of(one)) for number, one in enumerate(turns, start=1)]
    return [
        TabOfRows(key, title, [(n, cells) for n, stage, cells in rows if stage in stages], nothing)
        for key, (title, stages, nothing) in TABS.items()
    ]


def cells_of(turn: "Turn") -> tuple[str, ...]:
    """Return the words of one turn; the day to sort by comes last."""
    advised, decision = turn.recommendation, turn.decision
    return (
        LOOKS[str(turn.stage)].word,
        shown_day(turn.deadline) if turn.deadline else "",
        advised.addressee if advised else "",
        advised.text if advised else "",
        decision.text if decision else "",
        decision.responsible if decision else "",
        turn.effect.words if turn.effect else (decision.effect if decision else ""),
        turn.deadline.isoformat() if turn.deadline else "9999",
    )


def contradiction_words(found: "Sequence[Contradiction]") -> str:
    """Return what contradicts what, a sentence for each; empty when nothing does."""
    return " ".join(
        f"Противоречие: «{one.addressee}», направление «{one.direction}», период {one.period} — "
        f"и образец ({', '.join(one.exemplary)}), и к исправлению ({', '.join(one.correction)})."
        for one in found
    )
