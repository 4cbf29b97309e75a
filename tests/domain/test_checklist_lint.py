"""The linter finds every flaw of a form by itself, and none in a clean one."""

from dataclasses import replace

import pytest

from checklist_samples import BANDS, CLEAN, FORMS, METHODICAL, RMO, YOUNG, codes
from mms_desktop.domain.checklist_lint import lint
from mms_desktop.domain.checklists import Footnote, FootnoteScope, Item


def test_clean_forms_have_no_findings():
    assert lint(CLEAN, FORMS.values()) == ()
    for key in ("rmo", "school_site", "school_service"):
        assert lint(FORMS[key], FORMS.values()) == ()


def test_linter_finds_every_flaw_of_young():
    problems = lint(YOUNG, FORMS.values())
    assert codes(problems) == ["band_gap", "level_share", "school_year", "age_limit"]
    assert problems[0].message == "Не отнесено ни к одному уровню: балл 16."
    assert "с 77,3 % возможного" in problems[1].message
    assert "«Районные методические объединения» (18–24) — с 75 %" in problems[1].message
    assert "Пункт 11" in problems[2].message


def test_linter_finds_every_flaw_of_methodical_work():
    problems = lint(METHODICAL, FORMS.values())
    found = {}
    for problem in problems:
        found.setdefault(problem.code, []).append(problem.message)
    assert {code: len(messages) for code, messages in found.items()} == {
        "empty_row": 1,
        "criterion_inherited": 3,
        "maximum_unreachable": 1,
        "na_effect": 1,
        "foreign_footnote": 1,
        "level_share": 1,
        "footnote_mark_clash": 1,
        "no_rollup_rule": 3,
        "homoglyph": 1,
        "hard_wired_year": 2,
        "vague_condition": 1,
    }
    assert "Пункт 2:" in found["empty_row"][0]
    assert "баллы 23–24" in found["maximum_unreachable"][0]
    assert "Районные методические объединения" in found["foreign_footnote"][0]
    assert "«oбучающихся»" in found["homoglyph"][0]
    assert "2019-2020" in found["hard_wired_year"][0]
    assert "пункт 12" in found["footnote_mark_clash"][0]


def with_bands(*bounds):
    bands = zip(BANDS, bounds, strict=False)
    return replace(CLEAN, bands=tuple(replace(band, low=b[0], high=b[1]) for band, b in bands))


@pytest.mark.parametrize(
    ("bounds", "expected"),
    [
        (((4, 6), (2, 2), (0, 1)), ["Не отнесено ни к одному уровню: балл 3."]),
        (((6, 6), (3, 3), (1, 1)), ["балл 0", "балл 2", "баллы 4–5"]),
        (((4, 5), (2, 3), (0, 1)), ["балл 6"]),
        (((4, 6), (2, 4), (0, 1)), ["Отнесено к нескольким уровням: балл 4."]),
        (((4, 7), (2, 3), (0, 1)), ["верхняя граница недостижима (балл 7)"]),
        (((8, 9), (2, 7), (0, 1)), ["(баллы 8–9)", "(балл 7)"]),
        (((6, 4), (2, 3), (0, 1)), ["начало больше конца", "баллы 4–6"]),
    ],
)
def test_levels_that_do_not_tile_the_range_are_found(bounds, expected):
    problems = lint(with_bands(*bounds))
    assert len(problems) == len(expected)
    for problem, part in zip(problems, expected, strict=True):
        assert part in problem.message


def numbered(*numbers):
    items = tuple(
        replace(CLEAN.items[0], code=f"c{place}", number=number)
        for place, number in enumerate(numbers)
    )
    return replace(CLEAN, items=items, bands=())


@pytest.mark.parametrize(
    ("numbers", "expected"),
    [
        (("1", "2", "3"), []),
        (("1", "3"), ["numbering_hole"]),
        (("2", "3"), ["numbering_hole"]),
        (("1", "2", "2"), ["number_repeated"]),
        (("1", "3", "2"), ["numbering_hole", "numbering_order"]),
        (("1.1", "1.2", "2.1"), []),
        (("а", "б", "а"), ["number_repeated"]),
    ],
)
def test_numbering_is_checked_as_printed(numbers, expected):
    assert codes(lint(numbered(*numbers))) == expected


def test_scored_row_without_text_is_found():
    form = replace(CLEAN, items=(*CLEAN.items[:2], Item("c3", "3", " ")))
    assert codes(lint(form)) == ["empty_row"]


def test_criterion_that_nothing_gives_is_found():
    first, second, third = CLEAN.items
    form = replace(CLEAN, items=(first, replace(second, criterion="Люди"), third))
    assert codes(lint(form)) == ["criterion_missing", "criterion_inherited"]


def test_levels_about_another_form_are_found_without_equal_boundaries():
    bands = tuple(replace(band, printed=f"{band.printed} предметных объединений") for band in BANDS)
    (problem,) = lint(replace(CLEAN, bands=bands), [RMO])
    assert problem.code == "foreign_footnote"
    assert "те же" not in problem.message


def test_own_earlier_edition_is_not_another_form():
    older = replace(RMO, edition="2019-1", title="Другое название")
    assert lint(RMO, [older]) == ()
    assert codes(lint(METHODICAL, [METHODICAL])).count("foreign_footnote") == 0


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Cписок", ["homoglyph"]),
        ("Список «СОШ № 1» и IT-отдел, PISA", []),
        ("План на 2025/26", ["hard_wired_year"]),
        ("План на 2025–2026", ["hard_wired_year"]),
        ("Тираж 12019 экземпляров", []),
        ("Одна встреча в учебном году", ["school_year"]),
        ("План работы на учебный год", []),
    ],
)
def test_wording_is_checked(text, expected):
    form = replace(CLEAN, items=(Item("c1", "1", text), *CLEAN.items[1:]))
    assert codes(lint(form)) == expected


def test_latin_letter_is_found_in_a_footnote_and_a_title():
    note = Footnote("*", FootnoteScope.TOTAL, "Примeчание")
    form = replace(CLEAN, title="Рaбота кружка", footnotes=(note,))
    messages = [problem.message for problem in lint(form)]
    assert [message.split(":")[0] for message in messages] == ["Название", "Сноска «*»"]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("План (надо заменить на новый)", "drafting_note"),
        ("План ПОКА НЕ ЗНАЮ", "drafting_note"),
        ("План [bookmark: _GoBack]", "drafting_note"),
        ("План???", "drafting_note"),
        ("План при наличии большого числа школ", "vague_condition"),
        ("План\u00a0работы", "unseen_sign"),
        ("Пла\u00adн", "unseen_sign"),
        ("План\u200b", "unseen_sign"),
    ],
)
def test_words_forgotten_or_unclear_are_found(text, code):
    form = replace(CLEAN, items=(replace(CLEAN.items[0], text=text), *CLEAN.items[1:]))
    assert codes(lint(form)) == [code]


def test_age_is_told_only_where_another_form_reads_it_otherwise():
    form = replace(
        CLEAN, items=(replace(CLEAN.items[0], text="не старше 30 лет"), *CLEAN.items[1:])
    )
    other = replace(
        CLEAN, key="other", items=(replace(CLEAN.items[0], text="в возрасте до 30 лет"),)
    )
    assert codes(lint(form)) == []
    assert codes(lint(form, (form,))) == []
    (found,) = lint(form, (other,))
    assert "включает 30" in found.message
