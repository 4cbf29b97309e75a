"""What the window remembers between runs; nothing here changes a result."""

from pathlib import Path
from typing import Any

from PySide6.QtCore import QByteArray, QObject, QSettings

RECENT_BASES = 6


class Settings(QObject):
    """Typed access to the remembered things; values of a wrong type count as absent."""

    def __init__(self, store: QSettings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store = store

    @property
    def geometry(self) -> QByteArray:
        """Place and size of the window; empty before the first run."""
        return self._bytes("window/geometry")

    @geometry.setter
    def geometry(self, value: QByteArray) -> None:
        self._store.setValue("window/geometry", value)

    @property
    def folder(self) -> Path:
        """The folder in which a file was chosen last, else the home folder."""
        kept = Path(self._text("files/folder") or Path.home())
        return kept if kept.is_dir() else Path.home()

    @folder.setter
    def folder(self, value: Path) -> None:
        self._store.setValue("files/folder", str(value))

    @property
    def recent_bases(self) -> tuple[Path, ...]:
        """Bases opened before that are still there, the last one first."""
        kept = self._store.value("files/recent")
        listed = [kept] if isinstance(kept, str) else kept if isinstance(kept, list) else []
        return tuple(path for text in listed if (path := Path(str(text))).is_file())

    def remember_base(self, path: Path) -> None:
        """Put the base at the head of the list of recent ones."""
        others = [known for known in self.recent_bases if known != path]
        kept = [str(known) for known in (path, *others)][:RECENT_BASES]
        self._store.setValue("files/recent", kept)

    def period(self, base: Path) -> str:
        """Return the code of the period last looked at in the base, empty if none."""
        return self._text(f"period/{base.name}")

    def remember_period(self, base: Path, code: str) -> None:
        """Keep the period looked at in the base."""
        self._store.setValue(f"period/{base.name}", code)

    def backup_failure(self, base: Path) -> str:
        """Return why the last work with the base ended without a backup; empty when it did not."""
        return self._text(f"backup/{base.name}")

    def remember_backup_failure(self, base: Path, words: str) -> None:
        """Keep it until the next opening of the base."""
        self._store.setValue(f"backup/{base.name}", words)

    def columns(self, section: str) -> QByteArray:
        """Return widths, order and sorting of a table; empty before it was first touched."""
        return self._bytes(f"columns/{section}")

    def remember_columns(self, section: str, state: QByteArray) -> None:
        """Keep widths, order and sorting of a table."""
        self._store.setValue(f"columns/{section}", state)

    def _text(self, key: str) -> str:
        value: Any = self._store.value(key)
        return value if isinstance(value, str) else ""

    def _bytes(self, key: str) -> QByteArray:
        value: Any = self._store.value(key)
        return value if isinstance(value, QByteArray) else QByteArray()
