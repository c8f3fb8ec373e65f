"""The question behind «Eksporter kart …»: what is shown, page size, kind of file and which file."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from qgis.core import QgsSettings
from qgis.gui import QgsFileWidget
from qgis.PyQt.QtCore import QStandardPaths
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QPushButton,
    QWidget,
)

from ..core.defaults import PAGES
from ..core.language import tr
from ..gis.export import SUFFIXES, name_for, proposed_name, suffix_of
from ..gis.settings import load_settings
from ..gis.shown import Choice, Shown
from .area_choice import AreaChoice

LAST_FOLDER = "planstatus/last_export_folder"
WIDTH = 60
"""Characters of a path that are seen."""


@dataclass(frozen=True)
class Export:
    """What she wants exported."""

    path: Path
    page: str
    shown: Shown


def ask_export(
    map_date: date,
    choices: Sequence[Choice],
    now: Shown,
    agreed: Callable[[Path], bool],
    parent: QWidget | None,
) -> Export | None:
    """Return what the officer chose; None when she cancels.

    Args:
        map_date: the date in the proposed name.
        choices: what can be shown.
        now: what is shown now.
        agreed: asks whether a file that is there may be replaced.
        parent: the window it is over.
    """
    dialog = ExportDialog(map_date, choices, now, parent)
    while dialog.exec() == QDialog.DialogCode.Accepted:
        wanted = dialog.wanted()
        if not wanted.path.exists() or agreed(wanted.path):
            return wanted
    return None


class ExportDialog(QDialog):
    """Proposes a name that follows what is chosen, until she writes one of her own."""

    def __init__(
        self,
        map_date: date,
        choices: Sequence[Choice],
        now: Shown,
        parent: QWidget | None,
    ) -> None:
        """Begin with what is shown now, in A4, as PDF."""
        super().__init__(parent)
        self.setWindowTitle(tr("Eksporter kart"))
        self._map_date = map_date
        self.area = AreaChoice(self)
        self.area.offer(choices, now)
        self.page = _choice(PAGES)
        self.kind = _choice([suffix[1:].upper() for suffix in SUFFIXES])
        self.file = QgsFileWidget(self)
        self.file.setStorageMode(QgsFileWidget.StorageMode.SaveFile)
        self.file.setConfirmOverwrite(False)  # asked when it is exported, however it was named
        self.file.setDialogTitle(tr("Eksporter kart"))
        self.file.lineEdit().setMinimumWidth(self.fontMetrics().averageCharWidth() * WIDTH)
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, parent=self)
        self._buttons.button(QDialogButtonBox.StandardButton.Cancel).setText(tr("Avbryt"))
        self.export = QPushButton(tr("Eksporter"))
        self._buttons.addButton(self.export, QDialogButtonBox.ButtonRole.AcceptRole)
        self._proposed = self._proposal()
        self.file.setFilePath(str(_folder() / self._proposed))
        self._lay_out()
        self._connect()

    def wanted(self) -> Export:
        """Return what is chosen; a file without an ending gets that of its kind."""
        text = self.file.filePath().strip()
        path = Path(text if suffix_of(text) else text + self._suffix())
        return Export(path, self.page.currentText(), self.area.chosen().shown)

    def _lay_out(self) -> None:
        form = QFormLayout(self)
        form.addRow(tr("Vis"), self.area)
        form.addRow(tr("Sidestørrelse"), self.page)
        form.addRow(tr("Filtype"), self.kind)
        form.addRow(tr("Fil"), self.file)
        form.addRow(self._buttons)

    def _connect(self) -> None:
        for choice in (self.area, self.page, self.kind):
            choice.currentIndexChanged.connect(self._follow)
        self.file.fileChanged.connect(self._check)
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        self._follow()

    def _follow(self) -> None:
        """Let the name follow what is chosen: all of ours, and the ending of one of her own."""
        path = Path(self.file.filePath())
        before, self._proposed = self._proposed, self._proposal()
        name = name_for(path.name, self._suffix(), self.page.currentText())
        if path.name == before:
            name = self._proposed
        self.file.setFilePath(str(path.parent / name))
        self.file.setFilter(f"{self.kind.currentText()} (*{self._suffix()})")

    def _check(self, text: str) -> None:
        self.export.setEnabled(bool(Path(text.strip()).name))

    def _suffix(self) -> str:
        return SUFFIXES[self.kind.currentIndex()]

    def _proposal(self) -> str:
        area = self.area.chosen().area
        return proposed_name(self._map_date, self._suffix(), self.page.currentText(), area)


def remember_folder(path: Path) -> None:
    """Begin the next export where this one went, when the office has chosen no folder."""
    QgsSettings().setValue(LAST_FOLDER, str(path.parent))


def _choice(texts: Sequence[str]) -> QComboBox:
    choice = QComboBox()
    choice.addItems(texts)
    return choice


def _folder() -> Path:
    """Return where exports begin: what the office has chosen, else where the last one went."""
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    last = str(QgsSettings().value(LAST_FOLDER, documents, str))
    folder = Path(load_settings().export_folder or last)
    return folder if os.path.isdir(folder) else Path(documents)
