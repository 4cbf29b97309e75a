"""Section «Мероприятия»."""

import datetime as dt  # whole: a field of the record is called «date»
from dataclasses import dataclass

from mms_desktop.domain.fields import Option, choice, day, text
from mms_desktop.domain.section import Record, Section
from mms_desktop.domain.sections.rules import not_before


class EventKind(Option):
    """The form in which an event is held."""

    SEMINAR = "seminar", "Семинар"
    WEBINAR = "webinar", "Вебинар"
    MASTERCLASS = "masterclass", "Мастер-класс"
    CONFERENCE = "conference", "Конференция"
    OPEN_LESSON = "open_lesson", "Открытый урок"
    CONTEST = "contest", "Конкурс"
    FIELD_TRIP = "field_trip", "Выездное мероприятие"
    SCHOOL = "school", "Школа (цикл занятий)"
    ROUNDTABLE = "roundtable", "Круглый стол"
    OTHER = "other", "Иное"


class EventDirection(Option):
    """What an event is held for; indicators ask for the first two."""

    YOUNG_SUPPORT = "young_support", "Поддержка молодых педагогов"
    BURNOUT_PREVENTION = "burnout_prevention", "Профилактика профессионального выгорания"
    HORIZONTAL = "horizontal", "Горизонтальное обучение"
    LOW_RESULTS = "low_results", "Поддержка школ с низкими результатами"
    MENTORING = "mentoring", "Наставничество"
    OTHER = "other", "Иное"


class EventLevel(Option):
    """For whom an event is held."""

    SCHOOL = "school", "Школьный"
    MUNICIPAL = "municipal", "Муниципальный"
    REGIONAL = "regional", "Региональный"
    FEDERAL = "federal", "Федеральный"


@dataclass(frozen=True, kw_only=True)
class Event(Record):
    """An event for teachers «мероприятие»."""

    code: str = text("Код", required=True, search=True, max_length=40)
    title: str = text("Наименование", required=True, search=True, max_length=500)
    kind: EventKind = choice("Вид", EventKind, required=True)
    direction: EventDirection | None = choice("Направление", EventDirection)
    level: EventLevel = choice("Уровень", EventLevel, required=True)
    date: dt.date = day("Дата", required=True)
    ends: dt.date | None = day("Окончание", in_table=False, hint="Если длится больше одного дня")
    place: str = text("Место проведения", search=True)
    organizer: str = text("Организатор", search=True, personal=True)


EVENTS = Section(
    key="events",
    title="Мероприятия",
    record_type=Event,
    natural_key=("code",),
    # The same seminar is held every year: the title alone does not name it.
    caption=("title", "date"),
    rules=(not_before("ends", "Окончание", "date", "Дата"),),
)
