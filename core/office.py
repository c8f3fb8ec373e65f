"""The ten offices of the county governors: what they are called, and which counties are theirs."""

from __future__ import annotations

import csv
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from .defaults import BOKMAAL, NYNORSK

OFFICES = Path(__file__).parent.parent / "data" / "kontorer.csv"


@dataclass(frozen=True)
class Office:
    """A county governor's office.

    `short_name` is that of its web address, `area` what stands after «Samfunnsplanstatus».
    `other_names` are in Northern, Lule and Southern Sámi and Kven, those it uses.
    `language` is the written language that most of its municipalities have asked for, bokmål where
    they are neutral.
    """

    short_name: str
    area: str
    counties: tuple[str, ...]
    name: str
    name_nynorsk: str
    other_names: tuple[str, ...]
    language: str
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
    others = (row[f"navn_{language}"] for language in ("se", "smj", "sma", "fkv"))
    return Office(
        row["kortnavn"],
        row["omraade"],
        tuple(row["fylkesnumre"].split("|")),
        row["navn_nb"],
        row["navn_nn"],
        tuple(filter(None, others)),
        row["maalform"] or BOKMAAL,
        row["nettside"],
    )


def office_of(counties: Collection[str]) -> Office | None:
    """Return the one office that has all the counties, None when several share them."""
    for office in offices().values():
        if counties and set(counties) <= set(office.counties):
            return office
    return None
