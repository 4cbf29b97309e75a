"""Names: taken apart, repaired with remarks, or refused."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mms_desktop.domain.names import join_name, split_name
from mms_desktop.domain.remarks import RemarkCode
from mms_desktop.domain.surnames import is_other_surname


@pytest.mark.parametrize(
    ("written", "parts"),
    [
        ("Иванова Мария Петровна", ("Иванова", "Мария", "Петровна")),
        ("  Иванова\u00a0 Мария   Петровна ", ("Иванова", "Мария", "Петровна")),
        ("Иванова Мария", ("Иванова", "Мария", "")),
        ("Иванова, Мария Петровна", ("Иванова", "Мария", "Петровна")),
        ("Петрова-Водкина Анна Ивановна", ("Петрова-Водкина", "Анна", "Ивановна")),
        ("Петров–Водкин Кузьма Сергеевич", ("Петров-Водкин", "Кузьма", "Сергеевич")),
        ("Мамедов Эльчин Али оглы", ("Мамедов", "Эльчин", "Али оглы")),
        ("Мамедова Лала Гасан Кызы", ("Мамедова", "Лала", "Гасан кызы")),
        ("Алиев Вагиф Гасан-оглы", ("Алиев", "Вагиф", "Гасан-оглы")),
        ("Каримов Рустам Азиз угли", ("Каримов", "Рустам", "Азиз угли")),
        ("Ким Ева", ("Ким", "Ева", "")),
        ("Шульга Лев", ("Шульга", "Лев", "")),
        ("Цой Яков", ("Цой", "Яков", "")),
        ("Шевчук Марина", ("Шевчук", "Марина", "")),
        ("Ким Ольга Чен", ("Ким", "Ольга", "Чен")),
        ("Д'Арк Жанна", ("Д'Арк", "Жанна", "")),
        ("Абрамович Роман Аркадьевич", ("Абрамович", "Роман", "Аркадьевич")),
        ("Фёдорова Алёна Ильинична", ("Фёдорова", "Алёна", "Ильинична")),
    ],
)
def test_clear_name_is_split(written: str, parts: tuple[str, str, str]) -> None:
    found = split_name(written)

    assert (found.surname, found.given_name, found.patronymic) == parts
    assert found.problem == ""
    assert not found.initials


@pytest.mark.parametrize(
    ("written", "parts", "code"),
    [
        ("ИВАНОВА МАРИЯ ПЕТРОВНА", ("Иванова", "Мария", "Петровна"), RemarkCode.LETTER_CASE),
        ("ПЕТРОВА-ВОДКИНА Анна", ("Петрова-Водкина", "Анна", ""), RemarkCode.LETTER_CASE),
        ("иванова мария", ("Иванова", "Мария", ""), RemarkCode.LETTER_CASE),
        ("Ивaнова Mария Петровна", ("Иванова", "Мария", "Петровна"), RemarkCode.LATIN_LETTERS),
        ("Poмaн Ася Петровна", ("Роман", "Ася", "Петровна"), RemarkCode.LATIN_LETTERS),
        ("Pocca Анна Петровна", ("Росса", "Анна", "Петровна"), RemarkCode.LATIN_LETTERS),
        ("Мария Петровна Иванова", ("Иванова", "Мария", "Петровна"), RemarkCode.NAME_ORDER),
        ("Мария Иванова", ("Иванова", "Мария", ""), RemarkCode.NAME_ORDER),
        ("Ян Вишневский", ("Вишневский", "Ян", ""), RemarkCode.NAME_ORDER),
        ("1. Иванова Мария Петровна", ("Иванова", "Мария", "Петровна"), RemarkCode.TEXT_DROPPED),
        ("Иванова Мария (внешний совместитель)", ("Иванова", "Мария", ""), RemarkCode.TEXT_DROPPED),
    ],
)
def test_repaired_name_comes_with_a_remark(
    written: str, parts: tuple[str, str, str], code: RemarkCode
) -> None:
    found = split_name(written)

    assert (found.surname, found.given_name, found.patronymic) == parts
    assert code in {note.code for note in found.notes}


def test_clear_name_has_no_remarks() -> None:
    assert split_name("Иванова Мария Петровна").notes == ()


@pytest.mark.parametrize(
    ("written", "given_name", "patronymic"),
    [
        ("Иванова М.П.", "М.", "П."),
        ("Иванова М. П.", "М.", "П."),
        ("Иванова М.П", "М.", "П."),
        ("Иванова М П", "М.", "П."),
        ("М.П. Иванова", "М.", "П."),
        ("Иванова М.", "М.", ""),
        ("Иванова Мария П.", "Мария", "П."),
        ("Иванова M.П.", "М.", "П."),
    ],
)
def test_initials_are_marked(written: str, given_name: str, patronymic: str) -> None:
    found = split_name(written)

    assert (found.surname, found.given_name, found.patronymic) == (
        "Иванова",
        given_name,
        patronymic,
    )
    assert found.initials
    assert RemarkCode.INITIALS in {note.code for note in found.notes}


@pytest.mark.parametrize(
    "written",
    [
        "Иванова (Петрова) Мария Сергеевна",
        "Иванова Мария Сергеевна (Петрова)",
        "Иванова (до брака Петрова) Мария Сергеевна",
        "Иванова (урожд. Петрова) Мария Сергеевна",
        "Иванова (ранее ПЕТРОВА) Мария Сергеевна",
    ],
)
def test_former_surname_is_kept(written: str) -> None:
    found = split_name(written)

    assert (found.surname, found.former_surname) == ("Иванова", "Петрова")
    assert found.patronymic == "Сергеевна"
    assert [note.code for note in found.notes] == [RemarkCode.FORMER_SURNAME]


@pytest.mark.parametrize(
    "written",
    [
        "",
        "  ",
        "Иванова",
        "Мария Петровна",
        "Петрова Водкина Анна Ивановна",
        "Smith John",
        "Иvанова Мария",
        "Иванова Мария Петровна 1980",
        "Иванова/Петрова",
        "Иван Петрович Абрамович",
        "12345",
        "М.П.",
        "Иванова М.П.К.",
        "Мамедов Али оглы",
        "-",
        "()",
        "Иванова Мария Петровна Ольга Сергеевна",
    ],
)
def test_unclear_name_is_refused(written: str) -> None:
    found = split_name(written)

    assert found.problem.endswith(".")
    assert found.surname == ""


def test_three_columns_are_joined_with_repairs() -> None:
    found = join_name("ИВАНОВА (Петрова)", "Mария", "Гасан кызы")

    assert (found.surname, found.given_name, found.patronymic) == ("Иванова", "Мария", "Гасан кызы")
    assert found.former_surname == "Петрова"
    assert {note.code for note in found.notes} == {
        RemarkCode.LETTER_CASE,
        RemarkCode.LATIN_LETTERS,
        RemarkCode.FORMER_SURNAME,
    }


def test_three_columns_may_hold_initials_or_nothing() -> None:
    assert join_name("Иванова", "М", "П.").initials
    assert join_name("Иванова", "Мария", "").problem == ""
    assert "фамилия" in join_name("", "Мария", "Петровна").problem
    assert "имя" in join_name("Иванова", "", "").problem
    assert join_name("Иванова", "Мария2", "").problem


@given(st.text())
def test_any_text_is_answered(text: str) -> None:
    found = split_name(text)

    assert bool(found.surname) != bool(found.problem)


@pytest.mark.parametrize(
    ("before", "after", "other"),
    [
        ("Петрова", "Иванова", True),
        ("Белова", "Беляева", True),
        ("Иванова", "Иванова-Петрова", True),
        ("Ли", "Ким", True),
        ("Ивонова", "Иванова", False),
        ("Сидровоа", "Сидорова", False),
        ("Смирнова", "Смирнов", False),
        ("Ли", "Лю", False),
        ("Елкина", "Ёлкина", False),
        ("ИВАНОВА", "Иванова", False),
        ("Иванова", "Ивaнова", False),
        ("", "Иванова", False),
    ],
)
def test_another_surname_is_told_from_a_slip(before: str, after: str, other: bool) -> None:
    assert is_other_surname(before, after) is other
    assert is_other_surname(after, before) is other
