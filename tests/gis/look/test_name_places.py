"""The names on the pages, as QGIS's own labelling prints them."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from osgeo import gdal
from qgis.core import (
    QgsAuxiliaryLayer,
    QgsExpressionContextUtils,
    QgsFeedback,
    QgsGeometry,
    QgsLayoutItemLabel,
    QgsLayoutItemMap,
    QgsLayoutPoint,
    QgsLayoutSize,
    QgsMapRendererSequentialJob,
    QgsMapSettings,
    QgsPalLayerSettings,
    QgsPointXY,
    QgsPrintLayout,
    QgsProject,
    QgsProperty,
    QgsRectangle,
    QgsVectorLayer,
    QgsVectorLayerSimpleLabeling,
)
from qgis.PyQt.QtCore import QRectF, QSize

from planstatus.core.office import offices
from planstatus.gis.look.name_places import NamesPlaced, place_names
from planstatus.gis.look.name_sizes import DPI, LabelBox, boxes_in, dots_of
from planstatus.gis.look.name_variable import VARIABLE
from planstatus.gis.look.pages import layouts_of
from planstatus.gis.project.layers import find_layer
from planstatus.gis.settings import Settings
from planstatus.gis.status_map import StatusMapRequest, make_status_map
from planstatus.gis.update import update

from ..conftest import ORIGINAL_DATE

AREAS = {
    "Troms og Finnmark": ("55", "56"),
    "Østfold, Buskerud, Oslo og Akershus": ("03", "31", "32", "33"),
    "Vestland": ("46",),
    "Nordland": ("18",),
    "Rogaland": ("11",),
    "Innlandet": ("34",),
    "Oslo": ("03",),
}
"""Where names are long, municipalities small, islands far out, and many or few."""

Pages = Callable[[tuple[str, ...]], dict[str, QgsPrintLayout]]


@pytest.fixture
def pages(project: QgsProject, settings: Settings) -> Pages:
    """Make the pages of counties; return them by page size."""

    def pages(counties: tuple[str, ...]) -> dict[str, QgsPrintLayout]:
        own = Settings(working_file=settings.working_file, counties=counties)
        update(project, own, ORIGINAL_DATE, QgsFeedback())
        return {page: layouts_of(project, page)[0] for page in ("A4", "A3")}

    return pages


def municipalities_of(layout: QgsPrintLayout) -> QgsVectorLayer:
    layer = find_layer(layout.project(), "kommuner")
    assert layer is not None
    return layer


def map_of(layout: QgsPrintLayout) -> QgsLayoutItemMap:
    return layout.itemById("kart")


def label_boxes(layout: QgsPrintLayout) -> list[LabelBox]:
    """Where the labels of all layers stand when the page is printed."""
    item = map_of(layout)
    settings = item.mapSettings(item.extent(), dots_of(item), DPI, True)
    labelled = [e for e in settings.layers() if isinstance(e, QgsVectorLayer) and e.labelsEnabled()]
    settings.setLayers(labelled)
    return boxes_in(item, settings)


def told(layout: QgsPrintLayout) -> dict[str, Any]:
    text = QgsExpressionContextUtils.layoutScope(layout).variable(VARIABLE)
    return dict(json.loads(text))


def names_on(layout: QgsPrintLayout) -> dict[str, LabelBox]:
    """The labels of municipalities by their numbers."""
    layer = municipalities_of(layout)
    numbers = {each.id(): each["kommunenummer"] for each in layer.getFeatures()}
    return {numbers[each.feature]: each for each in label_boxes(layout) if each.layer == layer.id()}


def on_map(layout: QgsPrintLayout, box: QRectF) -> QgsGeometry:
    """A rectangle of the page in the map's coordinates."""
    item = map_of(layout)
    rect, extent = item.mapRectFromScene(box), item.extent()
    unit = extent.width() / item.rect().width()
    return QgsGeometry.fromRect(
        QgsRectangle(
            extent.xMinimum() + rect.left() * unit,
            extent.yMaximum() - rect.bottom() * unit,
            extent.xMinimum() + rect.right() * unit,
            extent.yMaximum() - rect.top() * unit,
        )
    )


