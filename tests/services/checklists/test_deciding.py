"""A received file judged item by item, reasons of their own, answers of the period before."""

import subprocess
import sys
from dataclasses import replace
from datetime import date, datetime

import pytest
from openpyxl import load_workbook

from checklist_files import every, fill, write_answers
from checklist_samples import YOUNG
from mms_desktop.domain.checklists import Answer
from mms_desktop.domain.sections.responses import Assessor, ResponseStatus
from mms_desktop.services.checklists.collecting import collect
from mms_desktop.services.checklists.deciding import Decision, decide, write_decided
from mms_desktop.services.checklists.differences import compare
from mms_desktop.services.checklists.editing import open_sheet, save_answers
from mms_desktop.services.checklists.reasons import CannotJudge, reasons_of
from mms_desktop.services.checklists.responses import Submission
from mms_desktop.services.checklists.returning import Choice, accept_response, return_response
from mms_desktop.services.integrity import problems_of
from mms_desktop.services.monitoring.periods import add_period

DAY = date(2024, 1, 15)
LATER = date(2024, 1, 20)


@pytest.fixture
def sent(base, blank):
    """Return a function that compares a file of the first school with what is stored."""

    def make(marks, saved="2024-01-12T00:00:00Z", **rest):
        file = fill(
            blank("school_site", "sosh-1", out=f"{saved[:10]}.xlsx"), marks, saved=saved, **rest
        )
        policy = base.monitoring.gap_policy
        found = compare(base.database, [file], base.editions, policy)
        assert found.errors == []
        return found.incoming[0]

    return make


@pytest.fixture
def judged(base):
    """Return a function that decides about a received file."""

    def make(incoming, refused=(), accepted=None, today=DAY):
        return decide(
            base.database, base.editions, incoming,
            Decision(dict(refused), accepted), gap_policy=base.monitoring.gap_policy, today=today,
        )  # fmt: skip

    return make


@pytest.fixture
def before(base, blank):
    """Take a whole response of the first school in: all its answers are 2."""
    marks = every(base.forms["school_site"])
    file = fill(blank("school_site", "sosh-1"), marks, saved="2024-01-10T12:00:00Z")
    return base.collect([file]).responses[0]


def marks_of(filled):
    return {answer.item: answer.score for answer in filled.answers}


def test_some_are_taken_and_others_go_back_with_a_reason(base, before, sent, judged, tmp_path):
    incoming = sent({**every(before.form, 0), "s1": 1})
    decision = {"s2": "Нет ссылки", "9": "Не то"}
    one = judged(incoming, decision).filled
    assert one.response.status == ResponseStatus.RETURNED
    assert one.reasons == {"s2": "Нет ссылки", "s9": "Не то"}
    expected = {**every(before.form, 0), "s1": 1, "s2": 2, "s9": 2}
    assert marks_of(one) == expected
    file = write_decided(incoming, Decision(decision), tmp_path / "назад.xlsx")
    rows = {row[0]: row for row in load_workbook(file).worksheets[0].iter_rows(values_only=True)}
    assert (rows["s2"][4], rows["s2"][-1]) == (0, "Нет ссылки")
    assert (rows["s1"][4], rows["s1"][-1]) == (1, None)


def test_corrected_file_is_newer_and_the_refused_one_is_not(base, before, sent, judged, tmp_path):
    incoming = sent(every(before.form, 0))
    judged(incoming, {"s2": "Нет ссылки"})
    again = base.collect([tmp_path / "2024-01-12.xlsx"])
    assert [error.code for error in again.errors] == ["older_revision"]
    back = write_decided(incoming, Decision({"s2": "Нет ссылки"}), tmp_path / "назад.xlsx")
    fill(back, {"s2": 1}, saved="2024-01-13T00:00:00Z")
    corrected = base.collect([back]).responses[0]
    assert corrected.response.status == ResponseStatus.CHECKING
    assert corrected.reasons == {"s2": "Нет ссылки"}
    assert marks_of(corrected) == {**every(before.form, 0), "s2": 1}


def test_acceptance_settles_the_reasons_and_history_keeps_them(base, before, period, sent, judged):
    judged(sent(every(before.form, 0)), {"s2": "Нет ссылки", "s3": "Не открывается"})
    one = judged(sent(every(before.form, 1), "2024-01-13T00:00:00Z"), {"s3": "Снова"}, today=LATER)
    assert one.filled.reasons == {"s3": "Снова"}
    choice = Choice(before.form, period, "sosh-1")
    policy = base.monitoring.gap_policy
    done = accept_response(base.database, base.editions, choice, policy, LATER).filled
    assert (done.response.status, done.reasons) == (ResponseStatus.ACCEPTED, {})
    told = [
        (one.item, one.round, one.reason, one.stated_on, one.settled_on)
        for one in reasons_of(base.database, done.response.id)
    ]
    assert told == [
        ("s2", 1, "Нет ссылки", DAY, LATER),
        ("s3", 1, "Не открывается", DAY, LATER),
        ("s3", 2, "Снова", LATER, LATER),
    ]


