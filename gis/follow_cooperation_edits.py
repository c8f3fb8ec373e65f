"""The map of cooperation follows what is edited in its tables, without a click."""

from __future__ import annotations

from dataclasses import replace

from qgis.core import QgsProject

from .look.cooperation.layers import office_layers
from .look.cooperation.style import is_drawn_by_office
from .look.style import has_our_renderer
from .project.map_date import map_date_of
from .settings import Settings
from .show_cooperation import are_shown, show_cooperation


def follow_cooperation_edits(project: QgsProject, settings: Settings) -> None:
    """Show who plans together now, where there is a map of it and that is not what it shows.

    A map that the officer draws her own way waits for the next click; so does another fill.

    Args:
        project: any.
        settings: what the pages say.

    Raises:
        PlanstatusError: a template cannot be used, or the working file not read.
    """
    layers, map_date = office_layers(project), map_date_of(project)
    if layers is None or map_date is None:
        return
    by_office = is_drawn_by_office(layers.municipalities)
    if not by_office and not has_our_renderer(layers.municipalities):
        return
    if not are_shown(layers, map_date):
        as_now = replace(settings, status_fill=not by_office)
        show_cooperation(project, layers, as_now, map_date)
