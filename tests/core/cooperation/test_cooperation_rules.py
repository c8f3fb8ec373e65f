"""What is said of a cooperation as a whole, and that what may be in order gives no alarm."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from planstatus.core.cooperation.check import findings
from planstatus.core.cooperation.forms import (
    COMMUNITY,
    COMPANY,
    FORMS,
    HOST,
    HOST_ALONE,
    HOST_WITH_BOARD,
    JOINT_PLAN,
    OLD_BOARD,
    POLITICAL_COUNCIL,
    LegalForm,
)
from planstatus.core.cooperation.known_dates import UNKNOWN, read_known_date
from planstatus.core.cooperation.register import Cooperations
from planstatus.core.cooperation.terms import Cooperation, FormInTime, Member
from planstatus.core.plans.years import PlanYear

Change = Callable[..., Cooperations]
ON = date(2024, 9, 4)
BARDU, DYROY, SORREISA = "5520", "5528", "5526"
OFFICE = Cooperations(
    (Cooperation("mt", "Midt-Troms", kind="plankontor"),),
    members=(Member("mt", BARDU), Member("mt", DYROY)),
)
NO_AGREEMENT = "Midt-Troms: avtale er ikke registrert"


def with_name(register: Cooperations, name: str) -> Cooperations:
    named = replace(register.cooperations[0], registered_name=name)
    return replace(register, cooperations=(named,))


def test_a1_an_office_that_nothing_is_registered_of_gives_one_notice(told) -> None:
    assert told(OFFICE) == [
        ("A1", "merknad", f"{NO_AGREEMENT} (kommuneloven §§ 18-4, 19-4 og 20-4)."),
    ]


def test_a1_cites_the_section_of_the_form_that_is_registered(told) -> None:
    community = replace(OFFICE, forms=(FormInTime("mt", COMMUNITY.key),))
    assert told(community) == [("A1", "merknad", f"{NO_AGREEMENT} (kommuneloven § 19-4).")]
    assert told(replace(OFFICE, forms=(FormInTime("mt", OLD_BOARD.key),))) == []


@pytest.mark.parametrize("kind", ["interkommunalt plansamarbeid", "bygdevekst", "annet"])
def test_a1_is_asked_of_no_other_kind(told, kind: str) -> None:
    other = replace(OFFICE, cooperations=(replace(OFFICE.cooperations[0], kind=kind),))
    assert told(other) == []


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        ("", "slaget er ikke registrert"),
        ("ukjent", "slaget er ikke registrert"),
        ("plan og byggesak", "slaget «plan og byggesak» er ikke i listen"),
    ],
)
def test_a_cooperation_of_no_kind_that_can_be_chosen_is_said_not_to_be_on_the_map(
    told, kind: str, words: str
) -> None:
    other = replace(OFFICE, cooperations=(replace(OFFICE.cooperations[0], kind=kind),))
    assert told(other) == [
        ("A1", "merknad", f"Midt-Troms: {words}, og samarbeidet er ikke på kartet "
                          "(kommuneloven §§ 18-4, 19-4 og 20-4)."),
    ]  # fmt: skip
    left = tuple(replace(each, end=read_known_date("2020")) for each in other.members)
    assert told(replace(other, members=left)) == []


def test_a1_an_office_that_goes_on_when_its_agreement_is_over(
    whole, told, with_agreement: Change
) -> None:
    register = with_agreement(whole(COMMUNITY), ended=read_known_date("2023"))
    assert told(register) == [
        ("A1", "merknad", "Midt-Troms: avtale som gjelder på kartdatoen, er ikke registrert "
                          "(kommuneloven § 19-4)."),
    ]  # fmt: skip
    gone = tuple(replace(each, end=read_known_date("2023")) for each in register.members)
    assert "A1" not in {rule for rule, *_ in told(replace(register, members=gone))}
    assert told(with_agreement(register, ended=read_known_date("2024"))) == []


@pytest.mark.parametrize("name", ["in_force", "agreed"])
def test_a1_an_office_whose_only_agreement_begins_after_the_map_date(
    whole, told, with_agreement: Change, name: str
) -> None:
    dates = {"in_force": UNKNOWN, name: read_known_date("2026-01-01")}
    assert told(with_agreement(whole(COMMUNITY), **dates)) == [
        ("A1", "merknad", "Midt-Troms: avtale som gjelder på kartdatoen, er ikke registrert "
                          "(kommuneloven § 19-4)."),
    ]  # fmt: skip


def test_nothing_is_said_of_a_cooperation_that_is_over(told) -> None:
    gone = tuple(replace(each, end=read_known_date("2016-01-01")) for each in OFFICE.members)
    form = FormInTime("mt", COMMUNITY.key, end=read_known_date("2016"))
    assert told(replace(OFFICE, members=gone, forms=(form,))) == []
    assert told(replace(OFFICE, members=gone, forms=(FormInTime("mt", COMMUNITY.key),))) == []


@pytest.mark.parametrize(
    ("form", "section"),
    [
        (POLITICAL_COUNCIL, "kommuneloven § 18-1"),
        (COMMUNITY, "kommuneloven § 19-1"),
        (HOST, "kommuneloven § 20-2"),
        (HOST_ALONE, "kommuneloven § 20-2"),
        (HOST_WITH_BOARD, "kommuneloven § 20-1"),
        (COMPANY, "IKS-loven § 32"),
    ],
)
def test_a5_two_take_part(whole, told, form: LegalForm, section: str) -> None:
    register = replace(whole(form), agreements=(), adoptions=())
    register = replace(register, cooperations=(replace(register.cooperations[0], kind="annet"),))
    alone = replace(register, members=(replace(register.members[0], share=100.0),))
    assert told(alone) == [
        ("A5", "må", f"Midt-Troms: bare Bardu er registrert som deltaker ({section})."),
    ]
    assert told(replace(register, members=())) == [
        ("A5", "merknad", f"Midt-Troms: deltakere er ikke registrert ({section})."),
    ]


def test_a5_an_office_that_no_member_and_no_form_is_registered_of(told) -> None:
    bare = replace(OFFICE, members=())
    assert told(bare) == [
        ("A5", "merknad", "Midt-Troms: deltakere er ikke registrert "
                          "(kommuneloven §§ 18-1, 19-1 og 20-1)."),
    ]  # fmt: skip
    other = replace(bare.cooperations[0], kind="annet")
    assert told(replace(bare, cooperations=(other,))) == []
    assert told(replace(bare, forms=(FormInTime("mt", OLD_BOARD.key),))) == []


def test_a5_one_member_alone_is_told_of_where_no_form_is_registered(told) -> None:
    alone = replace(OFFICE, members=(Member("mt", BARDU),))
    expected = (
        "A5", "merknad", "Midt-Troms: bare Bardu er registrert som deltaker "
                         "(kommuneloven §§ 18-1, 19-1 og 20-1).",
    )  # fmt: skip
    assert expected in told(alone)
    other = replace(alone.cooperations[0], kind="annet")
    assert told(replace(alone, cooperations=(other,))) == []


def test_a5_counts_those_on_the_date(whole, told, with_member: Change) -> None:
    register = whole(HOST)
    two = with_member(register, end=read_known_date("2023"))
    assert [each for each in told(two) if each[0] == "A5"] == []
    one = with_member(replace(two, members=two.members[::2]), end=read_known_date("2023"))
    assert [each[0] for each in told(one)] == ["A5"]
    assert told(with_member(one, end=read_known_date("2024"))) == []


@pytest.mark.parametrize(
    ("form", "section"),
    [
        (POLITICAL_COUNCIL, "kommuneloven § 18-3"),
        (COMMUNITY, "kommuneloven § 19-3"),
        (COMPANY, "IKS-loven § 6"),
    ],
)
def test_a7_each_has_someone_in_the_representantskap(
    whole, told, with_member: Change, form: LegalForm, section: str
) -> None:
    assert told(with_member(whole(form), representatives=0)) == [
        ("A7", "må", "Midt-Troms: medlem i representantskapet er ikke registrert for Sørreisa "
                     f"({section})."),
    ]  # fmt: skip
    assert told(with_member(whole(form), representatives=None)) == []
    assert told(with_member(whole(HOST), representatives=0)) == []


@pytest.mark.parametrize(
    ("form", "section"),
    [
        (POLITICAL_COUNCIL, "kommuneloven § 18-2"),
        (COMMUNITY, "kommuneloven § 19-2"),
        (COMPANY, "IKS-loven § 3"),
    ],
)
def test_a8_the_shares_add_up(
    whole, told, with_member: Change, form: LegalForm, section: str
) -> None:
    assert told(with_member(whole(form), share=24.5)) == [
        ("A8", "må", "Midt-Troms: andelene som er registrert, er til sammen 99,5 prosent "
                     f"({section})."),
    ]  # fmt: skip
    for share in (25.1, 24.9, None):
        assert told(with_member(whole(form), share=share)) == []
    assert told(with_member(whole(HOST), share=10.0)) == []


def test_a8_says_nothing_where_one_may_have_left_or_not_have_come(
    whole, told, with_member: Change
) -> None:
    for dates in ({"end": "2024"}, {"start": "2024"}, {"end": "ca. 2026"}):
        known = {name: read_known_date(text) for name, text in dates.items()}
        unsure = with_member(whole(COMMUNITY), share=10.0, **known)
        assert [each for each in told(unsure) if each[0] == "A8"] == []
    sure = with_member(whole(COMMUNITY), share=10.0, end=read_known_date("2025"))
    assert [each[0] for each in told(sure)] == ["A8"]


def test_the_form_of_the_agreement_counts_where_none_is_registered_of_the_cooperation(
    whole, told, with_member: Change
) -> None:
    community = with_name(replace(whole(COMMUNITY), forms=()), "Midt-Troms plan")
    broken = with_member(community, share=10.0)
    assert [each[0] for each in told(broken)] == ["A8", "A9"]
    alone = replace(whole(HOST), forms=(), members=whole(HOST).members[:1])
    assert told(alone)[0][0] == "A5"
    early = left(replace(whole(HOST), forms=()), with_member, "2023-06-01", "2024-01-01")
    assert [each[0] for each in told(early)] == ["B7"]


@pytest.mark.parametrize(
    "rows", [(FormInTime("mt", "oppgavefelleskap"),),
             (FormInTime("mt", OLD_BOARD.key, end=read_known_date("2021")),)],
)  # fmt: skip
def test_a_form_that_is_over_or_that_we_do_not_know_does_not_hide_that_of_the_agreement(
    whole, told, with_member: Change, rows: tuple[FormInTime, ...]
) -> None:
    community = with_name(replace(whole(COMMUNITY), forms=rows), "Midt-Troms plan")
    found = told(with_member(community, share=10.0))
    assert [each[0] for each in found if "er ikke i listen" not in each[2]] == ["A8", "A9"]


def test_a_form_that_is_not_in_the_list_is_told_of_while_it_lasts(whole, told) -> None:
    form = FormInTime("mt", "samkommune", end=read_known_date("2025"))
    register = replace(whole(COMMUNITY), forms=(*whole(COMMUNITY).forms, form))
    (found,) = told(register)
    assert found[2].startswith(
        "Midt-Troms: rettsformen «samkommune» er ikke i listen, og kravene til den"
    )
    over = replace(form, end=read_known_date("2020"))
    assert told(replace(register, forms=(*whole(COMMUNITY).forms, over))) == []
    joint = replace(register.cooperations[0], kind="annet")
    assert told(replace(register, cooperations=(joint,))) == []


def test_a8_shares_that_are_more_than_the_whole_are_so_whatever_the_others_are(
    whole, told, with_member: Change
) -> None:
    register = with_member(whole(COMMUNITY), share=80.0)
    (first, second, *others) = register.members
    unknown = [replace(each, share=None) for each in others]
    for share, keys in ((80.0, ["A8"]), (10.0, [])):
        members = (first, replace(second, share=share), *unknown)
        assert [each[0] for each in told(replace(register, members=members))] == keys


def test_a8_each_share_may_be_rounded(whole, told) -> None:
    numbers = (BARDU, DYROY, SORREISA, "5524", "5530", "5522")
    sixths = tuple(
        Member("mt", number, read_known_date("2022"), share=16.7, representatives=1)
        for number in numbers
    )
    register = replace(whole(COMMUNITY), agreements=(), adoptions=(), members=sixths)
    assert [each for each in told(register) if each[0] == "A8"] == []
    more = replace(register, members=(replace(sixths[0], share=17.0), *sixths[1:]))
    assert [each[0] for each in told(more) if each[0] == "A8"] == ["A8"]


def test_a8_a_member_in_two_rows_has_the_share_of_one_of_them(
    whole, told, with_member: Change
) -> None:
    register = with_member(whole(COMMUNITY), share=20.0)
    seat = Member("mt", BARDU, read_known_date("2022"), role="kontorkommune")
    twice = replace(register, members=(*register.members, seat))
    assert [each[0] for each in told(twice)] == ["A8"]
    unclear = replace(twice, members=(*register.members, replace(seat, share=55.0)))
    assert told(unclear) == []


def test_a8_says_nothing_on_a_day_when_one_is_registered_twice(whole, told) -> None:
    register = whole(COMMUNITY)
    again = Member("mt", SORREISA, read_known_date("2024-09-04"), share=25.0)
    until = replace(register.members[-1], end=read_known_date("2024-09-04"))
    twice = replace(register, members=(*register.members[:-1], until, again))
    assert told(twice) == []


def test_a9_says_nothing_where_the_form_may_not_be_that_yet(whole, told) -> None:
    register = with_name(whole(COMMUNITY), "Midt-Troms plan")
    changed = (
        FormInTime("mt", OLD_BOARD.key, end=read_known_date("2024")),
        FormInTime("mt", COMMUNITY.key, read_known_date("2024")),
    )
    assert told(replace(register, forms=changed)) == []
    assert [each[0] for each in told(replace(register, forms=changed[1:]))] == ["A9"]
    closed = (changed[0], replace(changed[1], start=read_known_date("2023")))
    assert [each[0] for each in told(replace(register, forms=closed))] == ["A9"]


def test_a9_the_form_stands_in_the_registered_name(whole, told) -> None:
    assert told(with_name(whole(COMMUNITY), "Komplan IKO")) == [
        ("A9", "må", "Midt-Troms: det registrerte navnet «Komplan IKO» er uten «kommunalt "
                     "oppgavefellesskap» og «KO» (kommuneloven § 19-1)."),
    ]  # fmt: skip
    ((rule, _, sentence),) = told(with_name(whole(POLITICAL_COUNCIL), "Midt-Troms regionråd"))
    assert rule == "A9"
    assert sentence.endswith("«interkommunalt politisk råd» og «IPR» (kommuneloven § 18-1).")


@pytest.mark.parametrize(
    "name",
    [
        "",
        "ukjent",
        "ikke funnet",
        "-",
        "Ikke registrert i Enhetsregisteret",
        "Midt-Troms plan KO",
        "HARDANGER KOMMUNALT OPPGÅVEFELLESSKAP",
        "Midt-Troms Kommunalt Oppgavefellesskap",
        "KO Midt-Troms plan",
    ],
)
def test_a9_says_nothing_of_such_a_name_or_of_none(whole, told, name: str) -> None:
    assert told(with_name(whole(COMMUNITY), name)) == []
    assert told(with_name(whole(HOST), "Midt-Troms plan")) == []


def left(register: Cooperations, with_member: Change, notice: str, end: str) -> Cooperations:
    return with_member(register, notice=read_known_date(notice), end=read_known_date(end))


def test_b7_leaving_a_host_takes_a_year(whole, told, with_member: Change) -> None:
    assert told(left(whole(HOST), with_member, "15.3.2023", "14.3.2024")) == [
        ("B7", "merknad", "Midt-Troms: Sørreisa er registrert ut før 12 måneder etter oppsigelsen "
                          "(kommuneloven § 20-8)."),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("notice", "end"),
    [
        ("15.3.2023", "15.3.2024"),
        ("29.2.2024", "28.2.2025"),
        ("2023", "2024"),
        ("mars 2023", "mars 2024"),
        ("ca. 2023", "2023-12-31"),
        ("2023", "ca. 2023"),
        ("", "2023"),
        ("2024", ""),
        ("4.9.2023", ""),
        ("ca. 2015", ""),
    ],
)
def test_b7_says_nothing_where_it_may_have_been_a_year(
    whole, told, with_member: Change, notice: str, end: str
) -> None:
    assert told(left(whole(HOST), with_member, notice, end)) == []


def test_b7_a_notice_that_has_run_out_without_an_end(
    whole, told, with_member: Change, with_agreement: Change
) -> None:
    register = left(whole(HOST), with_member, "3.9.2023", "")
    assert told(register) == [
        ("B7", "merknad", "Midt-Troms: Sørreisa er registrert som oppsagt 3.9.2023, og når "
                          "medlemskapet er slutt, er ikke registrert (kommuneloven § 20-8)."),
    ]  # fmt: skip
    assert told(with_agreement(register, notice_months=24)) == []
    assert told(left(whole(HOST), with_member, "3.9.2023", "2025")) == []
    assert told(left(whole(COMMUNITY), with_member, "3.9.2023", "")) == []


def test_b7_is_not_asked_of_one_who_left_while_the_form_was_another(
    whole, told, with_member: Change
) -> None:
    register = left(whole(HOST), with_member, "2018-06-01", "2019-01-01")
    forms_in_time = (
        FormInTime("mt", OLD_BOARD.key, end=read_known_date("2021")),
        FormInTime("mt", HOST.key, read_known_date("2022")),
    )
    assert told(replace(register, forms=forms_in_time)) == []


def test_b7_follows_the_notice_that_was_agreed(
    whole, told, with_member: Change, with_agreement: Change
) -> None:
    short = with_agreement(whole(HOST), notice_months=6)
    assert told(left(short, with_member, "1.1.2023", "1.7.2023")) == []
    # Typed in the form, by mistake: a number no calendar goes as far as.
    for months in (99_999, 20_250_101):
        typed = with_agreement(whole(HOST), notice_months=months)
        assert (
            f"før {months} måneder" in told(left(typed, with_member, "1.1.2023", "1.7.2023"))[0][2]
        )
    assert "før 6 måneder" in told(left(short, with_member, "31.8.2022", "27.2.2023"))[0][2]
    without_host = told(left(whole(COMMUNITY), with_member, "1.1.2023", "2.1.2023"))
    assert [each for each in without_host if each[0] == "B7"] == []


def joint(whole, plan_type: str = "arealdel") -> Cooperations:
    register = whole(JOINT_PLAN)
    kind = "interkommunalt plansamarbeid"
    named = replace(register.cooperations[0], kind=kind, plan_type=plan_type)
    return replace(register, cooperations=(named,), agreements=(), adoptions=())


def test_c4_leaving_a_joint_plan_takes_three_months(whole, told, with_member: Change) -> None:
    assert told(left(joint(whole), with_member, "1.1.2023", "31.3.2023")) == [
        ("C4", "merknad", "Midt-Troms: Sørreisa er registrert ut før 3 måneder etter oppsigelsen "
                          "(plan- og bygningsloven § 9-5)."),
    ]  # fmt: skip
    assert told(left(joint(whole), with_member, "1.12.2022", "1.3.2023")) == []


def plans(**years: int | None) -> dict[str, dict[str, PlanYear]]:
    numbers = {"bardu": BARDU, "dyroy": DYROY, "sorreisa": SORREISA}
    return {"arealdel": {numbers[name]: PlanYear(numbers[name], year=year)
                         for name, year in years.items()}}  # fmt: skip


def test_c3_each_council_adopts_the_joint_plan_for_its_own_area(whole) -> None:
    years = plans(bardu=2023, dyroy=2015, sorreisa=None)
    (finding,) = findings(joint(whole), ON, years)
    assert (finding.rule, finding.level, finding.numbers) == ("C3", "må", (DYROY, SORREISA))
    assert finding.sentence == (
        "Midt-Troms: vedtak av den felles planen i Dyrøy og Sørreisa kommunestyre er ikke "
        "registrert (plan- og bygningsloven § 9-3)."
    )


@pytest.mark.parametrize(
    "years",
    [
        plans(bardu=2023, dyroy=2022, sorreisa=2024),
        plans(bardu=2012, dyroy=2015, sorreisa=None),
        plans(),
    ],
)
def test_c3_says_nothing_while_nobody_or_everybody_has_adopted(whole, years) -> None:
    assert findings(joint(whole), ON, years) == []


def test_c3_says_nothing_where_plan_or_start_is_not_registered(whole) -> None:
    years = plans(bardu=2023, dyroy=2015)
    members = tuple(replace(each, start=UNKNOWN) for each in joint(whole).members)
    without_start = replace(
        joint(whole), forms=(FormInTime("mt", JOINT_PLAN.key, UNKNOWN),), members=members
    )
    assert findings(without_start, ON, years) == []
    assert findings(joint(whole, ""), ON, years) == []
    assert findings(joint(whole), ON) == []


def test_c3_says_nothing_of_a_member_outside_the_map(whole) -> None:
    outside = Member("mt", "1806", read_known_date("2022"))
    register = replace(joint(whole), members=(*joint(whole).members, outside))
    assert findings(register, ON, plans(bardu=2023, dyroy=2022, sorreisa=2024)) == []


def test_c3_begins_with_the_memberships_where_no_form_is_registered(whole) -> None:
    years = plans(bardu=2023, dyroy=2015, sorreisa=2022)
    (finding,) = findings(replace(joint(whole), forms=()), ON, years)
    assert (finding.rule, finding.numbers) == ("C3", (DYROY,))


@pytest.mark.parametrize("form", FORMS, ids=lambda each: each.key)
def test_a_joint_plan_beside_a_plan_office_gives_no_alarm(whole, told, form: LegalForm) -> None:
    office = whole(form)
    plan = Cooperation("kyst", "Kystplan II", kind="interkommunalt plansamarbeid")
    in_both = tuple(replace(each, cooperation="kyst") for each in office.members)
    both = replace(
        office,
        cooperations=(*office.cooperations, plan),
        members=(*office.members, *in_both),
        forms=(*office.forms, FormInTime("kyst", JOINT_PLAN.key, read_known_date("2018"))),
    )
    assert told(both) == []


def test_a_community_with_a_kontorkommune_and_no_host_gives_no_alarm(
    whole, told, with_member: Change
) -> None:
    assert told(with_member(whole(COMMUNITY), role="kontorkommune")) == []
