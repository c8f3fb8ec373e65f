"""How a plan year is shown, whatever the locale makes of other numbers."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from qgis.core import (
    NULL,
    QgsApplication,
    QgsFeedback,
    QgsProject,
    QgsVectorLayer,
    QgsVectorLayerCache,
)
from qgis.gui import (
    QgisInterface,
    QgsAttributeForm,
    QgsAttributeTableModel,
    QgsGui,
)
from qgis.PyQt.QtCore import QLocale, Qt
from qgis.PyQt.QtWidgets import QLineEdit

from planstatus.core.schema import TOLD
from planstatus.gis.project.layers import find_layer
from planstatus.gis.settings import Settings
from planstatus.gis.update import update
from planstatus.ui.commands import Commands


@pytest.fixture(params=["nb_NO", "en_US", "de_DE"])
def project(
    request: pytest.FixtureRequest, tmp_path: Path, qgis_iface: QgisInterface
) -> Iterator[QgsProject]:
    before = QLocale()
    QLocale.setDefault(QLocale(request.param))  # with a separator, as the option in QGIS gives
    QgsGui.editorWidgetRegistry().initEditors()
    project = QgsProject.instance()
    project.clear()
    update(
        project,
        Settings(working_file=tmp_path / "a.gpkg"),
        date(2024, 9, 4),
        QgsFeedback(),
        pages=(),
    )
    commands = Commands(qgis_iface)
    yield project
    project.clear()
    commands.close()
    QLocale.setDefault(before)


@pytest.mark.parametrize("role", ["kommuner", "planaar"])
def test_a_year_has_no_thousands_separator_in_the_attribute_table(
    project: QgsProject, role: str
) -> None:
    layer = find_layer(project, role)
    cache = QgsVectorLayerCache(layer, 1000)
    model = QgsAttributeTableModel(cache)
    model.loadLayer()
    column = model.fieldCol(layer.fields().indexOf("planaar"))
    shown = {
        model.data(model.index(row, column), Qt.ItemDataRole.DisplayRole)
        for row in range(model.rowCount())
    }
    assert "2020" in shown
    assert all(len(text) in (0, 4) for text in shown), shown


@pytest.mark.slow
def test_a_year_has_no_thousands_separator_in_the_form_where_it_is_edited(
    project: QgsProject,
) -> None:
    layer = find_layer(project, "kommuner")
    assert layer.startEditing()
    (row,) = [f for f in layer.getFeatures() if f["kommunenummer"] == "5501"]
    form = QgsAttributeForm(layer, row)
    assert "2020" in [line.text() for line in form.findChildren(QLineEdit)]
    layer.rollBack()


@pytest.mark.slow
def test_other_numbers_are_shown_as_qgis_shows_them(project: QgsProject) -> None:
    hers = QgsVectorLayer("NoGeometry?field=planaar:int", "Hennes", "memory")
    formatter = QgsApplication.fieldFormatterRegistry().fieldFormatter("TextEdit")
    assert formatter.representValue(hers, 0, {}, None, 2020) == QLocale().toString(2020)


@pytest.mark.parametrize("role", ["kommuner", "planaar"])
def test_what_is_empty_is_blank_in_the_attribute_table(project: QgsProject, role: str) -> None:
    layer = find_layer(project, role)
    cache = QgsVectorLayerCache(layer, 1000)
    model = QgsAttributeTableModel(cache)
    model.loadLayer()
    columns = [model.fieldCol(layer.fields().indexOf(name)) for name in TOLD]
    cells = [model.index(row, column) for row in range(model.rowCount()) for column in columns]
    shown = [model.data(cell, Qt.ItemDataRole.DisplayRole) for cell in cells]
    assert "" in shown
    assert "NULL" not in shown


@pytest.mark.slow
@pytest.mark.parametrize("box", ["TextEdit", "UniqueValues", "DateTime"])
def test_what_is_empty_in_a_layer_of_hers_is_shown_as_qgis_shows_it(
    project: QgsProject, box: str
) -> None:
    hers = QgsVectorLayer("NoGeometry?field=merknad:string", "Hennes", "memory")
    formatter = QgsApplication.fieldFormatterRegistry().fieldFormatter(box)
    shown = formatter.representValue(hers, 0, {}, None, NULL)
    assert shown == QgsApplication.nullRepresentation()


@pytest.mark.slow
def test_cells_are_as_qgis_shows_them_when_the_plugin_is_closed(
    project: QgsProject, qgis_iface: QgisInterface
) -> None:
    layer = find_layer(project, "planaar")
    Commands(qgis_iface).close()
    registry = QgsApplication.fieldFormatterRegistry()
    column = layer.fields().indexOf("vedtatt")
    for box in ("TextEdit", "UniqueValues", "DateTime"):
        assert registry.fieldFormatter(box).representValue(layer, column, {}, None, NULL) == "NULL"
