"""The templates of the pages in `styles/`: A4 and A3, lying and standing."""

from __future__ import annotations

from qgis.core import QgsPrintLayout
from qgis.PyQt.QtXml import QDomDocument

from .templates import read_look

LANDSCAPE, PORTRAIT = "liggende", "staaende"
ORIENTATIONS = (LANDSCAPE, PORTRAIT)


def read_template(page: str, orientation: str) -> QDomDocument:
    """Return the template of a page size, «A4» or «A3», and an orientation.

    Raises:
        PlanstatusError: the file is missing or is not XML.
    """
    return read_look(f"{page}_{orientation}.qpt")


def orientation_of(layout: QgsPrintLayout) -> str:
    """Return how a layout's first page lies."""
    size = layout.pageCollection().page(0).pageSize()
    return LANDSCAPE if size.width() > size.height() else PORTRAIT
