"""Verification: every changed byte is noticed and named, no file can do harm."""

import json
import random
import stat
import struct
import tracemalloc
import zipfile
import zlib
from io import BytesIO
from time import monotonic

import pytest

from mms_desktop.services import limits
from mms_desktop.services.packages.archive import open_archive
from mms_desktop.services.packages.jsons import parsed
from mms_desktop.services.packages.names import is_safe
from mms_desktop.services.packages.troubles import PackageError
from mms_desktop.services.progress import Cancelled
from services.packages.packed import (
    MANIFEST,
    edited,
    members,
    package,
    put_together,
    redigested,
    sealed,
    verify,
)

PACKED = package()
MEMBERS = members(PACKED)
HOSTILE = [
    "../evil.txt",
    "..\\evil.txt",
    "/abs.txt",
    "C:\\x.txt",
    "data/../../evil.txt",
    "data/con.txt",
    "data/aux",
    "data/com1.csv",
    "data/a\u202etxt.exe",
    "data/файл.csv",
    "data/FILE.csv",
    "data/a:b.txt",
    "data/" + "x" * 300 + ".csv",
    "data/trail. ",
    "\\\\srv\\share\\x",
    "data//x.csv",
    "data/",
]


def codes(verdict):
    return {problem["code"] for problem in verdict["problems"]}


def named(verdict):
    return {problem["member"] for problem in verdict["problems"]}


def test_rezipped_package_is_still_valid(tmp_path):
    assert verify(put_together(MEMBERS, tmp_path / "p.zip"))["valid"]


