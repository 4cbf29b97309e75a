"""What the service agreed on about checklists where the document is silent.

How ticked sub-checks suggest a score, which answers are carried over within a school year,
when «н/п» may be used (domain facts 4.1, rows 6–8 and 15). All of it is data; a person decides.
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from mms_desktop.domain.checklists import Checklist, Item

_SEPTEMBER = 9


@dataclass(frozen=True, slots=True)
class Step:
    """From which share of ticked sub-checks, in percent, how many points are suggested."""

    percent: int
    points: int

    def __post_init__(self) -> None:  # noqa: D105
        if not 0 <= self.percent <= 100:
            raise ValueError(f"percent: нужно число от 0 до 100, а указано {self.percent}")


@dataclass(frozen=True, slots=True)
class SubCheckRule:
    """The steps from the highest share down; for one item, one form, or for all of them."""

    steps: tuple[Step, ...]
    form: str = ""
    item: str = ""

    def __post_init__(self) -> None:  # noqa: D105
        shares = [step.percent for step in self.steps]
        if not shares or shares[-1] != 0 or shares != sorted(set(shares), reverse=True):
            raise ValueError("steps: доли должны убывать и заканчиваться нулём")
        if self.item and not self.form:
            raise ValueError("item: укажите и form, к которой относится пункт")


@dataclass(frozen=True, slots=True)
class Carry:
    """Items counted by the school year: their answers hold for its second half as well."""

    form: str
    items: tuple[str, ...]
    source: str


@dataclass(frozen=True, slots=True)
class Waiver:
    """An item that may be «н/п» only while there are few associations (РМО)."""

    form: str
    item: str
    many: int
    source: str


@dataclass(frozen=True, slots=True)
class ChecklistRules:
    """All of it; ``note`` says whose rule a suggested score is."""

    note: str
    sub_checks: tuple[SubCheckRule, ...]
    carry: tuple[Carry, ...] = ()
    waiver: tuple[Waiver, ...] = ()

    def suggest(self, form: Checklist, item: Item, checked: Collection[int]) -> int | None:
        """Return the points that ticked sub-checks suggest; ``None`` where there are none."""
        total = len(item.sub_checks)
        if not total:
            return None
        known = len({place for place in checked if 0 <= place < total})
        for rule in sorted(self.sub_checks, key=_closeness, reverse=True):
            if rule.form in ("", form.key) and rule.item in ("", item.code):
                return next(
                    step.points for step in rule.steps if known * 100 >= step.percent * total
                )
        return None

    def carried_items(self, form: Checklist) -> frozenset[str]:
        """Return the codes of the items whose answers hold for a whole school year."""
        return frozenset(
            code for rule in self.carry if rule.form == form.key for code in rule.items
        )

    def waiver_of(self, form: Checklist, item: str) -> Waiver | None:
        """Return the condition under which an item may be waived, ``None`` without one."""
        found = (one for one in self.waiver if (one.form, one.item) == (form.key, item))
        return next(found, None)


def school_year(day: date) -> int:
    """Return the year in which the school year of the day began."""
    return day.year if day.month >= _SEPTEMBER else day.year - 1


def _closeness(rule: SubCheckRule) -> int:
    return bool(rule.form) + bool(rule.item)
