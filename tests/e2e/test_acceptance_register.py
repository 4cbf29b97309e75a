"""The register as a stranger meets it: one linked register of every section, in and out."""

import csv
import shutil

import pytest
from openpyxl import load_workbook

from mms_desktop.cli.main import run
from mms_desktop.domain.sections import SECTIONS

SNILS = "112-233-445 95"
ANNA = "Петрова Анна Львовна; 05.05.1995"
REGISTER = {
    "organizations": [
        {"code": "s1", "short_name": "СОШ № 1", "kind": "school", "inn": "7707083893",
         "address": "=1+1", "phone": "+7 900", "low_results": "да", "opened": "01.09.1990"},
        {"code": "d2", "short_name": "ДОУ 2", "kind": "дошкольная", "low_results": "0"},
    ],
    "people": [
        {"surname": "Иванова", "given_name": "Мария", "patronymic": "Петровна",
         "birth_date": "01.02.1990", "snils": SNILS, "sex": "f", "note": "@x"},
        {"surname": "Петрова", "given_name": "Анна", "patronymic": "Львовна",
         "birth_date": "1995-05-05", "education": "higher", "note": "-5"},
    ],
    "employments": [
        {"person": SNILS, "organization": "СОШ № 1", "position": "Учитель", "kind": "main",
         "subjects": "Математика;Физика", "rate": "1,25", "started": "01.09.2015"},
        {"person": ANNA, "organization": "7707083893", "position": "Завуч",
         "kind": "Внешнее совместительство", "ended": "31.08.2023"},
    ],
    "attestations": [
        {"person": SNILS, "position": "Учитель", "category": "Высшая", "granted": "01.10.2023"},
    ],
    "associations": [
        {"code": "rmo1", "title": "РМО математиков", "level": "municipal",
         "kind": "По категории работников", "head": SNILS},
    ],
    "association_members": [
        {"association": "rmo1", "person": ANNA, "role": "deputy", "since": "01.09.2020"},
    ],
    "association_meetings": [
        {"association": "rmo1", "date": "10.10.2023", "topic": "О чтении", "attendance": "15"},
    ],
    "mentorships": [
        {"mentor": SNILS, "mentee": ANNA, "organization": "s1", "form": "teacher_teacher",
         "kind": "traditional", "started": "01.09.2023", "pay": "in_duties"},
    ],
    "methodists": [{"person": SNILS, "level": "municipal", "since": "01.01.2022"}],
    "methodist_assignments": [
        {"methodist": SNILS, "organization": "s1", "person": "", "since": "01.02.2022"},
        {"methodist": SNILS, "organization": "", "person": ANNA, "since": "01.02.2022"},
    ],
    "bodies": [{"body": "Методический актив", "person": SNILS, "since": "01.01.2021"}],
    "diagnostics": [
        {"person": SNILS, "kind": "subject", "date": "01.10.2023", "score": "17,5"},
    ],
    "deficits": [
        {"person": SNILS, "kind": "subject", "date": "01.10.2023", "title": "Геометрия"},
    ],
    "routes": [
        {"code": "r1", "person": SNILS, "diagnosis_kind": "subject",
         "diagnosis_date": "01.10.2023", "approved": "10.10.2023", "status": "active",
         "escort": ANNA},
    ],
    "route_steps": [{"route": "r1", "number": "1", "activity": "Курсы", "due": "01.12.2023"}],
    "programmes": [
        {"code": "p1", "title": "Грамотность", "kind": "advanced", "federal_registry": "ФР-1"},
    ],
    "trainings": [
        {"person": SNILS, "programme": "p1", "finished": "20.11.2023",
         "diagnosis_kind": "subject", "diagnosis_date": "01.10.2023"},
    ],
    "teams": [
        {"code": "t1", "organization": "s1", "title": "Команда", "members": f"{SNILS};{ANNA}"},
    ],
    "team_trainings": [{"team": "t1", "programme": "p1", "finished": "01.11.2023"}],
    "events": [
        {"code": "e1", "title": "Семинар", "kind": "seminar", "direction": "young_support",
         "level": "municipal", "date": "15.10.2023"},
    ],
    "participations": [{"event": "e1", "person": ANNA, "role": "speaker"}],
    "expertise": [{"person": SNILS, "kind": "contest", "since": "01.02.2023"}],
    "practices": [
        {"code": "pr1", "title": "Практика", "authors": f"{SNILS}; Петрова Анна Львовна"},
    ],
    "sites": [
        {"code": "st1", "title": "Площадка", "organization": "s1", "kind": "Стажировочная",
         "status": "municipal", "since": "01.01.2023"},
    ],
    "communities": [{"code": "c1", "title": "Клуб", "kind": "club", "members": ANNA}],
    "agreements": [{"code": "a1", "parties": "ММС и вуз", "date": "01.01.2023"}],
    "acts": [{"code": "ac1", "title": "Положение", "kind": "regulation", "date": "01.01.2022"}],
    "roadmap": [{"number": "1.1", "direction": "Молодые", "title": "Провести"}],
    "recommendations": [
        {"code": "rc1", "period": "2023-H2", "addressee": "s1", "direction": "д", "text": "т"},
    ],
    "decisions": [{"code": "dc1", "recommendation": "rc1", "date": "15.01.2024", "text": "т"}],
    "consents": [{"person": SNILS, "purpose": "register", "given": "01.09.2022"}],
}  # fmt: skip


