"""The form a blank itself prints: for editions this program does not know."""

from mms_desktop.domain.checklists import Checklist, Item, ScaleStep, Source, Subject
from mms_desktop.services.checklists.blank_reading import Table
from mms_desktop.services.checklists.identity import BlankIdentity
from mms_desktop.services.exchange.cells import cell_text

_SCALE = (ScaleStep(2, "2 балла"), ScaleStep(1, "1 балл"), ScaleStep(0, "0 баллов"))


def form_of_table(identity: BlankIdentity, table: Table) -> Checklist | None:
    """Return the form as printed in the table, ``None`` when there is nothing to answer.

    Levels are not printed in a blank, and where «н/п» may stand only its list says: the
    service that collects the blank knows both.
    """
    sheet, header = table
    items: dict[str, Item] = {}
    for row in sheet.rows[header.last_row + 1 :]:
        texts = {
            key: cell_text(row[place]).strip() if place < len(row) else ""
            for place, key in header.columns.items()
        }
        code, number = texts.get("item", ""), texts.get("number", "")
        if code and number and code not in items:
            text = texts.get("text", "")
            items[code] = Item(
                code, number, text, texts.get("criterion", ""), scored=bool(text), na_allowed=True
            )
    if not any(item.scored for item in items.values()):
        return None
    title = _lines(table)[0] if _lines(table) else identity.form
    return Checklist(
        identity.form, identity.edition, title, title, Subject.ORGANIZATION,
        Source(title, title), _SCALE, tuple(items.values()),
    )  # fmt: skip


def heading_lines(form: Checklist, table: Table) -> tuple[str, ...]:
    """Return the lines above the table; the title of the form stands where there are none."""
    return _lines(table) or (form.title,)


def _lines(table: Table) -> tuple[str, ...]:
    """Return what stands above the header, the running score aside: it is counted anew."""
    sheet, header = table
    above = (cell_text(row[0]).strip() if row else "" for row in sheet.rows[: header.first_row])
    return tuple(line for line in above if line and not line.startswith("Отвечено пунктов:"))
