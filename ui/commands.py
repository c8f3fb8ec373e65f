"""What the buttons do."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import TypeVar

from qgis.core import QgsFeedback, QgsPrintLayout, QgsProject, QgsSettings, QgsVectorLayer
from qgis.gui import QgisInterface
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QStandardPaths, Qt
from qgis.PyQt.QtWidgets import QApplication, QFileDialog

from ..core.dates import norwegian
from ..core.defaults import PAGES
from ..core.errors import PendingEditsError, PlanstatusError
from ..core.language import tr
from ..gis import municipality_intake, plan_year_intake
from ..gis.export import SUFFIXES, export, proposed_name
from ..gis.layers import (
    MUNICIPALITIES,
    PLAN_YEARS,
    check_no_pending_edits,
    find_layer,
    reload_tables,
    save_edits,
    stop_editing,
)
from ..gis.layout import layouts_of, refresh_legends
from ..gis.saved_by_newer import put_right
from ..gis.settings import load_settings
from ..gis.update import UpdateResult, find_working_file, map_date_of, update
from .edit_link import EditLink
from .map_date_dialog import ask_map_date
from .messages import Messages, short
from .source_dialog import ask_source

EXPORT_FOLDER = "planstatus/export_folder"
TABLES = "*.xlsx *.xlsm *.xls *.ods *.csv *.txt *.tsv *.gpkg *.dbf"
AREA_FILES = "*.gpkg *.shp *.geojson *.json *.gml *.fgb *.zip"

Intake = TypeVar("Intake", plan_year_intake.PlanYearIntake, municipality_intake.MunicipalityIntake)


class Commands:
    """The plugin's commands in one QGIS window."""

    def __init__(self, iface: QgisInterface) -> None:
        """Work in the window's project."""
        self._iface = iface
        self._messages = Messages(iface)
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
            self._messages.warn(tr("Arbeidsfilen kan ikke redigeres. Er den skrivebeskyttet?"))
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
            self._messages.warn(str(error))
            return
        QgsSettings().setValue(EXPORT_FOLDER, str(path.parent))
        self._messages.tell(tr("Kartet er eksportert til {file}.", file=short(path)), path.parent)

    def set_map_date(self) -> None:
        """«Kartdato…»: the same update with another date on the stamp."""
        chosen = ask_map_date(map_date_of(self._project), self._iface.mainWindow())
        if chosen is not None:
            self._update(chosen)

    def choose_plan_years(self) -> None:
        """«Velg planårtabell…»: read a table into the working file once, after a summary."""
        map_date = map_date_of(self._project) or date.today()
        self._choose(
            tr("Velg planårtabell"),
            tr("Tabeller ({kinds})", kinds=TABLES),
            False,
            lambda file, source: plan_year_intake.plan_intake(
                file, source, map_date, QgsFeedback()
            ),
            plan_year_intake.take_in,
        )

    def choose_municipalities(self) -> None:
        """«Velg kommunelag…»: put other borders into the working file once, after a summary."""
        self._choose(
            tr("Velg kommunelag"),
            tr("Kartlag ({kinds})", kinds=AREA_FILES),
            True,
            lambda file, source: municipality_intake.plan_intake(file, source, QgsFeedback()),
            municipality_intake.take_in,
        )

    def link_layers(self) -> None:
        """Make the map follow edits in the plan-year table of the project that is open."""
        municipalities = find_layer(self._project, MUNICIPALITIES)
        plan_years = find_layer(self._project, PLAN_YEARS)
        link = self._living_link()
        if link and (link.municipalities, link.plan_years) == (municipalities, plan_years):
            return
        self.unlink_layers()
        if municipalities is not None and plan_years is not None:
            put_right(self._project)
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

    def _choose(
        self,
        title: str,
        kinds: str,
        polygons: bool,
        plan: Callable[[Path, str | QgsVectorLayer], Intake],
        take_in: Callable[[Intake], Path | None],
    ) -> None:
        if not self._edits_are_saved():
            return
        kinds = f"{kinds};;{tr('Alle filer')} (*)"
        source = ask_source(self._project, title, kinds, polygons, self._iface.mainWindow())
        if source is None:
            return
        name = source.name() if isinstance(source, QgsVectorLayer) else Path(source).name
        try:
            with _busy():
                intake = plan(find_working_file(self._project, load_settings())[0], source)
            if self._agreed(name, intake):
                self._take_in(intake, take_in)
        except PlanstatusError as error:
            self._messages.warn(str(error))
            return
        self._messages.tell_deviations(name, intake.deviations)

    def _agreed(self, name: str, intake: Intake) -> bool:
        if not intake.changes_anything():
            text = tr("{name} sier det samme som arbeidsfilen. Ingenting er endret.", name=name)
            self._messages.tell(text, intake.file.parent)
            return False
        question = tr("Les inn {name} i {file}?", name=name, file=short(intake.file))
        details = tr("Det tas en sikkerhetskopi av arbeidsfilen først.")
        return self._messages.ask(question, f"{intake.in_words()}\n\n{details}", tr("Les inn"))

    def _take_in(self, intake: Intake, take_in: Callable[[Intake], Path | None]) -> None:
        self._let_map_finish()
        stop_editing(self._project)
        with _busy():
            take_in(intake)
        reload_tables(self._project)
        self._update(map_date_of(self._project) or date.today())

    def _edits_are_saved(self) -> bool:
        try:
            check_no_pending_edits(self._project)
        except PendingEditsError as error:
            return self._saved(str(error))
        return True

    def _update(self, map_date: date) -> UpdateResult | None:
        self._let_map_finish()
        return self._try(lambda: update(self._project, load_settings(), map_date, QgsFeedback()))

    def _try(self, job: Callable[[], UpdateResult]) -> UpdateResult | None:
        try:
            result = job()
        except PendingEditsError as error:
            return self._try(job) if self._saved(str(error)) else None
        except PlanstatusError as error:
            self._messages.warn(str(error))
            return None
        self._show(result)
        return result

    def _saved(self, question: str) -> bool:
        if not self._messages.ask(question, tr("Lagre endringene først?"), tr("Lagre")):
            return False
        try:
            save_edits(self._project)
        except PlanstatusError as error:
            self._messages.warn(str(error))
            return False
        return True

    def _show(self, result: UpdateResult) -> None:
        self.link_layers()
        layer = find_layer(self._project, MUNICIPALITIES)
        if layer is not None and layer.name() in result.created:
            self._iface.setActiveLayer(layer)
            self._iface.zoomToActiveLayer()
        text = tr(
            "Oppdatert per {date}: {counts}. Arbeidsfil: {file}",
            date=norwegian(result.map_date),
            counts=result.counts_in_words(),
            file=short(result.working_file),
        )
        for warning in result.warnings:
            self._messages.warn(warning)
        self._messages.tell(text, result.working_file.parent)

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

    def _explain_refusal(self, text: str) -> None:
        bar = self._messages.bar
        for item in bar.items():
            if "CHECK constraint" in item.text():
                bar.popWidget(item)  # the database's own words for what is explained here
        self._messages.warn(text)


@contextmanager
def _busy() -> Iterator[None]:
    QApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
    try:
        yield
    finally:
        QApplication.restoreOverrideCursor()
