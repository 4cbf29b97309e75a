"""The widgets of the import dialog: source, preview, progress, buttons."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QProgressBar,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from mms_desktop.domain.sections import SECTIONS
from mms_desktop.services.exchange.aliases import STAFF_LABELS
from mms_desktop.services.exchange.plan import RowStatus
from mms_desktop.ui import metrics
from mms_desktop.ui.dialogs.import_preview import ImportPreview
from mms_desktop.ui.files import dropped_files
from mms_desktop.ui.models.import_preview import Preview
from mms_desktop.ui.tokens import Tone
from mms_desktop.ui.widgets.banner import Banner
from mms_desktop.ui.widgets.buttons import Button, LinkButton
from mms_desktop.ui.widgets.empty_state import EmptyState
from mms_desktop.ui.widgets.labels import Role, label
from mms_desktop.ui.words import counted, form_of, grouped

STAFF_TITLE = "Списки сотрудников"
BY_COLUMN = "Организация указана в самом файле"
START = "Выберите таблицы или перетащите их сюда"
START_MORE = (
    "Подходят XLSX, XLS, ODS и CSV, сразу несколько файлов. Сначала вы увидите, что будет "
    "загружено: до кнопки «Загрузить» в базе ничего не меняется."
)
PASTED = "Таблица из буфера обмена"
COMBO_WIDTH = 320
NAMED_FILES = 3


def start_screen() -> EmptyState:
    """Return what is shown before files are chosen."""
    start = EmptyState(
        "file-import-outline",
        START,
        explanation=START_MORE,
        primary="Выбрать файлы",
        primary_icon="folder-open-outline",
    )
    # The text takes three lines in its column whatever the width of the dialog.
    start.explanation.setMinimumHeight(3 * start.fontMetrics().lineSpacing())
    return start


def organization_choice() -> QComboBox:
    """Return the choice of an organization for staff lists that do not name theirs."""
    choice = QComboBox()
    choice.setAccessibleName("Организация списка")
    choice.setMinimumWidth(COMBO_WIDTH)
    choice.addItem(BY_COLUMN, "")
    return choice


def field_names(section_key: str) -> dict[str, str]:
    """Return what the columns of a file may hold: Russian names by field key."""
    if section_key in SECTIONS:
        return {kind.name: kind.label for kind in SECTIONS[section_key].fields}
    return dict(STAFF_LABELS)


class ImportView(QWidget):
    """Shows what the dialog is about; tells what the person wants.

    Signals:
        files_wanted: Other files are to be chosen.
        files_dropped: (tuple of Path) Files were dropped here.
        organization_changed: Another organization was chosen for staff lists.
    """

    files_wanted = Signal()
    files_dropped = Signal(object)
    organization_changed = Signal()

    def __init__(self, section_key: str) -> None:
        super().__init__()
        self.setAcceptDrops(True)
        section = SECTIONS.get(section_key)
        name = section.title if section else STAFF_TITLE
        self.title = label(f"{name}: загрузка из файлов", Role.TITLE)
        self.files = label("", Role.SECONDARY)
        self.other_files = LinkButton("Другие файлы…")
        self.organizations = organization_choice()
        self.message = Banner(Tone.WARN)
        self.start = start_screen()
        self.preview = ImportPreview(field_names(section_key))
        self.work = QProgressBar()
        self.work.setTextVisible(False)
        self.doing = label("", Role.SECONDARY)
        self.stop = LinkButton("Прервать")
        self.save_rejected = Button("Сохранить строки с ошибками…", "file-alert-outline")
        self.cancel = Button("Отмена")
        self.load = Button("Загрузить", "check", primary=True)
        self._lay_out()
        self.organizations.setVisible(section is None)
        self.start.primary.setFocus()
        self.start.primary_chosen.connect(self.files_wanted)
        self.other_files.clicked.connect(self.files_wanted)
        self.organizations.activated.connect(self._tell_organization)

    @property
    def organization(self) -> str:
        """The code of the organization chosen, empty when the file names it."""
        return str(self.organizations.currentData())

    def show_organizations(self, found: Sequence[tuple[str, str]]) -> None:
        """Offer the organizations: code and name."""
        for code, name in found:
            self.organizations.addItem(name, code)

    def show_files(self, files: Sequence[Path]) -> None:
        """Say which files are being loaded; without any it is a table from the clipboard."""
        self.other_files.setVisible(bool(files))
        if not files:
            self.files.setText(PASTED)
            return
        names = ", ".join(f"«{path.name}»" for path in files[:NAMED_FILES])
        more = f" и ещё {len(files) - NAMED_FILES}" if len(files) > NAMED_FILES else ""
        self.files.setText(f"{counted(len(files), 'файл', 'файла', 'файлов')}: {names}{more}")

    def show_preview(self, preview: Preview) -> None:
        """Show the plan and what can be done with it."""
        self._stack.setCurrentWidget(self.preview)
        self.preview.show_preview(preview)
        count = preview.writable
        words = f"Загрузить {grouped(count)} {form_of(count, 'строку', 'строки', 'строк')}"
        self.load.setText(f" {words}" if count else " Загружать нечего")
        self.load.setAccessibleName(self.load.text().strip())
        self.load.setEnabled(bool(count))
        rejected = preview.counts[RowStatus.REJECTED] > 0
        self.save_rejected.setVisible(rejected)
        (self.load if count else self.cancel).setFocus()

    def show_busy(self, words: str) -> None:
        """Show that something goes on; nothing else can be started meanwhile."""
        self.message.tell("", Tone.WARN)
        self.doing.setText(words)
        self.work.setRange(0, 0)
        for widget in (self.work, self.doing, self.stop):
            widget.show()
        self._set_ready(ready=False)

    def show_progress(self, done: int, total: int) -> None:
        """Show how far it has come."""
        self.work.setRange(0, max(total, 1))
        self.work.setValue(done)

    def show_ready(self) -> None:
        """Show that it is over."""
        for widget in (self.work, self.doing, self.stop):
            widget.hide()
        self._set_ready(ready=True)

    def say(self, text: str, tone: Tone) -> None:
        """Tell something about what has just happened."""
        self.message.tell(text, tone)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped_files(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self.files_dropped.emit(dropped_files(event.mimeData()))

    @Slot()
    def _tell_organization(self) -> None:
        self.organization_changed.emit()

    def _set_ready(self, *, ready: bool) -> None:
        self.load.setEnabled(ready and self._stack.currentWidget() is self.preview)
        self.save_rejected.setEnabled(ready)
        self.organizations.setEnabled(ready)
        self.other_files.setEnabled(ready)

    def _lay_out(self) -> None:
        source = QHBoxLayout()
        source.setSpacing(metrics.GAP)
        source.addWidget(self.files)
        source.addWidget(self.other_files)
        source.addStretch(1)
        source.addWidget(self.organizations)
        self.other_files.hide()
        self._stack = QStackedWidget()
        self._stack.addWidget(self.start)
        self._stack.addWidget(self.preview)
        inner = QVBoxLayout()
        side = metrics.PAGE_MARGIN
        inner.setContentsMargins(side, metrics.PAGE_TOP, side, metrics.GAP)
        inner.setSpacing(metrics.SMALL_GAP)
        inner.addWidget(self.title)
        inner.addLayout(source)
        inner.addWidget(self.message)
        inner.addWidget(self._stack, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(inner, 1)
        column.addWidget(self._bar())

    def _bar(self) -> QFrame:
        bar = QFrame()
        bar.setObjectName("dialogBar")
        row = QHBoxLayout(bar)
        side = metrics.PAGE_MARGIN
        row.setContentsMargins(side, metrics.GAP, side, metrics.GAP)
        row.setSpacing(metrics.SMALL_GAP)
        self.work.setFixedWidth(COMBO_WIDTH // 2)
        for widget in (self.doing, self.work, self.stop):
            row.addWidget(widget)
            widget.hide()
        row.addStretch(1)
        for button in (self.save_rejected, self.cancel, self.load):
            button.setAutoDefault(False)
            row.addWidget(button)
        self.save_rejected.hide()
        self.load.setEnabled(False)
        return bar
