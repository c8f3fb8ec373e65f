"""Symbols, labels and counts of the municipality layer, and what the officer changed in them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date

import pytest
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsExpression,
    QgsExpressionContext,
    QgsExpressionContextScope,
    QgsExpressionContextUtils,
    QgsFeature,
    QgsFillSymbol,
    QgsGeometry,
    QgsMapRendererParallelJob,
    QgsMapSettings,
    QgsMapThemeCollection,
    QgsProject,
    QgsRectangle,
    QgsSingleSymbolRenderer,
    QgsVectorLayer,
    edit,
)
from qgis.PyQt.QtCore import QSize
from qgis.PyQt.QtGui import QColor

from planstatus.core.errors import PlanstatusError
from planstatus.core.plans.bands import bands_for
from planstatus.gis.look import templates as looks
from planstatus.gis.look.band_counts import tally
from planstatus.gis.look.style import (
    apply_style,
    band_expression,
    bind_bands,
    has_our_renderer,
)
from planstatus.gis.look.theme import ensure_theme
from planstatus.gis.project.in_force import follow_edits
from planstatus.gis.project.layers import ROLES, find_layer, working_file_of
from planstatus.gis.update_result import UpdateResult

from ...own_years import make_own
from ...waiting import wait

THEME = "Samfunnsplanstatus"

Click = Callable[..., UpdateResult]
Count = Callable[[QgsVectorLayer], dict[str, int]]
BANDS = bands_for(date(2024, 9, 4))


@pytest.fixture
def municipalities() -> QgsVectorLayer:
    """Five municipalities, one for each thing that can happen to a plan year."""
    layer = QgsVectorLayer("Polygon?crs=EPSG:25833&field=planaar:integer", "Kommuner", "memory")
    for year in (1989, 2019, 2020, 2024, None):
        add_municipality(layer, year)
    apply_style(layer, "kommuner")
    return layer


def add_municipality(layer: QgsVectorLayer, year: int | None = None) -> None:
    feature = QgsFeature(layer.fields())
    feature.setGeometry(QgsGeometry.fromWkt("Polygon((0 0, 1 0, 1 1, 0 0))"))
    if year is not None:
        feature["planaar"] = year
    with edit(layer):
        assert layer.addFeature(feature)


def labels_of(layer: QgsVectorLayer) -> dict[str, str]:
    return {each.value(): each.label() for each in layer.renderer().categories()}


def colours_of(layer: QgsVectorLayer) -> dict[str, str]:
    return {each.value(): each.symbol().color().name() for each in layer.renderer().categories()}


def test_every_year_falls_in_one_band(municipalities: QgsVectorLayer, counts_on_map: Count) -> None:
    bind_bands(municipalities, BANDS, 2024, "Mangler planår")
    assert counts_on_map(municipalities) == {
        "eldre": 2, "forrige": 1, "gjeldende": 1, "mangler": 1
    }  # fmt: skip


def test_a_year_after_the_map_year_counts_as_missing(
    municipalities: QgsVectorLayer, counts_on_map: Count
) -> None:
    bind_bands(municipalities, bands_for(date(2023, 1, 1)), 2023, "Mangler planår")
    assert counts_on_map(municipalities)["mangler"] == 2


def test_unsaved_edits_are_counted(municipalities: QgsVectorLayer, counts_on_map: Count) -> None:
    bind_bands(municipalities, BANDS, 2024, "Mangler planår")
    municipalities.startEditing()
    last = [feature.id() for feature in municipalities.getFeatures()][-1]
    municipalities.changeAttributeValue(last, 0, 2021)
    assert counts_on_map(municipalities)["mangler"] == 0
    municipalities.rollBack()


@pytest.mark.parametrize(
    ("year", "key"),
    [
        (1965, "eldre"),
        (2019, "eldre"),
        (2020, "forrige"),
        (2023, "forrige"),
        (2024, "gjeldende"),
        (None, "mangler"),
        (2025, "mangler"),
    ],
)
def test_every_year_has_one_band_and_a_year_after_the_map_is_not_in_force(
    municipalities: QgsVectorLayer, year: int | None, key: str
) -> None:
    feature = QgsFeature(municipalities.fields())
    feature["planaar"] = year
    context = QgsExpressionContext()
    context.setFeature(feature)
    assert QgsExpression(band_expression(BANDS, 2024)).evaluate(context) == key


def test_bands_get_the_labels_of_the_original(municipalities: QgsVectorLayer) -> None:
    bind_bands(municipalities, BANDS, 2024, "Mangler planår")
    assert labels_of(municipalities) == {
        "eldre": "1989 - 2019",
        "forrige": "2020 - 2023",
        "gjeldende": "2024",
        "mangler": "Mangler planår",
    }


def test_her_own_colours_survive_an_update(municipalities: QgsVectorLayer) -> None:
    bind_bands(municipalities, BANDS, 2024, "Mangler planår")
    renderer = municipalities.renderer().clone()
    renderer.updateCategorySymbol(1, QgsFillSymbol.createSimple({"color": "#123456"}))
    municipalities.setRenderer(renderer)
    bind_bands(municipalities, bands_for(date(2026, 1, 1)), 2026, "Mangler planår")
    assert colours_of(municipalities)["forrige"] == "#123456"
    assert labels_of(municipalities)["gjeldende"] == "2024 - 2026"
    assert municipalities.styleManager().styles() == ["default"]


def test_her_own_renderer_is_kept_as_a_style_of_its_own(municipalities: QgsVectorLayer) -> None:
    municipalities.setRenderer(
        QgsSingleSymbolRenderer(QgsFillSymbol.createSimple({"color": "#abcdef"}))
    )
    bind_bands(municipalities, BANDS, 2024, "Mangler planår")
    assert has_our_renderer(municipalities)
    manager = municipalities.styleManager()
    assert "Egen stil" in manager.styles()
    assert manager.setCurrentStyle("Egen stil")
    assert municipalities.renderer().symbol().color() == QColor("#abcdef")


def change(
    layer: QgsVectorLayer, expression: str = "", labels: Mapping[int, str] | None = None
) -> None:
    """Do what she does in «Symbologi», and keep the bands."""
    renderer = layer.renderer().clone()
    renderer.setClassAttribute(expression or renderer.classAttribute())
    for index, label in (labels or {}).items():
        renderer.updateCategoryLabel(index, label)
    layer.setRenderer(renderer)


@pytest.mark.slow
def test_her_own_expression_for_our_bands_is_kept_as_a_style_of_its_own(
    project: QgsProject, click: Click
) -> None:
    click()
    layer = find_layer(project, "kommuner")
    assert layer is not None
    ours = layer.renderer().classAttribute()
    hers = f"CASE WHEN \"status\" = 'under arbeid' THEN 'hos oss' ELSE {ours} END"
    change(layer, hers)
    for _ in range(10):
        click(date(2026, 1, 15))
    assert layer.styleManager().styles() == ["Egen stil", "default"]
    assert "hos oss" not in layer.renderer().classAttribute()
    assert layer.styleManager().setCurrentStyle("Egen stil")
    assert layer.renderer().classAttribute() == hers


def test_her_own_words_in_the_legend_stay_and_ours_follow_the_map_date(
    project: QgsProject, click: Click
) -> None:
    click()
    layer = find_layer(project, "kommuner")
    assert layer is not None
    change(layer, labels={0: "Eldre enn forrige periode"})
    click()
    click(date(2028, 1, 15))
    labels = [each.label() for each in layer.renderer().categories()]
    assert labels[0] == "Eldre enn forrige periode"
    assert labels[1:3] == ["2024 - 2027", "2028"]
    assert len(layer.styleManager().styles()) == 1


def test_years_in_words_of_hers_stay_no_longer_than_they_are_those_of_the_band(
    project: QgsProject, click: Click
) -> None:
    click()
    layer = find_layer(project, "kommuner")
    assert layer is not None
    change(layer, labels={0: "1989–2019 (gamle)", 1: "2020 til 2023"})
    click()
    labels = [each.label() for each in layer.renderer().categories()]
    assert labels[:2] == ["1989–2019 (gamle)", "2020 til 2023"]
    click(date(2028, 1, 15))
    labels = [each.label() for each in layer.renderer().categories()]
    assert labels[:3] == ["1989 - 2023", "2024 - 2027", "2028"]


def test_a_year_that_moves_the_expression_while_she_edits_is_no_style_of_hers(
    project: QgsProject, click: Click
) -> None:
    click()
    layer, table = find_layer(project, "kommuner"), find_layer(project, "planaar")
    assert layer is not None
    assert table is not None
    make_own(working_file_of(layer))
    before = layer.renderer().classAttribute()
    with edit(table):
        (row,) = table.getFeatures("\"kommunenummer\" = '5501'")
        table.changeAttributeValue(row.id(), table.fields().indexOf("planaar"), 2025)
        assert follow_edits(layer, table)
    assert layer.renderer().classAttribute() != before
    click()
    click(date(2026, 1, 15))
    assert len(layer.styleManager().styles()) == 1


def test_the_bands_of_an_older_version_are_taken_over_without_a_style_kept(
    project: QgsProject, click: Click
) -> None:
    click()
    layer = find_layer(project, "kommuner")
    assert layer is not None
    layer.removeCustomProperty("planstatus/drawn")
    change(layer, "'mangler'", {0: "1989-2019"})
    click()
    assert len(layer.styleManager().styles()) == 1
    assert layer.renderer().categories()[0].label() == "1989 - 2019"


def test_a_second_style_of_hers_does_not_replace_the_first(
    municipalities: QgsVectorLayer,
) -> None:
    for colour in ("#abcdef", "#fedcba"):
        municipalities.setRenderer(
            QgsSingleSymbolRenderer(QgsFillSymbol.createSimple({"color": colour}))
        )
        bind_bands(municipalities, BANDS, 2024, "Mangler planår")
    assert {"Egen stil", "Egen stil 2"} <= set(municipalities.styleManager().styles())


def test_an_update_without_news_does_not_touch_the_style(
    municipalities: QgsVectorLayer,
) -> None:
    bind_bands(municipalities, BANDS, 2024, "Mangler planår")
    changes: list[None] = []
    municipalities.rendererChanged.connect(lambda: changes.append(None))
    bind_bands(municipalities, BANDS, 2024, "Mangler planår")
    assert changes == []


def test_a_layer_without_plan_years_is_refused_in_norwegian() -> None:
    layer = QgsVectorLayer("Polygon?crs=EPSG:25833&field=navn:string", "Uten år", "memory")
    apply_style(layer, "kommuner")
    bind_bands(layer, BANDS, 2024, "Mangler planår")
    add_municipality(layer)
    with pytest.raises(PlanstatusError, match="«Uten år» mangler feltet planaar"):
        tally(layer)


def test_zooming_in_on_a_large_municipality_does_not_draw_a_million_lines(
    municipalities: QgsVectorLayer,
) -> None:
    (category,) = [c for c in municipalities.renderer().categories() if c.value() == "mangler"]
    symbol = category.symbol()
    (hatch,) = [
        part.geometryExpression()
        for part in symbol.symbolLayers()
        if part.layerType() == "GeometryGenerator"
    ]
    square = QgsFeature(1)
    square.setGeometry(QgsGeometry.fromRect(QgsRectangle(0, 0, 100_000, 100_000)))
    lines = {}
    for scale in (2_500_000, 10_000):
        scope = QgsExpressionContextScope()
        scope.setVariable("map_scale", scale)
        context = QgsExpressionContext()
        context.appendScope(scope)
        context.setFeature(square)
        drawn = QgsExpression(hatch).evaluate(context)
        lines[scale] = drawn.constGet().numGeometries()
    assert lines[2_500_000] == pytest.approx(200_000 / 5000, abs=2)  # 2 mm apart on the page
    assert lines[10_000] <= 500


@pytest.mark.slow
def test_the_map_is_drawn_also_while_qgis_cannot_find_its_system(
    project: QgsProject, click: Click
) -> None:
    click()
    settings = QgsMapSettings()
    settings.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:25833"))
    settings.setExtent(QgsRectangle(400_000, 7_540_000, 1_130_000, 7_980_000))
    settings.setOutputSize(QSize(400, 300))
    settings.setLayers([find_layer(project, role) for role in ROLES[:-1]])
    not_found = QgsExpressionContextScope()
    not_found.setVariable("map_crs", "EPSG:0")
    context = QgsExpressionContext()
    context.appendScope(QgsExpressionContextUtils.mapSettingsScope(settings))
    context.appendScope(not_found)
    settings.setExpressionContext(context)
    job = QgsMapRendererParallelJob(settings)
    job.start()
    wait(lambda: not job.isActive())
    colours = {job.renderedImage().pixelColor(x, 150).name() for x in range(400)}
    assert len(colours) > 10


def test_loading_the_style_leaves_fields_and_forms_alone(municipalities: QgsVectorLayer) -> None:
    municipalities.setFieldAlias(0, "Vedtatt år")
    municipalities.setReadOnly(True)
    apply_style(municipalities, "kommuner")
    assert municipalities.attributeAlias(0) == "Vedtatt år"
    assert municipalities.readOnly()


@pytest.mark.parametrize(
    "name",
    ["kommuner.qml", "kontekst.qml", "fylkesgrenser.qml", "A4_liggende.qpt", "A3_staaende.qpt"],
)
def test_the_looks_name_no_folder_of_the_machine_that_drew_them(name: str) -> None:
    text = looks.read_look(name).toString()
    assert "/home/" not in text
    assert "/usr/" not in text
    assert "/tmp/" not in text
    assert "C:\\" not in text


def test_a_machine_without_the_font_gets_one_with_the_same_widths() -> None:
    xml = '<text-style fontFamily="Liberation Sans"/>'
    assert looks.with_available_font(xml, ["Liberation Sans", "Arial"]) == xml
    assert "Arial" in looks.with_available_font(xml, ["DejaVu Sans", "Arial"])
    assert "DejaVu Sans" in looks.with_available_font(xml, ["DejaVu Sans", "Times"])
    assert looks.with_available_font(xml, ["Times"]) == xml


def test_a_missing_style_file_is_named() -> None:
    with pytest.raises(PlanstatusError, match=r"finnes-ikke\.qml"):
        looks.read_look("finnes-ikke.qml")


def test_the_theme_shows_our_layers_and_keeps_hers(project: QgsProject, click: Click) -> None:
    click()
    hers = QgsVectorLayer("Point?crs=EPSG:25833", "Møter", "memory")
    project.addMapLayer(hers)
    themes = project.mapThemeCollection()
    state = themes.mapThemeState(THEME)
    state.addLayerRecord(QgsMapThemeCollection.MapThemeLayerRecord(hers))
    themes.update(THEME, state)
    click()
    shown = {layer.name() for layer in themes.mapThemeVisibleLayers(THEME)}
    ours = {find_layer(project, role).name() for role in ROLES[:-1]}
    assert shown == ours | {"Møter"}


def test_a_layer_around_the_map_that_she_takes_out_of_the_theme_stays_out(
    project: QgsProject, click: Click
) -> None:
    click()
    themes = project.mapThemeCollection()
    for role in ("hav", "kommuner"):
        state = themes.mapThemeState(THEME)
        state.removeLayerRecord(find_layer(project, role))
        themes.update(THEME, state)
    click()
    ours = {find_layer(project, role).name() for role in ROLES[:-1]}
    hidden = {find_layer(project, "hav").name()}
    assert {layer.name() for layer in themes.mapThemeVisibleLayers(THEME)} == ours - hidden
    project.removeMapLayer(find_layer(project, "hav").id())
    click()
    assert {layer.name() for layer in themes.mapThemeVisibleLayers(THEME)} == ours


def test_a_page_keeps_its_style_while_another_is_looked_at_on_screen(
    project: QgsProject, click: Click
) -> None:
    click()
    layer = find_layer(project, "kommuner")
    styles = layer.styleManager()
    assert styles.addStyleFromLayer("Hennes")
    click()
    assert styles.setCurrentStyle("Hennes")
    layer.setRenderer(QgsSingleSymbolRenderer(QgsFillSymbol()))
    printed = project.mapThemeCollection().mapThemeStyleOverrides(THEME)[layer.id()]
    assert "categorizedSymbol" in printed
    assert "singleSymbol" not in printed


def test_a_layer_that_was_deleted_leaves_the_theme(project: QgsProject) -> None:
    first = QgsVectorLayer("Point?crs=EPSG:25833", "Første", "memory")
    second = QgsVectorLayer("Point?crs=EPSG:25833", "Andre", "memory")
    project.addMapLayers([first, second])
    ensure_theme(project, THEME, [first, second])
    project.removeMapLayer(first.id())
    ensure_theme(project, THEME, [second])
    assert project.mapThemeCollection().mapThemeVisibleLayers(THEME) == [second]
