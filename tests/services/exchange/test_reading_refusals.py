"""Files that are no tables, broken, protected or hostile: one precise message each."""

import os
import struct
import zipfile
import zlib
from contextlib import suppress
from pathlib import Path

import pytest

from exchange_tables import rewritten, write_xlsx
from mms_desktop.services import limits
from mms_desktop.services.exchange.reading import read_tables
from mms_desktop.services.exchange.unreadable import FileUnreadable, Unreadable

COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def refusal(path: Path) -> Unreadable:
    with pytest.raises(FileUnreadable) as caught:
        read_tables(path)
    assert caught.value.path == path
    assert caught.value.message == str(caught.value)
    assert caught.value.message.endswith(".")
    return caught.value.code


def compound(*streams: str) -> bytes:
    """Return the skeleton of a compound file: a header and a directory with these names."""
    directory = b"".join(name.encode("utf-16-le").ljust(128, b"\0") for name in streams)
    return COMPOUND.ljust(512, b"\0") + directory.ljust(1024, b"\0")


def zipped(path: Path, *names: str, **contents: str) -> Path:
    with zipfile.ZipFile(path, "w") as archive:
        for name in names:
            archive.writestr(name, contents.get(name.partition(".")[0], "<x/>"))
    return path


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", Unreadable.EMPTY),
        (b"  \r\n \t", Unreadable.EMPTY),
        (b"\xef\xbb\xbf", Unreadable.EMPTY),
        (b"%PDF-1.7 ...", Unreadable.PDF),
        (b"{\\rtf1\\ansi", Unreadable.RTF),
        (b"\x89PNG\r\n\x1a\n", Unreadable.PICTURE),
        (b"\xff\xd8\xff\xe0", Unreadable.PICTURE),
        (b"Rar!\x1a\x07", Unreadable.ARCHIVE),
        (b"7z\xbc\xaf\x27\x1c", Unreadable.ARCHIVE),
        (b"<html><table><tr><td>1</td></tr></table></html>", Unreadable.HTML),
        (b"\r\n <!DOCTYPE HTML PUBLIC ''><html>", Unreadable.HTML),
        ("<html><table>".encode("utf-16"), Unreadable.HTML),
        (b"<table><tr><td>1", Unreadable.HTML),
        (b'<?xml version="1.0"?><office:document office:version="1.3"><style:x/>', Unreadable.XML),
        (b"MIME-Version: 1.0\r\nX-Document-Type: Workbook\r\n\r\n<html>", Unreadable.XML),
        (b"<?xml version='1.0'?><?mso-application?><Workbook>", Unreadable.XML),
        (b"SQLite format 3\0", Unreadable.NOT_A_TABLE),
        (b"MZ\x90\0\x03\0\0", Unreadable.NOT_A_TABLE),
        (bytes(range(256)) * 4, Unreadable.NOT_A_TABLE),
        (compound("EncryptedPackage", "EncryptionInfo"), Unreadable.PASSWORD),
        (compound("WordDocument"), Unreadable.WORD),
        (compound("PowerPoint Document"), Unreadable.PRESENTATION),
        (compound("Else"), Unreadable.NOT_A_TABLE),
        (compound("Workbook"), Unreadable.DAMAGED),
        (COMPOUND, Unreadable.NOT_A_TABLE),
        (b"PK\x03\x04", Unreadable.DAMAGED),
        (b"PK\x05\x06" + bytes(18), Unreadable.ARCHIVE),
    ],
)
@pytest.mark.parametrize("name", ["список.xlsx", "список.csv"])
def test_foreign_bytes_are_named(
    tmp_path: Path, name: str, content: bytes, code: Unreadable
) -> None:
    path = tmp_path / name
    path.write_bytes(content)

    assert refusal(path) is code


@pytest.mark.parametrize(
    ("parts", "code"),
    [
        (("word/document.xml",), Unreadable.WORD),
        (("ppt/presentation.xml",), Unreadable.PRESENTATION),
        (("xl/workbook.bin",), Unreadable.BINARY_WORKBOOK),
        (("readme.txt",), Unreadable.ARCHIVE),
        (("xl/workbook.xml",), Unreadable.DAMAGED),
    ],
)
def test_other_zip_files_are_named(
    tmp_path: Path, parts: tuple[str, ...], code: Unreadable
) -> None:
    assert refusal(zipped(tmp_path / "a.xlsx", *parts)) is code