def overlapping(boxes: list[LabelBox]) -> list[tuple[str, str]]:
    return [
        (one.text, other.text)
        for number, one in enumerate(boxes)
        for other in boxes[:number]
        if one.box.intersects(other.box)
    ]


def check_page(layout: QgsPrintLayout) -> None:
    """All are named, no name over another, cut by the frame or under what lies over the map."""
    names = names_on(layout)
    layer = municipalities_of(layout)
    assert names.keys() == {each["kommunenummer"] for each in layer.getFeatures()}
    assert overlapping(label_boxes(layout)) == []
    frame = map_of(layout).mapRectToScene(map_of(layout).rect())
    over = [
        layout.itemById(name).sceneBoundingRect()
        for name in ("tegnforklaring", "maalestokk", "nordpil")
        if layout.itemById(name) is not None
    ]
    for name in names.values():
        assert frame.contains(name.box), name.text
        assert not any(box.intersects(name.box) for box in over), name.text


@pytest.mark.slow
@pytest.mark.shown_by("Troms og Finnmark", "Vestland", "Oslo")
@pytest.mark.parametrize("area", AREAS)
def test_every_municipality_is_named_on_both_pages(pages: Pages, area: str) -> None:
    for layout in pages(AREAS[area]).values():
        check_page(layout)
        assert told(layout)["paa"] == "kommuner"
        assert told(layout)["punkt"] >= 5.5


def test_names_are_seven_points_on_a4_and_nine_on_a3(pages: Pages) -> None:
    made = pages(AREAS["Rogaland"])
    QgsExpressionContextUtils.setLayoutVariable(made["A3"], "planstatus_forstorring", 1.4142)
    place_names(made["A3"], municipalities_of(made["A3"]))
    point = 25.4 / 72
    for page, size in (("A4", 6.8), ("A3", 9.0)):
        line = names_on(made[page])["1103"].box.height()
        assert 1.0 * size * point < line < 1.25 * size * point, page
        check_page(made[page])


@pytest.mark.slow
@pytest.mark.parametrize("area", ["Troms og Finnmark", "Vestland", "Nordland"])
def test_a_name_is_in_its_own_municipality_or_has_a_leader_to_it(pages: Pages, area: str) -> None:
    layout = pages(AREAS[area])["A4"]
    shapes = {
        each["kommunenummer"]: each.geometry() for each in municipalities_of(layout).getFeatures()
    }
    names, places = names_on(layout), told(layout)["steder"]
    for number, name in names.items():
        box = on_map(layout, name.box)
        near = {key: shape for key, shape in shapes.items() if shape.intersects(box)}
        covered = {key: shape.intersection(box).area() for key, shape in near.items()}
        place = places[number]
        if "til_x" in place:
            end = QgsGeometry.fromPointXY(QgsPointXY(place["til_x"], place["til_y"]))
            assert shapes[number].distance(end) < 1000, name.text
            assert sum(covered.values()) < 0.05 * box.area(), name.text
        else:
            others = sum(area for key, area in covered.items() if key != number)
            assert covered[number] > others, name.text
            assert others < 0.3 * box.area(), name.text


def test_a_leader_crosses_no_other_name(pages: Pages) -> None:
    layout = pages(AREAS["Østfold, Buskerud, Oslo og Akershus"])["A4"]
    names, places = names_on(layout), told(layout)["steder"]
    leaders = {number: place for number, place in places.items() if "til_x" in place}
    assert leaders
    for number, place in leaders.items():
        start = on_map(layout, names[number].box)
        end = QgsGeometry.fromPointXY(QgsPointXY(place["til_x"], place["til_y"]))
        line = start.shortestLine(end)
        crossed = [
            name.text
            for key, name in names.items()
            if key != number and on_map(layout, name.box).intersects(line)
        ]
        assert crossed == []


@pytest.mark.slow
def test_the_whole_country_names_its_counties(pages: Pages) -> None:
    counties = tuple(sorted({each for office in offices().values() for each in office.counties}))
    for layout in pages(counties).values():
        assert told(layout)["paa"] == "fylker"
        layer = municipalities_of(layout)
        boxes = [each for each in label_boxes(layout) if each.layer == layer.id()]
        assert {each.text for each in boxes} == {
            each["fylke"].replace(" - ", "\n") for each in layer.getFeatures()
        }
        assert len(boxes) == 15
        assert overlapping(boxes) == []


