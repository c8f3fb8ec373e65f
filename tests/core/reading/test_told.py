"""What is said of a file: where the years stand, what was left aside, and why nothing was read."""

from __future__ import annotations

from datetime import date

import pytest

from planstatus.core.municipalities.register import Register, in_counties, norway
from planstatus.core.reading.deviations import NOT_USED, Deviation
from planstatus.core.reading.every_plan import PlansFound, find_every_plan
from planstatus.core.reading.headers import column_letter
from planstatus.core.reading.plan_rows import RowsRead
from planstatus.core.reading.rows import Sheet
from planstatus.core.reading.settle import settle
from planstatus.core.reading.table_choice import (
    NOTHING_CHOSEN,
    SHEET,
    TableChoice,
    UnclearTableError,
)
from planstatus.core.reading.told import not_found, nothing_used, read_from

from .tables import read, rows_of, sheet, tables


def found_in(sheets: list[Sheet], register: Register) -> tuple[PlansFound, RowsRead]:
    found = find_every_plan(sheets, register, NOTHING_CHOSEN)
    return found, found.rows.get(found.default) or next(iter(found.rows.values()))


SAID = {
    "several plans, one of them empty": (
        ["Kommune;Samfunnsdel vedtatt;Arealdel vedtatt;Planstrategi vedtatt\n"
         "Tromsø;2020;2017;\nAlta;2015;;\n"],
        "Rad 1: kommune i «Kommune», planår i «Samfunnsdel vedtatt» (samfunnsdelen), "
        "«Arealdel vedtatt» (arealdelen). Planstrategien er ikke lest: Kolonnen «Planstrategi "
        "vedtatt» er tom. Disse har årstall: «Samfunnsdel vedtatt» (2020, 2015); «Arealdel "
        "vedtatt» (2017).",
    ),
    "a plan without years": (
        ["Kommune;Samfunnsdel vedtatt;ROS\nTromsø;2020;Nei\nAlta;2015;Nei\n"],
        "Rad 1: kommune i «Kommune», planår i «Samfunnsdel vedtatt». «ROS» har ingen årstall.",
    ),
    "another plan than the usual": (
        ["Kommune;Samfunnsdel vedtatt;Arealdel vedtatt\nTromsø;;2023\nAlta;;2022\n"],
        "Rad 1: kommune i «Kommune», planår i «Arealdel vedtatt» (arealdelen). Kolonnen "
        "«Samfunnsdel vedtatt» er tom.",
    ),
    "another sheet, and rows that are not used": (
        ["Planer|Kommune;Vedtatt\nTromsø;2020\nAtlantis;2019\nHele landet;2018\n", "Om|Tekst\nx\n",
         "Mal|Tekst\nx\n"],
        "Ark «Planer», rad 1: kommune i «Kommune», planår i «Vedtatt». Rader som ikke kan brukes: "
        "1; én rad gjelder et fylke eller hele landet; ark som ikke er lest: «Om», «Mal».",
    ),
    "two columns of another plan": (
        ["Kommune;Samfunnsdel vedtatt;Arealdel vedtatt;Arealdel vedtatt\n"
         "Tromsø;2020;2017;2018\nAlta;2015;2016;2011\n"],
        "Rad 1: kommune i «Kommune», planår i «Samfunnsdel vedtatt». Arealdelen er ikke lest: Det "
        "er ikke klart hvilken kolonne som har planårene: «Arealdel vedtatt» (2017, 2016); "
        "«Arealdel vedtatt» (2018, 2011).",
    ),
    "the next revision of the usual plan": (
        ["Kommune;Neste rullering av samfunnsdel;Arealdel vedtatt\nTromsø;2028;2017\n"],
        "Rad 1: kommune i «Kommune», planår i «Arealdel vedtatt» (arealdelen).",
    ),
    "a lying table": (
        ["Kommune;Tromsø;Harstad;Alta\nSamfunnsdel vedtatt;2020;2018;2015\n"],
        "Rad 1: kommune i «Kommune», planår i «Samfunnsdel vedtatt». Kommunene står i hver sin "
        "kolonne, så «rad» er kolonnens nummer.",
    ),
    "a sheet without headings": (
        ["Ark1|Tromsø;2020\nAlta;2015\n"],
        "Ark «Ark1», uten overskrifter: kommune i «kolonne A», planår i «kolonne B».",
    ),
    "groups above the headings": (
        [";Samfunnsdel;;Arealdel;\nKommune;Vedtatt;Neste;Vedtatt;Neste\nTromsø;2020;2028;2017;2026\n"],
        "Rad 2: kommune i «Kommune», planår i «Samfunnsdel Vedtatt» (samfunnsdelen), «Arealdel "
        "Vedtatt» (arealdelen).",
    ),
    "a plan that stands alone above its rows": (
        ["Kommune;Vedtatt\nSamfunnsdel;\nTromsø;2020\nArealdel;\nTromsø;2023\n"],
        "Rad 1: kommune i «Kommune», planår i «Vedtatt» (samfunnsdelen og arealdelen). Én rad "
        "gjelder en annen plan enn samfunnsdelen.",
    ),
    "a group above one column": (
        ["Sted;Samfunnsdel\nNavn;År\nTromsø;2020\nAlta;2015\n"],
        "Rad 2: kommune i «Sted Navn», planår i «Samfunnsdel År».",
    ),
    "two sheets without a year of a plan": (
        ["Troms|Kommune;Samfunnsdel vedtatt;ROS\nTromsø;2020;Nei\n",
         "Finnmark|Kommune;Samfunnsdel vedtatt;ROS\nAlta;2015;Nei\n"],
        "Ark «Troms», rad 1: kommune i «Kommune», planår i «Samfunnsdel vedtatt»; Ark «Finnmark», "
        "rad 1: kommune i «Kommune», planår i «Samfunnsdel vedtatt». «ROS», «ROS» har ingen "
        "årstall.",
    ),
    "numbers and names": (
        ["Kommunenr;Kommune;Samfunnsdel vedtatt\n5501;Tromsø;2020\n"],
        "Rad 1: kommune i «Kommunenr», planår i «Samfunnsdel vedtatt».",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("texts", "said"), SAID.values(), ids=SAID)
def test_what_was_read_and_what_was_not_is_said(
    texts: list[str], said: str, register: Register
) -> None:
    sheets = [sheet(*reversed(text.split("|"))) for text in texts]
    found, rows = found_in(sheets, register)
    assert read_from(sheets, found, rows) == said


ON_MAP = "Kommuner på kartet: 5501, 5503, 5510, 5512, 5514."


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Kommune;Vedtatt\nBodø;2020\nNarvik;2019\n",
         f"Ingen rader i fil.csv kan brukes. Kommuner i tabellen: Bodø, Narvik. {ON_MAP}"),
        ("Kommunenr;Kommune;Vedtatt\n1804;Bodø;2020\n;Narvik;2019\n",
         f"Ingen rader i fil.csv kan brukes. Kommuner i tabellen: 1804, Narvik. {ON_MAP}"),
        ("Kommune;Vedtatt\n" + "".join(f"By {n};2020\n" for n in "ABCDEF"),
         "Ingen rader i fil.csv kan brukes. Kommuner i tabellen: By A, By B, By C, By D, By E. "
         f"{ON_MAP} For eksempel: rad 2, Kommune «By A»: ikke brukt, ingen kommune har dette "
         "navnet eller nummeret."),
        ("Kommune;Vedtatt\n;2020\n",
         f"Ingen rader i fil.csv kan brukes. Kommuner i tabellen: ingen. {ON_MAP} For eksempel: "
         "rad 2, Vedtatt «2020»: ikke brukt, ingen kommune har dette navnet eller nummeret."),
        ("Kommune;ROS-analyse\nBodø;oppdatert 2022\n",
         f"Ingen rader i fil.csv kan brukes. Kommuner i tabellen: Bodø. {ON_MAP}"),
    ],
)  # fmt: skip
def test_a_table_of_other_places_is_refused_with_those_that_it_has(
    text: str, said: str, register: Register
) -> None:
    found, rows = found_in([sheet(text)], register)
    assert nothing_used(found, register, rows.deviations) == said


