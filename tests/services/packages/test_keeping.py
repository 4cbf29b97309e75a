"""The package and the reports of a closed period are those of the day it was closed."""

import json
from dataclasses import replace
from datetime import date

import pytest

from mms_desktop.cli.main import run
from mms_desktop.services.action import undo
from mms_desktop.services.monitoring.periods import add_period, reopen_period
from mms_desktop.services.packages.building import draft
from mms_desktop.services.packages.keeping import (
    PackageChanged,
    keepsake,
    kept_package,
    kept_remark,
    kept_report,
)
from mms_desktop.services.packages.publishing import prepared
from mms_desktop.services.packages.troubles import LeaksFound
from mms_desktop.services.packages.verify import examine
from mms_desktop.services.reports.content import ReportContent
from mms_desktop.services.reports.kept_content import content_of_text, content_text
from mms_desktop.services.workspace import open_workspace, source_of
from mms_desktop.storage.schema import KEPT_PERIODS
from mms_desktop.storage.snapshots import Kept
from oracle.town import Town
from services.packages.municipality import records, source
from services.packages.packed import members

CODE = "2023-H2"
TODAY = date(2024, 1, 15)


@pytest.fixture
def town(workspace):
    town = Town(workspace.database, workspace.monitoring.definitions, None)
    town.period = add_period(workspace.database, CODE).period
    town.workspace = workspace
    town.school = town.place(short_name="СОШ № 1")
    town.people = [town.teacher(town.school) for _ in range(4)]
    town.add("diagnostics", person=town.people[0], kind="subject", date="01.10.2023")
    return town


def close(town):
    town.period = town.workspace.monitoring.close(CODE, TODAY)
    return town.period


def shares(packed):
    lines = members(packed)["data/indicators.csv"].decode("utf-8").splitlines()
    return {line.split(",")[0]: line for line in lines}


def build(town, folder):
    return town.workspace.build_package(town.period, folder)


def test_package_of_a_closed_period_is_the_one_of_the_closing(town, tmp_path):
    close(town)
    before = build(town, tmp_path / "a")
    for person in town.people:
        town.add("diagnostics", person=person, kind="legal", date="02.10.2023")
    town.teacher(town.school)
    after = build(town, tmp_path / "b")
    assert after.path.read_bytes() == before.path.read_bytes()
    assert after.path.name == before.path.name
    assert (after.valid, after.revision, after.unchanged, after.closed_on) == (
        True, 1, True, TODAY,
    )  # fmt: skip
    assert after.as_json()["closed_on"] == "2024-01-15"
    assert examine(after.path).valid
    assert ",1,4," in shares(after.path.read_bytes())["diagnosed_share"]


def test_numbers_of_package_report_and_page_are_the_same(town, tmp_path):
    close(town)
    for person in town.people:
        town.add("diagnostics", person=person, kind="legal", date="02.10.2023")
    shown = {
        one.indicator.code: one.shown for one in town.workspace.monitoring.evaluate(town.period)
    }
    report = kept_report(town.database, town.period)
    packed = shares(build(town, tmp_path).path.read_bytes())
    assert {one.code: one.shown for one in report.indicators} == shown
    assert shown["diagnosed_share"] == "25,0 %"
    assert all(one.shown.replace(",", "") in packed[one.code].replace(",", "")
               for one in report.indicators)  # fmt: skip


def test_package_built_before_closing_is_the_one_kept(town, tmp_path):
    before = build(town, tmp_path / "a")
    close(town)
    after = build(town, tmp_path / "b")
    assert after.package_id == before.package_id
    assert after.path.read_bytes() == before.path.read_bytes()


def test_reopened_period_gives_the_next_revision(town, tmp_path):
    close(town)
    first = build(town, tmp_path)
    town.period = reopen_period(town.database, CODE)
    assert build(town, tmp_path).revision == 1
    town.add("diagnostics", person=town.people[1], kind="legal", date="02.10.2023")
    second = build(town, tmp_path)
    assert (second.revision, second.supersedes) == (2, first.package_id)
    assert second.closed_on is None
    close(town)
    assert build(town, tmp_path).revision == 2


def test_revision_of_a_kept_package_is_never_given_twice(town, tmp_path):
    close(town)
    kept = kept_package(town.database, town.period)
    undo(town.database)
    town.period = town.workspace.monitoring.period(CODE)
    assert kept_package(town.database, town.period) is None
    town.add("diagnostics", person=town.people[1], kind="legal", date="02.10.2023")
    built = build(town, tmp_path)
    assert (built.revision, built.supersedes) == (2, kept.stamp.package_id)


def forget_kept(town):
    """Leave the base as a program left it that kept numbers alone."""
    with town.database.transaction() as connection:
        connection.execute(KEPT_PERIODS.delete().where(KEPT_PERIODS.c.kind != "numbers"))


