"""The question behind «Velg planårstabell …» and «Velg kommunelag …»: which file or layer."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import partial
from itertools import chain, count
from pathlib import Path

from qgis.core import QgsProject, QgsSettings, QgsVectorLayer
from qgis.PyQt.QtWidgets import QDialog, QFileDialog, QInputDialog, QWidget

from ...core.defaults import TABLE_SUFFIXES
from ...core.texts.language import tr
from ...gis.project.layers import ROLE

FOLDER = "planstatus/input_folder"
TABLES = " ".join(f"*{suffix}" for suffix in TABLE_SUFFIXES)
"""Patterns of the files that tables are usually in."""


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
    others = _layers_of_others(project)
    layers = _told_apart(project, [each for each in others if each.isSpatial() or not polygons])
    if not layers:
        return _ask_file(title, kinds, parent)
    chosen = _choose(title, [file_choice(), *sorted(layers)], parent)
    if chosen is None:
        return None
    return layers[chosen] if chosen in layers else _ask_file(title, kinds, parent)


def ask_sources(
    project: QgsProject, title: str, kinds: str, parent: QWidget | None
) -> list[str | QgsVectorLayer]:
    """Let the officer choose files that belong together, or one layer; empty when she cancels.

    Args:
        project: the open project.
        title: what she is choosing.
        kinds: the file dialog's kinds of files.
        parent: the window to stand over.
    """
    layers = _told_apart(project, _layers_of_others(project))
    if layers:
        chosen = _choose(title, [file_choice(), *sorted(layers)], parent)
        if chosen != file_choice():
            return [layers[chosen]] if chosen else []
    paths, _ = QFileDialog.getOpenFileNames(parent, title, _folder(), kinds)
    return list(map(_remembered, paths))


def file_choice() -> str:
    """Return what stands in front of the layers that can be read from."""
    return tr("En fil …")


def _layers_of_others(project: QgsProject) -> list[QgsVectorLayer]:
    return [
        layer
        for layer in project.mapLayers().values()
        if isinstance(layer, QgsVectorLayer) and not layer.customProperty(ROLE)
    ]


def _told_apart(project: QgsProject, layers: Sequence[QgsVectorLayer]) -> dict[str, QgsVectorLayer]:
    """Return the layers by what they are called, with group and then source where that is needed.

    Layers that are the same in all of it, such as two new ones in memory, are numbered.
    """
    called = [layer.name() for layer in layers]
    for more_of in (partial(_group, project), _source):
        same = Counter(called)
        called = [
            f"{text} ({more})" if same[text] > 1 and (more := more_of(layer)) else text
            for text, layer in zip(called, layers)
        ]
    found: dict[str, QgsVectorLayer] = {}
    for text, layer in zip(called, layers):
        others = (f"{text} ({number})" for number in count(2))
        found[next(each for each in chain([text], others) if each not in found)] = layer
    return found


def _group(project: QgsProject, layer: QgsVectorLayer) -> str:
    node = project.layerTreeRoot().findLayer(layer.id())
    return str(node.parent().name()) if node is not None else ""


def _source(layer: QgsVectorLayer) -> str:
    """Return where it is, without what a password would be told by."""
    return "" if layer.providerType() == "memory" else str(layer.publicSource())


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
    path, _ = QFileDialog.getOpenFileName(parent, title, _folder(), kinds)
    return _remembered(path) if path else None


def _folder() -> str:
    return str(QgsSettings().value(FOLDER, str(Path.home()), str))


def _remembered(path: str) -> str:
    QgsSettings().setValue(FOLDER, str(Path(path).parent))
    return path
