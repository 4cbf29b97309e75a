"""From a base to a package file: revisions, what is remembered, and what a crash leaves behind."""

import json
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from mms_desktop.catalog.checklists import read_editions
from mms_desktop.catalog.positions import read_positions
from mms_desktop.domain.sections import SECTIONS
from mms_desktop.paths import forms_dir
from mms_desktop.services.action import action
from mms_desktop.services.monitoring.definitions import read_definitions
from mms_desktop.services.monitoring.periods import add_period
from mms_desktop.services.packages import publishing
from mms_desktop.services.packages.gathering import Declarations, Municipality, gather
from mms_desktop.services.packages.publishing import build_package
from mms_desktop.services.packages.troubles import LeaksFound
from mms_desktop.services.progress import Cancelled
from mms_desktop.storage.base import create_base, open_base
from services.packages.municipality import SURNAMES, records, source
from services.packages.packed import members, verify

NOW = datetime(2024, 1, 10, 9, 30, tzinfo=UTC)
LATER = datetime(2024, 2, 1, 9, 30, tzinfo=UTC)
META = {
    "name": "Озёрный муниципальный район",
    "oktmo": "41625000",
    "profile": "primorye",
    "pseudonym_key": "00" * 32,
}


@pytest.fixture
def database(tmp_path):
    path = tmp_path / "base.mms"
    create_base(path, META, None)
    opened = open_base(path, None).database
    yield opened
    opened.close()


def filled(database):
    with action(database, "Образец") as run:
        run.records.defer_references()
        for key, stored in records().items():
            run.insert(SECTIONS[key], list(stored))
    return add_period(database, "2023-H2").period


def declarations(profile="primorye"):
    positions = read_positions(forms_dir())
    definitions = read_definitions(forms_dir(), profile, positions)
    return Declarations(
        folder=forms_dir(),
        definitions=definitions,
        positions=positions,
        editions=read_editions(forms_dir()),
    )


def gathered(database, period, profile="primorye"):
    place = Municipality(name=META["name"], oktmo=META["oktmo"], pseudonym_key=b"\0" * 32)
    return gather(database, place, declarations(profile), period)


def test_first_package_of_a_period_supersedes_nothing(database, tmp_path):
    built = build_package(database, source(), tmp_path / "out", now=NOW)
    assert built.valid
    assert built.path.name == "mms_41625000_2023-H2_r1.zip"
    assert (built.revision, built.supersedes, built.unchanged) == (1, None, False)


def test_same_content_gives_the_same_file_again(database, tmp_path):
    first = build_package(database, source(), tmp_path / "out", now=NOW)
    content = first.path.read_bytes()
    first.path.unlink()
    again = build_package(database, source(), tmp_path / "out", now=LATER)
    assert again.unchanged
    assert again.path == first.path
    assert again.path.read_bytes() == content


def test_changed_content_gives_the_next_revision(database, tmp_path):
    first = build_package(database, source(), tmp_path, now=NOW)
    changed = source(records=records(events=()), indicators=())
    second = build_package(database, changed, tmp_path, now=LATER)
    assert (second.revision, second.supersedes) == (2, first.package_id)
    assert second.path.name == "mms_41625000_2023-H2_r2.zip"
    assert first.path.exists()
    assert verify(second.path)["package"]["supersedes"] == first.package_id


def test_what_is_masked_is_content_too(database, tmp_path):
    build_package(database, source(), tmp_path, now=NOW)
    stored = records()
    named = replace(stored["acts"][0], title=f"Положение {SURNAMES[0]}")
    second = build_package(database, source(records=records(acts=(named,))), tmp_path, now=LATER)
    assert second.revision == 2
    assert second.as_json()["masked"]


def test_periods_have_revisions_of_their_own(database, tmp_path):
    build_package(database, source(), tmp_path, now=NOW)
    period = replace(source().period, code="2023/24")
    other = build_package(database, source(period=period), tmp_path, now=LATER)
    assert other.revision == 1
    assert other.path.name == "mms_41625000_2023-24_r1.zip"


def test_crash_before_the_file_is_made_good_by_the_next_call(database, tmp_path, monkeypatch):
    def no_disk(_path, _content):
        raise OSError

    monkeypatch.setattr(publishing, "atomic_write", no_disk)
    with pytest.raises(OSError):  # noqa: PT011
        build_package(database, source(), tmp_path, now=NOW)
    monkeypatch.undo()
    built = build_package(database, source(), tmp_path, now=LATER)
    assert built.revision == 1
    assert verify(built.path)["package"]["created"] == NOW.isoformat()


def test_refused_package_leaves_no_trace(database, tmp_path):
    forms = {**source().forms, "forms/x.toml": "автор = 'k.o@v.ru'".encode()}
    people = (replace(records()["people"][0], email="k.o@v.ru"),)
    stored = records(people=(*people, *records()["people"][1:]))
    with pytest.raises(LeaksFound):
        build_package(database, source(forms=forms, records=stored), tmp_path / "out", now=NOW)
    assert not (tmp_path / "out").exists()
    assert build_package(database, source(), tmp_path, now=LATER).revision == 1


def test_cancelled_build_leaves_no_trace(database, tmp_path):
    def give_up(done, _total):
        if done:
            raise Cancelled

    with pytest.raises(Cancelled):
        build_package(database, source(), tmp_path / "out", give_up)
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("profile", ["lenobl", "kirov", "primorye"])
def test_package_of_a_real_base_proves_every_indicator(database, tmp_path, profile):
    period = filled(database)
    gathered_source = gathered(database, period, profile)
    assert len(gathered_source.indicators) > 5
    built = build_package(database, gathered_source, tmp_path, now=NOW)
    assert built.valid, built.as_json()
    contents = members(built.path.read_bytes())
    manifest = json.loads(contents["manifest.json"])
    assert manifest["profile"] == profile
    assert manifest["definitions"]["age_limit"] == 35
    assert f"forms/profile-{profile}.toml" in contents


def test_facts_confirm_the_marks_of_a_real_base(database, tmp_path):
    period = filled(database)
    built = build_package(database, gathered(database, period), tmp_path, now=NOW)
    lines = members(built.path.read_bytes())["data/indicators.csv"].decode().splitlines()
    confirmed = {line.split(",")[0] for line in lines if line.endswith(",true")}
    assert confirmed >= {"diagnosed_share", "registry_training_share", "route_share"}


def test_gathered_numbers_are_those_of_the_register(database):
    period = filled(database)
    found = gathered(database, period)
    assert found.populations["teachers"] == {1, 2}
    assert found.populations["young"] == {2}
    lines = {one.line.code: one.line for one in found.indicators}
    assert (lines["diagnosed_share"].numerator, lines["diagnosed_share"].denominator) == (1, 3)
    assert date(2023, 12, 31) == found.period.reference_date