@pytest.mark.parametrize(
    ("text", "choice", "wanted", "seen"),
    [
        ("Navn;Verdi;\nx;y\n", NOTHING_CHOSEN, "kommune og planår", "Navn, Verdi"),
        (";\nNavn;Verdi\n", TableChoice(key="Kom", year="År"), "«Kom» og «År»", "Navn, Verdi"),
        (";\n", TableChoice(year="År"), "«År»", ""),
    ],
)
def test_a_table_without_municipality_and_year_is_refused_with_its_first_row(
    text: str, choice: TableChoice, wanted: str, seen: str
) -> None:
    assert not_found([sheet(text)], choice) == (
        "Gi kolonnene overskrifter, for eksempel Kommunenummer og Planår. "
        f"Fant ikke {wanted} i fil.csv. Øverst står det: {seen}."
    )


REASONS = {
    "Kommune;Vedtatt\nAtlantis;2020\n": [
        (2, "Kommune", "Atlantis", "ikke brukt", "ingen kommune har dette navnet eller nummeret"),
    ],
    "Kommunenr;Kommune;Vedtatt\n9999;Senja;2018\n;Ålta;2013\n5501;Vadsø;2020\n5503;Harstad;2019\n"
    "5607;Vadsø;2018\n5512;Tjeldsund;2017\n": [
        (2, "Kommunenr", "9999", "brukt", "kommunenummeret 9999 finnes ikke, så navnet gjelder"),
        (3, "Kommune", "Ålta", "brukt", "navnet er tolket som Alta"),
        (4, "Kommune", "Vadsø", "brukt",
         "kommunenummeret 5501 har et annet navn; nummeret gjelder"),
    ],
    "Kommune;Vedtatt\nAtlantis;ikke vedtatt\nTromsø;2020\n": [
        (2, "Kommune", "Atlantis", "ikke brukt", "ingen kommune har dette navnet eller nummeret"),
    ],
    "Kommune;Vedtatt\nAtlantis;under arbeid\nTromsø;2020\n": [
        (2, "Kommune", "Atlantis", "ikke brukt", "ingen kommune har dette navnet eller nummeret"),
    ],
    ";Samfunnsdel;Samfunnsdel\nKommune;Vedtatt;Under arbeid\nAtlantis;2020;ja\n": [
        (3, "Kommune", "Atlantis", "ikke brukt", "ingen kommune har dette navnet eller nummeret"),
    ],
    "Kommune;Vedtatt\nAtlantis;ukjent\nTromsø;2020\n": [
        (2, "Kommune", "Atlantis", "ikke brukt", "ingen kommune har dette navnet eller nummeret"),
    ],
    "Nr;Vedtatt\n5599;2020\n5501;2019\n": [
        (2, "Nr", "5599", "ikke brukt", "kommunenummeret 5599 finnes ikke"),
    ],
    "Kommune;Vedtatt\nBodø;2020\nNarvik;2019\nTroms;2018\n": [
        (2, "Kommune", "Bodø", "ikke brukt", "2 rader gjelder kommuner utenfor kartet"),
        (4, "Kommune", "Troms", "ikke brukt", "én rad gjelder et fylke eller hele landet"),
    ],
    "Kommune;Vedtatt\nHerøy;2020\nTromsø;2019\n": [
        (2, "Kommune", "Herøy", "ikke brukt", "én rad gjelder en kommune utenfor kartet"),
    ],
    "Kommune;Vedtatt\nTromsø;omtrent\nAlta;1850\nSenja;2020/2018\nVadsø;ca 2019\n": [
        (2, "Vedtatt", "omtrent", "ikke brukt", "ikke et planår fra 1965 til 2100"),
        (3, "Vedtatt", "1850", "ikke brukt", "ikke et planår fra 1965 til 2100"),
        (4, "Vedtatt", "2020/2018", "ikke brukt", "ikke et planår fra 1965 til 2100"),
        (5, "Vedtatt", "ca 2019", "brukt", "året er usikkert"),
    ],
    "Kommune;Vedtatt\nTromsø;=YEAR(C2)\nAlta;#REF!\nSenja;2019\n": [
        (2, "Vedtatt", "=YEAR(C2)", "ikke brukt",
         "formelen har ingen lagret verdi: åpne filen i regnearkprogrammet og lagre den på nytt"),
        (3, "Vedtatt", "#REF!", "ikke brukt", "cellen viser en feil i regnearket: #REF!"),
    ],
    "Kommunenr;Kommune;Vedtatt\n1850;Tysfjord;2020\n5501;Tromsø;2019\n": [
        (2, "Kommune", "Tysfjord", "ikke brukt", "én rad gjelder en kommune utenfor kartet"),
    ],
    "Kommune;Status;Vedtatt\nTromsø;Vedtatt;\nAlta;Høring;2024\nSenja;Vedtatt;2019\n"
    "Harstad;Ingen plan;2018\nVadsø;Ingen plan;\n": [
        (2, "Vedtatt", "", "ikke brukt", "statusen er «Vedtatt», men planåret mangler"),
        (3, "Status", "Høring", "ikke brukt", "statusen er «Høring», ikke vedtatt"),
        (5, "Status", "Ingen plan", "ikke brukt", "statusen er «Ingen plan», ikke vedtatt"),
    ],
    "Kommune;Status;Vedtatt\nTromsø;Til vedtak;2026\nAlta;Vedtatt;2015\n": [
        (2, "Status", "Til vedtak", "ikke brukt", "statusen er «Til vedtak», ikke vedtatt"),
    ],
    "Kommune;Vedtatt\nTromsø;2020\nHarstad;2018\n;\nHilsen Kari;\nAlta kommune;\n": [
        (5, "Kommune", "Hilsen Kari", "ikke brukt",
         "ingen kommune har dette navnet eller nummeret"),
        (6, "Vedtatt", "", "ikke brukt", "det står ikke når planen ble vedtatt"),
    ],
    "Kommune;Vedtatt\nTromsø;2020\n;\nAlta;2015\n;\nVadsø;\n": [],
    "Kommune;Vedtatt\nTromsø;17.06.2020\n;\nAlta;3.9.2015\n": [],
    "Kommune;Samfunnsdel\nTromsø;vedtatt i perioden 2019-2023\nHarstad;valgperioden 2019-2023\n"
    "Alta;Vedtatt for perioden 2020-2032\nSenja;gjelder i perioden 2020-2032\n": [
        (2, "Samfunnsdel", "vedtatt i perioden 2019-2023", "ikke brukt",
         "det står ikke når planen ble vedtatt"),
        (3, "Samfunnsdel", "valgperioden 2019-2023", "ikke brukt",
         "det står ikke når planen ble vedtatt"),
    ],
    "Vedtatt;Kommune\n2020;Tromsø\n;Harstad\n2018;Senja\n": [
        (3, "Vedtatt", "", "ikke brukt", "det står ikke når planen ble vedtatt"),
    ],
    "Kommune;År\nPå høring;\nTromsø;2024\nVedtatt;\nAlta;2015\n": [
        (3, "År", "2024", "ikke brukt", "statusen er «På høring», ikke vedtatt"),
    ],
    "Kommune;Plan;Dato\nTromsø;Samfunnsdel;2020\nAlta;Planprogram for samfunnsdelen;2023\n": [
        (3, "Plan", "Planprogram for samfunnsdelen", "ikke brukt",
         "planen er under arbeid, og det står ikke når den gjeldende ble vedtatt"),
    ],
    "Kommune;Vedtatt\nAtlantis;se eget ark\nTromsø;2020\n": [
        (2, "Kommune", "Atlantis", "ikke brukt", "ingen kommune har dette navnet eller nummeret"),
    ],
    "Kommune;KPA/KPS\nTromsø;2017/2020\nAlta;2015\n": [
        (2, "KPA/KPS", "2017/2020", "ikke brukt", "teksten kan leses på flere måter"),
    ],
    "Kommune;Tromsø;Harstad;Alta\nSamfunnsdel vedtatt;2020;ukjent;2015\n": [
        (3, "Samfunnsdel vedtatt", "ukjent", "ikke brukt", "planåret er ukjent"),
    ],
    "Kommune;Vedtatt;;Kommune;Vedtatt\nHarstad;2018;;Tromsø;2020\nSenja;2019;;Alta;ukjent\n": [
        (3, "Vedtatt", "ukjent", "ikke brukt", "planåret er ukjent"),
    ],
    "Kommune;Vedtatt\nHarstad;2018\nKommune;Vedtatt\nTromsø;2020\n": [],
    "Kommune;Vedtatt;Merknad\nTromsø;2020;\n;;Sett i august\nAlta;2015;\n": [],
    "Kommune;Vedtatt\nTromsø;2020\nHarstad;2018\nAlta;2015\n5605;2010\n": [],
    "Kommune;År\nI kraft;\nTromsø;2020\nPå høring;\nAlta;2024\n": [
        (5, "År", "2024", "ikke brukt", "statusen er «På høring», ikke vedtatt"),
    ],
    "Kommune;Samfunnsdel vedtatt\nTromsø;2008\n;2020\nHarstad;2018\n": [
        (3, "Kommune", "Tromsø", "brukt",
         "raden mangler kommune, og er lest som Tromsø fra raden over"),
    ],
    "Knr;Samfunnsdel vedtatt\n5501;2008\n;2020\n5503;2018\n": [
        (3, "Knr", "5501", "brukt", "raden mangler kommune, og er lest som Tromsø fra raden over"),
    ],
    "Kommune;Plan;Vedtatt\nTromsø;Arealdel;2017\nAlta;Samfunnsdel;2015\n": [
        (2, "Plan", "Arealdel", "ikke brukt", "én rad gjelder en annen plan enn samfunnsdelen"),
    ],
}  # fmt: skip


