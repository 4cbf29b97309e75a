"""What a file would change in the answers accepted, item by item, before it is taken in."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from mms_desktop.domain.checklists import GapPolicy
from mms_desktop.services.checklists.comparing import ItemPair, pair_json, side_by_side
from mms_desktop.services.checklists.issuing import issuer_of
from mms_desktop.services.checklists.parts import Part, PartProblem
from mms_desktop.services.checklists.reading import in_order_of_saving, read_parts
from mms_desktop.services.checklists.responses import (
    Editions,
    Filled,
    Submission,
    filled,
)
from mms_desktop.services.checklists.stored import StoredResponses
from mms_desktop.services.checklists.submissions import Refused, SubmissionReader
from mms_desktop.services.exchange.apart import ReadingApart
from mms_desktop.services.exchange.plan import Place, Remark, remark_json
from mms_desktop.services.exchange.unreadable import FileUnreadable
from mms_desktop.storage.connection import Database
from mms_desktop.storage.records import Records


@dataclass(frozen=True, slots=True)
class Incoming:
    """A response that was sent, beside the one accepted; ``pairs`` are «было / прислано»."""

    file: str
    submission: Submission
    stored: Filled | None
    pairs: tuple[ItemPair, ...]

    @property
    def changed(self) -> tuple[ItemPair, ...]:
        """The items whose answers differ."""
        return tuple(pair for pair in self.pairs if pair.changed)

    def as_json(self) -> dict[str, object]:
        """Return the comparison for the command line."""
        return {
            "file": self.file,
            "form": self.submission.form.key,
            "edition": self.submission.form.edition,
            "subject": self.submission.subject.code,
            "assessor": str(self.submission.assessor),
            "new": self.stored is None,
            "changed": [pair_json(pair, ("before", "after")) for pair in self.changed],
        }


@dataclass(slots=True)
class Comparison:
    """What was found in the files, and what could not be read."""

    incoming: list[Incoming] = field(default_factory=list)
    errors: list[Remark] = field(default_factory=list)

    def as_json(self) -> dict[str, object]:
        """Return the comparison for the command line."""
        return {
            "incoming": [one.as_json() for one in self.incoming],
            "errors": [remark_json(error) for error in self.errors],
        }


def compare(
    database: Database, files: Sequence[Path], editions: Editions, gap_policy: GapPolicy
) -> Comparison:
    """Return what the files would change; nothing is stored."""
    found = Comparison()
    parts = _read(files, found)
    issuer = issuer_of(database)
    with database.snapshot() as connection:
        records = Records(connection)
        known, reader = StoredResponses(records), SubmissionReader(records, editions, issuer)
        for part in in_order_of_saving(parts):
            try:
                submission = reader.read(part)
            except Refused as refused:
                found.errors += refused.remarks
                continue
            response = known.find(submission.key)
            stored = filled(records, editions, response, gap_policy, known) if response else None
            pairs = side_by_side(
                submission.form, stored.answers if stored else (), submission.answers
            )
            found.incoming.append(Incoming(part.place.file, submission, stored, pairs))
    return found


def _read(files: Sequence[Path], found: Comparison) -> list[Part]:
    """Return what the files hold, each read apart as when it is collected."""
    parts: list[Part] = []
    with ReadingApart() as reading:
        for path in files:
            try:
                parts += reading.read(read_parts, path)
            except PartProblem as problem:
                found.errors.append(problem.remark)
            except FileUnreadable as error:
                found.errors.append(Remark(Place(path.name), str(error.code), error.message))
    return parts
