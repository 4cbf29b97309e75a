"""The shipped editions say what their documents say, and misprints in a form are named."""

import re
from hashlib import sha256
from itertools import pairwise
from pathlib import Path

import pytest

from mms_desktop.catalog.checklists import (
    edition_file,
    newest,
    read_checklist,
    read_editions,
)
from mms_desktop.catalog.reading import DeclarationError
from mms_desktop.domain.checklists import FootnoteScope, LevelCode, Subject

FORMS = Path(__file__).parents[2] / "forms"
DATA = Path(__file__).parents[1] / "data"
MONITORING = (DATA / "source_004_checklists.txt").read_text(encoding="utf-8")
REGULATION = (DATA / "source_002_school_service.txt").read_text(encoding="utf-8")
CHECKLISTS = newest(read_editions(FORMS))
TABLES = {
    "young": ("Региональные показатели эффективности деятельности муниципальных", 5),
    "rmo": ("Региональные показатели деятельности районных предметных", 5),
    "methodical_work": ("Региональные критерии и показатели эффективности методической", 6),
}
# A published edition never changes: make a new one instead of changing these.
PUBLISHED = {
    "methodical_work-2020-1": "8de1e73c817a777e3eec387a76276c7c1823cca4403af5bb7f21641c03d61dd0",
    "rmo-2020-1": "1ad7a760dcccf6b9c7255e708e236f78232f247324e3d86d2e2c5d3942653f9b",
    "school_service-2023-1": "572e81afa413eea11b02db96ef72826ab4b0005236cdef68be3f85a77c4544af",
    "school_site-2020-1": "f2c55760110de532a1cad97fba771c2c83d58b3861399d85dfe58efcf8a48516",
    "young-2020-1": "ca95eeb48a69f8d8f77c38813173be1b8b9e54c825e4ece8c39dcce40ae4d882",
}
FORM = """
key = "x"
edition = "2026-1"
title = "Работа кружка"
short_title = "Кружок"
subject = "organization"
source = { document = "Приказ", place = "приложение" }
scale = [{ points = 2, text = "да" }, { points = 1, text = "?" }, { points = 0, text = "нет" }]
"""
ITEM = '\n[[items]]\ncode = "x1"\nnumber = "1"\ntext = "План работы"\n'


def squeezed(text):
    return " ".join(text.split())


def printed_table(key):
    """Return the rows of the table as printed, every cell squeezed, heading row first."""
    title, width = TABLES[key]
    begin = MONITORING.index("\n\t№№", MONITORING.index(title))
    # The total row ends at the first line that starts no cell.
    total = MONITORING.index("Итого*:", begin)
    end = MONITORING.index("\n\n", total)
    cells = [squeezed(cell) for cell in MONITORING[begin:end].split("\n\t")[1:]]
    return [cells[start : start + width] for start in range(0, len(cells), width)]


def below_table(key):
    title, _ = TABLES[key]
    rest = MONITORING[MONITORING.index("Итого*:", MONITORING.index(title)) :]
    return squeezed(rest[rest.index("* ") :])


def written(folder, text, name="x-2026-1.toml"):
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def test_five_forms_are_shipped():
    found = {key: (form.subject, form.maximum) for key, form in CHECKLISTS.items()}
    assert found == {
        "methodical_work": (Subject.SERVICE, 22),
        "rmo": (Subject.ASSOCIATION, 24),
        "school_service": (Subject.ORGANIZATION, 20),
        "school_site": (Subject.ORGANIZATION, 18),
        "young": (Subject.SERVICE, 22),
    }


@pytest.mark.parametrize("key", TABLES)
def test_every_row_is_literally_the_document_s(key):
    form = CHECKLISTS[key]
    heading, *rows, _ = printed_table(key)
    criteria = 1 if key == "methodical_work" else 0
    printed = [(row[0], row[1] if criteria else "", row[1 + criteria]) for row in rows]
    assert printed == [(item.number, item.criterion, squeezed(item.text)) for item in form.items]
    assert [step.text for step in form.scale] == heading[-3:]


