"""What is done with municipalities chosen in the panel's list, outside the list."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.gui import QgisInterface
from qgis.PyQt.QtCore import QUrl
from qgis.PyQt.QtGui import QDesktopServices

from ...core.texts.language import tr
from ...gis.project.listed import Listed
from ...gis.project.status_rows import StatusRow
from ..editing.year_editor import YearEditor
from ..messages import Messages


class PanelActs:
    """Writes and clears years, and opens the form and the source of a plan."""

    def __init__(self, iface: QgisInterface, editor: YearEditor) -> None:
        """Act in the window; what is listed is told later, when there is something."""
        self.listed: Listed | None = None
        self._iface = iface
        self._editor = editor

    def write_year(self, row: StatusRow, text: str) -> None:
        """Give a municipality the plan year that was typed."""
        if self.listed is not None:
            layer, plan_type = self.listed.municipalities, self.listed.plan_type
            self._editor.write(layer, row.feature_id, row.name, text, plan_type)

    def clear_years(self, rows: Sequence[StatusRow]) -> None:
        """Take the plan years of municipalities away, in one step that can be undone."""
        if self.listed is not None:
            names = {row.feature_id: row.name for row in rows}
            self._editor.clear(self.listed.municipalities, names, self.listed.plan_type)

    def undo(self) -> None:
        """Take back the last edit."""
        if self.listed is not None:
            self._editor.undo()

    def redo(self) -> None:
        """Do again what was taken back."""
        if self.listed is not None:
            self._editor.redo()

    def open_form(self, row: StatusRow) -> None:
        """Open the form of a municipality."""
        if self.listed is not None:
            layer = self.listed.municipalities
            feature = layer.getFeature(row.feature_id)
            if feature.isValid():
                self._iface.openFeatureForm(layer, feature, False, False)

    def open_source(self, address: str) -> None:
        """Open the source of a plan, or say its address where no program opens it."""
        if not QDesktopServices.openUrl(QUrl(address)):
            Messages(self._iface).warn(
                tr("Åpne kilden selv: ingen nettleser åpnet {address}", address=address)
            )
