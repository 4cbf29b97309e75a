"""What a card shows, in words: chips of states, facts, indicators, history."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any

from mms_desktop.domain.fields import Link, Links
from mms_desktop.domain.parsing import present_value
from mms_desktop.domain.section import Section
from mms_desktop.ui.tokens import Tone
from mms_desktop.ui.widgets.chip import ChipLook
from mms_desktop.ui.widgets.line_row import RowLook
from mms_desktop.ui.words import counted, shown_moment

if TYPE_CHECKING:
    from mms_desktop.services.card_lines import CardLine
    from mms_desktop.services.cards import CardDoubt
    from mms_desktop.services.history import Told
    from mms_desktop.services.monitoring.standing import Standing

MARKS = {
    "holds": (Tone.GOOD, "check-circle-outline"),
    "soon": (Tone.WARN, "clock-alert-outline"),
    "alert": (Tone.BAD, "alert-circle-outline"),
    "past": (Tone.MUTED, "minus-circle-outline"),
}
PLACES = {
    "missing": ChipLook(Tone.WARN, "account-alert-outline", "не охвачен"),
    "numerator": ChipLook(Tone.GOOD, "check-circle-outline", "учтён"),
    "denominator": ChipLook(Tone.MUTED, "account-outline", "в знаменателе"),
    "excluded": ChipLook(Tone.MUTED, "minus-circle-outline", "исключён"),
}
IMPORTANCE = {
    "error": ChipLook(Tone.BAD, "alert-circle-outline", "ошибка"),
    "warning": ChipLook(Tone.WARN, "alert-outline", "проверить"),
    "info": ChipLook(Tone.MUTED, "information-outline", "к сведению"),
}
YEARS = ("год", "года", "лет")


def line_looks(lines: "Iterable[CardLine]") -> list[RowLook]:
    """Return the records of a part as rows, what belongs to one below it."""
    looks = []
    for line in lines:
        looks.append(line_look(line))
        looks += [line_look(step, inner=True) for step in line.steps]
    return looks


def line_look(line: "CardLine", *, inner: bool = False) -> RowLook:
    """Return a record as a row."""
    mark = MARKS.get(str(line.state.mark))
    chip = ChipLook(*mark, line.state.words) if mark else None
    return RowLook(f"{line.section}:{line.record}", line.title, line.details, chip, inner)


def doubt_looks(doubts: "Iterable[CardDoubt]") -> list[RowLook]:
    """Return doubts as rows that lead to their records."""
    return [
        RowLook(
            f"{one.section}:{one.record}",
            one.doubt.message,
            chip=IMPORTANCE[str(one.doubt.importance)],
            removable=False,
        )
        for one in doubts
    ]


def standing_looks(standings: "Iterable[Standing]") -> list[RowLook]:
    """Return the indicators of a person as rows, those to be won first."""
    order = list(PLACES)
    looks = [(order.index(str(one.place)), one) for one in standings]
    looks.sort(key=_first)
    return [
        RowLook(
            f"indicators:{one.code}",
            one.title,
            one.reason,
            PLACES[str(one.place)],
            removable=False,
        )
        for _, one in looks
    ]


def history_looks(
    told: "Sequence[Told]", names: dict[str, dict[int, str]], now: datetime
) -> list[RowLook]:
    """Return what happened as rows: when and what, below it the fields that changed."""
    from mms_desktop.ui.models.entry_words import change_rows

    looks = []
    for entry, change in told:
        rows = change_rows(change, names)
        fields = [f"{field}: {before} → {after}" for _, _, field, before, after in rows[1:]]
        changed = change.before is not None and change.after is not None
        if changed and rows:
            fields = [f"{field}: {before} → {after}" for _, _, field, before, after in rows]
        what = rows[0][0] if rows else ""
        verb = "изменено" if changed else "добавлено" if change.before is None else "удалено"
        title = f"{shown_moment(entry.at, now)} · {what}: {verb}" if what else entry.title
        details = "; ".join(fields) if changed else f"Действие: {entry.title}"
        looks.append(RowLook(f"journal:{entry.id}", title, details, removable=False))
    return looks


def facts_of(
    section: Section[Any], record: Any, left_out: Iterable[str] = ()
) -> list[tuple[str, str]]:
    """Return the filled fields of a record that refer to nothing, by label."""
    names = set(left_out)
    found = []
    for kind in section.fields:
        value = getattr(record, kind.name)
        if kind.name in names or isinstance(kind, Link | Links) or value in (None, "", False):
            continue
        found.append((kind.label, present_value(kind, value)))
    return found


def with_years(day_words: str, years: int | None) -> str:
    """Return «40 лет · с 20.08.2009»."""
    return day_words if years is None else f"{counted(years, *YEARS)} · {day_words}"


def _first(pair: tuple[int, Any]) -> int:
    return pair[0]
