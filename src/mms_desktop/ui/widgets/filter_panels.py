"""What is asked of one column: a panel for every kind of field."""

from typing import Any, assert_never

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from mms_desktop.domain.conditions import (
    Between,
    Condition,
    Filled,
    Holds,
    Is,
    Leads,
    OneOf,
)
from mms_desktop.domain.fields import (
    Amount,
    Choice,
    Day,
    FieldKind,
    Flag,
    Link,
    Links,
    Number,
    Text,
)
from mms_desktop.ui import metrics
from mms_desktop.ui.editors.editor import LineEditor
from mms_desktop.ui.editors.link import LinksEditor
from mms_desktop.ui.session import Session
from mms_desktop.ui.widgets.filter_parts import bound_of, labelled, page_of, span_problem

NOT_GIVEN = "(не указано)"
EMPTY, GIVEN = "Не заполнено", "Заполнено"


class Panel(QWidget):
    """Collects one condition; ``None`` asks for nothing."""

    def read(self) -> Condition | None:
        """Return what is asked."""
        return None

    def write(self, condition: Condition) -> None:
        """Show what is asked now."""

    def learn(self, captions: dict[int, str]) -> None:
        """Take the words of the records a condition names, before ``write``."""

    def problem(self) -> str:
        """Return why what was filled in cannot be asked; empty when it can."""
        return ""


class ModesPanel(Panel):
    """Several ways of asking, one of them chosen; each may have fields of its own."""

    def __init__(self, kind: FieldKind) -> None:
        super().__init__()
        self.kind = kind
        self.mode = QComboBox()
        self.mode.setAccessibleName(f"Условие: {kind.label}")
        self._pages = QStackedWidget()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(metrics.GAP)
        column.addWidget(self.mode)
        column.addWidget(self._pages)
        column.addStretch(1)
        self.mode.currentIndexChanged.connect(self._on_mode)

    def add_mode(self, key: str, words: str, page: QWidget | None = None) -> None:
        """Offer one more way of asking."""
        self._pages.addWidget(page or QWidget())
        self.mode.addItem(words, key)

    def add_fillings(self) -> None:
        """Offer to ask whether anything is there, unless something always is."""
        if not self.kind.required:
            self.add_mode("empty", EMPTY)
            self.add_mode("given", GIVEN)

    @property
    def chosen(self) -> str:
        """The key of the way chosen."""
        return str(self.mode.currentData())

    def choose(self, key: str) -> None:
        """Choose a way of asking."""
        self.mode.setCurrentIndex(max(0, self.mode.findData(key)))

    def read(self) -> Condition | None:
        """Return what is asked."""
        if self.chosen in ("empty", "given"):
            return Filled(yes=self.chosen == "given")
        return self.read_fields()

    def read_fields(self) -> Condition | None:
        """Return what the fields of the way chosen ask."""
        return None

    def write(self, condition: Condition) -> None:
        """Show what is asked now."""
        if isinstance(condition, Filled):
            self.choose("given" if condition.yes else "empty")

    @Slot(int)
    def _on_mode(self, index: int) -> None:
        self._pages.setCurrentIndex(index)
        # Where one way of asking has fields, typing goes on in the first of them.
        for child in self._pages.currentWidget().findChildren(QLineEdit)[:1]:
            child.setFocus()


class WordsPanel(ModesPanel):
    """Words that occur in a text."""

    def __init__(self, kind: Text) -> None:
        super().__init__(kind)
        self.line = QLineEdit()
        self.line.setAccessibleName("Слова")
        self.line.setPlaceholderText("Слово или часть слова")
        self.add_mode("holds", "Содержит", page_of(self.line))
        self.add_fillings()

    def read_fields(self) -> Condition | None:
        """Return the words, if any."""
        words = self.line.text().strip()
        return Holds(words) if words else None

    def write(self, condition: Condition) -> None:
        """Show what is asked now."""
        super().write(condition)
        if isinstance(condition, Holds):
            self.line.setText(condition.words)


