"""A table taken from the clipboard: what Excel copies is text with tabs between the cells."""

from dataclasses import replace
from pathlib import Path

from mms_desktop.services import limits
from mms_desktop.services.exchange.cells import column_letter
from mms_desktop.services.exchange.delimited import read_delimited
from mms_desktop.services.exchange.headers import Header
from mms_desktop.services.exchange.sheets import RawSheet
from mms_desktop.services.exchange.unreadable import FileUnreadable, Unreadable

PASTED = Path("Буфер обмена")
"""What stands for the name of a file in remarks; nothing is written to the disk."""

UNTITLED = (
    "Заголовков в скопированном нет: столбцы названы по порядку. Нажмите «Уточнить столбцы…» и "
    "укажите, что в них. В первой строке: "
)
SHOWN_CELLS = 8
_SHORTEST = 24


def pasted_sheets(text: str) -> tuple[RawSheet, ...]:
    """Return the table as a sheet; raises ``FileUnreadable`` when it is none or too long."""
    data = text.encode("utf-8", "replace")
    if not text.strip():
        raise FileUnreadable(PASTED, Unreadable.EMPTY)
    if len(data) > limits.CSV_BYTES:
        most = limits.CSV_BYTES // limits.MEBIBYTE
        raise FileUnreadable(PASTED, Unreadable.TOO_BIG, limit=most)
    delimiter = "\t" if "\t" in text else None
    return (read_delimited(PASTED, data, encoding="utf-8", delimiter=delimiter),)


def with_letters(sheet: RawSheet) -> tuple[RawSheet, Header]:
    """Return the sheet under a header of our own, «Столбец A», «Столбец B», and that header.

    What the columns hold is for a person to say: nothing is guessed by the values.
    """
    width = max((len(row) for row in sheet.rows), default=0)
    titles = [f"Столбец {column_letter(place)}" for place in range(width)]
    first = next((row for row in sheet.rows if any(cell is not None for cell in row)), [])
    shown = ", ".join(
        f"{column_letter(place)} — {str(cell)[:_SHORTEST]}"
        for place, cell in enumerate(first[:SHOWN_CELLS])
        if cell is not None
    )
    headed = replace(
        sheet,
        rows=[[*titles], *sheet.rows],
        first_row=sheet.first_row - 1,
        notes=(*sheet.notes, f"{UNTITLED}{shown}."),
    )
    return headed, Header(0, 0, {}, dict(enumerate(titles)))
