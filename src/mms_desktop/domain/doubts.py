"""Doubts about data that is valid: what deserves a look, and how important it is.

The catalogue follows domain.md 4.4. A doubt never keeps a record from being stored.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from enum import Enum, StrEnum
from typing import Any


class Importance(StrEnum):
    """How important a doubt is."""

    ERROR = "error", "Ошибка"
    """The data cannot be right: the period must not be handed in with it."""
    WARNING = "warning", "Предупреждение"
    INFO = "info", "К сведению"

    label: str

    def __new__(cls, code: str, label: str) -> "Importance":  # noqa: D102, PYI034
        member = str.__new__(cls, code)
        member._value_ = code
        member.label = label
        return member


_E, _W, _I = Importance.ERROR, Importance.WARNING, Importance.INFO


class DoubtCode(Enum):
    """Catalogue of doubts: stable code, importance, text."""

    TOO_YOUNG = ("too_young", _W, "Возраст меньше 18 лет ({age}): проверьте дату рождения.")
    TOO_OLD = ("too_old", _W, "Возраст больше 80 лет ({age}): проверьте дату рождения.")
    LONG_SENIORITY = (
        "long_seniority",
        _W,
        "Педагогическая деятельность начата раньше 16 лет: проверьте даты.",
    )
    NO_BIRTH_DATE = (
        "no_birth_date",
        _I,
        "Не указана дата рождения: человек не войдёт в показатели о молодых педагогах.",
    )
    STRANGE_SNILS = (
        "strange_snils",
        _W,
        "В СНИЛС одна цифра стоит три раза подряд: сверьте номер с документом.",
    )
    FUTURE_DAY = ("future_day", _W, "«{label}» — {day}, этот день ещё не наступил.")
    CATEGORY_EXPIRED = ("category_expired", _W, "Срок категории истёк {day}.")
    OLD_CATEGORY = (
        "old_category",
        _I,
        "Вторая категория старого порядка: новых таких не устанавливают.",
    )
    FEW_HOURS = (
        "few_hours",
        _W,
        "Программа {kind} меньше {least} часов ({hours}): проверьте часы или вид.",
    )
    LONG_PAIR = ("long_pair", _W, "Пара работает больше двух лет: завершите или продлите её.")
    NO_CONSENT = (
        "no_consent",
        _W,
        "Нет даты письменного согласия наставника (статья 351.8 ТК РФ).",
    )
    NO_AGREEMENT = (
        "no_agreement",
        _W,
        "Нет дополнительного соглашения: с 01.03.2025 оно обязательно (статья 351.8 ТК РФ).",
    )
    NO_REASON = ("no_reason", _W, "Пара прервана, а причина не указана.")
    ROUTE_BEFORE_DIAGNOSIS = (
        "route_before_diagnosis",
        _E,
        "Маршрут утверждён раньше диагностики: он считается разработанным без неё.",
    )
    CONSENT_EXPIRED = ("consent_expired", _W, "Срок согласия истёк {day}.")
    UNKNOWN_POSITION = (
        "unknown_position",
        _E,
        "Должности «{position}» нет в перечне: она не входит ни в один показатель.",
    )
    UNCLEAR_POSITION = (
        "unclear_position",
        _E,
        "«{position}» не входит ни в один показатель: нет в перечне. Возможно, это «{title}».",
    )
    TWO_MAIN_POSTS = (
        "two_main_posts",
        _E,
        "Два действующих основных места работы: {places}. Исправьте вид или день увольнения.",
    )
    MANY_MENTEES = (
        "many_mentees",
        _W,
        "У наставника {count} действующих пар: больше трёх он вряд ли сопроводит.",
    )
    YOUNG_MENTOR = ("young_mentor", _W, "Наставник сам молодой педагог.")
    MENTEE_LEFT = (
        "mentee_left",
        _W,
        "Наставляемый уволен {day}, а пара действует: завершите её.",
    )
    FEW_MEMBERS = (
        "few_members",
        _W,
        "В объединении {count} действующих участников, обычно нужно не меньше {least}.",
    )
    NO_MEETINGS = ("no_meetings", _W, "У объединения нет заседаний за последние полгода.")
    MANY_TEACHERS = (
        "many_teachers",
        _W,
        "На одного методиста приходится {count} педагогов: больше 250.",
    )
    NO_SERVICE = ("no_service", _W, "В организации нет методической службы (совета).")
    YOUNG_ALONE = ("young_alone", _W, "Молодой педагог без наставника больше 90 дней.")
    NO_DECISION = (
        "no_decision",
        _W,
        "По рекомендации нет решения, а её срок прошёл больше 30 дней назад.",
    )


@dataclass(frozen=True, slots=True)
class Doubt:
    """One doubt; ``field`` is empty when it concerns the whole record."""

    code: str
    importance: Importance
    message: str
    field: str = ""


Caution = Callable[[Any, date], Doubt | None]
"""Looks at a valid record on a given day."""


def doubt(code: DoubtCode, field: str = "", **details: object) -> Doubt:
    """Build a doubt with its message filled in."""
    key, importance, text = code.value
    return Doubt(key, importance, text.format(**details), field)
