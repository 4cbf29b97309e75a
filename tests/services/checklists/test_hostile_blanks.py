"""Blanks as schools send them back: moved, unprotected, written over, cut, stuffed."""

import json

import pytest
from openpyxl import load_workbook
from openpyxl.worksheet.formula import ArrayFormula

from checklist_files import HEADER_ROW, every, fill, write_rows
from checklist_samples import YOUNG
from mms_desktop.services.checklists.differences import compare
from mms_desktop.services.checklists.identity import BlankIdentity
from mms_desktop.services.checklists.saved_answers import digest
from mms_desktop.storage.meta import write_meta

FIRST, SCORE, COMMENT, LINK = HEADER_ROW + 1, 5, 6, 7


def codes(remarks):
    return [remark.code for remark in remarks]


@pytest.fixture
def opened(blank):
    """Return a whole filled blank as a workbook, its sheet, and what saves it."""
    file = fill(blank("school_site", "sosh-1"), {f"s{number}": 2 for number in range(1, 10)})
    book = load_workbook(file)

    def save():
        book.save(file)
        return file

    return book, book.worksheets[0], save


def total(collected):
    return sum(one.result.score for one in collected.responses)


# --------------------------------------------------------------------- cells that cannot be read


@pytest.mark.parametrize("cell", ["=1+1", '=HYPERLINK("https://a.ru","сайт")', "#REF!"])
@pytest.mark.parametrize("column", [COMMENT, LINK])
def test_formula_beside_a_score_is_told_and_the_scores_are_taken(base, opened, cell, column):
    _, sheet, save = opened
    sheet.cell(FIRST, column).value = cell
    sheet.cell(FIRST + 1, COMMENT).value = "по плану"
    collected = base.collect([save()])
    assert (codes(collected.errors), total(collected)) == ([], 18)
    (told,) = [one for one in collected.warnings if one.code == "unreadable_cell"]
    title = "Комментарий" if column == COMMENT else "Ссылка 1"
    assert (told.place.row, told.place.column) == (FIRST, title)
    assert "балл этой строки принят" in told.message
    answers = {one.item: one for one in collected.responses[0].answers}
    assert (answers["s1"].comment, answers["s1"].evidence) == ("", ())
    assert answers["s2"].comment == "по плану"


def test_formula_in_the_score_is_no_score(base, opened):
    _, sheet, save = opened
    sheet.cell(FIRST, SCORE).value = "=1+1"
    sheet.cell(FIRST + 1, SCORE).value = ArrayFormula("E8", "=SUM(1)")
    collected = base.collect([save()])
    assert codes(collected.errors) == ["unreadable_cell", "unreadable_cell"]
    assert collected.accepted == 0


# --------------------------------------------------------------------- scores as people write them


@pytest.mark.parametrize(
    ("mark", "points"), [(2.0, 2), ("1,0", 1), (" 1 ", 1), ("2\xa0", 2), ("0", 0)]
)
def test_score_typed_as_a_text_is_understood(base, opened, mark, points):
    _, sheet, save = opened
    sheet.cell(FIRST, SCORE).value = mark
    collected = base.collect([save()])
    assert (codes(collected.errors), total(collected)) == ([], 16 + points)


@pytest.mark.parametrize(
    "mark",
    ["2 балла", "да", "н/д", 1.5, -1, 3, "2/2", "два", "1-2", "½", "٢", "²", "22", "?", True, "=2"],
)
def test_what_is_no_score_is_told_with_its_place(base, opened, mark):
    _, sheet, save = opened
    cell = sheet.cell(FIRST + 2, SCORE)
    cell.value = mark
    if mark == "=2":
        cell.data_type = "s"
    collected = base.collect([save()])
    (error,) = collected.errors
    assert (error.code, error.place.row, error.place.column) == ("bad_score", FIRST + 2, "Балл")
    assert error.message.startswith("Пункт 3: ")
    assert collected.responses == []


@pytest.mark.parametrize("mark", ["н/п", "Н/П", "нп", "na", "не применяется", "н / п"])
def test_not_applicable_stands_only_where_the_form_allows_it(base, blank, mark):
    form = base.forms["methodical_work"]
    whole = fill(blank("methodical_work", out="1.xlsx"), {**every(form), "m11": mark})
    (one,) = base.collect([whole]).responses
    assert (one.result.score, one.result.possible, one.result.not_applicable) == (20, 20, ("m11",))
    wrong = fill(blank("methodical_work", out="2.xlsx"), {**every(form), "m1": mark})
    (error,) = base.collect([wrong]).errors
    assert (error.code, error.place.row) == ("na_not_allowed", FIRST)


# --------------------------------------------------------------------- sheets and rows moved about


