"""Section «НПА»."""

import datetime as dt  # whole: a field of the record is called «date»
from dataclasses import dataclass

from mms_desktop.domain.fields import Option, choice, day, text
from mms_desktop.domain.section import Record, Section
from mms_desktop.domain.sections.rules import not_before


class ActKind(Option):
    """What an act adopts; yes/no indicators look for an act of their kind."""

    REGULATION = "regulation", "Положение"
    ROADMAP = "roadmap", "Дорожная карта"
    EVENT_PLAN = "event_plan", "План мероприятий"
    PASSPORT = "passport", "Паспорт"
    MONITORING = "monitoring", "Положение о мониторинге"
    YOUNG_SUPPORT = "young_support", "Поддержка молодых"
    OTHER = "other", "Иной"


@dataclass(frozen=True, kw_only=True)
class Act(Record):
    """A document that the municipality adopted «НПА»."""

    code: str = text("Код", required=True, search=True, max_length=40)
    title: str = text("Наименование", required=True, search=True, max_length=500)
    kind: ActKind = choice("Вид", ActKind, required=True)
    issuer: str = text("Кем принят", search=True)
    number: str = text("Номер", search=True, max_length=60)
    date: dt.date = day("Дата", required=True)
    until: dt.date | None = day("Действует до", hint="Пусто — бессрочно")
    url: str = text("Ссылка", max_length=500, in_table=False)


ACTS = Section(
    key="acts",
    title="НПА",
    record_type=Act,
    natural_key=("code",),
    caption=("title",),
    rules=(not_before("until", "Действует до", "date", "Дата"),),
)
