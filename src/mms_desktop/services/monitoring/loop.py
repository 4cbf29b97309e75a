"""The closed loop: recommendation → decision → measure → indicator before and after → effect.

It answers what the last chapter of source 004 leaves open: «Анализ эффективности принятых мер».
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum
from fractions import Fraction
from typing import Any

from mms_desktop.domain.changes import ChangeSet
from mms_desktop.domain.days import shown_day
from mms_desktop.domain.indicators import IndicatorKind, half_up
from mms_desktop.domain.periods import period_title
from mms_desktop.domain.sections.decisions import DECISIONS
from mms_desktop.domain.sections.recommendations import RECOMMENDATIONS
from mms_desktop.domain.targets import Direction
from mms_desktop.services.action import action
from mms_desktop.services.monitoring.indicators import Evaluated
from mms_desktop.services.monitoring.monitoring import Monitoring
from mms_desktop.storage.connection import Database
from mms_desktop.storage.records import Records

ANSWER_DAYS = 30
"""A recommendation without a term is to be answered in so many days (domain.md 4.4)."""

PERIODS_TO_MEASURE = 2
"""After so many periods a decision has to have its effect measured (domain.md 4.4)."""

_SAME_KIND_DAYS = 10


class Stage(StrEnum):
    """Where a recommendation or a decision is in the loop."""

    WAITING = "waiting"
    UNANSWERED = "unanswered"
    ACTIVE = "active"
    OVERDUE = "overdue"
    DONE = "done"
    UNMEASURED = "unmeasured"
    MEASURED = "measured"


STAGES = {
    Stage.WAITING: "ждёт решения",
    Stage.UNANSWERED: "нет решения в срок",
    Stage.ACTIVE: "исполняется",
    Stage.OVERDUE: "просрочено",
    Stage.DONE: "исполнено, эффект ещё не измерен",
    Stage.UNMEASURED: "эффект не измерен",
    Stage.MEASURED: "эффект измерен",
}


@dataclass(frozen=True, slots=True)
class Effect:
    """The indicator before and after; ``better`` is ``None`` when nothing changed."""

    before: tuple[Any, Evaluated]
    after: tuple[Any, Evaluated]
    better: bool | None
    words: str


@dataclass(frozen=True, slots=True)
class Turn:
    """One recommendation with one decision about it, or either of them alone."""

    recommendation: Any
    decision: Any
    indicator: str
    stage: Stage
    deadline: date | None
    effect: Effect | None


def turns(database: Database, monitoring: Monitoring, today: date) -> list[Turn]:
    """Return every recommendation with its decisions, and the decisions without one."""
    with database.snapshot() as connection:
        records = Records(connection)
        advised, decided = records.all(RECOMMENDATIONS), records.all(DECISIONS)
    known = _Known(monitoring, today)
    by_id = {one.id: one for one in advised}
    answered = {one.recommendation for one in decided}
    found = [known.unanswered(one) for one in advised if one.id not in answered]
    found += [known.answered(by_id.get(one.recommendation or 0), one) for one in decided]
    return found


def write_effects(database: Database, monitoring: Monitoring, today: date) -> ChangeSet:
    """Write the effect statements into the decisions as one action; return what changed."""
    worded = {
        turn.decision.id: turn.effect.words
        for turn in turns(database, monitoring, today)
        if turn.effect is not None
    }
    with action(database, "Эффект решений") as run:
        stored = run.records.by_ids(DECISIONS, sorted(worded))
        for record_id, decision in stored.items():
            run.update(DECISIONS, decision, replace(decision, effect=worded[record_id]))
        return run.done


class _Known:
    """Periods and values looked up once for all turns."""

    def __init__(self, monitoring: Monitoring, today: date) -> None:
        self._monitoring = monitoring
        self._today = today
        self._periods: list[Any] = sorted(monitoring.periods(), key=_by_end)
        self._codes = {one.code for one in monitoring.definitions.all}
        self._values: dict[tuple[str, str], Evaluated] = {}

    def unanswered(self, advised: Any) -> Turn:
        """Return a recommendation that nobody decided about."""
        period = self._period(advised.period)
        deadline = advised.due
        if deadline is None and period is not None:
            deadline = period.end + timedelta(days=ANSWER_DAYS)
        late = deadline is not None and deadline < self._today
        stage = Stage.UNANSWERED if late else Stage.WAITING
        return Turn(advised, None, self._indicator(advised, None), stage, deadline, None)

    def answered(self, advised: Any, decision: Any) -> Turn:
        """Return a decision with what became of it."""
        code = self._indicator(advised, decision)
        effect = self._effect(advised, decision, code) if decision.done_on and code else None
        stage = self._stage(decision, effect)
        return Turn(advised, decision, code, stage, decision.due, effect)

    def _stage(self, decision: Any, effect: Effect | None) -> Stage:
        if decision.done_on is None:
            late = decision.due is not None and decision.due < self._today
            return Stage.OVERDUE if late else Stage.ACTIVE
        if effect is not None:
            return Stage.MEASURED
        ended = [one for one in self._periods if decision.done_on < one.end < self._today]
        return Stage.UNMEASURED if len(ended) >= PERIODS_TO_MEASURE else Stage.DONE

    def _indicator(self, advised: Any, decision: Any) -> str:
        named = (getattr(decision, "indicator", ""), getattr(advised, "basis", ""))
        return next((code for code in named if code in self._codes), "")

    def _period(self, code: str) -> Any:
        return next((one for one in self._periods if one.code == code), None)

    def _effect(self, advised: Any, decision: Any, code: str) -> Effect | None:
        before = self._period(advised.period) if advised else None
        if before is None:
            earlier = [one for one in self._periods if one.end <= decision.date]
            before = earlier[-1] if earlier else None
        after = self._after(before, decision.done_on)
        if before is None or after is None:
            return None
        first, last = self._value(before, code), self._value(after, code)
        if first.value.exact is None or last.value.exact is None:
            return None
        return _effect((before, first), (after, last))

    def _after(self, before: Any, done_on: date) -> Any:
        """Return the first period of the same kind that ended since the decision was done."""
        return next(
            (
                one
                for one in self._periods
                if before is not None
                and one.end > before.end
                and done_on <= one.end < self._today
                and _same_kind(one, before)
            ),
            None,
        )

    def _value(self, period: Any, code: str) -> Evaluated:
        key = period.code, code
        if key not in self._values:
            self._values[key] = self._monitoring.evaluated(period, code)
        return self._values[key]


def effect_words(found: Sequence[tuple[Any, Evaluated]], better: bool | None) -> str:
    """Return the statement: from what to what, by how much and whether that is better."""
    (first_period, first), (last_period, last) = found
    verdict = {True: "улучшение", False: "ухудшение", None: "без изменений"}[better]
    return (
        f"{first.shown} ({period_title(first_period)}) → {last.shown}"
        f" ({period_title(last_period)}): {_by_how_much(first, last)}, {verdict}"
    )


def deadline_words(turn: Turn) -> str:
    """Return by when and what is expected of a turn."""
    by = f", срок {shown_day(turn.deadline)}" if turn.deadline else ""
    return STAGES[turn.stage] + by


def _effect(before: tuple[Any, Evaluated], after: tuple[Any, Evaluated]) -> Effect:
    first, last = before[1].value.exact, after[1].value.exact
    if first is None or last is None or first == last:
        better = None
    else:
        fewer = any(one.target.direction is Direction.AT_MOST for one in after[1].targets)
        less_is_better = fewer or after[1].indicator.kind is IndicatorKind.RATIO
        better = (last < first) if less_is_better else (last > first)
    return Effect(before, after, better, effect_words((before, after), better))


def _by_how_much(first: Evaluated, last: Evaluated) -> str:
    change = (last.value.exact or Fraction()) - (first.value.exact or Fraction())
    sign = "−" if change < 0 else "+"
    match last.indicator.kind:
        case IndicatorKind.SHARE | IndicatorKind.POINTS:
            return f"{sign}{_tenths(abs(change) * 100)} п. п."
        case IndicatorKind.RATIO:
            return f"{sign}{_tenths(abs(change))}"
        case _:
            return f"{sign}{int(abs(change))}"


def _tenths(value: Fraction) -> str:
    whole, rest = divmod(int(half_up(value, 1) * 10), 10)
    return f"{whole},{rest}"


def _same_kind(one: Any, other: Any) -> bool:
    lengths: list[int] = [(period.end - period.start).days for period in (one, other)]
    return abs(lengths[0] - lengths[1]) <= _SAME_KIND_DAYS


def _by_end(period: Any) -> tuple[date, date]:
    return period.end, period.start
