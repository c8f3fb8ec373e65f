"""What a table of cooperation changes in a row, and what a row is called in the summary."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from ...core.cooperation.columns import Table
from ...core.cooperation.same_row import Values
from ...core.cooperation.table_of import NAME
from ...core.cooperation.terms import CODE_COLUMN, COOPERATION_TABLE
from ...core.municipalities.register import norway
from ...core.texts.language import tr


@dataclass(frozen=True)
class RowChange:
    """What a table will change of a row, or a row that is new: `number` is then None.

    `before` has what stands in the columns that will be others.
    """

    table: Table[Any]
    number: int | None
    name: str
    line: int
    columns: Mapping[str, object]
    before: Mapping[str, object]

    def is_safe(self) -> bool:
        """Return whether nothing that is registered is lost by it."""
        return all(value is None for value in self.before.values())

    def in_words(self) -> str:
        """Return what happens to the row."""
        if self.number is None:
            return tr("Ny")
        names = [self.table.column(name).label() for name in self.columns]
        return tr("Andre opplysninger: {names}", names=", ".join(names))


def called(table: Table[Any], row: Values) -> str:
    """Return what a row is called in the summary: «nord-troms, Kvænangen»."""
    if table.name == COOPERATION_TABLE:
        return str(row.get(NAME) or row[CODE_COLUMN])
    parts = [str(row.get(name) or "") for name in table.key_columns]
    names = [norway()[each].name if each in norway() else each for each in parts]
    return ", ".join(filter(None, names))
