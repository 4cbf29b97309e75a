"""The shipped checklists and a small clean form that tests bend to their needs."""

from pathlib import Path

from mms_desktop.catalog.checklists import newest, read_editions
from mms_desktop.domain.checklists import (
    Band,
    Checklist,
    Item,
    LevelCode,
    ScaleStep,
    Source,
    Subject,
)

FORMS = newest(read_editions(Path(__file__).parents[1] / "forms"))
YOUNG, RMO, METHODICAL = FORMS["young"], FORMS["rmo"], FORMS["methodical_work"]
BANDS = (
    Band(LevelCode.HIGH, 4, 6, "высокий уровень", "4-6 – высокий уровень работы кружка"),
    Band(LevelCode.MEDIUM, 2, 3, "средний уровень", "2-3 – средний уровень работы кружка"),
    Band(LevelCode.LOW, 0, 1, "низкий уровень", "менее 2 – низкий уровень работы кружка"),
)
CLEAN = Checklist(
    key="club",
    edition="2026-1",
    title="Работа кружка",
    short_title="Кружок",
    subject=Subject.ORGANIZATION,
    source=Source("Приказ", "приложение"),
    scale=(ScaleStep(2, "да"), ScaleStep(1, "отчасти"), ScaleStep(0, "нет")),
    items=(
        Item("c1", "1", "План работы"),
        Item("c2", "2", "Состав кружка"),
        Item("c3", "3", "Выставка"),
    ),
    bands=BANDS,
)


def codes(problems):
    return [problem.code for problem in problems]
