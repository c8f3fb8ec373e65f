"""Names that several municipalities have, or had, and what stands beside them that decides."""

from __future__ import annotations

import pytest

from planstatus.core.municipalities.register import Register, in_counties, norway
from planstatus.core.reading.deviations import NOT_USED

from .tables import read


def _years(text: str, *counties: str) -> dict[str, int | None]:
    found = read(text, Register(in_counties(norway(), counties))).found
    return {each.plan.number: each.plan.year for each in found}


@pytest.mark.parametrize(
    "text",
    ["Fylke;Kommune;Samfunnsdel vedtatt\nNordland;Herøy;2012\nMøre og Romsdal;Herøy;2020\n",
     "Kommune;Fylke;Samfunnsdel vedtatt\nHerøy;Nordland;2012\nHerøy;Møre og Romsdal;2020\n",
     "Kommune;Samfunnsdel vedtatt\nNordland;\nHerøy;2012\nMøre og Romsdal;\nHerøy;2020\n",
     "Fylke;Kommune;Vedtatt\nNordland;Bodø;2019\n;Herøy;2012\nMøre og Romsdal;Herøy;2020\n"],
)  # fmt: skip
def test_a_county_beside_a_name_or_above_it_decides_which_namesake_is_meant(text: str) -> None:
    years = _years(text, "18")
    assert years["1818"] == 2012
    assert 2020 not in years.values()


def test_in_a_table_of_the_whole_country_the_county_decides() -> None:
    text = "Fylke;Kommune;Vedtatt\nNordland;Herøy;2012\nMøre og Romsdal;Herøy;2020\n"
    assert _years(text) == {"1818": 2012, "1515": 2020}


def test_a_former_county_is_known_too() -> None:
    text = "Fylke;Kommune;Vedtatt\nInnlandet;Os;2014\nHordaland;Os;2018\n"
    assert _years(text, "34") == {"3430": 2014}


def test_a_former_name_on_the_map_that_another_has_today_is_told_with_both_numbers() -> None:
    register = Register(in_counties(norway(), ("40",)))
    read_rows = read("Kommune;Samfunnsdel vedtatt\nBø;2012\nSkien;2020\n", register)
    told = [(each.value, each.action, each.reason) for each in read_rows.deviations]
    assert told == [("Bø", NOT_USED, "navnet passer på flere kommuner: 1867, 4020")]
