"""What is done to the municipalities themselves by accident while plan years are edited.

A joined year can be typed only while both layers are in edit mode, and QGIS has no setting that
opens a layer for editing without its borders.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from qgis.core import QgsFeature, QgsFeatureRequest, QgsVectorLayer, QgsVectorLayerEditBuffer

from ...core.schema import COUNTY, COUNTY_NUMBER, FEATURE_ID, OFFICIAL_NAME
from ...core.texts.language import tr
from .refusals import KEY, NAME, listed, not_added

OURS = (FEATURE_ID, KEY, NAME, OFFICIAL_NAME, COUNTY_NUMBER, COUNTY)
"""The columns that say which municipality a row is; an officer may have others of her own."""


@dataclass(frozen=True)
class Accidents:
    """Edits of municipalities that are not saved; by the id of the row where there is one."""

    added: tuple[int, ...] = ()
    deleted: tuple[int, ...] = ()
    moved: tuple[tuple[int, bytes], ...] = ()
    """With the new border, so that two moves of one municipality are not alike."""
    renamed: tuple[tuple[int, str, str], ...] = ()
    """With the column and what it says now."""
    columns: tuple[str, ...] = ()
    """Columns of ours that are deleted, or have got another name."""

    def __bool__(self) -> bool:
        """Tell whether there are any."""
        return self != Accidents()

    def rows(self) -> set[int]:
        """Return the ids of the municipalities that were there before."""
        moved, renamed = (row for row, _ in self.moved), (row for row, _, _ in self.renamed)
        return {*self.deleted, *moved, *renamed}


def accidents_in(municipalities: QgsVectorLayer) -> Accidents:
    """Return what has been done to the municipalities and is not saved."""
    buffer = municipalities.editBuffer()
    if buffer is None:
        return Accidents()
    moved = sorted(buffer.changedGeometries().items(), key=lambda each: each[0])
    return Accidents(
        tuple(sorted(buffer.addedFeatures())),
        tuple(sorted(buffer.deletedFeatureIds())),
        tuple((row, bytes(border.asWkb())) for row, border in moved),
        tuple(_renamed(municipalities, buffer)),
        tuple(_lost_columns(municipalities)),
    )


def not_done(municipalities: QgsVectorLayer, accidents: Accidents) -> str:
    """Return what has been left as it was, and what to do for other borders.

    Args:
        municipalities: the layer, with what was done still in it.
        accidents: what was done.
    """
    if not (accidents.moved or accidents.deleted) and accidents.added:
        return not_added(municipalities, _added(municipalities))
    what = _what_stays(accidents, _names(municipalities, accidents.rows()))
    return f"{what} {tr('Nye kommuner og grenser leses inn med «Velg kommunelag …».')}"


def _what_stays(accidents: Accidents, names: str) -> str:
    if accidents.moved:
        return tr("Grensene er som før: {municipalities}.", municipalities=names)
    if accidents.deleted:
        return tr("Ikke slettet: {municipalities}.", municipalities=names)
    if accidents.renamed:
        return tr("Nummer og navn er som før: {municipalities}.", municipalities=names)
    return tr("Kolonnene er som før: {columns}.", columns=", ".join(accidents.columns))


def _added(layer: QgsVectorLayer) -> list[QgsFeature]:
    """Return new rows; QGIS gives the first one the highest id."""
    return [row for _, row in sorted(layer.editBuffer().addedFeatures().items(), reverse=True)]


def _names(layer: QgsVectorLayer, rows: Iterable[int]) -> str:
    """Return what municipalities are called where they are stored."""
    request = QgsFeatureRequest().setFilterFids(list(rows))
    request.setFlags(QgsFeatureRequest.Flag.NoGeometry)
    return listed(list(layer.dataProvider().getFeatures(request)))


def _renamed(
    layer: QgsVectorLayer, buffer: QgsVectorLayerEditBuffer
) -> Iterator[tuple[int, str, str]]:
    names = layer.fields().names()
    for row, values in sorted(buffer.changedAttributeValues().items()):
        for column, value in sorted(values.items()):
            if names[column] in OURS:
                yield row, names[column], str(value)


def _lost_columns(layer: QgsVectorLayer) -> list[str]:
    stored, left = layer.dataProvider().fields().names(), layer.fields().names()
    return [name for name in OURS if name in stored and name not in left]
