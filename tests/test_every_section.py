"""Contract of a section: a new one is covered here before it has tests of its own."""

from dataclasses import replace

import pytest

from mms_desktop.domain.fields import Link, Links
from mms_desktop.domain.sections import ALL_SECTIONS
from mms_desktop.services.exchange.applying import apply_import
from mms_desktop.services.exchange.exporting import export_section
from mms_desktop.services.exchange.importing import ImportRequest, plan_import
from mms_desktop.services.exchange.plan import RowStatus
from mms_desktop.services.exchange.reading import read_tables
from mms_desktop.services.exchange.templates import write_template
from mms_desktop.services.registry import Query
from samples import sample_values

every_section = pytest.mark.parametrize("section", ALL_SECTIONS, ids=lambda section: section.key)
both_formats = pytest.mark.parametrize("ending", ["csv", "xlsx"])


def plan(workspace, section, path):
    request = ImportRequest(section.key, (path,))
    return plan_import(workspace.database, workspace.positions, request)


@every_section
def test_stored_record_is_read_back(filled, section):
    ids = filled.registry.ids(section.key, Query())
    stored = [filled.registry.values(section.key, record_id) for record_id in sorted(ids)]
    assert stored == [sample_values(section, 1), sample_values(section, 2)]


@every_section
def test_record_is_the_same_under_an_id(section):
    record = section.parse(sample_values(section, 1))
    assert record.numbered(7) == replace(record, id=7)
    assert hash(record.numbered(7)) == hash(replace(record, id=7))
    assert record.id == 0


@every_section
def test_list_shows_a_cell_for_every_field(filled, section):
    ids = filled.registry.ids(section.key, Query())
    rows = filled.registry.rows(section.key, ids)
    assert [row.id for row in rows] == list(ids)
    assert {len(row.cells) for row in rows} == {len(section.fields)}


@every_section
def test_every_column_sorts_both_ways(filled, section):
    for kind in section.fields:
        forth = filled.registry.ids(section.key, Query(sort=kind.name))
        back = filled.registry.ids(section.key, Query(sort=kind.name, descending=True))
        assert sorted(forth) == sorted(back) == [1, 2], kind.name


@every_section
def test_a_word_of_the_caption_finds_the_record(filled, section):
    caption = filled.registry.captions(section.key, [1])[1]
    assert section.field(section.caption[0]).search, "nobody could find the record by its name"
    word = next(word for word in caption.split() if len(word) > 1)
    assert 1 in filled.registry.ids(section.key, Query(search=word.upper()))


@every_section
@both_formats
def test_own_export_is_read_as_unchanged(filled, section, ending, tmp_path):
    path = tmp_path / f"{section.key}.{ending}"
    assert export_section(filled.database, section, path).rows == 2
    read = plan(filled, section, path)
    assert [remark.message for remark in read.errors] == []
    assert [row.status for row in read.rows] == [RowStatus.UNCHANGED] * 2


@every_section
@both_formats
def test_export_fills_an_empty_base_and_undo_empties_it(filled, section, ending, tmp_path):
    path = tmp_path / f"{section.key}.{ending}"
    export_section(filled.database, section, path)
    users = [other.key for other in ALL_SECTIONS if _refers(other, section.key)]
    for key in [*reversed(users), section.key]:
        ids = filled.registry.ids(key, Query())
        filled.registry.delete(key, ids)
    read = plan(filled, section, path)
    assert [row.status for row in read.rows] == [RowStatus.CREATED] * 2
    done = apply_import(filled.database, read)
    assert len(done.changes) == 2
    values = [filled.registry.values(section.key, change.record_id) for change in done.changes]
    key = section.natural_key[-1]
    expected = [sample_values(section, 1)[key], sample_values(section, 2)[key]]
    assert sorted(map(str, (value[key] for value in values))) == sorted(map(str, expected))
    filled.registry.undo()
    assert filled.registry.total(section.key) == 0


@every_section
def test_template_names_every_field_and_holds_no_rows(workspace, section, tmp_path):
    path = tmp_path / "template.xlsx"
    write_template(section.key, path)
    header = [str(cell) for cell in read_tables(path)[0].rows[0]]
    assert header == [kind.label for kind in section.fields]
    read = plan(workspace, section, path)
    assert (read.rows, read.errors) == ((), ())


@every_section
def test_every_field_is_explained_in_russian(section):
    labels = [kind.label for kind in section.fields]
    assert len(set(labels)) == len(labels)
    assert all(any("а" <= letter.lower() <= "я" for letter in label) for label in labels)


def _refers(other, key, seen=()):
    if other.key in seen:
        return False
    return any(
        isinstance(kind, Link | Links) and (kind.to == key) for kind in other.link_fields
    ) or any(
        kind.to != other.key and _refers(_section(kind.to), key, (*seen, other.key))
        for kind in other.link_fields
    )


def _section(key):
    return next(section for section in ALL_SECTIONS if section.key == key)
