"""The sample municipality gives the numbers its oracle counted without the program."""

import tomllib

import pytest

from mms_desktop.services.demo import make_demo
from mms_desktop.services.progress import silent
from mms_desktop.services.workspace import open_workspace


@pytest.fixture(scope="module")
def expected(samples):
    return tomllib.loads((samples / "expected.toml").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    return make_demo(tmp_path_factory.mktemp("demo"), lambda _words: silent)


@pytest.fixture(scope="module")
def demo(made):
    workspace = open_workspace(made.base)
    yield workspace
    workspace.close()


def test_every_file_goes_in_whole(made):
    assert made.errors == []
    assert made.complete


def test_every_person_is_there(demo, expected):
    for section, count in expected["records"].items():
        assert demo.registry.total(section) == count, section


def test_every_school_has_its_staff(demo, expected):
    codes = {one.id: one.code for one in demo.registry.records("organizations")}
    counted = dict.fromkeys(codes.values(), 0)
    for post in demo.registry.records("employments"):
        counted[codes[post.organization]] += 1
    assert counted == expected["employments_by_organization"]


def test_indicators_are_those_of_the_oracle(demo, expected):
    period = demo.monitoring.period("2023-H2")
    counted = {one.indicator.code: one.value for one in demo.monitoring.evaluate_all(period)}
    for code, value in expected["indicators"].items():
        assert counted[code].numerator == value["numerator"], code
        if "denominator" in value:
            assert counted[code].denominator == value["denominator"], code


def test_checklists_score_as_the_oracle_counted(demo, expected):
    filled = {
        (one.form.key, one.subject.code): one.result
        for one in demo.monitoring.filled_forms(demo.monitoring.period("2023-H2"))
    }
    for response in expected["responses"]:
        result = filled[response["form"], response["subject"]]
        assert result.score == response["score"]
        assert str(result.level_code) == response["level_code"]


def test_no_word_of_a_person_is_in_the_package(made, demo):
    from zipfile import ZipFile

    with ZipFile(made.package) as package:
        members = {name: package.read(name) for name in package.namelist()}
    text = b"\n".join(members.values()).decode("utf-8", errors="replace")
    for person in demo.registry.records("people"):
        assert person.surname not in text.replace("\n", " ").split(), person.surname
        if person.snils:
            assert person.snils not in text


def test_files_made_are_where_the_demo_says(made):
    assert made.package.is_file()
    assert {report.suffix for report in made.reports} == {".pdf", ".docx", ".xlsx"}