@pytest.mark.slow
def test_counties_are_named_where_there_is_not_room_for_all_municipalities(pages: Pages) -> None:
    layout = pages(AREAS["Troms og Finnmark"])["A4"]
    map_of(layout).setScale(map_of(layout).scale() * 3)
    placed = place_names(layout, municipalities_of(layout))
    assert placed is not None
    assert placed.named == "fylker"
    layer = municipalities_of(layout)
    counties = {each["fylke"].replace(" - ", "\n") for each in layer.getFeatures()}
    assert {each.text for each in names_on(layout).values()} == counties


@pytest.mark.slow
def test_it_is_said_what_a_page_names(pages: Pages) -> None:
    layout = pages(AREAS["Rogaland"])["A4"]
    map_of(layout).setScale(map_of(layout).scale() * 0.98)
    placed = place_names(layout, municipalities_of(layout))
    assert isinstance(placed, NamesPlaced)
    assert (placed.named, placed.size) == ("kommuner", 6.8)
    assert placed.inside + placed.beside == len(told(layout)["steder"])


@pytest.mark.slow
def test_nothing_happens_when_nothing_is_new(pages: Pages) -> None:
    layout = pages(AREAS["Rogaland"])["A4"]
    layout.project().setDirty(False)
    before = told(layout)
    assert place_names(layout, municipalities_of(layout)) is None
    assert told(layout) == before
    assert not layout.project().isDirty()


@pytest.mark.slow
def test_nothing_is_new_when_a_project_is_opened_again(pages: Pages, tmp_path: Path) -> None:
    saved = pages(AREAS["Rogaland"])["A4"].project()
    assert saved.write(str(tmp_path / "kart.qgz"))
    project = QgsProject()
    assert project.read(str(tmp_path / "kart.qgz"))
    for page in ("A4", "A3"):
        layout = layouts_of(project, page)[0]
        check_page(layout)
        assert place_names(layout, municipalities_of(layout)) is None
    project.clear()


@pytest.mark.slow
def test_only_the_municipalities_that_are_shown_are_named(pages: Pages) -> None:
    layout = pages(AREAS["Troms og Finnmark"])["A4"]
    municipalities_of(layout).setSubsetString("\"fylkesnummer\" = '56'")
    place_names(layout, municipalities_of(layout))
    assert len(told(layout)["steder"]) == 18
    check_page(layout)


@pytest.mark.slow
def test_a_part_of_the_map_names_what_is_seen_of_it(pages: Pages) -> None:
    layout = pages(AREAS["Nordland"])["A4"]
    map_of(layout).setScale(map_of(layout).scale() / 5)
    place_names(layout, municipalities_of(layout))
    names = names_on(layout)
    assert 1 < len(names) < 20
    assert overlapping(label_boxes(layout)) == []
    frame = map_of(layout).mapRectToScene(map_of(layout).rect())
    assert all(frame.contains(each.box) for each in names.values())


@pytest.mark.slow
def test_names_give_way_to_what_she_puts_on_the_map(pages: Pages) -> None:
    layout = pages(AREAS["Troms og Finnmark"])["A4"]
    name = names_on(layout)["5501"]
    note = QgsLayoutItemLabel(layout)
    note.setText("Utkast")
    layout.addLayoutItem(note)
    note.attemptMove(QgsLayoutPoint(name.box.x(), name.box.y()))
    note.attemptResize(QgsLayoutSize(20, 10))
    place_names(layout, municipalities_of(layout))
    assert not names_on(layout)["5501"].box.intersects(note.sceneBoundingRect())
    check_page(layout)


@pytest.mark.slow
def test_a_renamed_municipality_gets_room_for_its_new_name(pages: Pages) -> None:
    layout = pages(AREAS["Rogaland"])["A4"]
    layer = municipalities_of(layout)
    feature = next(layer.getFeatures("\"kommunenummer\" = '1145'"))
    layer.startEditing()
    layer.changeAttributeValue(
        feature.id(), layer.fields().indexOf("navn_offisielt"), "Bokn og alle øyene rundt"
    )
    place_names(layout, layer)
    assert names_on(layout)["1145"].text.split() == ["Bokn", "og", "alle", "øyene", "rundt"]
    check_page(layout)
    layer.rollBack()


