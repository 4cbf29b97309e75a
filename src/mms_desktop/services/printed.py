"""Writing a document of blocks to a file that people print: PDF or DOCX."""

from datetime import datetime
from pathlib import Path

from mms_desktop.services.reports.document import Document
from mms_desktop.storage.files import atomic_write


def write_document(document: Document, path: Path, made: datetime) -> None:
    """Write the document as the ending of the name asks: DOCX, anything else is PDF."""
    if path.suffix.casefold() == ".docx":
        from mms_desktop.services.reports.word import as_docx

        atomic_write(path, as_docx(document, made))
    else:
        from mms_desktop.services.reports.printing import as_pdf

        atomic_write(path, as_pdf(document))
