"""Identifiers: check digits by domain.md 1.13, lost zeros, spoilt numbers."""

import pytest

from mms_desktop.domain.identifiers import (
    check_oktmo,
    normal_snils,
    read_inn,
    read_ogrn,
    read_oktmo,
    read_snils,
    shown_snils,
)

# The comment is the weighted sum of the first nine digits.
CONTROLS = [
    "11223344595",  # the example of the document
    "10058205299",  # 99: itself
    "11414325100",  # 100: 00
    "02161444100",  # 101: 00
    "05210381401",  # 102: 1
    "37544049899",  # 200: 99
    "87303632000",  # 201: 100, hence 00
    "36537165700",  # 202: 0
    "52286912701",  # 203: 1
    "98579451200",  # 302: 100, hence 00
    "00100199877",  # the last number issued without a control
]


@pytest.mark.parametrize("number", CONTROLS)
def test_right_snils_is_accepted(number: str) -> None:
    assert read_snils(number).value == number


@pytest.mark.parametrize("number", CONTROLS[:-1])
def test_snils_with_another_control_is_refused(number: str) -> None:
    wrong = number[:9] + f"{(int(number[9:]) + 1) % 100:02d}"

    assert "контрольная" in read_snils(wrong).problem


def test_first_checked_snils_needs_its_control() -> None:
    assert read_snils("00100199977").problem


@pytest.mark.parametrize(
    "written",
    ["112-233-445 95", " 112 233 445 95 ", "112\u2013233\u2013445\u00a095", "11223344595"],
)
def test_snils_is_stored_as_digits(written: str) -> None:
    assert normal_snils(written) == "11223344595"


def test_snils_is_shown_as_printed() -> None:
    assert shown_snils("11223344595") == "112-233-445 95"
    assert shown_snils("нет") == "нет"


@pytest.mark.parametrize("number", ["1122334459", "112233445950", "1122334459x", "00000000000"])
def test_malformed_snils_is_refused(number: str) -> None:
    assert read_snils(number).problem


@pytest.mark.parametrize("number", ["7707083893", "500100732259", "7830002293"])
def test_right_inn_is_accepted(number: str) -> None:
    assert read_inn(number).value == number


@pytest.mark.parametrize("number", ["7707083894", "500100732258", "500100732269", "0000000000"])
def test_wrong_inn_is_refused(number: str) -> None:
    assert read_inn(number).problem


@pytest.mark.parametrize("number", ["1027700132195", "304500116000157"])
def test_right_ogrn_is_accepted(number: str) -> None:
    assert read_ogrn(number).value == number


@pytest.mark.parametrize(("body", "remainder"), [(30450011600015, 7), (30450011600018, 10)])
def test_ogrnip_control_is_the_last_digit_of_the_remainder(body: int, remainder: int) -> None:
    assert body % 13 == remainder
    assert not read_ogrn(f"{body}{remainder % 10}").problem


@pytest.mark.parametrize("number", ["1027700132196", "304500116000158", "10277001321950"])
def test_wrong_ogrn_is_refused(number: str) -> None:
    assert read_ogrn(number).problem


@pytest.mark.parametrize("number", ["41625000", "41625101001", "03 701 000"])
def test_right_oktmo_is_accepted(number: str) -> None:
    assert check_oktmo(number) is None


@pytest.mark.parametrize("number", ["4162500", "416250001", "41625ООО", "00000000"])
def test_wrong_oktmo_is_refused(number: str) -> None:
    assert check_oktmo(number)


@pytest.mark.parametrize("written", [2161444100, 2161444100.0, "2161444100", "2161444100.0"])
def test_zeros_lost_by_a_spreadsheet_come_back_with_a_note(written: str | float) -> None:
    found = read_snils(written)

    assert found.value == "02161444100"
    assert "потерял нули" in found.note
    assert "021-614-441 00" in found.note


def test_two_zeros_may_be_lost_but_not_three() -> None:
    assert read_snils(100199877).value == "00100199877"
    assert read_snils(10019987).problem


def test_padded_number_with_a_wrong_control_is_refused() -> None:
    assert read_snils(2161444101).problem


@pytest.mark.parametrize("written", ["1,1223344595E+10", "1.1223344595e10"])
def test_exact_scientific_form_is_read_with_a_note(written: str) -> None:
    found = read_snils(written)

    assert (found.value, found.problem) == ("11223344595", "")
    assert written in found.note


@pytest.mark.parametrize("written", ["1,12E+10", "1E+10", "1,12233445951E+10"])
def test_scientific_form_that_lost_digits_is_refused(written: str) -> None:
    assert "испорчен" in read_snils(written).problem


def test_number_of_more_digits_than_a_spreadsheet_keeps_is_spoilt() -> None:
    assert "испорчен" in read_ogrn(3045001160001570).problem


@pytest.mark.parametrize("written", [-5, 1.5, float("nan"), float("inf"), "нет", "112-233-445 9"])
def test_what_is_no_number_is_refused(written: str | float) -> None:
    found = read_snils(written)

    assert found.value == ""
    assert found.problem


def test_other_identifiers_get_their_zero_back() -> None:
    assert read_oktmo(3701000).value == "03701000"
    assert read_oktmo(41625000).note == ""
    assert read_inn(7707083893.0).value == "7707083893"
    assert read_inn(274062111).value == "0274062111"


def test_empty_text_is_no_problem() -> None:
    assert read_snils("  ") == read_inn("")
    assert read_snils("").problem == ""
