"""A copy of one of our layers, pasted or moved up, does not take its place."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from qgis.core import QgsProject, QgsVectorLayer

from planstatus.core.errors import PlanstatusError
from planstatus.gis.project.layers import find_layer
from planstatus.gis.update_result import UpdateResult

Click = Callable[..., UpdateResult]
USED = "planstatus/id"


def layer_of(project: QgsProject, role: str) -> QgsVectorLayer:
    layer = find_layer(project, role)
    assert layer is not None
    return layer


def copy_on_top(project: QgsProject, layer: QgsVectorLayer) -> QgsVectorLayer:
    copy = layer.clone()
    copy.setName(f"{layer.name()} kopi")
    project.addMapLayer(copy, False)
    project.layerTreeRoot().insertLayer(0, copy)
    return copy


@pytest.mark.slow
@pytest.mark.parametrize("role", ["kommuner", "planaar", "fylkesgrenser", "kontekst"])
def test_the_layer_that_was_used_stays_ours_under_a_copy_of_it(
    project: QgsProject, click: Click, role: str, tmp_path: Path
) -> None:
    click()
    used = layer_of(project, role)
    copy_on_top(project, used)
    assert layer_of(project, role) is used
    click()
    assert layer_of(project, role) is used
    used_id = used.id()
    assert project.write(str(tmp_path / "prosjekt.qgz"))
    project.clear()
    assert project.read(str(tmp_path / "prosjekt.qgz"))
    click()
    assert layer_of(project, role).id() == used_id


def test_a_copy_becomes_ours_when_the_layer_that_was_used_is_removed(
    project: QgsProject, click: Click
) -> None:
    click()
    used = layer_of(project, "planaar")
    first = copy_on_top(project, used)
    project.removeMapLayer(used.id())
    click()
    copy_on_top(project, first)
    click()
    assert layer_of(project, "planaar") is first


def test_a_project_of_an_older_version_goes_on_with_the_first_in_the_tree(
    project: QgsProject, click: Click
) -> None:
    click()
    used = layer_of(project, "kommuner")
    used.removeCustomProperty(USED)
    copy = copy_on_top(project, used)
    assert layer_of(project, "kommuner") is copy
    click()
    assert copy.customProperty(USED) == copy.id()


def test_a_second_table_that_is_in_the_way_of_the_years_is_named(
    project: QgsProject, click: Click
) -> None:
    click()
    used = layer_of(project, "planaar")
    used.removeCustomProperty(USED)
    copy_on_top(project, used).setName("Den nye")
    with pytest.raises(PlanstatusError, match="koblingen fra Kommuner til «Planår»") as refused:
        click()
    assert "«Den nye»" in str(refused.value)
