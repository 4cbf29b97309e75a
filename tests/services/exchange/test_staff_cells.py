"""Rows of staff lists become people, posts and attestations."""

from datetime import date, datetime
from decimal import Decimal

import pytest

from mms_desktop.catalog.positions import read_positions
from mms_desktop.paths import forms_dir
from mms_desktop.services.exchange.cells import FORMULA, Broken, Cell
from mms_desktop.services.exchange.staff_cells import read_staff_row
from mms_desktop.services.exchange.staff_row import StaffRow, normal_cell
from mms_desktop.services.exchange.staff_words import (
    read_education,
    read_kind,
    read_leave,
    read_sex,
    take_marks,
)

POSITIONS = read_positions(forms_dir())
HALF = Decimal("0.5")


def read(**cells: Cell) -> StaffRow:
    given: dict[str, Cell] = {"full_name": "Иванова Мария Петровна", "position": "Учитель"}
    return read_staff_row(given | cells, POSITIONS)


def codes(row: StaffRow) -> list[tuple[str, str]]:
    return [(note.field, note.code) for note in row.notes]


def problems(row: StaffRow) -> list[tuple[str, str]]:
    return [(problem.field, problem.code) for problem in row.problems]


def test_clean_row_has_no_findings() -> None:
    row = read(
        birth_date="01.09.1980",
        sex="ж",
        snils="112-233-445 95",
        email="a@b.ru",
        phone="+7 900 1",
        education="высшее педагогическое",
        teaching_since=date(2005, 9, 1),
        teaching_breaks=6,
        position="учитель математики (0,5 ст.)",
        started="15.08.2010",
        kind="осн.",
        category="первая, 12.03.2021",
        organization="СОШ № 1",
        note="две\nстроки",
        degree="к.п.н.",
    )

    assert (row.notes, row.problems) == ((), ())
    assert row.person == {
        "surname": "Иванова",
        "given_name": "Мария",
        "patronymic": "Петровна",
        "birth_date": date(1980, 9, 1),
        "sex": "f",
        "snils": "11223344595",
        "email": "a@b.ru",
        "phone": "+7 900 1",
        "education": "higher_pedagogical",
        "degree": "к.п.н.",
        "teaching_since": date(2005, 9, 1),
        "teaching_breaks": 6,
        "note": "две\nстроки",
    }
    assert row.employments == (
        {
            "position": "Учитель",
            "subjects": "Математика",
            "rate": HALF,
            "kind": "main",
            "started": date(2010, 8, 15),
        },
    )
    assert row.attestations == (
        {"position": "Учитель", "category": "first", "granted": date(2021, 3, 12)},
    )
    assert row.organization == "СОШ № 1"


def test_empty_cells_give_nothing() -> None:
    row = read(birth_date=None, sex="-", snils="—", category=None, leave="", rate="–")

    assert set(row.person) == {"surname", "given_name", "patronymic"}
    assert row.attestations == ()
    assert (row.notes, row.problems) == ((), ())


def test_three_columns_of_the_name_win() -> None:
    row = read(full_name=None, surname="ПЕТРОВА", given_name="Анна", patronymic="-")

    assert row.person["surname"] == "Петрова"
    assert "patronymic" not in row.person
    assert codes(row) == [("surname", "letter_case")]


def test_initials_and_former_surnames_reach_the_caller() -> None:
    assert read(full_name="Иванова М.П.").initials
    assert read(full_name="Иванова (Петрова) Мария").former_surname == "Петрова"


@pytest.mark.parametrize(
    ("field", "cell", "code"),
    [
        ("full_name", "Иванова", "name_unclear"),
        ("full_name", None, "name_unclear"),
        ("birth_date", "31.02.1980", "day_unclear"),
        ("birth_date", Broken("#N/A"), "cell_broken"),
        ("full_name", Broken(FORMULA), "cell_broken"),
        ("position", Broken(FORMULA), "cell_broken"),
        ("snils", "112-233-445 96", "identifier_wrong"),
        ("snils", 1.12e10 + 0.5, "identifier_wrong"),
        ("sex", "кот", "word_unclear"),
        ("education", "хорошее", "word_unclear"),
        ("leave", "на море", "word_unclear"),
        ("kind", "совместитель", "word_unclear"),
        ("teaching_breaks", "давно", "number_unclear"),
        ("teaching_since", 2008, "day_unclear"),
        ("rate", "18", "rate_unclear"),
        ("rate", 0, "rate_unclear"),
        ("rate", datetime(2024, 5, 1), "rate_unclear"),
        ("position", "Учитель 1 ст. и 2 ст.", "rate_unclear"),
        ("category", "звание", "category_unclear"),
        ("category_granted", "12.03.2021", "category_unclear"),
    ],
)
def test_unclear_cell_is_a_problem_of_its_field(field: str, cell: Cell, code: str) -> None:
    row = read(**{field: cell})

    assert problems(row) == [(field, code)]
    assert row.problems[0].message


