"""What was typed and not saved is given back, and only to who can open the base."""

from datetime import date, datetime, timedelta
from decimal import Decimal

import pytest

from mms_desktop.services.rescue import KEPT_FOR, Rescue
from mms_desktop.storage.keys import BaseKey

NOW = datetime(2024, 3, 1, 10, 42)
KEY = BaseKey("base", bytes(32), open_slot=False)
VALUES = {"surname": "Ёлкина", "birth_date": date(1985, 1, 1), "rate": Decimal("0.5"), "note": ""}
AS_TEXT = {"surname": "Ёлкина", "birth_date": "1985-01-01", "rate": "0.5", "note": ""}


@pytest.fixture
def rescue(tmp_path):
    return Rescue(KEY, tmp_path)


def test_form_is_given_back(rescue, tmp_path):
    rescue.keep("people", 7, VALUES, NOW)
    (form,) = Rescue(KEY, tmp_path).waiting(NOW)
    assert (form.section, form.record_id, form.values) == ("people", 7, AS_TEXT)


def test_later_state_of_a_form_takes_the_place_of_the_earlier(rescue):
    rescue.keep("people", 7, {"surname": "Ё"}, NOW)
    rescue.keep("people", 7, VALUES, NOW)
    rescue.keep("people", 0, {"surname": "Новая"}, NOW + timedelta(minutes=1))
    assert [form.record_id for form in rescue.waiting(NOW)] == [0, 7]


def test_saved_form_is_forgotten(rescue):
    rescue.keep("people", 7, VALUES, NOW)
    rescue.drop("people", 7)
    assert rescue.waiting(NOW) == []


def test_form_cut_off_while_it_was_kept_is_given_once_and_forgotten_with_it(rescue):
    rescue.keep("people", 7, {"surname": "Ё"}, NOW)
    (file,) = rescue.folder.iterdir()
    kept = file.read_bytes()
    rescue.keep("people", 7, VALUES, NOW + timedelta(minutes=1))
    file.rename(file.with_name(f".0a1b2c3d-{file.name}"))
    file.write_bytes(kept)
    (form,) = rescue.waiting(NOW)
    assert form.values == AS_TEXT
    rescue.drop("people", 7)
    assert list(rescue.folder.iterdir()) == []


def test_nothing_can_be_read_without_the_key(rescue, tmp_path):
    rescue.keep("people", 7, VALUES, NOW)
    (file,) = tmp_path.rglob("*.rescue")
    assert "Ёлкина".encode() not in file.read_bytes()
    assert Rescue(BaseKey("base", b"x" * 32, open_slot=False), tmp_path).waiting(NOW) == []


@pytest.mark.parametrize("content", [b"", b"short", b"x" * 100])
def test_broken_file_is_passed_over(rescue, content):
    rescue.keep("people", 7, VALUES, NOW)
    (rescue.folder / "broken.rescue").write_bytes(content)
    assert len(rescue.waiting(NOW)) == 1


def test_form_of_another_base_is_not_given(rescue, tmp_path):
    rescue.keep("people", 7, VALUES, NOW)
    assert Rescue(BaseKey("other", bytes(32), open_slot=False), tmp_path).waiting(NOW) == []


def test_form_waits_a_week(rescue):
    rescue.keep("people", 7, VALUES, NOW)
    assert rescue.waiting(NOW + KEPT_FOR)
    assert rescue.waiting(NOW + KEPT_FOR + timedelta(seconds=1)) == []
    assert rescue.waiting(NOW) == []


@pytest.mark.parametrize("years", [-3, 10])
def test_wrong_clock_removes_nothing(rescue, years):
    rescue.keep("people", 7, VALUES, NOW)
    assert rescue.waiting(NOW + timedelta(days=365 * years))


def test_destruction_leaves_nothing(rescue, tmp_path):
    rescue.keep("people", 7, VALUES, NOW)
    rescue.clear()
    assert list(tmp_path.rglob("*.rescue")) == []
