"""The questions behind «Skriv samarbeid …»: a workbook or a folder, and which."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from qgis.core import QgsSettings
from qgis.PyQt.QtWidgets import QFileDialog, QWidget

from ...core.texts.language import tr
from ...gis.sources.cooperation_files import table_files_in
from ..messages import Messages
from .row_table import FOLDER

NAME = "samarbeid.xlsx"


def ask_target(messages: Messages, parent: QWidget | None) -> Path | None:
    """Return the workbook or the folder to write the tables to, None when she cancels.

    Files that are there already are replaced only where she has said so.
    """
    workbook, folder = tr("Excel-arbeidsbok …"), tr("CSV-filer …")
    answer = messages.choose(
        tr("Hvordan skal tabellene om samarbeid skrives?"),
        tr("De kan endres der, og leses inn igjen med «Les inn samarbeid …»."),
        {
            workbook: tr("Skriv én arbeidsbok, med et ark for hver tabell"),
            folder: tr("Skriv en CSV-fil for hver tabell i en mappe"),
        },
    )
    if answer == workbook:
        return _ask_workbook(messages, parent)
    return _ask_folder(messages, parent) if answer == folder else None


def _ask_workbook(messages: Messages, parent: QWidget | None) -> Path | None:
    """Let her choose a file; the system asks before one is replaced."""
    dialog = QFileDialog(parent, tr("Skriv samarbeid"), _folder(), "Excel (*.xlsx)")
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix("xlsx")  # or a name without it would be written over unasked
    dialog.selectFile(NAME)
    if not dialog.exec():
        return None
    path = Path(dialog.selectedFiles()[0])
    QgsSettings().setValue(FOLDER, str(path.parent))
    if path.suffix.lower() == ".xlsx":
        return path
    path = path.with_name(f"{path.name}.xlsx")  # which the system has not asked about
    return path if _may_replace([path] if path.exists() else [], messages) else None


def _ask_folder(messages: Messages, parent: QWidget | None) -> Path | None:
    chosen = QFileDialog.getExistingDirectory(parent, tr("Skriv samarbeid"), _folder())
    if not chosen:
        return None
    folder = Path(chosen)
    QgsSettings().setValue(FOLDER, chosen)
    return folder if _may_replace(table_files_in(folder), messages) else None


def _may_replace(there: Sequence[Path], messages: Messages) -> bool:
    if not there:
        return True
    names = ", ".join(tr("«{value}»", value=path.name) for path in there)
    question = (
        tr("Filen {name} finnes fra før. Skal den erstattes?", name=names)
        if len(there) == 1
        else tr("Filene {names} finnes fra før. Skal de erstattes?", names=names)
    )
    return messages.ask(question, str(there[0].parent), tr("Erstatt"))


def _folder() -> str:
    return str(QgsSettings().value(FOLDER, str(Path.home()), str))
