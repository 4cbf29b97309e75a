"""Several versions of one response: the newest stands, whatever the order of arrival."""

from dataclasses import dataclass

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from checklist_files import every, fill, set_saved, write_answers
from checklist_samples import YOUNG
from mms_desktop.services.checklists.revisions import Verdict, Version, highest, judge
from mms_desktop.services.checklists.saved_time import saved_at

TWELVE, FIVE = 12, 5


def codes(remarks):
    return [remark.code for remark in remarks]


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


def test_saved_in_the_same_second_the_later_one_stands(base, blank, answers):
    one = make(blank, 0, "2024-01-10T12:00:00Z", "one")
    two = make(blank, 2, "2024-01-10T12:00:00Z", "two")
    for file in (one, two):
        base.collect([file])
    assert answers("school_site", "sosh-1") == {"s1": 2}
    assert codes(base.collect([one]).warnings) == ["already_replaced"]
    assert answers("school_site", "sosh-1") == {"s1": 2}


def test_undone_file_may_be_collected_again(base, blank, answers):
    one = make(blank, 0, "2024-01-10T12:00:00Z", "one")
    two = make(blank, 2, "2024-01-10T12:00:00Z", "two")
    base.collect([one])
    base.collect([two])
    base.registry.undo()
    assert answers("school_site", "sosh-1") == {"s1": 0}
    base.collect([two])
    assert answers("school_site", "sosh-1") == {"s1": 2}


def test_person_may_let_an_older_file_stand(base, blank, answers):
    from datetime import date

    from mms_desktop.services.checklists.collecting import collect

    old = make(blank, 0, "2024-01-10T12:00:00Z", "old")
    new = make(blank, 2, "2024-01-11T12:00:00Z", "new")
    base.collect([new])
    collected = collect(
        base.database, [old], editions=base.editions, gap_policy=base.monitoring.gap_policy,
        today=date(2024, 1, 12), accept_older=True,
    )  # fmt: skip
    assert collected.errors == []
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
        if verdict in (Verdict.FIRST, Verdict.NEWER, Verdict.SAME):
            kept = self.version.revision if self.version else None
            self.version = Version(highest(kept, arrived.revision), arrived.fingerprint)
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
        shelf.receive(Version(number, contents[number]), earlier)
    assert shelf.version == Version(FIVE - 1, contents[-1])


@settings(max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_five_revisions_of_twelve_schools_end_in_the_same_state(empty_base, tmp_path_factory, data):
    """Files come in any order, cut into any number of calls."""
    import shutil
    from datetime import date

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
        left = data.draw(st.permutations(files))
        while left:
            size = data.draw(st.integers(1, len(left)))
            base.collect(left[:size])
            left = left[size:]
        filled = base.monitoring.filled_forms(base.monitoring.period("2023-H2"))
        state = {one.subject.code: [answer.score for answer in one.answers] for one in filled}
    finally:
        base.close()
    assert state == {f"s-{school}": [(FIVE - 1 + school) % 3] * 9 for school in range(TWELVE)}
