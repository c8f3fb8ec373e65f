"""Rows of a cooperation or an agreement that is not registered are told of, table by table."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from planstatus.core.cooperation.agreements import Adoption
from planstatus.core.cooperation.check import findings
from planstatus.core.cooperation.findings_list import grouped
from planstatus.core.cooperation.forms import COMMUNITY
from planstatus.core.cooperation.terms import FormInTime, Grant, Member, Post

from .conftest import ON

SENJA = "5530"
SECTIONS = "(kommuneloven §§ 18-4, 19-4 og 20-4)"
NO_COOPERATION = "samarbeidet er ikke registrert, og radene brukes ikke"
NO_AGREEMENT = "avtalen er ikke registrert, og radene brukes ikke"
LOST = [
    ("forms", FormInTime("borte", COMMUNITY.key), f"Rettsformer «borte»: {NO_COOPERATION}"),
    ("forms", FormInTime("", COMMUNITY.key), f"Rettsformer: {NO_COOPERATION}"),
    ("members", Member("borte", SENJA), f"Medlemmer «borte»: {NO_COOPERATION}"),
    ("members", Member("", SENJA), f"Medlemmer: {NO_COOPERATION}"),
    ("posts", Post("borte", "planlegger"), f"Stillinger «borte»: {NO_COOPERATION}"),
    ("grants", Grant("borte", "kurs", 2024), f"Tilskudd «borte»: {NO_COOPERATION}"),
    ("adoptions", Adoption("X", SENJA), f"Vedtak i hver kommune «X»: {NO_AGREEMENT}"),
    ("adoptions", Adoption("", SENJA), f"Vedtak i hver kommune: {NO_AGREEMENT}"),
]


@pytest.mark.parametrize(("name", "row", "words"), LOST)
def test_rows_of_what_is_not_registered_are_told_once(
    whole, name: str, row: Any, words: str
) -> None:
    register = whole(COMMUNITY)
    with_two = replace(register, **{name: (*getattr(register, name), row, row)})
    (finding,) = findings(with_two, ON)
    assert (finding.rule, finding.level) == ("A1", "merknad")
    assert finding.sentence == f"{words} {SECTIONS}."
    assert finding.numbers == ((SENJA,) if hasattr(row, "number") else ())
    assert [each.title for each in grouped([finding], with_two)] == [
        "Senja" if hasattr(row, "number") else "Samarbeid"
    ]


def test_nothing_is_said_of_posts_and_grants_that_name_no_cooperation(whole) -> None:
    free = replace(
        whole(COMMUNITY), posts=(Post("", "planlegger"),), grants=(Grant("", "kurs", 2024),)
    )
    assert findings(free, ON) == []
