"""A staff list of 5 000 people: plan, apply and undo, against the barest insert; memory too."""

import resource
import tempfile
from pathlib import Path

import xlsxwriter
from ratio import report, seconds

from mms_desktop.services.exchange.importing import ImportRequest
from mms_desktop.services.workspace import Workspace, create_workspace

PEOPLE_COUNT = 5_000
GOAL = 60
"""An imported row is read, understood, matched, checked, journalled; a bare one only stored."""
HEADER = ("ФИО", "Дата рождения", "Должность", "Ставка", "Категория")


def staff_list(path: Path) -> None:
    """Write a list as a school keeps it."""
    with xlsxwriter.Workbook(path, {"constant_memory": True}) as book:
        sheet = book.add_worksheet("Список")
        sheet.write_row(0, 0, HEADER)
        for number in range(PEOPLE_COUNT):
            name = f"Иванов{'абвгдежзик'[number // 500]} Имя{'абвгд'[number % 5]} Отчество"
            born = f"{1 + number % 28:02}.{1 + number // 28 % 12:02}.{1950 + number // 336 % 50}"
            row = (name, born, "Учитель математики", 1, "первая, 12.03.2024")
            sheet.write_row(number + 1, 0, row)


class Bench:
    """Fresh bases with one school in a temporary folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.file = folder / "список.xlsx"
        self.count = 0
        staff_list(self.file)

    def base(self) -> Workspace:
        """Return a new base with one school."""
        self.count += 1
        path = self.folder / f"{self.count}.mms"
        workspace = create_workspace(path, profile="lenobl", name="Район", oktmo="41625000")
        school = {"code": "s1", "short_name": "СОШ № 1", "kind": "school"}
        workspace.registry.save("organizations", school)
        return workspace

    def raw(self) -> None:
        """Put as many people and posts into the tables with nothing around them."""
        workspace = self.base()
        people = [(number, f"Иванов{number}", "Имя") for number in range(1, PEOPLE_COUNT + 1)]
        with workspace.database.transaction() as connection:
            raw = connection.connection.driver_connection
            raw.executemany(
                "INSERT INTO people (id, surname, given_name, patronymic, snils, email, phone, "
                "degree, note, sort_key, search_key) "
                "VALUES (?, ?, ?, '', '', '', '', '', '', '', '')",
                people,
            )
            raw.executemany(
                "INSERT INTO employments (id, person, organization, position, subjects, kind, "
                "sort_key, search_key) VALUES (?, ?, 1, 'Учитель', '', 'main', '', '')",
                [(number, number) for number, _, _ in people],
            )
        workspace.close()

    def imported(self) -> None:
        """Plan, apply and undo the list."""
        workspace = self.base()
        request = ImportRequest("staff", (self.file,), organization="s1")
        plan = workspace.plan_import(request)
        workspace.apply_import(plan)
        workspace.registry.undo()
        workspace.close()

    def steps(self) -> None:
        """Print what each step takes and the most memory used."""
        workspace = self.base()
        request = ImportRequest("staff", (self.file,), organization="s1")
        plans = []
        for title, call in (
            ("plan", lambda: plans.append(workspace.plan_import(request))),
            ("apply", lambda: workspace.apply_import(plans[0])),
            ("again", lambda: workspace.plan_import(request)),
            ("undo", workspace.registry.undo),
        ):
            print(f"  {title}: {seconds(call):.2f} s")
        workspace.close()
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
        print(f"  most memory: {peak} MB")


with tempfile.TemporaryDirectory() as place:
    bench = Bench(Path(place))
    bench.steps()
    report("staff list of 5 000: plan, apply, undo", bench.raw, bench.imported, GOAL)
