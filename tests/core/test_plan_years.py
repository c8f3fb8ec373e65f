"""Plan years as they stand in cells."""

from __future__ import annotations

from pathlib import Path

import pytest

from planstatus.core.plan_years import parse_year, read_sample


@pytest.mark.parametrize(("cell", "year"), [("2020", 2020), (2020, 2020), ("2020.0", 2020)])
def test_a_year_is_a_year(cell: object, year: int) -> None:
    assert parse_year(cell) == year


@pytest.mark.parametrize("cell", [None, "", " ", "-", "–", "ingen", "Mangler", "ikke vedtatt"])
def test_no_year_is_not_an_error(cell: object) -> None:
    assert parse_year(cell) is None


@pytest.mark.parametrize("cell", ["20222", "123", "1964", "2101", "abc", 0])
def test_what_is_not_a_year_is_refused(cell: object) -> None:
    with pytest.raises(ValueError, match=str(cell)):
        parse_year(cell)


def test_the_sample_knows_21_of_39_years(root: Path) -> None:
    sample = read_sample(root / "data" / "planaar.csv")
    assert len(sample) == 39
    assert sum(plan.year is not None for plan in sample) == 21
