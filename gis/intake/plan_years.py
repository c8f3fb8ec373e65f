"""«Velg planårstabell …»: what a table will change in the working file, and then doing it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import final

from qgis.core import QgsFeedback, QgsVectorLayer

from ...core.municipalities.register import Register, in_counties, read_register
from ...core.plans.in_force import iso_day
from ...core.plans.plan_types import SAMFUNNSDEL
from ...core.plans.years import PlanYear
from ...core.reading.deviations import Deviation
from ...core.reading.table_choice import NOTHING_CHOSEN, TableChoice
from ...core.schema import ADOPTED, KEY, NAME, NOTE, SOURCE, TOLD, YEAR
from ...core.texts.language import tr
from ..resources import REGISTER
from ..sources.files import name_of
from ..sources.plan_table import read_plan_years
from ..store.backends import open_store
from ..store.create import create
from ..store.facts import PlanRows, columns_of

OF_THE_OLD_PLAN = tuple(name for name in TOLD if name not in (YEAR, NOTE))
"""Columns that describe one plan, and go with its year when that changes."""


@dataclass(frozen=True)
class Change:
    """What the table will change for one municipality: the year, and the columns to write.

    `sample` tells that the year before is sample data. With the same year in the table and no
    columns to write, it becomes the office's own.
    """

    number: str
    name: str
    before: int | None
    after: int | None
    columns: Mapping[str, object]
    sample: bool = False

    def is_new(self) -> bool:
        """Return whether the municipality gets its first year."""
        return self.before is None and self.after is not None

    def removes(self) -> bool:
        """Return whether the municipality is left without a year."""
        return self.before is not None and self.after is None

    def goes_back(self) -> bool:
        """Return whether the year becomes an older one."""
        return bool(self.before and self.after) and (self.after or 0) < (self.before or 0)

    def is_safe(self) -> bool:
        """Return whether no year of the office's own is lost by it."""
        return self.sample or not (self.removes() or self.goes_back())


@final
@dataclass(frozen=True)
class PlanYearIntake:
    """A table read and compared with the working file; nothing is written before `take_in`.

    `lines` gives the row of the file by municipality number, and `read_from` says in words where
    in the file the years stood. `earlier` has the adoptions before those in `rows` that the history
    does not know. `left_out` are changes that the officer does not want. `counties` are those of a
    file to be made. `name` is what the source is called.
    """

    file: Path
    changes: tuple[Change, ...]
    deviations: tuple[Deviation, ...]
    unmentioned: tuple[str, ...]
    rows: Mapping[str, PlanYear]
    expected: Mapping[str, Mapping[str, object]] | None
    lines: Mapping[str, int] = field(default_factory=dict)
    read_from: str = ""
    earlier: tuple[PlanYear, ...] = ()
    left_out: tuple[Change, ...] = ()
    counties: tuple[str, ...] = ()
    name: str = ""

    def changes_anything(self) -> bool:
        """Return whether there is anything to write."""
        return self.expected is None or bool(self.changes or self.earlier)

    def chosen(self, numbers: Collection[str]) -> PlanYearIntake:
        """Return the intake with only the changes of these municipalities."""
        kept = tuple(change for change in self.changes if change.number in numbers)
        left = tuple(change for change in self.changes if change.number not in numbers)
        unwanted = {change.number for change in left}
        earlier = tuple(plan for plan in self.earlier if plan.number not in unwanted)
        return replace(self, changes=kept, left_out=left, earlier=earlier)

    def in_words(self) -> str:
        """Return the summary; the ones that lose their year are named, however many."""
        removed = [f"{each.name} {each.before}" for each in self.changes if each.removes()]
        counts = (
            (tr("Nye planår"), self._count(Change.is_new)),
            (tr("Endrede planår"), self._count(lambda c: bool(c.before and c.after != c.before))
             - len(removed)),
            (tr("Planår som fjernes"), len(removed)),
            (tr("Andre opplysninger"), self._count(lambda c: c.before == c.after)),
            (tr("Tidligere vedtak til historikken"), len(self.earlier)),
            (tr("Utelatt"), len(self.left_out)),
            (tr("Uendret"), len(self.rows) - len(self.changes) - len(self.left_out)),
            (tr("Ikke nevnt i tabellen, beholdes"), len(self.unmentioned)),
        )  # fmt: skip
        names = {tr("Planår som fjernes"): f" ({', '.join(removed)})"}
        return " ".join(
            f"{heading}: {count}{names.get(heading, '')}." for heading, count in counts if count
        )

    def _count(self, test: Callable[[Change], bool]) -> int:
        return sum(map(test, self.changes))


