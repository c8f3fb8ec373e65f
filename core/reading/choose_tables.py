"""Which of a file's sheets have the years of a plan, and how to say what was read."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from ..errors import PlanstatusError
from ..municipalities.register import Register
from ..plans.plan_types import PLAN_TYPES, SAMFUNNSDEL, PlanType
from ..plans.words import names_other_plan, names_plan, the_plan
from ..texts.language import tr
from .cell_words import is_about
from .columns import Columns, find_columns
from .headings import (
    AGAINST,
    NAME,
    NUMBER,
    PLAN_ONLY,
    SPECIFIC,
    YEAR,
    YEAR_IN_TEXT,
    is_of_plan,
    is_other_step,
    letters,
    may_head_anything,
    plain,
    year_rank,
)
from .plan_rows import RowsRead
from .rows import Sheet
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


@dataclass(frozen=True)
class Table:
    """A sheet, or one of the tables in it, and its columns."""

    sheet: Sheet
    columns: Columns

    def in_words(self, years: str = "") -> str:
        """Return «Ark «Planer», rad 3: kommune i «Kommunenr», planår i «Samfunnsdel vedtatt»».

        `years` is what stands in the place of the last heading where several plans are read.
        """
        key = self.columns.heading(NUMBER if NUMBER in self.columns.index else NAME)
        years = years or tr("«{year}»", year=self.columns.heading(YEAR))
        columns = tr("kommune i «{key}», planår i {years}", key=key, years=years)
        line, name = self.columns.line, self.sheet.name
        if name and line:
            return tr(
                "Ark «{sheet}», rad {line}: {columns}", sheet=name, line=line, columns=columns
            )
        if name:
            return tr("Ark «{sheet}», uten overskrifter: {columns}", sheet=name, columns=columns)
        if line:
            return tr("Rad {line}: {columns}", line=line, columns=columns)
        return tr("Uten overskrifter: {columns}", columns=columns)

    def names_plan(self) -> bool:
        """Tell whether heading, title or sheet name the plan."""
        return self.columns.names_plan() or names_plan(plain(self._title), self.plan_type)

    def is_named(self) -> bool:
        """Tell whether anything says that it has this plan, and not only that it may."""
        columns = self.columns
        if columns.names_plan() or columns.lists_this_plan or columns.has_sections:
            return True
        named = filter(None, map(_types_named, self._titles))
        return next(named, []) == [self.plan_type]

    def other_plan(self) -> str:
        """Return the title, sheet or file that says that the years are of something else."""
        if self._is_of_another_step():
            return " ".join(self._title.split())
        if self._says_nothing_of_plans():
            return self.columns.heading(YEAR)
        if self.names_plan() or self.columns.lists_plans():
            return ""
        for text in self._titles:
            if _speaks_of_others(text, self.plan_type):
                return " ".join(text.split())
        return ""

    def _is_of_another_step(self) -> bool:
        """Tell whether the title says so, and no heading what the years are of."""
        bare = self.columns.rank < SPECIFIC or self.columns.rank == PLAN_ONLY
        return (
            bare
            and is_other_step(self._title, self.plan_type)
            and not any(is_other_step(each, self.plan_type) for each in self.columns.headings)
        )

    def _says_nothing_of_plans(self) -> bool:
        """Tell whether the years stand below «Tilsyn», and nothing else speaks of plans."""
        cells = (self.columns.text(row, YEAR) for row in self.columns.rows)
        texts = (self._title, self.sheet.place, *self.columns.headings, *cells)
        return not (
            may_head_anything(self.columns.own_heading(YEAR), self.plan_type)
            or self.columns.lists_plans()
            or any(is_about(text, self.plan_type) for text in texts)
            or any(year_rank(text, self.plan_type) >= SPECIFIC for text in texts)
        )

    @property
    def plan_type(self) -> PlanType:
        """Return the plan it has the years of."""
        return self.columns.wanted.plan_type

    @property
    def _titles(self) -> tuple[str, ...]:
        return self.sheet.name, self.columns.titles, self.sheet.place

    @property
    def _title(self) -> str:
        return f"{self.sheet.name} {self.columns.titles}"


def _types_named(title: str) -> list[PlanType]:
    words = _words_of_title(title)
    return [
        each
        for each in PLAN_TYPES
        if names_plan(words, each) or (each is SAMFUNNSDEL and "kommuneplan" in words)
    ]


def _speaks_of_others(title: str, plan_type: PlanType) -> bool:
    named = plan_type in _types_named(title)
    return names_other_plan(_words_of_title(title), plan_type) and not named


def _words_of_title(title: str) -> str:
    return re.sub(r"kommuneplan\w* areal\w*", "arealdel", plain(title))


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
        tables = [table for table in tables if table.is_named()]
        unclear = [each for each in unclear if _is_about(each, wanted.plan_type)]
    if any(table.columns.rank >= SPECIFIC for table in tables):
        unclear = [each for each in unclear if not _is_of_other_years(each)]
    if unclear and not any(table.names_plan() for table in tables):
        raise unclear[0]
    if choice.sheet or choice.year or (len(tables) < 2 and not _others(tables)):
        return tables
    ours = [table for table in tables if not table.other_plan()]
    if tables and not ours:
        raise _of_other_plans(tables)
    kept = [table for table in ours if not _LEFT_OVER.search(plain(table.sheet.name))] or ours
    return _agreeing(_best(_newest_of_a_series(kept)), read)


def _is_of_other_years(unclear: UnclearTableError) -> bool:
    """Tell whether all that could be meant in a sheet is years of other things."""
    return all(year_rank(each.name) == AGAINST for each in unclear.candidates)


def _is_about(unclear: UnclearTableError, plan_type: PlanType) -> bool:
    return any(is_of_plan(each.name, plan_type) for each in unclear.candidates)


def _others(tables: Sequence[Table]) -> bool:
    return any(table.other_plan() for table in tables)


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
            dated.setdefault(_undated(table), {})[int(year)] = table.sheet.name
    older = set()
    for names in dated.values():
        past = [year for year in names if year <= date.today().year]
        newest = names[max(past or names)]
        older |= {name for name in names.values() if name != newest}
    return [table for table in tables if table.sheet.name not in older]


def _undated(table: Table) -> str:
    return "".join(filter(str.isalpha, table.sheet.name.casefold()))


def _best(tables: list[Table]) -> list[Table]:
    """Return the tables whose headings or titles name the adoption or the plan, or the best."""
    specific = [table for table in tables if table.names_plan() or table.columns.rank >= SPECIFIC]
    best = max((table.columns.rank for table in tables), default=0)
    return specific or [table for table in tables if table.columns.rank == best]


def _agreeing(tables: list[Table], read: Callable[[Table], RowsRead]) -> list[Table]:
    """Return all the tables when no two sheets say different things, or those that name the plan.

    Raises:
        UnclearTableError: two sheets say different things.
    """
    for test in (lambda _: True, Table.names_plan, _names_both):
        some = [table for table in tables if test(table)]
        if some and not _differ(some, read):
            return some
    raise _several_sheets(tables, read)


def _names_both(table: Table) -> bool:
    return table.names_plan() and table.columns.rank >= SPECIFIC


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
