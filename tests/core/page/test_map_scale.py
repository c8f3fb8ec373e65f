"""Scales a reader can use, and scale bars with round figures."""

from __future__ import annotations

from itertools import islice

import pytest

from planstatus.core.page.map_scale import bar_step, graticule_steps, round_scales, scale_on_a3


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


@pytest.mark.parametrize(
    ("side", "scale", "latitude", "minutes"),
    [
        (200, 2_700_000, 70, (120, 60)),  # Troms og Finnmark, as on the original
        (200, 1_000_000, 60, (60, 20)),
        (200, 170_000, 60, (10, 5)),
        (200, 6_000_000, 65, (300, 120)),
        (250, 400_000, 62, (20, 10)),
        (100, 10_000, 60, (1, 1)),
        (500, 90_000_000, 65, (1200, 1200)),
    ],
)
def test_the_graticule_has_as_many_lines_as_the_map_has_room_for(
    side: float, scale: float, latitude: float, minutes: tuple[float, float]
) -> None:
    assert graticule_steps(side, scale, latitude) == tuple(each / 60 for each in minutes)


def test_a_scale_bar_is_as_near_the_length_as_round_kilometres_can_be() -> None:
    assert [bar_step(40, scale) for scale in (100_000, 149_000, 1_700_000, 50_000)] == [2, 2, 50, 1]


@pytest.mark.parametrize(
    ("width", "height", "scale"),
    [
        (42_000, 29_700, 100_000),
        (29_700, 42_000, 100_000),
        (1_000, 29_700, 70_714),
        (29_700, 29_700, 100_000),
        (0, 0, 0),
    ],
)
def test_the_largest_map_on_a3_lies_or_stands_as_the_area_does(
    width: float, height: float, scale: int
) -> None:
    assert round(scale_on_a3(width, height)) == scale
