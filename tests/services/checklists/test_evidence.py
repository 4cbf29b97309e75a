"""Files of evidence: kept in the base, given back as they were, in backups, undone, destroyed."""

import csv
import hashlib
import os
import zipfile
from datetime import date, datetime

import pytest
from openpyxl import load_workbook

from checklist_files import every, fill
from mms_desktop.domain.checklists import EVIDENCE_LIMIT, Answer
from mms_desktop.domain.sections.responses import Assessor, ResponseStatus
from mms_desktop.services import limits
from mms_desktop.services.action import redo
from mms_desktop.services.backups import Reason
from mms_desktop.services.checklists.dossier import write_dossier
from mms_desktop.services.checklists.editing import open_sheet, save_answers
from mms_desktop.services.checklists.evidence import (
    EvidenceRefused,
    KeptFiles,
    ResponsePlace,
    attach_file,
    detach_file,
    evidence_room,
    open_copy,
    save_file,
)
from mms_desktop.services.checklists.responses import Submission
from mms_desktop.services.integrity import problems_of
from mms_desktop.services.recovery import restore_backup
from mms_desktop.services.workspace import open_workspace

TODAY = date(2024, 1, 12)
CONTENT = b"%PDF-1.7 plan" * 1000


@pytest.fixture
def place(base, period):
    """Return where the files of the first school belong."""
    return place_of(base, period)


def place_of(base, period, **rest):
    form = base.forms["school_site"]
    sheet = open_sheet(
        base.database, base.editions, period, form="school_site", subject="sosh-1",
        gap_policy=base.monitoring.gap_policy,
    )  # fmt: skip
    return ResponsePlace(form, period, sheet.subject, **rest)


@pytest.fixture
def plan(tmp_path):
    """Return a file to attach."""
    path = tmp_path / "План работы.pdf"
    path.write_bytes(CONTENT)
    return path


def filled(base, period):
    (one,) = base.monitoring.filled_forms(period)
    return one


def lines(base, period):
    return filled(base, period).files


def test_file_is_kept_and_given_back_byte_for_byte(base, period, place, plan, tmp_path):
    attach_file(base.database, place, "s3", plan, TODAY)
    plan.unlink()
    (line,) = lines(base, period)["s3"]
    told = (line.name, line.size, line.added_on, line.sha256)
    assert told == ("План работы.pdf", len(CONTENT), TODAY, hashlib.sha256(CONTENT).hexdigest())
    assert save_file(base.database, line.id, tmp_path / "out.pdf").read_bytes() == CONTENT
    opened = open_copy(base.database, line.id, tmp_path / "temp")
    assert (opened.name, opened.read_bytes()) == ("План работы.pdf", CONTENT)
    assert evidence_room(base.database).used == len(CONTENT)


def test_first_file_begins_the_checklist(base, period, place, plan):
    attach_file(base.database, place, "3", plan, TODAY)
    one = filled(base, period)
    assert (one.response.status, one.answers) == (ResponseStatus.DRAFT, ())
    sheet = open_sheet(
        base.database, base.editions, period, form="school_site", subject="sosh-1",
        gap_policy=base.monitoring.gap_policy,
    )  # fmt: skip
    assert [line.name for line in sheet.files["s3"]] == ["План работы.pdf"]


def test_answers_saved_later_leave_the_files(base, period, place, plan):
    attach_file(base.database, place, "s3", plan, TODAY)
    sent = Submission(place.form, period, place.subject, Assessor.SELF, (Answer("s3", 2),))
    save_answers(base.database, sent, datetime(2024, 1, 12, 10))
    assert list(lines(base, period)) == ["s3"]


def test_a_blank_collected_later_leaves_the_files(base, blank, period, place, plan):
    attach_file(base.database, place, "s3", plan, TODAY)
    base.collect([fill(blank("school_site", "sosh-1"), every(place.form))])
    assert list(lines(base, period)) == ["s3"]


