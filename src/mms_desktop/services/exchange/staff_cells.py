"""From one raw row of a staff list to clean values for people, posts and attestations.

Nothing is guessed silently: what was repaired is a note on its field, what is unclear
a problem on its field, and a row with a problem is not stored.
"""

from collections.abc import Mapping
from datetime import date

from mms_desktop.domain.identifiers import read_snils
from mms_desktop.domain.names import NAME_PARTS, FullName, join_name, split_name
from mms_desktop.domain.positions import PositionList
from mms_desktop.domain.remarks import RemarkCode
from mms_desktop.services.exchange.category_cells import Category, read_category
from mms_desktop.services.exchange.cells import Cell, cell_text
from mms_desktop.services.exchange.staff_posts import read_employments
from mms_desktop.services.exchange.staff_row import (
    CellReader,
    StaffRow,
)
from mms_desktop.services.exchange.staff_words import (
    read_education,
    read_kind,
    read_leave,
    read_sex,
    take_marks,
)


def read_staff_row(
    cells: Mapping[str, Cell],
    positions: PositionList,
    *,
    epoch_1904: bool = False,
    filled: frozenset[str] = frozenset(),
    heading: str = "",
) -> StaffRow:
    """Return what a row means; ``cells`` are by the keys of ``aliases.STAFF``.

    ``filled`` are the fields whose value stands in a merged cell further up;
    ``heading`` is the title of the group the row stands in.
    """
    reader = CellReader(cells, epoch_1904)
    name, marks = _name(reader)
    person = _person(reader, name)
    marks = _with_heading(reader, marks, heading)
    employments = read_employments(reader, positions, marks)
    attestations = _attestations(reader, employments)
    for field in sorted(filled):
        if cells.get(field) is not None:
            shown = f"Значение «{cell_text(cells[field])}» взято из объединённой ячейки выше."
            reader.note(field, RemarkCode.CELL_MERGED, shown)
    return StaffRow(
        person=person,
        former_surname=name.former_surname,
        initials=name.initials,
        organization=reader.text("organization"),
        employments=employments,
        attestations=attestations,
        notes=tuple(dict.fromkeys(reader.notes)),
        problems=tuple(dict.fromkeys(reader.problems)),
    )


def _name(reader: CellReader) -> tuple[FullName, dict[str, str]]:
    """Return the name, and the terms of work and leave written beside it."""
    if reader.cell("surname") or reader.cell("given_name"):
        parts = [reader.text(part) for part in NAME_PARTS]
        field = "surname"
        name = join_name(*parts)
        marks: dict[str, str] = {}
    else:
        field = "full_name"
        taken = take_marks(cell_text(reader.cell(field)))
        name = split_name(taken.rest)
        marks = {"kind": taken.kind, "leave": taken.leave}
    reader.remark(field, name.notes)
    field = name.wrong_part or field
    if name.problem and not any(problem.field == field for problem in reader.problems):
        reader.refuse(field, RemarkCode.NAME_UNCLEAR, name.problem)
    return name, marks


def _with_heading(reader: CellReader, marks: dict[str, str], heading: str) -> dict[str, str]:
    """Return the marks, with those of the group «Внешние совместители» where a row has none."""
    line = heading.strip(" .:")
    found = {"kind": read_kind(line), "leave": read_leave(line)}
    for name, code in found.items():
        if not code or code in ("main", "none") or marks.get(name) or reader.cell(name):
            continue
        marks = {**marks, name: code}
        field = name if name in reader.cells else "position"
        shown = f"Взято из заголовка группы «{heading}»."
        reader.note(field, RemarkCode.GROUP_HEADING, shown)
    return marks


def _person(reader: CellReader, name: FullName) -> dict[str, object]:
    values: dict[str, object] = {
        "surname": name.surname,
        "given_name": name.given_name,
        "patronymic": name.patronymic,
        "birth_date": reader.day("birth_date"),
        "sex": _sex(reader),
        "snils": _snils(reader),
        "email": reader.text("email").strip(" ,;"),
        "phone": reader.text("phone"),
        "education": _education(reader),
        "degree": reader.text("degree"),
        "teaching_since": reader.day("teaching_since"),
        "teaching_breaks": _months(reader),
        "note": reader.lines("note"),
    }
    return {key: value for key, value in values.items() if value not in (None, "")}


