"""The question behind «Eksporter kart…»: which file, of which kind and page size."""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path

from qgis.core import QgsSettings
from qgis.PyQt.QtCore import QStandardPaths
from qgis.PyQt.QtWidgets import QFileDialog, QWidget

from ..core.defaults import PAGES
from ..core.language import tr
from ..gis.export import SUFFIXES, proposed_name
from ..gis.settings import load_settings

LAST_FOLDER = "planstatus/last_export_folder"


def ask_export_file(map_date: date, parent: QWidget | None) -> tuple[Path, str] | None:
    """Return the file and the page size that the officer chose; None when she cancels."""
    kinds = {
        f"{kind}, {page} (*.{kind.lower()})": (f".{kind.lower()}", page)
        for kind in ("PDF", "PNG", "SVG")
        for page in PAGES
    }
    proposal = str(_folder() / proposed_name(map_date))
    text, kind = QFileDialog.getSaveFileName(
        parent, tr("Eksporter kart"), proposal, ";;".join(kinds)
    )
    if not text:
        return None
    suffix, page = kinds[kind]
    path = Path(text)
    return (path if path.suffix.lower() in SUFFIXES else Path(text + suffix)), page


def remember_folder(path: Path) -> None:
    """Begin the next export where this one went, when the office has chosen no folder."""
    QgsSettings().setValue(LAST_FOLDER, str(path.parent))


def _folder() -> Path:
    """Return where exports begin: what the office has chosen, else where the last one went."""
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    last = str(QgsSettings().value(LAST_FOLDER, documents, str))
    folder = Path(load_settings().export_folder or last)
    return folder if os.path.isdir(folder) else Path(documents)
