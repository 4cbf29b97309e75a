"""How rows are made to fit into a screen: the roomiest way first, and no text is shortened."""

from dataclasses import dataclass

import pytest

from mms_desktop.ui.checklists.fitting import CLOSE, ROOMY, TIGHT, Fit, fitted, total_height

BESIDE, ALONE = 400, 800


@dataclass(frozen=True)
class Row:
    """A row whose letters are as wide as they are high."""

    letters: int

    def height_in(self, width, density, *, brief):
        letters = self.letters // 2 if brief else self.letters
        lines = -(-letters * density.pixels // width)
        return lines * density.pixels + 2 * density.padding


def fit(letters, room, **wanted):
    return fitted([Row(letters)] * 10, BESIDE, ALONE, room, **wanted)


@pytest.mark.parametrize(
    ("room", "expected"),
    [
        (10_000, Fit(ROOMY)),
        (500, Fit(CLOSE)),
        (410, Fit(TIGHT)),
        (350, Fit(CLOSE, with_side=False)),
        (290, Fit(TIGHT, with_side=False)),
        (170, Fit(TIGHT, brief=True)),
    ],
)
def test_room_decides(room, expected):
    assert fit(90, room) == expected


def test_what_fits_is_never_higher_than_the_room():
    for letters in range(1, 400, 7):
        for room in range(200, 900, 50):
            found = fit(letters, room)
            width = BESIDE if found.with_side else ALONE
            rows = [Row(letters)] * 10
            assert found.brief or total_height(rows, width, found) <= room


def test_a_panel_asked_for_stays():
    assert fit(90, 350, side_wanted=True).with_side


def test_without_any_room_the_rows_scroll_beside_the_panel():
    assert fit(400, 10) == Fit(TIGHT, brief=True)
