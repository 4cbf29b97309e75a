"""What an operation did to the data: shown, journalled and undone from here."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Change:
    """One record before and after; ``None`` means it did not exist."""

    section: str
    record_id: int
    before: dict[str, object] | None
    after: dict[str, object] | None

    def inverse(self) -> "Change":
        """Return the change that takes this one back."""
        return Change(self.section, self.record_id, self.after, self.before)


@dataclass(frozen=True, slots=True)
class ChangeSet:
    """Everything one user action changed; the unit of undo."""

    title: str
    changes: tuple[Change, ...] = field(default=())

    @property
    def sections(self) -> frozenset[str]:
        """Keys of the sections whose views must be refreshed."""
        return frozenset(change.section for change in self.changes)

    def inverse(self, title: str) -> "ChangeSet":
        """Return the change set that takes this one back, newest first."""
        return ChangeSet(title, tuple(change.inverse() for change in reversed(self.changes)))
