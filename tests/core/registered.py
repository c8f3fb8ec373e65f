"""A register of cooperation where everything there is a place for is registered."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

from planstatus.core.cooperation.agreements import Adoption, Agreement
from planstatus.core.cooperation.forms import COMMUNITY, HOST_ALONE, OLD_BOARD
from planstatus.core.cooperation.known_dates import read_known_date as day
from planstatus.core.cooperation.on_map import ever_on, offices_on
from planstatus.core.cooperation.register import Cooperations
from planstatus.core.cooperation.terms import Cooperation, FormInTime, Grant, Member, Post
from planstatus.core.report.model import OfficeDrawn, OfficesDrawn

ALTA, BARDU, TANA, AURE = "5601", "5520", "5628", "1576"
OFFICE = Cooperation(
    "hav", "Havkontoret", "Havkontoret KO", "plankontor", "", "Bardufoss", "https://hav.no/om",
    "kart|plan", "Prøves i tre år", "https://hav.no/om|brev 2022",
)  # fmt: skip
FULL = Cooperations(
    (OFFICE,),
    forms=(
        FormInTime("hav", OLD_BOARD.key, day("2010"), day("2020-06-30"), "gammel"),
        FormInTime("hav", COMMUNITY.key, day("2020-07"), day(""), "https://hav.no/om", "usikker"),
    ),
    members=(
        Member("hav", TANA, day("2022-03"), role="kontorkommune", source="https://tana.kommune.no/x"),
        Member("hav", BARDU, day("2020"), day("2030"), "deltaker"),
    ),
    posts=(
        Post("hav", "planlegger", "Arealplanlegger", 2, 50.0, "stat|kommunene", day("2021-02-01"),
             day("2026"), "Tana bru", "https://hav.no/post", "ledig"),
        Post("hav", "planlegger", "Planlegger", 1),
    ),
    grants=(
        Grant("hav", "prosjektstilling", 2025, 1_000_000, 900_000, None, "søkt", "brev"),
        Grant("hav", "kartlegging", None, None, None, 50_000, "tildelt"),
        Grant("", "kurs", 2023, 20_000, status="planlagt"),
        Grant("noen andre", "ukjent", 2023),
    ),
    agreements=(
        Agreement("H-1", "hav", "tjenesteavtale", "plan", HOST_ALONE.key, TANA, "alle typer saker",
                  day("2021-05-01"), day("2021-01-02"), day("2021-01-03"), day("2021-04-01"),
                  day("2029"), "H-0", told=day("2021-02-02"), document="avtale.pdf",
                  link="https://hav.no/avtale", source="arkiv 21/3"),
    ),
    adoptions=(
        Adoption("H-1", TANA, "kommunestyre", day("2020-12-17"), "95/20", result="vedtatt",
                 link="https://tana.kommune.no/sak", source="protokoll"),
        Adoption("H-1", AURE, "formannskap", day("2020-12-18"), result="ikke vedtatt"),
    ),
)  # fmt: skip


def drawn_of(
    register: Cooperations, on: date, numbers: Collection[str], colour: str = "#5a9378"
) -> OfficesDrawn:
    """Return the offices of a register as they are drawn on a map of some municipalities."""
    offices = offices_on(register, on, numbers)
    order = tuple(each.code for each in ever_on(register, numbers))
    return OfficesDrawn({e.code: OfficeDrawn(e, colour) for e in offices}, "#e8e4dc", order)
