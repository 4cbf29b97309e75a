"""Surnames compared: another surname, or the same one with a slip of the pen."""

from mms_desktop.domain.text import fold

MOST_SLIPS, LETTERS_A_SLIP = 2, 4
"""A slip of the pen changes one letter of a surname, in a long one two."""


def is_other_surname(before: str, after: str) -> bool:
    """Tell whether a surname is another one and not the same with a slip corrected.

    «Ивонова» and «Иванова» are one surname, «Белова» and «Беляева» are two. «ё», case and
    Latin look-alikes do not count.
    """
    first, second = fold(before), fold(after)
    if not first or not second or first == second:
        return False
    shorter = min(len(first), len(second))
    allowed = min(MOST_SLIPS, max(1, shorter // LETTERS_A_SLIP))
    return _distance(first, second) > allowed


def _distance(first: str, second: str) -> int:
    """Return the number of letters to change, add, drop or swap with the next one."""
    rows = [list(range(len(second) + 1))]
    for i, one in enumerate(first, start=1):
        row = [i]
        for j, other in enumerate(second, start=1):
            cost = min(rows[-1][j] + 1, row[-1] + 1, rows[-1][j - 1] + (one != other))
            if i > 1 and j > 1 and one == second[j - 2] and first[i - 2] == other:
                cost = min(cost, rows[-2][j - 2] + 1)
            row.append(cost)
        rows.append(row)
    return rows[-1][-1]
