"""Section «Индивидуальные образовательные маршруты»."""

from dataclasses import dataclass
from datetime import date

from mms_desktop.domain.doubts import Doubt, DoubtCode, doubt
from mms_desktop.domain.fields import Option, choice, day, link, text
from mms_desktop.domain.issues import Issue, IssueCode, issue
from mms_desktop.domain.section import Record, Section
from mms_desktop.domain.sections.diagnostics import DiagnosisKind
from mms_desktop.domain.sections.rules import both_or_neither, not_before


class RouteStatus(Option):
    """Where a route is in its life; a draft counts in no indicator."""

    DRAFT = "draft", "Проект"
    ACTIVE = "active", "Реализуется"
    COMPLETED = "completed", "Завершён"
    INTERRUPTED = "interrupted", "Прерван"


@dataclass(frozen=True, kw_only=True)
class Route(Record):
    """An individual plan of a teacher's growth «ИОМ»."""

    code: str = text("Код", required=True, search=True, max_length=40)
    person: int = link("Педагог", to="people", required=True, search=True)
    diagnosis_kind: DiagnosisKind | None = choice(
        "Вид диагностики",
        DiagnosisKind,
        group="На основе диагностики",
        hint="Пусто — маршрут разработан без диагностики",
    )
    diagnosis_date: date | None = day(
        "Дата диагностики", in_table=False, group="На основе диагностики"
    )
    approved: date = day("Утверждён", required=True, group="Сроки")
    starts: date | None = day("Начало", group="Сроки", hint="Пусто — со дня утверждения")
    ends: date | None = day("Плановое окончание", group="Сроки")
    status: RouteStatus | None = choice("Статус", RouteStatus)
    escort: int | None = link(
        "Сопровождающий", to="people", search=True, hint="Методист, тьютор или наставник"
    )
    closed: date | None = day("Закрыт", in_table=False, group="Сроки")


def closed_after_approval(route: Route) -> Issue | None:
    """A route without a start begins when it is approved; returns the issue found, if any."""
    if route.starts or not route.closed or route.closed >= route.approved:
        return None
    return issue(IssueCode.ENDS_BEFORE_START, "closed", label="Закрыт", other="Утверждён")


def after_diagnosis(route: Route, today: date) -> Doubt | None:  # noqa: ARG001
    """A route rests on a diagnosis made before it; returns the doubt, if any."""
    if route.diagnosis_date and route.approved < route.diagnosis_date:
        return doubt(DoubtCode.ROUTE_BEFORE_DIAGNOSIS, "approved")
    return None


ROUTES = Section(
    key="routes",
    title="Индивидуальные образовательные маршруты",
    record_type=Route,
    natural_key=("code",),
    caption=("code", "person"),
    rules=(
        both_or_neither("diagnosis_kind", "Вид диагностики", "diagnosis_date", "Дата диагностики"),
        not_before("ends", "Плановое окончание", "starts", "Начало"),
        not_before("closed", "Закрыт", "starts", "Начало"),
        closed_after_approval,
    ),
    cautions=(after_diagnosis,),
)
