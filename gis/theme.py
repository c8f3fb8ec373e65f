"""The map theme that the layouts show, so that hiding a layer on screen does not change the print."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import QgsMapLayer, QgsMapThemeCollection, QgsProject

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
    if not themes.hasMapTheme(THEME):
        themes.insert(THEME, state)
    elif state != themes.mapThemeState(THEME):
        themes.update(THEME, state)


def _record(layer: QgsMapLayer) -> QgsMapThemeCollection.MapThemeLayerRecord:
    record = QgsMapThemeCollection.MapThemeLayerRecord(layer)
    record.usingCurrentStyle = True
    record.currentStyle = layer.styleManager().currentStyle()
    record.isVisible = True
    return record
