"""The bar with the buttons at the bottom of a dialog."""

from collections.abc import Sequence

from PySide6.QtWidgets import QFrame, QHBoxLayout

from mms_desktop.ui import metrics
from mms_desktop.ui.widgets.buttons import Button


def dialog_bar(buttons: Sequence[Button]) -> QFrame:
    """Return a bar with the buttons at its right end."""
    bar = QFrame()
    bar.setObjectName("dialogBar")
    row = QHBoxLayout(bar)
    side = metrics.PAGE_MARGIN
    row.setContentsMargins(side, metrics.GAP, side, metrics.GAP)
    row.setSpacing(metrics.SMALL_GAP)
    row.addStretch(1)
    for button in buttons:
        row.addWidget(button)
    return bar
