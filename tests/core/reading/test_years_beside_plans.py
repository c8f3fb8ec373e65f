"""Years in a column that names no plan are of the plan in the column before it, and of no other."""

from __future__ import annotations

from datetime import date

import pytest

from planstatus.core.municipalities.register import Register
from planstatus.core.reading.every_plan import PlansFound, find_every_plan
from planstatus.core.reading.table_choice import NOTHING_CHOSEN, UnclearTableError

from .tables import sheet

TODAY = date(2026, 11, 26)


def find(headings: str, rows: tuple[str, str], register: Register) -> PlansFound:
    lines = f"Kommune;{headings}\nTromsø;{rows[0]}\nHarstad;{rows[1]}\n"
    return find_every_plan([sheet(lines)], register, NOTHING_CHOSEN)


def years(found: PlansFound) -> dict[str, tuple[int | None, ...]]:
    plans, _ = found.settled(TODAY)
    return {key: tuple(plan.year for plan in each.plan_years) for key, each in plans.items()}


def told(found: PlansFound) -> list[tuple[str, str]]:
    return [(each.column, each.value) for each in found.to_look_at().deviations]


ONE_PLAN = {
    "Kommuneplanens arealdel;Vedtatt": ("Ja;2017", "Ja;2021"),
    "Arealdel;Vedtaksdato": ("KPA 2017-2028;29.03.2017", "KPA 2021-2032;11.02.2021"),
    "Arealdel;Vedtatt": ("KPA 2017-2028;2017", "Arealdelen;2021"),
    "Arealdel (tittel);Vedtatt": ("KPA 2017-2028;29.03.2017", "KPA 2021-2032;11.02.2021"),
    "Arealdel;Merknad;Vedtatt": ("Ja;Ny;2017", "Ja;;2021"),
    "Arealdel;År": ("Ja;2017", "Ja;2021"),
    "Arealdel lenke;Vedtatt": ("https://x.no;2017", "https://y.no;2021"),
    "PlanID arealdel;Vedtatt": ("1902_KPA;2017", "KPA21;2021"),
    "Arealdel oppstart;Vedtatt": ("2015;2017", "2018;2021"),
    "Er det vedtatt arealdel?;Når?": ("Ja;2017", "Ja;2021"),
    "Arealdel vedtatt;I kraft": ("2017;2018", "2021;2022"),
    "Arealdel vedtatt;Ikrafttredelse": ("2017;2018", "2021;2022"),
    "Arealdel vedtatt;Ikraft dato": ("2017;1.1.2018", "2021;1.1.2022"),
    "Arealdel vedtatt;Kommunestyremøte": ("2017;01.02.2024", "2021;02.02.2024"),
    "Arealdel vedtatt;Kommunestyreperiode": ("2017;2015-2019", "2021;2019-2023"),
    "Arealdel vedtatt;Behandlet i kommunestyret": ("2017;2018", "2021;2022"),
    "Arealdel vedtatt;Bestemmelser vedtatt": ("2017;2018", "2021;2022"),
    "Arealdel vedtatt;Godkjent av departementet": ("2017;2018", "2021;"),
    "Arealdel vedtatt;Vedtatt av": ("2017;Kommunestyret", "2021;Kommunestyret"),
    "Arealdel planperiode;Vedtatt": ("2017-2028;29.03.2017", "2021-2032;11.02.2021"),
    "Beredskapsplan;Vedtatt;Arealdel vedtatt": ("Ja;2022;2017", "Ja;2023;2021"),
}  # fmt: skip


@pytest.mark.parametrize("headings", ONE_PLAN)
def test_years_beside_another_plan_are_that_plans_and_not_the_samfunnsdels(
    headings: str, register: Register
) -> None:
    found = find(headings, ONE_PLAN[headings], register)
    assert years(found) == {"arealdel": (2017, 2021)}


OTHERS = {
    "Planstrategi;Vedtatt": "planstrategi",
    "Planstrategi 2024-2027;Vedtatt": "planstrategi",
    "Har vedtatt planstrategi;Vedtatt dato": "planstrategi",
    "Er det vedtatt planstrategi?;Vedtaksdato": "planstrategi",
    "Helhetlig ROS;Vedtatt": "ros",
    "Helhetlig ROS;Siste oppdatering": "ros",
    "Helhetlig ROS;Vedtaksdato": "ros",
    "ROS;År": "ros",
}


