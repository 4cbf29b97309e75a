"""Section «Места работы»."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from mms_desktop.domain.fields import Option, TextFormat, amount, choice, day, link, text
from mms_desktop.domain.section import Record, Section
from mms_desktop.domain.sections.rules import not_before


class EmploymentKind(Option):
    """On what terms a person works; statistics leaves out the last two."""

    MAIN = "main", "Основное"
    INTERNAL = "internal", "Внутреннее совместительство"
    EXTERNAL = "external", "Внешнее совместительство"
    CONTRACT = "contract", "ГПХ"


class Leave(Option):
    """Leave a person is on; people on leave stay on the staff."""

    NONE = "none", "Нет"
    PARENTAL = "parental", "По уходу за ребёнком"
    LONG = "long", "Длительный"
    SERVICE = "service", "Военная служба"


@dataclass(frozen=True, kw_only=True)
class Employment(Record):
    """One post of one person in one organization."""

    person: int = link("Педагог", to="people", required=True, search=True)
    organization: int = link("Организация", to="organizations", required=True, search=True)
    position: str = text("Должность", required=True, search=True, format=TextFormat.POSITION)
    subjects: str = text("Предметы", search=True, format=TextFormat.SEVERAL)
    kind: EmploymentKind = choice("Вид", EmploymentKind, required=True, default=EmploymentKind.MAIN)
    rate: Decimal | None = amount("Ставка", maximum=3)
    started: date | None = day("С", hint="Пусто — раньше, чем начат реестр")
    ended: date | None = day("По", hint="Последний день работы")
    leave: Leave | None = choice("Отпуск", Leave, default=Leave.NONE, in_table=False)


EMPLOYMENTS = Section(
    key="employments",
    title="Места работы",
    record_type=Employment,
    natural_key=("person", "organization", "position", "started"),
    rules=(not_before("ended", "По", "started", "С"),),
)
