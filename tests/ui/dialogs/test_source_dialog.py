"""Which layers «Velg kommunelag …» and its like offer, and what they are called."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from qgis.core import QgsProject, QgsVectorLayer
from qgis.PyQt.QtWidgets import QWidget

from planstatus.ui.dialogs import source_dialog
from planstatus.ui.dialogs.source_dialog import ask_source, ask_sources, file_choice

MEMORY = "Polygon?crs=EPSG:25833&field=knr:string"


@pytest.fixture
def project() -> Iterator[QgsProject]:
    project = QgsProject()
    yield project
    project.clear()


@pytest.fixture
def offered(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What is offered, of which the last is taken."""
    seen: list[str] = []

    def choose(_title: str, choices: Sequence[str], _parent: QWidget | None) -> str:
        seen[:] = choices
        return choices[-1]

    monkeypatch.setattr(source_dialog, "_choose", choose)
    return seen


def layer(project: QgsProject, name: str, group: str = "", source: str = MEMORY) -> QgsVectorLayer:
    made = QgsVectorLayer(source, name, "memory" if source == MEMORY else "ogr")
    project.addMapLayer(made, False)
    root = project.layerTreeRoot()
    place = (root.findGroup(group) or root.addGroup(group)) if group else root
    place.addLayer(made)
    return made


def test_layers_of_one_name_are_told_apart_by_their_group(
    project: QgsProject, offered: list[str]
) -> None:
    for group in ("Fra 2019", "Fra 2024"):
        layer(project, "Kommune", group)
    layer(project, "Fylke", "Fra 2024")
    last = ask_source(project, "", "", True, None)
    assert offered == [file_choice(), "Fylke", "Kommune (Fra 2019)", "Kommune (Fra 2024)"]
    assert last is project.layerTreeRoot().findGroup("Fra 2024").findLayers()[0].layer()
    assert ask_sources(project, "", "", None) == [last]


def test_layers_of_one_name_in_one_group_are_told_apart_by_their_source(
    project: QgsProject, offered: list[str], tmp_path: Path
) -> None:
    for name in ("a", "b"):
        (tmp_path / f"{name}.geojson").write_text('{"type": "FeatureCollection", "features": []}')
        layer(project, "Kommune", "Mine", str(tmp_path / f"{name}.geojson"))
    ask_sources(project, "", "", None)
    assert offered == [
        file_choice(),
        *(f"Kommune (Mine) ({tmp_path / name})" for name in ("a.geojson", "b.geojson")),
    ]


def test_every_layer_is_offered_though_nothing_tells_them_apart(
    project: QgsProject, offered: list[str]
) -> None:
    for _ in range(3):
        layer(project, "Kommune")
    layer(project, "Kommune (2)")
    ask_source(project, "", "", True, None)
    assert len(set(offered)) == 5
