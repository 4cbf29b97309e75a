"""Files that were sent, as rows of words: what is in each, and what became of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from mms_desktop.ui.models.window_model import Column
from mms_desktop.ui.tokens import Tone
from mms_desktop.ui.widgets.chip import ChipLook
from mms_desktop.ui.words import counted

if TYPE_CHECKING:
    from mms_desktop.services.checklists.collecting import Collected
    from mms_desktop.services.checklists.differences import Comparison, Incoming
    from mms_desktop.services.exchange.plan import Remark

NEW = ChipLook(Tone.GOOD, "plus", "новый")
CHANGES = ChipLook(Tone.WARN, "pencil-outline", "есть изменения")
SAME = ChipLook(Tone.MUTED, "minus-circle-outline", "уже загружен")
OLDER = ChipLook(Tone.WARN, "history", "старше принятого")
REFUSED = ChipLook(Tone.BAD, "alert-circle-outline", "не принят")
TAKEN = ChipLook(Tone.GOOD, "check-circle-outline", "принят")
DECIDED = ChipLook(Tone.GOOD, "check-circle-outline", "разобран")
LOOKS = (NEW, CHANGES, SAME, OLDER, REFUSED, TAKEN, DECIDED)
COLUMNS = (
    Column("file", "Файл", 0),
    Column("who", "От кого", 1),
    Column("state", "Состояние", 2, chips=tuple((look.word, look) for look in LOOKS)),
    Column("details", "Подробности", 3),
)
ITEMS = ("пункт", "пункта", "пунктов")


@dataclass(frozen=True, slots=True)
class Received:
    """What one file holds of one subject; ``incoming`` is missing where it could not be read."""

    file: str
    who: str
    look: ChipLook
    details: str
    incoming: "Incoming | None" = None

    @property
    def cells(self) -> tuple[str, str, str, str]:
        """The row in words."""
        return self.file, self.who, self.look.word, self.details

    @property
    def needs_a_look(self) -> bool:
        """Whether a person decides before anything is stored."""
        return self.look in (CHANGES, OLDER, REFUSED)

    @property
    def can_be_compared(self) -> bool:
        """Whether there is something to show as «было / прислано»."""
        return self.incoming is not None and self.look in (NEW, CHANGES, OLDER)


def received(comparison: "Comparison") -> list[Received]:
    """Return what the files hold: those that cannot be read first, then the others by name."""
    wrong = [_refused(remark) for remark in comparison.errors]
    return wrong + [_of_incoming(one) for one in comparison.incoming]


def outcome(before: Sequence[Received], files: Sequence[Path], done: "Collected") -> list[Received]:
    """Return the rows with what became of the files that were taken in."""
    names = {path.name for path in files}
    wrong = {remark.place.file: remark for remark in done.errors}
    notes = {remark.place.file: remark for remark in done.warnings}
    return [_after(row, names, wrong, notes) for row in before]


def _after(
    row: Received,
    names: "set[str]",
    wrong: "dict[str, Remark]",
    notes: "dict[str, Remark]",
) -> Received:
    if row.file not in names:
        return row
    if row.file in wrong:
        return Received(row.file, row.who, REFUSED, wrong[row.file].message)
    note = notes.get(row.file)
    if note is not None and note.code in ("already_loaded", "already_replaced"):
        return Received(row.file, row.who, SAME, note.message)
    return Received(row.file, row.who, TAKEN, note.message if note else "")


def _refused(remark: "Remark") -> Received:
    row = f"Строка {remark.place.row}. " if remark.place.row else ""
    return Received(remark.place.file, "", REFUSED, f"{row}{remark.message}")


def _of_incoming(one: "Incoming") -> Received:
    sent, form = one.submission, one.submission.form
    who = f"{sent.subject.name} · {form.short_title}"
    before = one.stored.response.revision if one.stored else None
    changed = counted(len(one.changed), *ITEMS)
    numbers = ", ".join(pair.item.number for pair in one.changed)
    if one.stored is None:
        return Received(one.file, who, NEW, f"Ответов: {changed}", one)
    if not one.changed:
        return Received(one.file, who, SAME, "Ответы те же, ничего не изменится.", one)
    if sent.revision is not None and before is not None and sent.revision < before:
        text = f"Приняты ответы, сохранённые позже. Отличаются: {numbers}."
        return Received(one.file, who, OLDER, text, one)
    return Received(one.file, who, CHANGES, f"Меняется {changed}: {numbers}.", one)
