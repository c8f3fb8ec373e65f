"""The four embedded plan offices: what is known, what is not, and what the law asks about them."""

from __future__ import annotations

from dataclasses import fields
from datetime import date
from typing import Any

import pytest

from planstatus.core.cooperation.agreement_rules import AGREEMENT_RULES
from planstatus.core.cooperation.check import findings
from planstatus.core.cooperation.columns import Table
from planstatus.core.cooperation.cooperation_rules import COOPERATION_RULES
from planstatus.core.cooperation.duty_rules import DUTY_RULES
from planstatus.core.cooperation.host_rules import HOST_RULES
from planstatus.core.cooperation.known_dates import KnownDate
from planstatus.core.cooperation.levels import LEVELS
from planstatus.core.cooperation.register import TABLES, embedded, written_row
from planstatus.core.municipalities.register import norway

ON = date(2024, 9, 4)
PRESS, KO = "kommuneloven § 20-4", "kommuneloven § 19-4"
THREE = "vedtak i Båtsfjord, Nesseby og Tana kommunestyre er ikke registrert"
DOCUMENT = "dokument eller lenke til avtalen er ikke registrert"
TOLD = "orientering til statsforvalteren er ikke registrert"


def of_service(area: str, adoption: str) -> list[tuple[str, str, str]]:
    return [
        ("A1", "merknad", f"Tjenesteavtale {area}: {DOCUMENT} ({PRESS})."),
        ("A2", "må", f"Tjenesteavtale {area}: {adoption} ({PRESS})."),
        ("B6", "merknad", f"Tjenesteavtale {area}: {TOLD} ({PRESS})."),
    ]


EXPECTED = [
    ("A1", "merknad",
     "Midt-Troms: avtale er ikke registrert (kommuneloven §§ 18-4, 19-4 og 20-4)."),
    ("A1", "merknad", f"Samarbeidsavtale plan: {DOCUMENT} ({KO})."),
    ("A2", "må", "Samarbeidsavtale plan: vedtak i Kåfjord, Lyngen, Nordreisa og Skjervøy "
                 f"kommunestyre er ikke registrert ({KO})."),
    ("A1", "merknad",
     "Midt-Finnmark: avtale er ikke registrert (kommuneloven §§ 18-4, 19-4 og 20-4)."),
    *of_service("barnevern", THREE),
    *of_service("forvaltningskontor helse, pleie og omsorg", THREE),
    *of_service("IKT", THREE),
    *of_service("økonomi", THREE),
    *of_service("plan", "vedtak i Berlevåg, Båtsfjord, Nesseby og Tana kommunestyre er ikke "
                        "registrert"),
]  # fmt: skip


def test_the_findings_on_what_is_embedded_are_those_a_lawyer_expects() -> None:
    found = findings(embedded(), ON)
    assert [(each.rule, each.level, each.sentence) for each in found] == EXPECTED


def test_every_rule_of_the_list_that_data_can_show_is_looked_for() -> None:
    rules = (*COOPERATION_RULES, *AGREEMENT_RULES, *HOST_RULES, *DUTY_RULES)
    assert {each.key for each in rules} == {
        "A1", "A2", "A3", "A5", "A6", "A7", "A8", "A9", "B1", "B2", "B3", "B4", "B5", "B6", "B7",
        "C3", "C4", "D1", "D3", "D6", "E1", "E2", "E3", "innhold", "myndighet",
    }  # fmt: skip
    assert {each.level for each in rules} <= set(LEVELS)


def test_a_finding_names_what_it_is_about() -> None:
    office, *_, last = findings(embedded(), ON)
    assert (office.cooperation, office.agreement) == ("midt-troms", "")
    assert office.numbers == ("5520", "5528", "5524", "5526")
    assert (last.cooperation, last.agreement, last.numbers) == (
        "vestre-varanger",
        "VV-P",
        ("5628",),
    )
    assert last.reference == PRESS


def test_every_finding_has_municipalities_to_zoom_to() -> None:
    assert all(each.numbers for each in findings(embedded(), ON))


def test_the_wording_never_says_that_something_was_not_done_or_is_unlawful() -> None:
    for sentence in (each.sentence.casefold() for each in findings(embedded(), ON)):
        assert "ikke registrert" in sentence
        assert not any(word in sentence for word in ("ikke gjort", "ulovlig", "lovbrudd", "avvik"))


def test_the_sixteen_members_are_under_their_four_offices() -> None:
    names = {
        office.name: {norway()[each.number].name for each in embedded().members_of(office.code)}
        for office in embedded().cooperations
    }
    assert names == {
        "Midt-Troms": {"Målselv", "Bardu", "Sørreisa", "Dyrøy"},
        "Nord-Troms": {"Nordreisa", "Kåfjord", "Skjervøy", "Lyngen"},
        "Midt-Finnmark": {"Porsanger", "Lebesby", "Nordkapp", "Gamvik"},
        "Vestre Varanger": {"Nesseby", "Tana", "Båtsfjord", "Berlevåg"},
    }
    assert {each.kind for each in embedded().cooperations} == {"plankontor"}


def test_a_community_has_a_kontorkommune_and_vestre_varanger_a_host_for_each_service() -> None:
    roles = {each.number: each.role for each in embedded().members if each.role}
    assert roles == {"5544": "kontorkommune", "5628": "vert"}
    hosts = {each.service: each.host for each in embedded().agreements if each.host}
    assert hosts == {
        "barnevern": "5628", "forvaltningskontor helse, pleie og omsorg": "5632", "IKT": "5636",
        "økonomi": "5630", "plan": "5628",
    }  # fmt: skip


def test_what_is_not_known_is_empty() -> None:
    adopted = [each for each in embedded().adoptions if each.day.day]
    assert {(each.number, str(each.day.day)) for each in adopted} == {("5630", "2022-06-16")}
    assert [each.agreement for each in adopted] == ["VV-B", "VV-H", "VV-I", "VV-O"]
    assert not any(each.registered_name for each in embedded().cooperations)


def test_money_that_was_only_spoken_of_is_planned_and_not_granted() -> None:
    grants = embedded().grants
    assert len(grants) == 6
    assert {(each.planned, each.applied, each.granted, each.status) for each in grants} == {
        (1_000_000, None, None, "planlagt"),
    }


KEYS = {
    "samarbeid": {each.code for each in embedded().cooperations},
    "avtale": {each.code for each in embedded().agreements},
    "kommuner": set(norway()),
}


@pytest.mark.parametrize("table", TABLES, ids=lambda each: each.name)
def test_every_value_and_reference_is_one_that_is_declared(table: Table) -> None:
    rows = [written_row(table, each) for each in terms_of(table)]
    for column in table.columns:
        values = {row[column.name] for row in rows} - {""}
        if column.refers_to:
            assert values <= KEYS[column.refers_to], column.name
        elif column.values:
            assert values <= set(column.values.keys), column.name
    assert rows


@pytest.mark.parametrize("table", TABLES, ids=lambda each: each.name)
def test_every_date_is_read(table: Table) -> None:
    for term in terms_of(table):
        dates = (getattr(term, each.name) for each in fields(term))
        assert all(each.day for each in dates if isinstance(each, KnownDate) and each.text)


def terms_of(table: Table) -> list[Any]:
    register = embedded()
    all_terms = [each for field in fields(register) for each in getattr(register, field.name)]
    return [each for each in all_terms if isinstance(each, table.term)]


def test_every_row_says_where_it_is_from_or_that_nothing_was_found() -> None:
    register = embedded()
    for terms in (getattr(register, each.name) for each in fields(register)):
        for each in terms:
            assert each.source or "ikke funnet" in each.certainty
