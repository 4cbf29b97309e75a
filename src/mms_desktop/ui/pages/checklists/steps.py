"""What may be done with a checklist in each state (words of the states: domain.md 1.14)."""

from enum import StrEnum

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from mms_desktop.ui.icons import icon
from mms_desktop.ui.widgets.buttons import Button


class Step(StrEnum):
    """One thing that may be done with the checklist of one subject."""

    ACCEPT = "accept"
    RETURN = "return"
    BLANK = "blank"
    REMIND = "remind"
    DOSSIER = "dossier"

    @property
    def words(self) -> str:
        """What the menu calls it."""
        return WORDS[self]

    @property
    def writes(self) -> bool:
        """Whether it changes the base."""
        return self in (Step.ACCEPT, Step.RETURN)


WORDS = {
    Step.ACCEPT: "Принять",
    Step.RETURN: "Вернуть с причинами…",
    Step.BLANK: "Бланк…",
    Step.REMIND: "Напоминание…",
    Step.DOSSIER: "Подтверждения в файл…",
}
ICONS = {
    Step.ACCEPT: "check-circle-outline",
    Step.RETURN: "undo",
    Step.BLANK: "file-excel-outline",
    Step.REMIND: "email-outline",
    Step.DOSSIER: "folder-zip-outline",
}
# не начат → черновик → на проверке → на доработке → готов → отправлен → принят / возвращён
PERMITTED: dict[str, tuple[Step, ...]] = {
    "not_started": (Step.BLANK, Step.REMIND),
    "draft": (Step.RETURN, Step.BLANK, Step.REMIND, Step.DOSSIER),
    "checking": (Step.ACCEPT, Step.RETURN, Step.DOSSIER),
    "rework": (Step.RETURN, Step.REMIND, Step.DOSSIER),
    "ready": (Step.ACCEPT, Step.RETURN, Step.BLANK, Step.DOSSIER),
    "sent": (Step.ACCEPT, Step.RETURN, Step.DOSSIER),
    "accepted": (Step.RETURN, Step.DOSSIER),
    "returned": (Step.RETURN, Step.REMIND, Step.DOSSIER),
}


def fill_menu(menu: QMenu, status: str, *, writing: bool) -> None:
    """Put into the menu what may be done in that state; what writes is off where one only reads."""
    menu.clear()
    for step in PERMITTED[status]:
        action = menu.addAction(icon(ICONS[step]), step.words)
        action.setData(str(step))
        action.setEnabled(writing or not step.writes)


class StepsButton(Button):
    """A button with the steps of a state.

    Signals:
        chosen: (Step) A step was chosen.
    """

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__("Действия")
        self._menu = QMenu(self)
        self._menu.triggered.connect(self._tell)
        self.setProperty("menu", True)
        self.setMenu(self._menu)

    def show_status(self, status: str, *, writing: bool) -> None:
        """Offer what may be done in that state."""
        fill_menu(self._menu, status, writing=writing)

    @Slot(QAction)
    def _tell(self, action: QAction) -> None:
        self.chosen.emit(Step(str(action.data())))
