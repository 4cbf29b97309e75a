"""Section «Методисты»."""

from dataclasses import dataclass
from datetime import date

from mms_desktop.domain.fields import Option, choice, day, link, text
from mms_desktop.domain.section import Record, Section
from mms_desktop.domain.sections.rules import not_before


class MethodistLevel(Option):
    """Whose methodist a person is; the indicators count the municipal ones."""

    MUNICIPAL = "municipal", "Муниципальный"
    REGIONAL = "regional", "Региональный"


class Engagement(Option):
    """On what terms a methodist works."""

    STAFF = "staff", "В штате"
    CONTRACT = "contract", "По договору ГПХ"
    AGREEMENT = "agreement", "По соглашению"


@dataclass(frozen=True, kw_only=True)
class Methodist(Record):
    """A person who works as a methodist «методист» of the service."""

    person: int = link("Педагог", to="people", required=True, search=True)
    level: MethodistLevel = choice("Уровень", MethodistLevel, required=True)
    engagement: Engagement | None = choice("Форма привлечения", Engagement)
    direction: str = text("Направление", search=True, hint="Предмет или направление работы")
    since: date = day("С", required=True)
    until: date | None = day("По", hint="Последний день работы методистом")


METHODISTS = Section(
    key="methodists",
    title="Методисты",
    record_type=Methodist,
    natural_key=("person", "level", "since"),
    rules=(not_before("until", "По", "since", "С"),),
)
