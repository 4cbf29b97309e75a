"""Writes a plain OpenDocument table, as LibreOffice and МойОфис do, with nothing but a zip."""

import zipfile
from datetime import date
from pathlib import Path
from xml.sax.saxutils import escape, quoteattr

from generator.layout import Cell, Line

_TYPE = "application/vnd.oasis.opendocument.spreadsheet"
_NAMES = (
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" '
    'office:version="1.2"'
)
_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
_MANIFEST = (
    f"{_HEAD}<manifest:manifest "
    'xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.2">'
    f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{_TYPE}"/>'
    '<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>'
    "</manifest:manifest>"
)
# The zip would otherwise hold the moment of writing and differ every time.
_ALWAYS = (2024, 1, 15, 12, 0, 0)


def write_ods(path: Path, sheet: str, lines: list[Line]) -> None:
    """Write one sheet of cells; equal bytes every time."""
    content = (
        f"{_HEAD}<office:document-content {_NAMES}><office:body><office:spreadsheet>"
        f"<table:table table:name={quoteattr(sheet)}>"
        f"{''.join(_row(line) for line in lines)}"
        "</table:table></office:spreadsheet></office:body></office:document-content>"
    )
    with zipfile.ZipFile(path, "w") as archive:
        # The type stands first and is not packed, so that a file command can recognise it.
        _put(archive, "mimetype", _TYPE, zipfile.ZIP_STORED)
        _put(archive, "content.xml", content, zipfile.ZIP_DEFLATED)
        _put(archive, "META-INF/manifest.xml", _MANIFEST, zipfile.ZIP_DEFLATED)


def _put(archive: zipfile.ZipFile, name: str, text: str, packing: int) -> None:
    info = zipfile.ZipInfo(name, _ALWAYS)
    info.compress_type = packing
    archive.writestr(info, text)


def _row(line: Line) -> str:
    return f"<table:table-row>{''.join(_cell(cell) for cell in line or (None,))}</table:table-row>"


def _cell(cell: Cell) -> str:
    match cell:
        case None | "":
            return "<table:table-cell/>"
        case date():
            value = f'office:value-type="date" office:date-value="{cell.isoformat()}"'
            shown = f"{cell:%d.%m.%Y}"
        case int() | float():
            value = f'office:value-type="float" office:value="{cell}"'
            shown = str(cell)
        case _:
            value, shown = 'office:value-type="string"', cell
    return f"<table:table-cell {value}><text:p>{escape(shown)}</text:p></table:table-cell>"
