"""The columns of the list in the panel: those that are there, and those an officer may add."""

from __future__ import annotations

from ...core import schema
from ...core.schema import column_labels
from ...core.texts.language import tr

NAME, YEAR, AGE, BAND, COUNTY, TITLE, PERIOD, ADOPTED, SOURCE, CERTAINTY, NOTE, STATUS = COLUMNS = (
    range(12)
)
"""In the order they have come: the widths that are remembered go by it."""
ALWAYS = (NAME, YEAR, AGE, BAND)
ON_DEMAND = {
    STATUS: schema.STATUS,
    COUNTY: schema.COUNTY,
    TITLE: schema.TITLE,
    PERIOD: schema.PERIOD,
    ADOPTED: schema.ADOPTED,
    SOURCE: schema.SOURCE,
    CERTAINTY: schema.CERTAINTY,
    NOTE: schema.NOTE,
}
"""Columns that are shown when she asks for them, with their names in the tables and settings."""
CHARACTERS = {
    NAME: 15, YEAR: 8, AGE: 7, BAND: 21, COUNTY: 12, TITLE: 30, PERIOD: 12, ADOPTED: 12,
    SOURCE: 30, CERTAINTY: 12, NOTE: 30, STATUS: 12,
}  # fmt: skip
"""Their widths to begin with; the names take what is left in a wider panel."""


def heading(column: int) -> str:
    """Return what stands over a column."""
    if column in ON_DEMAND:
        return column_labels()[ON_DEMAND[column]]
    return (tr("Kommune"), tr("Planår"), tr("Alder (år)"), tr("Klasse"))[column]


def meaning(column: int, map_year: int) -> str:
    """Return what a heading means, for its tool tip; the age is that in the map's year."""
    meanings = {
        NAME: tr("Sorter etter navn"),
        YEAR: tr("Året planen ble vedtatt. Dobbeltklikk eller trykk F2 for å endre det"),
        AGE: tr("Antall år fra planåret til kartåret {year}", year=map_year),
        BAND: tr("Fargen kommunen har på kartet"),
    }
    return meanings.get(column, heading(column))
