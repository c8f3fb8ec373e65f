"""What an office writes in the settings, and what it is told when that cannot be used."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from planstatus.core.choices import (
    COUNTY_NAMES,
    read_age_bands,
    read_bands,
    read_colours,
    read_counties,
    read_map_date_rule,
    read_map_language,
    read_plan_types,
    read_yes,
)
from planstatus.core.defaults import TODAY
from planstatus.core.errors import PlanstatusError
from planstatus.core.municipalities.register import norway


def test_the_counties_are_those_of_the_register() -> None:
    assert sorted(COUNTY_NAMES) == sorted({number[:2] for number in norway()})


@pytest.mark.parametrize(
    ("text", "counties"),
    [
        ("55,56", ("55", "56")),
        (" 55; 56 ", ("55", "56")),
        ("3", ("03",)),
        ("56 55\n56", ("56", "55")),
        (",46;;15,", ("46", "15")),
    ],
)
def test_counties_are_numbers_however_they_are_set_apart(
    text: str, counties: tuple[str, ...]
) -> None:
    assert read_counties(text) == counties


@pytest.mark.parametrize("text", ["i_dag", "behold", "i dag", "I dag", "today"])
def test_a_map_of_today_is_asked_for_in_any_way(text: str) -> None:
    assert read_map_date_rule(text) == TODAY


@pytest.mark.parametrize("text", ["2024-09-04", "4.9.2024", "04.09.2024"])
def test_a_date_of_the_map_is_kept_in_one_form(text: str) -> None:
    assert read_map_date_rule(text) == "2024-09-04"


@pytest.mark.parametrize(
    ("read", "text"), [(read_bands, "1989-2019;2020-2023;2024-"), (read_age_bands, "0-3;4-7;8-")]
)
def test_bands_are_kept_as_they_are_typed_or_left_to_the_rule(
    read: Callable[[str], str], text: str
) -> None:
    assert read(f" {text} ") == text
    assert read("") == read("  ") == ""


@pytest.mark.parametrize(("read", "text"), [(read_bands, "2020-"), (read_age_bands, "0-3;4-")])
def test_bands_that_do_not_follow_each_other_are_refused(
    read: Callable[[str], str], text: str
) -> None:
    with pytest.raises(PlanstatusError, match=f"«{text}» kan ikke brukes"):
        read(text)


def test_plan_types_are_in_their_order_with_the_first_always() -> None:
    assert read_plan_types("ros, arealdel") == ("samfunnsdel", "arealdel", "ros")
    assert read_plan_types("") == read_plan_types("tre") == ("samfunnsdel",)


@pytest.mark.parametrize(
    ("text", "on"), [("true", True), ("1", True), (" True ", True), ("false", False), ("", False)]
)
def test_a_setting_is_on_as_qgis_stores_it(text: str, on: bool) -> None:
    assert read_yes(text) is on


def test_colours_are_kept_by_band() -> None:
    colours = '{"eldre": "#c4694a", "mangler": "#DDEEFF"}'
    assert read_colours(colours) == {"eldre": "#c4694a", "mangler": "#DDEEFF"}
    assert read_colours("{}") == {}


@pytest.mark.parametrize(
    "text",
    [
        "rødt",
        "[]",
        '["eldre"]',
        '{"nyest": "#c4694a"}',
        '{"eldre": "rødt"}',
        '{"eldre": "#c4694a5"}',
        '{"eldre": "#c4694g"}',
        '{"eldre": 1}',
        '{"eldre": "#c4694a", "mangler": ""}',
    ],
)
def test_what_is_no_colour_of_a_band_is_refused(text: str) -> None:
    with pytest.raises(PlanstatusError) as refused:
        read_colours(text)
    assert str(refused.value) == f"Velg fargene på nytt. «{text}» kan ikke leses som farger."


@pytest.mark.parametrize("language", ["nb", "nn", "en"])
def test_the_map_speaks_three_languages(language: str) -> None:
    assert read_map_language(language) == language


@pytest.mark.parametrize(
    ("read", "text", "told"),
    [
        (read_counties, "55,57",
         "Skriv tosifrede fylkesnumre, for eksempel 55,56. Fylke «57» finnes ikke."),
        (read_counties, "1;troms,55",
         "Skriv tosifrede fylkesnumre, for eksempel 55,56. Fylke «01, troms» finnes ikke."),
        (read_counties, " ; ", "Velg minst ett fylke."),
        (read_map_language, "se",
         "Bruk nb, nn eller en. Kartet kan ikke lages på språket «se»."),
    ],
)  # fmt: skip
def test_what_cannot_be_chosen_is_refused_with_what_can(
    read: Callable[[str], object], text: str, told: str
) -> None:
    with pytest.raises(PlanstatusError) as refused:
        read(text)
    assert str(refused.value) == told
