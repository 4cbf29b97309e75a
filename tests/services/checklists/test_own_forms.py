"""Editions as XLSForm, and a workbook of one's own made into an edition."""

import tomllib
from dataclasses import replace

import pytest
from openpyxl import Workbook, load_workbook
from pyxform.xls2xform import convert

from checklist_samples import CLEAN, FORMS
from mms_desktop.catalog.checklists import read_checklist
from mms_desktop.domain.checklists import Footnote, FootnoteScope, Item, ScaleStep
from mms_desktop.services.checklists.own_forms import import_form, known_editions
from mms_desktop.services.checklists.toml_text import checklist_toml
from mms_desktop.services.checklists.xlsform import write_xlsform
from mms_desktop.services.checklists.xlsform_reading import FormUnclear, read_xlsform


@pytest.fixture(autouse=True)
def own_folder(tmp_path, monkeypatch):
    """Keep own forms away from those of whoever runs the tests."""
    monkeypatch.setenv("MMS_FORMS", str(tmp_path / "own"))
    return tmp_path / "own"


def plain(path, survey, **settings):
    """Write an XLSForm as somebody would by hand, without our sheets."""
    book = Workbook()
    sheet = book.active
    sheet.title = "survey"
    for row in [("type", "name", "label::Русский (ru)", "hint"), *survey]:
        sheet.append(row)
    choices = book.create_sheet("choices")
    for row in [
        ("list_name", "name", "label"),
        ("ball", "2", "да"), ("ball", "1", "отчасти"), ("ball", "0", "нет"),
        ("ball_na", "2", "да"), ("ball_na", "1", "отчасти"), ("ball_na", "0", "нет"),
        ("ball_na", "na", "не применяется"), ("yesno", "yes", "да"), ("yesno", "no", "нет"),
    ]:  # fmt: skip
        choices.append(row)
    sheet = book.create_sheet("settings")
    values = {"form_title": "Работа библиотеки", "form_id": "library", "version": "2026-1"}
    values |= settings
    sheet.append(list(values))
    sheet.append(list(values.values()))
    book.save(path)
    return path


SURVEY = [
    ("text", "school", "Ваша школа", None),
    ("select_one ball", "b1", "1. План работы", "Планирование"),
    ("select_one ball_na", "b2", "Читальный зал", None),
    ("select_one yesno", "agree", "Согласны?", None),
    ("note", "n1", "Спасибо", None),
]


@pytest.mark.parametrize("key", sorted(FORMS))
def test_every_edition_is_an_xlsform_that_pyxform_accepts(tmp_path, key):
    write_xlsform(FORMS[key], tmp_path / "form.xlsx")
    result = convert(tmp_path / "form.xlsx")
    assert f'id="{key}"' in result.xform
    for item in FORMS[key].scored_items:
        assert f"/{item.code}" in result.xform


@pytest.mark.parametrize("key", sorted(FORMS))
def test_exported_edition_is_read_back_whole(tmp_path, key):
    write_xlsform(FORMS[key], tmp_path / "form.xlsx")
    assert read_xlsform(tmp_path / "form.xlsx") == FORMS[key]


@pytest.mark.parametrize("key", sorted(FORMS))
def test_declaration_is_read_back_whole(tmp_path, key):
    path = tmp_path / "form.toml"
    path.write_bytes(checklist_toml(FORMS[key]).encode())
    assert read_checklist(path) == FORMS[key]


def test_signs_that_toml_escapes_come_back(tmp_path):
    odd = 'Кавычка ", черта \\, табуляция \t, строка\nи звонок \x07'
    form = replace(CLEAN, scale=(ScaleStep(2, odd), *CLEAN.scale[1:]))
    assert tomllib.loads(checklist_toml(form))["scale"][0]["text"] == odd


