"""The question behind «Eksporter kart…»: which file, of which kind and page size."""

from __future__ import annotations

import os
from collections.abc import Callable
from datetime import date
from pathlib import Path

from qgis.core import QgsSettings
from qgis.PyQt.QtCore import QStandardPaths
from qgis.PyQt.QtWidgets import QDialog, QFileDialog, QWidget

from ..core.defaults import PAGES
from ..core.language import tr
from ..gis.export import name_for, proposed_name, suffix_of
from ..gis.settings import load_settings

LAST_FOLDER = "planstatus/last_export_folder"


def ask_export_file(
    map_date: date, agreed: Callable[[Path], bool], parent: QWidget | None
) -> tuple[Path, str] | None:
    """Return the file and the page size that the officer chose; None when she cancels.

    Args:
        map_date: the date in the proposed name.
        agreed: asks whether a file may be replaced that the file dialog has not asked about,
            because it did not have its ending yet.
        parent: the window it is over.
    """
    dialog = export_dialog(map_date, parent)
    while dialog.exec() == QDialog.DialogCode.Accepted:
        (text,) = dialog.selectedFiles()
        suffix, page = _kinds()[dialog.selectedNameFilter()]
        path = Path(text if suffix_of(text) else text + suffix)
        if str(path) == text or not path.exists() or agreed(path):
            return path, page
    return None


def export_dialog(map_date: date, parent: QWidget | None) -> QFileDialog:
    """Return the file dialog; the proposed name follows the kind of file chosen in it."""
    dialog = QFileDialog(parent, tr("Eksporter kart"), str(_folder()))
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setFileMode(QFileDialog.FileMode.AnyFile)
    dialog.setNameFilters(list(_kinds()))
    dialog.setDefaultSuffix("pdf")  # so that the dialog itself asks before a file is replaced
    dialog.selectFile(proposed_name(map_date))
    dialog.filterSelected.connect(lambda kind: _follow(dialog, *_kinds()[kind]))
    return dialog


def _follow(dialog: QFileDialog, suffix: str, page: str) -> None:
    dialog.setDefaultSuffix(suffix[1:])
    for file in dialog.selectedFiles()[:1]:
        dialog.selectFile(name_for(Path(file).name, suffix, page))


def _kinds() -> dict[str, tuple[str, str]]:
    """Return the ending and the page size of each kind of file, by its name in the dialog."""
    return {
        f"{kind}, {page} (*.{kind.lower()})": (f".{kind.lower()}", page)
        for kind in ("PDF", "PNG", "SVG")
        for page in PAGES
    }


def remember_folder(path: Path) -> None:
    """Begin the next export where this one went, when the office has chosen no folder."""
    QgsSettings().setValue(LAST_FOLDER, str(path.parent))


def _folder() -> Path:
    """Return where exports begin: what the office has chosen, else where the last one went."""
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    last = str(QgsSettings().value(LAST_FOLDER, documents, str))
    folder = Path(load_settings().export_folder or last)
    return folder if os.path.isdir(folder) else Path(documents)
