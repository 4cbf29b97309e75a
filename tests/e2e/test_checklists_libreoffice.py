"""Blanks opened and saved again by LibreOffice, as a school without Excel does."""

import shutil
import subprocess
from datetime import date

import pytest
from openpyxl import load_workbook

from checklist_files import HEADER_ROW, fill
from mms_desktop.services.checklists.distributing import BlankOrder, write_blanks
from mms_desktop.services.monitoring.periods import add_period

FORMS = (
    ("young", ()),
    ("methodical_work", ()),
    ("rmo", ("rmo-rus",)),
    ("school_site", ("sosh-1",)),
    ("school_service", ("sosh-1",)),
)


@pytest.fixture
def base(workspace):
    """Return a base with one subject of every kind."""
    add_period(workspace.database, "2023-H2", due=date(2024, 1, 20))
    school = {"code": "sosh-1", "short_name": "СОШ № 1", "kind": "school"}
    workspace.registry.save("organizations", school)
    union = {"code": "rmo-rus", "title": "РМО", "level": "municipal", "kind": "subject"}
    workspace.registry.save("associations", union)
    return workspace


@pytest.fixture
def blanks(base, tmp_path):
    """Return every form's blank by its key."""
    period = base.monitoring.period("2023-H2")
    return {
        form: write_blanks(
            base.database, base.forms[form], period, tmp_path / f"{form}.xlsx",
            order=BlankOrder(codes=codes),
        )[0]
        for form, codes in FORMS
    }  # fmt: skip


def saved_again(files, folder, kind):
    """Return the files as LibreOffice saves them: one start of the program for all."""
    if not shutil.which("soffice"):
        pytest.skip("LibreOffice (soffice) is not installed")
    subprocess.run(
        ["soffice", f"-env:UserInstallation={(folder.parent / 'office').as_uri()}", "--headless",
         "--convert-to", kind, "--outdir", str(folder), *map(str, files)],
        check=True, capture_output=True, timeout=300,
    )  # fmt: skip
    return [folder / f"{file.stem}.{kind}" for file in files]


def marks_of(form):
    """Return different marks for the items, «н/п» where the form allows it."""
    return {
        item.code: "н/п" if item.na_allowed else number % 3
        for number, item in enumerate(form.scored_items)
    }


@pytest.mark.parametrize("kind", ["xlsx", "ods", "xls"])
def test_every_answer_comes_back(base, blanks, tmp_path, kind):
    comments, links = {}, {}
    for key, file in blanks.items():
        form = base.forms[key]
        comments[key] = {
            item.code: f"Пояснение {item.code}\n«вторая строка»" for item in form.scored_items
        }
        links[key] = {
            item.code: [f"https://a.example/{item.code}", "приказ № 01"]
            for item in form.scored_items
        }
        fill(file, marks_of(form), comments=comments[key], links=links[key])
    collected = base.collect(saved_again(blanks.values(), tmp_path / "out", kind))
    assert (collected.accepted, collected.errors) == (5, [])
    for one in collected.responses:
        wanted, key = marks_of(one.form), one.form.key
        assert {a.item: "н/п" if a.na else a.score for a in one.answers} == wanted
        assert {a.item: a.comment for a in one.answers} == comments[key]
        assert {a.item: list(a.evidence) for a in one.answers} == links[key]


def test_blank_saved_again_keeps_its_protection_and_lists(base, blanks, tmp_path):
    (again,) = saved_again([blanks["methodical_work"]], tmp_path / "out", "xlsx")
    book = load_workbook(again)
    sheet = book.worksheets[0]
    assert sheet.protection.sheet
    assert sheet.cell(HEADER_ROW + 1, 4).protection.locked
    assert not sheet.cell(HEADER_ROW + 1, 5).protection.locked
    lists = [rule.formula1.replace(" ", "") for rule in sheet.data_validations.dataValidation]
    assert any("н/п" in rule for rule in lists)
    assert book["mms"].sheet_state == "hidden"


def test_running_score_is_counted_by_the_spreadsheet(base, blanks, tmp_path):
    marks = {"m1": 2, "m3": 1, "m4": 0, "m11": "н/п"}
    (again,) = saved_again([fill(blanks["methodical_work"], marks)], tmp_path / "out", "xlsx")
    shown = load_workbook(again, data_only=True).worksheets[0].cell(HEADER_ROW - 1, 1).value
    assert shown == "Отвечено пунктов: 4 из 11. Баллов: 3…17 из 20"


def test_blank_prints_one_page_wide(blanks, tmp_path):
    if not shutil.which("pdftotext"):
        pytest.skip("pdftotext (poppler-utils) is not installed")
    (pdf,) = saved_again([blanks["methodical_work"]], tmp_path / "out", "pdf")
    text = subprocess.run(
        ["pdftotext", "-layout", str(pdf), "-"], check=True, capture_output=True, encoding="utf-8"
    ).stdout
    pages = [page for page in text.split("\f") if "m1" in page or "m12" in page]
    for page in pages:
        # The header is repeated, with its first and its last column on the same page.
        assert "Код" in page
        assert "Ссылка 5" in page
    assert "наличие полезных ссылок на интернет-ресурсы" in " ".join(text.split())
