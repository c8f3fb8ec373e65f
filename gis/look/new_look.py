"""Gives pages and layers of an older version the look of today, when the officer asks for it."""

from __future__ import annotations

from datetime import date

from qgis.core import (
    QgsFeedback,
    QgsLayoutItemLabel,
    QgsLayoutItemLegend,
    QgsPrintLayout,
    QgsProject,
)

from ...core.schema import BORDERS, CONTEXT, MUNICIPALITIES
from ...core.texts.language import tr
from ...core.texts.wordings import is_wording_of
from ..project.roles import ROLE, find_layer
from ..settings import Settings
from ..update import show_again
from ..update_result import UpdateResult
from .layouts import take_logo
from .new_pages import give_list
from .page_texts import own_texts
from .pages import layouts_of, old_pages, pages_before_list
from .style import renew_style

_SCOPE, _DECLINED = "planstatus", "/keeps_old_look"


def is_to_be_offered(project: QgsProject) -> bool:
    """Tell whether a page has an older look, or no list, and she has not chosen to keep it."""
    kept, _ = project.readBoolEntry(_SCOPE, _DECLINED, False)
    return not kept and bool(old_pages(project) or pages_before_list(project))


def keep_old_look(project: QgsProject) -> None:
    """Remember that the officer keeps the look her pages have."""
    project.writeEntryBool(_SCOPE, _DECLINED, True)


def renew_look(
    project: QgsProject, settings: Settings, map_date: date, feedback: QgsFeedback
) -> UpdateResult:
    """Give pages and layers the look of today, and update; her wording, filter and fields stay.

    The pages she has are kept beside the new ones, and the layers' styles as styles of their own.
    A page that only lacks the list gets that, and is left as it is.

    Raises:
        PendingEditsError: there are unsaved edits; nothing was touched.
        PlanstatusError: something is wrong with the working file.
    """
    result = show_again(project, settings, map_date, feedback)
    old = old_pages(project)
    for page, layout in pages_before_list(project).items():
        give_list(layout, page)
    if not old:
        return show_again(project, settings, map_date, feedback)
    for layout in old.values():
        _set_aside(project, layout)
    for role in (MUNICIPALITIES, BORDERS, CONTEXT):
        layer = find_layer(project, role)
        if layer is not None:
            renew_style(layer, role)
    result = show_again(project, settings, map_date, feedback)
    for page, layout in old.items():
        for new in layouts_of(project, page):
            _carry_over(layout, new, page)
    return result


def _set_aside(project: QgsProject, layout: QgsPrintLayout) -> None:
    """Keep a page under another name, as one that is no longer ours."""
    taken = {each.name() for each in project.layoutManager().layouts()}
    name = f"{layout.name()} ({tr('tidligere utseende')})"
    while name in taken:
        name += "*"
    layout.removeCustomProperty(ROLE)
    layout.setName(name)


def _carry_over(old: QgsPrintLayout, new: QgsPrintLayout, page: str) -> None:
    """Give the new page what she has written herself on the old one, and her own logo."""
    for item_id, text in own_texts(old, page).items():
        label = new.itemById(item_id)
        if isinstance(label, QgsLayoutItemLabel):
            label.setText(text)
    take_logo(new, old)
    legend, before = new.itemById("tegnforklaring"), old.itemById("tegnforklaring")
    if isinstance(legend, QgsLayoutItemLegend) and isinstance(before, QgsLayoutItemLegend):
        ours = is_wording_of(before.title(), legend.title())
        legend.setTitle(legend.title() if ours else before.title())
