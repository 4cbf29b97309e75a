"""Two sets of answers to one form beside each other: own and expert, stored and sent."""

from collections.abc import Iterable
from dataclasses import dataclass

from mms_desktop.domain.checklists import Answer, Checklist, Item
from mms_desktop.services.checklists.blank_words import mark_of


@dataclass(frozen=True, slots=True)
class ItemPair:
    """Two answers to one item; either may be missing."""

    item: Item
    one: Answer | None
    other: Answer | None

    @property
    def difference(self) -> int | None:
        """How many points the other answer gives more; ``None`` unless both give points."""
        if self.one is None or self.other is None:
            return None
        if self.one.score is None or self.other.score is None:
            return None
        return self.other.score - self.one.score

    @property
    def changed(self) -> bool:
        """Whether the two differ in anything: score, comment or links."""
        empty = Answer(self.item.code)
        return (self.one or empty).said != (self.other or empty).said


def side_by_side(
    form: Checklist, one: Iterable[Answer], other: Iterable[Answer]
) -> tuple[ItemPair, ...]:
    """Return the answers by the scored items of the form, in its order."""
    left = {answer.item: answer for answer in one}
    right = {answer.item: answer for answer in other}
    return tuple(
        ItemPair(item, left.get(item.code), right.get(item.code)) for item in form.scored_items
    )


def pair_json(pair: ItemPair, names: tuple[str, str]) -> dict[str, object]:
    """Return a pair in the form of the command line; the marks go under the two names."""
    first, second = names
    return {
        "item": pair.item.code,
        "number": pair.item.number,
        first: mark_of(pair.one),
        second: mark_of(pair.other),
        "difference": pair.difference,
    }
