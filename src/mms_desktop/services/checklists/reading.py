"""Reading received files into parts, whatever their kind: XLSX, ODS, CSV, or a saved HTML blank."""

from pathlib import Path

from mms_desktop.services.checklists.blank_reading import blank_tables, no_identity, read_blank
from mms_desktop.services.checklists.parts import Part, PartProblem, read_answers_file
from mms_desktop.services.checklists.saved_answers import is_html_blank, read_saved_answers
from mms_desktop.services.exchange.plan import Place, Remark
from mms_desktop.services.exchange.reading import read_tables
from mms_desktop.services.exchange.unreadable import FileUnreadable, Unreadable


def read_parts(path: Path) -> list[Part]:
    """Return what the file holds; raises ``PartProblem`` when that cannot be told."""
    saved = read_saved_answers(path)
    if saved is not None:
        return [saved]
    try:
        sheets = read_tables(path)
    except FileUnreadable as error:
        raise PartProblem(_unreadable(path, error), unread=True) from error
    blank = read_blank(path, sheets)
    if blank:
        return [blank]
    try:
        return read_answers_file(path, sheets)
    except PartProblem as problem:
        if blank_tables(sheets):
            raise no_identity(path) from problem
        raise


def in_order_of_saving(parts: list[Part]) -> list[Part]:
    """Return the parts with blanks of one response from the oldest to the newest.

    Everything else keeps its place: a table of answers stands because it was named later.
    """
    places: dict[tuple[str, ...], list[int]] = {}
    for place, part in enumerate(parts):
        if part.revision is not None:
            places.setdefault(part.group, []).append(place)
    ordered = list(parts)
    for group in places.values():
        for place, part in zip(group, sorted((parts[one] for one in group), key=_age), strict=True):
            ordered[place] = part
    return ordered


def _age(part: Part) -> int:
    return part.revision or 0


def _unreadable(path: Path, error: FileUnreadable) -> Remark:
    if error.code is Unreadable.HTML and is_html_blank(path):
        text = (
            f"«{path.name}» — сам бланк, ответов в нём нет: они остались в браузере. "
            "Откройте бланк там, где его заполняли, нажмите «Сохранить файл» и пришлите "
            "сохранённый файл."
        )
        return Remark(Place(path.name), "blank_itself", text)
    return Remark(Place(path.name), str(error.code), error.message)
