"""What the package page asks of the base: readiness, building, checking; on the worker thread."""

import hashlib
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mms_desktop.domain.days import shown_day
from mms_desktop.services.progress import Progress
from mms_desktop.ui.words import grouped

if TYPE_CHECKING:
    from mms_desktop.services.checklists.status import FormStatus
    from mms_desktop.services.monitoring.indicators import Evaluated
    from mms_desktop.services.workspace import Workspace

READY, INCOMPLETE, ATTENTION = "готово", "не всё", "внимание"
HYGIENE = "hygiene."
CARD_FIELDS = {
    "hygiene.birth_date": "дата рождения",
    "hygiene.teaching_since": "начало педагогической деятельности",
    "hygiene.snils": "СНИЛС",
}
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
    period = workspace.monitoring.period(code)
    forms = workspace.form_statuses(period)
    asked = workspace.monitoring.definitions.profile.indicators
    values = {one.indicator.code: one for one in workspace.monitoring.evaluate_all(period)}
    checks = [form_check(status) for status in forms if status.subjects]
    checks += [
        values_check([values[code] for code in asked]),
        cards_check([one for code, one in values.items() if code.startswith(HYGIENE)]),
        due_check(period),
    ]
    return Readiness(period, tuple(checks))


def form_check(status: "FormStatus") -> Check:
    """Return whether everybody has filled in the form."""
    total = len(status.subjects)
    untouched = sum(one.filled is None for one in status.subjects)
    details = f"готово {status.complete} из {total}"
    details += f", не начато {untouched}" if untouched else ""
    state = READY if status.complete == total else INCOMPLETE
    return Check(status.form.short_title, state, details, "checklists", status.form.key)


def values_check(indicators: "list[Evaluated]") -> Check:
    """Return whether every indicator of the profile has a value."""
    empty = [one for one in indicators if one.value.exact is None]
    if not empty:
        return Check("Показатели", READY, f"посчитано {len(indicators)}", "indicators")
    titles = "; ".join(f"{one.indicator.title} — {one.shown}" for one in empty[:NAMED])
    details = f"без значения {len(empty)} из {len(indicators)}: {titles}"
    return Check("Показатели", INCOMPLETE, details, "indicators", empty[0].indicator.code)


def cards_check(hygiene: "list[Evaluated]") -> Check:
    """Return whether the cards of people hold what the indicators are counted by."""
    empty = [
        f"{CARD_FIELDS[one.indicator.code]}: {grouped(len(one.missing))}"
        for one in hygiene
        if one.missing and one.indicator.code in CARD_FIELDS
    ]
    if not empty:
        return Check("Карточки педагогов", READY, "заполнены", "people")
    return Check("Карточки педагогов", ATTENTION, f"не указано — {', '.join(empty)}", "people")


def due_check(period: Any) -> Check:
    """Return whether the period says by when it is due."""
    if period.due is None:
        return Check("Срок сдачи", ATTENTION, "не указан", "periods", period.code)
    return Check("Срок сдачи", READY, shown_day(period.due), "periods", period.code)


def build(workspace: "Workspace", code: str, folder: Path, progress: Progress) -> PackageFacts:
    """Build the package of the period into the folder and return what it is."""
    period = workspace.monitoring.period(code)
    built = workspace.build_package(period, folder, progress)
    verdict: dict[str, Any] = built.verdict
    again = " (содержание не изменилось)" if built.unchanged else ""
    facts = (
        ("Файл", built.path.name),
        ("Папка", str(built.path.parent)),
        *size_and_digest(built.path),
        ("Ревизия", f"{built.revision}{again}"),
        ("Номер пакета", built.package_id),
        ("Проверка", f"пересчитано чисел: {verdict['recomputed']['checked']}"),
        *closed_facts(workspace, period, built.closed_on),
    )
    masked = tuple((one.place, one.what) for one in built.masked)
    return PackageFacts(
        built.path, built.valid, facts, problems_of(verdict), protocol_of(built.path), masked
    )


def closed_facts(workspace: "Workspace", period: Any, closed_on: Any) -> list[tuple[str, str]]:
    """Return what to know of the package of a closed period, and how the register has moved on."""
    if closed_on is None:
        return []
    facts = [("Период закрыт", f"пакет сохранён при закрытии {shown_day(closed_on)}")]
    if changed := len(workspace.monitoring.differences(period)):
        words = f"иначе посчитались бы показатели: {changed}; чтобы сдать новые числа, откройте"
        facts.append(("Реестр изменился", f"{words} период снова"))
    return facts


def check(path: Path, progress: Progress) -> PackageFacts:
    """Check a package file, whoever made it, and return what is known of it."""
    from mms_desktop.services.packages.apart import examine_apart

    verdict: dict[str, Any] = examine_apart(path, progress).as_json()
    manifest = verdict["package"]
    facts = [("Файл", path.name), *size_and_digest(path)]
    if manifest:
        facts += [
            ("Муниципалитет", f"{manifest['municipality']}, ОКТМО {manifest['oktmo']}"),
            ("Период", str(manifest["period"]["code"])),
            ("Ревизия", str(manifest["revision"])),
            ("Собран", moment_words(str(manifest["created"]))),
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


def moment_words(written: str) -> str:
    """Return an ISO moment in the time of this computer."""
    return f"{datetime.fromisoformat(written).astimezone():%d.%m.%Y %H:%M}"


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
