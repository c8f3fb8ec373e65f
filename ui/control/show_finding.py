"""From a finding to where it is mended: its municipalities on the map, and the form it is about."""

from __future__ import annotations

from collections.abc import Collection

from qgis.core import QgsExpression, QgsFeature, QgsFeatureRequest, QgsProject, QgsVectorLayer
from qgis.gui import QgisInterface
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QDialog

from ...core.cooperation.agreements import AGREEMENTS_MADE
from ...core.cooperation.findings import Finding
from ...core.cooperation.register import TABLES
from ...core.cooperation.terms import CODE_COLUMN, COOPERATIONS
from ...core.schema import KEY, MUNICIPALITIES
from ...gis.project.cooperation_layers import ensure_cooperation_layers
from ...gis.project.roles import find_layer, working_file_of
from ..zoom import zoom_to_selected

FORM = "QgsAttributeDialog"
"""QGIS's class of a form in a window of its own; to Python it is any dialog."""


class FindingShown:
    """Shows one finding at a time in a QGIS window."""

    def __init__(self, iface: QgisInterface) -> None:
        """Show in the window, in the project that is open."""
        self._iface = iface
        self._last = ("", "")

    def show(self, finding: Finding) -> None:
        """Zoom to the municipalities of a finding, and open the form of what it is about.

        That is the agreement, else the cooperation, else the municipality; nothing opens where the
        row has gone.
        """
        municipalities = find_layer(QgsProject.instance(), MUNICIPALITIES)
        if municipalities is None:
            return
        _select(municipalities, finding.numbers)
        zoom_to_selected(self._iface, municipalities)
        row = _row(municipalities, finding)
        if row is not None:
            self._open(*row)

    def edit(self) -> None:
        """Let the tables of cooperation be edited; a form that is open can be filled in at once."""
        municipalities = find_layer(QgsProject.instance(), MUNICIPALITIES)
        for table in TABLES if municipalities is not None else ():
            layer = _table(municipalities, table.name)
            if layer is not None and not layer.isEditable():
                layer.startEditing()

    def _open(self, layer: QgsVectorLayer, feature: QgsFeature) -> None:
        """Open a form in place of the last one, unless something may have been typed in that."""
        before = self._forms()
        self._iface.openFeatureForm(layer, feature, False, False)
        new = self._forms().keys() - before.keys()
        if new:
            last, self._last = self._last, (new.pop(), layer.id())
            self._close(*last)

    def _close(self, name: str, layer_id: str) -> None:
        layer = QgsProject.instance().mapLayer(layer_id)
        form = self._forms().get(name)
        if form is not None and isinstance(layer, QgsVectorLayer) and not layer.isEditable():
            form.close()

    def _forms(self) -> dict[str, QDialog]:
        """Return the forms that are open, by the name QGIS gives them by layer and row."""
        direct = Qt.FindChildOption.FindDirectChildrenOnly  # all of QGIS takes 50 ms to search
        found = self._iface.mainWindow().findChildren(QDialog, options=direct)
        return {each.objectName(): each for each in found if _class(each) == FORM}


def _class(dialog: QDialog) -> str:
    return str(dialog.metaObject().className())


def _select(municipalities: QgsVectorLayer, numbers: Collection[str]) -> None:
    wanted = ", ".join(map(QgsExpression.quotedString, numbers))
    municipalities.selectByExpression(f"{QgsExpression.quotedColumnRef(KEY)} IN ({wanted})")


def _row(
    municipalities: QgsVectorLayer, finding: Finding
) -> tuple[QgsVectorLayer, QgsFeature] | None:
    """Return the row that a finding is about, None where there is none any more."""
    if finding.agreement:
        layer = _table(municipalities, AGREEMENTS_MADE.name)
        return _with(layer, CODE_COLUMN, finding.agreement)
    if finding.cooperation:
        return _with(_table(municipalities, COOPERATIONS.name), CODE_COLUMN, finding.cooperation)
    return _with(municipalities, KEY, finding.numbers[0]) if finding.numbers else None


def _with(
    layer: QgsVectorLayer | None, column: str, value: str
) -> tuple[QgsVectorLayer, QgsFeature] | None:
    if layer is None:
        return None
    expression = QgsExpression.createFieldEqualityExpression(column, value)
    found = next(layer.getFeatures(QgsFeatureRequest().setFilterExpression(expression)), None)
    return None if found is None else (layer, found)


def _table(municipalities: QgsVectorLayer, name: str) -> QgsVectorLayer | None:
    """Return the layer of a table of cooperation, added where the project has not got it yet."""
    project = QgsProject.instance()
    if find_layer(project, name) is None:
        ensure_cooperation_layers(project, working_file_of(municipalities))
    return find_layer(project, name)