def test_without_a_kept_package_the_same_numbers_may_be_built(town, tmp_path):
    close(town)
    forget_kept(town)
    assert build(town, tmp_path).valid


def test_without_a_kept_package_other_numbers_are_refused_and_named(town, tmp_path):
    close(town)
    forget_kept(town)
    town.add("diagnostics", person=town.people[1], kind="legal", date="02.10.2023")
    with pytest.raises(PackageChanged) as refused:
        build(town, tmp_path)
    assert "25,0 % → 50,0 %" in refused.value.message
    assert "Откройте период снова" in refused.value.message
    assert not list(tmp_path.glob("*.zip"))


def test_without_kept_words_reports_show_the_frozen_numbers(town, tmp_path):
    close(town)
    forget_kept(town)
    town.add("diagnostics", person=town.people[1], kind="legal", date="02.10.2023")
    source = source_of(town.workspace, town.period)
    found = {one.line.code: one.line.shown for one in source.indicators}
    assert found["diagnosed_share"] == "25,0 %"


@pytest.mark.parametrize("name", ["spravka.docx", "svod.xlsx"])
def test_report_of_a_closed_period_does_not_follow_the_register(town, tmp_path, name):
    close(town)
    report = name.partition(".")[0]
    town.workspace.write_report(report, town.period, tmp_path / name)
    before = members((tmp_path / name).read_bytes())
    town.add("diagnostics", person=town.people[1], kind="legal", date="02.10.2023")
    town.add("organizations", code="новая", kind="school", short_name="Новая школа")
    town.workspace.write_report(report, town.period, tmp_path / f"2{name}")
    after = members((tmp_path / f"2{name}").read_bytes())
    main = "word/document.xml" if name.endswith("docx") else "xl/sharedStrings.xml"
    assert after[main] == before[main]
    assert "Период закрыт 15.01.2024".encode() in after[main]


def test_package_with_personal_data_is_not_kept_but_the_words_are(workspace):
    forms = {**source().forms, "forms/x.toml": "автор = 'k.o@v.ru'".encode()}
    people = (replace(records()["people"][0], email="k.o@v.ru"), *records()["people"][1:])
    leaking = source(forms=forms, records=records(people=people))
    with pytest.raises(LeaksFound):
        prepared(workspace.database, draft(leaking))
    assert set(keepsake(workspace.database, leaking).contents) == {Kept.REPORT}
    assert set(keepsake(workspace.database, source()).contents) == {
        Kept.REPORT, Kept.PACKAGE, Kept.PACKAGE_RECORD,
    }  # fmt: skip


def test_remark_says_when_there_is_no_package(town):
    assert kept_remark(town.database, town.period) == ""
    close(town)
    assert kept_remark(town.database, town.period) == ""
    forget_kept(town)
    assert "Пакет периода не сохранён" in kept_remark(town.database, town.period)


def test_kept_package_names_nobody(town):
    town.workspace.registry.save(
        "acts",
        {"code": "А", "title": "О наградах Фамилия1", "kind": "other", "date": "01.10.2023"},
    )
    close(town)
    with town.database.snapshot() as connection:
        contents = [row.content for row in connection.execute(KEPT_PERIODS.select())]
    told = b"".join(contents) + b"".join(
        content
        for packed in contents
        if packed[:2] == b"PK"
        for content in members(packed).values()
    )
    assert "Фамилия1".encode() not in told


def test_content_of_reports_is_read_back_as_it_was(town):
    close(town)
    found = kept_report(town.database, town.period)
    assert isinstance(found, ReportContent)
    assert content_of_text(content_text(found)) == found


@pytest.mark.parametrize("text", [b"", b"[]", b"{}", b'{"@":"Other"}', b'{"@":"Target","x":1}'])
def test_words_of_another_version_are_made_anew(text):
    assert content_of_text(text) is None


def test_commands_tell_that_the_package_is_the_kept_one(base_path, tmp_path, capsys):
    base = ["--base", str(base_path)]
    assert run(["period", "add", CODE, *base]) == 0
    assert run(["period", "close", CODE, *base]) == 0
    opened = open_workspace(base_path)
    town = Town(opened.database, opened.monitoring.definitions, None)
    town.teacher(town.place())
    opened.close()
    capsys.readouterr()
    out = ["--period", CODE, "--out", str(tmp_path)]
    assert run(["package", "build", *out, *base, "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["valid"]
    assert told["closed_on"]
    assert told["differences"]
    assert run(["package", "build", *out, *base]) == 0
    shown = capsys.readouterr().out
    assert "сохранён при закрытии" in shown
    assert "откройте период снова" in shown
