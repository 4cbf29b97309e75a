"""What all pages have in common: margins, head, and the desk they work at."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from mms_desktop.ui import metrics
from mms_desktop.ui.desk import Desk, PageRequest
from mms_desktop.ui.widgets.page_head import PageHead


class Page(QWidget):
    """One page of the window; made when it is first shown, after a base is opened.

    A page builds its widgets in ``__init__`` and adds them to ``body``; it reads its
    data in ``refresh``, which the shell calls when the page is shown and when records
    of the sections in ``watches`` have changed.

    Attributes:
        watches: Keys of the sections whose changes the page shows; None means any.
        watches_period: Whether the page shows another thing for another period.
    """

    watches: frozenset[str] | None = None
    watches_period = True

    def __init__(self, desk: Desk, title: str, subtitle: str = "") -> None:
        super().__init__()
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.desk = desk
        self.head = PageHead(title, subtitle)
        self.body = QVBoxLayout(self)
        side, top = metrics.PAGE_MARGIN, metrics.PAGE_TOP
        self.body.setContentsMargins(side, top, side, top)
        self.body.setSpacing(metrics.GAP)
        self.body.addWidget(self.head)

    def refresh(self) -> None:
        """Read what the page shows again, off the GUI thread."""

    def leave(self) -> None:
        """Save what is typed and not saved yet: the page goes out of sight."""

    def take(self, request: PageRequest) -> None:
        """Show what was asked for together with the page: a record, a search."""


def side_by_side(*parts: tuple[QWidget, int]) -> QWidget:
    """Return the parts of a page beside each other, each with its share of the width."""
    work = QWidget()
    row = QHBoxLayout(work)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(metrics.GAP)
    for part, share in parts:
        row.addWidget(part, share)
    return work


def stacked(*views: QWidget) -> QStackedWidget:
    """Return the views of a page of which one is shown, the first until another is asked for."""
    stack = QStackedWidget()
    for view in views:
        stack.addWidget(view)
    return stack
