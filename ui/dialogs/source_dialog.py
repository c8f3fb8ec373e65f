"""The question behind «Velg planårstabell …» and «Velg kommunelag …»: which file or layer."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from qgis.core import QgsProject, QgsSettings, QgsVectorLayer
from qgis.PyQt.QtWidgets import QDialog, QFileDialog, QInputDialog, QWidget

from ...core.texts.language import tr
from ...gis.project.layers import ROLE

FOLDER = "planstatus/input_folder"


def ask_source(
    project: QgsProject, title: str, kinds: str, polygons: bool, parent: QWidget | None
) -> str | QgsVectorLayer | None:
    """Let the officer choose a file, or a layer when the project has others than the plugin's.

    Args:
        project: the open project.
        title: what she is choosing.
        kinds: the file dialog's kinds of files.
        polygons: offer only layers with polygons.
        parent: the window to stand over.
    """
    layers = {
        layer.name(): layer
        for layer in project.mapLayers().values()
        if isinstance(layer, QgsVectorLayer) and not layer.customProperty(ROLE)
        and (layer.isSpatial() or not polygons)
    }  # fmt: skip
    if layers:
        file = tr("En fil …")
        choices = [file, *sorted(layers)]
        chosen = _choose(title, choices, parent)
        if chosen is None:
            return None
        if chosen != file:
            return layers[chosen]
    return _ask_file(title, kinds, parent)


def _choose(title: str, choices: Sequence[str], parent: QWidget | None) -> str | None:
    dialog = source_dialog(title, choices, parent)
    accepted = dialog.exec() == QDialog.DialogCode.Accepted
    dialog.deleteLater()
    return str(dialog.textValue()) if accepted else None


def source_dialog(title: str, choices: Sequence[str], parent: QWidget | None) -> QInputDialog:
    """Return the dialog that asks for one of the choices, with buttons in our language."""
    dialog = QInputDialog(parent)
    dialog.setWindowTitle(title)
    dialog.setLabelText(tr("Les fra:"))
    dialog.setComboBoxItems(choices)
    dialog.setOkButtonText(tr("Velg"))
    dialog.setCancelButtonText(tr("Avbryt"))
    return dialog


def _ask_file(title: str, kinds: str, parent: QWidget | None) -> str | None:
    folder = QgsSettings().value(FOLDER, str(Path.home()), str)
    path, _ = QFileDialog.getOpenFileName(parent, title, folder, kinds)
    if not path:
        return None
    QgsSettings().setValue(FOLDER, str(Path(path).parent))
    return str(path)
