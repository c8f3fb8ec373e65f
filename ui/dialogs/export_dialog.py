"""The question behind «Eksporter kart …»: what is shown, page size, kind of file and which file."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from qgis.core import QgsSettings
from qgis.gui import QgsFileWidget
from qgis.PyQt.QtCore import QSignalBlocker, QStandardPaths, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QButtonGroup,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QRadioButton,
    QWidget,
)

from ...core.defaults import PAGES
from ...core.maps import FIRST_MAP, AnyMap
from ...core.texts.language import tr
from ...gis.export import SUFFIXES, name_for, proposed_name, suffix_of
from ...gis.project.shown import Choice, Shown
from ...gis.settings import load_settings
from ...gis.sources.files import is_there
from ..boxes import give_name, give_tip
from .area_choice import AreaChoice

LAST_FOLDER = "planstatus/last_export_folder"
WIDTH = 60
"""Characters of a path that are seen."""
KINDS = tuple(suffix[1:].upper() for suffix in SUFFIXES)


@dataclass(frozen=True)
class Export:
    """What she wants exported: a file for each page size, what is shown, and of which map.

    `shown` is None for what is shown as it is.
    """

    files: Mapping[str, Path]
    shown: Shown | None = None
    map_key: str = FIRST_MAP.key


def ask_export(
    map_date: date,
    choices: Sequence[Choice],
    now: Shown,
    agreed: Callable[[Sequence[Path]], bool],
    parent: QWidget | None,
    maps: Sequence[AnyMap] = (FIRST_MAP,),
) -> Export | None:
    """Return what the officer chose; None when she cancels.

    Args:
        map_date: the date in the proposed name.
        choices: what can be shown.
        now: what is shown now.
        agreed: asks whether files that are there may be replaced.
        parent: the window it is over.
        maps: those of the project, the one to propose first.
    """
    dialog = ExportDialog(map_date, choices, now, parent, maps)
    while dialog.exec() == QDialog.DialogCode.Accepted:
        wanted = dialog.wanted()
        there = [path for path in wanted.files.values() if is_there(path)]
        if not there or agreed(there):
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
        maps: Sequence[AnyMap] = (FIRST_MAP,),
    ) -> None:
        """Begin with what is shown now, in A4, as PDF."""
        super().__init__(parent)
        self._maps = {each.label(): each for each in maps}
        self.map = ChoiceRow(tr("Kart"), tuple(self._maps), tr("Velg hvilket kart du eksporterer"))
        self.setWindowTitle(tr("Eksporter kart"))
        self._map_date = map_date
        self.area = AreaChoice(self)
        self.area.offer(choices, now)
        self._both = tr("Begge størrelser")
        self.page = ChoiceRow(
            tr("Sidestørrelse"), (*PAGES, self._both), tr("Velg størrelsen på siden")
        )
        self.kind = ChoiceRow(tr("Filtype"), KINDS, tr("Velg hva slags fil kartet lagres i"))
        self.file = self._file_widget()
        give_name(self.file, tr("Fil"))
        self.note = QLabel()
        self.note.setTextFormat(Qt.TextFormat.PlainText)
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, parent=self)
        cancel = self._buttons.button(QDialogButtonBox.StandardButton.Cancel)
        cancel.setText(tr("Avbryt"))
        give_tip(cancel, tr("Lukk uten å gjøre noe"))
        self.export = QPushButton(tr("Eksporter"))
        give_tip(self.export, tr("Lagre kartet i filen"))
        self._buttons.addButton(self.export, QDialogButtonBox.ButtonRole.AcceptRole)
        self._folder = export_folder()
        self._proposed = self._proposal()
        self.file.setFilePath(str(self._folder / self._proposed))
        self._lay_out()
        self._connect()

    def wanted(self) -> Export:
        """Return what is chosen.

        A file without an ending gets that of its kind, and a folder the proposed name. A name
        alone is put in the folder where exports begin. Of both sizes, one says which it is.
        """
        path = self._path()
        files = {self.page.chosen(): path}
        if self.page.chosen() == self._both:
            suffix = suffix_of(path.name)
            files = {page: path.with_name(name_for(path.name, suffix, page)) for page in PAGES}
        return Export(files, self.area.chosen().shown, self._map().key)

    def _path(self) -> Path:
        path = self._folder / self.file.filePath().strip()
        if os.path.isdir(path):
            return path / self._proposed
        return path if suffix_of(path.name) else path.with_name(path.name + self._suffix())

    def _file_widget(self) -> QgsFileWidget:
        widget = QgsFileWidget(self)
        widget.setStorageMode(QgsFileWidget.StorageMode.SaveFile)
        widget.setConfirmOverwrite(False)  # asked when it is exported, however it was named
        widget.setDialogTitle(tr("Eksporter kart"))
        line = widget.lineEdit()
        line.setMinimumWidth(self.fontMetrics().averageCharWidth() * WIDTH)
        line.setAccessibleName(tr("Fil"))
        for each in (widget, line):
            give_tip(each, tr("Skriv hva filen skal hete, eller velg mappe og navn"))
        return widget

    def _lay_out(self) -> None:
        form = QFormLayout(self)
        if len(self._maps) > 1:
            form.addRow(tr("Kart"), self.map)
        form.addRow(tr("Vis"), self.area)
        form.addRow(tr("Sidestørrelse"), self.page)
        form.addRow(tr("Filtype"), self.kind)
        form.addRow(tr("Fil"), self.file)
        form.addRow("", self.note)
        form.addRow(self._buttons)

    def _connect(self) -> None:
        self.map.changed.connect(self._follow)
        self.area.currentIndexChanged.connect(self._follow)
        self.page.changed.connect(self._follow)
        self.kind.changed.connect(self._follow)
        self.file.fileChanged.connect(self._typed)
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        self._follow()
        self.export.setDefault(True)

    def _follow(self) -> None:
        """Let the name follow what is chosen: all of ours, and the ending of one of her own."""
        path = Path(self.file.filePath())
        before, self._proposed = self._proposed, self._proposal()
        if path.name:
            name = name_for(path.name, self._suffix(), self._named_page())
            self.file.setFilePath(
                str(path.parent / (self._proposed if path.name == before else name))
            )
        self.file.setFilter(f"{self.kind.chosen()} (*{self._suffix()})")
        self._tell()

    def _typed(self, text: str) -> None:
        """Let the kind follow an ending she types."""
        kind = suffix_of(text.strip())[1:].upper()
        if kind and kind != self.kind.chosen():
            blocker = QSignalBlocker(self.kind)  # the name is as she types it
            self.kind.choose(kind)
            blocker.unblock()
            self._proposed = self._proposal()
        self._tell()

    def _tell(self) -> None:
        """Say what the second file is called when they are two, and make none without a name."""
        named = bool(Path(self.file.filePath().strip()).name)
        self.export.setEnabled(named)
        files = self.wanted().files if named else {}
        others = [
            tr("{page} lagres som {name}", page=page, name=path.name)
            for page, path in files.items()
            if page != self._named_page()
        ]
        self.note.setText("\n".join(others))

    def _suffix(self) -> str:
        return SUFFIXES[KINDS.index(self.kind.chosen())]

    def _named_page(self) -> str:
        """Return the page size the name in the dialog says; of both it is that of the first."""
        chosen = self.page.chosen()
        return chosen if chosen in PAGES else PAGES[0]

    def _proposal(self) -> str:
        area, page = self.area.chosen().area, self._named_page()
        return proposed_name(self._map_date, self._suffix(), page, area, self._map())

    def _map(self) -> AnyMap:
        return self._maps[self.map.chosen()]


def remember_folder(path: Path) -> None:
    """Begin the next export where this one went, when the office has chosen no folder."""
    QgsSettings().setValue(LAST_FOLDER, str(path.parent))


def export_folder() -> Path:
    """Return where exports begin: what the office has chosen, else where the last one went."""
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    last = str(QgsSettings().value(LAST_FOLDER, documents, str))
    folder = Path(load_settings().export_folder or last)
    return folder if os.path.isdir(folder) else Path(documents)


class ChoiceRow(QWidget):
    """Radio buttons in a row; the first is chosen to begin with."""

    changed = pyqtSignal()

    def __init__(self, name: str, texts: Sequence[str], tip: str) -> None:
        """Lay them out.

        Args:
            name: what is chosen, for those who hear the window.
            texts: the choices.
            tip: what the choice is for.
        """
        super().__init__()
        self._group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        self.buttons = {text: QRadioButton(text) for text in texts}
        for text, button in self.buttons.items():
            button.setAccessibleName(f"{name}: {text}")
            give_tip(button, tip)
            self._group.addButton(button)
            row.addWidget(button)
        row.addStretch()
        self.choose(texts[0])
        self._group.buttonToggled.connect(self._toggled)

    def chosen(self) -> str:
        """Return the text of what is chosen."""
        return str(self._group.checkedButton().text())

    def choose(self, text: str) -> None:
        """Choose by text."""
        self.buttons[text].setChecked(True)
        self.setFocusProxy(self.buttons[text])

    def _toggled(self, button: QRadioButton, chosen: bool) -> None:
        if chosen:
            self.setFocusProxy(button)
            self.changed.emit()
