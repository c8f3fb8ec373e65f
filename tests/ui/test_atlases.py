"""«Lag atlas …» from the question to the program that opens it, and the layout that stays."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from qgis.core import QgsLayoutItemLabel, QgsProject
from qgis.gui import QgsMessageBar
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QTimer
from qgis.PyQt.QtWidgets import (
    QApplication,
    QDialogButtonBox,
    QFileDialog,
    QMainWindow,
    QMessageBox,
    QProgressDialog,
    QPushButton,
)

from planstatus.core.atlas.atlases import MUNICIPALITIES, OFFICES
from planstatus.gis.atlas.layout import layout_of
from planstatus.gis.project.roles import find_layer
from planstatus.gis.project.shown import Shown, set_shown
from planstatus.ui.commands import Commands
from planstatus.ui.messages import SAID

from ..reading_pdf import bookmarks, page_texts
from ..viewing import Viewer

NAME = "Atlas_Plankontor_2024-09-04.pdf"


def said(bar: QgsMessageBar) -> list[str]:
    return [item.property(SAID).text for item in bar.items()]


def in_next(kind: type, act: Callable[[Any], object]) -> None:
    def look() -> None:
        window = QApplication.activeModalWidget()
        if isinstance(window, kind):
            act(window)
        else:
            QTimer.singleShot(20, look)

    QTimer.singleShot(20, look)


def save(dialog: QFileDialog) -> None:
    dialog.findChild(QDialogButtonBox).button(QDialogButtonBox.StandardButton.Save).click()


@pytest.mark.slow
def test_the_atlas_is_opened_and_its_layout_offered(
    commands: Commands, bar: QgsMessageBar, viewer: Viewer, tmp_path: Path
) -> None:
    in_next(QFileDialog, save)
    commands.files.atlases.ask("plankontor")
    path = tmp_path / NAME
    assert len(bookmarks(path.read_bytes())) == 5
    assert viewer.opened == [path]
    assert said(bar)[0] == "Atlaset er lagret."
    buttons = [button.text() for button in bar.items()[0].findChildren(QPushButton)]
    assert buttons == ["Åpne atlaset", "Åpne layouten", "Åpne mappen", "Kopier sti"]
    assert layout_of(QgsProject.instance(), OFFICES, "A4") is not None


@pytest.mark.slow
def test_what_she_writes_on_the_layout_is_in_the_next_atlas(
    commands: Commands, viewer: Viewer, tmp_path: Path
) -> None:
    commands.files.atlases.write(OFFICES, tmp_path / "en.pdf")
    layout = layout_of(QgsProject.instance(), OFFICES, "A4")
    assert layout is not None
    label = layout.itemById("undertittel")
    assert isinstance(label, QgsLayoutItemLabel)
    label.setText("Til møtet i Tana")
    commands.update_status()
    commands.files.atlases.write(OFFICES, tmp_path / "to.pdf")
    assert "Til møtet i Tana" in page_texts(tmp_path / "to.pdf")[0]


@pytest.mark.slow
def test_the_name_says_what_is_shown_and_the_atlas_is_of_it_alone(
    commands: Commands, viewer: Viewer, tmp_path: Path
) -> None:
    set_shown(QgsProject.instance(), Shown(("56",)))
    in_next(QFileDialog, save)
    commands.files.atlases.ask("kommuner")
    path = tmp_path / "Atlas_Kommunemøte_Finnmark_2024-09-04.pdf"
    assert viewer.opened == [path]
    assert len(bookmarks(path.read_bytes())) == 18


@pytest.mark.slow
def test_she_can_leave_what_is_not_saved_and_no_atlas_is_made(
    commands: Commands, viewer: Viewer, tmp_path: Path
) -> None:
    layer = find_layer(QgsProject.instance(), "planaar")
    assert layer is not None
    layer.startEditing()
    row = next(layer.getFeatures())
    layer.changeAttributeValue(row.id(), layer.fields().indexOf("planaar"), 2001)
    in_next(QMessageBox, lambda box: next(b for b in box.buttons() if b.text() == "Avbryt").click())
    commands.files.atlases.ask("plankontor")
    assert layer.isModified()
    assert list(tmp_path.glob("*.pdf")) == []
    layer.rollBack()


def test_she_can_cancel_while_it_is_drawn_and_nothing_is_written(
    commands: Commands, bar: QgsMessageBar, viewer: Viewer, tmp_path: Path
) -> None:
    in_next(QProgressDialog, lambda dialog: dialog.findChild(QPushButton).click())
    commands.files.atlases.write(MUNICIPALITIES, tmp_path / "atlas.pdf")
    assert said(bar)[0] == "Avbrutt. Atlaset er ikke laget."
    assert list(tmp_path.glob("*.pdf")) == []
    assert viewer.opened == []


@pytest.mark.slow
def test_nothing_can_be_dropped_on_the_window_while_an_atlas_is_drawn(
    commands: Commands, viewer: Viewer, tmp_path: Path
) -> None:
    window, takes = QMainWindow(), []
    window.setAcceptDrops(True)
    in_next(QProgressDialog, lambda _dialog: takes.append(window.acceptDrops()))
    commands.files.atlases.write(OFFICES, tmp_path / "atlas.pdf")
    assert takes == [False]
    assert window.acceptDrops()
    sip.delete(window)


@pytest.mark.slow
def test_the_window_lives_between_the_sheets(
    commands: Commands, viewer: Viewer, tmp_path: Path
) -> None:
    lived, timer = [], QTimer()
    timer.timeout.connect(lambda: lived.append(1))
    timer.start(0)
    commands.files.atlases.write(MUNICIPALITIES, tmp_path / "atlas.pdf")
    timer.stop()
    assert len(lived) > 100  # 39 are looked at, counted and drawn


@pytest.mark.slow
def test_ten_clicks_leave_what_one_leaves(
    commands: Commands, viewer: Viewer, tmp_path: Path
) -> None:
    project = QgsProject.instance()
    commands.files.atlases.write(OFFICES, tmp_path / "atlas.pdf")
    layers, before = set(project.mapLayers()), bookmarks((tmp_path / "atlas.pdf").read_bytes())
    for _ in range(3):
        commands.files.atlases.write(OFFICES, tmp_path / "atlas.pdf")
    assert set(project.mapLayers()) == layers
    assert bookmarks((tmp_path / "atlas.pdf").read_bytes()) == before
    names = [each.name() for each in project.layoutManager().printLayouts()]
    assert names.count("Atlas Plankontor A4") == 1
