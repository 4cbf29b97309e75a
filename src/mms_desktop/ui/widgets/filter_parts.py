"""What the panels of filters are put together from."""

from datetime import date
from decimal import Decimal

from PySide6.QtWidgets import QVBoxLayout, QWidget

from mms_desktop.domain.parsing import parse_value
from mms_desktop.ui import metrics
from mms_desktop.ui.editors.editor import Editor
from mms_desktop.ui.widgets.labels import Role, label

WRONG_ORDER = "Первое значение больше второго: поменяйте их местами."


def page_of(*widgets: QWidget) -> QWidget:
    """Return the widgets one under another."""
    page = QWidget()
    column = QVBoxLayout(page)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(metrics.TINY_GAP)
    for widget in widgets:
        column.addWidget(widget)
    column.addStretch(1)
    return page


def labelled(editor: Editor) -> tuple[QWidget, QWidget]:
    """Return the label of an editor and the editor."""
    words = label(editor.kind.label, Role.MUTED)
    words.setBuddy(editor.control)
    return words, editor


def bound_of(editor: Editor) -> date | Decimal | None:
    """Return the day or the number an editor holds, None when it holds neither."""
    value = parse_value(editor.kind, editor.read()).value
    if isinstance(value, date) or value is None:
        return value
    return Decimal(str(value))


def span_problem(low: Editor, high: Editor) -> str:
    """Return why two bounds cannot be asked; empty when they can."""
    for editor in (low, high):
        found = parse_value(editor.kind, editor.read())
        if found.problem is not None:
            return found.problem.message
    first, last = bound_of(low), bound_of(high)
    if first is None or last is None:
        return ""
    # Both editors are of one kind, so the bounds compare.
    ordered: bool = first <= last  # type: ignore[operator]
    return "" if ordered else WRONG_ORDER
