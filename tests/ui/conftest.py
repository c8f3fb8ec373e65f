"""An officer's window for what is made as a file: messages, commands, and what opens the file."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from qgis.core import QgsProject, QgsSettings
from qgis.gui import QgisInterface, QgsMessageBar
from qgis.PyQt.QtGui import QDesktopServices

from planstatus.gis.settings import Settings, save_settings
from planstatus.ui.commands import Commands
from planstatus.ui.dialogs.export_dialog import LAST_FOLDER

from ..viewing import Viewer


@pytest.fixture
def viewer() -> Iterator[Viewer]:
    viewer = Viewer()
    QDesktopServices.setUrlHandler("file", viewer, "open")
    yield viewer
    QDesktopServices.unsetUrlHandler("file")


@pytest.fixture
def bar() -> QgsMessageBar:
    bar = QgsMessageBar()
    bar.resize(1600, 40)
    return bar


@pytest.fixture
def commands(
    qgis_iface: QgisInterface, bar: QgsMessageBar, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Commands]:
    monkeypatch.setattr(qgis_iface, "messageBar", lambda: bar)
    save_settings(Settings(working_file=tmp_path / "planstatus.gpkg", office="troms-finnmark"))
    QgsSettings().setValue(LAST_FOLDER, str(tmp_path))
    QgsProject.instance().clear()
    commands = Commands(qgis_iface)
    commands.use_map_date("2024-09-04")
    yield commands
    commands.close()
    QgsProject.instance().clear()
    QgsSettings().remove("planstatus")