def test_everything_taken_and_answered_is_accepted(base, before, sent, judged):
    one = judged(sent(every(before.form, 1))).filled
    assert (one.response.status, marks_of(one)) == (
        ResponseStatus.ACCEPTED, every(before.form, 1)
    )  # fmt: skip


def test_first_file_half_refused_is_returned_with_a_hole(base, sent, judged):
    form = base.forms["school_site"]
    one = judged(sent(every(form)), {"s5": "Поясните"}).filled
    assert one.response.status == ResponseStatus.RETURNED
    assert one.result.missing == ("s5",)
    assert one.result.points_text == "16…18 из 18"


def test_decision_is_one_step_of_undo(base, before, period, sent, judged):
    judged(sent(every(before.form, 0)), {"s2": "Нет ссылки"})
    base.registry.undo()
    (one,) = base.monitoring.filled_forms(period)
    assert marks_of(one) == every(before.form)
    assert (one.response.status, one.reasons) == (ResponseStatus.READY, {})
    assert reasons_of(base.database, one.response.id) == ()
    assert problems_of(base.database) == []


def test_item_cannot_be_both(base, before, sent, judged):
    with pytest.raises(CannotJudge, match="выберите одно"):
        judged(sent(every(before.form, 0)), {"2": "Нет"}, frozenset({"s2"}))


@pytest.mark.parametrize("reasons", [{"s99": "Нет"}, {"s1": " "}, {"s1": "я" * 4001}])
def test_reason_that_cannot_be_one_changes_nothing(base, before, sent, judged, reasons):
    with pytest.raises(CannotJudge):
        judged(sent(every(before.form, 0)), reasons)
    (one,) = base.monitoring.filled_forms(base.monitoring.period("2023-H2"))
    assert marks_of(one) == every(before.form)


def test_answers_changed_meanwhile_are_not_overwritten(base, blank, before, sent, judged):
    incoming = sent(every(before.form, 0))
    newer = fill(
        blank("school_site", "sosh-1", out="n.xlsx"), every(before.form, 1),
        saved="2024-01-13T00:00:00Z",
    )  # fmt: skip
    base.collect([newer])
    with pytest.raises(CannotJudge, match="сравните его ещё раз"):
        judged(incoming)


def test_closed_period_stays(base, before, sent, judged):
    incoming = sent(every(before.form, 0))
    base.monitoring.close("2023-H2", DAY)
    with pytest.raises(CannotJudge, match="закрыт"):
        judged(incoming)


def test_a_new_return_replaces_the_reasons_that_stand(base, before, period):
    choice, policy = Choice(before.form, period, "sosh-1"), base.monitoring.gap_policy
    for reasons in ({"s1": "Раз", "s2": "Два"}, {"s2": "Снова"}):
        return_response(base.database, base.editions, choice, reasons, gap_policy=policy, today=DAY)
    (one,) = base.monitoring.filled_forms(period)
    assert one.reasons == {"s2": "Снова"}
    assert [line.round for line in reasons_of(base.database, one.response.id)] == [1, 1, 2]


# --------------------------------------------------------------------- the period before


def sheet_of(base, code, form="young"):
    return open_sheet(
        base.database, base.editions, base.monitoring.period(code), form=form, subject="service",
        gap_policy=base.monitoring.gap_policy,
    )  # fmt: skip


@pytest.fixture
def autumn(base, tmp_path):
    """Answer the form of young teachers in the first half of a school year."""
    add_period(base.database, "2024-H1")
    add_period(base.database, "2024-H2")
    marks = {**every(YOUNG, 1), "y11": 2}
    file = write_answers(tmp_path / "a.csv", YOUNG, marks, comment="план", evidence="a;b")
    assert base.collect([file]).errors == []
    return base


def test_previous_answers_fill_only_what_is_empty(autumn):
    previous = sheet_of(autumn, "2024-H1").previous
    assert (previous.code, previous.title) == ("2023-H2", "2-е полугодие 2023")
    typed = (Answer("y1", 0), Answer("y2", comment="сама"))
    filled = {one.item: one for one in previous.as_now(typed)}
    assert filled["y1"] == Answer("y1", 0)
    assert filled["y2"] == Answer("y2", 1, comment="сама", evidence=("a", "b"),
                                  carried_from="2023-H2")  # fmt: skip
    assert filled["y3"].carried_from == "2023-H2"
    assert previous.changed(filled.values()) == {"y1", "y2"}
    assert previous.changed_texts == frozenset()


