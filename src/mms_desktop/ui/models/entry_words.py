"""A journal entry in words: which record, which field, what was there and what is now."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from mms_desktop.domain.fields import FieldKind, Links
from mms_desktop.domain.parsing import present_value
from mms_desktop.domain.sections import SECTIONS
from mms_desktop.ui.models.window_model import Column

if TYPE_CHECKING:
    from mms_desktop.domain.changes import Change
    from mms_desktop.services.workspace import Workspace

COLUMNS = (
    Column("section", "Раздел", 0),
    Column("record", "Запись", 1),
    Column("field", "Поле", 2),
    Column("before", "Было", 3),
    Column("after", "Стало", 4),
)
MOST_ROWS = 1000
NOTHING = "—"
ADDED, DELETED = "запись добавлена", "запись удалена"


@dataclass(frozen=True, slots=True)
class EntryShown:
    """What one entry changed; ``more`` rows are left out, ``size`` records changed in all."""

    entry_id: int
    rows: tuple[tuple[str, ...], ...]
    more: int
    size: int = 0


def read_entry(workspace: "Workspace", entry_id: int) -> EntryShown:
    """Return what the entry changed, field by field; runs on the worker thread."""
    changes = workspace.registry.entry_changes(entry_id)
    shown = changes[:MOST_ROWS]
    names = captions_for(workspace, shown)
    rows = [row for change in shown for row in change_rows(change, names)]
    return EntryShown(entry_id, tuple(rows[:MOST_ROWS]), len(changes) - len(shown), len(changes))


def captions_for(workspace: "Workspace", changes: "Iterable[Change]") -> dict[str, dict[int, str]]:
    """Return the words of the records changed and of those they refer to, by section and id."""
    wanted: dict[str, set[int]] = {}
    for change in changes:
        wanted.setdefault(change.section, set()).add(change.record_id)
        section = SECTIONS.get(change.section)
        for kind in section.link_fields if section else ():
            for values in (change.before, change.after):
                wanted.setdefault(kind.to, set()).update(targets(values, kind.name))
    return {
        key: workspace.registry.captions(key, sorted(ids))
        for key, ids in wanted.items()
        if key in SECTIONS
    }


def targets(values: dict[str, object] | None, name: str) -> tuple[int, ...]:
    """Return the ids a field of the record refers to."""
    value: Any = (values or {}).get(name)
    if not value:
        return ()
    return value if isinstance(value, tuple) else (value,)


def change_rows(change: "Change", names: dict[str, dict[int, str]]) -> list[tuple[str, ...]]:
    """Return one row for every field that is not what it was."""
    section = SECTIONS.get(change.section)
    if section is None:
        return []
    caption = names.get(change.section, {}).get(change.record_id) or f"№ {change.record_id}"
    head = (section.title, caption)
    rows: list[tuple[str, ...]] = []
    if change.before is None:
        rows.append((*head, ADDED, NOTHING, NOTHING))
    if change.after is None:
        rows.append((*head, DELETED, NOTHING, NOTHING))
    for kind in section.fields:
        before = value_words(kind, change.before, names)
        after = value_words(kind, change.after, names)
        if before != after:
            rows.append((*head, kind.label, before or NOTHING, after or NOTHING))
    return rows


def value_words(
    kind: FieldKind, values: dict[str, object] | None, names: dict[str, dict[int, str]]
) -> str:
    """Return the value of the field in words, empty when it had none."""
    if values is None:
        return ""
    to = getattr(kind, "to", "")
    if not to:
        return present_value(kind, values.get(kind.name))
    known = names.get(to, {})
    words = [known.get(target) or f"№ {target}" for target in targets(values, kind.name)]
    return "; ".join(words) if isinstance(kind, Links) else "".join(words)
