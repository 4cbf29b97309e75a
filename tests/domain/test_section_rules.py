"""What must hold between the fields of one record: each rule at its boundary."""

from datetime import date, timedelta
from decimal import Decimal

import pytest

from mms_desktop.domain.fields import Day
from mms_desktop.domain.issues import IssueCode, RecordInvalid
from mms_desktop.domain.sections import SECTIONS
from samples import sample_values

DAY = date(2023, 9, 1)
DAY_BEFORE = DAY - timedelta(days=1)

# section, the later day, the earlier day
SPANS = [
    ("organizations", "closed", "opened"),
    ("people", "teaching_since", "birth_date"),
    ("employments", "ended", "started"),
    ("attestations", "expires", "granted"),
    ("associations", "closed", "opened"),
    ("association_members", "until", "since"),
    ("mentorships", "planned_end", "started"),
    ("mentorships", "ended", "started"),
    ("methodists", "until", "since"),
    ("methodist_assignments", "until", "since"),
    ("bodies", "until", "since"),
    ("deficits", "resolved", "date"),
    ("routes", "ends", "starts"),
    ("routes", "closed", "starts"),
    ("trainings", "finished", "started"),
    ("trainings", "issued", "started"),
    ("teams", "until", "since"),
    ("events", "ends", "date"),
    ("expertise", "until", "since"),
    ("sites", "until", "since"),
    ("agreements", "until", "date"),
    ("acts", "until", "date"),
    ("roadmap", "due", "starts"),
    ("roadmap", "done_on", "starts"),
    ("decisions", "due", "date"),
    ("decisions", "done_on", "date"),
    ("consents", "until", "given"),
    ("consents", "revoked", "given"),
]

every_span = pytest.mark.parametrize(("key", "later", "earlier"), SPANS)


def problems(section, **values):
    """Return the issues of the section's sample with some values replaced."""
    with pytest.raises(RecordInvalid) as caught:
        section.parse(sample_values(section) | values)
    return caught.value.issues


def accepted(section, **values):
    return section.parse(sample_values(section) | values)


def only_days(section, **days):
    """Leave out every day that need not be given, but those named."""
    given = {
        kind.name: DAY if kind.required else None
        for kind in section.fields
        if isinstance(kind, Day)
    }
    # The kind of a diagnosis goes together with its day.
    return given | {"diagnosis_kind": None} | days


@every_span
def test_a_span_may_end_on_the_day_it_starts(key, later, earlier):
    section = SECTIONS[key]
    record = accepted(section, **only_days(section, **{later: DAY, earlier: DAY}))
    assert getattr(record, later) == getattr(record, earlier)


@every_span
def test_a_span_may_not_end_the_day_before_it_starts(key, later, earlier):
    section = SECTIONS[key]
    (found,) = problems(section, **only_days(section, **{later: DAY_BEFORE, earlier: DAY}))
    assert (found.code, found.field) == (IssueCode.ENDS_BEFORE_START, later)
    assert f"«{section.field(later).label}»" in found.message
    assert f"«{section.field(earlier).label}»" in found.message


@every_span
def test_a_span_with_one_end_open_is_accepted(key, later, earlier):
    section = SECTIONS[key]
    for name in (later, earlier):
        if not section.field(name).required:
            accepted(section, **only_days(section, **{later: DAY, earlier: DAY} | {name: None}))


def test_nobody_is_their_own_mentor():
    (found,) = problems(SECTIONS["mentorships"], mentor=7, mentee=7)
    assert (found.code, found.field) == (IssueCode.SAME_PERSON, "mentee")


@pytest.mark.parametrize("score", ["0", "99.99", "100"])
def test_score_up_to_the_maximum_is_accepted(score):
    record = accepted(SECTIONS["diagnostics"], score=score, max_score="100")
    assert record.score == Decimal(score)


def test_score_above_the_maximum_is_refused():
    (found,) = problems(SECTIONS["diagnostics"], score="100,01", max_score="100")
    assert (found.code, found.field) == (IssueCode.ABOVE_MAXIMUM, "score")
    assert found.message == "«Балл» больше, чем «Максимальный балл»: проверьте числа."


@pytest.mark.parametrize("missing", ["score", "max_score"])
def test_score_or_maximum_alone_is_accepted(missing):
    accepted(SECTIONS["diagnostics"], **{"score": "100", "max_score": "50"} | {missing: None})


def test_nothing_can_be_scored_out_of_nothing():
    accepted(SECTIONS["diagnostics"], score="0", max_score="0")
    (found,) = problems(SECTIONS["diagnostics"], score="0,01", max_score="0")
    assert found.code is IssueCode.ABOVE_MAXIMUM


@pytest.mark.parametrize(("organization", "person"), [(None, None), (1, 1)])
def test_assignment_to_both_or_to_nobody_is_refused(organization, person):
    section = SECTIONS["methodist_assignments"]
    (found,) = problems(section, organization=organization, person=person)
    assert (found.code, found.field) == (IssueCode.ONE_OF_TWO, "organization")


@pytest.mark.parametrize(("organization", "person"), [(1, None), (None, 1)])
def test_assignment_to_one_of_the_two_is_accepted(organization, person):
    accepted(SECTIONS["methodist_assignments"], organization=organization, person=person)


@pytest.mark.parametrize("key", ["routes", "trainings"])
def test_kind_and_day_of_a_diagnosis_go_together(key):
    section = SECTIONS[key]
    accepted(section, diagnosis_kind=None, diagnosis_date=None)
    accepted(section, diagnosis_kind="ict", diagnosis_date=DAY)
    for name, empty in (
        ("diagnosis_kind", "diagnosis_date"),
        ("diagnosis_date", "diagnosis_kind"),
    ):
        (found,) = problems(section, **{empty: None})
        assert (found.code, found.field) == (IssueCode.GOES_TOGETHER, empty)
        assert section.field(name).label in found.message


def test_route_without_a_start_begins_when_it_is_approved():
    section = SECTIONS["routes"]
    days = {"starts": None, "ends": None, "approved": DAY}
    accepted(section, **days, closed=DAY)
    (found,) = problems(section, **days, closed=DAY_BEFORE)
    assert (found.code, found.field) == (IssueCode.ENDS_BEFORE_START, "closed")


def test_route_may_be_approved_after_it_started():
    accepted(SECTIONS["routes"], approved=DAY, starts=DAY_BEFORE, ends=None, closed=DAY_BEFORE)


def test_diagnosis_after_approval_is_kept_and_left_to_the_indicators():
    accepted(SECTIONS["routes"], approved=DAY_BEFORE, diagnosis_date=DAY, starts=None)
