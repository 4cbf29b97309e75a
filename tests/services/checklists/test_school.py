"""A school fills in one blank in the program: no base, and what it saves is collected."""

import json
from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from openpyxl import load_workbook

from checklist_files import HEADER_ROW, every, fill
from mms_desktop.domain.checklist_scoring import score
from mms_desktop.domain.checklists import Answer, AnswersInvalid
from mms_desktop.services.checklists.collecting import collect
from mms_desktop.services.checklists.distributing import BlankOrder, write_blanks
from mms_desktop.services.checklists.drafts import SchoolDrafts
from mms_desktop.services.checklists.own_forms import FOLDER_VARIABLE, known_editions
from mms_desktop.services.checklists.returning import write_returned
from mms_desktop.services.checklists.school import (
    BlankUnusable,
    open_blank,
    save_blank,
)
from mms_desktop.services.checklists.stamp import read_stamp
from mms_desktop.services.checklists.toml_text import checklist_toml
from mms_desktop.services.monitoring.periods import add_period

NOW = datetime(2024, 1, 12, 9, 30, 0, 250_000)


def hidden(path):
    sheet = load_workbook(path)["mms"]
    return {row[0]: str(row[1]) for row in sheet.iter_rows(values_only=True)}


@pytest.fixture
def drafts(tmp_path):
    return SchoolDrafts(tmp_path / "drafts")


def test_blank_opens_with_its_words(blank):
    file = blank("school_site", "sosh-1")
    sheet = open_blank(file)
    assert (sheet.form.key, len(sheet.form.items)) == ("school_site", 9)
    assert sheet.heading[1] == "Организация: СОШ № 1"
    assert "срок сдачи 20.01.2024" in sheet.heading[2]
    assert (sheet.answers, sheet.locked, sheet.notes, sheet.from_draft) == ((), "", (), False)


def test_saved_blank_is_collected_with_every_word(base, blank, answers):
    sheet = open_blank(blank("methodical_work"))
    given = [Answer(code, mark) for code, mark in every(sheet.form).items()]
    given[0] = Answer("m1", 1, comment="=Пояснение\nв две строки", evidence=("https://a.ru", "b"))
    given[-2] = Answer("m11", na=True, comment="РМО одно")
    saved = save_blank(sheet, given, NOW)
    assert (saved.revision, saved.path) == (1, sheet.path)
    assert open_blank(saved.path).answers == saved.answers == tuple(given)
    (one,) = base.collect([saved.path]).responses
    assert (one.result.score, one.result.possible) == (19, 20)
    stored = {answer.item: answer for answer in one.answers}
    assert stored["m1"] == given[0]
    assert one.response.revision == int(NOW.timestamp() * 1000)


def test_revision_counts_up_and_orders_files_to_the_millisecond(base, blank, answers, tmp_path):
    sheet = open_blank(blank("school_site", "sosh-1"))
    marks = [[Answer("s1", points)] for points in (0, 1, 2)]
    files = []
    for number, given in enumerate(marks):
        out = tmp_path / f"{number}.xlsx"
        sheet = save_blank(sheet, given, NOW + timedelta(milliseconds=number), out)
        files.append(out)
    assert [read_stamp(hidden(file)).revision for file in files] == [1, 2, 3]
    assert base.collect(files[::-1]).errors == []
    assert answers("school_site", "sosh-1") == {"s1": 2}
    assert [one.code for one in base.collect([files[1]]).warnings] == ["already_replaced"]
    assert answers("school_site", "sosh-1") == {"s1": 2}


def test_stamp_of_answers_changed_elsewhere_tells_nothing(base, blank, answers):
    sheet = open_blank(blank("school_site", "sosh-1"))
    save_blank(sheet, [Answer("s1", 1)], datetime(2030, 1, 1))
    fill(sheet.path, {"s1": 2}, saved="2024-01-10T12:00:00Z")
    (one,) = base.collect([sheet.path]).responses
    assert one.response.revision // 1000 == 1_704_888_000


