"""Which headings are of municipalities, and what single words of a table mean."""

from __future__ import annotations

import pytest

from planstatus.core.plans.plan_types import AREALDEL, SAMFUNNSDEL
from planstatus.core.reading.cell_words import is_about, is_draft, is_plan_word, is_status_word
from planstatus.core.reading.headings import name_rank, number_rank


@pytest.mark.parametrize(
    ("heading", "rank"),
    [("Kommunenummer", 3), ("KNR", 3), ("kommune-nr.", 3), ("Kommunenr 2024", 3),
     ("Komm.nr (gammelt)", 2), ("Nytt kommunenummer", 2), ("Kommunekode SSB", 2),
     ("Region", 1), ("Nr", 1), ("Kommune", 0), ("Vedtatt", 0)],
)  # fmt: skip
def test_a_heading_of_numbers_is_known(heading: str, rank: int) -> None:
    assert number_rank(heading) == rank


@pytest.mark.parametrize(
    ("heading", "rank"),
    [("Kommune", 3), ("Kommunenavn", 3), ("Suohkan", 3), ("Hvilken kommune svarer du for?", 2),
     ("Kommunens navn", 2), ("Navn", 1), ("Vertskommune", 1), ("Kommuneplan", 1),
     ("Kommunestyret", 1), ("Kommunenr", 1), ("Vedtatt", 0)],
)  # fmt: skip
def test_a_heading_of_names_is_known(heading: str, rank: int) -> None:
    assert name_rank(heading) == rank


@pytest.mark.parametrize(
    ("cell", "status"),
    [("Vedtatt", True), ("Ja", True), ("Under arbeid", True), ("Ingen plan", True),
     ("3 - Endelig vedtatt arealplan", True), ("Vedtatt 2020", False), ("Ring Kari", False),
     ("Vedtatt, men ikke kunngjort ennå i avisa", False),
     ("Vedtatt, men ikke kunngjort ennå i avis", True)],
)  # fmt: skip
def test_a_status_is_a_few_words_without_a_year(cell: str, status: bool) -> None:
    assert is_status_word(cell) is status


@pytest.mark.parametrize(
    ("cell", "plan"),
    [("Samfunnsdel", True), ("Kommuneplan", True), ("KPA", True), ("Vedtatt", False),
     ("https://tromso.kommune.no/samfunnsdel", False), ("www.tromso.no/kommuneplan", False),
     ("Samfunnsdel " + "a" * 67, True), ("Samfunnsdel " + "a" * 68, False)],
)  # fmt: skip
def test_the_kind_of_a_plan_is_no_address_and_no_long_text(cell: str, plan: bool) -> None:
    assert is_plan_word(cell) is plan


def test_a_master_plan_is_the_samfunnsdel() -> None:
    assert is_about("Kommuneplan", SAMFUNNSDEL)
    assert not is_about("Kommuneplan", AREALDEL)
    assert is_about("Kommuneplanens arealdel", AREALDEL)


def test_a_step_before_the_plan_is_a_draft_until_it_is_adopted() -> None:
    assert is_draft("Høringsutkast samfunnsdel")
    assert not is_draft("Samfunnsdel vedtatt etter høring")
    assert not is_draft("Samfunnsdel")
