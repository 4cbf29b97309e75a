"""What a response to a checklist is worth: score, share, level, possible range.

Bands are those of the document, by absolute score; «not answered» is never counted as 0.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from fractions import Fraction

from mms_desktop.domain.checklist_answers import check_answers
from mms_desktop.domain.checklists import (
    Answer,
    AnswersInvalid,
    Band,
    Checklist,
    GapPolicy,
    LevelCode,
)

INCOMPLETE = "не завершено"
LEVEL_UNDEFINED = "уровень документом не определён"
NO_LEVELS = "уровни документом не установлены"


@dataclass(frozen=True, slots=True)
class Level:
    """The level a score is given, with what a reader must know about it."""

    code: LevelCode
    name: str
    remarks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Result:
    """What a response amounts to.

    ``bounds`` are the lowest and the highest score the response can still end with; ``share``
    is exact and missing while the response is incomplete; ``missing``, ``not_applicable`` and
    ``without_evidence`` hold codes of rows in the order of the form. ``policy_words`` go with
    the level wherever the document leaves a score without one.
    """

    score: int
    possible: int
    maximum: int
    share: Fraction | None
    level: str
    level_code: LevelCode
    bounds: tuple[int, int]
    missing: tuple[str, ...] = ()
    not_applicable: tuple[str, ...] = ()
    without_evidence: tuple[str, ...] = ()
    remarks: tuple[str, ...] = ()
    policy: GapPolicy = GapPolicy.AS_PUBLISHED
    policy_words: str = ""

    @property
    def is_complete(self) -> bool:
        """Tell whether every scored row has been answered."""
        return not self.missing

    @property
    def points_text(self) -> str:
        """Return the score as it is shown: «14 из 22», or «12…18 из 22» while incomplete."""
        low, high = self.bounds
        reached = f"{self.score}" if self.is_complete else f"{low}…{high}"
        return f"{reached} из {self.possible}"


def score(
    checklist: Checklist,
    answers: Iterable[Answer],
    gap_policy: GapPolicy = GapPolicy.AS_PUBLISHED,
    proved: Collection[str] = (),
) -> Result:
    """Return what the answers amount to; raises AnswersInvalid when some do not fit the form.

    ``proved`` are codes of items that have a file of evidence.
    """
    answers = tuple(answers)
    if problems := check_answers(checklist, answers):
        raise AnswersInvalid(problems)
    given = {checklist.item(answer.item).code: answer for answer in answers if answer.is_given}
    rows = checklist.scored_items
    missing = tuple(item.code for item in rows if item.code not in given)
    waived = tuple(item.code for item in rows if item.code in given and given[item.code].na)
    reached = sum(answer.score or 0 for answer in given.values())
    possible = checklist.top_points * (len(rows) - len(waived))
    level = _level(checklist, reached, gap_policy, is_complete=not missing)
    return Result(
        score=reached,
        possible=possible,
        maximum=checklist.maximum,
        share=Fraction(reached, possible) if possible and not missing else None,
        level=level.name,
        level_code=level.code,
        bounds=(reached, reached + checklist.top_points * len(missing)),
        missing=missing,
        not_applicable=waived,
        without_evidence=_without_evidence(checklist, given, proved),
        remarks=level.remarks + _waiver_remarks(checklist, waived, possible),
        policy=gap_policy,
        policy_words=gap_policy.words if checklist.unassigned_scores else "",
    )


def level_of(
    checklist: Checklist, reached: int, gap_policy: GapPolicy = GapPolicy.AS_PUBLISHED
) -> Level:
    """Return the level of a complete response with this score, as the document sets it."""
    if not checklist.bands:
        return Level(LevelCode.UNDEFINED, NO_LEVELS)
    remarks = (checklist.level_remark,) if checklist.level_remark else ()
    matching = [band for band in checklist.bands if band.low <= reached <= band.high]
    if len(matching) == 1:
        return Level(matching[0].code, matching[0].name, remarks)
    if matching:
        remark = f"Балл {reached} документ относит сразу к нескольким уровням."
        return Level(LevelCode.UNDEFINED, LEVEL_UNDEFINED, (*remarks, remark))
    remark = f"Балл {reached} документ не относит ни к одному уровню"
    lower = _band_below(checklist, reached)
    if gap_policy is GapPolicy.LOWER_BOUND and lower is not None:
        remark += f"; по правилу профиля взят ближайший уровень ниже: от {lower.low}."
        return Level(lower.code, lower.name, (*remarks, remark))
    return Level(LevelCode.UNDEFINED, LEVEL_UNDEFINED, (*remarks, f"{remark}."))


def _level(
    checklist: Checklist, reached: int, gap_policy: GapPolicy, *, is_complete: bool
) -> Level:
    if not is_complete:
        return Level(LevelCode.INCOMPLETE, INCOMPLETE)
    return level_of(checklist, reached, gap_policy)


def _band_below(checklist: Checklist, reached: int) -> Band | None:
    below = [band for band in checklist.bands if band.high < reached]
    return max(below, key=_upper_end, default=None)


def _upper_end(band: Band) -> int:
    return band.high


def _without_evidence(
    checklist: Checklist, given: dict[str, Answer], proved: Collection[str]
) -> tuple[str, ...]:
    return tuple(
        item.code
        for item in checklist.scored_items
        if item.evidence_required
        and item.code not in proved
        and (answer := given.get(item.code)) is not None
        and answer.score
        and not answer.evidence
    )


def _waiver_remarks(
    checklist: Checklist, waived: tuple[str, ...], possible: int
) -> tuple[str, ...]:
    if not waived:
        return ()
    numbers = ", ".join(checklist.item(code).number for code in waived)
    remark = f"Отмечено «н/п»: {numbers}. Возможный максимум {possible}"
    remark += f" вместо {checklist.maximum}"
    if checklist.bands:
        remark += "; уровень взят по баллам документа без пересчёта"
    return (f"{remark}.",)