def plan_intake(
    file: Path,
    source: str | QgsVectorLayer,
    feedback: QgsFeedback,
    choice: TableChoice = NOTHING_CHOSEN,
    counties: Sequence[str] = (),
) -> PlanYearIntake:
    """Read a plan-year table and find what it will change; the working file is left alone.

    Args:
        file: the working file; when there is none, it will be made with these years only.
        source: the table, a file or a layer.
        feedback: cancelled before the table is used.
        choice: the sheet and columns the user has chosen; the others are found.
        counties: those on the map of a working file that is to be made; none for all.

    Raises:
        UnclearTableError: several sheets or columns could be meant.
        PlanstatusError: the table cannot be read, or nothing in it is on the map.
    """
    register = register_for(file, counties)
    store = open_store(file)
    expected = store.plan_rows() if store.exists() else None
    read = read_plan_years(source, choice, register, feedback)
    rows = {plan.number: plan for plan in read.plan_years}
    before = expected or {}
    samples = store.sample_years() if store.exists() else {}
    changes = [_change(each, before.get(each.number, {}), samples) for each in read.plan_years]
    left = set(register.on_map) - rows.keys()
    kept = [row for number, row in before.items() if row[YEAR] and number in left]
    return PlanYearIntake(
        file=file,
        changes=tuple(each for each in changes if each.columns or each.sample),
        deviations=read.deviations,
        unmentioned=tuple(f"{row[NAME]} {row[YEAR]}" for row in kept),
        rows=rows,
        expected=expected,
        lines=read.rows,
        read_from=read.read_from,
        counties=tuple(counties),
        name=name_of(source),
        earlier=_news(read.earlier, {} if expected is None else store.earlier_years()),
    )


def register_for(file: Path, counties: Sequence[str] = ()) -> Register:
    """Return the municipalities a table can speak of, on the map of a working file or a new one.

    A new one will have those of the counties, or all when none is given.

    Raises:
        PlanstatusError: the working file cannot be read.
    """
    known = read_register(REGISTER)
    store = open_store(file)
    on_map = store.municipalities() if store.exists() else in_counties(known, counties)
    return Register({**on_map, **known}, on_map.keys())


def take_in(intake: PlanYearIntake) -> Path | None:
    """Write the changes in one transaction; return the backup copy made before it.

    Raises:
        PlanstatusError: the working file is in use, write-protected or changed in the meantime;
            nothing is written.
    """
    if intake.expected is None:
        plan_years = [intake.rows[change.number] for change in intake.changes]
        create(intake.file, intake.counties, plan_years=plan_years, earlier=intake.earlier)
        return None
    rows = {change.number: change.columns for change in intake.changes}
    earlier = (*intake.earlier, *_replaced(intake.changes, intake.expected))
    written = PlanRows(SAMFUNNSDEL, intake.expected, rows, earlier)
    return open_store(intake.file).write_plan_rows([written], intake.name)


def _change(plan: PlanYear, row: Mapping[str, object], samples: Collection[str]) -> Change:
    """Return what differs; what the table does not tell stays, unless it is of another plan."""
    told = {name: value for name, value in columns_of(plan).items() if value is not None}
    wanted = {**told, YEAR: plan.year}
    del wanted[KEY]
    before = row.get(YEAR)
    if row and plan.year != before:
        wanted = {**dict.fromkeys(OF_THE_OLD_PLAN), **wanted}
    if row:
        del wanted[NAME]
    columns = {name: value for name, value in wanted.items() if value != row.get(name)}
    return Change(
        number=plan.number,
        name=plan.name,
        before=before if isinstance(before, int) else None,
        after=plan.year,
        columns={} if set(columns) == {NAME} else columns,
        sample=plan.number in samples,
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
        day = iso_day(row.get(ADOPTED))
        if day and day.year == change.before and (change.after or 0) > change.before:
            texts = {SOURCE: str(row[SOURCE] or "")}
            yield PlanYear(change.number, year=change.before, adopted=day, texts=texts)
