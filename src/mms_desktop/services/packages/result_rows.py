"""Rows of the tables that hold results: indicators, their targets and checklists."""

from collections.abc import Callable, Iterable, Iterator
from decimal import Decimal
from fractions import Fraction

from mms_desktop.domain.checklists import Answer
from mms_desktop.services.checklists.responses import Filled
from mms_desktop.services.packages.proofs import rounded
from mms_desktop.services.packages.scrubbing import Scrubber
from mms_desktop.services.packages.source import CountedIndicator
from mms_desktop.services.packages.tables import Cell

RESPONSES = "responses"

_Numbered = list[tuple[int, dict[str, Cell]]]


def indicator_rows(
    indicators: Iterable[CountedIndicator], table_of: Callable[[str], str]
) -> _Numbered:
    """Return a row for every indicator; ``table_of`` names the table a section is counted in."""
    return [
        (
            0,
            {
                "code": one.line.code,
                "title": one.line.title,
                "kind": one.line.kind,
                "numerator": one.line.numerator,
                "denominator": one.line.denominator,
                "value": _decimal(one.line.value),
                "shown": one.line.shown,
                "status": one.line.status,
                "excluded": one.line.excluded,
                "counted_in": table_of(one.counted.section) if one.counted else None,
                "out_of": table_of(one.out_of.section) if one.out_of else None,
                "witnessed": False,
            },
        )
        for one in indicators
    ]


def target_rows(indicators: Iterable[CountedIndicator]) -> _Numbered:
    """Return a row for every target of every indicator."""
    return [
        (
            0,
            {
                "indicator": one.line.code,
                "place": place,
                "value": target.value,
                "direction": target.direction,
                "year": target.year,
                "source": target.source,
                "met": target.met,
                "expired": target.expired,
            },
        )
        for one in indicators
        for place, target in enumerate(one.line.targets, start=1)
    ]


def total_rows(checklists: Iterable[Filled], scrubber: Scrubber) -> _Numbered:
    """Return a row for every filled checklist."""
    return [(int(one.response.id), _total(one, scrubber)) for one in checklists]


def answer_rows(checklists: Iterable[Filled], scrubber: Scrubber) -> _Numbered:
    """Return a row for every scored item, answered or not: the possible score follows from them."""
    return [(0, row) for one in checklists for row in _answers(one, scrubber)]


def _total(one: Filled, scrubber: Scrubber) -> dict[str, Cell]:
    result = one.result
    lowest, highest = result.bounds
    return {
        **_key(one, scrubber),
        "status": str(one.response.status),
        "score": result.score,
        "possible": result.possible,
        "maximum": result.maximum,
        "share": _decimal(result.share),
        "level_code": str(result.level_code),
        "level": result.level,
        "lowest": lowest,
        "highest": highest,
        "answered": len(one.form.scored_items) - len(result.missing),
        "items": len(one.form.scored_items),
    }


def _answers(one: Filled, scrubber: Scrubber) -> Iterator[dict[str, Cell]]:
    given = {one.form.item(answer.item).code: answer for answer in one.answers}
    for item in one.form.scored_items:
        answer = given.get(item.code, Answer(item.code))
        yield {
            **_key(one, scrubber),
            "item": item.code,
            "number": item.number,
            "score": answer.score,
            "not_applicable": answer.na,
            "evidence": len(answer.evidence) + len(one.files.get(item.code, ())),
        }


def _key(one: Filled, scrubber: Scrubber) -> dict[str, Cell]:
    return {
        "form": one.form.key,
        "edition": one.form.edition,
        "subject": str(one.subject.kind),
        "code": scrubber.code(one.subject.code, "checklist_totals: код"),
        "assessor": str(one.response.assessor),
    }


def _decimal(share: Fraction | None) -> Decimal | None:
    return None if share is None else rounded(share)
