"""What the rows of a plan-year table say."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date

from .cell_words import IN_FORCE, NO_PLAN, status_of
from .columns import Columns
from .deviations import NOT_USED, USED, Deviation
from .headings import ADOPTED, PLAN_TYPE, STATUS, YEAR, is_other_plan
from .language import tr
from .left_aside import LargerAreaError, NotUsedError, OtherPlanError, OutsideError
from .municipalities import Register
from .plan_years import PlanYear, Reading, UnknownYearError, read_year
from .row_municipality import Named, municipality_of, named_rows
from .rows import Row, Sheet
from .settle import FoundYear

AS_THEY_STAND = ("tittel", "periode", "kilde", "sikkerhet", "merknad")


@dataclass
class RowsRead:
    """The plan years of a table, and what of it to look at.

    `outside` and `larger` are the rows of municipalities that are not on the map, and of counties
    and the country; `other_plans` are those of other plans than the samfunnsdel.
    """

    found: list[FoundYear] = field(default_factory=list)
    deviations: list[Deviation] = field(default_factory=list)
    outside: list[Deviation] = field(default_factory=list)
    larger: list[Deviation] = field(default_factory=list)
    other_plans: list[Deviation] = field(default_factory=list)

    def add(self, other: RowsRead) -> None:
        """Go on with the rows of another table."""
        self.found += other.found
        self.deviations += other.deviations
        self.outside += other.outside
        self.larger += other.larger
        self.other_plans += other.other_plans

    def aside(self) -> list[Deviation]:
        """Return one line for all the rows that are left aside for a reason of their own."""
        groups = (
            (self.outside, tr("raden gjelder en kommune utenfor kartet"),
             tr("{count} rader gjelder kommuner utenfor kartet", count=len(self.outside))),
            (self.larger, tr("raden gjelder et fylke eller hele landet"),
             tr("{count} rader gjelder fylker eller hele landet", count=len(self.larger))),
            (self.other_plans, tr("raden gjelder en annen plan enn samfunnsdelen"),
             tr("{count} rader gjelder andre planer enn samfunnsdelen",
                count=len(self.other_plans))),
        )  # fmt: skip
        return [
            replace(rows[0], reason=one if len(rows) == 1 else several)
            for rows, one, several in groups
            if rows
        ]


def read_rows(
    sheet: Sheet,
    columns: Columns,
    register: Register,
    watch: Callable[[int], object] = int,
) -> RowsRead:
    """Return the plan year each row gives, and the rows that give none or raise a doubt.

    `watch` is told how many rows have been read before each, and may stop the reading.
    """
    read = RowsRead()
    for done, (row, named) in enumerate(named_rows(columns)):
        watch(done)
        if named is not None:
            _read_into(read, sheet, row, named, columns, register)
    return read


def _read_into(
    read: RowsRead, sheet: Sheet, row: Row, named: Named, columns: Columns, register: Register
) -> None:
    name = ""
    try:
        number, doubts = municipality_of(row, named, columns, register)
        name = register.municipalities[number].name
        plan, more = _plan_year(row, columns, number, name)
    except NotUsedError as error:
        aside = {OutsideError: read.outside, LargerAreaError: read.larger,
                 OtherPlanError: read.other_plans}  # fmt: skip
        column, value, reason = error.args
        rows = aside.get(type(error), read.deviations)
        rows.append(Deviation(sheet.place, row.line, column, value, NOT_USED, reason, name))
        return
    read.found.append(FoundYear(plan, sheet.place, row.line, columns.heading(YEAR)))
    read.deviations += [
        Deviation(sheet.place, row.line, column, value, USED, reason, name)
        for column, value, reason in (*doubts, *more)
    ]


def _plan_year(
    row: Row, columns: Columns, number: str, name: str
) -> tuple[PlanYear, list[tuple[str, str, str]]]:
    """Return the plan year of a municipality's row, and any doubts about it."""
    _check_plan(row, columns)
    reading, doubts = _year(row, columns)
    extra = {
        meaning: columns.text(row, meaning)
        for meaning in AS_THEY_STAND
        if columns.index.get(meaning) != columns.index[YEAR]
    }
    plan = PlanYear(
        number=number,
        name=name,
        year=reading.year,
        title=extra.get("tittel", ""),
        period=extra.get("periode", ""),
        adopted=reading.adopted or _day(columns.text(row, ADOPTED), reading.year),
        source=extra.get("kilde", ""),
        certainty=extra.get("sikkerhet", ""),
        note=extra.get("merknad", ""),
    )
    return plan, doubts


def _check_plan(row: Row, columns: Columns) -> None:
    """Refuse the row of another plan, in tables that list several for each municipality."""
    if columns.says_samfunnsdel():
        return
    for meaning in (PLAN_TYPE, "tittel"):
        text = columns.text(row, meaning)
        if is_other_plan(text):
            raise OtherPlanError(columns.heading(meaning), text, "")


def _year(row: Row, columns: Columns) -> tuple[Reading, list[tuple[str, str, str]]]:
    """Return what the row says of the year, its status included."""
    cell, status = columns.text(row, YEAR), columns.text(row, STATUS)
    said = status_of(status) if status else None
    if status and said not in (IN_FORCE, None) and (cell or said != NO_PLAN):
        reason = tr("statusen er «{status}», og ikke vedtatt", status=status)
        raise NotUsedError(columns.heading(STATUS), status, reason)
    if said == IN_FORCE and not cell:
        reason = tr("statusen er «{status}», men planåret mangler", status=status)
        raise NotUsedError(columns.heading(YEAR), cell, reason)
    try:
        reading = read_year(cell)
    except UnknownYearError as error:
        raise NotUsedError(columns.heading(YEAR), cell, error.reason) from None
    doubts = [(columns.heading(YEAR), cell, reading.doubt)] if reading.doubt else []
    if STATUS in columns.index and said is None and reading.year is not None:
        reason = tr("raden har ingen status som sier om planen er vedtatt")
        doubts.append((columns.heading(STATUS), status, reason))
    return reading, doubts


def _day(text: str, year: int | None) -> date | None:
    """Return the day of adoption, where it is one and agrees with the year."""
    try:
        day = read_year(text).adopted
    except ValueError:
        return None
    return day if day and day.year == year else None
