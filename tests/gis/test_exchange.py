"""A project and a layout saved by one QGIS, opened by another.

Each QGIS leaves an officer's files in a folder named after its version, and opens all that lie
beside it. `make matrix` names the place they share in PLANSTATUS_EXCHANGE; without it a QGIS opens
only what it saved itself.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from qgis.core import (
    Qgis,
    QgsFeedback,
    QgsLayoutItem,
    QgsLayoutItemLabel,
    QgsLayoutItemMap,
    QgsLayoutPoint,
    QgsLayoutSize,
    QgsMapLayerLegendUtils,
    QgsPrintLayout,
    QgsProject,
    QgsReadWriteContext,
    QgsVectorLayer,
    edit,
)
from qgis.PyQt.QtGui import QColor
from qgis.PyQt.QtXml import QDomDocument

from planstatus.core.schema import BORDERS, CONTEXT, MUNICIPALITIES
from planstatus.gis.compat.saved_by_newer import put_right
from planstatus.gis.export import export
from planstatus.gis.project.layers import PLAN_YEARS, find_layer
from planstatus.gis.project.tie import tie_layers
from planstatus.gis.settings import Settings
from planstatus.gis.update import update
from planstatus.gis.update_result import UpdateResult

LAYOUTS = ("Samfunnsplanstatus A4", "Samfunnsplanstatus A3")
THEME = "Samfunnsplanstatus"

ROLES = (MUNICIPALITIES, PLAN_YEARS, BORDERS, CONTEXT)
MAP_DATE = date(2024, 9, 4)
SHARED = os.environ.get("PLANSTATUS_EXCHANGE", "")
THIS_QGIS = Qgis.QGIS_VERSION.split("-")[0]
OTHERS = {facts.parent.name for facts in Path(SHARED).glob("*/facts.json")} if SHARED else set()


@pytest.fixture(scope="session")
def exchange(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of folders, with what this QGIS saved among them."""
    place = Path(SHARED) if SHARED else tmp_path_factory.mktemp("utveksling")
    if not (place / THIS_QGIS / "facts.json").exists():
        save_an_officers_files(place / THIS_QGIS)
    return place


@pytest.fixture(params=sorted(OTHERS | {THIS_QGIS}))
def saved(exchange: Path, tmp_path: Path, request: pytest.FixtureRequest) -> Path:
    """A copy, elsewhere, of what one QGIS saved."""
    return Path(shutil.copytree(exchange / request.param, tmp_path / "fra en kollega"))


@pytest.fixture
def opened(saved: Path) -> Iterator[QgsProject]:
    project = QgsProject()
    assert project.read(str(saved / "kart.qgz"))
    put_right(project)  # this and the next as the plugin does
    tie_layers(find_layer(project, "kommuner"), find_layer(project, "planaar"))
    yield project
    project.clear()


def save_an_officers_files(folder: Path) -> None:
    """Save project, working file, layout template and print, with changes an officer has made."""
    folder.mkdir(parents=True, exist_ok=True)
    project = QgsProject()
    click(project, folder)
    make_it_hers(project)
    result = click(project, folder)
    layout = layout_of(project, LAYOUTS[0])
    export(layout, folder / "kart.pdf")
    assert layout.saveAsTemplate(str(folder / "oppsett.qpt"), QgsReadWriteContext())
    assert project.write(str(folder / "kart.qgz"))
    facts = {"project": facts_of(project), "counts": result.first_map.status.counts}
    (folder / "facts.json").write_text(json.dumps(facts), encoding="utf-8")
    project.clear()


def make_it_hers(project: QgsProject) -> None:
    """Type a year, rename a layer, change a colour, move an item and add one."""
    plan_years, layer = find_layer(project, "planaar"), find_layer(project, "kommuner")
    with edit(plan_years):
        row = next(plan_years.getFeatures("\"kommunenummer\" = '5520'"))
        plan_years.changeAttributeValue(row.id(), plan_years.fields().indexOf("planaar"), 2024)
    layer.setName("Våre kommuner")
    renderer = layer.renderer().clone()
    oldest = renderer.categories()[0]  # the symbol lives only as long as its category
    symbol = oldest.symbol().clone()
    symbol.setColor(QColor("#123456"))
    renderer.updateCategorySymbol(0, symbol)
    layer.setRenderer(renderer)
    layout = layout_of(project, LAYOUTS[0])
    layout.itemById("nordpil").attemptMove(QgsLayoutPoint(20, 40))
    note = QgsLayoutItemLabel(layout)
    note.setId("merknad")
    note.setText("Utkast til Kárášjohka")
    note.attemptMove(QgsLayoutPoint(20, 30))
    note.attemptResize(QgsLayoutSize(80, 8))
    layout.addLayoutItem(note)


def click(project: QgsProject, folder: Path) -> UpdateResult:
    settings = Settings(working_file=folder / "planstatus.gpkg")
    return update(project, settings, MAP_DATE, QgsFeedback())


def layout_of(project: QgsProject, name: str) -> QgsPrintLayout:
    return project.layoutManager().layoutByName(name)


def facts_of(project: QgsProject) -> dict[str, Any]:
    """What must be the same in every QGIS, as JSON holds it."""
    return {
        "layers": {role: layer_facts(find_layer(project, role)) for role in ROLES},
        "bands": [
            [each.value(), each.label(), each.symbol().color().name()]
            for each in find_layer(project, "kommuner").renderer().categories()
        ],
        "theme": sorted(
            record.layer().name()
            for record in project.mapThemeCollection().mapThemeState(THEME).layerRecords()
        ),
        "layouts": {name: layout_facts(layout_of(project, name)) for name in LAYOUTS},
    }