def write_rows(path, rows, *, heads=None, delimiter=",", encoding="utf-8"):
    keys = list(dict.fromkeys(key for row in rows for key in row))
    with path.open("w", newline="", encoding=encoding) as file:
        writer = csv.writer(file, delimiter=delimiter)
        writer.writerow([heads[key] if heads else key for key in keys])
        writer.writerows([row.get(key, "") for key in keys] for row in rows)
    return path


def counts(said):
    return tuple(said[name] for name in ("created", "updated", "unchanged", "rejected"))


@pytest.fixture
def others(mms, tmp_path):
    """Make an empty base for every ending of exported files."""
    paths = {ending: tmp_path / f"другая база {ending}.mms" for ending in ("csv", "xlsx")}
    for path in paths.values():
        mms("new", path, "--profile", "lenobl", "--name", "Район", "--oktmo", "41625000")
        mms("period", "add", "2023-H2", "--base", path)
    return paths


@pytest.fixture(scope="module")
def imported(tmp_path_factory):
    """Import the register once, by the same commands, for all tests that start with it."""
    folder = tmp_path_factory.mktemp("full")
    base, rows_file = folder / "полный.mms", tmp_path_factory.mktemp("rows") / "a.csv"
    names = ("--profile", "lenobl", "--name", "Озёрский район", "--oktmo", "41625000")
    assert run(["new", str(base), *names]) == 0
    assert run(["period", "add", "2023-H2", "--base", str(base)]) == 0
    for section, rows in REGISTER.items():
        write_rows(rows_file, rows)
        assert run(["import", section, str(rows_file), "--base", str(base)]) == 0, section
    return base


@pytest.fixture
def full(imported, tmp_path):
    shutil.copytree(imported.parent, tmp_path, dirs_exist_ok=True)
    return tmp_path / imported.name


def test_every_way_to_write_the_headers_means_the_same_rows(mms, full, tmp_path):
    for section, rows in REGISTER.items():
        labels = {kind.name: kind.label for kind in SECTIONS[section].fields}
        shouted = {key: f"{text.upper()} *" for key, text in labels.items()}
        ways = (
            write_rows(tmp_path / "b.csv", rows, delimiter=";", encoding="cp1251"),
            write_rows(tmp_path / "c.csv", rows, heads=labels),
            write_rows(tmp_path / "d.csv", rows, heads=shouted),
        )
        # One command for all of them: it starts a process to read the files in.
        said = mms("import", section, *ways, "--base", full)
        assert counts(said) == (0, 0, len(ways) * len(rows), 0), (section, said)


def test_exported_register_fills_another_base_the_same(mms, full, others, tmp_path):
    for section, rows in REGISTER.items():
        again = tmp_path / "again.csv"
        paths = [tmp_path / f"{section}.{ending}" for ending in others]
        for path in paths:
            mms("export", section, "--base", full, "--out", path)
        unchanged = len(paths) * len(rows)
        assert counts(mms("import", section, *paths, "--base", full)) == (0, 0, unchanged, 0)
        mms("export", section, "--base", full, "--out", again)
        stored = again.read_bytes()
        for path, other in zip(paths, others.values(), strict=True):
            assert counts(mms("import", section, path, "--base", other)) == (len(rows), 0, 0, 0)
            mms("export", section, "--base", other, "--out", again)
            assert again.read_bytes() == stored, path.name


