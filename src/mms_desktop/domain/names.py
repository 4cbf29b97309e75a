"""Full names «ФИО» as staff lists hold them, taken apart without guessing.

What order and spelling leave no doubt about is taken, with remarks on repairs; what
could be read in two ways is a problem for the person who knows the people.
"""

import re
from dataclasses import dataclass, replace

from mms_desktop.domain.remarks import Remark, RemarkCode
from mms_desktop.domain.text import (
    fold,
    has_cyrillic,
    has_latin,
    repair_homoglyphs,
    tidy,
    to_cyrillic,
)

_PARTICLES = frozenset(
    {"оглы", "оглу", "углы", "угли", "уулу", "улы", "кызы", "кизи", "кизы", "гызы", "казы"}
)
_LETTER = "\u0400-\u04ff"
_NAME_WORD = re.compile(rf"[{_LETTER}]+(?:[-'\u2019][{_LETTER}]+)*")
_INITIAL = re.compile(rf"[{_LETTER}]\.?")
_INITIALS_GLUED = re.compile(rf"(?<![{_LETTER}A-Z])([{_LETTER}A-Z]\.)(?=[{_LETTER}A-Z])")
_PATRONYMIC = re.compile(r".+(?:ич|вна|чна)")
# Endings no given name has, but for the three named.
_SURNAME = re.compile(r"(?!(?:яков|лев|пров)$).+(?:[ое]ва?|[сц]к(?:ий|ая)|енко)")
_PARENTHESES = re.compile(r"\s*\(([^()]*)\)\s*")
_FORMERLY = re.compile(
    r"(?:до брака|до замужества|в девичестве|девичья|урожденная|урожд\.?|ранее|прежде|"
    r"бывшая|бывш\.?|дев\.?)\s*:?\s*"
)
_NUMBERED = re.compile(r"\d+\s*[.)]\s*(?=\D)")
_AROUND_HYPHEN = re.compile(r"\s*[-\u2010-\u2015\u2212]\s*")
_FULL, _WITHOUT_PATRONYMIC = 3, 2
NAME_PARTS = ("surname", "given_name", "patronymic")


@dataclass(frozen=True, slots=True)
class FullName:
    """A name in parts; ``problem`` is filled when it could not be taken apart.

    With ``initials`` the given name or patronymic is one letter: such a name serves
    only to find a person already known. ``wrong_part`` is the part the problem is in.
    """

    surname: str = ""
    given_name: str = ""
    patronymic: str = ""
    former_surname: str = ""
    initials: bool = False
    notes: tuple[Remark, ...] = ()
    problem: str = ""
    wrong_part: str = ""


def split_name(text: str) -> FullName:
    """Return the parts of a full name written in one cell."""
    cleaned = _cleaned(text)
    if not cleaned.line:
        return FullName(problem="Не указана фамилия." if not tidy(text) else _unclear(text))
    words, notes = _spelled(cleaned.line.split())
    notes = (*cleaned.notes, *notes)
    if wrong := _not_names(words):
        return FullName(notes=notes, problem=_wrong_word(text, wrong))
    found = _arranged(_with_particles(words), text)
    return replace(found, former_surname=cleaned.former, notes=(*notes, *found.notes))


def join_name(surname: str, given_name: str, patronymic: str) -> FullName:
    """Return the parts of a name that a table keeps in three columns."""
    notes: list[Remark] = []
    parts: list[str] = []
    former = ""
    for part, written in zip(NAME_PARTS, (surname, given_name, patronymic), strict=True):
        cleaned = _cleaned(written)
        words, spelling = _spelled(cleaned.line.split())
        if wrong := _not_names(words):
            return FullName(problem=_wrong_word(written, wrong), wrong_part=part)
        notes += [replace(note, part=part) for note in (*cleaned.notes, *spelling)]
        former = former or cleaned.former
        parts.append(" ".join(words))
    return _joined(parts, former, notes)


