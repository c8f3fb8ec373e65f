"""The names on the overview of the offices, placed as on the pages of the map while it is written.

QGIS would put the name of one office over that of another. The sheets are close up, and have its
places.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from qgis.core import QgsExpressionContextUtils, QgsFeature, QgsPrintLayout

from ...core.atlas.atlases import OFFICES
from ...core.maps import COOPERATION_MAP
from ..look.cooperation.layers import office_layers, offices_shown
from ..look.cooperation.names import VARIABLE as OF_OFFICES
from ..look.cooperation.names import place_all_names
from ..look.name_places import forget_places
from ..look.name_variable import VARIABLE as OF_MUNICIPALITIES
from ..look.variables import drop_layout_variables, set_layout_variables
from ..look.wording import map_language
from ..project.map_date import map_date_of
from .layers import ATLAS

_PLACES = (OF_OFFICES, OF_MUNICIPALITIES)


@contextmanager
def named_overview(layout: QgsPrintLayout) -> Iterator[None]:
    """Let the labels of an atlas read our places while it shows its overview, and only then."""
    places = _places_on_overview(layout)

    def follow(_: QgsFeature) -> None:
        drop_layout_variables(layout, _PLACES)
        if layout.atlas().currentFeatureNumber() == 0:
            set_layout_variables(layout, places)

    layout.atlas().featureChanged.connect(follow)
    try:
        yield
    finally:
        layout.atlas().featureChanged.disconnect(follow)
        drop_layout_variables(layout, _PLACES)


def _places_on_overview(layout: QgsPrintLayout) -> dict[str, object]:
    """Return the variables with the places; none for another atlas, or without its map."""
    project = layout.project()
    layers, day = office_layers(project), map_date_of(project)
    if layout.customProperty(ATLAS) != OFFICES.key or layers is None or day is None:
        return {}
    layout.atlas().first()
    words = COOPERATION_MAP.words_in(map_language(project))
    place_all_names(layout, layers, offices_shown(layers, day), words)
    forget_places(layout)
    scope = QgsExpressionContextUtils.layoutScope(layout)
    return {each: scope.variable(each) for each in _PLACES if scope.hasVariable(each)}
