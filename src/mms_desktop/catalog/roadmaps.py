"""Reads the roadmaps of the regions from ``forms/roadmaps``."""

from pathlib import Path

from mms_desktop.catalog.reading import DeclarationError, read_declaration
from mms_desktop.domain.roadmaps import RoadmapTemplate

FOLDER = "roadmaps"


def read_roadmaps(forms: Path) -> dict[str, RoadmapTemplate]:
    """Return the roadmaps by the profile they are for; raises ``DeclarationError``."""
    found = {}
    for path in sorted((forms / FOLDER).glob("*.toml")):
        template = read_declaration(path, RoadmapTemplate)
        if template.key != path.stem:
            raise DeclarationError(f"{path.name}: ключ «{template.key}» не равен имени файла.")
        numbers = [point.number for point in template.points]
        if twice := {number for number in numbers if numbers.count(number) > 1}:
            raise DeclarationError(f"{path.name}: номер {min(twice)} повторяется.")
        found[template.key] = template
    return found
