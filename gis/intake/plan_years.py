"""«Velg planårstabell …»: what a table will change in the working file, and then doing it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import final

from qgis.core import QgsFeedback, QgsVectorLayer

from ...core.municipalities.register import Register, in_counties, norway
from ...core.plans.plan_types import PLAN_TYPES, SAMFUNNSDEL, PlanType
from ...core.plans.years import PlanYear, iso_day
from ...core.reading.deviations import Deviation, PlansRead, PlanYearsRead
from ...core.reading.table_choice import NOTHING_CHOSEN, TableChoice
from ...core.schema import ADOPTED, KEY, NAME, OF_THE_OLD_PLAN, SOURCE, STATUS, YEAR
from ...core.texts.language import tr
from ..sources.files import name_of
from ..sources.plan_table import read_plan_years
from ..store.backends import open_store
from ..store.create import create
from ..store.facts import PlanRows, Rows, columns_of


@dataclass(frozen=True)
class Change:
    """What a table will change for one municipality: the year, and the columns to write.

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
    file to be made. `name` is what the source is called. `others` are what the same table says of
    other plan types; they are written in the same transaction.
    """

    file: Path
    changes: tuple[Change, ...]
    deviations: tuple[Deviation, ...]
    unmentioned: tuple[str, ...]
    rows: Mapping[str, PlanYear]
    expected: Rows | None
    lines: Mapping[str, int] = field(default_factory=dict)
    read_from: str = ""
    earlier: tuple[PlanYear, ...] = ()
    left_out: tuple[Change, ...] = ()
    counties: tuple[str, ...] = ()
    name: str = ""
    plan_type: PlanType = SAMFUNNSDEL
    others: tuple[PlanYearIntake, ...] = ()

    @property
    def parts(self) -> tuple[PlanYearIntake, ...]:
        """Return what is read of each plan type."""
        return self, *self.others

    @property
    def all_changes(self) -> tuple[Change, ...]:
        """Return the changes of every plan type."""
        return tuple(change for part in self.parts for change in part.changes)

    def changes_anything(self) -> bool:
        """Return whether there is anything to write."""
        return any(part.expected is None or part.changes or part.earlier for part in self.parts)

    def with_changes(self, wanted: Sequence[Change]) -> PlanYearIntake:
        """Return the intake with only some of its changes."""
        ids = set(map(id, wanted))
        left = tuple(change for change in self.changes if id(change) not in ids)
        unwanted = {change.number for change in left}
        return replace(
            self,
            changes=tuple(change for change in self.changes if id(change) in ids),
            left_out=left,
            earlier=tuple(plan for plan in self.earlier if plan.number not in unwanted),
            others=tuple(part.with_changes(wanted) for part in self.others),
        )

    def in_words(self) -> str:
        """Return the summary; the ones that lose their year are named, however many."""
        if self.parts == (self,) and self.plan_type is SAMFUNNSDEL:
            return self._in_words()
        return " ".join(f"{part.plan_type.label()}: {part._in_words()}" for part in self.parts)

    def _in_words(self) -> str:
        def count(test: Callable[[Change], bool]) -> int:
            return sum(map(test, self.changes))

        removed = [f"{each.name} {each.before}" for each in self.changes if each.removes()]
        counts = (
            (tr("Nye planår"), count(Change.is_new)),
            (tr("Endrede planår"), count(lambda c: bool(c.before and c.after != c.before))
             - len(removed)),
            (tr("Planår som fjernes"), len(removed)),
            (tr("Andre opplysninger"), count(lambda c: c.before == c.after)),
            (tr("Tidligere vedtak til historikken"), len(self.earlier)),
            (tr("Utelatt"), len(self.left_out)),
            (tr("Uendret"), len(self.rows) - len(self.changes) - len(self.left_out)),
            (tr("Ikke nevnt i tabellen, beholdes"), len(self.unmentioned)),
        )  # fmt: skip
        names = {tr("Planår som fjernes"): f" ({', '.join(removed)})"}
        return " ".join(
            f"{heading}: {count}{names.get(heading, '')}." for heading, count in counts if count
        )


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
    read = read_plan_years(source, choice, register, feedback)
    types = [each for each in PLAN_TYPES if each.key in read.plans]
    first, *others = (_part(file, each, read, register) for each in types)
    return replace(
        first,
        deviations=read.deviations,
        read_from=read.read_from,
        counties=tuple(counties),
        name=name_of(source),
        others=tuple(others),
    )


def _part(
    file: Path, plan_type: PlanType, table: PlanYearsRead, register: Register
) -> PlanYearIntake:
    """Return what a table will change of one plan type."""
    store, read = open_store(file), table.of(plan_type)
    there = store.exists()
    before = store.plan_rows(plan_type) if there else {}
    samples = store.sample_years(plan_type) if there else {}
    known = store.earlier_years(plan_type) if there else {}
    plans = [*read.plan_years, *_told_status_of(read, before, register)]
    rows = {plan.number: plan for plan in plans}
    changes = [_change(each, before.get(each.number, {}), samples) for each in plans]
    left = set(register.on_map) - rows.keys()
    kept = [row for number, row in before.items() if row[YEAR] and number in left]
    return PlanYearIntake(
        file=file,
        changes=tuple(each for each in changes if each.columns or each.sample),
        deviations=(),
        unmentioned=tuple(f"{row[NAME]} {row[YEAR]}" for row in kept),
        rows=rows,
        expected=before if there else None,
        lines=read.rows,
        earlier=_news(read.earlier, known),
        plan_type=plan_type,
    )


def _told_status_of(read: PlansRead, rows: Rows, register: Register) -> Iterator[PlanYear]:
    """Yield plans whose status is told and whose year is not, with the year they have."""
    for number, status in read.statuses.items():
        name, year = register.municipalities[number].name, _year(rows.get(number, {}))
        yield PlanYear(number, name, year, texts={STATUS: status})


def _year(row: Mapping[str, object]) -> int | None:
    year = row.get(YEAR)
    return year if isinstance(year, int) else None


def register_for(file: Path, counties: Sequence[str] = ()) -> Register:
    """Return the municipalities a table can speak of, on the map of a working file or a new one.

    A new one will have those of the counties, or all when none is given.

    Raises:
        PlanstatusError: the working file cannot be read.
    """
    store = open_store(file)
    on_map = store.municipalities() if store.exists() else in_counties(norway(), counties)
    return Register({**on_map, **norway()}, on_map.keys())


def take_in(intake: PlanYearIntake) -> Path | None:
    """Write the changes in one transaction; return the backup copy made before it.

    Raises:
        PlanstatusError: the working file is in use, write-protected or changed in the meantime;
            nothing is written.
    """
    if intake.expected is None:
        wanted = {
            part.plan_type.key: PlansRead(
                tuple(part.rows[change.number] for change in part.changes), part.earlier
            )
            for part in intake.parts
        }
        create(intake.file, intake.counties, table=PlanYearsRead(wanted))
        return None
    return open_store(intake.file).write_plan_rows(list(map(_rows, intake.parts)), intake.name)


def _rows(intake: PlanYearIntake) -> PlanRows:
    """Return what is to be written of one plan type."""
    expected = intake.expected or {}
    rows = {change.number: change.columns for change in intake.changes}
    told = {(plan.number, plan.adopted) for plan in intake.earlier}
    replaced = _replaced(intake.changes, expected)
    news = (plan for plan in replaced if (plan.number, plan.adopted) not in told)
    return PlanRows(intake.plan_type, expected, rows, (*intake.earlier, *news))


def _change(plan: PlanYear, row: Mapping[str, object], samples: Collection[str]) -> Change:
    """Return what differs; what the table does not tell stays, unless it is of another plan."""
    told = {name: value for name, value in columns_of(plan).items() if value is not None}
    wanted = {**told, YEAR: plan.year}
    del wanted[KEY]
    if row:
        del wanted[NAME]
    if row and plan.year != row[YEAR]:
        wanted = {**dict.fromkeys(OF_THE_OLD_PLAN), **wanted}
    columns = {name: value for name, value in wanted.items() if value != row.get(name)}
    return Change(
        number=plan.number,
        name=plan.name,
        before=_year(row),
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
        if plan.year is None:
            continue
        if plan.year not in years or (plan.adopted and not years[plan.year]):
            found[plan.number, plan.year, plan.adopted] = plan
    return tuple(found.values())


def _replaced(changes: Sequence[Change], rows: Rows) -> Iterator[PlanYear]:
    """Yield the plans that are renewed and whose day is known: triggers keep their year only.

    Never a sample: nobody has said that it was adopted.
    """
    for change in changes:
        row = {} if change.sample else rows.get(change.number, {})
        day = iso_day(row.get(ADOPTED))
        if day and day.year == change.before and (change.after or 0) > change.before:
            texts = {SOURCE: str(row[SOURCE] or "")}
            yield PlanYear(change.number, year=change.before, adopted=day, texts=texts)
