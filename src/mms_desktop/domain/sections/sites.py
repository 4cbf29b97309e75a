"""Section «Площадки»."""

from dataclasses import dataclass
from datetime import date

from mms_desktop.domain.fields import Option, choice, day, link, text
from mms_desktop.domain.section import Record, Section
from mms_desktop.domain.sections.rules import not_before


class SiteKind(Option):
    """What a site is for."""

    INTERNSHIP = "internship", "Стажировочная"
    INNOVATION = "innovation", "Инновационная"


class SiteStatus(Option):
    """Who gave a site its status."""

    FEDERAL = "federal", "Федеральная"
    REGIONAL = "regional", "Региональная"
    MUNICIPAL = "municipal", "Муниципальная"


@dataclass(frozen=True, kw_only=True)
class Site(Record):
    """An internship or innovation site «площадка» at an organization."""

    code: str = text("Код", required=True, search=True, max_length=40)
    title: str = text("Наименование", required=True, search=True, max_length=500)
    organization: int = link("Организация", to="organizations", required=True, search=True)
    kind: SiteKind = choice("Вид", SiteKind, required=True)
    status: SiteStatus = choice("Статус", SiteStatus, required=True)
    topic: str = text("Тема", search=True, multiline=True, max_length=2000, in_table=False)
    supervisor: str = text("Научный руководитель", search=True, in_table=False, personal=True)
    since: date = day("С", required=True)
    until: date | None = day("По", hint="Последний день действия статуса")
    act: str = text("Акт", in_table=False, hint="Номер и дата акта о присвоении статуса")


SITES = Section(
    key="sites",
    title="Площадки",
    record_type=Site,
    natural_key=("code",),
    caption=("title",),
    rules=(not_before("until", "По", "since", "С"),),
)
