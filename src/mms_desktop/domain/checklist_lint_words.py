"""Findings about the words of a form: what two people would read differently, what was forgotten.

The texts of a document stay literal; the findings tell its editor where a reader stumbles
(domain facts 4.1, rows 7, 14, 16, 17 and 23).
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from mms_desktop.domain.checklists import Checklist, FootnoteScope

_MIXED_WORD = re.compile(r"\b(?=\w*[A-Za-z])(?=\w*[\u0400-\u04ff])\w+\b")
# Spaces and marks that look like nothing and make two equal texts differ.
_UNSEEN = re.compile("[\u00a0\u00ad\u2007\u200b-\u200f\u202a-\u202f\u2060-\u2069\ufeff]")
_UNSEEN_NAMES = {"\u00a0": "неразрывный пробел", "\u00ad": "мягкий перенос"}
_LATIN = re.compile("[A-Za-z]")
_YEAR = re.compile(r"\b(?:19|20)[0-9]{2}(?:\s?[-–—]\s?(?:19|20)?[0-9]{2})?\b")
# «при наличии большого количества РМО»: how many that is, everybody decides alone.
_VAGUE = re.compile(
    r"(?:при\s+наличии|в\s+случае)\s+(?:большо\w+|достаточн\w+|значительн\w+)\s+"
    r"(?:количеств\w+|числ\w+)\s+\w+",
    re.IGNORECASE,
)
_INCLUSIVE_AGE = re.compile(r"\bне\s+старше\s+([0-9]{2})\s+лет\b", re.IGNORECASE)
_EXCLUSIVE_AGE = re.compile(r"\bдо\s+([0-9]{2})\s+лет\b", re.IGNORECASE)
_DRAFT = re.compile(
    r"\(\s*(?:надо|нужно)\s[^()]*\)|\bпока не знаю\b|\bTODO\b|\bXXX\b|\?{2,}|\[bookmark[^\]]*\]",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class WordProblem:
    """One finding about the words of a form."""

    code: str
    message: str


def lint_words(checklist: Checklist, others: Iterable[Checklist] = ()) -> Iterator[WordProblem]:
    """Yield every finding about the words; ``others`` are forms read beside this one."""
    for place, text in _texts(checklist):
        for word in _MIXED_WORD.findall(text):
            letters = ", ".join(f"«{letter}»" for letter in dict.fromkeys(_LATIN.findall(word)))
            yield WordProblem("homoglyph", f"{place}: в слове «{word}» латинские буквы: {letters}.")
        for sign in dict.fromkeys(_UNSEEN.findall(text)):
            yield WordProblem(
                "unseen_sign",
                f"{place}: в тексте {_UNSEEN_NAMES.get(sign, 'невидимый знак')}"
                f" (U+{ord(sign):04X}): поиск и сравнение его не видят.",
            )
        for note in _DRAFT.findall(text):
            yield WordProblem("drafting_note", f"{place}: служебная пометка «{note.strip()}».")
    for item in checklist.items:
        years = list(dict.fromkeys(_YEAR.findall(f"{item.criterion}\n{item.text}")))
        if years:
            yield WordProblem(
                "hard_wired_year",
                f"Пункт {item.number}: в тексте закреплён год: {', '.join(years)}.",
            )
        for words in _VAGUE.findall(item.text):
            told = " ".join(words.split())
            yield WordProblem(
                "vague_condition",
                f"Пункт {item.number}: условие «{told}» без числа: его поймут по-разному.",
            )
    yield from _ages(checklist, others)


def _ages(checklist: Checklist, others: Iterable[Checklist]) -> Iterator[WordProblem]:
    """Yield items that include an age which another form of the set leaves out."""
    exclusive = {
        age: other.short_title
        for other in others
        if other.key != checklist.key
        for item in other.items
        for age in _EXCLUSIVE_AGE.findall(item.text)
    }
    for item in checklist.items:
        for age in _INCLUSIVE_AGE.findall(item.text):
            if age in exclusive:
                yield WordProblem(
                    "age_limit",
                    f"Пункт {item.number}: «не старше {age} лет» включает {age}, а в форме "
                    f"«{exclusive[age]}» сказано «до {age} лет».",
                )


def _texts(checklist: Checklist) -> Iterator[tuple[str, str]]:
    yield "Название", f"{checklist.title} {checklist.short_title}"
    for step in checklist.scale:
        yield f"Шкала, {step.points}", step.text
    for item in checklist.items:
        yield f"Пункт {item.number}", f"{item.criterion}\n{item.text}"
    for band in checklist.bands:
        yield f"Уровень «{band.name}» ({band.low}–{band.high})", f"{band.name} {band.printed}"
    for note in checklist.footnotes:
        if note.scope is FootnoteScope.ITEM:
            continue
        yield f"Сноска «{note.mark}»", note.text