def test_blank_filled_in_a_spreadsheet_goes_on_here(blank):
    file = blank("school_site", "sosh-1")
    fill(file, {"s1": 2, "s2": "1", "s3": "да"}, comments={"s3": "есть"})
    sheet = open_blank(file)
    assert sheet.answers == (Answer("s1", 2), Answer("s2", 1), Answer("s3", comment="есть"))
    assert any("Пункт 3" in note and "«да»" in note for note in sheet.notes)


def test_codes_sorted_apart_from_their_words_are_told_and_left_out(base, blank):
    file = fill(blank("school_site", "sosh-1"), {"s1": 2, "s2": 1})
    book = load_workbook(file)
    sheet = book.worksheets[0]
    first, second = sheet.cell(HEADER_ROW + 1, 1), sheet.cell(HEADER_ROW + 2, 1)
    first.value, second.value = second.value, first.value
    book.save(file)
    opened = open_blank(file)
    assert opened.answers == ()
    assert sum("ячейки сдвинуты" in note for note in opened.notes) == 2


def test_returned_blank_shows_why(base, blank, period, tmp_path):
    file = fill(blank("school_site", "sosh-1"), every(base.forms["school_site"]))
    (one,) = base.collect([file]).responses
    back = write_returned(base.database, one, period, {"s3": "Нет ссылки"}, tmp_path / "back.xlsx")
    sheet = open_blank(back)
    assert sheet.remarks == {"s3": "Нет ссылки"}
    assert len(sheet.answers) == 9
    saved = save_blank(sheet, [*sheet.answers[:2], Answer("s3", 1)], NOW)
    assert open_blank(saved.path).remarks == {"s3": "Нет ссылки"}


def test_answers_of_the_period_before_are_shown_and_kept(base, blank, tmp_path):
    base.collect([fill(blank("school_site", "sosh-1"), {"s1": 2}, comments={"s1": "План"})])
    add_period(base.database, "2024-H1")
    later = base.monitoring.period("2024-H1")
    form, order = base.forms["school_site"], BlankOrder(codes=("sosh-1",))
    (file,) = write_blanks(base.database, form, later, tmp_path / "l.xlsx", order=order)
    sheet = open_blank(file)
    assert sheet.previous == {"s1": "Балл: 2\nПлан"}
    save_blank(sheet, [Answer("s1", 0)], NOW)
    assert open_blank(file).previous == {"s1": "Балл: 2\nПлан"}


def test_draft_is_offered_until_it_is_saved(blank, drafts):
    file = blank("school_site", "sosh-1")
    sheet = open_blank(file, drafts)
    now = datetime.now() + timedelta(seconds=10)
    drafts.keep(sheet.identity, [Answer("s1", 1, evidence=("a", "b"))], now)
    again = open_blank(file, drafts)
    assert (again.from_draft, again.answers) == (True, (Answer("s1", 1, evidence=("a", "b")),))
    saved = save_blank(again, again.answers, now + timedelta(seconds=1))
    drafts.drop(saved.identity)
    assert not open_blank(file, drafts).from_draft


def test_draft_older_than_the_file_is_not_offered(blank, drafts):
    file = blank("school_site", "sosh-1")
    drafts.keep(open_blank(file).identity, [Answer("s1", 1)], datetime(2020, 1, 1))
    assert not open_blank(file, drafts).from_draft


@pytest.mark.parametrize(
    "content",
    [b"", b"{", b"[]", b'{"format": "mms-draft/1"}', b"\xff\xfe", b"[" * 100_000],
    ids=["empty", "cut", "list", "bare", "bytes", "nested"],
)
def test_damaged_draft_is_as_good_as_none(blank, drafts, tmp_path, content):
    file = blank("school_site", "sosh-1")
    drafts.keep(open_blank(file).identity, [Answer("s1", 1)], datetime(2099, 1, 1))
    (kept,) = (tmp_path / "drafts").iterdir()
    kept.write_bytes(content)
    assert not open_blank(file, drafts).from_draft