@pytest.mark.parametrize(
    "items",
    [
        (Item("a", "1", "цена ${x}, ${a} и $ {y}", criterion="${a}"),),
        (Item("a", "1", "Один"), Item("a_comment", "2", "Два"), Item("a_link1", "3", "Три"),
         Item("a_group", "4", "Четыре"), Item("a_comment_", "5", "Пять")),
        (Item("mms_total", "1", "Один"), Item("mms_subject", "2", "Два"),
         Item("mms_footnote_1", "3", "Три")),
        (Item("a.b", "1", "Один"), Item("a_b", "2", "Два"), Item("club", "3", "Три")),
        (Item("start", "1", "Один"), Item("end", "2", "Два"), Item("note", "3", "Три")),
        (Item("a", "1", "<b>&amp; «кавычки» \"'\" {{ x }} [[l]](http://a)"),),
        (Item("a", "1", "=1+1"), Item("b", "2", "+7"), Item("c", "3", "@x", na_allowed=True)),
        (Item("a", "1", "первая\nвторая", sub_checks=("первая", "вторая")),),
        (Item("a", "1", "я" * 20_000), Item("b", "2", "", scored=False)),
    ],
    ids=["reference", "names", "ours", "dots", "words", "marks", "formulas", "lines", "long"],
)  # fmt: skip
def test_own_form_however_odd_is_accepted_by_pyxform_and_read_back(tmp_path, items):
    note = Footnote("*", FootnoteScope.TOTAL, "см. ${b}")
    form = replace(CLEAN, items=items, footnotes=(note,), bands=())
    write_xlsform(form, tmp_path / "form.xlsx")
    assert convert(tmp_path / "form.xlsx").warnings == []
    assert read_xlsform(tmp_path / "form.xlsx") == form


def test_code_that_odk_keeps_for_itself_is_refused(tmp_path):
    survey = [("select_one ball", "meta", "1. План", None)]
    with pytest.raises(FormUnclear, match="занято"):
        import_form(plain(tmp_path / "a.xlsx", survey), "service")


def test_imported_form_is_accepted_by_pyxform_too(tmp_path):
    form = import_form(plain(tmp_path / "a.xlsx", SURVEY), "organization").form
    write_xlsform(form, tmp_path / "b.xlsx")
    assert convert(tmp_path / "b.xlsx").warnings == []
    assert read_xlsform(tmp_path / "b.xlsx") == form


def test_plain_workbook_becomes_a_form(tmp_path, own_folder):
    imported = import_form(plain(tmp_path / "a.xlsx", SURVEY), "organization")
    form = imported.form
    assert imported.file == own_folder / "checklists" / "library-2026-1.toml"
    assert (form.title, form.subject, form.maximum) == ("Работа библиотеки", "organization", 4)
    assert [(item.code, item.number, item.text) for item in form.items] == [
        ("b1", "1", "План работы"), ("b2", "2", "Читальный зал"),
    ]  # fmt: skip
    assert [item.na_allowed for item in form.items] == [False, True]
    assert form.items[0].criterion == "Планирование"
    assert [step.points for step in form.scale] == [2, 1, 0]


def test_imported_form_is_known_to_the_program(tmp_path):
    import_form(plain(tmp_path / "a.xlsx", SURVEY), "organization")
    known = known_editions()
    assert ("library", "2026-1") in known.editions
    assert ("young", "2020-1") in known.editions
    assert known.problems == ()


def test_own_form_is_linted_like_any_other(tmp_path):
    survey = [("select_one ball", "b1", "1. План", None), ("select_one ball", "b2", "3. Зaл", None)]
    problems = import_form(plain(tmp_path / "a.xlsx", survey), "service").problems
    assert {"numbering_hole", "homoglyph"} <= {problem.code for problem in problems}


def test_published_edition_never_changes(tmp_path):
    import_form(plain(tmp_path / "a.xlsx", SURVEY), "organization")
    import_form(plain(tmp_path / "a.xlsx", SURVEY), "organization")
    changed = [*SURVEY, ("select_one ball", "b3", "Выставка", None)]
    with pytest.raises(FormUnclear, match="2026-2"):
        import_form(plain(tmp_path / "b.xlsx", changed), "organization")
    import_form(plain(tmp_path / "c.xlsx", changed, version="2026-2"), "organization")
    assert ("library", "2026-2") in known_editions().editions


def test_edition_of_the_program_cannot_be_overwritten(tmp_path):
    file = plain(tmp_path / "a.xlsx", SURVEY, form_id="young", version="2020-1")
    with pytest.raises(FormUnclear, match="не меняется"):
        import_form(file, "service")


