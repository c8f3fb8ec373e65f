"""What is said of every agreement, and that nothing is said where nothing is missing or known."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from planstatus.core.cooperation import forms
from planstatus.core.cooperation.agreements import Adoption, Agreement
from planstatus.core.cooperation.check import findings
from planstatus.core.cooperation.findings_list import grouped
from planstatus.core.cooperation.forms import (
    COMMUNITY,
    COMPANY,
    FORMS,
    HOST,
    POLITICAL_COUNCIL,
    LegalForm,
)
from planstatus.core.cooperation.known_dates import UNKNOWN, read_known_date
from planstatus.core.cooperation.register import Cooperations
from planstatus.core.cooperation.terms import FormInTime, Member

Change = Callable[..., Cooperations]
WITH_SECTION = [each for each in FORMS if each.agreement]
SUBJECT = "Samarbeidsavtale plan"
SORREISA = "5526"


@pytest.mark.parametrize("form", FORMS, ids=lambda each: each.key)
def test_nothing_is_said_of_a_cooperation_where_nothing_is_missing(whole, told, form) -> None:
    assert told(whole(form)) == []


@pytest.mark.parametrize(
    ("form", "section"),
    [
        (POLITICAL_COUNCIL, "kommuneloven § 18-4"),
        (COMMUNITY, "kommuneloven § 19-4"),
        (HOST, "kommuneloven § 20-4"),
        (COMPANY, "IKS-loven § 4"),
    ],
)
def test_a1_an_agreement_without_document_and_link(
    whole, told, with_agreement: Change, form: LegalForm, section: str
) -> None:
    words = "dokument eller lenke til avtalen er ikke registrert"
    without = with_agreement(whole(form), link="")
    assert told(without) == [("A1", "merknad", f"{SUBJECT}: {words} ({section}).")]
    assert told(with_agreement(without, document="avtale.pdf")) == []


NO_FORM = "rettsformen er ikke registrert, og avtalen er ikke kontrollert"


@pytest.mark.parametrize("form", ["", "ukjent", "-"])
def test_an_agreement_without_a_form_is_of_the_one_the_cooperation_has(
    whole, told, with_agreement: Change, form: str
) -> None:
    assert told(with_agreement(whole(HOST), form=form)) == []
    assert [each[0] for each in told(with_agreement(whole(HOST), form=form, link=""))] == ["A1"]


def test_an_agreement_whose_form_cannot_be_known_is_said_not_to_be_looked_at(
    whole, told, with_agreement: Change
) -> None:
    without = with_agreement(whole(HOST), form="", link="")
    two = (*without.forms, FormInTime("mt", COMMUNITY.key, read_known_date("2022")))
    expected = ("A1", "merknad", f"{SUBJECT}: {NO_FORM} (kommuneloven §§ 18-4, 19-4 og 20-4).")
    assert expected in told(replace(without, forms=()))
    assert expected in told(replace(without, forms=two))
    unlisted = told(with_agreement(whole(HOST), form="samkommune"))
    assert (
        "A1",
        "merknad",
        expected[2].replace("er ikke registrert", "«samkommune» er ikke i listen"),
    ) in unlisted
    assert not any(NO_FORM in each[2] for each in unlisted)
    over = with_agreement(replace(without, forms=()), ended=read_known_date("2023"))
    assert expected not in told(over)
    other = replace(over.cooperations[0], kind="annet")
    assert told(replace(without, forms=(), cooperations=(other,))) == []


@pytest.mark.parametrize(
    ("agreement", "words"),
    [(Agreement("A", "mt", service="IKT"), "avtale er ikke registrert"),
     (Agreement("A", "mt", "grunnavtale"), "avtale er ikke registrert, bare grunnavtale")],
)  # fmt: skip
def test_a_framework_and_an_agreement_that_nobody_has_found_are_no_agreement_of_a_form(
    whole, told, agreement: Agreement, words: str
) -> None:
    for forms_held in (whole(HOST).forms, ()):
        register = replace(whole(HOST), agreements=(agreement,), adoptions=(), forms=forms_held)
        ((key, level, sentence),) = told(register)
        assert (key, level) == ("A1", "merknad")
        assert sentence.startswith(f"Midt-Troms: {words} (")
        beside = replace(whole(HOST), agreements=(*whole(HOST).agreements, agreement))
        assert told(replace(beside, forms=forms_held)) == []


@pytest.mark.parametrize("code", ["", "borte"])
def test_an_agreement_of_no_cooperation_that_is_known_is_said_not_to_be_looked_at(
    whole, code: str
) -> None:
    lost = Agreement("B", code, "tjenesteavtale", "IKT", "kommunalt oppgavefellesskap", "5524")
    register = replace(whole(HOST), agreements=(*whole(HOST).agreements, lost))
    (finding,) = findings(register, date(2024, 9, 4))
    assert (finding.rule, finding.level, finding.agreement) == ("A1", "merknad", "B")
    assert (finding.cooperation, finding.numbers) == ("", ("5524",))
    assert finding.sentence.startswith(
        "Tjenesteavtale IKT: samarbeidet er ikke registrert, og avtalen er ikke kontrollert ("
    )
    assert [each.title for each in grouped([finding], register)] == ["Tjenesteavtale IKT"]


def test_a2_lists_each_council_whose_adoption_is_not_registered(whole, told) -> None:
    register = whole(COMMUNITY)
    of_one = replace(register, adoptions=register.adoptions[:1])
    assert told(of_one) == [
        ("A2", "må", f"{SUBJECT}: vedtak i Dyrøy og Sørreisa kommunestyre er ikke registrert "
                     "(kommuneloven § 19-4)."),
    ]  # fmt: skip


def test_a2_an_adoption_of_another_body_is_not_enough(whole, told, with_adoption: Change) -> None:
    assert told(with_adoption(whole(HOST), body="formannskap")) == [
        ("A2", "må", f"{SUBJECT}: vedtaket i Sørreisa er registrert i et annet organ enn "
                     "kommunestyret (kommuneloven § 20-4)."),
    ]  # fmt: skip
    refused = with_adoption(whole(HOST), body="formannskap", result="ikke vedtatt")
    assert "vedtak i Sørreisa kommunestyre er ikke registrert" in told(refused)[0][2]


@pytest.mark.parametrize(
    ("values", "is_registered"),
    [
        ({"day": UNKNOWN, "result": ""}, False),
        ({"day": UNKNOWN, "result": "enstemmig"}, True),
        ({"result": ""}, True),
        ({"result": "ikke vedtatt"}, False),
        ({"result": "utsatt"}, False),
        ({"result": "Vedtatt å ikke inngå avtalen"}, False),
        ({"result": "trukket fra sakslista"}, False),
        ({"result": "vedtatt, ikke enstemmig"}, True),
        ({"body": "Formannskapet og kommunestyret"}, True),
        ({"body": "Formannskapet (innstilling til kommunestyret)"}, False),
        ({"day": read_known_date("2024-09-05")}, False),
        ({"body": ""}, False),
    ],
)
def test_a2_a_date_or_a_word_tells_that_a_council_adopted(
    whole, told, with_adoption: Change, values: dict[str, object], is_registered: bool
) -> None:
    assert (told(with_adoption(whole(HOST), **values)) == []) is is_registered


def test_a2_a_council_that_has_turned_it_down_since_has_not_adopted(whole, told) -> None:
    register = whole(COMMUNITY)
    again = Adoption("A", SORREISA, "kommunestyre", read_known_date("2024-06-01"),
                     result="ikke vedtatt")  # fmt: skip
    assert [
        each[0] for each in told(replace(register, adoptions=(*register.adoptions, again)))
    ] == ["A2"]
    before = replace(again, day=read_known_date("2021-06-01"))
    assert told(replace(register, adoptions=(*register.adoptions, before))) == []


def test_a_new_version_of_itself_is_no_end(whole, told, with_agreement: Change) -> None:
    assert [each[0] for each in told(with_agreement(whole(HOST), replaces="A"))] == []


def test_nothing_is_said_of_an_agreement_that_all_have_left(whole, told) -> None:
    register = whole(HOST)
    left = tuple(replace(each, end=read_known_date("2023-12-31")) for each in register.members)
    assert told(replace(register, members=left, adoptions=())) == []


def test_a2_does_not_ask_those_who_came_or_left_on_other_days(
    whole, told, with_member: Change
) -> None:
    register = replace(whole(COMMUNITY), adoptions=whole(COMMUNITY).adoptions[:-1])
    later = with_member(register, start=read_known_date("2023"))
    earlier = with_member(register, start=UNKNOWN, end=read_known_date("2021"))
    assert [each for each in told(later) + told(earlier) if each[0] == "A2"] == []
    assert [each[0] for each in told(with_member(register, start=UNKNOWN))] == ["A2"]


def test_a2_asks_the_members_of_today_where_nobody_was_a_member_when_it_came_in_force(
    whole, told, with_agreement: Change
) -> None:
    old = with_agreement(whole(HOST), in_force=read_known_date("2019"))
    assert told(replace(old, adoptions=())) == [
        ("A2", "må", f"{SUBJECT}: vedtak i Bardu, Dyrøy og Sørreisa kommunestyre er ikke "
                     "registrert (kommuneloven § 20-4)."),
    ]  # fmt: skip


def test_a2_one_decision_does_not_keep_the_other_members_of_today_from_being_asked(
    whole, told, with_agreement: Change
) -> None:
    old = with_agreement(whole(HOST), in_force=read_known_date("2019"))
    assert told(replace(old, adoptions=old.adoptions[:1])) == [
        ("A2", "må", f"{SUBJECT}: vedtak i Dyrøy og Sørreisa kommunestyre er ikke registrert "
                     "(kommuneloven § 20-4)."),
        ("A6", "merknad", f"{SUBJECT}: gjelder fra 2019, før vedtaksdatoen som er registrert for "
                          "Bardu (kommuneloven § 20-4)."),
    ]  # fmt: skip


@pytest.mark.parametrize("result", ["ikke vedtatt", "utsatt"])
def test_a2_does_not_ask_a_council_that_said_no_and_is_no_member(whole, told, result: str) -> None:
    register = whole(COMMUNITY)
    said_no = Adoption("A", "5524", "kommunestyre", read_known_date("2021-12-15"), result=result)
    assert told(replace(register, adoptions=(*register.adoptions, said_no))) == []
    a_member_after_all = Member("mt", "5524", read_known_date("2022"))
    joined = replace(
        register, members=(*register.members, a_member_after_all),
        adoptions=(*register.adoptions, said_no),
    )  # fmt: skip
    assert "i Målselv kommunestyre er registrert med et annet resultat" in told(joined)[0][2]


@pytest.mark.parametrize(
    ("result", "level"), [("ikke vedtatt", "må"), ("utsatt", "må"), ("drøftet", "merknad")]
)
def test_a2_a_council_that_did_not_say_yes_is_not_said_to_be_without_decision(
    whole, told, with_adoption: Change, result: str, level: str
) -> None:
    assert told(with_adoption(whole(HOST), result=result)) == [
        ("A2", level, f"{SUBJECT}: vedtaket i Sørreisa kommunestyre er registrert med et annet "
                      "resultat enn «vedtatt» (kommuneloven § 20-4)."),
    ]  # fmt: skip
    assert told(with_adoption(whole(HOST), result="ikke funnet"))[0][2].endswith(
        "vedtak i Sørreisa kommunestyre er ikke registrert (kommuneloven § 20-4)."
    )


def test_an_agreement_that_is_over_or_not_yet_in_force_is_not_looked_at(
    whole, told, with_agreement: Change
) -> None:
    bare = replace(whole(HOST), adoptions=())
    agreed_later = {"in_force": "", "agreed": "2025-03-01"}
    for values in ({"ended": "2023"}, {"in_force": "2025"}, agreed_later):
        dates = {name: read_known_date(text) for name, text in values.items()}
        found = findings(with_agreement(bare, **dates), date(2024, 9, 4))
        assert [each for each in found if each.agreement] == []


def new_version(register: Cooperations) -> Cooperations:
    version = replace(
        register.agreements[0], code="B", replaces="A", in_force=read_known_date("2024-01-01")
    )
    adopted = tuple(
        replace(each, agreement="B", day=read_known_date("2023-11")) for each in register.adoptions
    )
    return replace(
        register, agreements=(*register.agreements, version),
        adoptions=(*register.adoptions, *adopted),
    )  # fmt: skip


def test_a3_a_new_version_is_adopted_by_each_council_again(whole, told) -> None:
    register = new_version(whole(COMMUNITY))
    assert told(register) == []
    assert told(replace(register, adoptions=register.adoptions[:-1])) == [
        ("A3", "må", f"{SUBJECT}: vedtak om ny versjon i Sørreisa kommunestyre er ikke registrert "
                     "(kommuneloven § 19-4)."),
    ]  # fmt: skip


def test_a_version_before_the_one_in_force_is_not_looked_at(whole, told) -> None:
    register = new_version(whole(COMMUNITY))
    old_ones_lost = tuple(each for each in register.adoptions if each.agreement == "B")
    assert told(replace(register, adoptions=old_ones_lost)) == []


def test_a6_in_force_before_a_council_adopted(whole, told, with_adoption: Change) -> None:
    late = with_adoption(whole(COMMUNITY), day=read_known_date("15. mars 2022"))
    assert told(late) == [
        ("A6", "merknad", f"{SUBJECT}: gjelder fra 2022-01-01, før vedtaksdatoen som er registrert "
                          "for Sørreisa (kommuneloven § 19-4)."),
    ]  # fmt: skip


def test_a6_says_nothing_of_a_council_that_decided_in_time_and_once_more(whole, told) -> None:
    register = whole(COMMUNITY)
    again = replace(register.adoptions[0], day=read_known_date("15. mars 2023"))
    assert told(replace(register, adoptions=(*register.adoptions, again))) == []


@pytest.mark.parametrize("text", ["2022", "januar 2022", "ca. mars 2022", "2022-01-01"])
def test_a6_says_nothing_where_the_dates_may_be_in_order(
    whole, told, with_adoption: Change, text: str
) -> None:
    assert told(with_adoption(whole(COMMUNITY), day=read_known_date(text))) == []


def test_a6_says_nothing_of_a_member_that_joined_the_others_later(
    whole, told, with_member: Change, with_adoption: Change
) -> None:
    late = with_adoption(whole(COMMUNITY), day=read_known_date("2023-11-20"))
    assert [each[0] for each in told(late)] == ["A6"]
    assert told(with_member(late, start=read_known_date("2024-01-01"))) == []


@pytest.mark.parametrize("form", WITH_SECTION, ids=lambda each: each.key)
def test_contents_that_were_looked_for_and_not_found_are_named(
    whole, told, with_agreement: Change, form: LegalForm
) -> None:
    answers = {each.column: "nei" for each in forms.CONTENTS}
    labels = [each.label() for each in form.contents]
    ((rule, level, sentence),) = told(with_agreement(whole(form), contents=answers))
    assert (rule, level) == ("innhold", "må")
    assert f"{', '.join(labels[:-1])} og {labels[-1]}" in sentence
    assert told(with_agreement(whole(form), contents={})) == []


def test_what_the_act_does_not_ask_of_a_form_is_not_missed(
    whole, told, with_agreement: Change
) -> None:
    answers = {"innhold_laan": "nei", "innhold_vertskommune": "ja"}
    assert told(with_agreement(whole(HOST), contents=answers)) == []


@pytest.mark.parametrize(
    ("form", "section"), [(POLITICAL_COUNCIL, "§ 18-1"), (COMMUNITY, "§ 19-1")]
)
@pytest.mark.parametrize("authority", ["enkeltvedtak, ikke prinsipielle", "alle typer saker"])
def test_authority_that_council_and_community_do_not_have(
    whole, told, with_agreement: Change, form: LegalForm, section: str, authority: str
) -> None:
    ((rule, level, sentence),) = told(with_agreement(whole(form), authority=authority))
    assert (rule, level) == ("myndighet", "må")
    assert f"«{authority}»" in sentence
    assert section in sentence


@pytest.mark.parametrize("authority", ["", "ingen", "planprosess", "tilskudd"])
def test_authority_that_they_may_have_gives_no_finding(
    whole, told, with_agreement: Change, authority: str
) -> None:
    assert told(with_agreement(whole(COMMUNITY), authority=authority)) == []


def test_a_municipality_that_is_no_more_is_called_what_it_was(
    whole, told, with_member: Change
) -> None:
    register = with_member(whole(COMMUNITY), number="1927")
    assert "vedtak i Tranøy kommunestyre" in told(register)[0][2]


def test_a_decision_of_one_who_is_no_member_makes_it_a_party(whole, told) -> None:
    register = whole(HOST)
    asked = replace(register, adoptions=(*register.adoptions, Adoption("A", "5524")))
    assert "vedtak i Målselv kommunestyre er ikke registrert" in told(asked)[0][2]


def test_a2_asks_those_that_came_in_within_a_year_of_an_agreement_without_a_start(
    whole, told, with_agreement: Change
) -> None:
    made = with_agreement(whole(COMMUNITY), in_force=UNKNOWN, agreed=read_known_date("2021-12-10"))
    old, *new = made.members
    came = (replace(old, start=read_known_date("2015")),
            *(replace(each, start=read_known_date("2022-01-01")) for each in new))  # fmt: skip
    register = replace(made, members=came, adoptions=made.adoptions[:1])
    assert "vedtak i Dyrøy og Sørreisa kommunestyre" in told(register)[0][2]
    late = tuple(replace(each, start=read_known_date("2023-06")) for each in new)
    assert told(replace(register, members=(came[0], *late))) == []


def test_an_agreement_known_by_its_link_alone_is_looked_at(whole, told) -> None:
    linked = Agreement("A", "mt", service="plan", link="https://example.org/avtale")
    register = replace(whole(COMMUNITY), agreements=(linked,), adoptions=())
    assert [each[0] for each in told(register)] == ["A2"]
    (found,) = told(replace(register, agreements=(replace(linked, link=""),)))
    assert found[2].startswith("Midt-Troms: avtale er ikke registrert (")


@pytest.mark.parametrize("text", ["opphevet", "oppheva", "annullert"])
def test_a2_a_yes_that_is_repealed_without_a_date_is_taken_back(whole, told, text: str) -> None:
    register = whole(COMMUNITY)
    repealed = Adoption("A", SORREISA, "kommunestyre", result=text)
    changed = replace(register, adoptions=(*register.adoptions, repealed))
    assert "vedtaket i Sørreisa kommunestyre er registrert med et annet" in told(changed)[0][2]
    put_off = replace(repealed, result="utsatt")
    assert told(replace(register, adoptions=(*register.adoptions, put_off))) == []


def test_the_first_of_the_versions_after_it_ends_an_agreement(
    whole, told, with_agreement: Change
) -> None:
    made = replace(with_agreement(whole(COMMUNITY), ended=read_known_date("2026")), adoptions=())
    later, first = (
        replace(made.agreements[0], code=code, replaces="A", in_force=UNKNOWN,
                agreed=read_known_date(day), ended=UNKNOWN)
        for code, day in (("B", "2025"), ("C", "2024-01-01"))
    )  # fmt: skip
    of_a = "vedtak i Bardu"
    alone = replace(made, agreements=(made.agreements[0], later))
    both = replace(made, agreements=(made.agreements[0], later, first))
    assert any(of_a in each[2] for each in told(alone))
    assert not any(of_a in each[2] for each in told(both))


def test_an_agreement_without_a_start_is_not_in_force_before_anyone_decided_on_it(
    whole, told, with_agreement: Change
) -> None:
    register = with_agreement(whole(COMMUNITY), in_force=UNKNOWN)
    later = tuple(replace(each, day=read_known_date("2025")) for each in register.adoptions)
    words = "Midt-Troms: avtale som gjelder på kartdatoen, er ikke registrert"
    assert told(replace(register, adoptions=later)) == [
        ("A1", "merknad", f"{words} (kommuneloven § 19-4).")
    ]
    one = (*later[:2], register.adoptions[2])
    assert [each[0] for each in told(replace(register, adoptions=one))] == ["A2"]


@pytest.mark.parametrize("body", ["", "ukjent"])
def test_a2_a_decision_whose_body_is_not_registered_is_not_said_to_be_missing(
    whole, told, with_adoption: Change, body: str
) -> None:
    assert told(with_adoption(whole(HOST), body=body)) == [
        ("A2", "merknad", f"{SUBJECT}: organet er ikke registrert for vedtaket i Sørreisa "
                          "(kommuneloven § 20-4)."),
    ]  # fmt: skip
    undated = with_adoption(whole(HOST), body=body, day=UNKNOWN, result="")
    assert "vedtak i Sørreisa kommunestyre er ikke registrert" in told(undated)[0][2]


def test_a2_a_decision_that_came_after_the_map_date_is_not_said_to_be_missing(
    whole, told, with_adoption: Change
) -> None:
    after = read_known_date("2024-09-05")
    for body in ("kommunestyre", ""):
        assert told(with_adoption(whole(HOST), day=after, body=body)) == [
            ("A2", "merknad", f"{SUBJECT}: vedtaket i Sørreisa er registrert etter kartdatoen "
                              "(kommuneloven § 20-4)."),
        ]  # fmt: skip
    missing = "vedtak i Sørreisa kommunestyre er ikke registrert"
    assert missing in told(with_adoption(whole(HOST), day=after, body="formannskap"))[0][2]
    again = replace(whole(HOST).adoptions[0], day=after)
    twice = replace(whole(HOST), adoptions=(*whole(HOST).adoptions, again))
    assert told(twice) == []


def test_a2_does_not_ask_one_that_had_left_and_came_back_later(
    whole, told, with_agreement: Change
) -> None:
    made = with_agreement(whole(COMMUNITY), in_force=UNKNOWN, agreed=read_known_date("2022-03-10"))
    last = made.members[-1]
    twice = (
        replace(last, start=read_known_date("2015"), end=read_known_date("2019")),
        replace(last, start=read_known_date("2024-01-01")),
    )
    register = replace(made, members=(*made.members[:-1], *twice), adoptions=made.adoptions[:-1])
    assert told(register) == []
