"""Section «Обучение»."""

from dataclasses import dataclass
from datetime import date

from mms_desktop.domain.fields import choice, day, link, text
from mms_desktop.domain.section import Record, Section
from mms_desktop.domain.sections.cautions import not_in_future
from mms_desktop.domain.sections.diagnostics import DiagnosisKind
from mms_desktop.domain.sections.rules import both_or_neither, not_before


@dataclass(frozen=True, kw_only=True)
class Training(Record):
    """A programme that one person has finished, and the document about it."""

    person: int = link("Педагог", to="people", required=True, search=True)
    programme: int = link("Программа", to="programmes", required=True, search=True)
    started: date | None = day("Начало")
    finished: date = day("Окончание", required=True)
    diagnosis_kind: DiagnosisKind | None = choice(
        "Вид диагностики",
        DiagnosisKind,
        group="Подобрано по диагностике",
        hint="Пусто — программа подобрана без диагностики",
    )
    diagnosis_date: date | None = day(
        "Дата диагностики", in_table=False, group="Подобрано по диагностике"
    )
    document: str = text(
        "Документ", group="Документ об обучении", hint="Удостоверение, диплом, свидетельство"
    )
    number: str = text(
        "Серия и номер", search=True, max_length=100, personal=True, group="Документ об обучении"
    )
    registration: str = text(
        "Регистрационный номер",
        max_length=100,
        in_table=False,
        personal=True,
        group="Документ об обучении",
    )
    issued: date | None = day("Дата выдачи", in_table=False, group="Документ об обучении")


TRAININGS = Section(
    key="trainings",
    title="Обучение",
    record_type=Training,
    natural_key=("person", "programme", "finished"),
    rules=(
        not_before("finished", "Окончание", "started", "Начало"),
        not_before("issued", "Дата выдачи", "started", "Начало"),
        both_or_neither("diagnosis_kind", "Вид диагностики", "diagnosis_date", "Дата диагностики"),
    ),
    cautions=(not_in_future("finished", "Окончание"),),
)
