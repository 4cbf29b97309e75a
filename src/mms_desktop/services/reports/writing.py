"""Writing one report of a period to a file, in the format its ending asks for."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

from mms_desktop.domain.issues import Explained
from mms_desktop.services.reports.content import ReportContent
from mms_desktop.services.reports.printing import as_pdf
from mms_desktop.services.reports.spravka import TITLE as SPRAVKA_TITLE
from mms_desktop.services.reports.spravka import spravka
from mms_desktop.services.reports.svod import TITLE as SVOD_TITLE
from mms_desktop.services.reports.svod import svod
from mms_desktop.services.reports.word import as_docx
from mms_desktop.services.reports.workbook import as_xlsx
from mms_desktop.storage.files import atomic_write

Render = Callable[[ReportContent, datetime], bytes]


class ReportUnknown(Explained):
    """There is no such report, or not in this format; the message names those there are."""


@dataclass(frozen=True, slots=True)
class Report:
    """A report that can be written: its name for the command line, title and formats."""

    name: str
    title: str
    formats: dict[str, Render]

    def as_json(self) -> dict[str, object]:
        """Return the report in the shape of the command line."""
        return {"name": self.name, "title": self.title, "formats": sorted(self.formats)}


def reports() -> tuple[Report, ...]:
    """Return every report there is."""
    return (
        Report("spravka", SPRAVKA_TITLE, {"pdf": _spravka_pdf, "docx": _spravka_docx}),
        Report("svod", SVOD_TITLE, {"xlsx": _svod_xlsx}),
    )


def write_content(
    name: str, content: ReportContent, path: Path, now: datetime | None = None
) -> Path:
    """Write a report of what it is to say and return its path; raises ``ReportUnknown``."""
    render = _render(name, path)
    made = (now or datetime.now(UTC)).replace(microsecond=0)
    written = f"Составлено {made:%d.%m.%Y} в программе «Методист»"
    footer = ". ".join(filter(None, (written, content.footer)))
    atomic_write(path, render(replace(content, footer=footer), made))
    return path


def _render(name: str, path: Path) -> Render:
    known = {report.name: report for report in reports()}
    if name not in known:
        raise ReportUnknown(f"Отчёта «{name}» нет. Есть: {', '.join(known)}.")
    formats = known[name].formats
    wanted = path.suffix.removeprefix(".").casefold()
    if wanted not in formats:
        endings = ", ".join(f".{ending}" for ending in sorted(formats))
        raise ReportUnknown(
            f"Отчёт «{name}» не пишется в «{path.name}». Укажите файл с окончанием {endings}."
        )
    return formats[wanted]


def _spravka_pdf(content: ReportContent, _made: datetime) -> bytes:
    return as_pdf(spravka(content))


def _spravka_docx(content: ReportContent, made: datetime) -> bytes:
    return as_docx(spravka(content), made)


def _svod_xlsx(content: ReportContent, made: datetime) -> bytes:
    return as_xlsx(svod(content), SVOD_TITLE, made)
