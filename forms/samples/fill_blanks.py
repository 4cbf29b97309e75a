"""Fills the blanks of the sample the way schools do: ``python forms/samples/fill_blanks.py``.

The blanks come from the program itself, so this is run by hand when their layout changes.
"""

import sys
import tempfile
from pathlib import Path

from openpyxl import load_workbook

from mms_desktop.services.checklists.blanks import COMMENT_COLUMN, HEADER_ROW, SCORE_COLUMN
from mms_desktop.services.checklists.distributing import BlankOrder, write_blanks
from mms_desktop.services.exchange.importing import ImportRequest
from mms_desktop.services.monitoring.periods import add_period
from mms_desktop.services.workspace import create_workspace

HERE = Path(__file__).parent
FORM = "school_site"
SCORES = {
    "sosh-1": (2, 2, 2, 2, 2, 1, 2, 1, 2),
    "sosh-2": (2, 2, 1, 2, 2, 1, 1, 1, 1),
    "licey": (2, 2, 2, 2, 2, 2, 2, 2, 2),
    "oosh-ber": (1, 1, 0, 1, 1, 0, 1, 0, 0),
    "ds-3": (2, 1, 1, 1, 2, 0, None, None, None),
    "ddt": (2, 1, 1, 2, 1, 1, 1, 0, 1),
}
COMMENTS = {("oosh-ber", 2): "Тема определена, страница на сайте будет к февралю"}


def fill(folder: Path) -> None:
    """Write the filled blanks into the folder; those of two organizations never came back."""
    with tempfile.TemporaryDirectory() as aside:
        workspace = create_workspace(
            Path(aside) / "sample.mms", profile="lenobl", name="Озёрский район", oktmo="41625000"
        )
        organizations = HERE / "register" / "organizations.csv"
        workspace.apply_import(
            workspace.plan_import(ImportRequest("organizations", (organizations,)))
        )
        period = add_period(workspace.database, "2023-H2").period
        form = workspace.forms[FORM]
        order = BlankOrder(codes=tuple(SCORES))
        files = write_blanks(workspace.database, form, period, folder, order=order)
        workspace.close()
    for code, file in zip(SCORES, files, strict=True):
        book = load_workbook(file)
        sheet = book.worksheets[0]
        for place, score in enumerate(SCORES[code]):
            row = HEADER_ROW + 1 + place
            sheet.cell(row, SCORE_COLUMN, score)
            sheet.cell(row, COMMENT_COLUMN, COMMENTS.get((code, place)))
        book.save(file)


if __name__ == "__main__":
    fill(Path(sys.argv[1]) if len(sys.argv) > 1 else HERE / "blanks")
