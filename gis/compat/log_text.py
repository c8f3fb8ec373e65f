"""Text for QGIS's log, which until 3.44 shows HTML in it, even pictures."""

from __future__ import annotations

from html import escape

from qgis.core import Qgis


def in_log(text: str) -> str:
    """Return the text as the log of this QGIS shows it plainly."""
    return escape(text, quote=False) if Qgis.QGIS_VERSION_INT < 34400 else text
