"""Several versions of one response: the newest stands, whatever the order of arrival."""

import os
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from checklist_files import every, fill, set_saved, write_answers
from checklist_samples import YOUNG
from mms_desktop.services.checklists.collecting import collect
from mms_desktop.services.checklists.revisions import Verdict, Version, highest, judge
from mms_desktop.services.checklists.saved_time import saved_at

TWELVE, FIVE = 12, 5
MOST_CUTS = 5
STANDS_OF_TWO = 2
"""Which of two answers of one second stands is arbitrary, but always the same."""
STANDING = (Verdict.FIRST, Verdict.NEWER, Verdict.SAME, Verdict.TWO_TAKEN)


def codes(remarks):
    return [remark.code for remark in remarks]


def accept_older(base, file):
    return collect(
        base.database, [file], editions=base.editions, gap_policy=base.monitoring.gap_policy,
        today=date(2024, 1, 12), accept_older=True,
    )  # fmt: skip


def make(blank, mark, saved, name):
    file = blank("school_site", "sosh-1", out=f"{name}.xlsx")
    return fill(file, {"s1": mark}, saved=saved)


def test_moment_of_saving_is_read_from_the_file_itself(blank):
    file = blank("young")
    set_saved(file, "2024-01-10T12:00:00Z")
    assert saved_at(file) == 1_704_888_000_000
    set_saved(file, "2024-01-10T15:00:00+03:00")
    assert saved_at(file) == 1_704_888_000_000
    for nonsense in ("", "вчера", "1601-01-01T00:00:00Z"):
        set_saved(file, nonsense)
        assert saved_at(file) is None


def test_file_that_is_no_archive_has_no_moment(tmp_path):
    (tmp_path / "a.xlsx").write_bytes(b"PK\x03\x04 damaged")
    assert saved_at(tmp_path / "a.xlsx") is None
    assert saved_at(tmp_path / "missing.xlsx") is None


def test_newer_replaces_and_older_is_refused(base, blank, answers):
    old = make(blank, 0, "2024-01-10T12:00:00Z", "old")
    new = make(blank, 2, "2024-01-11T12:00:00Z", "new")
    assert base.collect([old]).accepted == 1
    assert base.collect([new]).accepted == 1
    assert answers("school_site", "sosh-1") == {"s1": 2}
    middle = make(blank, 1, "2024-01-10T18:00:00Z", "middle")
    refused = base.collect([middle])
    assert (codes(refused.errors), refused.rejected) == (["older_revision"], 1)
    assert "10.01.2024" in refused.errors[0].message
    assert answers("school_site", "sosh-1") == {"s1": 2}


def test_old_file_sent_again_is_known_and_changes_nothing(base, blank, answers):
    old = make(blank, 0, "2024-01-10T12:00:00Z", "old")
    new = make(blank, 2, "2024-01-11T12:00:00Z", "new")
    for file in (old, new):
        base.collect([file])
    again = base.collect([old, new])
    assert (again.accepted, again.unchanged, again.rejected) == (2, 2, 0)
    assert sorted(codes(again.warnings)) == ["already_loaded", "already_replaced"]
    assert answers("school_site", "sosh-1") == {"s1": 2}


def test_files_of_one_call_are_taken_from_the_oldest(base, blank, answers):
    old = make(blank, 0, "2024-01-10T12:00:00Z", "old")
    new = make(blank, 2, "2024-01-11T12:00:00Z", "new")
    assert base.collect([new, old]).errors == []
    assert answers("school_site", "sosh-1") == {"s1": 2}


def within(path, moment, milliseconds):
    """Give a workbook the moment of saving and the file its time within that second."""
    set_saved(path, moment)
    time = saved_at(path) // 1000 * 1000 + milliseconds
    os.utime(path, ns=(time * 1_000_000, time * 1_000_000))
    return path


def test_time_of_the_file_orders_versions_of_one_second(base, blank, answers):
    moment = "2024-01-10T12:00:00Z"
    one = within(make(blank, 0, None, "one"), moment, 200)
    two = within(make(blank, 2, None, "two"), moment, 700)
    assert base.collect([two]).errors == []
    assert codes(base.collect([one]).errors) == ["older_revision"]
    assert answers("school_site", "sosh-1") == {"s1": 2}
    back = within(make(blank, 0, None, "back"), moment, 900)
    assert base.collect([back]).errors == []
    assert answers("school_site", "sosh-1") == {"s1": 0}
    assert codes(base.collect([two]).warnings) == ["already_replaced"]
    assert answers("school_site", "sosh-1") == {"s1": 0}


