"""Category cells become attestations."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mms_desktop.domain.remarks import RemarkCode
from mms_desktop.services.exchange.category_cells import read_category

DAY = date(2021, 3, 12)


@pytest.mark.parametrize(
    ("written", "code", "granted", "expires"),
    [
        ("первая, 12.03.2021", "first", DAY, None),
        ("Первая", "first", None, None),
        ("1 кв.кат.", "first", None, None),
        ("I кат. 12.03.2021", "first", DAY, None),
        ("первая квалификационная категория от 12.03.2021 г.", "first", DAY, None),
        ("Высшая (12.03.2021)", "highest", DAY, None),
        ("ВКК", "highest", None, None),
        ("высшая 12.03.2021-12.03.2026", "highest", DAY, date(2026, 3, 12)),
        ("высшая с 12.03.2021 по 12.03.2026", "highest", DAY, date(2026, 3, 12)),
        ("высшая 12.03.2021, действует до 12.03.2026", "highest", DAY, date(2026, 3, 12)),
        ("СЗД 12.03.2021", "conformity", DAY, None),
        ("соответствие занимаемой должности", "conformity", None, None),
        ("вторая", "second", None, None),
        ("2 категория", "second", None, None),
        ("педагог-методист, 12.03.2021", "methodist", DAY, None),
        ("педагог-наставник", "mentor", None, None),
        ("б/к", "none", None, None),
        ("б/кат.", "none", None, None),
        ("без категории", "none", None, None),
        ("нет", "none", None, None),
        ("не имеет", "none", None, None),
        ("не аттестован", "none", None, None),
    ],
)
def test_clear_category_has_no_remarks(
    written: str, code: str, granted: date | None, expires: date | None
) -> None:
    found = read_category(written)

    assert (found.code, found.granted, found.expires) == (code, granted, expires)
    assert (found.notes, found.problem) == ((), "")


@pytest.mark.parametrize(
    ("written", "code", "granted", "expires"),
    [
        ("высшая до 01.2026", "highest", None, date(2026, 1, 1)),
        ("СЗД 2020", "conformity", date(2020, 1, 1), None),
        ("высшая, март 2021", "highest", date(2021, 3, 1), None),
        ("первая 12.03.21", "first", DAY, None),
    ],
)
def test_repaired_day_is_remarked(
    written: str, code: str, granted: date | None, expires: date | None
) -> None:
    found = read_category(written)

    assert (found.code, found.granted, found.expires) == (code, granted, expires)
    assert [note.code for note in found.notes] == [RemarkCode.DAY_REPAIRED]


def test_order_becomes_the_act() -> None:
    found = read_category("Высшая, приказ КОПО № 123-к от 12.03.2021")

    assert (found.act, found.granted) == ("приказ КОПО № 123-к от 12.03.2021", DAY)
    assert found.notes == ()


def test_words_that_do_not_fit_are_named() -> None:
    found = read_category("первая (учитель)")

    assert found.code == "first"
    assert [note.code for note in found.notes] == [RemarkCode.TEXT_DROPPED]


@pytest.mark.parametrize(
    "written",
    ["не знаю", "12.03.2021", "3", "первая (учитель), высшая (психолог)", "первая 31.02.2021"],
)
def test_unclear_category_is_refused(written: str) -> None:
    found = read_category(written)

    assert found.problem.endswith(".")
    assert found.code == ""


@given(st.text())
def test_any_text_is_answered(text: str) -> None:
    found = read_category(text)

    assert bool(found.code) != bool(found.problem)
