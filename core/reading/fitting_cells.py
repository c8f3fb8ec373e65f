"""Whether a column has statuses or kinds of plan, by its heading and what stands in it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..plans.plan_types import PlanType
from .cell_words import is_answer, is_plan_word, is_status_word
from .headings import PLAN_TYPE, SPECIFIC, is_status, may_be_status, plain, speaks, year_rank
from .plan_codes import in_words

_OF_AGE = re.compile(
    r"\b(?:siste|last) (?:\w+ )?(?:år|period|years)|inneværende|inneverande|\b(?:eldre|nyere) enn|"
    r"\b(?:over|under) \w+ år\b"
)
"""Whether the plan is new enough, which a «nei» answers though it is adopted."""


def fits_status(heading: str, cells: Sequence[str], plan_type: PlanType) -> bool:
    """Tell whether cells are statuses; «ja» and «nei» are only where it is asked about the plan."""
    if is_status(heading, plan_type):
        return True
    if re.search(r"tit(?:t?el|le)|nam[en]|navn", heading.casefold()):
        return False
    rank = year_rank(heading, plan_type)
    speaks_of_it = rank >= SPECIFIC or re.search("gyldig|gjeld", heading.casefold())
    asked = speaks_of_it and not _OF_AGE.search(plain(heading))
    words = [cell for cell in cells if is_status_word(cell) and not is_plan_word(cell)]
    said = [cell for cell in words if asked or not is_answer(cell)]
    return may_be_status(heading, plan_type) and len(said) * 2 > len(cells)


def fits_plan(heading: str, cells: Sequence[str], _: PlanType) -> bool:
    """Tell whether cells are kinds of plan; some are enough where the heading says so."""
    said = sum(is_plan_word(in_words(PLAN_TYPE, heading, cell)) for cell in cells)
    headed = re.search("type|slag|kategori|plan", heading.casefold()) and not speaks(heading)
    return said * 2 > len(cells) or bool(headed and said)
