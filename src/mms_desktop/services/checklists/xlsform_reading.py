"""Reads an XLSForm-like workbook, with or without the sheets our own export adds."""

import re
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from mms_desktop.domain.checklists import (
    Band,
    Checklist,
    Footnote,
    FootnoteScope,
    Item,
    LevelCode,
    ScaleStep,
    Source,
    Subject,
)
from mms_desktop.domain.issues import Explained
from mms_desktop.services import limits
from mms_desktop.services.checklists.xlsform import (
    NOT_APPLICABLE,
    REFERENCE,
    SHOWN_REFERENCE,
    YES,
)
from mms_desktop.services.exchange.apart import ReadingApart
from mms_desktop.services.exchange.cells import Cell, cell_text
from mms_desktop.services.exchange.sheets import RawSheet
from mms_desktop.services.exchange.unreadable import FileUnreadable

Row = Mapping[str, str]
Tables = Mapping[str, Sequence[Row]]

_POINTS = {"2", "1", "0"}
_NUMBERED = re.compile(r"\s*(\d+(?:\.\d+)*)[.)]\s+(.*)", re.DOTALL)
_LANGUAGE = re.compile(r"\s*::.*", re.DOTALL)
_SUBJECTS = ", ".join(subject.value for subject in Subject)


class FormUnclear(Explained):
    """A workbook does not make a form; the message says what is missing and where."""


def read_xlsform(file: Path, subject: str = "") -> Checklist:
    """Return the form the workbook describes; ``subject`` stands above what it says itself.

    Raises ``FormUnclear``.
    """
    try:
        with ReadingApart() as reading:
            sheets = reading.tables(file)
    except FileUnreadable as error:
        raise FormUnclear(error.message) from error
    tables = {sheet.name.strip().casefold(): _rows(sheet) for sheet in sheets}
    for name in ("survey", "choices", "settings"):
        if not tables.get(name):
            text = f"В книге «{file.name}» нет листа «{name}» или он пуст: нужна форма XLSForm."
            raise FormUnclear(text)
    try:
        return _form(tables, subject)
    except FormUnclear as error:
        raise FormUnclear(f"«{file.name}»: {error.message}") from error


def _rows(sheet: RawSheet) -> list[dict[str, str]]:
    """Return the rows under the first one as texts by column; blank rows are left out."""
    if not sheet.rows:
        return []
    # «label::Русский (ru)» is the label; the first language of several stands.
    names = [_LANGUAGE.sub("", cell_text(cell)).strip().casefold() for cell in sheet.rows[0]]
    found = []
    for row in sheet.rows[1:]:
        values: dict[str, str] = {}
        for name, cell in zip(names, row, strict=False):
            text = _text(cell)
            if name and text:
                values.setdefault(name, text)
        if values:
            found.append(values)
    return found


def _text(cell: Cell) -> str:
    # Spreadsheet programs take the version «2026-1» for the January of that year.
    if isinstance(cell, date):
        return f"{cell.year}-{cell.month}"
    text = cell_text(cell).replace("\r\n", "\n").strip()
    return text.replace(SHOWN_REFERENCE, REFERENCE)


def _form(tables: Tables, subject: str) -> Checklist:
    settings = tables["settings"][0]
    own = {row.get("key", ""): row.get("value", "") for row in tables.get("mms_form", ())}
    title = _needed(settings, "form_title", "settings")
    items = _items(tables)
    if len(items) > limits.FORM_ITEMS:
        text = f"пунктов {len(items)}, а можно не больше {limits.FORM_ITEMS}: разделите форму."
        raise FormUnclear(text)
    return Checklist(
        key=_needed(settings, "form_id", "settings"),
        edition=_needed(settings, "version", "settings"),
        title=title,
        short_title=own.get("short_title") or title,
        subject=_subject(subject or own.get("subject", "") or settings.get("subject", "")),
        source=Source(own.get("source_document") or title, own.get("source_place") or title),
        scale=_scale(tables, items),
        items=items,
        bands=tuple(_band(row) for row in tables.get("mms_bands", ())),
        footnotes=tuple(_footnote(row) for row in tables.get("mms_footnotes", ())),
        total_label=own.get("total_label", ""),
        level_remark=own.get("level_remark", ""),
        notes=tuple(
            row.get("value", "") for row in tables.get("mms_form", ()) if row.get("key") == "note"
        ),
    )


