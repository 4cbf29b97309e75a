"""Deficits that the diagnoses found, and what the service decided: plan, advice, decisions."""

from collections.abc import Iterator
from datetime import date, timedelta

from generator.model import Town
from generator.numbers import seeded
from generator.references import References

Row = dict[str, object]

_FOUND_BELOW = 80
_SECOND_BELOW = 60
_RESOLVED_AFTER = timedelta(days=75)
_LAST_DAY = date(2023, 12, 31)
# The more frequent ones come first.
_DEFICITS = {
    "subject": ("Задания повышенного уровня", "Решение олимпиадных задач", "Подготовка к ГИА"),
    "methodical": (
        "Формирующее оценивание",
        "Индивидуализация обучения",
        "Проектирование урока по обновлённым ФГОС",
        "Работа с одарёнными детьми",
    ),
    "psychological": ("Работа с детьми с ОВЗ", "Профилактика конфликтов", "Мотивация к учению"),
    "ict": ("Цифровые инструменты урока", "Электронные ресурсы ФГИС «Моя школа»"),
    "functional_literacy": ("Задания PISA", "Читательская грамотность"),
    "legal": ("Трудовые права педагога",),
    "managerial": ("Управление по результатам", "Внутренняя система оценки качества"),
}
_DIAGNOSTICS = "Выявление профессиональных дефицитов"
_YOUNG = "Поддержка молодых педагогов"
_SERVICE = "Методическая работа"

_RECOMMENDATIONS = (
    (
        "2023-H1-1", "2023-H1", "Муниципальная методическая служба", _DIAGNOSTICS,
        "Организовать диагностику педагогов во всех школах до ноября, составить график.",
        "diagnosed_share", date(2023, 8, 31),
    ),
    (
        "2023-H1-2", "2023-H1", "Муниципальная методическая служба", _YOUNG,
        "Закрепить наставников за молодыми педагогами, которые остались без поддержки.",
        "young_supported_share", date(2023, 9, 15),
    ),
    (
        "2023-H2-1", "2023-H2", "МБДОУ «Детский сад № 7 «Солнышко»", _SERVICE,
        "Создать методическую службу организации, утвердить положение о ней.",
        "methodical_services_share", date(2024, 3, 1),
    ),
    (
        "2023-H2-2", "2023-H2", "Муниципальная методическая служба", "Маршруты педагогов",
        "Составить маршруты всем, у кого диагностика выявила дефициты.",
        "route_share", date(2024, 2, 15),
    ),
)  # fmt: skip
_DECISIONS = (
    (
        "Р-1", "2023-H1-1", "Приказ от 28.08.2023 № 112-о", date(2023, 8, 28),
        "Утвердить график диагностики на сентябрь — ноябрь 2023 года.",
        "Заведующий методическим кабинетом", date(2023, 11, 15), date(2023, 11, 10),
        "diagnosed_share",
    ),
    (
        "Р-2", "2023-H1-2", "Приказ от 04.09.2023 № 118-о", date(2023, 9, 4),
        "Назначить наставников молодым педагогам, провести школу молодого педагога.",
        "Руководители школ", date(2023, 10, 1), None, "young_supported_share",
    ),
    (
        "Р-3", "2023-H2-2", "Приказ от 17.01.2024 № 6-о", date(2024, 1, 17),
        "Составить недостающие маршруты вместе с ЦНППМ.",
        "Методисты по направлениям", date(2024, 4, 30), None, "route_share",
    ),
)  # fmt: skip
_PLAN = (
    ("1.1", _SERVICE, "Утвердить план работы методической службы на учебный год",
     date(2023, 8, 1), date(2023, 8, 31), "done", date(2023, 8, 25), ""),
    ("1.2", _SERVICE, "Провести самообследование методических служб школ",
     date(2023, 10, 1), date(2023, 12, 15), "done", date(2023, 12, 11),
     "methodical_services_share"),
    ("1.3", _SERVICE, "Обучить управленческие команды школ",
     date(2023, 9, 1), date(2023, 12, 25), "active", None, "team_training_share"),
    ("2.1", _DIAGNOSTICS, "Провести диагностику профессиональных компетенций",
     date(2023, 9, 1), date(2023, 11, 30), "done", date(2023, 11, 10), "diagnosed_share"),
    ("2.2", _DIAGNOSTICS, "Составить маршруты по результатам диагностики",
     date(2023, 11, 1), date(2024, 2, 15), "active", None, "route_share"),
    ("2.3", _DIAGNOSTICS, "Провести повторную диагностику прошедших обучение",
     date(2024, 3, 1), date(2024, 5, 31), "planned", None, "diagnosed_share"),
    ("3.1", _YOUNG, "Провести школу молодого педагога (4 занятия)",
     date(2023, 10, 1), date(2024, 4, 30), "active", None, "young_supported_share"),
    ("3.2", _YOUNG, "Провести конкурс «Педагогический дебют»",
     date(2023, 11, 1), date(2023, 12, 20), "cancelled", None, ""),
)  # fmt: skip


def deficits(town: Town, names: References) -> Iterator[Row]:
    """Yield what the diagnoses found; half of what is older than a season is mended."""
    chance = seeded("deficits")
    for diagnosis in town.diagnostics:
        bank = _DEFICITS[diagnosis.kind]
        several = 0 if diagnosis.score >= _FOUND_BELOW else 1 + (diagnosis.score < _SECOND_BELOW)
        titles = dict.fromkeys(
            bank[min(chance.randrange(len(bank)), chance.randrange(len(bank)))]
            for _ in range(several)
        )
        for title in titles:
            mended = diagnosis.day + _RESOLVED_AFTER
            resolved = mended <= _LAST_DAY and chance.random() < 1 / 2
            yield {
                "person": names.who(diagnosis.person),
                "kind": diagnosis.kind,
                "date": diagnosis.day,
                "title": title,
                "resolved": mended if resolved else "",
            }


def recommendations(_town: Town, _names: References) -> Iterator[Row]:
    """Yield the recommendations of two periods."""
    keys = ("code", "period", "addressee", "direction", "text", "basis", "due")
    for values in _RECOMMENDATIONS:
        yield dict(zip(keys, values, strict=True))


def decisions(_town: Town, _names: References) -> Iterator[Row]:
    """Yield the decisions: one done, one late, one in hand."""
    keys = (
        "code", "recommendation", "act", "date", "text", "responsible", "due", "done_on",
        "indicator",
    )  # fmt: skip
    for values in _DECISIONS:
        yield dict(zip(keys, values, strict=True))


def roadmap(_town: Town, _names: References) -> Iterator[Row]:
    """Yield the points of the municipal plan."""
    keys = ("number", "direction", "title", "starts", "due", "status", "done_on", "indicator")
    for values in _PLAN:
        row = dict(zip(keys, values, strict=True))
        yield row | {"responsible": "Муниципальная методическая служба"}
