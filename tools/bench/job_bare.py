"""Bare PyQGIS: load, join, style, layout and export, and nothing else.

`job_bare.py WORKING_FILE OUT.pdf` draws a working file that is there already, on a page that has
been fitted by hand, without looking anything up, checking anything, finding places for names or
keeping what an officer has changed. Prints the seconds.
"""

from __future__ import annotations

import os
import sys
from collections import Counter
from pathlib import Path

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsExpression,
    QgsExpressionContext,
    QgsExpressionContextUtils,
    QgsFeatureRequest,
    QgsLayoutExporter,
    QgsLayoutFrame,
    QgsLayoutItemAttributeTable,
    QgsLayoutItemPage,
    QgsLayoutMultiFrame,
    QgsLayoutPoint,
    QgsLayoutTableColumn,
    QgsPrintLayout,
    QgsProject,
    QgsReadWriteContext,
    QgsRectangle,
    QgsVectorLayer,
    QgsVectorLayerJoinInfo,
)
from qgis.PyQt.QtXml import QDomDocument

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
from standalone import qgis
from timed import timed

DRAWN = ("fylkesgrenser", "kommuner", "grenser_rundt", "hav", "kontekst")
NAMES = {"kommuner": "Samfunnsplan 2024", "fylkesgrenser": "Fylkesgrense"}
EXTENT = QgsRectangle(399_397, 7_536_270, 1_131_097, 7_977_990)
STYLES = Path(__file__).resolve().parents[2] / "styles"
VARIABLES = {
    "kartdato": "2024-09-04",
    "aar": 2024,
    "tittel": "Samfunnsplanstatus Troms og Finnmark",
    "kreditering": "Kartet er utarbeidet hos Statsforvalteren i Troms og Finnmark.",
    "fylker": "55,56",
    "spraak": "nb",
    "kontor": "Statsforvalteren i Troms og Finnmark\nRomssa ja Finnmárkku stáhtahálddašeaddji\n"
    "Tromssan ja Finmarkun staatinhallittija",
    "kilde": "Kilder: © Kartverket (CC BY 4.0); Natural Earth.",
    "kartkilde": "Kilder: © Kartverket (CC BY 4.0); Natural Earth.",
}
BANDS = (
    'CASE WHEN "planaar" IS NULL OR "planaar" > 2024 THEN \'mangler\' '
    "WHEN \"planaar\" <= 2019 THEN 'eldre' WHEN \"planaar\" <= 2023 THEN 'forrige' "
    "ELSE 'gjeldende' END"
)

COLUMNS = {
    "Fylke": '"fylke"',
    "Kommune": '"navn_offisielt"',
    "Planår": '"planaar"',
    "Klasse": BANDS,
    "Alder (år)": '2024 - "planaar"',
    "Kilde": '"kilde"',
}


def main(working_file: str, target: str) -> None:
    """Draw the page."""
    project = QgsProject()
    project.setCrs(QgsCoordinateReferenceSystem("EPSG:25833"))
    layers = {
        table: QgsVectorLayer(f"{working_file}|layername={table}", table, "ogr")
        for table in (*DRAWN, "planaar")
    }
    for table, layer in layers.items():
        layer.setName(NAMES.get(table, table))
        project.addMapLayer(layer)
        if table != "planaar":
            layer.loadNamedStyle(str(STYLES / f"{table}.qml"))
    join(layers["kommuner"], layers["planaar"])
    draw_bands(layers["kommuner"])
    for name, value in VARIABLES.items():
        QgsExpressionContextUtils.setProjectVariable(project, f"planstatus_{name}", value)
    export(layout(project, layers), target)
    project.clear()


