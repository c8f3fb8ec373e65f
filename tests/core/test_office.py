"""The ten offices, and whose counties are whose."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from planstatus.core.choices import COUNTY_NAMES
from planstatus.core.errors import PlanstatusError
from planstatus.core.municipalities.register import norway
from planstatus.core.office import (
    area_name,
    credit_for,
    default_office,
    epsg_of,
    is_an_offices,
    names_for,
    office_of,
    offices,
    read_office,
    title_for,
)


def test_the_ten_offices_have_every_county_once() -> None:
    counties = [county for office in offices().values() for county in office.counties]
    assert len(offices()) == 10
    assert sorted(counties) == sorted({number[:2] for number in norway()})


def test_the_office_of_the_original_map_is_named_as_there() -> None:
    office = default_office()
    assert title_for(office.counties, "nb") == "Samfunnsplanstatus Troms og Finnmark"
    assert (
        credit_for(office, "nb") == "Kartet er utarbeidet hos Statsforvalteren i Troms og Finnmark."
    )
    assert names_for(office, "nb").split("\n") == [
        "Statsforvalteren i Troms og Finnmark",
        "Romssa ja Finnmárkku stáhtahálddašeaddji",
        "Tromssan ja Finmarkun staatinhallittija",
    ]


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


@pytest.mark.parametrize(
    ("counties", "language", "area"),
    [
        (["55", "56"], "nb", "Troms og Finnmark"),
        (["55", "56"], "en", "Troms and Finnmark"),
        (["56"], "nn", "Finnmark"),
        (["15"], "en", "Møre og Romsdal"),
        (["15", "46"], "en", "Møre og Romsdal and Vestland"),
        (["33", "31", "03", "32"], "en", "Østfold, Buskerud, Oslo and Akershus"),
        (["55", "18", "56"], "nb", "Nordland, Troms og Finnmark"),
        (COUNTY_NAMES, "nb", "Norge"),
        (COUNTY_NAMES, "nn", "Noreg"),
        (COUNTY_NAMES, "en", "Norway"),
        (["21"], "nb", ""),
    ],
)
def test_counties_are_called_by_their_office_or_names(
    counties: list[str], language: str, area: str
) -> None:
    assert area_name(counties, language) == area


def test_without_counties_or_an_office_nothing_is_said_of_them() -> None:
    assert title_for([], "nb") == "Samfunnsplanstatus"
    assert title_for([], "en") == "Status of municipal master plans (social element)"
    assert credit_for(None, "nb") == names_for(None, "nb") == ""


def test_an_office_writes_nynorsk_on_a_map_in_nynorsk() -> None:
    office = offices()["agder"]
    assert credit_for(office, "nn") == "Kartet er utarbeidd hos Statsforvaltaren i Agder."
    assert names_for(office, "nn") == "Statsforvaltaren i Agder"
    assert credit_for(office, "en") == "Map made by the County Governor of Agder."


def test_maps_of_the_south_are_in_zone_32_and_all_others_in_33() -> None:
    assert {name for name, office in offices().items() if office.epsg == 25833} == {
        "nordland", "troms-finnmark"
    }  # fmt: skip
    assert epsg_of(["46", "11"]) == epsg_of(["50"]) == 25832
    assert epsg_of(["50", "18"]) == epsg_of(["56"]) == epsg_of(COUNTY_NAMES) == 25833


@pytest.mark.parametrize("name", ["vestland", "annet"])
def test_an_office_is_read_by_its_short_name(name: str) -> None:
    assert read_office(name) == name


@pytest.mark.parametrize("name", ["bergen", "Vestland fylke", ""])
def test_an_office_that_is_not_there_is_refused_with_those_that_are(name: str) -> None:
    with pytest.raises(PlanstatusError) as refused:
        read_office(name)
    assert all(short in str(refused.value) for short in offices())


def test_standard_wording_is_told_from_her_own() -> None:
    assert is_an_offices("Samfunnsplanstatus Finnmark")
    assert is_an_offices("Municipal plans (social part), Vestland")  # an older version wrote it
    assert is_an_offices("Kartet er utarbeidd hos Statsforvaltaren i Vestland.")
    assert not is_an_offices("Samfunnsplaner i nord")
    assert not is_an_offices("")


def test_the_offices_are_as_the_facts_have_them(shared: Path) -> None:
    file = shared / "facts" / "norge" / "statsforvaltere.csv"
    with file.open(encoding="utf-8", newline="") as facts:
        for row in csv.DictReader(facts, delimiter=";"):
            office = offices()[row["kortnavn"]]
            assert office.name == row["navn_bokmaal"]
            assert row["navn_nynorsk"] in ("", office.name_nynorsk)
            assert office.counties == tuple(row["fylkesnumre"].split(","))
            assert row["plan_og_bygg_url"] in ("", office.web_page)


def test_an_office_that_is_not_there_is_named_in_the_refusal() -> None:
    with pytest.raises(PlanstatusError) as refused:
        read_office("bergen")
    names = ", ".join(offices())
    assert names in str(refused.value)
    assert str(refused.value).endswith("Kontoret «bergen» finnes ikke.")
    assert str(refused.value).startswith("Velg et av kontorene ")


def test_every_office_has_its_page_on_the_web() -> None:
    pages = [office.web_page for office in offices().values()]
    assert len(set(pages)) == len(pages)
    assert all(page.startswith("https://") for page in pages)


def test_a_title_is_in_the_language_of_the_map_and_without_area_ends_cleanly() -> None:
    assert title_for(["55", "56"], "en").endswith("Troms and Finnmark")
    assert title_for([], "nn") == "Samfunnsplanstatus"
