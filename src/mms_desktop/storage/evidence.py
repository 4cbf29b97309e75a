"""Bytes of evidence files inside the base: encrypted with it, copied with it, kept once each.

They lie outside the journal: undoing takes the record of a file away and brings it back,
the bytes stay until a destruction makes going back impossible.
"""

from collections.abc import Collection, Iterator

from sqlalchemy import Connection, delete, func, insert, or_, select

from mms_desktop.domain.sections.checklist_papers import EVIDENCE_FILES
from mms_desktop.storage.schema import EVIDENCE_CONTENT, JOURNAL_CHANGES, TABLES


class EvidenceContents:
    """The contents of evidence files within one transaction, by digest."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def put(self, sha256: str, content: bytes) -> None:
        """Keep the bytes; those known already are not kept twice."""
        known = select(EVIDENCE_CONTENT.c.sha256).where(EVIDENCE_CONTENT.c.sha256 == sha256)
        if self._connection.execute(known).first() is None:
            row = {"sha256": sha256, "size": len(content), "content": content}
            self._connection.execute(insert(EVIDENCE_CONTENT), [row])

    def get(self, sha256: str) -> bytes | None:
        """Return the bytes, ``None`` when they are not kept."""
        query = select(EVIDENCE_CONTENT.c.content).where(EVIDENCE_CONTENT.c.sha256 == sha256)
        found = self._connection.execute(query).scalar()
        return None if found is None else bytes(found)

    def used(self) -> int:
        """Return how many bytes all of them take."""
        total = self._connection.execute(select(func.sum(EVIDENCE_CONTENT.c.size))).scalar()
        return int(total or 0)

    def all(self) -> Iterator[tuple[str, bytes]]:
        """Yield every content with its digest, one at a time."""
        digests = self._connection.execute(select(EVIDENCE_CONTENT.c.sha256)).scalars().all()
        for sha256 in digests:
            yield sha256, self.get(sha256) or b""

    def unneeded(self) -> dict[str, int]:
        """Return digest and size of the contents that no answer has any more."""
        files = TABLES[EVIDENCE_FILES.key]
        query = select(EVIDENCE_CONTENT.c.sha256, EVIDENCE_CONTENT.c.size).where(
            EVIDENCE_CONTENT.c.sha256.not_in(select(files.c.sha256))
        )
        return {row[0]: row[1] for row in self._connection.execute(query)}

    def forget(self, digests: Collection[str]) -> None:
        """Remove contents; only within an action after which nothing earlier can be undone."""
        for sha256 in digests:
            gone = delete(EVIDENCE_CONTENT).where(EVIDENCE_CONTENT.c.sha256 == sha256)
            self._connection.execute(gone)

    def remembered(self, digests: Collection[str]) -> set[int]:
        """Return the records of files with these digests that the journal remembers."""
        columns = JOURNAL_CHANGES.c
        found: set[int] = set()
        for sha256 in digests:
            named = or_(columns.before.contains(sha256), columns.after.contains(sha256))
            query = select(columns.record).where(columns.section == EVIDENCE_FILES.key, named)
            found.update(self._connection.execute(query).scalars())
        return found
