"""Writes the sections of the register as CSV files whose headers are the keys of the fields."""

import csv
from collections.abc import Callable, Iterator
from pathlib import Path

from generator import learning_sections, measures, service_sections
from generator.model import Town
from generator.references import References

FOLDER = "register"
Row = dict[str, object]

# In the order of import: what refers to something stands behind it.
_SECTIONS: dict[str, Callable[[Town, References], Iterator[Row]]] = {
    "organizations": service_sections.organizations,
    "attestations": service_sections.attestations,
    "associations": service_sections.associations,
    "association_members": service_sections.association_members,
    "methodists": service_sections.methodists,
    "methodist_assignments": service_sections.assignments,
    "mentorships": service_sections.mentorships,
    "diagnostics": learning_sections.diagnostics,
    "deficits": measures.deficits,
    "routes": learning_sections.routes,
    "programmes": learning_sections.programmes,
    "trainings": learning_sections.trainings,
    "teams": learning_sections.teams,
    "team_trainings": learning_sections.team_trainings,
    "events": learning_sections.events,
    "participations": learning_sections.participations,
    "communities": learning_sections.communities,
    "recommendations": measures.recommendations,
    "decisions": measures.decisions,
    "roadmap": measures.roadmap,
}


def write_register(town: Town, folder: Path) -> dict[str, int]:
    """Write every section and return the number of rows by section, in the order of import."""
    names = References(town)
    return {
        section: _write(folder / FOLDER / f"{section}.csv", list(rows(town, names)))
        for section, rows in _SECTIONS.items()
    }


def _write(path: Path, rows: list[Row]) -> int:
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\r\n")
        writer.writerow(rows[0])
        writer.writerows([["" if cell is None else cell for cell in row.values()] for row in rows])
    return len(rows)
