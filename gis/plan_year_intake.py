"""«Velg planårtabell…»: what a table will change in the working file, and then doing it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from qgis.core import QgsFeedback, QgsVectorLayer

from ..core.defaults import COUNTIES
from ..core.deviations import NOT_USED, Deviation
from ..core.in_force import iso_day
from ..core.language import tr
from ..core.municipalities import Municipality, Register, read_register
from ..core.plan_years import PlanYear
from ..core.table_choice import NOTHING_CHOSEN, TableChoice
from .files import is_there
from .read import read_plan_years
from .resources import REGISTER
from .working_file import (
    columns_of,
    create_working_file,
    read_earlier_years,
    read_municipalities,
    read_plan_year_rows,
    write_plan_year_rows,
)

OF_THE_OLD_PLAN = ("tittel", "periode", "vedtatt", "kilde", "sikkerhet")
"""Columns that describe one plan, and go with its year when that changes."""
NAMES_SHOWN = 6


@dataclass(frozen=True)
class Change:
    """What the table will change for one municipality: the year, and the columns to write."""

    number: str
    name: str
    before: int | None
    after: int | None
    columns: Mapping[str, object]

    def in_words(self) -> str:
        """Return «Tromsø 2015 → 2020»."""
        if self.before == self.after:
            return f"{self.name} ({', '.join(self.columns)})"
        none = tr("uten planår")
        return f"{self.name} {self.before or none} → {self.after or none}"


@dataclass(frozen=True)
class PlanYearIntake:
    """A table read and compared with the working file; nothing is written before `take_in`.

    A dialog where each row can be chosen needs only to leave out of `changes` what is not chosen.
    `earlier` has the adoptions before those in `rows` that the history does not know.
    """

    file: Path
    changes: tuple[Change, ...]
    deviations: tuple[Deviation, ...]
    unmentioned: tuple[str, ...]
    rows: Mapping[str, PlanYear]
    expected: Mapping[str, Mapping[str, object]] | None
    earlier: tuple[PlanYear, ...] = ()

    def changes_anything(self) -> bool:
        """Return whether there is anything to write."""
        return self.expected is None or bool(self.changes or self.earlier)

    def in_words(self) -> str:
        """Return the summary: new, changed, cleared, unused and untouched."""
        unused = sum(each.action == NOT_USED for each in self.deviations)
        groups = (
            (tr("Nye planår"), self._where(lambda c: not c.before and bool(c.after))),
            (tr("Endrede planår"), self._where(_changes_year)),
            (tr("Planår som fjernes"), self._where(lambda c: bool(c.before) and not c.after)),
            (tr("Andre opplysninger"), self._where(lambda c: c.before == c.after)),
            (tr("Tidligere vedtak til historikken"), [f"{p.name} {p.year}" for p in self.earlier]),
            (tr("Ikke nevnt i tabellen, blir stående"), list(self.unmentioned)),
        )
        lines = [_line(heading, names) for heading, names in groups if names]
        same = len(self.rows) - len(self.changes)
        lines += [tr("Som før: {count}.", count=same)] if same else []
        lines += [tr("Rader som ikke kan brukes: {count}.", count=unused)] if unused else []
        return "\n".join(lines)

    def _where(self, test: Callable[[Change], bool]) -> list[str]:
        return [change.in_words() for change in self.changes if test(change)]


def plan_intake(
    file: Path,
    source: str | QgsVectorLayer,
    feedback: QgsFeedback,
    choice: TableChoice = NOTHING_CHOSEN,
) -> PlanYearIntake:
    """Read a plan-year table and find what it will change; the working file is left alone.

    Args:
        file: the working file; when there is none, it will be made with these years only.
        source: the table, a file or a layer.
        feedback: cancelled before the table is used.
        choice: the sheet and columns the user has chosen; the others are found.

    Raises:
        UnclearTableError: several sheets or columns could be meant.
        PlanstatusError: the table cannot be read, or nothing in it is on the map.
    """
    register = register_for(file)
    expected = read_plan_year_rows(file) if is_there(file) else None
    read = read_plan_years(source, choice, register, feedback)
    rows = {plan.number: plan for plan in read.plan_years}
    before = expected or {}
    changes = [_change(plan, before.get(plan.number, {})) for plan in read.plan_years]
    kept = [row for number, row in before.items() if row["planaar"] and number not in rows]
    return PlanYearIntake(
        file=file,
        changes=tuple(change for change in changes if change.columns),
        deviations=read.deviations,
        unmentioned=tuple(f"{row['kommunenavn']} {row['planaar']}" for row in kept),
        rows=rows,
        expected=expected,
        earlier=_news(read.earlier, {} if expected is None else read_earlier_years(file)),
    )


def register_for(file: Path) -> Register:
    """Return the municipalities a table can speak of, on the map of a working file or a new one.

    Raises:
        PlanstatusError: the working file cannot be read.
    """
    known = read_register(REGISTER)
    on_map = read_municipalities(file) if is_there(file) else _embedded(known)
    return Register({**on_map, **known}, on_map.keys())


def take_in(intake: PlanYearIntake) -> Path | None:
    """Write the changes in one transaction; return the backup copy made before it.

    Raises:
        PlanstatusError: the working file is in use, write-protected or changed in the meantime;
            nothing is written.
    """
    if intake.expected is None:
        years = list(intake.rows.values())
        create_working_file(intake.file, years, "", None, COUNTIES, earlier=intake.earlier)
        return None
    rows = {change.number: change.columns for change in intake.changes}
    left = bool(intake.unmentioned)
    return write_plan_year_rows(
        intake.file,
        intake.expected,
        rows,
        samples_left=left,
        earlier=(*intake.earlier, *_replaced(intake.changes, intake.expected)),
    )


def _embedded(register: Mapping[str, Municipality]) -> dict[str, Municipality]:
    return {n: each for n, each in register.items() if each.county_number in COUNTIES}


def _change(plan: PlanYear, row: Mapping[str, object]) -> Change:
    """Return what differs; what the table does not tell stays, unless it is of another plan."""
    told = {name: value for name, value in columns_of(plan).items() if value is not None}
    wanted = {**told, "planaar": plan.year}
    del wanted["kommunenummer"]
    before = row.get("planaar")
    if row and plan.year != before:
        wanted = {**dict.fromkeys(OF_THE_OLD_PLAN), **wanted}
    if row:
        del wanted["kommunenavn"]
    columns = {name: value for name, value in wanted.items() if value != row.get(name)}
    return Change(
        number=plan.number,
        name=plan.name,
        before=before if isinstance(before, int) else None,
        after=plan.year,
        columns={} if set(columns) == {"kommunenavn"} else columns,
    )


def _news(
    earlier: Sequence[PlanYear], known: Mapping[str, Mapping[int, date | None]]
) -> tuple[PlanYear, ...]:
    """Return the earlier adoptions whose year, or whose day, the history does not know."""
    found = {}
    for plan in earlier:
        years = known.get(plan.number, {})
        if plan.year is not None and (
            plan.year not in years or (plan.adopted and not years[plan.year])
        ):
            found[plan.number, plan.year, plan.adopted] = plan
    return tuple(found.values())


def _replaced(
    changes: Sequence[Change], rows: Mapping[str, Mapping[str, object]]
) -> Iterator[PlanYear]:
    """Yield the plans that are renewed and whose day is known: triggers keep their year only."""
    for change in changes:
        row = rows.get(change.number, {})
        day = iso_day(row.get("vedtatt"))
        if day and day.year == change.before and (change.after or 0) > change.before:
            source = str(row["kilde"] or "")
            yield PlanYear(change.number, year=change.before, adopted=day, source=source)


def _changes_year(change: Change) -> bool:
    return bool(change.before and change.after) and change.before != change.after


def _line(heading: str, names: Sequence[str]) -> str:
    shown = ", ".join(names[:NAMES_SHOWN]) + (", …" if len(names) > NAMES_SHOWN else "")
    return f"{heading}: {len(names)} ({shown})."
