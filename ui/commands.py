"""What the buttons do."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

from qgis.core import QgsPrintLayout, QgsProject, QgsRectangle, QgsVectorLayer
from qgis.gui import QgisInterface
from qgis.PyQt.QtCore import QTimer
from qgis.PyQt.QtWidgets import QWidget

from ..core.defaults import TODAY
from ..core.errors import PendingEditsError, PlanstatusError
from ..core.texts.language import tr
from ..gis.look.layouts import layouts_of, name_pages, refresh_legends
from ..gis.look.new_look import renew_look
from ..gis.project.cell_format import show_cells_as_qgis_does, show_cells_plainly
from ..gis.project.layers import (
    MUNICIPALITIES,
    check_no_pending_edits,
    discard_edits,
    find_layer,
    is_whole,
    save_edits,
)
from ..gis.project.map_date import choose_map_date, map_date_at_click
from ..gis.project.settings_memory import remember
from ..gis.project.shown import EVERYTHING, Shown, shown_now
from ..gis.settings import load_settings, save_settings
from ..gis.update import UpdateResult, bands_at, map_date_of, show_only, update
from .background import living
from .dialogs.date_field import day_of
from .dialogs.map_date_dialog import ask_map_date
from .dialogs.office_dialog import ask_office
from .editing.attribute_table import open_table
from .editing.layer_links import LayerLinks
from .editing.year_editor import YearEditor, open_for_editing
from .exports import Exports, copy_button
from .first_view import zoom_to_map
from .follow_settings import SettingsFollower
from .go_back import GoBack
from .intakes import Intakes
from .map_date_shown import MapDateShown, map_date_rule
from .messages import HELP, LOOK, TYPED, Messages
from .update_told import UpdateTold


class Commands:
    """The plugin's commands in one QGIS window."""

    def __init__(self, iface: QgisInterface) -> None:
        """Work in the window's project."""
        self._iface = iface
        self._messages = Messages(iface)
        QgsProject.instance().cleared.connect(self._messages.withdraw)
        show_cells_plainly()
        self.after_update: Callable[[], None] | None = None
        self._extent_of_all: QgsRectangle | None = None
        self._activate_soon = QTimer()
        self._activate_soon.setSingleShot(True)
        self._activate_soon.timeout.connect(self._activate)
        self.editor = YearEditor(iface, self.link_layers)
        self._links = LayerLinks(iface, self._messages, self.editor)
        self._told = UpdateTold(self._messages, self)
        self.exports = Exports(iface, self._messages, self._layer, self._layout)
        self.map_date = MapDateShown(QgsProject.instance())
        self.intakes = Intakes(iface, self._messages, self._edits_are_saved, self._update_again)
        self.go_back = GoBack(self._messages, self._edits_are_saved, self._update_again)

    def update_status(self) -> UpdateResult | None:
        """«Oppdater planstatus»: the stamp gets the date chosen here, or that of the settings."""
        return self._click(map_date_at_click(self._project, load_settings().map_date))

    def edit_plan_years(self) -> None:
        """«Rediger planår»: the municipalities' attribute table, ready to be edited."""
        layer = self._layer()
        if layer is None:
            return
        if not open_for_editing(layer, self._messages):
            return
        self._iface.setActiveLayer(layer)
        open_table(self._iface, layer)

    def show_area(self, wanted: Shown) -> None:
        """«Vis»: show only some of the municipalities, on screen and on the pages."""
        layer = find_layer(self._project, MUNICIPALITIES)
        if layer is None or not self._edits_are_saved():
            return
        was_all, extent = shown_now(layer) == EVERYTHING, self._iface.mapCanvas().extent()
        settings = load_settings()
        try:
            living(lambda feedback: show_only(self._project, settings, wanted, feedback))
        except PlanstatusError as error:
            self._messages.warn(error)
            return
        layer.removeSelection()  # yellow would hide the colours
        self._follow_view(layer, was_all, extent)

    def _follow_view(self, layer: QgsVectorLayer, was_all: bool, extent: QgsRectangle) -> None:
        """Go to what is shown, and back to where she was when everything is shown again."""
        canvas, is_all = self._iface.mapCanvas(), shown_now(layer) == EVERYTHING
        if is_all and self._extent_of_all is not None:
            canvas.setExtent(self._extent_of_all)
            canvas.refresh()
        else:
            zoom_to_map(self._iface, layer)
        if was_all or is_all:
            self._extent_of_all = None if is_all else extent

    def set_map_date(self, button: QWidget | None = None) -> None:
        """«Kartdato …»: the same update with another date on the stamp, which stays.

        The date is asked for below the button, else in a dialog.
        """
        settings = load_settings()
        chosen = ask_map_date(
            map_date_rule(self._project, settings.map_date),
            lambda day: bands_at(self._project, settings, day),
            self._iface.mainWindow(),
            button,
        )
        if chosen is not None:
            self.use_map_date(chosen)

    def use_map_date(self, rule: str) -> None:
        """Update with the date of a rule, `TODAY` or an ISO date, and keep it in the project."""
        if self._click(day_of(rule)) is not None:
            follows = rule == load_settings().map_date == TODAY
            choose_map_date(self._project, "" if follows else rule)
            self.map_date.refresh()

    def choose_office(self) -> None:
        """«Annet kontor …»: make the map of another office, now and from now on."""
        settings = load_settings()
        office = settings.the_office()
        chosen = ask_office(office.short_name if office else "", self._iface.mainWindow())
        if chosen is not None:
            save_settings(settings.of_office(chosen))
            self._click(map_date_of(self._project) or date.today())

    def tell_where_help_is(self, guide: Path) -> None:
        """Say where the guide is, when no browser opened it."""
        text = tr("Fant ingen nettleser. Brukerveiledningen ligger i {file}.", file=guide)
        self._messages.withdraw(HELP)
        self._messages.warn(text, HELP, (copy_button([guide]),))

    def follow_project(self) -> None:
        """Link the layers of the project that was opened, and make the municipalities active.

        QGIS does not keep which layer was active, and takes the one on top: county borders.
        """
        self.link_layers()
        self._activate_soon.start(0)  # QGIS is not done with the project yet

    def _activate(self) -> None:
        layer = find_layer(self._project, MUNICIPALITIES)
        if layer is not None:
            self._iface.setActiveLayer(layer)

    def link_layers(self) -> None:
        """Make the map follow edits in the plan-year table of the project that is open."""
        self._links.link()

    def unlink_layers(self) -> None:
        """Leave the layers as QGIS alone would have them."""
        self._links.unlink()

    def close(self) -> None:
        """Leave QGIS as it was, and withdraw messages whose buttons would act."""
        self._activate_soon.stop()
        self.unlink_layers()
        self.map_date.stop()
        show_cells_as_qgis_does()
        QgsProject.instance().cleared.disconnect(self._messages.withdraw)
        self._messages.fall_silent()

    @property
    def _project(self) -> QgsProject:
        return QgsProject.instance()

    def _update_again(self) -> None:
        self._update(map_date_of(self._project) or date.today())

    def _edits_are_saved(self) -> bool:
        try:
            check_no_pending_edits(self._project)
        except PendingEditsError as error:
            return self._saved(str(error))
        return True

    def _click(self, map_date: date) -> UpdateResult | None:
        """Let what is new in the settings reach the working file and the project, and update."""
        self._messages.withdraw()
        if not self._edits_are_saved():
            return None
        settings = load_settings()
        try:
            self._follower().follow(settings)
        except PlanstatusError as error:
            self._messages.warn(error)
            return None
        result = self._update(map_date)
        if result is not None:
            remember(self._project, settings)  # the working file, too: she has been asked
        return result

    def _follower(self) -> SettingsFollower:
        return SettingsFollower(self._project, self._messages, self.intakes.read_in)

    def _update(self, map_date: date) -> UpdateResult | None:
        settings = load_settings()
        return self._try(
            lambda: living(lambda feedback: update(self._project, settings, map_date, feedback))
        )

    def _try(self, job: Callable[[], UpdateResult]) -> UpdateResult | None:
        try:
            result = job()
        except PendingEditsError as error:
            return self._try(job) if self._saved(str(error)) else None
        except PlanstatusError as error:
            self._messages.warn(error)
            return None
        self._show(result)
        return result

    def _saved(self, question: str) -> bool:
        """Save or discard edits as she chooses; False when she cancels or they are refused."""
        save, discard = tr("Lagre"), tr("Forkast")
        answers = {
            save: tr("Lagre endringene i arbeidsfilen, og fortsett"),
            discard: tr("Forkast endringene, og fortsett"),
        }
        answer = self._messages.choose(question, "", answers)
        if answer is None:
            return False
        if answer == discard:
            discard_edits(self._project)
            return True
        try:
            save_edits(self._project)
        except PlanstatusError as error:
            self._messages.withdraw(TYPED)
            self._messages.warn(error, TYPED)
            return False
        return True

    def _show(self, result: UpdateResult) -> None:
        self.link_layers()
        if self.after_update is not None:
            self.after_update()
        layer = find_layer(self._project, MUNICIPALITIES)
        if layer is not None and layer.name() in result.created:
            self._iface.setActiveLayer(layer)
        self._told.tell(result)
        if layer is not None and (result.is_elsewhere or layer.name() in result.created):
            self._extent_of_all = None
            zoom_to_map(self._iface, layer)  # below the messages

    def renew_look(self) -> None:
        """«Nytt utseende»: the pages and layers of an older version as they are made today."""
        self._messages.withdraw(LOOK)
        if not self._edits_are_saved():
            return
        settings, map_date = load_settings(), map_date_of(self._project) or date.today()
        self._try(
            lambda: living(lambda feedback: renew_look(self._project, settings, map_date, feedback))
        )

    def _layer(self) -> QgsVectorLayer | None:
        if not is_whole(self._project) and self._bring_back() is None:
            return None
        return find_layer(self._project, MUNICIPALITIES)

    def _layout(self, page: str) -> QgsPrintLayout | None:
        whole = is_whole(self._project) and layouts_of(self._project, page)
        if not whole and self._bring_back() is None:
            return None
        layer = find_layer(self._project, MUNICIPALITIES)
        if layer is not None:
            # true to what is not saved yet, too
            living(lambda feedback: refresh_legends(self._project, layer, feedback))
            living(lambda feedback: name_pages(self._project, layer, feedback))
        return next(iter(layouts_of(self._project, page)), None)

    def _bring_back(self) -> UpdateResult | None:
        """Bring back what she has removed, under the date the map has."""
        rule = load_settings().map_date
        return self._click(map_date_of(self._project) or map_date_at_click(self._project, rule))
