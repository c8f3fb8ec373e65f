"""The layouts A4 and A3: made from `styles/*.qpt`, then only texts and links are refreshed.

What an officer moves, restyles or deletes on a layout stays as she left it.
"""

from __future__ import annotations

import os
import re
from collections.abc import Sequence

from qgis.core import (
    QgsExpressionContextUtils,
    QgsFeedback,
    QgsLayoutItemLabel,
    QgsLayoutItemLegend,
    QgsLayoutItemMap,
    QgsLayoutItemPicture,
    QgsPrintLayout,
    QgsProject,
    QgsReadWriteContext,
    QgsVectorLayer,
)

from ...core.defaults import BOKMAAL, PAGES
from ...core.errors import PlanstatusError
from ...core.texts.language import tr
from ...core.texts.map_texts import in_language, is_wording_of
from ..progress import turn
from ..project.shown import EVERYTHING, shown_now
from ..project.status_rows import known_samples
from .band_counts import Tally, plan_years_of, tally
from .fit import bring_back, fit_page, set_aside
from .graticule import follow_scale
from .legend import refresh_legend
from .legend_block import arrange, draw_once
from .list_page import add_list, fill_list, place_list, renew_list
from .list_table import table_of
from .name_places import place_names
from .page_head import arrange_head
from .page_places import moving
from .page_templates import LANDSCAPE, orientation_of, read_template
from .style import has_our_renderer
from .summary import summarise
from .surroundings import tell_counties
from .theme import THEME, refresh_styles

LAYOUTS = tuple(f"Samfunnsplanstatus {page}" for page in PAGES)
ROLE = "planstatus/role"
LOOK = "planstatus/look"
"""Which look the template has that a layout was made from; none before 0.5."""
_BEFORE_LIST, _WITH_LIST = "2", "3"

ADOPTED = ("tittel", "kreditering", "kontor")
"""Labels whose own wording becomes a project variable, and so reaches both layouts."""

EARLIER_TEXTS = {"kilde": "[% @planstatus_kilde %]"}
"""Labels as older templates had them."""

_EXPRESSION = re.compile(r"\[%.*?%\]", re.DOTALL)
"""What QGIS takes for an expression in a label."""

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
    created = []
    for number, page in enumerate(PAGES, start=1):
        if page in pages and not layouts_of(project, page):
            created.append(_create(project, page).name())
        for layout in layouts_of(project, page):
            _refresh(layout, page, logo)
        if feedback is not None:
            feedback.setProgress(90 * number / len(PAGES))
    refresh_pages(project, municipalities, status, feedback)
    return created


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
    for page in PAGES:
        for layout in layouts_of(project, page):
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
    for page in PAGES:
        for layout in layouts_of(project, page):
            place_names(layout, municipalities, feedback)


def set_pages_aside(project: QgsProject) -> None:
    """Remember where everything on the pages stands, for when all municipalities are shown."""
    for page in PAGES:
        for layout in layouts_of(project, page):
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
    for layout in _with_list(project):
        turn(feedback)
        renew_list(layout, municipalities, samples)
        fill_list(layout)
        place_list(layout)


def _samples(project: QgsProject, municipalities: QgsVectorLayer) -> dict[str, int]:
    """Return the sample years by number, read only where a list is to tell of them."""
    return known_samples(plan_years_of(municipalities)) if _with_list(project) else {}


def _with_list(project: QgsProject) -> list[QgsPrintLayout]:
    layouts = [layout for page in PAGES for layout in layouts_of(project, page)]
    return [layout for layout in layouts if table_of(layout) is not None]


def _show_legends(
    project: QgsProject,
    municipalities: QgsVectorLayer,
    status: Tally,
    feedback: QgsFeedback | None,
) -> None:
    summarise(project, status)
    layouts = [layout for page in PAGES for layout in layouts_of(project, page)]
    refresh_styles(layouts, feedback)
    for layout in layouts:
        turn(feedback)
        legend = layout.itemById("tegnforklaring")
        if isinstance(legend, QgsLayoutItemLegend):
            with moving(layout):
                draw_once(legend)
                refresh_legend(legend, municipalities, status)
                arrange(layout)


def layouts_of(project: QgsProject, page: str) -> list[QgsPrintLayout]:
    """Return the layouts for a page size: those marked as ours, else the one with our name."""
    layouts = project.layoutManager().printLayouts()
    marked = [layout for layout in layouts if layout.customProperty(ROLE) == page]
    return marked or [layout for layout in layouts if layout.name() == LAYOUTS[PAGES.index(page)]]


