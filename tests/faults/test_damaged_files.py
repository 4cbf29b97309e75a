"""Damage is noticed, files that are not a sound base of ours are told apart, none is touched."""

import random
import shutil
import sqlite3

import pytest

from faults import table
from mms_desktop.domain.sections.people import PEOPLE
from mms_desktop.domain.troubles import BaseUnusable, Trouble
from mms_desktop.services.workspace import open_workspace
from mms_desktop.storage.keys import key_path
from samples import sample_values

SHORT_FLIPS, FULL_FLIPS = 400, 4_000
RANDOM_HEADERS = 200


@pytest.fixture
def base(base_path):
    workspace = open_workspace(base_path)
    for number in range(1, 40):
        workspace.registry.save("people", sample_values(PEOPLE, number))
    workspace.close()
    return base_path


def refusal(path, password=None):
    try:
        open_workspace(path, password).close()
    except BaseUnusable as error:
        return error.code
    return None


def test_every_changed_bit_is_noticed(base):
    rng = table.seeded("flips")
    count = table.chosen(SHORT_FLIPS, FULL_FLIPS)
    sound = base.read_bytes()
    silent = []
    for _ in range(count):
        place, bit = rng.randrange(len(sound)), 1 << rng.randrange(8)
        with base.open("r+b") as file:
            file.seek(place)
            file.write(bytes([sound[place] ^ bit]))
        if refusal(base) is not Trouble.DAMAGED:
            silent.append(f"silent: byte {place}, bit {bit}")
        with base.open("r+b") as file:
            file.seek(place)
            file.write(sound[place : place + 1])
    table.show(30, count, silent, f"не замечено: {len(silent)}")
    assert silent == []


def plain_base(path):
    path.unlink()
    with sqlite3.connect(path) as other:
        other.execute("CREATE TABLE t (a)")
    other.close()


def other_cipher(path):
    """Put a base of somebody else in its place, under another key."""
    path.write_bytes(random.Random(7).randbytes(path.stat().st_size))


def changed(pragma):
    def change(path):
        workspace = open_workspace(path)
        with workspace.database.privately() as connection:
            connection.exec_driver_sql(pragma)
        workspace.close()

    return change


def cut(share):
    def change(path):
        size = path.stat().st_size
        with path.open("r+b") as file:
            file.truncate(int(size * share))

    return change


def zeroed(start):
    def change(path):
        with path.open("r+b") as file:
            file.seek(start)
            file.write(bytes(4096))

    return change


def replaced(content):
    def change(path):
        path.write_bytes(content)

    return change


def without(*suffixes):
    def change(path):
        for suffix in suffixes:
            path.with_name(path.name + suffix).unlink(missing_ok=True)

    return change


def key_content(content):
    def change(path):
        without(".key.bak")(path)
        key_path(path).write_bytes(content)

    return change


FILES = {
    "missing": (without(""), Trouble.MISSING),
    "empty": (replaced(b""), Trouble.EMPTY),
    "plain SQLite": (plain_base, Trouble.FOREIGN),
    "plain SQLite header": (replaced(b"SQLite format 3\x00" + bytes(4080)), Trouble.FOREIGN),
    "one byte": (replaced(b"\x00"), Trouble.FOREIGN),
    "text": (replaced("Список педагогов\n".encode() * 500), Trouble.FOREIGN),
    "zip": (replaced(b"PK\x03\x04" + bytes(5000)), Trouble.FOREIGN),
    "zeros": (replaced(bytes(65_536)), Trouble.DAMAGED),
    "another cipher": (other_cipher, Trouble.KEY_OTHER),
    "another application": (changed("PRAGMA application_id = 7"), Trouble.FOREIGN),
    "newer program": (changed("PRAGMA user_version = 9999"), Trouble.NEWER),
    "first page zeroed": (zeroed(0), Trouble.DAMAGED),
    "page zeroed": (zeroed(4096 * 5), Trouble.DAMAGED),
    "cut in half": (cut(0.5), Trouble.DAMAGED),
    "tail cut": (cut(0.99), Trouble.DAMAGED),
    "key missing": (without(".key", ".key.bak"), Trouble.KEY_MISSING),
    "key empty": (key_content(b""), Trouble.KEY_DAMAGED),
    "key half": (key_content(b'{"format": "mms-keys/1", "slots": ['), Trouble.KEY_DAMAGED),
    "key of other words": (key_content(b'{"format": "keys"}'), Trouble.KEY_DAMAGED),
    "key not text": (key_content(bytes(range(256))), Trouble.KEY_DAMAGED),
}


def content_of(base):
    files = sorted(path for path in base.parent.glob("base.mms*") if path.is_file())
    return {path.name: path.read_bytes() for path in files}


@pytest.mark.parametrize("name", FILES)
def test_file_is_told_apart_and_left_as_it_is(name, base):
    change, expected = FILES[name]
    change(base)
    before = content_of(base)
    assert refusal(base) is expected
    assert content_of(base) == before


def test_random_headers_crash_nothing_and_change_nothing(base):
    rng = table.seeded("headers")
    sound = base.read_bytes()
    faults = []
    for _ in range(RANDOM_HEADERS):
        base.write_bytes(rng.randbytes(rng.randint(1, 200)) + sound[200:])
        before = content_of(base)
        if refusal(base) is not Trouble.DAMAGED or content_of(base) != before:
            faults.append("silent: header")
    table.show(31, len(FILES) + RANDOM_HEADERS, faults, "все распознаны и не изменены")
    assert faults == []


def test_damaged_base_is_not_mended_by_another_opening(base):
    shutil.copyfile(base, base.with_name("kept"))
    zeroed(4096 * 5)(base)
    assert [refusal(base), refusal(base)] == [Trouble.DAMAGED] * 2
