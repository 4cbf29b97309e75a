"""The line over the pages: the base is only read, why, and what can be done about it."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from mms_desktop.ui.base_facts import LIVE, SNAPSHOT, TAKEN, BaseFacts
from mms_desktop.ui.session import Session
from mms_desktop.ui.shell.taking_over import HolderWatch
from mms_desktop.ui.tokens import Tone
from mms_desktop.ui.widgets.banner import Banner
from mms_desktop.ui.widgets.buttons import Button, IconButton

ONLY_SEEN = "Только просмотр."
FOLLOWED = "Изменения появляются здесь сами."
FREED = "База освободилась: её можно открыть для работы."
STOPPED = "{holder} больше не отвечает: базу можно принять. Её прежнее окно перейдёт в просмотр."
PREVIEW = "Просмотр резервной копии. База «{name}» не изменена."


class AccessBanner(Banner):
    """Appears when the base opened cannot be changed, or has ceased to be.

    Signals:
        reopen_wanted: (bool) The base is to be opened again; whether by force.
        restore_wanted: The backup looked into is to be restored.
        preview_ended: The base itself is wanted again.
    """

    reopen_wanted = Signal(bool)
    restore_wanted = Signal()
    preview_ended = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(Tone.WARN, parent=parent)
        self._holder = HolderWatch(session.operations, self)
        self.reopen = Button("Открыть заново", "refresh")
        self.take_over = Button("Принять базу")
        self.restore = Button("Восстановить эту копию", "backup-restore")
        self.leave = Button("Закончить просмотр")
        self.close_button = IconButton("close", "Скрыть это сообщение")
        self.close_button.clicked.connect(self.hide)
        for button in (self.reopen, self.take_over, self.restore, self.leave, self.close_button):
            self.row.addWidget(button)
            button.hide()
        self.reopen.clicked.connect(self._reopen)
        self.take_over.clicked.connect(self._take_over)
        self.restore.clicked.connect(self.restore_wanted)
        self.leave.clicked.connect(self.preview_ended)
        self._holder.left.connect(self._on_left)
        self._holder.stopped.connect(self._on_stopped)
        session.opened.connect(self.show_base)
        session.access_changed.connect(self.show_base)
        session.closed.connect(self._holder.end)

    @Slot(BaseFacts)
    def show_base(self, facts: BaseFacts) -> None:
        """Say what is to be known about the base opened."""
        preview = facts.preview_of is not None
        self._holder.end()
        self.take_over.hide()
        self.restore.setVisible(preview)
        self.leave.setVisible(preview)
        self.close_button.setVisible(not facts.read_only)
        self.reopen.setVisible(facts.read_only and not preview and facts.access != LIVE)
        self.reopen.setText(" Обновить" if facts.access == SNAPSHOT else " Открыть заново")
        self.tell(" ".join(words_of(facts)), Tone.WARN)
        if facts.read_only and facts.holder:
            self._holder.begin(facts.path)

    @Slot()
    def _on_left(self) -> None:
        self.take_over.hide()
        self.reopen.setText(" Открыть для работы")
        self.reopen.show()
        self.tell(f"{ONLY_SEEN} {FREED}", Tone.ACCENT)

    @Slot(str)
    def _on_stopped(self, holder: str) -> None:
        self.take_over.show()
        self.tell(f"{ONLY_SEEN} {STOPPED.format(holder=holder)}", Tone.WARN)

    @Slot()
    def _reopen(self) -> None:
        self.reopen_wanted.emit(False)

    @Slot()
    def _take_over(self) -> None:
        self.reopen_wanted.emit(True)


def words_of(facts: BaseFacts) -> list[str]:
    """Return the sentences about the base opened; none when there is nothing to say."""
    if facts.preview_of is not None:
        return [PREVIEW.format(name=facts.preview_of.stem)]
    words = [ONLY_SEEN, facts.refusal] if facts.read_only else []
    if facts.access == LIVE:
        words.append(FOLLOWED)
    if facts.access == TAKEN:
        words.append("Несохранённые формы не пропадут.")
    return [*words, *facts.remarks]
