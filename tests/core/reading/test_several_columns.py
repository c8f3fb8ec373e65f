"""Which plan a column tells of that names none, and which of several years is the adoption."""

from __future__ import annotations

from datetime import date

import pytest

from planstatus.core.municipalities.register import Register
from planstatus.core.plans.plan_types import AREALDEL, SAMFUNNSDEL
from planstatus.core.plans.years import PlanYear
from planstatus.core.reading.deviations import NOT_USED, USED, PlansRead
from planstatus.core.reading.every_plan import PlansFound, find_every_plan
from planstatus.core.reading.table_choice import NOTHING_CHOSEN, UnclearTableError

from .tables import sheet

TODAY = date(2026, 11, 26)


def find(text: str, register: Register) -> PlansFound:
    lines = text.replace(" / ", "\n") + "\n"
    return find_every_plan([sheet(lines)], register, NOTHING_CHOSEN)


def read(text: str, register: Register) -> dict[str, PlansRead]:
    plans, _ = find(text, register).settled(TODAY)
    return plans


def years(text: str, register: Register) -> dict[str, dict[str, int | None]]:
    return {
        key: {plan.name: plan.year for plan in each.plan_years}
        for key, each in read(text, register).items()
    }


def told(text: str, register: Register) -> list[tuple[int, str, str, str, str]]:
    found = find(text, register)
    _, more = found.settled(TODAY)
    return [
        (each.line, each.column, each.value, each.action, each.reason)
        for each in (*found.to_look_at().deviations, *more)
    ]


def plan(read: dict[str, PlansRead], key: str, name: str) -> PlanYear:
    return next(each for each in read[key].plan_years if each.name == name)


@pytest.mark.parametrize(
    "headings",
    ["Samfunnsdel;Sist vedtatt", "Samfunnsdel;Siste vedtak", "Samfunnsdel vedtatt;Sist rullert",
     "Samfunnsdel vedtatt;Sist revidert", "Samfunnsdel vedtatt;Samfunnsdel sist rullert",
     "Samfunnsdel;Gjeldende vedtak", "Samfunnsdel vedtatt;Nytt vedtak", "Samfunnsdel vedtatt;Revisjon vedtatt",
     "Samfunnsdel;Siste revisjon (år)", "Samfunnsdel vedtatt;Samfunnsdel sist vedtatt", "Samfunnsdel vedtatt;Revidert", "Vedtatt;Sist rullert",
     "Kommuneplan vedtatt;Sist vedtatt av kommunestyret", "Sist rullert;Samfunnsdel"],
)  # fmt: skip
def test_a_later_adoption_in_a_column_of_its_own_is_the_one_that_counts(
    headings: str, register: Register
) -> None:
    rows = ("2008;2020", "2015;2015", "2012;")
    if headings.startswith("Sist"):
        rows = ("2020;2008", "2015;2015", ";2012")
    text = f"Kommune;{headings} / Tromsø;{rows[0]} / Alta;{rows[1]} / Senja;{rows[2]}"
    plans = read(text, register)[SAMFUNNSDEL.key]
    assert {each.name: each.year for each in plans.plan_years} == {
        "Tromsø": 2020, "Alta": 2015, "Senja": 2012,
    }  # fmt: skip
    assert [(each.name, each.year) for each in plans.earlier] == [("Tromsø", 2008)]
    assert [(line, value, action) for line, _, value, action, _ in told(text, register)] == [
        (2, "2008", USED)
    ]


def test_a_later_adoption_is_of_the_plan_it_names_or_stands_beside(register: Register) -> None:
    text = (
        "Kommune;Samfunnsdel;Sist rullert;Arealdel vedtatt;Sist revidert / "
        "Tromsø;2008;2020;2010;2021 / Alta;2015;;2011;"
    )
    assert years(text, register) == {
        "samfunnsdel": {"Tromsø": 2020, "Alta": 2015},
        "arealdel": {"Tromsø": 2021, "Alta": 2011},
    }
    text = "Kommune;Arealdel vedtatt;Arealdel sist rullert / Tromsø;2010;2020 / Alta;2015;"
    assert years(text, register) == {"arealdel": {"Tromsø": 2020, "Alta": 2015}}
    text = "Kommune;Plan;Vedtatt;Sist rullert / Tromsø;Samfunnsdel;2008;2020 / Tromsø;Arealdel;2010;2019"
    assert years(text, register) == {"samfunnsdel": {"Tromsø": 2020}, "arealdel": {"Tromsø": 2019}}


