"""The atlases in a project and as PDF, of the embedded data."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from itertools import combinations
from pathlib import Path

import pytest
from qgis.core import (
    QgsFeature,
    QgsFeatureRequest,
    QgsFeedback,
    QgsGeometry,
    QgsLayoutItemAttributeTable,
    QgsLayoutItemLabel,
    QgsLayoutItemMap,
    QgsLayoutItemScaleBar,
    QgsPrintLayout,
    QgsProject,
    QgsRectangle,
)

from planstatus.core.atlas.atlases import MUNICIPALITIES, OFFICES, Atlas
from planstatus.core.atlas.model import EMPTY
from planstatus.core.cooperation.register import Cooperations, embedded
from planstatus.core.cooperation.terms import Cooperation, Member
from planstatus.core.errors import PlanstatusError
from planstatus.gis.atlas.in_project import write_in_project
from planstatus.gis.atlas.layout import layout_of
from planstatus.gis.atlas.make import make_atlas
from planstatus.gis.atlas.overview import named_overview
from planstatus.gis.atlas.write import write_atlas
from planstatus.gis.look.name_sizes import DPI, boxes_in, dots_of
from planstatus.gis.project.roles import OFFICES as OUTLINES
from planstatus.gis.project.roles import find_layer
from planstatus.gis.report.request import of_project
from planstatus.gis.settings import Settings
from planstatus.gis.update_result import UpdateResult

from ...reading_pdf import bookmarks, page_texts

NAMES = ["Midt-Troms", "Nord-Troms", "Midt-Finnmark", "Vestre Varanger"]
FOOT = re.compile("Kartet er utarbeidet|Plankontor · Kartdato")
PLACES = {"planstatus_navn", "planstatus_kontornavn"}
Make = Callable[..., QgsPrintLayout]


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(working_file=tmp_path / "Planstatus" / "planstatus.gpkg", cooperation=True)


@pytest.fixture
def make(project: QgsProject, settings: Settings, click: Callable[..., UpdateResult]) -> Make:
    """Make an atlas in the project, brought up to date before the first."""
    click()

    def make(atlas: Atlas, page: str = "A4") -> QgsPrintLayout:
        return make_atlas(project, atlas, of_project(project, settings), page, QgsFeedback())[0]

    return make


def written(layout: QgsPrintLayout, folder: Path) -> Path:
    file = folder / "atlas.pdf"
    write_atlas(layout, file, "Plankontor: Troms", "nb", QgsFeedback())
    return file


def table_of(layout: QgsPrintLayout) -> QgsLayoutItemAttributeTable:
    (table,) = layout.multiFrames()
    assert isinstance(table, QgsLayoutItemAttributeTable)
    return table


def test_the_overview_comes_first_and_a_bookmark_leads_to_each_office(
    make: Make, tmp_path: Path
) -> None:
    file = written(make(OFFICES), tmp_path)
    texts, found = page_texts(file), bookmarks(file.read_bytes())
    assert [name for name, _ in found] == ["Plankontor: Troms og Finnmark", *NAMES]
    assert [page for _, page in found] == sorted({page for _, page in found})
    for name, page in found:
        assert texts[page].startswith(name)
    others = set(range(len(texts))) - {page for _, page in found}
    assert others
    assert all("(fortsetter)" in texts[page] for page in others)


@pytest.mark.slow
def test_all_that_is_told_of_an_office_can_be_read_in_the_pdf(make: Make, tmp_path: Path) -> None:
    layout = make(OFFICES)
    file = written(layout, tmp_path)
    text = "".join("".join(page_texts(file)).split())
    rows = table_of(layout).sourceLayer()
    cells = [str(each[name]) for each in rows.getFeatures() for name in "abcdef" if each[name]]
    assert len(cells) > 200
    words = {word for cell in cells for word in cell.split()}
    assert {word for word in words if word not in text} == set()


@pytest.mark.slow
def test_the_name_of_each_office_is_in_what_is_its_own_on_the_overview(
    make: Make, project: QgsProject
) -> None:
    layout = make(OFFICES)
    item = layout.itemById("kart")
    layer, outlines = (find_layer(project, e, "samarbeid") for e in ("kommuner", OUTLINES))
    assert layer is not None
    settings = item.mapSettings(item.extent(), dots_of(item), DPI, True)
    settings.setLayers([outlines, layer])
    names = {e.text.split("\n")[0]: e for e in boxes_in(item, settings) if e.layer != layer.id()}
    assert {*names} == {*NAMES}
    to_map = item.extent().width() / item.rect().width()
    for category in layer.renderer().categories()[:-1]:
        box = item.mapRectFromScene(names[category.label()].box)
        left, top = item.extent().xMinimum(), item.extent().yMaximum()
        under = QgsGeometry.fromRect(
            QgsRectangle(
                left + box.left() * to_map, top - box.bottom() * to_map,
                left + box.right() * to_map, top - box.top() * to_map,
            )
        )  # fmt: skip
        request = QgsFeatureRequest().setFilterExpression(
            f"{layer.renderer().classAttribute()} = '{category.value()}'"
        )
        own = QgsGeometry.unaryUnion([each.geometry() for each in layer.getFeatures(request)])
        assert under.intersection(own).area() > 0.5 * under.area(), category.label()


@pytest.mark.slow
def test_every_name_has_its_own_place_on_an_overview_of_twelve_offices(
    project: QgsProject,
    settings: Settings,
    click: Callable[..., UpdateResult],
    registered: Callable[[Cooperations], None],
) -> None:
    registered(with_twelve_offices())
    click()
    layout, _ = make_atlas(project, OFFICES, of_project(project, settings), "A4", QgsFeedback())
    item = layout.itemById("kart")
    layers = [find_layer(project, each, "samarbeid") for each in ("kommuner", OUTLINES)]
    with named_overview(layout):
        layout.atlas().seekTo(0)
        found = boxes_in(item, item.mapSettings(item.extent(), dots_of(item), DPI, True))
        names = [each for each in found if each.layer in {layer.id() for layer in layers}]
        layout.atlas().seekTo(1)
        assert PLACES.isdisjoint(layout.customProperty("variableNames"))
    assert len(names) == 39 + 12
    for one, other in combinations(names, 2):
        assert not one.box.intersects(other.box), (one, other)


def with_twelve_offices() -> Cooperations:
    numbers = ("5501", "5503", "5510", "5512", "5514", "5516", "5518", "5601")
    others = tuple(Cooperation(each, f"Kontor {each}", kind="plankontor") for each in numbers)
    known = embedded()
    offices = tuple(each for each in known.cooperations if each.kind == "plankontor")
    members = (*known.members, *(Member(each, each) for each in numbers))
    return Cooperations((*offices, *others), members=members)


@pytest.mark.slow
def test_an_atlas_that_is_written_again_says_the_same_and_keeps_no_places(
    make: Make, tmp_path: Path
) -> None:
    layout = make(OFFICES)
    first = page_texts(written(layout, tmp_path))[0]
    assert {"Kåfjord", "Storfjord", "Lebesby", "Gratangen"} <= {*first.split()}
    assert page_texts(written(layout, tmp_path))[0] == first
    assert PLACES.isdisjoint(layout.customProperty("variableNames"))


@pytest.mark.slow
def test_a_sheet_explains_the_sign_of_a_host_where_its_map_shows_one(make: Make) -> None:
    layout = make(OFFICES)
    rows = table_of(layout).sourceLayer()
    signs = {each["side"]: each["b"] for each in rows.getFeatures("\"a\" = 'Tegn på kartet'")}
    tana = one_municipality(layout.project(), "5628")
    for place in range(layout.atlas().count()):
        layout.atlas().seekTo(place)
        is_seen = tana.intersects(layout.itemById("kart").extent())
        sheet = layout.reportContext().feature()
        assert ("●" in signs.get(sheet["side"], "")) is is_seen, sheet["tittel"]
    assert sum("●" in each for each in signs.values()) == 3


def one_municipality(project: QgsProject, number: str) -> QgsGeometry:
    layer = find_layer(project, "kommuner")
    assert layer is not None
    (found,) = layer.getFeatures(f"\"kommunenummer\" = '{number}'")
    return QgsGeometry(found.geometry())


def test_a_page_for_each_municipality_with_its_neighbours_around_it(make: Make) -> None:
    layout = make(MUNICIPALITIES)
    atlas, shown = layout.atlas(), layout.itemById("kart")
    assert atlas.count() == 39
    assert atlas.nameForPage(0) == "Alta"
    assert isinstance(shown, QgsLayoutItemMap)
    height = shown.rect().height()
    for place in range(3):
        atlas.seekTo(place)
        feature = layout.reportContext().feature()
        assert shown.extent().contains(feature.geometry().boundingBox())
        assert shown.rect().height() == pytest.approx(height)


@pytest.mark.slow
def test_each_sheet_has_a_round_scale_and_a_bar_that_follows_it(make: Make) -> None:
    layout = make(MUNICIPALITIES)
    shown, lifted = layout.itemById("kart"), layout.itemById("utheving")
    bar = layout.itemById("maalestokk")
    assert isinstance(bar, QgsLayoutItemScaleBar)
    scales, bars = set(), set()
    for place in range(layout.atlas().count()):
        layout.atlas().seekTo(place)
        figures = f"{shown.scale():.0f}"
        assert set(figures[2:]) == {"0"}, figures
        assert lifted.extent() == shown.extent()
        assert bar.rect().right() <= 50
        scales.add(figures)
        bars.add(bar.unitsPerSegment())
    assert len(scales) > 10
    assert len(bars) > 1
    assert bar.linkedMap() is shown


@pytest.mark.slow
def test_a_page_that_goes_on_says_of_what_day_it_is_and_which_page(
    make: Make, tmp_path: Path
) -> None:
    texts = page_texts(written(make(OFFICES), tmp_path))
    others = [" ".join(text.split()) for text in texts if "(fortsetter)" in text]
    assert others
    assert all("Plankontor · Kartdato: 4. september 2024" in text for text in others)
    assert "Vestre Varanger · side 2" in " ".join(others)
    assert "Vestre Varanger · side 3" in " ".join(others)


@pytest.mark.slow
def test_what_she_has_restyled_stays_and_what_is_told_follows(
    make: Make, project: QgsProject
) -> None:
    layout = make(OFFICES)
    layout.setName("Min egen")
    label = layout.itemById("undertittel")
    assert isinstance(label, QgsLayoutItemLabel)
    label.setText("Til møtet i Tana")
    table = table_of(layout)
    table.setCellMargin(1.5)
    columns = table.columns()
    columns[0].setWidth(41)
    table.setColumns(columns)
    count = len(project.mapLayers())
    assert make(OFFICES) is layout
    assert label.text() == "Til møtet i Tana"
    assert (table.cellMargin(), table.columns()[0].width()) == (1.5, 41)
    assert len(project.mapLayers()) == count
    assert len(project.layoutManager().printLayouts()) == 1


@pytest.mark.slow
def test_a_layout_of_hers_with_the_name_of_an_atlas_stays_beside_it(
    make: Make, project: QgsProject
) -> None:
    hers = QgsPrintLayout(project)
    hers.setName("Atlas Plankontor A4")
    assert project.layoutManager().addLayout(hers)
    layout = make(OFFICES)
    assert layout.name() == "Atlas Plankontor A4 (2)"
    assert make(OFFICES) is layout
    assert not hers.items()


@pytest.mark.slow
def test_a_longer_table_gets_the_pages_it_needs(make: Make, tmp_path: Path) -> None:
    layout = make(OFFICES)
    text = table_of(layout).contentTextFormat()
    text.setSize(16)
    table_of(layout).setContentTextFormat(text)
    pages = layout.pageCollection().pageCount()
    make(OFFICES)
    assert layout.pageCollection().pageCount() > pages
    told = "".join("".join(page_texts(written(layout, tmp_path))).split())
    assert "tilstatsforvalteren" in told.replace("-", "")
    last = list(table_of(layout).sourceLayer().getFeatures())[-1]
    for words in str(last["b"]).split(" "):
        assert "".join(words.split()) in told


@pytest.mark.slow
@pytest.mark.parametrize("size", [9.0, 10.5, 12.5])
def test_no_page_ends_with_a_heading(make: Make, tmp_path: Path, size: float) -> None:
    layout = make(OFFICES)
    table = table_of(layout)
    assert EMPTY.cells[0] not in {each["a"] for each in table.sourceLayer().getFeatures()}
    text = table.contentTextFormat()
    text.setSize(size)
    table.setContentTextFormat(text)
    make(OFFICES)
    rows = list(table.sourceLayer().getFeatures())
    names = {" ".join(each[c] for c in "abcdef" if each[c]) for each in rows if leads(each)}
    assert {"Kontroll", "Nivå Hva kontrollen fant", "Om samarbeidet"} <= names
    for page in page_texts(written(layout, tmp_path)):
        assert not FOOT.split(page)[0].strip().endswith(tuple(names)), page


def leads(row: QgsFeature) -> bool:
    return bool(row["slag"] == "kolonner" or (row["slag"] == "overskrift" and not row["b"]))


@pytest.mark.slow
def test_an_atlas_whose_table_read_every_row_for_each_sheet_asks_for_those_of_the_sheet(
    make: Make, tmp_path: Path
) -> None:
    layout = make(OFFICES)
    table, before = table_of(layout), under_maps(written(layout, tmp_path))
    columns = [(each.heading(), each.width()) for each in table.columns()]
    as_before = table.columns()
    rows, sources = table.sourceLayer(), QgsLayoutItemAttributeTable.ContentSource
    table.setSource(sources.LayerAttributes)
    table.setVectorLayer(rows)
    table.setColumns(as_before)
    assert make(OFFICES) is layout
    assert (table.source(), table.sourceLayer()) == (sources.RelationChildren, rows)
    assert [(each.heading(), each.width()) for each in table.columns()] == columns
    assert under_maps(written(layout, tmp_path)) == before


def under_maps(atlas: Path) -> list[str]:
    """The text beneath the map of each sheet, where QGIS may leave out one name or another."""
    return [each.rpartition("Tegn på kartet")[2] for each in page_texts(atlas)]


@pytest.mark.slow
def test_progress_goes_on_from_the_first_look_to_the_last_sheet(
    make: Make, project: QgsProject, settings: Settings, tmp_path: Path
) -> None:
    make(MUNICIPALITIES)
    feedback, told = QgsFeedback(), []
    feedback.progressChanged.connect(told.append)
    write_in_project(project, MUNICIPALITIES, settings, tmp_path / "atlas.pdf", feedback)
    assert told == sorted(told)
    assert len(told) >= 3 * 39
    assert max(after - before for before, after in zip(told, told[1:])) < 5


@pytest.mark.slow
def test_it_says_the_same_in_a_project_that_is_opened_elsewhere(
    make: Make, project: QgsProject, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    make(OFFICES)
    assert project.write(str(tmp_path / "kart.qgz"))
    other = QgsProject()
    assert other.read(str(tmp_path / "kart.qgz"))
    layout = layout_of(other, OFFICES, "A4")
    assert layout is not None
    assert [layout.atlas().nameForPage(n) for n in range(layout.atlas().updateFeatures())][
        1:
    ] == NAMES
    file = written(layout, tmp_path)
    assert "Tjenesteavtale barnevern" in " ".join(page_texts(file))
    other.clear()


@pytest.mark.slow
def test_the_layers_of_an_atlas_are_not_in_the_way_in_the_list_of_layers(
    make: Make, project: QgsProject
) -> None:
    before = [each.name() for each in project.layerTreeRoot().findLayers()]
    make(MUNICIPALITIES)
    assert [each.name() for each in project.layerTreeRoot().findLayers()] == before


def test_a_map_that_is_not_there_is_said_and_nothing_is_made(
    project: QgsProject, settings: Settings, click: Callable[..., UpdateResult]
) -> None:
    click()
    own = QgsProject()
    with pytest.raises(PlanstatusError, match="Klikk «Oppdater planstatus» først"):
        make_atlas(own, OFFICES, of_project(project, settings), "A4", QgsFeedback())
    assert own.layoutManager().printLayouts() == []


@pytest.mark.slow
def test_an_atlas_is_a_pdf_and_an_older_one_stays_until_the_new_is_whole(
    make: Make, tmp_path: Path
) -> None:
    layout = make(OFFICES)
    with pytest.raises(PlanstatusError, match=r"filendelsen \.pdf"):
        write_atlas(layout, tmp_path / "atlas.png", "", "nb", QgsFeedback())
    file = tmp_path / "atlas.pdf"
    file.write_text("fra i fjor")
    feedback = QgsFeedback()
    feedback.cancel()
    with pytest.raises(PlanstatusError, match="Avbrutt"):
        write_atlas(layout, file, "", "nb", feedback)
    assert file.read_text() == "fra i fjor"


@pytest.mark.slow
def test_the_pages_are_in_the_language_of_the_map(
    project: QgsProject, settings: Settings, click: Callable[..., UpdateResult], tmp_path: Path
) -> None:
    click()
    request = of_project(project, replace(settings, map_language="nn"))
    request = replace(request, settings=replace(request.settings, map_language="nn"))
    layout, report = make_atlas(project, MUNICIPALITIES, request, "A3", QgsFeedback())
    assert report.language == "nn"
    rows = table_of(layout).sourceLayer()
    assert "Planane til naboane" in {each["a"] for each in rows.getFeatures()}
    assert "Manglar planår" in {each["d"] for each in rows.getFeatures()}