def test_only_what_counts_by_the_school_year_is_carried(autumn):
    spring = sheet_of(autumn, "2024-H1").previous
    assert set(spring.carried) == {"y11"}
    (carried,) = spring.with_carried(())
    assert (carried.item, carried.score, carried.carried_from) == ("y11", 2, "2023-H2")


def test_next_school_year_carries_nothing(autumn):
    assert sheet_of(autumn, "2024-H2").previous.carried == {}


def test_mark_of_carrying_and_ticks_are_stored_and_undone(autumn):
    sheet = sheet_of(autumn, "2024-H1")
    carried = sheet.previous.with_carried(())
    sent = Submission(YOUNG, sheet.period, sheet.subject, Assessor.SELF, carried)
    save_answers(autumn.database, sent, datetime(2024, 6, 1))
    (stored,) = sheet_of(autumn, "2024-H1").answers(Assessor.SELF)
    assert stored.carried_from == "2023-H2"
    typed = replace(stored, score=1, carried_from="")
    save_answers(autumn.database, replace(sent, answers=(typed,)), datetime(2024, 6, 2))
    assert sheet_of(autumn, "2024-H1").answers(Assessor.SELF) == (typed,)
    autumn.registry.undo()
    assert sheet_of(autumn, "2024-H1").answers(Assessor.SELF) == (stored,)


def test_ticked_sub_checks_are_answers_too(base):
    period = base.monitoring.period("2023-H2")
    sheet = sheet_of(base, "2023-H2", "methodical_work")
    item = sheet.newest.item("1")
    ticked = Answer("m1", checked=(0, 3))
    assert sheet.rules.suggest(sheet.newest, item, ticked.checked) == 1
    sent = Submission(sheet.newest, period, sheet.subject, Assessor.SELF, (ticked,))
    save_answers(base.database, sent, datetime(2024, 1, 1))
    again = sheet_of(base, "2023-H2", "methodical_work")
    assert again.answers(Assessor.SELF) == (ticked,)
    assert again.filled[Assessor.SELF].result.missing[0] == "m1"


def test_item_with_other_words_than_then_is_marked(autumn):
    older = autumn.editions["young", "2020-1"]
    items = [replace(item, text="Новые слова") if item.code == "y2" else item
             for item in older.items]  # fmt: skip
    newer = replace(older, edition="2030-1", items=tuple(items))
    sheet = open_sheet(
        autumn.database, {**autumn.editions, ("young", "2030-1"): newer},
        autumn.monitoring.period("2024-H1"), form="young", subject="service",
        gap_policy=autumn.monitoring.gap_policy,
    )  # fmt: skip
    assert sheet.newest.edition == "2030-1"
    assert sheet.previous.changed_texts == {"y2"}


def test_collected_answers_of_the_next_period_are_not_carried_ones(autumn, tmp_path):
    file = write_answers(tmp_path / "b.csv", YOUNG, every(YOUNG, 2), period="2024-H1")
    collected = collect(
        autumn.database, [file], editions=autumn.editions,
        gap_policy=autumn.monitoring.gap_policy, today=DAY,
    )  # fmt: skip
    assert {answer.carried_from for answer in collected.responses[0].answers} == {""}


def test_damaged_file_is_told_and_the_others_are_compared(base, blank, tmp_path):
    good, broken = fill(blank("school_site", "sosh-1"), {"s1": 2}), tmp_path / "обрыв.xlsx"
    broken.write_bytes(good.read_bytes()[:3000])
    files, policy = [broken, good], base.monitoring.gap_policy
    found = compare(base.database, files, base.editions, policy)
    assert [one.file for one in found.incoming] == [good.name]
    assert [error.place.file for error in found.errors] == [broken.name]


COMPARING = """
import sys
from pathlib import Path
from mms_desktop.services.checklists.differences import compare
from mms_desktop.services.workspace import open_workspace

if __name__ == "__main__":
    base = open_workspace(Path(sys.argv[1]))
    found = compare(base.database, [Path(sys.argv[2])], base.editions, base.monitoring.gap_policy)
    print(len(found.incoming), sorted({"python_calamine", "openpyxl"} & set(sys.modules)))
    base.close()
"""


def test_file_is_compared_in_a_process_of_its_own(base, blank, tmp_path):
    # The program that compares never loads what takes the files of others apart.
    file = fill(blank("school_site", "sosh-1"), {"s1": 2})
    base.close()
    script = tmp_path / "comparing.py"
    script.write_text(COMPARING, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, script, base.path, file],
        check=False, capture_output=True, text=True, timeout=60,
    )  # fmt: skip
    assert (done.stdout.strip(), done.stderr) == ("1 []", "")
