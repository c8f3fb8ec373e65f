"""What the report tells of a plan on its date."""

from __future__ import annotations

from datetime import date
from typing import Any

from planstatus.core.maps import FIRST_MAP
from planstatus.core.municipalities.register import norway
from planstatus.core.report.status import PlanStatus, PlanTable, plan_status

ON = date(2024, 9, 4)
TROMSO, BARDU, TANA, ALTA = "5501", "5520", "5628", "5601"


def status(rows: dict[str, dict[str, object]], **others: Any) -> PlanStatus:
    table = PlanTable(rows, others.get("earlier", {}), others.get("samples", {}))
    known = {number: norway()[number] for number in (TROMSO, BARDU, TANA, ALTA)}
    return plan_status(FIRST_MAP, "Tittel", table, known, ON, "", "nb")


def told(of: PlanStatus) -> dict[str, tuple[int | None, str]]:
    return {each.municipality.number: (each.year, each.band) for each in of.plans}


def test_a_year_is_told_in_the_class_that_the_map_has_it_in() -> None:
    found = status({TROMSO: {"planaar": 2020}, BARDU: {"planaar": 2019}, TANA: {"planaar": 2024}})
    assert told(found) == {
        TROMSO: (2020, "forrige"),
        BARDU: (2019, "eldre"),
        TANA: (2024, "gjeldende"),
        ALTA: (None, "mangler"),
    }
    assert found.ages(ON) == (0, 4, 5)


def test_a_plan_adopted_after_the_map_date_is_not_told_but_the_one_before() -> None:
    row = {"planaar": 2024, "vedtatt": "2024-11-02", "kilde": "https://ny.no"}
    found = status({TROMSO: row}, earlier={TROMSO: {2016: None}})
    (plan,) = (each for each in found.plans if each.municipality.number == TROMSO)
    assert (plan.year, plan.band, plan.told) == (2016, "eldre", {})
    assert plan.later


def test_a_plan_of_a_later_year_with_none_before_is_told_as_missing() -> None:
    found = status({TROMSO: {"planaar": 2026}})
    assert told(found)[TROMSO] == (None, "mangler")
    assert found.plans[-1].later


def test_a_day_of_another_year_is_that_of_an_older_plan_and_not_told() -> None:
    rows = {
        TROMSO: {"planaar": 2023, "vedtatt": "2015-06-22", "tittel": "Ny plan"},
        BARDU: {"planaar": 2023, "vedtatt": "2023-06-22"},
    }
    plans = {each.municipality.number: each.told for each in status(rows).plans}
    assert plans[TROMSO] == {"planaar": "2023", "tittel": "Ny plan"}
    assert plans[BARDU]["vedtatt"] == "2023-06-22"
    years = PlanTable(rows, {}, {}).plan_years(ON)
    assert (years[TROMSO].adopted, years[BARDU].adopted) == (None, date(2023, 6, 22))


def test_the_municipalities_stand_as_in_a_norwegian_index() -> None:
    names = [each.municipality.official_name for each in status({}).plans]
    assert names == ["Alta", "Bardu", "Deatnu - Tana", "Tromsø"]


def test_a_sample_year_is_one_until_it_is_another() -> None:
    rows = {TROMSO: {"planaar": 2020}, BARDU: {"planaar": 2021}}
    found = status(rows, samples={TROMSO: 2020, BARDU: 2015})
    assert [each.municipality.name for each in found.plans if each.is_sample] == ["Tromsø"]


def test_the_rules_look_at_the_plans_that_were_adopted_on_the_date() -> None:
    rows = {
        TROMSO: {"planaar": 2024, "vedtatt": "2024-11-02", "status": "videreført"},
        BARDU: {"planaar": 2024, "vedtatt": "2024-09-01", "status": "videreført"},
        TANA: {"planaar": 2026},
    }
    before = {TROMSO: {2016: date(2016, 5, 4)}}
    found = PlanTable(rows, before, {}).plan_years(ON)
    assert (found[TROMSO].year, found[TROMSO].adopted) == (2016, date(2016, 5, 4))
    assert found[TROMSO].texts == {}
    assert (found[BARDU].year, found[BARDU].texts["status"]) == (2024, "videreført")
    assert found[TANA].year is None
