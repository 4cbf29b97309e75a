"""The XLSX blank: locked but for the answers, one page wide, and sure of its owner."""

import zipfile
from datetime import date

import pytest
from openpyxl import Workbook, load_workbook

from checklist_files import HEADER_ROW, every, fill, write_answers
from checklist_samples import METHODICAL, YOUNG
from mms_desktop.services.checklists.blank_layout import HEADERS
from mms_desktop.services.checklists.blanks import MOST_HEIGHT
from mms_desktop.services.checklists.distributing import (
    BlankOrder,
    SubjectNotChosen,
    write_blanks,
)
from mms_desktop.services.checklists.naming import safe_name
from mms_desktop.services.checklists.subjects import SubjectUnknown
from mms_desktop.services.monitoring.periods import PeriodClosed, add_period, close_period


def order(base, period, out, form="school_site", **rest):
    return write_blanks(base.database, base.forms[form], period, out, order=BlankOrder(**rest))


def sheet_of(file):
    return load_workbook(file).worksheets[0]


def titles(sheet):
    return [cell.value for cell in sheet[HEADER_ROW] if cell.value]


@pytest.mark.parametrize(
    "form", ["young", "methodical_work", "rmo", "school_site", "school_service"]
)
def test_table_holds_every_item_literally(base, blank, form):
    checklist = base.forms[form]
    codes = {"rmo": ("rmo-rus",), "school_site": ("licey",), "school_service": ("licey",)}
    sheet = sheet_of(blank(form, *codes.get(form, ())))
    assert titles(sheet) == list(HEADERS)
    rows = [[cell.value for cell in row[:4]] for row in sheet.iter_rows(min_row=HEADER_ROW + 1)]
    assert [row[0] for row in rows] == [item.code for item in checklist.items]
    assert [row[3] or "" for row in rows] == [item.text for item in checklist.items]


def test_only_answers_are_unlocked(blank):
    sheet = sheet_of(blank("methodical_work"))
    assert sheet.protection.sheet
    placeholder = METHODICAL.items.index(METHODICAL.item("m2"))
    for number, row in enumerate(sheet.iter_rows(min_row=HEADER_ROW + 1)):
        unlocked = [cell.column for cell in row if not cell.protection.locked]
        assert unlocked == ([] if number == placeholder else list(range(5, 12)))


def test_every_score_has_its_drop_down(blank):
    sheet = sheet_of(blank("methodical_work"))
    offered = {str(rule.sqref): rule.formula1 for rule in sheet.data_validations.dataValidation}
    assert len(offered) == len(METHODICAL.scored_items)
    assert offered[f"E{HEADER_ROW + 1}"] == '"2,1,0"'
    assert offered[f"E{HEADER_ROW + 11}"] == '"2,1,0,н/п"'


def test_page_is_one_sheet_of_a4_wide(blank):
    sheet = sheet_of(blank("methodical_work"))
    assert (sheet.page_setup.orientation, int(sheet.page_setup.paperSize)) == ("landscape", 9)
    assert (sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight) == (1, 0)
    assert sheet.sheet_properties.pageSetUpPr.fitToPage
    assert sheet.print_title_rows == f"${HEADER_ROW}:${HEADER_ROW}"


def test_no_row_is_higher_than_a_spreadsheet_allows(base, blank):
    for form in ("young", "methodical_work"):
        sheet = sheet_of(blank(form))
        heights = [sheet.row_dimensions[row].height for row in range(1, sheet.max_row + 1)]
        assert all(height and height < MOST_HEIGHT for height in heights if height)


def test_last_period_is_shown_but_scores_stay_empty(base, tmp_path, blank):
    add_period(base.database, "2023-H1")
    earlier = write_answers(
        tmp_path / "a.csv", YOUNG, {"y1": 2, "y2": 0}, period="2023-H1", comment="Было",
        evidence="https://a.example",
    )  # fmt: skip
    base.collect([earlier])
    sheet = sheet_of(blank("young"))
    assert titles(sheet) == [*HEADERS, "В прошлом периоде"]
    first, third = sheet[HEADER_ROW + 1], sheet[HEADER_ROW + 3]
    assert [cell.value for cell in first[4:11]] == [None] * 7
    assert first[11].value == "Балл: 2\nБыло\nhttps://a.example"
    assert first[11].protection.locked
    assert third[11].value in (None, "")


