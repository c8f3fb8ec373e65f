"""What «Zoom til alt» shows: the municipalities with a margin, unless the officer has chosen it."""

from __future__ import annotations

from qgis.core import (
    QgsCoordinateTransform,
    QgsProject,
    QgsRectangle,
    QgsReferencedRectangle,
    QgsVectorLayer,
)

from ..look.area import bounds_of

MARGIN = 1.08
_SCOPE, _KEY = "planstatus", "/full_extent"


def follow_extent(project: QgsProject, municipalities: QgsVectorLayer) -> bool:
    """Let the project's full extent be that of the municipalities; return whether it is another.

    One that the officer has set in the project's properties stays.
    """
    extent = extent_of(municipalities)
    if extent.isEmpty():
        return False
    view = project.viewSettings()
    now, ours = _text(view.presetFullExtent()), project.readEntry(_SCOPE, _KEY, "")[0]
    wanted = _text(extent)
    if now not in ("", ours):
        return False
    if now != wanted:
        view.setPresetFullExtent(extent)
        project.writeEntry(_SCOPE, _KEY, wanted)
    return ours != wanted


def extent_of(municipalities: QgsVectorLayer) -> QgsReferencedRectangle:
    """Return the municipalities' extent as they are shown, with a margin."""
    extent = bounds_of(municipalities)
    extent.scale(MARGIN)
    return QgsReferencedRectangle(extent, municipalities.crs())


def below(
    extent: QgsReferencedRectangle, project: QgsProject, height: float, covered: float
) -> QgsRectangle:
    """Return an extent for a canvas of which something covers the upper edge.

    Args:
        extent: what is to be seen.
        project: the one the canvas shows.
        height: the canvas's, in pixels.
        covered: how many of them are covered.
    """
    to_canvas = QgsCoordinateTransform(extent.crs(), project.crs(), project)
    box = to_canvas.transformBoundingBox(extent)
    if 0 < covered < height / 2:
        box.setYMaximum(box.yMaximum() + box.height() * covered / (height - covered))
    return box


def _text(extent: QgsReferencedRectangle) -> str:
    """Return an extent as text, to a metre, empty where none is set."""
    if extent.isNull() or extent.isEmpty():
        return ""
    return f"{extent.crs().authid()} {extent.toString(0)}"