def test_version_that_excel_took_for_a_date_is_understood(tmp_path):
    from datetime import date

    file = plain(tmp_path / "a.xlsx", SURVEY, version=date(2026, 1, 1))
    assert read_xlsform(file, "service").edition == "2026-1"


@pytest.mark.parametrize(
    ("settings", "survey", "words"),
    [
        ({"form_id": ""}, SURVEY, "form_id"),
        ({"form_id": "Моя форма"}, SURVEY, "settings», столбец «form_id»"),
        ({"version": "первая"}, SURVEY, "settings», столбец «version»"),
        ({}, [("text", "a", "Вопрос", None)], "select_one"),
        ({}, [("select_one ball", f"a{n}", "Вопрос", None) for n in range(301)], "разделите"),
        ({}, [("select_one ball", "a", '="x"', None)], "label"),
        ({"form_id": "../../evil"}, SURVEY, "settings», столбец «form_id»"),
        ({}, [("select_one yesno", "a", "Вопрос", None)], "select_one"),
        ({}, [("select_one ball", "a", None, None)], "label"),
        ({}, [("select_one ball", "Пункт", "Вопрос", None)], "survey», столбец «name»"),
        (
            {},
            [("select_one ball", "a", "Один", None), ("select_one ball", "a", "Два", None)],
            "survey», столбец «name»",
        ),
    ],
)
def test_workbook_that_is_no_form_says_what_is_missing(tmp_path, settings, survey, words):
    file = plain(tmp_path / "форма.xlsx", survey, **settings)
    with pytest.raises(FormUnclear, match=words) as refused:
        import_form(file, "service")
    assert "форма.xlsx" in refused.value.message


def test_subject_must_be_said(tmp_path):
    with pytest.raises(FormUnclear, match="кто заполняет"):
        import_form(plain(tmp_path / "a.xlsx", SURVEY))


def test_other_files_are_refused(tmp_path):
    book = Workbook()
    book.active.append(["a"])
    book.save(tmp_path / "a.xlsx")
    with pytest.raises(FormUnclear, match="survey"):
        import_form(tmp_path / "a.xlsx")
    (tmp_path / "b.xlsx").write_bytes(b"%PDF-1.7")
    with pytest.raises(FormUnclear, match="PDF"):
        import_form(tmp_path / "b.xlsx")


def test_broken_bands_are_named(tmp_path):
    write_xlsform(FORMS["rmo"], tmp_path / "a.xlsx")
    book = load_workbook(tmp_path / "a.xlsx")
    book["mms_bands"]["B2"].value = "много"
    book.save(tmp_path / "a.xlsx")
    with pytest.raises(FormUnclear, match="mms_bands"):
        import_form(tmp_path / "a.xlsx")


def test_own_file_that_is_broken_does_not_stop_the_program(own_folder):
    (own_folder / "checklists").mkdir(parents=True)
    (own_folder / "checklists" / "bad-2026-1.toml").write_text("key = ", encoding="utf-8")
    known = known_editions()
    assert len(known.problems) == 1
    assert ("rmo", "2020-1") in known.editions


def many_items(text):
    item = '\n[[items]]\ncode = "z{0}"\nnumber = "{0}"\ntext = "x"\n'
    return text + "".join(item.format(number) for number in range(100, 400))


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (lambda text: text + "#" * (3 << 20), "больше 2 МБ"),
        (many_items, "пунктов больше 300"),
        (lambda text: text.replace('text = "', 'text = "\\u0007', 1), "U+0007"),
        (lambda text: text.replace("points = 2", "points = " + "2" * 5000), "запись не понята"),
    ],
)
def test_own_file_out_of_bounds_is_named_and_passed_over(own_folder, change, told):
    (own_folder / "checklists").mkdir(parents=True)
    text = checklist_toml(replace(CLEAN, edition="2026-1"))
    (own_folder / "checklists" / "big.toml").write_text(change(text), encoding="utf-8")
    known = known_editions()
    (problem,) = known.problems
    assert problem.startswith("big.toml")
    assert told in problem
    assert (CLEAN.key, "2026-1") not in known.editions
