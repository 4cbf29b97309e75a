"""The longest stall of the window, in milliseconds: lists of 50 000 people, imports of 5 000.

A timer of the GUI thread ticks every 5 ms; the longest gap between two ticks is what a person
feels as a stall. The goal is 200 ms.
"""

import os
import tempfile
import time
from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import xlsxwriter
from PySide6.QtCore import QObject, QSettings, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from mms_desktop.domain.conditions import Filled, Holds, OneOf
from mms_desktop.domain.sections import SECTIONS
from mms_desktop.domain.sections.people import PEOPLE, Person, Sex
from mms_desktop.services.action import action
from mms_desktop.services.workspace import create_workspace
from mms_desktop.ui.desk import Desk
from mms_desktop.ui.dialogs.import_dialog import ImportDialog
from mms_desktop.ui.garbage import GarbageCollecting
from mms_desktop.ui.operations import Operations
from mms_desktop.ui.pages.sections.page import SectionPage
from mms_desktop.ui.session import Session
from mms_desktop.ui.settings import Settings
from mms_desktop.ui.theme import Theme

PEOPLE_COUNT = 50_000
STAFF_COUNT = 5_000
GOAL = 200
TICK = 5
FILTERS = {
    "sex": (("sex", OneOf(("f",))),),
    "given_name": (("given_name", Holds("аб")),),
    "works_at": (("works_at", Filled(yes=False)),),
    "(none)": (),
}
SURNAMES = ("Иванов", "Ёлкин", "Соловьёв", "Жуков", "Яковлев", "Абрамов", "Черных", "Сидоров")


class Watch(QObject):
    """Remembers the longest time the GUI thread did not come round to its timer."""

    def __init__(self) -> None:
        super().__init__()
        self.longest = 0.0
        self._last = time.perf_counter()
        self._timer = QTimer(self, interval=TICK, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)
        self._timer.start()

    def begin(self) -> None:
        """Forget what was."""
        self._last = time.perf_counter()
        self.longest = 0.0

    def _tick(self) -> None:
        now = time.perf_counter()
        self.longest = max(self.longest, now - self._last)
        self._last = now


class Bench:
    """A window on a large base."""

    def __init__(self, folder: Path) -> None:
        self.application = QApplication.instance() or QApplication([])
        self.theme = Theme(self.application)
        self.watch = Watch()
        self.operations = Operations()
        self.garbage = GarbageCollecting(operations=self.operations)
        self.session = Session(self.operations)
        store = QSettings(str(folder / "window.ini"), QSettings.Format.IniFormat)
        self.desk = Desk(self.session, Settings(store))

    def open(self, base: Path) -> None:
        """Open the base."""
        self.session.open(base)
        self.wait(lambda: self.session.facts is not None)

    def wait(self, until: Callable[[], bool]) -> None:
        """Let the window live until the condition holds and nothing is being asked."""
        while not until() or self.operations.busy:
            QTest.qWait(20)
        QTest.qWait(100)

    def measure(self, title: str, do: Callable[[], object], until: Callable[[], bool]) -> None:
        """Print how long the action took and the longest stall meanwhile."""
        self.wait(lambda: True)
        self.watch.begin()
        started = time.perf_counter()
        do()
        self.wait(until)
        took, stall = time.perf_counter() - started - 0.1, self.watch.longest * 1000
        verdict = "ok" if stall <= GOAL else "OVER"
        print(
            f"{title:<46} took {took:6.2f} s   longest stall {stall:6.0f} ms  {verdict}", flush=True
        )


def large_base(path: Path, count: int) -> None:
    """Make a base with so many people."""
    workspace = create_workspace(path, profile="lenobl", name="Район", oktmo="41625000")
    people = [
        Person(
            surname=SURNAMES[number % len(SURNAMES)],
            given_name=f"Имя{chr(1072 + number % 30)}{chr(1072 + number // 30 % 30)}",
            patronymic=f"Отчество{chr(1072 + number // 900 % 30)}{number // 27_000}",
            birth_date=date(1960 + number % 40, 1 + number % 12, 1 + number % 28),
            sex=Sex.MALE if number % 3 else Sex.FEMALE,
        )
        for number in range(count)
    ]
    with action(workspace.database, "bench") as run:
        run.insert(PEOPLE, people)
    workspace.registry.save(
        "organizations", {"code": "s1", "short_name": "СОШ № 1", "kind": "school"}
    )
    workspace.close()


