"""Map dates as people write them."""

from __future__ import annotations

from datetime import date

import pytest

from planstatus.core.dates import parse_map_date
from planstatus.core.errors import PlanstatusError


@pytest.mark.parametrize(
    "typed", ["2024-09-04", "04.09.2024", "4.9.2024", "4. september 2024", " 4. September 2024 "]
)
def test_a_map_date_is_read_as_people_write_it(typed: str) -> None:
    assert parse_map_date(typed) == date(2024, 9, 4)


@pytest.mark.parametrize("typed", ["i går", "2024-13-01", "31.02.2024", "4. brumaire 2024", ""])
def test_what_is_not_a_date_is_refused_with_the_text_that_was_typed(typed: str) -> None:
    with pytest.raises(PlanstatusError, match="er ikke en dato"):
        parse_map_date(typed)
