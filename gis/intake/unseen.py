"""Plan types that are read in, and that no map shows."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from pathlib import Path

from ...core.plans.plan_types import PLAN_TYPES, PlanType, within_sentence
from ...core.schema import TOLD
from ...core.texts.language import tr
from ..store.backends import open_store


def unseen_in_words(read: Iterable[PlanType], shown: Collection[str]) -> str:
    """Return what to say of those plan types that are read and not shown; empty for none.

    Args:
        read: the plan types a table has something of.
        shown: the keys of those that have a map.
    """
    first, *rest = [each.label() for each in read if each.key not in shown] or [""]
    if not first:
        return ""
    return tr(
        "{plans} er lest, men vises ikke på noe kart: kryss av i innstillingene.",
        plans=", ".join([first, *map(within_sentence, rest)]),
    )


def types_told_of(file: Path) -> list[PlanType]:
    """Return the plan types that a working file tells anything of.

    Raises:
        PlanstatusError: it cannot be read.
    """
    tables = {each: open_store(file).plan_rows(each).values() for each in PLAN_TYPES}
    return [each for each, rows in tables.items() if any(map(_tells, rows))]


def _tells(row: Mapping[str, object]) -> bool:
    return any(row[name] is not None for name in TOLD)
