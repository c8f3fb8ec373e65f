"""The packaged plugin in a real QGIS window in English and in nynorsk."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

pytestmark = pytest.mark.slow

SETTINGS = "[PythonPlugins]\nplanstatus=true\n[locale]\noverrideFlag=true\nuserLocale={language}\n"
TABLE = "Kommune;Vedtatt\nBardu;17.06.2024\nNarnia;2020\n"


def a_day(
    language: str, new_office: Callable[[str], Path], run_qgis: Callable[..., dict[str, Any]]
) -> dict[str, Any]:
    """Return what an officer saw in a QGIS of the language."""
    home = new_office(f"kontoret_{language}")
    ini = home / "profiler" / "profiles" / "default" / "QGIS" / "QGIS3.ini"
    ini.write_text(SETTINGS.format(language=language), encoding="utf-8")
    (home / "fra Kari.csv").write_text(TABLE, encoding="cp1252")
    seen = run_qgis(home, "language_window.py")
    assert seen.get("broken", {}) == {}
    return seen


def test_everything_an_english_qgis_shows_of_the_plugin_is_english(
    new_office: Callable[[str], Path], run_qgis: Callable[..., dict[str, Any]]
) -> None:
    seen = a_day("en_US", new_office, run_qgis)
    assert seen["menu"][:3] == ["Update plan status", "Edit plan years", "Export map…"]
    assert "Open the A4 layout, where you can look it over and print it" in seen["tips"]
    assert any("21 of 39 municipalities have a plan year." in text for text in seen["message"])
    assert any("incomplete sample data" in text for text in seen["message"])
    assert seen["layers"] == [
        "County border",
        "Municipalities",
        "Surrounding borders",
        "Sea names and graticule",
        "Surrounding land",
        "Plan year",
        "Cooperation",
        "Legal forms",
        "Members",
        "Agreements",
        "Decisions of each municipality",
        "Posts",
        "Grants",
    ]
    assert seen["date_dialog"][0] == "Map date"
    assert seen["date"] == "4 September 2024. Bands: 1989 - 2019 · 2020 - 2023 · 2024"
    assert set(seen["date_buttons"]) == {"OK", "Cancel"}
    ((question, summary),) = seen["questions"]
    assert question == "Import “fra Kari.csv” into …/Planstatus/planstatus.gpkg?"
    assert "New plan years: 1." in summary
    assert seen["answers"][-2:] == ["Import 1 plan years", "Cancel"]
    said = seen["message_table"]
    assert any(text.startswith("“fra Kari.csv”. Issues found: 1.") for text in said)
    why = "Målselv: type a year from 1965 to 2100, not “20222”"
    assert any(text.startswith(why) for text in seen["refusal"])


def test_everything_a_nynorsk_qgis_shows_of_the_plugin_is_nynorsk(
    new_office: Callable[[str], Path], run_qgis: Callable[..., dict[str, Any]]
) -> None:
    seen = a_day("nn", new_office, run_qgis)
    assert "Vel kommunelag …" in seen["menu"]
    assert "Opne layouten i A4, der du kan sjå over han og skrive han ut" in seen["tips"]
    assert any("21 av 39 kommunar har planår." in text for text in seen["message"])
    assert seen["layers"] == [
        "Fylkesgrense",
        "Kommunar",
        "Grenser rundt",
        "Havnamn og gradnett",
        "Landområde rundt",
        "Planår",
        "Samarbeid",
        "Rettsformer",
        "Medlemer",
        "Avtalar",
        "Vedtak i kvar kommune",
        "Stillingar",
        "Tilskot",
    ]
    assert seen["date_dialog"][1].endswith("Klassene følgjer kommunestyreperioden datoen ligg i.")
    ((question, summary),) = seen["questions"]
    assert question == "Skal «fra Kari.csv» lesast inn i …/Planstatus/planstatus.gpkg?"
    assert "Det blir teke ein tryggingskopi av arbeidsfila først." in summary
    said = seen["message_table"]
    assert any(text.startswith("«fra Kari.csv». Rader å sjekke: 1.") for text in said)
    why = "Målselv: skriv eit år frå 1965 til 2100, ikkje «20222»"
    assert any(text.startswith(why) for text in seen["refusal"])
