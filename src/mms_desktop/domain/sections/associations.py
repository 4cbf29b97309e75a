"""Section «Методические объединения»."""

from dataclasses import dataclass
from datetime import date

from mms_desktop.domain.fields import Option, choice, day, link, text
from mms_desktop.domain.section import Record, Section
from mms_desktop.domain.sections.rules import not_before


class AssociationLevel(Option):
    """Whom an association brings together."""

    MUNICIPAL = "municipal", "Районное (РМО)"
    INTERSCHOOL = "interschool", "Межшкольное"
    SCHOOL = "school", "Школьное"


class AssociationKind(Option):
    """What the members of an association have in common."""

    SUBJECT = "subject", "Предметное"
    METASUBJECT = "metasubject", "Метапредметное"
    ROLE = "role", "По категории работников"


@dataclass(frozen=True, kw_only=True)
class Association(Record):
    """A standing group of teachers «методическое объединение»."""

    code: str = text("Код", required=True, search=True, max_length=40)
    title: str = text("Наименование", required=True, search=True, max_length=500)
    level: AssociationLevel = choice("Уровень", AssociationLevel, required=True)
    kind: AssociationKind = choice("Вид", AssociationKind, required=True)
    subject: str = text("Предмет", search=True)
    organization: int | None = link(
        "Организация",
        to="organizations",
        search=True,
        hint="Для школьного объединения — его школа",
    )
    head: int | None = link("Руководитель", to="people", search=True)
    cluster: str = text("Кластерная группа", in_table=False, group="Работа")
    topic: str = text(
        "Единая методическая тема",
        search=True,
        multiline=True,
        max_length=2000,
        in_table=False,
        group="Работа",
    )
    act: str = text("Акт", in_table=False, group="Работа", hint="Номер и дата приказа о создании")
    opened: date | None = day("Создано", group="Работа")
    closed: date | None = day("Закрыто", in_table=False, group="Работа")


ASSOCIATIONS = Section(
    key="associations",
    title="Методические объединения",
    record_type=Association,
    natural_key=("code",),
    caption=("title",),
    rules=(not_before("closed", "Закрыто", "opened", "Создано"),),
)
