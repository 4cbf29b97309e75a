"""An edition as an XLSForm: regions that gather with ODK or KoboToolbox use the same form.

The sheets ``survey``, ``choices`` and ``settings`` are XLSForm; those that begin with ``mms_``
keep what it has no words for, so that ``own_forms`` reads the edition back whole.
"""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from mms_desktop.domain.checklists import EVIDENCE_LIMIT, Checklist, Item
from mms_desktop.storage.files import atomic_make

SURVEY = ("type", "name", "label", "hint", "required", "appearance", "calculation")
CHOICES = ("list_name", "name", "label")
SETTINGS = ("form_title", "form_id", "version", "default_language")
FORM_KEYS = ("short_title", "subject", "total_label", "level_remark")
ITEM_KEYS = ("code", "number", "criterion", "sub_checks", "scored", "evidence_required")
BAND_KEYS = ("code", "low", "high", "name", "printed")
FOOTNOTE_KEYS = ("mark", "scope", "item", "text")
SCALE, SCALE_NA, NOT_APPLICABLE = "scale", "scale_na", "na"
LANGUAGE = "Русский (ru)"
EMPTY_ROW = "(строка в документе пустая, балл не ставится)"
YES, NO = "yes", "no"
# XLSForm takes «${…}» for an answer to another question; a joiner nobody sees keeps it a text.
REFERENCE, SHOWN_REFERENCE = "${", "$\u2060{"

Row = Sequence[object]


def write_xlsform(form: Checklist, out: Path) -> None:
    """Write the edition as an XLSForm workbook."""
    from xlsxwriter import Workbook

    def make(aside: Path) -> None:
        options = {"strings_to_formulas": False, "strings_to_urls": False}
        book = Workbook(str(aside), options)
        for name, rows in _sheets(form).items():
            _write(book.add_worksheet(name), rows)
        book.close()

    atomic_make(out, make)


def _sheets(form: Checklist) -> dict[str, list[Row]]:
    settings = (form.title, form.key, form.edition, LANGUAGE)
    return {
        "survey": [SURVEY, *_survey(form)],
        "choices": [CHOICES, *_choices(form)],
        "settings": [SETTINGS, settings],
        "mms_form": [("key", "value"), *_form_rows(form)],
        "mms_items": [ITEM_KEYS, *map(_item_row, form.items)],
        "mms_bands": [BAND_KEYS, *_rows(form.bands, BAND_KEYS)],
        "mms_footnotes": [FOOTNOTE_KEYS, *_rows(form.footnotes, FOOTNOTE_KEYS)],
    }


class _Names:
    """Names of the questions that are not items: an own form may use any of them for its codes."""

    def __init__(self, form: Checklist) -> None:
        self._taken = {item.code for item in form.items}

    def free(self, name: str) -> str:
        """Return the name, made longer while an item or another question has it."""
        while name in self._taken:
            name += "_"
        self._taken.add(name)
        return name


def _survey(form: Checklist) -> Iterator[Row]:
    names = _Names(form)
    yield _question("text", names.free("mms_subject"), "Код организации или объединения")
    yield _question("text", names.free("mms_period"), "Период, например 2023-H2")
    for item in form.items:
        yield from _item_questions(form, item, names)
    total = " + ".join(
        f"if(${{{item.code}}} = '' or ${{{item.code}}} = '{NOT_APPLICABLE}', 0, ${{{item.code}}})"
        for item in form.scored_items
    )
    name = names.free("mms_total")
    yield _question("calculate", name, "", calculation=total)
    result = f"Набрано баллов: ${{{name}}} из {form.maximum}"
    yield _question("note", names.free("mms_result"), result)
    for number, note in enumerate(form.footnotes, start=1):
        yield _question("note", names.free(f"mms_footnote_{number}"), _literal(note.text))


def _item_questions(form: Checklist, item: Item, names: _Names) -> Iterator[Row]:
    if not item.scored:
        yield _question("note", item.code, f"{item.number}. {EMPTY_ROW}")
        return
    group = names.free(f"{item.code}_group")
    scale = SCALE_NA if item.na_allowed else SCALE
    yield _question("begin_group", group, f"Пункт {item.number}", appearance="field-list")
    yield _question(
        f"select_one {scale}", item.code, _literal(f"{item.number}. {item.text}"),
        hint=_literal(form.criterion(item)), required=YES,
    )  # fmt: skip
    comment = names.free(f"{item.code}_comment")
    yield _question("text", comment, "Комментарий", appearance="multiline")
    for number in range(1, EVIDENCE_LIMIT + 1):
        yield _question("text", names.free(f"{item.code}_link{number}"), f"Ссылка {number}")
    yield _question("end_group", group, "")


def _literal(text: str) -> str:
    return text.replace(REFERENCE, SHOWN_REFERENCE)


def _question(kind: str, name: str, label: str, **rest: str) -> Row:
    values = {"type": kind, "name": name, "label": label, **rest}
    return [values.get(column, "") for column in SURVEY]


def _choices(form: Checklist) -> Iterator[Row]:
    for scale in (SCALE, SCALE_NA):
        for step in form.scale:
            yield (scale, str(step.points), _literal(step.text))
    yield (SCALE_NA, NOT_APPLICABLE, "н/п — не применяется")


def _form_rows(form: Checklist) -> Iterator[Row]:
    for key in FORM_KEYS:
        yield (key, str(getattr(form, key)))
    yield ("source_document", form.source.document)
    yield ("source_place", form.source.place)
    for note in form.notes:
        yield ("note", note)


def _item_row(item: Item) -> Row:
    values: dict[str, Any] = {key: getattr(item, key) for key in ITEM_KEYS}
    values["sub_checks"] = "\n".join(item.sub_checks)
    for key in ("scored", "evidence_required"):
        values[key] = YES if values[key] else NO
    return [values[key] for key in ITEM_KEYS]


def _rows(records: Sequence[object], keys: Sequence[str]) -> Iterator[Row]:
    for record in records:
        yield [str(getattr(record, key)) for key in keys]


def _write(sheet: Any, rows: Sequence[Row]) -> None:
    for number, row in enumerate(rows):
        for place, value in enumerate(row):
            if value != "":
                sheet.write_string(number, place, str(value))
    sheet.set_column(0, len(rows[0]) - 1, 28)
    sheet.freeze_panes(1, 0)
