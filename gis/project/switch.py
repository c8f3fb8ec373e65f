"""Lets the layers of a project read another working file."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsProject

from ...core.errors import PendingEditsError
from ...core.texts.language import tr
from ..store.backends import open_store
from .adding import check_valid, layer_from, layer_name
from .follow_system import follow_system
from .roles import ROLE, ROLES, our_layers


def switch_working_file(project: QgsProject, file: Path) -> None:
    """Let the project's layers read another working file; ids, styles, joins and places stay.

    A table of a further plan type may be missing in it, until the file is upgraded.

    Raises:
        PendingEditsError: one of them is being edited; none has been switched.
        PlanstatusError: a table is missing in the file; no layer has been switched.
    """
    for role in ROLES:
        check_valid(layer_from(file, role, layer_name(role)), file)
    edited = [layer.name() for layer in our_layers(project) if layer.isEditable()]
    if edited:
        raise PendingEditsError(
            tr(
                "Avslutt redigeringen av {names} før prosjektet bytter arbeidsfil.",
                names=", ".join(edited),
            )
        )
    store = open_store(file)
    for layer in our_layers(project):
        layer.setDataSource(store.uri(layer.customProperty(ROLE)), layer.name(), store.provider)
    follow_system(project)
