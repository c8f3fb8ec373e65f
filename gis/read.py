"""The one place where foreign plan-year tables are read."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from qgis.core import QgsFeedback, QgsVectorLayer

from ..core.columns import NAME, NUMBER, YEAR, Columns, Sheet, find_columns
from ..core.deviations import Deviation
from ..core.errors import PlanstatusError
from ..core.language import tr
from ..core.municipalities import Register
from ..core.plan_years import PlanYear
from ..core.tables import read_rows, settle
from .progress import step
from .tables import read_sheets

EXAMPLES = 5


def read_plan_years(
    source: str | QgsVectorLayer,
    key: str | None,
    year_field: str | None,
    register: Register,
    map_date: date,
    feedback: QgsFeedback,
) -> tuple[list[PlanYear], list[Deviation]]:
    """Read a plan-year table: one plan year per municipality, and every row that was not used.

    Args:
        source: a file or a layer.
        key: heading of the column with municipality numbers; None to find it.
        year_field: heading of the column with plan years; None to find it.
        register: the municipalities the table can speak of, and those on the map.
        map_date: a plan adopted after it does not apply yet.
        feedback: cancelled before the table is used.

    Raises:
        PlanstatusError: the table cannot be read, or nothing in it is on the map.
    """
    sheets = read_sheets(source)
    sheet, columns = _plan_year_sheet(sheets, register, key, year_field)
    rows, deviations = read_rows(
        sheet, columns, register, lambda done: step(feedback, done, len(columns.rows))
    )
    if not rows:
        raise PlanstatusError(_nothing_used(sheet, columns, register, deviations))
    settled, more = settle(sheet.place, columns.heading(YEAR), rows, map_date)
    return settled, sorted([*deviations, *more], key=lambda each: each.line)


def _plan_year_sheet(
    sheets: Sequence[Sheet], register: Register, key: str | None, year: str | None
) -> tuple[Sheet, Columns]:
    """Return the sheet that tells most about the municipalities."""
    found = [(sheet, find_columns(sheet, register, key, year)) for sheet in sheets]
    tables = [(sheet, columns) for sheet, columns in found if columns is not None]
    if not tables:
        first = next((row.cells for sheet in sheets for row in sheet.rows if any(row.cells)), ())
        names = [tr("«{value}»", value=name) for name in (key, year) if name]
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
