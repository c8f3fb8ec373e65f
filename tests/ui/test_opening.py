"""What the plugin does with a project that has just been opened."""

from __future__ import annotations

import zipfile
from datetime import date
from pathlib import Path

import pytest
from qgis.core import QgsFeedback, QgsProject
from qgis.gui import QgisInterface

from planstatus.gis.project.layers import MUNICIPALITIES, PLAN_YEARS, find_layer
from planstatus.gis.settings import Settings
from planstatus.gis.update import update
from planstatus.ui.commands import Commands

pytestmark = pytest.mark.slow


def test_a_project_from_a_newer_qgis_opens_both_tables_for_editing(
    qgis_iface: QgisInterface, qgis_new_project: None, tmp_path: Path
) -> None:
    project = QgsProject.instance()
    settings = Settings(working_file=tmp_path / "planstatus.gpkg")
    update(project, settings, date(2024, 9, 4), QgsFeedback(), pages=())
    project.write(str(tmp_path / "kart.qgz"))
    as_if_newer(tmp_path / "kart.qgz", tmp_path / "kart.qgs")
    assert project.read(str(tmp_path / "kart.qgs"))
    commands = Commands(qgis_iface)
    commands.link_layers()
    assert find_layer(project, MUNICIPALITIES).startEditing()
    assert find_layer(project, PLAN_YEARS).isEditable()
    commands.followed.unlink()
    assert find_layer(project, MUNICIPALITIES).rollBack()


def as_if_newer(project: Path, target: Path) -> None:
    """Write transaction groups and version as QGIS 3.44 does."""
    with zipfile.ZipFile(project) as archive:
        (name,) = (each for each in archive.namelist() if each.endswith(".qgs"))
        text = archive.read(name).decode()
    text = text.replace('<autotransaction active="1"/>', '<transaction mode="BufferedGroups"/>')
    head, version, rest = text.partition(' version="')
    target.write_text(head + version + "3.44.15" + rest[rest.index('"') :], encoding="utf-8")
