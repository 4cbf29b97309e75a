"""Every limit holds at its value and one past it; a limit without a trial fails here."""

import io
import json
import time
import zipfile
from dataclasses import replace
from datetime import date, datetime

import pytest

from checklist_samples import CLEAN
from exchange_tables import write_xlsx
from faults import parsers
from mms_desktop.services import guarding, limits
from mms_desktop.services.checklists.dossier import DossierTooBig, write_dossier
from mms_desktop.services.checklists.drafts import SchoolDrafts
from mms_desktop.services.checklists.editing import open_sheet
from mms_desktop.services.checklists.evidence import (
    EvidenceRefused,
    KeptFiles,
    ResponsePlace,
    attach_file,
)
from mms_desktop.services.checklists.identity import BlankIdentity
from mms_desktop.services.checklists.own_forms import known_editions
from mms_desktop.services.checklists.parts import PartProblem
from mms_desktop.services.checklists.printed_form import _waivable
from mms_desktop.services.checklists.saved_answers import digest, read_saved_answers
from mms_desktop.services.checklists.saved_time import saved_at
from mms_desktop.services.checklists.toml_text import checklist_toml
from mms_desktop.services.checklists.xlsform import write_xlsform
from mms_desktop.services.checklists.xlsform_reading import FormUnclear, read_xlsform
from mms_desktop.services.evidence_search import names_any
from mms_desktop.services.exchange.reading import read_tables
from mms_desktop.services.exchange.unreadable import FileUnreadable
from mms_desktop.services.guarding import Bound, OutOfBounds, run_guarded
from mms_desktop.services.monitoring.periods import add_period
from mms_desktop.services.packages.jsons import parsed
from mms_desktop.services.packages.troubles import PackageError
from services.packages.packed import MANIFEST, members, package, put_together, verify

UNITS = {"MEBIBYTE"}
DECLARED = {name for name in vars(limits) if name.isupper()} - UNITS

TRIALS = {}
"""By limit: what makes a sample and returns its measure and whether it is accepted just now."""

IDENTITY = BlankIdentity("young", "2020-1", "2023-H2", "service", "self", "a1")
MADE = datetime(2024, 1, 25, 12)


def trial(function):
    TRIALS[function.__name__.upper()] = function
    return function


def is_read(path):
    try:
        return bool(read_tables(path))
    except FileUnreadable:
        return False


def parts_of(path):
    with zipfile.ZipFile(path) as archive:
        return archive.infolist()


def text_table(folder, text):
    path = folder / "a.csv"
    path.write_text(text, encoding="utf-8")
    return path


@trial
def spreadsheet_bytes(folder):
    path = write_xlsx(folder / "a.xlsx", [["ФИО"]])
    return path.stat().st_size, lambda: is_read(path)


@trial
def spreadsheet_unpacked_bytes(folder):
    path = write_xlsx(folder / "a.xlsx", [["ФИО"]])
    return sum(part.file_size for part in parts_of(path)), lambda: is_read(path)


@trial
def spreadsheet_parts(folder):
    path = write_xlsx(folder / "a.xlsx", [["ФИО"]])
    return len(parts_of(path)), lambda: is_read(path)


def with_packed_part(folder):
    """Return a workbook that carries zeros, and their part: it packs a thousand to one."""
    path = write_xlsx(folder / "a.xlsx", [["ФИО"]])
    with zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/media/a.bin", bytes(17 * limits.MEBIBYTE))
        return path, archive.getinfo("xl/media/a.bin")


