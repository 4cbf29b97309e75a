"""Commands about people and the roadmap, as somebody types them."""

import json

import pytest

from mms_desktop.cli.main import run
from mms_desktop.services.workspace import open_workspace


@pytest.fixture
def base(base_path):
    workspace = open_workspace(base_path)
    for name in ("Мария", "Марья"):
        values = {"surname": "Иванова", "given_name": name, "patronymic": "Петровна"}
        workspace.registry.save("people", values | {"birth_date": "01.09.1980"})
    workspace.close()
    return str(base_path)


@pytest.fixture
def told(base, capsys):
    def told(*arguments):
        capsys.readouterr()
        code = run([*arguments, "--base", base, "--json"])
        return int(code), json.loads(capsys.readouterr().out)

    return told


def test_duplicates_are_listed_with_reasons(told):
    code, data = told("person", "duplicates")
    assert code == 0
    assert [one["reasons"][0] for one in data["candidates"]] == ["дата рождения совпадает"]


def test_person_is_shown_printed_and_destroyed(told, tmp_path):
    code, data = told("person", "show", "Иванова Мария Петровна", "--out", str(tmp_path / "a.pdf"))
    assert (code, data["person"]) == (0, "Иванова Мария Петровна")
    assert (tmp_path / "a.pdf").read_bytes().startswith(b"%PDF")
    act = ("--act", str(tmp_path / "act.pdf"), "--by", "Петрова А. А.", "--reason", "отзыв")
    code, data = told("person", "destroy", "Иванова Мария Петровна", *act)
    assert (code, data["records"]) == (0, {"Педагоги и руководители": 1})
    assert (tmp_path / "act.pdf").stat().st_size > 1000
    code, data = told("journal", "--verify")
    assert (code, data["valid"]) == (0, True)
    assert told("person", "show", "Иванова Мария Петровна")[0] == 2


@pytest.mark.parametrize(
    "arguments",
    [
        ("person", "show", "Иванова Мария Петровна", "--out", "a.txt"),
        ("person", "destroy", "Иванова", "--act", "a.pdf", "--by", " ", "--reason", "x"),
        ("roadmap", "load", "--profile", "нет"),
    ],
)
def test_wrong_calls_are_explained(told, arguments):
    code, data = told(*arguments)
    assert code == 2
    assert data["error"]["message"]


def test_roadmap_is_loaded_and_its_terms_watched(told):
    assert told("roadmap", "load") == (0, {"profile": "lenobl", "points": 46, "added": 46})
    assert told("roadmap", "load")[1]["added"] == 0
    code, data = told("roadmap", "due")
    assert code == 1
    assert data["overdue"][0]["number"] == "1.2"


def test_two_records_are_merged_and_taken_apart(told):
    first, second = "Иванова Мария Петровна", "Иванова Марья Петровна"
    code, data = told("person", "merge", first, second, "--take", "given_name")
    assert (code, data["kept"]["name"], data["gone"]["name"]) == (0, second, second)
    code, listed = told("person", "merged")
    assert (code, [one["merge"] for one in listed["merges"]]) == (0, [data["merge"]])
    code, apart = told("person", "unmerge", str(data["merge"]))
    assert (code, apart["restored"]) == (0, second)
    assert told("person", "show", first)[0] == 0
    assert told("person", "merged")[1] == {"merges": []}


def test_different_people_are_remembered_until_forgotten(told):
    code, data = told("person", "distinct", "№ 1", "№ 2")
    assert (code, data["distinct"]) == (0, True)
    assert told("person", "duplicates")[1]["candidates"] == []
    told("person", "distinct", "№ 1", "№ 2", "--forget")
    assert len(told("person", "duplicates")[1]["candidates"]) == 1


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("merge", "№ 1", "№ 1"), 2),
        (("merge", "№ 1", "№ 2", "--take", "surname,salary"), 2),
        (("merge", "№ 1", "№ 77"), 2),
        (("unmerge", "5"), 2),
        (("distinct", "№ 2", "№ 2"), 2),
    ],
)
def test_impossible_merges_are_explained(told, arguments, code):
    answered, data = told("person", *arguments)
    assert answered == code
    assert data["error"]["message"]
