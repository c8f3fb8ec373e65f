"""Cells of tables of cooperation that say more, or less, than a column is for."""

from __future__ import annotations

from pathlib import Path

import pytest

from planstatus.gis.intake.cooperation import CooperationIntake, take_in
from planstatus.gis.store.store import Store

from .cooperation_tables import planned, table


def told_of(intake: CooperationIntake) -> list[str]:
    return [each.in_words() for each in intake.deviations]


OTHERWISE = "sier mer enn hvilken kommune det er"


@pytest.mark.parametrize(
    "cell",
    [
        "Bardu, Dyrøy og Sørreisa", "Bardu og Dyrøy, Sørreisa", "Bardu/Dyrøy og Sørreisa",
        "Bardu, Dyrøy m.fl.", "5520 og 5528", "5520 Dyrøy", "Dyrøy 5526", "Dyrøy (uttrådt 2022)",
        "Salangen – ikke lenger med", "Bardu – ut 31.12.2023", "Bardu 2022-2024",
        "Målselv (fra 2026)", "Senja - observatør", "Sørreisa?", "Sørreisa (?)",
        "Bardu (tom. 2023)", "Bardu (fra 2024: Dyrøy)", "Bardu, sagt opp",
        "Bardu (søker om å bli med)", "Bardu, jan. 23", "Bardu (tidligere medlem)",
        "Senja (tidl. Lenvik og Berg, Dyrøy)",
    ],
)  # fmt: skip
def test_a_row_of_a_municipality_and_another_or_another_time_is_left_and_a_host_not_read(
    store: Store, tmp_path: Path, cell: str
) -> None:
    file = table(tmp_path, "m.csv", "samarbeid|kommune|fra", f"nord-troms|{cell}|2024")
    intake = planned(store, file)
    assert not intake.changes
    assert told_of(intake) == [f"rad 2, Kommunenummer «{cell}»: ikke brukt, {OTHERWISE}."]
    file = table(tmp_path, "a.csv", "kode|samarbeid|vertskommune", f"B|nord-troms|{cell}")
    intake = planned(store, file)
    assert dict(intake.changes[0].columns) == {"kode": "B", "samarbeid": "nord-troms"}
    assert [each.reason for each in intake.deviations] == [OTHERWISE]


@pytest.mark.parametrize(
    ("cell", "number", "name"),
    [
        ("Bardu (vert)", "5520", "Bardu"),
        ("Salangen, vertskommune", "5522", "Salangen"),
        ("5520 Bardu 40 %", "5520", "Bardu"),
        ("Bardu (Setermoen)", "5520", "Bardu"),
    ],
)
def test_what_else_stands_beside_a_municipality_is_told(
    store: Store, tmp_path: Path, cell: str, number: str, name: str
) -> None:
    file = table(tmp_path, "m.csv", "samarbeid|kommune|fra", f"nord-troms|{cell}|2024")
    intake = planned(store, file)
    assert [each.columns["kommunenummer"] for each in intake.changes] == [number]
    assert told_of(intake) == [f"rad 2, Kommunenummer «{cell}»: brukt, lest som «{name}»."]


@pytest.mark.parametrize(
    ("cell", "number"),
    [
        ("Bardu kommune", "5520"), ("(5520) Bardu", "5520"), ("Bardu – 5520", "5520"),
        ("Tromsø/Romsa", "5501"), ("K-5501", "5501"), ("Nore og Uvdal", "3338"),
        ("Herøy kommune, Nordland fylke", "1818"), ("Sør Varanger", "5605"),
        ("Senja (tidl. Lenvik og Tranøy)", "5530"), ("Narvik (inkl. Ballangen)", "1806"),
        ("5612 Guovdageainnu suohkan – Kautokeino kommune", "5612"), ("Lenvik", "5530"),
    ],
)  # fmt: skip
def test_the_names_the_kind_and_the_county_of_a_municipality_are_nothing_else(
    store: Store, tmp_path: Path, cell: str, number: str
) -> None:
    file = table(tmp_path, "m.csv", "samarbeid|kommune|fra", f"nord-troms|{cell}|2024")
    intake = planned(store, file)
    assert [each.columns["kommunenummer"] for each in intake.changes] == [number]
    assert not intake.deviations


@pytest.mark.parametrize(
    ("name", "lines"),
    [
        ("avtale", ("kode;samarbeid;tjenesteomraade", "A;nord-troms;plan", "B;;IKT")),
        ("tilskudd", ("samarbeid;formaal;aar", "nord-troms;x;2024", ";x;2025")),
        ("stilling", ("samarbeid;stilling;tittel", "nord-troms;annet;leder", ";annet;jurist")),
    ],
)
def test_what_is_new_and_of_no_cooperation_is_read_and_told(
    store: Store, tmp_path: Path, name: str, lines: tuple[str, ...]
) -> None:
    file = table(tmp_path, f"{name}.csv", *lines)
    intake = planned(store, file)
    assert [each.line for each in intake.changes] == [2, 3]
    assert told_of(intake) == ["rad 3, Samarbeid «»: brukt, mangler, raden er lest uten."]
    take_in(intake)
    assert not planned(store, file).deviations