@pytest.mark.parametrize("key", TABLES)
def test_title_total_and_levels_are_literally_the_document_s(key):
    form = CHECKLISTS[key]
    assert form.title in squeezed(MONITORING)
    assert form.total_label in printed_table(key)[-1]
    (total,) = [note for note in form.footnotes if note.scope is FootnoteScope.TOTAL]
    assert below_table(key).startswith(squeezed(total.text))
    assert squeezed(total.text) == "* " + " ".join(band.printed for band in form.bands)


@pytest.mark.parametrize("key", TABLES)
def test_texts_hold_no_white_space_but_single_spaces_and_line_ends(key):
    for item in CHECKLISTS[key].items:
        lines = item.text.split("\n")
        assert [squeezed(line) for line in lines] == lines


def test_numbers_of_the_document_are_kept():
    numbers = [str(number) for number in range(1, 13)]
    assert [item.number for item in CHECKLISTS["methodical_work"].items] == numbers
    assert [item.number for item in CHECKLISTS["rmo"].items] == numbers
    assert [item.number for item in CHECKLISTS["young"].items] == numbers[:11]


def test_only_the_empty_row_is_not_scored_and_only_row_11_may_be_waived():
    rows = [(key, item) for key, form in CHECKLISTS.items() for item in form.items]
    assert [(key, row.code) for key, row in rows if not row.scored] == [("methodical_work", "m2")]
    assert [(key, row.code) for key, row in rows if row.na_allowed] == [("methodical_work", "m11")]


def test_latin_letter_of_the_document_stays():
    assert "oбучающихся" in CHECKLISTS["methodical_work"].item("9").text


def test_item_footnote_is_the_last_line_of_its_row():
    form = CHECKLISTS["methodical_work"]
    (note,) = [note for note in form.footnotes if note.scope is FootnoteScope.ITEM]
    assert form.item(note.item).number == "12"
    assert form.item(note.item).text.endswith(note.text)


def test_school_site_is_row_3_of_methodical_work_point_by_point():
    row = CHECKLISTS["methodical_work"].item("3")
    points = tuple(item.text for item in CHECKLISTS["school_site"].items)
    assert len(points) == 9
    assert points == row.sub_checks
    assert "\n".join(points) == row.text.split("\n", 1)[1]


def test_school_service_holds_the_functions_of_clause_3_4_2():
    clause = REGULATION[REGULATION.index("3.4.2.") : REGULATION.index("3.4.3.")]
    functions = squeezed(clause[clause.index("Функции:") + len("Функции:") :])
    texts = [item.text for item in CHECKLISTS["school_service"].items]
    assert len(texts) == 10
    assert " ".join(texts) == functions
    assert all(re.search("[;.]$", text) for text in texts)


def test_levels_are_those_of_the_document():
    found = {
        key: [(band.code, band.low, band.high) for band in form.bands]
        for key, form in CHECKLISTS.items()
    }
    of_24 = [(LevelCode.HIGH, 18, 24), (LevelCode.MEDIUM, 10, 17), (LevelCode.LOW, 0, 9)]
    assert found == {
        "methodical_work": of_24,
        "rmo": of_24,
        "school_service": [],
        "school_site": [],
        "young": [(LevelCode.HIGH, 17, 22), (LevelCode.MEDIUM, 12, 15), (LevelCode.LOW, 0, 11)],
    }


def test_published_editions_have_not_changed():
    files = (FORMS / "checklists").glob("*.toml")
    # Whatever ends the lines in this checkout.
    texts = {path.stem: path.read_bytes().replace(b"\r\n", b"\n") for path in files}
    assert {name: sha256(text).hexdigest() for name, text in texts.items()} == PUBLISHED


def test_newest_edition_is_found_by_number_not_by_text(tmp_path):
    folder = tmp_path / "checklists"
    folder.mkdir()
    for edition in ("2026-10", "2026-9", "2025-11"):
        text = (FORM + ITEM).replace("2026-1", edition)
        written(folder, text, f"x-{edition}.toml")
    editions = read_editions(tmp_path)
    assert list(editions) == [("x", "2025-11"), ("x", "2026-9"), ("x", "2026-10")]
    assert newest(editions)["x"].edition == "2026-10"


def test_edition_under_a_wrong_file_name_is_refused(tmp_path):
    (tmp_path / "checklists").mkdir()
    written(tmp_path / "checklists", FORM + ITEM, "other.toml")
    with pytest.raises(DeclarationError, match=r"other\.toml.*x-2026-1\.toml"):
        read_editions(tmp_path)


