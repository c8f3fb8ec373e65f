"""What is made for a plan is not the plan, and the ROS of one subject is not that of the whole."""

from __future__ import annotations

import pytest

from planstatus.core.plans.plan_types import (
    AREALDEL,
    PLAN_TYPES,
    PLANSTRATEGI,
    ROS,
    SAMFUNNSDEL,
    PlanType,
)
from planstatus.core.plans.words import names_any_plan, names_plan
from planstatus.core.reading.headings import plain


def named(text: str) -> list[PlanType]:
    return [each for each in PLAN_TYPES if names_plan(plain(text), each)]


@pytest.mark.parametrize(
    "text",
    ["ROS", "ROS-analyse", "Helhetlig ROS", "Overordnet ROS", "HROS", "Helhetlig ROS for Tromsø",
     "Risiko- og sårbarhetsanalyse", "Risiko- og sårbarhetsanalyse for Tromsø kommune",
     "ROS-analyse for hele kommunen", "ROS sist oppdatert", "ROS vedtatt av kommunestyret",
     "ROS for 2024", "ROS i henhold til forskrift om kommunal beredskapsplikt",
     "ROS for samfunnssikkerhet",
     "Helhetlig ROS og ROS-analyse for skred", "ROS/beredskapsplan"],
)  # fmt: skip
def test_a_ros_that_is_of_nothing_less_is_that_of_the_whole_municipality(text: str) -> None:
    assert named(text) == [ROS]


@pytest.mark.parametrize(
    "text",
    ["ROS arealdel", "ROS-analyse kommuneplanens arealdel", "ROS-analyse til arealdelen",
     "ROS til KPA", "Arealdelens ROS-analyse", "ROS-analyse som grunnlag for arealdelen",
     "ROS-analyse for skred", "Skred-ROS", "ROS IKT", "ROS-analyse for vann og avløp",
     "Risiko- og sårbarhetsanalyse for kommuneplanens arealdel", "ROS-analyse vannforsyning",
     "ROS for reguleringsplanen"],
)  # fmt: skip
def test_the_ros_of_a_plan_or_a_subject_is_neither_that_nor_the_plan(text: str) -> None:
    assert named(text) == []
    assert names_any_plan(plain(text))


@pytest.mark.parametrize(
    "text",
    ["Handlingsdel til kommuneplanens samfunnsdel 2024-2027", "Samfunnsdelens handlingsdel",
     "Handlingsdel 2024-2027 til kommuneplanens samfunnsdel", "Kommuneplanens handlingsdel",
     "Kommuneplanens samfunnsdel - handlingsdel", "Handlingsprogram for samfunnsdelen",
     "Økonomiplan til samfunnsdelen", "Økonomi- og handlingsplan til samfunnsdelen",
     "Temadel til kommuneplanens samfunnsdel", "Tema for samfunnsdelen", "Del av samfunnsdelen",
     "Konsekvensutredning til arealdelen", "KU arealdel", "Bestemmelser til arealdelen",
     "Planbeskrivelse til kommuneplanens arealdel", "Evaluering av samfunnsdelen",
     "Mindre endring av kommuneplanens arealdel", "Kunnskapsgrunnlag til planstrategien",
     "Action plan for the social element"],
)  # fmt: skip
def test_what_is_made_for_a_plan_does_not_name_it(text: str) -> None:
    assert named(text) == []
    assert names_any_plan(plain(text))


WITH_MORE = {
    "Samfunnsdel med handlingsdel": [SAMFUNNSDEL],
    "Samfunnsdel og handlingsdel": [SAMFUNNSDEL],
    "Samfunnsdel/handlingsdel": [SAMFUNNSDEL],
    "Samfunnsdel inkl. handlingsdel": [SAMFUNNSDEL],
    "Kommuneplanens samfunnsdel med økonomiplan": [SAMFUNNSDEL],
    "Vedtak av samfunnsdelen": [SAMFUNNSDEL],
    "Vedtaksår for samfunnsdelen": [SAMFUNNSDEL],
    "Status for samfunnsdelen": [SAMFUNNSDEL],
    "Merknad samfunnsdel": [SAMFUNNSDEL],
    "Neste rullering av samfunnsdel": [SAMFUNNSDEL],
    "Planprogram for samfunnsdelen": [SAMFUNNSDEL],
    "Forslag til samfunnsdel": [SAMFUNNSDEL],
    "Kommuneplan for Tromsø - samfunnsdel": [SAMFUNNSDEL],
    "Arealdel med bestemmelser": [AREALDEL],
    "Kommuneplanens arealdel, plankart og bestemmelser": [AREALDEL],
    "Planstrategi og kunnskapsgrunnlag": [PLANSTRATEGI],
    "Samfunnsdel, arealdel og ROS": [SAMFUNNSDEL, AREALDEL, ROS],
    "ROS og arealdel": [AREALDEL, ROS],
    "ROS/arealdel": [AREALDEL, ROS],
}


@pytest.mark.parametrize("text", WITH_MORE)
def test_a_plan_is_named_with_what_it_has_and_what_is_done_to_it(text: str) -> None:
    assert named(text) == WITH_MORE[text]