@pytest.mark.parametrize(
    ("name", "lines", "told"),
    [
        ("tilskudd", ("samarbeid;formaal;aar;tildelt", "nord-troms;x;2024;5", ";Sum;;5"),
         "Formål «Sum»"),
        ("tilskudd", ("samarbeid;formaal;aar;tildelt", "nord-troms;x;2024;5",
                      "nord-troms;Totalt 2024:;2024;5"), "Formål «Totalt 2024:»"),
        ("stilling", ("samarbeid;stilling;tittel;antall", "nord-troms;planlegger;x;3",
                      ";;Sum stillinger;3"), "Tittel «Sum stillinger»"),
        ("samarbeid", ("navn;slag;oppgaver", "Havn;annet;plan", "I alt;;"), "Navn «I alt»"),
    ],
)  # fmt: skip
def test_a_row_with_the_total_of_the_others_is_told_and_left(
    store: Store, tmp_path: Path, name: str, lines: tuple[str, ...], told: str
) -> None:
    intake = planned(store, table(tmp_path, f"{name}.csv", *lines))
    assert [each.line for each in intake.changes] == [2]
    assert told_of(intake) == [f"rad 3, {told}: ikke brukt, en sum, raden er ikke lest."]


def test_a_grant_for_what_only_begins_as_a_total_is_a_grant(store: Store, tmp_path: Path) -> None:
    file = table(
        tmp_path, "tilskudd.csv", "samarbeid;formaal;aar", "nord-troms;Totalplan;2024",
        "nord-troms;Total gjennomgang av planer;2024",
    )  # fmt: skip
    assert [each.line for each in planned(store, file).changes] == [2, 3]


DECIDED = "avtale;kommune;organ;dato;resultat;saksnummer"


@pytest.mark.slow
@pytest.mark.parametrize(
    ("first", "second", "is_another"),
    [
        ("formannskap;2023-10-01;vedtatt;", "kommunestyre;2023-11-01;vedtatt;", True),
        ("kommunestyre;2023-10-01;utsatt;", "kommunestyre;2023-11-01;vedtatt;", True),
        ("kommunestyre;2023;utsatt;", "kommunestyre;2023-11-01;vedtatt;", False),
        ("kommunestyre;;utsatt;", ";2023-11-01;vedtatt;", False),
        ("Kommunestyret;2023-10-01;;PS 1/23", "kommunestyre;2023-10-11;;PS 1/23", False),
    ],
)
def test_a_second_decision_in_another_file_leaves_the_first(
    store: Store, tmp_path: Path, first: str, second: str, is_another: bool
) -> None:
    take_in(planned(store, table(tmp_path, "a.csv", "kode;samarbeid", "A;nord-troms")))
    take_in(planned(store, table(tmp_path, "v.csv", DECIDED, f"A;Kvænangen;{first}")))
    later = table(tmp_path, "v2.csv", DECIDED, f"A;Kvænangen;{second}")
    (change,) = planned(store, later).changes
    assert (change.number is None) is is_another
    take_in(planned(store, later))
    assert not planned(store, later).changes_anything()


@pytest.mark.parametrize(
    ("header", "row", "aside"),
    [
        ("deltakere;kommuner", "Bodø;Fauske, Saltdal", ""),
        ("kommuner;deltakere", "Bodø, Fauske;1840 Saltdal", ""),
        ("kommuner;deltakere", "3;Bodø, Fauske, Saltdal", " Ikke lest: kommuner."),
        ("deltakere;kommuner", "Bodø, Fauske, Saltdal;Bodø, Fauske", ""),
    ],
)
def test_members_in_two_columns_of_a_list_are_all_read_and_their_count_is_not(
    store: Store, tmp_path: Path, header: str, row: str, aside: str
) -> None:
    file = table(tmp_path, "l.csv", f"navn;slag;{header}", f"Salten;plankontor;{row}")
    intake = planned(store, file)
    assert intake.read_from.partition(".csv».")[2].endswith(aside)
    take_in(intake)
    members = sorted(each.number for each in store.cooperations().members_of("Salten"))
    assert members == ["1804", "1840", "1841"]
    assert not told_of(intake)


def test_a_heading_is_known_without_its_unit(store: Store, tmp_path: Path) -> None:
    file = table(
        tmp_path, "t.csv", "Samarbeid;Formål;År;Planlagt;Søkt;Tildelt", "nord-troms;x;2024;1;2;3"
    )
    intake = planned(store, file)
    assert "Ikke lest" not in intake.read_from
    (change,) = intake.changes
    assert [change.columns[each] for each in ("planlagt", "soekt", "tildelt")] == [1, 2, 3]
