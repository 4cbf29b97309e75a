"""The corpus of staff lists: each file is read right, or refused with the right cell.

Every case goes through the whole plan into an empty base. Nothing may be changed or
lost without a word, so people, errors and warnings are compared whole, not in part.
"""

import re

import pytest

from corpus.cells import CELL_CASES
from corpus.lists import LIST_CASES
from corpus.tables import TABLE_CASES
from mms_desktop.domain.days import read_day
from mms_desktop.domain.text import fold, tidy
from mms_desktop.services.exchange.cells import Broken, cell_text
from mms_desktop.services.exchange.importing import ImportRequest
from mms_desktop.services.exchange.plan import RowStatus
from mms_desktop.services.exchange.reading import read_tables

CORPUS = (*CELL_CASES, *TABLE_CASES, *LIST_CASES)
each_case = pytest.mark.parametrize("case", CORPUS, ids=lambda case: case.name)


@pytest.fixture(scope="module")
def school(tmp_path_factory, empty_base):
    """Open a base with one school; plans change nothing, so all cases share it."""
    import shutil

    from mms_desktop.services.workspace import open_workspace

    path = tmp_path_factory.mktemp("corpus") / "base.mms"
    shutil.copyfile(empty_base, path)
    shutil.copyfile(f"{empty_base}.key", f"{path}.key")
    workspace = open_workspace(path)
    workspace.registry.save(
        "organizations", {"code": "s1", "short_name": "СОШ № 1", "kind": "school"}
    )
    yield workspace
    workspace.close()


def planned(school, case, folder):
    request = ImportRequest("staff", (case.make(folder),), organization="s1")
    return school.plan_import(request)


def told(plan):
    """Tell the people of a plan in the words of the cases."""
    people, posts = {}, {}
    for write in plan.writes:
        record = write.after
        if write.section.key == "people":
            people[record.id] = record
        elif write.section.key == "employments":
            posts.setdefault(record.person, {})[record.position] = record
    return tuple(f"{_person(people[key])}: {_posts(posts[key])}" for key in people)


def _person(person):
    names = " ".join(filter(None, (person.surname, person.given_name, person.patronymic)))
    born = f"{person.birth_date:%d.%m.%Y}" if person.birth_date else "-"
    return f"{names}, {born}, {person.snils or '-'}"


def _posts(posts):
    return " | ".join(
        " ".join(
            filter(
                None,
                (
                    post.position,
                    post.subjects and f"({post.subjects})",
                    post.rate and str(post.rate),
                ),
            )
        )
        for post in posts.values()
    )


def placed(remarks):
    """Tell the remarks in the words of the cases."""
    return sorted(
        f"{remark.place.row or ''} {remark.place.column} {remark.code}"
        if remark.place.row or remark.place.column
        else remark.code
        for remark in remarks
    )


def test_the_corpus_is_large_and_its_names_differ():
    assert len({case.name for case in CORPUS}) == len(CORPUS) >= 60


@each_case
def test_file_is_read_right_or_refused_with_its_cell(school, case, tmp_path):
    plan = planned(school, case, tmp_path)
    assert placed(plan.errors) == sorted(case.errors)
    assert told(plan) == case.people
    assert placed(plan.warnings) == sorted(case.warnings)


@each_case
def test_every_filled_row_is_accounted_for(school, case, tmp_path):
    plan = planned(school, case, tmp_path)
    if any(remark.code == "column_missing" for remark in plan.errors):
        assert {row.status for row in plan.rows} == {RowStatus.REJECTED}
        return
    refused = {remark.place.row for remark in plan.errors if remark.place.row}
    assert {row.place.row for row in plan.rows if row.status is RowStatus.REJECTED} == refused
    assert all(row.writes or row.status is not RowStatus.CREATED for row in plan.rows)


@each_case
def test_no_row_of_the_file_is_lost_without_a_word(school, case, tmp_path):
    path = case.make(tmp_path)
    plan = school.plan_import(ImportRequest("staff", (path,), organization="s1"))
    if not plan.rows:
        assert plan.errors
        return
    told_of = {(row.place.sheet, row.place.row) for row in plan.rows}
    told_of |= {(one.place.sheet, one.place.row) for one in (*plan.errors, *plan.warnings)}
    whole = {one.place.sheet for one in plan.warnings if one.place.row is None}
    read = {sheet for sheet, row in told_of if row}
    first = {name: min(row for sheet, row in told_of if sheet == name and row) for name in read}
    for sheet in read_tables(path):
        for index, row in enumerate(sheet.rows):
            number = sheet.row_number(index)
            if not any(tidy(cell_text(cell)) or isinstance(cell, Broken) for cell in row):
                continue
            # What stands above the first row of data is the title and the header of the table.
            if (sheet.name, number) not in told_of and sheet.name not in first:
                assert sheet.name in whole, (sheet.name, number)
            elif (sheet.name, number) not in told_of:
                assert number < first[sheet.name], (sheet.name, number)


@each_case
def test_no_value_differs_from_its_cell_without_a_warning(school, case, tmp_path):
    plan = planned(school, case, tmp_path)
    warned = {(one.place.row, one.place.column) for one in plan.warnings}
    for row in plan.rows:
        stored = _stored_words(row)
        for title, cell in row.cells:
            # A post is stored under the name of the official list: the cases tell which.
            if (
                row.writes
                and "долж" not in title.casefold()
                and (row.place.row, title) not in warned
            ):
                assert _kept(cell, stored), (row.place.row, title, cell, stored)


def _stored_words(row):
    return [value for write in row.writes for value in write.section.values(write.after).values()]


def _kept(cell, stored):
    """Tell whether every word of a cell, or the day it names, is stored."""
    if cell is None or (isinstance(cell, str) and tidy(cell) in ("", "—", "-")):
        return True
    assert not isinstance(cell, Broken)
    day = read_day(cell)
    if day.value:
        return day.value in stored
    kept = {word for value in stored for word in _words(_digits(value))}
    return set(_words(_digits(cell_text(cell)))) <= kept


def _words(text):
    return re.findall(r"\w+", fold(text))


def _digits(value):
    """Return a value as words; an identifier or a phone with signs between its digits as one."""
    text = str(value)
    digits = re.sub(r"[\s()+-]", "", text)
    return digits if digits.isdigit() else text.replace(",", ".")