@pytest.mark.parametrize("text", REASONS)
def test_each_row_that_is_not_plain_is_told_with_its_cell_and_the_reason(
    text: str, register: Register
) -> None:
    rows = read(text, register)
    told = [(each.line, each.column, each.value, each.action, each.reason)
            for each in (*rows.deviations, *rows.aside())]  # fmt: skip
    assert told == REASONS[text]


def test_a_name_of_several_municipalities_is_told_with_their_numbers() -> None:
    register = Register(in_counties(norway(), ("15", "18")))
    (told,) = read("Kommune;Vedtatt\nHerøy;2020\nBodø;2022\n", register).deviations
    assert told == Deviation(
        "fil.csv", 2, "Kommune", "Herøy", NOT_USED, "navnet passer på flere kommuner: 1515, 1818"
    )


UNLIKELY = {
    "Kommune;Status;Vedtatt\nTromsø;3;2020\nAlta;Vedtatt;2015\n":
        (2, "Status", "3", "brukt", "raden har ingen status som viser om planen er vedtatt"),
    "Kommune;Type;Vedtatt\nTromsø;Samfunnsdel;2020\nAlta;Velferdsmelding;2023\n":
        (3, "Type", "Velferdsmelding", "brukt", "det står ikke at raden gjelder samfunnsdelen"),
    "Kommune;Vedtatt\nTromsø;2099\nAlta;2015\n":
        (2, "Vedtatt", "2099", "brukt", "vedtaket er fram i tid"),
    "Kommune;Vedtatt\nTromsø;2020\nTromsø;2008\n":
        (3, "Vedtatt", "2008", "brukt",
         "lagt i historikken: kommunen har et nyere planår som gjelder, 2020"),
}  # fmt: skip


