"""What a person must know of a file before its rows: sheets and columns left out or guessed."""

from collections.abc import Collection, Iterable, Mapping, Sequence

from mms_desktop.domain.sections.exchanged import EXCHANGED
from mms_desktop.services.exchange.aliases import STANDS_IN
from mms_desktop.services.exchange.cells import Cell, column_letter
from mms_desktop.services.exchange.headers import Header
from mms_desktop.services.exchange.plan import Place, Remark
from mms_desktop.services.exchange.rejected import ADVICE, WHERE
from mms_desktop.services.exchange.sheets import RawSheet
from mms_desktop.services.exchange.templates import ADVICE_SHEET, ADVICE_TITLES


def header_remarks(
    file: str, sheet: RawSheet, header: Header, labels: Mapping[str, str]
) -> list[Remark]:
    """Return a warning for every column that is guessed, repeated or not read."""
    found = [Remark(Place(file, sheet.name), "sheet", note) for note in sheet.notes]
    for column in sorted(header.guessed):
        title, key = header.texts[column], header.columns[column]
        text = (
            f"Столбец «{title}» понят как «{labels.get(key, key)}» по началу названия: "
            "проверьте и, если неверно, укажите, что в нём."
        )
        found.append(Remark(Place(file, sheet.name, column=title), "guessed_column", text))
    repeated = [header.texts[column] for column in header.repeated]
    for title in repeated:
        text = f"Столбец «{title}» повторяет другой столбец и не загружен."
        found.append(Remark(Place(file, sheet.name, column=title), "repeated_column", text))
    for title in header.unknown:
        if title in repeated or title in (ADVICE, WHERE):
            # The last two are ours: a workbook of rejected rows, mended.
            continue
        text = f"Столбец «{title}» не распознан и не загружен."
        found.append(Remark(Place(file, sheet.name, column=title), "unknown_column", text))
    return found


def left_out_remarks(file: str, sheets: Iterable[RawSheet], read: Collection[str]) -> list[Remark]:
    """Return a warning for every sheet with cells that nothing was read from."""
    found = []
    for sheet in sheets:
        blank = not any(cell is not None for row in sheet.rows for cell in row)
        if sheet.name in read or blank or _is_our_advice(sheet):
            continue
        code, reason = (
            ("hidden_sheet", "скрыт; если он нужен, покажите его в файле и загрузите ещё раз")
            if sheet.hidden
            else ("sheet_without_table", "в нём нет таблицы с нужными столбцами")
        )
        text = f"Лист «{sheet.name}» не загружен: {reason}."
        found.append(Remark(Place(file, sheet.name), code, text))
    return found


def _is_our_advice(sheet: RawSheet) -> bool:
    """Tell whether this is the sheet that every blank of ours is explained on."""
    return sheet.name == ADVICE_SHEET and sheet.rows[0] == list(ADVICE_TITLES)


def cell_titles(header: Header, labels: Mapping[str, str], *, staff: bool) -> dict[str, str]:
    """Return where a person finds each field: its column, or the one it stands in."""
    known = {key: header.title_of(key) for key in header.columns.values()}
    for key, places in STANDS_IN.items() if staff else ():
        found = next((known[place] for place in places if place in known), "")
        if found and key not in known:
            known[key] = found
    return {**labels, **known}


def missing_columns(section: str, header: Header) -> list[str]:
    """Return the labels of columns without which no row can be understood."""
    columns = set(header.columns.values())
    if section in EXCHANGED:
        fields = EXCHANGED[section].fields
        return [kind.label for kind in fields if kind.required and kind.name not in columns]
    named = "full_name" in columns or {"surname", "given_name"} <= columns
    wanted = {"ФИО": named, "Должность": "position" in columns}
    return [label for label, present in wanted.items() if not present]


def no_header_text(file: str, section: str, sheet: str) -> str:
    """Return what to say of a file without a table; ``sheet`` is one asked for and not there."""
    if sheet:
        return f"В файле «{file}» нет листа «{sheet}»."
    return (
        f"В файле «{file}» не найдена строка заголовков таблицы. Сравните файл с пустым "
        f"бланком: mms template {section} --out бланк.xlsx."
    )


def missing_remarks(
    file: str, sheet: RawSheet, header: Header, missing: Sequence[str]
) -> list[Remark]:
    """Return an error for every column without which no row can be understood."""
    row = sheet.row_number(header.last_row)
    if not row:
        # The header is our own: there is nothing to be renamed in the table.
        listed = ", ".join(f"«{label}»" for label in missing)
        text = f"Укажите, в каких столбцах: {listed}."
        return [Remark(Place(file, sheet.name), "column_missing", text)]
    return [
        Remark(
            Place(file, sheet.name, row, label),
            "column_missing",
            f"В таблице нет обязательного столбца «{label}» (заголовок в строке {row}). "
            "Добавьте его или переименуйте столбец, в котором это записано.",
        )
        for label in missing
    ]


def another_table_remark(file: str, sheet: RawSheet, header: Header) -> Remark:
    """Return a warning that one more table begins lower on the same sheet."""
    row = sheet.row_number(header.first_row)
    text = f"Со строки {row} начинается ещё одна таблица со своим заголовком."
    return Remark(Place(file, sheet.name, row), "another_table", text)


def cells_under(sheet: RawSheet, header: Header, number: int) -> tuple[tuple[str, Cell], ...]:
    """Return every cell of a row with the text of its header, known or not."""
    row = sheet.rows[number - sheet.first_row]
    return tuple(
        (header.texts.get(place) or column_letter(place), cell)
        for place, cell in enumerate(row)
        if cell is not None
    )
