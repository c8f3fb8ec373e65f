"""Stands in for the programs that open files, so that a test sees what would be opened."""

from __future__ import annotations

from pathlib import Path

from qgis.PyQt.QtCore import QObject, QUrl, pyqtSlot


class Viewer(QObject):
    """What was to be opened, one after the other."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[Path] = []

    @pyqtSlot(QUrl)
    def open(self, url: QUrl) -> None:
        self.opened.append(Path(url.toLocalFile()))
