"""Which column, which rows and which sheet of a table are read, and what is asked about."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import pytest

from planstatus.core.errors import PlanstatusError
from planstatus.core.municipalities.register import Register, in_counties, norway
from planstatus.core.reading.deviations import NOT_USED, USED
from planstatus.core.reading.rows import Sheet
from planstatus.core.reading.settle import settle
from planstatus.core.reading.table_choice import (
    KEY_COLUMN,
    NOTHING_CHOSEN,
    YEAR_COLUMN,
    TableChoice,
    UnclearTableError,
)

from .tables import rows_of, sheet, tables

TODAY = date(2026, 11, 26)


def years(
    sheets: Sequence[Sheet], register: Register, choice: TableChoice = NOTHING_CHOSEN
) -> dict[str, int | None]:
    rows = rows_of(tables(sheets, register, choice), register)
    newest, _, _ = settle(rows.found, TODAY)
    return {each.plan.name: each.plan.year for each in newest}


def reported(text: str, register: Register) -> list[tuple[int, str]]:
    rows = rows_of(tables([sheet(text)], register), register)
    return [(each.line, each.reason) for each in (*rows.deviations, *rows.aside())]


ONE = "Tromsø", 2020
COLUMNS = {
    "planstrategi first": "Kommune;Planstrategi vedtatt;Samfunnsdel vedtatt;Arealdel vedtatt\nTromsø;2024;2020;2017\n",
    "abbreviations": "Kommune;KPA;KPS\nTromsø;2017;2020\n",
    "kommunedelplan and the plan": "Kommune;KDP vedtatt;KP samfunnsdel vedtatt\nTromsø;2022;2020\n",
    "økonomiplan and handlingsdel": "Kommune;Økonomiplan vedtatt;Handlingsdel vedtatt;Kommuneplan vedtatt\nTromsø;2023;2023;2020\n",
    "nynorsk": "Kommune;Arealdel vedteken;Samfunnsdel vedteken\nTromsø;2022;2020\n",
    "English": "Municipality;Land-use element adopted;Social element adopted\nTromsø;2022;2020\n",
    "database names": "OBJECTID;KOMMUNENR;KOMMUNENAV;AREALDEL_A;SAMFDEL_AR;SHAPE_Area\n1;5501;Tromsø;2017;2020;123.4\n",
    "next revision first": "Kommune;Neste rullering av samfunnsdel;Samfunnsdel vedtatt\nTromsø;2028;2020\n",
    "steps before adoption": "Kommune;Oppstart;Planprogram vedtatt;Høring;Vedtatt\nTromsø;2018;2019;2019;2020\n",
    "the plan before this one": "Kommune;Forrige samfunnsdel vedtatt;Gjeldende samfunnsdel vedtatt\nTromsø;2008;2020\n",
    "last and first adoption": "Kommune;Opprinnelig vedtatt;Sist rullert/vedtatt\nTromsø;2008;2020\n",
    "from and to": "Kommune;Samfunnsdel gjelder til;Samfunnsdel gjelder fra\nTromsø;2032;2020\n",
    "the report's year": "År;Kommune;Vedtaksår samfunnsdel\n2024;Tromsø;2020\n",
    "the report's year by name": "Rapporteringsår;Kommune;Vedtatt\n2024;Tromsø;2020\n",
    "date of registration": "Kommune;Registrert dato;Vedtaksdato\nTromsø;03.09.2024;17.06.2020\n",
    "any date": "Dato;Kommune;Samfunnsdel vedtatt\n03.09.2024;Tromsø;2020\n",
    "population of a year": "Kommune;Innbyggere 2023;Samfunnsdel\nTromsø;2077;2020\n",
    "period and year": "Kommune;Planperiode;Vedtatt\nTromsø;2021-2032;2020\n",
    "titles with a period": "Kommune;Samfunnsdel;Vedtatt\nTromsø;Kommuneplanens samfunnsdel 2021-2032;2020\n",
    "yes or no, then the year": "Kommune;Samfunnsdel vedtatt?;Hvilket år?\nTromsø;Ja;2020\n",
    "groups above": ";Arealdel;;Samfunnsdel;\nKommune;Vedtatt;Neste;Vedtatt;Neste\nTromsø;2017;2026;2020;2028\n",
    "groups in the first of two rows": "Kommune;Samfunnsdel;;Arealdel;\n;Vedtatt;Revideres;Vedtatt;Revideres\nTromsø;2020;2028;2017;2026\n",
    "three rows of headings": "Planstatus;;;;\n;Kommuneplanens arealdel;;Kommuneplanens samfunnsdel;\n;Vedtak;Revisjon;Vedtak;Revisjon\nKommune;år;år;år;år\nTromsø;2017;2026;2020;2028\n",
    "the plan's name to the left": "Kommune;Samfunnsdel;Vedtatt dato;Arealdel;Vedtatt dato\nTromsø;Ja;17.06.2020;Ja;1.1.2017\n",
    "a column for each year": "region;2021;2022;2023\n5501 Tromsø;2008;2008;2020\n",
    "a column as of each year": "Kommune;Samfunnsdel vedtatt (per 2022);Samfunnsdel vedtatt (per 2023)\nTromsø;2008;2020\n",
    "date and year that agree": "Kommune;Vedtaksdato;Vedtaksår\nTromsø;17.06.2020;2020\n",
    "the municipality under a question": "ID;Navn;E-post;Hvilken kommune svarer du for?;Når ble samfunnsdelen vedtatt?\n5503;Ola Harstad;o@x.no;Tromsø;2020\n",
    "running numbers": "Nr;Kommune;Vedtatt\n5503;Tromsø;2020\n5504;Alta;\n5505;Senja;\n",
    "a centre with the same name": "Adm.senter;Kommune;Samfunnsdel\nTromsø;Tromsø;2020\n",
    "steps with a first time": "Kommune;Oppstart;Førstegangsbehandling;Vedtaksdato\nTromsø;2018;2019-09-01;2020-06-17\n",
    "the first and the last adoption": "Kommune;Første vedtak;Siste vedtak\nTromsø;2008;2020\n",
    "a new plan to come": "Kommune;Ny samfunnsdel;Gjeldende samfunnsdel\nTromsø;2024;2020\n",
    "from and to alone": "Kommune;Fra år;Til år\nTromsø;2020;2032\n",
    "compounds of plan": "Kommune;Barnehageplan vedtatt;Kommuneplan vedtatt\nTromsø;2023;2020\n",
    "English words": "Municipality;Area plan adopted;Community plan adopted\nTromsø;2023;2020\n",
    "dashes in abbreviations": "Kommune;KP-AD;KP-SD\nTromsø;2023;2020\n",
    "yes and no of other things": "Kommune;Kystkommune;Vedtatt;Er planen under revisjon?\nTromsø;Nei;2020;Nei\n",
    "the status of another step": "Kommune;Vedtatt;Status ny plan\nTromsø;2020;Under arbeid\n",
    "time stamps of ArcGIS": "Kommune;Vedtatt\nTromsø;1592344800000\n",
    "adopted or revised": "Kommune;Høring;Vedtatt/revidert\nTromsø;2019;2020\n",
    "groups that begin with another step": ";Arealdel;;Samfunnsdel;\nKommune;Neste;Vedtatt;Neste;Vedtatt\nTromsø;2026;2017;2028;2020\n",
    "a column beside the headings": ";Planer vedtatt\nKommune;År\nTromsø;2020;1998\nAlta;2015;1999\n",
    "answers, then the year": "Kommune;Samfunnsdel vedtatt;Hvilket år?\nTromsø;Vedtatt;2020\nAlta;Nei;\nSenja;Mangler;\nVadsø;Ingen plan;\n",
    "notes below the years": "Kommune;Nyeste\nTromsø;2020\nAlta;2015\n;Kilde: kommunene\n;Sist sett i august\n;Ring ved feil\n;Takk\n",
    "four lines about the report above": "Rapport;Neste utgave 2025\nAvdeling;Plan\nTelefon;77 00\nKommune;Vedtatt\nTromsø;2020\nAlta;2015\n",
    "groups in every column": "Sted;Arealdel;Samfunnsdel\nNavn;Vedtatt;Vedtatt\nTromsø;2017;2020\n",
    "a title of several kinds of plan": "Kommuneplaner og planstrategier;\n;\nKommune;Vedtatt\nTromsø;2020\n",
    "lines of filters above": "Utskrift fra planregisteret;;\nDato: 03.09.2024;;\nKommune;Plannavn;Vedtaksdato\nTromsø;Samfunnsdel;17.06.2020\n",
}  # fmt: skip


@pytest.mark.parametrize("text", COLUMNS.values(), ids=COLUMNS)
def test_the_adoption_of_the_samfunnsdel_is_read_whatever_stands_beside_it(
    text: str, register: Register
) -> None:
    assert years([sheet(text)], register)["Tromsø"] == 2020


ROWS = {
    "kinds of plan": "Kommune;Type plan;Vedtatt\nTromsø;KPA;2023\nTromsø;KPS;2020\n",
    "kinds of plan under any heading": "Kommune;Hva;År\nTromsø;Arealdel;2023\nTromsø;Samfunnsdel;2020\nTromsø;Planstrategi;2024\n",
    "municipality written once": "Kommune;Plan;Vedtatt\nTromsø;Arealdel;2017\n;Samfunnsdel;2020\n",
    "several adoptions of one": "Kommune;Samfunnsdel vedtatt\nTromsø;2008\n;2020\nHarstad;2018\n",
    "status": "Kommune;Plan;Status;År\nTromsø;Samfunnsdel;Vedtatt;2020\nTromsø;Samfunnsdel;Under arbeid;2024\n",
    "status under any heading": "Kommune;Fase;Vedtaksår\nTromsø;Gjeldende;2020\nTromsø;Opphevet;2021\nTromsø;På høring;2024\n",
    "a new plan under revision": "Kommune;Status;År\nTromsø;Adopted;2020\nTromsø;Under revision;2024\n",
    "statuses with more words": "Kommune;Fase;År\nTromsø;Endelig vedtatt;2020\nTromsø;Oppstart varslet;2024\nAlta;Avsluttet - vedtatt;2015\n",
    "statuses of the plan register": "Kommune;planstatus;År\nTromsø;3 - Endelig vedtatt arealplan;2020\nTromsø;2 - Planforslag;2024\n",
    "statuses in numbers": "Kommune;planstatus;År\nTromsø;3;2020\n",
    "other kinds of plan among the samfunnsdeler": "Kommune;Type;Vedtatt\nTromsø;Samfunnsdel;2020\nTromsø;Velferdsmelding;2023\n",
    "drafts among the plans": "Kommune;Plan;Dato\nTromsø;Samfunnsdel;2020\nTromsø;Planprogram for samfunnsdelen;2023\nTromsø;Høringsutkast samfunnsdel;2024\n",
    "statuses that deny": "Kommune;Status;År\nTromsø;Gyldig;2020\nTromsø;Ikke gyldig;2023\nTromsø;Ugyldig;2022\nTromsø;Trukket;2024\n",
    "plans as titles between the rows": "Kommune;Vedtatt\nSamfunnsdel;\nTromsø;2020\nArealdel;\nTromsø;2023\n",
    "steps as titles between the rows": "Kommune;År\nVedtatt;\nTromsø;2020\nPå høring;\nTromsø;2024\n",
    "plans and steps in one column": "Kommune;Milepæl;Dato\nTromsø;Samfunnsdel vedtatt;17.06.2020\nTromsø;Arealdel vedtatt;22.03.2023\n",
    "what is measured in a column": "region;måling;verdi\n5501 Tromsø;Arealdel, år for vedtak;2023\n5501 Tromsø;Samfunnsdel, år for vedtak;2020\n",
    "plans written once": "Plan;Kommune;Vedtatt\nArealdel;Harstad;2021\n;Tromsø;2023\nSamfunnsdel;Harstad;2018\n;Tromsø;2020\n",
    "signs for the municipality above": "Kommune;Plan;Vedtatt\nTromsø;Arealdel;2017\n- \"\" -;Samfunnsdel;2020\n",
    "the place and day of a letter above": "Statsforvalteren;\nTromsø;3.9.2024\n;\nKommune;Samfunnsdel\nTromsø;2020\nHarstad;2018\n",
    "the place and day of a letter below": "Kommune;Samfunnsdel\nTromsø;2020\nHarstad;2018\n;\nTromsø;3.9.2024\n",
    "the municipality on a line of its own": "Kommune;Plan;Vedtatt\nTromsø;;\n;Samfunnsdel;2020\n;Arealdel;2017\nHarstad;;\n;Samfunnsdel;2018\n",
    "a county by its number": "Nr;Navn;Samfunnsdel\n55;Romsa;2024\n5501;Tromsø;2020\n",
    "side by side under the counties": "Troms;Vedtatt;Finnmark;Vedtatt\nTromsø;2020;Alta;2015\nHarstad;2018;Vadsø;2014\n",
    "side by side": "Kommune;Vedtatt;;Kommune;Vedtatt\nHarstad;2018;;Tromsø;2020\nSenja;2019;;Alta;2015\n",
    "side by side with groups": "Troms;;Finnmark;\nKommune;Vedtatt;Kommune;Vedtatt\nTromsø;2020;Alta;2015\nHarstad;2018;;\n",
    "side by side without headings": "Harstad;2018;Tromsø;2020\nSenja;2019;Alta;2015\n",
    "lying": "Kommune;Tromsø;Harstad;Alta\nKommunenr;5501;5503;5601\nSamfunnsdel vedtatt;2020;2018;2015\nArealdel vedtatt;2017;2010;2022\n",
    "lying under a title": "Kommuneplanens samfunnsdel;;;\nKommune;Tromsø;Harstad;Alta\nVedtatt;2020;2018;2015\nRulleres;2028;2027;2026\n",
    "one plan above the other": "Arealdel;\nKommune;Vedtatt\nTromsø;2017\nAlta;2022\n;\nSamfunnsdel;\nKommune;Vedtatt\nTromsø;2020\nAlta;2015\n",
    "one step above the other": "Vedtatte samfunnsdeler;\nKommune;År\nTromsø;2020\nAlta;2015\n;\nSamfunnsdeler på høring;\nKommune;År\nTromsø;2024\n",
    "columns in another order further down": "Kommune;Vedtatt\nHarstad;2018\n;\nKommune;Merknad;Vedtatt\nTromsø;x;2020\n",
    "side by side under headings that say where": "Kommuner i Troms;Vedtatt;Kommuner i Finnmark;Vedtatt\nHarstad;2018;Alta;2015\nTromsø;2020;Vadsø;2014\n",
    "side by side with a plan in between": "Kommune;Vedtatt;Kommune;Vedtatt\nHarstad;2018;Tromsø;2020\n;;Arealdel;\nSenja;2019;Tromsø;2023\n",
    "partners beside each municipality": "Kommune;Samarbeider med;Og med;Vedtatt\nTromsø;Alta;Harstad;2020\nAlta;Tromsø;Harstad;2015\nHarstad;Tromsø;Alta;2018\n",
    "two municipalities with partners": "Kommune;Samarbeider med;Og med;Vedtatt\nTromsø;Alta;Harstad;2020\nSenja;Harstad;Alta;2019\n",
    "other years above": "Kommune;Neste rullering\nTromsø;2028\n;\nKommune;Vedtatt\nTromsø;2020\n",
    "answers to whether the plan is valid": "Kommune;Gyldig;Vedtaksår\nTromsø;Ja;2020\nTromsø;Nei;2024\n",
    "answers to whether it is adopted": "Kommune;Vedtatt?;År\nTromsø;Ja;2020\nTromsø;Nei;2024\n",
    "words of how far it has come": "Kommune;Hvor langt;År\nTromsø;Vedtatt;2020\nTromsø;På høring;2024\nAlta;Ring Kari;2015\n",
    "remarks that are no statuses": "Kommune;Annet;År\nTromsø;Under arbeid;2020\nAlta;Ring Kari;2015\n",
    "titles of other plans beside the kind": "Kommune;Type;Tittel;Vedtatt\nTromsø;Kommuneplan;Samfunnsdel;2020\nTromsø;Kommuneplan;Arealdel;2023\n",
    "headings repeated on each page": "Kommune;Vedtatt\nHarstad;2018\nKommune;Vedtatt\nTromsø;2020\n",
}  # fmt: skip


@pytest.mark.parametrize("text", ROWS.values(), ids=ROWS)
def test_the_right_rows_are_read_however_the_table_is_laid_out(
    text: str, register: Register
) -> None:
    assert years([sheet(text)], register)["Tromsø"] == 2020


UNCLEAR = {
    "only other plans": "Kommune;Planstrategi vedtatt\nTromsø;2024\nAlta;2023\n",
    "an empty column for the plan": "Kommune;Samfunnsdel vedtatt;Arealdel vedtatt\nTromsø;;2023\nAlta;;2022\n",
    "a heading of other things": "Kommune;Tilsyn\nTromsø;2024\nAlta;2023\n",
    "a title of another step": "Samfunnsdeler på høring;\n;\nKommune;År\nTromsø;2024\nAlta;2025\n",
    "a title of another plan": "Vedtatte arealdeler;\n;\nKommune;Vedtatt\nTromsø;2017\n",
    "two columns called the same": "Kommune;Vedtatt;Vedtatt\nTromsø;2009;2020\nAlta;2003;2015\n",
    "two columns without headings": "Tromsø;2017;2020\nAlta;2022;2015\n",
    "the same year for everyone": "År;Kommune;Samfunnsdel\n2024;Tromsø;Ja\n2024;Alta;Ja\n2024;Senja;Ja\n2024;Harstad;Ja\n",
    "a year and a value": "region;år;verdi\n5501 Tromsø;2023;2020\n5503 Harstad;2023;2018\n",
    "a year beside another plan": "Kommune;Arealdel;Vedtatt\nTromsø;2017-2029;2020\nAlta;2022-2034;2015\n",
    "the last revision only": "Kommune;Neste revisjon av samfunnsdel\nTromsø;2028\nAlta;2027\n",
}  # fmt: skip


@pytest.mark.parametrize("text", UNCLEAR.values(), ids=UNCLEAR)
def test_it_is_asked_about_when_no_heading_decides(text: str, register: Register) -> None:
    with pytest.raises(UnclearTableError) as asked:
        tables([sheet(text)], register)
    assert asked.value.candidates
    assert asked.value.wanted == YEAR_COLUMN
    assert any(each.values for each in asked.value.candidates)
    assert all(f"«{each.name}»" in str(asked.value) for each in asked.value.candidates)


def test_what_is_asked_about_can_be_chosen_by_the_name_in_the_question(register: Register) -> None:
    table = [sheet(UNCLEAR["two columns without headings"])]
    with pytest.raises(UnclearTableError) as asked:
        tables(table, register)
    first, second = (
        years(table, register, TableChoice(year=each.name)) for each in asked.value.candidates
    )
    assert (first["Tromsø"], second["Tromsø"]) == (2017, 2020)


VEDTATT = "Kommune;Vedtatt\n"


def test_sheets_for_parts_of_the_county_are_all_read(register: Register) -> None:
    parts = [sheet(VEDTATT + "Tromsø;2020\n", "Troms"), sheet(VEDTATT + "Alta;2015\n", "Finnmark")]
    assert years(parts, register) == {"Tromsø": 2020, "Alta": 2015}


@pytest.mark.parametrize(
    "names", [("Arealdel", "Samfunnsdel"), ("Planstrategi", "KPS"), ("2022", "2023"),
              ("Planer 2022", "Planer 2023"), ("Gammel", "Ark1")],
)  # fmt: skip
def test_the_sheet_whose_name_says_so_is_read(names: tuple[str, str], register: Register) -> None:
    other, wanted = names
    book = [
        sheet(VEDTATT + "Tromsø;2017\nAlta;2011\n", other),
        sheet(VEDTATT + "Tromsø;2020\n", wanted),
    ]
    assert years(book, register) == {"Tromsø": 2020}


def test_of_sheets_of_a_series_the_newest_that_has_come_is_read(register: Register) -> None:
    this = date.today().year
    book = [
        sheet(f"{VEDTATT}{name};{2010 + year - this}\n", f"{county} {year}")
        for name, county in (("Tromsø", "Troms"), ("Alta", "Finnmark"))
        for year in (this - 1, this, this + 1)
    ]
    assert years(book, register) == {"Tromsø": 2010, "Alta": 2010}


def test_of_columns_of_a_series_the_newest_that_has_come_is_read(register: Register) -> None:
    this = date.today().year
    headings = ";".join(f"Vedtatt (per {year})" for year in (this - 1, this, this + 1))
    text = f"Kommune;{headings}\nTromsø;2008;2020;2024\nAlta;2009;2015;\n"
    assert years([sheet(text)], register) == {"Tromsø": 2020, "Alta": 2015}


YEAR = "Kommune;År\n"
BOOKS = {
    "a sheet that names the plan beside one that tells of an adoption":
        ({"Troms": VEDTATT + "Tromsø;2020\n", "Samfunnsdel Finnmark": YEAR + "Alta;2015\n"},
         {"Tromsø": 2020, "Alta": 2015}),
    "the plan's name before a better heading":
        ({"Oversikt": VEDTATT + "Tromsø;2017\n", "Samfunnsdel": YEAR + "Tromsø;2020\n"},
         {"Tromsø": 2020}),
    "two that name the plan, one of them with the adoption":
        ({"Samfunnsdel oversikt": YEAR + "Tromsø;2017\n", "Samfunnsdel": VEDTATT + "Tromsø;2020\n"},
         {"Tromsø": 2020}),
    "two that say the same of the newest":
        ({"Ark1": VEDTATT + "Tromsø;2020\nTromsø;2008\n", "Ark2": VEDTATT + "Tromsø;2020\n"},
         {"Tromsø": 2020}),
    "any year beside the adoption":
        ({"Ark1": YEAR + "Tromsø;2017\n", "Ark2": VEDTATT + "Tromsø;2020\n"}, {"Tromsø": 2020}),
}  # fmt: skip


@pytest.mark.parametrize(("book", "read"), BOOKS.values(), ids=BOOKS)
def test_of_several_sheets_those_that_tell_most_are_read(
    book: dict[str, str], read: dict[str, int], register: Register
) -> None:
    assert years([sheet(text, name) for name, text in book.items()], register) == read


def test_years_of_an_agreement_with_another_municipality_are_not_its_plan(
    register: Register,
) -> None:
    text = "Kommune;Samfunnsdel vedtatt;Vertskommune;Samarbeid vedtatt\nTromsø;2020;Harstad;2018\n"
    assert years([sheet(text)], register) == {"Tromsø": 2020}


def test_a_sheet_of_another_step_is_not_read(register: Register) -> None:
    book = [
        sheet("Kommune;År\nTromsø;2024\n", "Samfunnsdel revideres"),
        sheet("Kommune;År\nTromsø;2020\n", "Samfunnsdel vedtatt"),
    ]
    assert years(book, register) == {"Tromsø": 2020}


@pytest.mark.parametrize(
    "title", ["Oversikten skal oppdateres hvert år", "Lista må revideres", "Tabellen under blir revidert årlig"]
)  # fmt: skip
def test_what_is_to_happen_to_the_list_does_not_happen_to_the_plans(
    title: str, register: Register
) -> None:
    assert years([sheet(f"{title};\nKommune;Samfunnsdel\nTromsø;2020\n")], register) == dict([ONE])


@pytest.mark.parametrize(
    "title", ["Planer som skal revideres", "Oversikt over planer som skal revideres", "Liste for planer på høring",
              "Oversikten skal brukes til planer under arbeid"],
)  # fmt: skip
def test_a_title_that_speaks_of_another_step_is_asked_about(title: str, register: Register) -> None:
    with pytest.raises(UnclearTableError):
        tables([sheet(f"{title};\nKommune;Samfunnsdel\nTromsø;2020\n")], register)


def test_a_sheet_of_other_figures_is_not_asked_about(register: Register) -> None:
    book = [
        sheet("Kommune;Folketall 2023\nTromsø;77992\nBardu;2012\n", "Kommuner"),
        sheet(VEDTATT + "Tromsø;2020\n", "Planer"),
    ]
    assert years(book, register) == {"Tromsø": 2020}


def test_two_sheets_that_say_different_things_are_asked_about(register: Register) -> None:
    book = [sheet(VEDTATT + "Tromsø;2017\n", "Ark1"), sheet(VEDTATT + "Tromsø;2020\n", "Ark2")]
    with pytest.raises(UnclearTableError, match=r"«Ark1» .*«Ark2»"):
        tables(book, register)
    assert years(book, register, TableChoice(sheet="Ark2")) == {"Tromsø": 2020}
    with pytest.raises(PlanstatusError, match=r"«Ark1», «Ark2».*Fant ikke arket «Ark3»"):
        tables(book, register, TableChoice(sheet="Ark3"))


def test_what_was_read_is_said(register: Register) -> None:
    text = "Oversikt;;\n;;\nKommunenr;Kommune;Samfunnsdel vedtatt\n5501;Tromsø;2020\n"
    (table,) = tables([sheet(text, "Planer 2024")], register)
    assert table.in_words() == (
        "Ark «Planer 2024», rad 3: kommune i «Kommunenr», planår i «Samfunnsdel vedtatt»"
    )
    (table,) = tables([sheet("Tromsø;2020\nAlta;2015\n")], register)
    assert table.in_words() == ("Uten overskrifter: kommune i «kolonne A», planår i «kolonne B»")


def test_rows_of_other_places_and_plans_are_one_line_for_each_kind(register: Register) -> None:
    text = (
        "Kommune;Plan;Vedtatt\nHele landet;Samfunnsdel;2024\nTroms - Romsa - Tromssa;Samfunnsdel;2024\n"
        "Tromsø;Samfunnsdel;2020\nTromsø;Arealdel;2017\nAlta;Arealdel;2022\n"
    )
    assert reported(text, register) == [
        (2, "2 rader gjelder fylker eller hele landet"),
        (5, "2 rader gjelder andre planer enn samfunnsdelen"),
    ]


def test_a_row_that_is_not_adopted_is_reported_and_takes_no_year_away(register: Register) -> None:
    text = "Kommune;Status;Vedtatt\nTromsø;Vedtatt;\nAlta;Høring;2024\nSenja;Vedtatt;2019\n"
    assert years([sheet(text)], register) == {"Senja": 2019}
    assert [line for line, _ in reported(text, register)] == [2, 3]


def test_a_row_whose_status_or_plan_is_not_known_is_used_and_reported(register: Register) -> None:
    unknown = "Kommune;Status;Vedtatt\nTromsø;3;2020\nAlta;Vedtatt;2015\n"
    assert reported(unknown, register) == []
    rows = rows_of(tables([sheet(unknown)], register), register)
    _, _, deviations = settle(rows.found, TODAY)
    assert [(each.line, each.value, each.action) for each in deviations] == [(2, "3", USED)]


def test_one_that_is_certain_counts_before_a_newer_one_that_is_not(register: Register) -> None:
    text = "Kommune;Type;Vedtatt\nTromsø;Samfunnsdel;2020\nTromsø;Velferdsmelding;2023\n"
    rows = rows_of(tables([sheet(text)], register), register)
    newest, earlier, deviations = settle(rows.found, TODAY)
    assert [each.plan.year for each in newest] == [2020]
    assert not earlier
    assert [(each.line, each.action) for each in deviations] == [(3, NOT_USED)]


def test_years_without_a_heading_are_no_old_numbers_of_finnmark(register: Register) -> None:
    text = "Kommune;Tromsø;Harstad\nSamfunnsdel;2020;2018\n;;\nKommune;Alta;Vadsø\nSamfunnsdel;2015;2014\n"
    assert years([sheet(text)], register) == {}


def test_a_year_to_come_is_reported(register: Register) -> None:
    rows = rows_of(tables([sheet("Kommune;Vedtatt\nTromsø;2032\nAlta;2015\n")], register), register)
    _, _, deviations = settle(rows.found, TODAY)
    assert [(each.line, each.reason) for each in deviations] == [(2, "vedtaket er fram i tid")]


def test_no_municipality_is_taken_from_above_where_the_first_row_has_none(
    register: Register,
) -> None:
    text = "Kommune;Plan;Vedtatt\n;Samfunnsdel;2019\nTromsø;Arealdel;2017\n;Samfunnsdel;2018\nHarstad;Arealdel;2010\n"
    assert years([sheet(text)], register) == {}
    assert [line for line, _ in reported(text, register)] == [2, 4, 3]


def test_two_years_for_two_plans_in_one_cell_are_not_guessed_at(register: Register) -> None:
    text = "Kommune;KPA/KPS\nTromsø;2017/2020\nAlta;2015\n"
    assert years([sheet(text)], register) == {"Alta": 2015}
    assert [line for line, _ in reported(text, register)] == [2]


def test_formulas_that_nobody_calculated_are_not_replaced_by_a_vaguer_column(
    register: Register,
) -> None:
    text = "Kommune;Samfunnsdel vedtatt;Dato\nTromsø;=YEAR(C2);2024-06-17\n"
    assert years([sheet(text)], register) == {}
    assert [line for line, _ in reported(text, register)] == [2]


def test_a_municipality_taken_from_the_row_above_is_said(register: Register) -> None:
    text = "Kommune;Samfunnsdel vedtatt\nTromsø;2008\n;2020\nHarstad;2018\n;2019\n"
    (filled, below) = reported(text, register)
    assert filled == (3, "raden mangler kommune, og er lest som Tromsø fra raden over")
    assert below[0] == 5  # may be a sum, so it is not Harstad's


def test_two_columns_of_municipalities_are_asked_about(register: Register) -> None:
    text = "Kommune;Kommune;Samfunnsdel vedtatt\nTromsø;Alta;2020\nAlta;Tromsø;2015\n"
    with pytest.raises(UnclearTableError, match="kommunene") as asked:
        tables([sheet(text)], register)
    assert asked.value.wanted == KEY_COLUMN
    assert years([sheet(text)], register, TableChoice(key="kolonne B")) == {
        "Alta": 2020,
        "Tromsø": 2015,
    }


@pytest.mark.parametrize(
    ("number", "name", "parts"),
    [("1850", "", "1806 Narvik, 1875 Hamarøy"), ("1850", "Tysfjord", "1806 Narvik, 1875 Hamarøy"),
     ("1507", "Ålesund", "1508 Ålesund, 1580 Haram")],
)  # fmt: skip
def test_a_divided_municipality_is_reported_with_its_parts_and_none_is_guessed(
    number: str, name: str, parts: str
) -> None:
    register = Register(in_counties(norway(), ("15", "18")))
    text = f"Kommunenr;Kommune;Samfunnsdel vedtatt\n{number};{name};2019\n1804;Bodø;2022\n"
    assert years([sheet(text)], register) == {"Bodø": 2022}
    assert reported(text, register) == [(2, f"kommune {number} ble delt mellom {parts}")]


def test_the_name_of_a_part_tells_which_of_a_divided_municipality_is_meant() -> None:
    register = Register(in_counties(norway(), ("15", "18")))
    text = "Kommunenr;Kommune;Samfunnsdel vedtatt\n1850;Hamarøy;2019\n1507;Haram;2021\n"
    assert years([sheet(text)], register) == {"Hamarøy": 2019, "Haram": 2021}