@pytest.mark.parametrize("last", ["Sist rullert", "Sist vedtatt", "Revidert", "Siste revisjon"])
@pytest.mark.parametrize("said", ["", " vedtatt"])
def test_one_later_adoption_after_several_plans_is_given_to_none_of_them(
    said: str, last: str, register: Register
) -> None:
    text = f"Kommune;Samfunnsdel{said};Arealdel{said};{last} / Tromsø;2008;2010;2020"
    assert years(text, register) == {"samfunnsdel": {"Tromsø": 2008}, "arealdel": {"Tromsø": 2010}}
    assert f"det står ikke hvilken plan «{last}» gjelder" in find(text, register).notes


def test_a_later_adoption_is_told_where_the_years_are_said_to_stand(register: Register) -> None:
    (table,) = find(
        "Kommune;Samfunnsdel vedtatt;Sist rullert / Tromsø;2008;2020", register
    ).tables[SAMFUNNSDEL]  # fmt: skip
    assert table.years_in_words() == "«Samfunnsdel vedtatt» og «Sist rullert»"


@pytest.mark.parametrize(
    "headings", ["Samfunnsdel vedtatt;Sist oppdatert", "Samfunnsdel vedtatt;Neste rullering",
                 "Samfunnsdel vedtatt;Sist sett", "Samfunnsdel;Vertskommune vedtatt"],
)  # fmt: skip
def test_years_of_other_things_are_no_later_adoption(headings: str, register: Register) -> None:
    text = f"Kommune;{headings} / Tromsø;2008;2020 / Alta;2015;2025"
    assert years(text, register) == {"samfunnsdel": {"Tromsø": 2008, "Alta": 2015}}


@pytest.mark.parametrize(
    "headings",
    ["Samfunnsdel;Vedtatt", "Samfunnsdel;Vedtaksår", "Samfunnsdel;Kommunestyrevedtak",
     "Kommuneplanens samfunnsdel (år);Vedtaksdato", "Samfunnsdel vedtatt;Vedtaksdato",
     "Samfunnsdel;Sist vedtatt", "Samfunnsdel;Dato for vedtak", "Kommuneplan;Vedtatt"],
)  # fmt: skip
def test_the_adoption_counts_before_the_period_it_stands_beside(
    headings: str, register: Register
) -> None:
    text = f"Kommune;{headings} / Tromsø;2020-2032;12.12.2019 / Alta;2024-2036;14.12.2023"
    assert years(text, register) == {"samfunnsdel": {"Tromsø": 2019, "Alta": 2023}}
    assert told(text, register) == []


def test_the_adoption_counts_before_a_year_that_only_the_plan_stands_above(
    register: Register,
) -> None:
    for headings, row in (
        ("Samfunnsdel;Vedtatt", "2020;2019"),
        ("Vedtatt;Samfunnsdel", "2019;2020"),
    ):
        assert years(f"Kommune;{headings} / Tromsø;{row}", register) == {
            "samfunnsdel": {"Tromsø": 2019}
        }


def test_the_period_may_be_that_of_one_of_several_plans(register: Register) -> None:
    text = (
        "Kommune;Samfunnsdel;Vedtaksdato;Arealdel;Kommunestyrevedtak / "
        "Tromsø;2020-2032;12.12.2019;2018-2030;2017 / Alta;2024-2036;14.12.2023;2022-2034;2021"
    )
    assert years(text, register) == {
        "samfunnsdel": {"Tromsø": 2019, "Alta": 2023},
        "arealdel": {"Tromsø": 2017, "Alta": 2021},
    }


def test_a_period_without_an_adoption_beside_it_is_told(register: Register) -> None:
    text = "Kommune;Samfunnsdel;Vedtatt / Tromsø;2020-2032;2019 / Alta;2024-2036; / Senja;2015;"
    assert years(text, register) == {"samfunnsdel": {"Tromsø": 2019, "Alta": 2024, "Senja": 2015}}
    assert told(text, register) == [
        (3, "Samfunnsdel", "2024-2036", USED, "det står ikke når planen ble vedtatt")
    ]


STATUSES = {
    "after each plan": "Kommune;Samfunnsdel vedtatt;Status;Arealdel vedtatt;Status",
    "called differently": "Kommune;Samfunnsdel;Status;Arealdel;Tilstand",
    "named": "Kommune;Samfunnsdel;Status samfunnsdel;Arealdel;Status for arealdelen",
}


