"""The rows an officer sees before she says yes to a table, what matters most first."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from ...core.municipalities.names import name_order
from ...core.plans.years import PlanYear
from ...core.reading.deviations import NOT_USED, Deviation
from ...core.schema import NAME, column_labels
from ...core.texts.language import tr
from .plan_years import Change, PlanYearIntake

REMOVED, BACKWARDS, UNCERTAIN, UNUSABLE, NEW, CHANGED, DETAILS, SAME = range(8)
"""What a row is, in the order they are shown."""
WORTH_A_LOOK = (REMOVED, BACKWARDS, UNCERTAIN, UNUSABLE)


@dataclass(frozen=True)
class IntakeRow:
    """A row of the summary: what it is, where it stands in the file, and what can be left out.

    `name` is the municipality, or what the file calls one that is not known; `change` is None
    where there is nothing to write. `plan` is the plan type, where the table has several.
    """

    kind: int
    name: str
    line: int | None
    remark: str
    before: int | None = None
    after: int | None = None
    change: Change | None = None
    plan: str = ""


def rows_of(intake: PlanYearIntake) -> list[IntakeRow]:
    """Return the rows of the summary; unchanged ones only where there is something to say."""
    used = _Used(intake.deviations)
    rows = []
    for part in intake.parts:
        label = part.plan_type.label() if intake.others else ""
        rows += [replace(row, plan=label) for row in _rows_of_part(part, used, label)]
    rows += [_left_over(each) for each in used.left()]
    rows += [_left_over(each) for each in intake.deviations if each.action == NOT_USED]
    return sorted(rows, key=lambda row: (row.kind, name_order(row.name), row.line or 0))


def _rows_of_part(part: PlanYearIntake, used: _Used, label: str) -> Iterator[IntakeRow]:
    changes = {change.number: change for change in part.changes}
    for number, plan in part.rows.items():
        line = part.lines.get(number)
        doubts, others = used.take(plan.name, line, label)
        if number in changes or doubts or others:
            yield _row(plan, line, changes.get(number), doubts, others)


class _Used:
    """The deviations of rows that were used, to be taken by the municipality they speak of."""

    def __init__(self, deviations: Sequence[Deviation]) -> None:
        self._all = [each for each in deviations if each.action != NOT_USED]
        self._taken: set[int] = set()
        self._on_line: dict[int, list[Deviation]] = defaultdict(list)
        self._of: dict[str, list[Deviation]] = defaultdict(list)
        for each in self._all:
            self._on_line[each.line].append(each)
            self._of[each.municipality].append(each)

    def take(
        self, name: str, line: int | None, plan: str
    ) -> tuple[list[Deviation], list[Deviation]]:
        """Return what is said of the row of a municipality, and of its other rows."""
        there = self._on_line[line] if line is not None else []
        doubts = [each for each in there if each.municipality in ("", name)]
        others = [each for each in self._of[name] if each.line != line] if name else []
        doubts = [each for each in doubts if each.plan in ("", plan)]
        others = [each for each in others if each.plan in ("", plan)]
        self._taken.update(map(id, (*doubts, *others)))
        return doubts, others

    def left(self) -> list[Deviation]:
        """Return those that no municipality has taken."""
        return [each for each in self._all if id(each) not in self._taken]


def _row(
    plan: PlanYear,
    line: int | None,
    change: Change | None,
    doubts: Sequence[Deviation],
    others: Sequence[Deviation],
) -> IntakeRow:
    kind = _kind(change, bool(doubts))
    doubtful = [tr("«{value}»: {reason}", value=each.value, reason=each.reason) for each in doubts]
    rest = [
        tr("Rad {line}, «{value}»: {reason}", line=each.line, value=each.value, reason=each.reason)
        for each in others
    ]
    before = change.before if change else plan.year
    heading = _in_words(kind, change)
    asked = [] if change is None or change.is_safe() else [tr("Kryss av hvis det er riktig")]
    remark = ". ".join([heading, *doubtful, *rest, *asked])
    return IntakeRow(kind, plan.name, line, remark, before, plan.year, change)


def _kind(change: Change | None, doubtful: bool) -> int:
    if change is None:
        return SAME
    if change.removes():
        return REMOVED
    if change.goes_back():
        return BACKWARDS
    if doubtful:
        return UNCERTAIN
    if change.is_new():
        return NEW
    return DETAILS if change.before == change.after else CHANGED


def _in_words(kind: int, change: Change | None) -> str:
    if kind == DETAILS and change is not None:
        return _details(change)
    return {
        REMOVED: tr("Fjernes"),
        BACKWARDS: tr("Eldre enn før"),
        UNCERTAIN: tr("Usikkert"),
        NEW: tr("Nytt planår"),
        CHANGED: tr("Endret"),
        SAME: tr("Uendret"),
    }[kind]


def _details(change: Change) -> str:
    """Return which columns change beside the year, or that a sample year is confirmed."""
    if not change.columns:
        return tr("Eksempelår som tabellen bekrefter")
    names = [column_labels()[column] for column in change.columns if column != NAME]
    return tr("Andre opplysninger: {names}", names=", ".join(names))


def _left_over(deviation: Deviation) -> IntakeRow:
    """Return the row of something in the file that belongs to no municipality with a plan year."""
    used = deviation.action != NOT_USED
    kind, heading = (UNCERTAIN, tr("Usikkert")) if used else (UNUSABLE, tr("Kan ikke brukes"))
    remark = tr(
        "{heading}: {column} «{value}», {reason}",
        heading=heading,
        column=deviation.column,
        value=" ".join(deviation.value.split()),
        reason=deviation.reason,
    )
    name, plan = deviation.municipality, deviation.plan
    return IntakeRow(kind, name, deviation.line, remark, plan=plan)
