"""Blank workbooks to fill in: one for any section, one for a staff list."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, assert_never

from mms_desktop.domain.fields import (
    Amount,
    Choice,
    Day,
    FieldKind,
    Flag,
    Link,
    Links,
    Number,
    Text,
    TextFormat,
)
from mms_desktop.domain.sections import SECTIONS
from mms_desktop.domain.sections.employments import EMPLOYMENTS
from mms_desktop.domain.sections.exchanged import EXCHANGED
from mms_desktop.domain.sections.people import PEOPLE
from mms_desktop.storage.files import atomic_make

ROWS = 1000
LISTED = 255
"""Characters a drop-down list of a cell may hold (a limit of the format)."""

ADVICE_SHEET = "Как заполнять"
ADVICE_TITLES = ("Столбец", "Обязателен", "Что писать")

STAFF_PEOPLE = ("birth_date", "snils", "sex", "education", "teaching_since", "phone", "email")
STAFF_POSTS = ("position", "subjects", "rate", "kind", "started", "ended", "leave")


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a blank: header, what to write, choices of a drop-down."""

    title: str
    required: bool
    advice: str
    choices: tuple[str, ...] = ()
    day: bool = False


def write_template(section: str, out: Path) -> None:
    """Write the blank of a section, or of a staff list, as XLSX."""
    if section == "staff":
        _write("Список сотрудников", staff_columns(), out)
    else:
        described = EXCHANGED[section]
        _write(described.title, [column_of(kind) for kind in described.fields], out)


def staff_columns() -> list[Column]:
    """Return the columns of a staff list in the order schools write them."""
    name = Column("ФИО", required=True, advice="Фамилия, имя и отчество полностью")
    category = Column(
        "Категория", required=False, advice="Например: первая, 12.03.2021", choices=()
    )
    return [
        name,
        *(column_of(PEOPLE.field(key)) for key in STAFF_PEOPLE[:2]),
        *(column_of(EMPLOYMENTS.field(key)) for key in STAFF_POSTS[:3]),
        Column("Условия работы", required=False, advice="Основное или вид совместительства",
               choices=_choices(EMPLOYMENTS.field("kind"))),
        Column("Принят", required=False, advice="Первый день работы", day=True),
        Column("Уволен", required=False, advice="Последний день работы", day=True),
        column_of(EMPLOYMENTS.field("leave")),
        category,
        *(column_of(PEOPLE.field(key)) for key in STAFF_PEOPLE[2:]),
    ]  # fmt: skip


def column_of(kind: FieldKind) -> Column:
    """Return the column in which a field is filled."""
    advice = ". ".join(filter(None, (_advice(kind), kind.hint)))
    return Column(kind.label, kind.required, advice, _choices(kind), isinstance(kind, Day))


def _advice(kind: FieldKind) -> str:
    match kind:
        case Text():
            several = kind.format is TextFormat.SEVERAL
            return "Несколько значений через точку с запятой" if several else "Текст"
        case Number():
            return "Целое число"
        case Amount():
            return "Число, например 0,5"
        case Day():
            return "Дата ДД.ММ.ГГГГ"
        case Flag():
            return "да или нет"
        case Choice():
            return "Выберите из списка: " + ", ".join(_choices(kind))
        case Link():
            return _reference_advice(kind.to)
        case Links():
            return _reference_advice(kind.to) + "; несколько — через точку с запятой"
        case _:
            assert_never(kind)


def _reference_advice(section: str) -> str:
    if section == "people":
        return "СНИЛС или фамилия, имя и отчество; у тёзок — ещё «; дата рождения»"
    if section == "organizations":
        return "Код, ИНН или краткое наименование организации"
    return f"Код из раздела «{SECTIONS[section].title}»"


def _choices(kind: FieldKind) -> tuple[str, ...]:
    if isinstance(kind, Choice):
        return tuple(option.label for option in kind.options)
    return ("да", "нет") if isinstance(kind, Flag) else ()


def _write(title: str, columns: Sequence[Column], out: Path) -> None:
    import xlsxwriter

    def make(aside: Path) -> None:
        with xlsxwriter.Workbook(str(aside)) as book:
            _write_columns(book, title, columns)
            _write_advice(book, columns)

    atomic_make(out, make)


def _write_columns(book: Any, title: str, columns: Sequence[Column]) -> None:
    sheet = book.add_worksheet(title[:31])
    head = {"bold": True, "bottom": 1, "text_wrap": True, "valign": "vcenter"}
    required = book.add_format({**head, "bg_color": "#FFF3D9"})
    optional = book.add_format({**head, "bg_color": "#E6F0F9"})
    day, text = book.add_format({"num_format": "dd.mm.yyyy"}), book.add_format({"num_format": "@"})
    sheet.freeze_panes(1, 0)
    sheet.set_row(0, 32)
    for place, column in enumerate(columns):
        sheet.set_column(place, place, max(12, min(len(column.title) + 4, 32)),
                         day if column.day else text)  # fmt: skip
        sheet.write_string(0, place, column.title, required if column.required else optional)
        if column.choices and len(",".join(column.choices)) <= LISTED:
            rule = {"validate": "list", "source": list(column.choices), "error_type": "warning"}
            sheet.data_validation(1, place, ROWS, place, rule)


def _write_advice(book: Any, columns: Sequence[Column]) -> None:
    sheet = book.add_worksheet(ADVICE_SHEET)
    bold = book.add_format({"bold": True})
    wrap = book.add_format({"text_wrap": True, "valign": "top"})
    sheet.set_column(0, 0, 34)
    sheet.set_column(1, 1, 14)
    sheet.set_column(2, 2, 90)
    for place, words in enumerate(ADVICE_TITLES):
        sheet.write_string(0, place, words, bold)
    for number, column in enumerate(columns, start=1):
        sheet.write_string(number, 0, column.title, wrap)
        sheet.write_string(number, 1, "да" if column.required else "", wrap)
        sheet.write_string(number, 2, column.advice, wrap)
