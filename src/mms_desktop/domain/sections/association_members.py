"""Section «Состав МО»."""

from dataclasses import dataclass
from datetime import date

from mms_desktop.domain.fields import Option, choice, day, link
from mms_desktop.domain.section import Record, Section
from mms_desktop.domain.sections.rules import not_before


class AssociationRole(Option):
    """What a member does in an association; its head is named in the association."""

    MEMBER = "member", "Участник"
    DEPUTY = "deputy", "Заместитель руководителя"
    SECRETARY = "secretary", "Секретарь"


@dataclass(frozen=True, kw_only=True)
class AssociationMember(Record):
    """The membership of one person in one association."""

    association: int = link(
        "Методическое объединение", to="associations", required=True, search=True
    )
    person: int = link("Педагог", to="people", required=True, search=True)
    role: AssociationRole | None = choice("Роль", AssociationRole, default=AssociationRole.MEMBER)
    since: date = day("С", required=True)
    until: date | None = day("По", hint="Последний день в составе")


ASSOCIATION_MEMBERS = Section(
    key="association_members",
    title="Состав МО",
    record_type=AssociationMember,
    natural_key=("association", "person", "since"),
    rules=(not_before("until", "По", "since", "С"),),
)