def test_blank_with_last_period_beside_is_collected(base, tmp_path, blank, answers):
    add_period(base.database, "2023-H1")
    base.collect([write_answers(tmp_path / "a.csv", YOUNG, every(YOUNG), period="2023-H1")])
    base.collect([fill(blank("young"), every(YOUNG, 1))])
    assert answers("young", "service") == every(YOUNG, 1)


def test_later_period_is_not_the_last_one(base, tmp_path, blank):
    add_period(base.database, "2024-H1")
    base.collect([write_answers(tmp_path / "a.csv", YOUNG, every(YOUNG), period="2024-H1")])
    assert titles(sheet_of(blank("young"))) == list(HEADERS)


def test_everybody_gets_a_blank_and_a_letter(base, period, tmp_path):
    files = order(base, period, tmp_path / "out", everyone=True, service="Озёрский район")
    assert [file.name for file in files] == [
        f"school_site_{code}_2023-H2.xlsx" for code in ("sosh-1", "sosh-2", "licey")
    ]
    letter = (tmp_path / "out" / "school_site_sosh-1_2023-H2_письмо.txt").read_text("utf-8-sig")
    assert "Кому: СОШ № 1" in letter
    assert "до 20.01.2024 включительно" in letter
    assert "9 пунктов" in letter
    assert "school_site_sosh-1_2023-H2.xlsx" in letter
    assert "Озёрский район" in letter


def test_closed_school_is_not_asked(base, period, tmp_path):
    one = base.registry.values("organizations", 1)
    base.registry.save("organizations", {**one, "closed": date(2023, 9, 1)}, 1)
    files = order(base, period, tmp_path / "out", everyone=True)
    assert len(files) == 2


def test_blank_of_one_among_many_must_be_named(base, period, tmp_path):
    with pytest.raises(SubjectNotChosen, match="назовите"):
        order(base, period, tmp_path / "a.xlsx")
    with pytest.raises(SubjectNotChosen, match="папку"):
        order(base, period, tmp_path / "a.xlsx", everyone=True)
    with pytest.raises(SubjectUnknown, match="sosh-9"):
        order(base, period, tmp_path / "a.xlsx", codes=("sosh-9",))


def test_closed_period_gives_no_blanks(base, tmp_path):
    close_period(base.database, "2023-H2", date(2024, 2, 1))
    with pytest.raises(PeriodClosed):
        order(base, base.monitoring.period("2023-H2"), tmp_path / "a.xlsx", codes=("sosh-1",))


def test_form_of_the_service_needs_no_name(base, period, tmp_path):
    (file,) = order(base, period, tmp_path / "a.xlsx", form="young")
    assert file.exists()


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("СОШ/1: «а»?", "СОШ-1- «а»-"),
        ("con", "-con"),
        ("LPT1", "-LPT1"),
        ("точка. ", "точка"),
        ("a\nb", "a-b"),
        ("", "-"),
        ("я" * 300, "я" * 100),
    ],
)
def test_names_are_safe_on_windows(name, safe):
    assert safe_name(name) == safe


def test_codes_that_differ_by_a_forbidden_sign_get_two_files(base, period, tmp_path):
    for code in ("a/1", "a:1", "A-1"):
        values = {"code": code, "short_name": f"Школа {code}", "kind": "school"}
        base.registry.save("organizations", values)
    files = order(base, period, tmp_path / "out", everyone=True)
    assert len({file.name.casefold() for file in files}) == len(files) == 6


def test_text_like_a_formula_stays_a_text(base, period, tmp_path):
    values = {"code": "=1+1", "short_name": "=HYPERLINK(1)", "kind": "school"}
    base.registry.save("organizations", values)
    (file,) = order(base, period, tmp_path / "a.xlsx", codes=("=1+1",))
    with zipfile.ZipFile(file) as archive:
        sheets = [archive.read(name) for name in archive.namelist() if "worksheets/sheet" in name]
    # The only formula is our own running score.
    assert sum(sheet.count(b"<f>") for sheet in sheets) == 1
    assert base.collect([fill(file, {"s1": 1})]).accepted == 1


# --------------------------------------------------------------------- what comes back


def tampered(file, change):
    book = load_workbook(file)
    change(book)
    book.save(file)
    return file


