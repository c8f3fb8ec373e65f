"""What QGIS must hold from the start: tiny classes that import the rest when they are first used.

They are made from classes of `qgis.gui`, so only `initGui` imports them.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from qgis.gui import QgsCustomDropHandler, QgsOptionsWidgetFactory
from qgis.PyQt.QtWidgets import QApplication, QWidget

from .core.defaults import TABLE_SUFFIXES

if TYPE_CHECKING:
    from .ui.options.options import OptionsPage

OPTIONS_PAGE = "planstatus_innstillinger"


class OptionsFactory(QgsOptionsWidgetFactory):
    """The plugin's place in QGIS's options dialog; the page is made when the dialog opens."""

    def createWidget(self, parent: QWidget | None = None) -> OptionsPage:  # noqa: N802  (QGIS's name)
        """Make the page."""
        from .ui.options.options import OptionsPage

        page = OptionsPage(parent)
        page.setObjectName(OPTIONS_PAGE)
        return page


class DropHandler(QgsCustomDropHandler):
    """Offers a table of ours that is dropped on the window; other files are QGIS's own."""

    def __init__(self, offer: Callable[[Path], bool]) -> None:
        """Ask `offer` about tables and folders, and leave to QGIS those it returns False for."""
        super().__init__()
        self._offer = offer

    def handleFileDrop(self, file: str) -> bool:  # noqa: N802  (QGIS's name)
        """Return whether the file was taken care of; QGIS asks for each file of a drop."""
        path = Path(file)
        can_be_ours = path.suffix.lower() in TABLE_SUFFIXES or path.is_dir()
        # One question at a time: a drop comes through where a click does not.
        is_asking = QApplication.activeModalWidget() is not None
        return can_be_ours and not is_asking and self._offer(path)