@pytest.mark.parametrize("name", MEMBERS)
def test_one_changed_byte_in_any_member_is_named(name, tmp_path):
    content = bytearray(MEMBERS[name])
    for place in {0, len(content) // 2, len(content) - 1}:
        changed = bytes(content[:place]) + bytes([content[place] ^ 1]) + bytes(content[place + 1 :])
        verdict = verify(put_together({**MEMBERS, name: changed}, tmp_path / "p.zip"))
        assert not verdict["valid"]
        assert name in named(verdict), (place, verdict["problems"])


@pytest.mark.parametrize("name", MEMBERS)
def test_missing_member_is_named(name, tmp_path):
    rest = {key: value for key, value in MEMBERS.items() if key != name}
    verdict = verify(put_together(rest, tmp_path / "p.zip"))
    assert not verdict["valid"]
    assert name in named(verdict)


def test_every_byte_of_the_manifest_is_under_the_seal(tmp_path):
    content = MEMBERS[MANIFEST]
    for place in random.Random(1).sample(range(len(content)), 120):
        changed = content[:place] + bytes([content[place] ^ 4]) + content[place + 1 :]
        verdict = verify(put_together({**MEMBERS, MANIFEST: changed}, tmp_path / "p.zip"))
        assert MANIFEST in named(verdict), place


def test_extra_member_is_named(tmp_path):
    verdict = verify(put_together({**MEMBERS, "data/more.csv": b"a\r\n"}, tmp_path / "p.zip"))
    assert ("extra", "data/more.csv") in {(p["code"], p["member"]) for p in verdict["problems"]}


def test_extra_table_is_refused_even_when_it_is_declared(tmp_path):
    manifest = json.loads(MEMBERS[MANIFEST])
    manifest["members"].append({"name": "data/more.csv", "bytes": 3, "sha256": "0" * 64})
    changed = redigested({**MEMBERS, "data/more.csv": b"a\r\n", MANIFEST: sealed(manifest)})
    verdict = verify(put_together(changed, tmp_path / "p.zip"))
    assert "data/more.csv" in named(verdict)


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_name_is_refused_and_nothing_is_written(name, tmp_path):
    assert not is_safe(name)
    path = put_together(MEMBERS, tmp_path / "p.zip")
    with zipfile.ZipFile(path, "a") as file:
        file.writestr(zipfile.ZipInfo(name), b"x")
    verdict = verify(path)
    assert not verdict["valid"]
    assert "name" in codes(verdict) or "extra" in codes(verdict)
    assert [one.name for one in tmp_path.iterdir()] == ["p.zip"]


def test_link_is_refused(tmp_path):
    path = put_together(MEMBERS, tmp_path / "p.zip")
    with zipfile.ZipFile(path, "a") as file:
        link = zipfile.ZipInfo("data/link.csv")
        link.create_system, link.external_attr = 3, (stat.S_IFLNK | 0o777) << 16
        file.writestr(link, "/etc/passwd")
    assert "name" in codes(verify(path))


@pytest.mark.filterwarnings("ignore:Duplicate name")
@pytest.mark.parametrize("name", ["data/persons.csv", "data/PERSONS.csv"])
def test_twins_are_refused(name, tmp_path):
    path = put_together(MEMBERS, tmp_path / "p.zip")
    with zipfile.ZipFile(path, "a") as file:
        file.writestr(name, MEMBERS["data/persons.csv"])
    assert "duplicate" in codes(verify(path))


@pytest.mark.parametrize("cut", range(0, len(PACKED), len(PACKED) // 60))
def test_truncated_file_is_no_package(cut, tmp_path):
    path = tmp_path / "p.zip"
    path.write_bytes(PACKED[:cut])
    verdict = verify(path)
    assert not verdict["valid"]
    assert verdict["package"] == {}


def test_damaged_files_are_refused_or_the_same(tmp_path):
    chance, path = random.Random(20231122), tmp_path / "p.zip"
    for _ in range(400):
        damaged = bytearray(PACKED)
        for _ in range(chance.choice((1, 1, 3, 40))):
            damaged[chance.randrange(len(damaged))] = chance.randrange(256)
        path.write_bytes(damaged)
        if verify(path)["valid"]:
            with zipfile.ZipFile(path) as file:
                assert {name: file.read(name) for name in file.namelist()} == MEMBERS


def test_damaged_directory_never_gets_through(tmp_path):
    chance, path = random.Random(5), tmp_path / "p.zip"
    start = PACKED.rindex(b"data/indicators.csv") - 200
    for _ in range(400):
        damaged = bytearray(PACKED)
        damaged[chance.randrange(start, len(damaged))] ^= 1 << chance.randrange(8)
        path.write_bytes(damaged)
        if verify(path)["valid"]:
            with zipfile.ZipFile(path) as file:
                assert {name: file.read(name) for name in file.namelist()} == MEMBERS


def overlapping(count=100, size=1_000_000):
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    data = packer.compress(b"\0" * size) + packer.flush()
    crc = zlib.crc32(b"\0" * size)
    sizes = (crc, len(data), size)
    local = struct.pack("<4sHHHHHIIIHH", b"PK\3\4", 20, 0, 8, 0, 33, *sizes, 1, 0) + b"a" + data
    directory = b""
    for number in range(count):
        name = b"data/x%04d.csv" % number
        directory += struct.pack(
            "<4sHHHHHHIIIHHHHHII", b"PK\1\2", 20, 20, 0, 8, 0, 33, *sizes, len(name), *[0] * 6
        )
        directory += name
    end = struct.pack("<4sHHHHIIH", b"PK\5\6", 0, 0, count, count, len(directory), len(local), 0)
    return local + directory + end


def bomb(size):
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as file:
        file.writestr(MANIFEST, b"\0" * size)
    return packed.getvalue()


def liar():
    content = bytearray(bomb(30_000_000))
    place = content.rfind(b"PK\1\2")
    content[place + 24 : place + 28] = struct.pack("<I", 10)
    return bytes(content)


def endless_directory():
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w") as file:
        for number in range(limits.PACKAGE_MEMBERS + 1):
            file.writestr(f"data/x{number}.csv", b"")
    return packed.getvalue()


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(overlapping(), id="overlap"),
        pytest.param(overlapping(200), id="overlap of many"),
        pytest.param(bomb(100_000_000), id="ratio"),
        pytest.param(liar(), id="lying size"),
        pytest.param(endless_directory(), id="too many members"),
        pytest.param(b"", id="empty"),
        pytest.param(b"PK\5\6" + b"\0" * 18, id="empty zip"),
        pytest.param(b"PK\5\6" + b"\xff" * 18, id="end record of nonsense"),
        pytest.param(b"\0" * 100_000, id="zeros"),
    ],
)
def test_bombs_are_refused_quickly_and_in_little_memory(content, tmp_path):
    path = tmp_path / "p.zip"
    path.write_bytes(content)
    tracemalloc.start()
    begun = monotonic()
    verdict = verify(path)
    used = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert not verdict["valid"]
    assert monotonic() - begun < 2
    assert used < 150 * limits.MEBIBYTE


def test_as_many_members_as_allowed_are_read(tmp_path):
    contents = {f"data/x{number}.csv": b"a" for number in range(limits.PACKAGE_MEMBERS)}
    with open_archive(put_together(contents, tmp_path / "p.zip")) as archive:
        assert len(archive.names) == limits.PACKAGE_MEMBERS


def test_member_at_its_limit_is_read_and_one_byte_more_is_not(tmp_path):
    with open_archive(put_together({"a.csv": b"x" * 1000}, tmp_path / "p.zip")) as archive:
        assert archive.read("a.csv", 1000) == b"x" * 1000
        with pytest.raises(PackageError):
            archive.read("a.csv", 999)


def test_file_that_is_not_there_has_a_message(tmp_path):
    assert codes(verify(tmp_path / "none.zip")) == {"unavailable"}


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "1",
        "{",
        '{"a": NaN}',
        '{"a": 1, "a": 2}',
        '{"a": "\\ud800"}',
        "\ufeff{}",
        '{"a": ' + "9" * 5000 + "}",
        "[" * 100_000,
        '{"a": ' + "[" * 40 + "]" * 40 + "}",
    ],
)
def test_hostile_json_is_refused(text, tmp_path):
    with pytest.raises(PackageError):
        parsed(text.encode(), "x.json")
    verdict = verify(put_together({**MEMBERS, MANIFEST: text.encode()}, tmp_path / "p.zip"))
    assert MANIFEST in named(verdict)


