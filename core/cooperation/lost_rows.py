"""Rows of a cooperation or an agreement that is not registered: nothing else would tell of them."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from typing import Any

from ..texts.language import tr
from .agreements import ADOPTIONS
from .columns import Table
from .findings import Finding, Rule, Said, found, in_name_order
from .laws import SOME_FORM
from .levels import NOTICE
from .register import Cooperations
from .terms import FORMS_IN_TIME, GRANTS, MEMBERS, POSTS_HELD

_OF_COOPERATION = (FORMS_IN_TIME, MEMBERS, POSTS_HELD, GRANTS)
_ALSO_OF_NONE = (POSTS_HELD, GRANTS)
"""Tables of which the report shows the rows that name no cooperation."""


def lost_rows(register: Cooperations) -> Iterator[Finding]:
    """Yield each code of no cooperation, or no agreement, that rows of a table are of."""
    known = {each.code for each in register.cooperations}
    made = {each.code for each in register.agreements}
    for table, terms in register.by_table():
        if table in _OF_COOPERATION:
            there = known | {""} if table in _ALSO_OF_NONE else known
            yield from _lost(table, terms, "cooperation", there, _COOPERATION_RULE)
        elif table is ADOPTIONS:
            yield from _lost(table, terms, "agreement", made, _AGREEMENT_RULE)


def _lost(
    table: Table[Any], terms: Sequence[Any], field: str, known: Collection[str], rule: Rule[str]
) -> Iterator[Finding]:
    codes = dict.fromkeys(getattr(each, field) for each in terms)
    for code in (each for each in codes if each not in known):
        lost = (each for each in terms if getattr(each, field) == code)
        numbers = in_name_order(filter(None, (getattr(each, "number", "") for each in lost)))
        subject = f"{table.label()} «{code}»" if code else table.label()
        yield from found((rule,), code, subject, numbers=numbers)


def _no_cooperation(_: str) -> Iterator[Said]:
    yield Said(tr("samarbeidet er ikke registrert, og radene brukes ikke"), SOME_FORM)


def _no_agreement(_: str) -> Iterator[Said]:
    yield Said(tr("avtalen er ikke registrert, og radene brukes ikke"), SOME_FORM)


_COOPERATION_RULE = Rule("A1", NOTICE, _no_cooperation)
_AGREEMENT_RULE = Rule("A1", NOTICE, _no_agreement)
