"""Plan years: the year a council adopted the social part of its master plan."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from pathlib import Path

from ..reading.cell_text import clean_cell, without_footnotes
from ..schema import ADOPTED as ADOPTED_ON
from ..schema import FIRST_YEAR, KEY, LAST_YEAR, NAME, OWN_COLUMNS, STATUS, YEAR
from ..texts.language import tr
from .plan_types import AREALDEL, SAMFUNNSDEL, PlanType
from .words import as_adopted, names_any_plan
from .year_texts import YearInText, find_years, without_case_numbers
from .year_words import (
    ADOPTED,
    BOTH_PLANS,
    CLAUSE_ENDS,
    DOUBT,
    END,
    FILLERS,
    NOTED,
    OTHER,
    PERIOD,
    PLAIN,
    REVISED,
    is_being_revised,
    is_under_way,
    says_no_plan,
    what_is_said,
    why_not_adopted,
    why_unknown,
    within_term,
)

LONGEST_TEXT = 300
"""Signs; what is longer is a remark, where years mean anything."""


@dataclass(frozen=True)
class PlanYear:
    """One row of a plan table; `year` is None where no adoption is known.

    `texts` are the other columns of the table by name, those that say something: days as ISO
    8601, numbers in digits. `earlier` are the years of plans adopted before it, with their days,
    where they have been asked for.
    """

    number: str
    name: str = ""
    year: int | None = None
    adopted: date | None = None
    texts: Mapping[str, str] = field(default_factory=dict)
    earlier: Mapping[int, date | None] = field(default_factory=dict)


@dataclass(frozen=True)
class Reading:
    """What a cell says: the year, the day where it is given, and any doubt in words.

    The year is None where the cell is empty or says that there is no plan, and only there. It may
    be the first of a period.
    """

    year: int | None
    adopted: date | None = None
    doubt: str = ""
    of_period: bool = field(default=False, compare=False)


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


class UnknownYearError(ValueError):
    """A cell that tells neither a year nor that there is no plan; `reason` says why, in words."""

    def __init__(self, text: str, reason: str = "") -> None:
        """Take the cell's text and the reason, which is that it is no year when none is given."""
        super().__init__(text)
        self.reason = reason or tr(
            "ikke et planår fra {first} til {last}", first=FIRST_YEAR, last=LAST_YEAR
        )


@lru_cache(maxsize=4096)  # a table of many thousand rows has few different years
def read_year(text: str, plan_type: PlanType = SAMFUNNSDEL) -> Reading:
    """Return what a cell of a foreign table says about the year of a plan.

    Understands 2020, «2020.0», «2020-2032» and «2020/21» (the first), dates, «juni 2020», «vedtatt
    17.06.20», the serial numbers Excel stores dates as, and years typed into cells for dates.
    Where a period and an adoption stand together, the adoption counts. The reading has no year
    only when the cell is empty or says that there is no plan.

    Raises:
        UnknownYearError: the cell tells no year, more than one, or one outside 1965 to 2100.
    """
    if len(text) > LONGEST_TEXT:
        raise UnknownYearError(text)
    meant = clean_cell(text)
    plain = re.sub(r"\s*\n\s*", " ; ", without_footnotes(meant).casefold())
    if not meant or says_no_plan(plain):
        return Reading(None)
    plain = as_adopted(plain, plan_type)
    reason = why_unknown(plain)
    if reason or not any(map(str.isdigit, plain)):
        raise UnknownYearError(text, reason or why_not_adopted(plain, plan_type))
    if plan_type in (SAMFUNNSDEL, AREALDEL):
        plain = BOTH_PLANS.sub(plan_type.key, plain)
    plain = without_case_numbers(plain)
    uncertain = DOUBT.search(plain)
    plain = DOUBT.sub(" ", plain)
    years = find_years(plain)
    unclear = any(each.unclear for each in years)
    found, several = _of_adoption(plain, years, plan_type)
    if not found or any(each.year == 0 for each in years):
        raise UnknownYearError(text, why_not_adopted(plain, plan_type) or _several(several))
    if found[0].is_period and found[0].unclear:
        raise UnknownYearError(text, _several(several=True))
    doubt = tr("året er usikkert") if uncertain or unclear else _doubt(plain, years, several)
    days = {each.day for each in found if each.day}
    day = min(days) if len(days) == 1 else None
    return Reading(found[0].year, day, doubt, all(each.is_period for each in found))


def is_period(text: str, plan_type: PlanType = SAMFUNNSDEL) -> bool:
    """Tell whether a cell gives a period, and not when the plan was adopted."""
    try:
        return read_year(text, plan_type).of_period
    except UnknownYearError:
        return False


