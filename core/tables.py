"""What the rows of a plan-year table say, and one year per municipality."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from .cell_words import IN_FORCE, NO_PLAN, status_of
from .columns import Columns
from .deviations import NOT_USED, USED, Deviation
from .headings import ADOPTED, NAME, NUMBER, PLAN_TYPE, STATUS, YEAR, is_other_plan, letters
from .language import tr
from .municipalities import Register
from .plan_years import PlanYear, Reading, UnknownYearError, read_year
from .rows import Row, Sheet

AS_THEY_STAND = ("tittel", "periode", "kilde", "sikkerhet", "merknad")


@dataclass(frozen=True)
class FoundYear:
    """What a row says of a municipality, where the row is, and what its year's column is called."""

    plan: PlanYear
    place: str
    line: int
    column: str


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


class _NotUsedError(Exception):
    """Column, value and reason of a row that cannot be used."""


class _OutsideError(_NotUsedError):
    """A row of a municipality that is not on the map."""


class _LargerAreaError(_NotUsedError):
    """A row of a county or the country."""


class _OtherPlanError(_NotUsedError):
    """A row of another plan than the samfunnsdel."""


@dataclass(frozen=True)
class _Named:
    """The cells that name a row's municipality, and whether they stand in a row above it."""

    number: str
    name: str
    above: bool = False


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
    for done, (row, named) in enumerate(_named_rows(columns)):
        watch(done)
        if named is not None:
            _read_into(read, sheet, row, named, columns, register)
    return read


def _named_rows(columns: Columns) -> Iterator[tuple[Row, _Named | None]]:
    """Yield every row with its municipality, None for a row that tells nothing.

    Where the municipality is written once above several rows, it is theirs. Below the last one
    only if a column says which plan a row is about: it may be a sum.
    """
    last = max((n for n, row in enumerate(columns.rows) if _cells(row, columns)), default=-1)
    above: _Named | None = None
    for position, row in enumerate(columns.rows):
        cells = _cells(row, columns)
        if not any(cell.strip() for cell in row.cells):
            above, named = None, None
        elif cells:
            above = named = None if _is_heading(row, columns) else _Named(*cells)
        elif above and columns.text(row, YEAR) and (position < last or PLAN_TYPE in columns.index):
            named = replace(above, above=True)
        else:
            named = _Named("", "") if columns.text(row, YEAR) or not above else None
        yield row, named


def _cells(row: Row, columns: Columns) -> tuple[str, str] | None:
    cells = columns.text(row, NUMBER), columns.text(row, NAME)
    return cells if any(cells) else None


def _is_heading(row: Row, columns: Columns) -> bool:
    """Tell a row that says the headings once more, as on a new printed page."""
    here = [letters(row.cell(place)) for place in columns.index.values()]
    said = [letters(columns.heading(meaning)) for meaning in columns.index]
    return here == said


def _read_into(
    read: RowsRead, sheet: Sheet, row: Row, named: _Named, columns: Columns, register: Register
) -> None:
    name = ""
    try:
        number, doubts = _municipality(row, named, columns, register)
        name = register.municipalities[number].name
        plan, more = _plan_year(row, columns, number, name)
    except _NotUsedError as error:
        aside = {_OutsideError: read.outside, _LargerAreaError: read.larger,
                 _OtherPlanError: read.other_plans}  # fmt: skip
        column, value, reason = error.args
        rows = aside.get(type(error), read.deviations)
        rows.append(Deviation(sheet.place, row.line, column, value, NOT_USED, reason, name))
        return
    read.found.append(FoundYear(plan, sheet.place, row.line, columns.heading(YEAR)))
    read.deviations += [
        Deviation(sheet.place, row.line, column, value, USED, reason, name)
        for column, value, reason in (*doubts, *more)
    ]


def _municipality(
    row: Row, named: _Named, columns: Columns, register: Register
) -> tuple[str, list[tuple[str, str, str]]]:
    """Return the number of the row's municipality, and any doubts about it."""
    shown = (columns.heading(NAME), named.name)
    if not named.name:
        shown = (columns.heading(NUMBER if NUMBER in columns.index else NAME), named.number)
    number = register.number(named.number or named.name)
    text = named.name or ("" if number else named.number)
    match = register.find(text)
    if number and register.is_divided(number, named.name):
        _raise_divided(number, shown, register)
    if number not in register.municipalities and register.is_larger_area(text):
        raise _LargerAreaError(*shown, "")
    known = number if number in register.municipalities or not match.numbers else None
    if known is None and len(match.numbers) > 1:
        _check_several(match.numbers, shown, register)
    if known is None and not match.numbers:
        shown = shown if shown[1] else (columns.heading(YEAR), _first_text(row))
        raise _NotUsedError(*shown, tr("ingen kommune har dette navnet eller nummeret"))
    found = known or min(match.numbers)
    if found not in register.on_map:
        _raise_outside(found, shown, register)
    return found, list(_doubts(named, found, number, columns, register))


