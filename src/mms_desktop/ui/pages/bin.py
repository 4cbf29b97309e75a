"""The page «Корзина»: deleted records of every section, brought back one by one or together."""

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPoint, Slot
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QMenu

from mms_desktop.domain.changes import ChangeSet
from mms_desktop.domain.issues import RecordInvalid
from mms_desktop.services.progress import Progress
from mms_desktop.ui import metrics
from mms_desktop.ui.desk import Desk
from mms_desktop.ui.icons import icon
from mms_desktop.ui.messages import show_error, told
from mms_desktop.ui.models.bin_rows import COLUMNS, fitting, read_bin, sections_of
from mms_desktop.ui.models.rows_model import RowsModel
from mms_desktop.ui.pages.page import Page
from mms_desktop.ui.tokens import Tone
from mms_desktop.ui.widgets.banner import Banner
from mms_desktop.ui.widgets.empty_state import EmptyState
from mms_desktop.ui.widgets.labels import Role, label
from mms_desktop.ui.widgets.search_field import SearchField
from mms_desktop.ui.widgets.table import Table
from mms_desktop.ui.words import counted

if TYPE_CHECKING:
    from mms_desktop.services.bin import Removed, Restored
    from mms_desktop.services.workspace import Workspace

RECORDS = ("запись", "записи", "записей")
WIDTHS = (480, 260)
ALL_SECTIONS = "Все разделы"


class BinPage(Page):
    """Controller of the bin: what is chosen comes back as one undoable action."""

    watches_period = False

    def __init__(self, desk: Desk) -> None:
        super().__init__(
            desk, "Корзина", "Удалённые записи хранятся здесь, пока данные не уничтожены актом"
        )
        self._records: list[Removed] = []
        self.restore_button = self.head.add_button("Восстановить", "backup-restore", primary=True)
        self.restore_button.clicked.connect(self.restore)
        self.search = SearchField("Поиск: запись, раздел", "Поиск в корзине")
        self.search.setFixedWidth(metrics.FILTER_SEARCH_WIDTH)
        self.section = QComboBox()
        self.section.setAccessibleName("Раздел")
        self.section.setMinimumWidth(metrics.FILTER_SEARCH_WIDTH)
        self.count = label("", Role.SECONDARY)
        self.refusals = Banner(Tone.WARN, "")
        self.model = RowsModel(COLUMNS, self)
        self.table = Table("Корзина")
        self.table.setModel(self.model)
        self.table.setSortingEnabled(True)
        header = self.table.horizontalHeader()
        header.setSortIndicator(-1, header.sortIndicatorOrder())
        for column, width in enumerate(WIDTHS):
            self.table.setColumnWidth(column, width)
        self.empty = EmptyState(
            "delete-outline",
            "Корзина пуста",
            explanation="Удалённая запись попадает сюда, и её можно вернуть в любое время.",
        )
        self._arrange()
        self._connect()

    def refresh(self) -> None:
        self.desk.session.ask(read_bin, self, self._show)

    @Slot()
    def restore(self) -> None:
        """Bring the chosen records back; «Отменить» in the message takes them away again."""
        chosen = [self.model.id_of(row) for row in self.table.selected_rows()]
        keys = [self._records[place].key for place in chosen]

        def question(workspace: "Workspace", _progress: Progress) -> "Restored":
            from mms_desktop.services.bin import restore_from_bin

            return restore_from_bin(workspace.database, keys)

        if keys:
            self.desk.session.ask(
                question, self, self._on_restored, self._on_failed, title="Восстанавливаю"
            )

    def _on_restored(self, done: "Restored") -> None:
        changes: ChangeSet = done.changes
        self.desk.session.operations.data_changed.emit(changes)
        shown = [f"«{one.caption}» не восстановлено: {one.reason}" for one in done.refused]
        self.refusals.tell(" ".join(shown), Tone.WARN)
        back = len(changes.changes)
        self.desk.notify(f"Восстановлено: {counted(back, *RECORDS)}.", undoable=True)

    def _on_failed(self, error: Exception) -> None:
        if isinstance(error, RecordInvalid):
            self.refusals.tell(told(error).text, Tone.WARN)
        else:
            show_error(error, self)

    def _show(self, records: "list[Removed]") -> None:
        self._records = records
        wanted = self.section.currentData()
        self.section.blockSignals(True)
        self.section.clear()
        self.section.addItem(ALL_SECTIONS, "")
        for key, title in sections_of(records).items():
            self.section.addItem(title, key)
        self.section.setCurrentIndex(max(0, self.section.findData(wanted)))
        self.section.blockSignals(False)
        for widget in (self.table, self.search, self.section, self.count, self.restore_button):
            widget.setVisible(bool(records))
        self.empty.setVisible(not records)
        self._filter()

    @Slot()
    def _filter(self) -> None:
        rows = fitting(self._records, str(self.section.currentData() or ""), self.search.text())
        self.model.show_rows(rows)
        self.count.setText(f"всего {counted(len(rows), *RECORDS)}")
        self._on_selected()

    @Slot()
    def _on_selected(self) -> None:
        self.restore_button.setEnabled(bool(self.table.selected_rows()) and not self.desk.refusal)

    @Slot(int)
    def _open_row(self, _row: int) -> None:
        self.restore()

    @Slot(QPoint)
    def _show_menu(self, place: QPoint) -> None:
        if not self.table.selected_rows():
            return
        menu = QMenu(self)
        menu.addAction(icon("backup-restore"), "Восстановить", self.restore)
        menu.addAction(icon("content-copy"), "Копировать", self.table.copy_selection)
        menu.actions()[0].setEnabled(not self.desk.refusal)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(place)

    def _arrange(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(metrics.SMALL_GAP)
        row.addWidget(self.search)
        row.addWidget(self.section)
        row.addStretch(1)
        row.addWidget(self.count)
        self.body.addLayout(row)
        self.body.addWidget(self.refusals)
        self.body.addWidget(self.table, 1)
        self.body.addWidget(self.empty, 1)
        self.empty.hide()

    def _connect(self) -> None:
        self.search.textChanged.connect(self._filter)
        self.section.currentIndexChanged.connect(self._filter)
        self.table.menu_requested.connect(self._show_menu)
        self.table.opened.connect(self._open_row)
        selection: Any = self.table.selectionModel()
        selection.selectionChanged.connect(self._on_selected)
