"""Which of a file's sheets have the years of a plan, and how to say what was read."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import date

from ..errors import PlanstatusError
from ..municipalities.register import Register
from ..plans.plan_types import PlanType
from ..plans.words import the_plan
from ..texts.language import tr
from .find_columns import find_columns
from .headings import (
    AGAINST,
    SPECIFIC,
    YEAR,
    YEAR_IN_TEXT,
    is_of_plan,
    letters,
    plain,
    year_rank,
)
from .rows import Sheet
from .settle import RowsRead
from .table import Table
from .table_choice import (
    SAMFUNNSDEL_WANTED,
    SHEET,
    VALUES_SHOWN,
    YEAR_COLUMN,
    Candidate,
    TableChoice,
    UnclearTableError,
    Wanted,
    in_words,
)
from .table_shapes import upright_parts

_LEFT_OVER = re.compile(
    r"\b(?:gammel|gamle|gammal|utgått|utgåtte|arkiv|kladd|kopi|historikk|tidligere|backup|mal|"
    r"eksempel|test|ikke bruk)\b"
)


def choose_tables(
    sheets: Sequence[Sheet],
    register: Register,
    choice: TableChoice,
    read: Callable[[Table], RowsRead],
    wanted: Wanted = SAMFUNNSDEL_WANTED,
) -> list[Table]:
    """Return the tables of a file that have the years of a plan; empty when there is none.

    Args:
        sheets: all there is in the file.
        register: the municipalities they can speak of.
        choice: the sheet and the columns the user has chosen.
        read: reads the rows of a table, to see whether two say the same.
        wanted: the plan.

    Raises:
        UnclearTableError: several sheets or columns could be meant.
        PlanstatusError: the sheet that was chosen is not there.
    """
    tables, unclear = _tables(_chosen(sheets, choice.sheet), register, choice, wanted)
    if wanted.named:
        tables = [named for table in tables for named in table.named()]
        unclear = [each for each in unclear if _is_about(each, wanted.plan_type)]
    if any(table.columns.rank >= SPECIFIC for table in tables):
        unclear = [each for each in unclear if not _is_of_other_years(each)]
    if unclear and not any(table.names_plan() for table in tables):
        raise unclear[0]
    ours = [table for table in tables if not table.other_plan()]
    if choice.sheet or choice.year or (len(tables) < 2 and ours == tables):
        return tables
    if tables and not ours:
        raise _of_other_plans(tables)
    kept = [table for table in ours if not _LEFT_OVER.search(plain(table.sheet.name))] or ours
    return _agreeing(_best(_newest_of_a_series(kept)), read)


def _is_of_other_years(unclear: UnclearTableError) -> bool:
    """Tell whether all that could be meant in a sheet is years of other things."""
    return all(year_rank(each.name) == AGAINST for each in unclear.candidates)


def _is_about(unclear: UnclearTableError, plan_type: PlanType) -> bool:
    return any(is_of_plan(each.name, plan_type) for each in unclear.candidates)


def _chosen(sheets: Sequence[Sheet], name: str) -> Sequence[Sheet]:
    if not name:
        return sheets
    chosen = [sheet for sheet in sheets if letters(sheet.name) == letters(name)]
    if not chosen:
        raise PlanstatusError(
            tr(
                "Velg et av arkene {sheets}. Fant ikke arket «{sheet}» i {file}.",
                sheet=name,
                file=sheets[0].place,
                sheets=", ".join(f"«{sheet.name}»" for sheet in sheets if sheet.name),
            )
        )
    return chosen


def _tables(
    sheets: Sequence[Sheet], register: Register, choice: TableChoice, wanted: Wanted
) -> tuple[list[Table], list[UnclearTableError]]:
    tables, unclear = [], []
    for sheet in sheets:
        for part in upright_parts(sheet, register):
            try:
                columns = find_columns(part, register, choice, wanted)
            except UnclearTableError as error:
                unclear.append(error)
                continue
            if columns is not None:
                tables.append(Table(part, columns))
    with_rows = [table for table in tables if table.columns.has_municipalities]
    return with_rows or tables, unclear


def _newest_of_a_series(tables: list[Table]) -> list[Table]:
    """Drop the older of sheets whose names differ in a year only."""
    dated: dict[str, dict[int, str]] = {}
    for table in tables:
        for year in YEAR_IN_TEXT.findall(table.sheet.name):
            undated = "".join(filter(str.isalpha, table.sheet.name.casefold()))
            dated.setdefault(undated, {})[int(year)] = table.sheet.name
    older = set()
    for names in dated.values():
        past = [year for year in names if year <= date.today().year]
        newest = names[max(past or names)]
        older |= {name for name in names.values() if name != newest}
    return [table for table in tables if table.sheet.name not in older]


def _best(tables: list[Table]) -> list[Table]:
    """Return the tables whose headings or titles name the adoption or the plan, or the best."""
    specific = [table for table in tables if table.names_plan() or table.columns.rank >= SPECIFIC]
    best = max(table.columns.rank for table in tables)
    return specific or [table for table in tables if table.columns.rank == best]


def _agreeing(tables: list[Table], read: Callable[[Table], RowsRead]) -> list[Table]:
    """Return all the tables when no two sheets say different things, or those that name the plan.

    Raises:
        UnclearTableError: two sheets say different things.
    """
    named = [table for table in tables if table.names_plan()]
    both = [table for table in named if table.columns.rank >= SPECIFIC]
    for some in (tables, named, both):
        if some and not _differ(some, read):
            return some
    raise _several_sheets(tables, read)


def _differ(tables: Sequence[Table], read: Callable[[Table], RowsRead]) -> bool:
    """Tell whether a municipality has one newest year in one sheet and another in the next."""
    years: dict[str, dict[str, int]] = {}
    for table in tables if len({table.sheet.name for table in tables}) > 1 else ():
        for found in read(table).found:
            if found.plan.year:
                of_sheet = years.setdefault(found.plan.number, {})
                before = of_sheet.get(table.sheet.name, 0)
                of_sheet[table.sheet.name] = max(before, found.plan.year)
    return any(len(set(of_sheet.values())) > 1 for of_sheet in years.values())


def _several_sheets(
    tables: Sequence[Table], read: Callable[[Table], RowsRead]
) -> UnclearTableError:
    candidates = []
    for table in tables:
        found = read(table).found[:VALUES_SHOWN]
        values = tuple(f"{each.plan.name} {each.plan.year or '-'}" for each in found)
        candidates.append(Candidate(table.sheet.name, values))
    text = tr(
        "Det er ikke klart hvilket ark som har planårene: {sheets}.", sheets=in_words(candidates)
    )
    return UnclearTableError(text, SHEET, candidates)


def _of_other_plans(tables: Sequence[Table]) -> UnclearTableError:
    candidates = []
    for table in tables:
        values = [table.columns.text(row, YEAR) for row in table.columns.rows]
        shown = tuple(list(filter(None, values))[:VALUES_SHOWN])
        candidates.append(Candidate(table.columns.heading(YEAR), shown))
    text = tr(
        "Årene i «{year}» ser ut til å gjelde noe annet enn vedtaket av {plan}: «{title}».",
        plan=the_plan(tables[0].columns.wanted.plan_type),
        year=candidates[0].name,
        title=tables[0].other_plan(),
    )
    return UnclearTableError(text, YEAR_COLUMN, candidates)
