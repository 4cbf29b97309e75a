"""The sample municipality, made from spreadsheets by the same calls a user's files go through."""

import tomllib
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from mms_desktop.paths import forms_dir
from mms_desktop.services.exchange.importing import ImportRequest
from mms_desktop.services.exchange.plan import ImportPlan, RowStatus, remark_json
from mms_desktop.services.monitoring.periods import add_period
from mms_desktop.services.progress import Progress
from mms_desktop.services.reports.writing import reports
from mms_desktop.services.workspace import Workspace, create_workspace

BASE_NAME = "demo.mms"
SAMPLES = "samples"

Announce = Callable[[str], Progress]
"""Says what begins and returns the callback of its progress."""


@dataclass(slots=True)
class Demo:
    """Where everything lies that the demo made, and what went wrong on the way."""

    base: Path
    package: Path | None = None
    reports: list[Path] = field(default_factory=list)
    counts: dict[str, int] = field(default_factory=dict)
    errors: list[dict[str, object]] = field(default_factory=list)
    valid: bool = False

    @property
    def complete(self) -> bool:
        """Whether every file went in whole and the package is sound."""
        return self.valid and not self.errors

    def as_json(self) -> dict[str, object]:
        """Return what was made in the form of the command line."""
        return {
            "base": str(self.base),
            "package": str(self.package) if self.package else None,
            "reports": [str(report) for report in self.reports],
            "records": self.counts,
            "package_valid": self.valid,
            "errors": self.errors,
        }

    def lines(self) -> list[str]:
        """Return what was made for a person to read."""
        words = [f"  {error['file']}: {error['message']}" for error in self.errors]
        return [
            f"База:   {self.base}",
            f"Пакет:  {self.package}" + (" (проверен)" if self.valid else " (есть замечания)"),
            *(f"Отчёт:  {report}" for report in self.reports),
            *(["Ошибки:", *words] if words else []),
            f"Открыть: mms-desktop {self.base}",
        ]


def make_demo(folder: Path, announce: Announce) -> Demo:
    """Make the sample base, its package and reports in the folder."""
    samples = forms_dir() / SAMPLES
    story = tomllib.loads((samples / "sample.toml").read_text(encoding="utf-8"))
    made = Demo(folder / BASE_NAME)
    announce("Создание базы")
    workspace = create_workspace(made.base, **story["municipality"])
    workspace.backups.suspended = True
    try:
        for code in (*story["period"]["earlier"], story["period"]["code"]):
            add_period(workspace.database, code)
        _import(workspace, samples, story["import"], made, announce)
        _collect(workspace, samples, story["collect"], made, announce)
        _hand_over(workspace, story["period"]["code"], folder, made, announce)
    finally:
        workspace.close()
    return made


def _import(
    workspace: Workspace,
    samples: Path,
    steps: list[dict[str, str]],
    made: Demo,
    announce: Announce,
) -> None:
    for step in steps:
        file = samples / step["file"]
        request = ImportRequest(step["section"], (file,), step.get("organization", ""))
        plan = workspace.plan_import(request, announce(f"Загрузка {file.name}"))
        workspace.apply_import(plan)
        made.errors += [remark_json(error) for error in plan.errors]
        _count(made, plan)


def _count(made: Demo, plan: ImportPlan) -> None:
    stored = plan.count(RowStatus.CREATED) + plan.count(RowStatus.UPDATED)
    made.counts[plan.section] = made.counts.get(plan.section, 0) + stored


def _collect(
    workspace: Workspace,
    samples: Path,
    steps: list[dict[str, str]],
    made: Demo,
    announce: Announce,
) -> None:
    files = [file for step in steps for file in sorted(samples.glob(step["file"]))]
    collected = workspace.collect(files, announce("Сбор чек-листов"))
    made.errors += [remark_json(error) for error in collected.errors]
    made.counts["responses"] = collected.accepted


def _hand_over(
    workspace: Workspace, code: str, folder: Path, made: Demo, announce: Announce
) -> None:
    period = workspace.monitoring.period(code)
    built = workspace.build_package(period, folder / "packages", announce("Сборка пакета"))
    made.package = built.path
    made.valid = built.valid
    announce("Отчёты")
    for report in reports():
        for ending in sorted(report.formats):
            path = folder / "reports" / f"{report.name}.{ending}"
            made.reports.append(workspace.write_report(report.name, period, path))
