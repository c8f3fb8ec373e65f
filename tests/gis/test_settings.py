"""What an office has decided once, in the QGIS profile."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from qgis.core import QgsSettings

from planstatus.core.defaults import TITLE
from planstatus.gis.settings import load_settings


@pytest.fixture
def profile() -> Iterator[QgsSettings]:
    settings = QgsSettings()
    settings.remove("planstatus")
    yield settings
    settings.remove("planstatus")


def test_without_settings_the_page_says_what_the_original_said(profile: QgsSettings) -> None:
    settings = load_settings()
    assert settings.title == TITLE
    assert settings.credit == "Kartet er utarbeidet hos Statsforvalteren i Troms og Finnmark."
    assert settings.logo == ""


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
