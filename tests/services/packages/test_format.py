"""The format: what lies in a package, how it is written, and that others can read it."""

import csv
import io
import json
import subprocess
import sys
import zipfile
from dataclasses import replace
from datetime import date
from decimal import Decimal
from hashlib import sha256
from pathlib import Path

import frictionless
import pytest

from mms_desktop.domain.sections import SECTIONS
from mms_desktop.services.packages.building import draft, file_name, finished
from mms_desktop.services.packages.csv_text import clean, header_and_rows, written
from mms_desktop.services.packages.layout import EXPORTED
from mms_desktop.services.packages.layout_results import TABLES
from mms_desktop.services.packages.names import ascii_period, is_safe
from mms_desktop.services.packages.persons import age_band
from mms_desktop.services.packages.tables import Column, ColumnType, FilledTable, Table
from mms_desktop.services.packages.troubles import PackageError
from services.packages.municipality import PERIOD, STAMP, records, source
from services.packages.packed import members, package, verify

GOLDEN = Path(__file__).parents[2] / "golden"


@pytest.fixture(scope="module")
def packed():
    return package()


@pytest.fixture(scope="module")
def unpacked(packed, tmp_path_factory):
    folder = tmp_path_factory.mktemp("unpacked")
    with zipfile.ZipFile(io.BytesIO(packed)) as file:
        file.extractall(folder)
    return folder


def rows(packed, table):
    text = members(packed)[f"data/{table}.csv"].decode()
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_package_is_valid_by_its_own_check(packed, tmp_path):
    path = tmp_path / "p.zip"
    path.write_bytes(packed)
    verdict = verify(path)
    assert verdict["valid"], verdict
    assert set(verdict) == {"valid", "package", "problems", "recomputed"}
    assert verdict["package"]["format"] == "mms-package/1.0"
    assert verdict["recomputed"]["checked"] > 50
    assert verdict["recomputed"]["mismatches"] == []


def test_frictionless_accepts_the_unpacked_package(unpacked, monkeypatch):
    monkeypatch.chdir(unpacked)
    report = frictionless.Package("datapackage.json").validate()
    assert report.valid, report.flatten(["name", "type", "note"])


def test_frictionless_command_accepts_it_too(unpacked):
    program = Path(sys.executable).with_name("frictionless")
    run = subprocess.run([program, "validate", "datapackage.json"], cwd=unpacked, check=False)
    assert run.returncode == 0


def test_frictionless_accepts_a_package_of_an_empty_register(tmp_path, monkeypatch):
    empty = source(
        records=dict.fromkeys(SECTIONS, ()), populations={}, indicators=(), checklists=()
    )
    made = finished(draft(empty), STAMP)
    path = tmp_path / "p.zip"
    path.write_bytes(made)
    assert verify(path)["valid"]
    with zipfile.ZipFile(path) as file:
        file.extractall(tmp_path / "p")
    monkeypatch.chdir(tmp_path / "p")
    report = frictionless.Package("datapackage.json").validate()
    assert report.valid, report.flatten(["name", "type", "note"])


def test_same_source_and_stamp_give_the_same_bytes(packed):
    assert package() == packed


def test_manifest_tells_everything_that_was_agreed(packed):
    contents = members(packed)
    manifest = json.loads(contents["manifest.json"])
    assert manifest["oktmo"] == "41625000"
    assert manifest["municipality"] == "Озёрный муниципальный район"
    assert manifest["period"] == {
        "code": "2023-H2",
        "start": "2023-07-01",
        "end": "2023-12-31",
        "reference_date": "2023-12-31",
        "collect_from": None,
        "collect_to": None,
        "due": "2024-01-15",
    }
    assert manifest["privacy"]["mode"] == "depersonalised"
    assert manifest["control_totals"]["persons"] == 4
    assert manifest["control_totals"]["persons.young"] == 1
    assert {one["name"] for one in manifest["members"]} == set(contents) - {"manifest.json"}
    for one in manifest["members"]:
        assert one["bytes"] == len(contents[one["name"]])
        assert one["sha256"] == sha256(contents[one["name"]]).hexdigest()


def test_descriptor_is_a_data_package_of_version_two(packed):
    described = json.loads(members(packed)["datapackage.json"])
    assert described["$schema"] == "https://datapackage.org/profiles/2.0/datapackage.json"
    assert described["name"] == "mms_41625000_2023-h2_r1"
    for resource in described["resources"]:
        assert resource["encoding"] == "utf-8"
        assert resource["format"] == "csv"
        assert resource["hash"].startswith("sha256:")
        assert resource["schema"]["missingValues"] == [""]
        assert resource["schema"]["primaryKey"]


def test_columns_of_the_format_are_those_once_published():
    columns = {name: list(table.header) for name, table in TABLES.items()}
    assert columns == json.loads((GOLDEN / "package_columns.json").read_text(encoding="utf-8"))


def test_members_are_those_once_published(packed):
    assert list(members(packed)) == (GOLDEN / "package_members.txt").read_text().split()


def test_csv_follows_rfc_4180():
    table = Table(
        "t",
        "Т",
        ("a",),
        (
            Column("a", "А"),
            Column("n", "Ч", ColumnType.NUMBER),
            Column("m", "М", ColumnType.MONTH),
            Column("b", "Б", ColumnType.BOOLEAN),
        ),
    )
    row = {"a": 'х, "у"\r\nz\rq\0', "n": Decimal("12.50"), "m": date(2023, 10, 5), "b": True}
    content = written(FilledTable(table, (row, dict.fromkeys(row))))
    assert content == 'a,n,m,b\r\n"х, ""у""\nz\nq",12.50,2023-10,true\r\n,,,\r\n'.encode()
    header, cells = header_and_rows(content, "data/t.csv")
    assert header == ["a", "n", "m", "b"]
    assert cells[0][0] == 'х, "у"\nz\nq'


