"""An atlas in a project: what its sheets say is read, and its layout shows it."""

from __future__ import annotations

from qgis.core import QgsFeedback, QgsPrintLayout, QgsProject

from ...core.atlas.atlases import Atlas
from ...core.errors import PlanstatusError
from ...core.report.model import Report
from ...core.schema import MUNICIPALITIES
from ...core.texts.language import tr
from ..project.roles import find_layer
from ..report.read import read_report
from ..report.request import ReportRequest
from .contents import sheets_of
from .layers import ensure_layers, style_rows
from .layout import ensure_layout, layout_of, shape_of
from .together import fill_pages


def make_atlas(
    project: QgsProject, atlas: Atlas, request: ReportRequest, page: str, feedback: QgsFeedback
) -> tuple[QgsPrintLayout, Report]:
    """Make the layout of an atlas, or let the one that is there say what is registered now.

    Args:
        project: one with the map that the atlas shows, brought up to date.
        atlas: which one.
        request: what it is of, over the project's working file.
        page: «A4» or «A3».
        feedback: told of the progress.

    Raises:
        PlanstatusError: the project lacks the map, the working file cannot be read, or the
            template not be used.
    """
    municipalities = find_layer(project, MUNICIPALITIES)
    shown = find_layer(project, MUNICIPALITIES, atlas.shows.key)
    if municipalities is None or shown is None:
        raise PlanstatusError(
            tr("Klikk «Oppdater planstatus» først. Prosjektet har ikke kartet som atlaset viser.")
        )
    report = read_report(request, request.working_file)
    shape = shape_of(layout_of(project, atlas, page))
    sheets = sheets_of(atlas, report, request.working_file, municipalities, shown, shape)
    layers = ensure_layers(project, atlas.key, sheets, municipalities)
    style_rows(layers[1], request.colours)
    layout = ensure_layout(project, atlas, page, layers, shown)
    fill_pages(layout, layers[1], sheets, feedback)
    return layout, report
