"""The button and the algorithm end in the same use case, and leave the same project."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from qgis.core import QgsLayoutItemLabel, QgsProject, QgsSettings
from qgis.gui import QgisInterface

from planstatus.core.texts.dates import parse_map_date
from planstatus.gis.settings import Settings, save_settings
from planstatus.gis.status_map import StatusMapRequest, make_status_map
from planstatus.ui.commands import Commands

pytestmark = pytest.mark.slow

DAY = "2024-09-04"


@pytest.fixture
def commands(qgis_iface: QgisInterface, tmp_path: Path) -> Iterator[Commands]:
    QgsSettings().remove("planstatus")
    save_settings(Settings(working_file=tmp_path / "klikk" / "planstatus.gpkg"))
    QgsProject.instance().clear()
    commands = Commands(qgis_iface)
    yield commands
    commands.close()
    QgsProject.instance().clear()
    QgsSettings().remove("planstatus")


def left_in(project: QgsProject) -> dict[str, Any]:
    """Return what an officer finds in a project: layers, theme, variables, layouts."""
    layers = [node.layer() for node in project.layerTreeRoot().findLayers()]
    themes = project.mapThemeCollection()
    return {
        "layers": [(each.name(), each.customProperty("planstatus/role")) for each in layers],
        "fields": [[field.name() for field in each.fields()] for each in layers],
        "classes": [
            (each.value(), each.label())
            for layer in layers
            if layer.isSpatial() and hasattr(layer.renderer(), "categories")
            for each in layer.renderer().categories()
        ],
        "themes": {
            name: sorted(r.layer().name() for r in themes.mapThemeState(name).layerRecords())
            for name in themes.mapThemes()
        },
        "variables": project.customVariables(),
        "layouts": {
            layout.name(): sorted(
                (item.id(), item.text() if isinstance(item, QgsLayoutItemLabel) else "")
                for item in layout.items()
                if hasattr(item, "id")
            )
            for layout in project.layoutManager().printLayouts()
        },
        "system": project.crs().authid(),
    }


def opened(file: Path) -> QgsProject:
    project = QgsProject()
    assert project.read(str(file))
    return project


def test_a_click_and_the_algorithm_leave_the_same_project(
    commands: Commands, tmp_path: Path
) -> None:
    clicked, made = tmp_path / "klikk.qgz", tmp_path / "algoritme.qgz"
    commands.use_map_date(DAY)
    assert QgsProject.instance().write(str(clicked))
    request = StatusMapRequest(map_date=parse_map_date(DAY), project_file=made)
    assert make_status_map(request).update.warnings == ()
    of_click, of_algorithm = (left_in(opened(file)) for file in (clicked, made))
    for what, found in of_click.items():
        assert of_algorithm[what] == found, what
    assert [name for name in of_click["layouts"] if name.endswith("A4")]
