"""Answers as people write them are read, or refused with what to do."""

import pytest

from checklist_samples import METHODICAL, RMO, YOUNG, codes
from mms_desktop.domain.checklist_answers import check_answers, read_answer
from mms_desktop.domain.checklist_scoring import score
from mms_desktop.domain.checklists import Answer, AnswersInvalid

UNKNOWN_ROW = (
    "Пункта «99» в форме «Методическая работа» нет."
    " Укажите код (m1…m12) или номер (1…12) из бланка."
)


@pytest.mark.parametrize(
    ("mark", "expected"),
    [
        ("2", (2, False)),
        (" 0 ", (0, False)),
        ("1.0", (1, False)),
        ("1,0", (1, False)),
        ("na", (None, True)),
        ("Н/П", (None, True)),
        ("нп", (None, True)),
        ("", (None, False)),
        ("\u00a0", (None, False)),
    ],
)
def test_mark_is_read_as_people_write_it(mark, expected):
    answer = read_answer(METHODICAL, "11", mark)
    assert answer.item == "m11"
    assert (answer.score, answer.na) == expected
    assert answer.is_given is (expected != (None, False))


def test_comment_and_links_are_kept():
    links = (" https://a.ru ", "", "приказ.pdf")
    answer = read_answer(RMO, "r1", "2", comment="сделано", evidence=links)
    assert answer == Answer("r1", 2, comment="сделано", evidence=("https://a.ru", "приказ.pdf"))


@pytest.mark.parametrize("mark", ["3", "-1", "1.5", "да", "2 балла", "٢", "22", "9" * 5000, "1e0"])
def test_mark_outside_the_scale_is_refused(mark):
    with pytest.raises(AnswersInvalid) as caught:
        read_answer(YOUNG, "5", mark)
    (problem,) = caught.value.problems
    assert (problem.code, problem.item) == ("bad_score", problem.item)
    assert problem.message.startswith("Пункт 5: ")
    assert problem.message.endswith("Поставьте 2, 1 или 0.")
    assert len(problem.message) < 120


@pytest.mark.parametrize(
    ("item", "mark", "code", "message"),
    [
        (
            "2",
            "1",
            "placeholder",
            "Пункт 2: строка в документе пустая и не оценивается. Уберите балл.",
        ),
        (
            "2",
            "na",
            "placeholder",
            "Пункт 2: строка в документе пустая и не оценивается. Уберите балл.",
        ),
        (
            "m1",
            "na",
            "na_not_allowed",
            "Пункт 1: «н/п» здесь не предусмотрено. Поставьте 2, 1 или 0.",
        ),
        (
            "m11",
            "5",
            "bad_score",
            "Пункт 11: балла 5 в шкале нет. Поставьте 2, 1, 0 или «н/п».",
        ),
        ("99", "2", "unknown_item", UNKNOWN_ROW),
    ],
)
def test_answer_that_does_not_fit_is_explained(item, mark, code, message):
    with pytest.raises(AnswersInvalid) as caught:
        read_answer(METHODICAL, item, mark)
    assert [(p.code, p.message) for p in caught.value.problems] == [(code, message)]


def test_blank_placeholder_row_of_a_blank_is_no_problem():
    assert not read_answer(METHODICAL, "2", "").is_given
    assert score(METHODICAL, [Answer("m2")]).missing[0] == "m1"


def test_unknown_row_and_unreadable_mark_are_told_together():
    with pytest.raises(AnswersInvalid) as caught:
        read_answer(RMO, "99", "да")
    assert codes(caught.value.problems) == ["unknown_item", "bad_score"]


def test_all_problems_of_a_response_are_told_at_once():
    answers = [
        Answer("y1", 3),
        Answer("1", 2),
        Answer("y2", 2, na=True),
        Answer("y3", na=True),
        Answer("y4", 2, evidence=tuple("абвгде")),
        Answer("z", 2),
    ]
    expected = [
        "bad_score",
        "repeated",
        "score_and_na",
        "na_not_allowed",
        "too_much_evidence",
        "unknown_item",
    ]
    assert codes(check_answers(YOUNG, answers)) == expected
    with pytest.raises(AnswersInvalid) as caught:
        score(YOUNG, answers)
    assert codes(caught.value.problems) == expected


def test_five_links_are_allowed():
    assert check_answers(YOUNG, [Answer("y1", 2, evidence=tuple("абвгд"))]) == ()
