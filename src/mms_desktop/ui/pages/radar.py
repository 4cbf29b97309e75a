"""The page «Сроки»: what runs out soon or has run out, each with the act the term is from."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QComboBox, QHBoxLayout

from mms_desktop.ui import metrics
from mms_desktop.ui.desk import Desk, PageRequest
from mms_desktop.ui.models.radar_rows import COLUMNS, kinds_of, read_alerts, tabs_of
from mms_desktop.ui.pages.listing_saving import save_listing
from mms_desktop.ui.pages.page import Page
from mms_desktop.ui.pages.records.opening import RecordOpening
from mms_desktop.ui.widgets.labels import Role, label
from mms_desktop.ui.widgets.rows_list import RowsList

if TYPE_CHECKING:
    from mms_desktop.services.monitoring.radar import Alert

ALL_KINDS = "Все сроки"


class RadarPage(Page):
    """Lists the terms; a double click opens the record the term is written in."""

    watches = frozenset(
        {
            "people",
            "employments",
            "attestations",
            "trainings",
            "mentorships",
            "consents",
            "routes",
            "acts",
            "agreements",
        }
    )
    watches_period = False

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, "Сроки", "Что заканчивается или закончилось, и по какому акту")
        self._alerts: list[Alert] = []
        self._wanted = ""
        self.kind = QComboBox()
        self.kind.setAccessibleName("Какие сроки показать")
        self.kind.setMinimumWidth(metrics.FILTER_SEARCH_WIDTH)
        self.kind.addItem(ALL_KINDS, "")
        self.list = RowsList("Сроки", COLUMNS)
        self.act = label("", Role.SECONDARY, wrap=True)
        self.records = RecordOpening(desk, self)
        row = QHBoxLayout()
        row.addWidget(self.kind)
        row.addStretch(1)
        self.body.addLayout(row)
        self.body.addWidget(self.list, 1)
        self.body.addWidget(self.act)
        self.kind.currentIndexChanged.connect(self._show)
        self.list.opened.connect(self._open)
        self.list.chosen.connect(self._show_act)
        self.list.export_wanted.connect(self._export)

    @Slot()
    def refresh(self) -> None:
        self.desk.session.ask(read_alerts, self, self._show_alerts)

    def take(self, request: PageRequest) -> None:
        """Show the terms of the kind given as the search."""
        self._wanted = request.search
        self._choose_kind(request.search)

    def _show_alerts(self, alerts: "list[Alert]") -> None:
        self._alerts = alerts
        wanted = self._wanted or str(self.kind.currentData() or "")
        self.kind.blockSignals(True)
        self.kind.clear()
        self.kind.addItem(ALL_KINDS, "")
        for key, title in kinds_of(alerts).items():
            self.kind.addItem(title, key)
        self.kind.blockSignals(False)
        self._choose_kind(wanted)
        self._show()

    def _choose_kind(self, key: str) -> None:
        self.kind.setCurrentIndex(max(0, self.kind.findData(key)))

    @Slot()
    def _show(self) -> None:
        self.list.show_tabs(tabs_of(self._alerts, str(self.kind.currentData() or "")))

    @Slot(int)
    def _show_act(self, number: int) -> None:
        self.act.setText(f"Основание: {self._alerts[number - 1].act}." if number else "")

    @Slot(int)
    def _open(self, number: int) -> None:
        alert = self._alerts[number - 1]
        self.records.open(alert.section, alert.record)

    @Slot()
    def _export(self) -> None:
        lines = (self.kind.currentText(), self.list.shown.title)
        save_listing(self, "Сроки", lines, self.list.model)
