"""The page «Отчёты»: every report of the period, in each of its formats."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mms_desktop.domain.periods import period_title
from mms_desktop.services.progress import Progress
from mms_desktop.ui import metrics
from mms_desktop.ui.desk import Desk
from mms_desktop.ui.files import ask_save_path
from mms_desktop.ui.pages.page import Page
from mms_desktop.ui.tokens import Tone
from mms_desktop.ui.widgets.buttons import Button, LinkButton
from mms_desktop.ui.widgets.card import Card, IconTile
from mms_desktop.ui.widgets.empty_state import EmptyState
from mms_desktop.ui.widgets.labels import Role, label

if TYPE_CHECKING:
    from mms_desktop.services.workspace import Workspace

FORMATS = {
    "pdf": ("PDF", "file-pdf-box", "Документ PDF (*.pdf)"),
    "docx": ("Word", "file-document-outline", "Документ Word (*.docx)"),
    "xlsx": ("Excel", "microsoft-excel", "Таблица Excel (*.xlsx)"),
}
WORDS = {
    "spravka": "Текст для печати: показатели, чек-листы и организации за период",
    "svod": "Таблицы с показателями и чек-листами для дальнейшей работы",
}


class FormatButton(Button):
    """Writes one report in one format."""

    def __init__(self, report: str, title: str, ending: str) -> None:
        name, icon, self.kind = FORMATS[ending]
        super().__init__(name, icon)
        self.report = report
        self.file_title = title
        self.ending = ending
        self.setAccessibleName(f"{title}: сохранить в {name}")


class ReportsPage(Page):
    """Controller: a line for each report with a button for each format."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, "Отчёты", "Документы за период")
        self._written: Path | None = None
        self.list = Card()
        self.written = label("", Role.SECONDARY, wrap=True)
        self.open_button = LinkButton("Открыть файл")
        self.open_button.clicked.connect(self._open_written)
        self.no_period = EmptyState(
            "file-document-outline",
            "Отчёты составляют за период",
            explanation="Добавьте период мониторинга, например второе полугодие.",
            primary="Добавить период",
            primary_icon="plus",
        )
        self.no_period.primary_chosen.connect(self._go_to_periods)
        line = QHBoxLayout()
        line.setSpacing(metrics.SMALL_GAP)
        line.addWidget(self.written)
        line.addWidget(self.open_button)
        line.addStretch(1)
        self.body.addWidget(self.list)
        self.body.addLayout(line)
        self.body.addWidget(self.no_period, 1)
        self.body.addStretch(0)
        self.open_button.hide()
        self.no_period.hide()

    @Slot()
    def refresh(self) -> None:
        code = self.desk.period
        self.list.setVisible(bool(code))
        self.no_period.setVisible(not code)

        def question(
            workspace: "Workspace", _progress: Progress
        ) -> tuple[str, list[dict[str, object]]]:
            from mms_desktop.services.reports.writing import reports

            return period_title(workspace.monitoring.period(code)), [
                one.as_json() for one in reports()
            ]

        if code:
            self.desk.session.ask(question, self, self._show)

    def _show(self, found: tuple[str, list[dict[str, object]]]) -> None:
        title, reports = found
        self.head.set_subtitle(title)
        if self.list.body.count():
            return
        for report in reports:
            self.list.body.addWidget(self._line(report))

    def _line(self, report: dict[str, object]) -> QWidget:
        name, title = str(report["name"]), str(report["title"])
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(label(title, Role.HEADING))
        words.addWidget(label(WORDS.get(name, ""), Role.SECONDARY))
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, metrics.TINY_GAP, 0, metrics.TINY_GAP)
        row.setSpacing(metrics.GAP)
        row.addWidget(IconTile("file-document-outline", Tone.ACCENT))
        row.addLayout(words, 1)
        endings = report["formats"]
        for ending in endings if isinstance(endings, list) else []:
            if ending in FORMATS:
                button = FormatButton(name, title, ending)
                button.clicked.connect(self._write)
                row.addWidget(button)
        return line

    @Slot()
    def _write(self) -> None:
        button = self.sender()
        if not isinstance(button, FormatButton):
            return
        code, name = self.desk.period, button.report
        suggested = f"{button.file_title} {code}.{button.ending}".replace("/", "-")
        path = ask_save_path(self, self.desk.settings, suggested, button.kind)

        def question(workspace: "Workspace", _progress: Progress) -> Path:
            return workspace.write_report(name, workspace.monitoring.period(code), path or Path())

        if path is not None:
            self.desk.session.ask(question, self, self._on_written, title="Составляю отчёт")

    def _on_written(self, path: Path) -> None:
        self._written = path
        self.written.setText(f"Сохранено: {path}")
        self.open_button.show()
        self.desk.notify(f"Отчёт сохранён: «{path.name}».")

    @Slot()
    def _open_written(self) -> None:
        if self._written is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._written)))

    @Slot()
    def _go_to_periods(self) -> None:
        self.desk.show_page("periods")
