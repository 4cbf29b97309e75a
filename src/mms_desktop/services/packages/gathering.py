"""Drawing everything a package is made of from one base, in one unchanging state of it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

from mms_desktop.catalog.own_indicators import PREFIX
from mms_desktop.domain.checklists import Checklist
from mms_desktop.domain.days import shown_day
from mms_desktop.domain.indicators import Indicator, IndicatorKind, half_up
from mms_desktop.domain.positions import PositionList
from mms_desktop.domain.profiles import Profile, Settings
from mms_desktop.domain.sections import ALL_SECTIONS
from mms_desktop.domain.sections.responses import Assessor
from mms_desktop.services.checklists.responses import Filled, filled_of_period
from mms_desktop.services.monitoring.definitions import Definitions
from mms_desktop.services.monitoring.frozen import Snapshot
from mms_desktop.services.monitoring.indicators import (
    Evaluated,
    Reached,
    counting,
    evaluate_in,
    person_flags,
)
from mms_desktop.services.monitoring.monitoring import points_of
from mms_desktop.services.packages.levels import form_member
from mms_desktop.services.packages.result_rows import RESPONSES
from mms_desktop.services.packages.source import CountedIndicator, Objects, PackageSource
from mms_desktop.services.progress import Progress, silent
from mms_desktop.services.reports.content import IndicatorLine, Target
from mms_desktop.storage import migrations
from mms_desktop.storage.connection import Database
from mms_desktop.storage.populations import SECTIONS as SECTION_OF
from mms_desktop.storage.records import Records

_DIRECTIONS = {"at_least": "не менее", "at_most": "не более"}
_PLACES = 9


@dataclass(frozen=True, slots=True, kw_only=True)
class Municipality:
    """Whose base it is."""

    name: str
    oktmo: str
    pseudonym_key: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Declarations:
    """What methodologists declared: by it everything is counted and scored."""

    folder: Path
    definitions: Definitions
    positions: PositionList
    editions: Mapping[tuple[str, str], Checklist]


def gather(
    database: Database,
    municipality: Municipality,
    declared: Declarations,
    period: Any,
    progress: Progress = silent,
) -> PackageSource:
    """Return the source of the package and of the reports of a period."""
    definitions, profile = declared.definitions, declared.definitions.profile
    gap_policy = profile.settings.gap_policy
    checklists = filled_of_period(database, declared.editions, period, gap_policy)
    with counting(database, definitions, period) as counts:
        records = Records(counts.connection)
        stored = _read_all(records, progress)
        populations = person_flags(counts)
        points = points_of(checklists).get
        evaluated = evaluate_in(counts, definitions, period, definitions.of_profile, points)
    return PackageSource(
        municipality=municipality.name,
        oktmo=municipality.oktmo,
        profile=profile.key,
        profile_title=profile.title,
        schema_version=len(migrations.STEPS),
        pseudonym_key=municipality.pseudonym_key,
        period=period,
        records=stored,
        populations=populations,
        indicators=tuple(_counted(one, checklists) for one in evaluated),
        checklists=tuple(checklists),
        staff_kinds=profile.settings.staff_kinds,
        group_of=declared.positions.group_of,
        forms=_forms(declared, checklists),
        definitions=_definitions(profile.settings),
        notes=_notes(profile, period),
        fixed_texts=tuple(_declared_texts(definitions)),
    )


def _read_all(records: Records, progress: Progress) -> dict[str, list[Any]]:
    stored: dict[str, list[Any]] = {}
    for section in ALL_SECTIONS:
        progress(len(stored), len(ALL_SECTIONS))
        stored[section.key] = records.all(section)
    return stored


def as_frozen(source: PackageSource, taken: Snapshot | None) -> PackageSource:
    """Return the source of a closed period with the numbers of its snapshot."""
    if taken is None:
        return source
    asked = [one for one in taken.of_profile if not one.indicator.code.startswith(PREFIX)]
    return replace(source, indicators=tuple(_counted(one, source.checklists) for one in asked))


def _counted(evaluated: Evaluated, checklists: Sequence[Filled]) -> CountedIndicator:
    indicator = evaluated.indicator
    line = _line(evaluated)
    if indicator.kind is IndicatorKind.POINTS:
        responses = _responses(indicator, checklists) if line.numerator is not None else None
        return CountedIndicator(line, responses, responses)
    if not indicator.numerator:
        return CountedIndicator(line, None)
    counted = Objects(evaluated.section, evaluated.numerator)
    if not indicator.denominator:
        return CountedIndicator(line, counted)
    return CountedIndicator(
        line, counted, Objects(SECTION_OF[indicator.denominator], evaluated.denominator)
    )


def _responses(indicator: Indicator, checklists: Sequence[Filled]) -> Objects:
    """Return the responses whose points an indicator adds up: those of self-assessment."""
    counted = frozenset(
        int(one.response.id)
        for one in checklists
        if one.form.key == indicator.form and one.response.assessor == Assessor.SELF
    )
    return Objects(RESPONSES, counted)


def _line(evaluated: Evaluated) -> IndicatorLine:
    indicator, value = evaluated.indicator, evaluated.value
    return IndicatorLine(
        code=indicator.code,
        title=indicator.title,
        kind=str(indicator.kind),
        numerator=value.numerator,
        denominator=value.denominator,
        value=value.exact,
        shown=evaluated.shown,
        status=str(value.status),
        excluded=len(evaluated.excluded),
        targets=tuple(_target(one, indicator) for one in evaluated.targets),
    )


def _target(reached: Reached, indicator: Indicator) -> Target:
    target = reached.target
    year = f" ({target.year} г.)" if target.year else ""
    scale, unit = (100, "\xa0%") if indicator.kind is IndicatorKind.SHARE else (1, "")
    return Target(
        value=_decimal(target.value),
        direction=str(target.direction),
        year=target.year,
        source=target.source,
        met=reached.met,
        expired=reached.expired,
        shown=f"{_DIRECTIONS[target.direction]} {_words(target.value * scale)}{unit}{year}",
    )


def _decimal(value: Fraction) -> Decimal:
    rounded = half_up(value, _PLACES)
    return Decimal(rounded.numerator) / Decimal(rounded.denominator)


def _words(value: Fraction) -> str:
    return f"{_decimal(value).normalize():f}".replace(".", ",")


def _forms(declared: Declarations, checklists: Iterable[Filled]) -> dict[str, bytes]:
    """Return the declarations to go with the package, each line ended the same way anywhere."""
    folder, profile = declared.folder, declared.definitions.profile
    used = sorted({(one.form.key, one.form.edition) for one in checklists})
    files = {form_member(*one): folder / "checklists" / f"{one[0]}-{one[1]}.toml" for one in used}
    files[f"forms/profile-{profile.key}.toml"] = folder / "profiles" / f"{profile.key}.toml"
    for path in sorted((folder / "indicators").glob("*.toml")):
        files[f"forms/indicators-{path.name}"] = path
    return {name: path.read_bytes().replace(b"\r\n", b"\n") for name, path in files.items()}


def _definitions(settings: Settings) -> dict[str, str | int | bool]:
    return {one.name: _plain(getattr(settings, one.name)) for one in fields(settings)}


def _plain(value: Any) -> str | int | bool:
    if isinstance(value, tuple):
        return ";".join(str(one) for one in value)
    return value if isinstance(value, bool | int) else str(value)


def _notes(profile: Profile, period: Any) -> tuple[str, ...]:
    """Return in words how the profile counts (indicators.md, «Populations on D»)."""
    settings = profile.settings
    kinds = ", ".join(kind.label.casefold() for kind in settings.staff_kinds)
    limit = "включительно" if settings.age_inclusive else "не включая"
    young = (
        f"Молодой педагог: до {settings.age_limit} лет ({limit}) на"
        f" {shown_day(settings.age_day(period.reference_date))},"
        f" стаж педагогической работы менее {settings.seniority_years} лет."
    )
    facts = (
        "Факты учтены, если их дата лежит в периоде; доли округлены до десятых,"
        " с целью сравнивается точное значение."
    )
    return (
        f"Профиль показателей: {profile.title}.",
        f"Состав кадров взят на {shown_day(period.reference_date)}; виды занятости: {kinds}.",
        young,
        facts,
    )


def _declared_texts(definitions: Definitions) -> Iterator[str]:
    for indicator in definitions.indicators.values():
        yield indicator.title
        yield indicator.definition
        yield from (f"{source.document} {source.place}" for source in indicator.sources)
    profile = definitions.profile
    yield profile.title
    yield from (f"{source.document} {source.place}" for source in profile.sources)
    yield from (target.source for target in profile.targets)
