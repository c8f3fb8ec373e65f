"""The register of municipalities: numbers and names in force, and those before."""

from __future__ import annotations

import csv
import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path

from ..reading.cell_text import clean_cell, name_parts, without_footnotes
from ..schema import COUNTY, COUNTY_NUMBER, KEY, NAME, OFFICIAL_NAME
from .changes import called, former_names, former_numbers, successors
from .counties import counties_named
from .names import LONGEST_NAME, NO_MATCH, NameIndex, NameMatch, key

DATA = Path(__file__).parents[2] / "data"
_LANGUAGES = ("navn_se", "navn_smj", "navn_sma", "navn_fkv")


@dataclass(frozen=True)
class Municipality:
    """A municipality as Kartverket and SSB name it, and what it was called and numbered before."""

    number: str
    name: str
    official_name: str
    county_number: str
    county: str
    other_names: tuple[str, ...] = ()
    old_numbers: tuple[str, ...] = ()


def read_register(path: Path) -> dict[str, Municipality]:
    """Read `data/kommuner.csv` and return the municipalities by their four-digit number."""
    with path.open(encoding="utf-8", newline="") as file:
        found = [_municipality(row) for row in csv.DictReader(file, delimiter=";")]
    return {municipality.number: municipality for municipality in found}


def _municipality(row: Mapping[str, str]) -> Municipality:
    number = row[KEY]
    names = [*(row[column] for column in _LANGUAGES), *row["andre_navn"].split("|")]
    names += former_names().get(number, ())
    return Municipality(
        number,
        row[NAME],
        row[OFFICIAL_NAME],
        row[COUNTY_NUMBER],
        row[COUNTY],
        tuple(dict.fromkeys(filter(None, names))),
        former_numbers().get(number, ()),
    )


@lru_cache(maxsize=1)
def norway() -> Mapping[str, Municipality]:
    """Return the 357 municipalities by number: foreign tables speak of those off the map too."""
    return read_register(DATA / "kommuner.csv")


