"""The layouts as the officer meets them: made, changed by her, and refreshed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from qgis.core import (
    QgsExpression,
    QgsExpressionContext,
    QgsExpressionContextUtils,
    QgsFillSymbol,
    QgsGeometry,
    QgsLayerTreeLayer,
    QgsLayoutItem,
    QgsLayoutItemLabel,
    QgsLayoutItemMap,
    QgsLayoutPoint,
    QgsLegendRenderer,
    QgsLegendStyle,
    QgsMapLayerLegendUtils,
    QgsPrintLayout,
    QgsProject,
    QgsRectangle,
    QgsSingleSymbolRenderer,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import Qt

from planstatus.core.errors import PlanstatusError
from planstatus.core.maps import FIRST_MAP
from planstatus.gis.look import new_pages as page
from planstatus.gis.look.band_counts import tally
from planstatus.gis.look.layouts import ensure_layouts
from planstatus.gis.look.page_rows import refresh_rows
from planstatus.gis.project.layers import find_layer
from planstatus.gis.update_result import UpdateResult

pytestmark = pytest.mark.pages("A4")
LAYOUTS = ("Samfunnsplanstatus A4", "Samfunnsplanstatus A3")
THEME = "Samfunnsplanstatus"

Click = Callable[..., UpdateResult]
ITEMS = {
    "kart", "tittel", "undertittel", "tegnforklaring", "maalestokk", "nordpil", "kart_produsert",
    "kreditering", "kilde", "kontor", "logo",
}  # fmt: skip


def layout_of(project: QgsProject, number: int = 0) -> QgsPrintLayout:
    layout = project.layoutManager().layoutByName(LAYOUTS[number])
    assert layout is not None
    return layout


def item(project: QgsProject, item_id: str, number: int = 0) -> QgsLayoutItem:
    found = layout_of(project, number).itemById(item_id)
    assert found is not None, item_id
    return found


def municipalities_of(project: QgsProject) -> QgsVectorLayer:
    layer = find_layer(project, "kommuner")
    assert layer is not None
    return layer


def legend_rows(project: QgsProject, number: int = 0) -> list[str]:
    """Every line of the legend under its heading, as it is printed."""
    model = item(project, "tegnforklaring", number).model()
    rows = []
    for node in model.rootGroup().children():
        if not isinstance(node, QgsLayerTreeLayer):
            rows.append(node.name())
    for node in model.rootGroup().findLayers():
        scopes = QgsExpressionContextUtils.globalProjectLayerScopes(node.layer())
        context = QgsExpressionContext(scopes)
        texts = [each.data(Qt.ItemDataRole.DisplayRole) for each in model.layerLegendNodes(node)]
        style = QgsLegendRenderer.nodeLegendStyle(node, model)
        if style != QgsLegendStyle.Style.Hidden:
            texts.insert(0, node.customProperty("legend/title-label") or node.name())
        rows += [QgsExpression.replaceExpressionText(text, context) for text in texts]
    return rows


def rows_of(*bands: str) -> list[str]:
    """The legend of Troms og Finnmark with these rows for the bands, but for its last line."""
    return ["Samfunnsplan 2024", "planår (antall kommuner)", *bands, "Fylkesgrense"]


def give_everyone_a_year(project: QgsProject, year: int) -> None:
    """Type the year for every municipality that lacks one, without saving."""
    layer = municipalities_of(project)
    assert layer.startEditing()
    column = layer.fields().indexOf("planaar")
    for feature in list(layer.getFeatures('"planaar" IS NULL')):
        assert layer.changeAttributeValue(feature.id(), column, year)
    refresh_rows(project, layer)


@pytest.mark.slow
@pytest.mark.pages("A4", "A3")
def test_both_layouts_hold_every_item_of_the_original(project: QgsProject, click: Click) -> None:
    result = click()
    assert set(LAYOUTS) <= set(result.created)
    for number, size in enumerate([(297, 210), (420, 297)]):
        layout = layout_of(project, number)
        ids = {each.id() for each in layout.items() if isinstance(each, QgsLayoutItem)}
        assert ids >= ITEMS
        paper = layout.pageCollection().page(0).pageSize()
        assert (paper.width(), paper.height()) == size


def test_the_texts_are_those_of_the_original(project: QgsProject, click: Click) -> None:
    click()
    texts = {
        name: item(project, name).currentText()
        for name in ("tittel", "kart_produsert", "kontor", "kreditering")
    }
    assert texts["tittel"] == "Samfunnsplanstatus Troms og Finnmark"
    assert texts["kart_produsert"] == "Kart produsert:\n4. september 2024"
    assert texts["kreditering"] == "Kartet er utarbeidet hos Statsforvalteren i Troms og Finnmark."
    assert texts["kontor"].splitlines() == [
        "Statsforvalteren i Troms og Finnmark",
        "Romssa ja Finnmárkku stáhtahálddašeaddji",
        "Tromssan ja Finmarkun staatinhallittija",
    ]
    assert item(project, "tegnforklaring").title() == "Tegnforklaring"


@pytest.mark.slow
@pytest.mark.pages("A4", "A3")
@pytest.mark.parametrize("number", [0, 1])
def test_the_legend_counts_what_the_table_says(
    project: QgsProject, click: Click, number: int
) -> None:
    counts = click().first_map.status.counts
    assert legend_rows(project, number) == [
        *rows_of(
            f"1989 - 2019 ({counts['eldre']})",
            f"2020 - 2023 ({counts['forrige']})",
            "2024 (0)",
            f"Mangler planår ({counts['mangler']})",
        ),
        "39 kommuner, 21 med planår",
    ]


@pytest.mark.slow
def test_the_legend_follows_edits_before_they_are_saved(project: QgsProject, click: Click) -> None:
    click()
    layer = municipalities_of(project)
    layer.startEditing()
    feature = next(iter(layer.getFeatures('"planaar" IS NULL')))
    layer.changeAttributeValue(feature.id(), layer.fields().indexOf("planaar"), 2024)
    assert "2024 (1)" in legend_rows(project)
    assert "Mangler planår (17)" in legend_rows(project)
    layer.rollBack()


@pytest.mark.slow
def test_mangler_leaves_the_legend_when_every_municipality_has_a_year(
    project: QgsProject, click: Click
) -> None:
    click()
    give_everyone_a_year(project, 2024)
    assert legend_rows(project) == [
        *rows_of("1989 - 2019 (11)", "2020 - 2023 (10)", "2024 (18)"),
        "39 kommuner, 39 med planår",
    ]


@pytest.mark.slow
def test_mangler_comes_back_when_the_years_are_taken_back(
    project: QgsProject, click: Click
) -> None:
    click()
    give_everyone_a_year(project, 2024)
    assert municipalities_of(project).rollBack()
    refresh_rows(project, municipalities_of(project))
    assert legend_rows(project)[5] == "Mangler planår (18)"


@pytest.mark.slow
def test_a_later_year_gives_its_own_heading_and_stamp(project: QgsProject, click: Click) -> None:
    click()
    click(date(2026, 1, 15))
    assert legend_rows(project)[0] == "Samfunnsplan 2026"
    assert legend_rows(project)[4].startswith("2024 - 2026 (")
    assert item(project, "kart_produsert").currentText() == "Kart produsert:\n15. januar 2026"


def test_a_moved_item_stays_where_she_put_it(project: QgsProject, click: Click) -> None:
    click()
    for name in ("kart", "tittel", "tegnforklaring", "kilde"):
        item(project, name).attemptMove(QgsLayoutPoint(33, 44))
    click()
    for name in ("kart", "tittel", "tegnforklaring", "kilde"):
        position = item(project, name).positionWithUnits()
        assert (position.x(), position.y()) == (33, 44), name


@pytest.mark.slow
def test_a_restyled_item_keeps_her_style(project: QgsProject, click: Click) -> None:
    click()
    title = item(project, "tittel")
    title.setHAlign(Qt.AlignmentFlag.AlignRight)
    title.setFrameEnabled(True)
    item(project, "nordpil").setVisibility(False)
    item(project, "tegnforklaring").setTitle("Forklaring")
    item(project, "kart").setScale(1_000_000)
    click()
    assert title.hAlign() == Qt.AlignmentFlag.AlignRight
    assert title.frameEnabled()
    assert not item(project, "nordpil").isVisible()
    assert item(project, "tegnforklaring").title() == "Forklaring"
    assert item(project, "kart").scale() == pytest.approx(1_000_000)


@pytest.mark.slow
def test_a_deleted_item_stays_deleted(project: QgsProject, click: Click) -> None:
    click()
    layout = layout_of(project)
    for name in ("nordpil", "kilde", "tegnforklaring", "logo", "kart"):
        layout.removeLayoutItem(layout.itemById(name))
    click()
    refresh_rows(project, municipalities_of(project))
    for name in ("nordpil", "kilde", "tegnforklaring", "logo", "kart"):
        assert layout.itemById(name) is None


@pytest.mark.slow
def test_an_item_of_her_own_stays(project: QgsProject, click: Click) -> None:
    click()
    note = QgsLayoutItemLabel(layout_of(project))
    note.setId("merknad")
    note.setText("Utkast til møtet i Vadsø")
    layout_of(project).addLayoutItem(note)
    click()
    assert item(project, "merknad").text() == "Utkast til møtet i Vadsø"


@pytest.mark.pages("A4", "A3")
def test_a_deleted_layout_comes_back(project: QgsProject, click: Click) -> None:
    click()
    project.layoutManager().removeLayout(layout_of(project, 1))
    result = click()
    assert result.created == (LAYOUTS[1],)
    assert len(project.layoutManager().printLayouts()) == 2


@pytest.mark.slow
@pytest.mark.pages("A4", "A3")
def test_a_renamed_layout_is_found_again(project: QgsProject, click: Click) -> None:
    click()
    layout_of(project).setName("Til fylkesmøtet")
    assert click().created == ()
    assert len(project.layoutManager().printLayouts()) == 2


@pytest.mark.pages("A4", "A3")
def test_a_title_she_typed_is_adopted_by_both_layouts(project: QgsProject, click: Click) -> None:
    click()
    item(project, "tittel").setText("Status for samfunnsplaner i nord")
    click()
    for number in (0, 1):
        assert item(project, "tittel", number).currentText() == "Status for samfunnsplaner i nord"
    click()
    assert project.customVariables()["planstatus_tittel"] == "Status for samfunnsplaner i nord"


@pytest.mark.slow
def test_her_other_legend_layers_stay(project: QgsProject, click: Click) -> None:
    click()
    borders = find_layer(project, "fylkesgrenser")
    item(project, "tegnforklaring").model().rootGroup().addLayer(borders)
    click()
    nodes = item(project, "tegnforklaring").model().rootGroup().findLayers()
    assert nodes[-1].name() == borders.name()
    assert len(nodes) == 4
    assert legend_rows(project)[0] == "Samfunnsplan 2024"


@pytest.mark.slow
def test_a_legend_that_lost_its_layer_gets_the_new_one(project: QgsProject, click: Click) -> None:
    click()
    project.removeMapLayer(municipalities_of(project).id())
    click()
    assert legend_rows(project)[:3] == rows_of("1989 - 2019 (11)")[:3]
    assert len(item(project, "tegnforklaring").model().rootGroup().findLayers()) == 3


@pytest.mark.slow
def test_a_legend_set_to_follow_the_layer_panel_shows_the_bands_again(
    project: QgsProject, click: Click
) -> None:
    click()
    item(project, "tegnforklaring").setAutoUpdateModel(True)
    click()
    assert legend_rows(project)[0] == "Samfunnsplan 2024"
    assert len(item(project, "tegnforklaring").model().rootGroup().findLayers()) == 3


@pytest.mark.slow
def test_a_row_of_the_legend_she_reworded_stays_hers(project: QgsProject, click: Click) -> None:
    click()
    node = item(project, "tegnforklaring").model().rootGroup().findLayers()[0]
    QgsMapLayerLegendUtils.setLegendNodeUserLabel(node, 0, "Før koronaen")
    click(date(2026, 1, 15))
    assert legend_rows(project)[2:5] == ["Før koronaen", "2020 - 2023 (10)", "2024 - 2026 (0)"]


@pytest.mark.slow
def test_a_label_she_gave_a_band_is_counted_too(project: QgsProject, click: Click) -> None:
    click()
    layer = municipalities_of(project)
    renderer = layer.renderer().clone()
    renderer.updateCategoryLabel(0, "De gamle")
    layer.setRenderer(renderer)
    refresh_rows(project, layer)
    assert "De gamle (11)" in legend_rows(project)


@pytest.mark.slow
def test_her_own_renderer_does_not_stop_a_refresh(project: QgsProject, click: Click) -> None:
    click()
    layer = municipalities_of(project)
    layer.setRenderer(QgsSingleSymbolRenderer(QgsFillSymbol.createSimple({"color": "red"})))
    refresh_rows(project, layer)
    click()
    assert "1989 - 2019 (11)" in legend_rows(project)


@pytest.mark.slow
def test_the_map_and_legend_survive_saving_and_reopening(
    project: QgsProject, click: Click, tmp_path: Path
) -> None:
    click()
    before = legend_rows(project)
    assert project.write(str(tmp_path / "kart.qgz"))
    reopened = QgsProject()
    assert reopened.read(str(tmp_path / "kart.qgz"))
    assert legend_rows(reopened) == before
    map_item = item(reopened, "kart")
    assert map_item.followVisibilityPreset()
    assert map_item.followVisibilityPresetName() == THEME
    assert len(map_item.layersToRender()) == 5
    assert map_item.scale() == pytest.approx(2_700_000, rel=1e-3)
    reopened.clear()


@pytest.fixture
def logo(tmp_path: Path) -> str:
    file = tmp_path / "logo.svg"
    file.write_text(
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><path d="M0 0h1v1z"/></svg>'
    )
    return str(file)


@pytest.mark.slow
def test_the_logo_of_the_settings_is_shown(project: QgsProject, click: Click, logo: str) -> None:
    click()
    assert item(project, "logo").picturePath() == ""
    ensure_layouts(project, municipalities_of(project), logo, tally(municipalities_of(project)))
    assert item(project, "logo").picturePath() == logo
    ensure_layouts(project, municipalities_of(project), "", tally(municipalities_of(project)))
    assert item(project, "logo").picturePath() == ""


@pytest.mark.slow
def test_a_logo_that_is_gone_draws_nothing(project: QgsProject, click: Click) -> None:
    click()
    ensure_layouts(
        project, municipalities_of(project), "/finnes/ikke.png", tally(municipalities_of(project))
    )
    assert item(project, "logo").picturePath() == ""


@pytest.mark.slow
def test_a_picture_she_chose_herself_stays(
    project: QgsProject, click: Click, logo: str, tmp_path: Path
) -> None:
    click()
    item(project, "logo").setPicturePath(str(tmp_path / "våpen.png"))
    ensure_layouts(project, municipalities_of(project), logo, tally(municipalities_of(project)))
    assert item(project, "logo").picturePath() == str(tmp_path / "våpen.png")


@pytest.mark.pages("A4", "A3")
def test_the_legend_hides_no_municipality(project: QgsProject, click: Click) -> None:
    click()
    for number in (0, 1):
        for name in ("tegnforklaring", "maalestokk", "nordpil"):
            covered = on_map(item(project, "kart", number), item(project, name, number))
            hidden = [
                feature["kommunenavn"]
                for feature in municipalities_of(project).getFeatures()
                if feature.geometry().intersects(covered)
            ]
            assert hidden == [], name


def on_map(map_item: QgsLayoutItemMap, other: QgsLayoutItem) -> QgsGeometry:
    """Return the ground that an item on the page covers."""
    frame = map_item.mapRectFromScene(other.mapRectToScene(other.rect()))
    extent, metres = map_item.extent(), map_item.extent().width() / map_item.rect().width()
    return QgsGeometry.fromRect(
        QgsRectangle(
            extent.xMinimum() + frame.left() * metres,
            extent.yMaximum() - frame.bottom() * metres,
            extent.xMinimum() + frame.right() * metres,
            extent.yMaximum() - frame.top() * metres,
        )
    )


@pytest.mark.pages("A4", "A3")
def test_items_lie_inside_the_page_and_do_not_cross(project: QgsProject, click: Click) -> None:
    click()
    for number in (0, 1):
        paper = layout_of(project, number).pageCollection().page(0)
        boxes = {
            name: item(project, name, number).mapRectToScene(item(project, name, number).rect())
            for name in ITEMS
        }
        sheet = paper.mapRectToScene(paper.rect())
        for name, box in boxes.items():
            assert sheet.contains(box), name
        outside = (
            "tittel",
            "undertittel",
            "kontor",
            "kart",
            "kreditering",
            "kilde",
            "kart_produsert",
        )
        inside = ("tegnforklaring", "maalestokk", "nordpil")
        for group in (outside, inside):
            for one in group:
                for other in group:
                    assert one == other or not boxes[one].intersects(boxes[other]), (one, other)
        for name in inside:
            assert boxes["kart"].contains(boxes[name]), name


@pytest.mark.slow
@pytest.mark.pages("A4", "A3")
def test_every_text_has_room_in_its_frame(project: QgsProject, click: Click) -> None:
    click()
    for number in (0, 1):
        for name in ("tittel", "kontor", "kreditering", "kart_produsert"):
            label = item(project, name, number)
            needed = label.sizeForText()
            assert needed.width() <= label.rect().width() + 0.1, name
            assert needed.height() <= label.rect().height() + 0.5, name


@pytest.mark.pages("A4", "A3")
def test_a_name_taken_by_someone_else_is_told(project: QgsProject) -> None:
    taken = QgsPrintLayout(project)
    taken.setName(LAYOUTS[0])
    project.layoutManager().addLayout(taken)
    with pytest.raises(PlanstatusError, match="kunne ikke lages"):
        page._create(project, FIRST_MAP, "A4")