@pytest.mark.parametrize(
    "content",
    [b"", b"a,b\r\n1\r\n", b'a\r\n"x"y\r\n', b"\xef\xbb\xbfa\r\n", b"\xff\r\n", b"a\0\r\n"],
)
def test_what_is_no_such_csv_is_refused(content):
    with pytest.raises(PackageError):
        header_and_rows(content, "data/t.csv")


def test_no_personal_field_can_be_exported():
    for exported in EXPORTED:
        section = SECTIONS[exported.section]
        personal = [name for name in exported.fields if section.field(name).personal]
        assert personal == []


def test_people_appear_as_pseudonyms_everywhere(packed):
    people = {row["person"] for row in rows(packed, "persons")}
    assert len(people) == 4
    pair = rows(packed, "mentorships")[0]
    assert {pair["mentor"], pair["mentee"]} < people
    assert set(rows(packed, "practices")[0]["authors"].split(";")) < people


def test_pseudonyms_depend_on_the_key_of_the_base(packed):
    other = finished(draft(source(pseudonym_key=b"another base")), STAMP)
    ours = {row["person"] for row in rows(packed, "persons")}
    assert ours.isdisjoint(row["person"] for row in rows(other, "persons"))


def test_facts_keep_their_month_only(packed):
    assert rows(packed, "trainings")[0]["finished"] == "2023-11"
    assert rows(packed, "acts")[0]["date"] == "2023-05"


def test_only_facts_of_the_period_leave(packed):
    assert len(rows(packed, "trainings")) == 1
    assert len(rows(packed, "diagnostics")) == 1


def test_person_has_band_group_category_and_marks(packed):
    found = {row["age_band"]: row for row in rows(packed, "persons") if row["age_band"]}
    assert found["35-39"]["position_group"] == "pedagogical"
    assert found["35-39"]["category"] == "highest"
    assert found["35-39"]["organization"] == "sosh-1"
    assert found["under_25"]["young"] == "true"
    assert found["65_and_over"]["category"] == ""
    assert found["65_and_over"]["managers"] == "true"


@pytest.mark.parametrize(
    ("birth", "band"),
    [
        (date(1999, 1, 1), "under_25"),
        (date(1998, 12, 31), "25-29"),
        (date(1989, 1, 1), "30-34"),
        (date(1988, 12, 31), "35-39"),
        (date(1959, 1, 1), "60-64"),
        (date(1958, 12, 31), "65_and_over"),
        (None, None),
    ],
)
def test_age_band_changes_on_the_birthday(birth, band):
    assert age_band(birth, date(2023, 12, 31)) == band


@pytest.mark.parametrize(
    ("code", "name"),
    [("2023-H2", "2023-H2"), ("2023/24", "2023-24"), ("2023", "2023")],
)
def test_period_becomes_part_of_a_file_name(code, name):
    assert ascii_period(code) == name


def test_codes_in_other_letters_do_not_share_a_file_name():
    assert ascii_period("май 2024") != ascii_period("мая 2024")
    assert ascii_period("май 2024").isascii()


def test_file_is_named_by_place_period_and_revision():
    assert file_name(source(), STAMP) == "mms_41625000_2023-H2_r1.zip"
    assert PERIOD.code in file_name(source(), STAMP)


def test_every_member_has_a_safe_name(packed):
    assert all(is_safe(name) for name in members(packed))


@pytest.mark.parametrize(
    "text",
    [
        '"',
        '""",""',
        "a,b\r\nc\rd\ne",
        "\t\u00a0 пробелы \u00a0",
        "#комментарий",
        "'",
        "\\",
        "\u200b\u202e\ufeffтекст",
        "=1+1",
        "NaN",
        "null",
        "true",
        "2023-10",
        "1e5",
        "𝒜 эмодзи 🎓",
        "x" * 255,
    ],
)
def test_any_text_is_read_back_by_others(text, tmp_path, monkeypatch):
    organization, *others = records()["organizations"]
    changed = records(organizations=(replace(organization, short_name=text), *others))
    path = tmp_path / "p.zip"
    path.write_bytes(finished(draft(source(records=changed)), STAMP))
    assert verify(path)["valid"]
    with zipfile.ZipFile(path) as file:
        file.extractall(tmp_path / "p")
    monkeypatch.chdir(tmp_path / "p")
    report = frictionless.Package("datapackage.json").validate()
    assert report.valid, report.flatten(["name", "type", "note"])
    read = frictionless.Package("datapackage.json").get_resource("organizations").read_rows()
    assert read[0]["short_name"] == clean(text)


def test_hostile_texts_of_the_register_stay_in_their_cells(tmp_path):
    stored = records()
    organization = stored["organizations"][0]
    changed = records(
        organizations=(
            type(organization)(
                id=1,
                code="=1+1",
                short_name='@SUM(A1)","x\r\n=cmd|/c calc',
                kind=organization.kind,
            ),
            *stored["organizations"][1:],
        )
    )
    path = tmp_path / "p.zip"
    path.write_bytes(finished(draft(source(records=changed)), STAMP))
    assert verify(path)["valid"]
    assert rows(path.read_bytes(), "organizations")[0]["code"] == "=1+1"
