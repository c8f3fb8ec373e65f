"""Plan-year tables as people send them: what each row says, and one year per municipality."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import date

from .columns import NAME, NUMBER, YEAR, Columns, Row, Sheet
from .deviations import NOT_USED, USED, Deviation
from .language import tr
from .municipalities import Register
from .plan_years import FIRST_YEAR, LAST_YEAR, PlanYear, read_year

_OTHER_PLAN = re.compile(
    r"areal(?:del|plan)|delplan|regulering|strategi|temaplan|handlings|økonomi"
)


def read_rows(
    sheet: Sheet,
    columns: Columns,
    register: Register,
    watch: Callable[[int], object] = int,
) -> tuple[list[tuple[Row, PlanYear]], list[Deviation]]:
    """Return the plan year each row gives, and the rows that give none or raise a doubt.

    `watch` is told how many rows have been read before each, and may stop the reading.
    """
    found: list[tuple[Row, PlanYear]] = []
    deviations: list[Deviation] = []
    for done, row in enumerate(columns.rows):
        watch(done)
        if not any(cell.strip() for cell in row.cells):
            continue
        try:
            plan_year, doubts = _read_row(row, columns, register)
        except _UnusableRowError as error:
            column, value, reason = error.args
            deviations.append(Deviation(sheet.place, row.line, column, value, NOT_USED, reason))
            continue
        found.append((row, plan_year))
        deviations += [
            Deviation(sheet.place, row.line, column, value, USED, reason)
            for column, value, reason in doubts
        ]
    return found, deviations


def settle(
    place: str, column: str, rows: Sequence[tuple[Row, PlanYear]], today: date
) -> tuple[list[PlanYear], list[PlanYear], list[Deviation]]:
    """Return the newest adoption of each municipality, the ones before it, and what to report.

    A year that has not come yet is no adoption so long as there is another. Rows of merged
    municipalities follow the same rule.
    """
    by_number: dict[str, list[tuple[Row, PlanYear]]] = {}
    for row, plan_year in rows:
        by_number.setdefault(plan_year.number, []).append((row, plan_year))
    newest, earlier, deviations = [], [], []
    for group in by_number.values():
        _, best = max(group, key=lambda pair: _rank(pair[1], today))
        newest.append(best)
        for row, other in group:
            if other.year is None or other.year == best.year:
                continue
            action, reason = NOT_USED, tr("et år som ikke har vært")
            if not _is_future(other, today):
                earlier.append(other)
                action = USED
                reason = tr("lagt i historikken: kommunen har også {year}", year=best.year)
            value = str(other.year)
            deviations.append(Deviation(place, row.line, column, value, action, reason, other.name))
    return newest, earlier, deviations


def _rank(plan: PlanYear, today: date) -> tuple[bool, bool, int, date]:
    day = plan.adopted or date(plan.year or 1, 1, 1)
    return plan.year is not None, not _is_future(plan, today), plan.year or 0, day


def _is_future(plan: PlanYear, today: date) -> bool:
    if plan.adopted:
        return plan.adopted > today
    return plan.year is not None and plan.year > today.year


class _UnusableRowError(Exception):
    """Column, value and reason of a row that cannot be used."""


def _read_row(
    row: Row, columns: Columns, register: Register
) -> tuple[PlanYear, list[tuple[str, str, str]]]:
    number, doubts = _municipality(row, columns, register)
    _check_plan(row, columns)
    cell = columns.text(row, YEAR)
    try:
        reading = read_year(cell)
    except ValueError:
        reason = tr("ikke et planår fra {first} til {last}", first=FIRST_YEAR, last=LAST_YEAR)
        raise _UnusableRowError(columns.heading(YEAR), cell, reason) from None
    if reading.doubt:
        doubts.append((columns.heading(YEAR), cell, reading.doubt))
    extra = {
        meaning: columns.text(row, meaning)
        for meaning in ("tittel", "periode", "kilde", "sikkerhet", "merknad")
        if columns.index.get(meaning) != columns.index[YEAR]
    }
    plan_year = PlanYear(
        number=number,
        name=register.municipalities[number].name,
        year=reading.year,
        title=extra.get("tittel", ""),
        period=extra.get("periode", ""),
        adopted=reading.adopted or _day(columns.text(row, "vedtatt"), reading.year),
        source=extra.get("kilde", ""),
        certainty=extra.get("sikkerhet", ""),
        note=extra.get("merknad", ""),
    )
    return plan_year, doubts


def _check_plan(row: Row, columns: Columns) -> None:
    """Refuse the row of another plan, in tables that list several for each municipality."""
    for meaning in ("plantype", "tittel"):
        text = columns.text(row, meaning)
        plain = text.casefold()
        if _OTHER_PLAN.search(plain) and "samfunn" not in plain:
            reason = tr("raden gjelder en annen plan enn samfunnsdelen")
            raise _UnusableRowError(columns.heading(meaning), text, reason)


def _day(text: str, year: int | None) -> date | None:
    """Return the day of adoption, where it is one and agrees with the year."""
    try:
        day = read_year(text).adopted
    except ValueError:
        return None
    return day if day and day.year == year else None


def _municipality(
    row: Row, columns: Columns, register: Register
) -> tuple[str, list[tuple[str, str, str]]]:
    cell, name = columns.text(row, NUMBER), columns.text(row, NAME)
    number = register.number(cell or name)
    named = register.named(name) or (register.named(cell) if number is None else set())
    shown = (columns.heading(NAME), name) if name else (columns.heading(NUMBER), cell)
    if number is None and len(named) > 1:
        numbers = ", ".join(sorted(named))
        reason = tr("navnet passer på flere kommuner: {numbers}", numbers=numbers)
        raise _UnusableRowError(*shown, reason)
    if number is None and not named:
        shown = shown if shown[1] else (columns.heading(YEAR), _first_text(row))
        reason = tr("ingen kommune på kartet har dette navnet eller nummeret")
        raise _UnusableRowError(*shown, reason)
    found = number or min(named)
    if found not in register.on_map:
        reason = tr("kommunen {number} er ikke med på kartet", number=found)
        raise _UnusableRowError(*shown, reason)
    if named and found not in named:
        reason = tr("navnet passer ikke med kommunenummeret {number}, som er brukt", number=found)
        return found, [(columns.heading(NAME), name, reason)]
    return found, []


def _first_text(row: Row) -> str:
    return next(cell.strip() for cell in row.cells if cell.strip())
