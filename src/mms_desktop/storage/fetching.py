"""Rows of long answers, taken so that the window goes on living meanwhile."""

from typing import Any

from sqlalchemy import CursorResult

PORTION = 2_000


def fetched(answer: CursorResult[Any]) -> list[Any]:
    """Return all rows of an answer.

    A portion is put together without letting any other thread run; all of 50 000 rows
    at once would be felt.
    """
    rows: list[Any] = []
    for portion in answer.partitions(PORTION):
        rows += portion
    return rows
