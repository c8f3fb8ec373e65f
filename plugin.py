"""The plugin's entry: actions, menu, toolbar, drop handler and Processing provider."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from qgis.core import QgsApplication, QgsProject
from qgis.gui import QgsCustomDropHandler
from qgis.PyQt.QtCore import QUrl
from qgis.PyQt.QtGui import QDesktopServices, QIcon
from qgis.PyQt.QtWidgets import QAction, QToolBar

from .core.defaults import TABLE_SUFFIXES
from .core.guide import guide_url
from .core.language import tr

if TYPE_CHECKING:
    from qgis.gui import QgisInterface

    from .algorithms.provider import PlanstatusProvider
    from .ui.commands import Commands

MENU = "Planstatus"


class DropHandler(QgsCustomDropHandler):
    """Offers a plan-year table that is dropped on the window; other files are QGIS's own."""

    def __init__(self, offer: Callable[[Path], bool]) -> None:
        """Ask `offer` about tables, and leave to QGIS those it returns False for."""
        super().__init__()
        self._offer = offer

    def handleFileDrop(self, file: str) -> bool:  # noqa: N802  (QGIS's name)
        """Return whether the file was taken care of; QGIS asks for each file of a drop."""
        path = Path(file)
        return path.suffix.lower() in TABLE_SUFFIXES and self._offer(path)


class PlanstatusPlugin:
    """Puts the plugin into a QGIS window and takes it out again."""

    def __init__(self, iface: QgisInterface) -> None:
        """Keep the window; nothing is loaded before the first click."""
        self.iface = iface
        self.actions: list[QAction] = []
        self.toolbar: QToolBar | None = None
        self.provider: PlanstatusProvider | None = None
        self._drop_handler: DropHandler | None = None
        self._commands: Commands | None = None

    @property
    def commands(self) -> Commands:
        """The plugin's commands, imported when they are first needed."""
        if self._commands is None:
            from .ui.commands import Commands

            self._commands = Commands(self.iface)
        return self._commands

    def initProcessing(self) -> None:  # noqa: N802  (QGIS's name)
        """Register the provider; qgis_process calls this without a window."""
        from .algorithms.provider import PlanstatusProvider

        self.provider = PlanstatusProvider()
        QgsApplication.processingRegistry().addProvider(self.provider)

    def initGui(self) -> None:  # noqa: N802  (QGIS's name)
        """Add provider, toolbar, menu and actions, and follow the projects that are opened."""
        self.initProcessing()
        self.toolbar = self.iface.addToolBar(MENU)
        self.toolbar.setObjectName("planstatus_verktoylinje")
        self._add_actions()
        self._drop_handler = DropHandler(lambda file: self.commands.offer_plan_years(file))
        self.iface.registerCustomDropHandler(self._drop_handler)
        QgsProject.instance().readProject.connect(self._project_read)
        self._project_read()

    def unload(self) -> None:
        """Take out what `initGui` put in, in the opposite order."""
        QgsProject.instance().readProject.disconnect(self._project_read)
        if self._commands is not None:
            self._commands.unlink_layers()
        if self._drop_handler is not None:
            self.iface.unregisterCustomDropHandler(self._drop_handler)
            self._drop_handler = None
        for action in self.actions:
            self.iface.removePluginMenu(MENU, action)
            action.deleteLater()
        self.actions.clear()
        if self.toolbar is not None:
            self.iface.mainWindow().removeToolBar(self.toolbar)
            self.toolbar.deleteLater()
            self.toolbar = None
        if self.provider is not None:
            QgsApplication.processingRegistry().removeProvider(self.provider)
            self.provider = None

    def _add_actions(self) -> None:
        self._add_action(
            "oppdater",
            tr("Oppdater planstatus"),
            tr("Hent kommuner og planår, fargelegg og gjør layouten klar til utskrift"),
            QIcon(str(Path(__file__).with_name("icon.svg"))),
            lambda: self.commands.update_status(),
        )
        self._add_action(
            "rediger",
            tr("Rediger planår"),
            tr("Åpne kommunenes attributtabell for redigering"),
            QgsApplication.getThemeIcon("/mActionEditTable.svg"),
            lambda: self.commands.edit_plan_years(),
        )
        self._add_action(
            "skriv_ut",
            tr("Skriv ut kart"),
            tr("Åpne layouten i A4"),
            QgsApplication.getThemeIcon("/mActionFilePrint.svg"),
            lambda: self.commands.print_map(),
        )
        self._add_action(
            "eksporter",
            tr("Eksporter kart…"),
            tr("Lagre layouten som PDF, PNG eller SVG"),
            QgsApplication.getThemeIcon("/mActionSaveAsPDF.svg"),
            lambda: self.commands.export_map(),
        )
        self._add_action(
            "kartdato",
            tr("Kartdato…"),
            tr("Velg en annen dato enn i dag for stempelet og båndene"),
            QgsApplication.getThemeIcon("/mIconFieldDate.svg"),
            lambda: self.commands.set_map_date(),
        )

        self._add_action(
            "planaartabell",
            tr("Velg planårtabell…"),
            tr("Les planår fra et regneark eller en annen tabell inn i arbeidsfilen"),
            QgsApplication.getThemeIcon("/mActionOpenTable.svg"),
            lambda: self.commands.choose_plan_years(),
        )
        self._add_action(
            "kommunelag",
            tr("Velg kommunelag…"),
            tr("Les kommunegrenser fra en fil eller et lag inn i arbeidsfilen"),
            QgsApplication.getThemeIcon("/mActionAddOgrLayer.svg"),
            lambda: self.commands.choose_municipalities(),
        )
        self._add_action(
            "hjelp",
            tr("Hjelp"),
            tr("Åpne brukerveiledningen i nettleseren"),
            QgsApplication.getThemeIcon("/mActionHelpContents.svg"),
            lambda: QDesktopServices.openUrl(QUrl(guide_url())),
        )

    def _add_action(
        self, name: str, text: str, tip: str, icon: QIcon, run: Callable[[], object]
    ) -> None:
        action = QAction(icon, text, self.iface.mainWindow())
        action.setObjectName(f"planstatus_{name}")
        action.setToolTip(f"{text}: {tip[0].lower()}{tip[1:]}")
        action.setStatusTip(tip)
        action.triggered.connect(lambda: run())
        self.iface.addPluginToMenu(MENU, action)
        if self.toolbar is not None:
            self.toolbar.addAction(action)
        self.actions.append(action)

    def _project_read(self) -> None:
        """Follow edits in a project that has the plugin's layers; others cost nothing."""
        layers = QgsProject.instance().mapLayers().values()
        if any(layer.customProperty("planstatus/role") for layer in layers):
            self.commands.link_layers()