def test_missing_folder_is_named(tmp_path):
    with pytest.raises(DeclarationError, match="чек-листов нет"):
        read_editions(tmp_path)


def test_form_of_one_s_own_is_read(tmp_path):
    form = read_checklist(written(tmp_path, "\ufeff" + FORM + ITEM))
    assert (form.maximum, form.items[0].code, form.bands) == (2, "x1", ())
    assert edition_file(form) == "x-2026-1.toml"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (FORM.replace("title =", "titel =", 1) + ITEM, "лишние ключи «titel».*не хватает.*«title»"),
        (FORM + ITEM + 'note = "?"\n', "items, запись 1: лишние ключи «note»"),
        (FORM + ITEM.replace('text = "План работы"', ""), "items, запись 1: не хватает.*«text»"),
        (FORM + ITEM + 'number = "2"\n', "строка 14, столбец .*ключ повторяется"),
        (FORM + "key = \n", "строка 9, столбец .*запись не понята"),
        (FORM + ITEM + 'sub_checks = "План"\n', "sub_checks: нужен список"),
        (FORM + ITEM + "sub_checks = [1]\n", "sub_checks, запись 1: .*текст в кавычках"),
        (FORM + ITEM + 'scored = "нет"\n', "scored: .*true или false"),
        (FORM + ITEM + "scored = 1\n", "scored: .*true или false"),
        (FORM + ITEM + 'sub_checks = ["Отчёт"]\n', "«Отчёт» нет в text"),
        (FORM + ITEM + "scored = false\n", "нет ни одного оцениваемого пункта"),
        (FORM + ITEM + ITEM.replace("x1", "X1"), "«X1»"),
        (FORM + ITEM + ITEM, "повторяется «x1»"),
        (FORM + ITEM.replace('"x1"', '"1"'), "пункт 1: code: начните с латинской буквы"),
        (FORM, "не хватает ключей «items»"),
        (FORM.replace("organization", "pupil") + ITEM, "значения «pupil» нет, допустимы «service»"),
        (FORM.replace('"2026-1"', '"первая"') + ITEM, "edition: нужен год"),
        (FORM.replace('key = "x"', 'key = "../x"') + ITEM, "key: только строчные"),
        (FORM.replace("points = 2", "points = 3") + ITEM, "scale: нужны три ступени"),
        (FORM.replace("points = 2", "points = true") + ITEM, "points: .*целое число"),
        (FORM.replace("source = {", "source = 1 #") + ITEM, "source: нужна таблица"),
        (
            FORM + ITEM + '\n[[footnotes]]\nmark = "*"\nscope = "item"\nitem = "x9"\ntext = "т"\n',
            "footnotes: item: пункта «x9» нет",
        ),
    ],
)
def test_misprint_is_named_with_its_place(tmp_path, text, told):
    with pytest.raises(DeclarationError, match=told) as caught:
        read_checklist(written(tmp_path, text))
    assert str(caught.value).startswith("x-2026-1.toml: ")


BAND = """
[[bands]]
code = "high"
low = 1
high = 2
name = "высокий"
printed = "1-2 балла – высокий"
"""
TOTAL = '\n[[footnotes]]\nmark = "*"\nscope = "total"\ntext = "* 1-2 балла – высокий"\n'


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (BAND.replace('"high"', '"incomplete"'), "«incomplete» — не уровень"),
        (BAND + BAND, "bands: code: повторяется «high»"),
        (BAND.replace('name = "высокий"', 'name = "низкий"'), "«низкий» нет в printed"),
        (BAND + TOTAL.replace("1-2", "1–2"), "нет в сноске к итогу"),
    ],
)
def test_misprint_in_levels_is_named(tmp_path, text, told):
    with pytest.raises(DeclarationError, match=told):
        read_checklist(written(tmp_path, FORM + ITEM + text))


def test_levels_that_agree_with_their_footnote_are_read(tmp_path):
    form = read_checklist(written(tmp_path, FORM + ITEM + BAND + TOTAL))
    assert [band.name for band in form.bands] == ["высокий"]


def test_levels_stand_from_high_to_low():
    for form in CHECKLISTS.values():
        assert all(upper.low > lower.high for upper, lower in pairwise(form.bands))
