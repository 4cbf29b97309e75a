"""Asking a person for files and folders, or taking those dropped onto a window.

The last folder is remembered, the ending of a file to write is put right.
"""

from pathlib import Path

from PySide6.QtCore import QMimeData
from PySide6.QtWidgets import QFileDialog, QWidget

from mms_desktop.ui.settings import Settings

EXCEL = "Таблица Excel (*.xlsx)"
BASES = "Базы «Методиста» (*.mms)"
BASES_AND_COPIES = "Базы и копии «Методиста» (*.mms *.mbk)"
REPORTS = "Отчёт об ошибке (*.zip)"
TABLES = "Таблицы (*.xlsx *.xlsm *.xls *.ods *.csv *.tsv *.txt)"
SHEETS = "Лист восстановления (*.pdf)"


def ask_save_path(parent: QWidget, settings: Settings, name: str, kind: str) -> Path | None:
    """Return where to write the file, None when the person thought better of it."""
    chosen, _ = QFileDialog.getSaveFileName(parent, "Сохранить", str(settings.folder / name), kind)
    if not chosen:
        return None
    path = Path(chosen)
    ending = Path(name).suffix
    if path.suffix.casefold() != ending:
        path = path.with_name(path.name + ending)
    settings.folder = path.parent
    return path


def ask_open_path(parent: QWidget, settings: Settings, kind: str) -> Path | None:
    """Return the file to read, None when the person thought better of it."""
    chosen, _ = QFileDialog.getOpenFileName(parent, "Открыть", str(settings.folder), kind)
    if not chosen:
        return None
    settings.folder = Path(chosen).parent
    return Path(chosen)


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
