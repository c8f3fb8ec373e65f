"""The map theme that the layouts show: hiding a layer on screen does not change the print."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import (
    QgsFeedback,
    QgsLayoutItemLegend,
    QgsMapLayer,
    QgsMapThemeCollection,
    QgsPrintLayout,
    QgsProject,
)

from ..progress import turn

THEME = "Samfunnsplanstatus"


def ensure_theme(project: QgsProject, layers: Sequence[QgsMapLayer]) -> None:
    """Make sure the theme exists and holds these layers in the style they have now.

    Layers that the officer put into the theme stay in it.
    """
    themes = project.mapThemeCollection()
    state = QgsMapThemeCollection.MapThemeRecord()
    if themes.hasMapTheme(THEME):
        state = themes.mapThemeState(THEME)
    records = {record.layer().id(): record for record in state.layerRecords() if record.layer()}
    for layer in layers:
        records[layer.id()] = _record(layer)
    state.setLayerRecords(list(records.values()))
    if themes.hasMapTheme(THEME):
        themes.update(THEME, state)
    else:
        themes.insert(THEME, state)


def refresh_styles(layouts: Sequence[QgsPrintLayout], feedback: QgsFeedback | None = None) -> None:
    """Make the maps and legends of layouts take up the style the theme's layers have now.

    Those that follow a theme remember its styles until the theme is updated (maps) or chosen anew
    (legends), so that a colour changed on screen would not reach the print.
    """
    themes = layouts[0].project().mapThemeCollection() if layouts else None
    if themes is None or not themes.hasMapTheme(THEME):
        return
    themes.update(THEME, themes.mapThemeState(THEME))
    styles = themes.mapThemeStyleOverrides(THEME)
    for legend in (item for layout in layouts for item in layout.items()):
        if not isinstance(legend, QgsLayoutItemLegend) or legend.themeName() != THEME:
            continue
        if legend.model().layerStyleOverrides() != styles:
            legend.model().setLayerStyleOverrides(styles)
            for node in legend.model().rootGroup().findLayers():
                turn(feedback)
                legend.model().refreshLayerLegend(node)


def _record(layer: QgsMapLayer) -> QgsMapThemeCollection.MapThemeLayerRecord:
    record = QgsMapThemeCollection.MapThemeLayerRecord(layer)
    # with one style there is nothing to name, and QGIS would read it anew each time it draws
    record.usingCurrentStyle = len(layer.styleManager().styles()) > 1
    record.currentStyle = layer.styleManager().currentStyle()
    record.isVisible = True
    return record
