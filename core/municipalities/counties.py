"""Counties, the country, and the other rows of statistics that are no municipality."""

from __future__ import annotations

import csv
import re
from collections.abc import Callable, Mapping
from functools import lru_cache
from pathlib import Path

from ..reading.cell_text import clean_cell, name_parts, without_footnotes
from ..schema import COUNTY_NUMBER

COUNTIES = Path(__file__).parents[2] / "data" / "fylker.csv"

_KIND = re.compile(
    r"\b(?:fylke\w*|fylka\w*|county|region(?:en)?|(?:statsforvalt|fylkesmann)\w*(?: i)?)\b"
)
_CODE = re.compile(r"(?:(?:f-?)?\d\d(?:00|99)?|0+|e(?:ak|afk|ka|kg)\w*)\b[\s:.,-]*")
_SUM = re.compile(r"\b(?:sum|i ?alt|total\w*|(?:lands)?gjennomsnitt\w*|snitt|median\w*|antall?)\b")
_LARGER = re.compile(
    r"(?:(?:hele|heile|resten av) )?(?:landet|fylket|norge|noreg|norga)"
    r"(?: (?:uten|utan|utenom|utanom) oslo)?|(?:nord|sør|midt|vest|øst|aust)[- ]?(?:norge|noreg)|"
    r"(?:vest|øst|aust|sør)landet|norway|(?:the )?whole country|all municipalities|"
    r"alle(?: kommuner| kommunar| fylker| fylke)?|kostra[- ]?(?:gruppe)? ?\d*|"
    r"(?:uoppgitt|uoppgjeve|uspesifisert|ukjent)(?: kommune| fylke| region)?|"
    r"utlandet|svalbard|jan mayen|kontinentalsokkelen"
)
_PART_OF = re.compile(r"^(?:nord|sør|midt|vest|øst|aust|indre|ytre)[- ]?")


@lru_cache(maxsize=1)
def county_names() -> Mapping[str, frozenset[str]]:
    """Return the numbers of the counties, today's and former ones, by the letters of each name."""
    found: dict[str, set[str]] = {}
    for number, names in _counties().items():
        for name in names:
            found.setdefault(_letters(name), set()).add(number)
    return {name: frozenset(numbers) for name, numbers in found.items()}


def county_called(number: str) -> str:
    """Return what the county with a number is, or was, called in Norwegian; empty for no county."""
    return _counties().get(number, [""])[0]


@lru_cache(maxsize=1)
def _counties() -> Mapping[str, list[str]]:
    """Return the names of each county by number, the Norwegian one first."""
    with COUNTIES.open(encoding="utf-8", newline="") as file:
        rows = csv.DictReader(file, delimiter=";")
        return {row[COUNTY_NUMBER]: row["navn"].split("|") for row in rows}


def counties_named(text: str) -> frozenset[str]:
    """Return the numbers of the counties that the text, or what stands beside a name, can mean."""
    parts = name_parts(re.sub("[()]", "/", _KIND.sub("", text.casefold())))
    return frozenset(n for part in parts for n in county_names().get(_letters(part), ()))


def is_larger_area(text: str, is_municipality: Callable[[str], bool]) -> bool:
    """Tell whether the text is a county, a part of one, the country, a sum or «uoppgitt».

    A name that a county shares with a municipality, such as Oslo and Romsa, is the municipality's,
    unless the text says «fylke» or has the county's number.
    """
    plain = without_footnotes(clean_cell(text)).casefold().strip(" :.-")
    bare = _CODE.sub("", plain, count=1) if _CODE.match(plain) else plain
    bare = _KIND.sub("", _SUM.sub("", bare)).strip(" :.-")
    if not bare or _LARGER.fullmatch(bare):
        return bool(bare or _SUM.search(plain))
    parts, names = name_parts(bare), county_names()
    if not all({_letters(each), _letters(_PART_OF.sub("", each))} & names.keys() for each in parts):
        return False
    return bare != plain or not all(map(is_municipality, parts))


def _letters(text: str) -> str:
    """Return the name without spaces and dashes; other signs may be letters that were misread."""
    return re.sub(r"[\s\d.,:*‐-―-]", "", text.casefold())