@pytest.mark.parametrize(
    ("kind", "code"),
    [
        ("text", Unreadable.WORD),
        ("presentation", Unreadable.PRESENTATION),
        ("graphics", Unreadable.NOT_A_TABLE),
    ],
)
def test_other_open_documents_are_named(tmp_path: Path, kind: str, code: Unreadable) -> None:
    mimetype = f"application/vnd.oasis.opendocument.{kind}"

    assert refusal(zipped(tmp_path / "a.ods", "mimetype", "content.xml", mimetype=mimetype)) is code


def test_missing_file_and_folder_are_named(tmp_path: Path) -> None:
    assert refusal(tmp_path / "нет.xlsx") is Unreadable.MISSING
    assert refusal(tmp_path) is Unreadable.DIRECTORY


@pytest.mark.skipif(os.name == "nt", reason="Windows has no mode bits")
def test_file_that_cannot_be_opened_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = write_xlsx(tmp_path / "a.xlsx", [["ФИО"]])

    def deny(*_: object, **__: object) -> None:
        raise PermissionError(13, "denied")

    monkeypatch.setattr(Path, "open", deny)

    assert refusal(path) is Unreadable.NO_ACCESS


def test_workbook_without_a_single_filled_cell_is_empty(tmp_path: Path) -> None:
    assert refusal(write_xlsx(tmp_path / "a.xlsx", [])) is Unreadable.EMPTY


@pytest.mark.parametrize("share", [0.1, 0.5, 0.9, 0.99])
def test_cut_off_workbook_is_damaged(tmp_path: Path, share: float) -> None:
    whole = write_xlsx(tmp_path / "a.xlsx", [["ФИО"], ["Иванова"]]).read_bytes()
    path = tmp_path / "b.xlsx"
    path.write_bytes(whole[: int(len(whole) * share)])

    assert refusal(path) is Unreadable.DAMAGED


def test_flipped_bits_never_end_in_a_traceback(tmp_path: Path) -> None:
    whole = bytearray(write_xlsx(tmp_path / "a.xlsx", [["ФИО"], ["Иванова"]]).read_bytes())
    path = tmp_path / "b.xlsx"
    for place in range(0, len(whole), 7):
        flipped = bytearray(whole)
        flipped[place] ^= 1 << (place % 8)
        path.write_bytes(flipped)
        with suppress(FileUnreadable):
            read_tables(path)


@pytest.mark.parametrize(
    "part", ["xl/workbook.xml", "xl/worksheets/sheet1.xml", "[Content_Types].xml"]
)
@pytest.mark.parametrize(
    "prolog",
    [
        '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>',
        '<!-- <a> --><!DOCTYPE x SYSTEM "file:///etc/passwd">',
        "<!--" + " " * 70_000 + "--><!DOCTYPE x>",
    ],
)
def test_document_types_are_refused(tmp_path: Path, part: str, prolog: str) -> None:
    path = write_xlsx(tmp_path / "a.xlsx", [["ФИО"]])

    def insert(text: str) -> str:
        head, mark, rest = text.partition("?>")
        return head + mark + prolog + rest if mark and head.startswith("<?xml") else prolog + text

    assert refusal(rewritten(path, part, insert)) is Unreadable.DOCTYPE


def test_zip_bomb_is_refused_by_what_it_declares(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(limits, "SPREADSHEET_UNPACKED_BYTES", 3 * limits.MEBIBYTE)
    path = tmp_path / "a.xlsx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.xml", b" " * (3 * limits.MEBIBYTE + 1))

    assert refusal(path) is Unreadable.ZIP_BOMB


def test_zip_bomb_is_refused_by_what_comes_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(limits, "SPREADSHEET_UNPACKED_BYTES", 3 * limits.MEBIBYTE)
    path = tmp_path / "a.xlsx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.xml", b" " * (8 * limits.MEBIBYTE))
    content = bytearray(path.read_bytes())
    place = content.rfind(b"PK\x01\x02")
    content[place + 24 : place + 28] = struct.pack("<I", 10)
    path.write_bytes(content)

    assert refusal(path) is Unreadable.ZIP_BOMB


