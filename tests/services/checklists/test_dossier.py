"""The evidence dossier: the table of links, and the files behind it with their digests."""

import hashlib
import zipfile
from datetime import datetime

import pytest
from openpyxl import load_workbook

from checklist_files import write_rows
from mms_desktop.services import limits
from mms_desktop.services.checklists.dossier import DossierTooBig, write_dossier

MADE = datetime(2024, 1, 25, 12)


@pytest.fixture
def files(tmp_path):
    """Return a folder of evidence with a secret beside it."""
    folder = tmp_path / "files"
    (folder / "приказы").mkdir(parents=True)
    (folder / "план.pdf").write_bytes(b"%PDF plan")
    (folder / "приказы" / "5.docx").write_bytes(b"order")
    (tmp_path / "secret.txt").write_bytes(b"secret")
    return folder


@pytest.fixture
def pair(base, period, tmp_path):
    """Return a function that stores evidence and returns the own response and the expert's."""

    def make(evidence):
        common = {"form": "young", "edition": "2020-1", "period": "2023-H2", "subject": "service"}
        rows = [
            {**common, "item": item, "score": 2, "comment": "=1+1", "evidence": links}
            for item, links in evidence.items()
        ]
        rows.append({**common, "item": "y1", "score": 1, "assessor": "expert"})
        base.collect([write_rows(tmp_path / "a.csv", rows)])
        found = base.monitoring.filled_forms(period)
        return tuple(
            next(one for one in found if one.response.assessor == who) for who in ("self", "expert")
        )

    return make


def written(pair, period, out, files=None):
    one, expert = pair
    return write_dossier(one, expert, period, out, files=files, made=MADE)


def test_table_has_a_row_per_item_and_a_column_per_link(pair, period, tmp_path):
    links = ";".join(f"https://a.example/{number}" for number in range(1, 6))
    written(pair({"y1": links}), period, tmp_path / "d.xlsx")
    rows = list(load_workbook(tmp_path / "d.xlsx").worksheets[0].iter_rows(values_only=True))
    head = next(number for number, row in enumerate(rows) if row[0] == "№")
    assert rows[head][5:] == tuple(f"Ссылка {number}" for number in range(1, 6))
    first = rows[head + 1]
    assert first[0] == "1"
    assert first[2:5] == ("2", "1", "=1+1")
    assert first[5:] == tuple(links.split(";"))
    assert len(rows) - head - 1 == 11


def test_word_table_holds_the_same_links(pair, period, tmp_path):
    from docx import Document

    written(pair({"y1": "https://a.example/1;приказ № 5"}), period, tmp_path / "d.docx")
    table = Document(str(tmp_path / "d.docx")).tables[0]
    assert table.rows[1].cells[4].text == "1. https://a.example/1\n2. приказ № 5"


def test_archive_holds_the_files_with_their_digests(pair, period, tmp_path, files):
    evidence = {"y1": "план.pdf;https://a.example", "y2": "приказы\\5.docx;нет.pdf;приказ № 5"}
    dossier = written(pair(evidence), period, tmp_path / "d.zip", files)
    assert [one.link for one in dossier.attached] == ["план.pdf", "приказы\\5.docx"]
    assert dossier.missing == ("нет.pdf",)
    with zipfile.ZipFile(tmp_path / "d.zip") as archive:
        sums = archive.read("checksums.sha256").decode().splitlines()
        for line in sums:
            digest, name = line.split("  ", 1)
            assert hashlib.sha256(archive.read(name)).hexdigest() == digest
        assert len(sums) == len(archive.namelist()) - 1 == 4
        assert "files/1-1 план.pdf" in archive.namelist()


@pytest.mark.parametrize(
    "link",
    ["../secret.txt", "..\\secret.txt", "/etc/passwd", "файлы/../../secret.txt", "ссылка.txt"],
)
def test_nothing_outside_the_folder_is_carried_off(pair, period, tmp_path, files, link):
    (files / "ссылка.txt").symlink_to(tmp_path / "secret.txt")
    dossier = written(pair({"y1": link}), period, tmp_path / "d.zip", files)
    assert dossier.attached == ()


def test_without_a_folder_no_file_is_looked_for(pair, period, tmp_path):
    dossier = written(pair({"y1": "план.pdf"}), period, tmp_path / "d.zip")
    assert (dossier.attached, dossier.missing) == ((), ("план.pdf",))


def test_same_answers_give_the_same_bytes(pair, period, tmp_path, files):
    both = pair({"y1": "план.pdf"})
    written(both, period, tmp_path / "1.zip", files)
    written(both, period, tmp_path / "2.zip", files)
    assert (tmp_path / "1.zip").read_bytes() == (tmp_path / "2.zip").read_bytes()


def test_response_without_an_expert_has_its_dossier(pair, period, tmp_path):
    one, _ = pair({"y1": "https://a.example"})
    write_dossier(one, None, period, tmp_path / "d.xlsx", files=None, made=MADE)
    assert (tmp_path / "d.xlsx").exists()


def test_files_beyond_the_limit_are_refused(pair, period, tmp_path, files, monkeypatch):
    both = pair({"y1": "план.pdf"})
    monkeypatch.setattr(limits, "DOSSIER_BYTES", 5)
    with pytest.raises(DossierTooBig, match="частями"):
        written(both, period, tmp_path / "d.zip", files)
    assert not (tmp_path / "d.zip").exists()
