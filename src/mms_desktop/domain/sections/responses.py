"""Sections of filled checklists: a response and its answers, item by item."""

from dataclasses import dataclass
from datetime import date

from mms_desktop.domain.fields import Option, choice, day, flag, link, number, text
from mms_desktop.domain.section import Record, Section


class Assessor(Option):
    """Who answered: the subject itself or the service's expert."""

    SELF = "self", "Самооценка"
    EXPERT = "expert", "Эксперт"


class ResponseStatus(Option):
    """Where a response is on its way; words of the ОО-1 system (domain.md 1.14)."""

    DRAFT = "draft", "Черновик"
    CHECKING = "checking", "На проверке"
    REWORK = "rework", "На доработке"
    READY = "ready", "Готов"
    SENT = "sent", "Отправлен"
    ACCEPTED = "accepted", "Принят"
    RETURNED = "returned", "Возвращён"


@dataclass(frozen=True, kw_only=True)
class Response(Record):
    """One filled checklist of one subject; at most one of the two links is set.

    With neither, the subject is the municipal service itself.
    """

    form: str = text("Чек-лист", required=True)
    edition: str = text("Редакция", required=True)
    period: int = link("Период", to="periods", required=True)
    organization: int | None = link("Организация", to="organizations")
    association: int | None = link("Объединение", to="associations")
    assessor: Assessor = choice("Кто заполнил", Assessor, required=True, default=Assessor.SELF)
    status: ResponseStatus = choice(
        "Состояние", ResponseStatus, required=True, default=ResponseStatus.DRAFT
    )
    instance: str = text("Номер бланка")
    revision: int | None = number("Ревизия бланка")
    received_on: date | None = day("Получен")
    fingerprint: str = text("Отпечаток содержания")


@dataclass(frozen=True, kw_only=True)
class ResponseAnswer(Record):
    """The answer to one item; neither a score nor н/п means «not answered»."""

    response: int = link("Заполненный чек-лист", to="responses", required=True)
    item: str = text("Пункт", required=True)
    score: int | None = number("Балл", maximum=2)
    not_applicable: bool = flag("н/п")
    comment: str = text("Комментарий", multiline=True, max_length=4000, personal=True)
    evidence: str = text("Ссылки", multiline=True, max_length=4000, personal=True)
    carried_from: str = text("Перенесено из периода")
    sub_checks: str = text("Отмеченные части")


RESPONSES = Section(
    key="responses",
    title="Заполненные чек-листы",
    record_type=Response,
    natural_key=("form", "period", "organization", "association", "assessor"),
)

RESPONSE_ANSWERS = Section(
    key="response_answers",
    title="Ответы чек-листов",
    record_type=ResponseAnswer,
    natural_key=("response", "item"),
)