def test_attaching_and_taking_away_are_steps_of_undo(base, period, place, plan):
    attach_file(base.database, place, "s3", plan, TODAY)
    (line,) = lines(base, period)["s3"]
    detach_file(base.database, line.id)
    assert lines(base, period) == {}
    base.registry.undo()
    (again,) = lines(base, period)["s3"]
    assert KeptFiles(base.database).content(again) == CONTENT
    base.registry.undo()
    assert base.monitoring.filled_forms(period) == []
    redo(base.database)
    assert KeptFiles(base.database).content(*lines(base, period)["s3"]) == CONTENT
    assert problems_of(base.database) == []


def test_same_bytes_are_kept_once(base, period, place, plan, tmp_path):
    copy = tmp_path / "Копия.pdf"
    copy.write_bytes(CONTENT)
    attach_file(base.database, place, "s3", plan, TODAY)
    attach_file(base.database, place, "s4", copy, TODAY)
    assert evidence_room(base.database).used == len(CONTENT)
    with pytest.raises(EvidenceRefused, match="уже приложен"):
        attach_file(base.database, place, "s3", copy, TODAY)


def test_links_and_files_together_are_five(base, period, place, tmp_path):
    sent = Submission(place.form, period, place.subject, Assessor.SELF,
                      (Answer("s3", 2, evidence=("a", "b")),))  # fmt: skip
    save_answers(base.database, sent, datetime(2024, 1, 12, 10))
    for number in range(EVIDENCE_LIMIT - 2):
        file = tmp_path / f"{number}.txt"
        file.write_text(f"{number}")
        attach_file(base.database, place, "s3", file, TODAY)
    (tmp_path / "six.txt").write_text("six")
    with pytest.raises(EvidenceRefused, match="уже 5"):
        attach_file(base.database, place, "s3", tmp_path / "six.txt", TODAY)
    attach_file(base.database, place, "s4", tmp_path / "six.txt", TODAY)


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("пусто.pdf", b"", "пуст"),
        ("a.exe", b"MZ", "программы"),
        ("План.PDF.JS", b"x", "программы"),
        ("книга.xlsm", b"PK", "макросами"),
    ],
)
def test_what_is_no_proof_is_refused(base, place, name, content, words):
    file = base.path.parent / name
    file.write_bytes(content)
    with pytest.raises(EvidenceRefused, match=words):
        attach_file(base.database, place, "s3", file, TODAY)
    assert evidence_room(base.database).used == 0


def test_what_is_no_file_is_refused(base, place, tmp_path):
    for path in (tmp_path, tmp_path / "нет.pdf"):
        with pytest.raises(EvidenceRefused, match="выберите файл"):
            attach_file(base.database, place, "s3", path, TODAY)


def test_too_big_a_file_is_refused_before_it_is_read(base, place, tmp_path):
    big = tmp_path / "видео.mp4"
    with big.open("wb") as file:
        file.truncate(limits.EVIDENCE_FILE_BYTES + 1)
    with pytest.raises(EvidenceRefused, match="21 МБ, а можно не больше 20 МБ"):
        attach_file(base.database, place, "s3", big, TODAY)


def test_base_takes_so_much_and_no_more(base, place, plan, monkeypatch):
    monkeypatch.setattr(limits, "EVIDENCE_BASE_BYTES", len(CONTENT) - 1)
    with pytest.raises(EvidenceRefused, match="копии базы"):
        attach_file(base.database, place, "s3", plan, TODAY)
    assert evidence_room(base.database).used == 0


@pytest.mark.parametrize(("item", "words"), [("s99", "нет"), ("m2", "нет")])
def test_file_needs_an_item(base, place, plan, item, words):
    with pytest.raises(EvidenceRefused, match=words):
        attach_file(base.database, place, item, plan, TODAY)


def test_expert_has_no_files(base, period, plan):
    with pytest.raises(EvidenceRefused, match="у эксперта"):
        attach_file(
            base.database, place_of(base, period, assessor=Assessor.EXPERT), "s3", plan, TODAY
        )


def test_files_of_a_closed_period_stay(base, period, place, plan):
    attach_file(base.database, place, "s3", plan, TODAY)
    (line,) = lines(base, period)["s3"]
    base.monitoring.close("2023-H2", TODAY)
    with pytest.raises(EvidenceRefused, match="закрыт"):
        detach_file(base.database, line.id)
    with pytest.raises(EvidenceRefused, match="закрыт"):
        attach_file(base.database, place, "s4", plan, TODAY)
    assert KeptFiles(base.database).content(line) == CONTENT


