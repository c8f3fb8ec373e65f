"""A sheet where everything there is a place for is registered, cell by cell."""

from __future__ import annotations

from dataclasses import replace

import pytest

from planstatus.core.atlas.model import HEADING, NAMES
from planstatus.core.atlas.municipality_sheets import municipality_sheets
from planstatus.core.cooperation.known_dates import read_known_date
from planstatus.core.cooperation.on_map import COLOURS
from planstatus.core.cooperation.register import Cooperations
from planstatus.core.cooperation.terms import Cooperation, Grant, Member, Post
from planstatus.core.maps import STATUS_MAPS
from planstatus.core.schema import UNDER_WAY

from ..registered import BARDU, FULL, TANA
from .test_sheets import NUMBERS, parts, report, sheets_of

COMMUNITY = "kommunalt oppgavefellesskap (kommuneloven kap. 19)"
BARE = Cooperations(
    (Cooperation("bar", "Et kontor", kind="plankontor"),), members=(Member("bar", BARDU),)
)


@pytest.fixture(scope="module")
def overview() -> dict[str, list[tuple[str, ...]]]:
    return parts(sheets_of(report(register=FULL))[0])


@pytest.fixture(scope="module")
def sheet() -> dict[str, list[tuple[str, ...]]]:
    return parts(sheets_of(report(register=FULL))[1])


def test_the_overview_has_a_row_of_each_office_and_the_money_of_all(
    overview: dict[str, list[tuple[str, ...]]],
) -> None:
    assert overview["Plankontor"] == [
        ("Havkontoret", "Bardu, Tana", "2", "plankontor", "Bardufoss", "2"),
    ]
    assert overview["Tilskudd"] == [
        ("Havkontoret", "kartlegging · tildelt", "ikke registrert", "", "", "50\u202f000"),
        ("mottaker ikke kjent", "kurs · planlagt", "2023", "20\u202f000", "", ""),
        (
            "Havkontoret", "prosjektstilling · søkt · brev", "2025",
            "1\u202f000\u202f000", "900\u202f000", "",
        ),
    ]  # fmt: skip


def test_an_agreement_tells_all_that_is_registered_and_each_decision_by_name(
    sheet: dict[str, list[tuple[str, ...]]],
) -> None:
    first, *councils = sheet["Avtaler og vedtak"]
    assert first[0] == "Tjenesteavtale plan"
    assert first[1].split(" · ") == [
        "administrativ vertskommune (kommuneloven § 20-2)", "Vertskommune: Tana",
        "Myndighet overført: alle typer saker",
        "Overført fra: 1. mai 2021", "Inngått: 2. januar 2021", "Undertegnet: 3. januar 2021",
        "Opphørt: 2029", "Ny versjon av: H-0", "Statsforvalteren orientert: 2. februar 2021",
        "hav.no; avtale.pdf; arkiv 21/3",
    ]  # fmt: skip
    assert first[2:] == ("1. april 2021",)
    assert councils == [
        ("", "", "", "Aure (ikke på kartet)", "18. desember 2020, formannskap", "ikke vedtatt"),
        ("", "", "", "Bardu", "ikke registrert", ""),
        (
            "", "tana.kommune.no; protokoll", "", "Tana", "17. desember 2020, 95/20", "vedtatt",
        ),
    ]  # fmt: skip


def test_posts_tell_how_many_of_what_who_pays_when_and_where(
    sheet: dict[str, list[tuple[str, ...]]],
) -> None:
    assert sheet["Stillinger"] == [
        (
            "2 × planlegger: Arealplanlegger", "stat; kommunene · ledig · hav.no", "50 %",
            "1. februar 2021 – 2026", "Tana bru",
        ),
        ("planlegger", "", "", "", ""),
    ]  # fmt: skip


def test_the_money_of_an_office_stands_by_year_with_how_far_it_has_come(
    sheet: dict[str, list[tuple[str, ...]]],
) -> None:
    assert sheet["Tilskudd"] == [
        ("tildelt", "kartlegging", "ikke registrert", "", "", "50\u202f000"),
        (
            "søkt", "prosjektstilling · brev", "2025",
            "1\u202f000\u202f000", "900\u202f000", "",
        ),
    ]  # fmt: skip


