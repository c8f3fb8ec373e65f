"""What a file of plan years says, and what in it was not used as it stood, and why."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from ..plans.plan_types import PlanType
from ..plans.years import PlanYear
from ..texts.language import tr

NOT_USED, USED = "ikke brukt", "brukt"


@dataclass(frozen=True)
class Deviation:
    """A cell of an input row: where it is, what was done with the row, and the reason.

    `municipality` is the name of the one the row speaks of, where that is known, and `plan` what
    the plan type is called, where the file has several.
    """

    file: str
    line: int
    column: str
    value: str
    action: str
    reason: str
    municipality: str = ""
    plan: str = ""
    table: str = ""

    def in_words(self) -> str:
        """Return the deviation as a line of a log, below the name of its file."""
        place = ", ".join(filter(None, (self.table, tr("rad {line}", line=self.line),
                                        self.municipality, self.plan)))  # fmt: skip
        return tr(
            "{place}, {column} «{value}»: {action}, {reason}.",
            place=place,
            column=self.column,
            value=" ".join(self.value.split()),
            action=self.action_in_words(),
            reason=self.reason,
        )

    def action_in_words(self) -> str:
        """Return what was done with the row."""
        return tr("brukt") if self.action == USED else tr("ikke brukt")


@dataclass(frozen=True)
class PlansRead:
    """What a table says of one plan type.

    `plan_years` has the newest adoption of each municipality and `earlier` the ones before it,
    `rows` gives the row a municipality's plan year stands in, and `statuses` how far the plan has
    come where nothing is said of its year.
    """

    plan_years: tuple[PlanYear, ...] = ()
    earlier: tuple[PlanYear, ...] = ()
    rows: Mapping[str, int] = field(default_factory=dict)
    statuses: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class PlanYearsRead:
    """What a plan-year table says of each plan type, by its key.

    `read_from` names the sheet and the columns in words, with what was left aside.
    """

    plans: Mapping[str, PlansRead]
    deviations: tuple[Deviation, ...] = ()
    read_from: str = ""

    def of(self, plan_type: PlanType) -> PlansRead:
        """Return what is said of a plan type, which is nothing where the table has none of it."""
        return self.plans.get(plan_type.key, PlansRead())


def plain_cell(text: str) -> str:
    """Return the text so that a spreadsheet program shows it and never runs it as a formula."""
    return f"'{text}" if text.startswith(("=", "+", "-", "@", "\t", "\r")) else text