def test_exported_workbook_holds_days_numbers_and_no_formulas(mms, full, tmp_path):
    path = tmp_path / "o.xlsx"
    mms("export", "organizations", "--base", full, "--out", path)
    rows = list(load_workbook(path).worksheets[0].iter_rows())
    column = {cell.value: number for number, cell in enumerate(rows[0])}
    school = next(row for row in rows[1:] if row[column["Код"]].value == "s1")
    assert school[column["Открыта"]].is_date
    assert (school[column["Адрес"]].value, school[column["Адрес"]].data_type) == ("=1+1", "s")
    assert school[column["ИНН"]].value == "7707083893"


def test_post_with_its_subject_is_the_post_of_the_list(mms, full, tmp_path, write):
    rows = ("person,organization,position,kind", f"{ANNA},s1,Учитель математики,main")
    path = write("e.csv", *rows)
    assert counts(mms("import", "employments", path, "--base", full)) == (1, 0, 0, 0)
    assert counts(mms("import", "employments", path, "--base", full)) == (0, 0, 1, 0)
    out = tmp_path / "e2.csv"
    mms("export", "employments", "--base", full, "--out", out)
    with out.open(encoding="utf-8-sig", newline="") as file:
        found = [(row["position"], row["subjects"]) for row in csv.DictReader(file)]
    assert ("Учитель", "Математика") in found
    said = mms("indicators", "--base", full, "--period", "2023-H2")["indicators"]
    diagnosed = next(one for one in said if one["code"] == "diagnosed_share")
    assert (diagnosed["numerator"], diagnosed["denominator"]) == (1, 2)


def test_dotless_yo_is_no_change_and_the_right_spelling_stays(mms, base, write, tmp_path):
    first, second = (
        mms("import", "people", write("a.csv", "surname,given_name", name), "--base", base)
        for name in ("Ёлкин,Пётр", "Елкин,Петр")
    )
    assert counts(first) == (1, 0, 0, 0)
    assert counts(second) == (0, 0, 1, 0)
    out = tmp_path / "p.csv"
    mms("export", "people", "--base", base, "--out", out)
    assert "Ёлкин" in out.read_text(encoding="utf-8-sig")


def test_reference_that_fits_several_or_nobody_is_an_error_of_its_row(mms, base, write):
    people = ("surname,given_name,birth_date", "Ким,Анна,01.01.1990", "Ким,Анна,02.01.1990")
    mms("import", "people", write("p.csv", *people), "--base", base)
    rows = ("person,kind,date", "Ким Анна,ict,01.10.2023", "Ким Анна; 02.01.1990,ict,01.10.2023",
            "Нет Такого,ict,01.10.2023", "Ким Анна;01.01.1990,ICT,2023-10-01")  # fmt: skip
    said = mms("import", "diagnostics", write("d.csv", *rows), "--base", base)
    assert mms.code == 1
    assert counts(said) == (2, 0, 0, 2)
    found = [(one["row"], one["column"], one["code"]) for one in said["errors"]]
    assert found == [(2, "person", "link_ambiguous"), (4, "person", "link_not_found")]


def test_undo_brings_every_export_back_byte_for_byte(mms, base, tmp_path):
    sections = ("organizations", "people", "employments", "diagnostics", "programmes", "teams")

    def picture():
        found = {}
        for section in sections:
            path = tmp_path / "export.csv"
            mms("export", section, "--base", base, "--out", path)
            found[section] = path.read_bytes()
        return found

    states = [picture()]
    for section in sections:
        mms("import", section, write_rows(tmp_path / "a.csv", REGISTER[section]), "--base", base)
        states.append(picture())
    for before in reversed(states[:-1]):
        assert mms("undo", "--base", base)["records"]
        assert picture() == before
    assert mms("journal", "--base", base, "--verify")["valid"] is True