def test_what_is_noted_of_money_stands_with_it_on_overview_and_sheet() -> None:
    grant = Grant("hav", "drift", 2023, granted=50_000, note="Trukket tilbake 2024|tilbakebetalt")
    first, second = sheets_of(report(register=replace(FULL, grants=(grant,))))
    said = "Trukket tilbake 2024; tilbakebetalt"
    assert parts(first)["Tilskudd"][0][1] == f"drift · {said}"
    assert parts(second)["Tilskudd"][0][1] == f"drift · {said}"


def test_that_there_are_no_posts_of_a_kind_is_not_told_as_one() -> None:
    post = Post("hav", "beredskapskoordinator", count=0, share=50.0)
    _, found = sheets_of(report(register=replace(FULL, posts=(post,))))
    assert parts(found)["Stillinger"][0][0] == "0 × beredskapskoordinator"
    assert "Tegn på kartet" not in parts(found)


def test_when_a_member_leaves_and_gave_notice_stands_by_its_name() -> None:
    day = read_known_date
    members = (
        Member("hav", TANA, role="vert", end=day("2025"), notice=day("2024-03-01")),
        Member("hav", BARDU, end=day("ca. 2026")),
    )
    _, found = sheets_of(report(register=replace(FULL, members=members)))
    assert [row[0] for row in parts(found)["Medlemmer og planer"]] == [
        "Bardu (til ca. 2026)",
        "Tana (vertskommune, til 2025, sagt opp 1. mars 2024)",
    ]


def test_offices_have_their_numbers_on_the_overview_where_the_map_has_numbers() -> None:
    offices = [Cooperation(f"k{n}", f"Kontor {n}", kind="plankontor") for n in range(COLOURS + 1)]
    members = [Member(each.code, number) for each, number in zip(offices[1:], NUMBERS)]
    last = Member("k0", NUMBERS[COLOURS])
    few, many = (
        parts(sheets_of(report(register=Cooperations(tuple(offices), members=tuple(those))))[0])
        for those in (members, [*members, last])
    )
    assert [row[0] for row in few["Plankontor"]] == [each.name for each in offices[1:]]
    numbered = [f"{n} {each.name}" for n, each in enumerate(offices, start=1)]
    assert [row[0] for row in many["Plankontor"]] == numbered


def test_of_an_office_itself_stands_what_is_registered_and_its_form_on_the_day(
    sheet: dict[str, list[tuple[str, ...]]],
) -> None:
    assert sheet["Om samarbeidet"] == [
        ("Registrert navn", "Havkontoret KO"),
        ("Slag", "plankontor"),
        ("Kontorsted", "Bardufoss"),
        ("Nettside", "https://hav.no/om"),
        ("Oppgaver", "kart; plan"),
        ("Merknad", "Prøves i tre år"),
        ("Kilde", "hav.no; brev 2022"),
        ("Rettsform", f"{COMMUNITY} · usikker · hav.no", "juli 2020"),
    ]


def test_each_part_says_what_its_columns_are_or_that_there_is_nothing() -> None:
    full, empty = (sheets_of(report(register=each))[1] for each in (FULL, BARE))
    assert [row.cells for row in full.rows if row.kind == NAMES] == [
        ("Kommune", "Plan, kilde", "Planår (alder)", "Klasse", "Status", "Hvor sikkert"),
        ("Avtaletype", "Rettsform, kilde", "Gjelder fra", "Kommune", "Vedtak", "Resultat"),
        ("Stilling", "Finansiert av, merknad, kilde", "Andel (prosent)", "Fra", "Kontorsted"),
        ("Status", "Formål, merknad, kilde", "År", "Planlagt (kr)", "Søkt (kr)", "Tildelt (kr)"),
        ("Nivå", "Hva kontrollen fant"),
    ]
    assert [row.cells for row in empty.rows if row.kind == HEADING] == [
        ("Medlemmer og planer",),
        ("Avtaler og vedtak", "Avtaler er ikke registrert."),
        ("Stillinger", "Ikke registrert."),
        ("Tilskudd", "Ikke registrert."),
        ("Kontroll",),
        ("Om samarbeidet",),
    ]
    sentences = (
        "Et kontor: avtale er ikke registrert (kommuneloven §§ 18-4, 19-4 og 20-4).",
        "Et kontor: bare Bardu er registrert som deltaker (kommuneloven §§ 18-1, 19-1 og 20-1).",
    )
    assert parts(empty)["Kontroll"] == [("merknad", sentence) for sentence in sentences]


