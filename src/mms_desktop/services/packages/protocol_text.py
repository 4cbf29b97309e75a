"""The protocol of building a package: counts, completeness, and what was hidden and where."""

from collections.abc import Iterator, Mapping, Sequence

from mms_desktop.domain.periods import period_title
from mms_desktop.services.packages.proofs import control_totals
from mms_desktop.services.packages.scrubbing import Masked
from mms_desktop.services.packages.source import PackageSource
from mms_desktop.services.packages.tables import FilledTable
from mms_desktop.services.reports.protocol import Part, as_text

_CHECKED = (
    "Строки не содержат имён, СНИЛС, дат рождения, телефонов и адресов почты людей из реестра.",
    "Вместо людей стоят условные номера; ключ к ним остаётся в базе муниципалитета.",
    "Дни фактов не передаются: только месяцы и отметки «да» или «нет».",
    "Каждое число показателя сходится с отметками в строках таблиц.",
    "Баллы чек-листов сходятся с ответами на пункты.",
    "Все файлы пакета перечислены в манифесте с размером и контрольной суммой SHA-256.",
)
_MASKED = "Скрытые слова: в текстах, которые ввели люди, они заменены знаком «…»"


def protocol(
    tables: Mapping[str, FilledTable],
    source: PackageSource,
    package_id: str,
    masked: Sequence[Masked],
) -> bytes:
    """Return the protocol as text; without tables only its own words."""
    return as_text(
        "Протокол сборки пакета мониторинга",
        (
            f"Муниципалитет: {source.municipality} (ОКТМО {source.oktmo})",
            f"Период: {period_title(source.period)}",
            f"Пакет: {package_id}",
        ),
        (
            Part("Проверено", _CHECKED),
            Part("Полнота", tuple(_gaps(source))),
            Part(_MASKED, tuple(f"{one.place}: {one.what}" for one in masked)),
            Part("Контрольные итоги", tuple(_totals(tables)), "Таблиц нет."),
        ),
    )


def _gaps(source: PackageSource) -> Iterator[str]:
    people = {one.id: one for one in source.records["people"]}
    workforce = [people[one] for one in source.populations.get("workforce", ()) if one in people]
    missing = {
        "не указана дата рождения": sum(one.birth_date is None for one in workforce),
        "не указано начало педагогической деятельности": sum(
            one.teaching_since is None for one in workforce
        ),
        "не указан СНИЛС": sum(not one.snils for one in workforce),
    }
    for what, number in missing.items():
        if number:
            yield f"Человек, у которых {what}: {number} из {len(workforce)}."
    for indicator in source.indicators:
        if indicator.line.excluded:
            number = indicator.line.excluded
            yield f"«{indicator.line.title}»: не учтено из-за нехватки данных: {number}."
    unfinished = sum(not one.result.is_complete for one in source.checklists)
    if unfinished:
        yield f"Чек-листов, заполненных не до конца: {unfinished} из {len(source.checklists)}."
    if not source.checklists:
        yield "За период не заполнен ни один чек-лист."


def _totals(tables: Mapping[str, FilledTable]) -> Iterator[str]:
    if tables:
        yield from (f"{name}: {number}" for name, number in control_totals(tables).items())
