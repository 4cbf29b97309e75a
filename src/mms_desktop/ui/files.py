"""Asking a person for files: the last folder is remembered, the ending is put right."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from mms_desktop.ui.settings import Settings

EXCEL = "Таблица Excel (*.xlsx)"
BASES = "Базы «Методиста» (*.mms)"
BASES_AND_COPIES = "Базы и копии «Методиста» (*.mms *.mbk)"
REPORTS = "Отчёт об ошибке (*.zip)"
COPIES = "Резервные копии «Методиста» (*.mbk)"
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
