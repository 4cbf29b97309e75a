"""Rules that several sections share; each sees a record whose fields are valid."""

from mms_desktop.domain.issues import Issue, IssueCode, issue
from mms_desktop.domain.section import Record, Rule


def not_before(later: str, later_label: str, earlier: str, earlier_label: str) -> Rule:
    """Return the rule that one day of a record does not precede another."""

    def check(record: Record) -> Issue | None:
        last, first = getattr(record, later), getattr(record, earlier)
        if last and first and last < first:
            return issue(IssueCode.ENDS_BEFORE_START, later, label=later_label, other=earlier_label)
        return None

    return check


def both_or_neither(first: str, first_label: str, second: str, second_label: str) -> Rule:
    """Return the rule that two fields are filled together."""

    def check(record: Record) -> Issue | None:
        if bool(getattr(record, first)) == bool(getattr(record, second)):
            return None
        empty = second if getattr(record, first) else first
        return issue(IssueCode.GOES_TOGETHER, empty, label=first_label, other=second_label)

    return check


def one_of(first: str, first_label: str, second: str, second_label: str) -> Rule:
    """Return the rule that exactly one of two fields is filled."""

    def check(record: Record) -> Issue | None:
        if bool(getattr(record, first)) != bool(getattr(record, second)):
            return None
        return issue(IssueCode.ONE_OF_TWO, first, label=first_label, other=second_label)

    return check