@pytest.mark.parametrize(
    ("field", "cell", "code"),
    [
        ("birth_date", "01.09.80", "day_repaired"),
        ("birth_date", 29465, "day_repaired"),
        ("snils", 2161444100, "identifier_repaired"),
        ("snils", "нет", "no_value"),
        ("degree", "нет", "no_value"),
        ("education", "высшее, ЛГУ, 2005", "text_dropped"),
        ("position", "Кочегар", "unknown_position"),
        ("position", "Психолог", "doubtful_position"),
        ("subjects", "Макраме", "unknown_subject"),
        ("load", "18 ч.", "text_dropped"),
        ("load", "0,5", "rate_unclear"),
        ("category", "СЗД 2020", "day_repaired"),
        ("category", "почти высшая, 12.03.2021", "text_dropped"),
        ("category", "высшая", "category_undated"),
    ],
)
def test_repaired_cell_is_a_note_of_its_field(field: str, cell: Cell, code: str) -> None:
    row = read(**{field: cell})

    assert codes(row) == [(field, code)]
    assert row.problems == ()


@pytest.mark.parametrize(
    "written",
    [
        "Директор; учитель истории",
        "Директор/Учитель истории",
        "Директор\nучитель истории",
        "Директор, учитель истории",
        "Директор и учитель истории",
    ],
)
def test_two_known_posts_in_one_cell_are_two_employments(written: str) -> None:
    row = read(position=written, rate="1/0,5", category="высшая, 12.03.2021")

    first, second = row.employments
    assert (first["position"], first["rate"], first.get("kind")) == ("Директор", Decimal(1), None)
    assert (second["position"], second["subjects"]) == ("Учитель", "История")
    assert (second["rate"], second["kind"]) == (HALF, "internal")
    assert codes(row) == [("position", "several_positions"), ("category", "several_positions")]


def test_one_position_named_twice_is_one_post() -> None:
    row = read(position="учитель математики (0,5 ст.), учитель физики (0,25 ст.)")

    assert row.employments == (
        {"position": "Учитель", "subjects": "Математика; Физика", "rate": Decimal("0.75")},
    )
    assert codes(row) == [("position", "several_positions")]


def test_two_posts_of_an_external_worker_are_both_external() -> None:
    row = read(position="Учитель; Тьютор", kind="внешний совм.")

    assert [post["kind"] for post in row.employments] == ["external", "external"]


def test_subjects_divided_by_a_slash_are_one_post() -> None:
    row = read(position="Учитель математики/физики")

    assert [post["subjects"] for post in row.employments] == ["Математика; Физика"]


def test_one_rate_for_two_posts_is_given_to_none() -> None:
    row = read(position="Директор; Учитель", rate="1,5")

    assert all("rate" not in post for post in row.employments)
    assert ("rate", "rate_unclear") in codes(row)


def test_subjects_of_both_cells_come_together() -> None:
    row = read(position="Учитель математики", subjects="математика, физика")

    assert row.employments[0]["subjects"] == "Математика; Физика"


@pytest.mark.parametrize(
    ("cells", "field"),
    [
        ({"position": "Учитель 0,5 ст.", "rate": 1}, "rate"),
        ({"position": "Учитель (внешний совм.)", "kind": "основное"}, "kind"),
        ({"category": "первая 12.03.2021", "category_granted": "13.03.2021"}, "category_granted"),
    ],
)
def test_contradictions_are_problems(cells: dict[str, Cell], field: str) -> None:
    assert problems(read(**cells)) == [(field, "conflict")]


def test_leave_and_terms_beside_the_name_are_taken() -> None:
    row = read(full_name="Иванова Мария Петровна (декрет)", position="Учитель, внеш. совместитель")

    assert row.employments[0]["leave"] == "parental"
    assert row.employments[0]["kind"] == "external"
    assert row.person["surname"] == "Иванова"


