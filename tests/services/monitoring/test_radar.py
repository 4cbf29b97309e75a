from datetime import date

import pytest

from mms_desktop.catalog.reading import DeclarationError
from mms_desktop.catalog.terms import TermKey, read_terms
from mms_desktop.domain.periods import period_of
from mms_desktop.paths import forms_dir
from mms_desktop.services.monitoring.radar import radar
from oracle.town import Town

TODAY = date(2026, 3, 1)


@pytest.fixture
def town(database, definitions):
    town = Town(database, definitions, period_of("2026-H1"))
    town.school = town.place()
    town.worker = town.teacher(town.school)
    return town


def alerts(town, *, today=TODAY, horizon=None):
    found = radar(town.database, town.definitions, today, horizon=horizon)
    return {(one.key, one.record): one for one in found}


def attest(town, category, granted, **values):
    values = {"position": "Учитель", "person": town.worker} | values
    return town.add("attestations", category=category, granted=granted, **values)


def test_category_of_the_old_order_lasts_five_years(town):
    old = attest(town, "first", "10.03.2021")
    alert = alerts(town)[TermKey.CATEGORY, old]
    assert (alert.due, alert.days) == (date(2026, 3, 10), 9)
    assert "№ 196" in alert.act
    assert alert.organization == "СОШ № 1"
    assert alert.what == "Первая, Учитель"


@pytest.mark.parametrize(
    ("granted", "listed"), [("31.08.2023", True), ("01.09.2023", False), ("10.10.2024", False)]
)
def test_category_of_the_new_order_has_no_term(town, granted, listed):
    attest(town, "highest", granted)
    assert bool(alerts(town, horizon=2000)) is listed


def test_term_written_down_stands_above_the_rule(town):
    written = attest(town, "first", "10.10.2024", expires="01.04.2026")
    assert alerts(town)[TermKey.CATEGORY, written].due == date(2026, 4, 1)


def test_newer_category_of_the_same_post_replaces_the_old_one(town):
    attest(town, "first", "10.03.2021")
    attest(town, "highest", "10.10.2024")
    assert alerts(town) == {}
    other = attest(town, "first", "12.03.2021", position="Методист")
    assert set(alerts(town)) == {(TermKey.CATEGORY, other)}


def test_teacher_mentor_does_not_replace_the_category_it_rests_on(town):
    old = attest(town, "highest", "10.03.2021")
    attest(town, "mentor", "10.10.2024")
    assert (TermKey.CATEGORY, old) in alerts(town)


def test_conformity_is_due_every_five_years_unless_there_is_a_category(town):
    one = attest(town, "conformity", "01.05.2021")
    alert = alerts(town)[TermKey.CONFORMITY, one]
    assert (alert.due, "ст. 49" in alert.act) == (date(2026, 5, 1), True)
    attest(town, "first", "01.10.2024")
    assert alerts(town) == {}


def test_three_years_without_training_count_from_the_last(town):
    programme = town.add("programmes", kind="advanced")
    finished = {"person": town.worker, "programme": programme}
    town.add("trainings", finished="01.02.2020", **finished)
    last = town.add("trainings", finished="29.02.2024", **finished)
    assert alerts(town) == {}
    alert = alerts(town, today=date(2027, 3, 1))[TermKey.TRAINING, last]
    assert (alert.due, alert.days) == (date(2027, 2, 28), -1)


def test_pairs_their_end_and_their_papers(town):
    mentor = town.teacher(town.school)
    pair = {"mentor": mentor, "mentee": town.worker}
    planned = town.add("mentorships", started="01.09.2024", planned_end="20.03.2026", **pair)
    ended = town.add(
        "mentorships", started="01.10.2024", planned_end="20.03.2026", ended="01.02.2026", **pair
    )
    bare = town.add("mentorships", started="01.03.2025", consent_date="01.03.2025", **pair)
    found = alerts(town)
    assert set(found) == {(TermKey.MENTORSHIP, planned), (TermKey.MENTORSHIP_PAPERS, bare)}
    assert found[TermKey.MENTORSHIP_PAPERS, bare].what == "нет дополнительного соглашения"
    assert found[TermKey.MENTORSHIP_PAPERS, bare].person == mentor
    assert ended


def test_consent_route_act_and_agreement(town):
    person = {"person": town.worker}
    town.add("consents", purpose="register", given="01.01.2024", until="10.03.2026", **person)
    newer = town.add(
        "consents", purpose="register", given="01.01.2025", until="15.03.2026", **person
    )
    town.add(
        "consents", purpose="publication", given="01.01.2025", until="15.03.2026",
        revoked="01.02.2025", **person,
    )  # fmt: skip
    route = town.add("routes", approved="01.09.2025", ends="20.02.2026", **person)
    town.add("routes", approved="01.09.2025", ends="20.02.2026", closed="19.02.2026", **person)
    town.add("routes", approved="01.09.2025", ends="20.02.2026", status="draft", **person)
    act = town.add("acts", kind="regulation", date="01.01.2023", until="31.03.2026")
    agreement = town.add("agreements", date="01.01.2023", until="01.03.2026")
    found = alerts(town)
    assert set(found) == {
        (TermKey.CONSENT, newer), (TermKey.ROUTE, route),
        (TermKey.ACT, act), (TermKey.AGREEMENT, agreement),
    }  # fmt: skip
    assert found[TermKey.ROUTE, route].days < 0
    assert found[TermKey.ACT, act].name.startswith("Название")
    assert [one.due for one in found.values()] == sorted(one.due for one in found.values())


def test_who_does_not_work_any_more_is_left_out(town):
    gone = town.teacher(town.school, {"ended": "28.02.2026"})
    attest(town, "first", "10.03.2021", person=gone)
    assert alerts(town) == {}


def test_warning_begins_so_many_days_before(town):
    town.add("acts", kind="regulation", date="01.01.2023", until="30.04.2026")
    assert len(alerts(town)) == 1
    assert alerts(town, today=date(2026, 2, 28)) == {}
    assert alerts(town, today=date(2026, 2, 28), horizon=365) != {}


def test_every_term_names_its_act():
    assert set(read_terms(forms_dir())) == set(TermKey)
    assert all(term.act for term in read_terms(forms_dir()).values())


@pytest.mark.parametrize(
    "line", ['act = ""', 'act = "А"\nyears = 5', 'act = "А"\nwarn = 5', 'act = "А"\nwarn_days = -1']
)
def test_wrong_term_is_named(tmp_path, line):
    (tmp_path / "rules").mkdir()
    days = "" if "warn" in line else "warn_days = 5\n"
    text = f'[[term]]\nkey = "act"\ntitle = "Т"\n{days}{line}\n'
    (tmp_path / "rules" / "terms.toml").write_text(text, encoding="utf-8")
    with pytest.raises(DeclarationError, match=r"terms\.toml"):
        read_terms(tmp_path)