@trial
def spreadsheet_ratio(folder):
    path, part = with_packed_part(folder)
    return -(-part.file_size // part.compress_size), lambda: is_read(path)


@trial
def spreadsheet_ratio_from_bytes(folder):
    path, part = with_packed_part(folder)
    return part.file_size, lambda: is_read(path)


@trial
def sheet_rows(folder):
    paths = [text_table(folder, "а\n" * 7), write_xlsx(folder / "a.xlsx", [["а"]] * 7)]
    return 7, lambda: all(map(is_read, paths))


@trial
def sheet_columns(folder):
    paths = [text_table(folder, ";".join("а" * 7)), write_xlsx(folder / "a.xlsx", [["а"] * 7])]
    return 7, lambda: all(map(is_read, paths))


@trial
def cell_letters(folder):
    paths = [text_table(folder, "абвгд;е"), write_xlsx(folder / "a.xlsx", [["абвгд"]])]
    return 5, lambda: all(map(is_read, paths))


@trial
def blank_rows(folder):
    path = text_table(folder, "а;б\n" + "\n" * 6 + "в;г\n")
    return 6, lambda: "в" in str(read_tables(path)[0].rows)


@trial
def csv_bytes(folder):
    path = text_table(folder, "ФИО;Дата")
    return path.stat().st_size, lambda: is_read(path)


@trial
def csv_field_bytes(folder):
    path = text_table(folder, "ФИО;длинное")
    return len("длинное"), lambda: is_read(path)


@trial
def csv_line_bytes(folder):
    path = text_table(folder, "ФИО;Дата\nа;б\n")
    return len("ФИО;Дата"), lambda: is_read(path)


@trial
def evidence_text_bytes(folder):
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", "<w>Иванова</w>")
    size = len("<w>Иванова</w>".encode())
    return size, lambda: names_any(packed.getvalue(), ["Иванова"])


@trial
def draft_bytes(folder):
    drafts = SchoolDrafts(folder)
    drafts.keep(IDENTITY, (), MADE)
    (path,) = folder.glob("*.json")
    return path.stat().st_size, lambda: drafts.find(IDENTITY) is not None


@trial
def answers_bytes(folder):
    rows = [["y1", "2", ""]]
    content = {
        "format": "mms-answers/1", "identity": IDENTITY.entries(), "revision": 1_700_000_000_000,
        "answers": rows, "digest": digest(IDENTITY, 1_700_000_000_000, rows),
    }  # fmt: skip
    path = folder / "a.json"
    path.write_text(json.dumps(content), encoding="utf-8")

    def accepted():
        try:
            return read_saved_answers(path) is not None
        except PartProblem:
            return False

    return path.stat().st_size, accepted


@trial
def description_bytes(folder):
    path = write_xlsx(folder / "a.xlsx", [["ФИО"]])
    (size,) = (one.file_size for one in parts_of(path) if one.filename == "docProps/core.xml")
    return size, lambda: saved_at(path) is not None


@trial
def printed_sheet_bytes(folder):
    area = '<dataValidation type="list" sqref="C7"><formula1>"0,1,н/п"</formula1></dataValidation>'
    spreadsheet = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    sheet = (
        f'<worksheet xmlns="{spreadsheet}"><dataValidations>{area}</dataValidations></worksheet>'
    )
    path = folder / "a.xlsx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("xl/worksheets/sheet1.xml", sheet)
    return len(sheet.encode()), lambda: _waivable(path, "C") == {7}


def packed_trial(name, measure, contents=None):
    """Register a trial on the sample package, or on one with other members."""

    def on_package(folder):
        path = put_together(contents or members(package()), folder / "p.zip")

        def accepted():
            return not {"too_large", "not_a_package"} & {
                problem["code"] for problem in verify(path)["problems"]
            }

        return measure(path), accepted

    TRIALS[name] = on_package


def largest(ending):
    return lambda path: max(p.file_size for p in parts_of(path) if p.filename.endswith(ending))


def directory(path):
    return sum(46 + len(part.filename) for part in parts_of(path))


packed_trial("PACKAGE_BYTES", lambda path: path.stat().st_size)
packed_trial("PACKAGE_SUM_BYTES", lambda path: sum(part.file_size for part in parts_of(path)))
packed_trial("PACKAGE_MEMBER_BYTES", largest(""))
packed_trial("PACKAGE_MEMBERS", lambda path: len(parts_of(path)))
packed_trial("PACKAGE_DIRECTORY_BYTES", directory)
packed_trial("PACKAGE_CSV_BYTES", largest(".csv"))
packed_trial("PACKAGE_MANIFEST_BYTES", lambda _path: len(members(package())[MANIFEST]))
packed_trial(
    "PACKAGE_JSON_BYTES",
    lambda path: max(
        part.file_size
        for part in parts_of(path)
        if part.filename.endswith(".json") and part.filename != MANIFEST
    ),
)
packed_trial("PACKAGE_RATIO_FROM_BYTES", largest(""), {"data/a.csv": bytes(300_000)})


@trial
def package_ratio(folder):
    path = put_together({"data/a.csv": bytes(range(256)) * 8_192}, folder / "p.zip")
    (part,) = parts_of(path)
    ratio = -(-part.file_size // part.compress_size)
    return ratio, lambda: "too_large" not in {one["code"] for one in verify(path)["problems"]}


@trial
def package_json_depth(folder):
    def accepted():
        try:
            return bool(parsed(b'{"a": ' + b"[" * 9 + b"]" * 9 + b"}", "x.json"))
        except PackageError:
            return False

    return 10, accepted


@trial
def package_problems(folder):
    contents = members(package())
    extra = {f"data/more{number}.csv": b"a\r\n" for number in range(9)}
    path = put_together({**contents, **extra}, folder / "p.zip")
    count = len(verify(path)["problems"])
    return count, lambda: len(verify(path)["problems"]) == count


@pytest.mark.parametrize("name", sorted(TRIALS))
def test_limit_holds_at_its_value_and_one_past_it(name, tmp_path, monkeypatch):
    measure, accepted = TRIALS[name](tmp_path)
    monkeypatch.setattr(limits, name, measure)
    assert accepted()
    monkeypatch.setattr(limits, name, measure - 1)
    assert not accepted()


@pytest.fixture
def school(workspace):
    """Return a base with a period, and where the files of its only school belong."""
    period = add_period(workspace.database, "2023-H2", due=date(2024, 1, 20))
    workspace.registry.save(
        "organizations", {"code": "sosh-1", "short_name": "СОШ № 1", "kind": "school"}
    )
    period = workspace.monitoring.period("2023-H2")
    sheet = open_sheet(
        workspace.database, workspace.editions, period, form="school_site", subject="sosh-1",
        gap_policy=workspace.monitoring.gap_policy,
    )  # fmt: skip
    return workspace, ResponsePlace(workspace.forms["school_site"], period, sheet.subject)


def kept(school, file):
    workspace, place = school
    try:
        attach_file(workspace.database, place, "s3", file, date(2024, 1, 12))
    except EvidenceRefused:
        return False
    return True


def evidence_file_bytes(school, folder):
    file = folder / "План.pdf"
    file.write_bytes(b"%PDF plan")
    return file.stat().st_size, lambda: kept(school, file)


def evidence_base_bytes(school, folder):
    first, second = folder / "План.pdf", folder / "Приказ.pdf"
    first.write_bytes(b"%PDF plan")
    second.write_bytes(b"%PDF order")
    assert kept(school, first)
    return len(b"%PDF plan%PDF order"), lambda: kept(school, second)


def dossier_bytes(school, folder):
    assert evidence_file_bytes(school, folder)[1]()
    workspace, place = school
    (one,) = workspace.monitoring.filled_forms(place.period)

    def accepted():
        try:
            write_dossier(
                one, None, place.period, folder / "d.zip", files=folder, made=MADE,
                kept=KeptFiles(workspace.database),
            )  # fmt: skip
        except DossierTooBig:
            return False
        return True

    return len(b"%PDF plan"), accepted


def form_items(school, folder):
    path = folder / "форма.xlsx"
    write_xlsform(school[0].forms["school_site"], path)

    def accepted():
        try:
            return bool(read_xlsform(path).items)
        except FormUnclear:
            return False

    return len(read_xlsform(path).items), accepted


def form_bytes(_school, folder):
    own = replace(CLEAN, edition="2026-1")
    path = folder / "own" / "checklists" / "own.toml"
    path.parent.mkdir(parents=True)
    path.write_text(checklist_toml(own), encoding="utf-8")
    return path.stat().st_size, lambda: (own.key, own.edition) in known_editions().editions


OF_A_BASE = {
    function.__name__.upper(): function
    for function in (
        evidence_file_bytes, evidence_base_bytes, dossier_bytes, form_items, form_bytes,
    )
}  # fmt: skip


@pytest.mark.parametrize("name", OF_A_BASE)
def test_limit_of_checklists_holds_at_its_value_and_one_past_it(
    name, school, tmp_path, monkeypatch
):
    monkeypatch.setenv("MMS_FORMS", str(tmp_path / "own"))
    measure, accepted = OF_A_BASE[name](school, tmp_path)
    monkeypatch.setattr(limits, name, measure)
    assert accepted()
    school[0].registry.undo()
    monkeypatch.setattr(limits, name, measure - 1)
    assert not accepted()


def bound_of(function, *arguments, **bounds):
    try:
        run_guarded(function, *arguments, **bounds)
    except OutOfBounds as error:
        return error.bound
    return None


def test_time_of_a_parser_is_bounded():
    assert bound_of(time.sleep, 0.1, seconds=5.0) is None
    assert bound_of(time.sleep, 5.0, seconds=0.1) is Bound.TIME


def test_memory_of_a_parser_is_bounded():
    memory = 600 * limits.MEBIBYTE
    assert bound_of(parsers.eat, 100, memory=memory) is None
    assert bound_of(parsers.eat, 700, memory=memory) is Bound.MEMORY


def test_parsers_are_bounded_as_declared():
    for function in (guarding.run_guarded, guarding.GuardedCalls.__init__):
        bounds = function.__kwdefaults__
        assert bounds["seconds"] == limits.PARSER_SECONDS
        assert bounds["memory"] == limits.PARSER_BYTES


def test_every_limit_has_a_trial():
    assert {*TRIALS, *OF_A_BASE, "PARSER_SECONDS", "PARSER_BYTES"} == DECLARED