def test_time_of_a_file_that_was_copied_later_tells_nothing(blank):
    file = blank("young")
    within(file, "2024-01-10T12:00:00Z", 3500)
    assert saved_at(file) == 1_704_888_000_000
    assert saved_at(within(file, "2024-01-10T12:00:00Z", 2500)) == 1_704_888_000_999


@pytest.mark.parametrize("order", [(0, 1), (1, 0)])
@pytest.mark.parametrize("apart", [True, False])
def test_two_versions_of_one_second_end_alike_and_are_told(base, blank, answers, order, apart):
    made = [make(blank, mark, "2024-01-10T12:00:00Z", str(mark)) for mark in (0, 2)]
    files = [made[place] for place in order]
    told = []
    for call in [[file] for file in files] if apart else [files]:
        collected = base.collect(call)
        told += codes(collected.errors) + codes(collected.warnings)
    assert told == ["two_versions"]
    first = answers("school_site", "sosh-1")
    again = base.collect(files)
    assert set(codes(again.errors) + codes(again.warnings)) <= {
        "already_loaded", "already_replaced", "two_versions",
    }  # fmt: skip
    assert answers("school_site", "sosh-1") == first == {"s1": STANDS_OF_TWO}


def test_person_chooses_between_two_versions_of_one_second(base, blank, answers):
    files = [make(blank, mark, "2024-01-10T12:00:00Z", str(mark)) for mark in (0, 2)]
    base.collect(files)
    other = files[STANDS_OF_TWO == 0]
    accept_older(base, other)
    assert answers("school_site", "sosh-1") == {"s1": 2 - STANDS_OF_TWO}
    base.collect(files)
    assert answers("school_site", "sosh-1") == {"s1": 2 - STANDS_OF_TWO}


def test_fuller_of_two_versions_of_one_second_stands(base, blank, answers):
    half = make(blank, 2, "2024-01-10T12:00:00Z", "half")
    whole = fill(blank("school_site", "sosh-1", out="whole.xlsx"), {"s1": 1, "s2": 1},
                 saved="2024-01-10T12:00:00Z")  # fmt: skip
    base.collect([whole])
    refused = base.collect([half])
    assert "две разные версии" in refused.errors[0].message
    assert answers("school_site", "sosh-1") == {"s1": 1, "s2": 1}


def test_undone_file_may_be_collected_again(base, blank, answers):
    one = make(blank, 0, "2024-01-10T12:00:00Z", "one")
    two = make(blank, 2, "2024-01-10T12:00:01Z", "two")
    base.collect([one])
    base.collect([two])
    base.registry.undo()
    assert answers("school_site", "sosh-1") == {"s1": 0}
    base.collect([two])
    assert answers("school_site", "sosh-1") == {"s1": 2}


def test_person_may_let_an_older_file_stand(base, blank, answers):
    old = make(blank, 0, "2024-01-10T12:00:00Z", "old")
    new = make(blank, 2, "2024-01-11T12:00:00Z", "new")
    base.collect([new])
    assert accept_older(base, old).errors == []
    assert answers("school_site", "sosh-1") == {"s1": 0}
    assert codes(base.collect([new]).warnings) == ["already_replaced"]


def test_clock_that_runs_ahead_is_told(base, blank):
    collected = base.collect([make(blank, 1, "2099-01-01T00:00:00Z", "future")])
    assert codes(collected.warnings) == ["clock_ahead"]


def test_same_answers_saved_later_guard_against_what_lies_between(base, blank, answers):
    """A, B, A again: the last A is newer than B, though it is no change where B never came."""
    first = make(blank, 0, "2024-01-10T12:00:00Z", "a")
    between = make(blank, 2, "2024-01-11T12:00:00Z", "b")
    last = make(blank, 0, "2024-01-12T12:00:00Z", "c")
    base.collect([first])
    base.collect([last])
    assert codes(base.collect([between]).errors) == ["older_revision"]
    assert answers("school_site", "sosh-1") == {"s1": 0}


def test_table_of_answers_stands_over_a_blank_but_not_over_a_newer_one(
    base, blank, tmp_path, answers
):
    old = fill(blank("young", out="1.xlsx"), {"y1": 0}, saved="2024-01-10T12:00:00Z")
    new = fill(blank("young", out="2.xlsx"), {"y1": 1}, saved="2024-01-11T12:00:00Z")
    base.collect([old])
    base.collect([write_answers(tmp_path / "a.csv", YOUNG, every(YOUNG))])
    assert answers("young", "service") == every(YOUNG)
    assert codes(base.collect([old]).warnings) == ["already_replaced"]
    assert answers("young", "service") == every(YOUNG)
    base.collect([new])
    assert answers("young", "service") == {"y1": 1}


