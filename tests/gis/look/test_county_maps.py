"""The pages of every county, every office and the country, as they are saved and printed."""

from __future__ import annotations

import importlib
import re
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import combinations
from pathlib import Path

import pytest
from qgis.core import (
    Qgis,
    QgsCoordinateTransform,
    QgsGeometry,
    QgsLabelPosition,
    QgsLayoutExporter,
    QgsLayoutItem,
    QgsLayoutItemMap,
    QgsLayoutItemPage,
    QgsLayoutItemScaleBar,
    QgsPrintLayout,
    QgsProject,
    QgsRectangle,
)

from planstatus.core.choices import COUNTY_NAMES
from planstatus.core.maps import FIRST_MAP
from planstatus.core.municipalities.changes import official_name
from planstatus.core.municipalities.register import in_counties, norway
from planstatus.core.office import Office, office_of, offices
from planstatus.core.texts.map_texts import texts_in
from planstatus.gis.look.pages import layouts_of
from planstatus.gis.project.layers import MUNICIPALITIES, find_layer

sys.path.insert(0, str(Path(__file__).parents[3] / "tools"))
fylkeskart = importlib.import_module("fylkeskart")
sys.path.pop(0)

pytestmark = pytest.mark.shown_by("03_oslo", "kontor_more-og-romsdal")
MAP_DATE = date(2024, 9, 4)
SIZES = ("A4", "A3")


@dataclass(frozen=True)
class Page:
    """A page that has been printed: its words in the order they are drawn, and its labels."""

    layout: QgsPrintLayout
    chart: QgsLayoutItemMap
    words: list[str]
    labels: list[QgsLabelPosition]

    def says(self, text: str) -> bool:
        return f" {' '.join(text.split())} " in f" {' '.join(self.words)} "


@dataclass(frozen=True)
class Made:
    """A work that has been saved, opened again and printed."""

    work: fylkeskart.Work
    saved: Path
    project: QgsProject
    pages: dict[str, Page]

    @property
    def office(self) -> Office | None:
        return offices()[self.work.office] if self.work.office else office_of(self.work.counties)

    @property
    def language(self) -> str:
        return self.office.language if self.office else "nb"


@pytest.fixture(scope="module", params=fylkeskart.works(), ids=lambda work: work.name)
def made(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Made]:
    folder = tmp_path_factory.mktemp(request.param.name)
    project = fylkeskart.make_project(request.param, MAP_DATE, folder)
    pages = {size: printed(project, size, folder) for size in SIZES}
    yield Made(request.param, folder / f"{request.param.name}.qgz", project, pages)
    project.clear()


def printed(project: QgsProject, size: str, folder: Path) -> Page:
    (layout,) = layouts_of(project, size)
    chart = layout.itemById("kart")
    labels: list[QgsLabelPosition] = []

    settings = QgsLayoutExporter.PdfExportSettings()
    settings.dpi = 300
    settings.forceVectorOutput = True
    settings.textRenderFormat = Qgis.TextRenderFormat.AlwaysText
    exporter = QgsLayoutExporter(layout)
    exporter.exportToPdf(str(folder / f"{size}.pdf"), settings)
    for label in exporter.labelingResults()[chart.uuid()].allLabels():
        if not label.isUnplaced:
            labels.append(QgsLabelPosition(label))  # the exporter owns the others
    command = ["pdftotext", "-l", "1", "-raw", str(folder / f"{size}.pdf"), "-"]
    text = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    return Page(layout, chart, text.split(), labels)


@pytest.fixture(params=SIZES)
def page(request: pytest.FixtureRequest, made: Made) -> Page:
    return made.pages[request.param]


def municipalities_on(page: Page) -> dict[str, QgsGeometry]:
    """The polygons by number, in the coordinates of the map on the page."""
    layer = find_layer(page.layout.project(), MUNICIPALITIES)
    to_map = QgsCoordinateTransform(layer.crs(), page.chart.crs(), page.layout.project())
    found = {each["kommunenummer"]: each.geometry() for each in layer.getFeatures()}
    for geometry in found.values():
        geometry.transform(to_map)
    return found


def area_of(page: Page) -> QgsRectangle:
    area = QgsRectangle()
    for geometry in municipalities_on(page).values():
        area.combineExtentWith(geometry.boundingBox())
    return area


