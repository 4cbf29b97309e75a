"""Answers to the checklists of the service and of two associations."""

import csv
from dataclasses import dataclass
from pathlib import Path

FILE = "answers.csv"
PERIOD = "2023-H2"
EDITION = "2020-1"
_HEADER = (
    "form",
    "edition",
    "period",
    "subject",
    "item",
    "score",
    "comment",
    "evidence",
    "assessor",
)
_SITE = "https://mms.ozersk-edu.example"


@dataclass(frozen=True, slots=True)
class Filled:
    """A filled form: scores by printed number, with remarks and evidence for some."""

    form: str
    subject: str
    letter: str
    scores: dict[int, str]
    comments: dict[int, str]
    evidence: dict[int, str]
    level_code: str

    @property
    def score(self) -> int:
        """Points given."""
        return sum(int(score) for score in self.scores.values() if score.isdigit())


FILLED = (
    Filled(
        form="young",
        subject="service",
        letter="y",
        scores=dict(enumerate("21112211211", start=1)),
        comments={
            2: "Рекомендации 2021 года, требуется обновление",
            11: "Выездное мероприятие 20.09.2023",
        },
        evidence={
            1: f"{_SITE}/docs/young-support.pdf",
            5: f"{_SITE}/mentoring;{_SITE}/events/2023-09-20",
            6: f"{_SITE}/communities/young",
            9: f"{_SITE}/communities/mentors",
        },
        level_code="medium",
    ),
    Filled(
        form="methodical_work",
        subject="service",
        letter="m",
        scores={
            1: "2",
            3: "1",
            4: "0",
            5: "2",
            6: "2",
            7: "1",
            8: "2",
            9: "1",
            10: "2",
            11: "na",
            12: "1",
        },
        comments={
            4: "Конкурс перенесён на март 2024 года",
            11: "В районе шесть РМО, кластерные группы не выделяются",
        },
        evidence={
            1: f"{_SITE}/rmo/plan-2023",
            5: f"{_SITE}/rmo/protocols",
            6: f"{_SITE}/consilium",
            8: f"{_SITE}/young",
            10: f"{_SITE}/concepts",
        },
        level_code="medium",
    ),
    Filled(
        form="rmo",
        subject="rmo-rus",
        letter="r",
        scores=dict(enumerate("221221121112", start=1)),
        comments={10: "Проект «Читаем вместе», первый год"},
        evidence={
            1: f"{_SITE}/rmo-rus/products",
            2: f"{_SITE}/rmo-rus/attestation",
            12: f"{_SITE}/rmo-rus",
        },
        level_code="high",
    ),
    Filled(
        form="rmo",
        subject="rmo-mat",
        letter="r",
        scores=dict(enumerate("212012", start=1)),
        comments={4: "Участников конкурсов в полугодии не было"},
        evidence={1: f"{_SITE}/rmo-mat/products"},
        level_code="incomplete",
    ),
)


def write_answers(folder: Path) -> int:
    """Write the answers of every filled form and return the number of rows."""
    rows = [
        {
            "form": filled.form,
            "edition": EDITION,
            "period": PERIOD,
            "subject": filled.subject,
            "item": f"{filled.letter}{number}",
            "score": score,
            "comment": filled.comments.get(number, ""),
            "evidence": filled.evidence.get(number, ""),
            "assessor": "self",
        }
        for filled in FILLED
        for number, score in filled.scores.items()
    ]
    with (folder / FILE).open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, _HEADER, lineterminator="\r\n")
        writer.writeheader()
        writer.writerows(rows)
    return len(rows)
