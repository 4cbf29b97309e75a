"""Answers that are allowed and yet worth a question: a warning, never a refusal."""

import pytest

from checklist_files import every, write_answers
from checklist_samples import METHODICAL, YOUNG
from mms_desktop.services.monitoring.periods import add_period


@pytest.fixture
def doubts_of(base, tmp_path):
    """Return a function that collects answers and returns the codes of what is doubtful."""

    def collect(form, marks, **rest):
        collected = base.collect([write_answers(tmp_path / "a.csv", form, marks, **rest)])
        assert collected.accepted == 1
        return [warning.code for warning in collected.warnings]

    return collect


def test_best_score_everywhere_without_evidence(doubts_of):
    assert doubts_of(YOUNG, every(YOUNG)) == ["all_top"]
    assert doubts_of(YOUNG, {**every(YOUNG), "y1": 1}) == []
    marks = {**every(METHODICAL), "m11": "na"}
    assert doubts_of(METHODICAL, marks, comment="РМО мало") == ["all_top"]


def test_waived_item_needs_a_reason(doubts_of):
    marks = {**every(METHODICAL, 1), "m11": "na"}
    assert doubts_of(METHODICAL, marks) == ["waived_without_reason"]
    assert doubts_of(METHODICAL, marks, comment="РМО два") == []


def test_item_waived_although_there_are_many_associations(base, doubts_of):
    for number in range(12):
        values = {"code": f"r-{number}", "title": f"РМО {number}", "level": "municipal"}
        base.registry.save("associations", values | {"kind": "subject"})
    marks = {**every(METHODICAL, 1), "m11": "na"}
    assert doubts_of(METHODICAL, marks, comment="РМО четырнадцать") == []
    values = {"code": "r-15", "title": "РМО 15", "level": "municipal", "kind": "subject"}
    base.registry.save("associations", values)
    assert doubts_of(METHODICAL, {**marks, "m1": 2}, comment="x") == ["waived_though_many"]


def test_half_of_the_best_scores_is_no_doubt(doubts_of):
    assert doubts_of(YOUNG, {"y1": 2, "y2": 2}) == []


def test_one_link_for_many_items(doubts_of):
    marks = {"y1": 2, "y2": 1, "y3": 1}
    assert doubts_of(YOUNG, marks, evidence="https://a.example") == []
    assert doubts_of(YOUNG, {**marks, "y4": 1}, evidence="https://a.example") == ["same_link"]


def test_answers_of_the_last_period_sent_again(base, doubts_of):
    add_period(base.database, "2023-H1")
    marks = {**every(YOUNG, 1), "y1": 2}
    assert doubts_of(YOUNG, marks, period="2023-H1") == []
    assert doubts_of(YOUNG, marks) == ["same_as_before"]
    assert doubts_of(YOUNG, {**marks, "y2": 2}) == []


def test_doubt_is_told_once(base, tmp_path):
    file = write_answers(tmp_path / "a.csv", YOUNG, every(YOUNG))
    base.collect([file])
    assert [warning.code for warning in base.collect([file]).warnings] == ["already_loaded"]