@pytest.mark.parametrize("headings", STATUSES.values(), ids=STATUSES)
def test_a_status_is_of_the_plan_before_it(headings: str, register: Register) -> None:
    text = f"{headings} / Tromsø;2020;Vedtatt;2017;Under arbeid / Alta;2015;Videreført;2022;Vedtatt"
    plans = read(text, register)
    assert plan(plans, "samfunnsdel", "Tromsø").texts["status"] == "vedtatt"
    assert plan(plans, "samfunnsdel", "Alta").texts["status"] == "videreført"
    assert plan(plans, "arealdel", "Alta").texts["status"] == "vedtatt"
    assert plans[AREALDEL.key].statuses == {"5501": "under arbeid"}


def test_a_status_is_of_the_plan_after_it_where_one_stands_before_each(register: Register) -> None:
    for second in ("Status", "Tilstand"):
        text = (
            f"Kommune;Status;Samfunnsdel;{second};Arealdel / "
            "Tromsø;Vedtatt;2020;Under arbeid;2017 / Alta;Videreført;2015;Vedtatt;2022"
        )
        plans = read(text, register)
        assert plan(plans, "samfunnsdel", "Alta").texts["status"] == "videreført"
        assert plans[AREALDEL.key].statuses == {"5501": "under arbeid"}


@pytest.mark.parametrize("other", ["Arealdel vedtatt", "KDP vedtatt", "Kulturplan"])
def test_a_status_beside_another_plan_takes_no_year_away(other: str, register: Register) -> None:
    text = f"Kommune;{other};Status;Samfunnsdel vedtatt / Tromsø;2017;Under arbeid;2020 / Alta;2022;Vedtatt;2015"
    assert years(text, register)["samfunnsdel"] == {"Tromsø": 2020, "Alta": 2015}
    assert not read(text, register)["samfunnsdel"].statuses


def test_period_and_link_are_of_the_plan_before_them(register: Register) -> None:
    text = (
        "Kommune;Samfunnsdel vedtatt;Arealdel vedtatt;Planperiode;Lenke / "
        "Tromsø;2020;2017;2017-2029;a.no / Alta;2015;2022;2022-2034;b.no"
    )
    plans = read(text, register)
    assert plan(plans, "samfunnsdel", "Tromsø").texts == {}
    assert plan(plans, "arealdel", "Tromsø").texts == {"periode": "2017-2029", "kilde": "a.no"}


def test_a_period_after_each_plan_is_that_plans_and_no_year(register: Register) -> None:
    text = (
        "Kommune;Samfunnsdel vedtatt;Planperiode;Arealdel vedtatt;Planperiode / "
        "Tromsø;2020;2021-2033;2017;2018-2030"
    )
    plans = read(text, register)
    assert plan(plans, "samfunnsdel", "Tromsø").texts == {"periode": "2021-2033"}
    assert plan(plans, "arealdel", "Tromsø").texts == {"periode": "2018-2030"}
    assert years(text, register) == {"samfunnsdel": {"Tromsø": 2020}, "arealdel": {"Tromsø": 2017}}


@pytest.mark.parametrize(
    ("text", "aside"),
    [("Kommune;Status;Samfunnsdel vedtatt;Arealdel vedtatt / Tromsø;Under arbeid;2020;2017 / "
      "Alta;Vedtatt;2015;2022", "«Status»"),
     ("Kommune;Samfunnsdel vedtatt;Arealdel vedtatt;Merknad / Tromsø;2020;2017;Ring / "
      "Alta;2015;2022;", "«Merknad»"),
     ("Kommune;Vedtaksdato;Samfunnsdel;Arealdel / Tromsø;12.12.2019;2020;2017 / "
      "Alta;14.12.2014;2015;2022", "«Vedtaksdato»")],
)  # fmt: skip
def test_what_cannot_be_told_whose_it_is_is_left_aside_and_told(
    text: str, aside: str, register: Register
) -> None:
    found = find(text, register)
    plans, _ = found.settled(TODAY)
    assert [(each.year, each.texts) for key in plans for each in plans[key].plan_years] == [
        (2020, {}), (2015, {}), (2017, {}), (2022, {}),
    ]  # fmt: skip
    assert found.notes == [f"det står ikke hvilken plan {aside} gjelder"]


def test_columns_before_the_first_plan_that_is_named_are_of_the_plan_that_is_not(
    register: Register,
) -> None:
    text = (
        "Kommune;Vedtatt;Status;Arealdel vedtatt;Tilstand / Tromsø;2020;Videreført;2017;Vedtatt / "
        "Alta;2015;Vedtatt;2022;Vedtatt"
    )
    plans = read(text, register)
    assert plan(plans, "samfunnsdel", "Tromsø").texts["status"] == "videreført"
    assert plan(plans, "arealdel", "Tromsø").texts["status"] == "vedtatt"


