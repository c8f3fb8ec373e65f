"""Who is on the map of cooperation on a date."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from planstatus.core.cooperation.known_dates import read_known_date
from planstatus.core.cooperation.on_map import Coordinators, offices_on
from planstatus.core.cooperation.register import Cooperations, embedded
from planstatus.core.cooperation.terms import Cooperation, Member, Post
from planstatus.core.municipalities.register import in_counties, norway

DAY = date(2024, 9, 4)
TROMS_AND_FINNMARK = frozenset(in_counties(norway(), ("55", "56")))


def office(*members: Member, posts: tuple[Post, ...] = ()) -> Cooperations:
    codes = dict.fromkeys(each.cooperation for each in members)
    return Cooperations(
        tuple(Cooperation(code, code, kind="plankontor") for code in codes),
        members=members,
        posts=posts,
    )


def test_the_sixteen_members_stand_under_their_four_offices_by_name() -> None:
    found = offices_on(embedded(), DAY, TROMS_AND_FINNMARK)
    names = {each.name: [norway()[m.number].name for m in each.members] for each in found}
    assert names == {
        "Midt-Troms": ["Bardu", "Dyrøy", "Målselv", "Sørreisa"],
        "Nord-Troms": ["Kåfjord", "Lyngen", "Nordreisa", "Skjervøy"],
        "Midt-Finnmark": ["Gamvik", "Lebesby", "Nordkapp", "Porsanger"],
        "Vestre Varanger": ["Berlevåg", "Båtsfjord", "Nesseby", "Tana"],
    }


def test_an_office_is_not_on_the_map_of_a_day_before_its_members_joined() -> None:
    found = offices_on(embedded(), date(2023, 12, 31), TROMS_AND_FINNMARK)
    assert [each.name for each in found] == ["Midt-Troms", "Nord-Troms", "Midt-Finnmark"]


def test_an_office_keeps_its_place_from_one_day_to_another() -> None:
    early, late = (
        offices_on(embedded(), day, TROMS_AND_FINNMARK) for day in (date(2023, 12, 31), DAY)
    )
    places = {each.code: each.place for each in late}
    assert {each.code: each.place for each in early}.items() <= places.items()


def test_a_member_outside_the_map_is_kept_and_not_drawn() -> None:
    (found,) = offices_on(
        office(Member("ofoten", "5516"), Member("ofoten", "1806")), DAY, TROMS_AND_FINNMARK
    )
    assert [each.number for each in found.members] == ["5516", "1806"]
    assert found.drawn == ("5516",)


@pytest.mark.parametrize("end", ["2024-09-03", "2023", "juni 2024"])
def test_one_that_has_left_is_no_member(end: str) -> None:
    gone = Member("a", "5501", end=read_known_date(end))
    (found,) = offices_on(office(Member("a", "5503"), gone), DAY, TROMS_AND_FINNMARK)
    assert found.drawn == ("5503",)


@pytest.mark.parametrize(
    ("end", "is_member"),
    [("ca. 2010", False), ("før 2016", False), ("ca. 2022", True), ("etter 2016", True)],
)
def test_one_that_left_about_a_time_long_ago_is_no_member(end: str, is_member: bool) -> None:
    left = Member("a", "5501", end=read_known_date(end))
    (found,) = offices_on(office(Member("a", "5503"), left), DAY, TROMS_AND_FINNMARK)
    assert ("5501" in found.drawn) is is_member


def test_one_that_leaves_in_a_year_may_be_a_member_all_that_year() -> None:
    leaving = Member("a", "5501", end=read_known_date("2024"))
    (found,) = offices_on(office(leaving), DAY, TROMS_AND_FINNMARK)
    assert found.drawn == ("5501",)


@pytest.mark.parametrize("other", ["kontorkommune", "deltaker", ""])
def test_a_host_that_is_registered_in_another_role_too_is_shown_as_host(other: str) -> None:
    rows = Member("a", "5501", role="vert"), Member("a", "5501", role=other)
    for members in (rows, rows[::-1]):
        (found,) = offices_on(office(*members), DAY, TROMS_AND_FINNMARK)
        assert [(each.number, each.role) for each in found.members] == [("5501", "vert")]


def test_an_office_without_a_name_is_called_by_its_code() -> None:
    register = office(Member("a", "5501"))
    nameless = (replace(register.cooperations[0], name=""),)
    (found,) = offices_on(replace(register, cooperations=nameless), DAY, TROMS_AND_FINNMARK)
    assert found.name == "a"


def test_a_joint_plan_and_a_growth_agreement_are_no_offices() -> None:
    register = office(Member("a", "5501"))
    for kind in ("interkommunalt plansamarbeid", "bygdevekst", "annet"):
        other = replace(register.cooperations[0], kind=kind)
        assert not offices_on(replace(register, cooperations=(other,)), DAY, TROMS_AND_FINNMARK)


def test_a_municipality_in_two_cooperations_is_drawn_with_its_plan_office() -> None:
    register = office(Member("beredskap", "5501"), Member("beredskap", "5503"), Member("k", "5501"))
    first, second = register.cooperations
    register = replace(register, cooperations=(replace(first, kind="beredskap"), second))
    drawn = {each.code: each.drawn for each in offices_on(register, DAY, TROMS_AND_FINNMARK)}
    assert drawn == {"beredskap": ("5503",), "k": ("5501",)}


def test_a_municipality_in_two_offices_is_known_by_both_to_be_so() -> None:
    register = office(Member("a", "5501"), Member("a", "5503"), Member("b", "5501"))
    (one,) = offices_on(register, DAY, TROMS_AND_FINNMARK)
    assert one.shared == (("5501", "b"),)
    register = replace(register, members=(*register.members, Member("b", "5510")))
    one, other = offices_on(register, DAY, TROMS_AND_FINNMARK)
    assert (one.drawn, other.drawn) == (("5503", "5501"), ("5510",))
    assert (one.shared, other.shared) == ((("5501", "b"),), (("5501", "a"),))


def test_coordinators_come_with_their_share_where_it_is_registered() -> None:
    found = offices_on(embedded(), DAY, TROMS_AND_FINNMARK)
    assert {each.name: each.coordinators for each in found if each.coordinators} == {
        "Vestre Varanger": (Coordinators(1, None),)
    }
    posts = (
        Post("a", "beredskapskoordinator", count=2, share=50.0),
        Post("a", "beredskapskoordinator", end=read_known_date("2020")),
        Post("a", "planlegger", share=100.0),
    )
    (one,) = offices_on(office(Member("a", "5501"), posts=posts), DAY, TROMS_AND_FINNMARK)
    assert one.coordinators == (Coordinators(2, 50.0),)


ALTA, HAMMERFEST, HARSTAD = "5601", "5603", "5503"


def shared_coordinator(*members: Member) -> Cooperations:
    """Return a register of plan offices, and a coordinator of «beredskap», which is of others."""
    register = office(*members, posts=(Post("beredskap", "beredskapskoordinator", share=50.0),))
    kinds = {"beredskap": "beredskap"}
    cooperations = (replace(e, kind=kinds.get(e.code, e.kind)) for e in register.cooperations)
    return replace(register, cooperations=tuple(cooperations))


OF_OTHERS = (Coordinators(1, 50.0, "beredskap"),)


def test_the_coordinator_of_a_cooperation_of_the_same_members_is_shown_with_their_office() -> None:
    register = shared_coordinator(Member("beredskap", "5501"), Member("k", "5501"))
    (found,) = offices_on(register, DAY, TROMS_AND_FINNMARK)
    assert (found.code, found.coordinators) == ("k", OF_OTHERS)


@pytest.mark.parametrize(
    ("shared", "shown_with"), [([ALTA, HARSTAD, "5510"], "b"), ([ALTA, HARSTAD], "a")]
)
def test_one_coordinator_is_shown_once_with_the_office_of_most_of_the_members(
    shared: list[str], shown_with: str
) -> None:
    offices = Member("a", ALTA), Member("b", HARSTAD), Member("b", "5510")
    register = shared_coordinator(*offices, *(Member("beredskap", number) for number in shared))
    found = offices_on(register, DAY, TROMS_AND_FINNMARK)
    assert {each.code: each.coordinators for each in found if each.coordinators} == {
        shown_with: OF_OTHERS
    }


def test_a_map_of_a_part_shows_the_coordinator_of_a_cooperation_it_does_not_show() -> None:
    register = shared_coordinator(
        *(Member("k", number) for number in (ALTA, HAMMERFEST)),
        *(Member("beredskap", number) for number in (ALTA, HARSTAD)),
    )
    whole = offices_on(register, DAY, TROMS_AND_FINNMARK)
    assert [(each.code, each.coordinators) for each in whole] == [
        ("k", ()),
        ("beredskap", (Coordinators(1, 50.0),)),
    ]
    assert whole[0].shared == ((ALTA, "beredskap"),)
    (part,) = offices_on(register, DAY, TROMS_AND_FINNMARK, [ALTA, HAMMERFEST])
    assert (part.code, part.coordinators, part.shared) == ("k", OF_OTHERS, ())


def test_a_post_that_nobody_has_is_no_coordinator() -> None:
    posts = (Post("a", "beredskapskoordinator", count=0, share=50.0),)
    (found,) = offices_on(office(Member("a", "5501"), posts=posts), DAY, TROMS_AND_FINNMARK)
    assert found.coordinators == ()
