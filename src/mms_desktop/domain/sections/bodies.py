"""Section «Методический совет и актив»."""

from dataclasses import dataclass
from datetime import date

from mms_desktop.domain.fields import Option, choice, day, link, text
from mms_desktop.domain.section import Record, Section
from mms_desktop.domain.sections.rules import not_before


class Body(Option):
    """The two collective bodies of a municipal service."""

    COUNCIL = "council", "Методический совет"
    ACTIVE = "active", "Методический актив"


@dataclass(frozen=True, kw_only=True)
class BodyMember(Record):
    """The membership of one person in the council or in the active group."""

    body: Body = choice("Орган", Body, required=True)
    person: int = link("Педагог", to="people", required=True, search=True)
    role: str = text("Роль", search=True, hint="Например, председатель, секретарь, член совета")
    since: date = day("С", required=True)
    until: date | None = day("По", hint="Последний день в составе")


BODIES = Section(
    key="bodies",
    title="Методический совет и актив",
    record_type=BodyMember,
    natural_key=("body", "person", "since"),
    caption=("person", "body"),
    rules=(not_before("until", "По", "since", "С"),),
)
