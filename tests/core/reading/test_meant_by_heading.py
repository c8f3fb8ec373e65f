"""What a heading is taken for: whose municipalities, which step of a plan, and which plan."""

from __future__ import annotations

from datetime import date

import pytest

from planstatus.core.municipalities.register import Register
from planstatus.core.reading.every_plan import find_every_plan
from planstatus.core.reading.table_choice import NOTHING_CHOSEN, UnclearTableError

from .tables import sheet

Years = dict[str, dict[str, int | None]]


def years(text: str, register: Register) -> Years:
    """Return the years of each plan in a table whose rows have « / » between them."""
    table = sheet(text.replace(" / ", "\n").replace("⏎", "\n") + "\n")
    plans, _ = find_every_plan([table], register, NOTHING_CHOSEN).settled(date(2026, 11, 26))
    return {key: {p.name: p.year for p in each.plan_years} for key, each in plans.items()}


@pytest.mark.parametrize(
    "headings",
    ["Kommunenr;Navn;Samarbeidskommune", "Kommunenr;Sted;Vertskommune",
     "Kommunenr;Navn;Samarbeider med kommune", "Kommunenr;Navn;Kommunegruppe",
     "Kommunenr;Kommune;Nabokommune", "Id;Navn;Samarbeidskommune", "Id;Name;Host municipality"],
)  # fmt: skip
def test_the_years_are_of_the_municipality_whose_number_stands_in_the_row(
    headings: str, register: Register
) -> None:
    text = f"{headings};Planår / 5501;Tromsø;Alta;2020 / 5530;Senja;Bardu;2018"
    assert years(text, register) == {"samfunnsdel": {"Tromsø": 2020, "Senja": 2018}}


@pytest.mark.parametrize("heading", ["Samarbeidskommune", "Vertskommune", "Kontaktkommune"])
@pytest.mark.parametrize("own", ["Sted", "Region"])
def test_two_names_in_each_row_are_asked_about_where_no_number_tells(
    own: str, heading: str, register: Register
) -> None:
    with pytest.raises(UnclearTableError, match=f"«{own}».*«{heading}»"):
        years(f"{own};{heading};Planår / Tromsø;Alta;2020 / Senja;Bardu;2018", register)


def test_a_seat_of_the_municipality_is_not_its_name(register: Register) -> None:
    text = "Navn;Kommunesenter;Planår / Tromsø;Tromsø;2020 / Senja;Finnsnes;2018"
    assert years(text, register) == {"samfunnsdel": {"Tromsø": 2020, "Senja": 2018}}


@pytest.mark.parametrize(
    "heading",
    ["Samfunnsdel antatt vedtak", "Mål for vedtak samfunnsdel", "Samfunnsdel beregnet vedtatt",
     "Estimert vedtak", "Vedtaksmål", "Tidligst vedtatt", "Ønsket vedtak", "Samfunnsdel slutt",
     "Samfunnsdel mottatt", "Samfunnsdel uttalelse", "Samfunnsdel innsigelse", "Samfunnsdel brev",
     "Samfunnsdel sendt inn", "Samfunnsdel drøftet", "Samfunnsdel hjemmeside"],
)  # fmt: skip
def test_a_heading_of_another_step_fills_no_hole_and_comes_before_no_adoption(
    heading: str, register: Register
) -> None:
    text = f"Kommune;Samfunnsdel vedtatt;{heading} / Tromsø;2012;2025 / Alta;;2025 / Senja;2015;"
    assert years(text, register)["samfunnsdel"] == {"Tromsø": 2012, "Alta": None, "Senja": 2015}


@pytest.mark.parametrize(
    "heading",
    ["Samfunnsdel estimert vedtatt", "Samfunnsdel mottatt", "Arealdel innsigelse",
     "Samfunnsdel uttalelse", "Samfunnsdel dialogmøte", "Samfunnsdel drøftet"],
)  # fmt: skip
def test_the_years_of_another_step_alone_are_asked_about(heading: str, register: Register) -> None:
    with pytest.raises(UnclearTableError, match=heading):
        years(f"Kommune;{heading} / Tromsø;2012 / Alta;2020", register)


@pytest.mark.parametrize(
    "headings",
    ["Kommune;Samfunnsdel start;Samfunnsdel slutt",
     "Kommune;Samfunnsdel; / ;Start;Slutt",
     "Kommune;Fra;Til", "Kommune;Samfunnsdel fra;Samfunnsdel til"],
)  # fmt: skip
def test_a_plan_is_of_the_year_its_period_begins(headings: str, register: Register) -> None:
    text = f"{headings} / Tromsø;2008;2020 / Alta;2012;2024"
    assert years(text, register) == {"samfunnsdel": {"Tromsø": 2008, "Alta": 2012}}


