"""The place of the pages: each is made when first shown and refreshed when it must be."""

from typing import cast

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget

from mms_desktop.domain.changes import ChangeSet
from mms_desktop.ui.catalogue import PAGES
from mms_desktop.ui.desk import Desk, PageRequest
from mms_desktop.ui.pages.page import Page
from mms_desktop.ui.shell.trail import Trail, with_card
from mms_desktop.ui.widgets.empty_state import EmptyState


class PageHost(QStackedWidget):
    """Shows one page at a time; pages out of sight are refreshed when they come back."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("pages")
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setAccessibleName("Страница")
        self._desk = desk
        self._pages: dict[str, Page] = {}
        self._stale: set[str] = set()
        self.current_key = ""
        self._trail = Trail()
        self.waiting = EmptyState("database-outline", "Открываю базу…")
        self.addWidget(self.waiting)
        desk.session.data_changed.connect(self._on_data_changed)
        desk.period_changed.connect(self._on_period_changed)
        desk.back_requested.connect(self.go_back)

    def show_page(self, request: PageRequest) -> Page:
        """Show the page asked for, made anew if it is the first time, and return it.

        A record that has a card is shown there.
        """
        request = with_card(request)
        self._trail.visit(request)
        self.leave_current()
        key = request.key
        page = self._pages.get(key)
        fresh = page is None
        if page is None:
            page = PAGES[key].make(self._desk)
            self._pages[key] = page
            self.addWidget(page)
        self.current_key = key
        self.setCurrentWidget(page)
        if fresh or key in self._stale:
            self._stale.discard(key)
            page.refresh()
        page.take(request)
        focused = QApplication.focusWidget()
        if focused is None or not page.isAncestorOf(focused):
            # Come from the search or the navigation: the keys are meant for the page now.
            # The stubs do not know that there may be none yet.
            inner = cast("QWidget | None", page.focusWidget())
            (page if inner is None else inner).setFocus()
        return page

    def leave_current(self) -> None:
        """Let the page in sight save what is typed."""
        if self.current_key:
            self._pages[self.current_key].leave()

    def forget_pages(self) -> None:
        """Drop all pages: another base is opened."""
        self.leave_current()
        self.setCurrentWidget(self.waiting)
        for page in self._pages.values():
            self.removeWidget(page)
            page.deleteLater()
        self._pages.clear()
        self._trail.forget()
        self._stale.clear()
        self.current_key = ""

    @Slot()
    def go_back(self) -> None:
        """Ask for the page seen before; from the first one back to what it stands under."""
        under = PAGES[self.current_key].under if self.current_key else ""
        place = self._trail.back() or (PageRequest(under) if under else None)
        if place is not None:
            self._desk.page_requested.emit(place)

    @Slot(ChangeSet)
    def _on_data_changed(self, changes: ChangeSet) -> None:
        for key, page in self._pages.items():
            if page.watches is None or page.watches & changes.sections:
                self._renew(key, page)

    @Slot(str)
    def _on_period_changed(self, _code: str) -> None:
        for key, page in self._pages.items():
            if page.watches_period:
                self._renew(key, page)

    def _renew(self, key: str, page: Page) -> None:
        if key == self.current_key:
            page.refresh()
        else:
            self._stale.add(key)
