"""Scores, levels and ranges of checklists, from the documents and not from the code."""

from dataclasses import replace
from fractions import Fraction

import pytest

from checklist_samples import BANDS, CLEAN, FORMS, METHODICAL, RMO, YOUNG
from mms_desktop.domain.checklist_scoring import level_of, score
from mms_desktop.domain.checklists import Answer, GapPolicy, Item, ItemUnknown, LevelCode


def answers_worth(form, points):
    """Answer every scored row, in twos and at most a single one, to reach the points."""
    twos, one = divmod(points, 2)
    marks = [2] * twos + [1] * one + [0] * len(form.scored_items)
    return [Answer(item.code, mark) for item, mark in zip(form.scored_items, marks, strict=False)]


@pytest.mark.parametrize(
    ("form", "points", "level"),
    [
        *[(YOUNG, points, LevelCode.LOW) for points in (0, 11)],
        *[(YOUNG, points, LevelCode.MEDIUM) for points in (12, 15)],
        (YOUNG, 16, LevelCode.UNDEFINED),
        *[(YOUNG, points, LevelCode.HIGH) for points in (17, 22)],
        *[(RMO, points, LevelCode.LOW) for points in (0, 9)],
        *[(RMO, points, LevelCode.MEDIUM) for points in (10, 17)],
        *[(RMO, points, LevelCode.HIGH) for points in (18, 24)],
        *[(METHODICAL, points, LevelCode.LOW) for points in (0, 9)],
        *[(METHODICAL, points, LevelCode.MEDIUM) for points in (10, 17)],
        *[(METHODICAL, points, LevelCode.HIGH) for points in (18, 22)],
    ],
)
def test_level_at_the_boundary_is_the_document_s(form, points, level):
    result = score(form, answers_worth(form, points))
    assert (result.score, result.level_code) == (points, level)
    assert result.possible == result.maximum == form.maximum
    assert result.share == Fraction(points, form.maximum)
    assert result.bounds == (points, points)


def test_level_is_named_as_printed():
    assert score(RMO, answers_worth(RMO, 24)).level == "высокая эффективность"
    assert score(YOUNG, answers_worth(YOUNG, 12)).level == "средняя эффективность"
    assert score(YOUNG, answers_worth(YOUNG, 0)).level == "низкая эффективность"


def test_score_16_of_young_has_no_level_and_says_so():
    result = score(YOUNG, answers_worth(YOUNG, 16))
    assert result.level == "уровень документом не определён"
    assert result.remarks == ("Балл 16 документ не относит ни к одному уровню.",)


def test_profile_may_read_score_16_by_the_lower_bound():
    result = score(YOUNG, answers_worth(YOUNG, 16), GapPolicy.LOWER_BOUND)
    assert (result.level_code, result.level) == (LevelCode.MEDIUM, "средняя эффективность")
    assert "по правилу профиля" in result.remarks[0]


@pytest.mark.parametrize("points", [0, 11, 12, 15, 17, 22])
def test_lower_bound_changes_no_level_that_the_document_sets(points):
    answers = answers_worth(YOUNG, points)
    by_profile, published = score(YOUNG, answers, GapPolicy.LOWER_BOUND), score(YOUNG, answers)
    assert (by_profile.level, by_profile.remarks) == (published.level, published.remarks)


def test_policy_is_printed_with_the_level_wherever_a_score_has_none():
    by_profile = score(YOUNG, answers_worth(YOUNG, 20), GapPolicy.LOWER_BOUND)
    assert by_profile.policy_words.endswith("ближайший уровень ниже (правило профиля)")
    assert score(YOUNG, ()).policy_words.endswith("(как опубликовано)")
    assert YOUNG.unassigned_scores == (16,)
    assert (RMO.unassigned_scores, score(RMO, ()).policy_words) == ((), "")


def test_lower_bound_gives_no_level_below_the_lowest():
    form = replace(CLEAN, bands=BANDS[:2])
    assert level_of(form, 0, GapPolicy.LOWER_BOUND).code is LevelCode.UNDEFINED


def test_score_of_two_levels_has_none():
    form = replace(CLEAN, bands=(BANDS[0], replace(BANDS[1], high=4), BANDS[2]))
    level = level_of(form, 4)
    assert (level.code, level.name) == (LevelCode.UNDEFINED, "уровень документом не определён")
    assert "сразу к нескольким" in level.remarks[0]


def test_form_without_levels_gives_the_share_only():
    form = FORMS["school_site"]
    result = score(form, answers_worth(form, 9))
    assert (result.level_code, result.level) == (
        LevelCode.UNDEFINED,
        "уровни документом не установлены",
    )
    assert (result.share, result.points_text) == (Fraction(1, 2), "9 из 18")