def _joined(parts: list[str], former: str, notes: list[Remark]) -> FullName:
    surname, given_name, patronymic = parts
    if not surname or not given_name:
        part, missing = ("surname", "фамилия") if not surname else ("given_name", "имя")
        problem = f"«{' '.join(filter(None, parts))}»: не указано: {missing}."
        return FullName(notes=tuple(notes), problem=problem, wrong_part=part)
    initials = any(_INITIAL.fullmatch(part) for part in (given_name, patronymic) if part)
    if initials:
        given_name, patronymic = _dotted(given_name), _dotted(patronymic)
        notes.append(_initials_remark(f"{surname} {given_name} {patronymic}".strip()))
    return FullName(surname, given_name, patronymic, former, initials, tuple(notes))


@dataclass(frozen=True, slots=True)
class _Cleaned:
    line: str
    former: str
    notes: tuple[Remark, ...]


def _cleaned(text: str) -> _Cleaned:
    """Return the words of the name without numbering, parentheses and stray signs."""
    notes: list[Remark] = []
    line = tidy(text)
    if numbering := _NUMBERED.match(line):
        line = line[numbering.end() :]
        notes.append(_dropped(numbering.group().strip(), text))
    former = ""
    for inside in _PARENTHESES.findall(line):
        maiden = _former(inside)
        former = former or maiden
        notes.append(_former_remark(maiden) if maiden else _dropped(f"({inside})", text))
    line = _PARENTHESES.sub(" ", line)
    glued = _AROUND_HYPHEN.sub("-", line.replace(",", " "))
    if stray := glued.strip(" *;:-+_"):
        glued = stray
    line, latin = repair_homoglyphs(_INITIALS_GLUED.sub(r"\1 ", tidy(glued)))
    if latin:
        notes.append(_latin_remark(line))
    return _Cleaned(line, former, tuple(notes))


def _former(inside: str) -> str:
    """Return the former surname given in parentheses, or nothing when it is another remark."""
    plain = repair_homoglyphs(tidy(inside))[0]
    marked = _FORMERLY.match(fold(plain))
    word = plain[marked.end() :] if marked else plain
    if not _NAME_WORD.fullmatch(word) or not (marked or word[0].isupper()):
        return ""
    return _capitalized(word) if word.isupper() or word.islower() else word


def _spelled(words: list[str]) -> tuple[list[str], tuple[Remark, ...]]:
    """Return the words in Cyrillic and with capital letters, with remarks on what changed."""
    notes: list[Remark] = []
    if any(has_cyrillic(word) for word in words):
        turned = [to_cyrillic(word) for word in words]
        if turned != words:
            words = turned
            notes.append(_latin_remark(" ".join(words)))
    cased = [_recased(word) for word in words]
    if cased != words:
        shown = " ".join(cased)
        notes.append(Remark(RemarkCode.LETTER_CASE, f"Прописные буквы исправлены: «{shown}»."))
    return cased, tuple(notes)


def _recased(word: str) -> str:
    if fold(word) in _PARTICLES:
        return word.lower()
    # «МакДональд» is left alone: only words all of one case are certainly wrong.
    one_case = word.isupper() or word.islower()
    return _capitalized(word) if one_case else word


def _capitalized(word: str) -> str:
    return re.sub(rf"[{_LETTER}]+", _with_capital, word)


def _with_capital(match: re.Match[str]) -> str:
    return match.group().capitalize()


def _not_names(words: list[str]) -> str:
    """Return the first word that cannot be part of a name, or nothing."""
    for word in words:
        if not _NAME_WORD.fullmatch(word) and not _INITIAL.fullmatch(word):
            return word
    return ""


def _with_particles(words: list[str]) -> list[str]:
    """Return the words with «оглы», «кызы» and the like joined to the name before them."""
    joined: list[str] = []
    for word in words:
        if joined and word in _PARTICLES:
            joined[-1] = f"{joined[-1]} {word}"
        else:
            joined.append(word)
    return joined


