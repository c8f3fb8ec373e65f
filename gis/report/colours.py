"""The colours of a report: those of the project it is of, else those of settings and styles."""

from __future__ import annotations

from qgis.core import QgsProject, QgsVectorLayer

from ..look.cooperation.layers import office_layers
from ..look.cooperation.style import office_colours
from ..look.style import style_colours
from ..project.status_rows import shown_bands
from ..settings import Settings


def band_colours(settings: Settings) -> dict[str, str]:
    """Return the colours of the bands, «#rrggbb»: those of the style where no others are chosen."""
    return {**style_colours(), **settings.colours}


def band_colours_on(municipalities: QgsVectorLayer) -> dict[str, str]:
    """Return the colours that a layer shows the bands in, «#rrggbb»."""
    return {each.key: each.symbol.color().name() for each in shown_bands(municipalities)}


def office_colours_in(project: QgsProject) -> dict[str, str]:
    """Return the colours of a project's map of cooperation, «#rrggbb», by the code of an office."""
    layers = office_layers(project)
    return office_colours(layers.municipalities) if layers else {}
