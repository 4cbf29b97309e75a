"""Section «Экспертная деятельность»."""

from dataclasses import dataclass
from datetime import date

from mms_desktop.domain.fields import Option, choice, day, link, text
from mms_desktop.domain.section import Record, Section
from mms_desktop.domain.sections.rules import not_before


class ExpertiseKind(Option):
    """Where a person works as an expert."""

    CONTEST = "contest", "Жюри конкурса"
    EXAM_COMMISSION = "exam_commission", "Экзаменационная предметная комиссия"
    ATTESTATION = "attestation", "Аттестация педагогических работников"
    COMMUNITY = "community", "Профессиональное сообщество"
    MENTORING = "mentoring", "Наставничество"
    OTHER = "other", "Иное"


@dataclass(frozen=True, kw_only=True)
class Expertise(Record):
    """The work of one person as an expert over some time."""

    person: int = link("Педагог", to="people", required=True, search=True)
    kind: ExpertiseKind = choice("Вид", ExpertiseKind, required=True)
    level: str = text(
        "Уровень",
        search=True,
        max_length=100,
        hint="Муниципальный, региональный, федеральный",
    )
    since: date = day("С", required=True)
    until: date | None = day("По", hint="Пусто — продолжается")


EXPERTISE = Section(
    key="expertise",
    title="Экспертная деятельность",
    record_type=Expertise,
    natural_key=("person", "kind", "since"),
    rules=(not_before("until", "По", "since", "С"),),
)
