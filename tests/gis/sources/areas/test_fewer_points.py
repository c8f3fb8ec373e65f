"""Borders with more points than a map can show: what is left of them, and what they keep."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import combinations
from pathlib import Path

import numpy as np
import pytest
from qgis.core import (
    QgsCategorizedSymbolRenderer,
    QgsFeature,
    QgsFeedback,
    QgsGeometry,
    QgsMapRendererParallelJob,
    QgsMapSettings,
    QgsPointXY,
    QgsRectangle,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QSize
from qgis.PyQt.QtGui import QImage

from planstatus.core.defaults import CLIP_NO
from planstatus.core.municipalities.register import norway
from planstatus.core.page.map_scale import scale_on_a3
from planstatus.gis.intake.municipalities import plan_embedded, plan_intake, take_in
from planstatus.gis.sources.areas.areas import AreasRead, read_areas
from planstatus.gis.sources.areas.fewer_points import FINEST, SMALLEST, with_fewer_points

from .dense import write_dense

NEIGHBOURS = "kommunenummer IN ('5501', '5532', '5534', '5536', '5538', '5540')"
TOGETHER = ("55",)
KARTVERKET = "Basisdata_0000_Norge_25833_Kommuner_GeoJSON.zip"


def islet(east: float, north: float, side: float) -> str:
    points = [(0, 0), (side, 0), (side, side), (0, side), (0, 0)]
    return f"POLYGON (({', '.join(f'{east + x} {north + y}' for x, y in points)}))"


def read(source: Path, every_point: bool = False, counties: Sequence[str] = TOGETHER) -> AreasRead:
    register, feedback = dict(norway()), QgsFeedback()
    return read_areas(str(source), None, counties, register, feedback, CLIP_NO, every_point)


def shapes(result: AreasRead) -> dict[str, QgsGeometry]:
    return {each.municipality.number: each.geometry for each in result.areas}


def count(result: AreasRead) -> int:
    return sum(shape.constGet().nCoordinates() for shape in shapes(result).values())


def corners(shape: QgsGeometry) -> set[tuple[float, float]]:
    return {(point.x(), point.y()) for point in shape.vertices()}


def bounds(result: AreasRead) -> QgsRectangle:
    whole = QgsRectangle()
    for shape in shapes(result).values():
        whole.combineExtentWith(shape.boundingBox())
    return whole


def metres(result: AreasRead, on_a3: float) -> float:
    """Return how long so many millimetres are on the largest map of it in A3."""
    window = bounds(result)
    return on_a3 / 1000 * scale_on_a3(window.width(), window.height())


def most_edges(shape: QgsGeometry) -> QgsGeometry:
    return QgsGeometry(shape.constGet().boundary())


@pytest.fixture(scope="module")
def dense(once: Callable[..., Path], root: Path) -> Path:
    source = root / "data" / "kommuner.gpkg"
    return once("tett.gpkg", lambda file: write_dense(source, file, 16, NEIGHBOURS))


@pytest.fixture(scope="module")
def full(dense: Path) -> AreasRead:
    return read(dense, every_point=True)


@pytest.fixture(scope="module")
def fewer(dense: Path) -> AreasRead:
    return read(dense)


@pytest.mark.slow
def test_dense_borders_are_read_with_the_points_a_map_can_show_and_the_summary_says_so(
    full: AreasRead, fewer: AreasRead
) -> None:
    assert full.warnings == tuple(each for each in fewer.warnings if "forenklet" not in each)
    assert count(fewer) * 4 < count(full)
    (said,) = (each for each in fewer.warnings if "forenklet" in each)
    before, after = (f"{count(each):,}".replace(",", "\u00a0") for each in (full, fewer))
    assert f"{before} punkter er blitt {after}" in said


def test_the_same_municipalities_are_there_whole_and_valid(
    full: AreasRead, fewer: AreasRead
) -> None:
    assert [each.municipality for each in fewer.areas] == [each.municipality for each in full.areas]
    for number, shape in shapes(fewer).items():
        assert shape.isGeosValid()
        assert shape.area() == pytest.approx(shapes(full)[number].area(), rel=0.01)


def test_neighbours_still_share_every_point_of_their_border(
    full: AreasRead, fewer: AreasRead
) -> None:
    neighbours = 0
    for one, other in combinations(shapes(full), 2):
        before = shapes(full)[one].intersection(shapes(full)[other])
        if not before.length():
            continue
        neighbours += 1
        a, b = shapes(fewer)[one], shapes(fewer)[other]
        shared = a.intersection(b)
        assert shared.area() <= before.area()
        assert shared.length() > 0
        on_border = corners(shared)
        assert on_border <= corners(a) & corners(b)
    assert neighbours > 4
    assert holes(fewer) <= holes(full)


def holes(result: AreasRead) -> int:
    whole = QgsGeometry.unaryUnion(list(shapes(result).values()))
    return sum(part.numInteriorRings() for part in whole.constParts())


@pytest.mark.slow
def test_no_point_is_further_from_the_new_border_than_was_said(
    full: AreasRead, fewer: AreasRead
) -> None:
    furthest, unseen = metres(full, FINEST), metres(full, SMALLEST)
    for number, shape in shapes(fewer).items():
        edges = most_edges(shape)
        for part in shapes(full)[number].constParts():
            box = part.boundingBox()
            if max(box.width(), box.height()) < unseen:
                continue
            outline = list(part.exteriorRing().points())[::50]
            far = [edges.distance(QgsGeometry.fromPointXY(QgsPointXY(p))) for p in outline]
            assert max(far) <= furthest + 0.01


@pytest.mark.slow
def test_islands_that_can_be_seen_stay_and_those_that_cannot_go(
    tmp_path: Path, full: AreasRead, root: Path
) -> None:
    at_sea, unseen = bounds(full), metres(full, SMALLEST)
    east, north = at_sea.xMinimum(), at_sea.yMaximum()
    islands = [islet(east, north - 1_000, unseen * 1.1), islet(east, north - 2_000, unseen * 0.8)]
    source = root / "data" / "kommuner.gpkg"
    file = write_dense(source, tmp_path / "k.gpkg", 16, NEIGHBOURS, islands)
    parts = [part for shape in shapes(read(file)).values() for part in shape.asGeometryCollection()]
    there = [QgsGeometry.fromWkt(island).centroid() for island in islands]
    assert [any(part.contains(spot) for part in parts) for spot in there] == [True, False]


def test_no_municipality_vanishes_however_small(tmp_path: Path, dense: Path) -> None:
    file = tmp_path / "k.gpkg"
    file.write_bytes(dense.read_bytes())
    layer = QgsVectorLayer(str(file), "", "ogr")
    small = next(each for each in layer.getFeatures() if each["kommunenummer"] == "5540")
    middle = small.geometry().pointOnSurface().asPoint()
    layer.startEditing()
    layer.changeGeometry(
        small.id(), QgsGeometry.fromWkt(islet(middle.x(), middle.y(), 2)), skipDefaultValue=True
    )
    assert layer.commitChanges()
    assert shapes(read(file))["5540"].area() == pytest.approx(4)


@pytest.mark.slow
def test_a_print_in_a3_looks_the_same(full: AreasRead, fewer: AreasRead, root: Path) -> None:
    window = bounds(full)
    before, after = (drawn(shapes(each), window, root) for each in (full, fewer))
    assert not (unlike(before, after) | unlike(after, before)).any()


def drawn(areas: dict[str, QgsGeometry], window: QgsRectangle, root: Path) -> np.ndarray:
    """Draw the middle of an A3 with the municipalities, with 300 dots to the inch."""
    layer = QgsVectorLayer("MultiPolygon?crs=EPSG:25833", "", "memory")
    features = [QgsFeature() for _ in areas]
    for feature, shape in zip(features, areas.values()):
        feature.setGeometry(shape)
    layer.dataProvider().addFeatures(features)
    layer.loadNamedStyle(str(root / "styles" / "kommuner.qml"))
    renderer = layer.renderer()
    assert isinstance(renderer, QgsCategorizedSymbolRenderer)
    renderer.setClassAttribute("'gjeldende'")
    layer.setLabelsEnabled(False)
    settings = QgsMapSettings()
    settings.setLayers([layer])
    settings.setDestinationCrs(layer.crs())
    settings.setExtent(window.buffered(-0.35 * min(window.width(), window.height())))
    settings.setOutputDpi(300)
    size = settings.extent()
    dot = scale_on_a3(window.width(), window.height()) * 0.0254 / 300
    settings.setOutputSize(QSize(round(size.width() / dot), round(size.height() / dot)))
    job = QgsMapRendererParallelJob(settings)
    job.start()
    job.waitForFinished()
    picture = job.renderedImage().convertToFormat(QImage.Format.Format_Grayscale8)
    bits = picture.constBits()
    bits.setsize(picture.sizeInBytes())
    rows = np.frombuffer(bits, np.uint8).reshape(picture.height(), picture.bytesPerLine())
    return rows[:, : picture.width()].astype(int)


def unlike(one: np.ndarray, other: np.ndarray) -> np.ndarray:
    """Tell where a dot of a picture is neither within what the dots around it are in another."""
    around = [np.roll(other, (y, x), (0, 1)) for y in (-1, 0, 1) for x in (-1, 0, 1)]
    return (one > np.max(around, axis=0) + 64) | (one < np.min(around, axis=0) - 64)


@pytest.mark.slow
def test_the_embedded_borders_are_left_as_they_are(tmp_path: Path, root: Path) -> None:
    layer = QgsVectorLayer(f"{root}/data/kommuner.gpkg|layername=kommuner", "", "ogr")
    embedded = {each["kommunenummer"]: each.geometry() for each in layer.getFeatures()}
    counties = sorted({number[:2] for number in embedded})
    for some in (counties, ["03"]):
        intake = plan_embedded(tmp_path / "k.gpkg", some, QgsFeedback())
        assert not intake.warnings
        for area in intake.areas:
            assert area.geometry.equals(embedded[area.municipality.number])


@pytest.mark.slow
def test_borders_no_denser_than_the_map_can_show_are_left_as_they_are(
    tmp_path: Path, root: Path
) -> None:
    source = root / "data" / "kommuner.gpkg"
    file = write_dense(source, tmp_path / "k.gpkg", 1e9)
    whole, asked = (read(file, every_point, ()) for every_point in (False, True))
    assert whole.warnings == asked.warnings
    assert count(whole) == count(asked)


@pytest.mark.slow
def test_the_summary_of_a_reading_and_the_county_borders_are_of_what_is_read(
    tmp_path: Path, root: Path
) -> None:
    where = "fylkesnummer IN ('55', '56')"
    source, working_file = root / "data" / "kommuner.gpkg", tmp_path / "planstatus.gpkg"
    file = write_dense(source, tmp_path / "k.gpkg", 60, where)
    intake = plan_intake(working_file, str(file), QgsFeedback(), ("55", "56"))
    assert "Grensene er forenklet" in intake.in_words()
    assert (
        "forenklet"
        not in plan_intake(
            working_file, str(file), QgsFeedback(), ("55", "56"), every_point=True
        ).in_words()
    )
    take_in(intake)
    municipalities, borders = (
        list(QgsVectorLayer(f"{working_file}|layername={name}", "", "ogr").getFeatures())
        for name in ("kommuner", "fylkesgrenser")
    )
    points = {point for each in municipalities for point in corners(each.geometry())}
    assert borders
    assert all(corners(each.geometry()) <= points for each in borders)


@pytest.mark.slow
def test_kartverkets_national_file_with_every_point_keeps_its_municipalities(
    shared: Path, tmp_path: Path
) -> None:
    zipped = f"/vsizip/{shared / 'data' / KARTVERKET}"
    file = write_dense(zipped, tmp_path / "landet.gpkg", 150)
    full, fewer = read(file, True, ()), read(file, False, ())
    assert len(fewer.areas) == 357
    assert [each.municipality for each in fewer.areas] == [each.municipality for each in full.areas]
    assert count(fewer) * 10 < count(full)
    assert all(shape.isGeosValid() for shape in shapes(fewer).values())
    assert holes(fewer) <= holes(full)


def test_a_municipality_with_no_area_does_not_stop_the_others() -> None:
    corner = QgsGeometry.fromWkt(islet(0, 0, 1_000)).densifyByCount(10_000)
    corner.convertToMultiType()
    areas, said = with_fewer_points({"5501": corner, "5503": QgsGeometry()})
    assert said
    assert areas["5501"].area() == pytest.approx(1e6)
    assert areas["5503"].isEmpty()
    assert with_fewer_points({"5503": QgsGeometry()})[1] == []