@pytest.mark.parametrize("text", UNLIKELY)
def test_a_year_that_may_not_be_that_of_the_plan_in_force_is_told_with_its_cell(
    text: str, register: Register
) -> None:
    _, _, deviations = settle(read(text, register).found, date(2026, 11, 26))
    told = [(each.line, each.column, each.value, each.action, each.reason) for each in deviations]
    assert told == [UNLIKELY[text]]


def test_a_row_is_told_with_its_municipality_where_that_is_known(register: Register) -> None:
    rows = read("Kommune;Vedtatt\nAtlantis;2020\nTROMSØ;ukjent\nALTA;ca 2015\n", register)
    assert [each.municipality for each in rows.deviations] == ["", "Tromsø", "Alta"]


def test_what_two_tables_side_by_side_leave_aside_is_told_together(register: Register) -> None:
    rows = read(
        "Kommune;Plan;Vedtatt;Kommune;Plan;Vedtatt\n"
        "Tromsø;Samfunnsdel;2020;Alta;Samfunnsdel;2015\n"
        "Harstad;Samfunnsdel;omtrent;Vadsø;Samfunnsdel;omtrent\n"
        "Bodø;Samfunnsdel;2019;Narvik;Samfunnsdel;2018\n"
        "Troms;Samfunnsdel;2019;Finnmark;Samfunnsdel;2018\n"
        "Senja;Arealdel;2017;Hammerfest;Arealdel;2016\n",
        register,
    )
    assert [each.municipality for each in rows.deviations] == ["Harstad", "Vadsø"]
    assert rows.aside_in_words() == [
        "2 rader gjelder kommuner utenfor kartet",
        "2 rader gjelder fylker eller hele landet",
        "2 rader gjelder andre planer enn samfunnsdelen",
    ]
    assert rows.count == 10


