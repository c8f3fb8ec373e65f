"""Lets the pages of the map of cooperation follow its offices: legends, places and names."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import QgsProject

from ....core.cooperation.on_map import OfficeOnMap
from ....core.maps import COOPERATION_MAP
from ....core.texts.cooperation_words import CooperationWords
from ..area import Area
from ..fit import fit_page
from ..graticule import follow_scale
from ..layouts import refresh_page
from ..pages import pages_of
from ..theme import refresh_styles
from .layers import OfficeLayers
from .legend import refresh_office_legend
from .names import place_all_names


def refresh_office_pages(
    project: QgsProject,
    layers: OfficeLayers,
    offices: Sequence[OfficeOnMap],
    words: CooperationWords,
    logo: str,
    even_hers: bool = False,
) -> None:
    """Refresh texts, legends, places and names; what the officer has moved stays.

    Args:
        project: the project of the pages.
        layers: those of the map.
        offices: those of the map date.
        words: of the map's language.
        logo: path of a picture, or empty.
        even_hers: fit maps that the officer has moved, too.

    Raises:
        PlanstatusError: a template cannot be read.
    """
    pages = list(pages_of(project, COOPERATION_MAP.key))
    if not pages:
        return
    area = Area(layers.municipalities)
    for page, layout in pages:
        refresh_page(layout, page, logo)
    refresh_styles([layout for _, layout in pages])
    for page, layout in pages:
        refresh_office_legend(layout, layers, offices, words)
        fit_page(layout, layers.municipalities, area, page, even_hers)
        follow_scale(layout)
        layout.refresh()
        place_all_names(layout, layers, offices, words)
