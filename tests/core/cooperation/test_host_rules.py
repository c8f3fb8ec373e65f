"""What is said of agreements with a vertskommune, and of no others."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from planstatus.core.cooperation.forms import (
    COMMUNITY,
    COMPANY,
    HOST,
    HOST_ALONE,
    HOST_FORMS,
    HOST_WITH_BOARD,
    POLITICAL_COUNCIL,
    LegalForm,
)
from planstatus.core.cooperation.known_dates import UNKNOWN, read_known_date
from planstatus.core.cooperation.register import Cooperations

Change = Callable[..., Cooperations]
SUBJECT = "Samarbeidsavtale plan"
MALSELV = "5524"
each_host_form = pytest.mark.parametrize("form", HOST_FORMS, ids=lambda each: each.key)


@each_host_form
def test_b1_the_host_is_one_of_the_participants(
    whole, told, with_agreement: Change, form: LegalForm
) -> None:
    assert told(with_agreement(whole(form), host=MALSELV)) == [
        ("B1", "må", f"{SUBJECT}: Målselv er vertskommune, men ikke registrert som deltaker "
                     "(kommuneloven §§ 20-1 og 20-4)."),
    ]  # fmt: skip


@each_host_form
def test_b1_a_host_that_has_left_while_the_agreement_goes_on(
    whole, told, with_agreement: Change, with_member: Change, form: LegalForm
) -> None:
    register = with_agreement(whole(form), host="5526")
    assert told(register) == []
    assert told(with_member(register, end=read_known_date("2023"))) == [
        ("B1", "må", f"{SUBJECT}: Sørreisa er vertskommune, men ikke registrert som deltaker "
                     "(kommuneloven §§ 20-1 og 20-4)."),
    ]  # fmt: skip


@each_host_form
def test_b1_a_host_that_is_a_member_on_the_map_date_takes_part(
    whole, told, with_agreement: Change, with_member: Change, form: LegalForm
) -> None:
    register = with_agreement(whole(form), host="5526")
    later = with_member(register, start=read_known_date("2024-01-01"))
    assert told(replace(later, adoptions=later.adoptions[:-1])) == []


@each_host_form
def test_b2_one_host_is_registered(whole, told, with_agreement: Change, form: LegalForm) -> None:
    assert told(with_agreement(whole(form), host="")) == [
        ("B2", "merknad", f"{SUBJECT}: vertskommune er ikke registrert (kommuneloven § 20-4)."),
    ]
    assert told(with_agreement(whole(form), host="5520|5528")) == [
        ("B2", "merknad", f"{SUBJECT}: mer enn én vertskommune er registrert: Bardu og Dyrøy "
                          "(kommuneloven § 20-4)."),
    ]  # fmt: skip


@pytest.mark.parametrize("form", [POLITICAL_COUNCIL, COMMUNITY, COMPANY], ids=lambda each: each.key)
def test_the_forms_without_a_host_are_not_asked_for_one(
    whole, told, with_agreement: Change, form: LegalForm
) -> None:
    nothing_of_hosts = with_agreement(whole(form), host="", told=UNKNOWN, moved=UNKNOWN)
    assert told(nothing_of_hosts) == []
    assert told(with_agreement(nothing_of_hosts, host=MALSELV)) == []


def test_b3_a_host_alone_decides_nothing_of_principle(whole, told, with_agreement: Change) -> None:
    assert told(with_agreement(whole(HOST_ALONE), authority="alle typer saker")) == [
        ("B3", "må", f"{SUBJECT}: myndigheten er registrert som «alle typer saker», og formen gir "
                     "bare myndighet i saker som ikke er prinsipielle (kommuneloven § 20-2)."),
    ]  # fmt: skip


@pytest.mark.parametrize("form", [HOST, HOST_WITH_BOARD], ids=lambda each: each.key)
def test_b3_says_nothing_of_a_nemnd_or_of_a_model_that_is_not_known(
    whole, told, with_agreement: Change, form: LegalForm
) -> None:
    assert told(with_agreement(whole(form), authority="alle typer saker")) == []


def test_b3_the_council_decides_before_it_instructs(whole, told, with_adoption: Change) -> None:
    early = read_known_date("oktober 2021")
    assert told(with_adoption(whole(HOST_ALONE), instructed=early)) == [
        ("B3", "merknad", f"{SUBJECT}: instruksen til kommunedirektøren er registrert før vedtaket "
                          "i Sørreisa (kommuneloven § 20-2)."),
    ]  # fmt: skip
    for day in (read_known_date("2021"), read_known_date("2021-11-15"), UNKNOWN):
        assert told(with_adoption(whole(HOST_ALONE), instructed=day)) == []
    assert told(with_adoption(whole(HOST), instructed=early)) == []


def test_b4_each_participant_has_two_in_the_nemnd(whole, told, with_member: Change) -> None:
    assert told(with_member(whole(HOST_WITH_BOARD), representatives=1)) == [
        ("B4", "må", f"{SUBJECT}: færre enn to medlemmer i nemnda er registrert for Sørreisa "
                     "(kommuneloven § 20-3)."),
    ]  # fmt: skip
    assert told(with_member(whole(HOST_WITH_BOARD), representatives=None)) == []
    assert told(with_member(whole(HOST_ALONE), representatives=1)) == []


def test_b4_all_councils_delegate_the_same(whole, told, with_adoption: Change) -> None:
    register = whole(HOST_WITH_BOARD)
    same = replace(
        register, adoptions=tuple(replace(each, authority="ingen") for each in register.adoptions)
    )
    other = with_adoption(same, authority="alle typer saker")
    assert told(same) == []
    for free in ("", "Alle saker", "det som står i avtalen"):
        assert told(with_adoption(same, authority=free)) == []
    assert told(other) == [
        ("B4", "må", f"{SUBJECT}: ulik delegert myndighet er registrert for Bardu, Dyrøy og "
                     "Sørreisa (kommuneloven § 20-3)."),
    ]  # fmt: skip


@each_host_form
def test_b5_authority_moves_on_a_date(whole, told, with_agreement: Change, form: LegalForm) -> None:
    without = with_agreement(whole(form), moved=UNKNOWN)
    assert told(without) == [
        ("B5", "må", f"{SUBJECT}: tidspunkt for overføring av myndighet er ikke registrert "
                     "(kommuneloven § 20-4)."),
    ]  # fmt: skip
    nothing = ("", "ingen", "nei", "ukjent", "?", "-", "ikke overført", "ikke avklart")
    for values in (*({"authority": each} for each in nothing), {"moved": read_known_date("snart")}):
        assert told(with_agreement(without, **values)) == []


@pytest.mark.parametrize(
    "text",
    [
        "ikke funnet", "Nei", "?", "-", "ukjent, spør Tana", "mangler", "ikke sendt", "ikke gjort",
        "Ikke ennå", "ikke", "vet ikke", "finnes ikke", "ikke utarbeidet", "ikke skriftlig",
        "muntlig", "utkast", "under arbeid", "skal sendes", "n/a", "usikkert",
    ],
)  # fmt: skip
def test_a_cell_that_says_that_nothing_was_found_registers_nothing(
    whole, told, with_agreement: Change, text: str
) -> None:
    known = read_known_date(text)
    bare = with_agreement(whole(HOST_ALONE), told=known, moved=known, link=text, document=text)
    assert [each[0] for each in told(bare)] == ["A1", "B5", "B6"]
    in_words = read_known_date("i brev fra Bardu")
    said = with_agreement(bare, told=in_words, moved=in_words, document="Ikke offentlig, arkivet")
    assert told(said) == []


@pytest.mark.parametrize(
    ("text", "is_told"),
    [
        ("ikke sendt inn per 1.2.2023", False),
        ("sendes innen 2025", False),
        ("skal sendes i mars 2025", False),
        ("2022", True),
        ("muntlig 2022", True),
        ("usikkert, ca. 2022", True),
        ("i brev, ikke besvart", True),
    ],
)
def test_a_date_by_which_something_was_not_done_is_no_date_of_it(
    whole, told, with_agreement: Change, text: str, is_told: bool
) -> None:
    found = told(with_agreement(whole(HOST), told=read_known_date(text)))
    assert [each[0] for each in found] == ([] if is_told else ["B6"])


@each_host_form
def test_b6_statsforvalteren_was_told(whole, told, with_agreement: Change, form: LegalForm) -> None:
    without = with_agreement(whole(form), told=UNKNOWN)
    assert told(without) == [
        ("B6", "merknad", f"{SUBJECT}: orientering til statsforvalteren er ikke registrert "
                          "(kommuneloven § 20-4)."),
    ]  # fmt: skip
    assert told(with_agreement(without, told_archive="2022/1234-1")) == []


def test_b6_what_was_told_after_the_map_date_was_not_told_on_it(
    whole, told, with_agreement
) -> None:
    later = with_agreement(whole(HOST), told=read_known_date("2025-03-01"))
    assert [each[0] for each in told(later)] == ["B6"]
    assert told(with_agreement(whole(HOST), told=read_known_date("2024"))) == []
