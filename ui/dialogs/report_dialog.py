"""Which file the report is written to."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from qgis.PyQt.QtWidgets import QFileDialog, QWidget

from ...core.texts.language import tr
from ...gis.report.report import SUFFIXES
from ...gis.sources.files import is_there
from .export_dialog import export_folder


def ask_report(
    proposed: str, agreed: Callable[[Path], bool], parent: QWidget | None
) -> Path | None:
    """Return the file the officer chose, None when she cancels.

    Args:
        proposed: the name to begin with.
        agreed: asks whether a file that is there may be replaced.
        parent: the window it is over.
    """
    dialog = report_dialog(proposed, parent)
    while dialog.exec() == QFileDialog.DialogCode.Accepted:
        path = Path(dialog.selectedFiles()[0])
        if path.suffix.lower() not in SUFFIXES:
            path = path.with_name(path.name + SUFFIXES[0])
        if not is_there(path) or agreed(path):
            return path
    return None


def report_dialog(proposed: str, parent: QWidget | None) -> QFileDialog:
    """Return the system's own dialog, where exports begin."""
    kinds = " ".join(f"*{suffix}" for suffix in SUFFIXES)
    dialog = QFileDialog(parent, tr("Lag rapport"), str(export_folder()), f"HTML ({kinds})")
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    # Asked by us, with buttons in our language, and of the name as it becomes
    dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)
    dialog.selectFile(proposed)
    return dialog