class OptionsPanel(Panel):
    """Several values of a fixed list at once."""

    def __init__(self, kind: Choice) -> None:
        super().__init__()
        self.boxes: dict[str, QCheckBox] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        options = [(str(option.value), option.label) for option in kind.options]
        for code, words in (*options, *(() if kind.required else (("", NOT_GIVEN),))):
            box = QCheckBox(words)
            self.boxes[code] = box
            column.addWidget(box)
        column.addStretch(1)

    def read(self) -> Condition | None:
        """Return the values ticked, if any."""
        codes = tuple(code for code, box in self.boxes.items() if box.isChecked())
        return OneOf(codes) if codes else None

    def write(self, condition: Condition) -> None:
        """Tick the values asked for."""
        codes = condition.codes if isinstance(condition, OneOf) else ()
        if isinstance(condition, Filled):
            codes = tuple(code for code in self.boxes if bool(code) == condition.yes)
        for code, box in self.boxes.items():
            box.setChecked(code in codes)


class FlagPanel(ModesPanel):
    """Yes or no."""

    def __init__(self, kind: Flag) -> None:
        super().__init__(kind)
        self.add_mode("yes", "Да")
        self.add_mode("no", "Нет")

    def read_fields(self) -> Condition | None:
        """Return which of the two."""
        return Is(yes=self.chosen == "yes")

    def write(self, condition: Condition) -> None:
        """Show what is asked now."""
        if isinstance(condition, Is):
            self.choose("yes" if condition.yes else "no")


class SpanPanel(ModesPanel):
    """A number within bounds."""

    def __init__(self, kind: Number | Amount) -> None:
        super().__init__(kind)
        bound = Number if isinstance(kind, Number) else Amount
        self.low = LineEditor(bound(label="Не меньше", name="low"))
        self.high = LineEditor(bound(label="Не больше", name="high"))
        self.add_mode("span", "От и до", page_of(*labelled(self.low), *labelled(self.high)))
        self.add_fillings()

    def read_fields(self) -> Condition | None:
        """Return the bounds, if any."""
        low, high = bound_of(self.low), bound_of(self.high)
        return None if low is None and high is None else Between(low, high)

    def write(self, condition: Condition) -> None:
        """Show what is asked now."""
        super().write(condition)
        if isinstance(condition, Between):
            for editor, bound in ((self.low, condition.low), (self.high, condition.high)):
                editor.line.setText("" if bound is None else f"{bound:f}".replace(".", ","))

    def problem(self) -> str:
        """Return why the bounds cannot be asked."""
        return span_problem(self.low, self.high) if self.chosen == "span" else ""


class RecordsPanel(ModesPanel):
    """Records referred to, found by typing."""

    def __init__(self, kind: Link | Links, session: Session) -> None:
        super().__init__(kind)
        wanted = Links(label=kind.label, name=kind.name, to=kind.to)
        self.editor = LinksEditor(wanted, session)
        self.add_mode("leads", "Одна из записей", page_of(self.editor))
        self.add_fillings()

    def read_fields(self) -> Condition | None:
        """Return the records chosen, if any."""
        ids: Any = self.editor.read()
        return Leads(tuple(ids)) if ids else None

    def learn(self, captions: dict[int, str]) -> None:
        """Take the words of the records."""
        self.editor.learn(captions)

    def write(self, condition: Condition) -> None:
        """Show what is asked now."""
        super().write(condition)
        if isinstance(condition, Leads):
            self.editor.write(condition.ids)

    def problem(self) -> str:
        """Return what was typed and not chosen."""
        return self.editor.unfinished() if self.chosen == "leads" else ""


def panel_for(kind: FieldKind, session: Session) -> Panel:
    """Return a new panel for the field."""
    from mms_desktop.ui.widgets.filter_days import DaysPanel

    match kind:
        case Text():
            return WordsPanel(kind)
        case Choice():
            return OptionsPanel(kind)
        case Flag():
            return FlagPanel(kind)
        case Day():
            return DaysPanel(kind)
        case Number() | Amount():
            return SpanPanel(kind)
        case Link() | Links():
            return RecordsPanel(kind, session)
        case _:
            assert_never(kind)
