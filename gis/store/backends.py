"""Which kind of store is where: the only place that knows them all."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsVectorLayer

from ...core.errors import PlanstatusError
from ...core.texts.language import tr
from ..sources.files import split_source
from .geopackage import GeoPackage
from .place import NAME, SUFFIX
from .store import Store

_OF = "planstatus/store"
"""Layer property with the store a layer is of, where it reads a copy of one table of it."""


def open_store(place: Path) -> Store:
    """Return the store in a place of the settings, whether it is there or not."""
    return GeoPackage(place)


def place_in(folder: str) -> Path:
    """Return the place of a store in a folder, where nobody has said what it is called."""
    return Path(folder, NAME)


def store_of(layer: QgsVectorLayer) -> Store:
    """Return the store that a layer reads, whether it is there or not."""
    return GeoPackage(Path(layer.customProperty(_OF) or split_source(layer.source())[0]))


def read_copy(layer: QgsVectorLayer, table: Path) -> None:
    """Let a layer read a copy of its table; what else is asked of its store is asked as before."""
    layer.setCustomProperty(_OF, str(store_of(layer).place))
    layer.setDataSource(str(table), layer.name(), "ogr")


def check_place(place: Path) -> None:
    """Check that a store can be, or is, where an officer wants it.

    Raises:
        PlanstatusError: it can not, or something else is there.
    """
    if not place.is_absolute() or place.suffix.lower() != SUFFIX:
        raise PlanstatusError(tr("Skriv hele stien til en fil med filendelsen .gpkg."))
    store = open_store(place)
    if store.exists():
        store.check()
