"""The words of the maps in their languages."""

from __future__ import annotations

from dataclasses import astuple, fields

import pytest

from planstatus.core.defaults import MAP_LANGUAGES
from planstatus.core.maps import FIRST_MAP, STATUS_MAPS, StatusMap
from planstatus.core.texts.map_texts import MAP_TEXTS, MapTexts, texts_in
from planstatus.core.texts.plan_words import PlanWords
from planstatus.core.texts.wordings import (
    in_language,
    is_legend_heading,
    is_missing_label,
    is_wording_of,
)

of_each_map = pytest.mark.parametrize("status_map", STATUS_MAPS, ids=lambda each: each.key)


def test_every_map_language_has_every_text() -> None:
    assert tuple(MAP_TEXTS) == MAP_LANGUAGES
    assert all(all(astuple(texts)) for texts in MAP_TEXTS.values())


@of_each_map
def test_every_map_has_all_its_words_in_every_language(status_map: StatusMap) -> None:
    assert tuple(status_map.words) == MAP_LANGUAGES
    assert all(all(astuple(words)) for words in status_map.words.values())


def test_no_two_maps_have_the_same_title_heading_or_subtitle() -> None:
    for language in MAP_LANGUAGES:
        words = [each.words_in(language) for each in STATUS_MAPS]
        for name in ("title", "legend_layer", "subtitle"):
            assert len({getattr(each, name) for each in words}) == len(STATUS_MAPS)


def test_bokmaal_is_the_original_map() -> None:
    words = FIRST_MAP.words_in("nb")
    assert texts_in("nb").legend_heading == "Tegnforklaring"
    assert (words.legend_layer, words.title) == ("Samfunnsplan", "Samfunnsplanstatus {area}")
    assert words.subtitle == "Når kommunestyret vedtok kommuneplanens samfunnsdel"


@pytest.mark.parametrize("name", [field.name for field in fields(MapTexts)])
@pytest.mark.parametrize("start", MAP_LANGUAGES)
@pytest.mark.parametrize("language", MAP_LANGUAGES)
def test_a_text_of_ours_goes_from_any_language_to_any_other(
    name: str, start: str, language: str
) -> None:
    assert in_language(getattr(texts_in(start), name), language) == getattr(
        texts_in(language), name
    )


@of_each_map
@pytest.mark.parametrize("name", ["subtitle", "legend_layer", "legend_years", "missing", "totals"])
@pytest.mark.parametrize("start", MAP_LANGUAGES)
@pytest.mark.parametrize("language", MAP_LANGUAGES)
def test_the_words_of_each_map_go_from_any_language_to_any_other(
    status_map: StatusMap, name: str, start: str, language: str
) -> None:
    before: PlanWords = status_map.words_in(start)
    assert in_language(getattr(before, name), language) == getattr(
        status_map.words_in(language), name
    )


@pytest.mark.parametrize("text", ["", "Samfunnsplaner i nord", "tegnforklaring"])
def test_other_wording_stays_as_it_is(text: str) -> None:
    assert in_language(text, "en") == text


def test_a_language_that_is_not_there_is_bokmaal() -> None:
    assert texts_in("fi") == texts_in("nb")


@pytest.mark.parametrize(
    ("earlier", "today"),
    [
        ("vedtaksår (antall kommuner)", "planår (antall kommuner)"),
        ("vedtaksår (talet på kommunar)", "planår (antall kommuner)"),
        ("year of adoption (number of municipalities)", "planår (antall kommuner)"),
        ("eksempeldata samlet fra åpne sider, ufullstendige",
         "ufullstendige eksempeldata fra åpne nettsider"),
        ("with the office's changes", "med egne endringer"),
    ],
)  # fmt: skip
def test_what_an_older_version_wrote_is_known_as_ours(earlier: str, today: str) -> None:
    assert in_language(earlier, "nb") == today


def test_the_heading_of_an_older_english_legend_is_known_as_ours() -> None:
    assert is_legend_heading("Social part 2024")
    assert is_legend_heading("Social element 2024")
    assert not is_legend_heading("Planer 2024")
    assert is_legend_heading("Arealdel 2024")


def test_what_each_map_calls_a_missing_year_is_known_as_ours() -> None:
    assert is_missing_label("Mangler planår")
    assert is_missing_label("Manglar årstal")
    assert not is_missing_label("2024")


def test_a_text_is_ours_in_any_map_language_and_no_other() -> None:
    assert is_wording_of("Legend", "Tegnforklaring")
    assert is_wording_of("Teiknforklaring", "Legend")
    assert is_wording_of("Hennes egen", "Hennes egen")
    assert not is_wording_of("Tegnforklaringer", "Tegnforklaring")


def test_a_text_in_a_language_that_is_not_there_is_in_bokmaal() -> None:
    assert in_language("Legend", "fi") == "Tegnforklaring"


def test_words_with_a_marker_have_it_in_every_language() -> None:
    for status_map in STATUS_MAPS:
        for words in status_map.words.values():
            assert "{area}" in words.title
            assert words.totals.format(total=9, with_year=5).count("9") == 1
            assert "{with_year}" in words.total_of_one
