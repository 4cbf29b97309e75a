"""The program and the oracle agree on random municipalities: counts and every list.

The oracle sees nothing but the CSV files that the program exported.
"""

from contextlib import contextmanager
from dataclasses import replace

import pytest

from mms_desktop.catalog.indicators import read_indicators
from mms_desktop.catalog.positions import read_positions
from mms_desktop.domain.profiles import AgeOn, Settings
from mms_desktop.domain.sections import SECTIONS
from mms_desktop.domain.sections.employments import EmploymentKind
from mms_desktop.domain.sections.periods import Period
from mms_desktop.paths import forms_dir
from mms_desktop.services.exchange.exporting import export_section
from mms_desktop.services.monitoring.definitions import read_definitions
from mms_desktop.services.monitoring.drilldown import ListName, items_of
from mms_desktop.services.monitoring.indicators import evaluate_in
from mms_desktop.services.monitoring.jsons import indicator_json, list_json
from mms_desktop.storage import migrations
from mms_desktop.storage.connection import Database
from mms_desktop.storage.keys import create_key
from mms_desktop.storage.populations import SECTIONS as POPULATION_SECTIONS
from mms_desktop.storage.populations.counting import Counts
from mms_desktop.storage.records import Records
from oracle import files
from oracle.municipalities import LEADING, PEDAGOGICAL, Municipality
from oracle.oracle import Oracle

MUNICIPALITIES = 240
BATCH = 40
WITHOUT_A_TABLE = {
    # Points and submissions are read from checklists, which have no table to export.
    "form.young", "form.rmo", "form.methodical_work",
    "hygiene.submitted", "hygiene.submitted_on_time",
    # Only a region knows these.
    "mentor_schools_share", "programmes_to_registry_share", "tripartite_agreements_share",
}  # fmt: skip
COUNTED = set(read_indicators(forms_dir(), POPULATION_SECTIONS)) - WITHOUT_A_TABLE
PROFILES = ("lenobl", "kirov", "primorye")


@pytest.fixture(scope="module")
def database(tmp_path_factory):
    path = tmp_path_factory.mktemp("oracle") / "base.mms"
    base = Database(path, create_key(path, None))
    with base.transaction() as connection:
        migrations.upgrade(connection)
    yield base
    base.close()


@pytest.fixture(scope="module")
def definitions(primorye):
    return primorye


def settings_of(written):
    return Settings(
        staff_kinds=tuple(EmploymentKind(kind) for kind in written["staff_kinds"]),
        age_limit=written["age_limit"],
        age_inclusive=written["age_inclusive"],
        age_on=AgeOn(written["age_on"]),
        seniority_years=written["seniority_years"],
    )


def fill(connection, rows):
    records = Records(connection)
    for key, section in SECTIONS.items():
        found = rows.get(key, [])
        records.insert(section, [section.parse(row, record_id=row["id"]) for row in found])


class Uncommitted:
    """Shows an exporter the state of a transaction that will be taken back."""

    def __init__(self, connection):
        self._connection = connection

    @contextmanager
    def snapshot(self):
        yield self._connection


def exported(connection, folder):
    """Return the register as the CSV files of the program tell it."""
    shown = Uncommitted(connection)
    for key in files.SECTIONS:
        export_section(shown, SECTIONS[key], folder / f"{key}.csv")
    return files.read_register(folder)


def oracle_of(municipality, register):
    return Oracle(
        register,
        municipality.period,
        municipality.settings,
        frozenset(PEDAGOGICAL),
        frozenset(LEADING),
    )


def differences(connection, definitions, municipality, folder):
    """Yield where the program and the oracle differ, indicator by indicator, list by list."""
    oracle = oracle_of(municipality, exported(connection, folder))
    profile = replace(definitions.profile, settings=settings_of(municipality.settings))
    changed = replace(definitions, profile=profile)
    period = Period(**municipality.period)
    counts = Counts(connection, changed.frame(period))
    counted = [one for one in changed.indicators.values() if one.code in COUNTED]
    for evaluated in evaluate_in(counts, changed, period, counted):
        code, told = evaluated.indicator.code, indicator_json(evaluated)
        numerator, denominator, excluded = oracle.answer(code)
        below = denominator or set()
        # The numerator of a ratio is no part of its denominator: nobody is missing from it.
        missing = set() if code == "teachers_per_methodist" else below - numerator
        expected = {
            ListName.NUMERATOR: numerator,
            ListName.DENOMINATOR: below,
            ListName.MISSING: missing,
            ListName.EXCLUDED: excluded,
        }
        if told["numerator"] != len(numerator):
            yield code, "numerator", told["numerator"], len(numerator)
        if told["denominator"] != (None if denominator is None else len(denominator)):
            yield code, "denominator", told["denominator"], denominator
        if told["excluded"] != len(excluded):
            yield code, "excluded", told["excluded"], excluded
        for name, named in expected.items():
            items = list_json(code, name, items_of(counts, evaluated, name))["items"]
            if sorted(item["name"] for item in items) != sorted(named):
                yield code, name, [item["name"] for item in items], sorted(named)
            reasoned = name in (ListName.MISSING, ListName.EXCLUDED)
            if any(bool(item["reason"]) is not reasoned for item in items):
                yield code, name, "reason", items


