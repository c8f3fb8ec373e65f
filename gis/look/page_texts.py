"""The labels of a page: ours in the language of the map, the officer's as she wrote them."""

from __future__ import annotations

import re

from qgis.core import QgsExpressionContextUtils, QgsLayoutItemLabel, QgsPrintLayout, QgsProject

from ...core.defaults import BOKMAAL
from ...core.maps import FIRST_MAP
from ...core.texts.wordings import in_language, is_wording_of
from ..project.roles import map_of
from .pages import has_new_look, pages_of
from .templates import orientation_of, read_template
from .variables import set_layout_variables
from .wording import VARIABLE, map_language, said_on

ADOPTED = ("tittel", "kreditering", "kontor")
"""Labels whose own wording becomes a variable, and so reaches both layouts of a map."""

EARLIER_TEXTS = {"kilde": "[% @planstatus_kilde %]"}
"""Labels as older templates had them."""

_SUBTITLE = "undertittel"
_EXPRESSION = re.compile(r"\[%.*?%\]", re.DOTALL)
"""What QGIS takes for an expression in a label."""


def adopt_texts(project: QgsProject, map_key: str = FIRST_MAP.key) -> None:
    """Take wording the officer typed into a label as the map's own, before it is refreshed.

    What she typed with an expression in it can be evaluated in its label only, and stays there.
    """
    for page, layout in reversed(list(pages_of(project, map_key))):  # of two, A4 counts
        for item_id, ours in _our_texts(layout, page).items():
            label = layout.itemById(item_id)
            if item_id in ADOPTED and isinstance(label, QgsLayoutItemLabel):
                _adopt(label, ours)


def _adopt(label: QgsLayoutItemLabel, ours: str) -> None:
    text = label.text()
    if is_wording_of(text, ours) or _EXPRESSION.search(text):
        return
    _say(label.layout(), VARIABLE + label.id(), text)
    label.setText(ours)


def _say(layout: QgsPrintLayout, variable: str, text: str) -> None:
    """Keep wording in the project for the first map, in its layouts for any other."""
    project, its_map = layout.project(), map_of(layout)
    if its_map is FIRST_MAP:
        QgsExpressionContextUtils.setProjectVariable(project, variable, text)
        return
    for _, each in pages_of(project, its_map.key):
        set_layout_variables(each, {variable: text})


def own_texts(layout: QgsPrintLayout, page: str) -> dict[str, str]:
    """Return the labels' texts that are the officer's own, by item id."""
    own = {}
    for item_id, ours in _our_texts(layout, page).items():
        label = layout.itemById(item_id)
        if isinstance(label, QgsLayoutItemLabel) and not is_wording_of(label.text(), ours):
            own[item_id] = str(label.text())
    return own


def refresh_texts(layout: QgsPrintLayout, page: str) -> None:
    """Put what is ours into the map language; the officer's own wording stays as it is."""
    language = map_language(layout.project())
    for item_id, ours in _our_texts(layout, page).items():
        label = layout.itemById(item_id)
        if isinstance(label, QgsLayoutItemLabel):
            if is_wording_of(label.text(), ours):
                label.setText(in_language(ours, language))
            label.refreshExpressionContext()


def word_new_page(layout: QgsPrintLayout) -> None:
    """Let a page that was just made from its template speak of the plan that its map shows."""
    label = layout.itemById(_SUBTITLE)
    if isinstance(label, QgsLayoutItemLabel):
        label.setText(map_of(layout).words_in(BOKMAAL).subtitle)


def words_of_page(layout: QgsPrintLayout) -> dict[str, str]:
    """Return what a page of a map other than the first says in variables of its own."""
    own = {VARIABLE + name: said_on(layout, name) for name in ADOPTED}
    return {name: text for name, text in own.items() if text}


def _our_texts(layout: QgsPrintLayout, page: str) -> dict[str, str]:
    """Return the labels' texts by item id as we write them, on an older page in its own way."""
    texts = _template_texts(layout, page)
    if _SUBTITLE in texts:
        texts[_SUBTITLE] = map_of(layout).words_in(BOKMAAL).subtitle
    return texts if has_new_look(layout) else {**texts, **EARLIER_TEXTS}


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
