"""Import, search and indicators on 20 000 people, against the barest way to do the same."""

import csv
import tempfile
from datetime import date
from pathlib import Path

from ratio import report

from mms_desktop.domain.sections.people import PEOPLE, Person
from mms_desktop.services.action import action
from mms_desktop.services.exchange.applying import apply_import
from mms_desktop.services.exchange.importing import ImportRequest, plan_import
from mms_desktop.services.registry import Query
from mms_desktop.services.workspace import Workspace, create_workspace

PEOPLE_COUNT = 20_000
SURNAMES = ("Иванов", "Ёлкин", "Соловьёв", "Жуков", "Яковлев", "Абрамов", "Черных", "Сидоров")


def people() -> list[dict[str, str]]:
    """Return rows of people with different names and birth dates."""
    return [
        {
            "surname": SURNAMES[number % len(SURNAMES)],
            "given_name": f"Имя{chr(1072 + number % 30)}{chr(1072 + number // 30 % 30)}",
            "patronymic": f"Отчество{chr(1072 + number // 900 % 30)}",
            "birth_date": date(1960 + number % 40, 1 + number % 12, 1 + number % 28).isoformat(),
        }
        for number in range(PEOPLE_COUNT)
    ]


class Bench:
    """Fresh bases in one temporary folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.rows = people()
        self.count = 0
        self.file = folder / "people.csv"
        with self.file.open("w", encoding="utf-8", newline="") as out:
            writer = csv.DictWriter(out, list(self.rows[0]))
            writer.writeheader()
            writer.writerows(self.rows)

    def base(self) -> Workspace:
        """Return a new empty base."""
        self.count += 1
        path = self.folder / f"{self.count}.mms"
        return create_workspace(path, profile="lenobl", name="Район", oktmo="41625000")

    def raw_insert(self) -> None:
        """Put the rows into the same encrypted table with nothing around them."""
        workspace = self.base()
        names = ("surname", "given_name", "patronymic", "birth_date")
        blank = ("snils", "email", "phone", "degree", "note", "sort_key", "search_key")
        columns = ", ".join((*names, *blank))
        places = ", ".join("?" * (len(names) + len(blank)))
        rows = [(*(row[name] for name in names), *("" for _ in blank)) for row in self.rows]
        with workspace.database.transaction() as connection:
            connection.exec_driver_sql(f"INSERT INTO people ({columns}) VALUES ({places})", rows)
        workspace.close()

    def imported(self) -> None:
        """Import the file: read, check, match, store, journal."""
        workspace = self.base()
        request = ImportRequest("people", (self.file,))
        plan = plan_import(workspace.database, workspace.positions, request)
        apply_import(workspace.database, plan)
        workspace.close()


def searches(bench: Bench) -> None:
    """Compare a keystroke in the search field with reading the whole list once."""
    workspace = bench.base()
    with action(workspace.database, "bench") as run:
        run.insert(
            PEOPLE,
            [
                Person(**{**row, "birth_date": date.fromisoformat(row["birth_date"])})
                for row in bench.rows
            ],
        )

    def whole() -> None:
        workspace.registry.ids("people", Query())

    def keystroke() -> None:
        workspace.registry.ids("people", Query(search="ловьё"))

    report("Search: one keystroke ÷ the whole list", whole, keystroke, goal=1.5)
    workspace.close()


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as place:
        measured = Bench(Path(place))
        report(
            f"Import of {PEOPLE_COUNT} people ÷ raw executemany",
            measured.raw_insert,
            measured.imported,
            goal=6,
        )
        searches(measured)
