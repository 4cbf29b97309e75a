"""Named filters of a section: kept in the base, renamed, deleted, wary of what has changed."""

from datetime import date

import pytest

from mms_desktop.domain.conditions import Between, Filled, Holds, OneOf
from mms_desktop.domain.issues import RecordInvalid
from mms_desktop.services.destruction import destroy_person
from mms_desktop.services.destruction_act import ActRequest
from mms_desktop.services.registry import Query
from mms_desktop.services.saved_filters import (
    LONGEST_NAME,
    MOST_FILTERS,
    SavedFilter,
    arrange_filters,
    forget_naming,
    save_filter,
    saved_filters,
)
from mms_desktop.services.workspace import open_workspace
from mms_desktop.storage.meta import Settings

WOMEN = Query(
    search="учит",
    sort="works_at",
    descending=True,
    filters=(
        ("sex", OneOf(("f", ""))),
        ("birth_date", Between(date(1990, 1, 1), None)),
        ("works_at", Filled(yes=False)),
    ),
)


def names(workspace, section="people"):
    return [saved.name for saved in saved_filters(workspace.database, section)]


def keep(workspace, name, query=WOMEN, section="people"):
    save_filter(workspace.database, section, SavedFilter(name, query))


def test_a_filter_comes_back_whole_after_a_restart(workspace):
    keep(workspace, "Ёлки: все")
    path = workspace.path
    workspace.close()
    again = open_workspace(path)
    assert saved_filters(again.database, "people") == [SavedFilter("Ёлки: все", WOMEN)]
    assert saved_filters(again.database, "events") == []
    again.close()


def test_the_same_name_replaces(workspace):
    keep(workspace, "Женщины")
    keep(workspace, " женщины ", Query(search="а"))
    assert names(workspace) == ["женщины"]
    assert saved_filters(workspace.database, "people")[0].query == Query(search="а")


def test_russian_order(workspace):
    for name in ("Яблоко", "ёж", "Жук", "Ель"):
        keep(workspace, name)
    assert names(workspace) == ["ёж", "Ель", "Жук", "Яблоко"]


def test_renaming_and_deleting(workspace):
    for name in ("А", "Б", "В"):
        keep(workspace, name)
    arrange_filters(workspace.database, "people", [("А", "Б"), ("Б", "А"), ("В", "")])
    assert names(workspace) == ["А", "Б"]


def test_two_filters_of_one_name_are_refused_and_nothing_is_lost(workspace):
    keep(workspace, "А")
    keep(workspace, "Б")
    with pytest.raises(RecordInvalid, match="повторяется"):
        arrange_filters(workspace.database, "people", [("А", "б")])
    assert names(workspace) == ["А", "Б"]


@pytest.mark.parametrize("name", ["", "   ", "я" * (LONGEST_NAME + 1)])
def test_a_name_is_needed(workspace, name):
    with pytest.raises(RecordInvalid):
        keep(workspace, name)


def test_there_is_an_end_to_it(workspace):
    for number in range(MOST_FILTERS):
        keep(workspace, f"Фильтр {number}", Query())
    keep(workspace, "Фильтр 5", WOMEN)
    with pytest.raises(RecordInvalid):
        keep(workspace, "Ещё один")
    assert len(names(workspace)) == MOST_FILTERS


def test_undo_leaves_filters_alone(workspace):
    workspace.registry.save("people", {"surname": "Орлов", "given_name": "Пётр"})
    keep(workspace, "Все")
    workspace.registry.undo()
    assert names(workspace) == ["Все"]


def test_a_field_that_is_gone_is_left_out(workspace):
    text = (
        '{"search": "", "sort": "gone", "descending": true,'
        ' "filters": [["gone", {"is": "holds", "words": "а"}],'
        ' ["sex", {"is": "one_of", "codes": ["m", "x"]}]]}'
    )
    with workspace.database.transaction() as connection:
        Settings(connection).put({"view:people:Старый": text})
    query = saved_filters(workspace.database, "people")[0].query
    assert query == Query(descending=True, filters=(("sex", OneOf(("m",))),))


def test_filters_that_name_a_person_go_with_them(workspace):
    keep(workspace, "Про Орлова", Query())
    keep(workspace, "По слову", Query(search="орлова"))
    keep(workspace, "По полю", Query(filters=(("surname", Holds("ОРЛОВА")),)))
    keep(workspace, "По номеру", Query(search="112-233-445 95"))
    keep(workspace, "Другой", Query(search="Соколов"))
    with workspace.database.transaction() as connection:
        assert forget_naming(Settings(connection), ["Орлова", "11223344595", "я"]) == 4
    assert names(workspace) == ["Другой"]


def test_the_destruction_of_a_person_takes_filters_that_name_them(workspace, tmp_path):
    workspace.registry.save("people", {"surname": "Щербацкая", "given_name": "Ева"})
    keep(workspace, "Чужой", Query(search="Соколов"))
    keep(workspace, "Поиск", Query(search="щербацкая"))
    act = ActRequest("ИМЦ", "Петрова А. А.", "отзыв согласия", tmp_path / "акт.docx")
    destroy_person(workspace.database, 1, act)
    assert names(workspace) == ["Чужой"]
