"""Numbers and moments in Russian."""

from datetime import datetime

import pytest

from mms_desktop.ui.words import counted, grouped, shown_moment


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (0, "0 записей"),
        (1, "1 запись"),
        (2, "2 записи"),
        (5, "5 записей"),
        (11, "11 записей"),
        (14, "14 записей"),
        (21, "21 запись"),
        (112, "112 записей"),
        (1243, "1\u00a0243 записи"),
    ],
)
def test_the_word_follows_the_number(number, words):
    assert counted(number, "запись", "записи", "записей") == words


def test_thousands_stand_apart():
    assert grouped(1_234_567) == "1\u00a0234\u00a0567"


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("2023-11-22T12:41:05", "сегодня 12:41"),
        ("2023-11-21T12:41:05", "21.11.2023 12:41"),
    ],
)
def test_a_moment_of_today_needs_no_date(written, words):
    assert shown_moment(written, datetime(2023, 11, 22, 23, 59)) == words
