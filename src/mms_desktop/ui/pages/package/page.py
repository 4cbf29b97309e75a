"""The page «Пакет в регион»: what is ready, building the package, checking a file."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot

from mms_desktop.domain.periods import period_title
from mms_desktop.services.progress import Progress
from mms_desktop.ui.desk import Desk
from mms_desktop.ui.dialogs.import_wrapping import wrap_rows
from mms_desktop.ui.files import ask_folder, ask_open_path
from mms_desktop.ui.models.rows_model import RowsModel
from mms_desktop.ui.models.window_model import Column
from mms_desktop.ui.pages.package.reading import (
    ATTENTION,
    INCOMPLETE,
    READY,
    Check,
    PackageFacts,
    Readiness,
    build,
    check,
    read_readiness,
)
from mms_desktop.ui.pages.package.result import PackageResult
from mms_desktop.ui.pages.page import Page, side_by_side, stacked
from mms_desktop.ui.tokens import Tone
from mms_desktop.ui.widgets.banner import Banner
from mms_desktop.ui.widgets.card import Card
from mms_desktop.ui.widgets.chip import ChipLook
from mms_desktop.ui.widgets.empty_state import EmptyState
from mms_desktop.ui.widgets.labels import Role, label
from mms_desktop.ui.widgets.table import Table

if TYPE_CHECKING:
    from mms_desktop.services.workspace import Workspace

PACKAGES = "Пакеты мониторинга (*.zip)"
STATES = (
    (READY, ChipLook(Tone.GOOD, "check-circle-outline", READY)),
    (INCOMPLETE, ChipLook(Tone.WARN, "clock-alert-outline", INCOMPLETE)),
    (ATTENTION, ChipLook(Tone.WARN, "alert-outline", ATTENTION)),
)
COLUMNS = (
    Column("what", "Что проверено", 0),
    Column("state", "Состояние", 1, chips=STATES),
    Column("details", "Подробности", 2),
)
WIDTHS = (190, 114)
HINT = "Двойной щелчок открывает то, что осталось доделать. Пакет можно собрать и раньше."
LEAKS = "Пакет не собран: в него попали бы персональные данные. Исправьте эти места и повторите."


class PackagePage(Page):
    """Controller: readiness on the left, the package on the right."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, "Пакет в регион", "Пакет мониторинга за период")
        self._checks: tuple[Check, ...] = ()
        self.banner = Banner(Tone.BAD)
        self.model = RowsModel(COLUMNS, self)
        self.table = Table("Готовность к сдаче", framed=False)
        self.table.setModel(self.model)
        for column, width in enumerate(WIDTHS):
            self.table.setColumnWidth(column, width)
        wrap_rows(self.table)
        self.result = PackageResult()
        self.no_period = EmptyState(
            "package-variant-closed",
            "Пакет собирают за период",
            explanation="Добавьте период мониторинга, например второе полугодие.",
            primary="Добавить период",
            primary_icon="plus",
        )
        self._lay_out()
        verify = self.head.add_button("Проверить файл…", "file-check-outline")
        verify.clicked.connect(self.verify)
        self.build_button = self.head.add_button(
            "Собрать пакет", "package-variant-closed", primary=True
        )
        self.build_button.clicked.connect(self.build)
        desk.needs_writing(self.build_button)
        self.table.opened.connect(self._open_check)
        self.no_period.primary_chosen.connect(self._go_to_periods)

    @Slot()
    def refresh(self) -> None:
        code = self.desk.period
        self._stack.setCurrentWidget(self._work if code else self.no_period)
        self.build_button.setEnabled(bool(code))

        def question(workspace: "Workspace", _progress: Progress) -> Readiness:
            return read_readiness(workspace, code)

        if code:
            self.desk.session.ask(question, self, self._show_readiness)

    @Slot()
    def build(self) -> None:
        """Ask for a folder and build the package of the period into it."""
        code = self.desk.period
        folder = ask_folder(self, self.desk.settings, "Куда записать пакет")

        def question(workspace: "Workspace", progress: Progress) -> PackageFacts:
            return build(workspace, code, folder or Path(), progress)

        if folder is not None:
            self.banner.tell("", Tone.BAD)
            self.build_button.setEnabled(False)
            self.desk.session.ask(
                question, self, self._on_built, self._on_refused, title="Собираю пакет"
            )

    @Slot()
    def verify(self) -> None:
        """Ask for a package file and check it."""
        path = ask_open_path(self, self.desk.settings, PACKAGES)

        def question(_workspace: "Workspace", progress: Progress) -> PackageFacts:
            return check(path or Path(), progress)

        if path is not None:
            self.desk.session.ask(question, self, self._on_checked, title="Проверяю пакет")

    def _show_readiness(self, readiness: Readiness) -> None:
        self._checks = readiness.checks
        ready = sum(one.state == READY for one in readiness.checks)
        self.head.set_subtitle(
            f"{period_title(readiness.period)} · готово {ready} из {len(readiness.checks)}"
        )
        self.model.show_rows([(0, (one.what, one.state, one.details)) for one in self._checks])

    def _on_built(self, package: PackageFacts) -> None:
        self.build_button.setEnabled(True)
        self.result.show_facts("Собранный пакет", package)
        self.desk.notify(f"Пакет собран: «{package.path.name}».")

    def _on_checked(self, package: PackageFacts) -> None:
        self.result.show_facts("Проверка файла", package)

    def _on_refused(self, error: Exception) -> None:
        from mms_desktop.services.packages.troubles import LeaksFound

        self.build_button.setEnabled(True)
        if isinstance(error, LeaksFound):
            places = "\n".join(problem.message for problem in error.problems)
            self.banner.tell(f"{LEAKS}\n{places}", Tone.BAD)
        else:
            self.desk.session.operations.failed.emit(error)

    @Slot(int)
    def _open_check(self, row: int) -> None:
        wanted = self._checks[row]
        self.desk.show_page(wanted.page, search=wanted.search)

    @Slot()
    def _go_to_periods(self) -> None:
        self.desk.show_page("periods")

    def _lay_out(self) -> None:
        card = Card("Готовность")
        card.body.addWidget(label(HINT, Role.SECONDARY, wrap=True))
        card.body.addWidget(self.table, 1)
        self._work = side_by_side((card, 1), (self.result, 1))
        self._stack = stacked(self._work, self.no_period)
        self.body.addWidget(self.banner)
        self.body.addWidget(self._stack, 1)