def move(layer: QgsVectorLayer, number: str, to: QgsPointXY) -> None:
    """Do what QGIS's «Move Label» does: put the place in a store of its own, before ours."""
    storage = layer.project().auxiliaryStorage()
    key = layer.fields().at(layer.fields().indexOf("kommunenummer"))
    layer.setAuxiliaryLayer(storage.createAuxiliaryLayer(key, layer))
    labels = QgsPalLayerSettings(layer.labeling().settings())
    places = labels.dataDefinedProperties()
    feature = next(layer.getFeatures(f"\"kommunenummer\" = '{number}'"))
    properties = QgsPalLayerSettings.Property
    told = (("x", properties.PositionX, to.x()), ("y", properties.PositionY, to.y()))
    for axis, place, value in told:
        ours = places.property(place).expressionString()
        column = f"auxiliary_storage_labeling_position{axis}"
        QgsAuxiliaryLayer.createProperty(place, layer)
        places.setProperty(place, QgsProperty.fromExpression(f'coalesce("{column}",{ours})'))
        index = layer.fields().indexOf(column)
        assert layer.changeAttributeValue(feature.id(), index, value)
    labels.setDataDefinedProperties(places)
    layer.setLabeling(QgsVectorLayerSimpleLabeling(labels))


@pytest.mark.slow
def test_a_name_that_she_has_moved_stays_on_both_pages(pages: Pages) -> None:
    made = pages(AREAS["Troms og Finnmark"])
    layer = municipalities_of(made["A4"])
    at_sea = QgsPointXY(600_000, 7_790_000)
    move(layer, "5501", at_sea)
    for page, layout in pages(AREAS["Troms og Finnmark"]).items():
        assert layout is made[page]
        name = names_on(layout)["5501"]
        assert on_map(layout, name.box).centroid().asPoint().distance(at_sea) < 1500
        check_page(layout)
        assert place_names(layout, layer) is None


@pytest.mark.slow
def test_names_of_a_layer_of_her_own_labels_are_hers(pages: Pages) -> None:
    layout = pages(AREAS["Rogaland"])["A4"]
    layer = municipalities_of(layout)
    before = told(layout)
    labels = QgsPalLayerSettings()
    labels.fieldName = "kommunenummer"
    layer.setLabeling(QgsVectorLayerSimpleLabeling(labels))
    map_of(layout).setScale(map_of(layout).scale() * 0.9)
    assert place_names(layout, layer) is None
    assert told(layout) == before


@pytest.mark.slow
def test_municipalities_of_her_own_are_named_whatever_their_coordinates(
    tmp_path: Path, root: Path
) -> None:
    own = tmp_path / "kommuner.geojson"
    gdal.VectorTranslate(
        str(own),
        str(root / "data" / "kommuner.gpkg"),
        options=["-t_srs", "EPSG:4258", "-where", "fylkesnummer = '15'", "kommuner"],
    )
    kept = tmp_path / "kart.qgz"
    request = StatusMapRequest(
        municipalities=str(own), counties=("15",), map_date=ORIGINAL_DATE, project_file=kept
    )
    make_status_map(request)
    project = QgsProject()
    assert project.read(str(kept))
    for page in ("A4", "A3"):
        check_page(layouts_of(project, page)[0])
    project.clear()


@pytest.mark.slow
def test_on_screen_qgis_places_the_names(pages: Pages) -> None:
    layout = pages(AREAS["Troms og Finnmark"])["A4"]
    layer = municipalities_of(layout)
    settings = QgsMapSettings()
    settings.setLayers([layer])
    settings.setDestinationCrs(layer.crs())
    settings.setOutputSize(QSize(1600, 1000))
    settings.setExtent(layer.extent())
    job = QgsMapRendererSequentialJob(settings)
    job.start()
    job.waitForFinished()
    labels = job.takeLabelingResults().allLabels()
    assert len(labels) > 30
    assert not any(each.isPinned for each in labels)