def test_rows_in_another_order_are_known_by_their_codes(base, opened):
    _, sheet, save = opened
    rows = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=FIRST)]
    rows[0][SCORE - 1] = 0
    for number, values in enumerate(reversed(rows), start=FIRST):
        for column, value in enumerate(values, start=1):
            sheet.cell(number, column).value = value
    collected = base.collect([save()])
    assert codes(collected.errors) == []
    assert {one.item: one.score for one in collected.responses[0].answers}["s1"] == 0


def test_column_sorted_alone_is_refused(base, opened):
    """Codes moved against numbers and texts: the scores would go to other items."""
    _, sheet, save = opened
    first, second = sheet.cell(FIRST, 1).value, sheet.cell(FIRST + 1, 1).value
    sheet.cell(FIRST, 1).value, sheet.cell(FIRST + 1, 1).value = second, first
    collected = base.collect([save()])
    assert codes(collected.errors) == ["shifted_row", "shifted_row"]
    assert "сдвинуты" in collected.errors[0].message
    assert collected.accepted == 0


def test_scores_pasted_with_codes_and_numbers_of_other_rows_are_refused(base, opened):
    """Whole rows moved but for their words: nobody can tell what was meant."""
    _, sheet, save = opened
    one, two = FIRST, FIRST + 1
    for column in (1, SCORE):
        first, second = sheet.cell(one, column).value, sheet.cell(two, column).value
        sheet.cell(one, column).value, sheet.cell(two, column).value = second, first
    assert codes(base.collect([save()]).errors) == ["shifted_row", "shifted_row"]


def test_number_typed_over_beside_its_own_words_is_passed_over(base, opened):
    _, sheet, save = opened
    sheet.cell(FIRST, 2).value = "1а"
    assert total(base.collect([save()])) == 18


def test_code_wiped_out_is_told_by_the_number(base, opened):
    _, sheet, save = opened
    sheet.cell(FIRST, 1).value = None
    collected = base.collect([save()])
    assert (codes(collected.errors), total(collected)) == ([], 18)


def test_code_typed_over_is_refused(base, opened):
    _, sheet, save = opened
    sheet.cell(FIRST, 1).value = "x77"
    (error,) = base.collect([save()]).errors
    assert (error.code, error.place.row) == ("unknown_item", FIRST)


def test_same_code_twice_is_refused(base, opened):
    _, sheet, save = opened
    for column in range(1, SCORE + 1):
        sheet.cell(FIRST + 9, column).value = sheet.cell(FIRST, column).value
    (error,) = base.collect([save()]).errors
    assert error.code == "repeated"


def test_deleted_rows_are_unanswered(base, opened):
    _, sheet, save = opened
    sheet.delete_rows(FIRST, 3)
    (one,) = base.collect([save()]).responses
    assert one.result.missing == ("s1", "s2", "s3")
    assert one.result.points_text == "12…18 из 18"


def test_blank_lines_and_signatures_are_passed_over(base, opened):
    _, sheet, save = opened
    sheet.insert_rows(FIRST + 3, 4)
    last = sheet.max_row + 2
    sheet.cell(last, 4).value = "Директор"
    sheet.cell(last, COMMENT).value = "Иванова И. И."
    sheet.cell(last + 2, COMMENT).value = "заполнено по сайту"
    collected = base.collect([save()])
    assert (codes(collected.errors), total(collected)) == ([], 18)
    assert "stray_row" in codes(collected.warnings)


def test_inserted_column_changes_nothing(base, opened):
    _, sheet, save = opened
    for row in list(sheet.merged_cells.ranges):
        sheet.unmerge_cells(str(row))
    sheet.insert_cols(2)
    sheet.cell(HEADER_ROW, 2).value = "Моя отметка"
    sheet.cell(FIRST, 2).value = 1
    assert total(base.collect([save()])) == 18


@pytest.mark.parametrize(("header", "title"), [("Ссылка 6", "Ссылка 6"), (None, "L")])
def test_what_is_written_beside_the_blank_is_told(base, opened, header, title):
    _, sheet, save = opened
    sheet.cell(HEADER_ROW, 12).value = header
    sheet.cell(FIRST, 12).value = "https://school.example/six"
    collected = base.collect([save()])
    (told,) = [one for one in collected.warnings if one.code == "unread_column"]
    assert (told.place.column, total(collected)) == (title, 18)


def test_merged_scores_are_taken_and_asked_about(base, opened):
    _, sheet, save = opened
    sheet.merge_cells(start_row=FIRST, end_row=FIRST + 2, start_column=SCORE, end_column=SCORE)
    sheet.cell(FIRST, SCORE).value = 1
    collected = base.collect([save()])
    assert (codes(collected.errors), total(collected)) == ([], 15)
    assert codes(collected.warnings).count("merged_score") == 2