@pytest.mark.parametrize(
    "below", ["Periode;Vedtatt", "Planperiode;Vedtatt dato", "Gjelder;Vedtatt", "Tittel;Vedtatt",
              "Plannavn;Vedtatt", "Gjelder for;Godkjent"],
)  # fmt: skip
@pytest.mark.parametrize("key", ["", "Kommune"])
def test_headings_in_two_rows_are_read_together_whatever_stands_in_the_second(
    below: str, key: str, register: Register
) -> None:
    rows = "Tromsø;2021-2032;2020;2018-2030;2017 / Alta;2015-2027;2014;2022-2034;2021"
    text = f"Kommune;Samfunnsdel;;Arealdel; / {key};{below};{below} / {rows}"
    assert years(text, register) == {
        "samfunnsdel": {"Tromsø": 2020, "Alta": 2014},
        "arealdel": {"Tromsø": 2017, "Alta": 2021},
    }
    assert told(text, register) == []


def test_a_place_that_is_not_known_and_its_status_are_no_heading(register: Register) -> None:
    text = "Kommune;Samfunnsdel;Arealdel / Atlantis;Mangler;Vedtatt / Tromsø;2020;2017"
    assert [line for line, *_ in told(text, register)] == [2]


def test_a_column_of_what_is_made_for_a_plan_is_not_read_as_the_plan(register: Register) -> None:
    text = "Kommune;Samfunnsdel;Helhetlig ROS;ROS arealdel / Tromsø;2020;2018;2023"
    assert years(text, register) == {"samfunnsdel": {"Tromsø": 2020}, "ros": {"Tromsø": 2018}}
    text = (
        "Kommune;Samfunnsdel;Arealdel;ROS-analyse kommuneplanens arealdel / Tromsø;2020;2018;2023"
    )
    assert years(text, register) == {"samfunnsdel": {"Tromsø": 2020}, "arealdel": {"Tromsø": 2018}}
    text = "Kommune;Handlingsdel til samfunnsdel vedtatt;Samfunnsdel / Tromsø;2023;2015"
    assert years(text, register) == {"samfunnsdel": {"Tromsø": 2015}}


def test_rows_of_what_is_made_for_a_plan_are_told_to_be_of_another(register: Register) -> None:
    text = (
        "Kommune;Plan;Vedtatt / Tromsø;Kommuneplanens samfunnsdel;2015 / Tromsø;Arealdel;2017 / "
        "Tromsø;Helhetlig ROS;2018 / Tromsø;Handlingsdel til kommuneplanens samfunnsdel;2023 / "
        "Tromsø;ROS-analyse til arealdelen;2021 / Tromsø;ROS-analyse for skred;2024"
    )
    found = find(text, register)
    plans, _ = found.settled(TODAY)
    assert years(text, register) == {
        "samfunnsdel": {"Tromsø": 2015}, "arealdel": {"Tromsø": 2017}, "ros": {"Tromsø": 2018},
    }  # fmt: skip
    assert not any(each.earlier for each in plans.values())
    assert [each.line for each in found.to_look_at().other_plans] == [5, 6, 7]


@pytest.mark.parametrize(
    "title", ["Handlingsdel til kommuneplanens samfunnsdel", "Kommuneplanens handlingsdel"]
)
def test_a_table_of_what_is_made_for_a_plan_is_asked_about(title: str, register: Register) -> None:
    with pytest.raises(UnclearTableError, match=title):
        find(f"{title}; / ; / Kommune;Vedtatt / Tromsø;2023 / Alta;2022", register)


@pytest.mark.parametrize("headings", ["{} 2020;{} 2024", "{} vedtatt 2020;{} vedtatt 2024",
                                      "{} 2024;{} 2020"])  # fmt: skip
@pytest.mark.parametrize("label", ["Samfunnsdel", "Planstrategi"])
def test_of_a_column_for_each_council_term_the_older_counts_where_the_newer_is_empty(
    headings: str, label: str, register: Register
) -> None:
    rows = [("12.11.2020", ""), ("01.10.2019", "20.09.2024"), ("2021", "Nei")]
    cells = [";".join(row[::-1] if headings.startswith("{} 2024") else row) for row in rows]
    text = f"Kommune;{headings.format(label, label)} / Tromsø;{cells[0]} / Alta;{cells[1]} / Senja;{cells[2]}"
    plans = read(text, register)[label.lower()]
    assert {each.name: each.year for each in plans.plan_years} == {
        "Tromsø": 2020, "Alta": 2024, "Senja": 2021,
    }  # fmt: skip
    assert [(each.name, each.year) for each in plans.earlier] == [("Alta", 2019)]


