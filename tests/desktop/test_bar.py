"""The toolbar of the packaged plugin, pressed button by button in a real QGIS window."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from ..reading_pdf import bookmarks

pytestmark = pytest.mark.slow

MAP = "Samfunnsplanstatus_Finnmark_2024-09-04"
REPORT = "Planstatusrapport_2024-09-04.html"
ATLAS = "Atlas_Plankontor_2024-09-04.pdf"
REST = [
    "Åpne utskriftslayout A4", "Åpne utskriftslayout A3", "Lag rapport …",
    "Lag atlas for plankontor …", "Lag atlas for kommunemøte …", "Velg planårstabell …",
    "Velg kommunelag …", "Les inn samarbeid …", "Skriv samarbeid …", "Gå tilbake til …",
    "Planstatuspanel", "Kontroller samarbeid",
    "Innstillinger …", "Hjelp", "Samfunnssikkerhetshjelperen", "Plan og bygg",
]  # fmt: skip


@pytest.fixture(scope="module")
def home(new_office: Callable[[str], Path]) -> Path:
    return new_office("linje")


@pytest.fixture(scope="module")
def seen(home: Path, run_qgis: Callable[..., dict[str, Any]]) -> dict[str, Any]:
    """What the officer saw, by step."""
    return run_qgis(home, "bar_window.py")


def test_nothing_went_wrong_on_the_way(seen: dict[str, Any]) -> None:
    assert seen.get("broken", {}) == {}


def test_the_buttons_say_in_words_what_they_do(seen: dict[str, Any]) -> None:
    words = ["Oppdater planstatus", "Rediger planår", "Eksporter", "Kartdato", "Planstatus"]
    assert [each.rstrip(" ▾") for each in seen["words"]] == words
    assert seen["names"] == words


def test_the_rest_is_under_one_button_and_the_menu_bar_has_it_all(seen: dict[str, Any]) -> None:
    assert seen["menu"] == REST
    names = ["oppdater", "rediger", "eksporter", "siste_eksporter_handling", "kartdato"]
    names += ["skriv_ut", "skriv_ut_a3", "rapport", "atlas_plankontor", "atlas_kommuner"]
    names += ["planaartabell", "kommunelag", "les_samarbeid", "skriv_samarbeid", "gaa_tilbake"]
    names += ["panel", "kontroll", "innstillinger", "hjelp", "hjelperen", "plan_og_bygg"]
    assert seen["in_menu_bar"] == [f"planstatus_{name}" for name in names]


def test_the_map_date_stands_on_its_button_and_says_when_it_follows_today(
    seen: dict[str, Any],
) -> None:
    assert seen["date_before"] == "Kartdato ▾"
    assert seen["date_of_today"].startswith("I dag, ")
    assert "Følger dagens dato" in seen["tip_of_today"]
    assert seen["date_chosen"] == "4. sep. 2024 ▾"
    assert seen["tip_chosen"].startswith("Kartdato: 4. september 2024.")
    assert seen["name_chosen"] == "Kartdato: 4. sep. 2024"


def test_the_map_date_is_changed_below_its_button(seen: dict[str, Any]) -> None:
    assert seen["below_its_button"]
    assert seen["stamp"] == "2024-09-04"
    assert seen["date_after_nonsense"] == seen["date_of_today"]


def test_one_click_on_today_is_enough_and_escape_changes_nothing(seen: dict[str, Any]) -> None:
    assert seen["date_after_today"] == seen["date_of_today"]
    assert seen["date_after_escape"] == seen["date_of_today"]


def test_both_sizes_of_a_county_are_exported_by_keyboard_and_can_be_opened(
    seen: dict[str, Any], home: Path
) -> None:
    files = [f"{MAP}.pdf", f"{MAP}_A3.pdf"]
    assert all((home / file).read_bytes().startswith(b"%PDF") for file in files)
    assert seen["message"][0] == "Kartet er eksportert i A4 og A3."
    assert seen["offered"] == ["Åpne A4", "Åpne A3", "Åpne mappen", "Kopier sti"]
    assert seen["opened"] == [*files, home.name]
    assert seen["copied"].split("\n") == [str(home / file) for file in files]


def test_the_last_exports_are_under_the_arrow(seen: dict[str, Any], home: Path) -> None:
    files = [f"{MAP}.pdf", f"{MAP}_A3.pdf"]
    assert seen["recent"] == [f"…/{home.name}/{file}" for file in files]
    assert seen["opened_again"] == files[:1]


def test_the_report_is_saved_where_she_exports_and_opened(seen: dict[str, Any], home: Path) -> None:
    assert seen["report_dialog"] == ["Lag rapport", str(home)]
    assert "<h1>Planstatus Troms og Finnmark</h1>" in (home / REPORT).read_text("utf-8")
    assert seen["report"][0] == "Rapporten er lagret."
    assert seen["report_opened"] == [REPORT]
    assert seen["report_offered"] == ["Åpne rapporten", "Åpne mappen", "Kopier sti"]


def test_the_atlas_is_saved_and_opened_and_its_layout_can_be_restyled(
    seen: dict[str, Any], home: Path
) -> None:
    assert seen["atlas_dialog"] == ["Lag atlas", str(home)]
    assert len(bookmarks((home / ATLAS).read_bytes())) == 5
    assert seen["atlas"][0] == "Atlaset er lagret."
    assert seen["atlas_opened"] == [ATLAS]
    assert seen["atlas_offered"] == ["Åpne atlaset", "Åpne layouten", "Åpne mappen", "Kopier sti"]
    assert seen["atlas_designers"] == ["Atlas Plankontor A4"]


def test_the_layout_of_each_size_is_opened_for_printing(seen: dict[str, Any]) -> None:
    assert seen["designers"] == ["Samfunnsplanstatus A3", "Samfunnsplanstatus A4"]


def test_a_right_click_on_the_municipalities_offers_what_is_done_every_week(
    seen: dict[str, Any],
) -> None:
    offered = ["Oppdater planstatus", "Rediger planår", "Eksporter kart …"]
    assert seen["layer_menu"] == {"kommuner": offered, "planaar": offered, "kontekst": []}


def test_every_command_can_have_a_keyboard_shortcut(seen: dict[str, Any]) -> None:
    assert seen["without_shortcut"] == ["planstatus_siste_eksporter_handling"]
    assert seen["edited_by_key"]


def test_the_icons_are_dark_on_a_light_theme_and_light_on_a_dark(seen: dict[str, Any]) -> None:
    for lines, behind in zip(seen["lightness"], seen["background"]):
        assert abs(lines - behind) > 100
    assert seen["lightness"][0] < seen["lightness"][1]


def test_all_buttons_are_there_in_a_narrow_window(seen: dict[str, Any]) -> None:
    assert seen["hidden_when_narrow"] == []


def test_nothing_is_left_when_the_plugin_is_unloaded(seen: dict[str, Any]) -> None:
    assert seen["left"] == []
    assert seen["layer_menu_after_unload"] == []