def draw_bands(municipalities: QgsVectorLayer) -> None:
    """Draw by the bands, and say in the legend how many municipalities there are in each."""
    renderer = municipalities.renderer().clone()
    renderer.setClassAttribute(BANDS)
    band, context = QgsExpression(BANDS), QgsExpressionContext()
    context.setFields(municipalities.fields())
    band.prepare(context)
    counts: Counter[str] = Counter()
    request = QgsFeatureRequest().setFlags(QgsFeatureRequest.Flag.NoGeometry)
    for feature in municipalities.getFeatures(request):
        context.setFeature(feature)
        counts[band.evaluate(context)] += 1
    for index, category in enumerate(renderer.categories()):
        label = f"{category.label()} ({counts[category.value()]})"
        renderer.updateCategoryLabel(index, label)
    municipalities.setRenderer(renderer)


def join(municipalities: QgsVectorLayer, plan_years: QgsVectorLayer) -> None:
    """Join the plan years."""
    info = QgsVectorLayerJoinInfo()
    info.setJoinLayer(plan_years)
    info.setTargetFieldName("kommunenummer")
    info.setJoinFieldName("kommunenummer")
    info.setPrefix("")
    info.setUsingMemoryCache(False)
    municipalities.addJoin(info)


def layout(project: QgsProject, layers: dict[str, QgsVectorLayer]) -> QgsPrintLayout:
    """Load the page and give map and legend their layers."""
    municipalities = layers["kommuner"]
    document = QDomDocument()
    document.setContent((STYLES / "A4_liggende.qpt").read_text(encoding="utf-8"))
    page = QgsPrintLayout(project)
    page.loadFromTemplate(document, QgsReadWriteContext())
    chart = page.itemById("kart")
    chart.setFollowVisibilityPreset(False)
    chart.setKeepLayerSet(True)
    chart.setLayers([layers[table] for table in DRAWN])
    chart.zoomToExtent(EXTENT)
    legend = page.itemById("tegnforklaring")
    legend.setAutoUpdateModel(False)
    legend.model().rootGroup().clear()
    for layer in (municipalities, layers["fylkesgrenser"]):
        legend.model().rootGroup().addLayer(layer)
    add_list(page, municipalities)
    return page


def add_list(page: QgsPrintLayout, municipalities: QgsVectorLayer) -> None:
    """Add the list of municipalities, on a page of its own."""
    document = QDomDocument()
    document.setContent((STYLES / "A4_liste.qpt").read_text(encoding="utf-8"))
    table = QgsLayoutItemAttributeTable.create(page)
    look = document.elementsByTagName("LayoutMultiFrame").at(0).toElement()
    table.readXml(look, document, QgsReadWriteContext())
    page.addMultiFrame(table)
    table.setVectorLayer(municipalities)
    columns = []
    for heading, attribute in COLUMNS.items():
        column = QgsLayoutTableColumn(heading)
        column.setAttribute(attribute)
        columns.append(column)
    table.setColumns(columns)
    paper = QgsLayoutItemPage(page)
    paper.setPageSize(page.pageCollection().page(0).pageSize())
    page.pageCollection().addPage(paper)
    frame, chart = QgsLayoutFrame(page, table), page.itemById("kart")
    table.addFrame(frame)
    frame.attemptMove(QgsLayoutPoint(chart.x(), chart.y()), True, False, 1)
    frame.attemptResize(chart.sizeWithUnits())
    table.setMaximumNumberOfFeatures(1000)
    table.setResizeMode(QgsLayoutMultiFrame.ResizeMode.RepeatUntilFinished)


def export(page: QgsPrintLayout, target: str) -> None:
    """Write the PDF with the plugin's settings."""
    settings = QgsLayoutExporter.PdfExportSettings()
    settings.dpi = 300
    settings.forceVectorOutput = True
    settings.textRenderFormat = Qgis.TextRenderFormat.AlwaysText
    QgsLayoutExporter(page).exportToPdf(target, settings)


if __name__ == "__main__":
    with qgis():
        timed(lambda: main(*sys.argv[1:]))
    sys.stdout.flush()
    os._exit(0)
