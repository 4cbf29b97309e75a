"""Writing the list a page shows to Excel, after asking where."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from mms_desktop.services.exchange.listing import Listing, write_listing
from mms_desktop.services.progress import Progress
from mms_desktop.ui.files import EXCEL, ask_save_path
from mms_desktop.ui.models.rows_model import RowsModel
from mms_desktop.ui.pages.page import Page
from mms_desktop.ui.words import counted

if TYPE_CHECKING:
    from mms_desktop.services.workspace import Workspace

ROWS = ("строка", "строки", "строк")
_NOT_IN_NAMES = str.maketrans('\\/:*?"<>|', "         ")


def save_listing(page: Page, title: str, lines: Sequence[str], model: RowsModel) -> None:
    """Write the rows of the model in the order they are seen; say when it is done."""
    name = " ".join(title.translate(_NOT_IN_NAMES).split())
    path = ask_save_path(page, page.desk.settings, f"{name}.xlsx", EXCEL)
    if path is None:
        return
    out, listing = path, listing_of(title, lines, model)

    def question(_workspace: "Workspace", _progress: Progress) -> Path:
        write_listing(out, listing)
        return out

    def on_done(written: Path) -> None:
        rows = counted(len(listing.rows), *ROWS)
        page.desk.notify(f"В файл «{written.name}» записано: {rows}.")

    page.desk.session.ask(question, page, on_done, title="Записываю в Excel")


def listing_of(title: str, lines: Sequence[str], model: RowsModel) -> Listing:
    """Return what the model shows as a list to be written."""
    columns = model.columns
    rows = [model.cells_of(row) for row in range(model.rowCount())]
    return Listing(
        title,
        tuple(lines),
        tuple(column.label for column in columns),
        tuple(tuple(cells[column.place] for column in columns) for cells in rows),
    )
