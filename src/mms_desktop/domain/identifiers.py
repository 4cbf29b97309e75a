"""СНИЛС, ИНН, ОГРН and ОКТМО: how they are written down, checked and shown.

The check digits follow domain.md 1.13. Ready-made libraries either lack СНИЛС or
reduce the remainder of a 15-digit ОГРН wrongly, so the arithmetic is our own.
"""

import math
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from mms_desktop.domain.text import tidy

_SEPARATORS = re.compile(r"[\s\-\u2010-\u2015\u2212.]+")
_DIGITS = re.compile("[0-9]+")
_WHOLE_AS_FLOAT = re.compile(r"([0-9]+)[.,]0+")
_SCIENTIFIC = re.compile(r"([0-9])(?:[.,]([0-9]+))?[eEеЕ]\+?([0-9]{1,2})")
# СНИЛС up to this number were issued before check digits were.
_LAST_UNCHECKED_SNILS = 1_001_998
# A spreadsheet keeps 15 significant digits: of a longer number the end is lost.
_MOST_EXACT_DIGITS = 15

_INN_10 = (2, 4, 10, 3, 5, 9, 4, 6, 8)
_INN_11 = (7, 2, 4, 10, 3, 5, 9, 4, 6, 8)
_INN_12 = (3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8)


@dataclass(frozen=True, slots=True)
class Identifier:
    """What was understood of a written identifier.

    ``value`` is digits alone (empty when nothing was written or nothing can be
    accepted); ``note`` says what was repaired; ``problem`` why it is refused.
    """

    value: str = ""
    note: str = ""
    problem: str = ""


@dataclass(frozen=True, slots=True)
class _Kind:
    """``zeros`` is the most zeros such a number can begin with."""

    title: str
    lengths: tuple[int, ...]
    zeros: int
    right: Callable[[str], bool]


def normal_digits(text: str) -> str:
    """Return an identifier without spaces, dots and dashes; other signs stay for the check."""
    return _SEPARATORS.sub("", tidy(text))


def normal_snils(text: str) -> str:
    """Return a СНИЛС as it is stored: ``112-233-445 95`` becomes ``11223344595``."""
    return normal_digits(text)


def shown_snils(value: str) -> str:
    """Return a СНИЛС as it is printed, ``112-233-445 95``; other texts as they are."""
    digits = normal_snils(value)
    if len(digits) not in _SNILS.lengths or not _DIGITS.fullmatch(digits):
        return value
    return f"{digits[:3]}-{digits[3:6]}-{digits[6:9]} {digits[9:]}"


def check_oktmo(text: str) -> str | None:
    """Return what is wrong with an ОКТМО, in Russian, or None.

    Its control digit is printed beside the code in the classifier and is no part
    of it, so only the length can be checked.
    """
    return _problem(normal_digits(text), _OKTMO)


def read_snils(written: str | float) -> Identifier:
    """Return the СНИЛС understood from text or from a number that lost its zeros."""
    return _read(written, _SNILS)


def read_inn(written: str | float) -> Identifier:
    """Return the ИНН understood from text or from a number that lost its zeros."""
    return _read(written, _INN)


def read_ogrn(written: str | float) -> Identifier:
    """Return the ОГРН understood from text or from a number."""
    return _read(written, _OGRN)


def read_oktmo(written: str | float) -> Identifier:
    """Return the ОКТМО understood from text or from a number that lost its zeros."""
    return _read(written, _OKTMO)


def _snils_right(digits: str) -> bool:
    if int(digits[:9]) <= _LAST_UNCHECKED_SNILS:
        return True
    total = sum(int(digit) * (9 - place) for place, digit in enumerate(digits[:9]))
    # 100 and 101 both give 00, larger sums are reduced by 101 first.
    return total % 101 % 100 == int(digits[9:])


def _inn_right(digits: str) -> bool:
    if len(digits) == len(_INN_10) + 1:
        return _weighed(digits, _INN_10) == int(digits[9])
    return _weighed(digits, _INN_11) == int(digits[10]) and _weighed(digits, _INN_12) == int(
        digits[11]
    )


