"""Writes what to import in which order, and the numbers that must come out."""

from collections import Counter
from pathlib import Path

from generator import checklists, register_files, staff_files
from generator.layout import jobs_of
from generator.model import Town
from generator.oracle import expected_indicators, population_sizes
from generator.places import MUNICIPALITY, OKTMO

SAMPLE_FILE, EXPECTED_FILE = "sample.toml", "expected.toml"
EARLIER_PERIOD = "2023-H1"
_BEFORE_STAFF = "organizations"


def write_sample(rows: dict[str, int], folder: Path) -> None:
    """Write the order of import: organizations, their staff, then the rest of the register."""
    lines = [
        "# The sample municipality: what is imported, in this order. Written by generate.py.",
        "",
        "[municipality]",
        f'name = "{MUNICIPALITY}"',
        f'oktmo = "{OKTMO}"',
        'profile = "lenobl"',
        "",
        "[period]",
        f'code = "{checklists.PERIOD}"',
        f'earlier = ["{EARLIER_PERIOD}"]',
    ]
    lines += _import(_BEFORE_STAFF, f"{register_files.FOLDER}/{_BEFORE_STAFF}.csv")
    for layout in staff_files.LAYOUTS:
        lines += _import("staff", f"{staff_files.FOLDER}/{layout.file}", layout.school)
    for section in rows:
        if section != _BEFORE_STAFF:
            lines += _import(section, f"{register_files.FOLDER}/{section}.csv")
    for file in (checklists.FILE, "blanks/*.xlsx"):
        lines += ["", "[[collect]]", f'file = "{file}"']
    _write(folder / SAMPLE_FILE, lines)


def write_expected(town: Town, rows: dict[str, int], answers: int, folder: Path) -> None:
    """Write the numbers counted from the truth by the oracle."""
    lines = [
        "# What must come out of the sample. Counted from the truth by generate.py, which shares",
        "# no code with the program.",
        "",
        "[records]",
        f"people = {len(town.people)}",
        f"employments = {len(town.jobs)}",
        f"attestations = {sum(bool(job.category) for job in town.jobs)}",
        "",
        "[employments_by_organization]",
        *(f"{school} = {number}" for school, number in _by_school(town)),
        "",
        *_rows(town, rows, answers),
        "",
        "[populations]",
        *(f"{name} = {size}" for name, size in population_sizes(town).items()),
    ]
    for code, (numerator, denominator) in expected_indicators(town).items():
        lines += ["", f"[indicators.{code}]", f"numerator = {numerator}"]
        if denominator is not None:
            lines.append(f"denominator = {denominator}")
    for filled in checklists.FILLED:
        lines += ["", *_response(filled)]
    _write(folder / EXPECTED_FILE, lines)


def _rows(town: Town, rows: dict[str, int], answers: int) -> list[str]:
    staff = {layout.file: len(jobs_of(layout, town.jobs)) for layout in staff_files.LAYOUTS}
    return [
        "[rows]",
        *(f'"{staff_files.FOLDER}/{file}" = {number}' for file, number in staff.items()),
        *(f'"{register_files.FOLDER}/{name}.csv" = {number}' for name, number in rows.items()),
        f'"{checklists.FILE}" = {answers}',
    ]


def _import(section: str, file: str, organization: str = "") -> list[str]:
    lines = ["", "[[import]]", f'section = "{section}"', f'file = "{file}"']
    return [*lines, f'organization = "{organization}"'] if organization else lines


def _response(filled: checklists.Filled) -> list[str]:
    return [
        "[[responses]]",
        f'form = "{filled.form}"',
        f'subject = "{filled.subject}"',
        f"score = {filled.score}",
        f"answered = {len(filled.scores)}",
        f'level_code = "{filled.level_code}"',
    ]


def _by_school(town: Town) -> list[tuple[str, int]]:
    return list(Counter(job.school for job in town.jobs).items())


def _write(path: Path, lines: list[str]) -> None:
    path.write_text("\n".join(lines) + "\n", encoding="utf-8", newline="\n")
