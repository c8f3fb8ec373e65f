"""Plan years: the year a council adopted the social part of its master plan."""

from __future__ import annotations

import csv
import re
from dataclasses import dataclass
from datetime import date
from pathlib import Path

FIRST_YEAR, LAST_YEAR = 1965, 2100
"""The years the working file accepts: from the Building Act of 1965, which made master plans
mandatory, to a year no plan will reach."""

NO_YEAR = {"", "-", "–", "ingen", "mangler", "ikke vedtatt", "null"}


@dataclass(frozen=True)
class PlanYear:
    """One row of the plan-year table; `year` is None where no adoption is known."""

    number: str
    name: str = ""
    year: int | None = None
    title: str = ""
    period: str = ""
    adopted: date | None = None
    source: str = ""
    certainty: str = ""
    note: str = ""


def parse_year(value: object) -> int | None:
    """Return the plan year a cell holds, None for «no year».

    Raises:
        ValueError: the cell holds something that is not a year from 1965 to 2100.
    """
    text = str(value if value is not None else "").strip()
    if text.lower() in NO_YEAR:
        return None
    match = re.fullmatch(r"(\d{4})(?:\.0+)?", text)
    if not match or not is_plan_year(int(match[1])):
        raise ValueError(text)
    return int(match[1])


def is_plan_year(year: int) -> bool:
    """Return whether the working file accepts the year."""
    return FIRST_YEAR <= year <= LAST_YEAR


def read_sample(path: Path) -> list[PlanYear]:
    """Read the embedded sample, `data/planaar.csv` (UTF-8, semicolons, ISO dates)."""
    with path.open(encoding="utf-8", newline="") as file:
        return [_plan_year(row) for row in csv.DictReader(file, delimiter=";")]


def _plan_year(row: dict[str, str]) -> PlanYear:
    return PlanYear(
        number=row["kommunenummer"],
        name=row["kommunenavn"],
        year=parse_year(row["planaar"]),
        title=row["tittel"],
        period=row["periode"],
        adopted=date.fromisoformat(row["vedtatt"]) if row["vedtatt"] else None,
        source=row["kilde"],
        certainty=row["sikkerhet"],
        note=row["merknad"],
    )
