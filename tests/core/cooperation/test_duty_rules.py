"""What is said of the plans of a municipality, where years of such plans are kept."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from planstatus.core.cooperation.check import duty_findings
from planstatus.core.plans.years import PlanYear

TANA, NESSEBY = "5628", "5636"
ON = date(2025, 3, 1)


def plan(
    year: int | None = None, adopted: str = "", status: str = "", number: str = TANA
) -> dict[str, PlanYear]:
    day = date.fromisoformat(adopted) if adopted else None
    return {number: PlanYear(number, "", year, day, {"status": status} if status else {})}


def told(on: date = ON, **plans: dict[str, PlanYear]) -> list[tuple[str, str, str]]:
    found = duty_findings(plans, [TANA], on)
    assert all(each.numbers == (TANA,) and not each.cooperation for each in found)
    return [(each.rule, each.level, each.sentence) for each in found]


def test_nothing_is_said_of_plans_that_nobody_keeps_years_of() -> None:
    assert told() == []
    assert told(planstrategi=plan(), ros=plan(), samfunnsdel=plan(1990)) == []


NO_STRATEGY = "Tana: planstrategi for 2024–2027 er ikke registrert (plan- og bygningsloven § 10-1)."


LATE = (
    "Tana: planstrategien er registrert vedtatt etter 31.10.2024 (plan- og bygningsloven § 10-1)."
)


@pytest.mark.parametrize("strategy", [plan(2020), plan(2022), plan(2023, "2023-08-31")])
def test_d1_the_planstrategi_of_the_term_is_not_registered(strategy) -> None:
    assert told(planstrategi=strategy) == [("D1", "må", NO_STRATEGY)]


def test_d1_a_municipality_without_any_year_is_a_notice_beside_those_with() -> None:
    others = plan(2024, number=NESSEBY)
    assert told(planstrategi=others) == [("D1", "merknad", NO_STRATEGY)]


@pytest.mark.parametrize("strategy", [plan(2024, "2024-12-12"), plan(2025)])
def test_d1_a_planstrategi_after_the_last_day(strategy) -> None:
    assert told(planstrategi=strategy) == [("D1", "må", LATE)]


@pytest.mark.parametrize(
    "strategy", [plan(2024), plan(2024, "2024-10-31"), plan(2023), plan(2023, "2023-09-01")]
)
def test_d1_says_nothing_of_a_planstrategi_that_may_be_in_time(strategy) -> None:
    assert told(planstrategi=strategy) == []


def test_d1_a_strategy_in_time_may_have_been_revised_since() -> None:
    on = date(2026, 1, 1)
    for day in (date(2024, 5, 2), None):
        revised = {TANA: replace(plan(2025)[TANA], earlier={2024: day})}
        assert told(on, planstrategi=revised) == []
    for before in ({2024: date(2024, 12, 1)}, {2019: None}, {2023: date(2023, 8, 31)}):
        revised = {TANA: replace(plan(2025)[TANA], earlier=before)}
        assert told(on, planstrategi=revised) == [("D1", "må", LATE)]


@pytest.mark.parametrize("strategy", [plan(2023, "2023-12-14"), plan(2023)])
def test_d1_the_strategy_of_the_next_council_says_nothing_of_this_term(strategy) -> None:
    assert told(date(2023, 12, 31), planstrategi=strategy) == []
    assert told(date(2023, 12, 31), planstrategi=plan(2022)) != []


def test_d1_says_nothing_before_the_last_day() -> None:
    assert told(date(2024, 10, 31), planstrategi=plan(2020)) == []
    assert told(date(2024, 11, 1), planstrategi=plan(2020)) == [("D1", "må", NO_STRATEGY)]


@pytest.mark.parametrize("on", [date(2023, 9, 4), date(2024, 9, 4), date(2024, 10, 31)])
def test_d1_a_strategy_that_is_overdue_is_so_until_the_next_is_due(on: date) -> None:
    before = NO_STRATEGY.replace("2024–2027", "2020–2023")
    assert told(on, planstrategi=plan(2012)) == [("D1", "må", before)]
    for strategy in (plan(2020), plan(2019, "2019-10-01"), plan(2023, "2023-12-01"), plan(2024)):
        assert told(on, planstrategi=strategy) == []


def test_d3_the_strategy_does_not_tell_what_becomes_of_an_older_samfunnsdel() -> None:
    assert told(planstrategi=plan(2024), samfunnsdel=plan(2014, status="vedtatt")) == [
        ("D3", "merknad", "Tana: om samfunnsdelen fra 2014 skal revideres eller videreføres, er "
                          "ikke registrert (plan- og bygningsloven § 10-1)."),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "plans",
    [
        {"planstrategi": plan(2024), "samfunnsdel": plan(2014, status="videreført")},
        {"planstrategi": plan(2024), "samfunnsdel": plan(2014, status="under arbeid")},
        {"planstrategi": plan(2024), "samfunnsdel": plan(2024)},
        {"planstrategi": plan(2024), "samfunnsdel": plan()},
        {"planstrategi": plan(), "samfunnsdel": plan(2014)},
    ],
)
def test_d3_says_nothing_where_it_is_registered_or_no_strategy_is(plans) -> None:
    assert told(**plans) == []


def test_d6_the_handlingsdel_is_of_this_year_or_the_last() -> None:
    assert told(handlingsdel=plan(2023)) == [
        ("D6", "må", "Tana: handlingsdel er ikke registrert etter 2023 "
                     "(plan- og bygningsloven §§ 11-1 og 11-4)."),
    ]  # fmt: skip
    assert told(handlingsdel=plan(2024)) == told(handlingsdel=plan()) == []


def test_e1_a_municipality_without_ros_beside_those_with() -> None:
    assert told(ros=plan(2022, number=NESSEBY)) == [
        ("E1", "merknad", "Tana: helhetlig ROS er ikke registrert (sivilbeskyttelsesloven § 14)."),
    ]
    assert told(ros=plan(2022)) == []


@pytest.mark.parametrize("newest", ["samfunnsdel", "arealdel"])
def test_e2_the_ros_is_older_than_the_newest_part_of_the_master_plan(newest: str) -> None:
    assert told(ros=plan(2018), **{newest: plan(2021)}) == [
        ("E2", "merknad", "Tana: helhetlig ROS er registrert i 2018, og oppdatering etter "
                          "kommuneplanen fra 2021 er ikke registrert "
                          "(sivilbeskyttelsesloven § 14)."),
    ]  # fmt: skip
    for year in (2018, None):
        assert told(ros=plan(2018), **{newest: plan(year)}) == []


def test_e3_the_beredskapsplan_is_of_this_year_or_the_last() -> None:
    assert told(beredskapsplan=plan(2023)) == [
        ("E3", "må", "Tana: revisjon av beredskapsplanen er ikke registrert etter 2023 "
                     "(sivilbeskyttelsesloven § 15)."),
    ]  # fmt: skip
    assert told(beredskapsplan=plan(2024)) == told(beredskapsplan=plan()) == []


def test_municipalities_come_in_the_order_of_their_names() -> None:
    plans = {"beredskapsplan": {**plan(2020), **plan(2020, number=NESSEBY)}}
    found = duty_findings(plans, [TANA, NESSEBY, TANA], ON)
    assert [each.numbers for each in found] == [(NESSEBY,), (TANA,)]
