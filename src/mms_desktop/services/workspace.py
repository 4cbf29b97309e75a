"""One opened base with the services that work on it."""

import secrets
from functools import cached_property
from pathlib import Path

from mms_desktop.catalog.checklists import newest, read_editions
from mms_desktop.catalog.positions import read_positions
from mms_desktop.domain.checklists import Checklist
from mms_desktop.domain.positions import PositionList
from mms_desktop.paths import forms_dir
from mms_desktop.services.registry import Registry
from mms_desktop.storage.base import create_base, open_base
from mms_desktop.storage.connection import Database


class Workspace:
    """An opened base; used by one thread at a time.

    Attributes:
        name: The municipality whose base it is.
        open_slot: Whether anybody who has the files can open the base.
    """

    def __init__(self, path: Path, database: Database, meta: dict[str, str]) -> None:
        self.path = path
        self.database = database
        self.name = meta["name"]
        self.oktmo = meta["oktmo"]
        self.profile_key = meta["profile"]
        self.base_id = meta["base_id"]
        self.pseudonym_key = bytes.fromhex(meta["pseudonym_key"])
        self.open_slot = database.key.open_slot
        self.read_only = False

    @cached_property
    def positions(self) -> PositionList:
        """The posts of pedagogical workers and heads."""
        return read_positions(forms_dir())

    @cached_property
    def registry(self) -> Registry:
        """The register of this base."""
        return Registry(self.database, self.positions)

    @cached_property
    def editions(self) -> dict[tuple[str, str], Checklist]:
        """Every edition of every checklist, by (key, edition)."""
        return read_editions(forms_dir())

    @cached_property
    def forms(self) -> dict[str, Checklist]:
        """The newest edition of every checklist, by key."""
        return newest(self.editions)

    def close(self) -> None:
        """Release the files."""
        self.database.close()


def create_workspace(
    path: Path, *, profile: str, name: str, oktmo: str, password: str | None = None
) -> Workspace:
    """Make a new base and open it; raises ``BaseUnusable``."""
    meta = {
        "profile": profile,
        "name": name,
        "oktmo": oktmo,
        "pseudonym_key": secrets.token_hex(32),
    }
    create_base(path, meta, password)
    return open_workspace(path, password)


def open_workspace(path: Path, password: str | None = None) -> Workspace:
    """Open a base, bringing it to the newest schema; raises ``BaseUnusable``."""
    database, meta = open_base(path, password)
    return Workspace(path, database, meta)