def _ogrn_right(digits: str) -> bool:
    divisor = len(digits) - 2
    return int(digits[:-1]) % divisor % 10 == int(digits[-1])


def _oktmo_right(_digits: str) -> bool:
    return True


def _weighed(digits: str, weights: Sequence[int]) -> int:
    total = sum(weight * int(digit) for weight, digit in zip(weights, digits, strict=False))
    return total % 11 % 10


_SNILS = _Kind("СНИЛС", (11,), 2, _snils_right)
_INN = _Kind("ИНН", (10, 12), 1, _inn_right)
_OGRN = _Kind("ОГРН", (13, 15), 0, _ogrn_right)
_OKTMO = _Kind("ОКТМО", (8, 11), 1, _oktmo_right)


def _problem(digits: str, kind: _Kind) -> str | None:
    lengths = " или ".join(map(str, kind.lengths))
    if not _DIGITS.fullmatch(digits):
        return f"{kind.title} — это {lengths} цифр, а указано «{digits}»."
    if len(digits) not in kind.lengths:
        return f"{kind.title} — это {lengths} цифр, а в «{digits}» их {len(digits)}."
    if not digits.strip("0"):
        return f"{kind.title} не может состоять из одних нулей."
    if not kind.right(digits):
        shown = _shown(digits, kind)
        return f"{kind.title} «{shown}»: не сходится контрольная цифра; сверьте с документом."
    return None


def _read(written: str | float, kind: _Kind) -> Identifier:
    if isinstance(written, str):
        return _read_text(tidy(written), kind)
    if not math.isfinite(written) or written < 0 or written != int(written):
        return Identifier(problem=f"{kind.title}: «{written}» — не номер; введите его текстом.")
    return _read_number(str(int(written)), kind)


def _read_text(text: str, kind: _Kind) -> Identifier:
    if not text:
        return Identifier()
    if scientific := _SCIENTIFIC.fullmatch(text):
        return _read_scientific(text, scientific, kind)
    if whole := _WHOLE_AS_FLOAT.fullmatch(text):
        return _read_number(whole.group(1), kind)
    # A short row of bare digits is a number that passed through a spreadsheet.
    if _DIGITS.fullmatch(text):
        return _read_number(text, kind)
    return _checked(normal_digits(text), kind)


def _read_scientific(text: str, match: re.Match[str], kind: _Kind) -> Identifier:
    """Return a number written like ``1,1223344595E+10`` if none of its digits is lost."""
    whole, part, power = match.group(1), match.group(2) or "", int(match.group(3))
    if len(part) != power:
        return _spoilt(text, kind)
    found = _read_number(whole + part, kind)
    if found.problem:
        return found
    shown = _shown(found.value, kind)
    return Identifier(found.value, f"{kind.title} записан как «{text}»; прочитан как {shown}.")


def _read_number(digits: str, kind: _Kind) -> Identifier:
    """Return the number with the zeros that a spreadsheet took from its front."""
    if len(digits) > _MOST_EXACT_DIGITS:
        return _spoilt(digits, kind)
    if len(digits) in kind.lengths:
        return _checked(digits, kind)
    for length in kind.lengths:
        full = digits.zfill(length)
        if 0 < length - len(digits) <= kind.zeros and _problem(full, kind) is None:
            shown = _shown(full, kind)
            note = f"{kind.title} «{digits}» потерял нули в начале; дополнен до {shown}."
            return Identifier(full, note)
    return _checked(digits, kind)


def _checked(digits: str, kind: _Kind) -> Identifier:
    problem = _problem(digits, kind)
    return Identifier(problem=problem) if problem else Identifier(digits)


def _spoilt(written: str, kind: _Kind) -> Identifier:
    return Identifier(
        problem=f"{kind.title} «{written}» испорчен таблицей: часть цифр потеряна; "
        "введите номер заново, текстом."
    )


def _shown(digits: str, kind: _Kind) -> str:
    return shown_snils(digits) if kind is _SNILS else digits
