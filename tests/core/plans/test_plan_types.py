"""The plan types, their columns and their maps, as settings, scripts and old files name them."""

from __future__ import annotations

import pytest

from planstatus.core import schema
from planstatus.core.errors import PlanstatusError
from planstatus.core.maps import FIRST_MAP, STATUS_MAPS, map_named, maps_of, status_map
from planstatus.core.plans.plan_types import (
    AREALDEL,
    PLAN_TYPES,
    ROS,
    SAMFUNNSDEL,
    column_told,
    in_order,
    plan_type,
    read_plan_type,
)
from planstatus.core.plans.status_words import status_in_words, status_labels
from planstatus.core.plans.words import listed
from planstatus.core.texts.language import speak
from planstatus.core.texts.list_texts import LIST_TEXTS, list_texts_in


@pytest.mark.parametrize("expected", PLAN_TYPES, ids=lambda each: each.key)
def test_a_plan_type_is_found_by_its_key_however_it_is_typed(expected) -> None:
    assert plan_type(expected.key) is expected
    assert read_plan_type(f" {expected.key.upper()} ") is expected


def test_a_plan_type_that_is_not_there_is_refused_with_those_that_are() -> None:
    with pytest.raises(PlanstatusError) as refused:
        read_plan_type("kulturplan")
    assert str(refused.value) == (
        "Velg en av plantypene samfunnsdel, arealdel, planstrategi, ros. "
        "Plantypen «kulturplan» finnes ikke."
    )
    with pytest.raises(KeyError):
        plan_type("kulturplan")


def test_plan_types_stand_in_the_order_of_the_settings_with_the_first_always() -> None:
    assert in_order(["ros", "kulturplan", "arealdel"]) == ("samfunnsdel", "arealdel", "ros")


@pytest.mark.parametrize(
    ("name", "column"),
    [
        ("planaar", "planaar"),
        ("arealdel_planaar", "planaar"),
        ("ros_status", "status"),
        ("planstrategi_merknad", "merknad"),
        ("kommunenummer", ""),
        ("arealdel_kommunenavn", ""),
        ("folketall", ""),
        ("arealdel", ""),
    ],
)
def test_a_column_of_a_plan_is_known_with_the_prefix_of_its_type(name: str, column: str) -> None:
    assert column_told(name) == column


def test_columns_of_a_plan_have_the_prefix_of_their_type() -> None:
    assert SAMFUNNSDEL.joined("planaar") == "planaar"
    assert AREALDEL.joined("planaar") == "arealdel_planaar"
    assert ROS.joined("status") == "ros_status"


def test_a_missing_year_is_said_in_the_words_of_the_plan() -> None:
    assert AREALDEL.missing() == "Mangler planår"
    assert ROS.missing() == "Mangler årstall"


@pytest.mark.parametrize(
    ("name", "label"),
    [
        ("fid", "Radnummer"),
        ("id", "Radnummer"),
        ("navn_offisielt", "Offisielt navn"),
        ("fylkesnummer", "Fylkesnummer"),
        ("fylke", "Fylke"),
        ("kommunenummer", "Kommunenummer"),
        ("planaar", "Planår"),
        ("vedtatt", "Vedtaksdato"),
    ],
)
def test_columns_are_called_what_an_officer_calls_them(name: str, label: str) -> None:
    assert schema.column_labels()[name] == label


def test_a_column_is_found_by_its_name() -> None:
    assert all(schema.column(each.name) is each for each in schema.PLAN_COLUMNS)


@pytest.mark.parametrize(
    ("status", "words"),
    [("vedtatt", "vedtatt"), ("under arbeid", "under arbeid"), ("videreført", "videreført"),
     ("på vent", "på vent"), ("", "")],
)  # fmt: skip
def test_a_status_is_told_in_words_and_any_other_as_it_stands(status: str, words: str) -> None:
    assert status_in_words(status) == words


def test_a_status_is_told_in_the_language_of_the_window() -> None:
    speak({"under arbeid": "in progress"}.get)
    try:
        assert status_in_words("under arbeid") == "in progress"
    finally:
        speak(None)


@pytest.mark.parametrize(
    ("names", "said"),
    [(["ROS"], "ROS"), (["ROS", "KPA"], "ROS og KPA"), (["ROS", "KPA", "KPS"], "ROS, KPA og KPS")],
)
def test_several_plans_are_listed_as_in_a_sentence(names: list[str], said: str) -> None:
    assert listed(names) == said


def test_every_status_that_can_be_stored_has_a_word() -> None:
    assert tuple(status_labels()) == (schema.IN_FORCE, schema.UNDER_WAY, schema.KEPT)


def test_each_plan_type_has_its_map_and_what_names_none_is_of_the_first() -> None:
    assert [status_map(each).key for each in PLAN_TYPES] == [each.key for each in PLAN_TYPES]
    assert all(map_named(each.key) is each for each in STATUS_MAPS)
    assert map_named("kulturplan") is map_named("") is FIRST_MAP


def test_the_maps_of_some_plan_types_are_in_order_with_the_first_always() -> None:
    assert [each.key for each in maps_of(["ros", "arealdel"])] == ["samfunnsdel", "arealdel", "ros"]
    assert maps_of([]) == (FIRST_MAP,)


def test_a_layout_is_called_by_its_map_and_page() -> None:
    assert FIRST_MAP.layout_name("A4") == "Samfunnsplanstatus A4"
    assert status_map(ROS).layout_name("A3") == "ROS-status A3"


def test_a_map_in_a_language_that_is_not_there_has_the_words_of_bokmaal() -> None:
    assert FIRST_MAP.words_in("fi") == FIRST_MAP.words_in("nb") != FIRST_MAP.words_in("nn")
    assert list_texts_in("fi") == list_texts_in("nb") != list_texts_in("nn")
    assert all(list_texts_in(language) == texts for language, texts in LIST_TEXTS.items())