@pytest.mark.parametrize("headings", OTHERS)
def test_each_type_has_the_years_beside_its_own_column(headings: str, register: Register) -> None:
    found = find(headings, ("Ja;20.3.2024", "Ja;12.12.2023"), register)
    assert years(found) == {OTHERS[headings]: (2024, 2023)}


@pytest.mark.parametrize(
    "plan",
    ["Beredskapsplan", "Klimaplan", "Klima- og energiplan", "Reguleringsplan", "Kommunedelplan",
     "Regional plan", "Folkehelseoversikt", "Boligplan", "Kommunens handlingsprogram"],
)  # fmt: skip
@pytest.mark.parametrize("heading", ["Vedtatt", "Vedtaksdato", "Vedtatt år", "I kraft"])
def test_years_beside_a_plan_that_is_not_kept_are_asked_about(
    plan: str, heading: str, register: Register
) -> None:
    with pytest.raises(UnclearTableError) as asked:
        find(f"{plan};{heading}", ("Ja;2022", "Ja;2023"), register)
    assert [each.name for each in asked.value.candidates] == [heading]


TWO_PLANS = {
    "Samfunnsdel vedtatt;Arealdel;Vedtatt": ("2020;Ja;2017", "2018;Ja;2021"),
    "Samfunnsdel;Arealdel;Vedtatt": ("2020;KPA 17;2017", "2018;KPA 21;2021"),
    "Samfunnsdel;Arealdel;År": ("2020;Ja;2017", "2018;Ja;2021"),
    "Kommuneplan;Arealdel;Vedtatt": ("2020;Ja;2017", "2018;Ja;2021"),
    "Arealdel;Vedtatt;Samfunnsdel vedtatt": ("Ja;2017;2020", "Ja;2021;2018"),
    "Arealdel;Vedtatt;Samfunnsdel": ("Ja;2017;2020", "Ja;2021;2018"),
    "Samfunnsdel;Vedtatt;Arealdel;Godkjent": ("Ja;2020;Ja;2017", "Ja;2018;Ja;2021"),
    "Samfunnsdel;Vedtaksår;Arealdel;Vedtaksdato": ("Ja;2020;Ja;1.3.2017", "Ja;2018;Ja;1.2.2021"),
    "Arealdel;Vedtatt;Samfunnsdel;Vedtaksår": ("Ja;2017;Ja;2020", "Ja;2021;Ja;2018"),
    "Samfunnsdel;År;Arealdel;Årstall": ("Ja;2020;Ja;2017", "Ja;2018;Ja;2021"),
    "Kommuneplan;Vedtatt;Arealdel;Vedtaksår": ("Ja;2020;Ja;2017", "Ja;2018;Ja;2021"),
}  # fmt: skip


@pytest.mark.parametrize("headings", TWO_PLANS)
def test_each_of_two_plans_has_the_years_beside_it(headings: str, register: Register) -> None:
    found = find(headings, TWO_PLANS[headings], register)
    assert years(found) == {"samfunnsdel": (2020, 2018), "arealdel": (2017, 2021)}


@pytest.mark.parametrize(
    ("headings", "rows", "other"),
    [("Samfunnsdel;Helhetlig ROS;Sist oppdatert", ("2020;Ja;2022", "2018;Ja;2021"), "ros"),
     ("Samfunnsdel;Har ROS;År", ("2020;Ja;2022", "2018;Ja;2021"), "ros"),
     ("Planstrategi;Vedtatt;Samfunnsdel", ("Ja;2022;2020", "Ja;2021;2018"), "planstrategi")],
)  # fmt: skip
def test_no_plan_beside_the_samfunnsdel_is_left_out(
    headings: str, rows: tuple[str, str], other: str, register: Register
) -> None:
    found = find(headings, rows, register)
    assert years(found) == {"samfunnsdel": (2020, 2018), other: (2022, 2021)}


