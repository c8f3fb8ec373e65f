"""The words of the map in its languages."""

from __future__ import annotations

from dataclasses import astuple, fields

import pytest

from planstatus.core.defaults import MAP_LANGUAGES
from planstatus.core.texts.map_texts import (
    MAP_TEXTS,
    MapTexts,
    in_language,
    is_legend_heading,
    texts_in,
)


def test_every_map_language_has_every_text() -> None:
    assert tuple(MAP_TEXTS) == MAP_LANGUAGES
    assert all(all(astuple(texts)) for texts in MAP_TEXTS.values())


def test_bokmaal_is_the_original_map() -> None:
    texts = texts_in("nb")
    assert (texts.legend_heading, texts.legend_layer) == ("Tegnforklaring", "Samfunnsplan")


@pytest.mark.parametrize("name", [field.name for field in fields(MapTexts)])
@pytest.mark.parametrize("start", MAP_LANGUAGES)
@pytest.mark.parametrize("language", MAP_LANGUAGES)
def test_a_text_of_ours_goes_from_any_language_to_any_other(
    name: str, start: str, language: str
) -> None:
    assert in_language(getattr(texts_in(start), name), language) == getattr(
        texts_in(language), name
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
