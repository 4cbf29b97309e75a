"""What the package page asks of the base: readiness, building, checking; on the worker thread."""

import hashlib
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mms_desktop.domain.days import shown_day
from mms_desktop.services.progress import Progress
from mms_desktop.ui.words import counted

if TYPE_CHECKING:
    from mms_desktop.services.checklists.status import FormStatus
    from mms_desktop.services.monitoring.indicators import Evaluated
    from mms_desktop.services.workspace import Workspace

READY, INCOMPLETE, ATTENTION = "готово", "не всё", "внимание"
PEOPLE = ("человек", "человека", "человек")
PROTOCOL = "reports/protocol.txt"
NAMED = 3


@dataclass(frozen=True, slots=True)
class Check:
    """One thing looked at before a package is built, and the page where it is put right."""

    what: str
    state: str
    details: str
    page: str
    search: str = ""


@dataclass(frozen=True, slots=True)
class Readiness:
    """Whether a period is ready to be handed over."""

    period: Any
    checks: tuple[Check, ...]


@dataclass(frozen=True, slots=True)
class PackageFacts:
    """A package file as it was built or checked.

    Attributes:
        facts: What is known of it, in words, in reading order.
        problems: (file inside the package, what is wrong).
    """

    path: Path
    valid: bool
    facts: tuple[tuple[str, str], ...]
    problems: tuple[tuple[str, str], ...] = ()
    protocol: str = ""
    masked: tuple[tuple[str, str], ...] = field(default=())


def read_readiness(workspace: "Workspace", code: str) -> Readiness:
    """Return what is complete in the period and what is not."""
    period = workspace.period(code)
    forms = workspace.form_statuses(period)
    indicators = workspace.monitoring.evaluate(period)
    checks = [form_check(status) for status in forms if status.subjects]
    checks += [values_check(indicators), excluded_check(indicators), due_check(period)]
    return Readiness(period, tuple(checks))


def form_check(status: "FormStatus") -> Check:
    """Return whether everybody has filled in the form."""
    total = len(status.subjects)
    waiting = [
        one.subject.name
        for one in status.subjects
        if not (one.filled and one.filled.result.is_complete)
    ]
    details = f"готово {status.complete} из {total}"
    if waiting:
        more = f" и ещё {len(waiting) - NAMED}" if len(waiting) > NAMED else ""
        details += f"; не завершили: {', '.join(waiting[:NAMED])}{more}"
    state = INCOMPLETE if waiting else READY
    title = f"Чек-лист «{status.form.short_title}»"
    return Check(title, state, details, "checklists", status.form.key)


def values_check(indicators: "list[Evaluated]") -> Check:
    """Return whether every indicator of the profile has a value."""
    empty = [one for one in indicators if one.value.exact is None]
    if not empty:
        return Check("Показатели", READY, f"посчитано {len(indicators)}", "indicators")
    titles = "; ".join(f"{one.indicator.title} — {one.shown}" for one in empty[:NAMED])
    details = f"без значения {len(empty)} из {len(indicators)}: {titles}"
    return Check("Показатели", INCOMPLETE, details, "indicators", empty[0].indicator.code)


def excluded_check(indicators: "list[Evaluated]") -> Check:
    """Return whether anybody is left out of the indicators of people."""
    about = [one for one in indicators if one.section == "people" and one.excluded]
    if not about:
        return Check("Полнота карточек", READY, "никто не исключён из подсчёта", "indicators")
    worst = max(about, key=excluded_count)
    details = (
        f"исключены из подсчёта до {counted(len(worst.excluded), *PEOPLE)}: "
        "откройте список «Исключены» показателя"
    )
    return Check("Полнота карточек", ATTENTION, details, "indicators", worst.indicator.code)


def excluded_count(evaluated: "Evaluated") -> int:
    """Return how many records are left out."""
    return len(evaluated.excluded)


def due_check(period: Any) -> Check:
    """Return whether the period says by when it is due."""
    if period.due is None:
        return Check("Срок сдачи", ATTENTION, "не указан", "periods", period.code)
    return Check("Срок сдачи", READY, shown_day(period.due), "periods", period.code)


def build(workspace: "Workspace", code: str, folder: Path, progress: Progress) -> PackageFacts:
    """Build the package of the period into the folder and return what it is."""
    built = workspace.build_package(workspace.period(code), folder, progress)
    verdict: dict[str, Any] = built.verdict
    again = " (содержание не изменилось)" if built.unchanged else ""
    facts = (
        ("Файл", built.path.name),
        ("Папка", str(built.path.parent)),
        *size_and_digest(built.path),
        ("Ревизия", f"{built.revision}{again}"),
        ("Номер пакета", built.package_id),
        ("Проверка", f"пересчитано чисел: {verdict['recomputed']['checked']}"),
    )
    masked = tuple((one.place, one.what) for one in built.masked)
    return PackageFacts(
        built.path, built.valid, facts, problems_of(verdict), protocol_of(built.path), masked
    )


def check(path: Path, progress: Progress) -> PackageFacts:
    """Check a package file, whoever made it, and return what is known of it."""
    from mms_desktop.services.packages.verify import examine

    verdict: dict[str, Any] = examine(path, progress).as_json()
    manifest = verdict["package"]
    facts = [("Файл", path.name), *size_and_digest(path)]
    if manifest:
        facts += [
            ("Муниципалитет", f"{manifest['municipality']}, ОКТМО {manifest['oktmo']}"),
            ("Период", str(manifest["period"]["code"])),
            ("Ревизия", str(manifest["revision"])),
            ("Собран", str(manifest["created"]).replace("T", " ")[:16]),
            ("Проверка", f"пересчитано чисел: {verdict['recomputed']['checked']}"),
        ]
    return PackageFacts(path, bool(verdict["valid"]), tuple(facts), problems_of(verdict))


def problems_of(verdict: dict[str, Any]) -> tuple[tuple[str, str], ...]:
    """Return what is wrong, member by member."""
    found = [*verdict["problems"], *verdict["recomputed"]["mismatches"]]
    return tuple((one["member"] or "весь файл", one["message"]) for one in found)


def size_and_digest(path: Path) -> tuple[tuple[str, str], ...]:
    """Return the size and the SHA-256 of a file; nothing when it cannot be read."""
    try:
        with path.open("rb") as file:
            digest = hashlib.file_digest(file, "sha256").hexdigest()
        size = path.stat().st_size
    except OSError:
        return ()
    return ("Размер", size_words(size)), ("SHA-256", digest)


def size_words(size: int) -> str:
    """Return the size of a file as people say it."""
    kilobytes = size / 1024
    if kilobytes < 1024:
        return f"{kilobytes:.0f} КБ"
    return f"{kilobytes / 1024:.1f} МБ".replace(".", ",")


def protocol_of(path: Path) -> str:
    """Return the protocol inside a package that has just been built and checked."""
    from zipfile import ZipFile

    with ZipFile(path) as package:
        return package.read(PROTOCOL).decode("utf-8")
