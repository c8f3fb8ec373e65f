"""The plugin's entry: actions, menu, toolbar, drop handler and Processing provider."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from qgis.core import QgsApplication, QgsProject
from qgis.PyQt.QtCore import QCoreApplication, Qt, QTranslator, QUrl
from qgis.PyQt.QtGui import QDesktopServices, QIcon
from qgis.PyQt.QtWidgets import QAction, QToolBar

from .core.defaults import BOKMAAL
from .core.guide import guide_url
from .core.language import interface_language, speak, tr

if TYPE_CHECKING:
    from qgis.gui import QgisInterface, QgsDockWidget

    from .algorithms.provider import PlanstatusProvider
    from .shells import DropHandler, OptionsFactory
    from .ui.commands import Commands

MENU = "Planstatus"


class PlanstatusPlugin:
    """Puts the plugin into a QGIS window and takes it out again."""

    def __init__(self, iface: QgisInterface) -> None:
        """Keep the window and choose the language; nothing else is loaded before it is needed."""
        self._translator = _speak_as_qgis()
        self.iface = iface
        self.actions: list[QAction] = []
        self.toolbar: QToolBar | None = None
        self.panel: QgsDockWidget | None = None
        self.provider: PlanstatusProvider | None = None
        self.options: OptionsFactory | None = None
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
        self._add_panel()
        self._add_help()
        self._add_shells()
        QgsProject.instance().readProject.connect(self._project_read)
        self._project_read()

    def unload(self) -> None:
        """Take out what `initGui` put in, in the opposite order."""
        QgsProject.instance().readProject.disconnect(self._project_read)
        if self._commands is not None:
            self._commands.close()
            self._commands = None
        if self._drop_handler is not None:
            self.iface.unregisterCustomDropHandler(self._drop_handler)
            self._drop_handler = None
        if self.options is not None:
            self.iface.unregisterOptionsWidgetFactory(self.options)
            self.options = None
        if self.panel is not None:
            self.iface.removeDockWidget(self.panel)
            self.panel.deleteLater()
            self.panel = None
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
        speak(None)
        if self._translator is not None:
            QCoreApplication.removeTranslator(self._translator)

    def _add_actions(self) -> None:
        self._add_action(
            "oppdater",
            tr("Oppdater planstatus"),
            tr("Hent kommuner og planår, fargelegg og gjør layouten klar til utskrift"),
            _icon(),
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
            tr("Eksporter kart …"),
            tr("Lagre layouten som PDF, PNG eller SVG"),
            QgsApplication.getThemeIcon("/mActionSaveAsPDF.svg"),
            lambda: self.commands.export_map(),
        )
        self._add_action(
            "kartdato",
            tr("Kartdato …"),
            tr("Velg en annen kartdato enn dagens dato"),
            QgsApplication.getThemeIcon("/mIconFieldDate.svg"),
            lambda: self.commands.set_map_date(),
        )

        self._add_action(
            "planaartabell",
            tr("Velg planårstabell …"),
            tr("Les inn planår i arbeidsfilen fra et regneark eller en annen tabell"),
            QgsApplication.getThemeIcon("/mActionOpenTable.svg"),
            lambda: self.commands.intakes.choose_plan_years(),
        )
        self._add_action(
            "kommunelag",
            tr("Velg kommunelag …"),
            tr("Les inn kommunegrenser i arbeidsfilen fra en fil eller et lag"),
            QgsApplication.getThemeIcon("/mActionAddOgrLayer.svg"),
            lambda: self.commands.intakes.choose_municipalities(),
        )
        self._add_action(
            "innstillinger",
            tr("Innstillinger …"),
            tr("Velg egne filer, farger, tekster og mapper"),
            QgsApplication.getThemeIcon("/mActionOptions.svg"),
            self._show_options,
        )

    def _show_options(self) -> None:
        from .shells import OPTIONS_PAGE

        self.iface.showOptionsDialog(self.iface.mainWindow(), OPTIONS_PAGE)

    def _add_shells(self) -> None:
        """Add the options page, and take the tables that are dropped on the window."""
        from .shells import DropHandler, OptionsFactory  # there is no gui in qgis_process

        self.options = OptionsFactory(MENU, _icon())
        self.iface.registerOptionsWidgetFactory(self.options)
        self._drop_handler = DropHandler(lambda file: self.commands.intakes.offer_plan_years(file))
        self.iface.registerCustomDropHandler(self._drop_handler)

    def _add_panel(self) -> None:
        """Add the panel, closed unless QGIS remembers that it was open; it is filled when shown."""
        from qgis.gui import QgsDockWidget  # there is no window, and no gui, in qgis_process

        self.panel = QgsDockWidget(tr("Planstatus"), self.iface.mainWindow())
        self.panel.setObjectName("planstatus_panel")
        self.iface.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, self.panel)
        self.panel.hide()
        self.iface.mainWindow().restoreDockWidget(self.panel)
        self.panel.visibilityChanged.connect(self._fill_panel)
        self._fill_panel(self.panel.isVisible())
        action = self._add_action(
            "panel",
            tr("Planstatuspanel"),
            tr("Vis antall kommuner i hver klasse og en liste der du kan søke og redigere"),
            QgsApplication.getThemeIcon("/mActionOpenTableVisible.svg"),
            self._enter_panel,
        )
        self.panel.setToggleVisibilityAction(action)

    def _add_help(self) -> None:
        self._add_action(
            "hjelp",
            tr("Hjelp"),
            tr("Åpne brukerveiledningen i nettleseren"),
            QgsApplication.getThemeIcon("/mActionHelpContents.svg"),
            lambda: QDesktopServices.openUrl(QUrl(guide_url())),
        )

    def _fill_panel(self, visible: bool) -> None:
        if visible and self.panel is not None and self.panel.widget() is None:
            from .ui.panel import StatusPanel

            self.panel.setWidget(StatusPanel(self.iface, self.commands, self.panel))

    def _enter_panel(self) -> None:
        """Let the keyboard follow into the panel when it is opened."""
        if self.panel is not None and self.panel.isVisible():
            self.panel.widget().setFocus()

    def _add_action(
        self, name: str, text: str, tip: str, icon: QIcon, run: Callable[[], object]
    ) -> QAction:
        action = QAction(icon, text, self.iface.mainWindow())
        action.setObjectName(f"planstatus_{name}")
        action.setToolTip(f"{text.rstrip(' …')}: {tip[0].lower()}{tip[1:]}")
        action.setStatusTip(tip)
        action.triggered.connect(lambda: run())
        self.iface.addPluginToMenu(MENU, action)
        if self.toolbar is not None:
            self.toolbar.addAction(action)
        self.actions.append(action)
        return action

    def _project_read(self) -> None:
        """Follow edits in a project that has the plugin's layers; others cost nothing."""
        layers = QgsProject.instance().mapLayers().values()
        if any(layer.customProperty("planstatus/role") for layer in layers):
            self.commands.link_layers()


def _icon() -> QIcon:
    return QIcon(str(Path(__file__).with_name("icon.svg")))


def _speak_as_qgis() -> QTranslator | None:
    """Speak the language of QGIS's own locale; bokmål stands in the code and needs no file."""
    language = interface_language(QgsApplication.locale())
    translator = QTranslator()
    file = Path(__file__).parent / "i18n" / f"planstatus_{language}.qm"
    if language == BOKMAAL or not translator.load(str(file)):
        return None
    # Through the application: the translator itself takes bytes on Qt 5 and text on Qt 6.
    QCoreApplication.installTranslator(translator)
    speak(lambda text: QCoreApplication.translate(MENU, text))
    return translator