def test_status_of_a_correction_asks_for_a_look(base, blank, period):
    from dataclasses import replace

    from mms_desktop.domain.sections.responses import RESPONSES, ResponseStatus
    from mms_desktop.services.action import action

    form = base.forms["school_site"]
    first = fill(blank("school_site", "sosh-1", out="1.xlsx"), every(form),
                 saved="2024-01-10T12:00:00Z")  # fmt: skip
    assert base.collect([first]).responses[0].response.status == ResponseStatus.READY
    with action(base.database, "Возврат") as run:
        (response,) = run.records.all(RESPONSES)
        run.update(RESPONSES, response, replace(response, status=ResponseStatus.RETURNED))
    half = fill(blank("school_site", "sosh-1", out="2.xlsx"), {"s1": 1},
                saved="2024-01-11T12:00:00Z")  # fmt: skip
    assert base.collect([half]).responses[0].response.status == ResponseStatus.REWORK
    whole = fill(blank("school_site", "sosh-1", out="3.xlsx"), every(form, 1),
                 saved="2024-01-12T12:00:00Z")  # fmt: skip
    assert base.collect([whole]).responses[0].response.status == ResponseStatus.CHECKING


# --------------------------------------------------------------------- any order


@dataclass
class Shelf:
    """What stands for one subject, by the rule alone."""

    version: Version | None = None

    def receive(self, arrived, earlier):
        verdict = judge(self.version, arrived, earlier)
        if verdict in STANDING:
            kept = self.version.revision if self.version else None
            self.version = Version(
                highest(kept, arrived.revision), arrived.fingerprint, arrived.answered
            )
            earlier.add(arrived.fingerprint)


@settings(max_examples=2000)
@given(
    contents=st.lists(st.sampled_from("abc"), min_size=FIVE, max_size=FIVE),
    order=st.permutations(range(FIVE)),
    again=st.lists(st.integers(0, FIVE - 1), max_size=6),
)
def test_rule_ends_alike_whatever_the_order(contents, order, again):
    shelf, earlier = Shelf(), set()
    for number in (*order, *again):
        shelf.receive(Version(number * 1000, contents[number]), earlier)
    assert shelf.version == Version((FIVE - 1) * 1000, contents[-1])


@settings(max_examples=2000)
@given(
    moments=st.lists(st.sampled_from([0, 0, 200, 200, 700, 1000, 1300]), min_size=4, max_size=4),
    order=st.permutations(range(4)),
    again=st.lists(st.integers(0, 3), max_size=5),
)
def test_rule_ends_alike_though_moments_are_equal(moments, order, again):
    """Four different contents; some of one second, exact or not."""
    versions = [Version(moment, "abcd"[place], place % 2) for place, moment in enumerate(moments)]
    shelf, earlier = Shelf(), set()
    for number in (*order, *again):
        shelf.receive(versions[number], earlier)
    newest = max(versions, key=lambda one: (one.revision, one.answered, one.fingerprint))
    assert shelf.version == newest


@settings(max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_five_revisions_of_twelve_schools_end_in_the_same_state(empty_base, tmp_path_factory, data):
    """Files come in any order, cut into calls at any places."""
    import shutil

    from mms_desktop.services.monitoring.periods import add_period
    from mms_desktop.services.workspace import open_workspace
    from revision_files import revision_file

    folder = tmp_path_factory.mktemp("order")
    shutil.copyfile(empty_base, folder / "b.mms")
    shutil.copyfile(f"{empty_base}.key", folder / "b.mms.key")
    base = open_workspace(folder / "b.mms")
    try:
        add_period(base.database, "2023-H2", due=date(2024, 1, 20))
        for school in range(TWELVE):
            values = {"code": f"s-{school}", "short_name": f"Школа {school}", "kind": "school"}
            base.registry.save("organizations", values)
        files = [
            revision_file(folder, base.forms["school_site"], f"s-{school}", revision)
            for school in range(TWELVE)
            for revision in range(FIVE)
        ]
        come = data.draw(st.permutations(files))
        cuts = data.draw(st.sets(st.integers(1, len(files) - 1), max_size=MOST_CUTS))
        for first, last in pairwise((0, *sorted(cuts), len(files))):
            base.collect(come[first:last])
        filled = base.monitoring.filled_forms(base.monitoring.period("2023-H2"))
        state = {one.subject.code: [answer.score for answer in one.answers] for one in filled}
    finally:
        base.close()
    assert state == {f"s-{school}": [(FIVE - 1 + school) % 3] * 9 for school in range(TWELVE)}
