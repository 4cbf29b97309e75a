"""Proof that an installed program is whole: every large part is used once, for real."""

import tempfile
from collections.abc import Iterator
from pathlib import Path

from mms_desktop.domain.sections import ALL_SECTIONS
from mms_desktop.services.demo import make_demo
from mms_desktop.services.exchange.exporting import export_section
from mms_desktop.services.exchange.templates import write_template
from mms_desktop.services.integrity import problems_of
from mms_desktop.services.progress import Progress, silent
from mms_desktop.services.workspace import open_workspace


class SelfCheckFailed(Exception):
    """A part of the program does not work; the message says which."""


def run_self_check(progress: Progress = silent) -> list[str]:
    """Make the sample in a temporary folder and use it; return what was proved, line by line.

    Raises ``SelfCheckFailed`` at the first part that does not work.
    """
    with tempfile.TemporaryDirectory(prefix="mms-self-check-") as folder:
        return list(_steps(Path(folder), progress))


def _steps(folder: Path, progress: Progress) -> Iterator[str]:
    made = make_demo(folder, lambda _words: progress)
    if not made.complete or made.package is None:
        raise SelfCheckFailed(f"Пример собран с ошибками: {made.errors[:3]}")
    yield f"Загружены таблицы школ: {sum(made.counts.values())} записей"
    yield f"Собран и проверен пакет: {made.package.name}"
    for report in made.reports:
        if report.stat().st_size == 0:
            raise SelfCheckFailed(f"Отчёт пуст: {report.name}")
        yield f"Записан отчёт: {report.name}"
    workspace = open_workspace(made.base)
    try:
        if problems := problems_of(workspace.database):
            raise SelfCheckFailed(f"База повреждена: {problems[0]}")
        yield "База открыта снова, страницы и журнал целы"
        for section in ALL_SECTIONS:
            for ending in ("csv", "xlsx"):
                export_section(workspace.database, section, folder / f"{section.key}.{ending}")
            write_template(section.key, folder / f"{section.key}-template.xlsx")
        yield f"Выгружены разделы: {len(ALL_SECTIONS)}"
    finally:
        workspace.close()
