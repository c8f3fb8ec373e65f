"""The findings as rows of a table, in groups and in numbers."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from planstatus.core.cooperation.check import all_findings
from planstatus.core.cooperation.findings_list import (
    COLUMNS,
    grouped,
    in_numbers,
    rows_of,
    strict_as,
)
from planstatus.core.plans.years import PlanYear

from ..registered import ALTA, BARDU, FULL, TANA

STRATEGIES = {
    "planstrategi": {ALTA: PlanYear(ALTA, "Alta", 2012), TANA: PlanYear(TANA, "Tana", 2020)}
}
FOUND = all_findings(FULL, STRATEGIES, [ALTA, TANA], date(2024, 9, 4))


def test_a_finding_is_a_row_that_says_whose_it_is_in_words_and_numbers() -> None:
    first, *_, last = rows_of(FOUND, FULL)
    assert dict(zip(COLUMNS, first)) == {
        "nivaa": "må",
        "regel": "A3",
        "funn": FOUND[0].sentence,
        "henvisning": "kommuneloven § 20-4",
        "samarbeid": "Havkontoret",
        "avtale": "Tjenesteavtale plan",
        "kommunenummer": BARDU,
        "kommunenavn": "Bardu",
    }
    assert last[4:] == ("", "", ALTA, "Alta")


def test_findings_stand_under_the_cooperation_or_the_municipality_they_are_about() -> None:
    groups = grouped(FOUND, FULL)
    assert [each.title for each in groups] == ["Havkontoret", "Samarbeid", "Alta"]
    assert [finding for each in groups for finding in each.findings] == FOUND


def test_a_level_takes_in_those_that_are_stricter() -> None:
    levels = ("må", "bør", "merknad")
    found = [replace(FOUND[0], level=each) for each in levels]
    assert [len(strict_as(found, each)) for each in levels] == [1, 2, 3]
    assert strict_as(found, "må") == found[:1]


def test_how_many_there_are_of_each_level_is_said_the_strictest_first() -> None:
    assert in_numbers(FOUND) == "Funn: 4 (må: 3, merknad: 1)"
    strict = [each for each in FOUND if each.level == "må"]
    assert in_numbers(strict) == "Funn: 3 (må: 3)"
    assert in_numbers([]) == "Funn: 0"
