"""Writes all files of the sample municipality anew: ``python forms/samples/generate.py``.

The same files come out every time, so a difference in them is a change that was meant.
Another folder may be given instead of this one.
"""

import sys
from pathlib import Path

from generator.checklists import write_answers
from generator.manifests import write_expected, write_sample
from generator.register_files import write_register
from generator.staff_files import write_staff_lists
from generator.truth import build_town


def generate(folder: Path) -> None:
    """Write the staff lists, the register, the answers and the manifests into the folder."""
    town = build_town()
    write_staff_lists(town.jobs, folder)
    rows = write_register(town, folder)
    answers = write_answers(folder)
    write_sample(rows, folder)
    write_expected(town, rows, answers, folder)


if __name__ == "__main__":
    generate(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent)
