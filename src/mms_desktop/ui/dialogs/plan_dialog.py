"""A change of many records at once: what is wanted, what it would do, and then it is done."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from mms_desktop.domain.changes import ChangeSet
from mms_desktop.domain.issues import RecordInvalid
from mms_desktop.services.progress import Progress
from mms_desktop.ui import metrics
from mms_desktop.ui.desk import Desk
from mms_desktop.ui.messages import told
from mms_desktop.ui.models.rows_model import RowsModel
from mms_desktop.ui.models.window_model import Column
from mms_desktop.ui.tokens import Tone
from mms_desktop.ui.widgets.banner import Banner
from mms_desktop.ui.widgets.buttons import Button
from mms_desktop.ui.widgets.chip import ChipLook
from mms_desktop.ui.widgets.dialog import Dialog
from mms_desktop.ui.widgets.labels import Role, label
from mms_desktop.ui.widgets.table import Table

if TYPE_CHECKING:
    from mms_desktop.services.workspace import Workspace

WIDTH, HEIGHT = 760, 620
WHO_WIDTH = 330
WHAT_WIDTH = 150
LISTED = 500
"""Lines of a preview; more of them nobody reads, and the count says the rest."""

ADDED, DONE, ALREADY, REFUSED = "добавится", "изменится", "уже есть", "нельзя"
LOOKS = (
    (ADDED, ChipLook(Tone.GOOD, "plus", ADDED)),
    (DONE, ChipLook(Tone.GOOD, "check", DONE)),
    (ALREADY, ChipLook(Tone.MUTED, "minus-circle-outline", ALREADY)),
    (REFUSED, ChipLook(Tone.BAD, "alert-circle-outline", REFUSED)),
)
COLUMNS = (
    Column("who", "Запись", 0),
    Column("what", "Что будет", 1, chips=LOOKS),
    Column("why", "Пояснение", 2),
)
OUTDATED = "База изменилась, пока вы смотрели: список составлен заново, проверьте его."


@dataclass(frozen=True, slots=True)
class Foreseen:
    """A plan as the dialog shows it; ``plan`` is what is applied.

    Attributes:
        rows: (name, what becomes of it, why) of every record.
        does: What the button would do; empty when there is nothing to be done.
    """

    plan: Any
    summary: str
    rows: tuple[tuple[str, str, str], ...]
    does: str


Foresee = Callable[["Workspace", Progress], Foreseen]
Apply = Callable[["Workspace", Progress], ChangeSet]


class PlanDialog(Dialog):
    """Shows at every change of the fields what would happen; subclasses say what is asked.

    Attributes:
        action: Returns what carries a plan out; a method of the subclass.
    """

    action: Callable[[Any], Apply]

    def __init__(self, title: str, words: str, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.desk = desk
        self.foreseen: Foreseen | None = None
        self._asked = 0
        self.message = Banner(Tone.WARN)
        self.summary = label("", Role.SECONDARY, wrap=True)
        self.model = RowsModel(COLUMNS, self)
        self.table = Table("Что изменится")
        self.table.setModel(self.model)
        self.table.setColumnWidth(0, WHO_WIDTH)
        self.table.setColumnWidth(1, WHAT_WIDTH)
        self.cancel = Button("Отмена")
        self.do = Button("Выполнить", primary=True)
        self.do.setEnabled(False)
        self._words = (title, words)
        self._pause = QTimer(self, singleShot=True, interval=metrics.SEARCH_PAUSE_MS)
        self._pause.timeout.connect(self.foresee)
        self.cancel.clicked.connect(self.reject)
        self.do.clicked.connect(self.submit)
        self.resize(WIDTH, HEIGHT)

    def question(self) -> Foresee | str:
        """Return what is to be asked of the base, or why nothing can be asked yet."""
        return ""

    def told_done(self, changes: ChangeSet) -> str:
        """Return what is said when it is done."""
        return f"Изменено записей: {len(changes.changes)}."

    @Slot()
    def reconsider(self) -> None:
        """What is wanted has changed: what would happen is to be asked anew."""
        self.do.setEnabled(False)
        self._asked += 1
        self._pause.start()

    @Slot()
    def foresee(self) -> None:
        """Ask what would happen."""
        self._pause.stop()
        asked = self.question()
        if isinstance(asked, str):
            self._show_nothing(asked)
            return
        self._asked += 1
        number = self._asked
        question = asked

        def numbered(workspace: "Workspace", progress: Progress) -> Any:
            try:
                return number, question(workspace, progress)
            except RecordInvalid as error:
                return number, error

        self.desk.session.ask(numbered, self, self._show)

    @Slot()
    def submit(self) -> None:
        """Do what was shown, in one action that can be undone."""
        if self.foreseen is None:
            return
        self.do.setEnabled(False)
        act = self.action(self.foreseen.plan)
        self.desk.session.ask(act, self, self._on_done, self._on_failed, title=self.windowTitle())

    def lay_out(self, body: QWidget) -> None:
        """Put the fields over what would happen."""
        side = metrics.PAGE_MARGIN
        title, words = self._words
        scroll = QScrollArea()
        scroll.setWidget(body)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        head, tail = QVBoxLayout(), QVBoxLayout()
        head.setContentsMargins(side, metrics.PAGE_TOP, side, metrics.TINY_GAP)
        head.addWidget(label(title, Role.TITLE))
        head.addWidget(label(words, Role.SECONDARY, wrap=True))
        head.addWidget(self.message)
        tail.setContentsMargins(side, metrics.TINY_GAP, side, metrics.GAP)
        tail.setSpacing(metrics.SMALL_GAP)
        tail.addWidget(self.summary)
        tail.addWidget(self.table, 1)
        room = QVBoxLayout()
        room.setSpacing(0)
        room.addWidget(scroll, 1)
        room.addLayout(tail, 1)
        self.arrange(head, room, buttons=(self.cancel, self.do))

    def _show(self, answer: tuple[int, Foreseen | RecordInvalid]) -> None:
        number, found = answer
        if number != self._asked:
            return
        if isinstance(found, RecordInvalid):
            self._show_nothing(told(found).text)
            return
        self.foreseen = found
        more = len(found.rows) - LISTED
        rest = f" Показаны первые {LISTED}, ещё {more} — не показаны." if more > 0 else ""
        self.summary.setText(found.summary + rest)
        self._fill(found.rows[:LISTED])
        self.do.setText(found.does or "Нечего менять")
        self.do.setAccessibleName(self.do.text())
        self.do.setEnabled(bool(found.does))

    def _show_nothing(self, why: str) -> None:
        self.foreseen = None
        self.summary.setText(why)
        self._fill(())
        self.do.setEnabled(False)

    def _fill(self, rows: Sequence[tuple[str, str, str]]) -> None:
        self.model.show_rows([(0, row) for row in rows])
        self.table.setVisible(bool(rows))

    def _on_done(self, changes: ChangeSet) -> None:
        self.desk.notify(self.told_done(changes), undoable=True)
        self.accept()

    def _on_failed(self, error: Exception) -> None:
        from mms_desktop.services.exchange.applying import PlanOutdated

        if isinstance(error, PlanOutdated):
            self.message.tell(OUTDATED, Tone.WARN)
            self.foresee()
            return
        words = told(error)
        self.message.tell(words.text, Tone.BAD)
        if words.details:
            self.desk.session.operations.failed.emit(error)
        self.do.setEnabled(True)