def only_code(base, file):
    collected = base.collect([file])
    assert (collected.accepted, collected.rejected) == (0, 1)
    (error,) = collected.errors
    assert error.place.file == file.name
    return error.code


def test_altered_identity_is_refused(base, blank):
    def change(book):
        cell = next(row[1] for row in book["mms"].iter_rows() if row[0].value == "subject")
        cell.value = "sosh-2"

    assert only_code(base, tampered(blank("school_site", "sosh-1"), change)) == "blank_altered"


def test_blank_of_another_program_version_is_refused(base, blank):
    def change(book):
        book["mms"]["B1"].value = "mms-blank/9"

    assert only_code(base, tampered(blank("school_site", "sosh-1"), change)) == "unknown_blank"


def test_sheet_copied_into_another_book_is_refused_with_advice(base, blank):
    def change(book):
        del book["mms"]

    file = tampered(blank("school_site", "sosh-1"), change)
    assert only_code(base, file) == "no_identity"


def test_blank_without_its_table_is_refused(base, blank):
    def change(book):
        del book["Чек-лист"]

    assert only_code(base, tampered(blank("school_site", "sosh-1"), change)) == "blank_altered"


def test_foreign_workbook_is_refused(base, tmp_path):
    book = Workbook()
    book.active.append(["Фамилия", "Имя"])
    book.active.append(["Иванова", "Мария"])
    book.save(tmp_path / "штат.xlsx")
    assert only_code(base, tmp_path / "штат.xlsx") == "not_answers"


@pytest.mark.parametrize("keep", [0.2, 0.9, 0.999])
def test_cut_off_blank_is_refused(base, blank, keep):
    file = blank("school_site", "sosh-1")
    content = file.read_bytes()
    file.write_bytes(content[: int(len(content) * keep)])
    assert only_code(base, file) == "damaged"


def test_code_typed_over_is_named_with_its_row(base, blank):
    def change(book):
        book.worksheets[0].cell(HEADER_ROW + 2, 1).value = "s77"
        book.worksheets[0].cell(HEADER_ROW + 2, 5).value = 2

    file = tampered(blank("school_site", "sosh-1"), change)
    (error,) = base.collect([file]).errors
    assert (error.code, error.place.row, error.place.column) == ("unknown_item", 8, "Код")


def test_formula_without_a_value_is_no_answer(base, blank):
    def change(book):
        book.worksheets[0].cell(HEADER_ROW + 1, 5).value = "=1+1"

    file = tampered(blank("school_site", "sosh-1"), change)
    (error,) = base.collect([file]).errors
    assert (error.code, error.place.row, error.place.column) == ("unreadable_cell", 7, "Балл")


def test_rows_may_stand_in_any_order(base, blank, answers):
    def change(book):
        sheet = book.worksheets[0]
        one, two = HEADER_ROW + 1, HEADER_ROW + 2
        for column in (1, 4):
            above, below = sheet.cell(one, column), sheet.cell(two, column)
            above.value, below.value = below.value, above.value

    file = fill(tampered(blank("school_site", "sosh-1"), change), {"s1": 0, "s2": 2})
    base.collect([file])
    assert answers("school_site", "sosh-1") == {"s1": 0, "s2": 2}


def test_untouched_blank_says_nothing_and_is_told(base, blank, answers):
    collected = base.collect([blank("school_site", "sosh-1")])
    assert [warning.code for warning in collected.warnings] == ["empty_blank"]
    assert collected.responses[0].result.bounds == (0, 18)


def test_empty_blank_does_not_wipe_the_answers(base, blank, answers):
    empty = blank("school_site", "sosh-1", out="empty.xlsx")
    base.collect([fill(blank("school_site", "sosh-1"), {"s1": 2})])
    assert only_code(base, empty) in ("empty_blank", "older_revision")
    assert answers("school_site", "sosh-1") == {"s1": 2}


def test_answers_stay_with_their_edition(base, tmp_path, blank, monkeypatch):
    """A newer edition does not take answers given to an older one away from it."""
    from dataclasses import replace

    file = fill(blank("young"), every(YOUNG))
    newer = replace(YOUNG, edition="2026-1", items=YOUNG.items[:-1])
    base.editions[newer.key, newer.edition] = newer
    collected = base.collect([file])
    assert collected.responses[0].form.edition == "2020-1"
    assert collected.responses[0].result.possible == 22
