"""What an office has decided once, in the QGIS profile."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from qgis.core import QgsSettings

from planstatus.core.defaults import TODAY
from planstatus.core.office import offices
from planstatus.gis.settings import Settings, default_settings, load_settings, save_settings


@pytest.fixture
def profile() -> Iterator[QgsSettings]:
    settings = QgsSettings()
    settings.remove("planstatus")
    yield settings
    settings.remove("planstatus")


def test_without_settings_the_page_says_what_the_original_said(profile: QgsSettings) -> None:
    settings = load_settings()
    office = settings.the_office()
    assert office is not None
    assert office.area == "Troms og Finnmark"
    assert settings.counties_wanted() == ("55", "56")
    assert settings.language() == "nb"
    assert (settings.title, settings.credit, settings.office_names) == (None, None, None)
    assert settings.logo == ""


def test_the_office_decides_counties_and_language(profile: QgsSettings) -> None:
    profile.setValue("planstatus/kontor", "vestland")
    settings = load_settings()
    assert (settings.counties_wanted(), settings.language()) == (("46",), "nn")
    profile.setValue("planstatus/counties", "46,11")
    profile.setValue("planstatus/map_language", "nb")
    assert load_settings().counties_wanted() == ("46", "11")
    assert load_settings().language() == "nb"


def test_a_profile_of_version_0_4_means_what_it_meant(profile: QgsSettings) -> None:
    profile.setValue("planstatus/counties", "18")
    profile.setValue("planstatus/title", "Planer i Nordland")
    profile.setValue("planstatus/credit", "")
    profile.setValue("planstatus/office", "Statsforvalteren i Nordland\nNordlánda")
    settings = load_settings()
    assert settings.problems == ()
    assert settings.counties_wanted() == ("18",)
    assert (settings.title, settings.credit) == ("Planer i Nordland", "")
    assert settings.office_names == "Statsforvalteren i Nordland\nNordlánda"
    assert settings.office == ""


def test_another_office_takes_counties_and_standard_words_with_it_and_leaves_her_own(
    profile: QgsSettings,
) -> None:
    settings = replace(
        default_settings(),
        counties=("18",),
        title="Samfunnsplanstatus Nordland",
        credit="Laget i Bodø.",
    )
    chosen = settings.of_office("agder")
    assert (chosen.office, chosen.counties_wanted()) == ("agder", ("42",))
    assert (chosen.title, chosen.credit) == (None, "Laget i Bodø.")


def test_only_the_choice_of_office_is_stored(profile: QgsSettings) -> None:
    save_settings(default_settings().of_office("troms-finnmark"))
    keys = [key for key in profile.allKeys() if key.startswith("planstatus/")]
    assert keys == ["planstatus/kontor"]


def test_the_working_file_is_outside_the_plugin_in_the_documents_folder(
    profile: QgsSettings, monkeypatch: pytest.MonkeyPatch, root: Path
) -> None:
    monkeypatch.delenv("PLANSTATUS_HOME")
    file = load_settings().working_file
    assert (file.parent.name, file.name) == ("Planstatus", "planstatus.gpkg")
    assert root not in file.parents


def test_an_environment_variable_moves_the_working_file(
    profile: QgsSettings, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("PLANSTATUS_HOME", str(tmp_path))
    assert load_settings().working_file == tmp_path / "planstatus.gpkg"


def test_what_the_office_has_set_wins(profile: QgsSettings, tmp_path: Path) -> None:
    profile.setValue("planstatus/working_file", str(tmp_path / "felles.gpkg"))
    profile.setValue("planstatus/title", "Planstatus Nordland")
    profile.setValue("planstatus/logo", str(tmp_path / "våpen.svg"))
    settings = load_settings()
    assert settings.working_file == tmp_path / "felles.gpkg"
    assert settings.title == "Planstatus Nordland"
    assert settings.logo == str(tmp_path / "våpen.svg")


@pytest.mark.parametrize(
    ("name", "nonsense", "named"),
    [
        ("colours", '{"eldre": ', "Velg fargene"),
        ("colours", '{"eldre": "rød"}', "Velg fargene"),
        ("colours", '{"nyest": "#112233"}', "Velg fargene"),
        ("colours", "[]", "Velg fargene"),
        ("map_language", "klingon", "klingon"),
        ("map_date", "i morgen", "i morgen"),
        ("map_date", "2024-02-30", "2024-02-30"),
        ("bands", "2000-1990;x", "2000-1990;x"),
        ("counties", "99", "99"),
        ("counties", "", "fylke"),
        ("kontor", "bergen", "bergen"),
        ("samfunnssikkerhetshjelperen", "file:///bin/sh", "nettadresse"),
        ("plan_og_bygg", "statsforvalteren.no", "statsforvalteren.no"),
    ],
)
def test_nonsense_in_the_profile_gives_way_to_the_default_with_a_word(
    profile: QgsSettings, name: str, nonsense: str, named: str
) -> None:
    profile.setValue(f"planstatus/{name}", nonsense)
    profile.setValue("planstatus/title", "Planstatus Nordland")
    settings = load_settings()
    assert settings == replace(default_settings(), title="Planstatus Nordland")
    (problem,) = settings.problems
    assert named in problem


def test_counties_typed_into_the_file_without_quotation_marks_are_read(
    profile: QgsSettings,
) -> None:
    profile.setValue("planstatus/counties", ["18", "55"])
    assert load_settings().counties == ("18", "55")


def test_what_is_saved_is_loaded_and_defaults_leave_no_trace(
    profile: QgsSettings, tmp_path: Path
) -> None:
    chosen = Settings(
        working_file=tmp_path / "felles.gpkg",
        counties=("18",),
        map_date="2024-09-04",
        bands="1990-2018;2019-2022;2023-",
        colours={"eldre": "#112233"},
        map_language="nn",
        credit="",
        guide_page="https://example.org/hjelperen?a=1,2",
        planning_page="https://example.org/plan",
    )
    save_settings(chosen)
    assert load_settings() == chosen
    save_settings(default_settings())
    assert not [key for key in profile.allKeys() if key.startswith("planstatus/")]


@pytest.mark.parametrize(
    ("stored", "rule"),
    [("behold", TODAY), ("i dag", TODAY), ("4.9.2024", "2024-09-04"), ("2024-09-04", "2024-09-04")],
)
def test_a_map_date_stored_by_hand_or_by_an_earlier_version_is_read(
    profile: QgsSettings, stored: str, rule: str
) -> None:
    profile.setValue("planstatus/map_date", stored)
    assert load_settings().map_date == rule
    assert load_settings().problems == ()


def test_the_page_on_planning_is_that_of_her_office_until_she_chooses_another(
    profile: QgsSettings,
) -> None:
    profile.setValue("planstatus/kontor", "nordland")
    assert load_settings().page_on_planning() == offices()["nordland"].web_page
    profile.setValue("planstatus/plan_og_bygg", "https://example.org/plan")
    assert load_settings().page_on_planning() == "https://example.org/plan"
    profile.setValue("planstatus/kontor", "annet")
    profile.remove("planstatus/plan_og_bygg")
    assert load_settings().page_on_planning() == ""
