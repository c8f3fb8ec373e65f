"""The one place where foreign plan-year tables are read."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from qgis.core import QgsFeedback, QgsVectorLayer

from ..core.columns import NAME, NUMBER, YEAR, Columns, Sheet, find_columns
from ..core.deviations import Deviation
from ..core.errors import PlanstatusError
from ..core.language import tr
from ..core.municipalities import Register
from ..core.plan_years import PlanYear
from ..core.table_choice import TableChoice
from ..core.tables import read_rows, settle
from .progress import step
from .tables import read_sheets

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
    sheet, columns = _plan_year_sheet(sheets, register, choice)
    rows, deviations = read_rows(
        sheet, columns, register, lambda done: step(feedback, done, len(columns.rows))
    )
    if not rows:
        raise PlanstatusError(_nothing_used(sheet, columns, register, deviations))
    newest, earlier, more = settle(sheet.place, columns.heading(YEAR), rows, date.today())
    return PlanYearsRead(
        plan_years=tuple(newest),
        deviations=tuple(sorted([*deviations, *more], key=lambda each: each.line)),
        earlier=tuple(earlier),
        rows={plan.number: row.line for row, plan in rows},
    )


def _plan_year_sheet(
    sheets: Sequence[Sheet], register: Register, choice: TableChoice
) -> tuple[Sheet, Columns]:
    """Return the sheet that tells most about the municipalities."""
    found = [(sheet, find_columns(sheet, register, choice.key, choice.year)) for sheet in sheets]
    tables = [(sheet, columns) for sheet, columns in found if columns is not None]
    if not tables:
        first = next((row.cells for sheet in sheets for row in sheet.rows if any(row.cells)), ())
        names = [tr("«{value}»", value=name) for name in (choice.key, choice.year) if name]
        raise PlanstatusError(
            tr(
                "Fant ikke {wanted} i {file}. Gi kolonnene overskrifter, for "
                "eksempel Kommunenummer og Planår. Øverst står det: {headings}.",
                wanted=f" {tr('og')} ".join(names) or tr("kommune og planår"),
                file=sheets[0].place,
                headings=", ".join(filter(None, first)),
            )
        )
    if len(tables) == 1:
        return tables[0]
    return max(tables, key=lambda table: len(read_rows(table[0], table[1], register)[0]))


def _nothing_used(
    sheet: Sheet, columns: Columns, register: Register, deviations: Sequence[Deviation]
) -> str:
    values = [columns.text(row, NUMBER) or columns.text(row, NAME) for row in columns.rows]
    seen = ", ".join(list(dict.fromkeys(filter(None, values)))[:EXAMPLES])
    on_map = ", ".join(sorted(register.on_map)[:EXAMPLES])
    text = tr(
        "Ingen rader i {file} kan brukes. Kommuner i tabellen: {seen}. "
        "Kommuner på kartet: {known}.",
        file=sheet.place,
        seen=seen or tr("ingen"),
        known=on_map,
    )
    if not deviations:
        return text
    return f"{text} {tr('Første grunn: {reason}', reason=deviations[0].in_words())}"
