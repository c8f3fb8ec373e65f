"""What a report tells of what is only half registered: it is shown, and said not to be known."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from planstatus.core.cooperation.agreements import Adoption, Agreement
from planstatus.core.cooperation.forms import COMMUNITY, HOST, LegalForm
from planstatus.core.cooperation.known_dates import read_known_date
from planstatus.core.cooperation.register import Cooperations
from planstatus.core.cooperation.terms import Cooperation, Grant, Member
from planstatus.core.municipalities.register import norway
from planstatus.core.plans.plan_types import PLANSTRATEGI, ROS
from planstatus.core.plans.years import PlanYear
from planstatus.core.report.duty_section import duty_section
from planstatus.core.report.model import Drawing, Maker, OfficesDrawn, Report
from planstatus.core.report.office_section import office_section

TANA = "5628"
OFFICE = Cooperation("mt", "Midt-Troms", kind="plankontor")


def report(**values: Any) -> Report:
    known: dict[str, Any] = {
        "area": "Finnmark",
        "language": "nb",
        "map_date": date(2025, 3, 1),
        "maker": Maker(),
        "municipalities": {TANA: norway()[TANA]},
        "statuses": (),
        "drawing": Drawing(0, 0, ()),
        "offices": OfficesDrawn({}, "#ffffff"),
        "register": Cooperations((OFFICE,)),
        "colours": {},
        "plans": {},
    }
    return Report(**{**known, **values})


def test_a_cooperation_without_members_is_shown_with_its_money_and_that_they_are_unknown() -> None:
    register = Cooperations((OFFICE,), grants=(Grant("mt", "kart", 2024),))
    html = str(office_section(report(register=register)))
    assert "Midt-Troms" in html
    assert "Medlemmer er ikke registrert." in html
    assert "Midt-Troms: deltakere er ikke registrert" in html
    assert "Tilskudd: Midt-Troms" in html


def test_a_cooperation_whose_members_all_lie_elsewhere_is_not_shown() -> None:
    elsewhere = Cooperations((OFFICE,), members=(Member("mt", "0301"),))
    assert "Midt-Troms" not in str(office_section(report(register=elsewhere)))


def test_an_agreement_of_no_known_cooperation_is_told_of() -> None:
    register = Cooperations((OFFICE,), agreements=(Agreement("B", "", service="IKT"),))
    html = str(office_section(report(register=register)))
    assert "Avtale IKT: samarbeidet er ikke registrert" in html
    assert "samarbeidet er ikke registrert" not in str(office_section(report()))


@pytest.mark.parametrize("ended", ["", "2020"])
@pytest.mark.parametrize(("form", "is_missed"), [(COMMUNITY, False), (HOST, True), (None, True)])
def test_what_only_a_host_has_is_missed_where_there_may_be_one(
    form: LegalForm | None, is_missed: bool, ended: str
) -> None:
    key, end = form.key if form else "", read_known_date(ended)
    agreement = Agreement("A", "mt", "samarbeidsavtale", form=key, ended=end)
    members = (Member("mt", TANA), Member("mt", "5520"))
    decided = (Adoption("A", TANA, "kommunestyre"),)
    register = Cooperations((OFFICE,), (), members, (agreement,), decided)
    html = str(office_section(report(register=register)))
    for told in ("vertskommune", "overført fra", "statsforvalteren orientert", "kommunedirektøren"):
        assert (told in html.split("Avtaler")[1].split("Kontroll")[0]) is is_missed, told


def test_what_is_not_over_is_not_said_to_have_no_end() -> None:
    register = Cooperations((OFFICE,), members=(Member("mt", TANA),))
    html = str(office_section(report(register=register)))
    assert "Ikke registrert: fra" in html
    for told in (", til,", "sagt opp", "felles plan"):
        assert told not in html
    joint = replace(OFFICE, kind="interkommunalt plansamarbeid")
    assert "felles plan" in str(
        office_section(report(register=replace(register, cooperations=(joint,))))
    )


def test_plans_that_no_year_is_registered_of_are_said_not_to_be_looked_at() -> None:
    def kept(*keys: str) -> str:
        plans = {key: {TANA: PlanYear(TANA, "", 2024, None, {})} for key in keys}
        return str(duty_section(report(plans=plans)))

    assert "Ikke kontrollert, for ingen år er registrert: " in kept()
    assert PLANSTRATEGI.label() in kept(ROS.key)
    assert ROS.label() not in kept(ROS.key)
    assert "Ikke kontrollert" not in kept(ROS.key, PLANSTRATEGI.key)
