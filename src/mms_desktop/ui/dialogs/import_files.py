"""Asking for several files or a folder; files dropped onto a window."""

from pathlib import Path

from PySide6.QtCore import QMimeData
from PySide6.QtWidgets import QFileDialog, QWidget

from mms_desktop.ui.settings import Settings

TABLES = "Таблицы (*.xlsx *.xlsm *.xls *.ods *.csv *.tsv *.txt)"


def ask_files(parent: QWidget, settings: Settings, title: str, kind: str) -> tuple[Path, ...]:
    """Return the files to read, none when the person thought better of it."""
    chosen, _ = QFileDialog.getOpenFileNames(parent, title, str(settings.folder), kind)
    if chosen:
        settings.folder = Path(chosen[0]).parent
    return tuple(Path(name) for name in chosen)


def ask_folder(parent: QWidget, settings: Settings, title: str) -> Path | None:
    """Return a folder to write to, None when the person thought better of it."""
    chosen = QFileDialog.getExistingDirectory(parent, title, str(settings.folder))
    if not chosen:
        return None
    settings.folder = Path(chosen)
    return Path(chosen)


def dropped_files(dragged: QMimeData) -> tuple[Path, ...]:
    """Return the local files among what is dragged."""
    return tuple(
        path
        for url in dragged.urls()
        if url.isLocalFile() and (path := Path(url.toLocalFile())).is_file()
    )


def is_blank_name(path: Path) -> bool:
    """Tell by its name whether a file is a spreadsheet, so a blank and not a base."""
    return path.suffix.casefold() == ".xlsx"