def _arranged(words: list[str], text: str) -> FullName:
    if any(_INITIAL.fullmatch(word) for word in words):
        return _with_initials(words, text)
    if len(words) == _FULL:
        return _three_words(words, text)
    if len(words) == _WITHOUT_PATRONYMIC and not _is_patronymic(words[1]):
        return _two_words(*words)
    return FullName(problem=_unclear(text))


def _two_words(first: str, second: str) -> FullName:
    """Return surname and given name; «Мария Иванова» stands the other way round."""
    if _SURNAME.fullmatch(fold(second)) and not _SURNAME.fullmatch(fold(first)):
        return FullName(second, first, notes=(_order_remark(f"{second} {first}"),))
    return FullName(first, second)


def _three_words(words: list[str], text: str) -> FullName:
    first, second, third = words
    if _with_more_behind(third):
        return FullName(problem=_unclear(text))
    if not _is_patronymic(second):
        return FullName(first, second, third)
    if _is_patronymic(third):
        return FullName(problem=_unclear(text))
    return FullName(third, first, second, notes=(_order_remark(f"{third} {first} {second}"),))


def _with_initials(words: list[str], text: str) -> FullName:
    full = [word for word in words if not _INITIAL.fullmatch(word)]
    letters = [_dotted(word) for word in words if _INITIAL.fullmatch(word)]
    surname_last = not _INITIAL.fullmatch(words[-1])
    if len(full) == 1 and len(letters) <= _WITHOUT_PATRONYMIC:
        given_name, patronymic = letters[0], "".join(letters[1:])
    elif len(full) == _WITHOUT_PATRONYMIC and len(letters) == 1 and not surname_last:
        given_name, patronymic = full[1], letters[0]
    else:
        return FullName(problem=_unclear(text))
    shown = f"{full[0]} {given_name}{patronymic}"
    return FullName(
        full[0], given_name, patronymic, initials=True, notes=(_initials_remark(shown),)
    )


def _is_patronymic(word: str) -> bool:
    return (
        _PATRONYMIC.fullmatch(fold(word)) is not None or word.rsplit(maxsplit=1)[-1] in _PARTICLES
    )


def _with_more_behind(word: str) -> bool:
    """Tell whether a word that is no name hangs on a patronymic: «Иванович-директор»."""
    patronymic, _, more = fold(word).partition("-")
    return bool(more) and _PATRONYMIC.fullmatch(patronymic) is not None


def _dotted(word: str) -> str:
    return f"{word[0].upper()}." if _INITIAL.fullmatch(word) else word


def _order_remark(shown: str) -> Remark:
    return Remark(RemarkCode.NAME_ORDER, f"Имя стояло перед фамилией; прочитано «{shown}».")


def _initials_remark(shown: str) -> Remark:
    return Remark(
        RemarkCode.INITIALS,
        f"«{shown}»: только инициалы; строка подходит лишь к тому, кто уже есть в реестре.",
    )


def _latin_remark(shown: str) -> Remark:
    return Remark(
        RemarkCode.LATIN_LETTERS, f"Латинские буквы заменены такими же русскими: «{shown}»."
    )


def _former_remark(surname: str) -> Remark:
    return Remark(RemarkCode.FORMER_SURNAME, f"«{surname}» понято как прежняя фамилия.")


def _dropped(part: str, text: str) -> Remark:
    return Remark(RemarkCode.TEXT_DROPPED, f"Из «{tidy(text)}» не взято «{part}».")


def _wrong_word(text: str, word: str) -> str:
    if has_latin(word):
        return f"«{tidy(text)}»: в «{word}» латинские буквы; напишите по-русски."
    return f"«{tidy(text)}»: «{word}» не похоже на имя; оставьте в ячейке только ФИО."


def _unclear(text: str) -> str:
    return (
        f"«{tidy(text)}»: не ясно, где фамилия, имя и отчество; "
        "напишите «Фамилия Имя Отчество» или разнесите по трём столбцам."
    )
