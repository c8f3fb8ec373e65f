"""What the rows of a plan-year table say."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from .. import schema
from ..municipalities.register import Register
from ..plans.years import PlanYear, Reading, UnknownYearError, read_year
from ..texts.language import tr
from .cell_words import (
    IN_FORCE,
    NO_PLAN,
    NOT_IN_FORCE,
    is_about,
    is_draft,
    is_plan_word,
    is_status_word,
    plan_status,
    status_beside,
    status_of,
)
from .columns import Columns
from .deviations import NOT_USED, USED, Deviation
from .headings import (
    ADOPTED,
    BOTH_PLANS,
    NAME,
    PLAN_TYPE,
    STATUS,
    YEAR,
    YEAR_IN_TEXT,
    is_other_plan,
)
from .own_columns import as_kept
from .row_municipality import (
    LargerAreaError,
    Named,
    NotUsedError,
    OtherPlanError,
    OutsideError,
    county_in,
    municipality_of,
    named_rows,
)
from .rows import Row, Sheet
from .settle import FoundStatus, FoundYear, RowsRead


def read_rows(
    sheet: Sheet,
    columns: Columns,
    register: Register,
    watch: Callable[[int], object] = int,
) -> RowsRead:
    """Return the plan year each row gives, and the rows that give none or raise a doubt.

    `watch` is told how many rows have been read before each, and may stop the reading.
    """
    read = RowsRead(count=len(columns.rows))
    plan = section = county = ""
    for done, (row, named) in enumerate(named_rows(columns, register)):
        watch(done)
        plan = columns.text(row, PLAN_TYPE) or plan
        begun = _section(row, register)
        section = begun or section
        beside, for_all = county_in(row, columns, register)
        county = beside if for_all else county
        if named is None or begun:
            continue
        named = replace(named, county=beside or county)
        for each in columns.told_in(row):
            here = _RowRead(sheet, each, row, plan, section, named.is_apart)
            _read_into(read, here, named, register)
    return read.once() if columns.others else read


def _section(row: Row, register: Register) -> str:
    """Return what the rows below are about, where that is all that stands in a row."""
    text, *others = {cell.strip() for cell in row.cells if cell.strip()} or {""}
    if others or not text[:1].isalpha() or register.named(text):
        return ""
    return text if is_plan_word(text) or is_status_word(text) else ""


@dataclass(frozen=True)
class _RowRead:
    """A row and where it stands, with the plan it is about, which may stand in a row above it.

    `section` is what stands alone above some rows: «Arealdel», «På høring». `is_apart` is true of
    a row that may be the sender's.
    """

    sheet: Sheet
    columns: Columns
    row: Row
    plan: str
    section: str
    is_apart: bool = False

    def text(self, meaning: str) -> str:
        return self.columns.text(self.row, meaning)

    def told(self, meaning: str) -> tuple[str, str]:
        return self.columns.heading(meaning), self.text(meaning)

    def deviation(self, told: tuple[str, str], action: str, reason: str, name: str) -> Deviation:
        column, value = told
        return Deviation(self.sheet.place, self.row.line, column, value, action, reason, name)


def _read_into(read: RowsRead, row: _RowRead, named: Named, register: Register) -> None:
    name = ""
    try:
        number, doubts = municipality_of(row.row, named, row.columns, register)
        name = register.municipalities[number].name
        _check_plan(row)
        reading = _year(row)
    except NotUsedError as error:
        aside = {OutsideError: read.outside, LargerAreaError: read.larger,
                 OtherPlanError: read.other_plans}  # fmt: skip
        rows = aside.get(type(error), read.deviations)
        column, value, reason = error.args
        rows.append(row.deviation((column, value), NOT_USED, reason, name))
        if name and type(error) is NotUsedError:
            read.statuses += _status_alone(row, number)
        return
    texts, unread = _own_columns(row)
    plan = _plan_year(row, reading, PlanYear(number, name, texts=texts))
    doubt = _doubt_of_plan(row) if reading.year is not None else None
    column, said = row.told(YEAR)
    read.found.append(FoundYear(plan, row.sheet.place, row.row.line, column, doubt, said))
    doubts += _of_cells_beside(row, reading.year)
    if reading.doubt:
        doubts.append((*row.told(YEAR), reading.doubt))
    elif reading.of_period and row.columns.others and not row.columns.each_adopted:
        doubts.append((*row.told(YEAR), tr("det står ikke når planen ble vedtatt")))
    read.deviations += [
        row.deviation((column, value), USED, reason, name)
        for column, value, reason in (*doubts, *unread)
    ]


def _plan_year(row: _RowRead, reading: Reading, plan: PlanYear) -> PlanYear:
    """Return the plan of a municipality's row with its year, and all that is told of that."""
    status = _status(row, reading.year)
    return replace(
        plan,
        year=reading.year,
        adopted=reading.adopted or _day(row, reading.year)[0],
        texts={**plan.texts, STATUS: status} if status else plan.texts,
    )


def _own_columns(row: _RowRead) -> tuple[dict[str, str], list[tuple[str, str, str]]]:
    """Return what the row's other columns say, as they are kept, and the cells not read."""
    texts, unread = {}, []
    for each in schema.OWN_COLUMNS:
        if row.columns.index.get(each.name) == row.columns.index[YEAR]:
            continue
        try:
            texts[each.name] = as_kept(each.kind, row.text(each.name))
        except ValueError as error:
            unread.append((*row.told(each.name), str(error)))
    return {name: text for name, text in texts.items() if text}, unread


