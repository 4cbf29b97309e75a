"""Rows of long answers, taken so that the window goes on living meanwhile."""

from typing import Any

from sqlalchemy import CursorResult

PORTION = 2_000


def fetched(answer: CursorResult[Any]) -> list[Any]:
    """Return all rows of an answer.

    The driver fetches without letting any other thread run: 50 000 rows at once would
    stop the window for a third of a second.
    """
    rows: list[Any] = []
    for portion in answer.partitions(PORTION):
        rows += portion
    return rows
