"""All the plan types that a file has years of."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from ..municipalities.register import Register
from ..plans.plan_types import PLAN_TYPES, SAMFUNNSDEL, PlanType
from ..plans.words import listed, the_plan
from ..texts.language import tr
from .choose_tables import Table, choose_tables
from .deviations import USED, Deviation, PlansRead
from .headers import headers
from .headings import AGAINST, PLAN_TYPE, YEAR, is_of_plan, year_rank
from .plan_rows import read_rows
from .rows import Sheet
from .settle import RowsRead, add_statuses, settle
from .table_choice import TableChoice, UnclearTableError, Wanted


@dataclass
class PlansFound:
    """The tables of each plan type, what their rows say, and in words what could not be read.

    `default` is the type of what names none.
    """

    default: PlanType
    tables: dict[PlanType, list[Table]] = field(default_factory=dict)
    rows: dict[PlanType, RowsRead] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)

    @property
    def used(self) -> list[PlanType]:
        """Return the types that have something to use, in their usual order."""
        return [each for each in PLAN_TYPES if each in self.rows and self._is_usable(each)]

    def _is_usable(self, plan_type: PlanType) -> bool:
        rows = self.rows[plan_type]
        if plan_type is not self.default:
            return bool(rows.found or rows.statuses)
        is_clear = all(each.action == USED for each in rows.deviations)
        return has_years(rows) or bool(rows.found and is_clear)

    def to_look_at(self) -> RowsRead:
        """Return what is to be looked at, each row once, of all the types together."""
        read = [each for each in PLAN_TYPES if each in {*self.used, self.default} & set(self.rows)]
        all_rows = [self.rows[each] for each in read]
        said = Counter(each for rows in all_rows for each in dict.fromkeys(rows.deviations))
        of_all = [each for each, count in said.items() if count > 1]
        of_one = ([e for e in self.rows[each].deviations if said[e] == 1] for each in read)
        deviations = _once([of_all, *map(self.named, read, of_one)])
        handled = {(each.file, each.line) for each in deviations}
        handled |= {(each.place, each.line) for rows in all_rows for each in rows.found}
        others = _once(rows.other_plans for rows in all_rows)
        return RowsRead(
            deviations=deviations,
            outside=_once(rows.outside for rows in all_rows),
            larger=_once(rows.larger for rows in all_rows),
            other_plans=[each for each in others if (each.file, each.line) not in handled],
            plans=listed(map(the_plan, read)),
        )

    def settled(self, today: date) -> tuple[dict[str, PlansRead], list[Deviation]]:
        """Return what is said of each type, by its key, and what more is to be looked at."""
        plans, deviations = {}, []
        for each in self.used:
            newest, earlier, more = settle(self.rows[each].found, today)
            statuses = self.rows[each].statuses
            years, alone = add_statuses([found.plan for found in newest], statuses)
            lines = {found.plan.number: found.line for found in newest}
            plans[each.key] = PlansRead(years, tuple(earlier), lines, alone)
            deviations += self.named(each, more)
        return plans, deviations

    def named(self, plan_type: PlanType, deviations: Iterable[Deviation]) -> list[Deviation]:
        """Return deviations that say which plan they are about, where there are several."""
        label = plan_type.label() if len(self.used) > 1 else ""
        return [replace(each, plan=label) for each in deviations]


def has_years(rows: RowsRead) -> bool:
    """Tell whether any row gives a year."""
    return any(each.plan.year for each in rows.found)


def find_every_plan(
    sheets: Sequence[Sheet],
    register: Register,
    choice: TableChoice,
    watch: Callable[[int, int], object] = divmod,
    plan_type: PlanType | None = None,
) -> PlansFound:
    """Return the years of each plan type in a file.

    Args:
        sheets: all there is in the file.
        register: the municipalities they can speak of.
        choice: the sheet and the columns the user has chosen.
        watch: is told how many rows of a table have been read, and of how many; may stop it.
        plan_type: the type that must be there, and that years which name none are of; by default
            those are of the samfunnsdel.

    Raises:
        UnclearTableError: several sheets or columns could be meant.
        PlanstatusError: the sheet that was chosen is not there.
    """

    def read(table: Table) -> RowsRead:
        total = len(table.columns.rows)
        return read_rows(table.sheet, table.columns, register, lambda done: watch(done, total))

    found = PlansFound(plan_type or next(iter(_named_in([choice.year])), SAMFUNNSDEL))
    unclear = None
    try:
        _read(found, choose_tables(sheets, register, choice, read, Wanted(found.default)), read)
    except UnclearTableError as error:
        unclear = error
    texts = {cell for sheet in sheets for row in sheet.rows for cell in row.cells}
    texts.update(text for sheet in sheets for text in (sheet.name, sheet.place))
    tables = found.tables.get(found.default, ())
    texts.update(t.columns.text(row, PLAN_TYPE) for t in tables for row in t.columns.rows)
    texts.update(t for s in sheets for each in headers(s.rows, register) for t in each.headings)
    for each in _named_in(texts):
        if each is not found.default:
            _read_named(found, each, sheets, register, choice, read)
    if unclear and (plan_type or not _explains(found, unclear)):
        raise unclear
    return found


def _read(found: PlansFound, tables: list[Table], read: Callable[[Table], RowsRead]) -> None:
    if not tables:
        return
    plan_type = tables[0].columns.wanted.plan_type
    found.tables[plan_type] = tables
    found.rows[plan_type] = RowsRead()
    for table in tables:
        found.rows[plan_type].add(read(table))
    aside = dict.fromkeys(name for table in tables for name in table.columns.aside)
    if aside:
        columns = ", ".join(f"«{name}»" for name in aside)
        found.notes.append(tr("det står ikke hvilken plan {columns} gjelder", columns=columns))


def _read_named(
    found: PlansFound,
    plan_type: PlanType,
    sheets: Sequence[Sheet],
    register: Register,
    choice: TableChoice,
    read: Callable[[Table], RowsRead],
) -> None:
    """Read what says that it is of a type, beside what the user has chosen a column of."""
    try:
        choice, wanted = replace(choice, year=""), Wanted(plan_type, named=True)
        tables = choose_tables(sheets, register, choice, read, wanted)
    except UnclearTableError as error:
        found.notes.append(
            tr("{plan} er ikke lest: {reason}", plan=the_plan(plan_type), reason=str(error))
        )
        return
    _read(found, tables, read)
    if tables and not has_years(found.rows[plan_type]):
        found.rows[plan_type].found.clear()  # «nei» alone may be about anything
        columns = ", ".join(f"«{table.columns.heading(YEAR)}»" for table in tables)
        found.notes.append(tr("{columns} har ingen årstall", columns=columns))


def _explains(found: PlansFound, unclear: UnclearTableError) -> bool:
    """Tell whether all that could be the years of the default type is empty or of other types."""
    tables = [table for each in found.used for table in found.tables[each]]
    read = {each.heading(YEAR) for table in tables for each in table.columns.each_year}
    for each in unclear.candidates:
        of_others = each.is_of_others or year_rank(each.name, found.default) <= AGAINST
        may_be = not of_others and each.name not in read
        if may_be and each.values:
            return False
        if may_be and is_of_plan(each.name, found.default):
            found.notes.append(tr("kolonnen «{year}» er tom", year=each.name))
    return bool(read)


def _named_in(texts: Collection[str]) -> list[PlanType]:
    """Return the types that any of some texts names."""
    return [each for each in PLAN_TYPES if any(is_of_plan(text, each) for text in texts)]


def _once(lists: Iterable[Iterable[Deviation]]) -> list[Deviation]:
    return list(dict.fromkeys(each for some in lists for each in some))