def test_unprotected_renamed_and_reordered_sheets_are_read(base, opened):
    book, sheet, save = opened
    sheet.protection.sheet = False
    sheet.title = "Лист1"
    book.move_sheet("Как заполнить", -1)
    book["mms"].sheet_state = "visible"
    book["mms"].title = "Служебный"
    assert total(base.collect([save()])) == 18


def test_hidden_sheet_deleted_is_refused_with_a_way_out(base, opened):
    book, _, save = opened
    del book["mms"]
    collected = base.collect([save()])
    assert codes(collected.errors) == ["no_identity"]
    assert "присланный бланк" in collected.errors[0].message


@pytest.mark.parametrize(
    "key", ["subject", "period", "form", "edition", "instance", "assessor", "oktmo"]
)
def test_hidden_sheet_typed_over_is_refused(base, opened, key):
    book, _, save = opened
    for row in book["mms"].iter_rows():
        if row[0].value == key:
            row[1].value = "sosh-2"
    collected = base.collect([save()])
    assert codes(collected.errors) == ["blank_altered"]
    assert collected.responses == []


def test_blank_of_another_municipality_is_refused_though_the_codes_are_the_same(base, opened):
    file = opened[2]()
    with base.database.transaction() as connection:
        write_meta(connection, {"oktmo": "41603000"})
    (error,) = base.collect([file]).errors
    assert error.code == "foreign_blank"
    assert "ОКТМО 41625000, а здесь 41603000" in error.message
    (told,) = compare(base.database, [file], base.editions, base.monitoring.gap_policy).errors
    assert told.code == "foreign_blank"


def test_answers_saved_by_a_page_of_another_municipality_are_refused(base, tmp_path):
    identity = BlankIdentity(
        "young", YOUNG.edition, "2023-H2", "service", "self", "i1", issuer="41603000"
    )
    file = saved(tmp_path / "a.json", [["y1", "2", ""]], identity)
    assert codes(base.collect([file]).errors) == ["foreign_blank"]


def test_blank_that_names_no_municipality_is_taken(base, tmp_path):
    file = saved(tmp_path / "a.json", [["y1", "2", ""]])
    assert base.collect([file]).accepted == 1


def test_copy_of_the_sheet_with_other_answers_is_refused(base, opened):
    book, sheet, save = opened
    copy = book.copy_worksheet(sheet)
    copy.title = "Черновик"
    copy.cell(FIRST, SCORE).value = 0
    (error,) = base.collect([save()]).errors
    assert error.code == "two_tables"
    assert "«Чек-лист», «Черновик»" in error.message


def test_copy_of_the_sheet_that_says_the_same_or_nothing_is_passed_over(base, opened):
    book, sheet, save = opened
    book.copy_worksheet(sheet)
    empty = book.copy_worksheet(sheet)
    for row in range(FIRST, FIRST + 9):
        empty.cell(row, SCORE).value = None
    assert total(base.collect([save()])) == 18


def test_answers_on_a_sheet_that_was_hidden_are_read(base, opened):
    book, sheet, save = opened
    book.active = 1
    sheet.sheet_state = "hidden"
    assert total(base.collect([save()])) == 18


def test_table_cleared_altogether_is_refused(base, opened):
    _, sheet, save = opened
    sheet.delete_rows(1, sheet.max_row)
    assert codes(base.collect([save()]).errors) == ["blank_altered"]


def test_one_bad_file_stops_no_other(base, blank, tmp_path):
    good = fill(blank("school_site", "sosh-2"), {"s1": 2})
    (tmp_path / "a.xlsx").write_bytes(b"PK\x03\x04" + b"x" * 100)
    (tmp_path / "b.xlsx").write_bytes(b"")
    (tmp_path / "c.html").write_text("<html><script>alert(1)</script></html>", "utf-8")
    (tmp_path / "d.json").write_text("{}", "utf-8")
    bad = [tmp_path / name for name in ("a.xlsx", "b.xlsx", "c.html", "d.json", "none.xlsx")]
    collected = base.collect([*bad, good])
    assert (collected.accepted, collected.rejected, collected.unread) == (1, 5, 5)
    assert {error.place.file for error in collected.errors} == {path.name for path in bad}


# --------------------------------------------------------------------- saved by an HTML blank


IDENTITY = BlankIdentity("young", YOUNG.edition, "2023-H2", "service", "self", "i1")


def saved(path, rows, said=IDENTITY, **changes):
    moment = changes.pop("revision", 1_704_888_000_000)
    content = {
        "format": "mms-answers/1", "identity": said.entries(), "revision": moment,
        "answers": rows, "digest": digest(said, moment, rows), **changes,
    }  # fmt: skip
    path.write_text(json.dumps(content), "utf-8")
    return path


