"""Composing an indicator of one's own from the named populations, without any code."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QWidget,
)

from mms_desktop.domain.sections.own_indicators import WHOLE, OwnDirection, OwnPeriodicity
from mms_desktop.ui import metrics
from mms_desktop.ui.widgets.buttons import Button
from mms_desktop.ui.widgets.dialog import Dialog
from mms_desktop.ui.widgets.labels import MessageLabel, Role, label

if TYPE_CHECKING:
    from mms_desktop.catalog.own_indicators import OwnIndicator
    from mms_desktop.services.workspace import Workspace

WIDTH = 720
LIST_HEIGHT, TEXT_HEIGHT = 150, 48
TARGET_WIDTH, YEAR_WIDTH = 90, 80
NO_DENOMINATOR = "нет: показатель-количество"
UNITS = {
    "people": "Люди",
    "organizations": "Организации",
    "teams": "Управленческие команды",
    "routes": "ИОМ",
    "events": "Мероприятия",
    "agreements": "Соглашения",
    "acts": "Документы",
}
_NUMBER = re.compile(r"\d{1,9}(\.\d{1,2})?")
NAME_ROLE = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class Choice:
    """A population that may be counted: its name, its words and what it is made of."""

    name: str
    title: str
    unit: str


@dataclass(frozen=True, slots=True)
class Composing:
    """What the dialog needs: every population, and the indicator to be changed, if any."""

    choices: tuple[Choice, ...]
    taken: tuple[str, ...]
    known: "OwnIndicator | None"

    def code_for(self, title: str) -> str:
        """Return a code for a new indicator: nobody has to think of one."""
        from mms_desktop.services.monitoring.own_indicators import free_code

        return free_code(title, self.taken)


def read_composing(workspace: "Workspace", code: str) -> Composing:
    """Return what an indicator can be composed of; runs on the worker thread."""
    from mms_desktop.services.monitoring.own_indicators import available_populations, declared_own

    choices = tuple(Choice(one.name, one.title, one.section) for one in available_populations())
    written = declared_own(workspace.database)
    known = next((one for one in written if one.code == code), None)
    return Composing(choices, tuple(one.code for one in written), known)


class OwnIndicatorDialog(Dialog):
    """Collects the indicator; keeping it is the caller's business.

    Signals:
        submitted: (OwnIndicatorDialog) The person wants it kept.
    """

    submitted = Signal(object)

    def __init__(self, composing: Composing, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("Свой показатель")
        self.composing = composing
        self.name = QLineEdit()
        self.unit = QComboBox()
        self.counted = QListWidget()
        self.base = QComboBox()
        self.target = QLineEdit()
        self.direction, self.periodicity = QComboBox(), QComboBox()
        self.year = QLineEdit()
        self.definition = QPlainTextEdit()
        self.source, self.responsible = QLineEdit(), QLineEdit()
        self.formula = label("", Role.SECONDARY, wrap=True)
        self.message = MessageLabel()
        self._fill_choices()
        self._lay_out()
        self.unit.currentIndexChanged.connect(self._show_populations)
        self.counted.itemChanged.connect(self._show_formula)
        self.base.currentIndexChanged.connect(self._show_formula)
        if composing.known is None:
            self._show_populations()
        else:
            self._show_known(composing.known)
        self.resize(WIDTH, self.sizeHint().height())
        self.name.setFocus()

    def values(self) -> dict[str, Any]:
        """Return what was chosen and typed, as the fields of ``OwnIndicator``."""
        return {
            "title": self.name.text().strip(),
            "numerator": tuple(item.data(NAME_ROLE) for item in self._ticked()),
            "denominator": str(self.base.currentData() or ""),
            "definition": self.definition.toPlainText().strip(),
            "source": self.source.text().strip(),
            "responsible": self.responsible.text().strip(),
            "periodicity": str(self.periodicity.currentData()),
            "target": number_of(self.target.text()),
            "direction": str(self.direction.currentData()),
            "target_year": int(self.year.text()) if self.year.text().strip() else None,
        }

    @Slot()
    def submit(self) -> None:
        """Offer the indicator to the caller, unless something is missing."""
        problem = self._problem()
        self.message.show_problem(problem)
        if not problem:
            self.submitted.emit(self)

    def _problem(self) -> str:
        target, year = self.target.text().strip(), self.year.text().strip()
        if not self.name.text().strip():
            return "Назовите показатель."
        if not self._ticked():
            return "Отметьте, кто засчитывается: хотя бы одну совокупность."
        if target and number_of(target) is None:
            return "Цель: напишите число, например 70 или 12,5."
        if target and self.base.currentData() and (number_of(target) or 0) > WHOLE:
            return f"Цель: доля — в процентах, не больше {WHOLE}."
        if year and not year.isdecimal():
            return "Год цели: напишите четыре цифры, например 2024."
        return ""

    def _ticked(self) -> list[QListWidgetItem]:
        items = [self.counted.item(row) for row in range(self.counted.count())]
        return [item for item in items if item.checkState() is Qt.CheckState.Checked]

    @Slot()
    def _show_populations(self) -> None:
        """Offer the populations of the unit chosen: what is counted is of one kind."""
        unit, known = self.unit.currentData(), self.composing.known
        ticked = known.numerator if known else ()
        fitting = [one for one in self.composing.choices if one.unit == unit]
        # What is ticked already stands first: the list is longer than its window.
        fitting.sort(key=lambda one: one.name not in ticked)
        self.counted.clear()
        self.base.clear()
        self.base.addItem(NO_DENOMINATOR, "")
        for one in fitting:
            item = QListWidgetItem(one.title)
            item.setData(NAME_ROLE, one.name)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Unchecked)
            self.counted.addItem(item)
            self.base.addItem(one.title, one.name)
        self._show_formula()

    @Slot()
    def _show_formula(self) -> None:
        """Say in words what is going to be counted."""
        named = ", а также ".join(f"«{item.text()}»" for item in self._ticked())
        words = f"Считаются: {named}." if named else "Отметьте, кто засчитывается."
        if named and self.base.currentData():
            words += f" Из кого: «{self.base.currentText()}». Показатель — доля, цель в процентах."
        elif named:
            words += " Показатель — количество."
        self.formula.setText(words)

    def _show_known(self, known: "OwnIndicator") -> None:
        units = {one.name: one.unit for one in self.composing.choices}
        unit = units.get(known.numerator[0] if known.numerator else "", "people")
        self.unit.setCurrentIndex(max(self.unit.findData(unit), 0))
        self._show_populations()
        for row in range(self.counted.count()):
            if self.counted.item(row).data(NAME_ROLE) in known.numerator:
                self.counted.item(row).setCheckState(Qt.CheckState.Checked)
        self.base.setCurrentIndex(max(self.base.findData(known.denominator), 0))
        self.name.setText(known.title)
        self.definition.setPlainText(known.definition)
        self.source.setText(known.source)
        self.responsible.setText(known.responsible)
        self.periodicity.setCurrentIndex(max(self.periodicity.findData(known.periodicity), 0))
        self.direction.setCurrentIndex(max(self.direction.findData(known.direction), 0))
        self.target.setText("" if known.target is None else shown_target(known.target))
        self.year.setText("" if known.target_year is None else str(known.target_year))

    def _fill_choices(self) -> None:
        present = {one.unit for one in self.composing.choices}
        for unit, title in UNITS.items():
            if unit in present:
                self.unit.addItem(title, unit)
        for box, options in ((self.direction, OwnDirection), (self.periodicity, OwnPeriodicity)):
            for option in options:
                box.addItem(option.label, option.value)
        self.counted.setFixedHeight(LIST_HEIGHT)
        self.definition.setFixedHeight(TEXT_HEIGHT)
        self.definition.setTabChangesFocus(True)
        self.definition.setPlaceholderText("Пусто — будет составлено из названий")
        self.target.setFixedWidth(TARGET_WIDTH)
        self.year.setFixedWidth(YEAR_WIDTH)
        self.year.setPlaceholderText("год")
        named: Sequence[tuple[QWidget, str]] = (
            (self.name, "Наименование"), (self.unit, "Что считаем"),
            (self.counted, "Кто засчитывается"), (self.base, "Из кого"),
            (self.target, "Цель"), (self.direction, "Какая цель"), (self.year, "Год цели"),
            (self.periodicity, "Периодичность"), (self.definition, "Порядок формирования"),
            (self.source, "Источник"), (self.responsible, "Ответственный"),
        )  # fmt: skip
        for widget, name in named:
            widget.setAccessibleName(name)

    def _lay_out(self) -> None:
        form = QFormLayout()
        side = metrics.PAGE_MARGIN
        form.setContentsMargins(side, metrics.PAGE_TOP, side, metrics.PAGE_TOP)
        form.setHorizontalSpacing(metrics.GAP)
        form.setVerticalSpacing(metrics.SMALL_GAP)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft)
        aim = QHBoxLayout()
        aim.setSpacing(metrics.SMALL_GAP)
        for widget in (self.direction, self.target, self.year):
            aim.addWidget(widget)
        aim.addStretch(1)
        form.addRow(label("Свой показатель", Role.TITLE))
        form.addRow("Наименование", self.name)
        form.addRow("Что считаем", self.unit)
        form.addRow("Кто засчитывается", self.counted)
        form.addRow("Из кого", self.base)
        form.addRow("", self.formula)
        form.addRow("Цель", aim)
        form.addRow("Периодичность", self.periodicity)
        form.addRow("Формула словами", self.definition)
        form.addRow("Источник", self.source)
        form.addRow("Ответственный", self.responsible)
        form.addRow(self.message)
        self.arrange(form, buttons=self._buttons())

    def _buttons(self) -> tuple[Button, Button]:
        cancel, save = Button("Отмена"), Button("Сохранить", primary=True)
        cancel.clicked.connect(self.reject)
        save.clicked.connect(self.submit)
        return cancel, save


def number_of(written: str) -> Decimal | None:
    """Return the number typed, ``None`` when it is none."""
    text = written.strip().removesuffix("%").replace(" ", "").replace(",", ".")
    return Decimal(text) if _NUMBER.fullmatch(text) else None


def shown_target(target: Decimal) -> str:
    """Return a target as it is typed."""
    return f"{target.normalize():f}".replace(".", ",")
