"""Section «Закрепление методистов»."""

from dataclasses import dataclass
from datetime import date

from mms_desktop.domain.fields import day, link
from mms_desktop.domain.section import Record, Section
from mms_desktop.domain.sections.rules import not_before, one_of


@dataclass(frozen=True, kw_only=True)
class MethodistAssignment(Record):
    """A methodist looks after one organization or one person."""

    methodist: int = link("Методист", to="people", required=True, search=True)
    organization: int | None = link(
        "Организация",
        to="organizations",
        search=True,
        hint="Укажите организацию или педагога, что-то одно",
    )
    person: int | None = link("Педагог", to="people", search=True)
    since: date = day("С", required=True)
    until: date | None = day("По", hint="Последний день закрепления")


METHODIST_ASSIGNMENTS = Section(
    key="methodist_assignments",
    title="Закрепление методистов",
    record_type=MethodistAssignment,
    natural_key=("methodist", "organization", "person", "since"),
    rules=(
        one_of("organization", "Организация", "person", "Педагог"),
        not_before("until", "По", "since", "С"),
    ),
)
