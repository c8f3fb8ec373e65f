"""The ten offices of the county governors: whose counties are whose, and what their maps say."""

from __future__ import annotations

import csv
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from .choices import COUNTY_NAMES
from .defaults import BOKMAAL, COUNTIES, ENGLISH, MAP_LANGUAGES, NYNORSK
from .errors import PlanstatusError
from .maps import ALL_MAPS, FIRST_MAP, AnyMap
from .texts.language import tr
from .texts.map_texts import texts_in
from .texts.wordings import EARLIER_TITLES

OFFICES = Path(__file__).parent.parent / "data" / "kontorer.csv"
OTHER = "annet"
"""The choice of none of the ten, for own wording."""

_OTHER_LANGUAGES = ("se", "smj", "sma", "fkv")
WHOLE_COUNTRY_EPSG = 25833
"""UTM zone 33, which maps of all of Norway are in."""


@dataclass(frozen=True)
class Office:
    """A county governor's office.

    `short_name` is that of its web address, `area` what stands after «Samfunnsplanstatus».
    `other_names` are in Northern, Lule and Southern Sámi and Kven, those it uses.
    `language` is the written language that most of its municipalities have asked for, bokmål where
    they are neutral. `epsg` is the reference system maps of its counties are in.
    """

    short_name: str
    area: str
    area_english: str
    counties: tuple[str, ...]
    name: str
    name_nynorsk: str
    other_names: tuple[str, ...]
    language: str
    epsg: int
    web_page: str

    def names(self, language: str) -> tuple[str, ...]:
        """Return its names as they stand on a page: Norwegian in the language, then the others."""
        return (self.name_nynorsk if language == NYNORSK else self.name, *self.other_names)


@lru_cache(maxsize=1)
def offices() -> Mapping[str, Office]:
    """Return the offices by their short names."""
    with OFFICES.open(encoding="utf-8", newline="") as file:
        found = [_office(row) for row in csv.DictReader(file, delimiter=";")]
    return {office.short_name: office for office in found}


def _office(row: Mapping[str, str]) -> Office:
    others = (row[f"navn_{language}"] for language in _OTHER_LANGUAGES)
    return Office(
        row["kortnavn"],
        row["omraade"],
        row["omraade_en"],
        tuple(row["fylkesnumre"].split("|")),
        row["navn_nb"],
        row["navn_nn"],
        tuple(filter(None, others)),
        row["maalform"] or BOKMAAL,
        int(row["epsg"]),
        row["nettside"],
    )


@lru_cache(maxsize=1)
def languages_of_office_names() -> Mapping[str, str]:
    """Return the language code, such as «nb» or «fkv», of every name an office has."""
    found = {}
    with OFFICES.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter=";"):
            found.update({row[f"navn_{each}"]: each for each in (*_OTHER_LANGUAGES, "nn", "nb")})
    return found


def office_of(counties: Collection[str]) -> Office | None:
    """Return the one office that has all the counties, None when several share them."""
    for office in offices().values():
        if counties and set(counties) <= set(office.counties):
            return office
    return None


def default_office() -> Office:
    """Return the office whose map comes up before anyone has chosen one.

    Raises:
        LookupError: no office has those counties.
    """
    office = office_of(COUNTIES)
    if office is None:
        raise LookupError(COUNTIES)
    return office


def read_office(text: str) -> str:
    """Read the short name of an office, or `OTHER`.

    Raises:
        PlanstatusError: there is no such office.
    """
    return text if text == OTHER else read_one_of_the_ten(text)


def read_one_of_the_ten(text: str) -> str:
    """Read the short name of an office.

    Raises:
        PlanstatusError: there is no such office.
    """
    name = text.strip().casefold()
    if name not in offices():
        raise PlanstatusError(
            tr(
                "Velg et av kontorene {names}. Kontoret «{name}» finnes ikke.",
                name=text,
                names=", ".join(offices()),
            )
        )
    return name


def is_an_offices(text: str) -> bool:
    """Tell whether a text is title, credit or names of one of the ten, in any map language."""
    return text in _standard_texts()


@lru_cache(maxsize=1)
def _standard_texts() -> frozenset[str]:
    areas: list[tuple[str, ...]] = [(number,) for number in COUNTY_NAMES]
    areas += [office.counties for office in offices().values()]
    titles = {
        title_for(area, each, status_map)
        for area in areas
        for each in MAP_LANGUAGES
        for status_map in ALL_MAPS
    }
    titles |= {
        each.format(area=area_name(area, ENGLISH)) for area in areas for each in EARLIER_TITLES
    }
    makers = [(office, each) for office in offices().values() for each in MAP_LANGUAGES]
    return frozenset(titles).union(*({credit_for(*by), names_for(*by)} for by in makers))


def area_name(counties: Collection[str], language: str) -> str:
    """Return what counties are called together: an office's area, the country, or their names.

    Args:
        counties: their numbers; what is no county is left out.
        language: the map's.
    """
    known = [number for number in COUNTY_NAMES if number in counties]
    if len(known) == len(COUNTY_NAMES):
        return texts_in(language).norway
    office = office_of(known)
    if office and set(known) == set(office.counties):
        return office.area_english if language == ENGLISH else office.area
    return _listed([COUNTY_NAMES[number] for number in known], texts_in(language).last_of_several)


def _listed(names: Sequence[str], before_last: str) -> str:
    return f" {before_last} ".join(filter(None, (", ".join(names[:-1]), *names[-1:])))


def title_for(counties: Collection[str], language: str, status_map: AnyMap = FIRST_MAP) -> str:
    """Return the title of a map of counties, such as «Samfunnsplanstatus Vestland»."""
    title = status_map.words_in(language).title
    return title.format(area=area_name(counties, language)).rstrip(" ,")


def credit_for(office: Office | None, language: str) -> str:
    """Return the line that says who made the map; nothing without an office."""
    if office is None:
        return ""
    name = office.name_nynorsk if language == NYNORSK else office.name
    return texts_in(language).credit.format(office=name, area=office.area_english)


def names_for(office: Office | None, language: str) -> str:
    """Return an office's names as they stand on a page, one on each line; nothing without one."""
    return "\n".join(office.names(language)) if office else ""


def epsg_of(counties: Collection[str]) -> int:
    """Return the reference system for a map of counties.

    That of their offices when they have the same, UTM zone 33 when one of them is in the north and
    for the whole country.
    """
    known = set(counties) & set(COUNTY_NAMES)
    theirs = {office.epsg for office in offices().values() if known & set(office.counties)}
    (epsg,) = theirs if len(theirs) == 1 else (WHOLE_COUNTRY_EPSG,)
    return epsg
