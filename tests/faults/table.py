"""The table of what the fault tests have shown, for ``docs/reliability.md``.

Each test leaves its row in a file, because tests run in several processes; the last one
to end puts the rows together. Only numbers that are the same in every good run are
written by the short form, so that it leaves the file as it is.
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

HEAD = (
    "| Сбой | Испытаний | Потеряно | Половин | Не открылось | Прочее |\n"
    "|---|---:|---:|---:|---:|---|\n"
)
BEGIN = "<!-- {form}: begin -->\n"
END = "<!-- {form}: end -->\n"
KINDS = ("lost", "half", "unopenable")


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


def show(place, title, trials, faults=(), other="—"):
    """Leave the row of a test."""
    kinds = [sum(f": {kind}" in f": {fault}" for fault in faults) for kind in KINDS]
    row = Row(place, title, trials, *kinds, other)
    folder = ROWS / form()
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"{place:02}.json").write_text(json.dumps(asdict(row), ensure_ascii=False))


def form():
    return "soak" if SOAK else "short"


def forget():
    """Remove the rows of an earlier run."""
    for path in (ROWS / form()).glob("*.json"):
        path.unlink()


def put_together():
    """Write the rows of this run into the document, if none of the known ones is missing."""
    rows = [json.loads(path.read_text()) for path in sorted((ROWS / form()).glob("*.json"))]
    begin, end = BEGIN.format(form=form()), END.format(form=form())
    text = DOCUMENT.read_text("utf-8")
    before, _, rest = text.partition(begin)
    old, _, after = rest.partition(end)
    lines = [
        f"| {row['title']} | {row['trials']} | {row['lost']} | {row['half']} |"
        f" {row['unopenable']} | {row['other']} |\n"
        for row in rows
    ]
    known = old.removeprefix(HEAD).count("\n")
    new = before + begin + HEAD + "".join(lines) + end + after
    if len(lines) >= known and new != text:
        DOCUMENT.write_text(new, "utf-8")
