"""What an officer reads under Layer Properties > Information: source, licence, date."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import datetime, timezone
from pathlib import Path

import pytest
from qgis.core import (
    QgsAbstractMetadataBase,
    QgsFeedback,
    QgsLayerMetadata,
    QgsProject,
    QgsVectorLayer,
)

from planstatus.gis.intake import municipalities as municipality_intake
from planstatus.gis.project.layers import find_layer, reload_tables, save_edits
from planstatus.gis.settings import Settings
from planstatus.gis.sources.formats.days import date_in_words
from planstatus.gis.update_result import UpdateResult

Click = Callable[..., UpdateResult]
ROLES = ("kommuner", "planaar", "fylkesgrenser", "grenser_rundt", "hav", "kontekst")
CC_BY = "creativecommons.org/licenses/by/4.0"


def layer_of(project: QgsProject, role: str) -> QgsVectorLayer:
    layer = find_layer(project, role)
    assert layer is not None, role
    return layer


def information(project: QgsProject, role: str) -> str:
    """The layer's page Information, as QGIS makes it."""
    return str(layer_of(project, role).htmlMetadata())


def change_the_file(settings: Settings, sql: str) -> None:
    with closing(sqlite3.connect(settings.working_file)) as database, database:
        database.executescript(sql)


def written(project: QgsProject, role: str, change: Callable[[QgsLayerMetadata], object]) -> None:
    """Change the metadata of a layer, as the officer does under Layer Properties."""
    metadata = layer_of(project, role).metadata()
    change(metadata)
    layer_of(project, role).setMetadata(metadata)


@pytest.mark.parametrize(
    ("role", "said"),
    [
        (
            "kommuner",
            ["© Kartverket, generalisert", "CC BY 4.0", CC_BY, "kartkatalog.geonorge.no",
             "2024-01-01", "generaliserte: en oversikt, ikke juridiske grenser"],
        ),
        ("fylkesgrenser", ["© Kartverket", "CC BY 4.0", "avledet", "generaliserte", "2024-01-01"]),
        ("planaar", ["Ufullstendige eksempeldata fra åpne nettsider", "kolonnen Kilde",
                     "uten egen lisens", "Sist endret ", f" {datetime.now(timezone.utc):%Y}"]),
        ("kontekst", ["© Kartverket, generalisert", "Natural Earth", "public domain",
                      "naturalearthdata.com"]),
    ],
)  # fmt: skip
def test_each_layer_says_its_source_licence_and_date(
    project: QgsProject, click: Click, role: str, said: list[str]
) -> None:
    click()
    for wanted in said:
        assert wanted in information(project, role), wanted
    metadata = layer_of(project, role).metadata()
    assert metadata.language() == "NOB"
    assert metadata.keywords()["Planstatus"] == ["kommune", "kommuneplan", "samfunnsdel"]
    assert metadata.crs() == layer_of(project, role).crs()


@pytest.mark.slow
def test_ten_clicks_leave_the_metadata_of_one(project: QgsProject, click: Click) -> None:
    click()
    once = [layer_of(project, role).metadata() for role in ROLES]
    for _ in range(9):
        click()
    assert [layer_of(project, role).metadata() for role in ROLES] == once


def test_the_day_of_the_last_edit_is_told(
    project: QgsProject, click: Click, settings: Settings
) -> None:
    click()
    old = "UPDATE gpkg_contents SET last_change = '2020-02-29T12:00:00.000Z'"
    change_the_file(settings, old)
    click()
    assert "Sist endret 29. februar 2020" in information(project, "planaar")
    layer = layer_of(project, "planaar")
    assert layer.startEditing()
    row = next(layer.getFeatures())
    layer.changeAttributeValue(row.id(), layer.fields().indexOf("planaar"), 2021)
    save_edits(project)
    layer.commitChanges()
    click()
    assert f"Sist endret {date_in_words(datetime.now(timezone.utc).date())}" in information(
        project, "planaar"
    )


def test_plan_years_that_are_all_the_offices_own_are_not_called_sample_data(
    project: QgsProject, click: Click, settings: Settings
) -> None:
    click()
    change_the_file(settings, "UPDATE gpkg_contents SET description = ''")
    reload_tables(project)
    click()
    page = information(project, "planaar")
    assert "eksempeldata" not in page
    assert "åpne nettsider" not in page
    assert "Statsforvalteren i Troms og Finnmark" in page
    assert "eksempeldata" not in project.customVariables()["planstatus_kilde"]


@pytest.mark.slow
def test_borders_of_the_offices_own_are_not_called_generalised(
    project: QgsProject, click: Click, settings: Settings, root: Path, tmp_path: Path
) -> None:
    click()
    source = tmp_path / "grenser.gpkg"
    source.write_bytes((root / "data" / "kommuner.gpkg").read_bytes())
    own = QgsVectorLayer(f"{source}|layername=kommuner", "grenser", "ogr")
    intake = municipality_intake.plan_intake(settings.working_file, own, QgsFeedback())
    municipality_intake.take_in(intake)
    reload_tables(project)
    click()
    assert "generaliserte" not in project.customVariables()["planstatus_kilde"]
    for role in ("kommuner", "fylkesgrenser"):
        page = information(project, role)
        assert "generaliserte" not in page
        assert "et eget kommunelag" in page
        assert f"Lest inn {date_in_words(datetime.now(timezone.utc).date())}" in page
        assert CC_BY in page


def test_metadata_she_has_written_herself_stay(
    project: QgsProject, click: Click, settings: Settings
) -> None:
    click()
    written(project, "planaar", lambda metadata: metadata.setAbstract("Våre egne planår"))
    change_the_file(settings, "UPDATE gpkg_contents SET last_change = '2020-02-29T12:00:00.000Z'")
    click()
    assert layer_of(project, "planaar").metadata().abstract() == "Våre egne planår"
    assert "29. februar 2020" not in information(project, "planaar")


def test_a_contact_she_has_added_stays_while_the_date_is_kept_true(
    project: QgsProject, click: Click, settings: Settings
) -> None:
    click()
    contact = QgsAbstractMetadataBase.Contact("Kari")
    written(project, "planaar", lambda metadata: metadata.setContacts([contact]))
    change_the_file(settings, "UPDATE gpkg_contents SET last_change = '2020-02-29T12:00:00.000Z'")
    click()
    assert "29. februar 2020" in information(project, "planaar")
    assert layer_of(project, "planaar").metadata().contacts()[0].name == "Kari"


@pytest.mark.slow
def test_metadata_are_kept_true_in_a_project_opened_again(
    project: QgsProject, click: Click, settings: Settings, tmp_path: Path
) -> None:
    click()
    assert project.write(str(tmp_path / "kart.qgz"))
    project.clear()
    assert project.read(str(tmp_path / "kart.qgz"))
    change_the_file(settings, "UPDATE gpkg_contents SET last_change = '2020-02-29T12:00:00.000Z'")
    click()
    assert "Sist endret 29. februar 2020" in information(project, "planaar")


def test_a_project_of_an_older_version_gets_metadata(project: QgsProject, click: Click) -> None:
    click()
    for role in ROLES:
        layer = layer_of(project, role)
        layer.setMetadata(layer.dataProvider().layerMetadata())
        layer.removeCustomProperty("planstatus/metadata")
    click()
    assert "© Kartverket" in information(project, "kommuner")
    assert "eksempeldata" in information(project, "planaar")