def _status(row: _RowRead, year: int | None) -> str:
    """Return how far the plan has come, by what stands beside its year or in its own column."""
    beside = status_beside(row.text(YEAR), year, row.columns.wanted.plan_type)
    return beside or plan_status(row.text(STATUS), year)


def _status_alone(row: _RowRead, number: str) -> list[FoundStatus]:
    """Return what a row says of the plan without giving it a year."""
    plan_type = row.columns.wanted.plan_type
    try:
        year = read_year(row.text(YEAR), plan_type).year
    except ValueError:
        year = None
    status = _status(row, None) or status_beside(row.section, None, plan_type)
    known = status in (schema.UNDER_WAY, schema.KEPT)
    return [FoundStatus(number, status, year)] if known else []


def _check_plan(row: _RowRead) -> None:
    """Refuse the row of another plan, in tables that list several for each municipality."""
    wanted, is_named = row.columns.wanted, row.columns.names_plan()
    per_row = not is_named and (row.columns.lists_plans() or row.columns.has_sections)
    if wanted.named and per_row and not is_about(row.plan or row.section, wanted.plan_type):
        raise OtherPlanError(row.columns.heading(PLAN_TYPE), row.plan or row.section)
    if status_of(row.section) == NOT_IN_FORCE:
        reason = tr("statusen er «{status}», ikke vedtatt", status=row.section)
        raise NotUsedError(*row.told(YEAR), reason)
    texts = ((PLAN_TYPE, row.plan), (schema.TITLE, row.text(schema.TITLE)), (NAME, row.section))
    for meaning, text in texts:
        is_other = is_other_plan(text, wanted.plan_type)
        if is_other and not is_named:
            raise OtherPlanError(row.columns.heading(meaning), text)
        if is_draft(text) and not is_other:
            reason = tr("planen er under arbeid, og det står ikke når den gjeldende ble vedtatt")
            raise NotUsedError(row.columns.heading(meaning), text, reason)


def _year(row: _RowRead) -> Reading:
    """Return what the row says of the year, its status included."""
    cell, status = row.text(YEAR), row.text(STATUS)
    if row.is_apart or (not cell and row.columns.begin_with_year):
        raise NotUsedError(*row.told(YEAR), tr("det står ikke når planen ble vedtatt"))
    said = status_of(status)
    if said == NOT_IN_FORCE or (said == NO_PLAN and cell):
        reason = tr("statusen er «{status}», ikke vedtatt", status=status)
        raise NotUsedError(*row.told(STATUS), reason)
    if said is None and not cell and _tells_of_plan(row):
        raise NotUsedError(*row.told(YEAR), tr("det står ikke når planen ble vedtatt"))
    if said == IN_FORCE and not cell:
        reason = tr("statusen er «{status}», men planåret mangler", status=status)
        raise NotUsedError(*row.told(YEAR), reason)
    if row.columns.rank == BOTH_PLANS and _TWO_YEARS.search(cell):
        raise NotUsedError(*row.told(YEAR), tr("teksten kan leses på flere måter"))
    try:
        said_of_day = row.columns.day_text(row.row, YEAR)
        return read_year(said_of_day, row.columns.wanted.plan_type)
    except UnknownYearError as error:
        raise NotUsedError(*row.told(YEAR), error.reason) from None


def _tells_of_plan(row: _RowRead) -> bool:
    """Tell whether a row without a year of adoption has the period or the title of the plan."""
    beside = (row.text(schema.PERIOD), row.text(schema.TITLE))
    told = (each for each in beside if not is_other_plan(each, row.columns.wanted.plan_type))
    return any(map(YEAR_IN_TEXT.search, told))


_TWO_YEARS = re.compile(r"(?:19|20)\d\d\s*[/,;&|\n]\s*(?:19|20)\d\d")


def _doubt_of_plan(row: _RowRead) -> tuple[str, str, str] | None:
    """Return why the row may not be about the plan that is in force, None when nothing says so."""
    status, plan_type = row.text(STATUS), row.columns.wanted.plan_type
    if STATUS in row.columns.index and status_of(status) != IN_FORCE:
        return _without_status(row)
    if row.columns.lists_this_plan and not is_about(row.text(PLAN_TYPE), plan_type):
        reason = tr("det står ikke at raden gjelder {plan}", plan=plan_type.known_by.the_plan())
        return (*row.told(PLAN_TYPE), reason)
    return None


def _without_status(row: _RowRead) -> tuple[str, str, str]:
    return (*row.told(STATUS), tr("raden har ingen status som viser om planen er vedtatt"))


def _of_cells_beside(row: _RowRead, year: int | None) -> Iterator[tuple[str, str, str]]:
    """Yield the cells beside a year that are not read, or not surely, and why."""
    _, reason = _day(row, year)
    if reason:
        yield (*row.told(ADOPTED), reason)
    if year is None and row.text(STATUS) and status_of(row.text(STATUS)) is None:
        yield _without_status(row)


def _day(row: _RowRead, year: int | None) -> tuple[date | None, str]:
    """Return the day of adoption beside a year, and why it is not read or not sure, in words.

    Beside several adoptions it is that of one of them.
    """
    try:
        said = row.columns.day_text(row.row, ADOPTED)
        beside = read_year(said, row.columns.wanted.plan_type)
    except UnknownYearError:
        return None, tr("ikke en dato som kan leses, cellen er ikke lest")
    if beside.year in (None, year):
        return beside.adopted, beside.doubt if beside.adopted else ""
    if row.columns.each_adopted:
        return None, ""
    heading = row.columns.heading(YEAR)
    return None, tr("stemmer ikke med «{year}», cellen er ikke lest", year=heading)
