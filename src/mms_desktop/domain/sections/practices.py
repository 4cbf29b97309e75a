"""Section «Банк практик»."""

from dataclasses import dataclass
from datetime import date

from mms_desktop.domain.fields import day, link, links, text
from mms_desktop.domain.section import Record, Section


@dataclass(frozen=True, kw_only=True)
class Practice(Record):
    """A practice worth passing on «лучшая практика»."""

    code: str = text("Код", required=True, search=True, max_length=40)
    title: str = text("Наименование", required=True, search=True, max_length=500)
    authors: tuple[int, ...] = links("Авторы", to="people", search=True)
    organization: int | None = link("Организация", to="organizations", search=True)
    direction: str = text("Направление", search=True)
    level: str = text("Уровень", max_length=100, hint="Муниципальный, региональный, федеральный")
    published: date | None = day("Опубликована", hint="Дата включения в банк практик")
    url: str = text("Ссылка", max_length=500, in_table=False)


PRACTICES = Section(
    key="practices",
    title="Банк практик",
    record_type=Practice,
    natural_key=("code",),
    caption=("title",),
)