def staff_file(path: Path, count: int) -> None:
    """Write a staff list of so many people."""
    with xlsxwriter.Workbook(str(path), {"constant_memory": True}) as book:
        sheet = book.add_worksheet("Сотрудники")
        titles = ("ФИО", "Дата рождения", "Должность", "Код организации", "Предмет", "Ставка")
        for place, title in enumerate(titles):
            sheet.write_string(0, place, title)
        for number in range(count):
            name = f"{SURNAMES[number % 8]} Имя{chr(1072 + number % 30)} "
            name += f"Отч{chr(1072 + number // 30 % 30)}{chr(1072 + number // 900 % 30)}"
            born = date(1960 + number % 40, 1 + number % 12, 1 + number % 28)
            cells = (name, f"{born:%d.%m.%Y}", "учитель", "s1", "математика", "1,0")
            for place, cell in enumerate(cells):
                sheet.write_string(number + 1, place, cell)


class ListBench:
    """The list of 50 000 people."""

    def __init__(self, bench: Bench) -> None:
        self.bench = bench
        self.page = SectionPage(SECTIONS["people"], bench.desk)
        self.page.resize(1142, 700)
        self.page.show()
        self.table = self.page.list.table
        self.shown = False
        self.page.list.loaded.connect(self._note)

    def asked(self, title: str, do: Callable[[], object]) -> None:
        """Measure what makes the list ask the base and show the answer."""

        def fresh() -> None:
            self.shown = False
            do()

        self.bench.measure(title, fresh, lambda: self.shown)

    def chosen(self) -> None:
        """Measure all rows chosen."""
        self.asked("open the list", self.page.refresh)
        self.bench.measure("Ctrl+A", self.table.selectAll, lambda: True)
        self.asked("refresh with all rows chosen", self.page.refresh)
        self.bench.measure("copy all chosen rows", self.page.output.copy, lambda: True)

    def scrolled(self) -> None:
        """Measure jumps to rows whose words are not at hand."""
        model = self.page.list.model
        for place in (1.0, 0.3, 0.6, 0.9):
            index = model.index(int((len(model.ids) - 1) * place), 0)
            self.bench.measure(
                f"scroll to {place:.0%}", partial(self.table.scrollTo, index), lambda: True
            )
        self.table.clearSelection()

    def sorted_by(self) -> None:
        """Measure the orders: in SQL, in Python, by a computed column."""
        sort = self.page.list.columns.sort_by
        for name in ("birth_date", "given_name", "works_at"):
            self.asked(f"sort by {name}", partial(sort, name, descending=True))
        self.asked("sort as usual", partial(sort, "", descending=False))

    def narrowed(self) -> None:
        """Measure filters and searches."""
        put = self.page.list.filter_button.set_filters
        for title, filters in FILTERS.items():
            self.asked(f"filter {title}", partial(put, filters))
        for words in ("соловьё", "bdfyjd", ""):
            self.asked(f"search «{words}»", partial(self.page.list.search.setText, words))
        self.page.close()

    def _note(self, _found: int, _total: int) -> None:
        self.shown = True


def importing(bench: Bench, staff: Path) -> None:
    """Measure the import dialog on 5 000 people, over the page that shows them."""
    page = SectionPage(SECTIONS["people"], bench.desk)
    page.resize(1142, 700)
    page.show()
    page.refresh()
    bench.session.data_changed.connect(page.refresh)
    dialog = ImportDialog("staff", bench.desk, page)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    dialog.open()
    bench.wait(lambda: True)
    plan = bench.measure
    plan(
        "staff of 5 000: plan and preview",
        lambda: dialog.take_files((staff,)),
        dialog.view.load.isEnabled,
    )
    plan(
        "staff of 5 000: only remarks on and off",
        dialog.view.preview.only_remarks.toggle,
        lambda: True,
    )
    plan("staff of 5 000: apply", dialog.load, lambda: not dialog.isVisible())
    plan("staff of 5 000: undo", bench.desk.undo, lambda: True)
    plan("staff of 5 000: redo", bench.desk.redo, lambda: True)
    page.close()


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        large_base(folder / "large.mms", PEOPLE_COUNT)
        staff_file(folder / "staff.xlsx", STAFF_COUNT)
        measured = Bench(folder)
        measured.open(folder / "large.mms")
        people = ListBench(measured)
        for part in (people.chosen, people.scrolled, people.sorted_by, people.narrowed):
            part()
        importing(measured, folder / "staff.xlsx")
        measured.session.close()
