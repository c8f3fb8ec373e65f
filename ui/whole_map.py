"""The municipalities and the pages, for what needs them."""

from __future__ import annotations

from contextlib import suppress

from qgis.core import QgsPrintLayout, QgsVectorLayer

from ..core.errors import PlanstatusError
from ..core.maps import FIRST_MAP
from ..gis.look.page_rows import follow_file, refresh_rows
from ..gis.look.pages import layouts_of
from ..gis.look.refresh_pages import name_pages
from ..gis.project.layers import MUNICIPALITIES, find_layer, is_whole
from ..gis.project.map_date import map_date_at_click, map_date_of
from ..gis.project.roles import maps_in
from .background import busy
from .session import Session


def municipalities_of(session: Session) -> QgsVectorLayer | None:
    """Return the municipalities' layer; None when the map cannot be made, which is said."""
    if not is_whole(session.project) and not _is_brought_back(session):
        return None
    return find_layer(session.project, MUNICIPALITIES)


def layout_of(session: Session, page: str, map_key: str = FIRST_MAP.key) -> QgsPrintLayout | None:
    """Return a map's layout of a page size, true to the file and to edits; None as above."""
    project = session.project
    whole = is_whole(project) and layouts_of(project, page, map_key)
    if not whole and not _is_brought_back(session):
        return None
    layer = maps_in(project).get(map_key)  # that of cooperation counts nothing
    layouts = layouts_of(project, page, map_key)[:1]
    if layer is not None:
        with busy():
            with suppress(PlanstatusError):  # the next click says what is wrong with the file
                follow_file(project, layer)
            refresh_rows(project, layer, layouts)
            name_pages(project, layer, layouts)
    return next(iter(layouts), None)


def _is_brought_back(session: Session) -> bool:
    """Bring back what she has removed, under the date the map has."""
    project = session.project
    map_date = map_date_of(project) or map_date_at_click(project, session.settings.map_date)
    return session.update(map_date) is not None
