"""The bin: what was deleted comes back as it was, or says why it cannot."""

import pytest

from mms_desktop.domain.issues import RecordInvalid
from mms_desktop.domain.sections import ALL_SECTIONS
from mms_desktop.services.bin import bin_contents, restore_from_bin
from mms_desktop.services.destruction import destroy_person
from mms_desktop.services.destruction_act import ActRequest
from mms_desktop.services.merging import merge_people
from samples import sample_values

ANNA = {"surname": "Щербацкая", "given_name": "Анна", "snils": "112-233-445 95"}


def listed(workspace):
    return [(one.section, one.caption) for one in bin_contents(workspace.database)]


def restore(workspace, *keys):
    return restore_from_bin(workspace.database, keys)


def added(workspace, section, **values):
    return workspace.registry.save(section, values).changes[0].record_id


@pytest.fixture
def school(workspace):
    added(workspace, "organizations", code="s1", short_name="СОШ № 1", kind="school")
    return workspace


def test_deleted_record_comes_back_under_its_id_and_goes_again_by_undo(school):
    anna = added(school, "people", **ANNA)
    before = school.registry.values("people", anna)
    school.registry.delete("people", [anna])
    assert listed(school) == [("people", "Щербацкая Анна")]
    done = restore(school, ("people", anna))
    assert school.registry.values("people", anna) == before
    assert (len(done.changes.changes), done.refused, listed(school)) == (1, (), [])
    school.registry.undo()
    assert listed(school) == [("people", "Щербацкая Анна")]
    school.registry.redo()
    assert school.registry.values("people", anna) == before


def test_what_a_new_record_refers_to_is_never_what_was_deleted(school):
    anna = added(school, "people", **ANNA)
    school.registry.delete("people", [anna])
    other = added(school, "people", surname="Иванова", given_name="Вера")
    assert other != anna
    restore(school, ("people", anna))
    assert school.registry.values("people", anna)["surname"] == "Щербацкая"
    assert school.registry.values("people", other)["surname"] == "Иванова"


def test_record_needs_what_it_refers_to(school):
    anna = added(school, "people", **ANNA)
    post = added(
        school, "employments", person=anna, organization=1, position="Учитель", kind="main"
    )
    school.registry.delete("employments", [post])
    school.registry.delete("people", [anna])
    assert listed(school) == [
        ("people", "Щербацкая Анна"),
        ("employments", "Щербацкая Анна СОШ № 1 Учитель"),
    ]
    with pytest.raises(RecordInvalid, match=r"«Щербацкая Анна».* тоже в корзине"):
        restore(school, ("employments", post))
    done = restore(school, ("employments", post), ("people", anna))
    assert (len(done.changes.changes), done.refused) == (2, ())
    assert school.registry.values("employments", post)["person"] == anna


def test_key_taken_meanwhile_is_told_and_the_others_come_back(school):
    anna = added(school, "people", **ANNA)
    vera = added(school, "people", surname="Иванова", given_name="Вера")
    school.registry.delete("people", [anna, vera])
    added(school, "people", surname="Новикова", given_name="Ия", snils=ANNA["snils"])
    done = restore(school, ("people", anna), ("people", vera))
    assert [change.record_id for change in done.changes.changes] == [vera]
    (refused,) = done.refused
    assert refused.caption == "Щербацкая Анна"
    assert "уже есть такая запись" in refused.reason


def test_what_hangs_on_a_refused_record_is_refused_too(school):
    anna = added(school, "people", **ANNA)
    post = added(
        school, "employments", person=anna, organization=1, position="Учитель", kind="main"
    )
    school.registry.delete("employments", [post])
    school.registry.delete("people", [anna])
    added(school, "people", surname="Новикова", given_name="Ия", snils=ANNA["snils"])
    with pytest.raises(RecordInvalid) as refused:
        restore(school, ("employments", post), ("people", anna))
    assert len(refused.value.issues) == 2


def test_former_surnames_come_back_with_the_person(school):
    anna = added(school, "people", **ANNA)
    added(school, "former_names", person=anna, surname="Прежнева")
    school.registry.delete("people", [anna])
    assert school.registry.total("former_names") == 0
    assert listed(school) == [("people", "Щербацкая Анна")]
    restore(school, ("people", anna))
    assert school.registry.total("former_names") == 1


def test_joined_undone_and_destroyed_records_are_not_in_the_bin(school, tmp_path):
    anna = added(school, "people", **ANNA)
    twin = added(school, "people", surname="Щербацкая", given_name="А")
    merge_people(school.database, anna, twin)
    added(school, "people", surname="Лишняя", given_name="Вера")
    school.registry.undo()
    gone = added(school, "people", surname="Ушедшая", given_name="Вера")
    school.registry.delete("people", [gone])
    assert listed(school) == [("people", "Ушедшая Вера")]
    back = restore(school, ("people", gone)).changes.changes[0].record_id
    act = ActRequest("ИМЦ", "Петрова А. А., методист", "отзыв", tmp_path / "акт.docx")
    destroy_person(school.database, back, act)
    assert listed(school) == []
    with pytest.raises(RecordInvalid, match="больше нет"):
        restore(school, ("people", gone))


@pytest.mark.parametrize("section", ALL_SECTIONS, ids=lambda section: section.key)
def test_every_section_has_its_way_back(filled, section):
    record = filled.registry.save(section.key, sample_values(section, 1) | _another(section))
    record_id = record.changes[0].record_id
    before = filled.registry.values(section.key, record_id)
    filled.registry.delete(section.key, [record_id])
    (found,) = bin_contents(filled.database)
    assert (found.section, found.record_id, found.title) == (section.key, record_id, section.title)
    assert found.caption
    restore_from_bin(filled.database, [found.key])
    assert filled.registry.values(section.key, record_id) == before


def _another(section):
    """Return other values of the natural key, so that the record is no twin."""
    links = [kind.name for kind in section.link_fields if kind.name in section.natural_key]
    own = [name for name in section.natural_key if name not in links]
    if own:
        return {name: sample_values(section, 3)[name] for name in own}
    # Records of other sections are two: another pair of them is one of each.
    return {links[-1]: sample_values(section, 2)[links[-1]]}
