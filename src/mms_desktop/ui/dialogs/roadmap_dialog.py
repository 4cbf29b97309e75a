"""Loading the roadmap of a region: which one, for which year, what it would bring."""

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QComboBox, QFormLayout, QSpinBox, QVBoxLayout, QWidget

from mms_desktop.domain.days import shown_day
from mms_desktop.ui import metrics
from mms_desktop.ui.dialogs.base_dialogs import add_buttons
from mms_desktop.ui.models.rows_model import RowsModel
from mms_desktop.ui.models.window_model import Column
from mms_desktop.ui.widgets.dialog import Dialog
from mms_desktop.ui.widgets.labels import Role, label
from mms_desktop.ui.widgets.table import Table
from mms_desktop.ui.words import counted

if TYPE_CHECKING:
    from mms_desktop.services.roadmap import OfferedPoint

WIDTH, HEIGHT = 980, 560
WIDTHS = (80, 520, 110, 150)
COLUMNS = (
    Column("number", "Номер", 0),
    Column("title", "Мероприятие", 1),
    Column("due", "Срок", 2),
    Column("state", "Что будет", 3),
)
POINTS = ("пункт", "пункта", "пунктов")
ADDED, KNOWN = "добавится", "уже есть, останется"


@dataclass(frozen=True, slots=True)
class Offer:
    """One roadmap to choose: its key, title and the year of its document."""

    key: str
    title: str
    year: int


class RoadmapDialog(Dialog):
    """Shows what would be loaded; loading is the caller's.

    Signals:
        changed: Another roadmap or year was chosen: its points are wanted.
        load_wanted: The points shown are to be loaded.
    """

    changed = Signal()
    load_wanted = Signal()

    def __init__(self, offers: list[Offer], own: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle("Типовая дорожная карта")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._offers = offers
        self.region = QComboBox()
        self.region.setAccessibleName("Документ")
        for offer in offers:
            self.region.addItem(offer.title, offer.key)
        self.region.setCurrentIndex(max(0, self.region.findData(own)))
        self.region.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.region.setMinimumContentsLength(60)
        self.year = QSpinBox()
        self.year.setAccessibleName("Год плана")
        self.year.setRange(2020, 2050)
        self.year.setValue(max(self._offer.year, date.today().year))
        self.model = RowsModel(COLUMNS, self)
        self.table = Table("Пункты дорожной карты")
        self.table.setModel(self.model)
        for place, width in enumerate(WIDTHS):
            self.table.setColumnWidth(place, width)
        self.count = label("", Role.SECONDARY)
        self._arrange()
        self.region.currentIndexChanged.connect(self._tell)
        self.year.valueChanged.connect(self._tell)
        self.resize(WIDTH, HEIGHT)

    @property
    def key(self) -> str:
        """The roadmap chosen."""
        return self._offer.key

    @property
    def _offer(self) -> Offer:
        return self._offers[self.region.currentIndex()]

    def show_points(self, points: "list[OfferedPoint]") -> None:
        """Show what loading would bring."""
        rows = []
        for place, one in enumerate(points):
            due = shown_day(one.point.due) if one.point.due else "—"
            state = KNOWN if one.known else ADDED
            rows.append((place, (one.point.number, one.point.title, due, state)))
        self.model.show_rows(rows)
        new = sum(not one.known for one in points)
        self.count.setText(
            f"В документе {counted(len(points), *POINTS)}, добавится {new}. "
            "Пункты, которые уже есть, останутся такими, как вы их изменили."
        )
        self.load.setText(f"Загрузить {counted(new, *POINTS)}" if new else "Нечего загружать")
        self.load.setEnabled(bool(new))

    @Slot()
    def _tell(self) -> None:
        self.changed.emit()

    @Slot()
    def _load(self) -> None:
        self.load_wanted.emit()
        self.accept()

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        side, top = metrics.PAGE_MARGIN, metrics.PAGE_TOP
        column.setContentsMargins(side, top, side, top)
        column.setSpacing(metrics.SMALL_GAP)
        column.addWidget(label("Типовая дорожная карта", Role.TITLE))
        form = QFormLayout()
        form.setVerticalSpacing(metrics.SMALL_GAP)
        form.addRow("Документ", self.region)
        form.addRow("Год плана", self.year)
        column.addLayout(form)
        column.addWidget(self.count)
        column.addWidget(self.table, 1)
        self.load = add_buttons(column, self, "Загрузить")
        self.load.setEnabled(False)
        self.load.clicked.connect(self._load)
