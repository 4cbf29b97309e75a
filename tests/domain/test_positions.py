"""Positions recognised in the words of staff lists."""

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mms_desktop.catalog.positions import read_positions
from mms_desktop.domain.positions import (
    LEADING_GROUPS,
    Position,
    PositionGroup,
    PositionList,
)
from mms_desktop.domain.remarks import RemarkCode
from mms_desktop.paths import forms_dir

POSITIONS = read_positions(forms_dir())
HALF = Decimal("0.5")


@pytest.mark.parametrize(
    ("written", "position", "subject", "rate"),
    [
        ("Учитель", "Учитель", "", None),
        ("учитель математики (0,5 ст.)", "Учитель", "Математика", HALF),
        ("Учитель математики и физики", "Учитель", "Математика; Физика", None),
        ("Учитель русского языка и литературы", "Учитель", "Русский язык; Литература", None),
        ("учительница нач. классов", "Учитель", "Начальные классы", None),
        ("Учитель (математика, информатика)", "Учитель", "Математика; Информатика", None),
        ("Учитель труда (технологии)", "Учитель", "Труд (технология)", None),
        ("Преподаватель по классу фортепиано", "Преподаватель", "Фортепиано", None),
        ("учитель физ-ры, 1 ставка", "Учитель", "Физическая культура", Decimal(1)),
        (
            "Учитель ОБЗР на 0,25 ставки",
            "Учитель",
            "Основы безопасности и защиты Родины",
            Decimal("0.25"),
        ),
        ("Учитель-логопед, полставки", "Учитель-логопед", "", HALF),
        ("Воспитатель ½ ст.", "Воспитатель", "", HALF),
        ("педагог - психолог", "Педагог-психолог", "", None),
        ("Воспитательница", "Воспитатель", "", None),
        ("Ст. воспитатель", "Старший воспитатель", "", None),
        (
            "педагог доп. образования (робототехника)",
            "Педагог дополнительного образования",
            "Робототехника",
            None,
        ),
        ("Директор", "Директор", "", None),
        ("Заведующая", "Заведующий", "", None),
        ("Завуч", "Заместитель директора", "", None),
        ("Зам.директора по УВР", "Заместитель директора", "", None),
        ("Заместитель заведующего", "Заместитель заведующего", "", None),
        ("Заведующая отделением", "Заведующий отделением", "", None),
        ("Зав. филиалом", "Заведующий филиалом", "", None),
    ],
)
def test_everyday_names_are_recognised_without_a_word(
    written: str, position: str, subject: str, rate: Decimal | None
) -> None:
    found = POSITIONS.recognise(written)

    assert (found.position, found.subject, found.rate) == (position, subject, rate)
    assert found.known
    assert found.notes == ()
    assert found.problem == ""


@pytest.mark.parametrize(
    ("written", "position", "code"),
    [
        ("Воспитатель младшей группы", "Воспитатель", RemarkCode.TEXT_DROPPED),
        ("И.о. директора", "Директор", RemarkCode.ACTING),
        ("исполняющая обязанности заведующей", "Заведующий", RemarkCode.ACTING),
        ("Психолог", "Педагог-психолог", RemarkCode.DOUBTFUL_POSITION),
        ("Учитель высшей категории", "Учитель", RemarkCode.TEXT_DROPPED),
        ("Учитель математики, 18 ч.", "Учитель", RemarkCode.TEXT_DROPPED),
        ("Учитель макраме", "Учитель", RemarkCode.UNKNOWN_SUBJECT),
        ("Учитель (0,5)", "Учитель", RemarkCode.RATE_UNCLEAR),
        ("Cоц. педагог", "Социальный педагог", RemarkCode.LATIN_LETTERS),
        ("Зам. директора по связям", "Заместитель директора", RemarkCode.TEXT_DROPPED),
    ],
)
def test_what_is_understood_with_a_doubt_is_remarked(
    written: str, position: str, code: RemarkCode
) -> None:
    found = POSITIONS.recognise(written)

    assert found.position == position
    assert code in {note.code for note in found.notes}


