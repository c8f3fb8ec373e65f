"""Whose a column is that names no plan, by the plans that the columns beside it name."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from ..plans.plan_types import PLAN_TYPES, SAMFUNNSDEL, PlanType
from ..plans.words import ADOPTION, MASTER_PLAN, names_any_plan, names_plan
from ..schema import NOTE, PLAN_COLUMNS, STATUS, column
from .headings import (
    SPECIFIC,
    STATUS_WORDS,
    is_of_last_adoption,
    is_only_of_adoption,
    is_other_plan,
    letters,
    plain,
    year_rank,
)
from .table_choice import Wanted

_ADOPTED = re.compile(rf"\w*(?:{ADOPTION.pattern})\w*", re.IGNORECASE)
_OTHER_PLAN = re.compile(
    rf"plan(?:en|er|ene)?\b|strategi|\b(?:kdp|øp|hp|h?ros|ku)\b|analyse|utred|handling|økonomi|"
    rf"melding|program|oversikt|{ADOPTION.pattern}"
)
"""Other plans by name: not «Tema», and not «Interkommunalt samarbeid»."""
_MENTIONED = re.compile(
    r"\b(?:antall|antal|tal|number) .*|\b(?:i|iht|jf|jfr|ifølge|etter|fra|frå) (?:\w+ ){0,2}?"
    r"(?:samfunnsdel|arealdel|kommuneplan|planstrategi)\w*"
)
"""Plans that are counted, or spoken of in another: «Prioritert i planstrategien»."""
_LISTS = frozenset({"plan", "planer", "plantype", "plannavn", "typeplan", "dokument", "plandel"})
_START, _END = re.compile(r"\bstart(?:år|dato|er)?\b"), re.compile(r"\bslutt(?:år|dato|er)?\b")
_AGAIN = "again"
_OF_ALL = (NOTE, STATUS, _AGAIN)
"""What may be about all the plans before it, where there is one column of it."""
_KINDS = {heading: each.name for each in PLAN_COLUMNS for heading in each.headings}


def with_plan_beside(headings: Sequence[str]) -> list[str]:
    """Let «Samfunnsdel | Vedtatt | Arealdel | Vedtatt» say which «Vedtatt» is of which plan."""
    full = []
    for place, (heading, whose) in enumerate(zip(headings, plan_beside(headings))):
        repeated = heading and headings.count(heading) > 1
        if repeated and whose is not None and whose != place:
            heading = f"{' '.join(_ADOPTED.sub(' ', headings[whose]).split())} {heading}".strip()
        full.append(heading)
    return full


def plan_beside(headings: Sequence[str]) -> list[int | None]:
    """Return for each column the one whose plan it is about: itself where it names a plan.

    Others are about the plan before them, «Samfunnsdel | Status | Arealdel | Status», and about
    the plan after them where one stands before each. None where it cannot be told: before the
    first plan, and of one remark, status or «Sist revidert» after several.
    """
    named = [place for place, heading in enumerate(headings) if _is_anchor(heading)]
    plans = [_plans_in(headings[place]) for place in named]
    starts = [place for n, place in enumerate(named) if not n or plans[n] != plans[n - 1]]
    whose: list[int | None] = [None] * len(headings)
    for kind, places in _kinds(headings).items():
        ahead = [sum(start < place for start in starts) for place in places]
        before_each = len(starts) > 1 and ahead == list(range(len(starts)))
        of_all = kind in _OF_ALL and len(places) == 1 and ahead[0] > 1
        for place in () if of_all else places:
            left = [each for each in named if each <= place]
            right = [each for each in named if each >= place]
            whose[place] = right[0] if before_each else left[-1] if left else None
    return whose


def as_beginning(heading: str, headings: Sequence[str]) -> str:
    """Return «Samfunnsdel start» as «samfunnsdel fra», where «Samfunnsdel slutt» is beside it."""
    words = [plain(each) for each in headings]
    ended = {_END.sub("", each) for each in words if _END.search(each)}
    said = plain(heading)
    return _START.sub("fra", said) if _START.sub("", said) in ended else heading


def _is_anchor(heading: str) -> bool:
    """Tell whether a heading names a plan, and is not that of a remark on one."""
    words = plain(heading)
    if any(word in column(NOTE).headings for word in words.split()):
        return False
    if not ADOPTION.search(words):
        words = _MENTIONED.sub(" ", words)
    if MASTER_PLAN.search(words) or any(names_plan(words, each) for each in PLAN_TYPES):
        return True
    return names_any_plan(words) and bool(_OTHER_PLAN.search(words))


def _plans_in(heading: str) -> object:
    """Return the plan types that a heading names, itself where it names others."""
    words = plain(heading)
    types = frozenset(each for each in PLAN_TYPES if names_plan(words, each))
    return types or (frozenset([SAMFUNNSDEL]) if not names_any_plan(words) else words)


def _kinds(headings: Sequence[str]) -> dict[str, list[int]]:
    """Return the places of the headings of each meaning."""
    kinds: dict[str, list[int]] = {}
    for place, heading in enumerate(headings):
        if _is_anchor(heading):
            kinds[f"{place}"] = [place]
        elif heading:
            kinds.setdefault(_kind(heading), []).append(place)
    return kinds


def _kind(heading: str) -> str:
    if STATUS_WORDS.search(plain(heading)):
        return STATUS
    if is_of_last_adoption(heading, SAMFUNNSDEL):
        return _AGAIN
    return _KINDS.get(letters(heading), letters(heading))


@dataclass(frozen=True)
class Whose:
    """The columns that can tell of a plan, and those of which it cannot be told whose they are.

    `near` are those that can tell when it was adopted: they name it or stand beside one that does,
    or name no plan where no column does. `of_others` are those that stand beside another plan, and
    `beside` those beside one that names this. `of_named` tells that columns name other plan types,
    and none this one.
    """

    theirs: tuple[int, ...]
    near: tuple[int, ...]
    unclear: tuple[int, ...] = ()
    of_others: tuple[int, ...] = ()
    of_named: bool = False
    beside: tuple[int, ...] = ()


def columns_of(headings: Sequence[str], width: int, wanted: Wanted) -> Whose:
    """Return which columns are about a plan: those that name it or stand beside it.

    Where no column is of another plan, all that name none are. What stands before the first plan
    is of the type that is read by default, where no column names that.
    """
    headings = [*_of_what_is_listed(headings), *[""] * (width - len(headings))]
    mine = tuple(n for n, h in enumerate(headings) if not is_other_plan(h, wanted.plan_type))
    of_it = [_names(heading, wanted.plan_type) for heading in headings]
    beside = plan_beside(headings)
    unnamed = not wanted.named and not any(of_it)
    told = [of_it[p] or (unnamed if b is None else of_it[b]) for p, b in enumerate(beside)]
    near = tuple(place for place in mine if told[place])
    others = [_plans_in(h) for h, its in zip(headings, of_it) if not its and _is_anchor(h)]
    of_default = wanted.named and any(map(_is_adoption, _unnamed_first(headings, beside)))
    if not (others or of_default):
        alone = not wanted.named or beside == [None] * len(headings)
        whose = Whose(mine, mine if alone else near)
    else:
        unclear = [p for p in mine if headings[p] and beside[p] is None and not told[p]]
        of_types = unnamed and any(isinstance(each, frozenset) for each in others)
        whose = Whose(near, near, () if wanted.named else tuple(unclear), of_named=of_types)
    return whose if _lists_plans(headings, beside) else _with_beside(whose, beside, of_it, told)


def _with_beside(
    whose: Whose, beside: Sequence[int | None], of_it: Sequence[bool], told: Sequence[bool]
) -> Whose:
    """Return the same with the columns beside one that names the plan, or another plan."""
    by_one = [(place, other) for place, other in enumerate(beside) if other is not None]
    return replace(
        whose,
        beside=tuple(place for place, other in by_one if of_it[other]),
        of_others=tuple(p for p, other in by_one if p != other and not told[p]),
    )


def _lists_plans(headings: Sequence[str], beside: Sequence[int | None]) -> bool:
    """Tell whether a column before the first plan that is named says which plan a row is about."""
    return any(letters(h) in _LISTS and b is None for h, b in zip(headings, beside))


def _of_what_is_listed(headings: Sequence[str]) -> Sequence[str]:
    """Return «Vedtatt» for «Kommuneplan vedtatt» where a column says which plan a row is about."""
    if not any(letters(heading) in _LISTS for heading in headings):
        return headings
    return ["Vedtatt" if _names_whole(plain(heading)) else heading for heading in headings]


def _names_whole(words: str) -> bool:
    return bool(MASTER_PLAN.search(words)) and not names_any_plan(words)


def _unnamed_first(headings: Sequence[str], beside: Sequence[int | None]) -> list[str]:
    """Return the headings before the first plan that is named, none where no plan is."""
    none_named = beside == [None] * len(headings)
    return [] if none_named else [h for h, place in zip(headings, beside) if place is None]


def _names(heading: str, plan_type: PlanType) -> bool:
    """Tell whether a heading names the plan type; a master plan is the samfunnsdel."""
    words = plain(heading)
    master = plan_type is SAMFUNNSDEL and _names_whole(words)
    return master or names_plan(words, plan_type)


def tells_of_a_plan(heading: str) -> bool:
    """Tell whether a heading is that of a status, period, adoption and the like of some plan."""
    adopted = _is_adoption(heading) or is_of_last_adoption(heading, SAMFUNNSDEL)
    return adopted or letters(heading) in _KINDS or bool(STATUS_WORDS.search(plain(heading)))


def _is_adoption(heading: str) -> bool:
    return is_only_of_adoption(heading, SAMFUNNSDEL) and year_rank(heading) >= SPECIFIC
