"""Bands follow the council terms."""

from __future__ import annotations

from datetime import date

import pytest

from planstatus.core.bands import bands_for
from planstatus.core.errors import PlanstatusError


def labels(*arguments: object, **keywords: object) -> list[str]:
    return [band.label for band in bands_for(*arguments, **keywords)]


def test_the_map_of_4_september_2024_has_the_bands_of_the_original() -> None:
    assert labels(date(2024, 9, 4)) == ["1989 - 2019", "2020 - 2023", "2024"]


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (date(2023, 12, 31), ["1989 - 2015", "2016 - 2019", "2020 - 2023"]),
        (date(2024, 1, 1), ["1989 - 2019", "2020 - 2023", "2024"]),
        (date(2026, 11, 23), ["1989 - 2019", "2020 - 2023", "2024 - 2026"]),
        (date(2028, 2, 29), ["1989 - 2023", "2024 - 2027", "2028"]),
    ],
)
def test_the_bands_move_with_the_council_term(day: date, expected: list[str]) -> None:
    assert labels(day) == expected


def test_the_first_band_begins_at_the_oldest_plan_year() -> None:
    assert labels(date(2024, 9, 4), 1972)[0] == "1972 - 2019"
    assert labels(date(2024, 9, 4), 2012)[0] == "1989 - 2019"


def test_typed_bands_are_used_as_typed() -> None:
    typed = "1990–2010; 2011-2020 ;2021-"
    assert labels(date(2024, 9, 4), override=typed) == ["1990 - 2010", "2011 - 2020", "2021 - 2024"]


@pytest.mark.parametrize(
    "typed",
    [
        "2020",
        "1989-2019;2021-2023;2024-",
        "a-b;c-d;e-f",
        "1989-2019;2020-2023",
        "2019-1989;1990-;1",
    ],
)
def test_bands_with_gaps_or_nonsense_are_refused_with_the_text_that_was_typed(typed: str) -> None:
    with pytest.raises(PlanstatusError, match="Båndene «"):
        bands_for(date(2024, 9, 4), override=typed)
