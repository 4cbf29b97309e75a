"""Section «Организации»."""

from dataclasses import dataclass
from datetime import date

from mms_desktop.domain.fields import Option, TextFormat, choice, day, flag, text
from mms_desktop.domain.section import Record, Section
from mms_desktop.domain.sections.rules import not_before


class OrganizationKind(Option):
    """What an organization teaches."""

    SCHOOL = "school", "Общеобразовательная"
    KINDERGARTEN = "kindergarten", "Дошкольная"
    ADDITIONAL = "additional", "Дополнительного образования"
    VOCATIONAL = "vocational", "СПО"
    OTHER = "other", "Иная"


@dataclass(frozen=True, kw_only=True)
class Organization(Record):
    """An educational organization of the municipality «ОО»."""

    code: str = text("Код", required=True, search=True, max_length=40)
    short_name: str = text("Краткое наименование", required=True, search=True)
    full_name: str = text("Полное наименование", search=True, max_length=500, in_table=False)
    kind: OrganizationKind = choice("Тип", OrganizationKind, required=True)
    inn: str = text("ИНН", search=True, format=TextFormat.INN, group="Реквизиты")
    ogrn: str = text("ОГРН", format=TextFormat.OGRN, in_table=False, group="Реквизиты")
    oktmo: str = text("ОКТМО", format=TextFormat.OKTMO, in_table=False, group="Реквизиты")
    address: str = text("Адрес", max_length=500, in_table=False, group="Связь")
    website: str = text("Сайт", in_table=False, group="Связь")
    email: str = text("Эл. почта", format=TextFormat.EMAIL, in_table=False, group="Связь")
    phone: str = text("Телефон", in_table=False, group="Связь")
    low_results: bool = flag("ШНОР", hint="Школа с низкими образовательными результатами")
    difficult_conditions: bool = flag("Сложные социальные условия", in_table=False)
    methodical_service: bool = flag("Методическая служба (совет)")
    mentoring_model: bool = flag("Реализует целевую модель наставничества", in_table=False)
    cluster: str = text("Кластер", in_table=False)
    opened: date | None = day("Открыта", in_table=False)
    closed: date | None = day("Закрыта", in_table=False)


ORGANIZATIONS = Section(
    key="organizations",
    title="Организации",
    record_type=Organization,
    natural_key=("code",),
    caption=("short_name",),
    rules=(not_before("closed", "Закрыта", "opened", "Открыта"),),
)