@lru_cache(maxsize=1)
def languages_of_names() -> Mapping[str, str]:
    """Return the language code, «se» or «fkv», of each official name that is not Norwegian."""
    with (DATA / "kommuner.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter=";"))
    return {
        row[column]: column[len("navn_") :]
        for column in _LANGUAGES
        for row in rows
        if row[column] and row[column] != row[NAME]
    }


def in_counties(
    municipalities: Mapping[str, Municipality], counties: Collection[str]
) -> dict[str, Municipality]:
    """Return the municipalities of the counties, by number; of all when none is given."""
    return {n: each for n, each in municipalities.items() if not counties or n[:2] in counties}


_NUMBER_WORD = (  # «Kommune 2020» speaks of a year
    r"(?:kommune(?:nr|nummer|kode)|kommunen?(?! ?(?:19|20)\d\d)|"
    r"kom(?:m(?:une)?)?\.?nr|k|knr|nr|no?)\.?"
)
_NUMBER = re.compile(
    rf"(?:{_NUMBER_WORD}[-: ]*)*"
    r"(\d(?: ?\d){2,3}|[1-9][.,]\d{3})(?:[.,]0+)?"
    r"((?:\s*[-‐-―:,_]\s*| ?\(| )[^\W\d_].*)?",
    re.IGNORECASE,
)
_NUMBER_LAST = re.compile(r"(\D*[^\W\d_]\D*?)[\s(\[:,-]+(\d{4})[)\]]?")


@lru_cache(maxsize=8192)  # a table names a municipality many times
def municipality_number(value: object) -> str | None:
    """Return the four-digit number a cell holds, or None: 301, '0301' and '5501 ' are numbers.

    Spreadsheets and type detection turn 0301 into 301, 301.0 or «5,501», so lost zeros are put
    back. SSB writes «K-5501» and «5501 Tromsø».
    """
    text = str(value if value is not None else "")
    if len(text) > LONGEST_NAME:
        return None
    match = _NUMBER.fullmatch(_plain(text))
    if not match:
        return None
    number = re.sub("[ .,]", "", match[1]).zfill(4)
    return number if number[:2] != "00" else None


def beside_number(text: str) -> str:
    """Return what a cell says after the number it begins with, all of it where it does not."""
    plain = _plain(text)
    match = _NUMBER.fullmatch(plain)
    return match[2] or "" if match else plain


def _plain(text: str) -> str:
    return " ".join(without_footnotes(clean_cell(text)).split())


class Register:
    """The municipalities a table can speak of, by number and by name, and those on the map.

    Every municipality of Norway is among them, so that one of another county is known for what it
    is.
    """

    def __init__(
        self, municipalities: Mapping[str, Municipality], on_map: Collection[str] | None = None
    ) -> None:
        """Take the municipalities by their number, and the numbers on the map (None for all)."""
        self.on_map = municipalities.keys() if on_map is None else on_map
        self.municipalities = {**norway(), **municipalities}
        self._given = municipalities
        self._found: dict[str, NameMatch] = {}
        self._larger: dict[str, bool] = {}

    def number(self, text: str) -> str | None:
        """Return today's number for a number in a cell, None when the cell holds none.

        A number after a name, «Tromsø (5501)», counts when the name is the municipality's.
        """
        number = municipality_number(text)
        if number or len(text) > LONGEST_NAME:
            return self._today(number) if number else None
        last = _NUMBER_LAST.fullmatch(without_footnotes(clean_cell(text)))
        after = self._today(last[2]) if last else None
        return after if last and after in self.find(last[1]).numbers else None

    def _today(self, number: str) -> str:
        found = self.successors(number)
        return found[0] if len(found) == 1 else number

    def successors(self, number: str) -> tuple[str, ...]:
        """Return today's numbers for a municipality's, several when it was divided."""
        return (number,) if number in self.municipalities else successors(number)

    def is_divided(self, number: str, name: str) -> bool:
        """Tell whether a number is of a municipality that was divided, and the name no part's."""
        own = {key(part) for part in (called(number), *name_parts(called(number)))}
        return len(self.successors(number)) > 1 and (not name or key(name) in own)

    def knows(self, number: str) -> bool:
        """Tell whether the number is, or has been since 2013, that of a municipality."""
        return all(each in self.municipalities for each in self.successors(number))

    def find(self, text: str) -> NameMatch:
        """Return the municipalities a name can mean, the one on the map before its namesakes."""
        if text not in self._found:
            self._found[text] = self._on_map_first(self._names.find(text)) if text else NO_MATCH
        return self._found[text]

    def find_in(self, county: str, text: str) -> NameMatch:
        """Return the same for a name that stands beside that of a county, which may be empty."""
        match = self.find(text)
        if not county or len(match.numbers | match.namesakes) < 2:
            return match
        there = self.find(f"{text} ({county})")
        return match if there.guessed or not there.numbers else there

    def is_county(self, text: str) -> bool:
        """Tell whether a text is the name of a county, today's or a former one."""
        return self.is_larger_area(text) and bool(counties_named(text))

    def named(self, text: str) -> frozenset[str]:
        """Return the numbers of the municipalities a name can mean."""
        return self.find(text).numbers

    def is_larger_area(self, text: str) -> bool:
        """Tell whether a name is that of a county or the country, or a sum: no municipality."""
        if text not in self._larger:
            self._larger[text] = self._names.is_larger_area(text)
        return self._larger[text]

    def _on_map_first(self, match: NameMatch) -> NameMatch:
        """Prefer the one on the map; nobody is guessed to be of another county."""
        here = match.numbers.intersection(self.on_map)
        if match.guessed and not here and not match.namesakes:
            return NO_MATCH
        if len(match.numbers) > 1 and len(here) == 1:
            return NameMatch(here, True, match.namesakes | match.numbers - here)
        return match

    @cached_property
    def _names(self) -> NameIndex:
        # Tables with numbers only never need it, and it takes as long as reading them.
        return _index(tuple(dict.fromkeys([*norway().values(), *self._given.values()])))


@lru_cache(maxsize=1)
def _index(municipalities: tuple[Municipality, ...]) -> NameIndex:
    """Return the index of their names; a layer and its table are of the same municipalities."""
    return NameIndex(municipalities)
