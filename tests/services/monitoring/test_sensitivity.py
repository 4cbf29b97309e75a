from datetime import date

import pytest

from mms_desktop.catalog.reading import DeclarationError
from mms_desktop.catalog.variants import read_variants
from mms_desktop.domain.profiles import Settings
from mms_desktop.paths import forms_dir
from mms_desktop.services.monitoring.sensitivity import sensitivity


def shifts(town, code="young_supported_share"):
    found = sensitivity(town.database, town.definitions, town.period, code)
    return found, {one.variant.key: one for one in found.shifts}


def test_person_of_35_flips_by_the_age_limit(town):
    school = town.place()
    of_35 = town.teacher(school, birth_date="31.12.1988", teaching_since="01.09.2022")
    town.teacher(school, birth_date="01.01.1989", teaching_since="01.09.2022")
    town.add("mentorships", mentor=2, mentee=of_35, started="01.09.2023")
    found, by_key = shifts(town)
    assert found.evaluated.shown == "0,0 %"
    shift = by_key["age_35_inclusive"]
    assert shift.evaluated.shown == "50,0 %"
    assert [item.id for item in shift.entered["denominator"]] == [of_35]
    assert [item.id for item in shift.entered["numerator"]] == [of_35]
    assert shift.entered["denominator"][0].reason == "исполнилось 35 лет"
    assert not shift.current
    assert by_key["age_before_35"].current
    assert not by_key["age_before_35"].changed


def test_day_on_which_the_age_is_taken(town):
    person = town.teacher(town.place(), birth_date="01.01.1989", teaching_since="01.09.2022")
    _, by_key = shifts(town)
    shift = by_key["age_on_next_january_1"]
    assert [item.id for item in shift.left["denominator"]] == [person]
    assert shift.left["denominator"][0].reason == "исполнилось 35 лет"
    assert shift.evaluated.shown == "нет объектов"


def test_seniority(town):
    person = town.teacher(town.place(), birth_date="01.01.1995", teaching_since="01.01.2020")
    _, by_key = shifts(town)
    assert not by_key["seniority_3"].changed
    for key in ("seniority_5", "seniority_10"):
        (item,) = by_key[key].entered["denominator"]
        assert (item.id, item.reason) == (person, "стаж три года и больше")


def test_kinds_of_employment_flip_any_share_of_people(town):
    school = town.place()
    inner, outer, contract = (town.person() for _ in range(3))
    for person, kind in ((inner, "internal"), (outer, "external"), (contract, "contract")):
        town.job(person, school, kind=kind)
        town.add("diagnostics", person=person, kind="ict", date="01.10.2023")
    _, by_key = shifts(town, "diagnosed_share")
    assert [item.id for item in by_key["staff_main"].left["numerator"]] == [inner]
    assert by_key["staff_main"].left["numerator"][0].reason == "внутренний совместитель"
    assert [item.id for item in by_key["staff_with_external"].entered["denominator"]] == [outer]
    reasons = {item.id: item.reason for item in by_key["staff_all"].entered["denominator"]}
    assert reasons == {outer: "внешний совместитель", contract: "работает по договору ГПХ"}


def test_variants_of_age_do_not_touch_other_indicators(town):
    town.teacher(town.place(), birth_date="31.12.1988")
    _, by_key = shifts(town, "diagnosed_share")
    assert not any(one.changed for key, one in by_key.items() if not key.startswith("staff"))


def test_ratio_and_count_have_their_variants_too(town):
    school = town.place()
    town.teacher(school, {"kind": "external"})
    town.add("methodists", person=town.person(), level="municipal", since="01.09.2020")
    _, by_key = shifts(town, "teachers_per_methodist")
    assert by_key["staff_with_external"].evaluated.value.numerator == 1
    assert not shifts(town, "agreements_count")[1]["staff_all"].changed
    assert shifts(town, "form.young")[0].evaluated.shown == "нет данных"


def test_every_variant_is_a_setting_of_a_profile():
    assert {one.key for one in read_variants(forms_dir())} >= {"age_35_inclusive", "staff_all"}
    for variant in read_variants(forms_dir()):
        assert isinstance(variant.applied(Settings()), Settings)
        assert variant.applied(Settings()).age_day(date(2023, 12, 31))


@pytest.mark.parametrize(
    "line", ["", "age_limit = 0", "staff_kinds = []", 'age_on = "вчера"', "сколько = 3"]
)
def test_wrong_variant_is_named(tmp_path, line):
    (tmp_path / "rules").mkdir()
    text = f'[[variant]]\nkey = "a"\ntitle = "А"\n{line}\n'
    (tmp_path / "rules" / "variants.toml").write_text(text, encoding="utf-8")
    with pytest.raises(DeclarationError, match=r"variants\.toml"):
        read_variants(tmp_path)
