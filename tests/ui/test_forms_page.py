"""The page of editions: what the linter says is placed in the document; forms of one's own."""

import zipfile
from dataclasses import replace

import pytest
from PySide6.QtWidgets import QFileDialog

from checklist_samples import FORMS
from mms_desktop.domain.checklist_lint import lint
from mms_desktop.services.checklists.own_forms import FOLDER_VARIABLE
from mms_desktop.services.checklists.xlsform import write_xlsform
from mms_desktop.services.monitoring.periods import add_period
from mms_desktop.ui.desk import PageRequest
from mms_desktop.ui.dialogs.form_import import FormImportDialog
from mms_desktop.ui.models.forms_words import found_place
from mms_desktop.ui.pages.forms import FormsPage


@pytest.fixture
def own_folder(tmp_path, monkeypatch):
    folder = tmp_path / "own"
    monkeypatch.setenv(FOLDER_VARIABLE, str(folder))
    return folder


@pytest.fixture
def fill():
    def period(workspace):
        add_period(workspace.database, "2023-H2")

    return period


@pytest.fixture
def page(qtbot, own_folder, desk, idle, theme):
    page = FormsPage(desk)
    qtbot.addWidget(page)
    page.resize(1142, 688)
    page.show()
    page.refresh()
    idle()
    return page


@pytest.fixture
def own_book(tmp_path):
    form = replace(FORMS["methodical_work"], key="own_work", edition="2026-1")
    write_xlsform(form, tmp_path / "своя.xlsx")
    return tmp_path / "своя.xlsx"


def rows(page):
    model = page.list.model
    return [model.cells_of(row) for row in range(model.rowCount())]


def test_every_edition_is_listed_with_its_findings(page):
    assert page.editions.entries.rowCount() == len(FORMS)
    assert "Редакций: 5" in page.head.subtitle.text()


def test_findings_name_the_place_and_the_words_of_the_document(page, idle):
    page.take(PageRequest("forms", search="methodical_work/2020-1"))
    idle()
    page.list.choose("problems")
    found = {(place, remark): text for place, text, remark in rows(page)}

    assert ("Пункт 2", "Строка пустая, печатается без оценки.") in found
    level = next(key for key in found if "недостижима" in key[1])
    assert level[0] == "Уровень: 18–24"
    assert "высокая эффективность" in found[level]
    copied = next(key for key in found if "другой формы" in key[1])
    assert copied[0] == "Сноска к итогу"
    latin = next(key for key in found if "латинские" in key[1])
    assert "oбучающихся" in found[latin]


def test_the_score_without_a_level_is_found(page, idle):
    page.take(PageRequest("forms", search="young/2020-1"))
    idle()
    page.list.choose("problems")

    assert any("балл 16" in remark for _, _, remark in rows(page))


@pytest.mark.parametrize("key", FORMS)
def test_every_finding_has_a_place(key):
    for problem in lint(FORMS[key], FORMS.values()):
        assert found_place(FORMS[key], problem).place


def test_items_are_as_printed(page, idle):
    page.take(PageRequest("forms", search="rmo/2020-1"))
    idle()
    page.list.choose("items")

    assert [text for _, text, _ in rows(page)] == [item.text for item in FORMS["rmo"].items]


def test_an_own_form_is_looked_at_before_it_is_kept(page, idle, own_book, own_folder, session):
    page.offer(own_book)
    idle()
    dialog = page.findChild(FormImportDialog)
    found = lint(replace(FORMS["methodical_work"], key="own_work"), FORMS.values())
    assert dialog.banner.words.text().startswith(f"{len(found)} замечани")
    assert dialog.list.key == "problems"
    assert not own_folder.exists()
    dialog.keep.click()
    for _ in range(3):
        idle()

    assert (own_folder / "checklists" / "own_work-2026-1.toml").is_file()
    assert page.editions.key == "own_work/2026-1"
    known = []
    session.ask(lambda workspace, _progress: list(workspace.forms), session, known.extend)
    idle()
    assert "own_work" in known


def test_a_book_that_is_no_form_is_refused_in_words(page, idle, tmp_path):
    from openpyxl import Workbook

    book = tmp_path / "смета.xlsx"
    made = Workbook()
    made.worksheets[0]["A1"] = "Расходы"
    made.save(book)
    page.offer(book)
    idle()
    dialog = page.findChild(FormImportDialog)

    assert "нет листа «survey»" in dialog.banner.words.text()
    assert not dialog.keep.isEnabled()
    dialog.close()


def test_a_published_edition_is_not_replaced(page, idle, tmp_path):
    items = FORMS["rmo"].items
    changed = replace(FORMS["rmo"], items=(replace(items[0], text="Другой текст"), *items[1:]))
    write_xlsform(changed, tmp_path / "rmo.xlsx")
    page.offer(tmp_path / "rmo.xlsx")
    idle()
    dialog = page.findChild(FormImportDialog)

    assert "уже есть и не меняется" in dialog.banner.words.text()
    dialog.close()


def test_an_edition_goes_out_as_xlsform_and_on_paper(page, idle, tmp_path, monkeypatch):
    page.take(PageRequest("forms", search="rmo/2020-1"))
    idle()
    for name, ask in (("rmo.xlsx", page._write_xlsform), ("rmo.docx", page._print)):
        out = tmp_path / name
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, out=out: (str(out), ""))
        ask()
        idle()
        assert zipfile.is_zipfile(tmp_path / name) or name.endswith("docx")
    assert (tmp_path / "rmo.xlsx").is_file()


def test_blanks_of_the_form_are_one_step_away(page, idle, desk):
    wanted = []
    desk.page_requested.connect(wanted.append)
    page.take(PageRequest("forms", search="rmo/2020-1"))
    idle()
    page._go_to_blanks()

    assert wanted == [PageRequest("checklists", search="rmo")]
