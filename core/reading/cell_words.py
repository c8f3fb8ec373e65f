"""What the words of a cell say: which plan a row is about, and how far it has come."""

from __future__ import annotations

import re

from ..plans.words import (
    ADOPTION,
    BEING_REVISED,
    MASTER_PLAN,
    OTHER_PLAN,
    PENDING,
    REPEALED,
    SOCIAL,
    any_of,
)
from ..plans.year_words import says_no_plan
from .headings import plain

_ANSWER = re.compile(r"(?:ja|yes|ok|ferdig|nei|no|ingen|mangler|manglar)")
_IN_FORCE = re.compile(
    r"(?:gjeldende|gjeldande|i kraft|ikraft\w*|gyldig|in force|active|aktiv|ja|yes|ferdig|ok)\b"
)
_DENIED = re.compile(r"\berstatt|opphev|ugyldig|^ikk(?:e|je)\b|^not\b")
_STOPPED = re.compile(
    r"avslått|trukket|stanset|stoppet|skrinlagt|utsatt|superseded|withdrawn|proposed|pending|"
    r"process|started|mekling|innsigelse|behandling"
)
NO_PLAN, NOT_IN_FORCE, IN_FORCE, REVISED = "ingen plan", "gjelder ikke", "gjelder", "revideres"
_MEANINGS = (
    (PENDING, NOT_IN_FORCE), (_DENIED, NOT_IN_FORCE),
    (any_of(ADOPTION, _IN_FORCE), IN_FORCE), (BEING_REVISED, REVISED),
    (any_of(REPEALED, _STOPPED), NOT_IN_FORCE),
)  # fmt: skip


def status_of(cell: str) -> str | None:
    """Return what a status says of the plan, None for words that are no status."""
    words = plain(cell)
    if says_no_plan(words):
        return NO_PLAN
    return next((status for pattern, status in _MEANINGS if pattern.search(words)), None)


def is_status_word(cell: str) -> bool:
    """Tell whether a cell is the status of a plan and nothing more."""
    return len(cell) < 40 and not re.search(r"\d\d", cell) and status_of(cell) is not None


def is_answer(cell: str) -> bool:
    """Tell whether a cell is «ja», «nei» and the like, which may be about anything."""
    return bool(_ANSWER.fullmatch(plain(cell)))


def names_master_plan(cell: str) -> bool:
    """Tell whether a cell says that a row is about the samfunnsdel, or the master plan."""
    words = plain(cell)
    return bool(SOCIAL.search(words) or MASTER_PLAN.search(words))


def is_draft(cell: str) -> bool:
    """Tell whether the kind or title of a plan is that of a step before it is adopted."""
    words = plain(cell)
    return bool(PENDING.search(words)) and not ADOPTION.search(words)


def is_plan_word(cell: str) -> bool:
    """Tell whether a cell is the kind or the title of a plan."""
    words = plain(cell)
    named = names_master_plan(cell) or bool(OTHER_PLAN.search(words))
    return named and len(cell) < 80 and "://" not in cell and "www" not in words