def test_a_series_of_reports_is_read_from_its_newest_column_alone(register: Register) -> None:
    text = "region;2021;2022;2023 / 5501 Tromsø;2008;2008;2020 / 5601 Alta;2015;2015;Nei"
    plans = read(text, register)[SAMFUNNSDEL.key]
    assert {each.name: each.year for each in plans.plan_years} == {"Tromsø": 2020, "Alta": None}
    assert not plans.earlier
    assert told(text, register) == []


def test_a_series_whose_newest_column_lacks_an_older_year_is_asked_about(
    register: Register,
) -> None:
    text = "region;2021;2022;2023 / 5501 Tromsø;2008;2008;2020 / 5601 Alta;2015;2015;"
    with pytest.raises(UnclearTableError, match=r"«2021».*«2022».*«2023»"):
        find(text, register)


def test_a_series_of_answers_without_years_is_of_no_council_term(register: Register) -> None:
    text = "Kommune;Samfunnsdel 2020;Samfunnsdel 2024 / Tromsø;ukjent;ukjent / Alta;x;ukjent"
    assert [line for line, *_ in told(text, register)] == [2, 3]


CELLS = {
    "Samfunnsdel 2020, arealdel 2017": {"samfunnsdel": 2020, "arealdel": 2017},
    "Samfunnsdel vedtatt 2020, arealdel vedtatt 2017": {"samfunnsdel": 2020, "arealdel": 2017},
    "KPS 2020; KPA 2017": {"samfunnsdel": 2020, "arealdel": 2017},
    "2020 (planstrategi 2023)": {"samfunnsdel": 2020, "planstrategi": 2023},
    "Samfunnsdel og arealdel 2020": {"samfunnsdel": 2020, "arealdel": 2020},
    "2020 (se arealdelen)": {"samfunnsdel": 2020},
    "2020, arealdel under arbeid 2024": {"samfunnsdel": 2020},
}


@pytest.mark.parametrize("cell", CELLS)
def test_a_cell_of_several_plans_is_read_for_each_that_stands_with_its_year(
    cell: str, register: Register
) -> None:
    text = f'Kommune;Kommuneplan / Tromsø;"{cell}" / Alta;2015'
    found = years(text, register)
    assert found.pop("samfunnsdel") == {"Tromsø": CELLS[cell]["samfunnsdel"], "Alta": 2015}
    assert found == {
        key: {"Tromsø": year} for key, year in CELLS[cell].items() if key != "samfunnsdel"
    }
    assert next(line for line, *_ in told(text, register)) == 2


def test_what_is_under_way_beside_a_year_is_of_the_plan_it_names(register: Register) -> None:
    text = "Kommune;Vedtatt / Tromsø;2020, arealdel under arbeid / Alta;2015, under revisjon"
    plans = read(text, register)
    assert plan(plans, "samfunnsdel", "Tromsø").texts == {}
    assert plan(plans, "samfunnsdel", "Alta").texts == {"status": "under arbeid"}


def test_a_row_that_says_there_is_no_plan_is_told_where_another_has_its_year(
    register: Register,
) -> None:
    for rows in ("Tromsø;2020 / Tromsø;Mangler / Alta;2015", "Tromsø;Mangler / Tromsø;2020"):
        text = f"Kommune;Vedtatt / {rows}"
        line = 3 if rows.startswith("Tromsø;2020") else 2
        assert years(text, register)["samfunnsdel"]["Tromsø"] == 2020
        assert told(text, register) == [
            (line, "Vedtatt", "Mangler", NOT_USED, "en annen rad har planåret 2020")
        ]
    assert told("Kommune;Vedtatt / Tromsø;2020 / Tromsø; / Alta;- / Alta;2015", register) == []


def test_years_far_from_those_of_a_plan_are_not_its_adoption(register: Register) -> None:
    text = (
        "Kommune;Samfunnsdel vedtatt;ROS;Vedtaksdato / Tromsø;2020;2018;17.06.2020 / "
        "Alta;2015;2019;18.06.2015 / Senja;2012;2021;19.06.2012"
    )
    plans = read(text, register)
    assert years(text, register)["ros"] == {"Tromsø": 2018, "Alta": 2019, "Senja": 2021}
    assert plan(plans, "samfunnsdel", "Tromsø").adopted == date(2020, 6, 17)
    assert plan(plans, "ros", "Tromsø").adopted is None


