"""Draws the layers of the map of cooperation, with the signs and names on them."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import QgsVectorLayer

from ....core.cooperation.on_map import OfficeOnMap
from ....core.texts.cooperation_words import CooperationWords
from .layers import OfficeLayers
from .names import name_offices
from .roles import sign_roles
from .style import draw_by_office, draw_by_status, draw_outlines


def draw_offices(
    layers: OfficeLayers,
    offices: Sequence[OfficeOnMap],
    words: CooperationWords,
    status_map: QgsVectorLayer | None = None,
) -> None:
    """Draw the offices of a date.

    Args:
        layers: those of the map.
        offices: of the date.
        words: of the map's language.
        status_map: the municipalities of a status map, to fill these as it does; None to fill them
            by office.
    """
    if status_map is None:
        draw_by_office(layers.municipalities, offices, words.outside)
    else:
        draw_by_status(layers.municipalities, status_map)
    draw_outlines(layers.outlines, offices, layers.municipalities)
    sign_roles(layers.municipalities, offices)
    name_offices(layers.outlines, offices, words)
