"""Proof of a checklist: every flaw a machine can find in a form, told to its editor.

The texts of a document are kept literally, flaws included; the findings explain them
(domain facts 4.1: unassigned scores, unreachable levels, levels of another form …).
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise

from mms_desktop.domain.checklist_lint_words import lint_words
from mms_desktop.domain.checklists import Band, Checklist, FootnoteScope, Item

_SCHOOL_YEAR = re.compile(r"\b(?:в|за)\s+(?:течени[ей]\s+)?учебн(?:ый|ого|ом)\s+год", re.IGNORECASE)
_WORD = re.compile("[\u0400-\u04ff]{4,}")
# Russian words of one root agree in their first letters whatever the ending.
_STEM_LENGTH = 6
# One common word («работы») proves nothing; two name another form's object.
_FOREIGN_WORDS = 2


@dataclass(frozen=True, slots=True)
class Problem:
    """One finding about a form; the code is stable, the message is for its editor."""

    code: str
    message: str


def lint(checklist: Checklist, others: Iterable[Checklist] = ()) -> tuple[Problem, ...]:
    """Return every flaw of the form; ``others`` are forms its texts may have been copied from."""
    others = tuple(others)
    return (
        *_numbering(checklist),
        *_empty_rows(checklist),
        *_criteria(checklist),
        *_bands(checklist),
        *_foreign_bands(checklist, others),
        *_level_shares(checklist, others),
        *_marks(checklist),
        *_unclear_scoring(checklist),
        *(Problem(found.code, found.message) for found in lint_words(checklist, others)),
    )


def _numbering(checklist: Checklist) -> Iterator[Problem]:
    numbers = [item.number for item in checklist.items]
    for number in dict.fromkeys(numbers):
        if numbers.count(number) > 1:
            yield Problem("number_repeated", f"Номер {number} стоит у нескольких пунктов.")
    if not all(number.isdecimal() for number in numbers):
        return
    for before, after in pairwise([0, *map(int, numbers)]):
        if after > before + 1:
            lost = _span(before + 1, after - 1)
            yield Problem("numbering_hole", f"В нумерации пропущено: {lost}.")
        elif after < before:
            yield Problem("numbering_order", f"Пункт {after} стоит после пункта {before}.")


def _empty_rows(checklist: Checklist) -> Iterator[Problem]:
    for item in checklist.items:
        if not item.text.strip() and item.scored:
            yield Problem("empty_row", f"Пункт {item.number}: оценивается, а текста у него нет.")
        elif not item.text.strip():
            yield Problem(
                "empty_row", f"Пункт {item.number}: строка пустая, печатается без оценки."
            )


def _criteria(checklist: Checklist) -> Iterator[Problem]:
    if not any(item.criterion for item in checklist.items):
        return
    for item in checklist.scored_items:
        source = checklist.criterion_source(item)
        if source is None:
            yield Problem("criterion_missing", f"Пункт {item.number}: критерий не указан.")
        elif source is not item:
            yield Problem(
                "criterion_inherited",
                f"Пункт {item.number}: критерий не напечатан, действует критерий"
                f" пункта {source.number}.",
            )


def _bands(checklist: Checklist) -> Iterator[Problem]:
    if not checklist.bands:
        return
    for band in checklist.bands:
        if band.low > band.high:
            yield Problem("band_reversed", f"Уровень {_named(band)}: начало больше конца.")
    yield from _untiled(checklist)
    maximum = checklist.maximum
    for band in checklist.bands:
        if band.high > maximum and band.low <= band.high:
            lost = _scores(max(band.low, maximum + 1), band.high)
            yield Problem(
                "maximum_unreachable",
                f"Уровень {_named(band)}: верхняя граница недостижима ({lost}),"
                f" набрать можно не больше {maximum}.",
            )
    waivable = [item for item in checklist.scored_items if item.na_allowed]
    if waivable:
        left = maximum - checklist.top_points * len(waivable)
        yield Problem(
            "na_effect",
            f"При «н/п» ({_numbers(waivable)}) возможный максимум {left} вместо {maximum},"
            " а границы уровней остаются прежними.",
        )


def _untiled(checklist: Checklist) -> Iterator[Problem]:
    """Yield the scores from 0 to the maximum that have no level, or more than one."""
    levels = [
        sum(band.low <= points <= band.high for band in checklist.bands)
        for points in range(checklist.maximum + 1)
    ]
    for first, last in _runs(points for points, count in enumerate(levels) if count == 0):
        yield Problem("band_gap", f"Не отнесено ни к одному уровню: {_scores(first, last)}.")
    for first, last in _runs(points for points, count in enumerate(levels) if count > 1):
        yield Problem("band_overlap", f"Отнесено к нескольким уровням: {_scores(first, last)}.")


def _foreign_bands(checklist: Checklist, others: Iterable[Checklist]) -> Iterator[Problem]:
    """Yield the form whose object the levels name instead of this form's own."""
    printed = [band.printed for band in checklist.bands]
    printed += [note.text for note in checklist.footnotes if note.scope is FootnoteScope.TOTAL]
    own = _stems(_titles(checklist))
    for other in others:
        if other.key == checklist.key:
            continue
        theirs = _stems(_titles(other)).keys() - own.keys()
        foreign = {stem: word for stem, word in _stems(" ".join(printed)).items() if stem in theirs}
        if len(foreign) >= _FOREIGN_WORDS:
            words = ", ".join(f"«{word}»" for word in foreign.values())
            copied = "; границы и слова уровней те же" if _same_bands(checklist, other) else ""
            yield Problem(
                "foreign_footnote",
                f"Уровни говорят о предмете другой формы, «{other.short_title}» ({words}){copied}.",
            )