def covered_by(page: Page, item: QgsLayoutItem) -> QgsGeometry:
    """The part of the map under an item, in the coordinates of the map."""
    on_item = item.mapRectToScene(item.rect())
    frame, extent = page.chart.mapRectToScene(page.chart.rect()), page.chart.extent()
    across, up = extent.width() / frame.width(), extent.height() / frame.height()
    return QgsGeometry.fromRect(
        QgsRectangle(
            extent.xMinimum() + (on_item.left() - frame.left()) * across,
            extent.yMaximum() - (on_item.bottom() - frame.top()) * up,
            extent.xMinimum() + (on_item.right() - frame.left()) * across,
            extent.yMaximum() - (on_item.top() - frame.top()) * up,
        )
    )


def test_the_right_municipalities_are_on_it(made: Made) -> None:
    assert set(municipalities_on(made.pages["A4"])) == set(
        in_counties(norway(), made.work.counties)
    )


def test_it_is_called_what_its_area_is_called(made: Made, page: Page) -> None:
    area = "Norge"
    if made.work.office:
        area = made.office.area
    elif made.work.counties:
        area = COUNTY_NAMES[made.work.counties[0]]
    assert made.project.customVariables()["planstatus_tittel"] == f"Samfunnsplanstatus {area}"
    assert page.says(f"Samfunnsplanstatus {area}")
    assert made.project.metadata().title() == f"Samfunnsplanstatus {area}"


def test_its_office_made_it_in_the_language_of_the_office(made: Made, page: Page) -> None:
    texts = texts_in(made.language)
    assert page.says(texts.legend_heading)
    assert page.says(FIRST_MAP.words_in(made.language).missing)
    for name in made.office.names(made.language) if made.office else ():
        assert page.says(name), name
    made_by = {
        "nb": "Kartet er utarbeidet hos Statsforvalteren i",
        "nn": "Kartet er utarbeidd hos Statsforvaltaren i",
    }
    credit = f"{made_by[made.language]} {made.office.area if made.office else ''}."
    assert page.says(credit) == bool(made.office)


def test_no_other_office_is_spoken_of(made: Made, page: Page) -> None:
    with zipfile.ZipFile(made.saved) as archive:
        (saved,) = (
            archive.read(each).decode() for each in archive.namelist() if each.endswith(".qgs")
        )
    for other in offices().values():
        if other == made.office:
            continue
        for name in {*other.names("nb"), *other.names("nn"), f"Samfunnsplanstatus {other.area}"}:
            assert not page.says(name), name
            assert name not in saved, name


def test_every_municipality_is_named_and_for_the_country_every_county(
    made: Made, page: Page
) -> None:
    names = [
        official_name(number, each.official_name, MAP_DATE)
        for number, each in in_counties(norway(), made.work.counties).items()
    ]
    if not made.work.counties:
        names = list(COUNTY_NAMES.values())
    missing = [name for name in names if not all(page.says(part) for part in name.split(" - "))]
    assert not missing


def test_no_name_lies_over_another_or_over_the_edge(page: Page) -> None:
    shapes = [(label.labelText, label.labelGeometry) for label in page.labels]
    over = [
        (a, b)
        for (a, one), (b, other) in combinations(shapes, 2)
        if one.intersects(other) and one.intersection(other).area() > 0.01 * one.area()
    ]
    assert not over
    frame = QgsGeometry.fromRect(page.chart.extent())
    assert not [text for text, shape in shapes if not frame.contains(shape)]


def test_the_area_fills_the_frame_and_nothing_covers_it(page: Page) -> None:
    area, extent = area_of(page), page.chart.extent()
    assert extent.contains(area)
    assert max(area.width() / extent.width(), area.height() / extent.height()) >= 0.8
    items = [
        item
        for item in page.layout.items()
        if isinstance(item, QgsLayoutItem)
        and not isinstance(item, (QgsLayoutItemMap, QgsLayoutItemPage))
    ]
    for item in items:
        under = covered_by(page, item)
        hidden = [no for no, each in municipalities_on(page).items() if each.intersects(under)]
        assert not hidden, item.id()


def test_the_scale_bar_and_the_degrees_suit_the_scale(page: Page) -> None:
    bar = page.layout.itemById("maalestokk")
    assert isinstance(bar, QgsLayoutItemScaleBar)
    length = bar.numberOfSegments() * bar.unitsPerSegment() * 1000 / page.chart.extent().width()
    assert 0.05 < length < 0.4
    degrees = {word for word in page.words if re.match(r"\d+°", word)}
    assert 4 <= len(degrees) <= 30, degrees