def _sex(reader: CellReader) -> str:
    text = reader.text("sex")
    code = read_sex(text)
    if text and not code:
        reader.refuse("sex", RemarkCode.WORD_UNCLEAR, f"«{text}»: напишите «м» или «ж».")
    return code


def _snils(reader: CellReader) -> str:
    cell = reader.cell("snils")
    written = cell if isinstance(cell, int | float) else reader.text("snils")
    found = read_snils(written)
    if found.note:
        reader.note("snils", RemarkCode.IDENTIFIER_REPAIRED, found.note)
    if found.problem:
        reader.refuse("snils", RemarkCode.IDENTIFIER_WRONG, found.problem)
    return found.value


def _education(reader: CellReader) -> str:
    text = reader.text("education")
    if not text:
        return ""
    found = read_education(text)
    if found is None:
        message = (
            f"«{text}»: уровень образования не понят; напишите «высшее педагогическое», «СПО»…"
        )
        reader.refuse("education", RemarkCode.WORD_UNCLEAR, message)
        return ""
    if found.shortened:
        reader.note(
            "education", RemarkCode.TEXT_DROPPED, f"Из «{text}» взят только уровень образования."
        )
    return found.code


def _months(reader: CellReader) -> int | None:
    text = reader.text("teaching_breaks")
    if not text:
        return None
    if not text.isdecimal():
        message = f"«{text}»: перерывы в стаже пишутся целым числом месяцев."
        reader.refuse("teaching_breaks", RemarkCode.NUMBER_UNCLEAR, message)
        return None
    return int(text)


def _attestations(
    reader: CellReader, employments: tuple[dict[str, object], ...]
) -> tuple[dict[str, object], ...]:
    granted, expires = reader.day("category_granted"), reader.day("category_expires")
    act = reader.text("category_act")
    text = cell_text(reader.cell("category"))
    if not text:
        if granted or expires:
            field = "category_granted" if granted else "category_expires"
            reader.refuse(
                field, RemarkCode.CATEGORY_UNCLEAR, "Указана дата категории, но не сама категория."
            )
        return ()
    found = read_category(text)
    if found.problem:
        reader.refuse("category", RemarkCode.CATEGORY_UNCLEAR, found.problem)
        return ()
    reader.remark("category", found.notes)
    position = employments[0]["position"] if employments else ""
    if len(employments) > 1:
        shown = f"Категория отнесена к первой из должностей: «{position}»."
        reader.note("category", RemarkCode.SEVERAL_POSITIONS, shown)
    values = {
        "position": position,
        "category": found.code,
        "granted": _one_day(reader, "category_granted", granted, found),
        "expires": _one_day(reader, "category_expires", expires, found),
        "act": act or found.act,
    }
    if not values["granted"]:
        return _undated(reader, found)
    return ({key: value for key, value in values.items() if value not in (None, "")},)


def _undated(reader: CellReader, found: Category) -> tuple[()]:
    """Leave out a category without a day: it is no attestation yet, and the person goes in."""
    if found.code != "none":
        message = (
            "Категория указана без даты решения и не записана: добавьте дату, например "
            "«первая, 12.03.2021»."
        )
        reader.note("category", RemarkCode.CATEGORY_UNDATED, message)
    return ()


def _one_day(
    reader: CellReader, field: str, column: date | None, category: Category
) -> date | None:
    """Return the day given by its column or inside the category cell; two must agree."""
    inside = category.granted if field == "category_granted" else category.expires
    if column and inside and column != inside:
        message = (
            f"Дата {column:%d.%m.%Y} не совпадает с датой {inside:%d.%m.%Y} в столбце категории."
        )
        reader.refuse(field, RemarkCode.CONFLICT, message)
    return column or inside
