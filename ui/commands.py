"""What the five buttons do."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

from qgis.core import Qgis, QgsFeedback, QgsPrintLayout, QgsProject, QgsSettings, QgsVectorLayer
from qgis.gui import QgisInterface
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QCoreApplication, QStandardPaths, QUrl
from qgis.PyQt.QtGui import QDesktopServices
from qgis.PyQt.QtWidgets import QFileDialog, QMessageBox, QPushButton

from ..core.dates import norwegian
from ..core.errors import PendingEditsError, PlanstatusError
from ..gis.export import SUFFIXES, export, proposed_name
from ..gis.layers import MUNICIPALITIES, PLAN_YEARS, find_layer, save_edits
from ..gis.layout import PAGES, layouts_of, refresh_legends
from ..gis.settings import load_settings
from ..gis.update import UpdateResult, map_date_of, update
from .edit_link import EditLink
from .map_date_dialog import ask_map_date

TITLE = "Planstatus"
EXPORT_FOLDER = "planstatus/export_folder"
SECONDS_SHOWN = 30


def tr(text: str) -> str:
    """Translate a text of the window."""
    return QCoreApplication.translate("Planstatus", text)


def _short(path: Path) -> str:
    """Return the end of a path, so that the message stays on one line."""
    return str(Path("…", *path.parts[-2:]))


class Commands:
    """The plugin's commands in one QGIS window."""

    def __init__(self, iface: QgisInterface) -> None:
        """Work in the window's project."""
        self._iface = iface
        self._link: EditLink | None = None

    def update_status(self) -> UpdateResult | None:
        """«Oppdater planstatus»: the stamp gets today's date."""
        return self._update(date.today())

    def edit_plan_years(self) -> None:
        """«Rediger planår»: the municipalities' attribute table, ready to be edited."""
        layer = self._layer()
        if layer is None:
            return
        if not layer.isEditable() and not layer.startEditing():
            self._warn(tr("Arbeidsfilen kan ikke redigeres. Er den skrivebeskyttet?"))
            return
        self._let_map_finish()
        self._iface.setActiveLayer(layer)
        self._iface.showAttributeTable(layer)

    def print_map(self) -> None:
        """«Skriv ut kart»: the A4 layout, where QGIS prints."""
        layout = self._layout(PAGES[0])
        if layout is not None:
            self._iface.openLayoutDesigner(layout)

    def export_map(self) -> None:
        """«Eksporter kart…»: the layout as PDF, PNG or SVG."""
        chosen = self._ask_export_file()
        layout = self._layout(chosen[1]) if chosen else None
        if chosen is None or layout is None:
            return
        path = chosen[0]
        try:
            export(layout, path)
        except PlanstatusError as error:
            self._warn(str(error))
            return
        QgsSettings().setValue(EXPORT_FOLDER, str(path.parent))
        self._tell(tr("Kartet er eksportert til {}.").format(_short(path)), path.parent)

    def set_map_date(self) -> None:
        """«Kartdato…»: the same update with another date on the stamp."""
        chosen = ask_map_date(map_date_of(self._project), self._iface.mainWindow())
        if chosen is not None:
            self._update(chosen)

    def link_layers(self) -> None:
        """Make the map follow edits in the plan-year table of the project that is open."""
        municipalities = find_layer(self._project, MUNICIPALITIES)
        plan_years = find_layer(self._project, PLAN_YEARS)
        link = self._living_link()
        if link and (link.municipalities, link.plan_years) == (municipalities, plan_years):
            return
        self.unlink_layers()
        if municipalities is not None and plan_years is not None:
            self._link = EditLink(self._project, municipalities, plan_years)
            self._link.refused.connect(self._explain_refusal)

    def unlink_layers(self) -> None:
        """Leave the layers as QGIS alone would have them."""
        link = self._living_link()
        if link:
            sip.delete(link)
        self._link = None

    def _living_link(self) -> EditLink | None:
        """Return the link, unless it went with the layers of a project that was closed."""
        return None if self._link is None or sip.isdeleted(self._link) else self._link

    @property
    def _project(self) -> QgsProject:
        return QgsProject.instance()

    def _let_map_finish(self) -> None:
        """Wait for the map, so that two do not read at once a table that is in a transaction.

        On QGIS 3.22 they would take rows from each other.
        """
        layer = find_layer(self._project, MUNICIPALITIES)
        if layer is not None and layer.isValid() and layer.dataProvider().transaction():
            self._iface.mapCanvas().waitWhileRendering()

    def _update(self, map_date: date) -> UpdateResult | None:
        self._let_map_finish()
        return self._try(lambda: update(self._project, load_settings(), map_date, QgsFeedback()))

    def _try(self, job: Callable[[], UpdateResult]) -> UpdateResult | None:
        try:
            result = job()
        except PendingEditsError as error:
            return self._try(job) if self._saved(str(error)) else None
        except PlanstatusError as error:
            self._warn(str(error))
            return None
        self._show(result)
        return result

    def _saved(self, question: str) -> bool:
        buttons = QMessageBox.StandardButton
        answer = QMessageBox.question(
            self._iface.mainWindow(),
            TITLE,
            question + "\n\n" + tr("Lagre endringene og oppdatere?"),
            buttons.Save | buttons.Cancel,
            buttons.Save,
        )
        if answer != buttons.Save:
            return False
        try:
            save_edits(self._project)
        except PlanstatusError as error:
            self._warn(str(error))
            return False
        return True

    def _show(self, result: UpdateResult) -> None:
        self.link_layers()
        layer = find_layer(self._project, MUNICIPALITIES)
        if layer is not None and layer.name() in result.created:
            self._iface.setActiveLayer(layer)
            self._iface.zoomToActiveLayer()
        text = tr("Oppdatert per {date}: {counts}. Arbeidsfil: {file}").format(
            date=norwegian(result.map_date),
            counts=result.counts_in_words(),
            file=_short(result.working_file),
        )
        for warning in result.warnings:
            self._warn(warning)
        self._tell(text, result.working_file.parent)

    def _layer(self) -> QgsVectorLayer | None:
        layer = find_layer(self._project, MUNICIPALITIES)
        ready = layer is not None and layer.isValid() and find_layer(self._project, PLAN_YEARS)
        if not ready and self.update_status() is None:
            return None
        return find_layer(self._project, MUNICIPALITIES)

    def _layout(self, page: str) -> QgsPrintLayout | None:
        if not layouts_of(self._project, page):
            self.update_status()
        layer = find_layer(self._project, MUNICIPALITIES)
        if layer is not None:
            self._let_map_finish()
            refresh_legends(self._project, layer)  # true to what is not saved yet, too
        return next(iter(layouts_of(self._project, page)), None)

    def _ask_export_file(self) -> tuple[Path, str] | None:
        """Return the file and the page size that the officer chose."""
        kinds = {
            f"{kind}, {page} (*.{kind.lower()})": (f".{kind.lower()}", page)
            for kind in ("PDF", "PNG", "SVG")
            for page in PAGES
        }
        documents = QStandardPaths.writableLocation(
            QStandardPaths.StandardLocation.DocumentsLocation
        )
        folder = QgsSettings().value(EXPORT_FOLDER, documents, str)
        proposal = Path(folder) / proposed_name(map_date_of(self._project) or date.today())
        text, kind = QFileDialog.getSaveFileName(
            self._iface.mainWindow(), tr("Eksporter kart"), str(proposal), ";;".join(kinds)
        )
        if not text:
            return None
        suffix, page = kinds[kind]
        path = Path(text)
        return (path if path.suffix.lower() in SUFFIXES else Path(text + suffix)), page

    def _tell(self, text: str, folder: Path) -> None:
        bar = self._iface.messageBar()
        for old in bar.items():
            if old.title() == TITLE and old.level() == Qgis.MessageLevel.Success:
                bar.popWidget(old)
        item = bar.createMessage(TITLE, text)
        button = QPushButton(tr("Åpne mappen"), item)
        button.setToolTip(str(folder))
        button.clicked.connect(lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder))))
        item.layout().addWidget(button)
        bar.pushWidget(item, Qgis.MessageLevel.Success, SECONDS_SHOWN)

    def _explain_refusal(self, text: str) -> None:
        bar = self._iface.messageBar()
        for item in bar.items():
            if "CHECK constraint" in item.text():
                bar.popWidget(item)  # the database's own words for what is explained here
        self._warn(text)

    def _warn(self, text: str) -> None:
        self._iface.messageBar().pushMessage(TITLE, text, Qgis.MessageLevel.Warning, SECONDS_SHOWN)
