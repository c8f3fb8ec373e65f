"""Plan years: the year a council adopted the social part of its master plan."""

from __future__ import annotations

import csv
import re
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from pathlib import Path

from .dates import MONTHS
from .language import tr

FIRST_YEAR, LAST_YEAR = 1965, 2100
"""The years the working file accepts: from the Building Act of 1965, which made master plans
mandatory, to a year no plan will reach."""

EXCEL_DAY_ZERO = date(1899, 12, 30)
"""Day 0 of the serial numbers that Excel and LibreOffice store dates as."""


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


@dataclass(frozen=True)
class Reading:
    """What a cell says: the year or none, the day where it is given, and any doubt in words."""

    year: int | None
    adopted: date | None = None
    doubt: str = ""


def parse_year(value: object) -> int | None:
    """Return the plan year an officer typed, None for an empty field.

    Raises:
        ValueError: it is not a year from 1965 to 2100.
    """
    text = str(value if value is not None else "").strip()
    if not text:
        return None
    if not re.fullmatch(r"\d{4}", text) or not is_plan_year(int(text)):
        raise ValueError(text)
    return int(text)


def is_plan_year(year: int) -> bool:
    """Return whether the working file accepts the year."""
    return FIRST_YEAR <= year <= LAST_YEAR


_NO_YEAR = re.compile(
    r"[-‐-―.?*/ ]*|0|null|none|n/?a|nan|nei|"
    r"(?:ingen|mangler|ikke|ukjent|uten)(?: (?:samfunns|kommune)?(?:plan|år|planår|data|oppgitt|"
    r"vedtak|vedtatt|vedteken|registrert|funnet|kjent|påbegynt|startet|opplyst|utarbeidet|laget))*|"
    r"(?:har|finnes|foreligger) (?:ikke|ingen)(?: (?:noen )?(?:samfunns|kommune)?(?:plan|del))?|"
    r"aldri vedtatt"
)
_NOT_ADOPTED = re.compile(
    r"\b(?:ikke vedtatt|under arbeid|arbeid pågår|høring|forslag|utkast|planlagt|planlegges|"
    r"forventet|forventes|oppstart\w*|varsle\w*|planprogram)\b"
)
_BEING_REVISED = re.compile(
    r"\b(?:under )?(?:rullere?s|rullering\w*|revideres|revidering|revisjon)\b"
)
_DOUBT = re.compile(
    r"\b(?:ca|cirka|omtrent|omkring|rundt|trolig|antatt|antakelig|usikker)\b\.?|[~?]"
)
_FILLERS = re.compile(
    r"\b(?:vedtatt|vedteke[nt]|vedtak|den|av|i|år|kommunestyret?|kst|"
    r"(?:man|tirs|ons|tors|fre|lør|søn)dag)\b|[.:,()*]"
)

_MONTH = "|".join(f"{name[:3]}[a-zæøå]*" for name in MONTHS)
_CENTURY = 70
"""Two-digit years from 70 are 19xx: no master plan is younger than the act of 1965 by much."""


@lru_cache(maxsize=4096)  # a table of many thousand rows has few different years
def read_year(text: str) -> Reading:
    """Return what a cell of a foreign table says about the plan year.

    Understands 2020, «2020.0», «2020-2032» and «2020/21» (the first), dates, «juni 2020», «vedtatt
    17.06.20» and the serial numbers Excel stores dates as.

    Raises:
        ValueError: the cell holds no year, more than one, or one outside 1965 to 2100.
    """
    plain = re.sub(r"\s+", " ", text).strip().casefold()
    if _NO_YEAR.fullmatch(plain):
        return Reading(None)
    if _NOT_ADOPTED.search(plain):
        return Reading(None, doubt=tr("planen er ikke vedtatt"))
    doubt = tr("året er usikkert") if _DOUBT.search(plain) else ""
    readings = {_read(match) for match in _YEARS.finditer(_DOUBT.sub(" ", plain))}
    years = {year for year, _ in readings}
    if _BEING_REVISED.search(plain):
        if not years:
            return Reading(None, doubt=tr("planen er ikke vedtatt"))
        years = {min(years)}  # what is being revised was adopted before that
    if len(years) != 1 or not is_plan_year(min(years)):
        raise ValueError(text)
    rest = _FILLERS.sub(" ", _YEARS.sub(" ", _DOUBT.sub(" ", plain))).strip()
    days = {day for year, day in readings if day and year in years}
    doubt = doubt or (tr("året er lest ut av teksten «{text}»", text=rest) if rest else "")
    return Reading(min(years), min(days) if len(days) == 1 else None, doubt)


_YEARS = re.compile(
    r"(?<![\w.,/-])(?:"
    r"(?P<iso>(?P<y1>\d{4})[-/.](?P<m1>\d{1,2})[-/.](?P<d1>\d{1,2})(?:[t ]\d\d:\d\d\S*)?)|"
    r"(?P<y6>(?:19|20)\d\d)(?P<m6>\d\d)(?P<d6>\d\d)|"
    r"(?P<m7>\d{1,2})[./](?P<y7>\d{4})|"
    r"(?P<d2>\d{1,2})[./-] ?(?P<m2>\d{1,2})[./-] ?(?P<y2>\d{4}|\d{2})(?: \d\d:\d\d\S*)?|"
    rf"(?:(?P<d3>\d{{1,2}})(?:\.? |-))?(?P<m3>{_MONTH})(?:(?:[ ,/-]|\. ?)+(?P<y3>\d{{4}})|"
    r"[.-](?P<y8>\d{2}))|"
    r"(?P<y4>\d{4}) ?[-‐-―/] ?(?:\d{4}|\d{2})?|"
    r"(?P<serial>\d{5})(?:[.,]0+)?|"
    r"(?P<y5>\d{4}|\d \d{3})(?:[.,]0+)?"
    r")(?![\w/-]|[.,]\d)"
)


def _read(match: re.Match[str]) -> tuple[int, date | None]:
    """Return year and day of one match; 0 for a day that the calendar does not have."""
    part = match.groupdict()
    if part["serial"]:
        day = EXCEL_DAY_ZERO + timedelta(days=int(part["serial"]))
        return day.year, day
    year = _full_year(next(part[f"y{n}"] for n in range(1, 9) if part[f"y{n}"]))
    month = part["m1"] or part["m2"] or part["m6"] or part["m7"] or _month_number(part["m3"])
    day_of_month = part["d1"] or part["d2"] or part["d6"] or part["d3"]
    if not month or not day_of_month:
        return year, None
    for of_month, of_year in ((day_of_month, month), (month, day_of_month)):  # 06/17 is American
        try:
            return year, date(year, int(of_year), int(of_month))
        except ValueError:
            continue
    return 0, None


def _full_year(text: str) -> int:
    year = int(text.replace(" ", ""))
    return year if year > 99 else year + (1900 if year >= _CENTURY else 2000)


def _month_number(name: str | None) -> int | None:
    if not name:
        return None
    return next(n for n, month in enumerate(MONTHS, start=1) if name.startswith(month[:3]))


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
