"""The questions behind «Skriv samarbeid …»: a workbook or a folder, and which."""

from __future__ import annotations

from pathlib import Path

from qgis.PyQt.QtWidgets import QFileDialog, QWidget

from ...core.texts.language import tr
from ...gis.sources.cooperation_files import table_files_in
from ..files_made import may_replace
from ..messages import Messages
from .export_dialog import export_folder, remember_folder
from .file_dialog import FileWanted, ask_file

NAME, SUFFIXES = "samarbeid.xlsx", (".xlsx",)


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
        wanted = FileWanted(tr("Skriv samarbeid"), NAME, "Excel", SUFFIXES)
        path = ask_file(wanted, lambda path: may_replace(messages, [path]), parent)
        if path is not None:
            remember_folder(path)
        return path
    return _ask_folder(messages, parent) if answer == folder else None


def _ask_folder(messages: Messages, parent: QWidget | None) -> Path | None:
    begin = str(export_folder())
    chosen = QFileDialog.getExistingDirectory(parent, tr("Skriv samarbeid"), begin)
    if not chosen:
        return None
    remember_folder(Path(chosen, NAME))
    there = table_files_in(Path(chosen))
    return Path(chosen) if not there or may_replace(messages, there) else None
