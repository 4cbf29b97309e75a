"""Checking a package that came from elsewhere: whole, unchanged, understood and self-proved."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from mms_desktop.services import limits
from mms_desktop.services.packages.archive import Archive, open_archive, shown
from mms_desktop.services.packages.descriptor import described, resources
from mms_desktop.services.packages.jsons import parsed
from mms_desktop.services.packages.layout_results import TABLES
from mms_desktop.services.packages.levels import level_comparisons
from mms_desktop.services.packages.manifest import (
    Member,
    declared_members,
    digest,
    read_manifest,
    seal_holds,
)
from mms_desktop.services.packages.names import DESCRIPTOR, MANIFEST
from mms_desktop.services.packages.proofs import Comparison, compare
from mms_desktop.services.packages.reading import read_tables
from mms_desktop.services.packages.tables import FilledTable
from mms_desktop.services.packages.troubles import PackageError, Problem, ProblemCode
from mms_desktop.services.progress import Progress, silent

_KEPT = (".csv", ".json", ".toml")


@dataclass
class Verdict:
    """What is known of a package after checking it; ``tables`` are its rows when they are sound."""

    manifest: dict[str, Any] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    comparisons: list[Comparison] = field(default_factory=list)
    tables: dict[str, FilledTable] = field(default_factory=dict)

    @property
    def mismatches(self) -> list[Comparison]:
        """Return the declared values that the rows contradict."""
        return [compared for compared in self.comparisons if not compared.agrees]

    @property
    def valid(self) -> bool:
        """Tell whether the package may be accepted."""
        return not self.problems and not self.mismatches

    def as_json(self) -> dict[str, Any]:
        """Return the verdict in the shape of the command line (design.md 5)."""
        return {
            "valid": self.valid,
            "package": self.manifest,
            "problems": [problem.as_json() for problem in self.problems[: limits.PACKAGE_PROBLEMS]],
            "recomputed": {
                "checked": len(self.comparisons),
                "mismatches": [
                    found.as_json() for found in self.mismatches[: limits.PACKAGE_PROBLEMS]
                ],
            },
        }


def examine(path: Path, progress: Progress = silent) -> Verdict:
    """Check a package file member by member and return everything found; never raises for it."""
    verdict = Verdict()
    try:
        with open_archive(path) as archive:
            verdict.problems += archive.problems
            contents = _read_members(archive, verdict, progress)
    except PackageError as error:
        verdict.problems.append(error.problem)
        return verdict
    if verdict.manifest:
        _check_contents(contents, verdict)
    return verdict


def _read_members(archive: Archive, verdict: Verdict, progress: Progress) -> dict[str, bytes]:
    """Return the members worth reading, each compared with what the manifest says of it."""
    content = archive.read(MANIFEST, limits.PACKAGE_MANIFEST_BYTES)
    verdict.manifest = read_manifest(content)
    if not seal_holds(content, verdict.manifest):
        message = "Манифест изменён после того, как пакет был собран."
        verdict.problems.append(Problem(ProblemCode.HASH, message, MANIFEST))
    declared = declared_members(verdict.manifest)
    verdict.problems += _unlisted(archive, declared)
    kept: dict[str, bytes] = {}
    for done, member in enumerate(declared):
        progress(done, len(declared))
        try:
            content = archive.read(member.name, _limit(member.name))
        except PackageError as error:
            verdict.problems.append(error.problem)
            continue
        verdict.problems += _changed(member, content)
        if member.name.endswith(_KEPT):
            kept[member.name] = content
    progress(len(declared), len(declared))
    return kept


def _limit(name: str) -> int:
    if name.endswith(".json"):
        return limits.PACKAGE_JSON_BYTES
    return limits.PACKAGE_CSV_BYTES if name.endswith(".csv") else limits.PACKAGE_MEMBER_BYTES


def _unlisted(archive: Archive, declared: tuple[Member, ...]) -> Iterator[Problem]:
    listed = {member.name for member in declared} | {MANIFEST}
    for name in archive.names:
        if name not in listed:
            message = f"Файла «{shown(name)}» нет в манифесте: в пакете лишний файл."
            yield Problem(ProblemCode.EXTRA, message, name)


def _changed(member: Member, content: bytes) -> Iterator[Problem]:
    if len(content) != member.bytes or digest(content) != member.sha256:
        message = f"Файл «{member.name}» изменён: не сходится контрольная сумма."
        yield Problem(ProblemCode.HASH, message, member.name)


def _check_contents(contents: Mapping[str, bytes], verdict: Verdict) -> None:
    tables, problems = read_tables(contents)
    verdict.problems += problems
    verdict.problems += _descriptor_problems(contents, verdict.manifest, tables)
    if len(tables) < len(TABLES):
        return
    verdict.tables = tables
    totals = verdict.manifest["control_totals"]
    verdict.comparisons += compare(tables, totals)
    verdict.comparisons += level_comparisons(tables, contents, verdict.manifest)


def _descriptor_problems(
    contents: Mapping[str, bytes], manifest: Mapping[str, Any], tables: Mapping[str, FilledTable]
) -> Iterator[Problem]:
    """Yield how ``datapackage.json`` differs from what the program would write itself."""
    if DESCRIPTOR not in contents:
        yield Problem(ProblemCode.MISSING, f"В пакете нет файла «{DESCRIPTOR}».", DESCRIPTOR)
        return
    try:
        found = parsed(contents[DESCRIPTOR], DESCRIPTOR)
    except PackageError as error:
        yield error.problem
        return
    if len(tables) < len([name for name in contents if name.endswith(".csv")]):
        return
    listed = resources((filled.table for filled in tables.values()), contents)
    wanted = described(manifest, listed)
    different = sorted(key for key in {*wanted, *found} if wanted.get(key) != found.get(key))
    if different:
        message = (
            f"Описание пакета расходится с его содержимым: {', '.join(map(shown, different))}."
        )
        yield Problem(ProblemCode.DESCRIPTOR, message, DESCRIPTOR)
