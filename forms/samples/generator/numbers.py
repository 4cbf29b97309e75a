"""Invented identifiers with right check digits, and random numbers that repeat themselves."""

import random

_INN_WEIGHTS = (2, 4, 10, 3, 5, 9, 4, 6, 8)
_REGION = "47"


def seeded(purpose: str) -> random.Random:
    """Return a generator for one purpose: changing one part leaves the others as they were."""
    return random.Random(f"Озёрский муниципальный район, 2023-H2: {purpose}")  # noqa: S311


def snils(number: int) -> str:
    """Return a СНИЛС of 11 digits whose first nine are the number."""
    digits = f"{number:09d}"
    total = sum(int(digit) * (9 - place) for place, digit in enumerate(digits))
    return f"{digits}{total % 101 % 100:02d}"


def invented_snils(chance: random.Random) -> str:
    """Return a СНИЛС above all that were ever issued, so that it can be nobody's."""
    while True:
        number = chance.randrange(900_000_000, 999_999_999)
        digits = str(number)
        # The pension fund never issued a number with a digit three times in a row.
        if not any(digit * 3 in digits for digit in "0123456789"):
            return snils(number)


def shown_snils(value: str) -> str:
    """Return a СНИЛС as it is printed: ``112-233-445 95``."""
    return f"{value[:3]}-{value[3:6]}-{value[6:9]} {value[9:]}" if value else ""


def inn(serial: int) -> str:
    """Return an ИНН of 10 digits of the region."""
    digits = f"{_REGION}99{serial:05d}"
    total = sum(int(digit) * weight for digit, weight in zip(digits, _INN_WEIGHTS, strict=True))
    return f"{digits}{total % 11 % 10}"


def ogrn(serial: int) -> str:
    """Return an ОГРН of 13 digits of the region."""
    digits = f"102{_REGION}99{serial:05d}"
    return f"{digits}{int(digits) % 11 % 10}"
