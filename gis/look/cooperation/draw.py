"""Draws the layers of the map of cooperation, with the signs and names on them."""

from __future__ import annotations

from collections.abc import Sequence

from ....core.cooperation.on_map import OfficeOnMap
from ....core.schema import MUNICIPALITIES
from ....core.texts.cooperation_words import CooperationWords
from ...project.roles import find_layer
from .layers import OfficeLayers
from .names import name_offices
from .roles import sign_roles
from .style import draw_by_office, draw_by_status, draw_outlines


def draw_offices(
    layers: OfficeLayers,
    offices: Sequence[OfficeOnMap],
    words: CooperationWords,
    status_fill: bool,
) -> None:
    """Draw the offices of a date.

    Args:
        layers: those of the map.
        offices: of the date.
        words: of the map's language.
        status_fill: fill the municipalities as the first map does; else by office.
    """
    first = find_layer(layers.municipalities.project(), MUNICIPALITIES) if status_fill else None
    if first is None:
        draw_by_office(layers.municipalities, offices, words.outside)
    else:
        draw_by_status(layers.municipalities, first)
    draw_outlines(layers.outlines, offices, layers.municipalities)
    sign_roles(layers.municipalities, offices)
    name_offices(layers.outlines, offices, words)
