"""Where the plugin's own read-only files are."""

from __future__ import annotations

from pathlib import Path

PLUGIN = Path(__file__).resolve().parent.parent
DATA = PLUGIN / "data"
STYLES = PLUGIN / "styles"

EMBEDDED_MUNICIPALITIES = DATA / "kommuner.gpkg"
SAMPLE_PLAN_YEARS = DATA / "planaar.csv"
REGISTER = DATA / "kommuner.csv"

EMBEDDED_EPSG = 25833
"""What the embedded municipalities are in, and municipalities just read from elsewhere."""


def embedded(table: str) -> str:
    """Return QGIS's address of a table of the embedded municipalities."""
    return f"{EMBEDDED_MUNICIPALITIES}|layername={table}"
