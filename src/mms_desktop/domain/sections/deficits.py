"""Section «Дефициты»."""

import datetime as dt  # whole: a field of the record is called «date»
from dataclasses import dataclass

from mms_desktop.domain.fields import choice, day, link, text
from mms_desktop.domain.section import Record, Section
from mms_desktop.domain.sections.diagnostics import DiagnosisKind
from mms_desktop.domain.sections.rules import not_before


@dataclass(frozen=True, kw_only=True)
class Deficit(Record):
    """One professional deficit that a diagnosis found in one person."""

    person: int = link("Педагог", to="people", required=True, search=True)
    kind: DiagnosisKind = choice("Вид", DiagnosisKind, required=True)
    date: dt.date = day("Дата диагностики", required=True)
    title: str = text("Дефицит", required=True, search=True, max_length=500)
    resolved: dt.date | None = day(
        "Устранён", hint="Дата, когда устранение подтверждено; пусто — не устранён"
    )


DEFICITS = Section(
    key="deficits",
    title="Дефициты",
    record_type=Deficit,
    natural_key=("person", "kind", "date", "title"),
    rules=(not_before("resolved", "Устранён", "date", "Дата диагностики"),),
)
