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

_THEMES = "planstatus/temaer"
"""The themes that a layer has been put in, so that one she takes out of them stays out."""


def ensure_theme(
    project: QgsProject,
    theme: str,
    layers: Sequence[QgsMapLayer],
    around: Sequence[QgsMapLayer] = (),
) -> None:
    """Make sure a theme exists and holds these layers in the style they have now.

    Layers that the officer put into the theme stay in it, and those around the map that she took
    out of it stay out.
    """
    themes = project.mapThemeCollection()
    state, is_new = QgsMapThemeCollection.MapThemeRecord(), not themes.hasMapTheme(theme)
    if not is_new:
        state = themes.mapThemeState(theme)
    records = {record.layer().id(): record for record in state.layerRecords() if record.layer()}
    for layer in (*layers, *around):
        put_in = layer.customProperty(_THEMES, [])
        if is_new or layer in layers or layer.id() in records or theme not in put_in:
            records[layer.id()] = _record(layer)
        if theme not in put_in:
            layer.setCustomProperty(_THEMES, [*put_in, theme])
    state.setLayerRecords(list(records.values()))
    if is_new:
        themes.insert(theme, state)
    else:
        themes.update(theme, state)


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
