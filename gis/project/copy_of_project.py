"""A copy of the project to draw another map from, while the open one stays exactly as it is."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from qgis.core import QgsFeedback, QgsProject, QgsVectorLayer

from ...core.errors import PlanstatusError
from ...core.texts.causes import cause_of
from ...core.texts.language import tr
from ..drawing_job import read_copy, write_copy, write_unsaved_years
from ..export import Draw, export
from ..look.layouts import layouts_of
from ..settings import Settings
from ..update import show_only
from .shown import Shown

_IN_MEMORY = "memory"


@contextmanager
def copy_of(project: QgsProject, feedback: QgsFeedback) -> Iterator[QgsProject]:
    """Give a copy of a project with all that is seen in it, plan years not yet saved included.

    Args:
        project: the open one.
        feedback: told of progress.

    Raises:
        PlanstatusError: it cannot be copied.
    """
    with tempfile.TemporaryDirectory(prefix="planstatus-") as name:
        folder, copy = Path(name), QgsProject()
        try:
            write_unsaved_years(project, folder, feedback)
            write_copy(project, folder)
            if not read_copy(copy, folder, project.fileName()):
                raise OSError(copy.error())
            _fill_scratch_layers(project, copy)
            yield copy
        except OSError as error:
            raise PlanstatusError(
                tr("Kartet kunne ikke tegnes for utvalget. {cause}", cause=cause_of(error))
            ) from error
        finally:
            copy.clear()  # lets go of the files, which Windows would not delete otherwise


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
    draw: Draw,
    feedback: QgsFeedback,
) -> None:
    """Write a map of some of the municipalities, or of all, to a file; the project is left alone.

    Args:
        project: the open one, brought up to date.
        settings: what the page says.
        wanted: what to show.
        page: the page size.
        path: the file.
        draw: what writes it.
        feedback: told of progress.

    Raises:
        PlanstatusError: there are no such municipalities, or the file cannot be written.
    """
    with copy_of(project, feedback) as copy:
        show_only(copy, settings, wanted, feedback)
        export(layouts_of(copy, page)[0], path, draw=draw)
