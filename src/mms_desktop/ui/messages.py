"""From exceptions to sentences: the only module that words errors, and the only message boxes.

Three families (style.md 3.6): what a person can put right where they stand, circumstances
they can change outside, and faults of the program, which are shown with details to copy.
"""

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QApplication, QMessageBox, QPushButton, QWidget

from mms_desktop import __version__
from mms_desktop.domain.disk_words import disk_words
from mms_desktop.domain.issues import Explained, NothingToUndo, RecordInvalid
from mms_desktop.domain.troubles import BaseUnusable


class Family(Enum):
    """How an error is met."""

    INPUT = auto()
    CIRCUMSTANCE = auto()
    FAULT = auto()


@dataclass(frozen=True, slots=True)
class Told:
    """An error in words."""

    family: Family
    text: str
    details: str = ""


FAULT_TEXT = (
    "Программа не смогла выполнить действие: это её ошибка, а не ваша. "
    "Данные в базе не изменены. Скопируйте подробности и передайте их разработчикам."
)


def told(error: BaseException) -> Told:
    """Return the words for an error and how it is to be met."""
    match error:
        case RecordInvalid():
            return Told(Family.INPUT, "\n".join(item.message for item in error.issues))
        case NothingToUndo():
            return Told(Family.INPUT, "Больше нечего отменять или повторять.")
        case BaseUnusable():
            return Told(Family.CIRCUMSTANCE, error.message)
        case Explained():
            return Told(Family.INPUT, error.message)
        case OSError():
            return Told(Family.CIRCUMSTANCE, file_words(error))
        case _:
            return Told(Family.FAULT, FAULT_TEXT, details_of(error))


def file_words(error: OSError) -> str:
    """Return what happened to the file and what to do."""
    name = error.filename or "файл"
    match error:
        case PermissionError():
            return (
                f"Нет доступа к «{name}»: он открыт в другой программе или защищён от записи. "
                "Закройте его там или выберите другое место и повторите."
            )
        case FileNotFoundError():
            return f"«{name}» не найден. Проверьте, на месте ли файл и подключён ли диск."
        case _:
            return (
                f"Не удалось прочитать или записать «{name}» ({disk_words(error)}). "
                "Проверьте диск и повторите; данные в базе не изменены."
            )


def details_of(error: BaseException) -> str:
    """Return what a developer needs to find the fault; its words may quote a person, and stay."""
    from mms_desktop.services.diagnosis import describe

    return f"Методист {__version__}\n{describe(error)}\n"


def show_error(
    error: BaseException, parent: QWidget, on_report: Callable[[], object] | None = None
) -> None:
    """Tell a person about the error; does not wait for the answer.

    ``on_report`` makes a report of a fault. Of the same error only one box is on the screen:
    what fails whenever the window is painted fails many times a second.
    """
    words = told(error)
    shown = [box.text() for box in parent.findChildren(QMessageBox, "error") if box.isVisible()]
    if words.text in shown:
        return
    box = QMessageBox(parent)
    box.setObjectName("error")
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setWindowTitle("Методист")
    fault = words.family is Family.FAULT
    box.setIcon(QMessageBox.Icon.Critical if fault else QMessageBox.Icon.Warning)
    box.setText(words.text)
    if fault:
        box.addButton(CopyButton(words.details, box), QMessageBox.ButtonRole.ActionRole)
        if on_report is not None:
            report = box.addButton("Отчёт об ошибке…", QMessageBox.ButtonRole.AcceptRole)
            report.clicked.connect(on_report)
    close = box.addButton("Закрыть", QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(close)
    box.setEscapeButton(close)
    box.open()


class CopyButton(QPushButton):
    """A button that puts the details of a fault on the clipboard."""

    def __init__(self, details: str, parent: QWidget) -> None:
        super().__init__("Скопировать подробности", parent)
        self._details = details
        self.clicked.connect(self._copy)

    @Slot()
    def _copy(self) -> None:
        QApplication.clipboard().setText(self._details)


class Leaving(Enum):
    """What to do with what was typed and not saved."""

    SAVE = auto()
    DISCARD = auto()
    STAY = auto()


def ask_leaving(parent: QWidget) -> Leaving:
    """Ask what to do with unsaved changes."""
    box = QMessageBox(parent)
    box.setWindowTitle("Методист")
    box.setIcon(QMessageBox.Icon.Question)
    box.setText("В карточке есть несохранённые изменения.")
    save = box.addButton("Сохранить", QMessageBox.ButtonRole.AcceptRole)
    discard = box.addButton("Не сохранять", QMessageBox.ButtonRole.DestructiveRole)
    stay = box.addButton("Вернуться", QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(save)
    box.setEscapeButton(stay)
    box.exec()
    if box.clickedButton() is save:
        return Leaving.SAVE
    return Leaving.DISCARD if box.clickedButton() is discard else Leaving.STAY


def ask_certain(parent: QWidget, question: str, explained: str, verb: str) -> bool:
    """Ask before what cannot be taken back; the way out is the default."""
    box = QMessageBox(parent)
    box.setWindowTitle("Методист")
    box.setIcon(QMessageBox.Icon.Warning)
    box.setText(question)
    box.setInformativeText(explained)
    go = box.addButton(verb, QMessageBox.ButtonRole.DestructiveRole)
    stay = box.addButton("Отмена", QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(stay)
    box.setEscapeButton(stay)
    box.exec()
    return box.clickedButton() is go
