"""What the buttons do."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from qgis.core import QgsPrintLayout, QgsProject, QgsRectangle, QgsVectorLayer
from qgis.gui import QgisInterface
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QCoreApplication
from qgis.PyQt.QtWidgets import QWidget

from ..core.defaults import TODAY
from ..core.errors import PendingEditsError, PlanstatusError
from ..core.language import tr
from ..gis.cell_format import show_cells_as_qgis_does, show_cells_plainly
from ..gis.days import date_in_words
from ..gis.files import is_there
from ..gis.last_click import remember
from ..gis.layers import (
    MUNICIPALITIES,
    PLAN_YEARS,
    check_no_pending_edits,
    find_layer,
    is_whole,
    reload_tables,
    save_edits,
    working_file_of,
)
from ..gis.layout import layouts_of, name_pages, refresh_legends
from ..gis.map_date import choose_map_date, map_date_at_click
from ..gis.new_look import is_to_be_offered, keep_old_look, renew_look
from ..gis.saved_by_newer import put_right
from ..gis.settings import load_settings, save_settings
from ..gis.shown import EVERYTHING, Shown, shown_now
from ..gis.tie import leave_groups, tie_layers, untie_layers
from ..gis.update import (
    UpdateResult,
    bands_at,
    map_date_of,
    show_only,
    update,
)
from ..gis.working_file import sample_warning
from ..gis.working_file_upgrade import bring_up_to_date
from .attribute_table import open_table
from .background import living
from .date_field import day_of
from .edit_link import EditLink
from .exports import Exports
from .first_view import zoom_to_map
from .follow_settings import SettingsFollower
from .intakes import Intakes
from .map_date_dialog import ask_map_date
from .map_date_shown import MapDateShown, map_date_rule
from .messages import (
    ANY,
    LOOK,
    NOT_ADDED,
    OTHER_OFFICE,
    TYPED,
    YEARS_SHOWN,
    Button,
    Messages,
)
from .office_dialog import ask_office, decline, has_declined
from .unsaved import UnsavedMessage
from .vertex_markers import VertexMarkers
from .year_editor import YearEditor, open_for_editing
from .year_watch import YearWatch


class Commands:
    """The plugin's commands in one QGIS window."""

    def __init__(self, iface: QgisInterface) -> None:
        """Work in the window's project."""
        self._iface = iface
        self._messages = Messages(iface)
        self._link: EditLink | None = None
        self._watch: YearWatch | None = None
        QgsProject.instance().cleared.connect(self._messages.withdraw)
        show_cells_plainly()
        self.after_update: Callable[[], None] | None = None
        self._extent_of_all: QgsRectangle | None = None
        self.editor = YearEditor(iface, self.link_layers)
        self._unsaved = UnsavedMessage(self._messages, self.editor)
        self.exports = Exports(iface, self._messages, self._layer, self._layout)
        self.map_date = MapDateShown(QgsProject.instance())
        self.intakes = Intakes(iface, self._messages, self._edits_are_saved, self._update_again)

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
            self._bring_up_to_date(plan_years)
            leave_groups(self._project)
            tie_layers(municipalities, plan_years)
            # Before the link: what it says of a year that was typed is not to be withdrawn with it.
            self._watch = YearWatch(plan_years, self._messages)
            self._link = EditLink(self._project, municipalities, plan_years)
            self._link.refused.connect(self._explain_refusal)
            self._link.guard.taken_back.connect(self._explain_row)
            canvas = self._iface.mapCanvas()
            markers = VertexMarkers(canvas, self._project, municipalities, self._link)
            self._link.stopped.connect(markers.stop)
            self._link.file_changed.connect(self._messages.warn)
            self._link.pending_changed.connect(self._show_pending)
            self._link.tell_pending()

    def _show_pending(self, count: int) -> None:
        self._unsaved.show(count)
        if count:
            self._messages.bring_forward(TYPED)
        else:
            self._messages.withdraw(TYPED)

    def unlink_layers(self) -> None:
        """Leave the layers as QGIS alone would have them."""
        self._unsaved.hide()
        link, self._link = self._living_link(), None
        if link:
            link.stop()
            untie_layers(link.plan_years)
            sip.delete(link)
        watch, self._watch = self._watch, None
        if watch is not None and not sip.isdeleted(watch):
            sip.delete(watch)

    def close(self) -> None:
        """Leave QGIS as it was, and withdraw messages whose buttons would act."""
        self.unlink_layers()
        self.map_date.stop()
        show_cells_as_qgis_does()
        QgsProject.instance().cleared.disconnect(self._messages.withdraw)
        self._messages.fall_silent()

    def _living_link(self) -> EditLink | None:
        """Return the link, unless it went with a layer that was removed or a closed project."""
        link = self._link
        if link is None or sip.isdeleted(link) or sip.isdeleted(link.municipalities):
            return None
        return link

    def _bring_up_to_date(self, plan_years: QgsVectorLayer) -> None:
        """Let an older working file have what this version needs before anyone edits in it."""
        file = working_file_of(plan_years)
        if not is_there(file) or plan_years.isModified():
            return
        try:
            written = bring_up_to_date(file)
        except PlanstatusError as error:
            self._messages.warn(error)
            return
        if written:
            reload_tables(self._project)

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
        if not self._messages.ask(
            question, tr("Velger du Avbryt, skjer det ingenting."), tr("Lagre")
        ):
            return False
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
        self._tell(result)
        if layer is not None and (result.is_elsewhere or layer.name() in result.created):
            self._extent_of_all = None
            zoom_to_map(self._iface, layer)  # below the messages

    def _tell(self, result: UpdateResult) -> None:
        """Say in short what the map shows, behind what she should know about it."""
        self._messages.withdraw(YEARS_SHOWN)
        use_today = Button(
            tr("Bruk dagens dato"),
            tr("Oppdater kartet med dagens dato i stedet"),
            lambda: self.use_map_date(TODAY),
        )
        choose_table = Button(
            tr("Velg planårstabell …"),
            tr("Les inn en tabell med planår i arbeidsfilen, etter en oppsummering"),
            self.intakes.choose_plan_years,
        )
        buttons = () if result.map_date == date.today() else (use_today,)
        shown, _ = result.with_year()
        self._messages.tell(
            _in_short(result),
            result.working_file.parent,
            YEARS_SHOWN,
            f"{result.counts_in_words()}\n{result.working_file}",
            buttons if shown else (choose_table, *buttons),
        )
        if result.samples:
            take_out = Button(
                tr("Ta bort eksempeldata"),
                tr("Ta bort planårene som er eksempeldata, etter et spørsmål"),
                self.intakes.take_out_samples,
            )
            self._messages.warn(sample_warning(result.samples), YEARS_SHOWN, (take_out,))
        if is_to_be_offered(self._project):
            self._offer_new_look()
        for warning in reversed(result.warnings):
            self._messages.warn(warning, YEARS_SHOWN if warning in result.of_years else ANY)
        self._offer_other_office()

    def _offer_other_office(self) -> None:
        """Offer another office than that of the first map, until one is chosen or she declines."""
        settings = load_settings()
        office = settings.the_office()
        if office is None or settings.has_chosen() or has_declined():
            return
        choose = Button(
            tr("Annet kontor …"), tr("Lag kartet for et annet kontor"), self.choose_office
        )
        text = tr("Kartet er laget for {office}.", office=office.name)
        self._messages.offer(text, OTHER_OFFICE, choose, decline)

    def _offer_new_look(self) -> None:
        text = tr("Utskriftslayoutene har et eldre utseende.")
        renew = Button(
            tr("Nytt utseende"),
            tr("Lag layoutene på nytt med nytt utseende. De gamle beholdes under nye navn."),
            self.renew_look,
        )
        keep = Button(
            tr("Behold utseendet"), tr("La layoutene være som de er"), self._keep_old_look
        )
        self._messages.warn(text, LOOK, (renew, keep))

    def renew_look(self) -> None:
        """«Nytt utseende»: the pages and layers of an older version as they are made today."""
        self._messages.withdraw(LOOK)
        if not self._edits_are_saved():
            return
        settings, map_date = load_settings(), map_date_of(self._project) or date.today()
        self._try(
            lambda: living(lambda feedback: renew_look(self._project, settings, map_date, feedback))
        )

    def _keep_old_look(self) -> None:
        keep_old_look(self._project)
        self._messages.withdraw(LOOK)

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

    def _explain_refusal(self, text: str, words: Sequence[str]) -> None:
        """Say why something was not saved, in place of what QGIS says of the same in English."""
        layers = (find_layer(self._project, role) for role in (MUNICIPALITIES, PLAN_YEARS))
        of_qgis = {commit_error(layer.name()) for layer in layers if layer is not None}
        self._withdraw({*words, *of_qgis})
        self._messages.withdraw(TYPED)
        self._messages.warn(text, TYPED)

    def _explain_row(self, text: str) -> None:
        """Say why something was taken back, in place of «1 feature pasted», true before."""
        self._withdraw({QCoreApplication.translate("QgisApp", "Paste features")})
        self._messages.withdraw(NOT_ADDED)
        self._messages.warn(text, NOT_ADDED)

    def _withdraw(self, texts: set[str]) -> None:
        bar = self._messages.bar
        for item in bar.items():
            if texts & {item.text(), item.title()}:
                bar.popWidget(item)


def _in_short(result: UpdateResult) -> str:
    shown, total = result.with_year()
    if not shown:
        return tr("Kartet er oppdatert. Ingen av {total} kommuner har planår ennå.", total=total)
    return tr(
        "Kartet er oppdatert. Kartdato {date}. {shown} av {total} kommuner har planår.",
        date=date_in_words(result.map_date),
        shown=shown,
        total=total,
    )


def commit_error(layer_name: str) -> str:
    """Return QGIS's own message, in its language, when a layer could not be saved."""
    text = QCoreApplication.translate("QgisApp", "Could not commit changes to layer %1")
    return str(text).replace("%1", layer_name)
