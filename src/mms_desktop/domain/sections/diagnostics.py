"""Section «Диагностика»."""

import datetime as dt  # whole: a field of the record is called «date»
from dataclasses import dataclass
from decimal import Decimal

from mms_desktop.domain.fields import Option, amount, choice, day, link, text
from mms_desktop.domain.issues import Issue, IssueCode, issue
from mms_desktop.domain.section import Record, Section


class DiagnosisKind(Option):
    """What a diagnosis looks at; a deficit has the kind of its diagnosis."""

    SUBJECT = "subject", "Предметные компетенции"
    METHODICAL = "methodical", "Методические компетенции"
    PSYCHOLOGICAL = "psychological", "Психолого-педагогические компетенции"
    LEGAL = "legal", "Нормативно-правовые компетенции"
    MANAGERIAL = "managerial", "Управленческие компетенции"
    FUNCTIONAL_LITERACY = "functional_literacy", "Функциональная грамотность"
    ICT = "ict", "ИКТ-компетенции"


@dataclass(frozen=True, kw_only=True)
class Diagnosis(Record):
    """One diagnosis of professional competences «диагностика» of one person."""

    person: int = link("Педагог", to="people", required=True, search=True)
    kind: DiagnosisKind = choice("Вид", DiagnosisKind, required=True)
    date: dt.date = day("Дата", required=True)
    instrument: str = text(
        "Инструмент", search=True, hint="Название методики или диагностической работы"
    )
    organizer: str = text("Организатор", search=True, personal=True, hint="Кто проводил")
    score: Decimal | None = amount("Балл")
    max_score: Decimal | None = amount("Максимальный балл", in_table=False)
    level: str = text("Уровень", max_length=100, hint="По шкале инструмента")


def score_within_maximum(diagnosis: Diagnosis) -> Issue | None:
    """Nobody scores more than there is to score; returns the issue found, if any."""
    if diagnosis.score is None or diagnosis.max_score is None:
        return None
    if diagnosis.score <= diagnosis.max_score:
        return None
    return issue(
        IssueCode.ABOVE_MAXIMUM,
        "score",
        label="Балл",
        other="Максимальный балл",
    )


DIAGNOSTICS = Section(
    key="diagnostics",
    title="Диагностика",
    record_type=Diagnosis,
    natural_key=("person", "kind", "date"),
    rules=(score_within_maximum,),
)