def _level_shares(checklist: Checklist, others: Iterable[Checklist]) -> Iterator[Problem]:
    """Yield the highest level when another form gives the same words for a smaller share."""
    own = _highest_start(checklist)
    if own is None:
        return
    easier = [
        (start[1], other, start[0])
        for other in others
        if other.key != checklist.key
        and (start := _highest_start(other)) is not None
        and start[0].name == own[0].name
        and start[1] < own[1]
    ]
    if easier:
        share, other, band = min(easier, key=_share)
        yield Problem(
            "level_share",
            f"Уровень {_named(own[0])} начинается с {_percent(own[1])} возможного, а в форме "
            f"«{other.short_title}» ({band.low}–{band.high}) — с {_percent(share)}: одинаковые "
            "слова значат разное.",
        )


def _highest_start(checklist: Checklist) -> tuple[Band, Fraction] | None:
    """Return the highest level and the share of the possible score it begins with."""
    maximum = checklist.maximum
    band = max(checklist.bands, key=_lower_end, default=None)
    return (band, Fraction(band.low, maximum)) if band and maximum else None


def _lower_end(band: Band) -> int:
    return band.low


def _share(found: tuple[Fraction, Checklist, Band]) -> Fraction:
    return found[0]


def _percent(share: Fraction) -> str:
    tenths = int(share * 1000 + Fraction(1, 2))
    return f"{tenths // 10},{tenths % 10} %" if tenths % 10 else f"{tenths // 10} %"


def _marks(checklist: Checklist) -> Iterator[Problem]:
    for note in checklist.footnotes:
        if note.scope is not FootnoteScope.TOTAL or not note.mark:
            continue
        marked = [item for item in checklist.items if note.mark in item.criterion + item.text]
        if marked:
            yield Problem(
                "footnote_mark_clash",
                f"Знак «{note.mark}» стоит и у итога, и у пунктов: {_numbers(marked)}.",
            )


def _unclear_scoring(checklist: Checklist) -> Iterator[Problem]:
    for item in checklist.scored_items:
        if item.sub_checks:
            yield Problem(
                "no_rollup_rule",
                f"Пункт {item.number}: частей {len(item.sub_checks)}, а как из них"
                " складывается балл, не сказано.",
            )
        if _SCHOOL_YEAR.search(item.text):
            yield Problem(
                "school_year",
                f"Пункт {item.number}: считается за учебный год, а не за полугодие.",
            )


def _titles(checklist: Checklist) -> str:
    return f"{checklist.title} {checklist.short_title}"


def _stems(text: str) -> dict[str, str]:
    """Return the words of the text by stem, each as first met."""
    stems: dict[str, str] = {}
    for word in _WORD.findall(text.casefold()):
        stems.setdefault(word[:_STEM_LENGTH], word)
    return stems


def _same_bands(checklist: Checklist, other: Checklist) -> bool:
    return checklist.bands == other.bands


def _named(band: Band) -> str:
    return f"«{band.name}» ({band.low}–{band.high})"


def _numbers(items: Iterable[Item]) -> str:
    return ", ".join(f"пункт {item.number}" for item in items)


def _scores(first: int, last: int) -> str:
    return f"балл {first}" if first == last else f"баллы {_span(first, last)}"


def _span(first: int, last: int) -> str:
    return f"{first}" if first == last else f"{first}–{last}"


def _runs(points: Iterable[int]) -> list[tuple[int, int]]:
    runs: list[tuple[int, int]] = []
    for point in points:
        if runs and point == runs[-1][1] + 1:
            runs[-1] = (runs[-1][0], point)
        else:
            runs.append((point, point))
    return runs
