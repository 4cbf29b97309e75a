"""Valid values for every section: what the contract tests feed on.

Links are ids: record ``n`` of a section refers to record ``n`` of each other section.
Only a pair needs two people, and takes them from records stored two by two.
"""

from datetime import date, timedelta
from decimal import Decimal

from mms_desktop.domain.fields import (
    Amount,
    Choice,
    Day,
    Flag,
    Link,
    Links,
    Number,
    Text,
    TextFormat,
)

FIRST_DAY = date(2023, 1, 1)
SURNAMES = ("Ёлкина", "Жуков", "Яковлева", "Римский-Корсаков", "Абрамова", "Елин", "Щукина")
SNILS_WEIGHTS = range(9, 0, -1)
INN_WEIGHTS = (2, 4, 10, 3, 5, 9, 4, 6, 8)


def sample_values(section, n=1):
    """Make typed values that the section accepts and gives back unchanged."""
    values = {kind.name: sample_value(kind, n, place) for place, kind in enumerate(section.fields)}
    exceptions = EXCEPTIONS.get(section.key)
    return values | exceptions(n) if exceptions else values


def sample_value(kind, n, place):
    """Make one value; a later day field of a section gets a later day."""
    match kind:
        case Text():
            return sample_text(kind, n)
        case Number():
            return (kind.minimum or 0) + n
        case Amount():
            return Decimal("0.5")
        case Day():
            return FIRST_DAY + timedelta(days=30 * place + n)
        case Flag():
            return True
        case Choice():
            return list(kind.options)[(n - 1) % len(kind.options)]
        case Link():
            return n
        case Links():
            return (n,)


def sample_text(kind, n):
    match kind.format:
        case TextFormat.SNILS:
            return snils(112_233_444 + n)
        case TextFormat.INN:
            return inn(471_000_000 + n)
        case TextFormat.OGRN:
            return ogrn(102_470_000_000 + n)
        case TextFormat.OKTMO:
            return "41625101"
        case TextFormat.EMAIL:
            return f"adres{n}@example.ru"
        case TextFormat.POSITION:
            return "Учитель"
        case TextFormat.SEVERAL:
            return "Физика; Математика"
        case TextFormat.PLAIN:
            return f"{kind.label} {n}"


def snils(number):
    """Return the eleven digits of a СНИЛС: the number and its check digits."""
    total = sum(w * int(d) for w, d in zip(SNILS_WEIGHTS, f"{number:09}", strict=True))
    return f"{number:09}{total % 101 % 100:02}"


def inn(number):
    """Return the ten digits of an organization's ИНН."""
    total = sum(w * int(d) for w, d in zip(INN_WEIGHTS, f"{number:09}", strict=True))
    return f"{number:09}{total % 11 % 10}"


def ogrn(number):
    """Return the thirteen digits of an ОГРН."""
    return f"{number:012}{number % 11 % 10}"


def person(n):
    return {
        "surname": SURNAMES[(n - 1) % len(SURNAMES)],
        "given_name": "Анна",
        "patronymic": "Петровна",
        "birth_date": date(1985, 1, 1) + timedelta(days=n),
        "teaching_since": date(2008, 9, 1),
    }


def organization(n):
    return {"code": f"org-{n}", "short_name": f"СОШ № {n}", "closed": None}


def two_people(n):
    return {"mentee": n + 1 if n % 2 else n - 1}


def diagnosed(n):
    return {"score": Decimal("72.5"), "max_score": Decimal(100)}


def chosen_by_diagnosis(n):
    return {"diagnosis_date": FIRST_DAY}


def of_an_organization(n):
    return {"person": None}


def recommended(n):
    return {"period": "2023-H2"}


EXCEPTIONS = {
    "organizations": organization,
    "people": person,
    "mentorships": two_people,
    "diagnostics": diagnosed,
    "trainings": chosen_by_diagnosis,
    "methodist_assignments": of_an_organization,
    "recommendations": recommended,
}
