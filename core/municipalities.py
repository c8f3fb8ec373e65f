"""The register of municipalities: numbers, names and counties in force from 2024."""

from __future__ import annotations

import csv
import re
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Municipality:
    """A municipality as Kartverket and SSB name it."""

    number: str
    name: str
    official_name: str
    county_number: str
    county: str


def read_register(path: Path) -> dict[str, Municipality]:
    """Read `data/kommuner.csv` and return the municipalities by their four-digit number."""
    with path.open(encoding="utf-8", newline="") as file:
        rows = csv.DictReader(file, delimiter=";")
        found = [
            Municipality(
                row["kommunenummer_2024"],
                row["navn_nb"],
                row["navn_offisielt"],
                row["fylkesnummer_2024"],
                row["fylke"],
            )
            for row in rows
        ]
    return {municipality.number: municipality for municipality in found}


def municipality_number(value: object) -> str | None:
    """Return the four-digit number a cell holds, or None: 301, '0301' and '5501 ' are numbers.

    Spreadsheets and type detection turn 0301 into 301 or 301.0, so lost zeros are put back.
    """
    text = re.sub(r"\s", "", str(value if value is not None else ""))
    match = re.fullmatch(r"(\d{3,4})(?:\.0+)?", text)
    if not match:
        return None
    number = match[1].zfill(4)
    return number if number[:2] != "00" else None
