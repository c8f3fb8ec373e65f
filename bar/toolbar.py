"""The toolbar, the plugin's menu in the menu bar, and QGIS's list of keyboard shortcuts."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from qgis.core import QgsMapLayer, QgsProject, QgsVectorLayer
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QAction, QMenu, QToolBar, QToolButton

from ..core.errors import short
from ..core.plans.plan_types import SAMFUNNSDEL
from ..core.schema import MUNICIPALITIES
from ..core.texts.language import tr
from .actions import DROPS_DOWN, PREFIX, give_tip, make_actions
from .icons import ThemeWatch

if TYPE_CHECKING:
    from qgis.gui import QgisInterface

MENU = "Planstatus"
ON_TOOLBAR = ("oppdater", "rediger", "eksporter", "kartdato")
"""Commands with a button of their own; the others are under «Planstatus»."""
FOR_A_LAYER = ("oppdater", "rediger", "eksporter")
"""Commands in the menu of a layer of ours."""
HELP = ("hjelp", "hjelperen", "plan_og_bygg")
"""Commands that are in QGIS's own help menu, too."""
BEFORE_A_LINE = ("atlas_kommuner", "gaa_tilbake", "kontroll", "innstillinger")
Recent = Callable[[], Mapping[str, Callable[[], object]]]


class Bar:
    """All that is seen of the commands in one QGIS window."""

    def __init__(
        self,
        iface: QgisInterface,
        run: Mapping[str, Callable[[], object]],
        recent: Recent,
    ) -> None:
        """Put it into the window.

        Args:
            iface: the window.
            run: what each command does, by its name.
            recent: gives what «Siste eksporter» offers, by path.
        """
        self._iface = iface
        self._recent = recent
        self._theme = ThemeWatch(iface.mainWindow())
        self.actions = make_actions(iface.mainWindow(), self._theme, run)
        self.exports = self._menu_of_exports()
        self.more = self._menu_of_the_rest()
        self.toolbar = self._make_toolbar()
        self._theme.follow(self.toolbar)
        self._in_menu_bar = self._fill_menu_bar()
        self.help = self._fill_help_menu()
        chosen = [self.actions[name] for name in FOR_A_LAYER]
        self._layer_menu = LayerMenu(iface, MENU, chosen)
        for action in self.actions.values():
            iface.registerMainWindowAction(action, "")

    def show_map_date(self, words: str, tip: str) -> None:
        """Write the map date on its button, and what there is to say of it in its tip."""
        action = self.actions["kartdato"]
        action.setIconText(words + DROPS_DOWN)
        give_tip(action, tr("Kartdato"), tip)
        button = self.button("kartdato")
        if button is not None:
            button.setAccessibleName(f"{tr('Kartdato')}: {words}")

    def button(self, name: str) -> QToolButton | None:
        """Return a command's button on the toolbar, None where it has none to be seen."""
        button = self.toolbar.widgetForAction(self.actions[name])
        return button if isinstance(button, QToolButton) and button.isVisible() else None

    def remove(self) -> None:
        """Take everything out of the window."""
        self._theme.stop()
        self._layer_menu.remove()
        for action in self._in_menu_bar:
            self._iface.removePluginMenu(MENU, action)
        for action in self.actions.values():
            self._iface.unregisterMainWindowAction(action)
            action.deleteLater()
        self._iface.mainWindow().removeToolBar(self.toolbar)
        for each in (self.toolbar, self.exports, self.more, self.help):
            each.deleteLater()

    def _make_toolbar(self) -> QToolBar:
        toolbar = self._iface.addToolBar(MENU)
        toolbar.setObjectName("planstatus_verktoylinje")
        toolbar.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        toolbar.addActions([self.actions[name] for name in ON_TOOLBAR])
        toolbar.addAction(self.more.menuAction())
        for action in toolbar.actions():
            button = toolbar.widgetForAction(action)
            button.setAccessibleName(action.iconText().rstrip(DROPS_DOWN))
        export = toolbar.widgetForAction(self.actions["eksporter"])
        export.setMenu(self.exports)
        export.setPopupMode(QToolButton.ToolButtonPopupMode.MenuButtonPopup)
        more = toolbar.widgetForAction(self.more.menuAction())
        more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        return toolbar

    def _fill_help_menu(self) -> QMenu:
        tip = tr("Brukerveiledningen og sider på nettet")
        menu = self._menu("hjelpemeny", MENU, tip, "planstatus")
        menu.addActions([self.actions[name] for name in HELP])
        self._iface.pluginHelpMenu().addMenu(menu)
        return menu

    def _menu_of_the_rest(self) -> QMenu:
        menu = self._menu("meny", MENU, tr("Resten av kommandoene i Planstatus"), "planstatus")
        for name, action in self.actions.items():
            if name not in ON_TOOLBAR:
                menu.addAction(action)
                if name in BEFORE_A_LINE:
                    menu.addSeparator()
        return menu

    def _menu_of_exports(self) -> QMenu:
        tip = tr("Åpne et av de siste kartene du eksporterte")
        menu = self._menu("siste_eksporter", tr("Siste eksporter"), tip, "eksporter")
        menu.setToolTipsVisible(True)
        menu.aboutToShow.connect(self._fill_exports)
        return menu

    def _menu(self, name: str, title: str, tip: str, icon: str) -> QMenu:
        menu = QMenu(title, self._iface.mainWindow())
        menu.setObjectName(f"{PREFIX}{name}")
        action = menu.menuAction()
        action.setObjectName(f"{PREFIX}{name}_handling")
        give_tip(action, title, tip)
        self._theme.draw(icon, action.setIcon)
        return menu

    def _fill_exports(self) -> None:
        self.exports.clear()
        offered = self._recent()
        for path, open_it in offered.items():
            action = self.exports.addAction(short(Path(path)).replace("&", "&&"))
            action.setToolTip(path)
            action.setStatusTip(path)
            action.triggered.connect(open_it)
        if not offered:
            self.exports.addAction(tr("Ingen kart er eksportert ennå")).setEnabled(False)

    def _fill_menu_bar(self) -> list[QAction]:
        shown = []
        for name, action in self.actions.items():
            shown.append(action)
            if name == "eksporter":
                shown.append(self.exports.menuAction())
        for action in shown:
            self._iface.addPluginToMenu(MENU, action)
        return shown


if TYPE_CHECKING:
    from qgis.gui import QgisInterface

ROLE, ROLES = "planstatus/role", (MUNICIPALITIES, SAMFUNNSDEL.table)
"""How the layers are known (`gis/project/layers.py`), which is not loaded before it is needed."""


class LayerMenu:
    """Gives the actions to the layers of each project that is opened."""

    def __init__(self, iface: QgisInterface, title: str, actions: Sequence[QAction]) -> None:
        """Follow the layers of the window until it is removed."""
        self._iface = iface
        self._actions = actions
        of_vectors = QgsVectorLayer("None", "", "memory").type()
        for action in actions:
            iface.addCustomActionForLayerType(action, title, of_vectors, False)
        project = QgsProject.instance()
        project.layersAdded.connect(self._give)
        self._give(project.mapLayers().values())

    def remove(self) -> None:
        """Take the actions out of every layer's menu."""
        QgsProject.instance().layersAdded.disconnect(self._give)
        for action in self._actions:
            self._iface.removeCustomActionForLayerType(action)

    def _give(self, layers: Iterable[QgsMapLayer]) -> None:
        for layer in layers:
            if layer.customProperty(ROLE) in ROLES:
                for action in self._actions:
                    self._iface.addCustomActionForLayer(action, layer)
