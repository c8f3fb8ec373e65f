"""What an office gets before it has chosen anything, and the choices there are."""

from __future__ import annotations

TITLE = "Samfunnsplanstatus Troms og Finnmark"
CREDIT = "Kartet er utarbeidet hos Statsforvalteren i Troms og Finnmark."
OFFICE = (
    "Statsforvalteren i Troms og Finnmark\n"
    "Romssa ja Finnmárkku stáhtahálddašeaddji\n"
    "Tromssan ja Finmarkun staatinhallittija"
)
"""Title, credit and office of the map printed 4 September 2024."""

COUNTIES = ("55", "56")
"""Troms and Finnmark, the counties of the embedded municipalities."""

TABLE_SUFFIXES = (
    ".xlsx", ".xlsm", ".xls", ".ods", ".fods", ".csv", ".txt", ".tsv", ".tab", ".gpkg", ".dbf",
    ".html", ".htm", ".json", ".zip",
)  # fmt: skip
"""Files that plan years are usually in."""

PAGES = ("A4", "A3")
CLIP_AUTO, CLIP_YES, CLIP_NO = "auto", "ja", "nei"
TODAY = "i_dag"
"""The rule that the map date is the day of the click; any other rule is a date, ISO 8601."""

BOKMAAL, NYNORSK, ENGLISH = "nb", "nn", "en"
MAP_LANGUAGES = (BOKMAAL, NYNORSK, ENGLISH)