@pytest.mark.parametrize("change", [{"score": "2"}, {"score": True}, {"item": 5}, {"evidence": 3}])
def test_draft_with_nonsense_is_as_good_as_none(blank, drafts, tmp_path, change):
    file = blank("school_site", "sosh-1")
    drafts.keep(open_blank(file).identity, [Answer("s1", 1)], datetime(2099, 1, 1))
    (kept,) = (tmp_path / "drafts").iterdir()
    content = json.loads(kept.read_text("utf-8"))
    content["answers"][0] |= change
    kept.write_text(json.dumps(content), "utf-8")
    assert not open_blank(file, drafts).from_draft


def test_draft_is_nobody_elses_business(blank, drafts, tmp_path):
    sheet = open_blank(blank("school_site", "sosh-1"))
    drafts.keep(sheet.identity, [Answer("s1", 1)], NOW)
    (kept,) = (tmp_path / "drafts").iterdir()
    assert kept.stat().st_mode & 0o077 == 0


def test_number_of_the_copy_names_no_path(blank, drafts, tmp_path):
    identity = replace(open_blank(blank("young")).identity, instance="../../evil")
    drafts.keep(identity, [Answer("y1", 1)], NOW)
    assert not (tmp_path / "evil.json").exists()
    assert drafts.find(identity).answers == (Answer("y1", 1),)


def test_what_is_no_blank_is_told(tmp_path, blank):
    (tmp_path / "a.xlsx").write_bytes(b"PK\x03\x04 damaged")
    (tmp_path / "b.txt").write_text("текст", "utf-8")
    book = load_workbook(blank("young"))
    del book["mms"]
    book.save(tmp_path / "c.xlsx")
    for name in ("a.xlsx", "b.txt", "c.xlsx", "none.xlsx"):
        with pytest.raises(BlankUnusable) as refused:
            open_blank(tmp_path / name)
        assert name in refused.value.message


def test_answers_that_do_not_fit_leave_the_file_as_it_was(blank):
    sheet = open_blank(blank("school_site", "sosh-1"))
    before = sheet.path.read_bytes()
    with pytest.raises(AnswersInvalid):
        save_blank(sheet, [Answer("s1", na=True)], NOW)
    assert sheet.path.read_bytes() == before


def test_file_in_a_folder_that_is_gone_is_told(blank, tmp_path):
    sheet = open_blank(blank("school_site", "sosh-1"))
    (tmp_path / "file").write_text("x")
    with pytest.raises(BlankUnusable, match="не записывается"):
        save_blank(sheet, [Answer("s1", 1)], NOW, tmp_path / "file" / "a.xlsx")


def test_blank_of_a_form_unknown_here_is_filled_in_by_its_own_words(
    base, period, tmp_path, monkeypatch
):
    """The service made a form of its own; the school's program has never heard of it."""
    known = replace(base.forms["methodical_work"], key="own", edition="2030-1")
    folder = tmp_path / "own" / "checklists"
    folder.mkdir(parents=True)
    (folder / "own-2030-1.toml").write_text(checklist_toml(known), "utf-8")
    monkeypatch.setenv(FOLDER_VARIABLE, str(tmp_path / "own"))
    assert known_editions().editions["own", "2030-1"] == known
    order = BlankOrder()
    (file,) = write_blanks(base.database, known, period, tmp_path / "own.xlsx", order=order)
    monkeypatch.setenv(FOLDER_VARIABLE, str(tmp_path / "nothing"))
    sheet = open_blank(file)
    assert words(sheet.form) == words(known)
    given = [Answer(item.code, 2) for item in sheet.form.scored_items]
    assert score(sheet.form, given).points_text == "22 из 22"
    saved = save_blank(sheet, given, NOW)
    monkeypatch.setenv(FOLDER_VARIABLE, str(tmp_path / "own"))
    collected = collect(
        base.database, [saved.path], editions=known_editions().editions,
        gap_policy=base.monitoring.gap_policy, today=NOW.date(),
    )  # fmt: skip
    assert collected.responses[0].result.score == 22


def words(form):
    return [(one.code, one.number, one.text, one.scored, one.na_allowed) for one in form.items]
