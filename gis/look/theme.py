"""The map theme that the layouts of a map show: hiding a layer on screen changes no print."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import (
    QgsLayoutItemLegend,
    QgsMapLayer,
    QgsMapThemeCollection,
    QgsPrintLayout,
    QgsProject,
)

from ..project.roles import map_of


def ensure_theme(project: QgsProject, theme: str, layers: Sequence[QgsMapLayer]) -> None:
    """Make sure a theme exists and holds these layers in the style they have now.

    Layers that the officer put into the theme stay in it.
    """
    themes = project.mapThemeCollection()
    state = QgsMapThemeCollection.MapThemeRecord()
    if themes.hasMapTheme(theme):
        state = themes.mapThemeState(theme)
    records = {record.layer().id(): record for record in state.layerRecords() if record.layer()}
    for layer in layers:
        records[layer.id()] = _record(layer)
    state.setLayerRecords(list(records.values()))
    if themes.hasMapTheme(theme):
        themes.update(theme, state)
    else:
        themes.insert(theme, state)


def refresh_styles(layouts: Sequence[QgsPrintLayout]) -> None:
    """Make the layouts of a map take up, in map and legend, the style its layers have now.

    Those that follow a theme remember its styles until the theme is updated (maps) or chosen anew
    (legends), so that a colour changed on screen would not reach the print.
    """
    if not layouts:
        return
    themes, theme = layouts[0].project().mapThemeCollection(), map_of(layouts[0]).theme
    if not themes.hasMapTheme(theme):
        return
    themes.update(theme, themes.mapThemeState(theme))
    styles = themes.mapThemeStyleOverrides(theme)
    for legend in (item for layout in layouts for item in layout.items()):
        if not isinstance(legend, QgsLayoutItemLegend) or legend.themeName() != theme:
            continue
        if legend.model().layerStyleOverrides() != styles:
            legend.model().setLayerStyleOverrides(styles)
            for node in legend.model().rootGroup().findLayers():
                legend.model().refreshLayerLegend(node)


def _record(layer: QgsMapLayer) -> QgsMapThemeCollection.MapThemeLayerRecord:
    record = QgsMapThemeCollection.MapThemeLayerRecord(layer)
    # with one style there is nothing to name, and QGIS would read it anew each time it draws
    record.usingCurrentStyle = len(layer.styleManager().styles()) > 1
    record.currentStyle = layer.styleManager().currentStyle()
    record.isVisible = True
    return record
