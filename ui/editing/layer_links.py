"""What follows the two tables while someone edits, and what is said of it."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import QgsProject, QgsVectorLayer
from qgis.gui import QgisInterface
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QCoreApplication

from ...core.errors import PlanstatusError
from ...gis.compat.saved_by_newer import put_right
from ...gis.project.layers import (
    MUNICIPALITIES,
    PLAN_YEARS,
    find_layer,
    reload_tables,
)
from ...gis.project.roles import our_layers, tables_in
from ...gis.project.tie import leave_groups, tie_layers, untie_layers
from ...gis.store.backends import store_of
from ..messages import NOT_ADDED, TYPED, Messages
from .edit_link import EditLink
from .pages_link import PagesLink
from .unsaved import UnsavedMessage
from .vertex_markers import VertexMarkers
from .year_watch import YearWatch


class LayerLinks:
    """Ties the layers of the project that is open, one pair at a time."""

    def __init__(self, iface: QgisInterface, messages: Messages, unsaved: UnsavedMessage) -> None:
        """Speak through the window's messages, and of what is not saved in one of its own."""
        self._iface = iface
        self._messages = messages
        self._unsaved = unsaved
        self._link: EditLink | None = None
        self._watches: list[YearWatch] = []

    def link(self) -> None:
        """Make the map follow edits in the plan-year table of the project that is open."""
        municipalities = find_layer(self._project, MUNICIPALITIES)
        plan_years = find_layer(self._project, PLAN_YEARS)
        link = self._living()
        is_same = link and (link.municipalities, link.plan_years) == (municipalities, plan_years)
        if link and is_same and {*link.tables} == {*tables_in(self._project), plan_years}:
            return
        self.unlink()
        if municipalities is not None and plan_years is not None:
            put_right(self._project)
            self._bring_up_to_date(plan_years)
            leave_groups(self._project)
            for table in tables_in(self._project):
                tie_layers(municipalities, table)
            # Before the link: what it says of a year that was typed is not to be withdrawn with it.
            self._watches = [YearWatch(t, self._messages) for t in tables_in(self._project)]
            self._link = EditLink(self._project, municipalities, plan_years)
            self._link.refused.connect(self.explain_refusal)
            self._link.guard.taken_back.connect(self._explain_row)
            canvas = self._iface.mapCanvas()
            markers = VertexMarkers(canvas, self._project, municipalities, self._link)
            self._link.stopped.connect(markers.stop)
            self._link.stopped.connect(PagesLink(self._iface, self._project, self._link).stop)
            self._link.overtaken.connect(self._unsaved.tell_overtaken)
            self._link.file_changed.connect(self._unsaved.warn)
            self._link.pending_changed.connect(self._unsaved.show_years)
            self._link.tell_pending()

    def unlink(self) -> None:
        """Leave the layers as QGIS alone would have them."""
        self._unsaved.show_years(0)
        link, self._link = self._living(), None
        if link:
            link.stop()
            for table in tables_in(self._project):
                untie_layers(table)
            sip.delete(link)
        watches, self._watches = self._watches, []
        for watch in watches:
            if not sip.isdeleted(watch):
                sip.delete(watch)

    @property
    def _project(self) -> QgsProject:
        return QgsProject.instance()

    def _living(self) -> EditLink | None:
        """Return the link, unless it went with a layer that was removed or a closed project."""
        link = self._link
        if link is None or sip.isdeleted(link) or sip.isdeleted(link.municipalities):
            return None
        return link

    def _bring_up_to_date(self, plan_years: QgsVectorLayer) -> None:
        """Let an older working file have what this version needs before anyone edits in it."""
        store = store_of(plan_years)
        if not store.exists() or plan_years.isModified():
            return
        try:
            written = store.bring_up_to_date()
        except PlanstatusError as error:
            self._messages.warn(error)
            return
        if written:
            reload_tables(self._project)

    def explain_refusal(self, text: str, words: Sequence[str]) -> None:
        """Say why something was not saved, in place of what QGIS says of the same in English."""
        of_qgis = {commit_error(layer.name()) for layer in our_layers(self._project)}
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


def commit_error(layer_name: str) -> str:
    """Return QGIS's own message, in its language, when a layer could not be saved."""
    text = QCoreApplication.translate("QgisApp", "Could not commit changes to layer %1")
    return str(text).replace("%1", layer_name)