def test_json_as_deep_as_allowed_is_read():
    depth = limits.PACKAGE_JSON_DEPTH - 1
    assert parsed(('{"a": ' + "[" * depth + "]" * depth + "}").encode(), "x.json")


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("format", "mms-package/x"),
        ("format", None),
        ("package_id", 5),
        ("oktmo", "4162500O"),
        ("municipality", ""),
        ("revision", True),
        ("revision", 0),
        ("revision", 10**30),
        ("supersedes", "x"),
        ("created", "yesterday"),
        ("period", []),
        ("period", {"code": "2023-H2", "start": "2023-13-01"}),
        ("control_totals", {"persons": -1}),
        ("control_totals", None),
        ("members", {}),
        ("members", [1]),
        ("members", [{"name": "../x.csv", "bytes": 1, "sha256": "0" * 64}]),
        ("members", [{"name": "data/x.csv", "bytes": "1", "sha256": "0" * 64}]),
        ("members", [{"name": ["x"], "bytes": 1, "sha256": "0" * 64}]),
    ],
)
def test_manifest_of_wrong_types_is_refused(key, value, tmp_path):
    manifest = {**json.loads(MEMBERS[MANIFEST]), key: value}
    verdict = verify(put_together({**MEMBERS, MANIFEST: sealed(manifest)}, tmp_path / "p.zip"))
    assert not verdict["valid"]
    assert verdict["package"] == {}
    assert named(verdict) == {MANIFEST}


@pytest.mark.parametrize("key", json.loads(MEMBERS[MANIFEST]))
@pytest.mark.parametrize("value", [None, 0, -1.5, True, "x", [], {}, [[]], {"a": {"b": None}}])
def test_no_value_in_the_manifest_breaks_the_check(key, value, tmp_path):
    manifest = json.loads(MEMBERS[MANIFEST])
    for changed in (
        {**manifest, key: value},
        {name: one for name, one in manifest.items() if name != key},
    ):
        path = put_together({**MEMBERS, MANIFEST: sealed(changed)}, tmp_path / "p.zip")
        json.dumps(verify(path))


def test_newer_format_asks_for_a_newer_program(tmp_path):
    manifest = {**json.loads(MEMBERS[MANIFEST]), "format": "mms-package/2.0"}
    verdict = verify(put_together({**MEMBERS, MANIFEST: sealed(manifest)}, tmp_path / "p.zip"))
    assert codes(verdict) == {"newer"}
    assert "mms-package/2.0" in verdict["problems"][0]["message"]