@pytest.mark.parametrize(
    "written",
    [
        "Помощник воспитателя",
        "Младший воспитатель",
        "Заведующий хозяйством",
        "Завхоз",
        "Библиотекарь",
        "Директор по развитию",
        "Старший преподаватель",
        "Учитель, педагог-психолог",
        "Педагог",
        "Секретарь",
    ],
)
def test_post_outside_the_list_is_kept_as_written(written: str) -> None:
    found = POSITIONS.recognise(written)

    assert (found.position, found.group, found.known) == (written, PositionGroup.OTHER, False)
    assert [note.code for note in found.notes] == [RemarkCode.UNKNOWN_POSITION]


@pytest.mark.parametrize(
    "written", ["учитель 2 ст. и 3 ст.", "учитель 0 ст.", "учитель 3,5 ставки"]
)
def test_impossible_rates_are_refused(written: str) -> None:
    found = POSITIONS.recognise(written)

    assert found.problem.endswith(".")
    assert found.rate is None


@pytest.mark.parametrize(("rate", "ok"), [("3 ст.", True), ("3,01 ст.", False), ("0,01 ст.", True)])
def test_bounds_of_the_rate(rate: str, ok: bool) -> None:
    assert (POSITIONS.recognise(f"Учитель {rate}").problem == "") is ok


@pytest.mark.parametrize(
    ("title", "group"),
    [
        ("Учитель", PositionGroup.PEDAGOGICAL),
        ("Директор", PositionGroup.HEAD),
        ("Заместитель директора", PositionGroup.DEPUTY_HEAD),
        ("Заведующий отделением", PositionGroup.UNIT_HEAD),
        ("Старший мастер", PositionGroup.OTHER),
        ("Заместитель руководителя структурного подразделения", PositionGroup.OTHER),
        ("Кочегар", PositionGroup.OTHER),
    ],
)
def test_positions_belong_to_groups(title: str, group: PositionGroup) -> None:
    assert POSITIONS.group_of(title) is group


def test_the_list_holds_the_29_posts_of_teaching_staff() -> None:
    assert len(POSITIONS.titles_of(PositionGroup.PEDAGOGICAL)) == 29
    assert set(POSITIONS.titles_of(*LEADING_GROUPS)) < set(POSITIONS.titles)


@pytest.mark.parametrize("title", POSITIONS.titles)
def test_every_title_is_recognised_as_itself(title: str) -> None:
    found = POSITIONS.recognise(title)

    assert (found.position, found.known, found.notes) == (title, True, ())
    assert POSITIONS.certain(title.upper()).position == title


def test_certain_title_is_never_a_guess() -> None:
    assert POSITIONS.certain("завуч").position == "Заместитель директора"
    assert POSITIONS.certain("психолог").position == "психолог"
    assert POSITIONS.certain("  Кочегар ").position == "Кочегар"


def test_subjects_alone_are_named_as_in_the_list() -> None:
    assert POSITIONS.subject("математики, физика") == "Математика; Физика"
    assert POSITIONS.subject("Макраме") == "Макраме"
    assert POSITIONS.unknown_subjects("Физика; Макраме") == ("Макраме",)


def test_one_name_for_two_positions_is_refused() -> None:
    teacher = Position(title="Учитель", group=PositionGroup.PEDAGOGICAL)
    tutor = replace(teacher, title="Тьютор", aliases=("учитель",))

    with pytest.raises(ValueError, match="Учитель"):
        PositionList(source="", positions=(teacher, tutor))


def test_empty_cell_is_no_position() -> None:
    assert POSITIONS.recognise("  ").position == ""
    assert POSITIONS.recognise("").notes == ()


@given(st.text())
def test_any_text_is_answered(text: str) -> None:
    found = POSITIONS.recognise(text)

    assert found.known or found.group is PositionGroup.OTHER
