"""Section «Программы ДПО»."""

from dataclasses import dataclass

from mms_desktop.domain.fields import Option, choice, number, text
from mms_desktop.domain.section import Record, Section


class ProgrammeKind(Option):
    """The kinds of further professional education."""

    ADVANCED = "advanced", "ПК"
    RETRAINING = "retraining", "ПП"
    INTERNSHIP = "internship", "Стажировка"


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


PROGRAMMES = Section(
    key="programmes",
    title="Программы ДПО",
    record_type=Programme,
    natural_key=("code",),
    caption=("title",),
)
