"""Which file something is written to."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from qgis.PyQt.QtWidgets import QFileDialog, QWidget

from ...gis.sources.files import is_there
from .export_dialog import export_folder


@dataclass(frozen=True)
class FileWanted:
    """A file to be chosen: the title of the question, the name to begin with, and its format.

    The first of the `suffixes` is given to a name that has none of them.
    """

    title: str
    proposed: str
    kind: str
    suffixes: tuple[str, ...]


def ask_file(
    wanted: FileWanted, agreed: Callable[[Path], bool], parent: QWidget | None
) -> Path | None:
    """Return the file the officer chose, None when she cancels.

    Args:
        wanted: what is asked.
        agreed: asks whether a file that is there may be replaced.
        parent: the window it is over.
    """
    dialog = file_dialog(wanted, parent)
    while dialog.exec() == QFileDialog.DialogCode.Accepted:
        path = Path(dialog.selectedFiles()[0])
        if path.suffix.lower() not in wanted.suffixes:
            path = path.with_name(path.name + wanted.suffixes[0])
        if not is_there(path) or agreed(path):
            return path
    return None


def file_dialog(wanted: FileWanted, parent: QWidget | None) -> QFileDialog:
    """Return the system's own dialog, where exports begin."""
    kinds = " ".join(f"*{suffix}" for suffix in wanted.suffixes)
    filters = f"{wanted.kind} ({kinds})"
    dialog = QFileDialog(parent, wanted.title, str(export_folder()), filters)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    # Asked by us, with buttons in our language, and of the name as it becomes
    dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)
    dialog.selectFile(wanted.proposed)
    return dialog
