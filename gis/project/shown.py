"""«Vis»: which of the working file's municipalities are shown. A filter on the layer, no more.

What is chosen stands in the layer's own filter. So it is saved with the project, is seen in QGIS's
own dialogs, and gone when an officer takes it out there.
"""

from __future__ import annotations

import json
from dataclasses import dataclass

from qgis.core import QgsExpression, QgsFeatureRequest, QgsProject, QgsVectorLayer

from ...core.errors import PlanstatusError
from ...core.municipalities.counties import county_called
from ...core.municipalities.names import name_order
from ...core.texts.language import tr
from ..store.backends import store_of
from .layers import (
    KEY,
    MUNICIPALITIES,
    check_no_pending_edits,
    find_layer,
    stop_editing,
)
from .roles import cooperation_layers, maps_in, our_layers
from .values import values_in

_MEMORY = "planstatus/vis"


@dataclass(frozen=True)
class Shown:
    """The counties, or else the municipalities, that are shown by number; neither for all."""

    counties: tuple[str, ...] = ()
    municipalities: tuple[str, ...] = ()

    def filter(self) -> str:
        """Return what lets only these through; empty for all."""
        key, value = QgsExpression.quotedColumnRef(KEY), QgsExpression.quotedValue
        if self.municipalities:
            return f"{key} IN ({', '.join(map(value, self.municipalities))})"
        return " OR ".join(f"{key} LIKE {value(county + '%')}" for county in self.counties)


EVERYTHING = Shown()


def shown_now(municipalities: QgsVectorLayer) -> Shown:
    """Return what «Vis» was last set to in a layer, unless its filter has been changed since."""
    return _memory(municipalities)[0]


def numbers_shown(municipalities: QgsVectorLayer) -> set[str]:
    """Return the numbers of the municipalities that the layer shows, whatever filters it."""
    return values_in(municipalities, KEY)


def set_shown(project: QgsProject, wanted: Shown) -> None:
    """Let the municipality layer show only some; her own filter stays, with or without ours.

    A layer that is being edited takes no filter. Where there is nothing to save, editing is left
    for as long as it takes.

    Raises:
        PendingEditsError: there are edits that are not saved; nothing was touched.
        PlanstatusError: QGIS refused the filter, or it lets nothing through; nothing was touched.
    """
    layer = find_layer(project, MUNICIPALITIES)
    if layer is None:
        return
    check_no_pending_edits(project)
    was_edited = layer.isEditable()
    stop_editing(project)
    try:
        for each in (*maps_in(project).values(), *cooperation_layers(project)):
            _filter(project, each, wanted)
    finally:
        if was_edited:
            layer.startEditing()


def _filter(project: QgsProject, layer: QgsVectorLayer, wanted: Shown) -> None:
    (_, hers), before = _memory(layer), layer.subsetString()
    ours = wanted.filter()
    both = f"({hers}) AND ({ours})" if hers and ours else hers or ours
    if both == before:
        return
    if not _set(project, layer, both) or not numbers_shown(layer):
        _set(project, layer, before)
        raise PlanstatusError(
            tr("Kommunelaget «{layer}» har ingen av kommunene i utvalget.", layer=layer.name())
        )
    if ours:
        kept = [both, hers, wanted.counties, wanted.municipalities]
        layer.setCustomProperty(_MEMORY, json.dumps(kept))
    else:
        layer.removeCustomProperty(_MEMORY)


def _set(project: QgsProject, layer: QgsVectorLayer, text: str) -> bool:
    """Set the filter, for which QGIS opens the file to write: nobody else may have it open then."""
    for each in our_layers(project):
        each.dataProvider().reloadData()
    taken = layer.setSubsetString(text)
    store_of(layer).settle()
    return bool(taken)


def drop_what_shows_nothing(project: QgsProject) -> None:
    """Show everything again when the municipalities that were chosen are no longer there.

    Raises:
        PlanstatusError: QGIS refused the filter.
    """
    layer = find_layer(project, MUNICIPALITIES)
    if layer is not None and shown_now(layer) != EVERYTHING and not numbers_shown(layer):
        set_shown(project, EVERYTHING)


def _memory(layer: QgsVectorLayer) -> tuple[Shown, str]:
    """Return what we let through, and her own filter."""
    now = layer.subsetString()
    text = layer.customProperty(_MEMORY)
    filter_then, hers, counties, municipalities = json.loads(text) if text else ("", "", (), ())
    if not text or filter_then != now:
        return EVERYTHING, now
    return Shown(tuple(counties), tuple(municipalities)), hers


@dataclass(frozen=True)
class Choice:
    """Something to show, what it is called in a list, and the area it is, empty for all."""

    text: str
    shown: Shown
    area: str


def choices(municipalities: QgsVectorLayer) -> list[Choice]:
    """Return what can be shown of the working file: all, each county, and what is selected.

    Raises:
        PlanstatusError: the working file cannot be read.
    """
    in_file = store_of(municipalities).municipalities().values()
    counties = {e.county_number: e.county or county_called(e.county_number) for e in in_file}
    found = [Choice(tr("Hele området"), EVERYTHING, "")]
    if len(counties) > 1:
        by_name = sorted(counties.items(), key=lambda county: name_order(county[1]))
        found += [Choice(name, Shown((number,)), name) for number, name in by_name]
    names = {each.number: each.name for each in in_file}
    selected = _selected(municipalities) or shown_now(municipalities).municipalities
    if selected:
        text = tr("Valgte kommuner ({count})", count=len(selected))
        area = names.get(selected[0], "") if len(selected) == 1 else tr("utvalg")
        found.append(Choice(text, Shown(municipalities=selected), area))
    return found


def area_shown(municipalities: QgsVectorLayer) -> str:
    """Return the area that is shown, as in `choices`; empty for all there is.

    Raises:
        PlanstatusError: the working file cannot be read.
    """
    now = shown_now(municipalities)
    return next((each.area for each in choices(municipalities) if each.shown == now), "")


def _selected(municipalities: QgsVectorLayer) -> tuple[str, ...]:
    wanted = QgsFeatureRequest().setFlags(QgsFeatureRequest.Flag.NoGeometry)
    wanted.setSubsetOfAttributes([KEY], municipalities.fields())  # the joins cost a query for each
    return tuple(sorted(str(each[KEY]) for each in municipalities.getSelectedFeatures(wanted)))
