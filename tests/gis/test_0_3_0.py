"""A working file and a project of version 0.3.0, opened, upgraded and printed by today's.

`tests/data/0.3.0/lag.py` tells what the officer had done with them.
"""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest
from qgis.core import (
    QgsExpressionContextUtils,
    QgsFeedback,
    QgsLayoutItem,
    QgsPrintLayout,
    QgsProject,
)

from planstatus.core.plans.plan_types import PLAN_TYPES
from planstatus.core.schema import TOLD
from planstatus.gis.export import export
from planstatus.gis.project.layers import find_layer
from planstatus.gis.settings import Settings
from planstatus.gis.store.backends import store_of
from planstatus.gis.update import update

PAGE = "Samfunnsplanstatus A4"


@pytest.fixture
def project(root: Path, tmp_path: Path) -> Iterator[QgsProject]:
    for name in ("planstatus.gpkg", "prosjekt.qgz"):
        shutil.copyfile(root / "tests" / "data" / "0.3.0" / name, tmp_path / name)
    project = QgsProject()
    assert project.read(str(tmp_path / "prosjekt.qgz"))
    yield project
    project.clear()


def click(project: QgsProject) -> None:
    file = store_of(find_layer(project, "planaar")).place
    update(project, Settings(working_file=file), date(2024, 9, 4), QgsFeedback())


def years(file: Path) -> list[tuple[object, ...]]:
    columns = "id, kommunenummer, kommunenavn, planaar, tittel, periode, vedtatt, kilde, merknad"
    with closing(sqlite3.connect(file)) as database:
        return database.execute(f"SELECT {columns} FROM planaar ORDER BY id").fetchall()


def history(file: Path) -> list[tuple[object, ...]]:
    columns = "id, tidspunkt, hendelse, kommunenummer, planaar_gammel, planaar_ny, kilde"
    with closing(sqlite3.connect(file)) as database:
        return database.execute(f"SELECT {columns} FROM planaar_historikk ORDER BY id").fetchall()


def places(layout: QgsPrintLayout) -> dict[str, tuple[float, float]]:
    """Return where she put each item, by the corner she holds it in: a legend grows from there."""
    items = [each for each in layout.items() if isinstance(each, QgsLayoutItem) and each.id()]
    points = {each.id(): each.positionWithUnits() for each in items}
    return {name: (point.x(), point.y()) for name, point in points.items()}


def test_years_and_history_are_the_same_after_the_upgrade(project: QgsProject) -> None:
    store = store_of(find_layer(project, "planaar"))
    before = years(store.place), history(store.place)
    click(project)
    assert (years(store.place), history(store.place)) == before
    assert len(before[1]) == 3
    assert store.plan_rows()["5501"]["merknad"] == "vedtatt i mai"
    assert all(len(store.plan_rows(each)) == 39 for each in PLAN_TYPES)
    (backup,) = store.backups()
    assert years(backup.path) == before[0]


def test_her_names_styles_columns_and_join_are_kept(project: QgsProject) -> None:
    layer = find_layer(project, "kommuner")
    order = [each.name for each in layer.attributeTableConfig().columns() if not each.hidden]
    form = [tab.name() for tab in layer.editFormConfig().tabs()]
    click(project)
    layer = find_layer(project, "kommuner")
    assert (layer.name(), find_layer(project, "planaar").name()) == (
        "Kommunene våre",
        "Tabellen vår",
    )
    categories = layer.renderer().categories()
    assert categories[2].symbol().color().name() == "#123456"
    names = layer.fields().names()
    assert set(TOLD) <= set(names)
    assert {"i_aar", "hennes_planaar"} <= set(names)
    now = [each.name for each in layer.attributeTableConfig().columns() if not each.hidden]
    assert [name for name in now if name in order] == order  # a new column takes its place
    assert [tab.name() for tab in layer.editFormConfig().tabs()] == form
    assert QgsExpressionContextUtils.projectScope(project).variable("saksnummer") == "24/17"


def test_her_page_is_as_she_left_it(project: QgsProject) -> None:
    before = places(project.layoutManager().layoutByName(PAGE))
    click(project)
    layout = project.layoutManager().layoutByName(PAGE)
    assert places(layout) == before
    assert layout.itemById("tittel").currentText() == "Planstatus hos oss"
    assert layout.itemById("hennes").text() == "Til møtet i juni"


def test_a_year_can_be_typed_and_the_page_be_printed(project: QgsProject, tmp_path: Path) -> None:
    click(project)
    layer = find_layer(project, "kommuner")
    (row,) = (each for each in layer.getFeatures() if each["kommunenummer"] == "5518")
    layer.startEditing()
    layer.changeAttributeValue(row.id(), layer.fields().indexOf("status"), "vedtatt")
    layer.changeAttributeValue(row.id(), layer.fields().indexOf("planaar"), 2022)
    assert layer.commitChanges(), layer.commitErrors()
    store = store_of(layer)
    assert (store.plan_rows()["5518"]["planaar"], store.plan_rows()["5518"]["status"]) == (
        2022, "vedtatt",
    )  # fmt: skip
    export(project.layoutManager().layoutByName(PAGE), tmp_path / "kart.pdf")
    assert (tmp_path / "kart.pdf").read_bytes().startswith(b"%PDF")
