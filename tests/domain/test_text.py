"""Folding, sorting and searching Russian text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mms_desktop.domain.text import fold, repair_homoglyphs, search_key, sort_key, tidy, to_cyrillic


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("ИВАНОВ", "иванов"),
        ("Семёнов", "Семенов"),
        ("Семе\u0308нов", "Семёнов"),
        ("Анна\u00a0Мария", "Анна  Мария"),
        ("Анна\u2009\u202fМария ", "Анна\tМария"),
        ("Петрова\u2013Водкина", "Петрова-Водкина"),
        ("Петрова\u2011Водкина", "Петрова-Водкина"),
        ("Cемёнов", "Семенов"),
        ("Ива\u00adнов\u200b", "Иванов"),
        ("Cepгеев", "Сергеев"),
    ],
)
def test_spellings_of_one_name_fold_alike(one: str, other: str) -> None:
    assert fold(one) == fold(other)


def test_different_names_stay_different() -> None:
    assert fold("Иванов") != fold("Иванова")
    assert fold("Йод") != fold("Иод")


@given(st.text())
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text())
def test_tidy_text_has_single_spaces(text: str) -> None:
    cleaned = tidy(text)

    assert cleaned == cleaned.strip()
    assert "  " not in cleaned


@pytest.mark.parametrize(
    ("text", "repaired", "changed"),
    [
        ("Cемёнов", "Семёнов", True),
        ("COШ № 5", "COШ № 5".replace("CO", "СО"), True),
        ("PR-менеджер", "PR-менеджер", False),
        ("Иvанов", "Иvанов", False),
        ("Anna", "Anna", False),
        ("Иванов", "Иванов", False),
        ("", "", False),
    ],
)
def test_only_slips_of_the_layout_are_repaired(text: str, repaired: str, changed: bool) -> None:
    assert repair_homoglyphs(text) == (repaired, changed)


def test_word_of_look_alikes_alone_can_be_turned() -> None:
    assert to_cyrillic("Pocca") == "Росса"
    assert to_cyrillic("Anna") == "Anna"


def test_sort_key_orders_as_a_reader_expects() -> None:
    names = ["СОШ №10", "СОШ № 2", "Ёлкина", "Жукова", "Елина", "МБОУ «СОШ № 3»", "СОШ"]

    assert sorted(names, key=sort_key) == [
        "Елина",
        "Ёлкина",
        "Жукова",
        "МБОУ «СОШ № 3»",
        "СОШ",
        "СОШ № 2",
        "СОШ №10",
    ]


def test_equal_words_are_ordered_by_the_original() -> None:
    assert sorted(["Пётр", "Петр"], key=sort_key) == ["Петр", "Пётр"]


@given(st.integers(0, 10**14), st.integers(0, 10**14))
def test_numbers_inside_text_sort_by_value(one: int, other: int) -> None:
    assert (sort_key(f"СОШ {one}") < sort_key(f"СОШ {other}")) == (one < other)


def test_search_key_joins_folded_words() -> None:
    assert search_key(["Семёнов", "", "  ", "Пётр"]) == "семенов петр"
