"""Section «Шаги маршрутов»."""

from dataclasses import dataclass
from datetime import date

from mms_desktop.domain.fields import day, flag, link, text
from mms_desktop.domain.fields import number as whole  # a field of the record is called «number»
from mms_desktop.domain.section import Record, Section


@dataclass(frozen=True, kw_only=True)
class RouteStep(Record):
    """One line of a route: what is done about which deficit."""

    route: int = link("Маршрут", to="routes", required=True, search=True)
    number: int = whole("Номер", required=True, minimum=1, maximum=9999)
    deficit: str = text("Дефицит", search=True, max_length=500)
    activity: str = text("Мероприятие", required=True, search=True, multiline=True, max_length=2000)
    form: str = text("Форма", hint="Программа ДПО, стажировка, самообразование, наставничество")
    due: date | None = day("Срок")
    result: str = text("Результат", search=True, multiline=True, max_length=2000, personal=True)
    done: bool = flag("Выполнено")


ROUTE_STEPS = Section(
    key="route_steps",
    title="Шаги маршрутов",
    record_type=RouteStep,
    natural_key=("route", "number"),
)