def test_script_in_a_comment_is_only_text(base, tmp_path):
    words = "<script>alert('x')</script>=cmd|'/c calc'!A1"
    (one,) = base.collect([saved(tmp_path / "a.json", [["y1", "2", words]])]).responses
    assert one.answers[0].comment == words


@pytest.mark.parametrize(
    "changes",
    [
        {"digest": "00000000"}, {"answers": {}}, {"answers": [["y1"]]},
        {"answers": [["y1", 2, ""]]}, {"identity": []},
        {"identity": {}}, {"format": "x"}, {"revision": -1}, {"revision": 1.5},
        {"revision": 10**18}, {"revision": True}, {"answers": [["y1", "2", "\ud800"]]},
    ],
)  # fmt: skip
def test_altered_answers_are_refused(base, tmp_path, changes):
    collected = base.collect([saved(tmp_path / "a.json", [["y1", "2", ""]], **changes)])
    assert (collected.accepted, collected.rejected) == (0, 1)
    assert "a.json" in collected.errors[0].message


def test_huge_and_nested_json_is_refused(base, tmp_path):
    (tmp_path / "deep.json").write_text('{"a":' + "[" * 200_000, "utf-8")
    (tmp_path / "huge.json").write_bytes(b'{"a": "' + b"x" * (6 << 20) + b'"}')
    collected = base.collect([tmp_path / "deep.json", tmp_path / "huge.json"])
    assert codes(collected.errors) == ["damaged", "damaged"]


def test_score_of_another_kind_from_a_browser_is_told_without_a_row(base, tmp_path):
    rows = [["y1", "5", ""], ["y99", "2", ""], ["y2", "н/п", ""]]
    collected = base.collect([saved(tmp_path / "a.json", rows)])
    assert codes(collected.errors) == ["bad_score", "unknown_item", "na_not_allowed"]
    assert {error.place.row for error in collected.errors} == {None}


# --------------------------------------------------------------------- answers.csv


def row(item, score, **rest):
    return {
        "form": "young", "edition": YOUNG.edition, "period": "2023-H2", "subject": "service",
        "item": item, "score": score, "comment": "", "evidence": "", "assessor": "self", **rest,
    }  # fmt: skip


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1251", "utf-16"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_tables_of_every_office_are_read(base, tmp_path, encoding, delimiter):
    lines = [
        delimiter.join(row("y1", "2")),
        delimiter.join(row("y1", "2", comment="По плану, «да»").values()),
        delimiter.join(row("y2", "1", comment="Ещё").values()),
    ]
    if delimiter == ",":
        lines[1] = lines[1].replace("По плану, «да»", '"По плану, «да»"')
    (tmp_path / "a.csv").write_bytes("\r\n".join(lines).encode(encoding))
    collected = base.collect([tmp_path / "a.csv"])
    assert codes(collected.errors) == []
    comments = [answer.comment for answer in collected.responses[0].answers]
    assert comments == ["По плану, «да»", "Ещё"]


@pytest.mark.parametrize(
    ("rows", "code", "line"),
    [
        ([row("y1", "2"), row("y1", "1")], "repeated", 3),
        ([row("y1", "2"), row("y12", "1")], "unknown_item", 3),
        ([row("y1", "2"), row("y2", "na")], "na_not_allowed", 3),
        ([row("y1", "2", edition="1999-1")], "unknown_edition", 2),
        ([row("y1", "2", form="nobody")], "unknown_form", 2),
        ([row("y1", "2", period="1999-H1")], "unknown_period", 2),
        ([row("y1", "2", period="весна")], "unknown_period", 2),
        ([row("y1", "2", subject="sosh-1")], "unknown_subject", 2),
        ([row("y1", "2", assessor="director")], "unknown_assessor", 2),
        ([row("y1", "2", evidence="1;2;3;4;5;6")], "too_much_evidence", 2),
        ([row("y1", "2", comment="я" * 4001)], "too_long", 2),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_what_is_wrong_in_a_table_is_named_with_its_row(base, tmp_path, rows, code, line):
    collected = base.collect([write_rows(tmp_path / "a.csv", rows)])
    (error,) = collected.errors
    assert (error.code, error.place.row, error.place.file) == (code, line, "a.csv")
    assert collected.responses == []


def test_waived_item_of_a_table_changes_the_possible_score(base, tmp_path):
    form = base.forms["methodical_work"]
    rows = [row(code, mark, form="methodical_work") for code, mark in every(form).items()]
    rows[-2]["score"] = "na"
    (one,) = base.collect([write_rows(tmp_path / "a.csv", rows)]).responses
    assert one.result.points_text == "20 из 20"
    assert one.result.level_code == "high"
