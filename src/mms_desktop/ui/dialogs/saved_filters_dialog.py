"""Naming a combination of search, filters and order; renaming and deleting the named ones."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from mms_desktop.domain.text import fold, tidy
from mms_desktop.ui import metrics
from mms_desktop.ui.widgets.buttons import Button, IconButton
from mms_desktop.ui.widgets.dialog import Dialog
from mms_desktop.ui.widgets.labels import MessageLabel, Role, label

WIDTH, HEIGHT = 480, 380
LONGEST_NAME = 80
REPLACES = "Фильтр с таким названием уже есть: он будет заменён."
UNNAMED = "Напишите название."
TWICE = "Названия повторяются: дайте фильтрам разные названия."


class NameDialog(Dialog):
    """Asks how the filter is to be called."""

    def __init__(self, words: str, known: Sequence[str], parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle("Сохранить фильтр")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._known = {fold(name) for name in known}
        self.line = name_line("")
        self.message = MessageLabel()
        cancel, save = Button("Отмена"), Button("Сохранить", primary=True)
        inside = QVBoxLayout()
        side = metrics.PAGE_MARGIN
        inside.setContentsMargins(side, metrics.PAGE_TOP, side, metrics.GAP)
        inside.setSpacing(metrics.SMALL_GAP)
        inside.addWidget(label("Сохранить фильтр", Role.TITLE))
        inside.addWidget(label(words, Role.SECONDARY, wrap=True))
        inside.addWidget(self.line)
        inside.addWidget(self.message)
        inside.addStretch(1)
        self.arrange(inside, buttons=(cancel, save))
        cancel.clicked.connect(self.reject)
        save.clicked.connect(self.submit)
        self.line.textChanged.connect(self._warn)
        self.resize(WIDTH, 0)
        self.line.setFocus()

    @property
    def name(self) -> str:
        """The name given."""
        return tidy(self.line.text())

    @Slot()
    def submit(self) -> None:
        """Take the name, if there is one."""
        if self.name:
            self.accept()
        else:
            self.message.show_problem(UNNAMED)

    @Slot()
    def _warn(self) -> None:
        self.message.show_note(REPLACES if fold(self.name) in self._known else "")


class SavedFiltersDialog(Dialog):
    """The named filters as lines to be rewritten or struck out; «Сохранить» puts it in force."""

    def __init__(self, names: Sequence[str], parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle("Сохранённые фильтры")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.lines = {name: name_line(name) for name in names}
        self._struck: set[str] = set()
        self.message = MessageLabel()
        self._rows = QVBoxLayout()
        self._rows.setContentsMargins(metrics.PAGE_MARGIN, 0, metrics.PAGE_MARGIN, 0)
        self._rows.setSpacing(metrics.TINY_GAP)
        for name, line in self.lines.items():
            self._rows.addLayout(self._row(name, line))
        self._rows.addStretch(1)
        self._lay_out()
        self.resize(WIDTH, HEIGHT)

    def names(self) -> list[tuple[str, str]]:
        """Return (old name, new name); an empty new one deletes."""
        return [
            (name, "" if name in self._struck else tidy(line.text()))
            for name, line in self.lines.items()
        ]

    @Slot()
    def submit(self) -> None:
        """Take the names, unless one is missing or stands twice."""
        left = [new for old, new in self.names() if old not in self._struck]
        if not all(left):
            self.message.show_problem(UNNAMED)
        elif len({fold(name) for name in left}) < len(left):
            self.message.show_problem(TWICE)
        else:
            self.accept()

    @Slot()
    def strike(self) -> None:
        """Strike out the filter whose button was pressed, or take it back."""
        name = str(self.sender().property("filter"))
        self._struck ^= {name}
        line = self.lines[name]
        struck = name in self._struck
        font = line.font()
        font.setStrikeOut(struck)
        line.setFont(font)
        line.setEnabled(not struck)

    def _row(self, name: str, line: QLineEdit) -> QHBoxLayout:
        button = IconButton("delete-outline", f"Удалить фильтр «{name}» или вернуть его")
        button.setProperty("filter", name)
        button.clicked.connect(self.strike)
        row = QHBoxLayout()
        row.setSpacing(metrics.SMALL_GAP)
        row.addWidget(line, 1)
        row.addWidget(button)
        return row

    def _lay_out(self) -> None:
        side = metrics.PAGE_MARGIN
        holder = QWidget()
        holder.setObjectName("dialogBody")
        holder.setLayout(self._rows)
        scroll = QScrollArea()
        scroll.setWidget(holder)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        head = QVBoxLayout()
        head.setContentsMargins(side, metrics.PAGE_TOP, side, metrics.SMALL_GAP)
        head.addWidget(label("Сохранённые фильтры", Role.TITLE))
        head.addWidget(label("Переименуйте или удалите то, что больше не нужно.", Role.SECONDARY))
        head.addWidget(self.message)
        cancel, save = Button("Отмена"), Button("Сохранить", primary=True)
        cancel.clicked.connect(self.reject)
        save.clicked.connect(self.submit)
        self.arrange(head, scroll, buttons=(cancel, save))


def name_line(name: str) -> QLineEdit:
    """Return a field for the name of a filter."""
    line = QLineEdit(name)
    line.setMaxLength(LONGEST_NAME)
    line.setAccessibleName("Название фильтра")
    line.setPlaceholderText("Например: молодые педагоги без категории")
    return line
