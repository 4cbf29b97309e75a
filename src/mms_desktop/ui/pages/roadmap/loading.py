"""The button «Типовая карта…»: the roadmap of a region loaded as one undoable action."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from mms_desktop.domain.changes import ChangeSet
from mms_desktop.services.progress import Progress
from mms_desktop.ui.dialogs.roadmap_dialog import POINTS, Offer, RoadmapDialog
from mms_desktop.ui.pages.page import Page
from mms_desktop.ui.words import counted

if TYPE_CHECKING:
    from mms_desktop.services.roadmap import OfferedPoint
    from mms_desktop.services.workspace import Workspace


class RoadmapLoading(QObject):
    """Serves the pages about the roadmap."""

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._page = page
        self.dialog: RoadmapDialog | None = None
        self.button = page.head.add_button("Типовая карта…", "road-variant")
        self.button.setToolTip("Загрузить дорожную карту региона")
        self.button.clicked.connect(self.start)
        page.desk.needs_writing(self.button)

    @Slot()
    def start(self) -> None:
        """Ask which roadmap to load."""
        self._page.desk.session.ask(read_offers, self, self._choose)

    def _choose(self, answer: tuple[list[Offer], str]) -> None:
        self.dialog = dialog = RoadmapDialog(*answer, self._page)
        dialog.changed.connect(self._read_points)
        dialog.load_wanted.connect(self._load)
        dialog.open()
        self._read_points()

    @Slot()
    def _read_points(self) -> None:
        dialog = self.dialog
        if dialog is None:
            return
        key, year = dialog.key, dialog.year.value()

        def question(workspace: "Workspace", _progress: Progress) -> "list[OfferedPoint]":
            from mms_desktop.catalog.roadmaps import read_roadmaps
            from mms_desktop.paths import forms_dir
            from mms_desktop.services.roadmap import offered_points

            return offered_points(workspace.database, read_roadmaps(forms_dir())[key], year)

        self._page.desk.session.ask(question, dialog, dialog.show_points)

    @Slot()
    def _load(self) -> None:
        dialog = self.dialog
        if dialog is None:
            return
        key, year = dialog.key, dialog.year.value()
        self.dialog = None

        def question(workspace: "Workspace", _progress: Progress) -> ChangeSet:
            from mms_desktop.catalog.roadmaps import read_roadmaps
            from mms_desktop.paths import forms_dir
            from mms_desktop.services.roadmap import load_roadmap

            return load_roadmap(workspace.database, read_roadmaps(forms_dir())[key], year)

        self._page.desk.session.ask(question, self, self._on_loaded)

    def _on_loaded(self, changes: ChangeSet) -> None:
        added = counted(len(changes.changes), *POINTS)
        self._page.desk.notify(f"Добавлено: {added}.", undoable=True)


def read_offers(workspace: "Workspace", _progress: Progress) -> tuple[list[Offer], str]:
    """Return the roadmaps to choose from, and the base's own region; on the worker thread."""
    from mms_desktop.catalog.roadmaps import read_roadmaps
    from mms_desktop.paths import forms_dir

    found = read_roadmaps(forms_dir()).values()
    return [Offer(one.key, one.title, one.year) for one in found], workspace.profile_key
