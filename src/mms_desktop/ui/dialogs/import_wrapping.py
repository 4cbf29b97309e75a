"""Rows as high as their texts, for short tables whose words must all be seen."""

from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize
from PySide6.QtWidgets import QHeaderView

from mms_desktop.ui import metrics
from mms_desktop.ui.widgets.chip import ChipDelegate
from mms_desktop.ui.widgets.table import Table


class WrappingDelegate(ChipDelegate):
    """Leaves some air above and below wrapped texts."""

    def sizeHint(self, option: Any, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return super().sizeHint(option, index) + QSize(0, metrics.GAP)


def wrap_rows(table: Table) -> None:
    """Let the rows of a short table be as high as their texts."""
    table.setItemDelegate(WrappingDelegate(table))
    table.setWordWrap(True)
    table.verticalHeader().setMinimumSectionSize(metrics.ROW)
    # The header tells nobody that a stretched column has become narrower.
    table.horizontalHeader().sectionResized.connect(table.resizeRowsToContents)
    table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
