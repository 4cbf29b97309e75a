"""What the writer and the reader of a spreadsheet blank have to agree on.

It stands alone: the process that reads received files takes nothing of the base with it.
"""

from mms_desktop.domain.checklists import EVIDENCE_LIMIT

IDENTITY_SHEET = "mms"
"""The hidden sheet that says whose answers the blank holds."""
LINK_HEADERS = tuple(f"Ссылка {number}" for number in range(1, EVIDENCE_LIMIT + 1))
HEADERS = ("Код", "№", "Критерий", "Показатель", "Балл", "Комментарий", *LINK_HEADERS)
PREVIOUS_HEADER, REMARK_HEADER = "В прошлом периоде", "Замечание"
"""Columns to the right of the answers, to be read only."""
