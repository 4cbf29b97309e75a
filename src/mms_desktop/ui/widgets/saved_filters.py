"""The named filters of a list: choosing one, naming what is in force, arranging them."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from mms_desktop.services.progress import Progress
from mms_desktop.ui.desk import Desk
from mms_desktop.ui.dialogs.saved_filters_dialog import NameDialog, SavedFiltersDialog
from mms_desktop.ui.icons import icon
from mms_desktop.ui.messages import told
from mms_desktop.ui.tokens import Tone
from mms_desktop.ui.widgets.buttons import Button

if TYPE_CHECKING:
    from mms_desktop.services.registry import Query
    from mms_desktop.services.saved_filters import SavedFilter
    from mms_desktop.services.workspace import Workspace

NONE_YET = "Пока ничего не сохранено"
SAVE, ARRANGE = "Сохранить как…", "Переименовать или удалить…"


class SavedFiltersButton(Button):
    """Keeps named filters in the base, by section; everybody who opens the base has them.

    Signals:
        chosen: (Query) A named filter is to be shown.
    """

    chosen = Signal(object)

    def __init__(
        self,
        section: str,
        desk: Desk,
        current: "Callable[[], Query]",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("Мои фильтры", "star-outline", parent=parent)
        self.setProperty("menu", True)
        self._section = section
        self._desk = desk
        self._current = current
        self._saved: list[SavedFilter] = []
        menu = QMenu(self)
        menu.aboutToShow.connect(self._fill)
        menu.triggered.connect(self._on_triggered)
        self.setMenu(menu)

    @property
    def names(self) -> list[str]:
        """The names in Russian order."""
        return [saved.name for saved in self._saved]

    @Slot()
    def refresh(self) -> None:
        """Read what is kept in the base."""
        section = self._section

        def question(workspace: "Workspace", _progress: Progress) -> "list[SavedFilter]":
            from mms_desktop.services.saved_filters import saved_filters

            return saved_filters(workspace.database, section)

        self._desk.session.ask(question, self, self._show)

    def choose(self, name: str) -> None:
        """Show what the filter of that name shows."""
        for saved in self._saved:
            if saved.name == name:
                self.chosen.emit(saved.query)

    @Slot()
    def ask_name(self) -> None:
        """Ask for a name and keep what is in force under it."""
        if self._desk.refusal:
            self._desk.notify(self._desk.refusal)
            return
        words = "Запомнятся слова поиска, фильтры и порядок строк. Фильтр хранится в базе."
        dialog = NameDialog(words, self.names, self.window())
        dialog.accepted.connect(self._save)
        dialog.open()

    @Slot()
    def arrange(self) -> None:
        """Offer the names to be changed or struck out."""
        if self._desk.refusal:
            self._desk.notify(self._desk.refusal)
            return
        dialog = SavedFiltersDialog(self.names, self.window())
        dialog.accepted.connect(self._rename)
        dialog.open()

    @Slot()
    def _save(self) -> None:
        dialog = self.sender()
        if not isinstance(dialog, NameDialog):
            return
        section, name, query = self._section, dialog.name, self._current()

        def question(workspace: "Workspace", _progress: Progress) -> "list[SavedFilter]":
            from mms_desktop.services.saved_filters import SavedFilter, save_filter, saved_filters

            save_filter(workspace.database, section, SavedFilter(name, query))
            return saved_filters(workspace.database, section)

        self._desk.session.ask(question, self, self._show, self._on_failed)
        self._desk.notify(f"Фильтр «{name}» сохранён.")

    @Slot()
    def _rename(self) -> None:
        dialog = self.sender()
        if not isinstance(dialog, SavedFiltersDialog):
            return
        section, names = self._section, dialog.names()

        def question(workspace: "Workspace", _progress: Progress) -> "list[SavedFilter]":
            from mms_desktop.services.saved_filters import arrange_filters, saved_filters

            arrange_filters(workspace.database, section, names)
            return saved_filters(workspace.database, section)

        self._desk.session.ask(question, self, self._show, self._on_failed)

    def _show(self, saved: "Sequence[SavedFilter]") -> None:
        self._saved = list(saved)

    def _on_failed(self, error: Exception) -> None:
        self._desk.notify(told(error).text)
        self.refresh()

    @Slot()
    def _fill(self) -> None:
        menu, current = self.menu(), self._current()
        menu.clear()
        for saved in self._saved:
            mark = icon("check", Tone.ACCENT) if saved.query == current else icon("star-outline")
            menu.addAction(mark, saved.name).setData(saved.name)
        if not self._saved:
            menu.addAction(NONE_YET).setEnabled(False)
        menu.addSeparator()
        menu.addAction(icon("content-save-outline"), SAVE, self.ask_name)
        arranging = menu.addAction(icon("pencil-outline"), ARRANGE, self.arrange)
        arranging.setEnabled(bool(self._saved))

    @Slot(QAction)
    def _on_triggered(self, action: QAction) -> None:
        if isinstance(action.data(), str):
            self.choose(action.data())