@pytest.mark.parametrize(
    ("name", "old", "new", "code"),
    [
        ("data/persons.csv", "35-39", "36-39", "cell"),
        ("data/persons.csv", "true", "yes", "cell"),
        ("data/diagnostics.csv", "2023-09", "2023-13", "cell"),
        ("data/diagnostics.csv", "12.5", "12,5", "table"),
        ("data/organizations.csv", "sosh-1", "ds-3", "primary_key"),
        ("data/mentorships.csv", "sosh-1", "sosh-9", "reference"),
        ("data/persons.csv", "person,", "people,", "table"),
        ("data/events.csv", "ev-1", "", "cell"),
    ],
)
def test_rows_that_break_the_schema_are_named(name, old, new, code, tmp_path):
    changed = edited(MEMBERS, name, old, new)
    verdict = verify(put_together(changed, tmp_path / "p.zip"))
    assert (code, name) in {(one["code"], one["member"]) for one in verdict["problems"]}


def test_descriptor_that_tells_another_story_is_named(tmp_path):
    changed = edited(MEMBERS, "datapackage.json", '"type": "boolean"', '"type": "string"')
    verdict = verify(put_together(changed, tmp_path / "p.zip"))
    assert codes(verdict) == {"descriptor"}


@pytest.mark.parametrize(
    ("name", "old", "new", "count"),
    [
        (
            "data/indicators.csv",
            "share,1,3,0.333333333",
            "share,2,3,0.666666667",
            "diagnosed_share",
        ),
        ("data/indicators.csv", "share,1,3,0.333333333", "share,1,3,0.4", "значение"),
        ("data/indicators.csv", "points,17,22,0.772727273", "points,22,22,1", "form.young"),
        ("data/indicators.csv", "flag,1,,1", "flag,1,,0", "regulation_adopted"),
        (
            "data/persons.csv",
            "true,true,false,true,false",
            "true,true,false,true,true",
            "persons.young",
        ),
        ("data/checklist_answers.csv", ",y9,9,1,", ",y9,9,2,", "score"),
        ("data/checklist_totals.csv", ",high,", ",medium,", "level_code"),
        ("data/organizations.csv", "true,2,2", "true,3,2", "staff"),
        ("data/trainings.csv", "ФР-77", "", "registry_training_share"),
        ("data/diagnostics.csv", "", "", ""),
    ],
)
def test_count_that_the_rows_contradict_is_a_mismatch(name, old, new, count, tmp_path):
    if not old:
        # A whole row taken away: the totals of the manifest tell.
        header = MEMBERS[name].decode().splitlines(keepends=True)[0]
        changed = redigested({**MEMBERS, name: header.encode()})
        count = "diagnostics"
    else:
        changed = edited(MEMBERS, name, old, new)
    verdict = verify(put_together(changed, tmp_path / "p.zip"))
    assert not verdict["valid"]
    assert verdict["problems"] == []
    assert any(count in one["count"] for one in verdict["recomputed"]["mismatches"])


def test_control_total_that_differs_is_a_mismatch(tmp_path):
    manifest = json.loads(MEMBERS[MANIFEST])
    manifest["control_totals"]["persons"] += 1
    verdict = verify(put_together({**MEMBERS, MANIFEST: sealed(manifest)}, tmp_path / "p.zip"))
    assert [one["count"] for one in verdict["recomputed"]["mismatches"]] == [
        "Контрольный итог «persons»"
    ]


def test_broken_seal_does_not_stop_the_recomputation(tmp_path):
    changed = edited(
        MEMBERS, "data/indicators.csv", "share,1,3,0.333333333", "share,2,3,0.666666667"
    )
    manifest = json.loads(changed[MANIFEST])
    changed[MANIFEST] = json.dumps(manifest).encode()
    verdict = verify(put_together(changed, tmp_path / "p.zip"))
    assert named(verdict) == {MANIFEST}
    assert verdict["recomputed"]["mismatches"]


def test_verification_can_be_cancelled(tmp_path):
    path = put_together(MEMBERS, tmp_path / "p.zip")

    def give_up(_done, _total):
        raise Cancelled

    with pytest.raises(Cancelled):
        verify(path, give_up)


def test_verdict_can_be_printed_as_json(tmp_path):
    path = put_together({**MEMBERS, "data/x\u202e.csv": b"x"}, tmp_path / "p.zip")
    json.dumps(verify(path), ensure_ascii=False).encode()