def test_a_name_that_is_guessed_in_a_column_that_was_chosen_is_told(register: Register) -> None:
    chosen = tables(
        [sheet("Sted;Vedtatt\nÅlta;2015\nTromsø;2020\n")], register, TableChoice(key="Sted")
    )
    told = rows_of(chosen, register).deviations
    assert [(each.line, each.column, each.value, each.reason) for each in told] == [
        (2, "Sted", "Ålta", "navnet er tolket som Alta")
    ]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Kommune;Planstrategi vedtatt\nTromsø;2024\nAlta;2023\n",
         "Ingen kolonne ser ut til å ha planårene for samfunnsdelen. Disse har årstall: "
         "«Planstrategi vedtatt» (2024, 2023)."),
        ("Kommune;Tilsyn\nTromsø;2024\nAlta;2023\n",
         "Årene i «Tilsyn» ser ut til å gjelde noe annet enn vedtaket av samfunnsdelen: «Tilsyn»."),
        ("Samfunnsdeler på høring;\n;\nKommune;År\nTromsø;2024\nAlta;2025\n",
         "Årene i «År» ser ut til å gjelde noe annet enn vedtaket av samfunnsdelen: "
         "«Samfunnsdeler på høring»."),
        ("Tromsø;2017;2020\nAlta;2022;2015\nSenja;2021;2016\nVadsø;2020;2017\n",
         "Det er ikke klart hvilken kolonne som har planårene: «kolonne B» (2017, 2022, 2021); "
         "«kolonne C» (2020, 2015, 2016)."),
        ("Kommune;Vedtatt;År\nTromsø;;2020\nAlta;;2015\n",
         "Det er ikke klart hvilken kolonne som har planårene: «Vedtatt» (); «År» (2020, 2015)."),
        ("Kommune;Kommune;Samfunnsdel vedtatt\nTromsø;Alta;2020\nAlta;Tromsø;2015\n",
         "Det er ikke klart hvilken kolonne som har kommunene: «Kommune» (Tromsø, Alta); "
         "«Kommune» (Alta, Tromsø)."),
    ],
)  # fmt: skip
def test_what_cannot_be_decided_is_asked_with_the_first_values_of_each_column(
    text: str, said: str, register: Register
) -> None:
    with pytest.raises(UnclearTableError) as asked:
        tables([sheet(text)], register)
    assert str(asked.value) == said


def test_two_sheets_are_asked_about_with_their_first_rows(register: Register) -> None:
    book = [
        sheet("Kommune;Vedtatt\nTromsø;2017\nAlta;\n", "Ark1"),
        sheet("Kommune;Vedtatt\nTromsø;2020\n", "Ark2"),
    ]
    with pytest.raises(UnclearTableError) as asked:
        tables(book, register)
    assert str(asked.value) == (
        "Det er ikke klart hvilket ark som har planårene: «Ark1» (Tromsø 2017, Alta -); "
        "«Ark2» (Tromsø 2020)."
    )
    assert asked.value.wanted == SHEET
    assert [each.name for each in asked.value.candidates] == ["Ark1", "Ark2"]


def test_columns_have_letters_as_in_a_spreadsheet() -> None:
    places = (0, 1, 25, 26, 27, 51, 52, 701, 702)
    assert [column_letter(each) for each in places] == [
        "A", "B", "Z", "AA", "AB", "AZ", "BA", "ZZ", "AAA",
    ]  # fmt: skip
