"""Cooperation of other counties: other kinds, other forms, members across a county border."""

from __future__ import annotations

import csv
from datetime import date
from pathlib import Path

import pytest

from planstatus.core.cooperation.check import findings
from planstatus.core.cooperation.forms import LEGAL_FORMS
from planstatus.core.cooperation.known_dates import read_known_date
from planstatus.core.cooperation.register import Cooperations, embedded
from planstatus.core.cooperation.terms import Cooperation, FormInTime, Member
from planstatus.core.cooperation.value_lists import KINDS

ON = date(2024, 9, 4)


@pytest.fixture(scope="module")
def others(root: Path) -> Cooperations:
    file = root / "tests" / "data" / "samarbeid" / "andre_plankontor.csv"
    with file.open(encoding="utf-8", newline="") as table:
        rows = list(csv.DictReader(table, delimiter=";"))
    dates = [(read_known_date(row["fra"]), read_known_date(row["til"])) for row in rows]
    return Cooperations(
        tuple(Cooperation(row["navn"], row["navn"], kind=KINDS.read(row["slag"])) for row in rows),
        tuple(FormInTime(row["navn"], LEGAL_FORMS.read(row["rettsform"]), *known)
              for row, known in zip(rows, dates)),
        tuple(Member(row["navn"], number, *known) for row, known in zip(rows, dates)
              for number in row["medlemmer"].split("|") if number),
    )  # fmt: skip


def told(register: Cooperations) -> list[tuple[str, str, str]]:
    return [(each.rule, each.level, each.cooperation) for each in findings(register, ON)]


def test_there_are_only_notices_of_no_agreement_of_kinds_not_in_the_list_and_of_no_members(
    others: Cooperations,
) -> None:
    assert told(others) == [
        ("A1", "merknad", "Plankontoret (dagens)"),
        ("A1", "merknad", "Øykommuneprosjektet"),
        ("A1", "merknad", "Ofoten beredskap (navn laget her)"),
        ("A1", "merknad", "Planregister Øst-Finnmark"),
        ("A1", "merknad", "Planregister Vest-Finnmark"),
        ("A1", "merknad", "Nissedal og Kviteseid"),
        ("A1", "merknad", "Alvdal og Tynset"),
        ("A1", "merknad", "Innherred samkommune"),
        ("A5", "merknad", "Nordhordland og Gulen interkommunale byggetilsyn (NGIT)"),
    ]


def test_a_joint_plan_beside_the_embedded_offices_changes_no_finding(others: Cooperations) -> None:
    coast = "Kystplan II Midt- og Sør-Troms"
    office = embedded()
    both = Cooperations(
        (*office.cooperations, *(each for each in others.cooperations if each.code == coast)),
        (*office.forms, *others.forms_of(coast)),
        (*office.members, *others.members_of(coast)),
        office.agreements,
        office.adoptions,
    )
    in_both = {"5528", "5524", "5526"}
    assert in_both <= {each.number for each in both.members_of(coast)}
    assert in_both <= {each.number for each in both.members_of("midt-troms")}
    assert findings(both, ON) == findings(office, ON)


def test_members_across_a_county_border_are_kept(others: Cooperations) -> None:
    assert "1576" in {each.number for each in others.members_of("Plankontoret (dagens)")}
    assert "5516" in {
        each.number for each in others.members_of("Ofoten beredskap (navn laget her)")
    }


def test_what_ended_before_the_date_is_not_looked_at(others: Cooperations) -> None:
    old = "Nord-Troms plankontor (det gamle)"
    on = date(2014, 1, 1)
    assert old not in {each.cooperation for each in findings(others, ON)}
    assert old in {each.cooperation for each in findings(others, on)}
