"""An edition of a checklist and what the linter says of it, as rows of words."""

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from mms_desktop.domain.checklist_lint import Problem
from mms_desktop.domain.checklists import Checklist, FootnoteScope, Item, Subject
from mms_desktop.ui.models.entries import ListEntry
from mms_desktop.ui.models.window_model import Column
from mms_desktop.ui.tokens import Tone
from mms_desktop.ui.widgets.chip import ChipLook
from mms_desktop.ui.widgets.rows_list import TabOfRows
from mms_desktop.ui.words import counted

if TYPE_CHECKING:
    from mms_desktop.services.checklists.catalogue import LintedForm

SUBJECTS = {
    Subject.SERVICE: "муниципальная служба",
    Subject.ORGANIZATION: "организации",
    Subject.ASSOCIATION: "районные объединения",
}
COLUMNS = (
    Column("place", "Где в документе", 0),
    Column("text", "Как напечатано", 1),
    Column("remark", "Замечание", 2),
)
FINDINGS = ("замечание", "замечания", "замечаний")
ITEMS = ("пункт", "пункта", "пунктов")
CLEAN = ChipLook(Tone.GOOD, "check-circle-outline", "без замечаний")
_ITEM = re.compile(r"[Пп]ункт\s+([0-9]+(?:\.[0-9]+)*)")
_QUOTED = re.compile(r"«([^»]+)»")
TOTAL = "Сноска к итогу"
LONGEST = 180
NO_LEVELS = "Уровней и сносок в документе нет: показывается доля от возможного."
ABOUT_TOTAL = frozenset(
    {
        "band_gap",
        "band_overlap",
        "foreign_footnote",
        "footnote_mark_clash",
        "level_share",
        "na_effect",
    }
)
ABOUT_NUMBERS = frozenset({"number_repeated", "numbering_hole", "numbering_order"})


@dataclass(frozen=True, slots=True)
class Placed:
    """A finding with the place and the words of the document it is about."""

    place: str
    text: str
    remark: str


def edition_entry(one: "LintedForm") -> ListEntry:
    """Return an edition as a line of the list."""
    form = one.form
    found = len(one.problems)
    chip = ChipLook(Tone.WARN, "alert-outline", counted(found, *FINDINGS)) if found else CLEAN
    return ListEntry(f"{form.key}/{form.edition}", form.short_title, form.edition, chip)


def heading_of(form: Checklist) -> str:
    """Return who fills the form in, how large it is and where it is taken from."""
    items = counted(len(form.scored_items), *ITEMS)
    return (
        f"Редакция {form.edition} · заполняют {SUBJECTS[form.subject]} · {items}, "
        f"до {form.maximum} баллов"
    )


def source_of(form: Checklist) -> str:
    """Return the document and the place in it."""
    return f"{form.source.document} · {form.source.place}"


def tabs_of(linted: "LintedForm") -> list[TabOfRows]:
    """Return the items, the findings and the levels of an edition."""
    form = linted.form
    placed = [found_place(form, problem) for problem in linted.problems]
    notes: dict[str, list[str]] = {}
    for found in placed:
        notes.setdefault(found.place, []).append(found.remark)
    items = [item_row(item, notes.get(f"Пункт {item.number}", [])) for item in form.items]
    levels = [(f"Уровень: {band.low}–{band.high}", band.printed, "") for band in form.bands]
    levels += [(note_place(form, note.item), note.text, "") for note in form.footnotes]
    problems = [(one.place, excerpt(one.text, one.remark), one.remark) for one in placed]
    return [
        TabOfRows("items", "Пункты", list(enumerate(items, 1)), ""),
        TabOfRows("problems", "Замечания", list(enumerate(problems, 1)), "Замечаний нет."),
        TabOfRows("levels", "Уровни и сноски", list(enumerate(levels, 1)), NO_LEVELS),
    ]


def item_row(item: Item, notes: list[str]) -> tuple[str, str, str]:
    """Return an item as printed, its criterion first, with what is said of it."""
    if not item.text:
        return f"Пункт {item.number}", "(строка пустая)", " ".join(notes)
    criterion = f"{item.criterion}\n" if item.criterion else ""
    allowed = ["Можно «н/п»."] if item.na_allowed else []
    return f"Пункт {item.number}", f"{criterion}{item.text}", " ".join((*notes, *allowed))


def found_place(form: Checklist, problem: Problem) -> Placed:
    """Return where in the document a finding is, with the words printed there."""
    message = problem.message
    number = _ITEM.match(message)
    if number:
        item = next((one for one in form.items if one.number == number[1]), None)
        text = item.text or item.criterion if item else ""
        remark = message.partition(":")[2].strip() or message
        return Placed(f"Пункт {number[1]}", text, remark[:1].upper() + remark[1:])
    if message.startswith("Уровень"):
        quoted = _QUOTED.search(message)
        bands = [band for band in form.bands if quoted and band.name == quoted[1]]
        place = f"Уровень: {bands[0].low}–{bands[0].high}" if bands else "Уровни"
        return Placed(place, bands[0].printed if bands else "", message)
    if problem.code in ABOUT_TOTAL:
        totals = [note.text for note in form.footnotes if note.scope is FootnoteScope.TOTAL]
        return Placed(TOTAL, "\n".join(totals), message)
    if problem.code in ABOUT_NUMBERS:
        numbers = ", ".join(item.number for item in form.items)
        return Placed("Нумерация", numbers, message)
    return Placed("Название", form.title, message)


def excerpt(text: str, remark: str) -> str:
    """Return the words a finding is about: around the word it quotes, else the beginning."""
    line = " ".join(text.split())
    if len(line) <= LONGEST:
        return line
    quoted = [word for word in _QUOTED.findall(remark) if word in line]
    start = max(line.index(quoted[0]) - LONGEST // 2, 0) if quoted else 0
    before = "…" if start else ""
    return f"{before}{line[start : start + LONGEST].strip()}…"


def note_place(form: Checklist, code: str) -> str:
    """Return what a footnote belongs to."""
    if not code:
        return TOTAL
    return f"Сноска к пункту {form.item(code).number}"