def _check_several(numbers: frozenset[str], shown: tuple[str, str], register: Register) -> None:
    if not numbers & set(register.on_map):
        raise _OutsideError(*shown, "")
    listed = ", ".join(sorted(numbers))
    raise _NotUsedError(*shown, tr("navnet passer på flere kommuner: {numbers}", numbers=listed))


def _raise_divided(number: str, shown: tuple[str, str], register: Register) -> None:
    parts = register.successors(number)
    if not set(parts) & set(register.on_map):
        raise _OutsideError(*shown, "")
    listed = ", ".join(f"{each} {register.municipalities[each].name}" for each in parts)
    reason = tr("kommune {number} ble delt mellom {parts}", number=number, parts=listed)
    raise _NotUsedError(*shown, reason)


def _raise_outside(number: str, shown: tuple[str, str], register: Register) -> None:
    if register.knows(number):
        raise _OutsideError(*shown, "")
    raise _NotUsedError(*shown, tr("kommunenummeret {number} finnes ikke", number=number))


def _doubts(
    named: _Named, found: str, number: str | None, columns: Columns, register: Register
) -> Iterator[tuple[str, str, str]]:
    """Yield what she should know about how the municipality was found."""
    name = register.municipalities[found].name
    match = register.find(named.name or ("" if number else named.number))
    column, value = columns.heading(NAME), named.name
    if not named.name:
        column, value = columns.heading(NUMBER), named.number
    if number and match.numbers and found not in match.numbers:
        reason = tr("navnet passer ikke med kommunenummeret {number}, som er brukt", number=found)
        yield column, value, reason
    elif number and number != found:
        reason = tr("kommunenummeret {number} finnes ikke, så navnet gjelder", number=number)
        yield columns.heading(NUMBER), named.number, reason
    elif match.guessed and not number:
        yield column, value, tr("navnet er tolket som {name}", name=name)
    if named.above and PLAN_TYPE not in columns.index:
        yield (
            column,
            value,
            tr("raden mangler kommune, og er lest som {name} fra raden over", name=name),
        )


def _first_text(row: Row) -> str:
    return next((cell.strip() for cell in row.cells if cell.strip()), "")


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
            raise _OtherPlanError(columns.heading(meaning), text, "")


def _year(row: Row, columns: Columns) -> tuple[Reading, list[tuple[str, str, str]]]:
    """Return what the row says of the year, its status included."""
    cell, status = columns.text(row, YEAR), columns.text(row, STATUS)
    said = status_of(status) if status else None
    if status and said not in (IN_FORCE, None) and (cell or said != NO_PLAN):
        reason = tr("statusen er «{status}», ikke vedtatt", status=status)
        raise _NotUsedError(columns.heading(STATUS), status, reason)
    if said == IN_FORCE and not cell:
        reason = tr("statusen er «{status}», men planåret mangler", status=status)
        raise _NotUsedError(columns.heading(YEAR), cell, reason)
    try:
        reading = read_year(cell)
    except UnknownYearError as error:
        raise _NotUsedError(columns.heading(YEAR), cell, error.reason) from None
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


def settle(
    rows: Sequence[FoundYear], today: date
) -> tuple[list[FoundYear], list[PlanYear], list[Deviation]]:
    """Return the newest adoption of each municipality, the ones before it, and what to report.

    A year that has not come yet is no adoption so long as there is another. Rows of merged
    municipalities follow the same rule.
    """
    by_number: dict[str, list[FoundYear]] = {}
    for row in rows:
        by_number.setdefault(row.plan.number, []).append(row)
    newest, earlier, deviations = [], [], []
    for group in by_number.values():
        best = max(group, key=lambda row: _rank(row.plan, today))
        newest.append(best)
        for row in group:
            if row.plan.year is None or row.plan.year == best.plan.year:
                continue
            action, reason = NOT_USED, tr("vedtaket er fram i tid")
            if not _is_future(row.plan, today):
                earlier.append(row.plan)
                action = USED
                reason = tr("lagt i historikken: kommunen har også {year}", year=best.plan.year)
            deviations.append(
                Deviation(
                    row.place, row.line, row.column, str(row.plan.year), action, reason,
                    row.plan.name,
                )
            )  # fmt: skip
    return newest, earlier, deviations


def _rank(plan: PlanYear, today: date) -> tuple[bool, bool, int, date]:
    day = plan.adopted or date(plan.year or 1, 1, 1)
    return plan.year is not None, not _is_future(plan, today), plan.year or 0, day


def _is_future(plan: PlanYear, today: date) -> bool:
    if plan.adopted:
        return plan.adopted > today
    return plan.year is not None and plan.year > today.year
