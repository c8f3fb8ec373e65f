"""The plugin's entry: the bar, panel, options page, drop handler and Processing provider."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from qgis.core import QgsApplication, QgsProject
from qgis.PyQt.QtCore import QCoreApplication, Qt, QTranslator, QUrl
from qgis.PyQt.QtGui import QDesktopServices, QIcon
from qgis.PyQt.QtWidgets import QAction

from .bar.toolbar import MENU, Bar
from .core.defaults import BOKMAAL
from .core.texts.guide import guide_url
from .core.texts.language import interface_language, speak, tr

if TYPE_CHECKING:
    from qgis.gui import QgisInterface, QgsDockWidget

    from .algorithms.provider import PlanstatusProvider
    from .shells import DropHandler, OptionsFactory
    from .ui.commands import Commands
    from .ui.control.control_dock import ControlDock
    from .ui.web_pages import WebPages


class PlanstatusPlugin:
    """Puts the plugin into a QGIS window and takes it out again."""

    def __init__(self, iface: QgisInterface) -> None:
        """Keep the window and choose the language; nothing else is loaded before it is needed."""
        self._translator = _speak_as_qgis()
        self.iface = iface
        self.bar: Bar | None = None
        self.panel: QgsDockWidget | None = None
        self.provider: PlanstatusProvider | None = None
        self.options: OptionsFactory | None = None
        self._drop_handler: DropHandler | None = None
        self._commands: Commands | None = None
        self._control: ControlDock | None = None

    @property
    def commands(self) -> Commands:
        """The plugin's commands, imported when they are first needed."""
        if self._commands is None:
            from .ui.commands import Commands

            self._commands = Commands(self.iface)
            if self.bar is not None:
                self._commands.map_date.tell(self.bar.show_map_date)
        return self._commands

    def initProcessing(self) -> None:  # noqa: N802  (QGIS's name)
        """Register the provider; qgis_process calls this without a window."""
        from .algorithms.provider import PlanstatusProvider

        self.provider = PlanstatusProvider()
        QgsApplication.processingRegistry().addProvider(self.provider)

    def initGui(self) -> None:  # noqa: N802  (QGIS's name)
        """Add provider, bar, panel and shells, and follow the projects that are opened."""
        self.initProcessing()
        self.bar = Bar(
            self.iface, self._what_they_do(), lambda: self.commands.files.exports.recent_by_path()
        )
        self._add_panel(self.bar.actions["panel"])
        self._add_shells()
        QgsProject.instance().readProject.connect(self._project_read)
        self._project_read()

    def unload(self) -> None:
        """Take out what `initGui` put in, in the opposite order."""
        QgsProject.instance().readProject.disconnect(self._project_read)
        if self._control is not None:
            self._control.close()
            self._control = None
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
        if self.bar is not None:
            self.bar.remove()
            self.bar = None
        if self.provider is not None:
            QgsApplication.processingRegistry().removeProvider(self.provider)
            self.provider = None
        speak(None)
        if self._translator is not None:
            QCoreApplication.removeTranslator(self._translator)

    def _what_they_do(self) -> dict[str, Callable[[], object]]:
        """Return what each command of the bar does; they are imported by the first click."""
        return {
            "oppdater": lambda: self.commands.update_status(),
            "rediger": lambda: self.commands.edit_plan_years(),
            "eksporter": lambda: self.commands.files.exports.ask(),
            "kartdato": self._set_map_date,
            "skriv_ut": lambda: self.commands.files.exports.open_layout("A4"),
            "skriv_ut_a3": lambda: self.commands.files.exports.open_layout("A3"),
            "rapport": lambda: self.commands.files.reports.ask(),
            "atlas_plankontor": lambda: self.commands.files.atlases.ask("plankontor"),
            "atlas_kommuner": lambda: self.commands.files.atlases.ask("kommuner"),
            "planaartabell": lambda: self.commands.intakes.choose_plan_years(),
            "kommunelag": lambda: self.commands.intakes.choose_municipalities(),
            "les_samarbeid": lambda: self.commands.files.cooperation.choose(),
            "skriv_samarbeid": lambda: self.commands.files.cooperation.write(),
            "panel": self._enter_panel,
            "kontroll": self._open_control,
            "innstillinger": self._show_options,
            "gaa_tilbake": lambda: self.commands.go_back.choose(),
            "hjelp": self._open_help,
            "hjelperen": lambda: self._pages().open_guide(),
            "plan_og_bygg": lambda: self._pages().open_planning(),
        }

    def _set_map_date(self) -> None:
        self.commands.set_map_date(self.bar.button("kartdato") if self.bar else None)

    def _show_options(self) -> None:
        from .shells import OPTIONS_PAGE

        self.iface.showOptionsDialog(self.iface.mainWindow(), OPTIONS_PAGE)

    def _add_shells(self) -> None:
        """Add the options page, and take the tables that are dropped on the window."""
        from .shells import DropHandler, OptionsFactory

        self.options = OptionsFactory(MENU, _icon())
        self.iface.registerOptionsWidgetFactory(self.options)
        self._drop_handler = DropHandler(lambda file: self.commands.dropped.offer(file))
        self.iface.registerCustomDropHandler(self._drop_handler)

    def _add_panel(self, toggle: QAction) -> None:
        """Add the panel, closed unless QGIS remembers that it was open; it is filled when shown."""
        from qgis.gui import QgsDockWidget  # there is no window, and no gui, in qgis_process

        self.panel = QgsDockWidget(tr("Planstatus"), self.iface.mainWindow())
        self.panel.setObjectName("planstatus_panel")
        self.iface.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, self.panel)
        self.panel.hide()
        self.iface.mainWindow().restoreDockWidget(self.panel)
        self.panel.visibilityChanged.connect(self._fill_panel)
        self._fill_panel(self.panel.isVisible())
        self.panel.setToggleVisibilityAction(toggle)

    def _open_control(self) -> None:
        if self._control is None:
            from .ui.control.control_dock import ControlDock

            self._control = ControlDock(self.iface, lambda: self.commands.update_status())
        self._control.open()

    def _pages(self) -> WebPages:
        from .ui.web_pages import WebPages

        return WebPages(self.iface, self._show_options)

    def _open_help(self) -> None:
        guide = QUrl(guide_url())
        if not QDesktopServices.openUrl(guide):
            self.commands.tell_where_help_is(Path(guide.toLocalFile()))

    def _fill_panel(self, visible: bool) -> None:
        if visible and self.panel is not None and self.panel.widget() is None:
            from .ui.panel.panel import StatusPanel

            self.panel.setWidget(StatusPanel(self.iface, self.commands, self.panel))

    def _enter_panel(self) -> None:
        """Let the keyboard follow into the panel when it is opened."""
        if self.panel is not None and self.panel.isVisible():
            self.panel.widget().setFocus()

    def _project_read(self) -> None:
        """Follow edits in a project that has the plugin's layers; others cost nothing."""
        layers = QgsProject.instance().mapLayers().values()
        if any(layer.customProperty("planstatus/role") for layer in layers):
            self.commands.follow_project()


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
