"""Scales a reader can use, and scale bars with round figures."""

from __future__ import annotations

from itertools import islice

import pytest

from planstatus.core.page.map_scale import bar_step, round_scales


@pytest.mark.parametrize(
    ("needed", "first"),
    [(164_321, [170_000, 180_000]), (2_700_000, [2_700_000, 2_800_000]),
     (985_000, [990_000, 1_000_000, 1_100_000])],
)  # fmt: skip
def test_scales_have_two_figures_and_are_never_larger_than_there_is_room_for(
    needed: float, first: list[int]
) -> None:
    assert list(islice(round_scales(needed), len(first))) == first


@pytest.mark.parametrize(
    ("scale", "kilometres"), [(2_700_000, 50), (170_000, 5), (7_000_000, 100), (490_000, 10)]
)
def test_a_scale_bar_of_some_40_millimetres_has_round_kilometres(
    scale: int, kilometres: float
) -> None:
    assert bar_step(40, scale) == kilometres