@pytest.mark.parametrize(
    "heading",
    ["Siste møte", "Dato for dialogmøte", "Siste kontakt", "Når møte", "Sammenslått år",
     "Ansvarlig fra", "Planforum dato", "Plan ID", "Siste øvelse (år)", "Tilsyn"],
)  # fmt: skip
@pytest.mark.parametrize(("plan", "key"), [("Arealdel vedtatt", "arealdel"), ("ROS", "ros")])
def test_years_of_anything_are_not_of_a_plan_that_no_heading_names(
    plan: str, key: str, heading: str, register: Register
) -> None:
    for headings, row in ((f"{plan};{heading}", "2017;2022"), (f"{heading};{plan}", "2022;2017")):
        assert years(f"Kommune;{headings} / Tromsø;{row}", register) == {key: {"Tromsø": 2017}}


@pytest.mark.parametrize("heading", ["Vedtaksdato", "Vedtatt dato", "Dato for vedtak", "Dato"])
@pytest.mark.parametrize(("plan", "key"), [("Arealdel vedtatt", "arealdel"), ("ROS", "ros")])
def test_the_day_of_another_plan_is_not_an_adoption_of_the_samfunnsdel(
    plan: str, key: str, heading: str, register: Register
) -> None:
    text = f"Kommune;{plan};{heading} / Tromsø;2017;12.03.2017 / Alta;2010;20.06.2010"
    assert years(text, register) == {key: {"Tromsø": 2017, "Alta": 2010}}


@pytest.mark.parametrize("heading", ["Siste tilsyn", "Siste kontakt", "Plan-ID", "Siste møte"])
def test_years_that_are_of_another_matter_alone_are_asked_about(
    heading: str, register: Register
) -> None:
    with pytest.raises(UnclearTableError, match=heading):
        years(f"Kommune;{heading} / Tromsø;2012 / Alta;2020", register)


@pytest.mark.parametrize(
    "heading",
    ["Saksstatus", "Rapportert status", "Status oppdatert sept", "Sakstype", "Type sak",
     "Plansak", "Status per rapport"],
)  # fmt: skip
def test_a_status_is_known_whatever_is_said_of_the_case(heading: str, register: Register) -> None:
    text = f"Kommune;Samfunnsdel år;{heading} / Tromsø;2020;Vedtatt / Alta;2025;Under arbeid"
    assert years(text, register) == {"samfunnsdel": {"Tromsø": 2020}}


@pytest.mark.parametrize("heading", ["Saksbehandler", "Rapport levert", "Status arealdel"])
def test_what_is_no_status_of_the_plan_takes_no_year_away(heading: str, register: Register) -> None:
    text = f"Kommune;Samfunnsdel år;{heading} / Tromsø;2020;Ja / Alta;2015;Nei"
    assert years(text, register)["samfunnsdel"] == {"Tromsø": 2020, "Alta": 2015}


@pytest.mark.parametrize(
    "text",
    ["Kommune;Kommunal planstrategi (KPS) / Tromsø;2024",
     "Kommunal planstrategi (KPS); / Kommune;Vedtatt / Tromsø;2024",
     "Kommune;Plan;Vedtatt / Tromsø;Kommunal planstrategi (KPS);2024"],
)  # fmt: skip
def test_kps_after_the_planstrategi_is_short_for_that(text: str, register: Register) -> None:
    assert years(text, register) == {"planstrategi": {"Tromsø": 2024}}
    both = "Kommune;KPS;Planstrategi / Tromsø;2020;2024"
    assert years(both, register)["samfunnsdel"] == {"Tromsø": 2020}


@pytest.mark.parametrize(
    ("plan", "other"),
    [("samfunnsdel", "Reguleringsplan for samfunnshuset"),
     ("samfunnsdel", "Detaljregulering Samfunnsgata 4"),
     ("samfunnsdel", "Kommunedelplan samfunnsutvikling"),
     ("samfunnsdel", "Kommunedelplan for samfunn og helse"),
     ("samfunnsdel", "Regional plan samfunn"),
     ("arealdel", "Dispensasjon fra kommuneplanens arealdel"),
     ("arealdel", "Kommuneplanens arealdel, mindre endring")],
)  # fmt: skip
def test_a_plan_of_a_place_or_subject_is_not_the_plan_in_its_title(
    plan: str, other: str, register: Register
) -> None:
    text = f"Kommune;Plannavn;Vedtatt / Tromsø;Kommuneplanens {plan};2020 / Tromsø;{other};2023"
    assert years(text, register) == {plan: {"Tromsø": 2020}}
    if plan == "samfunnsdel":
        text = "Kommune;Samfunnsdel og kommunedelplaner / Tromsø;2020"
        assert years(text, register) == {plan: {"Tromsø": 2020}}


@pytest.mark.parametrize(
    "headings",
    ["Samfunns-⏎del;Areal-⏎del", "Samfunnsdel;Kommune-⏎planens⏎areal-⏎del", "KP samfunn;KP areal",
     "Samf.del;Ar.del", "Samfunns-⏎ og oppvekstdel;Areal-⏎del"],
)  # fmt: skip
def test_no_plan_is_lost_in_a_heading_that_is_broken_or_shortened(
    headings: str, register: Register
) -> None:
    quoted = ";".join(f'"{each}"' for each in headings.split(";"))
    found = years(f"Kommune;{quoted} / Tromsø;2020;2017", register)
    assert found == {"samfunnsdel": {"Tromsø": 2020}, "arealdel": {"Tromsø": 2017}}


