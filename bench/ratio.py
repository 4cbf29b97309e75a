"""How the benchmarks measure: product and floor in turn, the median of the paired ratios."""

import statistics
import time
from collections.abc import Callable

ROUNDS = 5


def seconds(call: Callable[[], object]) -> float:
    """Return how long the call took."""
    started = time.perf_counter()
    call()
    return time.perf_counter() - started


def report(
    title: str, floor: Callable[[], object], product: Callable[[], object], goal: float
) -> None:
    """Run both in turn and print one line: ratio, its spread, the goal and whether it is met."""
    ratios = []
    for _ in range(ROUNDS):
        below = seconds(floor)
        ratios.append(seconds(product) / below)
    middle = statistics.median(ratios)
    verdict = "ok" if middle <= goal else "OVER"
    spread = f"[{min(ratios):.2f}–{max(ratios):.2f}]"
    print(f"{title:<58} {middle:6.2f} × {spread:<15} goal {goal:g} ×  {verdict}")
