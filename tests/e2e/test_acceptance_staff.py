"""Staff lists of layouts the samples do not have."""

import csv

import pytest
from openpyxl import Workbook

ROWS = (
    ("Список педагогических работников",),
    ("на 01.09.2023",),
    (),
    ("№ п/п", "Ф.И.О.", "Дата рожд.", "Должность/предмет", "Стаж", None, "Категория", None,
     "СНИЛС"),
    (None, None, None, None, "общий", "Пед. стаж с", "категория", "дата", None),
    (1, 2, 3, 4, 5, 6, 7, 8, 9),
    (1, "Соколова Анна Ивановна", "12.03.1980", "Учитель математики", 20, "01.09.2003", "Высшая",
     "25.12.2020", 5556667797),
    (2, "Ёжиков Семён Семёнович", "29.02.1996", "учитель физики, педагог-организатор", "2",
     "01.09.2022", "б/к", "", ""),
    (3, "Громов Пётр", "1.1.75", "Директор", "", "", "первая", "", ""),
    (4, "Вакансия", "", "Учитель химии"),
    ("Итого", "3 человека"),
)  # fmt: skip
MERGED = ("A1:I1", "E4:F4", "G4:H4", "A4:A5", "B4:B5", "C4:C5", "D4:D5", "I4:I5")


@pytest.fixture
def school(mms, base, write):
    mms("import", "organizations", write("o.csv", "code,short_name,kind", "s1,СОШ № 1,school",
                                         "s2,Гимназия,school"), "--base", base)  # fmt: skip
    return base


def exported(mms, base, section, tmp_path):
    path = tmp_path / f"{section}.csv"
    mms("export", section, "--base", base, "--out", path)
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def counts(said):
    return tuple(said[name] for name in ("created", "updated", "unchanged", "rejected"))


def test_merged_header_with_title_numbers_vacancy_and_total(mms, school, tmp_path):
    book = Workbook()
    for row in ROWS:
        book.active.append(row)
    for area in MERGED:
        book.active.merge_cells(area)
    path = tmp_path / "список.xlsx"
    book.save(path)
    said = mms("import", "staff", path, "--base", school, "--organization", "s1")
    assert counts(said) == (3, 0, 0, 0), said["errors"]
    again = mms("import", "staff", path, "--base", school, "--organization", "s1")
    assert counts(again) == (0, 0, 3, 0)
    found = exported(mms, school, "employments", tmp_path)
    assert {(one["position"], one["kind"]) for one in found} == {
        ("Директор", "main"),
        ("Учитель", "main"),
        ("Педагог-организатор", "internal"),
    }
    grades = exported(mms, school, "attestations", tmp_path)
    assert [(one["category"], one["granted"]) for one in grades] == [("highest", "2020-12-25")]


def test_category_without_a_day_does_not_cost_the_person(mms, school, write):
    path = write("s.csv", "ФИО;Должность;Категория", "Белов Лев Ильич;Учитель;первая",
                 "Орлова Инна Олеговна;Учитель;без категории")  # fmt: skip
    said = mms("import", "staff", path, "--base", school, "--organization", "s1")
    assert mms.code == 0
    assert counts(said) == (2, 0, 0, 0)
    warned = [(one["row"], one["code"]) for one in said["warnings"] if one["row"]]
    assert warned == [(2, "category_undated")]


def test_day_of_the_order_is_found_before_and_after_its_number(mms, school, write, tmp_path):
    path = write("s.csv", "ФИО;Должность;Категория",
                 "Белов Лев Ильич;Учитель;высшая, приказ от 20.11.2022 № 5",
                 "Орлова Инна Олеговна;Учитель;первая, приказ № 6 от 21.11.2022")  # fmt: skip
    mms("import", "staff", path, "--base", school, "--organization", "s1")
    found = {one["granted"] for one in exported(mms, school, "attestations", tmp_path)}
    assert found == {"2022-11-20", "2022-11-21"}


def test_column_names_the_organization_by_code_or_short_name(mms, school, write, tmp_path):
    path = write("s.csv", "Фамилия;Имя;Отчество;Организация;Должность;Дата рождения",
                 "Орлова;Инна;Олеговна;s1;Учитель;05.06.1990",
                 "Орлова;Инна;Олеговна;Гимназия;Методист;05.06.1990",
                 "Чёрный;Ян;;нет такой;Учитель;01.01.1990")  # fmt: skip
    said = mms("import", "staff", path, "--base", school)
    assert mms.code == 1
    assert said["rejected"] == 1
    assert len(exported(mms, school, "people", tmp_path)) == 1
    places = {one["organization"] for one in exported(mms, school, "employments", tmp_path)}
    assert places == {"s1", "s2"}


def test_other_birth_date_is_another_person_even_in_one_school(mms, school, write, tmp_path):
    for day in ("05.06.1990", "06.06.1990", "05.06.1990"):
        path = write("s.csv", "ФИО;Должность;Дата рождения", f"Орлова Инна Олеговна;Учитель;{day}")
        mms("import", "staff", path, "--base", school, "--organization", "s1")
    assert len(exported(mms, school, "people", tmp_path)) == 2
