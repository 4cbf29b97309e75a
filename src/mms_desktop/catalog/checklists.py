"""Editions of checklists from ``forms/checklists/KEY-EDITION.toml``.

A published edition never changes: answers stay with the edition they were given to, and a
new one supersedes it. What a file repeats (a sub-check inside the text of its row, a level
inside the footnote it was read from) must agree letter by letter.
"""

import re
from itertools import chain
from pathlib import Path

from mms_desktop.catalog.reading import DeclarationError, check_unique, read_declaration
from mms_desktop.domain.checklists import Checklist, FootnoteScope, Item, LevelCode

_EDITION = re.compile(r"([0-9]{4})-([0-9]{1,3})")
_KEY = re.compile(r"[a-z][a-z0-9_]*")
_CODE = re.compile(r"[a-z][a-z0-9_.]*")
# Line ends and tabs apart.
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")

# ODK keeps these for itself: a form with such an item could not be exported.
_RESERVED = frozenset({"meta"})

_LEVELS = frozenset({LevelCode.HIGH, LevelCode.MEDIUM, LevelCode.LOW})


def read_checklist(path: Path) -> Checklist:
    """Return the edition in this file."""
    checklist = read_declaration(path, Checklist)
    _check_names(checklist, path.name)
    _check_letters(checklist, path.name)
    _check_scale(checklist, path.name)
    _check_items(checklist, path.name)
    _check_footnotes(checklist, path.name)
    _check_bands(checklist, path.name)
    return checklist


def read_editions(forms_dir: Path) -> dict[tuple[str, str], Checklist]:
    """Return every edition by form key and edition, older editions first."""
    folder = forms_dir / "checklists"
    editions = []
    for path in sorted(folder.glob("*.toml")):
        checklist = read_checklist(path)
        if path.name != edition_file(checklist):
            raise DeclarationError(
                f"{path.name}: имя файла не подходит к форме и редакции."
                f" Назовите его {edition_file(checklist)}."
            )
        editions.append(checklist)
    if not editions:
        raise DeclarationError(f"{folder.name}: чек-листов нет. Проверьте папку forms.")
    editions.sort(key=_age)
    return {(checklist.key, checklist.edition): checklist for checklist in editions}


def newest(editions: dict[tuple[str, str], Checklist]) -> dict[str, Checklist]:
    """Return the newest edition of every form among these, in order of the keys."""
    latest = {checklist.key: checklist for checklist in sorted(editions.values(), key=_age)}
    return dict(sorted(latest.items()))


def edition_file(checklist: Checklist) -> str:
    """Return the name an edition's file must have."""
    return f"{checklist.key}-{checklist.edition}.toml"


def _age(checklist: Checklist) -> tuple[int, int]:
    # «2026-10» is newer than «2026-9», which as text it is not.
    year, number = checklist.edition.split("-")
    return int(year), int(number)


def _check_names(checklist: Checklist, place: str) -> None:
    if not _KEY.fullmatch(checklist.key):
        raise DeclarationError(f"{place}: key: только строчные латинские буквы, цифры и «_».")
    if not _EDITION.fullmatch(checklist.edition):
        raise DeclarationError(f"{place}: edition: нужен год и номер, например «2026-1».")


def _check_letters(checklist: Checklist, place: str) -> None:
    """Refuse signs that no spreadsheet and no document can hold."""
    items = ((item.text, item.criterion, item.number) for item in checklist.items)
    notes = (note.text for note in checklist.footnotes)
    levels = (f"{band.name}{band.printed}" for band in checklist.bands)
    steps = (step.text for step in checklist.scale)
    source = (checklist.source.document, checklist.source.place)
    texts = (checklist.title, checklist.short_title, checklist.level_remark, checklist.total_label)
    for text in chain(texts, source, checklist.notes, notes, levels, steps, *items):
        if found := _CONTROL.search(text):
            raise DeclarationError(f"{place}: управляющий знак U+{ord(found[0]):04X}. Уберите его.")


def _check_scale(checklist: Checklist, place: str) -> None:
    points = checklist.points
    if sorted(points, reverse=True) != [2, 1, 0]:
        raise DeclarationError(f"{place}: scale: нужны три ступени: 2, 1 и 0 баллов.")


def _check_items(checklist: Checklist, place: str) -> None:
    if not checklist.scored_items:
        raise DeclarationError(f"{place}: items: нет ни одного оцениваемого пункта.")
    check_unique((item.code for item in checklist.items), f"{place}: items: code")
    for item in checklist.items:
        _check_item(item, f"{place}: пункт {item.number}")


def _check_item(item: Item, place: str) -> None:
    if item.code in _RESERVED:
        raise DeclarationError(f"{place}: code: «{item.code}» занято в XLSForm, назовите иначе.")
    if not _CODE.fullmatch(item.code):
        raise DeclarationError(
            f"{place}: code: начните с латинской буквы; только строчные буквы, цифры, «_» и «.»."
        )
    lines = item.text.splitlines()
    for sub_check in item.sub_checks:
        if sub_check not in lines:
            raise DeclarationError(f"{place}: sub_checks: строки «{sub_check}» нет в text.")


def _check_footnotes(checklist: Checklist, place: str) -> None:
    codes = {item.code for item in checklist.items}
    for note in checklist.footnotes:
        if (note.scope is FootnoteScope.ITEM) != (note.item in codes):
            raise DeclarationError(f"{place}: footnotes: item: пункта «{note.item}» нет.")


def _check_bands(checklist: Checklist, place: str) -> None:
    totals = [note for note in checklist.footnotes if note.scope is FootnoteScope.TOTAL]
    check_unique((band.code for band in checklist.bands), f"{place}: bands: code")
    for band in checklist.bands:
        if band.code not in _LEVELS:
            raise DeclarationError(f"{place}: bands: code: «{band.code}» — не уровень документа.")
        if totals and not any(band.printed in note.text for note in totals):
            raise DeclarationError(f"{place}: bands: «{band.printed}» нет в сноске к итогу.")
        if band.name not in band.printed:
            raise DeclarationError(f"{place}: bands: name: «{band.name}» нет в printed.")