def layer_facts(layer: QgsVectorLayer) -> dict[str, Any]:
    return {
        "valid": layer.isValid(),
        "name": layer.name(),
        "columns": layer.fields().names(),
        "joins": len(layer.vectorJoins()),
        "years": sum(f["planaar"] in range(1965, 2101) for f in layer.getFeatures())
        if "planaar" in layer.fields().names()
        else None,
        "read_only": layer.readOnly(),
        "widgets": [setup(layer, i) for i in range(layer.fields().count())],
    }


def setup(layer: QgsVectorLayer, index: int) -> list[Any]:
    return [layer.editFormConfig().readOnly(index), layer.constraintExpression(index)]


def layout_facts(layout: QgsPrintLayout) -> dict[str, Any]:
    """Item positions (mm), texts as printed, legend rows, map scale; by item id."""
    facts: dict[str, Any] = {}
    for item in layout.items():
        if not isinstance(item, QgsLayoutItem) or not item.id():
            continue
        place = item.positionWithUnits()
        facts[item.id()] = [round(place.x(), 1), round(place.y(), 1)]
        if isinstance(item, QgsLayoutItemLabel):
            facts[item.id()].append(item.currentText())
        if isinstance(item, QgsLayoutItemMap):
            facts[item.id()] += [round(item.scale(), -3), item.followVisibilityPresetName()]
    node = layout.itemById("tegnforklaring").model().rootGroup().findLayers()[0]
    facts["legend_rows"] = [
        QgsMapLayerLegendUtils.legendNodeUserLabel(node, row)
        for row in QgsMapLayerLegendUtils.legendNodeOrder(node)
    ]
    return facts


def same(one: Any, other: Any, within: float = 0.2) -> bool:
    """Tell whether facts are the same, places by that many millimetres."""
    if isinstance(one, dict):
        return one.keys() == other.keys() and all(same(one[k], other[k], within) for k in one)
    if isinstance(one, list):
        return len(one) == len(other) and all(same(*pair, within) for pair in zip(one, other))
    return abs(one - other) < within if isinstance(one, float) else bool(one == other)


def saved_facts(saved: Path) -> dict[str, Any]:
    facts: dict[str, Any] = json.loads((saved / "facts.json").read_text(encoding="utf-8"))
    return facts


def words_of(pdf: Path) -> Counter[str]:
    text = subprocess.run(["pdftotext", pdf, "-"], check=True, capture_output=True).stdout
    return Counter(text.decode().split())


def fonts_of(pdf: Path) -> set[str]:
    text = subprocess.run(["pdffonts", pdf], check=True, capture_output=True).stdout
    names = [line.split()[0] for line in text.decode().splitlines()[2:]]
    return {name.split("+")[-1] for name in names}


def test_the_project_opens_as_it_was_saved(opened: QgsProject, saved: Path) -> None:
    assert same(facts_of(opened), saved_facts(saved)["project"])


@pytest.mark.slow
def test_a_click_in_the_opened_project_makes_nothing_new(opened: QgsProject, saved: Path) -> None:
    result = click(opened, saved)
    assert result.created == ()
    assert result.working_file == saved / "planstatus.gpkg"
    assert result.first_map.status.counts == saved_facts(saved)["counts"]
    # The office's names end at the frame, and 3.40 and 3.44 measure them 2 mm differently.
    assert same(facts_of(opened), saved_facts(saved)["project"], within=2.5)


@pytest.mark.slow
def test_the_opened_project_prints_the_same_words(opened: QgsProject, saved: Path) -> None:
    export(layout_of(opened, LAYOUTS[0]), saved / "igjen.pdf")
    assert words_of(saved / "igjen.pdf") == words_of(saved / "kart.pdf")
    assert fonts_of(saved / "igjen.pdf") == fonts_of(saved / "kart.pdf")
    click(opened, saved)
    export(layout_of(opened, LAYOUTS[0]), saved / "etter klikk.pdf")
    assert words_of(saved / "etter klikk.pdf") == words_of(saved / "kart.pdf")


@pytest.mark.slow
def test_a_year_typed_in_the_opened_project_is_saved(opened: QgsProject, saved: Path) -> None:
    layer = find_layer(opened, "kommuner")
    column = layer.fields().indexOf("planaar")
    assert layer.startEditing()
    feature = next(layer.getFeatures('"planaar" IS NULL'))
    assert layer.changeAttributeValue(feature.id(), column, 2024)
    assert layer.commitChanges(), layer.commitErrors()
    before = saved_facts(saved)["counts"]
    assert click(opened, saved).first_map.status.counts["gjeldende"] == before["gjeldende"] + 1


def test_the_layout_opens_as_a_template(saved: Path) -> None:
    project, template = QgsProject(), QDomDocument()
    template.setContent((saved / "oppsett.qpt").read_bytes())
    layout = QgsPrintLayout(project)
    _, loaded = layout.loadFromTemplate(template, QgsReadWriteContext())
    assert loaded
    expected = saved_facts(saved)["project"]["layouts"][LAYOUTS[0]]
    assert {item.id() for item in layout.items() if isinstance(item, QgsLayoutItem)} >= {
        item_id for item_id in expected if item_id != "legend_rows"
    }
