"""What a store is told, and tells of itself and of its backups, whichever kind it is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from ...core.cooperation.columns import REAL, Table
from ...core.defaults import BOKMAAL
from ...core.municipalities.names import name_order
from ...core.plans.plan_types import SAMFUNNSDEL, PlanType
from ...core.plans.years import PlanYear
from ...core.schema import ADOPTED, INTEGER, KEY, NAME, PLAN_COLUMNS, YEAR, Column, column_labels
from ...core.texts.language import tr
from ...core.texts.map_texts import MAP_TEXTS

SAMPLE_NOTE = MAP_TEXTS[BOKMAAL].sample

NOT_A_YEAR, WITHOUT_NUMBER, TWICE = "not a year", "without a number", "twice"
"""Why a database refuses a row of a plan table."""

_NUMBERS = {INTEGER: int, REAL: float}

Rows = Mapping[str, Mapping[str, object]]
"""A plan table, by municipality number."""

CooperationTables = Mapping[str, Mapping[int, Mapping[str, object]]]
"""The rows of each table of cooperation by their id."""


@dataclass(frozen=True)
class PlanRows:
    """What is to be written in a plan table.

    `expected` is every row as it was when the changes were decided on, and `rows` the columns to
    set, by municipality number; none for a sample year that is the office's own from now on.
    `earlier` are the adoptions before those in the table, for the history.
    """

    plan_type: PlanType
    expected: Rows
    rows: Rows
    earlier: Sequence[PlanYear] = ()


@dataclass(frozen=True)
class CooperationRows:
    """What is to be written in a table of cooperation.

    `expected` is every row by its id as it was when the changes were decided on, `changed` the
    columns to set by id, and `added` the rows that are new.
    """

    table: str
    expected: Mapping[int, Mapping[str, object]]
    changed: Mapping[int, Mapping[str, object]]
    added: Sequence[Mapping[str, object]] = ()


@dataclass(frozen=True)
class TableFacts:
    """What the working file says about a table.

    `note` tells where rows on the map that the plugin put there come from, empty when all are the
    office's; `changed` is the day of the last change by any program, ISO 8601 in UTC.
    """

    note: str
    changed: str


def sample_warning(count: int) -> str:
    """Return what an officer must know about a map with so many sample years."""
    return tr("{count} planår er ufullstendige eksempeldata.", count=count)


def columns_of(plan: PlanYear) -> dict[str, object]:
    """Return the plan year as the columns of the table, None where it says nothing."""
    known = {
        KEY: plan.number,
        NAME: plan.name,
        YEAR: plan.year,
        ADOPTED: plan.adopted.isoformat() if plan.adopted else None,
        **plan.texts,
    }
    return {each.name: _of_kind(each, known.get(each.name)) for each in PLAN_COLUMNS}


def _of_kind(column: Column, said: object) -> object:
    """Return a value as a column keeps it, so that the same said twice is the same."""
    return int(said) if column.kind == INTEGER and isinstance(said, str) else said


@dataclass(frozen=True)
class Difference:
    """A row of a plan table that becomes another; `columns` are those of it that do."""

    name: str
    now: int | None
    then: int | None
    columns: tuple[str, ...]

    def removes(self) -> bool:
        """Return whether the municipality is left without a year."""
        return self.now is not None and self.then is None

    def in_words(self) -> str:
        """Return what happens to the row."""
        if self.removes():
            return tr("Planåret fjernes")
        if self.now is None and self.then is not None:
            return tr("Planåret kommer tilbake")
        if self.now != self.then:
            return tr("Planåret endres")
        labels = [column_labels()[column] for column in self.columns]
        return tr("Andre opplysninger: {names}", names=", ".join(labels))


@dataclass(frozen=True)
class Return:
    """A backup compared with the working file; nothing is written before `go_back`.

    `expected` are the plan tables as they are now, by the key of the plan type; None where there is
    no file that can be read.
    `events` counts what the history now tells and will not, `borders` the municipalities that get
    others, and `cooperation` the rows about cooperation that come, go or become others, and
    `own_parts` names the columns and tables of the officer's own that do.
    """

    file: Path
    backup: Path
    expected: Mapping[str, Rows] | None
    differences: tuple[Difference, ...] = ()
    back_on_map: tuple[str, ...] = ()
    off_map: tuple[str, ...] = ()
    borders: int = 0
    events: int = 0
    expected_cooperation: CooperationTables = field(default_factory=dict)
    cooperation: int = 0
    own_parts: tuple[str, ...] = ()

    def changes_anything(self) -> bool:
        """Return whether there is anything to go back to."""
        found = (self.differences, self.back_on_map, self.off_map, self.borders, self.events)
        return self.expected is None or any((*found, self.cooperation, self.own_parts))

    def in_words(self) -> str:
        """Return the summary; the years that are removed are named, however many."""
        if self.expected is None:
            return tr("Arbeidsfilen {file} mangler eller kan ikke leses.", file=self.file.name)
        if not self.changes_anything():
            return tr("Sikkerhetskopien er lik arbeidsfilen. Det er ingenting å gå tilbake til.")
        removed = [f"{each.name} {each.now}" for each in self.differences if each.removes()]
        others = sum(each.now == each.then for each in self.differences)
        lines = (
            (tr("Planår som kommer tilbake eller endres: {count}."),
             len(self.differences) - len(removed) - others),
            (tr("Planår som fjernes: {count} ({names})."), len(removed)),
            (tr("Kommuner som får andre opplysninger: {count}."), others),
            (tr("Kommuner som får andre grenser: {count}."), self.borders),
            (tr("Rader om samarbeid som kommer, fjernes eller endres: {count}."), self.cooperation),
            (tr("Endringer som ikke lenger står i historikken: {count}."), self.events),
        )  # fmt: skip
        told = [text.format(count=n, names=", ".join(removed)) for text, n in lines if n]
        if self.own_parts:
            names = ", ".join(self.own_parts)
            told.append(
                tr("Egne kolonner og tabeller som kommer, forsvinner eller endres: {names}.",
                   names=names)
            )  # fmt: skip
        if self.back_on_map:
            told.append(tr("Kommer på kartet: {names}.", names=", ".join(self.back_on_map)))
        if self.off_map:
            told.append(tr("Tas ut av kartet: {names}.", names=", ".join(self.off_map)))
        return " ".join(told)


def differences_of(plan_type: PlanType, now: Rows, then: Rows) -> list[Difference]:
    """Return the rows of a plan table that become others; those that lose their year first."""
    found = []
    for number in {**now, **then}:
        one, other = now.get(number, {}), then.get(number, {})
        columns = tuple(c for c in {**one, **other} if one.get(c) != other.get(c))
        if set(columns) - {KEY, NAME}:
            name = str(one.get(NAME) or other.get(NAME) or number)
            if plan_type is not SAMFUNNSDEL:
                name = f"{name} ({plan_type.label()})"
            found.append(Difference(name, _year(one), _year(other), columns))
    return sorted(found, key=lambda each: (not each.removes(), name_order(each.name)))


def _year(row: Mapping[str, object]) -> int | None:
    year = row.get(YEAR)
    return year if isinstance(year, int) else None


def as_values(table: Table[Any], cells: Mapping[str, str]) -> dict[str, object]:
    """Return cells as the columns of their table keep them."""
    return {
        each.name: _NUMBERS.get(each.kind, str)(cell) if cell else None
        for each in table.columns
        if (cell := cells.get(each.name)) is not None
    }
