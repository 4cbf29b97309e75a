"""Making a package: the rows, the reports, the manifest, and the last look before it is a file."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from hashlib import sha256

import mms_desktop
from mms_desktop.services.packages.csv_text import written
from mms_desktop.services.packages.descriptor import described, resources
from mms_desktop.services.packages.jsons import dumped
from mms_desktop.services.packages.layout_results import TABLES
from mms_desktop.services.packages.leaks import refuse_leaks
from mms_desktop.services.packages.manifest import FORMAT, members_json, sealed
from mms_desktop.services.packages.names import DESCRIPTOR, MANIFEST, PROTOCOL, package_stem
from mms_desktop.services.packages.people_words import PeopleWords
from mms_desktop.services.packages.proofs import control_totals
from mms_desktop.services.packages.protocol_text import protocol
from mms_desktop.services.packages.report_content import content_of, without_names
from mms_desktop.services.packages.rows import RowMaker
from mms_desktop.services.packages.scrubbing import Masked, Pseudonyms, Scrubber
from mms_desktop.services.packages.source import PackageSource
from mms_desktop.services.packages.tables import FilledTable
from mms_desktop.services.packages.zipping import zipped
from mms_desktop.services.progress import Progress, share, silent
from mms_desktop.services.reports.content import ReportContent
from mms_desktop.services.reports.document import strings
from mms_desktop.services.reports.printing import as_pdf
from mms_desktop.services.reports.spravka import spravka
from mms_desktop.services.reports.svod import TITLE as SVOD_TITLE
from mms_desktop.services.reports.svod import svod
from mms_desktop.services.reports.word import as_docx
from mms_desktop.services.reports.workbook import as_xlsx, sheet_strings

PRINTED = "reports/spravka.pdf"
# How far the work has come, in hundredths: reports, leak scan and zip take their time.
_BEGUN, _REPORTED, _SCANNED, _DONE = 10, 30, 90, 100
_MADE = 50


@dataclass(frozen=True, slots=True)
class Stamp:
    """What tells one package from every other: its number, place in the row and moment.

    ``entries`` and ``head`` are an anchor of the journal: how many entries it had when the
    package was made, and the digest of the last. Of a package made earlier they are unknown.
    """

    package_id: str
    revision: int
    supersedes: str | None
    created: datetime
    entries: int = 0
    head: str = ""


@dataclass(frozen=True, slots=True)
class Draft:
    """A package without its stamp: rows and reports, and what had to be masked in them."""

    source: PackageSource
    words: PeopleWords
    tables: dict[str, FilledTable]
    data: dict[str, bytes]
    report: ReportContent
    masked: tuple[Masked, ...]

    @property
    def digest(self) -> str:
        """Return a digest of everything but the stamp: equal means nothing has changed."""
        named = {
            **self.data,
            "identity": dumped(_identity(self.source)),
            PRINTED: dumped([*strings(spravka(self.report))]),
            PROTOCOL: protocol(self.tables, self.source, "", self.masked),
        }
        parts = (part for name in sorted(named) for part in (name.encode(), named[name]))
        return sha256(b"".join(len(part).to_bytes(8, "big") + part for part in parts)).hexdigest()


def draft(source: PackageSource, progress: Progress = silent) -> Draft:
    """Return the rows and the reports of a package, without personal data."""
    words = PeopleWords(source.records["people"], _common(source))
    pseudonyms = Pseudonyms(source.pseudonym_key)
    scrubber = Scrubber(words, pseudonyms)
    progress(_BEGUN, _DONE)
    tables = RowMaker(source, scrubber, pseudonyms).tables()
    data = {}
    writing = share(progress, _MADE, _DONE)
    for number, filled in enumerate(tables.values()):
        writing(number, len(tables))
        data[filled.table.member] = written(filled)
    report = content_of(source, scrubber.text)
    return Draft(source, words, tables, {**data, **source.forms}, report, scrubber.masked)


def finished(made: Draft, stamp: Stamp, progress: Progress = silent) -> bytes:
    """Return the package as a zip; raises ``LeaksFound`` rather than let a person out."""
    source = made.source
    progress(_BEGUN, _DONE)
    report = replace(made.report, footer=_footer(stamp))
    members = {**made.data, **_reports(report, stamp)}
    members[PROTOCOL] = protocol(made.tables, source, stamp.package_id, made.masked)
    progress(_REPORTED, _DONE)
    facts = _facts(made, stamp)
    tables = [filled.table for filled in made.tables.values()]
    descriptor = dumped(described(facts, resources(tables, members)))
    members = {DESCRIPTOR: descriptor, **members}
    members = {MANIFEST: sealed({**facts, "members": members_json(members)}), **members}

    def scanned(done: int, total: int) -> None:
        progress(_REPORTED + (_SCANNED - _REPORTED) * done // total, _DONE)

    refuse_leaks(members, {PRINTED: strings(spravka(report))}, made.words, scanned)
    packed = zipped(members)
    progress(_DONE, _DONE)
    return packed


def file_name(source: PackageSource, stamp: Stamp) -> str:
    """Return the name of the package file."""
    return f"{package_stem(source.oktmo, source.period.code, stamp.revision)}.zip"


def _reports(content: ReportContent, stamp: Stamp) -> dict[str, bytes]:
    document = spravka(content)
    return {
        "reports/svod.xlsx": as_xlsx(svod(content), SVOD_TITLE, stamp.created),
        PRINTED: as_pdf(document),
        "reports/spravka.docx": as_docx(document, stamp.created),
    }


def _facts(made: Draft, stamp: Stamp) -> dict[str, object]:
    source = made.source
    return {
        "format": FORMAT,
        "package_id": stamp.package_id,
        "revision": stamp.revision,
        "supersedes": stamp.supersedes,
        "created": stamp.created.isoformat(timespec="seconds"),
        **_anchor(stamp),
        **_identity(source),
        "control_totals": control_totals(made.tables),
    }


def _anchor(stamp: Stamp) -> dict[str, object]:
    return {"journal": {"entries": stamp.entries, "head": stamp.head}} if stamp.entries else {}


def _identity(source: PackageSource) -> dict[str, object]:
    """Return what the manifest says whatever the stamp is."""
    period = source.period
    days = ("start", "end", "reference_date", "collect_from", "collect_to", "due")
    return {
        "municipality": source.municipality,
        "oktmo": source.oktmo,
        "profile": source.profile,
        "period": {
            "code": period.code,
            **{name: _iso(getattr(period, name)) for name in days},
        },
        "program": {"name": "mms-desktop", "version": mms_desktop.__version__},
        "schema": {"package": FORMAT, "base": source.schema_version},
        "definitions": dict(source.definitions),
        "privacy": {"mode": "depersonalised", "dates": "month", "pseudonyms": "hmac-sha256"},
    }


def _iso(day: object) -> str | None:
    return None if day is None else f"{day}"


def _common(source: PackageSource) -> Iterator[str]:
    """Yield every text of a package that does not come from the register."""
    content = content_of(source, without_names)
    yield from strings(spravka(content))
    yield from sheet_strings(svod(content))
    yield from source.fixed_texts
    yield from (form.decode() for form in source.forms.values())
    yield dumped([table.schema() | {"title": table.title} for table in TABLES.values()]).decode()
    yield dumped(_identity(source)).decode()
    yield protocol({}, source, "", ()).decode()


def _footer(stamp: Stamp) -> str:
    return f"Пакет {stamp.package_id}, ревизия {stamp.revision}"