def test_row_without_a_post_has_no_employment() -> None:
    assert read(position=None).employments == ()


def test_serials_follow_the_day_system_of_the_file() -> None:
    cells: dict[str, Cell] = {"full_name": "Иванова Мария", "birth_date": 28003}

    row = read_staff_row(cells, POSITIONS, epoch_1904=True)

    assert row.person["birth_date"] == date(1980, 9, 1)


def test_values_out_of_merged_cells_are_mentioned() -> None:
    cells: dict[str, Cell] = {"full_name": "Иванова Мария", "position": "Учитель"}

    row = read_staff_row(cells, POSITIONS, filled=frozenset({"full_name", "birth_date"}))

    assert codes(row) == [("full_name", "cell_merged")]


def test_fields_of_other_sections_are_only_unbroken() -> None:
    assert normal_cell(Broken("#N/A"))[1]
    assert normal_cell(" \u00a0 ") == (None, "")
    assert normal_cell("a\nb") == ("a\nb", "")
    assert normal_cell(5) == (5, "")


@pytest.mark.parametrize(
    ("word", "code"),
    [
        ("осн.", "main"),
        ("Основное место работы", "main"),
        ("внутр. совм.", "internal"),
        ("внеш. совместитель", "external"),
        ("Внешнее совместительство", "external"),
        ("ГПХ", "contract"),
        ("договор ГПХ", "contract"),
        ("external", "external"),
        ("совместитель", ""),
        ("", ""),
    ],
)
def test_terms_of_work(word: str, code: str) -> None:
    assert read_kind(word) == code


@pytest.mark.parametrize(
    ("word", "code"),
    [
        ("декрет", "parental"),
        ("д/о", "parental"),
        ("отпуск по уходу за ребёнком до 3 лет", "parental"),
        ("Декретный отпуск", "parental"),
        ("длительный отпуск", "long"),
        ("военная служба", "service"),
        ("нет", "none"),
        ("По уходу за ребёнком", "parental"),
        ("parental", "parental"),
        ("отпуск", ""),
    ],
)
def test_leaves(word: str, code: str) -> None:
    assert read_leave(word) == code


@pytest.mark.parametrize(
    ("word", "code"),
    [
        ("ж", "f"),
        ("Жен.", "f"),
        ("женский", "f"),
        ("М", "m"),
        ("муж", "m"),
        ("f", "f"),
        ("", ""),
        ("x", ""),
    ],
)
def test_sexes(word: str, code: str) -> None:
    assert read_sex(word) == code


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("Высшее педагогическое", "higher_pedagogical"),
        ("высшее (пед.)", "higher_pedagogical"),
        ("высшее непедагогическое", "higher"),
        ("Высшее", "higher"),
        ("в/о", "higher"),
        ("СПО", "vocational"),
        ("среднее профессиональное педагогическое", "vocational_pedagogical"),
        ("среднее специальное", "vocational"),
        ("ср.-спец. пед.", "vocational_pedagogical"),
        ("среднее общее", "secondary"),
        ("студентка 4 курса", "student"),
        ("higher", "higher"),
        ("ВО", "higher"),
        ("ВПО (пед.)", "higher_pedagogical"),
        ("ср/спец", "vocational"),
        ("сред. спец.", "vocational"),
        ("незаконч. ВО", "student"),
        ("vocational_pedagogical", "vocational_pedagogical"),
    ],
)
def test_levels_of_education(words: str, code: str) -> None:
    found = read_education(words)

    assert found is not None
    assert found.code == code


def test_marks_beside_other_words_stay() -> None:
    assert take_marks("Учитель (математика)").rest == "Учитель (математика)"
    assert take_marks("Иванова (Петрова) Мария").kind == ""


def test_heading_of_the_group_gives_what_the_row_does_not_say() -> None:
    person: dict[str, Cell] = {"full_name": "Иванова Мария Петровна", "position": "Учитель"}
    heading = "Внешние совместители:"

    row = read_staff_row(person, POSITIONS, heading=heading)
    said = read_staff_row(person | {"kind": "внутреннее"}, POSITIONS, heading=heading)

    assert [post["kind"] for post in row.employments] == ["external"]
    assert codes(row) == [("position", "group_heading")]
    assert [post["kind"] for post in said.employments] == ["internal"]
    assert codes(said) == []
