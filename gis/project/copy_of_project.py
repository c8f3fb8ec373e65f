"""A copy of the project to draw another map from, while the open one stays exactly as it is."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from qgis.core import QgsFeedback, QgsProject, QgsVectorFileWriter, QgsVectorLayer

from ...core.errors import PlanstatusError, cause_of
from ...core.maps import FIRST_MAP
from ...core.texts.language import tr
from ..export import export
from ..look.pages import layouts_of
from ..settings import Settings
from ..show_only import show_only
from ..store.backends import read_copy
from .layers import MUNICIPALITIES, find_layer
from .roles import cooperation_tables
from .shown import Shown

_IN_MEMORY = "memory"
_PROJECT, _UNSAVED = "kartet.qgs", "ulagret"


@contextmanager
def copy_of(project: QgsProject) -> Iterator[QgsProject]:
    """Give a copy of a project with all that is seen in it, plan years not yet saved included.

    Args:
        project: the open one.

    Raises:
        PlanstatusError: it cannot be copied.
    """
    with tempfile.TemporaryDirectory(prefix="planstatus-") as name:
        folder, copy = Path(name), QgsProject()
        try:
            _write(project, folder / _PROJECT)
            if not copy.read(str(folder / _PROJECT)):
                raise OSError(copy.error())
            copy.setFileName(project.fileName())
            _take_in_unsaved_rows(project, copy, folder)
            _edit_cooperation(project, copy)
            _fill_scratch_layers(project, copy)
            yield copy
        except OSError as error:
            raise PlanstatusError(
                tr("Kartet kunne ikke tegnes for utvalget. {cause}", cause=cause_of(error))
            ) from error
        finally:
            for table in cooperation_tables(copy):
                table.rollBack()
            copy.clear()  # lets go of the files, which Windows would not delete otherwise


def _write(project: QgsProject, target: Path) -> None:
    """Write a project elsewhere; it keeps its name, and nobody notices."""
    name, unsaved = project.fileName(), project.isDirty()
    heard = project.blockSignals(True)
    try:
        if not project.write(str(target)):
            raise OSError(project.error())
    finally:
        project.setFileName(name)
        project.setDirty(unsaved)
        project.blockSignals(heard)


def _take_in_unsaved_rows(project: QgsProject, copy: QgsProject, folder: Path) -> None:
    """Give the copy the tables joined to the municipalities as they are while they are edited."""
    municipalities = find_layer(project, MUNICIPALITIES)
    for join in municipalities.vectorJoins() if municipalities else ():
        table = join.joinLayer()
        if table is None or not table.isModified():
            continue
        file = folder / f"{_UNSAVED}{len(list(folder.iterdir()))}.gpkg"
        options = QgsVectorFileWriter.SaveVectorOptions()
        options.layerName = _UNSAVED
        context = project.transformContext()
        QgsVectorFileWriter.writeAsVectorFormatV3(table, str(file), context, options)
        copied = copy.mapLayer(table.id())
        read_copy(copied, file)
        # the join looks up one municipality at a time
        copied.dataProvider().createAttributeIndex(copied.fields().indexOf(join.joinFieldName()))


def _edit_cooperation(project: QgsProject, copy: QgsProject) -> None:
    """Let the tables of cooperation be edited in the copy as they are in the project."""
    for table in cooperation_tables(project):
        copied, buffer = copy.mapLayer(table.id()), table.editBuffer()
        if buffer is None or not table.isModified():
            continue
        if not copied.startEditing():
            raise OSError(copied.name())
        for number, cells in buffer.changedAttributeValues().items():
            copied.changeAttributeValues(number, cells)
        copied.addFeatures(list(buffer.addedFeatures().values()))
        copied.deleteFeatures(buffer.deletedFeatureIds())


def _fill_scratch_layers(project: QgsProject, copy: QgsProject) -> None:
    """Give scratch layers their features, which are saved with no project."""
    for name, layer in project.mapLayers().items():
        target = copy.mapLayer(name)
        if isinstance(layer, QgsVectorLayer) and layer.providerType() == _IN_MEMORY and target:
            target.dataProvider().addFeatures(list(layer.getFeatures()))
            target.updateExtents()


def export_shown(
    project: QgsProject,
    settings: Settings,
    wanted: Shown,
    page: str,
    path: Path,
    feedback: QgsFeedback,
    map_key: str = FIRST_MAP.key,
) -> None:
    """Write a map of some of the municipalities, or of all, to a file; the project is left alone.

    Args:
        project: the open one, brought up to date.
        settings: what the page says.
        wanted: what to show.
        page: the page size.
        path: the file.
        feedback: told of progress.
        map_key: which of the maps.

    Raises:
        PlanstatusError: there are no such municipalities, or the file cannot be written.
    """
    with copy_of(project) as copy:
        show_only(copy, settings, wanted, feedback)
        export(layouts_of(copy, page, map_key)[0], path)