def test_name_of_the_file_names_no_path(base, period, place, tmp_path):
    file = tmp_path / ("а" * 120 + ".pdf")
    file.write_bytes(b"x")
    attach_file(base.database, place, "s3", file, TODAY)
    (line,) = lines(base, period)["s3"]
    opened = open_copy(base.database, line.id, tmp_path / "temp")
    assert opened.is_relative_to(tmp_path / "temp")
    assert opened.suffix == ".pdf"


def test_nothing_of_the_file_can_be_read_from_the_disk(base, place, plan):
    attach_file(base.database, place, "s3", plan, TODAY)
    path = base.path
    base.close()
    stored = b"".join(file.read_bytes() for file in path.parent.glob("base.mms*"))
    assert CONTENT[:26] not in stored
    assert "План работы".encode() not in stored


def test_files_come_back_out_of_a_backup(base, period, place, plan, tmp_path):
    attach_file(base.database, place, "s3", plan, TODAY)
    copy = base.backups.before(Reason.MERGE) or base.backups.make()
    (line,) = lines(base, period)["s3"]
    detach_file(base.database, line.id)
    path = base.path
    base.close()
    restore_backup(copy, path)
    opened = open_workspace(path)
    (line,) = lines(opened, opened.monitoring.period("2023-H2"))["s3"]
    assert KeptFiles(opened.database).content(line) == CONTENT
    opened.close()


def test_dossier_carries_the_files_with_their_digests(base, blank, period, place, plan):
    base.collect([fill(blank("school_site", "sosh-1"), every(place.form),
                       links={"s3": ("https://a.ru",)})])  # fmt: skip
    attach_file(base.database, place, "s3", plan, TODAY)
    out = plan.with_name("d.zip")
    one = filled(base, period)
    written = write_dossier(
        one, None, period, out, files=None, made=datetime(2024, 1, 12),
        kept=KeptFiles(base.database),
    )  # fmt: skip
    assert (len(written.attached), written.missing) == (1, ())
    with zipfile.ZipFile(out) as archive:
        assert archive.read("files/3-2 План работы.pdf") == CONTENT
        sums = archive.read("checksums.sha256").decode()
    assert f"{hashlib.sha256(CONTENT).hexdigest()}  files/3-2 План работы.pdf\n" in sums
    with zipfile.ZipFile(out) as archive, archive.open("podtverzhdeniya.xlsx") as book:
        rows = list(load_workbook(book)["Подтверждения"].iter_rows(values_only=True))
    titles = next(row for row in rows if "Ссылка 1" in row)
    row = next(row for row in rows if row[0] == "3")
    first = titles.index("Ссылка 1")
    links = [cell or "" for cell in row[first : first + EVIDENCE_LIMIT]]
    assert links == ["https://a.ru", "Файл: План работы.pdf", "", "", ""]


def test_package_counts_the_files_among_the_proofs(base, period, place, plan, tmp_path):
    attach_file(base.database, place, "s3", plan, TODAY)
    built = base.build_package(period, tmp_path / "out")
    with zipfile.ZipFile(built.path) as archive:
        table = archive.read("data/checklist_answers.csv").decode().splitlines()
    rows = list(csv.DictReader(table))
    assert {row["item"]: row["evidence"] for row in rows if row["evidence"] != "0"} == {"s3": "1"}
    with zipfile.ZipFile(built.path) as archive:
        assert all(CONTENT[:20] not in archive.read(name) for name in archive.namelist())


def test_many_kinds_of_bytes_come_back(base, period, place, tmp_path):
    for number, content in enumerate((b"\x00" * 4096, os.urandom(3_000_000), "ё".encode("cp1251"))):
        file = tmp_path / f"{number}.bin"
        file.write_bytes(content)
        attach_file(base.database, place, f"s{number + 1}", file, TODAY)
        (line,) = lines(base, period)[f"s{number + 1}"]
        assert KeptFiles(base.database).content(line) == content