def _doubt(text: str, years: Sequence[YearInText], several: bool) -> str:
    for each in reversed(years):
        text = f"{text[: each.start]} {text[each.end :]}"
    rest = " ".join(FILLERS.sub(" ", text).split())
    if rest:
        return tr("året er lest ut av teksten «{text}»", text=rest)
    return _several(several)


def _several(several: bool) -> str:
    return tr("teksten har flere år") if several else ""


def _of_adoption(
    text: str, years: Sequence[YearInText], plan_type: PlanType
) -> tuple[list[YearInText], bool]:
    """Return those that give the year of adoption, and whether another could have been meant."""
    said: dict[str, list[YearInText]] = {}
    for each, meaning in zip(years, _meanings(text, years, plan_type)):
        if is_plan_year(each.year):
            said.setdefault(meaning, []).append(each)
    draft = _speaks_of_draft(text, years, plan_type)
    adopted, plain = said.get(ADOPTED, []), said.get(PLAIN, [])
    adopted += [] if draft else said.get(NOTED, [])
    others = {each.year for each in (*adopted, *plain, *said.get(REVISED, []))}
    several = len(others) > 1 or END in said
    if adopted:
        newest = max(each.year for each in adopted)
        return [each for each in adopted if each.year == newest], several
    if draft:
        return [], False
    for found in (plain, said.get(PERIOD, []), said.get(REVISED, [])):
        if found:
            return found if len({each.year for each in found}) == 1 else [], several
    return [], False


def _meanings(text: str, years: Sequence[YearInText], plan_type: PlanType) -> Iterator[str]:
    """Say of each year what the clause it stands in makes of it; «2008 og 2016» share theirs."""
    meaning = PLAIN
    for before, each, after in zip((None, *years), years, (*years[1:], None)):
        between = text[before.end if before else 0 : each.start]
        ahead = _words_before(between)
        behind = "" if after else CLAUSE_ENDS.split(text[each.end :])[0]
        if not before or each.is_period or between.strip() not in (",", "og", "and"):
            meaning = what_is_said(ahead, behind, plan_type)
        if each.is_period and within_term(ahead):
            yield OTHER
        elif each.is_period and meaning in (PLAIN, NOTED, ADOPTED):
            yield PERIOD
        elif before and before.is_period and not between.strip(" (") and before.last < each.year:
            yield END
        elif meaning in (PLAIN, NOTED) and _follows_revision(text[: each.start], years, plan_type):
            yield REVISED
        else:
            yield meaning


def _words_before(between: str) -> str:
    """Return the clause that ends where a year begins, and the plan named before «(2018)»."""
    *clauses, ahead = CLAUSE_ENDS.split(between)
    in_brackets = between.rstrip().endswith("(") and names_any_plan(clauses[-1])
    return clauses[-1] if in_brackets else ahead


def _follows_revision(before: str, years: Sequence[YearInText], plan_type: PlanType) -> bool:
    """Tell whether a clause before a year, without one of its own, says «under revisjon»."""
    clauses = _without_years(before, years)[:-1]
    return any(is_being_revised(clause, plan_type) for clause in clauses)


def _speaks_of_draft(text: str, years: Sequence[YearInText], plan_type: PlanType) -> bool:
    """Tell whether a clause without a year of its own says that the plan is not adopted yet."""
    clauses = _without_years(f"{text},", years)
    return any(is_under_way(clause, plan_type) for clause in clauses)


def _without_years(text: str, years: Sequence[YearInText]) -> list[str]:
    """Return the clauses of a text that have no year, and after them the empty or last one."""
    for each in reversed(years):
        text = f"{text[: each.start]}\0{text[each.end :]}" if each.end <= len(text) else text
    *clauses, last = CLAUSE_ENDS.split(text)
    return [*(clause for clause in clauses if "\0" not in clause), last]


def read_sample(path: Path) -> list[PlanYear]:
    """Read the embedded sample, `data/planaar.csv` (UTF-8, semicolons, ISO dates)."""
    with path.open(encoding="utf-8", newline="") as file:
        return [_plan_year(row) for row in csv.DictReader(file, delimiter=";")]


_TEXTS = (STATUS, *(each.name for each in OWN_COLUMNS))


def _plan_year(row: Mapping[str, str]) -> PlanYear:
    return PlanYear(
        number=row[KEY],
        name=row[NAME],
        year=parse_year(row[YEAR]),
        adopted=date.fromisoformat(row[ADOPTED_ON]) if row[ADOPTED_ON] else None,
        texts={name: row[name] for name in _TEXTS if row.get(name)},
    )


def iso_day(value: object) -> date | None:
    """Return the day a database says, None where it says none."""
    try:
        return date.fromisoformat(value) if isinstance(value, str) else None
    except ValueError:
        return None