def test_a_plan_whose_name_stands_in_two_rows_of_headings_is_read(register: Register) -> None:
    text = "Kommune;Kommuneplan; / ;Areal;Samfunn / Tromsø;2017;2020"
    assert years(text, register) == {
        "samfunnsdel": {"Tromsø": 2020}, "arealdel": {"Tromsø": 2017},
    }  # fmt: skip


@pytest.mark.parametrize("headings", ["Plan;Del", "Plantype;Plandel", "Dokument;Del",
                                      "Plantype;Plannavn"])  # fmt: skip
def test_a_part_of_the_kommuneplan_in_a_column_of_its_own_is_the_plan(
    headings: str, register: Register
) -> None:
    text = (
        f"Kommune;{headings};Vedtatt / Tromsø;Kommuneplan;Samfunnsdel;2015 / "
        "Tromsø;Kommuneplan;Arealdel;2023 / Tromsø;Kommunedelplan;Kvaløya;2024"
    )
    assert years(text, register) == {
        "samfunnsdel": {"Tromsø": 2015}, "arealdel": {"Tromsø": 2023},
    }  # fmt: skip


def test_the_codes_of_plan_registers_are_read_in_words(register: Register) -> None:
    text = (
        "Kommunenr;Plantype;Planstatus;Vedtaksdato / 5501;20;3;22.03.2017 / "
        "5501;21;3;12.12.2022 / 5501;35;3;24.10.2023 / 5601;20;2;01.02.2024"
    )
    assert years(text, register) == {"arealdel": {"Tromsø": 2017}}


@pytest.mark.parametrize("heading", ["Kommunenr 2024", "Kommunenr. 2020", "Kommunenummer (2024)"])
def test_a_heading_of_the_numbers_of_a_year_is_no_municipality(
    heading: str, register: Register
) -> None:
    for names, row in ((";Kommune", ";Tromsø"), ("", "")):
        text = f"{heading}{names};Samfunnsdel / 5501{row};2020"
        table = sheet(text.replace(" / ", "\n") + "\n")
        found = find_every_plan([table], register, NOTHING_CHOSEN)
        assert not found.to_look_at().deviations
        assert years(text, register) == {"samfunnsdel": {"Tromsø": 2020}}


@pytest.mark.parametrize(
    "heading", ["Gjeldende plan", "Gjeldende plan (vedtatt)", "Kommuneplan vedtatt", "Vedtatt"]
)
def test_a_heading_of_the_kommuneplan_is_of_the_plan_that_each_row_names(
    heading: str, register: Register
) -> None:
    text = f"Kommune;Plan;{heading} / Tromsø;Samfunnsdel;2020 / Tromsø;Arealdel;2018"
    assert years(text, register) == {
        "samfunnsdel": {"Tromsø": 2020}, "arealdel": {"Tromsø": 2018},
    }  # fmt: skip


@pytest.mark.parametrize(
    "heading", ["Samfunnsdel (valgperiode)", "Samfunnsdel vedtatt i valgperioden", "Valgperiode"]
)
def test_a_council_term_tells_no_year(heading: str, register: Register) -> None:
    with pytest.raises(UnclearTableError, match="2019-2023"):
        years(f"Kommune;{heading} / Tromsø;2019-2023 / Alta;2015-2019", register)
    text = f"Kommune;{heading} / Tromsø;2020 / Alta;2016"
    assert years(text, register) == {"samfunnsdel": {"Tromsø": 2020, "Alta": 2016}}


@pytest.mark.parametrize(
    ("headings", "key"),
    [("Planstrategi 2016-2019;Planstrategi 2020-2023", "planstrategi"),
     ("2015-2019;2019-2023", "samfunnsdel")],
)  # fmt: skip
def test_each_column_of_a_council_term_has_its_own_adoption(
    headings: str, key: str, register: Register
) -> None:
    text = f"Kommune;{headings} / Tromsø;2016;2020 / Alta;2017; / Senja;;2021"
    assert years(text, register) == {key: {"Tromsø": 2020, "Alta": 2017, "Senja": 2021}}


def test_the_last_revision_counts_where_no_other_adoption_is_told(register: Register) -> None:
    text = "Kommune;Samfunnsdel sist rullert;Arealdel sist revidert / Tromsø;2020;2018"
    assert years(text, register) == {
        "samfunnsdel": {"Tromsø": 2020}, "arealdel": {"Tromsø": 2018},
    }  # fmt: skip
    text = "Kommune;Samfunnsdel;Arealdel sist rullert / Tromsø;2020;2018"
    assert years(text, register)["arealdel"] == {"Tromsø": 2018}


def test_what_stands_below_a_heading_with_words_not_known_is_told_row_by_row(
    register: Register,
) -> None:
    table = sheet("Kommune;Samfunnsdel eldre enn 4 år\nTromsø;Ja\nAlta;Nei\n")
    found = find_every_plan([table], register, NOTHING_CHOSEN)
    assert [each.line for each in found.to_look_at().deviations] == [2]
