"""Indicator passport «паспорт показателя»: the card that officials know (domain.md 1.10)."""

from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path

from mms_desktop.domain.indicators import Indicator, IndicatorKind, Periodicity, Unit
from mms_desktop.domain.issues import Explained
from mms_desktop.domain.profiles import AgeOn, Settings
from mms_desktop.domain.sections.own_indicators import OWN_INDICATORS
from mms_desktop.domain.sections.roadmap import ROADMAP
from mms_desktop.domain.targets import Direction, Target
from mms_desktop.services.monitoring.definitions import Definitions
from mms_desktop.services.reports.document import (
    Cell,
    ColumnStyle,
    Document,
    Grid,
    Paragraph,
    Signatures,
)
from mms_desktop.storage.connection import Database
from mms_desktop.storage.files import atomic_write
from mms_desktop.storage.populations import POPULATIONS
from mms_desktop.storage.records import Records

TITLE = "Паспорт показателя"

UNITS = {
    Unit.PEOPLE: "человек",
    Unit.ORGANIZATIONS: "организация",
    Unit.TEAMS: "управленческая команда",
    Unit.ROUTES: "ИОМ",
    Unit.EVENTS: "мероприятие",
    Unit.AGREEMENTS: "соглашение",
    Unit.ACTS: "акт",
    Unit.POINTS: "балл",
    Unit.MUNICIPALITIES: "муниципалитет",
    Unit.PROGRAMMES: "программа",
}
KINDS = {
    IndicatorKind.SHARE: "доля, %",
    IndicatorKind.COUNT: "количество",
    IndicatorKind.RATIO: "отношение",
    IndicatorKind.FLAG: "да или нет",
    IndicatorKind.POINTS: "баллы",
}
PERIODICITIES = {
    Periodicity.HALF_YEAR: "каждое полугодие",
    Periodicity.YEAR: "каждый год",
    Periodicity.ONCE: "однократно",
}
_PEOPLE_BY_AGE = "young"


class PassportFormat(Explained):
    """A passport is not written in the format of this file; the message names those there are."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"«{path.name}»: укажите имя файла с окончанием .pdf, .docx или .txt.")


def passport(database: Database, definitions: Definitions, code: str) -> Document:
    """Return the passport of an indicator; raises ``UnknownCode``."""
    indicator = definitions.indicator(code)
    with database.snapshot() as connection:
        points = Records(connection).all(ROADMAP)
        own = [one for one in Records(connection).all(OWN_INDICATORS) if one.code == code]
    responsible = [one.responsible for one in own]
    responsible += [point.responsible for point in points if point.indicator == code]
    rows = _rows(indicator, definitions, responsible)
    columns = (ColumnStyle("Реквизит", 0.3), ColumnStyle("Содержание", 0.7))
    grid = Grid(columns, tuple((Cell(name), Cell(text)) for name, text in rows if text))
    blocks = (Paragraph(indicator.title), grid, Signatures(("Руководитель методической службы",)))
    return Document(TITLE, (code,), blocks, f"{TITLE} {code} · программа «Методист»")


def write_passport(document: Document, path: Path, now: datetime | None = None) -> Path:
    """Write a passport and return its path; raises ``PassportFormat``."""
    match path.suffix.casefold():
        case ".pdf":
            from mms_desktop.services.reports.printing import as_pdf

            content = as_pdf(document)
        case ".docx":
            from mms_desktop.services.reports.word import as_docx

            content = as_docx(document, (now or datetime.now(UTC)).replace(microsecond=0))
        case ".txt":
            content = passport_text(document).encode()
        case _:
            raise PassportFormat(path)
    atomic_write(path, content)
    return path


def passport_text(document: Document) -> str:
    """Return a passport as plain text, «реквизит: содержание» on each line."""
    (grid,) = (block for block in document.blocks if isinstance(block, Grid))
    lines = [f"{name.text}: {text.text}" for name, text in grid.rows]
    return "\n".join((document.title, *document.lines, "", *lines, ""))


def _rows(
    indicator: Indicator, definitions: Definitions, responsible: Iterable[str]
) -> tuple[tuple[str, str], ...]:
    profile = definitions.profile
    targets = definitions.targets_of(indicator.code)
    down = any(target.direction is Direction.AT_MOST for target in targets)
    named = tuple(dict.fromkeys(filter(None, responsible)))
    return (
        ("Номер паспорта", indicator.code),
        ("Наименование", indicator.title),
        ("Единица измерения", f"{KINDS[indicator.kind]}; единица счёта: {UNITS[indicator.unit]}"),
        ("Периодичность", PERIODICITIES[indicator.periodicity]),
        ("Порядок формирования", " ".join(indicator.definition.split())),
        ("Считается в числителе", _named((indicator.numerator, *indicator.also))),
        ("Знаменатель", _named((indicator.denominator,))),
        ("Определения профиля", _settings(indicator, profile.settings)),
        ("Цели", "\n".join(target_words(indicator, one) for one in targets) or "не установлены"),
        ("Положительная динамика", "снижение" if down else "рост"),
        (
            "Источник",
            "\n".join(
                ", ".join(filter(None, (one.document, one.place))) for one in indicator.sources
            ),
        ),
        ("Источник данных", "реестр муниципальной методической службы («Методист»)"),
        ("Профиль", profile.title),
        ("Ответственный", "; ".join(named) or "не назначен (задаётся в дорожной карте)"),
    )


def _named(populations: Iterable[str]) -> str:
    return "; ".join(POPULATIONS[name].title for name in populations if name)


def _settings(indicator: Indicator, settings: Settings) -> str:
    if indicator.unit is not Unit.PEOPLE:
        return ""
    kinds = ", ".join(kind.label.lower() for kind in settings.staff_kinds)
    words = [f"виды занятости: {kinds}"]
    if _PEOPLE_BY_AGE in (indicator.numerator, indicator.denominator, *indicator.also):
        bound = "включительно" if settings.age_inclusive else "не включая"
        on = (
            "на отчётную дату"
            if settings.age_on is AgeOn.REFERENCE_DATE
            else "на 1 января следующего года"
        )
        words.append(f"возраст до {settings.age_limit} лет ({bound}) {on}")
        words.append(f"стаж меньше {settings.seniority_years} лет без перерывов")
        words.append("родившиеся 29 февраля в обычный год имеют день рождения 1 марта")
    return "; ".join(words)


def target_words(indicator: Indicator, target: Target) -> str:
    """Return a target in words: how much, by when, and who asks for it."""
    sign = "не менее" if target.direction is Direction.AT_LEAST else "не более"
    part = indicator.kind in (IndicatorKind.SHARE, IndicatorKind.POINTS)
    value = float(target.value * 100) if part else float(target.value)
    written = f"{value:g}".replace(".", ",")
    year = f" к {target.year} году" if target.year else ""
    return f"{sign} {written}{' %' if part else ''}{year} ({target.source})"
