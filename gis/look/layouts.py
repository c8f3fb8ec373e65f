"""The layouts of a map: made from `styles/*.qpt`, then only texts and links are refreshed.

What an officer moves, restyles or deletes on a layout stays as she left it.
"""

from __future__ import annotations

import os
from collections.abc import Sequence

from qgis.core import (
    QgsFeedback,
    QgsLayoutItemLegend,
    QgsLayoutItemMap,
    QgsLayoutItemPicture,
    QgsPrintLayout,
    QgsProject,
    QgsReadWriteContext,
    QgsVectorLayer,
)

from ...core.defaults import PAGES
from ...core.errors import PlanstatusError
from ...core.maps import StatusMap
from ...core.texts.language import tr
from ..progress import turn
from ..project.roles import map_key_of, mark, status_map_of
from ..project.shown import EVERYTHING, shown_now
from ..project.status_rows import known_samples
from .band_counts import Tally, plan_years_of, tally
from .fit import bring_back, fit_page, set_aside
from .graticule import follow_scale
from .layout_variables import set_layout_variables
from .legend import refresh_legend
from .legend_block import arrange, draw_once
from .list_page import add_list, fill_list, place_list, renew_list
from .list_table import table_of
from .name_places import place_names
from .page_head import arrange_head
from .page_places import moving
from .page_templates import LANDSCAPE, read_template
from .page_texts import refresh_texts, word_new_page, words_of_page
from .pages import LOOK, WITH_LIST, has_new_look, layouts_of, pages_of, pages_of_all
from .style import has_our_renderer
from .summary import summarise
from .surroundings import tell_counties
from .theme import refresh_styles

_LOGO_WE_SET = "planstatus/logo"


def ensure_layouts(
    project: QgsProject,
    municipalities: QgsVectorLayer,
    logo: str,
    status: Tally,
    pages: Sequence[str] = PAGES,
    feedback: QgsFeedback | None = None,
) -> list[str]:
    """Create the layouts that are missing, refresh texts and links in all; return those created.

    Args:
        project: the project of the layouts.
        municipalities: the layer they show.
        logo: path of a picture, or empty.
        status: what has just been counted in it.
        pages: the page sizes wanted.
        feedback: told when each page is there.

    Raises:
        PlanstatusError: a template could not be used.
    """
    status_map = status_map_of(municipalities)
    created = create_missing(project, status_map, pages)
    for number, page in enumerate(PAGES, start=1):
        for layout in layouts_of(project, page, status_map.key):
            _refresh(layout, page, logo)
        if feedback is not None:
            feedback.setProgress(90 * number / len(PAGES))
    refresh_pages(project, municipalities, status, feedback)
    return created


def create_missing(
    project: QgsProject, status_map: StatusMap, pages: Sequence[str] = PAGES
) -> list[str]:
    """Create the layouts of a map that are missing; return their names.

    Raises:
        PlanstatusError: a template could not be used.
    """
    return [
        _create(project, status_map, page).name()
        for page in PAGES
        if page in pages and not layouts_of(project, page, status_map.key)
    ]


def refresh_pages(
    project: QgsProject,
    municipalities: QgsVectorLayer,
    status: Tally,
    feedback: QgsFeedback | None = None,
    even_hers: bool = False,
) -> None:
    """Let legends, texts and places on the pages follow what the layer shows.

    Args:
        project: the project of the pages.
        municipalities: the layer they show.
        status: what has just been counted in it.
        feedback: told between the pages.
        even_hers: fit maps that the officer has moved, too.

    Raises:
        PlanstatusError: a template cannot be read.
    """
    tell_counties(municipalities)
    _show_legends(project, municipalities, status, feedback)
    samples = _samples(project, municipalities)
    for page, layout in pages_of(project, map_key_of(municipalities)):
        turn(feedback)
        if shown_now(municipalities) == EVERYTHING:
            bring_back(layout)
        fit_page(layout, municipalities, page, even_hers)
        if has_new_look(layout):
            follow_scale(layout)
        renew_list(layout, municipalities, samples)
        layout.refresh()
        place_list(layout)
    name_pages(project, municipalities, feedback)


def name_pages(
    project: QgsProject, municipalities: QgsVectorLayer, feedback: QgsFeedback | None = None
) -> None:
    """Give the names on the layouts their places, where anything that decides them is new."""
    for _, layout in pages_of(project, map_key_of(municipalities)):
        place_names(layout, municipalities, feedback)


def set_pages_aside(project: QgsProject) -> None:
    """Remember where everything on the pages stands, for when all municipalities are shown."""
    for _, layout in pages_of_all(project):
        set_aside(layout)


