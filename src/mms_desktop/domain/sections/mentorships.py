"""Section «Наставнические пары»."""

from dataclasses import dataclass
from datetime import date

from mms_desktop.domain.doubts import Doubt, DoubtCode, doubt
from mms_desktop.domain.fields import Option, choice, day, link, text
from mms_desktop.domain.issues import Issue, IssueCode, issue
from mms_desktop.domain.section import Record, Section
from mms_desktop.domain.sections.rules import not_before
from mms_desktop.domain.spans import full_years

LONGEST_PAIR = 2
AGREEMENTS_SINCE = date(2025, 3, 1)
"""Article 351.8 of the Labour Code is in force since that day."""


class MentorshipForm(Option):
    """Who mentors whom, after the joint letter № АЗ-1128/08 and № 657 of 21.12.2021."""

    TEACHER_TEACHER = "teacher_teacher", "Педагог — педагог"
    LEADER_TEACHER = "leader_teacher", "Руководитель организации — педагог"
    EMPLOYER_STUDENT = "employer_student", "Работодатель — студент"
    UNIVERSITY_TEACHER = "university_teacher", "Педагог вуза или колледжа — молодой педагог"
    PARTNER_TEACHER = "partner_teacher", "Социальный партнёр — педагог"


class MentorshipKind(Option):
    """How a mentor and a mentee work together."""

    TRADITIONAL = "traditional", "Традиционное"
    GROUP = "group", "Групповое"
    VIRTUAL = "virtual", "Виртуальное"
    REVERSE = "reverse", "Реверсивное"
    SITUATIONAL = "situational", "Ситуационное"
    SPEED = "speed", "Скоростное"
    SHORT_TERM = "short_term", "Краткосрочное"


class MentorshipOutcome(Option):
    """How a mentorship ended."""

    COMPLETED = "completed", "Завершена"
    EXTENDED = "extended", "Продлена"
    INTERRUPTED = "interrupted", "Прервана"


class MentorPay(Option):
    """Whether the mentor is paid for it (article 351.8 of the Labour Code)."""

    YES = "yes", "Да"
    NO = "no", "Нет"
    IN_DUTIES = "in_duties", "Входит в должностные обязанности"


@dataclass(frozen=True, kw_only=True)
class Mentorship(Record):
    """A mentor and one mentee «наставническая пара»."""

    mentor: int = link("Наставник", to="people", required=True, search=True)
    mentee: int = link("Наставляемый", to="people", required=True, search=True)
    organization: int | None = link(
        "Организация", to="organizations", search=True, hint="Где работает наставляемый"
    )
    form: MentorshipForm | None = choice("Форма", MentorshipForm)
    kind: MentorshipKind | None = choice("Вид", MentorshipKind, in_table=False)
    subject: str = text("Предмет", search=True, in_table=False)
    started: date = day("Начало", required=True, group="Сроки и итог")
    planned_end: date | None = day("Плановое окончание", group="Сроки и итог")
    ended: date | None = day(
        "Фактическое окончание", group="Сроки и итог", hint="Пусто — пара работает"
    )
    outcome: MentorshipOutcome | None = choice("Итог", MentorshipOutcome, group="Сроки и итог")
    reason: str = text(
        "Причина",
        multiline=True,
        max_length=2000,
        in_table=False,
        personal=True,
        group="Сроки и итог",
        hint="Почему пара продлена или прервана",
    )
    order_number: str = text("Номер приказа", max_length=60, in_table=False, group="Документы")
    order_date: date | None = day("Дата приказа", in_table=False, group="Документы")
    consent_date: date | None = day(
        "Дата согласия",
        in_table=False,
        group="Документы",
        hint="Письменное согласие наставника, статья 351.8 ТК РФ",
    )
    agreement_number: str = text(
        "Номер допсоглашения",
        max_length=60,
        in_table=False,
        personal=True,
        group="Документы",
        hint="Дополнительное соглашение к трудовому договору наставника",
    )
    agreement_date: date | None = day("Дата допсоглашения", in_table=False, group="Документы")
    pay: MentorPay | None = choice(
        "Доплата установлена", MentorPay, in_table=False, group="Документы"
    )
    programme_approved: date | None = day(
        "Программа утверждена",
        in_table=False,
        group="Документы",
        hint="Дата утверждения персонализированной программы",
    )
    curator: int | None = link(
        "Куратор", to="people", search=True, in_table=False, group="Документы"
    )


def two_people(pair: Mentorship) -> Issue | None:
    """Nobody mentors themselves; returns the issue found, if any."""
    if pair.mentor == pair.mentee:
        return issue(IssueCode.SAME_PERSON, "mentee")
    return None


def not_too_long(pair: Mentorship, today: date) -> Doubt | None:
    """A pair is for two years at most; returns the doubt, if any."""
    if pair.ended or full_years(pair.started, today) < LONGEST_PAIR:
        return None
    return doubt(DoubtCode.LONG_PAIR, "ended")


def has_papers(pair: Mentorship, today: date) -> Doubt | None:  # noqa: ARG001
    """A mentor agrees in writing, since 01.03.2025 in an agreement; returns the doubt."""
    if pair.consent_date is None:
        return doubt(DoubtCode.NO_CONSENT, "consent_date")
    if pair.started >= AGREEMENTS_SINCE and not (pair.agreement_number or pair.agreement_date):
        return doubt(DoubtCode.NO_AGREEMENT, "agreement_number")
    return None


def says_why(pair: Mentorship, today: date) -> Doubt | None:  # noqa: ARG001
    """An interrupted pair has a reason; returns the doubt, if any."""
    if pair.outcome is MentorshipOutcome.INTERRUPTED and not pair.reason:
        return doubt(DoubtCode.NO_REASON, "reason")
    return None


MENTORSHIPS = Section(
    key="mentorships",
    title="Наставнические пары",
    record_type=Mentorship,
    natural_key=("mentor", "mentee", "started"),
    rules=(
        two_people,
        not_before("planned_end", "Плановое окончание", "started", "Начало"),
        not_before("ended", "Фактическое окончание", "started", "Начало"),
    ),
    cautions=(not_too_long, has_papers, says_why),
)
