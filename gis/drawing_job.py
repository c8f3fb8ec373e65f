"""A layout with all it shows, written down so that another process of QGIS can draw it.

QGIS draws a layout in the thread of its window, and its layers belong to that thread: only another
process can draw while the window lives.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path

from qgis.core import (
    QgsApplication,
    QgsExpression,
    QgsFeedback,
    QgsMapLayer,
    QgsPrintLayout,
    QgsProject,
    QgsVectorFileWriter,
    QgsVectorLayer,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QLocale

from .progress import turn
from .project.layers import PLAN_YEARS, ROLE, find_layer, has_own_edits
from .project.status_rows import slices

PROJECT, UNSAVED, JOB = "kartet.qgs", "planaar.gpkg", "jobb.json"
"""Files in a job's folder; the second only when there are plan years that are not saved."""


@dataclass(frozen=True)
class DrawingJob:
    """What the other process is to draw, and what it must have in common with this one.

    `layers` are the ids of layers that can be read here, `functions` the expression functions
    known here, and `groups_digits` whether the locale writes 10 000 and not 10000.
    """

    layout: str
    target: str
    dpi: int
    project_file: str
    prefix: str
    profile: str
    locale: str
    groups_digits: bool
    layers: list[str]
    functions: list[str]


def can_be_drawn_elsewhere(project: QgsProject) -> bool:
    """Tell whether another process can read all that this project shows.

    It reads files, and plan years that are not saved. Scratch layers and other unsaved edits are
    in memory only, and labels moved by hand in a store that QGIS keeps open.
    """
    return all(map(_is_in_files, project.mapLayers().values()))


def write_job(layout: QgsPrintLayout, target: Path, dpi: int, folder: Path) -> None:
    """Write a drawing job into a folder of its own; the open project stays as it is.

    Raises:
        OSError: it cannot be written.
    """
    job = _job(layout, target, dpi)
    (folder / JOB).write_text(json.dumps(asdict(job)), encoding="utf-8")
    write_copy(layout.project(), folder)


def write_copy(project: QgsProject, folder: Path) -> None:
    """Write a project into a folder; it stays as it is, and does not notice.

    Raises:
        OSError: it cannot be written.
    """
    with _left_as_it_was(project):
        if not project.write(str(folder / PROJECT)):
            raise OSError(project.error())


def write_unsaved_years(project: QgsProject, folder: Path, feedback: QgsFeedback) -> None:
    """Add the plan-year table as the officer sees it to a job, if she has not saved it."""
    layer = find_layer(project, PLAN_YEARS)
    if layer is None or not layer.isModified():
        return
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.layerName = PLAN_YEARS
    writer = QgsVectorFileWriter.create(
        str(folder / UNSAVED),
        layer.fields(),
        QgsWkbTypes.Type.NoGeometry,
        layer.crs(),
        project.transformContext(),
        options,
    )
    for features in slices(layer, layer.fields().names()):
        writer.addFeatures(features)
        turn(feedback)
    del writer
    with closing(sqlite3.connect(folder / UNSAVED)) as database:
        # the join looks up one municipality at a time
        database.execute("CREATE INDEX ved_nummer ON planaar (kommunenummer)")


def read_job(folder: Path) -> DrawingJob:
    """Return the job that was written into a folder."""
    return DrawingJob(**json.loads((folder / JOB).read_text(encoding="utf-8")))


def open_layout(project: QgsProject, job: DrawingJob, folder: Path) -> QgsPrintLayout | None:
    """Read a job into a project and return its layout; None unless all of it is to be seen here."""
    read = read_copy(project, folder, job.project_file)
    if not read or not _sees_the_same(project, job, (folder / PROJECT).read_text("utf-8")):
        return None
    return project.layoutManager().layoutByName(job.layout)


def read_copy(project: QgsProject, folder: Path, project_file: str) -> bool:
    """Read what `write_copy` and `write_unsaved_years` wrote, as the project of another file."""
    read = project.read(str(folder / PROJECT))
    project.setFileName(project_file)
    years = find_layer(project, PLAN_YEARS)
    if years is not None and (folder / UNSAVED).exists():
        years.setDataSource(f"{folder / UNSAVED}|layername={PLAN_YEARS}", years.name(), "ogr")
    return bool(read)


def _sees_the_same(project: QgsProject, job: DrawingJob, project_xml: str) -> bool:
    """Tell whether every layer and every expression function in use is here, too."""
    valid = {each.id() for each in project.mapLayers().values() if each.isValid()}
    here = {each.name() for each in QgsExpression.Functions()}
    missing = [name for name in job.functions if name not in here]
    return valid.issuperset(job.layers) and not any(f"{name}(" in project_xml for name in missing)


def _job(layout: QgsPrintLayout, target: Path, dpi: int) -> DrawingJob:
    project, locale = layout.project(), QLocale()
    return DrawingJob(
        layout=layout.name(),
        target=str(target),
        dpi=dpi,
        project_file=project.fileName(),
        prefix=QgsApplication.prefixPath(),
        profile=QgsApplication.qgisSettingsDirPath(),
        locale=locale.name(),
        groups_digits=not locale.numberOptions() & QLocale.NumberOption.OmitGroupSeparator,
        layers=[each.id() for each in project.mapLayers().values() if each.isValid()],
        functions=[each.name() for each in QgsExpression.Functions()],
    )


def _is_in_files(layer: QgsMapLayer) -> bool:
    if not isinstance(layer, QgsVectorLayer):
        return True
    if layer.providerType() == "memory" or layer.auxiliaryLayer() is not None:
        return False
    return layer.customProperty(ROLE) == PLAN_YEARS or not has_own_edits(layer)


@contextmanager
def _left_as_it_was(project: QgsProject) -> Iterator[None]:
    """Let nobody notice that a project is written somewhere else."""
    name, unsaved = project.fileName(), project.isDirty()
    heard = project.blockSignals(True)
    try:
        yield
    finally:
        project.setFileName(name)
        project.setDirty(unsaved)
        project.blockSignals(heard)