def test_a_period_beside_years_that_are_not_near_it_is_asked_about(register: Register) -> None:
    text = "Kommune;Samfunnsdel;Vedtatt / Tromsø;2017-2029;2025 / Alta;2022-2034;2015"
    with pytest.raises(UnclearTableError, match=r"«Samfunnsdel».*«Vedtatt»"):
        find(text, register)


@pytest.mark.parametrize(
    "headings", ["Samfunnsdel;Dato;Vedtaksdato", "Samfunnsdel;Planperiode;Vedtaksdato"]
)
def test_the_day_of_adoption_is_the_one_whose_years_are_those_of_the_plan(
    headings: str, register: Register
) -> None:
    second = "03.09.2024" if ";Dato" in headings else "2021-2033"
    text = f"Kommune;{headings};Arealdel / Tromsø;2020;{second};17.06.2020;2017"
    assert plan(read(text, register), "samfunnsdel", "Tromsø").adopted == date(2020, 6, 17)


def test_a_column_that_is_read_is_not_said_to_be_of_no_plan(register: Register) -> None:
    text = "Kommune;Vedtatt;Kommuneplan;Arealdel / Tromsø;2020;2020;2017 / Alta;2015;2015;2022"
    found = find(text, register)
    assert found.notes == []
    assert years(text, register)["samfunnsdel"] == {"Tromsø": 2020, "Alta": 2015}


@pytest.mark.parametrize("other", ["Tema", "Interkommunalt samarbeid", "Regionråd"])
def test_a_heading_that_is_no_plan_takes_nothing_from_the_plan_before_it(
    other: str, register: Register
) -> None:
    text = f"Kommune;Samfunnsdel;{other};Planperiode / Tromsø;2020;x;2020-2032 / Alta;2015;y;"
    assert plan(read(text, register), "samfunnsdel", "Tromsø").texts == {"periode": "2020-2032"}


def test_a_year_that_only_the_plan_stands_above_counts_where_the_adoption_is_empty(
    register: Register,
) -> None:
    text = (
        "Kommune;Samfunnsdel;Sist vedtatt;Arealdel;Sist vedtatt / "
        "Tromsø;2008;2020;2010;2021 / Alta;2015;;2011;"
    )
    assert years(text, register) == {
        "samfunnsdel": {"Tromsø": 2020, "Alta": 2015},
        "arealdel": {"Tromsø": 2021, "Alta": 2011},
    }
    text = "Kommune;Samfunnsdel;Vedtatt;Arealdel;Vedtatt / Tromsø;2020;2019;2017;2017 / Alta;2015;;2022;"
    assert years(text, register)["samfunnsdel"] == {"Tromsø": 2019, "Alta": 2015}


def test_two_years_of_one_plan_that_nothing_tells_apart_are_asked_about(
    register: Register,
) -> None:
    text = "Kommune;Samfunnsdel;Vedtatt / Tromsø;2008;2020 / Alta;2003;2015"
    with pytest.raises(UnclearTableError, match=r"«Samfunnsdel».*«Vedtatt»"):
        find(text, register)


def test_plans_that_are_adopted_together_each_have_their_own(register: Register) -> None:
    text = (
        "Kommune;Samfunnsdel;Vedtaksdato;Arealdel / Tromsø;2020-2032;12.12.2019;2019 / "
        "Alta;2024-2036;14.12.2023;2023"
    )
    assert years(text, register)["samfunnsdel"] == {"Tromsø": 2019, "Alta": 2023}
    text = "Kommune;Samfunnsdel vedtatt;Sist rullert;Arealdel / Tromsø;2008;2020;2020 / Alta;2009;2015;2015"
    assert years(text, register)["samfunnsdel"] == {"Tromsø": 2020, "Alta": 2015}


def test_a_period_among_years_is_no_later_adoption(register: Register) -> None:
    text = (
        "Kommune;Samfunnsdel vedtatt;Sist rullert / Tromsø;2020-2032;2019 / Alta;2009;2015 / "
        "Senja;2012;2018"
    )
    plans = read(text, register)[SAMFUNNSDEL.key]
    assert [each.year for each in plans.plan_years] == [2019, 2015, 2018]
    assert [each.year for each in plans.earlier] == [2009, 2012]
