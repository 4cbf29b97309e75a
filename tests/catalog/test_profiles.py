from fractions import Fraction

import pytest

from mms_desktop.catalog.indicators import read_indicators
from mms_desktop.catalog.profiles import read_profile, read_profiles
from mms_desktop.catalog.reading import DeclarationError
from mms_desktop.domain.sections.employments import EmploymentKind
from mms_desktop.domain.targets import Direction
from mms_desktop.paths import forms_dir
from mms_desktop.storage.populations import SECTIONS

LENOBL = (
    "registry_training_share",
    "team_training_count",
    "diagnosed_share",
    "route_share",
    "young_supported_share",
    "assigned_methodists_count",
    "methodical_services_count",
)


@pytest.fixture(scope="module")
def indicators():
    return read_indicators(forms_dir(), SECTIONS)


@pytest.fixture(scope="module")
def profiles(indicators):
    return read_profiles(forms_dir(), indicators)


def values(profile, code):
    return [(target.value, target.year) for target in profile.targets_of(code)]


def test_the_three_profiles(profiles):
    assert sorted(profiles) == ["kirov", "lenobl", "primorye"]


def test_lenobl_asks_for_seven_without_targets(profiles):
    profile = profiles["lenobl"]
    assert profile.indicators == LENOBL
    assert (profile.targets, profile.plan.times_a_year) == ((), 2)


def test_kirov_has_its_targets(profiles):
    profile = profiles["kirov"]
    assert values(profile, "registry_training_share") == [(Fraction(3, 10), 2024)]
    assert values(profile, "low_results_trained_share") == [(Fraction(1), None)]
    assert values(profile, "agreements_count") == [(Fraction(5), None)]
    assert profile.plan.months == (5, 11)


def test_primorye_keeps_both_targets_for_teams(profiles):
    profile = profiles["primorye"]
    assert values(profile, "team_training_share") == [
        (Fraction(2, 5), 2024),
        (Fraction(3, 5), 2024),
    ]
    (limit,) = profile.targets_of("teachers_per_methodist")
    assert (limit.value, limit.direction) == (250, Direction.AT_MOST)
    assert values(profile, "internship_share") == [(Fraction(3, 100), None)]


def test_defaults_are_those_of_the_definitions(profiles):
    for profile in profiles.values():
        settings = profile.settings
        assert settings.staff_kinds == (EmploymentKind.MAIN, EmploymentKind.INTERNAL)
        assert (settings.age_limit, settings.age_inclusive) == (35, False)
        assert settings.seniority_years == 3
        assert settings.age_on.value == "reference_date"


@pytest.mark.parametrize(
    ("written", "instead", "named"),
    [
        ("percent = 10\n", "percent = 110\n", "110"),
        ("percent = 10\n", "number = 10\n", "percent"),
        ("number = 5", "percent = 5", "number"),
        ("percent = 10\n", 'percent = "10"\n', "percent"),
        ('direction = "at_least"', 'direction = "выше"', "выше"),
        ('"agreements_count",', '"agreements_cuont",', "agreements_cuont"),
        ("age_limit = 35", "age_limit = 0", "age_limit"),
        ("age_limit = 35", 'age_limit = "35"', "age_limit"),
        ("age_inclusive = false", "age_inclusive = 0", "age_inclusive"),
        ('["main", "internal"]', "[]", "staff_kinds"),
        ('["main", "internal"]', '["основное"]', "основное"),
        ("months = [5, 11]", "months = [5, 13]", "months"),
        ("seniority_years = 3", "seniority = 3", "seniority"),
        ("year = 2024", "year = 24", "year"),
        ('key = "kirov"', 'key = "other"', "key"),
    ],
)
def test_misprint_is_named(tmp_path, indicators, written, instead, named):
    text = (forms_dir() / "profiles" / "kirov.toml").read_text(encoding="utf-8")
    assert written in text
    path = tmp_path / "kirov.toml"
    path.write_text(text.replace(written, instead), encoding="utf-8")
    with pytest.raises(DeclarationError, match=named):
        read_profile(path, indicators)


def test_target_of_an_indicator_not_asked_for_is_named(tmp_path, indicators):
    text = (forms_dir() / "profiles" / "kirov.toml").read_text(encoding="utf-8")
    path = tmp_path / "kirov.toml"
    path.write_text(text.replace('  "agreements_count",\n', ""), encoding="utf-8")
    with pytest.raises(DeclarationError, match="agreements_count"):
        read_profile(path, indicators)


AT_LEAST, AT_MOST = "at_least", "at_most"
TARGETS = {
    "lenobl": set(),
    "kirov": {
        ("diagnosed_share", AT_LEAST, Fraction(1, 10), None),
        ("route_share", AT_LEAST, Fraction(1, 10), None),
        ("registry_training_share", AT_LEAST, Fraction(3, 10), 2024),
        ("young_supported_share", AT_LEAST, Fraction(7, 10), 2024),
        ("low_results_trained_share", AT_LEAST, Fraction(1), None),
        ("agreements_count", AT_LEAST, Fraction(5), None),
    },
    "primorye": {
        ("registry_training_share", AT_LEAST, Fraction(3, 10), 2024),
        ("registry_training_annual_share", AT_LEAST, Fraction(15, 100), None),
        ("team_training_share", AT_LEAST, Fraction(4, 10), 2024),
        ("team_training_share", AT_LEAST, Fraction(6, 10), 2024),
        ("teachers_per_methodist", AT_MOST, Fraction(250), 2024),
        ("young_supported_share", AT_LEAST, Fraction(7, 10), 2024),
        ("diagnosed_share", AT_LEAST, Fraction(2, 10), None),
        ("route_share", AT_LEAST, Fraction(2, 10), None),
        ("route_escort_share", AT_LEAST, Fraction(1), None),
        ("postcourse_support_share", AT_LEAST, Fraction(2, 10), None),
        ("internship_share", AT_LEAST, Fraction(3, 100), None),
        ("mentoring_model_share", AT_LEAST, Fraction(1), None),
        ("burnout_prevention_share", AT_LEAST, Fraction(1, 10), None),
        ("expertise_share", AT_LEAST, Fraction(25, 100), None),
        ("low_results_engaged_share", AT_LEAST, Fraction(1), None),
        ("events_count", AT_LEAST, Fraction(4), None),
        ("contests_count", AT_LEAST, Fraction(2), None),
    },
}


@pytest.mark.parametrize("key", sorted(TARGETS))
def test_targets_are_those_of_the_definitions_and_each_names_its_source(profiles, key):
    targets = profiles[key].targets
    found = {(one.indicator, str(one.direction), one.value, one.year) for one in targets}
    assert found == TARGETS[key]
    assert len(targets) == len(TARGETS[key])
    assert all("№" in one.source for one in targets)
    assert {one.indicator for one in targets} <= set(profiles[key].indicators)


def test_plan_says_how_often_the_documents_ask(profiles):
    plans = {key: (one.plan.times_a_year, one.plan.months) for key, one in profiles.items()}
    assert plans == {"lenobl": (2, ()), "kirov": (2, (5, 11)), "primorye": (1, ())}
    assert len(profiles["lenobl"].indicators) == 7
