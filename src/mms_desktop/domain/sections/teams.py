"""Section «Управленческие команды»."""

from dataclasses import dataclass
from datetime import date

from mms_desktop.domain.fields import day, link, links, text
from mms_desktop.domain.section import Record, Section
from mms_desktop.domain.sections.rules import not_before


@dataclass(frozen=True, kw_only=True)
class Team(Record):
    """The heads of one organization who learn together «управленческая команда»."""

    code: str = text("Код", required=True, search=True, max_length=40)
    organization: int = link("Организация", to="organizations", required=True, search=True)
    title: str = text("Наименование", search=True)
    since: date | None = day("С")
    until: date | None = day("По", hint="Последний день работы команды")
    members: tuple[int, ...] = links("Состав", to="people", search=True)


TEAMS = Section(
    key="teams",
    title="Управленческие команды",
    record_type=Team,
    natural_key=("code",),
    caption=("code", "organization", "title"),
    rules=(not_before("until", "По", "since", "С"),),
)
