"""What the words of a cell say: which plan a row is about, and how far it has come."""

from __future__ import annotations

import re
from collections.abc import Sequence

from .. import schema
from ..plans.plan_types import SAMFUNNSDEL, PlanType
from ..plans.words import (
    ADOPTION,
    BEING_REVISED,
    KEPT,
    MASTER_PLAN,
    NOT_KEPT,
    PENDING,
    REPEALED,
    any_of,
    names_any_plan,
    names_other_plan,
    names_plan,
)
from ..plans.year_words import CLAUSE_ENDS, says_no_plan, status_in
from ..plans.years import UnknownYearError, read_year
from .headings import YEAR_IN_TEXT, plain

_ANSWER = re.compile(r"(?:ja|yes|ok|ferdig|nei|no|ingen|mangler|manglar)")
_IN_FORCE = re.compile(
    r"(?:gjeldende|gjeldande|i kraft|ikraft\w*|gyldig|in force|active|aktiv|ja|yes|ferdig|ok)\b"
)
_DENIED = re.compile(r"\berstatt|opphev|ugyldig|^ikk(?:e|je)\b|^not\b")
_PUT_OFF = re.compile(
    r"\bved(?:tatt|teke) (?:å )?(?:ikk(?:e|je)\b|uts[ae]tt|send[te]|avslå)|"
    r"\bgjeld(?:er)? (?:ikke|ikkje)\b|\bforkast|\bsendt? tilbake"
)
"""What was adopted was not the plan, or it is no more."""
_STOPPED = re.compile(
    r"avslått|trukket|stanset|stoppet|skrinlagt|utsatt|superseded|withdrawn|proposed|pending|"
    r"process|started|mekling|innsigelse|behandling"
)
_YET_TO_BE = (
    r"^(?:til|for|klar til) (?:\w+ )?(?:vedtak|kommunestyre|kst)|"
    r"\b(?:blir|vert|ventast|will be|to be) (?:vedt|godkj|adopt|approv)"
)
_DRAFT = re.compile(
    r"forslag|framlegg|utkast|høring|høyring|ettersyn|oppstart|varsl|planprogram|"
    r"\bunder (?:arbeid|utarbeid\w*|behandling|planlegging)\b|\b(?:draft|consultation)\b"
)
"""In the title of a plan: a plan may be called «Vi skal vokse», and is no plan to come for that."""
_WITH_PROGRAM = re.compile(r"\b(?:og|med) planprogram\w*")
_NEXT_PLAN = re.compile(r"\b(?:ny|nytt|nye|neste|new|next)\b|\b(?:rull|revi|oppstart)")
"""Behind what is said of the plan that is in force: «vedtatt, ny plan er på høring»."""
_NOT_BEGUN = re.compile(
    r"^(?:ikk(?:e|je)|ing(?:en|a)|not?)\b(?: (?!vedt|godkj|adopt)\w+){0,2} "
    r"(?:rev|rull|arbeid|endring)\w*"
)
_MEANT = re.compile(r"\b(?:bør|må|treng(?:er)?|behov|skal|kan|should|needs?)\b")
NO_PLAN, NOT_IN_FORCE, IN_FORCE, REVISED = "ingen plan", "gjelder ikke", "gjelder", "revideres"
_MEANINGS = (
    (KEPT, IN_FORCE), (any_of(PENDING, _YET_TO_BE, _DENIED, _PUT_OFF), NOT_IN_FORCE),
    (any_of(ADOPTION, _IN_FORCE), IN_FORCE), (BEING_REVISED, REVISED),
    (any_of(REPEALED, _STOPPED), NOT_IN_FORCE),
)  # fmt: skip


def status_of(cell: str) -> str | None:
    """Return what a status says of the plan, None for words that are no status."""
    words = plain(cell)
    if says_no_plan(words):
        return NO_PLAN
    first, *others = CLAUSE_ENDS.split(cell.casefold())
    said = _meaning(plain(first))
    if NOT_KEPT.search(words) or (_NOT_BEGUN.search(plain(first)) and said != IN_FORCE):
        return None
    if said == IN_FORCE and _is_of_next_plan(others):
        return said
    return _meaning(words)


def _meaning(words: str) -> str | None:
    return next((status for pattern, status in _MEANINGS if pattern.search(words)), None)


def _is_of_next_plan(clauses: Sequence[str]) -> bool:
    """Tell whether all that is said is of the plan that is to follow."""
    return all(_NEXT_PLAN.search(plain(each)) for each in clauses if each.strip())


def plan_status(cell: str, year: int | None) -> str:
    """Return the status that a cell of statuses gives a plan of a year; or empty."""
    said = status_of(cell)
    told = status_in(plain(cell), year)
    if told or said not in (IN_FORCE, REVISED):
        return told
    if said == IN_FORCE:
        return schema.IN_FORCE
    return "" if _MEANT.search(plain(cell)) else schema.UNDER_WAY


def status_beside(cell: str, year: int | None, plan_type: PlanType) -> str:
    """Return the status that a cell tells beside a year of a plan, not of another; or empty."""
    clauses = re.split(r"([,;()\n])", cell.casefold())
    return status_in("".join(c for c in clauses if not names_other_plan(c, plan_type)), year)


def is_status_word(cell: str) -> bool:
    """Tell whether a cell is the status of a plan and nothing more."""
    return len(cell) < 40 and not re.search(r"\d\d", cell) and status_of(cell) is not None


def is_answer(cell: str) -> bool:
    """Tell whether a cell is «ja», «nei» and the like, which may be about anything."""
    return bool(_ANSWER.fullmatch(plain(cell)))


def is_about(cell: str, plan_type: PlanType) -> bool:
    """Tell whether a cell says that a row is about the plan; a master plan is the samfunnsdel."""
    words = plain(cell)
    master = plan_type is SAMFUNNSDEL and MASTER_PLAN.search(words)
    return bool(master) or names_plan(words, plan_type)


def tells_year_of(cell: str, plan_type: PlanType) -> bool:
    """Tell whether a cell of several plans names one with its year, «KPS 2020, KPA 2017»."""
    clauses = [c for c in CLAUSE_ENDS.split(cell.casefold()) if names_plan(c, plan_type)]
    try:
        wanted = re.compile(str(read_year(cell, plan_type).year))
    except UnknownYearError:
        wanted = YEAR_IN_TEXT
    return any(map(wanted.search, clauses))


def is_draft(cell: str) -> bool:
    """Tell whether the kind or title of a plan is that of a step before it is adopted."""
    first, *others = CLAUSE_ENDS.split(_WITH_PROGRAM.sub(" ", cell.casefold()))
    about_it = [first, *(each for each in others if not _NEXT_PLAN.search(plain(each)))]
    is_to_come = any(_DRAFT.search(plain(each)) for each in about_it)
    return is_to_come and not ADOPTION.search(plain(cell))


def is_plan_word(cell: str) -> bool:
    """Tell whether a cell is the kind or the title of a plan."""
    words = plain(cell)
    named = names_any_plan(words) or MASTER_PLAN.search(words)
    return bool(named) and len(cell) < 80 and "://" not in cell and "www" not in words
