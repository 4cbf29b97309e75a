"""Rules of the service about checklists: suggested scores, what is carried over, «н/п»."""

from datetime import date
from pathlib import Path

import pytest

from checklist_samples import METHODICAL, RMO, YOUNG
from mms_desktop.catalog.checklist_rules import read_checklist_rules
from mms_desktop.catalog.reading import DeclarationError
from mms_desktop.domain.checklist_lint import lint
from mms_desktop.domain.checklist_rules import (
    ChecklistRules,
    Step,
    SubCheckRule,
    school_year,
)

RULES = read_checklist_rules(Path(__file__).parents[2] / "forms")
ALL_OR_NOTHING = SubCheckRule((Step(100, 2), Step(0, 0)), "methodical_work", "m1")


@pytest.mark.parametrize(
    ("ticked", "points"), [(0, 0), (1, 1), (4, 1), (5, 2)], ids=["none", "one", "most", "all"]
)
def test_shipped_rule_suggests_two_for_all_one_for_some(ticked, points):
    item = METHODICAL.item("1")
    assert len(item.sub_checks) == 5
    assert RULES.suggest(METHODICAL, item, range(ticked)) == points


def test_item_without_parts_gets_no_suggestion():
    assert RULES.suggest(RMO, RMO.item("1"), (0, 1)) is None


def test_places_that_are_not_there_do_not_count():
    assert RULES.suggest(METHODICAL, METHODICAL.item("1"), (0, 0, 7, -1)) == 1


def test_rule_of_one_item_stands_above_the_common_one():
    rules = ChecklistRules("", (*RULES.sub_checks, ALL_OR_NOTHING))
    assert rules.suggest(METHODICAL, METHODICAL.item("1"), range(4)) == 0
    assert rules.suggest(METHODICAL, METHODICAL.item("3"), range(4)) == 1


def test_every_item_the_linter_finds_counted_by_the_school_year_is_carried():
    for form in (YOUNG, RMO, METHODICAL):
        found = [one.message for one in lint(form) if one.code == "school_year"]
        numbers = {form.item(code).number for code in RULES.carried_items(form)}
        assert len(found) == len(numbers)
        assert all(any(f"Пункт {number}:" in text for text in found) for number in numbers)


@pytest.mark.parametrize(
    ("day", "year"),
    [(date(2023, 9, 1), 2023), (date(2023, 12, 31), 2023), (date(2024, 6, 30), 2023),
     (date(2024, 8, 31), 2023), (date(2024, 9, 1), 2024)],
)  # fmt: skip
def test_school_year_begins_in_september(day, year):
    assert school_year(day) == year


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("steps = [{ percent = 50, points = 1 }]", "нулём"),
        ("steps = [{ percent = 0, points = 0 }, { percent = 50, points = 1 }]", "убывать"),
        ("steps = [{ percent = 120, points = 1 }]", "от 0 до 100"),
        ('form = "rmo"\nsteps = [{ percent = 0, points = 0 }]', "для всех остальных"),
        ('item = "r1"\nsteps = [{ percent = 0, points = 0 }]', "form"),
    ],
)
def test_rule_that_cannot_be_followed_is_told(tmp_path, text, words):
    (tmp_path / "rules").mkdir()
    file = tmp_path / "rules" / "checklists.toml"
    file.write_text(f'note = "x"\n[[sub_checks]]\n{text}\n', encoding="utf-8")
    with pytest.raises(DeclarationError, match=words):
        read_checklist_rules(tmp_path)
