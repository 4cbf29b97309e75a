"""The command line agrees with the oracle too: every indicator and every list of a whole base."""

import json

import pytest

from mms_desktop.cli.main import run
from mms_desktop.services.exchange.exporting import export_section
from mms_desktop.services.monitoring.periods import add_period
from mms_desktop.services.workspace import create_workspace
from oracle import files
from oracle.municipalities import Municipality
from oracle.test_agreement import COUNTED, SECTIONS, fill, oracle_of

USUAL = {
    "staff_kinds": ("main", "internal"),
    "age_limit": 35,
    "age_inclusive": False,
    "age_on": "reference_date",
    "seniority_years": 3,
}
CODE = "свой"


def base_of(town, folder, profile):
    path = folder / "район.mms"
    made = create_workspace(path, profile=profile, name="Район", oktmo="41625000")
    with made.database.transaction() as connection:
        fill(connection, town.rows)
    days = {name: town.period[name] for name in ("start", "end", "reference_date")}
    add_period(made.database, CODE, **days)
    for key in files.SECTIONS:
        export_section(made.database, SECTIONS[key], folder / f"{key}.csv")
    made.close()
    return path


@pytest.mark.parametrize(("profile", "seed"), [("lenobl", 11), ("kirov", 57), ("primorye", 123)])
def test_commands_tell_what_the_oracle_tells(tmp_path, capsys, profile, seed):
    town = Municipality(seed)
    town.settings = USUAL
    base = ["--base", str(base_of(town, tmp_path, profile)), "--period", CODE, "--json"]
    oracle = oracle_of(town, files.read_register(tmp_path))
    assert run(["indicators", "--all", *base]) == 0
    told = {one["code"]: one for one in json.loads(capsys.readouterr().out)["indicators"]}
    assert set(told) >= COUNTED
    for code in sorted(COUNTED):
        numerator, denominator, excluded = oracle.answer(code)
        assert told[code]["numerator"] == len(numerator), code
        below = None if denominator is None else len(denominator)
        assert told[code]["denominator"] == below, code
        missing = set() if code == "teachers_per_methodist" else (denominator or set()) - numerator
        lists = {"numerator": numerator, "denominator": denominator or set()}
        for name, expected in (lists | {"missing": missing, "excluded": excluded}).items():
            assert run(["indicator", code, "--list", name, *base]) == 0
            items = json.loads(capsys.readouterr().out)["items"]
            assert sorted(one["name"] for one in items) == sorted(expected), (code, name)
