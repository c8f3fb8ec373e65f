"""The ten offices, and whose counties are whose."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from planstatus.core.defaults import COUNTIES, OFFICE, TITLE
from planstatus.core.municipalities import norway
from planstatus.core.office import office_of, offices


def test_the_ten_offices_have_every_county_once() -> None:
    counties = [county for office in offices().values() for county in office.counties]
    assert len(offices()) == 10
    assert sorted(counties) == sorted({number[:2] for number in norway()})


def test_the_office_of_the_original_map_is_named_as_there() -> None:
    office = office_of(COUNTIES)
    assert office is not None
    assert "\n".join(office.names("nb")) == OFFICE
    assert f"Samfunnsplanstatus {office.area}" == TITLE


@pytest.mark.parametrize(
    ("counties", "short_name"),
    [(["46"], "vestland"), (["56"], "troms-finnmark"), (["39", "40"], "vestfold-og-telemark"),
     (["03"], "ostfold-buskerud-oslo-og-akershus")],
)  # fmt: skip
def test_the_office_follows_from_its_counties(counties: list[str], short_name: str) -> None:
    office = office_of(counties)
    assert office is not None
    assert office.short_name == short_name


@pytest.mark.parametrize("counties", [[], ["18", "55"], ["99"]])
def test_counties_of_several_offices_or_none_are_no_offices(counties: list[str]) -> None:
    assert office_of(counties) is None


def test_vestland_writes_nynorsk_and_trondelag_southern_sami_too() -> None:
    vestland, trondelag = offices()["vestland"], offices()["trondelag"]
    assert vestland.language == "nn"
    assert vestland.names(vestland.language) == ("Statsforvaltaren i Vestland",)
    assert trondelag.names("nb") == ("Statsforvalteren i Trøndelag", "Trööndelagen staatehaaltoje")


def test_the_offices_are_as_the_facts_have_them(shared: Path) -> None:
    file = shared / "facts" / "norge" / "statsforvaltere.csv"
    with file.open(encoding="utf-8", newline="") as facts:
        for row in csv.DictReader(facts, delimiter=";"):
            office = offices()[row["kortnavn"]]
            assert office.name == row["navn_bokmaal"]
            assert row["navn_nynorsk"] in ("", office.name_nynorsk)
            assert office.counties == tuple(row["fylkesnumre"].split(","))
            assert row["plan_og_bygg_url"] in ("", office.web_page)
