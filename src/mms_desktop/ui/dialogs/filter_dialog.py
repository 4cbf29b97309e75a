"""Asking what a list is to show of one column."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFrame,
    QLineEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from mms_desktop.domain.conditions import Condition
from mms_desktop.domain.fields import FieldKind
from mms_desktop.ui import metrics
from mms_desktop.ui.session import Session
from mms_desktop.ui.widgets.buttons import Button
from mms_desktop.ui.widgets.dialog import Dialog
from mms_desktop.ui.widgets.filter_panels import panel_for
from mms_desktop.ui.widgets.labels import MessageLabel, Role, label

WIDTH, HEIGHT = 440, 340


class FilterDialog(Dialog):
    """One condition; ``condition`` holds it once the dialog is accepted, None for no filter."""

    def __init__(
        self,
        kind: FieldKind,
        session: Session,
        parent: QWidget,
        *,
        now: Condition | None = None,
        captions: Mapping[int, str] | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle("Фильтр")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.kind = kind
        self.condition: Condition | None = now
        self.panel = panel_for(kind, session)
        self.message = MessageLabel()
        self.drop = Button("Убрать фильтр")
        self.drop.setVisible(now is not None)
        self.cancel = Button("Отмена")
        self.show_found = Button("Показать", primary=True)
        if now is not None:
            self.panel.learn(dict(captions or {}))
            self.panel.write(now)
        self._lay_out()
        self.drop.clicked.connect(self.take_off)
        self.cancel.clicked.connect(self.reject)
        self.show_found.clicked.connect(self.submit)
        self.resize(WIDTH, HEIGHT)
        fields = (self.panel.findChildren(kind) for kind in (QLineEdit, QCheckBox, QComboBox))
        for first in next(filter(None, fields), [])[:1]:
            first.setFocus()

    @Slot()
    def submit(self) -> None:
        """Take the condition, unless a field holds what cannot be one."""
        problem = self.panel.problem()
        self.message.show_problem(problem)
        if not problem:
            self.condition = self.panel.read()
            self.accept()

    @Slot()
    def take_off(self) -> None:
        """Ask for nothing any more."""
        self.condition = None
        self.accept()

    def _lay_out(self) -> None:
        side = metrics.PAGE_MARGIN
        holder = QWidget()
        holder.setObjectName("dialogBody")
        inside = QVBoxLayout(holder)
        inside.setContentsMargins(side, metrics.SMALL_GAP, side, metrics.SMALL_GAP)
        inside.addWidget(self.panel)
        scroll = QScrollArea()
        scroll.setWidget(holder)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        head = QVBoxLayout()
        head.setContentsMargins(side, metrics.PAGE_TOP, side, metrics.TINY_GAP)
        head.addWidget(label(self.kind.label, Role.TITLE, wrap=True))
        head.addWidget(self.message)
        self.arrange(head, scroll, buttons=(self.drop, self.cancel, self.show_found))
