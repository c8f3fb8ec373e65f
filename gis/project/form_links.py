"""Links of a municipality's form to the pages of the settings, there only while one is known."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from qgis.core import (
    QgsAction,
    QgsAttributeEditorAction,
    QgsAttributeEditorContainer,
    QgsExpression,
    QgsExpressionContextUtils,
    QgsOptionalExpression,
    QgsProject,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QUuid

from ...core.office import Office, offices
from ...core.texts.language import tr
from ...core.web import GUIDE_NAME
from ..settings import Settings
from .settings_memory import has_changed

GUIDE_PAGE, PLANNING_PAGE = "planstatus_samfunnssikkerhetshjelperen", "planstatus_plan_og_bygg"
"""The project variables with the addresses."""

_SETTINGS = {"guide_page": GUIDE_PAGE, "planning_page": PLANNING_PAGE}
_GIVEN = "planstatus/lenker"
"""Layer property: the form was given the links."""
_LINKS: tuple[tuple[str, str, Callable[[], str]], ...] = (
    (GUIDE_PAGE, "{0a6f3a52-6f0e-4a55-9d59-3f3d7b5d2f01}", lambda: GUIDE_NAME),
    (PLANNING_PAGE, "{0a6f3a52-6f0e-4a55-9d59-3f3d7b5d2f02}", lambda: tr("Plan og bygg")),
)


def web_address_in(expression: str) -> str:
    """Return the expression for the first address of the web in the text of another.

    Only what is an address on the web may be handed to the system, which would start programs for
    other text.
    """
    return rf"""regexp_substr({expression}, '((?i)https?://[^\\s<>"]*[^\\s<>".,;:])')"""


def has_links(layer: QgsVectorLayer) -> bool:
    """Tell whether the layer's form was given the links."""
    return bool(layer.customProperty(_GIVEN))


def promise_links(layer: QgsVectorLayer) -> None:
    """Let the form that is given to the layer have the links."""
    layer.setCustomProperty(_GIVEN, True)


def add_link_actions(layer: QgsVectorLayer) -> None:
    """Let the layer open the pages."""
    for action in _actions():
        layer.actions().addAction(action)


def link_boxes(parent: QgsAttributeEditorContainer) -> Iterator[QgsAttributeEditorContainer]:
    """Yield a button for each page, in a box that is there only while its address is known."""
    for (variable, *_), action in zip(_LINKS, _actions()):
        box = QgsAttributeEditorContainer(tr("Lenke"), parent)
        is_known = QgsExpression(f"{web_address_in('@' + variable)} <> ''")
        box.setVisibilityExpression(QgsOptionalExpression(is_known))
        box.addChildElement(QgsAttributeEditorAction(action, box))
        yield box


def keep_addresses(project: QgsProject, settings: Settings, office: Office | None) -> None:
    """Put the addresses into the project, where those that somebody put there stay until changed.

    Args:
        project: the project.
        settings: the officer's.
        office: whose page on planning it is where she has chosen none.
    """
    variables = project.customVariables()
    standard = {"planning_page": office.web_page if office else ""}
    for name, variable in _SETTINGS.items():
        here = str(variables.get(variable) or "")
        hers = getattr(settings, name) or standard.get(name, "")
        is_own = here and not _is_of_an_office(here)
        if not is_own or has_changed(project, settings, name, here):
            QgsExpressionContextUtils.setProjectVariable(project, variable, hers)


def _is_of_an_office(address: str) -> bool:
    return address in {each.web_page for each in offices().values()}


def _actions() -> Iterator[QgsAction]:
    for variable, identity, name in _LINKS:
        yield QgsAction(
            QUuid(identity),
            QgsAction.ActionType.OpenUrl,
            name(),
            f"[% {web_address_in('@' + variable)} %]",
            "",
            False,
            name(),
            {"Feature"},
        )
