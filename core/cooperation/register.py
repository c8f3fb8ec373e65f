"""The register of cooperation: its tables together, and the embedded ones read from files."""

from __future__ import annotations

import csv
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, fields
from functools import lru_cache
from pathlib import Path
from typing import Any

from ..errors import PlanstatusError
from ..texts.language import tr
from .agreements import ADOPTIONS, AGREEMENTS_MADE, Adoption, Agreement
from .columns import REAL, Kept, T, Table
from .known_dates import KnownDate
from .terms import (
    COOPERATIONS,
    FORMS_IN_TIME,
    GRANTS,
    MEMBERS,
    POSTS_HELD,
    Cooperation,
    FormInTime,
    Grant,
    Member,
    Post,
)

Rows = Mapping[str, Mapping[int, Mapping[str, object]]]
"""The rows of each table by their id."""
EMBEDDED = Path(__file__).parents[2] / "data" / "samarbeid"
TABLES: tuple[Table[Any], ...] = (
    COOPERATIONS, FORMS_IN_TIME, MEMBERS, AGREEMENTS_MADE, ADOPTIONS, POSTS_HELD, GRANTS,
)  # fmt: skip
"""Each after those it refers to."""


@dataclass(frozen=True)
class Cooperations:
    """All that is registered of cooperation."""

    cooperations: tuple[Cooperation, ...] = ()
    forms: tuple[FormInTime, ...] = ()
    members: tuple[Member, ...] = ()
    agreements: tuple[Agreement, ...] = ()
    adoptions: tuple[Adoption, ...] = ()
    posts: tuple[Post, ...] = ()
    grants: tuple[Grant, ...] = ()

    def members_of(self, code: str) -> tuple[Member, ...]:
        """Return the members a cooperation has and has had."""
        return tuple(each for each in self.members if each.cooperation == code)

    def forms_of(self, code: str) -> tuple[FormInTime, ...]:
        """Return the forms a cooperation has and has had."""
        return tuple(each for each in self.forms if each.cooperation == code)

    def posts_of(self, code: str) -> tuple[Post, ...]:
        """Return the posts of a cooperation, the empty code for those of none that is known."""
        return tuple(each for each in self.posts if each.cooperation == code)

    def grants_of(self, code: str) -> tuple[Grant, ...]:
        """Return the money of a cooperation by year, the empty code for none that is known."""
        own = (each for each in self.grants if each.cooperation == code)
        return tuple(sorted(own, key=lambda each: (each.year or 0, each.purpose)))

    def agreements_of(self, code: str) -> tuple[Agreement, ...]:
        """Return the agreements of a cooperation."""
        return tuple(each for each in self.agreements if each.cooperation == code)

    def adoptions_of(self, code: str) -> tuple[Adoption, ...]:
        """Return what the members decided about an agreement."""
        return tuple(each for each in self.adoptions if each.agreement == code)

    def name_of(self, code: str) -> str:
        """Return what a cooperation is called; its code where it has no name."""
        found = (each.name for each in self.cooperations if each.code == code)
        return next(found, "") or code

    def by_table(self) -> tuple[tuple[Table[Any], tuple[Any, ...]], ...]:
        """Return the terms of each table."""
        return tuple((table, getattr(self, each.name)) for table, each in zip(TABLES, fields(self)))

    def only(self, codes: Collection[str]) -> Cooperations:
        """Return some cooperations with all that is of them; and what is of none, if there are."""
        kept = {*codes, ""} if codes else set()
        agreements = tuple(each for each in self.agreements if each.cooperation in kept)
        known = {each.code for each in agreements}
        return Cooperations(
            tuple(each for each in self.cooperations if each.code in kept),
            tuple(each for each in self.forms if each.cooperation in kept),
            tuple(each for each in self.members if each.cooperation in kept),
            agreements,
            tuple(each for each in self.adoptions if each.agreement in known),
            tuple(each for each in self.posts if each.cooperation in kept),
            tuple(each for each in self.grants if each.cooperation in kept),
        )

    def with_member_among(self, numbers: Collection[str]) -> Cooperations:
        """Return the cooperations that some municipalities are or have been members of."""
        return self.only({each.cooperation for each in self.members if each.number in numbers})


@lru_cache(maxsize=1)
def embedded() -> Cooperations:
    """Return the four plan offices of Troms and Finnmark as far as public sources tell of them."""
    return read_folder(EMBEDDED)


def read_folder(folder: Path) -> Cooperations:
    """Read the register from files named as the tables (CSV: UTF-8, semicolons).

    Raises:
        PlanstatusError: a cell is not what its column holds.
    """
    return Cooperations(*(tuple(_read(table, folder)) for table in TABLES))


def _read(table: Table[Any], folder: Path) -> list[Any]:
    path = folder / f"{table.name}.csv"
    with path.open(encoding="utf-8", newline="") as file:
        return read_rows(table, csv.DictReader(file, delimiter=";"), path.name)


def read_tables(tables: Rows, source: str) -> Cooperations:
    """Read the register from the values of rows, None for nothing; a table may be missing.

    Raises:
        PlanstatusError: a cell is not what its column holds.
    """
    rows = (map(_as_texts, tables.get(table.name, {}).values()) for table in TABLES)
    read = (read_rows(table, each, source) for table, each in zip(TABLES, rows))
    return Cooperations(*map(tuple, read))


def _as_texts(row: Mapping[str, object]) -> dict[str, str]:
    return {name: "" if value is None else str(value) for name, value in row.items()}


def read_rows(table: Table[T], rows: Iterable[Mapping[str, str]], source: str) -> list[T]:
    """Read rows by the names of the columns; columns that are not there are empty.

    Args:
        table: the table they are of.
        rows: what stands in them, below one row of headings.
        source: what messages call the file.

    Raises:
        PlanstatusError: a cell is not what its column holds.
    """
    return [_term(table, row, source, place) for place, row in enumerate(rows, start=2)]


def _term(table: Table[T], row: Mapping[str, str], source: str, place: int) -> T:
    values = {}
    for name, kept in table.kept.items():
        cells = [row.get(column.name) or "" for column in kept.columns]
        try:
            values[name] = kept.read(cells)
        except ValueError:
            raise PlanstatusError(_not_read(kept, cells[0], source, place)) from None
    return table.term(**values)


def _not_read(kept: Kept, value: str, source: str, place: int) -> str:
    return tr(
        "«{file}», rad {row}: «{value}» kan ikke stå i kolonnen «{column}», som er for tall.",
        file=source, row=place, value=value, column=kept.columns[0].label(),
    )  # fmt: skip


def row_for_people(table: Table[T], term: T) -> dict[str, str]:
    """Return the cells of a term, with the text of a date that only the normalised one is of.

    A share of at most one per cent has its sign, without which it may be of 1.
    """
    cells = written_row(table, term)
    for each in table.columns:
        if each.kind == REAL and cells[each.name] and float(cells[each.name]) <= 1:
            cells[each.name] += " %"
    for name, kept in table.kept.items():
        if isinstance(known := getattr(term, name), KnownDate):
            cells[kept.columns[0].name] = known.in_words()
    return cells


def written_row(table: Table[T], term: T) -> dict[str, str]:
    """Return the cells of a term by the names of the columns."""
    cells: dict[str, str] = {}
    for name, kept in table.kept.items():
        texts = kept.write(getattr(term, name))
        cells.update(zip((column.name for column in kept.columns), texts))
    return cells
