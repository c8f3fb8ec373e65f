"""A project that version 0.4.0 saved: as it was at a click, and as it is made today when asked for.

`tests/data/prosjekt_0.4.0.qgz` was written by that version.
"""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest
from osgeo import gdal
from qgis.core import QgsFeedback, QgsLayoutItem, QgsPrintLayout, QgsProject, QgsVectorLayer

from planstatus.core.defaults import COUNTIES
from planstatus.core.plans.years import read_sample
from planstatus.gis.look.new_look import is_to_be_offered, keep_old_look, renew_look
from planstatus.gis.look.pages import layouts_of
from planstatus.gis.project.layers import find_layer
from planstatus.gis.resources import SAMPLE_PLAN_YEARS
from planstatus.gis.settings import Settings
from planstatus.gis.store.facts import SAMPLE_NOTE
from planstatus.gis.store.working_file import create_working_file
from planstatus.gis.update import update

DAY = date(2024, 9, 4)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """The working file as that version made it."""
    path = tmp_path / "kart.gpkg"
    create_working_file(path, read_sample(SAMPLE_PLAN_YEARS), SAMPLE_NOTE, counties=COUNTIES)
    dataset = gdal.OpenEx(str(path), gdal.OF_UPDATE)
    for table in ("hav", "grenser_rundt"):
        dataset.ExecuteSQL(f"DROP TABLE {table}")
    for column in ("navn_nb", "navn_nn", "navn_en"):
        dataset.ExecuteSQL(f"ALTER TABLE kontekst DROP COLUMN {column}")
    del dataset
    with closing(sqlite3.connect(path)) as database, database:
        database.execute("PRAGMA user_version = 10202")
    return path


@pytest.fixture
def old(file: Path, root: Path) -> Iterator[QgsProject]:
    saved = file.with_name("kart.qgz")
    shutil.copyfile(root / "tests" / "data" / "prosjekt_0.4.0.qgz", saved)
    project = QgsProject()
    assert project.read(str(saved))
    assert find_layer(project, "kommuner") is not None
    yield project
    project.clear()


@pytest.fixture
def settings(file: Path) -> Settings:
    return Settings(working_file=file)


def page_of(project: QgsProject, page: str = "A4") -> QgsPrintLayout:
    (layout,) = layouts_of(project, page)
    return layout


def places(layout: QgsPrintLayout) -> dict[str, tuple[float, ...]]:
    items = [each for each in layout.items() if isinstance(each, QgsLayoutItem) and each.id()]
    return {
        each.id(): (each.pos().x(), each.pos().y(), each.rect().width(), each.rect().height())
        for each in items
        if each.id() != "tegnforklaring"  # grows with its words
    }


def symbols(project: QgsProject, role: str) -> str:
    layer = find_layer(project, role)
    assert isinstance(layer, QgsVectorLayer)
    return str(layer.renderer().dump())


@pytest.mark.slow
def test_a_click_leaves_pages_and_styles_as_they_are(old: QgsProject, settings: Settings) -> None:
    before = places(page_of(old))
    styles = {role: symbols(old, role) for role in ("kommuner", "kontekst", "fylkesgrenser")}
    shown = [each.name() for each in page_of(old).itemById("kart").layersToRender()]
    update(old, settings, DAY, QgsFeedback())
    assert places(page_of(old)) == before
    assert {role: symbols(old, role) for role in styles} == styles
    assert [each.name() for each in page_of(old).itemById("kart").layersToRender()] == shown
    assert "eksempeldata" in page_of(old).itemById("kilde").currentText()
    assert page_of(old).itemById("kontor").currentText().count("\n") == 2
    legend = page_of(old).itemById("tegnforklaring").model().rootGroup()
    assert [each.customProperty("legend/title-label") for each in legend.findLayers()] == [
        "Samfunnsplan 2024"
    ]


@pytest.mark.slow
def test_the_layers_around_come_where_they_belong(old: QgsProject, settings: Settings) -> None:
    update(old, settings, DAY, QgsFeedback())
    roles = [
        node.layer().customProperty("planstatus/role") for node in old.layerTreeRoot().findLayers()
    ]
    of_the_map = ["fylkesgrenser", "kommuner", "grenser_rundt", "hav", "kontekst", "planaar"]
    assert roles[: len(of_the_map)] == of_the_map
    names = find_layer(old, "kontekst")
    assert names is not None
    assert "Sweden" in {each["navn_en"] for each in names.getFeatures()}


@pytest.mark.slow
def test_the_new_look_is_offered_until_it_is_there_or_declined(
    old: QgsProject, settings: Settings
) -> None:
    update(old, settings, DAY, QgsFeedback())
    assert is_to_be_offered(old)
    keep_old_look(old)
    assert not is_to_be_offered(old)


def test_the_new_look_keeps_her_wording_and_filter_and_the_pages_she_had(
    old: QgsProject, settings: Settings
) -> None:
    page_of(old).itemById("kilde").setText("Våre egne kilder")
    page_of(old).itemById("tittel").setText("Planer i nord")
    municipalities = find_layer(old, "kommuner")
    assert municipalities is not None
    assert municipalities.setSubsetString("\"fylkesnummer\" = '55'")
    renew_look(old, settings, DAY, QgsFeedback())
    assert not is_to_be_offered(old)
    page = page_of(old)
    assert page.itemById("undertittel").currentText().startswith("Når kommunestyret vedtok")
    assert page.itemById("kilde").currentText() == "Våre egne kilder"
    assert page.itemById("tittel").currentText() == "Planer i nord"
    assert municipalities.subsetString() == "\"fylkesnummer\" = '55'"
    assert "Tidligere utseende" in municipalities.styleManager().styles()
    assert len(page.itemById("kart").layersToRender()) == 5
    names = {each.name() for each in old.layoutManager().layouts()}
    assert "Samfunnsplanstatus A4 (tidligere utseende)" in names


@pytest.mark.slow
def test_a_project_of_today_is_not_offered_a_new_look(
    project: QgsProject, settings: Settings
) -> None:
    update(project, settings, DAY, QgsFeedback())
    assert not is_to_be_offered(project)
    before = places(page_of(project))
    update(project, settings, DAY, QgsFeedback())
    assert places(page_of(project)) == before
