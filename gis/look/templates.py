"""Reads the looks in `styles/`, of layers and pages, and fits them to the fonts of this machine."""

from __future__ import annotations

import re

from qgis.core import QgsPrintLayout
from qgis.PyQt.QtGui import QFont, QFontInfo
from qgis.PyQt.QtXml import QDomDocument

from ...core.errors import PlanstatusError, cause_of
from ...core.texts.language import tr
from ..resources import STYLES
from .map_page import map_paper

FONT = "Liberation Sans"
SUBSTITUTES = ("Arial", "DejaVu Sans")
"""Arial has the same widths as Liberation Sans; DejaVu Sans comes with most Linux desktops."""


def read_look(name: str) -> QDomDocument:
    """Return `styles/<name>` as XML, with a font this machine has.

    Without the substitution QGIS warns and falls back to the font of the user interface.

    Raises:
        PlanstatusError: the file is missing or is not XML.
    """
    try:
        text = (STYLES / name).read_text(encoding="utf-8")
    except OSError as error:
        raise PlanstatusError(
            tr(
                "Installer programtillegget på nytt. Stilfilen {file} kan ikke leses. {cause}",
                file=name,
                cause=cause_of(error),
            )
        ) from error
    document = QDomDocument()
    read = document.setContent(with_available_font(text, _available_fonts()))
    # PyQt5 gives (ok, message, line, column), PyQt6 a result object; both have a truth of their own
    if not (read[0] if isinstance(read, tuple) else read):
        raise PlanstatusError(
            tr("Installer programtillegget på nytt. Stilfilen {file} er ødelagt.", file=name)
        )
    return document


def _available_fonts() -> list[str]:
    # QFontDatabase lists them all, but is an object on Qt 5 and a namespace on Qt 6.
    return [name for name in (FONT, *SUBSTITUTES) if QFontInfo(QFont(name)).family() == name]


def with_available_font(text: str, families: list[str]) -> str:
    """Return the XML with `FONT` replaced by its first available substitute, if it is missing."""
    if FONT in families:
        return text
    substitute = next((name for name in SUBSTITUTES if name in families), None)
    return re.sub(re.escape(FONT), substitute, text) if substitute else text


LANDSCAPE, PORTRAIT = "liggende", "staaende"
ORIENTATIONS = (LANDSCAPE, PORTRAIT)


def read_template(page: str, orientation: str) -> QDomDocument:
    """Return the template of a page size, «A4» or «A3», and an orientation.

    Raises:
        PlanstatusError: the file is missing or is not XML.
    """
    return read_look(f"{page}_{orientation}.qpt")


def orientation_of(layout: QgsPrintLayout) -> str:
    """Return how the page of a layout lies that has the map."""
    size = map_paper(layout).pageSize()
    return LANDSCAPE if size.width() > size.height() else PORTRAIT