def test_what_the_rules_found_stands_with_its_level(
    sheet: dict[str, list[tuple[str, ...]]],
) -> None:
    assert [row[0] for row in sheet["Kontroll"]] == ["må", "må"]
    assert sheet["Kontroll"][0][1].startswith("Tjenesteavtale plan: vedtak om ny versjon i Bardu")


def test_a_municipality_has_each_ticked_plan_in_its_class_and_what_it_takes_part_in() -> None:
    rows: dict[str, dict[str, object]] = {
        TANA: {"planaar": 2019, "kilde": "https://www.tana.kommune.no/plan", "status": UNDER_WAY},
    }
    every = municipality_sheets(
        report(register=FULL, maps=STATUS_MAPS, rows=rows), {TANA: [BARDU]}, {}
    )
    sheet = next(each for each in every if each.key == TANA)
    said = parts(sheet)
    year = ("2019 (5 år)", "1989 - 2019", "under arbeid", "")
    assert said["Planene"] == [
        ("Tana", "Samfunnsdel · tana.kommune.no", *year),
        ("", "Arealdel · tana.kommune.no", *year),
        ("", "Planstrategi · tana.kommune.no", *year),
        ("", "Helhetlig ROS · tana.kommune.no", "2019 (5 år)", "4 - 7 år", "under arbeid", ""),
    ]
    assert [row.band for row in sheet.rows if row.cells[1:2] == ("Samfunnsdel",)] == [
        "eldre",
        "mangler",
    ]
    assert said["Farger på kartet"] == [
        ("", "Samfunnsdel", "", "1989 - 2019", ""),
        ("", "", "", "2020 - 2023", ""),
        ("", "", "", "2024", ""),
        ("", "", "", "Mangler planår", "skravert"),
    ]
    assert said["Samarbeid"] == [
        (
            "Havkontoret", f"plankontor · {COMMUNITY} · tana.kommune.no", "mars 2022",
            "kontorkommune", "Bardufoss",
        ),
    ]  # fmt: skip
    assert sheet.subtitle == "Kartdato: 4. september 2024"


def test_a_period_stands_with_its_end_in_what_a_municipality_takes_part_in() -> None:
    every = municipality_sheets(report(register=FULL), {}, {})
    sheet = next(each for each in every if each.key == BARDU)
    assert parts(sheet)["Samarbeid"] == [
        ("Havkontoret", f"plankontor · {COMMUNITY}", "2020 – 2030", "deltaker", "Bardufoss"),
    ]
    assert parts(sheet)["Naboenes planer"] == [
        ("Naboenes planer", "Kommunen har ingen naboer på kartet."),
    ]


def test_what_was_found_of_a_cooperation_is_told_on_the_sheets_of_those_it_is_about() -> None:
    every = {e.key: parts(e) for e in municipality_sheets(report(register=FULL), {}, {})}
    missing = (
        "må",
        "Tjenesteavtale plan: vedtak om ny versjon i Bardu kommunestyre er ikke registrert "
        "(kommuneloven § 20-4).",
    )
    assert missing in every[BARDU]["Kontroll"]
    assert missing not in every[TANA]["Kontroll"]
    assert any("myndigheten er registrert" in row[1] for row in every[TANA]["Kontroll"])


def test_a_plan_that_nobody_keeps_years_of_is_not_said_to_be_in_order() -> None:
    (first, *_) = municipality_sheets(report(), {}, {})
    assert parts(first)["Kontroll"] == [
        (
            "Kontroll",
            "Kontrollen fant ingenting å merke seg. "
            "Ikke kontrollert, for ingen år er registrert: Planstrategi, Helhetlig ROS.",
        ),
    ]


def test_an_earlier_plan_is_called_so_and_is_not_as_certain_as_the_later_one() -> None:
    rows: dict[str, dict[str, object]] = {TANA: {"planaar": 2025, "sikkerhet": "usikker"}}
    of = report(rows=rows, earlier={TANA: {2019: None}})
    (tana,) = (each for each in municipality_sheets(of, {}, {}) if each.key == TANA)
    assert parts(tana)["Planene"] == [
        ("Tana", "Samfunnsdel", "2019 (5 år)", "1989 - 2019", "", "tidligere plan"),
    ]
