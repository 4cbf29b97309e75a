"""XLS files of Excel 97–2003: what calamine reads and what it leaves out.

``data/staff.xls`` and ``staff1904.xls`` hold the same list, kept in the two day systems:
a merged title, a person with a date and a numeric СНИЛС, formulas never computed, an
error cell, a hidden sheet.
"""

from contextlib import suppress
from datetime import date
from pathlib import Path

import pytest

from mms_desktop.services.exchange.cells import FORMULA, Broken
from mms_desktop.services.exchange.compound import Compound, CompoundDamaged
from mms_desktop.services.exchange.reading import read_tables
from mms_desktop.services.exchange.sheets import Merge
from mms_desktop.services.exchange.unreadable import FileUnreadable, Unreadable

DATA = Path(__file__).parent / "data"


@pytest.mark.parametrize(("name", "mac"), [("staff.xls", False), ("staff1904.xls", True)])
def test_old_workbook_is_read_whole(name: str, mac: bool) -> None:
    sheet, hidden = read_tables(DATA / name)

    assert sheet.rows == [
        ["Список педагогов"],
        ["ФИО", "Дата рождения", "СНИЛС", "Ставка"],
        ["Иванова Мария Петровна", date(1980, 9, 1), 11223344595, 0.5],
        ["Петрова Анна", Broken(FORMULA), "021-614-441 00", Broken(FORMULA)],
        ["Сидорова Ольга", Broken("#N/A")],
    ]
    assert sheet.merges == (Merge(0, 0, 0, 3),)
    assert sheet.epoch_1904 is mac
    assert (hidden.name, hidden.hidden, hidden.rows) == ("скрытый", True, [["тайна"]])


def test_old_workbook_under_a_new_name_is_read(tmp_path: Path) -> None:
    path = tmp_path / "список.xlsx"
    path.write_bytes((DATA / "staff.xls").read_bytes())

    assert len(read_tables(path)) == 2


def test_protected_old_workbook_asks_to_take_the_password_off(tmp_path: Path) -> None:
    content = bytearray((DATA / "staff.xls").read_bytes())
    second_record = content.find(b"\xe1\x00\x02\x00")
    content[second_record] = 0x2F
    path = tmp_path / "a.xls"
    path.write_bytes(content)

    with pytest.raises(FileUnreadable) as caught:
        read_tables(path)

    assert caught.value.code is Unreadable.PASSWORD


@pytest.mark.parametrize("share", [0.2, 0.5, 0.8])
def test_cut_off_old_workbook_is_refused_or_read_without_a_traceback(
    tmp_path: Path, share: float
) -> None:
    whole = (DATA / "staff.xls").read_bytes()
    path = tmp_path / "a.xls"
    path.write_bytes(whole[: int(len(whole) * share)])

    with pytest.raises(FileUnreadable) as caught:
        read_tables(path)

    assert caught.value.code in (Unreadable.DAMAGED, Unreadable.NOT_A_TABLE, Unreadable.EMPTY)


def test_flipped_bits_never_end_in_a_traceback(tmp_path: Path) -> None:
    whole = (DATA / "staff.xls").read_bytes()
    path = tmp_path / "a.xls"
    for place in range(0, len(whole), 11):
        flipped = bytearray(whole)
        flipped[place] ^= 1 << (place % 8)
        path.write_bytes(flipped)
        with suppress(FileUnreadable):
            read_tables(path)


@pytest.mark.parametrize("data", [b"", b"x" * 100, b"\0" * 2000, b"\xff" * 2000])
def test_broken_container_is_known(data: bytes) -> None:
    with suppress(CompoundDamaged):
        assert not Compound(data).names & {"Workbook"}
