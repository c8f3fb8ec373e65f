"""Days with strokes, where the other cells of the column tell which number is the month."""

from __future__ import annotations

from datetime import date

import pytest

from planstatus.core.municipalities.register import Register

from .tables import read


@pytest.mark.parametrize(
    ("others", "day"),
    [(("6/17/2020", "10/24/2018"), date(2015, 4, 2)), (("17/6/2020",), date(2015, 2, 4)),
     (("17/6/2020", "10/24/2018"), date(2015, 2, 4)), ((), date(2015, 2, 4))],
)  # fmt: skip
@pytest.mark.parametrize("headings", ["Kommune;Vedtatt", "Kommune;Planår;Vedtaksdato"])
def test_a_day_is_read_in_the_order_of_those_in_its_column(
    headings: str, others: tuple[str, ...], day: date, register: Register
) -> None:
    year = headings.count(";") > 1
    rows = [
        f"{name};{cell[-4:]};{cell}" if year else f"{name};{cell}"
        for name, cell in zip(("Alta", "Tromsø", "Harstad"), ("4/2/2015", *others))
    ]
    found = read("\n".join([headings, *rows]), register).found
    assert found[0].plan.adopted == day
