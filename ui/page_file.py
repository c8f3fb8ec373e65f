"""A page of the project written to its file."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsFeedback, QgsPrintLayout

from ..core.schema import MUNICIPALITIES
from ..gis.export import export
from ..gis.project.copy_of_project import export_shown
from ..gis.project.roles import find_layer
from ..gis.project.shown import shown_now
from .background import busy
from .dialogs.export_dialog import Export
from .session import Session


def write_page(
    session: Session, layout: QgsPrintLayout, page: str, path: Path, wanted: Export
) -> None:
    """Write a page of the session's project.

    Args:
        session: the window.
        layout: the page's.
        page: its size.
        path: the file.
        wanted: which map, and what it is to show; None for what it shows now.

    Raises:
        PlanstatusError: the file cannot be written.
    """
    project, shown = session.project, wanted.shown
    layer = find_layer(project, MUNICIPALITIES)
    with busy():
        if shown is None or layer is None or shown == shown_now(layer):
            export(layout, path)
        else:
            settings, key = session.settings, wanted.map_key
            export_shown(project, settings, shown, page, path, QgsFeedback(), key)
