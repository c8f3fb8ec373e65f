"""Reading tables of cooperation in: what they will change in the working file, then doing it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from qgis.core import QgsFeedback

from ...core.cooperation.columns import Table
from ...core.cooperation.register import TABLES
from ...core.reading.deviations import Deviation
from ...core.texts.language import tr
from ..progress import stop_if_cancelled
from ..sources.cooperation_files import Source, name_of, read_cooperation_tables
from ..store.backends import open_store
from ..store.facts import CooperationRows, CooperationTables
from .cooperation_rows import ComparedRows
from .row_change import RowChange


@dataclass(frozen=True)
class CooperationIntake:
    """Tables read and compared with the working file; nothing is written before `take_in`.

    `same` and `unmentioned` count rows by the name of their table. `left_out` are changes that the
    officer does not want. No row is ever taken away.
    """

    file: Path
    changes: tuple[RowChange, ...]
    deviations: tuple[Deviation, ...]
    expected: CooperationTables
    same: Mapping[str, int]
    unmentioned: Mapping[str, int]
    read_from: str = ""
    name: str = ""
    left_out: tuple[RowChange, ...] = ()

    def changes_anything(self) -> bool:
        """Return whether there is anything to write."""
        return bool(self.changes)

    def with_changes(self, wanted: Sequence[RowChange]) -> CooperationIntake:
        """Return the intake with only some of its changes."""
        ids = set(map(id, wanted))
        kept = tuple(each for each in self.changes if id(each) in ids)
        left = tuple(each for each in self.changes if id(each) not in ids)
        return replace(self, changes=kept, left_out=left)

    def in_words(self) -> str:
        """Return the summary, a line for each table that was read."""
        return "\n".join(self._of_table(each) for each in TABLES if each.name in self.unmentioned)

    def _of_table(self, table: Table[Any]) -> str:
        mine = [each for each in self.changes if each.table is table]
        counts = (
            (tr("Nye"), sum(each.number is None for each in mine)),
            (tr("Endret"), sum(each.number is not None for each in mine)),
            (tr("Utelatt"), sum(each.table is table for each in self.left_out)),
            (tr("Uendret"), self.same.get(table.name, 0)),
            (tr("Ikke nevnt i tabellen, beholdes"), self.unmentioned[table.name]),
        )
        told = " ".join(f"{heading}: {count}." for heading, count in counts if count)
        return f"{table.label()}: {told}"


def plan_intake(file: Path, sources: Sequence[Source], feedback: QgsFeedback) -> CooperationIntake:
    """Read tables of cooperation and find what they will change; the working file is left alone.

    Args:
        file: the working file.
        sources: files, folders of files named as the tables, or layers.
        feedback: cancelled before the tables are used.

    Raises:
        PlanstatusError: they cannot be read, or there is no table of cooperation in them.
    """
    sheets, name = read_cooperation_tables(sources), name_of(sources)
    stop_if_cancelled(feedback)
    compared = ComparedRows(open_store(file).cooperation_rows(), name, len(sheets) > 1)
    for sheet in sheets:
        compared.take(sheet)
    compared.match()
    aside = dict.fromkeys(heading for sheet in sheets for heading in sheet.aside)
    told = [tr("{tables}.", tables=", ".join(each.in_words() for each in sheets))]
    if aside:
        told.append(tr("Ikke lest: {columns}.", columns=", ".join(aside)))
    return CooperationIntake(
        file=file,
        changes=tuple(compared.changes()),
        deviations=tuple(compared.deviations),
        expected=compared.expected,
        same=compared.same(),
        unmentioned=compared.unmentioned(),
        read_from=" ".join(told),
        name=name,
    )


def take_in(intake: CooperationIntake) -> Path:
    """Write the changes in one transaction; return the backup copy made before it.

    Raises:
        PlanstatusError: the working file is in use, write-protected or changed in the meantime;
            nothing is written.
    """
    return open_store(intake.file).write_cooperation_rows(
        [
            CooperationRows(
                table.name,
                intake.expected[table.name],
                {each.number: each.columns for each in mine if each.number is not None},
                [each.columns for each in mine if each.number is None],
            )
            for table in TABLES
            if (mine := [each for each in intake.changes if each.table is table])
        ],
        intake.name,
    )
