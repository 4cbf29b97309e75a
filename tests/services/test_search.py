"""Search that forgives: what people type and whom they mean by it."""

import pytest

from mms_desktop.services.registry import Query
from samples import snils

PEOPLE = (
    ("Иванова", "Мария", "Петровна", snils(112_233_445)),
    ("Семёнов", "Фёдор", "Жанович", snils(12_345_678)),
    ("Римский-Корсаков", "Олег", "Эдуардович", ""),
    ("Жукова", "Юлия", "Хасановна", ""),
    ("Ельцина", "Анна", "Петровна", ""),
)
IVANOVA, SEMYONOV, RIMSKY, ZHUKOVA, YELTSINA = range(1, 6)


@pytest.fixture(scope="module")
def registry(tmp_path_factory, empty_base):
    import shutil

    from mms_desktop.services.workspace import open_workspace

    path = tmp_path_factory.mktemp("search") / "base.mms"
    shutil.copyfile(empty_base, path)
    shutil.copyfile(f"{empty_base}.key", f"{path}.key")
    workspace = open_workspace(path)
    for names in PEOPLE:
        values = dict(zip(("surname", "given_name", "patronymic", "snils"), names, strict=True))
        workspace.registry.save("people", values)
    school = {"code": "sosh-7", "short_name": "СОШ № 7", "kind": "school"}
    workspace.registry.save("organizations", school)
    post = {"person": 1, "organization": 1, "position": "Учитель", "kind": "main"}
    workspace.registry.save("employments", post)
    yield workspace.registry
    workspace.close()


CASES = [
    *[(text, {IVANOVA}) for text in (
        "иванова", "ИВАНОВА", "Иван", "вано", " Иванова  Мария ", "Мария Иванова",
        "Иванова Мария Петровна", "bdfyjdf", "Bdfyjdf", "BDFYJDF", "Bdfyjd", "bdf vfh",
        "Иванова М.П.", "Иванова М. П.", "Иванова м.п", "М.П. Иванова", "Ивaнова",
        "112-233-445 95", "112 233 445 95", "112-233-445-95", "11223344595", "112-233",
        "112-233-4", "233-445", "223344", "112\u00a0233\u00a0445\u00a095", "иванова 112-233",
        "мария петровна", "vfhbz", "112-233-44595", "112.233.445.95", "11223344595 иванова",
        "петровна иванова мария", "gtnhjdyf bdfyjdf",
    )],
    *[(text, {SEMYONOV}) for text in (
        "Семенов", "Семёнов", "СЕМЕНОВ", "семен федор", "Федор", "ФЁДОР", "ctvtyjd",
        "Ctv`yjd", "Atljh", ";fyjdbx", "жанович", "Семенов Ф.Ж.", "012-345-678 19", "012 345",
    )],
    *[(text, {RIMSKY}) for text in (
        "римский", "корсаков", "Римский-Корсаков", "римский корсаков", "Римский\u2011Корсаков",
        "rjhcfrjd", "Rimsky".replace("Rimsky", "Hbvcrbq"), "'lefhljdbx", "Римский О.Э.",
        "hbvcrbq-rjhcfrjd",
    )],
    *[(text, {ZHUKOVA}) for text in (
        "жукова", ";erjdf", ":erjdf", "Юлия", ".kbz", "<jkmit".replace("<jkmit", ">kbz"),
        "хасановна", "[fcfyjdyf", "{fcfyjdyf", "Жукова Ю.Х.",
    )],
    ("петровна", {IVANOVA, YELTSINA}),
    ("Петровна А.", {YELTSINA}),
    ("Tkmwbyf", {YELTSINA}),
    ("", {1, 2, 3, 4, 5}),
    ("Сидоров", set()),
    ("Иванова О.П.", set()),
    ("999-999", set()),
    ("%", set()),
    ("_", set()),
]  # fmt: skip


def test_the_table_is_long_enough():
    assert len(CASES) >= 60


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_people_are_found(registry, text, expected):
    assert set(registry.ids("people", Query(search=text))) == expected


@pytest.mark.parametrize(
    "text", ["иванова", "bdfyjdf", "112-233-445 95", "СОШ № 7", "ащр", "cji 7"]
)
def test_records_are_found_by_what_they_refer_to(registry, text):
    expected = () if text == "ащр" else (1,)
    assert registry.ids("employments", Query(search=text)) == expected


@pytest.mark.parametrize("text", ["sosh-7", "ыщыр-7", "SOSH"])
def test_codes_in_latin_letters(registry, text):
    assert registry.ids("organizations", Query(search=text)) == (1,)


@pytest.mark.parametrize(("text", "expected"), [case for case in CASES if case[0]])
def test_links_are_found_as_the_lists_find(registry, text, expected):
    assert {named.id for named in registry.options("people", text)} == expected
