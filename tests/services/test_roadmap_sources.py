"""Every row of the three roadmaps against the literal text of their documents."""

import re
from collections import Counter
from pathlib import Path

import pytest

from mms_desktop.catalog.roadmaps import read_roadmaps
from mms_desktop.paths import forms_dir

TEMPLATES = read_roadmaps(forms_dir())
EXTRACTS = Path(__file__).parent.parent / "data"
each_document = pytest.mark.parametrize("key", ["lenobl", "kirov", "primorye"])

# What is drawn around the rows: the head of the table, marks of the text's keeping, numbers.
APPARATUS = set(
    "наименование мероприятия сроки срок ответственный исполнитель соисполнители субъект "  # noqa: SIM905
    "системообразующего регионального уровня результат выполнения п направление b p ul li sup "
    "style list type none bookmark в 2023 году рс нмс".split()
)


def words(text):
    return re.findall(r"[\w%]+", text.casefold())


def document(key):
    text = (EXTRACTS / f"roadmap_{key}.txt").read_text(encoding="utf-8")
    return re.sub(r"\[bookmark: \w+\]|<[^>]*>|_{3,}", " ", text)


def said(points, *, shared_once):
    """Return how often the template says each word.

    A result that stands once beside several rows of a document is the result of each of them.
    """
    found = Counter()
    before = None
    for point in points:
        parts = [point.title, point.responsible, point.term]
        if not shared_once or before is None or point.result != before.result:
            parts.append(point.result)
        for part in parts:
            found.update(words(part))
        before = point
    for shared in {one.direction for one in points} | {one.measure for one in points}:
        found.update(words(shared))
    return found


@each_document
def test_no_word_of_the_template_is_ours(key):
    there = Counter(words(document(key)))
    assert {
        word: n
        for word, n in said(TEMPLATES[key].points, shared_once=True).items()
        if n > there[word]
    } == {}


@each_document
def test_no_word_of_the_document_is_left_out(key):
    told = said(TEMPLATES[key].points, shared_once=False)
    left = {
        word: count - told[word]
        for word, count in Counter(words(document(key))).items()
        if count > told[word] and word not in APPARATUS and not word.isdigit()
    }
    # Two columns of one document name the same body twice in a row: it is kept once.
    twice = {"иро", "кировской", "области"} if key == "kirov" else set()
    assert set(left) <= twice


@each_document
def test_rows_stand_in_the_order_of_the_document(key):
    text, place = " ".join(words(document(key))), 0
    for point in TEMPLATES[key].points:
        # A row that a page breaks goes on with its next column.
        start = " ".join(words(point.title)[:2])
        found = text.find(start, place)
        assert found >= 0, (point.number, start)
        place = found


def test_numbers_are_those_of_the_document():
    text = (EXTRACTS / "roadmap_lenobl.txt").read_text(encoding="utf-8")
    printed = re.findall(r"(?m)^\s*(\d+(?:\.\d+)+)\.?\t", text)
    assert [point.number for point in TEMPLATES["lenobl"].points] == printed
    for key in ("kirov", "primorye"):
        groups = {point.number.rpartition(".")[0] for point in TEMPLATES[key].points}
        text = document(key)
        printed = (
            re.findall(r"(?m)^\s*(\d\.\d)\s*$", text)
            if key == "kirov"
            else [f"{d}.{n}" for d, n in _numbered_by_direction(text)]
        )
        assert sorted(groups) == sorted(printed), key


def _numbered_by_direction(text):
    direction = 0
    for line in text.splitlines():
        if re.match(r"\s*Направление \d", line):
            direction = int(re.search(r"\d", line)[0])
        elif found := re.match(r"\s*(\d)\. \w", line):
            yield direction, int(found[1])
