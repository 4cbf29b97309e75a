"""The way back: which pages were seen before the one in sight."""

from mms_desktop.ui.catalogue import CARD_OF
from mms_desktop.ui.desk import PageRequest

LONGEST = 50


class Trail:
    """Remembers places in the order they were visited; the same place twice is one."""

    def __init__(self) -> None:
        self._past: list[PageRequest] = []
        self._now: PageRequest | None = None

    def visit(self, request: PageRequest) -> None:
        """Remember that the page of the request is in sight now."""
        place = place_of(request)
        if place == self._now:
            return
        if self._now is not None:
            self._past = [*self._past[-LONGEST + 1 :], self._now]
        self._now = place

    def back(self) -> PageRequest | None:
        """Step back and return the place seen before; None at the beginning of the way."""
        if not self._past:
            return None
        self._now = self._past.pop()
        return self._now

    def forget(self) -> None:
        """Begin anew: another base is opened."""
        self._past.clear()
        self._now = None


def place_of(request: PageRequest) -> PageRequest:
    """Return what is needed to see the page again: a card needs its record, a list keeps its own.

    A list asked for a record once more would open the form of that record over itself.
    """
    is_card = request.key in CARD_OF.values()
    return PageRequest(request.key, request.record_id if is_card else 0)


def with_card(request: PageRequest) -> PageRequest:
    """Return the request for the card where a record that has one is asked for."""
    card = CARD_OF.get(request.key, "") if request.record_id else ""
    return PageRequest(card, request.record_id) if card else request
