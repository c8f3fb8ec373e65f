"""The one place where foreign plan-year tables are read."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import partial

from qgis.core import QgsFeedback, QgsVectorLayer

from ...core.errors import PlanstatusError
from ...core.municipalities.register import Register
from ...core.plans.years import PlanYear
from ...core.reading.choose_tables import Table, choose_tables
from ...core.reading.deviations import NOT_USED, Deviation
from ...core.reading.headings import NAME, NUMBER
from ...core.reading.plan_rows import RowsRead, read_rows
from ...core.reading.rows import Sheet
from ...core.reading.settle import settle
from ...core.reading.table_choice import TableChoice
from ...core.texts.language import tr
from ..progress import step
from .files import split_source
from .formats.table_files import read_sheets

EXAMPLES = 5


@dataclass(frozen=True)
class PlanYearsRead:
    """What a plan-year table says.

    `plan_years` has the newest adoption of each municipality and `earlier` the ones before it,
    `rows` gives the row a municipality's plan year stands in, and `read_from` names the sheet and
    the columns in words, with what was left aside.
    """

    plan_years: tuple[PlanYear, ...]
    deviations: tuple[Deviation, ...]
    earlier: tuple[PlanYear, ...] = ()
    rows: Mapping[str, int] = field(default_factory=dict)
    read_from: str = ""


def read_plan_years(
    source: str | QgsVectorLayer,
    choice: TableChoice,
    register: Register,
    feedback: QgsFeedback,
) -> PlanYearsRead:
    """Read a plan-year table: the plan years in it, and every row that was not used as it stood.

    Args:
        source: a file or a layer.
        choice: the sheet and columns the user has chosen; the others are found.
        register: the municipalities the table can speak of, and those on the map.
        feedback: cancelled before the table is used.

    Raises:
        UnclearTableError: several sheets or columns could be meant.
        PlanstatusError: the table cannot be read, or nothing in it is on the map.
    """
    sheets = read_sheets(source)

    def read(table: Table) -> RowsRead:
        total = len(table.columns.rows)
        watch = partial(_watch, feedback, total)
        return read_rows(table.sheet, table.columns, register, watch)

    tables = choose_tables(sheets, register, _with_sheet(choice, source, sheets), read)
    if not tables:
        raise PlanstatusError(_not_found(sheets, choice))
    rows = RowsRead()
    for table in tables:
        rows.add(read(table))
    deviations = [*rows.deviations, *rows.aside()]
    years = any(each.plan.year for each in rows.found)
    if not rows.found or (rows.deviations and not years):  # «nei» may be about anything
        raise PlanstatusError(_nothing_used(tables, register, deviations))
    newest, earlier, more = settle(rows.found, date.today())
    return PlanYearsRead(
        plan_years=tuple(each.plan for each in newest),
        deviations=tuple(sorted([*deviations, *more], key=lambda each: each.line)),
        earlier=tuple(earlier),
        rows={each.plan.number: each.line for each in newest},
        read_from=_read_from(sheets, tables, rows),
    )


def _with_sheet(
    choice: TableChoice, source: str | QgsVectorLayer, sheets: Sequence[Sheet]
) -> TableChoice:
    """Return the choice with the sheet that an address such as «file|layername=…» has chosen."""
    if isinstance(source, str) and "|layername=" in split_source(source)[1]:
        return replace(choice, sheet=sheets[0].name)
    return choice


def _watch(feedback: QgsFeedback, total: int, done: int) -> None:
    step(feedback, done, total)


def _read_from(sheets: Sequence[Sheet], tables: Sequence[Table], rows: RowsRead) -> str:
    """Return in words which sheets and columns were read, and what was left aside and why."""
    read = "; ".join(dict.fromkeys(table.in_words() for table in tables))
    notes = [note for table in tables for note in table.sheet.notes]
    unused = sum(each.action == NOT_USED for each in rows.deviations)
    if unused:
        notes.append(tr("rader som ikke kan brukes: {count}", count=unused))
    notes += rows.aside_in_words()
    names = {table.sheet.name for table in tables}
    others = [f"«{sheet.name}»" for sheet in sheets if sheet.name and sheet.name not in names]
    if others:
        notes.append(tr("ark som ikke er lest: {sheets}", sheets=", ".join(others)))
    said = "; ".join(dict.fromkeys(notes))
    return f"{read}. {said[:1].upper()}{said[1:]}".rstrip(". ") + "."


def _not_found(sheets: Sequence[Sheet], choice: TableChoice) -> str:
    first = next((row.cells for sheet in sheets for row in sheet.rows if any(row.cells)), ())
    names = [tr("«{value}»", value=name) for name in (choice.key, choice.year) if name]
    return tr(
        "Gi kolonnene overskrifter, for eksempel Kommunenummer og Planår. Fant ikke {wanted} i "
        "{file}. Øverst står det: {headings}.",
        wanted=f" {tr('og')} ".join(names) or tr("kommune og planår"),
        file=sheets[0].place,
        headings=", ".join(filter(None, first)),
    )


def _nothing_used(
    tables: Sequence[Table], register: Register, deviations: Sequence[Deviation]
) -> str:
    values = [
        table.columns.text(row, NUMBER) or table.columns.text(row, NAME)
        for table in tables
        for row in table.columns.rows
    ]
    seen = ", ".join(list(dict.fromkeys(filter(None, values)))[:EXAMPLES])
    on_map = ", ".join(sorted(register.on_map)[:EXAMPLES])
    text = tr(
        "Ingen rader i {file} kan brukes. Kommuner i tabellen: {seen}. "
        "Kommuner på kartet: {known}.",
        file=tables[0].sheet.place,
        seen=seen or tr("ingen"),
        known=on_map,
    )
    if not deviations:
        return text
    return f"{text} {tr('For eksempel: {reason}', reason=deviations[0].in_words())}"
