"""Who was asked for which checklist and who has sent it, as rows of words."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from mms_desktop.domain.days import shown_day
from mms_desktop.ui.models.checklist_chips import STATUS_CHIPS
from mms_desktop.ui.models.entries import ListEntry
from mms_desktop.ui.models.window_model import Column
from mms_desktop.ui.tokens import Tone
from mms_desktop.ui.widgets.chip import ChipLook
from mms_desktop.ui.widgets.rows_list import TabOfRows

if TYPE_CHECKING:
    from mms_desktop.services.checklists.status import FormStatus, SubjectStatus

TIMELINESS_CHIPS = {
    "on_time": ChipLook(Tone.GOOD, "check-circle-outline", "в срок"),
    "late": ChipLook(Tone.WARN, "clock-alert-outline", "с опозданием"),
    "awaited": ChipLook(Tone.MUTED, "clock-outline", "ожидается"),
    "overdue": ChipLook(Tone.BAD, "alert-circle-outline", "просрочен"),
    "no_term": ChipLook(Tone.MUTED, "", "без срока"),
}
NOT_ASKED = "не запрашивали"
COLUMNS = (
    Column("who", "Кто заполняет", 0),
    Column("state", "Состояние", 1, chips=tuple((c.word, c) for c in STATUS_CHIPS.values())),
    Column("time", "Срок", 2, chips=tuple((c.word, c) for c in TIMELINESS_CHIPS.values())),
    Column("received", "Получен", 3, order=6),
    Column("own", "Самооценка", 4),
    Column("expert", "Эксперт", 5),
)
WAITING = frozenset({"not_started", "draft", "rework", "returned"})
TO_JUDGE = frozenset({"ready", "checking", "sent"})


@dataclass(frozen=True, slots=True)
class Board:
    """The checklists of a period with everybody expected to fill them in."""

    period: Any
    statuses: "list[FormStatus]"

    @property
    def complete(self) -> int:
        """How many checklists of the period are complete."""
        return sum(one.complete for one in self.statuses)

    @property
    def total(self) -> int:
        """How many checklists are expected."""
        return sum(len(one.subjects) for one in self.statuses)

    def form(self, key: str) -> "FormStatus | None":
        """Return the form of the key with those who fill it in."""
        return next((one for one in self.statuses if one.form.key == key), None)

    def subject(self, form: str, code: str) -> "SubjectStatus | None":
        """Return the checklist of the subject."""
        status = self.form(form)
        subjects = status.subjects if status is not None else ()
        return next((one for one in subjects if one.subject.code == code), None)


def form_entry(status: "FormStatus") -> ListEntry:
    """Return a form as a line of the list."""
    total = len(status.subjects)
    note = f"готово {status.complete} из {total}" if total else "некому заполнять"
    return ListEntry(status.form.key, status.form.short_title, note)


def tabs_of(status: "FormStatus") -> list[TabOfRows]:
    """Return everybody, those who owe, those to be judged, those accepted; ids count from 1."""
    rows = [(place, one, cells_of(one)) for place, one in enumerate(status.subjects, start=1)]

    def those(codes: frozenset[str]) -> list[tuple[int, tuple[str, ...]]]:
        return [(place, cells) for place, one, cells in rows if one.code in codes]

    return [
        TabOfRows("all", "Все", [(place, cells) for place, _, cells in rows], ""),
        TabOfRows("waiting", "Не представили", those(WAITING), "Чек-лист представили все."),
        TabOfRows("judge", "Ждут решения", those(TO_JUDGE), "Непроверенных чек-листов нет."),
        TabOfRows("done", "Приняты", those(frozenset({"accepted"})), "Принятых пока нет."),
    ]


def cells_of(one: "SubjectStatus") -> tuple[str, ...]:
    """Return the cells of a row; the last two are the ISO date and the code of the subject."""
    received = one.filled.response.received_on if one.filled else None
    time = TIMELINESS_CHIPS[str(one.timeliness)].word if one.expected else NOT_ASKED
    return (
        one.subject.name,
        STATUS_CHIPS[one.code].word,
        time,
        shown_day(received) if received else "",
        one.filled.result.points_text if one.filled else "",
        expert_words(one),
        received.isoformat() if received else "",
        one.subject.code,
    )


def expert_words(one: "SubjectStatus") -> str:
    """Return the expert's points with how many more they are than the subject's own."""
    if one.expert is None:
        return ""
    more = one.difference
    differs = f" ({more:+d})".replace("-", "−") if more else ""
    return f"{one.expert.result.points_text}{differs}"


def summary_of(status: "FormStatus") -> str:
    """Return who was asked, who has answered, and when."""
    counts = status.as_json()
    parts = [
        f"ожидается {status.expected}",
        f"прислали {counts['received']}",
        f"полностью {status.complete}",
    ]
    times = (("on_time", "в срок"), ("late", "с опозданием"), ("overdue", "просрочено"))
    parts += [f"{words} {counts[key]}" for key, words in times if counts[key]]
    return " · ".join(parts)
