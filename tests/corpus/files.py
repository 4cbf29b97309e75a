"""Writing the files of the corpus: workbooks, open documents and delimited text."""

import zipfile
from datetime import date
from xml.sax.saxutils import escape

from exchange_tables import write_xlsx

ODS = "application/vnd.oasis.opendocument.spreadsheet"
NAMESPACES = " ".join(f'xmlns:{name}="urn:{name}"' for name in ("office", "table", "text"))


def xlsx(*rows, name="список.xlsx", **options):
    """Return what writes the rows as a workbook; options are those of ``write_xlsx``."""

    def make(folder):
        return write_xlsx(folder / name, rows, **options)

    return make


def text(*rows, encoding="utf-8", delimiter=";", name="список.csv"):
    """Return what writes the rows as delimited text."""

    def make(folder):
        lines = [delimiter.join("" if c is None else str(c) for c in row) for row in rows]
        path = folder / name
        path.write_bytes("\r\n".join(lines).encode(encoding))
        return path

    return make


def raw(name, content):
    """Return what writes the bytes under the name."""

    def make(folder):
        path = folder / name
        path.write_bytes(content)
        return path

    return make


def copied(source, name):
    """Return what copies a kept file under another name."""

    def make(folder):
        path = folder / name
        path.write_bytes(source.read_bytes())
        return path

    return make


def ods(*rows, name="список.ods"):
    """Return what writes the rows as an open document."""

    def make(folder):
        path = folder / name
        body = "".join(
            f"<table:table-row>{''.join(map(_ods_cell, row))}</table:table-row>" for row in rows
        )
        content = (
            f"<office:document-content {NAMESPACES}><office:body><office:spreadsheet>"
            f'<table:table table:name="Лист1">{body}</table:table>'
            "</office:spreadsheet></office:body></office:document-content>"
        )
        with zipfile.ZipFile(path, "w") as archive:
            archive.writestr("mimetype", ODS)
            archive.writestr("content.xml", content)
            archive.writestr("META-INF/manifest.xml", "<m/>")
        return path

    return make


def _ods_cell(value):
    if value is None:
        return "<table:table-cell/>"
    if isinstance(value, date):
        return f'<table:table-cell office:value-type="date" office:date-value="{value}"/>'
    if isinstance(value, int | float):
        return f'<table:table-cell office:value-type="float" office:value="{value}"/>'
    kind = 'office:value-type="string"'
    return f"<table:table-cell {kind}><text:p>{escape(value)}</text:p></table:table-cell>"


def sheets(book, **rows_of):
    """Add sheets with rows to a workbook."""
    for title, rows in rows_of.items():
        sheet = book.create_sheet(title)
        for row in rows:
            sheet.append(list(row))