def judged(database, definitions, municipality, folder):
    """Return the differences; the municipality is taken back out of the base."""
    with database.engine.connect() as connection, connection.begin() as begun:
        fill(connection, municipality.rows)
        found = list(differences(connection, definitions, municipality, folder))
        begun.rollback()
    return found


@pytest.mark.parametrize("batch", range(MUNICIPALITIES // BATCH))
def test_program_agrees_with_the_oracle(database, definitions, batch, tmp_path):
    for seed in range(batch * BATCH, (batch + 1) * BATCH):
        found = judged(database, definitions, Municipality(seed), tmp_path)
        assert not found, f"municipality {seed}: {found[:3]}"


def test_every_indicator_has_an_oracle():
    town = Municipality(0)
    oracle = oracle_of(town, town.rows)
    for code in COUNTED:
        numerator, denominator, excluded = oracle.answer(code)
        assert isinstance(numerator, set), code
        assert denominator is None or isinstance(denominator, set), code
        assert isinstance(excluded, set), code


def test_random_municipalities_fill_every_list():
    """Each list of each indicator is now empty and now not: an agreement on nothing proves nothing.

    The quality of data is apart: a count of namesakes has nobody left out of it.
    """
    filled = {(code, name): 0 for code in COUNTED for name in ("numerator", "missing", "excluded")}
    for seed in range(MUNICIPALITIES):
        town = Municipality(seed)
        oracle = oracle_of(town, town.rows)
        for code in COUNTED:
            numerator, denominator, excluded = oracle.answer(code)
            filled[code, "numerator"] += bool(numerator)
            filled[code, "missing"] += denominator is None or bool(denominator - numerator)
            filled[code, "excluded"] += bool(excluded)
    rare = {key: count for key, count in filled.items() if count < 5}
    assert set(rare) == {("hygiene.duplicates", "numerator"), ("hygiene.duplicates", "excluded")}


@pytest.mark.parametrize("profile", PROFILES)
def test_targets_of_every_profile_are_judged_exactly(database, profile, tmp_path):
    """Numbers do not depend on the profile; what it asks for is compared without rounding."""
    definitions = read_definitions(forms_dir(), profile, read_positions(forms_dir()))
    asked = set()
    for seed in range(0, MUNICIPALITIES, 16):
        town = Municipality(seed)
        with database.engine.connect() as connection, connection.begin() as begun:
            fill(connection, town.rows)
            found = judged_targets(connection, definitions, town, tmp_path)
            begun.rollback()
        for code, told, expected in found:
            assert told == expected, (seed, code)
            asked.add(code)
    assert asked == {target.indicator for target in definitions.profile.targets}


def judged_targets(connection, definitions, municipality, folder):
    """Return (code, what the program says of its targets, what whole numbers say)."""
    oracle = oracle_of(municipality, exported(connection, folder))
    profile = replace(definitions.profile, settings=settings_of(municipality.settings))
    changed = replace(definitions, profile=profile)
    period = Period(**municipality.period)
    counts = Counts(connection, changed.frame(period))
    wanted = [one for one in changed.of_profile if one.code in COUNTED]
    answers = []
    for evaluated in evaluate_in(counts, changed, period, wanted):
        code = evaluated.indicator.code
        numerator, denominator, _ = oracle.answer(code)
        told = [(one["met"], one["expired"]) for one in indicator_json(evaluated)["targets"]]
        below = None if denominator is None else len(denominator)
        counted = len(numerator)
        expected = [
            (reached(changed, target, counted, below), late(target, municipality))
            for target in profile.targets_of(code)
        ]
        if expected or told:
            answers.append((code, told, expected))
    return answers


def reached(definitions, target, numerator, denominator):
    """Compare by whole numbers: nothing is divided, so nothing can be rounded."""
    if definitions.indicators[target.indicator].kind == "count":
        denominator = 1
    if not denominator:
        return None
    left = numerator * target.value.denominator
    right = target.value.numerator * denominator
    return left >= right if target.direction == "at_least" else left <= right


def late(target, municipality):
    return target.year is not None and municipality.period["end"].year > target.year


def test_random_municipalities_reach_every_indicator():
    reached = {}
    for seed in range(MUNICIPALITIES):
        town = Municipality(seed)
        oracle = oracle_of(town, town.rows)
        numerator, denominator, excluded = oracle.answer("young_supported_share")
        for name, ids in (("in", numerator), ("of", denominator), ("out", excluded)):
            reached[name] = reached.get(name, 0) + bool(ids)
        reached["unknown"] = reached.get("unknown", 0) + bool(oracle.unknown_youth())
        reached["empty"] = reached.get("empty", 0) + (not denominator)
        reached["assigned"] = reached.get("assigned", 0) + bool(oracle.methodists(assigned=True))
        chosen, _, _ = oracle.answer("registry_training_share")
        reached["chosen"] = reached.get("chosen", 0) + bool(chosen)
        reached["routed"] = reached.get("routed", 0) + bool(oracle.answer("route_share")[0])
    assert min(reached.values()) > MUNICIPALITIES // 20, reached
