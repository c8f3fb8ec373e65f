"""New layouts of a map, made from `styles/*.qpt`."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import QgsPrintLayout, QgsProject, QgsReadWriteContext

from ...core.defaults import PAGES
from ...core.errors import PlanstatusError
from ...core.maps import AnyMap, StatusMap
from ...core.texts.language import tr
from ..project.roles import mark
from .list_page import add_list
from .page_texts import word_new_page, words_of_page
from .pages import LOOK, WITH_LIST, layouts_of, pages_of
from .templates import LANDSCAPE, read_template
from .variables import set_layout_variables


def create_missing(project: QgsProject, its_map: AnyMap, pages: Sequence[str] = PAGES) -> list[str]:
    """Create the layouts of a map that are missing; return their names.

    Raises:
        PlanstatusError: a template could not be used.
    """
    return [
        _create(project, its_map, page).name()
        for page in PAGES
        if page in pages and not layouts_of(project, page, its_map.key)
    ]


def _create(project: QgsProject, its_map: AnyMap, page: str) -> QgsPrintLayout:
    name = its_map.layout_name(page)
    layout = QgsPrintLayout(project)
    _, loaded = layout.loadFromTemplate(read_template(page, LANDSCAPE), QgsReadWriteContext())
    layout.setName(name)  # loading gave it the template's
    mark(layout, page, its_map)
    word_new_page(layout)
    for _, sibling in pages_of(project, its_map.key):
        set_layout_variables(layout, words_of_page(sibling))
    if not loaded or not project.layoutManager().addLayout(layout):
        raise PlanstatusError(tr("Utskriftslayouten «{name}» kunne ikke lages.", name=name))
    if isinstance(its_map, StatusMap):
        add_list(layout, page)  # it lists plan years
    return layout


def give_list(layout: QgsPrintLayout, page: str) -> None:
    """Give a layout that was made before there was one the list, still empty.

    Raises:
        PlanstatusError: the template cannot be read.
    """
    add_list(layout, page)
    layout.setCustomProperty(LOOK, WITH_LIST)
