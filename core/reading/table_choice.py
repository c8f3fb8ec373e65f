"""What a user chooses in a table that can be read in several ways."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ..errors import PlanstatusError
from ..plans.plan_types import SAMFUNNSDEL, PlanType

SHEET, KEY_COLUMN, YEAR_COLUMN = "ark", "nummerfelt", "planaarfelt"
"""What there is to choose."""


@dataclass(frozen=True)
class TableChoice:
    """The sheet and the headings that the user has chosen; empty where they are to be found."""

    sheet: str = ""
    key: str = ""
    year: str = ""


NOTHING_CHOSEN = TableChoice()


@dataclass(frozen=True)
class Wanted:
    """The plan type that is looked for; `named` tells that only what names it is of that type."""

    plan_type: PlanType = SAMFUNNSDEL
    named: bool = False


SAMFUNNSDEL_WANTED = Wanted()


@dataclass(frozen=True)
class Candidate:
    """A sheet or column that could be meant, and the first values in it.

    `is_of_others` tells that a column is of another plan, or has words alone and no years.
    """

    name: str
    values: tuple[str, ...]
    is_of_others: bool = False


VALUES_SHOWN = 3
"""Values of a candidate that a question shows."""


def in_words(candidates: Sequence[Candidate]) -> str:
    """Return «Vedtatt» (2009, 2003); «Vedtatt» (2020, 2015)."""
    return "; ".join(f"«{each.name}» ({', '.join(each.values)})" for each in candidates)


class UnclearTableError(PlanstatusError):
    """Several sheets or columns could be meant, and only the user knows which.

    `wanted` is one of SHEET, KEY_COLUMN and YEAR_COLUMN; the text names the candidates.
    """

    def __init__(self, text: str, wanted: str, candidates: Sequence[Candidate]) -> None:
        """Take the message, what is to be chosen, and what there is to choose between."""
        super().__init__(text)
        self.wanted = wanted
        self.candidates = tuple(candidates)