def _needed(row: Row, name: str, sheet: str) -> str:
    if not row.get(name):
        raise FormUnclear(f"лист «{sheet}», столбец «{name}»: не заполнен.")
    return row[name]


def _subject(code: str) -> Subject:
    try:
        return Subject(code.strip().casefold())
    except ValueError as error:
        text = f"не сказано, кто заполняет форму: укажите одно из: {_SUBJECTS}."
        raise FormUnclear(text) from error


def _lists(tables: Tables) -> dict[str, dict[str, str]]:
    """Return the choice lists that are scales: names 2, 1, 0 and perhaps «na»."""
    lists: dict[str, dict[str, str]] = {}
    for row in tables["choices"]:
        name = row.get("name", "")
        lists.setdefault(row.get("list_name", ""), {})[name] = row.get("label", name)
    return {
        name: choices
        for name, choices in lists.items()
        if choices.keys() >= _POINTS and choices.keys() <= {*_POINTS, NOT_APPLICABLE}
    }


def _scale(tables: Tables, items: Sequence[Item]) -> tuple[ScaleStep, ...]:
    scales = _lists(tables)
    if not scales or not any(item.scored for item in items):
        text = (
            "нет ни одного вопроса select_one со списком из 2, 1 и 0 баллов "
            "(лист choices, столбец name)."
        )
        raise FormUnclear(text)
    first = next(iter(scales.values()))
    return tuple(ScaleStep(int(name), label) for name, label in first.items() if name in _POINTS)


def _items(tables: Tables) -> tuple[Item, ...]:
    scales = _lists(tables)
    details = {row.get("code", ""): row for row in tables.get("mms_items", ())}
    items: list[Item] = []
    for row in tables["survey"]:
        kind, name = row.get("type", ""), row.get("name", "")
        scale = scales.get(kind.removeprefix("select_one").strip())
        if kind.startswith("select_one") and scale is not None:
            items.append(_item(row, scale, details.get(name, {}), len(items) + 1))
        elif kind == "note" and name in details:
            number = details[name].get("number") or str(len(items) + 1)
            items.append(Item(name, number, "", scored=False))
    return tuple(items)


def _item(row: Row, scale: Mapping[str, str], details: Row, place: int) -> Item:
    name, label = row.get("name", ""), row.get("label", "")
    if not label:
        raise FormUnclear(f"лист «survey», вопрос «{name}»: нет текста в столбце «label».")
    numbered = _NUMBERED.fullmatch(label)
    number, text = (numbered[1], numbered[2]) if numbered else (str(place), label)
    # With our own sheet the criterion is as printed; a hint repeats the inherited one too.
    criterion = details.get("criterion", "") if details else row.get("hint", "")
    return Item(
        code=name,
        number=details.get("number") or number,
        text=text,
        criterion=criterion,
        sub_checks=tuple(filter(None, details.get("sub_checks", "").split("\n"))),
        na_allowed=NOT_APPLICABLE in scale,
        evidence_required=details.get("evidence_required") == YES,
    )


def _band(row: Row) -> Band:
    try:
        return Band(
            LevelCode(row.get("code", "")),
            int(row.get("low", "")),
            int(row.get("high", "")),
            row.get("name", ""),
            row.get("printed", ""),
        )
    except ValueError as error:
        text = (
            "лист «mms_bands»: в столбце «code» нужно high, medium или low, "
            "в «low» и «high» — целые числа."
        )
        raise FormUnclear(text) from error


def _footnote(row: Row) -> Footnote:
    values: dict[str, Any] = {key: row.get(key, "") for key in ("mark", "item", "text")}
    try:
        return Footnote(scope=FootnoteScope(row.get("scope", "")), **values)
    except ValueError as error:
        text = "лист «mms_footnotes»: в столбце «scope» нужно item или total."
        raise FormUnclear(text) from error
