"""The first and the last year that can be a plan year, and their neighbours that cannot."""

from __future__ import annotations

import pytest

from planstatus.core.plans.years import UnknownYearError, parse_year, read_year


@pytest.mark.parametrize("year", [1965, 2100])
def test_the_first_and_the_last_year_are_read_and_can_be_typed(year: int) -> None:
    assert parse_year(year) == read_year(str(year)).year == year


@pytest.mark.parametrize("year", [1964, 2101])
def test_the_years_beside_them_are_refused(year: int) -> None:
    with pytest.raises(UnknownYearError):
        read_year(str(year))
    with pytest.raises(ValueError, match=str(year)):
        parse_year(year)
