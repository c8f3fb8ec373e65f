"""Every county on a page that suits it, and pages that follow until the officer has moved them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from qgis.core import (
    QgsFeedback,
    QgsLayoutItemLabel,
    QgsLayoutItemMap,
    QgsLayoutPoint,
    QgsLayoutSize,
    QgsPrintLayout,
    QgsProject,
    QgsRectangle,
    QgsVectorLayer,
)

from planstatus.core.choices import COUNTY_NAMES
from planstatus.core.defaults import PAGES
from planstatus.core.office import offices
from planstatus.gis.look.area import Area
from planstatus.gis.look.area_fit import Box, coverage, ground
from planstatus.gis.look.pages import layouts_of
from planstatus.gis.project.extent import below, extent_of
from planstatus.gis.project.layers import find_layer
from planstatus.gis.project.switch import switch_working_file
from planstatus.gis.settings import Settings
from planstatus.gis.store.create import create
from planstatus.gis.update import update
from planstatus.gis.update_result import UpdateResult

from ...own_pages import put_page_before

pytestmark = pytest.mark.pages("A4")
Click = Callable[..., UpdateResult]
DAY = date(2024, 9, 4)
NORDLAND, FINNMARK, OSLO = ("18",), ("56",), ("03",)
AREAS = {
    **{COUNTY_NAMES[number]: (number,) for number in COUNTY_NAMES},
    **{office.short_name: office.counties for office in offices().values()},
    "landet": tuple(COUNTY_NAMES),
}
STANDING = {"Nordland", "nordland", "landet", "Oslo", "Rogaland", "Vestland", "Innlandet"}
LYING = {"troms-finnmark", "Troms", "Finnmark", "Møre og Romsdal", "more-og-romsdal"}


@pytest.fixture
def of_counties(
    project: QgsProject, tmp_path: Path, marked_pages: tuple[str, ...]
) -> Callable[[tuple[str, ...]], UpdateResult]:
    """Click with a working file of these counties, in a project that may have had others."""

    def click(counties: tuple[str, ...]) -> UpdateResult:
        file = tmp_path / f"{'-'.join(counties)}.gpkg"
        if not file.exists():
            create(file, counties)
        if find_layer(project, "kommuner") is not None:
            switch_working_file(project, file)
        return update(project, Settings(working_file=file), DAY, QgsFeedback(), pages=marked_pages)

    return click


def layer_of(project: QgsProject) -> QgsVectorLayer:
    layer = find_layer(project, "kommuner")
    assert layer is not None
    return layer


def page_of(project: QgsProject, page: str = "A4") -> QgsPrintLayout:
    (layout,) = layouts_of(project, page)
    return layout


def map_of(project: QgsProject, page: str = "A4") -> QgsLayoutItemMap:
    return page_of(project, page).itemById("kart")


def size_of(layout: QgsPrintLayout) -> tuple[float, float]:
    size = layout.pageCollection().page(0).pageSize()
    return size.width(), size.height()


def box_of(layout: QgsPrintLayout, name: str) -> Box:
    item = layout.itemById(name)
    box = item.mapRectToScene(item.rect())
    return Box(box.x(), box.y(), box.width(), box.height())


def spanned(project: QgsProject, page: str = "A4") -> float:
    shown = map_of(project, page)
    bounds = Area(layer_of(project)).bounds
    assert shown.extent().contains(bounds)
    return coverage(bounds, box_of(page_of(project, page), "kart"), shown.scale())


def covers_a_municipality(project: QgsProject, page: str, name: str) -> bool:
    layout = page_of(project, page)
    under = ground(box_of(layout, name), box_of(layout, "kart"), map_of(project, page).extent())
    return any(each.geometry().intersects(under) for each in layer_of(project).getFeatures())


@pytest.mark.slow
@pytest.mark.pages("A4", "A3")
@pytest.mark.shown_by("Oslo", "Nordland", "more-og-romsdal", "troms-finnmark", "landet")
@pytest.mark.parametrize("name", AREAS)
def test_the_area_fills_the_page_and_nothing_stands_on_it(
    project: QgsProject, of_counties: Callable[..., UpdateResult], name: str
) -> None:
    of_counties(AREAS[name])
    for page in PAGES:
        scale = round(map_of(project, page).scale())
        assert spanned(project, page) >= 0.8
        assert str(scale)[2:].strip("0") == "", scale
        for item in ("tegnforklaring_ramme", "tegnforklaring", "maalestokk", "nordpil"):
            assert not covers_a_municipality(project, page, item), item
        width, height = size_of(page_of(project, page))
        assert width < height or name not in STANDING
        assert width > height or name not in LYING


@pytest.mark.slow
@pytest.mark.pages("A4", "A3")
def test_a4_and_a3_lie_the_same_way(
    project: QgsProject, of_counties: Callable[..., UpdateResult]
) -> None:
    for counties in (("15",), FINNMARK, ("40",)):
        of_counties(counties)
        (a4, a3) = (size_of(page_of(project, page)) for page in PAGES)
        assert (a4[0] > a4[1]) == (a3[0] > a3[1])


@pytest.mark.slow
@pytest.mark.pages("A4", "A3")
@pytest.mark.parametrize(("counties", "kilometres"), [(("55", "56"), 50), (OSLO, 5)])
def test_the_scale_bar_has_steps_that_suit_the_map(
    project: QgsProject,
    of_counties: Callable[..., UpdateResult],
    counties: tuple[str, ...],
    kilometres: float,
) -> None:
    of_counties(counties)
    for page in PAGES:
        assert page_of(project, page).itemById("maalestokk").unitsPerSegment() == kilometres


@pytest.mark.slow
@pytest.mark.pages("A4", "A3")
def test_the_map_of_troms_og_finnmark_has_its_legend_in_the_south_east(
    project: QgsProject, of_counties: Callable[..., UpdateResult]
) -> None:
    of_counties(("55", "56"))
    for page in PAGES:
        legend, frame = (
            box_of(page_of(project, page), each) for each in ("tegnforklaring", "kart")
        )
        assert legend.x > frame.x + frame.width / 2
        assert legend.y > frame.y + frame.height / 2


def state_of(project: QgsProject) -> list[object]:
    """Everything about the pages that an officer sees."""
    return [
        (each.id(), each.pos().x(), each.pos().y(), each.rect().width(), each.rect().height(),
         each.extent().toString() if isinstance(each, QgsLayoutItemMap) else "")
        for page in PAGES
        for each in sorted(
            (i for i in page_of(project, page).items() if hasattr(i, "id") and i.id()),
            key=lambda i: i.id(),
        )
    ]  # fmt: skip


@pytest.mark.slow
@pytest.mark.pages("A4", "A3")
def test_ten_clicks_leave_what_one_leaves(
    project: QgsProject, of_counties: Callable[..., UpdateResult]
) -> None:
    of_counties(OSLO)
    before = state_of(project)
    for _ in range(3):
        of_counties(OSLO)
    assert state_of(project) == before


def test_other_counties_turn_and_fit_the_page(
    project: QgsProject, of_counties: Callable[..., UpdateResult]
) -> None:
    of_counties(("55", "56"))
    assert size_of(page_of(project)) == (297, 210)
    of_counties(NORDLAND)
    assert size_of(page_of(project)) == (210, 297)
    assert spanned(project) >= 0.8
    of_counties(("55", "56"))
    assert size_of(page_of(project)) == (297, 210)
    assert spanned(project) >= 0.8


@pytest.mark.slow
@pytest.mark.pages("A4", "A3")
def test_a_page_turned_and_back_is_as_it_was(
    project: QgsProject, of_counties: Callable[..., UpdateResult]
) -> None:
    of_counties(("55", "56"))
    before = state_of(project)
    of_counties(NORDLAND)
    of_counties(("55", "56"))
    for now, then in zip(state_of(project), before):
        assert now[0] == then[0]
        assert now[1:5] == pytest.approx(then[1:5], abs=0.1), now[0]


@pytest.mark.pages("A4", "A3")
def test_a_map_she_has_moved_stays(
    project: QgsProject, of_counties: Callable[..., UpdateResult]
) -> None:
    of_counties(("55", "56"))
    hers = QgsRectangle(map_of(project).extent())
    hers.scale(0.5)
    map_of(project).zoomToExtent(hers)
    moved = map_of(project).extent()
    of_counties(NORDLAND)
    assert map_of(project).crs() == layer_of(project).crs()
    assert map_of(project).extent() == moved
    assert size_of(page_of(project)) == (297, 210)
    assert size_of(page_of(project, "A3")) == (297, 420)  # which she had not moved


@pytest.mark.slow
def test_a_page_with_something_of_her_own_keeps_its_shape(
    project: QgsProject, of_counties: Callable[..., UpdateResult]
) -> None:
    of_counties(("55", "56"))
    note = QgsLayoutItemLabel(page_of(project))
    note.setText("Utkast")
    page_of(project).addLayoutItem(note)
    note.attemptMove(QgsLayoutPoint(240, 60))
    of_counties(NORDLAND)
    assert size_of(page_of(project)) == (297, 210)
    assert (note.pos().x(), note.pos().y()) == (240, 60)
    assert spanned(project) >= 0.8


@pytest.mark.slow
def test_a_legend_she_has_moved_stays_and_the_map_goes_round_it(
    project: QgsProject, of_counties: Callable[..., UpdateResult]
) -> None:
    of_counties(("55", "56"))
    for name in ("tegnforklaring_ramme", "tegnforklaring", "maalestokk", "nordpil"):
        item = page_of(project).itemById(name)
        item.attemptMoveBy(-195, -85)
    before = box_of(page_of(project), "tegnforklaring_ramme")
    of_counties(FINNMARK)
    after = box_of(page_of(project), "tegnforklaring_ramme")
    corners = [(box.x + box.width, box.y + box.height) for box in (before, after)]
    assert corners[1] == pytest.approx(corners[0], abs=0.1)  # it has a row less now
    assert spanned(project) >= 0.8
    assert not covers_a_municipality(project, "A4", "tegnforklaring_ramme")


@pytest.mark.slow
def test_a_page_size_of_her_own_stays(
    project: QgsProject, of_counties: Callable[..., UpdateResult]
) -> None:
    of_counties(("55", "56"))
    page_of(project).pageCollection().page(0).setPageSize(QgsLayoutSize(300, 300))
    extent = map_of(project).extent()
    of_counties(NORDLAND)
    assert size_of(page_of(project)) == (300, 300)
    assert map_of(project).extent() == extent


@pytest.mark.slow
@pytest.mark.parametrize("hers", [(120, 90), (297, 210), (210, 500)])
def test_a_page_of_her_own_before_the_map_stays_and_that_of_the_map_turns(
    project: QgsProject, of_counties: Callable[..., UpdateResult], hers: tuple[int, int]
) -> None:
    of_counties(("55", "56"))
    put_page_before(page_of(project), "Min forside", QgsLayoutSize(*hers))
    for counties, lies in ((NORDLAND, (210, 297)), (("55", "56"), (297, 210))):
        of_counties(counties)
        pages = page_of(project).pageCollection()
        sizes = [each.pageSize() for each in pages.pages()]
        assert [(each.width(), each.height()) for each in sizes] == [hers, lies, lies]
        frame, (x, y) = box_of(page_of(project), "kart"), lies
        top = pages.page(1).pos().y()
        assert (frame.x + frame.width < x, frame.y > top) == (True, True)
        assert frame.y + frame.height < top + y
        assert spanned(project) >= 0.8


@pytest.mark.slow
def test_a_layout_of_her_own_is_not_touched(
    project: QgsProject, of_counties: Callable[..., UpdateResult]
) -> None:
    of_counties(("55", "56"))
    hers = page_of(project).clone()
    hers.setName("Til møtet")
    hers.setCustomProperty("planstatus/role", "")
    project.layoutManager().addLayout(hers)
    extent = hers.itemById("kart").extent()
    of_counties(NORDLAND)
    assert hers.itemById("kart").extent() == extent
    assert size_of(hers) == (297, 210)


def as_version_0_4_left_it(layout: QgsPrintLayout, extent: QgsRectangle) -> None:
    """Give a page the frame of an older version, and none of what this version remembers."""
    layout.removeLayoutItem(layout.itemById("tegnforklaring_ramme"))
    layout.removeCustomProperty("planstatus/tilpasset")
    shown = layout.itemById("kart")
    shown.attemptMove(QgsLayoutPoint(9, 19.5))
    shown.attemptResize(QgsLayoutSize(279, 176))
    shown.setExtent(extent)
    shown.attemptResize(QgsLayoutSize(279, 176))


OLD_EXTENT = QgsRectangle(452500, 7538500, 1150000, 7978500)


@pytest.mark.slow
def test_an_older_page_stays_as_it_is_until_the_counties_are_others(
    project: QgsProject, of_counties: Callable[..., UpdateResult]
) -> None:
    of_counties(("55", "56"))
    as_version_0_4_left_it(page_of(project), OLD_EXTENT)
    before = map_of(project).extent()
    of_counties(("55", "56"))
    assert map_of(project).extent() == before
    of_counties(FINNMARK)
    assert map_of(project).extent() != before
    assert spanned(project) >= 0.8
    assert size_of(page_of(project)) == (297, 210)


@pytest.mark.slow
def test_an_older_page_that_she_has_moved_stays(
    project: QgsProject, of_counties: Callable[..., UpdateResult]
) -> None:
    of_counties(("55", "56"))
    hers = QgsRectangle(OLD_EXTENT)
    hers.scale(0.7)
    as_version_0_4_left_it(page_of(project), hers)
    before = map_of(project).extent()
    of_counties(FINNMARK)
    assert map_of(project).extent() == before


@pytest.mark.slow
def test_the_project_extent_is_the_municipalities_with_a_margin(
    project: QgsProject, of_counties: Callable[..., UpdateResult]
) -> None:
    assert of_counties(("55", "56")).is_elsewhere
    assert not of_counties(("55", "56")).is_elsewhere
    for counties in (NORDLAND, OSLO):
        assert of_counties(counties).is_elsewhere
        full = project.viewSettings().presetFullExtent()
        bounds = Area(layer_of(project)).bounds
        assert full.width() == pytest.approx(1.08 * bounds.width())
        assert full.contains(bounds)


@pytest.mark.slow
def test_an_extent_she_has_set_herself_stays(
    project: QgsProject, of_counties: Callable[..., UpdateResult]
) -> None:
    of_counties(("55", "56"))
    hers = project.viewSettings().presetFullExtent()
    hers.scale(2)
    project.viewSettings().setPresetFullExtent(hers)
    of_counties(NORDLAND)
    assert project.viewSettings().presetFullExtent() == hers


@pytest.mark.slow
def test_the_first_view_has_nothing_under_a_message(
    project: QgsProject, of_counties: Callable[..., UpdateResult]
) -> None:
    of_counties(("55", "56"))
    bounds = Area(layer_of(project)).bounds
    view = below(extent_of(layer_of(project)), project, height=600, covered=44)
    metres = view.height() / 600
    assert view.yMaximum() - 44 * metres > bounds.yMaximum()
    assert view.contains(bounds)
