"""What an officer gets before she has chosen anything, and the choices there are."""

from __future__ import annotations

COUNTIES = ("55", "56")
"""The counties of the map that comes up before anyone has chosen an office."""

TABLE_SUFFIXES = (
    ".xlsx", ".xlsm", ".xls", ".ods", ".fods", ".csv", ".txt", ".tsv", ".tab", ".gpkg", ".dbf",
    ".html", ".htm", ".json", ".zip",
)  # fmt: skip
"""Files that plan years are usually in."""

PAGES = ("A4", "A3")
ATLASES = ("plankontor", "kommuner")
"""The keys of the atlases; promises to models and scripts."""
CLIP_AUTO, CLIP_YES, CLIP_NO = "auto", "ja", "nei"
TODAY = "i_dag"
"""The rule that the map date is the day of the click; any other rule is a date, ISO 8601."""

BOKMAAL, NYNORSK, ENGLISH = "nb", "nn", "en"
MAP_LANGUAGES = (BOKMAAL, NYNORSK, ENGLISH)