@pytest.mark.parametrize("other", ["Arealdel", "Beredskapsplan", "Klimaplan"])
def test_a_samfunnsdel_without_years_takes_none_from_the_plan_after_it(
    other: str, register: Register
) -> None:
    found = find(f"Samfunnsdel;{other};Vedtatt", ("Ja;Ja;2022", "Ja;Ja;2021"), register)
    assert "samfunnsdel" not in years(found)
    assert told(found) == [("Samfunnsdel", "Ja"), ("Samfunnsdel", "Ja")]


@pytest.mark.parametrize(
    "headings",
    ["Vedtatt av", "Vedtatt i kommunestyret", "Vedtatt?", "Godkjent", "Vedtak", "Vedtaksnr",
     "Vedtaksorgan", "Vedtak (lenke)", "Politisk vedtak"],
)  # fmt: skip
@pytest.mark.parametrize("cell", ["Kommunestyret", "Ja", "x", "PS 45/20", "https://x.no/a"])
@pytest.mark.parametrize("plan", ["Arealdel", "Arealdel vedtatt"])
def test_words_beside_a_plan_with_years_are_no_years_to_ask_about(
    plan: str, headings: str, cell: str, register: Register
) -> None:
    found = find(f"{plan};{headings}", (f"2020;{cell}", f"2018;{cell}"), register)
    assert years(found) == {"arealdel": (2020, 2018)}
    assert not told(found)


@pytest.mark.parametrize(
    "heading",
    ["Vedtatt siste 4 år", "Vedtatt siste fire år?", "Vedtatt i inneværende periode",
     "Vedtatt siste periode", "Gjeldende plan eldre enn 10 år", "Gjeldende plan under 10 år"],
)  # fmt: skip
def test_whether_a_plan_is_new_enough_is_not_whether_it_was_adopted(
    heading: str, register: Register
) -> None:
    found = find(f"Samfunnsdel;{heading}", ("2012;Nei", "2022;Ja"), register)
    assert years(found) == {"samfunnsdel": (2012, 2022)}
    assert not told(found)


@pytest.mark.parametrize("headings", ["Arealdel;Vedtatt", "Arealdel planperiode;Vedtatt"])
def test_the_adoption_counts_before_the_period_of_any_plan(
    headings: str, register: Register
) -> None:
    found = find(headings, ("2020-2032;12.12.2019", "2024-2036;14.12.2023"), register)
    assert years(found) == {"arealdel": (2019, 2023)}


def test_a_year_far_from_the_adoption_beside_it_is_asked_about_for_any_plan(
    register: Register,
) -> None:
    with pytest.raises(UnclearTableError):
        find("Arealdel;Vedtatt", ("2012;2017", "2013;2021"), register)


@pytest.mark.parametrize(
    "between",
    ["Revideres iht. planstrategi", "Prioritert i planstrategi", "Antall temaplaner",
     "Behov vurdert i planstrategien", "Planprogram"],
)  # fmt: skip
def test_a_plan_that_is_counted_or_spoken_of_in_passing_takes_no_years(
    between: str, register: Register
) -> None:
    found = find(f"Samfunnsdel;{between};Vedtatt", ("Ja;Ja;2020", "Ja;Nei;2018"), register)
    assert years(found) == {"samfunnsdel": (2020, 2018)}


@pytest.mark.parametrize("other", ["Planstrategi", "Beredskapsplan"])
def test_where_each_row_says_its_plan_a_plan_beside_the_years_takes_none(
    other: str, register: Register
) -> None:
    rows = "Samfunnsdel;Ja;2020", "Samfunnsdel;Ja;2018"
    assert years(find(f"Plantype;{other};Vedtatt", rows, register)) == {"samfunnsdel": (2020, 2018)}


@pytest.mark.parametrize("years_heading", ["Vedtatt", ""])
def test_a_plan_above_the_names_is_that_of_the_rows_until_the_next(
    years_heading: str, register: Register
) -> None:
    text = (
        f"Samfunnsdel;{years_heading};\nTromsø;2020;\nHarstad;2018;\n"
        "Arealdel;;\nTromsø;2017;\nHarstad;2021;\n"
    )
    found = find_every_plan([sheet(text)], register, NOTHING_CHOSEN)
    assert years(found) == {"samfunnsdel": (2020, 2018), "arealdel": (2017, 2021)}
