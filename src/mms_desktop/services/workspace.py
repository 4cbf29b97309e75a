"""One opened base with the services that work on it."""

import secrets
from collections.abc import Sequence
from contextlib import suppress
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Any

from mms_desktop.catalog.checklists import newest
from mms_desktop.catalog.positions import read_positions
from mms_desktop.domain.changes import ChangeSet
from mms_desktop.domain.checklists import Checklist
from mms_desktop.domain.positions import PositionList
from mms_desktop.domain.troubles import BaseUnusable
from mms_desktop.paths import forms_dir
from mms_desktop.services.backups import Backups, Reason
from mms_desktop.services.checklists.collecting import Collected, collect
from mms_desktop.services.checklists.own_forms import known_editions
from mms_desktop.services.checklists.status import FormStatus, form_statuses
from mms_desktop.services.destruction_ending import UNFINISHED, finish_destruction
from mms_desktop.services.exchange.applying import apply_import
from mms_desktop.services.exchange.importing import ImportRequest, plan_import
from mms_desktop.services.exchange.plan import ImportPlan
from mms_desktop.services.monitoring.monitoring import Monitoring
from mms_desktop.services.packages.gathering import (
    Declarations,
    Municipality,
    as_frozen,
    gather,
)
from mms_desktop.services.packages.keeping import (
    Keepsake,
    as_of_closing,
    keepsake,
    kept_package,
    kept_report,
    refuse_changed,
    write_kept,
)
from mms_desktop.services.packages.publishing import BuiltPackage, build_package
from mms_desktop.services.packages.report_content import as_typed, content_of
from mms_desktop.services.packages.source import PackageSource
from mms_desktop.services.password_tries import PasswordTries
from mms_desktop.services.progress import Progress, share, silent
from mms_desktop.services.protection import Protection, note_event
from mms_desktop.services.registry import Registry
from mms_desktop.services.reports.writing import write_content
from mms_desktop.storage.base import create_base, open_backup, open_base
from mms_desktop.storage.opening import Access, Opening

_GATHERED, _ALL = 25, 100
"""How far the package of a period is, in hundredths, when its records are read."""


class Workspace:
    """An opened base; used by one thread at a time.

    Attributes:
        name: The municipality whose base it is.
        open_slot: Whether anybody who has the files can open the base.
    """

    def __init__(self, path: Path, opening: Opening) -> None:
        meta = opening.meta
        database = opening.database
        self.path = path
        self.database = database
        self.backups = Backups(database)
        self.protection = Protection(opening)
        self.name = meta["name"]
        self.oktmo = meta["oktmo"]
        self.profile_key = meta["profile"]
        self.base_id = meta["base_id"]
        self.pseudonym_key = bytes.fromhex(meta["pseudonym_key"])
        self.open_slot = database.key.open_slot

    @property
    def read_only(self) -> bool:
        """Whether nothing can be changed; ``protection.read_only_reason`` says why."""
        return self.database.refusal is not None

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
        return known_editions().editions

    def forget_forms(self) -> None:
        """Read the checklists anew when they are needed next: a form of one's own was added."""
        for name in ("editions", "forms", "monitoring"):
            self.__dict__.pop(name, None)

    @cached_property
    def forms(self) -> dict[str, Checklist]:
        """The newest edition of every checklist, by key."""
        return newest(self.editions)

    @cached_property
    def monitoring(self) -> Monitoring:
        """Periods and indicators of this base."""

        def keeping(period: Any, progress: Progress) -> Keepsake:
            source = source_of(self, period, share(progress, 0, _GATHERED))
            return keepsake(self.database, source, progress=share(progress, _GATHERED, _ALL))

        return Monitoring(self.database, self.profile_key, self.positions, self.editions, keeping)

    def plan_import(self, request: ImportRequest, progress: Progress = silent) -> ImportPlan:
        """Say what importing the files would do; changes nothing."""
        return plan_import(self.database, self.positions, request, progress)

    def apply_import(
        self, plan: ImportPlan, progress: Progress = silent, *, dismiss_on: date | None = None
    ) -> ChangeSet:
        """Store what the plan says as one action; raises ``PlanOutdated``."""
        if plan.writes or dismiss_on:
            self.backups.before(Reason.IMPORT)
        return apply_import(self.database, plan, progress, dismiss_on=dismiss_on)

    def collect(self, files: Sequence[Path], progress: Progress = silent) -> Collected:
        """Take in filled checklists as one action."""
        return collect(
            self.database,
            files,
            editions=self.editions,
            gap_policy=self.monitoring.gap_policy,
            today=date.today(),
            progress=progress,
        )

    def form_statuses(self, period: Any) -> list[FormStatus]:
        """Return who has (not) filled in which checklist in the period."""
        return form_statuses(
            self.database, self.editions, period, self.monitoring.gap_policy, date.today()
        )

    def build_package(self, period: Any, folder: Path, progress: Progress = silent) -> BuiltPackage:
        """Write the package of the period into the folder; of a closed one as it was kept.

        Raises ``LeaksFound`` and ``PackageChanged``.
        """
        if ready := kept_package(self.database, period):
            return write_kept(self.database, ready, folder)
        refuse_changed(period, self.monitoring.differences(period))
        return build_package(self.database, source_of(self, period), folder, progress)

    def write_report(self, name: str, period: Any, path: Path) -> Path:
        """Write a report of the period, of a closed one as it was; raises ``ReportUnknown``."""
        content = kept_report(self.database, period)
        content = content or content_of(source_of(self, period), as_typed)
        return write_content(name, as_of_closing(content, period), path)

    def close(self) -> None:
        """Release the files."""
        self.database.close()


def source_of(workspace: Workspace, period: Any, progress: Progress = silent) -> PackageSource:
    """Return everything a package or a report of the period is made of."""
    made = gather(
        workspace.database,
        Municipality(
            name=workspace.name,
            oktmo=workspace.oktmo,
            pseudonym_key=workspace.pseudonym_key,
        ),
        Declarations(
            folder=forms_dir(),
            definitions=workspace.monitoring.definitions,
            positions=workspace.positions,
            editions=workspace.editions,
        ),
        period,
        progress,
    )
    return as_frozen(made, workspace.monitoring.snapshot(period))


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


def open_workspace(
    path: Path, password: str | None = None, *, lazily: bool = False, by_force: bool = False
) -> Workspace:
    """Open a base, bringing it to the newest schema; raises ``BaseUnusable``.

    What somebody else writes to is opened for reading. ``lazily`` asks for the right to
    write at the first change only; ``by_force`` takes it from a holder that has stopped.
    """
    opening = open_base(path, password, lazily=lazily, by_force=by_force)
    if password is not None:
        PasswordTries(path).forget()
    workspace = Workspace(path, opening)
    if by_force:
        note_event(workspace.database, "База принята у прежнего владельца")
    if UNFINISHED in opening.meta and opening.access is Access.WRITING:
        # What stops it now (a full disk) may be gone at the next opening.
        with suppress(BaseUnusable):
            finish_destruction(workspace.database)
    return workspace


def open_preview(backup: Path, password: str | None = None) -> Workspace:
    """Open the base of a backup for reading; raises ``BaseUnusable``."""
    return Workspace(backup, open_backup(backup, password))
