"""Plan years typed in the panel, written the way the attribute table writes them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from qgis.core import NULL, QgsProject, QgsVectorLayer
from qgis.gui import QgisInterface

from ...core.errors import PlanstatusError
from ...core.plans.plan_types import SAMFUNNSDEL, PlanType
from ...core.plans.years import parse_year
from ...core.schema import YEAR
from ...core.texts.language import tr
from ...gis.project.layers import (
    MUNICIPALITIES,
    discard_edits,
    find_layer,
    save_edits,
    stop_editing,
)
from ...gis.project.refusals import not_a_year
from ..messages import TYPED, Messages


def open_for_editing(layer: QgsVectorLayer, messages: Messages) -> bool:
    """Begin to edit, or say why not."""
    if layer.isEditable() or layer.startEditing():
        return True
    messages.warn(tr("Sjekk at du har skrivetilgang. Arbeidsfilen kan ikke redigeres."))
    return False


class YearEditor:
    """Edits, saves and explains; nothing reaches the working file before it is saved."""

    def __init__(self, iface: QgisInterface, link_layers: Callable[[], None]) -> None:
        """Edit in the window's project; `link_layers` makes undo and the map follow."""
        self._iface = iface
        self._link_layers = link_layers
        self._messages = Messages(iface)
        self._began = False

    def write(
        self,
        layer: QgsVectorLayer,
        feature_id: int,
        name: str,
        text: str,
        plan_type: PlanType = SAMFUNNSDEL,
    ) -> None:
        """Give a municipality the plan year that was typed; empty for none."""
        try:
            year = parse_year(text)
        except ValueError:
            self._messages.withdraw(TYPED)
            self._messages.warn(not_a_year(name, text), TYPED)
            return
        refused = tr("Planåret for {name} kunne ikke endres.", name=name)
        value = NULL if year is None else year
        self._change(layer, [feature_id], plan_type, value, name, refused)

    def clear(
        self, layer: QgsVectorLayer, names: Mapping[int, str], plan_type: PlanType = SAMFUNNSDEL
    ) -> None:
        """Take plan years away, in one step; `names` are the municipalities' by feature id."""
        about = next(iter(names.values()), "")
        if len(names) > 1:
            about = tr("{count} kommuner", count=len(names))
        refused = tr("Planåret for {name} kunne ikke endres.", name=about)
        self._change(layer, list(names), plan_type, NULL, about, refused)

    def _change(
        self,
        layer: QgsVectorLayer,
        ids: Sequence[int],
        plan_type: PlanType,
        value: object,
        about: str,
        refused: str,
    ) -> None:
        self._link_layers()
        began = not layer.isEditable()
        if not open_for_editing(layer, self._messages):
            return
        self._began = self._began or began
        self._iface.setActiveLayer(layer)  # Edit > Undo works on the active layer
        layer.beginEditCommand(tr("Planår for {name}", name=about))
        field = layer.fields().indexOf(plan_type.joined(YEAR))
        if all(layer.changeAttributeValue(each, field, value) for each in ids):
            layer.endEditCommand()
            return
        layer.destroyEditCommand()
        self._messages.warn(refused)

    def undo(self) -> None:
        """Take back the last edit, whichever layer is the active one."""
        layer = find_layer(QgsProject.instance(), MUNICIPALITIES)
        if layer is not None:
            layer.undoStack().undo()

    def redo(self) -> None:
        """Do again what was taken back."""
        layer = find_layer(QgsProject.instance(), MUNICIPALITIES)
        if layer is not None:
            layer.undoStack().redo()

    def save(self) -> bool:
        """Save the edits, and leave edit mode if the panel was what began it."""
        try:
            save_edits(QgsProject.instance())
        except PlanstatusError as error:
            self._messages.withdraw(TYPED)
            self._messages.warn(error, TYPED)
            return False
        self._stop()
        return True

    def discard(self) -> None:
        """Take back all edits that are not saved."""
        discard_edits(QgsProject.instance())
        self._stop()

    def _stop(self) -> None:
        if self._began:
            self._began = False
            stop_editing(QgsProject.instance())
