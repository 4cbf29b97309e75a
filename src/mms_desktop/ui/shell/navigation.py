"""The navigation: pages in groups that fold, one of them current."""

from PySide6.QtCore import QSize, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from mms_desktop.ui import metrics
from mms_desktop.ui.catalogue import PAGE_GROUPS, PageEntry, PageGroup
from mms_desktop.ui.icons import icon
from mms_desktop.ui.tokens import Tone
from mms_desktop.ui.widgets.icon_label import IconLabel
from mms_desktop.ui.widgets.labels import Role, label


class NavigationButton(QToolButton):
    """Leads to one page."""

    def __init__(self, page: PageEntry, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.key = page.key
        self._icon_name = page.icon
        self.setProperty("role", "navigation")
        self.setText("  " + page.name)
        self.setAccessibleName(page.name)
        self.setCheckable(True)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setIconSize(QSize(metrics.ICON, metrics.ICON))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(metrics.NAVIGATION_ROW)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.toggled.connect(self._tint)
        self._tint(False)

    @Slot(bool)
    def _tint(self, current: bool) -> None:
        self.setIcon(icon(self._icon_name, Tone.ACCENT if current else Tone.MUTED))


class NavigationGroup(QWidget):
    """A heading with the pages under it."""

    def __init__(self, group: PageGroup, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.buttons = [NavigationButton(page) for page in group.pages]
        self._heading = QToolButton()
        self._heading.setText(group.title.upper())
        self._heading.setProperty("role", "group")
        self._heading.setAccessibleName(f"{group.title}: свернуть или развернуть")
        self._heading.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._heading.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self._heading.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._heading.setIconSize(QSize(14, 14))
        self._heading.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._heading.clicked.connect(self._toggle)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 6 if group.title else 0, 0, 0)
        column.setSpacing(1)
        column.addWidget(self._heading)
        self._heading.setVisible(bool(group.title))
        for button in self.buttons:
            column.addWidget(button)
        self.folded = group.folded
        self.fold(group.folded)

    def fold(self, folded: bool) -> None:
        """Show the heading only, or the pages too."""
        self.folded = folded
        for button in self.buttons:
            button.setVisible(not folded)
        self._heading.setIcon(icon("chevron-right" if folded else "chevron-down", Tone.MUTED))

    @Slot()
    def _toggle(self) -> None:
        self.fold(not self.folded)


class Navigation(QFrame):
    """The left column of the window.

    Signals:
        page_chosen: (str) The key of the page a person wants to see.
    """

    page_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("navigation")
        self.setFixedWidth(metrics.NAVIGATION_WIDTH)
        self._groups = [NavigationGroup(group) for group in PAGE_GROUPS]
        self._choice = QButtonGroup(self)
        # Unfolded for the sake of the current page, to be folded when it is left.
        self._opened: NavigationGroup | None = None
        listed = QWidget()
        listed.setObjectName("navigationList")
        rows = QVBoxLayout(listed)
        rows.setContentsMargins(10, 0, 8, 10)
        rows.setSpacing(0)
        for group in self._groups:
            rows.addWidget(group)
            for button in group.buttons:
                self._choice.addButton(button)
        rows.addStretch(1)
        self._choice.buttonClicked.connect(self._on_clicked)
        self._scroll = QScrollArea()
        self._scroll.setWidget(listed)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.verticalScrollBar().setObjectName("quietScrollBar")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(brand())
        column.addWidget(self._scroll, 1)

    def show_current(self, key: str) -> None:
        """Mark the page as the current one and bring it into view."""
        if self._opened is not None:
            self._opened.fold(True)
            self._opened = None
        for group in self._groups:
            for button in group.buttons:
                if button.key == key:
                    self._unfold(group)
                    button.setChecked(True)
                    # Not before what has been unfolded has got its place.
                    QTimer.singleShot(0, self._reveal)

    @Slot()
    def _reveal(self) -> None:
        button = self._choice.checkedButton()
        if button is not None:
            self._scroll.ensureWidgetVisible(button, 0, metrics.NAVIGATION_ROW)

    def _unfold(self, group: NavigationGroup) -> None:
        if group.folded:
            group.fold(False)
            self._opened = group

    @Slot(object)
    def _on_clicked(self, button: object) -> None:
        if isinstance(button, NavigationButton):
            self.page_chosen.emit(button.key)


def brand() -> QWidget:
    """Return the name of the program with its sign."""
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(14, 0, 10, 0)
    row.setSpacing(metrics.SMALL_GAP)
    row.addWidget(IconLabel("book-education", Tone.ACCENT, 24))
    row.addWidget(label("Методист", Role.BRAND))
    row.addStretch(1)
    holder.setFixedHeight(metrics.TOP_BAR - 2)
    return holder
