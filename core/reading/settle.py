"""What the rows of a table say, and one plan year for each municipality from all of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from ..plans.plan_types import SAMFUNNSDEL
from ..plans.words import the_plan
from ..plans.years import PlanYear
from ..schema import STATUS
from ..texts.language import tr
from .deviations import NOT_USED, USED, Deviation


@dataclass(frozen=True)
class FoundYear:
    """What a row says of a municipality, where the row is, and what its year's column is called.

    `said` is the cell of the year as it stands.
    `doubt` is the column, the value and the words for why it may not be the plan that is in force;
    a row without any counts for more.
    """

    plan: PlanYear
    place: str
    line: int
    column: str
    doubt: tuple[str, str, str] | None = None
    said: str = ""

    def denies(self, other: FoundYear) -> bool:
        """Tell whether the row says in words that there is no plan, and another has its year."""
        elsewhere = (self.place, self.line) != (other.place, other.line)
        says = self.plan.year is None and any(map(str.isalpha, self.said))
        return says and elsewhere and other.plan.year is not None


@dataclass(frozen=True)
class FoundStatus:
    """What a row without a usable year says of how far a plan has come, and since which year."""

    number: str
    status: str
    year: int | None


@dataclass
class RowsRead:
    """The plan years of a table, and what of it to look at.

    `outside` and `larger` are the rows of municipalities that are not on the map, and of counties
    and the country; `other_plans` are those of other plans than `plans`, in words.
    `count` is that of all rows.
    """

    found: list[FoundYear] = field(default_factory=list)
    statuses: list[FoundStatus] = field(default_factory=list)
    deviations: list[Deviation] = field(default_factory=list)
    outside: list[Deviation] = field(default_factory=list)
    larger: list[Deviation] = field(default_factory=list)
    other_plans: list[Deviation] = field(default_factory=list)
    count: int = 0
    plans: str = field(default_factory=lambda: the_plan(SAMFUNNSDEL))

    def add(self, other: RowsRead) -> None:
        """Go on with the rows of another table."""
        self.count += other.count
        self.found += other.found
        self.statuses += other.statuses
        self.deviations += other.deviations
        self.outside += other.outside
        self.larger += other.larger
        self.other_plans += other.other_plans

    def once(self) -> RowsRead:
        """Return the same with nothing told twice of a row that has several years."""
        return replace(
            self,
            statuses=list(dict.fromkeys(self.statuses)),
            deviations=list(dict.fromkeys(self.deviations)),
            outside=list(dict.fromkeys(self.outside)),
            larger=list(dict.fromkeys(self.larger)),
            other_plans=list(dict.fromkeys(self.other_plans)),
        )

    def aside(self) -> list[Deviation]:
        """Return one line for all the rows that are left aside for a reason of their own."""
        return [
            replace(rows[0], reason=one if len(rows) == 1 else several)
            for rows, one, several in self._aside()
        ]

    def aside_in_words(self) -> list[str]:
        """Return how many rows are left aside, for each reason."""
        return [one if len(rows) == 1 else several for rows, one, several in self._aside()]

    def _aside(self) -> list[tuple[list[Deviation], str, str]]:
        groups = (
            (self.outside,
             tr("én rad gjelder en kommune utenfor kartet"),
             tr("{count} rader gjelder kommuner utenfor kartet", count=len(self.outside))),
            (self.larger,
             tr("én rad gjelder et fylke eller hele landet"),
             tr("{count} rader gjelder fylker eller hele landet", count=len(self.larger))),
            (self.other_plans,
             tr("én rad gjelder en annen plan enn {plan}", plan=self.plans),
             tr("{count} rader gjelder andre planer enn {plan}",
                count=len(self.other_plans), plan=self.plans)),
        )  # fmt: skip
        return [group for group in groups if group[0]]


def add_statuses(
    plans: Sequence[PlanYear], said: Sequence[FoundStatus]
) -> tuple[tuple[PlanYear, ...], dict[str, str]]:
    """Return the plans, with what is under way beside them, and the statuses of other plans.

    A revision that began before a plan was adopted is that plan, and no longer under way.
    """
    by_number: dict[str, list[FoundStatus]] = {}
    for each in said:
        by_number.setdefault(each.number, []).append(each)
    renewed = []
    for plan in plans:
        for each in by_number.pop(plan.number, []):
            if each.year is None or plan.year is None or each.year > plan.year:
                plan = replace(plan, texts={**plan.texts, STATUS: each.status})
        renewed.append(plan)
    return tuple(renewed), {number: rows[-1].status for number, rows in by_number.items()}


def settle(
    rows: Sequence[FoundYear], today: date
) -> tuple[list[FoundYear], list[PlanYear], list[Deviation]]:
    """Return the newest adoption of each municipality, the ones before it, and what to report.

    A year that has not come yet is no adoption so long as there is another. Rows of merged
    municipalities follow the same rule.
    """
    by_number: dict[str, list[FoundYear]] = {}
    for row in rows:
        by_number.setdefault(row.plan.number, []).append(row)
    newest, earlier, deviations = [], [], []
    for group in by_number.values():
        best = max(group, key=lambda row: _rank(row, today))
        newest.append(best)
        for row in group:
            said = _said_of(row, best, today)
            deviations += [said] if said else []
            if said and said.action == USED and row is not best:
                earlier.append(row.plan)
    return newest, earlier, deviations


def _said_of(row: FoundYear, best: FoundYear, today: date) -> Deviation | None:
    """Return what is to be reported of a row, beside the one whose year is used."""
    if row.denies(best):
        reason = tr("en annen rad har planåret {year}", year=best.plan.year)
        told = row.column, row.said, NOT_USED, reason
        return Deviation(row.place, row.line, *told, row.plan.name)
    column, value, reason = row.doubt or (row.column, str(row.plan.year), "")
    action = USED if row is best else NOT_USED
    if row is best and not row.doubt and _is_future(row.plan, today):
        reason = tr("vedtaket er fram i tid")
    if row is not best:
        if row.plan.year is None or row.plan.year == best.plan.year:
            return None
        if not row.doubt and not _is_future(row.plan, today):
            action = USED
            reason = tr(
                "lagt i historikken: kommunen har et nyere planår som gjelder, {year}",
                year=best.plan.year,
            )
        elif not row.doubt:
            reason = tr("vedtaket er fram i tid")
    if not reason:
        return None
    return Deviation(row.place, row.line, column, value, action, reason, row.plan.name)


def _rank(row: FoundYear, today: date) -> tuple[bool, bool, bool, int, date]:
    plan = row.plan
    has_been = not _is_future(plan, today)
    return (
        plan.year is not None,
        has_been,
        row.doubt is None,
        plan.year or 0,
        plan.adopted or date.min,
    )


def _is_future(plan: PlanYear, today: date) -> bool:
    if plan.adopted:
        return plan.adopted > today
    return plan.year is not None and plan.year > today.year
