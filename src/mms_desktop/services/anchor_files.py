"""Anchors of the journal that lie in files: what was sent to the region, what was copied away."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from mms_desktop.domain.issues import Explained
from mms_desktop.services.packages.apart import examine_apart
from mms_desktop.storage.anchors import Anchor
from mms_desktop.storage.backup_file import looks_like_backup, read_info


class NoAnchor(Explained):
    """The file tells nothing of the journal; the message says why."""

    def __init__(self, path: Path, why: str) -> None:
        super().__init__(f"Сверить журнал с файлом «{path.name}» нельзя: {why}.")


def anchor_of(path: Path, base_id: str) -> Anchor:
    """Return what a package or a backup of the base remembers of its journal.

    Raises ``NoAnchor``, and ``BaseUnusable`` about a backup that cannot be read.
    """
    if path.suffix.casefold() != ".zip" and looks_like_backup(path):
        info = read_info(path)
        if info.base_id != base_id:
            raise NoAnchor(path, "это копия другой базы")
        return Anchor(f"в копии «{path.name}»", info.entries, info.head)
    verdict = examine_apart(path)
    if verdict.problems:
        raise NoAnchor(path, verdict.problems[0].message.rstrip("."))
    told = _told(verdict.manifest)
    if told is None:
        raise NoAnchor(path, "пакет собран прежней версией программы")
    return Anchor(f"в пакете «{path.name}»", *told)


def _told(manifest: Mapping[str, Any]) -> tuple[int, str] | None:
    journal = manifest.get("journal")
    if not isinstance(journal, dict):
        return None
    entries, head = journal.get("entries"), journal.get("head")
    if isinstance(entries, int) and isinstance(head, str):
        return entries, head
    return None
