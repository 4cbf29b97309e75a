"""What the window knows of a base: the one opened, one to be made, a backup that was not made."""

from dataclasses import dataclass
from pathlib import Path

from mms_desktop.domain.troubles import BaseUnusable

WRITING, LIVE, COPY, SNAPSHOT = "writing", "live", "copy", "snapshot"
"""What an opening may give, as the storage calls it."""
TAKEN = "taken"
"""Somebody has taken the base over while it was open here."""


@dataclass(frozen=True, slots=True)
class BackupFailed:
    """Why the backup at the end of work was not made."""

    base: Path
    error: BaseUnusable | OSError


@dataclass(frozen=True, slots=True)
class BaseFacts:
    """What the window shows of the opened base.

    Attributes:
        refusal: Why nothing can be changed, in words; empty when it can.
        remarks: What the user must know about the base, in sentences.
        access: What was opened: the base for writing, the base or a copy of it for reading.
        holder: Who else writes to the base, in words; empty when nobody does.
        unclean: The last session had not ended well; the base was checked, then.
        preview_of: The base whose backup is looked into; None when the base itself is open.
        missed: Why the base let go for this one has no backup of the end of work.
    """

    name: str
    path: Path
    profile: str
    oktmo: str
    open_slot: bool
    read_only: bool
    refusal: str = ""
    remarks: tuple[str, ...] = ()
    access: str = WRITING
    holder: str = ""
    unclean: bool = False
    preview_of: Path | None = None
    missed: BackupFailed | None = None


@dataclass(frozen=True, slots=True)
class NewBase:
    """What a person said about a base to be made."""

    path: Path
    profile: str
    name: str
    oktmo: str
    password: str | None
