"""The table of what the fault tests have shown, for ``docs/reliability.md``.

Each test leaves its row in a file, because tests run in several processes; when all have
ended, the rows are put together. A run of only some of the tests leaves the document as it
is. Only numbers that are the same in every good run are written by the short form, so
that it leaves the document as it is, too.
"""

import json
import os
import random
import sys
from dataclasses import asdict, dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]
ROWS = ROOT / "build" / "faults"
DOCUMENT = ROOT / "docs" / "reliability.md"

SOAK = bool(os.environ.get("SOAK"))

RUN = "FAULT_ROWS"
"""Variable of the environment that names the folder to every process of a run."""

HEAD = (
    "| Сбой | Испытаний | Потеряно | Половин | Не открылось | Прочее |\n"
    "|---|---:|---:|---:|---:|---|\n"
)
BEGIN = "<!-- {form}: begin -->\n"
END = "<!-- {form}: end -->\n"
KINDS = ("lost", "half", "unopenable")

TITLES = {
    10: "kill -9: правка, отмена, повтор",
    11: "kill -9: загрузка файлов",
    12: "kill -9: объединение людей и отмена",
    13: "kill -9: обновление базы",
    14: "kill -9: резервная копия",
    15: "kill -9: восстановление",
    16: "kill -9: смена пароля",
    17: "kill -9: сборка пакета",
    18: "kill -9: приём чек-листов",
    19: "kill -9: уничтожение данных человека",
    20: "обрыв питания: обычный диск",
    21: "обрыв питания: съёмный, сетевой",
    22: "обрыв питания: обычный диск, проба без записи на диск (OFF)",
    23: "обрыв питания: съёмный, сетевой, проба без записи на диск (OFF)",
    30: "один бит базы изменён",
    31: "повреждённые, чужие, пустые, новые файлы",
    40: "произвольные часы: пять новейших копий",
    50: "две программы, блокировки не действуют",
    60: "диск переполнен",
    61: "папка только для чтения",
}
"""The rows of the table in their order; without any one of them it is not written."""


@dataclass(frozen=True)
class Row:
    """One fault: how often it was made and what went wrong."""

    place: int
    title: str
    trials: int
    lost: int
    half: int
    unopenable: int
    other: str


def seeded(name):
    """Return a random generator and say its seed, which ``SEED`` gives back."""
    seed = int(os.environ.get("SEED") or random.SystemRandom().randrange(1 << 32))
    sys.stdout.write(f"{name}: SEED={seed}\n")
    return random.Random(f"{seed} {name}")


def chosen(short, full):
    """Return how many trials this run makes."""
    return full if SOAK else short


def show(place, trials, faults=(), other="—"):
    """Leave the row of a test."""
    kinds = [sum(f": {kind}" in f": {fault}" for fault in faults) for kind in KINDS]
    row = Row(place, TITLES[place], trials, *kinds, other)
    (rows_folder() / f"{place:02}.json").write_text(json.dumps(asdict(row), ensure_ascii=False))


def form():
    return "soak" if SOAK else "short"


def rows_folder():
    """Return where the rows of this run lie; its first process has named the folder."""
    folder = Path(os.environ.get(RUN) or begin())
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def begin():
    """Give this run a folder of its own: others may run in the same place at the same time."""
    os.environ[RUN] = str(ROWS / f"{form()}-{os.getpid()}")
    return os.environ[RUN]


def put_together():
    """Write the rows of this run into the document, unless it was a part of the tests only."""
    rows = [json.loads(path.read_text()) for path in sorted(rows_folder().glob("*.json"))]
    if [row["place"] for row in rows] != list(TITLES):
        return
    text = DOCUMENT.read_text("utf-8")
    new = with_rows(text, rows)
    if new != text:
        DOCUMENT.write_text(new, "utf-8")


def with_rows(text, rows):
    """Return the document with these rows in the table of this form of the tests."""
    first, last = BEGIN.format(form=form()), END.format(form=form())
    before, _, rest = text.partition(first)
    _, _, after = rest.partition(last)
    lines = [
        f"| {row['title']} | {row['trials']} | {row['lost']} | {row['half']} |"
        f" {row['unopenable']} | {row['other']} |\n"
        for row in rows
    ]
    return before + first + HEAD + "".join(lines) + last + after