def test_part_larger_than_declared_is_damaged(tmp_path: Path) -> None:
    path = write_xlsx(tmp_path / "a.xlsx", [["ФИО"]])
    content = bytearray(path.read_bytes())
    place = content.rfind(b"PK\x01\x02")
    content[place + 24 : place + 28] = struct.pack("<I", 10)
    path.write_bytes(content)

    assert refusal(path) is Unreadable.DAMAGED


def test_protected_zip_asks_to_take_the_password_off(tmp_path: Path) -> None:
    path = write_xlsx(tmp_path / "a.xlsx", [["ФИО"]])
    content = bytearray(path.read_bytes())
    place = content.find(b"PK\x01\x02")
    content[place + 8] |= 1
    path.write_bytes(content)

    assert refusal(path) is Unreadable.PASSWORD


def test_overlapping_parts_count_each_time(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "SPREADSHEET_UNPACKED_BYTES", 3 * limits.MEBIBYTE)
    size, count = 100_000, 100
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    data = packer.compress(bytes(size)) + packer.flush()
    crc = zlib.crc32(bytes(size))
    local = struct.pack("<4sHHHHHIIIHH", b"PK\3\4", 20, 0, 8, 0, 33, crc, len(data), size, 1, 0)
    central = b""
    for number in range(count):
        name = b"%05d" % number
        central += (
            struct.pack(
                "<4sHHHHHHIIIHHHHHII",
                b"PK\1\2",
                20,
                20,
                0,
                8,
                0,
                33,
                crc,
                len(data),
                10,
                len(name),
                0,
                0,
                0,
                0,
                0,
                0,
            )
            + name
        )
    body = local + b"a" + data
    end = struct.pack("<4sHHHHIIH", b"PK\5\6", 0, 0, count, count, len(central), len(body), 0)
    path = tmp_path / "a.xlsx"
    path.write_bytes(body + central + end)

    assert refusal(path) in (Unreadable.ZIP_BOMB, Unreadable.DAMAGED)


def written(path: Path, rows: list[list[str]]) -> Path:
    if path.suffix == ".xlsx":
        return write_xlsx(path, rows)
    path.write_text("\n".join(";".join(row) for row in rows), encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("limit", "value", "fits", "code"),
    [
        ("SHEET_ROWS", 3, [["а"]] * 3, Unreadable.TOO_MANY_ROWS),
        ("CELL_LETTERS", 5, [["абвгд"]], Unreadable.CELL_TOO_LONG),
        ("SHEET_COLUMNS", 300, [["а"] * 300], Unreadable.TOO_MANY_COLUMNS),
    ],
)
@pytest.mark.parametrize("name", ["a.xlsx", "a.csv"])
def test_limits_hold_at_the_limit_and_one_above(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, *, limit: str, value: int,
    fits: list[list[str]], code: Unreadable,
) -> None:  # fmt: skip
    monkeypatch.setattr(limits, limit, value)
    above = {
        Unreadable.TOO_MANY_ROWS: [*fits, ["а"]],
        Unreadable.CELL_TOO_LONG: [["абвгде"]],
        Unreadable.TOO_MANY_COLUMNS: [["а"] * 301],
    }

    assert len(read_tables(written(tmp_path / name, fits))[0].rows) == len(fits)
    assert refusal(written(tmp_path / name, above[code])) is code


@pytest.mark.parametrize(
    ("limit", "suffix"), [("SPREADSHEET_BYTES", ".xlsx"), ("CSV_BYTES", ".csv")]
)
def test_file_size_is_limited(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, limit: str, suffix: str
) -> None:
    path = written(tmp_path / f"a{suffix}", [["ФИО"]])
    size = path.stat().st_size

    monkeypatch.setattr(limits, limit, size)
    assert read_tables(path)
    monkeypatch.setattr(limits, limit, size - 1)
    assert refusal(path) is Unreadable.TOO_BIG


def test_number_of_parts_is_limited(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = write_xlsx(tmp_path / "a.xlsx", [["ФИО"]])
    with zipfile.ZipFile(path) as archive:
        count = len(archive.namelist())

    monkeypatch.setattr(limits, "SPREADSHEET_PARTS", count)
    assert read_tables(path)
    monkeypatch.setattr(limits, "SPREADSHEET_PARTS", count - 1)
    assert refusal(path) is Unreadable.ZIP_BOMB