def test_unanswered_is_not_zero():
    answers = [Answer(item.code, 2) for item in RMO.items[:6]]
    result = score(RMO, answers)
    assert (result.level_code, result.level, result.share) == (
        LevelCode.INCOMPLETE,
        "не завершено",
        None,
    )
    assert result.bounds == (12, 24)
    assert result.points_text == "12…24 из 24"
    assert result.missing == ("r7", "r8", "r9", "r10", "r11", "r12")


def test_three_rows_left_leave_six_points_open():
    answers = answers_worth(RMO, 12)[:9]
    assert score(RMO, answers).points_text == "12…18 из 24"


def test_nothing_answered_leaves_the_whole_range():
    result = score(YOUNG, [])
    assert (result.score, result.bounds, result.level_code) == (0, (0, 22), LevelCode.INCOMPLETE)


def test_blank_answer_with_a_comment_is_not_answered():
    answers = answers_worth(YOUNG, 22)
    answers[3] = Answer("y4", comment="уточняем")
    assert score(YOUNG, answers).missing == ("y4",)


def test_empty_row_of_the_document_is_not_waited_for():
    result = score(METHODICAL, answers_worth(METHODICAL, 22))
    assert (result.missing, result.possible) == ((), 22)


def test_waived_row_lowers_the_possible_maximum_and_not_the_boundaries():
    answers = [a for a in answers_worth(METHODICAL, 22) if a.item not in {"m11", "m12"}]
    result = score(METHODICAL, [*answers, Answer("m11", na=True), Answer("m12", 0)])
    assert (result.score, result.possible, result.maximum) == (18, 20, 22)
    assert result.share == Fraction(9, 10)
    assert result.level_code is LevelCode.HIGH
    assert result.not_applicable == ("m11",)
    assert "Возможный максимум 20 вместо 22" in result.remarks[-1]


def test_waived_row_narrows_the_range_of_an_incomplete_response():
    result = score(METHODICAL, [Answer("m11", na=True), Answer("m1", 1)])
    assert (result.bounds, result.possible) == ((1, 19), 20)
    assert result.points_text == "1…19 из 20"


def test_every_row_waived_leaves_no_share():
    form = replace(CLEAN, items=tuple(replace(item, na_allowed=True) for item in CLEAN.items))
    result = score(form, [Answer(item.code, na=True) for item in form.items])
    assert (result.possible, result.share, result.bounds) == (0, None, (0, 0))


def test_level_of_methodical_work_tells_where_it_comes_from():
    result = score(METHODICAL, answers_worth(METHODICAL, 18))
    assert "перенесены из формы о районных методических объединениях" in result.remarks[0]
    assert score(METHODICAL, []).remarks == ()


def test_row_is_answered_by_its_printed_number_too():
    answers = [Answer(item.number, 2) for item in RMO.items]
    assert score(RMO, answers).score == 24


def test_evidence_required_by_the_form_is_asked_for_where_points_are_claimed():
    strict = tuple(replace(item, evidence_required=True) for item in CLEAN.items)
    answers = [Answer("c1", 2), Answer("c2", 1, evidence=("план.pdf",)), Answer("c3", 0)]
    assert score(replace(CLEAN, items=strict), answers).without_evidence == ("c1",)
    assert score(CLEAN, answers).without_evidence == ()


@pytest.mark.parametrize(
    "reference", ["m11", "M11", "М11", "м11", " m11 ", "11", "11.0", "11.", "№ 11", "п. 11"]
)
def test_row_is_found_by_code_or_printed_number(reference):
    assert METHODICAL.item(reference).code == "m11"


@pytest.mark.parametrize("reference", ["", "13", "y1", "0", "1.1", "m", "-1"])
def test_row_that_is_not_there_is_unknown(reference):
    with pytest.raises(ItemUnknown):
        METHODICAL.item(reference)


def test_code_wins_over_a_printed_number():
    form = replace(CLEAN, items=(Item("b", "a", "План"), Item("a", "b", "Состав")))
    assert form.item("a").text == "Состав"


def test_criterion_is_inherited_from_the_row_it_is_printed_in():
    printed_in = {
        item.number: METHODICAL.criterion_source(item) for item in METHODICAL.scored_items
    }
    found = {
        number: row.number for number, row in printed_in.items() if row and row.number != number
    }
    assert found == {"3": "1", "4": "1", "9": "8"}
    assert METHODICAL.criterion(METHODICAL.item("9")) == METHODICAL.item("8").criterion
    assert METHODICAL.criterion(METHODICAL.item("2")) == ""
    assert RMO.criterion(RMO.items[0]) == ""
