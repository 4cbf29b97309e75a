"""Section «Программы ДПО»."""

from dataclasses import dataclass
from datetime import date

from mms_desktop.domain.doubts import Doubt, DoubtCode, doubt
from mms_desktop.domain.fields import Option, choice, number, text
from mms_desktop.domain.section import Record, Section


class ProgrammeKind(Option):
    """The kinds of further professional education."""

    ADVANCED = "advanced", "ПК"
    RETRAINING = "retraining", "ПП"
    INTERNSHIP = "internship", "Стажировка"


LEAST_HOURS = {ProgrammeKind.ADVANCED: 16, ProgrammeKind.RETRAINING: 250}


@dataclass(frozen=True, kw_only=True)
class Programme(Record):
    """A programme of further professional education «программа ДПО»."""

    code: str = text("Код", required=True, search=True, max_length=40)
    title: str = text("Наименование", required=True, search=True, max_length=500)
    provider: str = text("Организация ДПО", search=True)
    kind: ProgrammeKind = choice("Вид", ProgrammeKind, required=True)
    hours: int | None = number(
        "Часов", maximum=100000, hint="ПК — обычно от 16 часов, ПП — от 250 часов"
    )
    federal_registry: str = text(
        "Номер в Федеральном реестре",
        search=True,
        max_length=100,
        hint="Пусто — программы нет в Федеральном реестре",
    )
    direction: str = text("Направление", search=True)


def enough_hours(programme: Programme, today: date) -> Doubt | None:  # noqa: ARG001
    """ПК takes 16 hours at least, ПП 250 (order № 266 of 24.03.2025); returns the doubt."""
    least = LEAST_HOURS.get(programme.kind)
    if least is None or programme.hours is None or programme.hours >= least:
        return None
    kind = programme.kind.label
    return doubt(DoubtCode.FEW_HOURS, "hours", kind=kind, least=least, hours=programme.hours)


PROGRAMMES = Section(
    key="programmes",
    title="Программы ДПО",
    record_type=Programme,
    natural_key=("code",),
    caption=("title",),
    cautions=(enough_hours,),
)
