import pytest

from mms_desktop.catalog.indicators import read_indicators
from mms_desktop.catalog.reading import DeclarationError
from mms_desktop.paths import forms_dir
from mms_desktop.storage.populations import SECTIONS

CODES = """
registry_training_share registry_training_annual_share team_training_count team_training_share
diagnosed_share route_share route_escort_share young_supported_share assigned_methodists_count
teachers_per_methodist methodical_services_count methodical_services_share
postcourse_support_share internship_share mentoring_model_share burnout_prevention_share
expertise_share low_results_engaged_share low_results_trained_share agreements_count
events_count contests_count regulation_adopted roadmap_adopted event_plan_adopted passport_kept
monitoring_adopted form.young form.rmo form.methodical_work hygiene.birth_date
hygiene.teaching_since hygiene.snils mentor_schools_share programmes_to_registry_share
tripartite_agreements_share
"""
QUALITY = """
hygiene.sex hygiene.education hygiene.card hygiene.consent hygiene.consistent hygiene.posts
hygiene.duplicates hygiene.inn hygiene.staff_lists hygiene.submitted hygiene.submitted_on_time
"""

GOOD = """
[[indicator]]
code = "own_share"
title = "Своя доля"
kind = "share"
unit = "people"
numerator = "diagnosed"
denominator = "young"
periodicity = "year"
definition = "Молодые педагоги, прошедшие диагностику."
sources = [{ document = "Приказ", place = "п. 1" }]
"""


def read(tmp_path, text):
    folder = tmp_path / "indicators"
    folder.mkdir(exist_ok=True)
    (folder / "own.toml").write_text(text, encoding="utf-8")
    return read_indicators(tmp_path, SECTIONS)


def test_every_code_of_the_definitions_is_declared():
    declared = read_indicators(forms_dir(), SECTIONS)
    assert sorted(declared) == sorted([*CODES.split(), *QUALITY.split()])


def test_own_indicator_is_composed_of_populations(tmp_path):
    indicator = read(tmp_path, GOOD)["own_share"]
    assert (indicator.numerator, indicator.denominator) == ("diagnosed", "young")


@pytest.mark.parametrize(
    ("written", "instead", "named"),
    [
        ('"diagnosed"', '"dignosed"', "dignosed"),
        ('"young"', '"organizations"', "organizations"),
        ('kind = "share"', 'kind = "part"', "part"),
        ('unit = "people"', 'unit = "teams"', "teams"),
        ('denominator = "young"\n', "", "denominator"),
        ('title = "Своя доля"\n', "", "title"),
        ('code = "own_share"', 'code = "Своя"', "code"),
        ('kind = "share"', 'kind = "flag"', "denominator"),
        ('kind = "share"', 'kind = "points"', "numerator"),
        ('kind = "share"', 'kind = "share"\nlevel = "region"', "numerator"),
        ('kind = "share"', 'kind = "share"\nform = "young"', "form"),
        ('periodicity = "year"', 'periodicity = "year"\ntarget = 70', "target"),
        ('[{ document = "Приказ", place = "п. 1" }]', "[]", "sources"),
    ],
)
def test_misprint_is_named(tmp_path, written, instead, named):
    assert written in GOOD
    with pytest.raises(DeclarationError, match=named):
        read(tmp_path, GOOD.replace(written, instead))


def test_code_declared_twice_is_named(tmp_path):
    with pytest.raises(DeclarationError, match="own_share"):
        read(tmp_path, GOOD + GOOD)


def test_empty_folder_is_named(tmp_path):
    with pytest.raises(DeclarationError, match="indicators"):
        read_indicators(tmp_path, SECTIONS)
