"""Strict reading of declarations: a misprint in ``forms/`` is found at once and named.

A declaration is a TOML file whose keys are the fields of a domain dataclass. An unknown,
missing or repeated key and a value of the wrong kind raise :class:`DeclarationError`.
"""

import re
import tomllib
import types
import typing
from collections.abc import Iterable, Mapping
from dataclasses import MISSING, fields, is_dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from pathlib import Path
from typing import Any, TypeVar, get_args, get_origin

from mms_desktop.domain.issues import Explained

T = TypeVar("T")

# The parser needs time by the square of the depth: a small file could keep it busy for hours.
_DEEP_KEY = re.compile(r"""(?<![\w"'-])(?:[\w"'-]++[ \t]*+\.[ \t]*+){32}""")
_AT_LINE = re.compile(r"\(at (?:line (\d+), column (\d+)|end of document)\)")
_REPEATED = ("Cannot overwrite", "Cannot declare", "Duplicate inline table key", "already")
_KIND_NAMES: Mapping[type, str] = {
    str: "текст в кавычках",
    int: "целое число",
    float: "число",
    Decimal: "число",
    bool: "true или false",
    date: "дата вида 2026-05-31",
}


class DeclarationError(Explained):
    """A declaration cannot be understood; says the file, the place and what to do."""


def read_declaration(path: Path, target: type[T]) -> T:
    """Return the file as one object of the dataclass ``target``."""
    return build(target, load(path), path.name)


def load(path: Path) -> dict[str, Any]:
    """Return the tables of a TOML file; fractions come as Decimal."""
    try:
        # Notepad begins a UTF-8 file with a byte order mark.
        text = path.read_text(encoding="utf-8-sig")
    except FileNotFoundError as error:
        raise DeclarationError(f"{path.name}: файла нет. Проверьте папку forms.") from error
    except OSError as error:
        raise DeclarationError(f"{path.name}: файл не читается. Проверьте права.") from error
    except UnicodeDecodeError as error:
        raise DeclarationError(
            f"{path.name}: файл не в кодировке UTF-8. Сохраните его в UTF-8."
        ) from error
    return parse(text, path.name)


def parse(text: str, place: str) -> dict[str, Any]:
    """Return the tables of a TOML text; ``place`` begins the message of what is wrong in it."""
    if _DEEP_KEY.search(text):
        raise DeclarationError(f"{place}: слишком много вложенных ключей. Исправьте запись.")
    try:
        return tomllib.loads(text, parse_float=Decimal)
    except (ValueError, RecursionError) as error:
        # A number of thousands of digits is a plain ValueError.
        raise DeclarationError(f"{place}: {_toml_problem(str(error))}") from error


def build(target: type[T], raw: Mapping[str, Any], place: str) -> T:
    """Return ``raw`` as an object of the dataclass ``target``; ``place`` begins every message."""
    known = {item.name: item for item in fields(target) if item.init}  # type: ignore[arg-type]
    required = {
        name
        for name, item in known.items()
        if item.default is MISSING and item.default_factory is MISSING
    }
    _check_keys(raw, known, required, place)
    kinds = typing.get_type_hints(target)
    values = {name: _value(kinds[name], value, f"{place}: {name}") for name, value in raw.items()}
    try:
        return target(**values)
    except ValueError as error:
        raise DeclarationError(f"{place}: {error}") from error


def check_unique(keys: Iterable[str], place: str) -> None:
    """Raise when a key occurs twice, letter case aside."""
    seen: set[str] = set()
    repeated: list[str] = []
    for key in keys:
        if key.casefold() in seen:
            repeated.append(key)
        seen.add(key.casefold())
    if repeated:
        raise DeclarationError(f"{place}: повторяется {_listed(repeated)}. Оставьте одно.")


def _check_keys(
    raw: Mapping[str, Any], known: Iterable[str], required: Iterable[str], place: str
) -> None:
    known = list(known)
    problems = []
    if unknown := [name for name in raw if name not in known]:
        problems.append(f"лишние ключи {_listed(unknown)}, допустимы {_listed(known)}")
    if missing := [name for name in known if name in required and name not in raw]:
        problems.append(f"не хватает ключей {_listed(missing)}")
    if problems:
        raise DeclarationError(f"{place}: {'; '.join(problems)}.")


def _value(kind: Any, raw: Any, place: str) -> Any:
    origin = get_origin(kind)
    if kind is Any:
        return raw
    if origin in (types.UnionType, typing.Union):
        return _one_of(kind, raw, place)
    if origin in (tuple, frozenset):
        return origin(_elements(get_args(kind)[0], raw, place))
    if origin is not None and issubclass(origin, Mapping):
        return _table(get_args(kind)[1], raw, place)
    if is_dataclass(kind):
        return build(typing.cast("type[Any]", kind), _mapping(raw, place), place)
    if issubclass(kind, Enum):
        return _option(kind, raw, place)
    return _plain(kind, raw, place)


def _one_of(kind: Any, raw: Any, place: str) -> Any:
    # TOML has no null: «no value» is a key left out, so only the other kind can be meant.
    (wanted,) = (item for item in get_args(kind) if item is not types.NoneType)
    return _value(wanted, raw, place)


def _elements(kind: Any, raw: Any, place: str) -> list[Any]:
    if not isinstance(raw, list):
        raise DeclarationError(f"{place}: нужен список в квадратных скобках.")
    return [_value(kind, item, f"{place}, запись {row}") for row, item in enumerate(raw, start=1)]


def _table(kind: Any, raw: Any, place: str) -> dict[str, Any]:
    return {
        name: _value(kind, value, f"{place}.{name}") for name, value in _mapping(raw, place).items()
    }


def _mapping(raw: Any, place: str) -> Mapping[str, Any]:
    if not isinstance(raw, dict):
        raise DeclarationError(f"{place}: нужна таблица «ключ = значение».")
    return raw


def _option(kind: type[Enum], raw: Any, place: str) -> Enum:
    options = {item.value: item for item in kind}
    if isinstance(raw, str | int) and raw in options:
        return options[raw]
    raise DeclarationError(
        f"{place}: значения «{raw}» нет, допустимы {_listed(map(str, options))}."
    )


def _plain(kind: type, raw: Any, place: str) -> Any:
    # bool is an int and datetime a date to isinstance; neither is meant here.
    strict = not isinstance(raw, datetime) and isinstance(raw, bool) == (kind is bool)
    if strict and kind in (Decimal, float) and isinstance(raw, int | Decimal):
        if Decimal(raw).is_finite():
            return kind(raw)
    elif strict and isinstance(raw, kind):
        return raw
    raise DeclarationError(f"{place}: нужно значение вида «{_KIND_NAMES[kind]}».")


def _toml_problem(message: str) -> str:
    found = _AT_LINE.search(message)
    where = f"строка {found[1]}, столбец {found[2]}" if found and found[1] else "конец файла"
    what = "ключ повторяется" if any(mark in message for mark in _REPEATED) else "запись не понята"
    return f"{where}: {what}. Исправьте по правилам TOML."


def _listed(names: Iterable[str]) -> str:
    return ", ".join(f"«{name}»" for name in names)