def refresh_legends(
    project: QgsProject, municipalities: QgsVectorLayer, feedback: QgsFeedback | None = None
) -> None:
    """Count anew for legends and lists; `mangler` is in a legend only while there are some."""
    if not has_our_renderer(municipalities):
        return  # the officer draws the layer her own way; the next update brings the bands back
    show_rows(project, municipalities, tally(municipalities, feedback), feedback)


def show_rows(
    project: QgsProject,
    municipalities: QgsVectorLayer,
    status: Tally,
    feedback: QgsFeedback | None = None,
) -> None:
    """Bring legends and lists up to date with what has just been counted in the layer."""
    _show_legends(project, municipalities, status, feedback)
    samples = _samples(project, municipalities)
    for layout in _with_list(project, municipalities):
        turn(feedback)
        renew_list(layout, municipalities, samples)
        fill_list(layout)
        place_list(layout)


def _samples(project: QgsProject, municipalities: QgsVectorLayer) -> dict[str, int]:
    """Return the sample years by number, read only where a list is to tell of them."""
    return (
        known_samples(plan_years_of(municipalities)) if _with_list(project, municipalities) else {}
    )


def _with_list(project: QgsProject, municipalities: QgsVectorLayer) -> list[QgsPrintLayout]:
    return [layout for layout in _layouts(project, municipalities) if table_of(layout) is not None]


def _layouts(project: QgsProject, municipalities: QgsVectorLayer) -> list[QgsPrintLayout]:
    """Return the layouts of the map that a municipality layer is of."""
    found = pages_of(project, map_key_of(municipalities))
    return [layout for _, layout in found]


def _show_legends(
    project: QgsProject,
    municipalities: QgsVectorLayer,
    status: Tally,
    feedback: QgsFeedback | None,
) -> None:
    summarise(municipalities, status)
    layouts = _layouts(project, municipalities)
    refresh_styles(layouts, feedback)
    for layout in layouts:
        turn(feedback)
        legend = layout.itemById("tegnforklaring")
        if isinstance(legend, QgsLayoutItemLegend):
            with moving(layout):
                draw_once(legend)
                refresh_legend(legend, municipalities, status)
                arrange(layout)


def _create(project: QgsProject, status_map: StatusMap, page: str) -> QgsPrintLayout:
    name = status_map.layout_name(page)
    layout = QgsPrintLayout(project)
    _, loaded = layout.loadFromTemplate(read_template(page, LANDSCAPE), QgsReadWriteContext())
    layout.setName(name)  # loading gave it the template's
    mark(layout, page, status_map)
    word_new_page(layout)
    for _, sibling in pages_of(project, status_map.key):
        set_layout_variables(layout, words_of_page(sibling))
    if not loaded or not project.layoutManager().addLayout(layout):
        raise PlanstatusError(tr("Utskriftslayouten «{name}» kunne ikke lages.", name=name))
    add_list(layout, page)
    return layout


def _refresh(layout: QgsPrintLayout, page: str, logo: str) -> None:
    mark(layout, page, status_map_of(layout))
    refresh_texts(layout, page)
    _link_map(layout)
    _set_logo(layout, logo)
    if has_new_look(layout):  # older pages keep the places they have
        with moving(layout):
            arrange_head(layout)


def give_list(layout: QgsPrintLayout, page: str) -> None:
    """Give a layout that was made before there was one the list, still empty.

    Raises:
        PlanstatusError: the template cannot be read.
    """
    add_list(layout, page)
    layout.setCustomProperty(LOOK, WITH_LIST)


def _link_map(layout: QgsPrintLayout) -> None:
    map_item = layout.itemById("kart")
    if not isinstance(map_item, QgsLayoutItemMap):
        return
    map_item.setFollowVisibilityPreset(True)
    map_item.setFollowVisibilityPresetName(status_map_of(layout).theme)
    for item_id in ("tegnforklaring", "maalestokk", "nordpil"):
        item = layout.itemById(item_id)
        if item is not None and hasattr(item, "setLinkedMap") and item.linkedMap() is None:
            item.setLinkedMap(map_item)
    map_item.invalidateCache()


def _set_logo(layout: QgsPrintLayout, logo: str) -> None:
    """Show the logo from the settings, unless the officer chose a picture herself."""
    picture = layout.itemById("logo")
    if not isinstance(picture, QgsLayoutItemPicture):
        return
    if picture.picturePath() != (picture.customProperty(_LOGO_WE_SET) or ""):
        return
    # a missing file would be printed as a red cross
    path = logo if os.path.isfile(logo) else ""
    picture.setPicturePath(path)
    picture.setCustomProperty(_LOGO_WE_SET, path)