def _create(project: QgsProject, page: str, orientation: str = LANDSCAPE) -> QgsPrintLayout:
    name = LAYOUTS[PAGES.index(page)]
    layout = QgsPrintLayout(project)
    _, loaded = layout.loadFromTemplate(read_template(page, orientation), QgsReadWriteContext())
    layout.setName(name)  # loading gave it the template's
    layout.setCustomProperty(ROLE, page)
    if not loaded or not project.layoutManager().addLayout(layout):
        raise PlanstatusError(tr("Utskriftslayouten «{name}» kunne ikke lages.", name=name))
    add_list(layout, page)
    return layout


def _refresh(layout: QgsPrintLayout, page: str, logo: str) -> None:
    layout.setCustomProperty(ROLE, page)
    _refresh_texts(layout, page)
    _link_map(layout)
    _set_logo(layout, logo)
    if has_new_look(layout):  # older pages keep the places they have
        with moving(layout):
            arrange_head(layout)


def _language(project: QgsProject) -> str:
    """Return the map language of the last update."""
    return str(project.customVariables().get("planstatus_spraak", BOKMAAL))


def adopt_texts(project: QgsProject) -> None:
    """Take wording the officer typed into a label as the project's own, before it is refreshed.

    What she typed with an expression in it can be evaluated in its label only, and stays there.
    """
    for page in reversed(PAGES):  # what she typed on A4 counts when she typed on both
        for layout in layouts_of(project, page):
            for item_id, ours in _our_texts(layout, page).items():
                label = layout.itemById(item_id)
                if item_id in ADOPTED and isinstance(label, QgsLayoutItemLabel):
                    _adopt(label, ours)


def _adopt(label: QgsLayoutItemLabel, ours: str) -> None:
    text = label.text()
    if is_wording_of(text, ours) or _EXPRESSION.search(text):
        return
    project, variable = label.layout().project(), f"planstatus_{label.id()}"
    QgsExpressionContextUtils.setProjectVariable(project, variable, text)
    label.setText(ours)


def _our_texts(layout: QgsPrintLayout, page: str) -> dict[str, str]:
    """Return the labels' texts by item id as we write them, on an older page in its own way."""
    earlier = {} if has_new_look(layout) else EARLIER_TEXTS
    return {**_template_texts(layout, page), **earlier}


def has_new_look(layout: QgsPrintLayout) -> bool:
    """Tell whether a layout was made from the templates of today."""
    return bool(layout.customProperty(LOOK))


def old_pages(project: QgsProject) -> dict[str, QgsPrintLayout]:
    """Return the layouts with a look of an older version, by page size."""
    return {
        page: layout
        for page in PAGES
        for layout in layouts_of(project, page)
        if not has_new_look(layout)
    }


def pages_before_list(project: QgsProject) -> dict[str, QgsPrintLayout]:
    """Return the layouts made before there was a list of municipalities, by page size."""
    return {
        page: layout
        for page in PAGES
        for layout in layouts_of(project, page)
        if layout.customProperty(LOOK) == _BEFORE_LIST
    }


def give_list(layout: QgsPrintLayout, page: str) -> None:
    """Give a layout that was made before there was one the list, still empty.

    Raises:
        PlanstatusError: the template cannot be read.
    """
    add_list(layout, page)
    layout.setCustomProperty(LOOK, _WITH_LIST)


def own_texts(layout: QgsPrintLayout, page: str) -> dict[str, str]:
    """Return the labels' texts that are the officer's own, by item id."""
    own = {}
    for item_id, ours in _our_texts(layout, page).items():
        label = layout.itemById(item_id)
        if isinstance(label, QgsLayoutItemLabel) and not is_wording_of(label.text(), ours):
            own[item_id] = str(label.text())
    return own


def _refresh_texts(layout: QgsPrintLayout, page: str) -> None:
    """Put what is ours into the map language; the officer's own wording stays as it is."""
    for item_id, template in _our_texts(layout, page).items():
        label = layout.itemById(item_id)
        if isinstance(label, QgsLayoutItemLabel):
            if is_wording_of(label.text(), template):
                label.setText(in_language(template, _language(layout.project())))
            label.refreshExpressionContext()


def _template_texts(layout: QgsPrintLayout, page: str) -> dict[str, str]:
    """Return the labels' texts by item id, as the template has them."""
    template = read_template(page, orientation_of(layout))
    elements = template.elementsByTagName("LayoutItem")
    items = [elements.at(index).toElement() for index in range(elements.count())]
    return {
        item.attribute("id"): item.attribute("labelText")
        for item in items
        if item.hasAttribute("labelText")
    }


def _link_map(layout: QgsPrintLayout) -> None:
    map_item = layout.itemById("kart")
    if not isinstance(map_item, QgsLayoutItemMap):
        return
    map_item.setFollowVisibilityPreset(True)
    map_item.setFollowVisibilityPresetName(THEME)
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
