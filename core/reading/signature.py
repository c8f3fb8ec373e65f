"""The row of a table's sender, who writes a name, and often a day, below the years."""

from __future__ import annotations

from ..municipalities.register import Register
from ..plans.years import UnknownYearError, read_year
from .cell_words import is_plan_word, is_status_word
from .columns import Columns
from .headers import is_municipality
from .headings import NAME, NUMBER, YEAR
from .rows import Row


def signature(columns: Columns, register: Register) -> Row | None:
    """Return the last row of a municipality where it may be its sender's, None where it is not.

    Such a row has only a name below a greeting, or, apart from the others, a day where they have
    years.
    """
    named = [n for n, row in enumerate(columns.rows) if _is_named(row, columns, register)]
    if len(named) < 2 or named[-1] - 1 == named[-2]:
        return None
    row, *others = (columns.rows[n] for n in reversed(named))
    above = _texts(columns.rows[named[-1] - 1])
    if len(above) > 1 or any(_begins_rows(text, register) for text in above):
        return None
    texts = _texts(row)
    if len(texts) == 1:
        return row if above else None
    dated = _has_day(row, columns) and not any(_has_day(each, columns) for each in others)
    return row if dated and len(texts) == 2 else None


def _is_named(row: Row, columns: Columns, register: Register) -> bool:
    cells = columns.text(row, NAME), columns.text(row, NUMBER)
    return any(cell and is_municipality(cell, register) for cell in cells)


def _texts(row: Row) -> list[str]:
    return [cell.strip() for cell in row.cells if cell.strip()]


def _begins_rows(text: str, register: Register) -> bool:
    return register.is_larger_area(text) or is_plan_word(text) or is_status_word(text)


def _has_day(row: Row, columns: Columns) -> bool:
    try:
        return read_year(columns.text(row, YEAR), columns.wanted.plan_type).adopted is not None
    except UnknownYearError:
        return False
