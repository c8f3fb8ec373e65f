"""The program that draws one layout and ends; `DrawingProcess` runs it with the Python of QGIS."""

from __future__ import annotations

import importlib
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from qgis.core import QgsApplication

    from .drawing_job import DrawingJob


def draw(folder: Path) -> int:
    """Draw the job in a folder; return the exit code."""
    from qgis.core import QgsProject

    from .drawing_job import open_layout, read_job
    from .drawing_process import ANSWERED, BEGUN, CANNOT
    from .export import ANSWERS, draw_layout

    job = read_job(folder)
    application = start_qgis(job)
    # the open project is the only one where expressions find layers
    layout = open_layout(QgsProject.instance(), job, folder)
    if layout is None:
        return CANNOT
    sys.stdout.write(BEGUN)
    sys.stdout.flush()
    answer = draw_layout(layout, Path(job.target), job.dpi)
    del application
    return ANSWERED + ANSWERS.index(answer)


def start_qgis(job: DrawingJob) -> QgsApplication:
    """Start QGIS with the profile and the locale of the window."""
    from qgis.core import QgsApplication
    from qgis.PyQt.QtCore import QCoreApplication, QLocale, QSettings

    QCoreApplication.setOrganizationName("QGIS")
    QCoreApplication.setApplicationName("QGIS3")
    QSettings.setDefaultFormat(QSettings.Format.IniFormat)
    QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, job.profile)
    locale = QLocale(job.locale)
    if not job.groups_digits:
        locale.setNumberOptions(QLocale.NumberOption.OmitGroupSeparator)
    QLocale.setDefault(locale)
    QgsApplication.setPrefixPath(job.prefix, True)
    application = QgsApplication([], True, job.profile)
    application.initQgis()
    return application


if __name__ == "__main__":
    root = Path(__file__).resolve().parents[1]
    sys.path[0] = str(root.parent)  # not this folder, whose modules belong to the package
    code = importlib.import_module(f"{root.name}.gis.drawing_main").draw(Path(sys.argv[1]))
    # QGIS can crash while Python takes it down; the file is written by now.
    os._exit(code)
